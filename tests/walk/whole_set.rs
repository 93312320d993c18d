//! The whole of another question set, the kader of the VNG, filled in by keys: every screen is looked at, and no word of
//! the Quickscan is on any of them.

use quickscan::app::Screen;
use quickscan::model::{KnowledgeBase, QuestionSet};
use quickscan::report::{self, Options};

use crate::support::Harness;

/// What the session is called by in sentences, in lower case. The program itself is called quickscan.
const STRANGE: [&str; 8] = [
    "de quickscan",
    "quickscan wijkgericht",
    "quickscan-",
    "basisfunctie",
    "ratio",
    "dertig vragen",
    "movisie",
    "kpmg",
];

/// Where a word of the Quickscan is in `text`.
fn strange(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let is_in = |words: &&&'static str| {
        text.match_indices(**words).any(|(at, found)| {
            // "Registratie" is another word.
            let before = text[..at].chars().next_back();
            let after = text[at + found.len()..].chars().next();
            let is_whole = |char: Option<char>| !char.is_some_and(char::is_alphabetic);
            is_whole(before) && (is_whole(after) || **words != "ratio")
        })
    };
    STRANGE.iter().find(is_in).copied()
}

/// Look at the screen: narrow, as wide as two columns, and so high that all of it is in sight.
fn look(harness: &mut Harness) {
    look_at(harness, &[(40, 12), (80, 24), (120, 40), (100, 300)]);
}

fn look_at(harness: &mut Harness, sizes: &[(u16, u16)]) {
    for &(width, height) in sizes {
        let screen = harness.screen(width, height);
        if let Some(words) = strange(&screen) {
            panic!("«{words}» in\n{screen}");
        }
        assert!(
            !screen.contains("hoort geen kennisbank"),
            "where no knowledge base is missed, nothing speaks of it:\n{screen}"
        );
        for thirty in ["van 30 beantwoord", "de 30 vragen van"] {
            assert!(!screen.contains(thirty), "{screen}");
        }
    }
}

/// Press these keys one after the other, and look after each of them.
fn press(harness: &mut Harness, keys: &[&str]) {
    for keys in keys {
        harness.press(keys);
        look(harness);
    }
}

/// A session of the kader of the VNG, begun from the list.
fn begun() -> Harness {
    let mut harness = Harness::new();
    harness.press("<end><enter><down><down><enter>Dijkstad<pgdn>");
    assert_eq!(harness.session().question_set.id, "vng-kader-2024");
    harness
}

fn set(harness: &Harness) -> QuestionSet {
    harness.app.questions.clone()
}

/// Answer every question: its state by its digit, a note with each, and now and then what else there is.
fn fill_in(harness: &mut Harness) {
    let total = set(harness).questions().count();
    assert!(total >= 55);
    for round in 0..total + 40 {
        look_at(harness, &[(80, 24)]);
        let id = match harness.app.screen() {
            Some(Screen::Basisfunctie(_)) => {
                press(harness, &["<f1>", "<esc>", "<enter>"]);
                continue;
            }
            Some(Screen::Question(question)) => question.id.to_string(),
            other => panic!("{other:?}"),
        };
        let strip = harness.screen(80, 24);
        let group = id.split('.').next().unwrap_or_default();
        let strip = strip.lines().nth(1).unwrap_or_default();
        assert!(
            strip.contains(&format!(" {group} ")),
            "{id} is not in sight in «{strip}»"
        );
        if !harness.session().answers.contains_key(&id.as_str().into()) {
            let digit = (b'1' + (round % 5) as u8) as char;
            harness
                .press(&format!("{digit}v"))
                .press(&format!("nNotitie bij {id}.<esc>"));
            if id.ends_with(".1") {
                look(harness);
                harness.press("gcliëntenraad<esc>").press("b");
                press(harness, &["s", "Bel de partners", "<pgdn>"]);
            }
        }
        let progress = harness.session().answers.len();
        if progress == total {
            return;
        }
        harness.press("<pgdn>");
    }
    panic!("not every question came along");
}

