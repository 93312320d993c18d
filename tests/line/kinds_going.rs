//! Going among questions that ask for something else than a stand, and what an answer leaves out.

use quickscan::model::{QuestionSet, State};

use crate::Room;
use crate::kinds::{answer, room, set};

#[test]
fn an_answer_is_given_at_another_question_in_one_line() {
    let room = room();
    room.hear("ga 4 1 en 2\nvraag 3: 12\nga naar 5 rij 1 keuze 3\nga 6 2\nonderdeel 1\nstop\n");
    let session = room.session();
    assert_eq!(answer(&session, "4").given, ["preventie", "regie"]);
    assert_eq!(answer(&session, "3").given, ["12"]);
    assert_eq!(answer(&session, "5").given, ["ggd=niet"]);
    assert_eq!(session.rating(&"6".into()).state, Some(State::Deels));
    assert_eq!(session.place.question, Some("1".into()));
    // What is there is not changed unheard.
    let said = room.typed(&["ga 4 1", "nee", "ga 1", "ga 3 9", "ja", "stop"]);
    assert!(said.contains("Bij 4 staat al: Voorkomen"), "{said}");
    let session = room.session();
    assert_eq!(answer(&session, "4").given, ["preventie", "regie"]);
    assert_eq!(answer(&session, "3").given, ["9"]);
    // A question that is not asked says why.
    let (said, ended) = room.talk("ga 1 1\nga 2 Omdat het kan\nstop\n", |_| false);
    assert!(said.contains("Vraag 2 wordt nu niet gesteld"), "{said}");
    assert_eq!(ended.expect("it ends well").refused, [2]);
}

#[test]
fn groups_are_meant_by_the_word_of_the_set() {
    let room = room();
    let lines = "stap Bellen\n\n\nplan per onderdeel\noverzicht onderdelen\nonderdeel 9\nONDERDEEL 2\nstop\n";
    let (said, ended) = room.talk(lines, |_| false);
    assert!(said.contains("Het plan per onderdeel: "), "{said}");
    assert!(said.contains("\nOnderdelen.\n"), "{said}");
    assert!(said.contains("Hier is geen onderdeel 9."), "{said}");
    let refused = ended.expect("it ends well").refused;
    assert_eq!(refused.len(), 1, "{said}");
    assert_eq!(room.session().place.question, Some("4".into()));
}

#[test]
fn whoever_takes_back_what_led_here_is_brought_to_a_question_that_is_asked() {
    let room = room();
    let said = room.hear(
        "1\nga 4\n1\nongedaan\nongedaan\nopnieuw\nga 1\n2\nga 2\nongedaan\nongedaan\n1\nstop\n",
    );
    assert!(said.contains("Hierdoor komt er 1 vraag bij."), "{said}");
    let room = Room::with_set(set(), |session| {
        let answer = session.answer_mut(&"1".into());
        answer.given = vec!["nee".to_owned()];
        answer.rating.state = Some(State::Ingevuld);
        session.answer_mut(&"4".into()).given = vec!["regie".to_owned()];
    });
    let said = room.hear("1\nga 4\nongedaan\nstop\n");
    assert!(
        said.contains(
            "Door dit antwoord wordt 1 vraag niet gesteld. Door dit antwoord komen er 3 vragen bij."
        ),
        "{said}"
    );
    let gone = "Hierdoor worden 3 vragen niet gesteld. Wat u daar hebt ingevuld, blijft bewaard. Hierdoor komt er 1 vraag bij.\n\
                Vraag 4 wordt nu niet gesteld";
    assert!(said.contains(gone), "{said}");
    assert_eq!(room.session().place.question, Some("2".into()), "{said}");
}

const WITH_POINTS: &str = "versie = 1\n[vragenlijst]\nid = \"p\"\nversie = \"1\"\ntitel = \"Peiling\"\n\
    [[groep]]\nnummer = 1\nnaam = \"A\"\n\
    [[groep.vraag]]\nid = \"1.1\"\ntekst = \"Hoeveel?\"\nsoort = \"getal\"\n\
    [[groep.vraag]]\nid = \"1.2\"\ntekst = \"Welke?\"\nsoort = \"keuze\"\nopties = [{ id = \"a\", tekst = \"Plan\" }, { id = \"b\", tekst = \"Lijst van wensen\" }]\n\
    [[groep.vraag]]\nid = \"1.3\"\ntekst = \"Waarom?\"\nsoort = \"tekst\"\n";

#[test]
fn a_number_with_a_point_leads_to_its_question_and_a_command_is_no_beginning_of_a_name() {
    let set = || QuestionSet::parse(WITH_POINTS).expect("it parses");
    let room = Room::with_set(set(), |_| {});
    room.hear("1.2\n2\n1.1\n1.200\n1.3\nOmdat het zo is.\n1.2\nstop\n");
    let session = room.session();
    assert_eq!(answer(&session, "1.1").given, ["1200"]);
    assert_eq!(answer(&session, "1.2").given, ["b"]);
    assert_eq!(answer(&session, "1.3").note, "Omdat het zo is.");
    assert_eq!(session.place.question, Some("1.2".into()));
    for (line, given) in [
        ("1.2 1", &["a"][..]),
        // The name in full is an answer, whatever else it is.
        ("1.2 plan", &["a"]),
        ("1.2\nlijst", &[]),
        ("1.2\nlijst van", &["b"]),
        ("1.2\nantwoord lijst", &["b"]),
    ] {
        let room = Room::with_set(set(), |_| {});
        let said = room.hear(&format!("{line}\nstop\n"));
        assert_eq!(
            answer(&room.session(), "1.2").given,
            given,
            "{line}: {said}"
        );
    }
}
