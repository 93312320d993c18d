//! Questions that ask for something else than a stand: whole conversations, and what each line means.

use quickscan::model::{Answer, QuestionSet, Session, State};

use crate::Room;

pub(crate) fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../fixtures/every_kind.toml")).expect("it parses")
}

pub(crate) fn room() -> Room {
    Room::with_set(set(), |_| {})
}

pub(crate) fn answer(session: &Session, id: &str) -> Answer {
    session.answer(&id.into()).cloned().unwrap_or_default()
}

/// The answer to a question after these lines, with what was said.
fn after(id: &str, lines: &[&str]) -> (Answer, String) {
    let room = room();
    let said = room.hear(&format!("ga {id}\n{}\nstop\n", lines.join("\n")));
    (answer(&room.session(), id), said)
}

#[test]
fn a_whole_questionnaire_line_by_line() {
    let said = room().hear(
        "1\n\n4\n\n1 en 4\nnotitie Spreekuren in de wijk\n\nantwoord\n2\n3\n\n2\n\nWij willen meer tijd per gezin.\n\
         lijst\noverzicht\nstop\n",
    );
    insta::assert_snapshot!(said);
}

#[test]
fn another_route_and_back_with_what_is_not_asked_here() {
    let said = room().hear(
        "ga 4\n1\nga 1\nnee\n\nTe klein om teams te hebben\nga 4\nvolgende open\nv\n3\nterug\nmeetlat\nv\nrisico Groot\n\
         op orde\nga 1\nja\nga 4\nongedaan\nopnieuw\nzoek voorkomen\nuitleg antwoord\nstop\n",
    );
    insta::assert_snapshot!(said);
}

#[test]
fn options_are_chosen_by_number_by_name_and_by_a_beginning() {
    for (id, lines, given) in [
        ("1", &["2"][..], &["nee"][..]),
        ("1", &["2."], &["nee"]),
        ("1", &["Ja"], &["ja"]),
        ("1", &["antwoord NEE"], &["nee"]),
        ("1", &["1", "2"], &["nee"]),
        ("1", &["1", "1"], &["ja"]),
        ("1", &["1", "0"], &[]),
        ("1", &["1", "wis antwoord"], &[]),
        ("1", &["1", "wis"], &[]),
        ("1", &["1?"], &[]),
        ("4", &["1 en 2"], &["preventie", "regie"]),
        ("4", &["2, 1"], &["preventie", "regie"]),
        ("4", &["1 tot 2"], &["preventie", "regie"]),
        ("4", &["antwoord 1-2"], &["preventie", "regie"]),
        ("4", &["1 en 2", "2"], &["preventie"]),
        ("4", &["1 en 2", "1 en 2"], &[]),
        ("4", &["2", "1 en 2"], &["preventie", "regie"]),
        ("4", &["de regie"], &["regie"]),
        ("4", &["voorkomen en iets anders"], &["preventie", "anders"]),
        ("4", &["preventie; anders"], &["preventie", "anders"]),
        ("4", &["1 en 2", "Géén van deze"], &["geen"]),
        ("4", &["3", "1"], &["preventie"]),
        ("4", &["1 en 2", "4"], &["preventie", "regie"]),
        ("3", &["4"], &["4"]),
        ("3", &["12 teams"], &["12"]),
        ("3", &["antwoord 12"], &["12"]),
        ("3", &["4", "0"], &["4"]),
        ("3", &["4", "wis"], &[]),
        ("3", &["antwoord", "veel", "7"], &["7"]),
        ("5", &["1 2"], &["ggd=afspraken"]),
        ("5", &["1 2, 2 3"], &["ggd=afspraken", "ggz=niet"]),
        ("5", &["rij 2 keuze 3"], &["ggz=niet"]),
        ("5", &["Rij 2: 3"], &["ggz=niet"]),
        ("5", &["GGZ werkt niet"], &["ggz=niet"]),
        ("5", &["rij GGD keuze Zit in het team"], &["ggd=in-team"]),
        ("5", &["ggz=niet"], &["ggz=niet"]),
        ("5", &["antwoord GGD 1"], &["ggd=in-team"]),
        ("5", &["rij 2", "3"], &["ggz=niet"]),
        ("5", &["1 2", "1 2"], &["ggd=afspraken"]),
        ("5", &["1 2, 2 2", "1 0"], &["ggz=afspraken"]),
        ("5", &["1 2, 2 2", "ggd leeg"], &["ggz=afspraken"]),
        ("5", &["1 2, 2 2", "0"], &[]),
        ("5", &["antwoord", "2", "", "stop"], &["ggd=afspraken"]),
        ("5", &["antwoord", "", "werkt niet"], &["ggz=niet"]),
    ] {
        let (answer, said) = after(id, lines);
        assert_eq!(answer.given, given, "{lines:?}: {said}");
        let state = (!given.is_empty()).then_some(State::Ingevuld);
        assert_eq!(answer.rating.state, state, "{lines:?}");
    }
}