#[test]
fn the_whole_of_another_set_is_filled_in_without_a_word_of_the_quickscan() {
    let harness = &mut begun();
    fill_in(harness);
    harness.pause();
    look_around(harness);
    check_what_is_made(harness);
}

/// Go to every screen, and look.
fn look_around(harness: &mut Harness) {
    // On the question: help, introduction; of guidance there is nothing, so its key is none.
    press(harness, &["<f1>", "<esc>", "<f3>", "<esc>", "<f2>"]);
    assert!(harness.says("F2 doet hier niets"));
    assert!(!harness.screen(120, 40).contains("F2 hulp"));
    press(
        harness,
        &[
            "<f4>", "f", "f", "f", "f", "f", "f", "f", "<f1>", "<esc>", "<f4>", "<f1>", "<esc>",
            "<esc>",
        ],
    );
    press(harness, &["<f5>", "<f1>", "<esc>"]);
    for _ in 0..12 {
        press(harness, &["<tab>", "<end>"]);
    }
    press(harness, &["k", "<tab>", "<tab>", "<f1>", "<esc>", "<esc>"]);
    press(
        harness,
        &[
            "w", "<esc>", "<f10>", "t", "t", "t", "<f1>", "<esc>", "<esc>",
        ],
    );
    press(harness, &["<f6>", "<f1>", "<esc>", "<down>"]);
    for _ in report::ExportForm::all() {
        press(harness, &["<right>"]);
    }
    press(
        harness,
        &["<down>", "<right>", "<right>", "<right>", "<esc>"],
    );
    press(harness, &["/", "partners", "<esc>", "<esc>"]);
    press(
        harness,
        &[
            "<f4>", "<enter>", "m", "<tab>", "<tab>", "<tab>", "<f1>", "<esc>", "<esc>",
        ],
    );
    press(
        harness,
        &[
            "<f12>", "<f1>", "<esc>", "<esc>", "<f7>", "<esc>", "<f9>", "<esc>",
        ],
    );
    press(harness, &[":", "<esc>"]);
}

/// All that was answered is in the file and in the report, and neither says a word of the Quickscan.
fn check_what_is_made(harness: &Harness) {
    let session = harness.on_disk();
    let set = set(harness);
    assert_eq!(session.question_set.id, "vng-kader-2024");
    let knowledge = KnowledgeBase::default().for_set(&set);
    let whole = Options {
        frames: true,
        ..Options::of(jiff::civil::date(2026, 11, 22), &knowledge)
    };
    let text = report::markdown(&set, &session, &whole);
    for question in set.questions() {
        let rating = session.rating(&question.id);
        assert!(rating.state.is_some() && rating.evidence.is_some());
        let note = format!("Notitie bij {}.", question.id);
        assert_eq!(session.answers[&question.id].note, note);
        let note = note.replace('.', r"\.");
        assert!(
            text.contains(&note) || text.contains(&note.replace('\\', "")),
            "{note} is not in the report"
        );
    }
    assert_eq!(strange(&text), None);
    assert_eq!(strange(&report::blank_form(&set)), None);
    let name = report::file_name(&session, jiff::civil::date(2026, 11, 22), ".docx");
    assert_eq!(name, "vng-kader-2024-dijkstad-22-11-2026.docx");
}

#[test]
fn what_is_typed_at_once_at_a_page_before_its_questions_answers_none_of_them() {
    let harness = &mut crate::support::Harness::new();
    harness.press("<enter>Dijkstad<pgdn>");
    assert!(matches!(
        harness.app.screen(),
        Some(Screen::Basisfunctie(_))
    ));
    harness.type_fast("12");
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
    assert_eq!(harness.session().answers.len(), 0);
    // A digit by itself does, once the question is there to be read.
    harness.press("2");
    assert_eq!(harness.session().answers.len(), 1);
}
