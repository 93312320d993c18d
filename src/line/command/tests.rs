use proptest::prelude::*;

use super::super::table::commands;
use super::*;
use crate::app::{Action, Context, bindings};
use crate::text::fold;

fn text(text: &str) -> String {
    text.to_owned()
}

fn all_mean_the_same(rows: &[(&[&str], Command)]) {
    for (lines, command) in rows {
        for line in *lines {
            assert_eq!(parse(line), Ok(command.clone()), "{line}");
        }
    }
}

#[test]
fn words_and_letters_of_an_answer_mean_the_same_in_any_case() {
    all_mean_the_same(&[
        (&["", "  ", "volgende", "VOLGENDE"][..], Command::Next),
        (&["2", " 2 "], Command::State(Some(State::Deels))),
        (&["0", "wis", "wissen", "wis stand"], Command::State(None)),
        (&["v", "V"], Command::EvidenceKey(Evidence::Vastgelegd)),
        (
            &["Vastgelegd", "onderbouwing vastgelegd"],
            Command::Evidence(Some(Evidence::Vastgelegd)),
        ),
        (
            &["gevraagd", "gemeten"],
            Command::Evidence(Some(Evidence::Gevraagd)),
        ),
        (&["wis onderbouwing"], Command::Evidence(None)),
        (&["n", "notitie"], Command::Write(TextField::Note, text(""))),
        (
            &["n Het loopt.", "Notitie   Het loopt."],
            Command::Write(TextField::Note, text("Het loopt.")),
        ),
        (&["wis notitie"], Command::ClearText(TextField::Note)),
        (
            &["bron", "bronnen"],
            Command::AddEntry(ListField::Sources, text("")),
        ),
        (
            &["bron Visie, p. 4"],
            Command::AddEntry(ListField::Sources, text("Visie, p. 4")),
        ),
        (&["wis bron 2"], Command::RemoveEntry(ListField::Sources, 2)),
        (
            &[
                "geraadpleegd lokaal team",
                "gesproken met lokaal team",
                "g lokaal team",
            ],
            Command::AddEntry(ListField::Consulted, text("lokaal team")),
        ),
    ]);
}

#[test]
fn words_and_letters_of_steps_and_ways_mean_the_same_in_any_case() {
    all_mean_the_same(&[
        (&["s", "stap", "vervolgstap"][..], Command::Step(text(""))),
        (&["s Bellen", "stap Bellen"], Command::Step(text("Bellen"))),
        (
            &["wis stap 1", "stap 1 weg", "s 1 Weg."],
            Command::ChangeSteps(Selection::Numbers(vec![1]), StepChange::Remove),
        ),
        (
            &["ga 4.6", "4.6", "ga naar 4.6", "ga naar vraag 4.6"],
            Command::GoTo(text("4.6")),
        ),
        (&["vorige"], Command::Previous),
        (&["l", "vorige keer"], Command::ReadPrevious),
        (&["neem 3"], Command::Take(3)),
        (&["kader", "kaders"], Command::Frameworks(None)),
        (
            &["kader vng", "kaders VNG-kader."],
            Command::Frameworks(Some(Framework::Kader)),
        ),
        (
            &["zoek twee woorden", "/ twee woorden"],
            Command::Search(text("twee woorden")),
        ),
        (&["bewaar"], Command::Save(text(""))),
        (
            &["bewaar /tmp/Mijn map/x.toml"],
            Command::Save(text("/tmp/Mijn map/x.toml")),
        ),
        (&["uitleg", "help", "?", "F1"], Command::Help(text(""))),
        (&["uitleg stap", "help stap"], Command::Help(text("stap"))),
        (&["stop", "exit"], Command::Stop),
    ]);
}

#[test]
fn extra_questions_are_gone_to_by_their_number_alone() {
    for line in ["K9.1", "K9.1.", "ga K9.1", "vraag K9.1"] {
        assert_eq!(parse(line), Ok(Command::GoTo(text("K9.1"))), "{line}");
    }
    for line in ["KK9.1", "K.1", "K9", "9.K"] {
        assert!(parse(line).is_err(), "{line}");
    }
}

#[test]
fn a_text_is_asked_about_and_anything_else_told_of() {
    for line in [
        "Er is een plan",
        "Wij stoppen daar graag mee",
        "Dat weet ik niet zo",
    ] {
        assert_eq!(parse(line), Err(Unclear::Prose), "{line}");
    }
    for (line, words) in [
        ("6", "«6» is geen opdracht. Typ 1 tot 5"),
        ("plan maken", "«plan maken» kan niet. Typ plan:"),
        ("zomaar iets", "is geen opdracht"),
        ("neem", "«neem» kan niet. Typ neem 3:"),
        ("ga", "«ga» kan niet. Typ "),
        ("wis alles", "«wis alles» kan niet."),
        // Who begins with a command means one, however long the rest is.
        (
            "rapport word zonder namen naar",
            "kan niet. Typ rapport: een bestand maken",
        ),
        ("filter niet op orde", "kan niet. Typ f of filter open: "),
        ("2 van de drie", "kan niet. Typ 1 tot 5: "),
        (
            "Prioriteit ligt bij jongeren",
            "kan niet. Typ p of prioriteit: ",
        ),
        ("stop daar graag mee", "kan niet. Typ stop: "),
        (
            "4.6 is met de raad besproken",
            "kan niet. Typ 4.6 om naar die vraag te gaan",
        ),
        // A judgement is asked for in the words of the scale.
        (
            "goed",
            "«goed» is geen stand. Bedoelt u op orde, typ dan 1.",
        ),
        ("slecht.", "Bedoelt u niet op orde, typ dan 3."),
        ("een beetje", "Bedoelt u deels op orde, typ dan 2."),
    ] {
        let Err(Unclear::Sentence(sentence)) = parse(line) else {
            panic!("{line}: {:?}", parse(line));
        };
        assert!(sentence.contains(words), "{sentence}");
    }
}

