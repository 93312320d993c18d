//! Ways to the lists: apps in which the longest of each is visible.

use jiff::civil::date;
use quickscan::app::{EarlierVersion, Input, Outcome};
use quickscan::model::{NextStep, Progress, Session};

use crate::support::Harness;
use crate::support::filled::with;

pub(super) fn changed_since() -> Harness {
    let mut session = with(30).session().clone();
    session.previous.peildatum = Some(date(2025, 11, 22));
    session.previous.answers = session.answers.clone();
    for answer in session.answers.values_mut() {
        answer.rating.state = Some(quickscan::model::State::Deels);
    }
    let since = "<tab>".repeat(8);
    pressed(
        Harness::with_session(&session),
        &format!("<enter><f5>{since}"),
    )
}

pub(super) fn pressed(mut harness: Harness, keys: &str) -> Harness {
    harness.press(keys);
    harness
}

/// A session in which all that can be listed is there, on its first question.
pub(super) fn filled(keys: &str) -> Harness {
    let mut session = with(30).session().clone();
    session.extra_questions = vec!["K1.1".into(), "K9.1".into()];
    for number in 1..=9 {
        let mut step = NextStep::new("1.1".into(), format!("Nog een stap, nummer {number}"));
        step.who = format!("Collega {number}");
        session.steps.push(step);
    }
    pressed(
        Harness::with_session(&session),
        &format!("<f4><home><enter>{keys}"),
    )
}

pub(super) fn sessions(count: usize) -> Harness {
    let mut harness = Harness::new();
    let mut session = with(0).session().clone();
    let progress = quickscan::model::progress(&harness.questions, &session);
    for number in 1..=count {
        session.details.gemeente = format!("Gemeente {number:02}");
        let made = harness
            .folder
            .create(&session, progress, date(2026, 11, 22));
        made.expect("it can be saved");
    }
    harness.carry_out(vec![quickscan::app::Effect::List]);
    harness
}

pub(super) fn bin() -> Harness {
    let all_but_one = "<del><down><enter>".repeat(11);
    pressed(sessions(12), &format!("{all_but_one}x"))
}

pub(super) fn mail() -> Harness {
    let mut harness = filled("<f4>2.4<f2>");
    for _ in 0..100 {
        if harness.says(">+ Aan ") {
            break;
        }
        harness.press("<down>");
    }
    pressed(harness, "<enter>")
}

pub(super) fn changed(theirs: &mut Session) {
    for number in 1..=6 {
        for part in 1..=5 {
            let id = format!("{part}.{number}");
            theirs.answer_mut(&id.as_str().into()).note = format!("Van een collega, over {id}.");
        }
    }
}

pub(super) fn conflict() -> Harness {
    let harness = filled("");
    harness.change_elsewhere(changed);
    pressed(harness, "2")
}

pub(super) fn copy() -> Harness {
    let mut harness = filled("<esc>");
    harness.copy_beside(" (1)", changed);
    pressed(harness, "<down><enter><down><enter>")
}

pub(super) fn versions() -> Harness {
    let mut harness = filled("<f9>");
    let version = |day| EarlierVersion {
        id: format!("{day}"),
        at: date(2026, 10, day).at(14, 2, 11, 0),
        progress: Progress {
            answered: 3,
            total: 30,
        },
        session: Some(harness.session().clone()),
    };
    let list = (1..=30).rev().map(version).collect();
    let effects = harness.app.update(Input::Outcome(Outcome::Versions(list)));
    harness.carry_out(effects);
    harness
}
