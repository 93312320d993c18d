//! Making a scan together, line by line: asking, reading in, hearing where people differ, and deciding.

use quickscan::model::State;

use crate::Room;

/// A room with an own answer, and a mail that came back.
fn room() -> Room {
    let room = Room::with(|session| {
        "J. Jansen".clone_into(&mut session.details.invuller);
        let answer = session.answer_mut(&"2.3".into());
        answer.rating.state = Some(State::OpOrde);
    });
    let mail = "Groet, Margot\n\nVraag 2.3\n[x] Deels op orde\nDe school ziet ons niet.\n";
    std::fs::write(room.temp.path().join("mail.txt"), mail).expect("it can be written");
    room
}

#[test]
fn somebody_is_asked_answers_and_it_is_decided() {
    let room = room();
    let path = room.temp.path().join("mail.txt");
    let said = room.hear(&format!(
        "samen\ndeelnemers\nuitnodigen M. de Wit, intern begeleider\ninlezen {0}\nM. de Wit\ninlezen {0}\ndeelnemers\n\
         verschil 2.3\nverschillen zonder namen\nbesluit\nbesluit 2.3 op orde\n\
         besluit 2.3 deels, inschatting want wij gaan langs\nbesluit 2.3 bij M. de Wit, J. Jansen\n\
         besluit 2.3 anders J. Jansen: op orde: het plan ligt er\nbesluit\nbesluit eens\nbesluit 9.9 deels\n",
        path.display()
    ));
    for words in [
        "Samen: 0 deelnemers, 0 binnen, 0 te laat; 0 besluiten. 0 verschillen, 0 eens.",
        "Er zijn nog geen deelnemers.",
        "M. de Wit, intern begeleider is deelnemer.",
        "uit/M-de-Wit.docx",
        "Beste M. de Wit,",
        "2.3 Preventie: deels; met notitie",
        "regel 1: «Groet, Margot», hoort bij geen vraag",
        "Ingelezen, van M. de Wit.",
        "is al ingelezen, van M. de Wit op",
        "M. de Wit, intern begeleider: 1 van 6, binnen op",
        "1 op orde, 1 deels (van 2)",
        "Dit is het oordeel waar de vraag om vraagt.",
        "een deelnemer: deels",
        "Er is nog niets besloten.",
        "Dat oordeel is hier niet te overstemmen.",
        "Anders: J. Jansen: op orde. het plan ligt er",
        "Er is geen vraag waarover iedereen het eens is",
        "Vraag 9.9 staat niet in de vragenlijst.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let session = room.session();
    let decision = &session.decisions[&"2.3".into()];
    assert_eq!(decision.explanation, "wij gaan langs");
    assert_eq!(decision.present, ["M. de Wit", "J. Jansen"]);
    assert_eq!(session.rating(&"2.3".into()).state, Some(State::Deels));
    let sent = room.folder.together(&room.path).contributions(None);
    assert_eq!(sent.expect("it can be listed").kept.len(), 1);
}

#[test]
fn a_decision_is_left_open_taken_away_and_undone() {
    let room = room();
    let said = room.hear(
        "besluit 2.3 open\nbesluit 2.3 weg\nongedaan\nbesluit 2.3 bij Anna\nbesluit 1.1 bij Anna\n",
    );
    for words in [
        "2.3 Preventie: open gelaten op",
        "Wat er nog moet gebeuren, typt u bij die vraag met stap.",
        "Het besluit over vraag 2.3 is weg.",
        "vraag 2.3: besluit is weer «open gelaten»",
        "Over vraag 1.1 is nog niets besloten.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(room.session().decisions[&"2.3".into()].present, ["Anna"]);
}

/// At every question of asking and of reading in, stop, terug and uitleg are commands, as everywhere.
#[test]
fn the_questions_are_left_with_stop_and_are_explained() {
    for (lines, said_of_it) in [
        (
            &["uitnodigen", "stop", "stop"][..],
            "Er is niets veranderd.",
        ),
        (
            &["uitnodigen", "uitleg", "stop", "stop"],
            "Typ de naam van wie u vraagt.",
        ),
        (
            &["uitnodigen", "terug", "stop", "stop"],
            "Dit is hier de eerste vraag.",
        ),
        (
            &["uitnodigen", "Anna", "stop", "stop"],
            "Er is niets veranderd.",
        ),
        (
            &["uitnodigen", "Anna", "uitleg", "stop", "stop"],
            "Typ wat deze deelnemer doet",
        ),
        (
            &["uitnodigen", "Anna", "terug", "stop", "stop"],
            "Er is niets veranderd.",
        ),
        (&["inlezen", "stop", "stop"], "Er is niets veranderd."),
        (
            &["inlezen", "uitleg", "stop", "stop"],
            "Typ waar het bestand staat",
        ),
        (
            &["inlezen", "lijst", "nee", "stop", "stop"],
            "«lijst» is ook een opdracht.",
        ),
    ] {
        let room = room();
        let said = room.typed(lines);
        assert!(said.contains(said_of_it), "{lines:?}: {said}");
        assert!(room.session().participants.is_empty(), "{lines:?}: {said}");
        assert!(!said.contains("«stop»"), "{lines:?}: {said}");
    }
    let room = room();
    let path = room.temp.path().join("mail.txt").display().to_string();
    let said = room.typed(&["inlezen", &path, "uitleg", "stop", "stop"]);
    assert!(said.contains("Typ de naam van wie dit stuurde."), "{said}");
    assert!(room.session().participants.is_empty(), "{said}");
    // Back from the role is to the name.
    let said = room.typed(&["uitnodigen", "Ana", "terug", "Anna", "huisarts", "stop"]);
    let session = room.session();
    assert_eq!(session.participants[0].name, "Anna", "{said}");
    assert_eq!(session.participants[0].role, "huisarts", "{said}");
}

#[test]
fn a_participant_is_changed_and_a_decision_is_left_and_taken_back() {
    let room = room();
    let said = room.hear(
        "uitnodigen M. de Wit, intern begeleider vragen 1.1-1.3 uiterlijk 1 maart 2020\n\
         uitnodigen M. de Wit, intern begeleider vragen 1.1-1.3\n\
         deelnemer m. de wit rol zorgcoördinator vragen basisfunctie 2\ndeelnemer A. Bos rol x\ndeelnemer M. de Wit\n\
         besluit 2.3 weg\nbesluit 2.3 op orde\nga 2.3\n5\nbesluit\nbesluit 2.3 anders zomaar een zin zonder naam\n\
         besluit 2.3 weg\n",
    );
    for words in [
        "De dag om te antwoorden is al voorbij",
        "M. de Wit, intern begeleider is deelnemer.",
        "M. de Wit, zorgcoördinator: gewijzigd. Er is niets verstuurd.",
        "«A. Bos» is geen deelnemer. Deelnemers: M. de Wit.",
        "M. de Wit, zorgcoördinator: 0 van 5.",
        "Over vraag 2.3 is niets besloten; er is niets om weg te halen.",
        "Over 2.3 is samen besloten: op orde. Dat besluit blijft; uw antwoord is nu: n.v.t.",
        "Het antwoord in de sessie is daarna veranderd: n.v.t.",
        "is geen deelnemer. Schrijf wie het anders ziet",
        "Het besluit over vraag 2.3 is weg. Het antwoord is nu: n.v.t.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("n.v.t.."), "{said}");
    let session = room.session();
    assert_eq!(session.participants.len(), 1);
    assert_eq!(session.participants[0].questions.len(), 5);
    assert!(session.decisions.is_empty());
}