#[test]
fn something_is_done_at_another_question_in_one_line() {
    let at = |command| Ok(Command::At(text("4.6"), Box::new(command)));
    for (line, command) in [
        ("4.6 3", Command::State(Some(State::NietOpOrde))),
        ("ga naar 4.6 3", Command::State(Some(State::NietOpOrde))),
        ("vraag 4.6 3", Command::State(Some(State::NietOpOrde))),
        ("4.6: niet op orde", Command::State(Some(State::NietOpOrde))),
        ("4.6 weet ik niet", Command::State(Some(State::Onbekend))),
        ("4.6 open", Command::State(None)),
        ("4.6 v", Command::Evidence(Some(Evidence::Vastgelegd))),
        (
            "4.6 n Het loopt.",
            Command::Write(TextField::Note, text("Het loopt.")),
        ),
        ("4.6 meetlat", Command::Meetlat),
    ] {
        assert_eq!(parse(line), at(command), "{line}");
    }
    for line in ["4.6 stop", "4.6 5.7", "4.6 volgende", "4.6 nieuw", "4.6 3?"] {
        assert!(matches!(parse(line), Err(Unclear::Sentence(_))), "{line}");
    }
}

#[test]
fn a_bare_command_holds_no_words_of_the_user() {
    for line in [
        "stop",
        "Lees.",
        "2",
        "4.6",
        "wis notitie",
        "stap 1 klaar",
        "c",
        "open",
        "?",
        "4.6 3",
        ".",
    ] {
        assert!(is_bare_command(line), "{line}");
    }
    for line in [
        "",
        "Bellen",
        "mail sturen",
        "risico bespreken met de raad",
        "hulp vragen",
        "stap voor stap",
        "zoek contact",
        "nieuw overleg",
        "1 maart",
        "stap 1 wie Anna",
    ] {
        assert!(!is_bare_command(line), "{line}");
    }
}

#[test]
fn the_letters_of_a_question_on_the_screen_mean_the_same_here() {
    for binding in bindings(Context::Choice) {
        let command = match binding.action {
            Action::SetState(state) => Command::State(Some(state)),
            Action::ClearState => Command::State(None),
            Action::SetEvidence(key) => Command::EvidenceKey(key),
            Action::EditNote => Command::Write(TextField::Note, text("")),
            Action::EditList(field) => Command::AddEntry(field, text("")),
            Action::NextOpen => Command::NextOpen,
            Action::NewStep => Command::Step(text("")),
            Action::StepToAsk => Command::Ask,
            Action::ToggleDiscuss => Command::Toggle(FlagField::Discuss),
            Action::TogglePriority => Command::Toggle(FlagField::Priority),
            Action::ReadPrevious => Command::ReadPrevious,
            Action::TakeOver => Command::TakeOver,
            Action::Help => Command::Help(text("")),
            _ => continue,
        };
        let key = binding.key_name();
        assert_eq!(parse(&key), Ok(command), "{key}");
    }
}

#[test]
fn no_word_stands_for_two_commands_and_each_is_explained() {
    let mut words: Vec<_> = commands().flat_map(|row| row.words).collect();
    let count = words.len();
    words.sort();
    words.dedup();
    assert_eq!(words.len(), count);
    for row in commands() {
        assert!(row.words.iter().all(|word| fold(word) == **word));
        assert!(!row.shown.is_empty() && !row.help.is_empty());
        assert!(!row.help.ends_with('.'), "{}", row.help);
        // What nobody is told, nobody types.
        for letter in row.words.iter().filter(|word| word.len() == 1) {
            let shown = format!("{} {}", row.shown, row.help);
            let mut shown = shown.split([' ', ',', ';']);
            let is_number = letter.chars().all(|char| char.is_ascii_digit());
            assert!(is_number || shown.any(|word| word == *letter), "{letter}");
        }
    }
}

proptest! {
    #[test]
    fn any_line_gets_a_command_or_a_sentence(line in "\\PC{0,60}") {
        if let Err(Unclear::Sentence(sentence)) = parse(&line) {
            prop_assert!(sentence.ends_with('.'));
        }
    }

    #[test]
    fn any_words_after_a_command_are_kept_or_asked_about(rest in "[a-z0-9 ]{1,30}", at in 0..commands().count()) {
        let word = commands().nth(at).unwrap().words[0];
        match parse(&format!("{word} {rest}")) {
            Err(Unclear::Sentence(sentence)) => prop_assert!(sentence.contains('«')),
            Err(Unclear::Prose) | Ok(_) => {}
        }
    }
}
