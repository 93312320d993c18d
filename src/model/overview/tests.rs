//! What the counts count, in which order steps stand, and what is lacking.

use super::*;
use crate::model::StepStatus;

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).expect("it parses")
}

/// A session in which these questions have these states and footings.
fn session(answers: &[(&str, State, Option<Evidence>)]) -> Session {
    let mut session = Session::default();
    for (id, state, evidence) in answers {
        let rating = &mut session.answer_mut(&(*id).into()).rating;
        (rating.state, rating.evidence) = (Some(*state), *evidence);
    }
    session
}

#[test]
fn counts_name_what_there_is_in_the_order_of_the_states_and_of_how_many() {
    let set = set();
    let session = session(&[
        ("1.1", State::Nvt, None),
        ("1.2", State::OpOrde, None),
        ("1.3", State::Nvt, None),
        ("2.1", State::Deels, None),
    ]);
    let counts = counts(set.basisfunctie(1).expect("it has one"), &session);
    assert_eq!(
        counts.in_words(),
        "1 op orde · 2 n.v.t. · 3 nog open (van 6)"
    );
    assert_eq!((counts.of(State::Nvt), counts.of(State::Deels)), (2, 0));
    assert_eq!((counts.open, counts.total()), (3, 6));
}

#[test]
fn only_a_question_with_a_state_counts_as_answered_and_no_extra_one() {
    let set = set();
    let mut session = session(&[("1.1", State::Onbekend, None), ("K9.1", State::Deels, None)]);
    session.answer_mut(&"1.2".into()).note = "nog geen stand".to_owned();
    let found = progress(&set, &session);
    assert_eq!((found.answered, found.total), (1, 30));
}

