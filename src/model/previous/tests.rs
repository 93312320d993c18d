//! Follow-ups, and what became of a question since.

use jiff::civil::date;

use super::*;
use crate::model::{NextStep, StepStatus};

#[test]
fn only_two_judgements_can_be_better_or_worse() {
    use State::{Deels, NietOpOrde, Nvt, Onbekend, OpOrde};
    for (was, now, change) in [
        (Some(Deels), Some(OpOrde), Trend::Forward),
        (Some(NietOpOrde), Some(Deels), Trend::Forward),
        (Some(OpOrde), Some(NietOpOrde), Trend::Backward),
        (Some(Deels), Some(Deels), Trend::Same),
        (Some(Onbekend), Some(Onbekend), Trend::Same),
        (Some(Nvt), Some(Nvt), Trend::Same),
        (Some(Onbekend), Some(OpOrde), Trend::Incomparable),
        (Some(OpOrde), Some(Onbekend), Trend::Incomparable),
        (Some(Nvt), Some(NietOpOrde), Trend::Incomparable),
        (Some(Deels), Some(Nvt), Trend::Incomparable),
        (None, Some(OpOrde), Trend::Incomparable),
        (Some(OpOrde), None, Trend::Open),
        (None, None, Trend::Open),
    ] {
        assert_eq!(Trend::between(was, now), change, "{was:?} {now:?}");
    }
}

#[test]
fn a_follow_up_starts_empty_with_the_old_answers_and_pending_steps_beside_it() {
    let text = include_str!("../../../quickscan/vragenlijst.toml");
    let set = QuestionSet::parse(text).unwrap();
    let mut old = Session::new(&set, Details::default());
    old.details.gemeente = "Voorbeeldstad".to_owned();
    old.details.peildatum = Some(date(2026, 11, 22));
    old.details.introduction = "Dit keer met de wijkteams.".to_owned();
    old.say_kind_of_name("Inkoop", Some(crate::model::NameKind::Function));
    old.identify(&mut Identities::Counting(100));
    let answer = old.answer_mut(&"2.3".into());
    answer.rating.state = Some(State::Deels);
    answer.rating.priority = true;
    answer.note = "Preventieakkoord".to_owned();
    // Only marked, so nothing was answered.
    old.answer_mut(&"2.4".into()).rating.discuss = true;
    old.gap_order = vec!["2.3".into()];
    for status in StepStatus::ALL {
        let step = NextStep::new("2.3".into(), status.key());
        old.steps.push(NextStep { status, ..step });
    }
    let new = follow_up(
        &old,
        "voorbeeldstad-2026-11-22",
        &set,
        date(2027, 11, 1),
        &mut Identities::Counting(0),
    );
    assert_eq!(new.details.gemeente, "Voorbeeldstad");
    assert_eq!(new.details.peildatum, Some(date(2027, 11, 1)));
    assert!(new.answers.is_empty() && new.gap_order.is_empty());
    let steps: Vec<_> = new.steps.iter().map(|step| step.what.as_str()).collect();
    assert_eq!(steps, ["open", "bezig"]);
    assert_eq!(new.steps[1].status, StepStatus::Bezig);
    assert_eq!(new.previous.session, "voorbeeldstad-2026-11-22");
    assert_eq!(new.previous.peildatum, Some(date(2026, 11, 22)));
    assert_eq!(new.previous.answers.len(), 1);
    let before = new.previous.answer(&"2.3".into()).unwrap();
    assert_eq!(before.note, "Preventieakkoord");
    assert!(!before.rating.priority);
    assert_eq!(new.question_set, QuestionSetRef::to(&set));
    assert_eq!(new.names, old.names, "who is no person is so next time");
    assert_eq!(new.details.introduction, "", "it was about last time");
    // Its own identity, and that of the one before; steps keep theirs, to see what became of them.
    assert_eq!(new.previous.identity, old.identity);
    assert!(new.identity.is_some() && new.identity != old.identity);
    let known = new.steps.iter().filter_map(|step| step.identity);
    assert!(known.eq(new.previous.steps.keys().copied()));
}

#[test]
fn there_was_a_previous_measurement_when_anything_is_known_of_it() {
    let identity = Identities::Counting(0).make();
    assert!(Previous::default().is_empty());
    // An identity alone is of a file that says nothing else.
    let mut previous = Previous {
        identity: Some(identity),
        ..Previous::default()
    };
    assert!(previous.is_empty());
    previous.session = "a".to_owned();
    let session = std::mem::take(&mut previous);
    let parts = [
        session,
        Previous {
            peildatum: Some(date(2026, 11, 22)),
            ..Previous::default()
        },
        Previous {
            answers: [("1.1".into(), Answer::default())].into(),
            ..Previous::default()
        },
        Previous {
            steps: [(identity, "Bellen".to_owned())].into(),
            ..Previous::default()
        },
    ];
    for previous in parts {
        assert!(!previous.is_empty(), "{previous:?}");
    }
}

#[test]
fn what_became_of_a_question_is_said_with_signs_and_in_a_sentence() {
    let since = |was, now| Since {
        question: "2.3".into(),
        was,
        now,
        change: Trend::between(was, now),
        given: None,
    };
    let forward = since(Some(State::Deels), Some(State::OpOrde));
    assert_eq!(forward.in_words(), "[~] deels → [x] op orde: vooruit");
    assert_eq!(
        forward.in_sentence(),
        "2.3, vooruit: was deels op orde, is nu op orde."
    );
    assert_eq!(
        since(None, None).in_words(),
        "[ ] nog open → [ ] nog open: nog open"
    );
}

#[test]
fn extra_questions_stay_on_and_are_not_counted() {
    let text = include_str!("../../../quickscan/vragenlijst.toml");
    let mut set = QuestionSet::parse(text).unwrap();
    let text = include_str!("../../../quickscan/kennisbank.toml");
    let base = crate::model::KnowledgeBase::parse(text).unwrap();
    let mut old = Session::new(&set, Details::default());
    old.extra_questions.push("K9.1".into());
    old.answer_mut(&"K9.1".into()).rating.state = Some(State::Deels);
    old.steps
        .push(NextStep::new("K9.1".into(), "Afspraken maken"));
    let new = follow_up(
        &old,
        "a",
        &set,
        date(2027, 11, 1),
        &mut Identities::Counting(0),
    );
    assert_eq!(new.extra_questions, ["K9.1".into()]);
    set.set_extra(&new.extra_questions, &base);
    assert!(set.question(&new.steps[0].question).is_some());
    let since = since_previous(&set, &new);
    assert_eq!(changes_in_words(&since), "30 nog open (van 30)");
}
