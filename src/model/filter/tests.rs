use super::*;
use crate::model::{Evidence, NextStep, Rating, StepStatus};

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).expect("it parses")
}

/// 1.1 in order, 1.2 not and to be discussed, 1.3 not known and with a step, 1.4 only marked, 1.5 with a note.
fn session() -> Session {
    let mut session = Session::default();
    let mut rate = |id: &str, rating: Rating| {
        session.answer_mut(&id.into()).rating = rating;
    };
    let state = |state| Rating {
        state: Some(state),
        ..Rating::default()
    };
    rate(
        "1.1",
        Rating {
            evidence: Some(Evidence::Vastgelegd),
            ..state(State::OpOrde)
        },
    );
    rate(
        "1.2",
        Rating {
            discuss: true,
            ..state(State::NietOpOrde)
        },
    );
    rate("1.3", state(State::Onbekend));
    rate(
        "1.4",
        Rating {
            priority: true,
            discuss: true,
            ..Rating::default()
        },
    );
    session.answer_mut(&"1.5".into()).note = "  \n één".to_owned();
    session.answer_mut(&"1.6".into()).note = " \n ".to_owned();
    session.steps = vec![NextStep::new("1.3".into(), "bellen")];
    session
}

fn passing(filter: QuestionFilter, session: &Session) -> Vec<String> {
    let set = set();
    let questions = filter.questions(&set, session);
    questions.map(|question| question.id.to_string()).collect()
}

#[test]
fn each_filter_lets_through_what_it_says() {
    let session = session();
    for (filter, expected) in [
        (QuestionFilter::Discuss, &["1.2", "1.4"][..]),
        (QuestionFilter::Priority, &["1.4"]),
        // A priority is a gap too.
        (QuestionFilter::WithoutStep, &["1.2", "1.4"]),
        (QuestionFilter::Unknown, &["1.3"]),
        (QuestionFilter::WithNote, &["1.5"]),
    ] {
        assert_eq!(passing(filter, &session), expected, "{filter:?}");
    }
    assert_eq!(passing(QuestionFilter::All, &session).len(), 30);
    let open = passing(QuestionFilter::Open, &session);
    assert_eq!((open.len(), open[0].as_str()), (27, "1.4"));
}

#[test]
fn a_step_that_is_done_is_a_step() {
    let mut session = session();
    let mut step = NextStep::new("1.2".into(), "gedaan");
    step.status = StepStatus::Klaar;
    session.steps.push(step);
    assert_eq!(passing(QuestionFilter::WithoutStep, &session), ["1.4"]);
}

#[test]
fn filters_go_round_both_ways() {
    for (index, filter) in QuestionFilter::ALL.into_iter().enumerate() {
        let next = QuestionFilter::ALL[(index + 1) % QuestionFilter::ALL.len()];
        assert_eq!(filter.moved(1), next);
        assert_eq!(next.moved(-1), filter);
    }
}

#[test]
fn a_round_keeps_its_order_when_a_question_has_been_dealt_with() {
    let set = set();
    let mut session = session();
    for id in ["1.2", "1.4", "2.3", "5.7"] {
        session.answer_mut(&id.into()).rating.discuss = true;
    }
    let round = Round::begin(QuestionFilter::Discuss, &set, &session);
    let beside = |session: &Session, here: &str, backwards| {
        let question = round.beside(&set, session, &here.into(), backwards);
        question.map(|question| question.id.to_string())
    };
    let words = |session: &Session, here: &str| {
        let place = round.place(&set, session, &here.into());
        place.map(PlaceInRound::in_words).unwrap_or_default()
    };
    assert_eq!(words(&session, "1.4"), "te bespreken, 2 van 4");
    session.answer_mut(&"1.4".into()).rating.discuss = false;
    assert_eq!(words(&session, "1.4"), "te bespreken, 2 van 4");
    assert_eq!(beside(&session, "1.4", false).as_deref(), Some("2.3"));
    assert_eq!(beside(&session, "2.3", true).as_deref(), Some("1.4"));
    // One that is marked on the way is met.
    session.answer_mut(&"3.1".into()).rating.discuss = true;
    assert_eq!(beside(&session, "2.3", false).as_deref(), Some("3.1"));
    assert_eq!(words(&session, "5.7"), "te bespreken, 5 van 5");
    assert_eq!(beside(&session, "5.7", false), None);
    assert_eq!(beside(&session, "1.2", true), None);
    assert_eq!(round.place(&set, &session, &"1.1".into()), None);
    // From a question that is none of them the order goes on all the same.
    assert_eq!(beside(&session, "2.1", false).as_deref(), Some("2.3"));
}
