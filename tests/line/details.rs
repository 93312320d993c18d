//! What is said of the session as a whole: its introduction, and which names are of people.

use quickscan::model::{NameKind, TeamModel};

use crate::Room;

#[test]
fn an_introduction_of_ones_own_is_written_read_and_taken_away() {
    let room = Room::new();
    let said = room.hear(
        "wis inleiding\ninleiding Wij zijn begonnen.\ninleiding Over 123456782.\ninleiding\n",
    );
    for words in [
        "Er is nog geen eigen inleiding.",
        "Eigen inleiding, 1 regel erbij.",
        "de gegevens (inleiding)",
        "Uw eigen inleiding:\nWij zijn begonnen.\n\nOver 123456782.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let kept = room.session().details.introduction;
    assert_eq!(kept, "Wij zijn begonnen.\n\nOver 123456782.");
    room.hear("wis inleiding\n");
    assert_eq!(room.session().details.introduction, "");
}

#[test]
fn what_a_name_is_can_be_said_and_taken_back() {
    let room = Room::new();
    let said = room.hear(
        "namen\ngeraadpleegd S. Öztürk\ngeraadpleegd inkoop\nnaam Inkoop functie\nnaam s. ozturk persoon\n\
         naam Piet functie\nnamen\nnaam inkoop weet niet\n",
    );
    for words in [
        "Er staan nog geen namen",
        "inkoop: functie.",
        "S. Öztürk: persoon.",
        "«Piet» doet geen stap",
        "inkoop: functie.\nS. Öztürk: persoon.\nIn een rapport zonder namen",
        "inkoop: weet u niet.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let session = room.session();
    assert_eq!(session.names.len(), 1);
    assert_eq!(session.kind_of_name("S. Öztürk"), Some(NameKind::Person));
}

#[test]
fn the_form_of_the_team_is_said_and_chooses_what_is_read() {
    let room = Room::new();
    let said = room.hear(
        "gegevens teammodel A3\ngegevens teammodel a2\ngegevens positionering 4\ngegevens\n2.2\n\
         handreikingen vorm\ngegevens positionering leeg\n",
    );
    for words in [
        "Een teammodel is een van: A1, A2, B, C, anders, geen.",
        "Teammodel is nu A2, breed team voor complexe vragen.",
        "Positionering is nu 4, aparte rechtspersoon.",
        "Teammodel: A2, breed team voor complexe vragen.",
        "Organisatiemodel A2: Breed integraal team voor complexe vragen.",
        "Positionering 4: Aparte rechtspersoon.",
        "Positionering is nu leeg.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let details = room.session().details;
    assert_eq!(details.team_model, Some(TeamModel::A2));
    assert_eq!(details.positioning, None);
}
