//! The whole questionnaire of Movisie, filled in once by keys.

use quickscan::app::Screen;
use quickscan::model::{Kind, QuestionId, State};

use crate::support::Harness;

const MOVISIE: &str = include_str!("../../quickscan/movisie-2022.toml");

/// Words of another set, of which none may be on any screen of this one.
const OF_ANOTHER_SET: [&str; 5] = [
    "Quickscan",
    "basisfunctie",
    "Basisfunctie",
    "ratio",
    "VNG-kader",
];

fn here(harness: &Harness) -> Option<QuestionId> {
    match harness.app.screen() {
        Some(Screen::Question(question)) => Some(question.id.clone()),
        _ => None,
    }
}

/// Looks at the screen at several sizes: nothing on it is of another set.
fn look(harness: &mut Harness) {
    for (width, height) in [(60, 20), (80, 24), (120, 40)] {
        let screen = harness.screen(width, height);
        for word in OF_ANOTHER_SET {
            assert!(!screen.contains(word), "{word} in\n{screen}");
        }
    }
}

/// The keys that answer a question of this kind, of which the question itself has the focus.
fn answering(kind: &Kind) -> String {
    match kind {
        Kind::Stand => "2".to_owned(),
        Kind::Choice(_) => "1".to_owned(),
        Kind::Several { most, .. } => "12345"[..most.unwrap_or(2).min(3)].to_owned(),
        Kind::Text => "1Zo is dat bij ons<esc>".to_owned(),
        Kind::Number(_) => "112<enter>".to_owned(),
        Kind::Matrix { rows, .. } => format!("<down>{}", "2<enter>".repeat(rows.len() - 1)) + "2",
    }
}

#[test]
fn every_question_is_answered_on_the_screen_and_stands_in_the_file_and_the_report() {
    let harness = &mut Harness::with_set(MOVISIE);
    look(harness);
    harness.press("<enter>");
    let mut seen = 0;
    while let Some(id) = here(harness) {
        look(harness);
        let question = harness.app.questions.question(&id).unwrap().clone();
        for key in answering(&question.kind).split_inclusive('>') {
            harness.press(key);
        }
        let state = harness.session().rating(&id).state;
        let is_stand = question.kind.is_stand();
        assert_eq!(
            state,
            Some(if is_stand {
                State::Deels
            } else {
                State::Ingevuld
            }),
            "{id}"
        );
        look(harness);
        seen += 1;
        harness.press("<pgdn>");
        if here(harness).is_none() && !matches!(harness.app.screen(), Some(Screen::Dashboard(_))) {
            look(harness);
            harness.press("<enter>");
        }
    }
    let progress = quickscan::model::progress(&harness.app.questions, harness.session());
    assert_eq!((progress.answered, progress.total), (seen, seen));
    // Nothing is asked of who works with teams that is only for who does not.
    assert!(seen > 50, "{seen}");
    for keys in [
        "", "<tab>", "<tab>", "<tab>", "<f4>", "<f4>", "<f10>", "<f6>", "<esc>", "<f1>",
    ] {
        harness.press(keys);
        look(harness);
    }
    harness.pause();
    assert_eq!(&harness.on_disk(), harness.session());
}