#[test]
fn steps_stand_by_what_is_to_be_done_then_by_date_then_by_question() {
    use StepStatus::{Bezig, Klaar, Open, Vervallen};
    let day = |month| Some(jiff::civil::date(2027, month, 1));
    let mut session = Session::default();
    for (what, question, due, status) in [
        ("h", "1.1", None, Vervallen),
        ("g", "1.1", day(1), Klaar),
        ("f", "5.1", None, Bezig),
        ("e", "2.1", None, Open),
        ("d", "1.1", day(4), Open),
        ("c", "2.10", day(3), Open),
        ("b", "2.9", day(3), Bezig),
        ("a", "5.1", day(2), Open),
    ] {
        let mut step = NextStep::new(question.into(), what);
        (step.due, step.status) = (due, status);
        session.steps.push(step);
    }
    let found = steps_by_date(&session).into_iter();
    let found: Vec<_> = found
        .map(|(place, step)| (step.what.as_str(), place))
        .collect();
    let expected = ["a", "b", "c", "d", "e", "f", "g", "h"]
        .into_iter()
        .zip((0..8).rev());
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn what_is_unknown_stands_together_by_whom_to_ask_in_the_order_of_the_questions() {
    let mut set = set();
    for (id, ask) in [("1.1", "wijkteam"), ("1.3", "politie"), ("5.1", "wijkteam")] {
        let mut all = set
            .basisfuncties
            .iter_mut()
            .flat_map(|bf| &mut bf.questions);
        all.find(|question| question.id == id.into())
            .expect("it is there")
            .ask = ask.to_owned();
    }
    let session = session(&[
        ("5.1", State::Onbekend, None),
        ("1.3", State::Onbekend, None),
        ("1.2", State::Deels, None),
        ("1.1", State::Onbekend, None),
    ]);
    let found: Vec<_> = to_find_out(&set, &session)
        .into_iter()
        .map(|group| {
            let ids = group.questions.iter().map(|question| question.id.as_str());
            (group.ask, ids.collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(
        found,
        [("wijkteam", vec!["1.1", "5.1"]), ("politie", vec!["1.3"])]
    );
}

#[test]
fn a_judgement_without_more_than_an_estimate_is_unfounded() {
    let (nothing, estimate) = ("onderbouwing niet ingevuld", "alleen inschatting");
    for (state, evidence, expected) in [
        (State::OpOrde, None, Some(nothing)),
        (State::Deels, None, Some(nothing)),
        (
            State::NietOpOrde,
            Some(Evidence::Inschatting),
            Some(estimate),
        ),
        (State::OpOrde, Some(Evidence::Afgesproken), None),
        (State::NietOpOrde, Some(Evidence::Vastgelegd), None),
        // These judge nothing.
        (State::Onbekend, None, None),
        (State::Nvt, Some(Evidence::Inschatting), None),
    ] {
        let session = session(&[("1.1", state, evidence)]);
        let found = unfounded(&set(), &session).first().map(|(_, lack)| *lack);
        assert_eq!(found, expected, "{state:?} {evidence:?}");
    }
}

#[test]
fn a_voice_is_missing_where_others_judge_and_nobody_of_them_was_asked() {
    let set = set();
    let base = KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml"));
    let base = base.expect("it parses");
    let asks = |whose| {
        let mut all = set.questions();
        let found = all.find(|question| question.judgement_of.as_deref() == whose);
        found.expect("there is one").id.clone()
    };
    let (theirs, ours) = (asks(Some("partners")), asks(None));
    let nobody = "hier telt het oordeel van: partners; er staat nog geen gesprek bij";
    let none_of_them =
        "hier telt het oordeel van: partners; een gesprek met hen staat er nog niet bij";
    for (id, state, consulted, expected) in [
        (&theirs, State::Deels, &[][..], Some(nobody)),
        (&theirs, State::Deels, &[" "], Some(nobody)),
        (&theirs, State::OpOrde, &["wethouder"], Some(none_of_them)),
        (&theirs, State::OpOrde, &["wethouder", "partners"], None),
        // What judges nothing needs no voice, and what is the gemeente's own neither.
        (&theirs, State::Onbekend, &[], None),
        (&theirs, State::Nvt, &[], None),
        (&ours, State::Deels, &[], None),
    ] {
        let mut session = session(&[(id.as_str(), state, None)]);
        session.answer_mut(id).consulted = consulted.iter().map(|who| (*who).to_owned()).collect();
        let found = missing_voices(&base, &set, &session);
        let found = found.first().map(MissingVoice::in_words);
        assert_eq!(found.as_deref(), expected, "{id} {state:?} {consulted:?}");
    }
}

#[test]
fn the_next_open_question_is_looked_for_past_the_end_from_the_beginning() {
    let set = set();
    let mut session = Session::default();
    let next = |session: &Session, here: Option<&str>| {
        let here = here.map(QuestionId::from);
        next_open(&set, session, here.as_ref()).map(|question| question.id.to_string())
    };
    assert_eq!(next(&session, None).as_deref(), Some("1.1"));
    for question in set.questions() {
        session.answer_mut(&question.id).rating.state = Some(State::OpOrde);
    }
    assert_eq!(next(&session, Some("2.4")), None);
    for id in ["2.4", "4.3"] {
        session.answer_mut(&id.into()).rating.state = None;
    }
    for (here, expected) in [
        (Some("1.1"), "2.4"),
        (Some("2.4"), "4.3"),
        (Some("4.3"), "2.4"),
        (Some("5.7"), "2.4"),
        // A question of another set is nowhere.
        (Some("9.9"), "2.4"),
        (None, "2.4"),
    ] {
        assert_eq!(next(&session, here).as_deref(), Some(expected), "{here:?}");
    }
    let open: Vec<_> = open_questions(&set, &session)
        .map(|each| each.id.as_str())
        .collect();
    assert_eq!(open, ["2.4", "4.3"]);
    session.answer_mut(&"2.4".into()).rating.state = Some(State::Nvt);
    // The only one that is left is the next after itself.
    assert_eq!(next(&session, Some("4.3")).as_deref(), Some("4.3"));
}

#[test]
fn the_steps_of_a_gap_say_how_far_it_is_and_a_dropped_one_is_no_step() {
    use StepStatus::{Bezig, Klaar, Open, Vervallen};
    let today = jiff::civil::date(2026, 11, 22);
    let day = |day| Some(jiff::civil::date(2026, 11, day));
    for (steps, words, has_step) in [
        (&[][..], "geen stap", false),
        (&[(Vervallen, day(1))], "geen stap", false),
        (
            &[(Vervallen, None), (Vervallen, day(30))],
            "geen stap",
            false,
        ),
        (&[(Klaar, day(1)), (Vervallen, None)], "klaar", true),
        (&[(Open, None), (Klaar, day(1))], "geen datum", true),
        (&[(Open, None), (Bezig, day(30))], "30-11-2026", true),
        (&[(Open, day(22))], "22-11-2026", true),
        (&[(Open, day(30)), (Open, day(21))], "TE LAAT", true),
        (&[(Open, day(30)), (Klaar, day(1))], "30-11-2026", true),
    ] {
        let mut session = Session::default();
        for (status, due) in steps {
            let step = NextStep::new("2.1".into(), "Bellen");
            session.steps.push(NextStep {
                status: *status,
                due: *due,
                ..step
            });
        }
        let found = steps_taken(&session, &"2.1".into(), today);
        assert_eq!(found.in_words(), words, "{steps:?}");
        assert_eq!(session.has_step(&"2.1".into()), has_step, "{steps:?}");
        assert!(!session.has_step(&"2.2".into()));
    }
}
