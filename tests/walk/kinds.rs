//! Questions that ask for something else than a stand: every kind is answered, changed and taken back by keys.

use std::fs;

use quickscan::model::State;

use crate::support::Harness;

const EVERY_KIND: &str = include_str!("../fixtures/every_kind.toml");

fn begun() -> Harness {
    let mut harness = Harness::with_set(EVERY_KIND);
    harness.press("<enter>");
    harness
}

fn given(harness: &Harness, id: &str) -> Vec<String> {
    let answer = harness.session().answer(&id.into());
    answer
        .map(|answer| answer.given.clone())
        .unwrap_or_default()
}

fn state(harness: &Harness, id: &str) -> Option<State> {
    harness.session().rating(&id.into()).state
}

#[test]
fn all_of_them_are_filled_in_and_kept_in_the_file() {
    let harness = &mut begun();
    harness.press("1").press("<pgdn>");
    assert!(
        harness.says("Hoeveel wijkteams zijn er?"),
        "2 is not asked after «ja»"
    );
    // The first row is to type in; Enter ends a number.
    harness
        .press("1")
        .press("12")
        .press("<enter>")
        .press("<pgdn>")
        .press("<enter>");
    harness.press("1").press("2").press("<pgdn>");
    // A row of the matrix, its column by a digit, the next row, its column sideways.
    harness
        .press("<down>")
        .press("2")
        .press("<enter><right>")
        .press("<enter>");
    assert!(harness.says("Onderdeel 3: Tot slot"));
    harness
        .press("<enter>")
        .press("2")
        .press("<pgdn>")
        .press("1")
        .press("Bedankt")
        .press("<esc>")
        .pause();
    for (id, entries) in [
        ("1", &["ja"][..]),
        ("3", &["12"]),
        ("4", &["preventie", "regie"]),
        ("5", &["ggd=afspraken", "ggz=in-team"]),
    ] {
        assert_eq!(given(harness, id), entries, "{id}");
        assert_eq!(state(harness, id), Some(State::Ingevuld), "{id}");
    }
    assert_eq!(state(harness, "6"), Some(State::Deels));
    assert_eq!(state(harness, "7"), Some(State::Ingevuld));
    assert_eq!(&harness.on_disk(), harness.session());
    let path = harness.folder.sessions().unwrap().remove(0).path;
    let text = fs::read_to_string(path).unwrap();
    assert!(
        text.contains("beantwoord = 6") && text.contains("totaal = 6"),
        "{text}"
    );
}

#[test]
fn what_is_chosen_again_is_no_longer_chosen_and_undo_brings_it_back() {
    let harness = &mut begun();
    harness.press("1").press("1");
    assert_eq!(given(harness, "1"), [""; 0]);
    assert!(harness.says("1: niet meer gekozen: Ja."));
    harness.press("<c-z>");
    assert_eq!(given(harness, "1"), ["ja"]);
    harness.press("0");
    assert_eq!((given(harness, "1").len(), state(harness, "1")), (0, None));
    assert!(harness.says("antwoord gewist"));
    harness.press("<c-z>");
    assert_eq!(given(harness, "1"), ["ja"]);
    harness.press("3");
    assert_eq!(
        (given(harness, "1").len(), state(harness, "1")),
        (0, Some(State::Onbekend))
    );
    assert!(harness.says("Navragen bij"));
}

#[test]
fn no_more_are_chosen_than_may_be_and_what_is_alone_stands_alone() {
    let harness = &mut begun();
    harness
        .press("1")
        .press("<pgdn><pgdn><enter>")
        .press("1")
        .press("2")
        .press("4");
    assert!(harness.says("U mag hier hoogstens 2 keuzes maken. Haal er eerst een weg."));
    assert_eq!(given(harness, "4"), ["preventie", "regie"]);
    harness.press("3");
    assert_eq!(given(harness, "4"), ["geen"]);
    harness.press("4");
    assert_eq!(given(harness, "4"), ["anders"]);
    assert!(harness.says("Met n schrijft u in de notitie wat u bedoelt."));
    harness.press("9");
    assert!(harness.says("Er zijn hier 6 keuzes."));
}

