//! Whatever is done, undone and done again: nothing is lost, and all comes back.

use proptest::prelude::*;

use super::*;
use crate::model::{Answer, NextStep, QuestionId, State, StepStatus, TextField, Words};

fn work() -> Work {
    let work = Work::opened(Session::default(), PathBuf::new(), None);
    work.named(WorkId::default(), Identities::Counting(0))
}

/// What a user may do: a choice, or a key in a text.
#[derive(Debug, Clone)]
enum Deed {
    State(u8, u8),
    Priority(u8),
    Sources(u8, String),
    Copy(u8),
    AddStep(u8, String),
    Status(usize),
    RemoveStep(usize),
    Extra(u8),
    Order(Vec<u8>),
    Undo,
    Redo,
    Note(u8, String),
}

fn deed() -> impl Strategy<Value = Deed> {
    let text = || "[a-c ]{0,3}";
    prop_oneof![
        (0..3u8, 0..3u8).prop_map(|(question, state)| Deed::State(question, state)),
        (0..3u8).prop_map(Deed::Priority),
        (0..3u8, text()).prop_map(|(question, text)| Deed::Sources(question, text)),
        (0..3u8).prop_map(Deed::Copy),
        (0..3u8, text()).prop_map(|(question, text)| Deed::AddStep(question, text)),
        (0..4usize).prop_map(Deed::Status),
        (0..4usize).prop_map(Deed::RemoveStep),
        (0..3u8).prop_map(Deed::Extra),
        proptest::collection::vec(0..3u8, 0..3).prop_map(Deed::Order),
        Just(Deed::Undo),
        Just(Deed::Redo),
        (0..3u8, text()).prop_map(|(question, text)| Deed::Note(question, text)),
    ]
}

fn id(question: u8) -> QuestionId {
    QuestionId::new(format!("1.{question}"))
}

/// The change that a deed comes to; none where there is no step.
fn change_of(deed: &Deed, session: &Session) -> Option<Change> {
    let step = |place: &usize| session.steps.get(*place)?.identity;
    Some(match deed {
        Deed::State(question, state) => Change::answer(session, &id(*question), |answer| {
            answer.rating.state = State::ALL.get(usize::from(*state)).copied();
        }),
        Deed::Priority(question) => Change::answer(session, &id(*question), |answer| {
            answer.rating.priority = !answer.rating.priority;
        }),
        Deed::Sources(question, text) => Change::answer(session, &id(*question), |answer| {
            answer.sources.push(text.clone());
            answer.rating.discuss = true;
        }),
        Deed::Copy(question) => Change::answer(session, &id(*question), |answer| {
            answer.add_texts_of(&Answer {
                note: "Van een andere vraag".to_owned(),
                ..Answer::default()
            });
        }),
        Deed::AddStep(question, what) => Change::put_step(NextStep::new(id(*question), what)),
        Deed::Status(place) => Change::steps(session, &[step(place)?], |step| {
            step.status = StepStatus::Klaar;
        }),
        Deed::RemoveStep(place) => Change::remove_steps(&[step(place)?, step(&0)?]),
        Deed::Extra(question) => Change::switch_extra_question(session, &id(*question)),
        Deed::Order(order) => Change::GapOrder {
            moved: None,
            to: order.iter().map(|question| id(*question)).collect(),
        },
        Deed::Note(question, text) => {
            Change::write(id(*question), Words::Text(TextField::Note, text.clone()))
        }
        Deed::Undo | Deed::Redo => return None,
    })
}

/// Do it as a frontend would.
fn carry_out(work: &mut Work, deed: &Deed) {
    match (deed, change_of(deed, work.session())) {
        (Deed::Undo, _) => drop(work.undo(None)),
        (Deed::Redo, _) => drop(work.redo(None)),
        (Deed::Note(..), Some(change)) => drop(work.type_in(change)),
        (_, Some(change)) => drop(work.apply(change)),
        (_, None) => {}
    }
}

proptest! {
    /// Any choices, undone to the last and done again.
    #[test]
    fn undo_gives_the_session_back_and_redo_gives_it_forward(
        deeds in proptest::collection::vec(deed(), 0..20)
    ) {
        let mut work = work();
        let before = work.session().clone();
        for deed in deeds.iter().filter(|deed| !matches!(deed, Deed::Note(..))) {
            carry_out(&mut work, deed);
        }
        let after = work.session().clone();
        let mut count = 0;
        while let Some(said) = work.undo(None) {
            prop_assert!(said.starts_with("Ongedaan gemaakt: ") && said.len() > 25, "{said}");
            count += 1;
        }
        prop_assert_eq!(&work.session().answers, &before.answers);
        prop_assert_eq!(&work.session().steps, &before.steps);
        prop_assert_eq!(&work.session().gap_order, &before.gap_order);
        prop_assert_eq!(&work.session().extra_questions, &before.extra_questions);
        // A step that was made and taken back stays noted: a calendar may have it.
        for _ in 0..count {
            prop_assert!(work.redo(None).is_some());
        }
        prop_assert_eq!(&work.session().answers, &after.answers);
        prop_assert_eq!(&work.session().steps, &after.steps);
        prop_assert_eq!(&work.session().gap_order, &after.gap_order);
        prop_assert_eq!(&work.session().extra_questions, &after.extra_questions);
    }

    /// Whatever is done, undone and done again, a text is as it was typed last.
    #[test]
    fn no_undo_takes_what_was_typed(deeds in proptest::collection::vec(deed(), 0..20)) {
        let mut work = work();
        let mut typed = std::collections::BTreeMap::new();
        for deed in &deeds {
            carry_out(&mut work, deed);
            if let Deed::Note(question, text) = deed {
                typed.insert(id(*question), text.clone());
            }
        }
        while work.undo(None).is_some() {}
        for (question, text) in typed {
            let note = work.session().answer(&question).map(|answer| answer.note.clone());
            prop_assert_eq!(note.unwrap_or_default(), text);
        }
    }
}