#[test]
fn what_is_not_known_or_does_not_apply_is_said_at_every_kind() {
    for (id, line, state) in [
        ("1", "3", State::Onbekend),
        ("1", "4", State::Nvt),
        ("4", "weet ik nog niet", State::Onbekend),
        ("4", "6", State::Nvt),
        ("3", "weet niet", State::Onbekend),
        ("3", "antwoord n.v.t.", State::Nvt),
        ("5", "niet van toepassing", State::Nvt),
        ("7", "weet niet", State::Onbekend),
        ("7", "antwoord weet niet", State::Onbekend),
    ] {
        let (answer, said) = after(id, &[line]);
        assert_eq!(answer.rating.state, Some(state), "{line}: {said}");
        assert_eq!(answer.given, [""; 0]);
        let asks = said.contains("Typ navragen voor de vervolgstap");
        assert_eq!(asks, state == State::Onbekend, "{said}");
    }
}

/// What is typed at a question, and what is said of it.
const REFUSED: &[(&str, &str, &str)] = &[
    (
        "1",
        "5",
        "Een keuze 5 is er niet. Kies een nummer van 1 tot en met 4.",
    ),
    ("1", "1 en 2", "U kunt hier maar één antwoord kiezen."),
    (
        "1",
        "2 en 3",
        "«weet ik nog niet» kan niet samen met iets anders.",
    ),
    (
        "1",
        "misschien",
        "«misschien» is geen opdracht, en geen antwoord dat hier past. Kies er één.",
    ),
    (
        "4",
        "1 tot 3",
        "«Geen van deze» kan niet samen met iets anders.",
    ),
    ("4", "1, 2 en 4", "U mag hier hoogstens 2 keuzes maken."),
    (
        "4",
        "antwoord fiets",
        "«fiets» kan hier niet. Kies er hoogstens 2.",
    ),
    (
        "3",
        "101",
        "101 kan hier niet. Typ een getal van 1 tot 100 (teams).",
    ),
    ("3", "12,5", "«12,5» is geen heel getal."),
    (
        "3",
        "2 scholen",
        "is geen opdracht, en geen antwoord dat hier past.",
    ),
    (
        "5",
        "3 1",
        "Een rij 3 is er niet. Kies een nummer van 1 tot en met 2.",
    ),
    (
        "5",
        "1 4",
        "Een keuze 4 is er niet. Kies een nummer van 1 tot en met 3.",
    ),
    (
        "5",
        "GG 1",
        "Dat kan meer dan één ding zijn: «GGD» en «GGZ».",
    ),
    (
        "5",
        "1 2 3",
        "Typ het nummer van de rij en dan dat van de keuze",
    ),
    (
        "1",
        "stand 1",
        "Vraag 1 vraagt niet hoe het ervoor staat. Kies er één.",
    ),
    (
        "1",
        "v",
        "Bij vraag 1 wordt niet gevraagd waarop het antwoord steunt.",
    ),
    (
        "1",
        "onderbouwing vastgelegd",
        "wordt niet gevraagd waarop het antwoord steunt.",
    ),
    ("1", "meetlat", "Bij vraag 1 is er geen meetlat"),
    ("1", "kernzin Goed", "Bij vraag 1 hoort geen kernzin."),
    ("6", "antwoord fiets", "Hoe staat het ervoor? Typ 1 op orde"),
];