#[test]
fn a_number_that_cannot_be_is_not_kept_and_is_said() {
    let harness = &mut begun();
    harness
        .press("1")
        .press("<pgdn>")
        .press("1")
        .press("12x")
        .press("<enter>");
    assert!(harness.says("«12x» is geen heel getal. Typ een getal van 1 tot 100 (teams)."));
    assert_eq!((given(harness, "3").len(), state(harness, "3")), (0, None));
    harness
        .press("1")
        .press("<c-a>")
        .press("101")
        .press("<esc>");
    assert!(harness.says("101 kan hier niet."));
    harness.press("1").press("<c-a>").press("10").press("<esc>");
    assert_eq!(given(harness, "3"), ["10"]);
}

#[test]
fn what_an_answer_rules_out_is_not_gone_through_and_what_was_answered_there_stays() {
    let harness = &mut begun();
    harness.press("1").press("<pgdn><pgdn><enter>").press("2");
    harness
        .press("<f4><home><enter>")
        .press("2")
        .press("<pgdn>");
    assert!(harness.says("Waarom werkt uw gemeente niet met wijkteams?"));
    harness.press("<f4>");
    let list = harness.screen(80, 24);
    assert!(
        !list.contains("Taken") && list.contains("Huisartsen"),
        "{list}"
    );
    assert_eq!(given(harness, "4"), ["regie"]);
    harness.press("<esc><f5>");
    assert!(!harness.says("buiten de lijst"), "it is no orphan");
    harness.press("<f4><home><enter>").press("1").pause();
    harness.press("<f4>");
    assert!(harness.says("[v] 4 Taken"), "{}", harness.screen(80, 24));
}

#[test]
fn the_keys_of_a_stand_do_nothing_there() {
    let harness = &mut begun();
    let before = harness.session().clone();
    for key in ["v", "a", "i"] {
        harness.press(key);
        assert!(harness.says("doet hier niets"), "{key}");
    }
    assert_eq!(harness.session().answers, before.answers);
    harness.press("<f1>");
    let help = harness.screen(80, 60);
    assert!(
        help.contains("Een cijfer of Enter kiest.") && !help.contains("stand: op orde"),
        "{help}"
    );
}

#[test]
fn the_words_of_an_option_are_found_and_lead_to_the_answer() {
    let harness = &mut begun();
    harness.press("1").press("<pgdn><pgdn><enter>").press("2");
    harness.press("<f3>");
    harness.press("<esc>").press("/").press("gezinnen");
    assert!(
        harness.says("De regie voeren bij gezinnen"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<enter>");
    assert!(harness.says("Wat doet het wijkteam?"));
}

#[test]
fn in_a_set_without_points_a_number_points_and_opens_nothing() {
    let harness = &mut begun();
    harness.press("<f4>").press("4");
    assert!(harness.says("Vraag 4: open die met Enter, of typ verder."));
    harness.press("5");
    assert!(harness.says("Vraag 5: open die met Enter, of typ verder."));
    assert_eq!(harness.session().answers.len(), 0);
    harness.press("<enter>");
    assert!(harness.says("Met wie werkt het wijkteam samen?"));
}

#[test]
fn help_in_the_form_of_a_new_session_keeps_the_set_that_was_chosen() {
    let harness = &mut Harness::new();
    harness.press("<end><enter><end><enter>");
    harness.press("<f1>").press("<esc>").press("Dijkstad<pgdn>");
    assert_eq!(harness.session().question_set.id, "movisie-2022");
}

#[test]
fn nothing_of_stands_or_of_the_sources_is_offered_where_neither_is() {
    let harness = &mut Harness::with_set(include_str!("../../quickscan/movisie-2022.toml"));
    assert!(!harness.says("praktijk"), "{}", harness.screen(80, 24));
    harness.press("n");
    assert!(harness.says("n doet hier niets"));
    harness.press("<f1>");
    let help = harness.screen(80, 60);
    assert!(
        !help.contains("op orde") && !help.contains("praktijk"),
        "{help}"
    );
    harness.press("<esc>").press("<f5>");
    for _ in 0..8 {
        let screen = harness.screen(120, 40);
        for word in ["knelpunt", "onderbouw", "Onderbouwing"] {
            assert!(!screen.contains(word), "{word} in\n{screen}");
        }
        harness.press("<tab>");
    }
    // A digit before the questions points at that answer.
    let harness = &mut Harness::with_set(EVERY_KIND);
    harness.press("2");
    assert!(harness.says("Lees eerst de vraag. Met Enter kiest u «Nee»."));
    assert_eq!(harness.session().answers.len(), 0);
}
