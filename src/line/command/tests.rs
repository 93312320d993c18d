use proptest::prelude::*;

use super::*;
use crate::app::{Action, Context, bindings};

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
        "2 van de drie",
        "Prioriteit ligt bij jongeren",
        "stop daar graag mee",
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
    ] {
        let Err(Unclear::Sentence(sentence)) = parse(line) else {
            panic!("{line}: {:?}", parse(line));
        };
        assert!(sentence.contains(words), "{sentence}");
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