#[test]
fn what_cannot_be_is_refused_in_a_sentence_and_changes_nothing() {
    for (id, line, sentence) in REFUSED {
        let room = room();
        let (said, ended) = room.talk(&format!("ga {id}\n{line}\nstop\n"), |_| false);
        assert!(said.contains(sentence), "{line}: {said}");
        assert_eq!(ended.expect("it ends well").refused, [2], "{line}: {said}");
        assert_eq!(answer(&room.session(), id), Answer::default(), "{line}");
    }
}

#[test]
fn a_stand_among_other_kinds_is_answered_as_ever() {
    for line in ["2", "antwoord 2", "deels op orde", "antwoord deels op orde"] {
        let (answer, said) = after("6", &[line]);
        assert_eq!(answer.rating.state, Some(State::Deels), "{line}: {said}");
    }
}

#[test]
fn a_text_is_typed_as_it_is_and_a_short_one_is_asked_about() {
    let note = |lines: &[&str]| {
        let room = room();
        let said = room.typed(&[&["ga 7"], lines, &["stop"]].concat());
        let answer = answer(&room.session(), "7");
        let is_given = answer.rating.state == Some(State::Ingevuld);
        assert_eq!(is_given, !answer.note.is_empty(), "{said}");
        (answer.note, said)
    };
    let (typed, said) = note(&["Wij willen graag meer tijd."]);
    assert_eq!(typed, "Wij willen graag meer tijd.", "{said}");
    let (typed, said) = note(&["langer open", "ja"]);
    assert_eq!(typed, "langer open", "{said}");
    assert!(said.contains("Is het uw antwoord op vraag 7?"), "{said}");
    assert_eq!(note(&["langer open", "nee"]).0, "");
    assert_eq!(note(&["n Een", "antwoord Twee"]).0, "Een\n\nTwee");
    assert_eq!(note(&["antwoord", "Een", "Twee", "."]).0, "Een\nTwee");
    assert_eq!(note(&["n Een", "wis antwoord"]).0, "");
    assert_eq!(note(&["n Een", "wis notitie"]).0, "");
    // A command that is mistyped never becomes an answer unheard.
    assert_eq!(note(&["volgnde", "nee"]).0, "");
    let (typed, said) = note(&["Wat een vraag", "+En nog een regel", "erbij"]);
    assert_eq!(typed, "Wat een vraag\nEn nog een regel");
    assert!(
        said.contains("Is deze tekst uw antwoord op vraag 7?"),
        "{said}"
    );
}

#[test]
fn the_answer_of_last_time_is_heard_and_taken_over() {
    let room = Room::with_set(set(), |session| {
        let mut before = |id: &str, given: &[&str], note: &str| {
            let mut answer = Answer {
                given: given.iter().map(|each| (*each).to_owned()).collect(),
                note: note.to_owned(),
                ..Answer::default()
            };
            answer.rating.state = Some(State::Ingevuld);
            session.previous.answers.insert(id.into(), answer);
        };
        before("4", &["regie", "anders"], "Spreekuur");
        before("5", &["ggz=niet"], "");
        before("7", &[], "Meer tijd.");
    });
    let said = room.hear("ga 4\nl\no\nga 5\no\nga 7\no\nstop\n");
    for words in [
        "Vorige keer: De regie voeren bij gezinnen met veel vragen; Iets anders, met notitie. Typ l om het te lezen",
        "Vorige keer: De regie voeren bij gezinnen met veel vragen; Iets anders.\nNotitie: Spreekuur",
        "2, De regie voeren bij gezinnen met veel vragen, gekozen.",
        "Vorige keer: GGZ: Werkt niet samen. Typ l",
        "Vorige keer: Meer tijd. Typ l",
        "Antwoord: Meer tijd.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let session = room.session();
    assert_eq!(answer(&session, "4").given, ["regie", "anders"]);
    assert_eq!(answer(&session, "5").given, ["ggz=niet"]);
    assert_eq!(answer(&session, "7").note, "Meer tijd.");
}
