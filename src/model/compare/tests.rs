use jiff::civil::date;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::*;
use crate::model::Decider;
use crate::model::together::{Decision, Participant};
use crate::model::{Details, Rating, State};

fn ids() -> impl Strategy<Value = QuestionId> {
    prop::sample::select(&["1.1", "1.2", "2.1", "9.9"][..]).prop_map(QuestionId::new)
}

fn answer() -> impl Strategy<Value = Answer> {
    (
        prop::option::of(prop::sample::select(&State::ALL[..])),
        any::<bool>(),
        "[ab]{0,2}",
        vec("[a\n]{0,2}", 0..3),
        "[xy]?",
    )
        .prop_map(|(state, discuss, note, sources, unknown)| Answer {
            rating: Rating {
                state,
                discuss,
                ..Rating::default()
            },
            note,
            sources,
            unknown: keys(&unknown),
            ..Answer::default()
        })
}

fn keys(key: &str) -> crate::model::UnknownKeys {
    let key = (!key.is_empty()).then(|| (key.to_owned(), toml::Value::from(1)));
    key.into_iter().collect()
}

fn session() -> impl Strategy<Value = Session> {
    (
        "[AB]?",
        btree_map(ids(), answer(), 0..4),
        vec((ids(), "[st]"), 0..5),
        (vec(ids(), 0..2), vec(ids(), 0..2)),
        "[xy]?",
    )
        .prop_map(|(gemeente, answers, steps, orders, unknown)| Session {
            details: Details {
                gemeente,
                ..Details::default()
            },
            answers,
            steps: steps
                .into_iter()
                .map(|(id, what)| NextStep::new(id, what))
                .collect(),
            gap_order: orders.0,
            extra_questions: orders.1,
            unknown: keys(&unknown),
            ..Session::default()
        })
}

fn topics_of(differences: &[Difference]) -> Vec<Topic> {
    differences
        .iter()
        .map(|found| found.topic.clone())
        .collect()
}

#[test]
fn what_differs_is_named_in_words() {
    let mut mine = Session::default();
    mine.details.gemeente = "A".to_owned();
    mine.answer_mut(&"2.3".into()).note = "van mij".to_owned();
    let mut theirs = mine.clone();
    theirs.details.peildatum = Some(date(2026, 11, 22));
    theirs.answer_mut(&"2.3".into()).rating.state = Some(State::Deels);
    theirs.answer_mut(&"2.3".into()).note = "van hen".to_owned();
    let mut step = NextStep::new("1.1".into(), "Evaluatie");
    step.due = Some(date(2027, 3, 1));
    theirs.steps.push(step);
    theirs.gap_order.push("2.3".into());
    theirs.extra_questions = vec!["K9.1".into(), "K2.1".into()];
    theirs.participants.push(Participant::new("M. de Wit"));
    let decision = Decision::new("3.1".into(), State::Deels, None);
    theirs.decisions.insert("3.1".into(), decision);
    theirs.details.municipality_code = "GM0000".to_owned();
    let found = compare(&mine, &theirs);
    let labels: Vec<String> = found.iter().map(Difference::label).collect();
    assert_eq!(
        labels,
        [
            "gegevens: peildatum, gemeentecode",
            "vraag 1.1: vervolgstappen",
            "vraag 2.3: stand, notitie",
            "vraag 3.1: besluit",
            "volgorde van de knelpunten",
            "aanvullende vragen die aan staan",
            "deelnemers",
        ]
    );
    let words =
        |session, index: usize, aspect: Aspect| aspect.in_words(session, &found[index].topic);
    assert_eq!(words(&theirs, 0, Aspect::Peildatum), "22-11-2026");
    assert_eq!(
        words(&theirs, 1, Aspect::Steps),
        "Evaluatie · uiterlijk 01-03-2027 · open"
    );
    assert_eq!(
        words(
            &mine,
            2,
            Aspect::Field(AnswerField::Choice(ChoiceField::State))
        ),
        "nog open"
    );
    assert_eq!(
        words(
            &theirs,
            2,
            Aspect::Field(AnswerField::Written(WrittenField::NOTE))
        ),
        "van hen"
    );
    assert_eq!(words(&theirs, 3, Aspect::Decision), "deels · besproken");
    assert_eq!(words(&theirs, 5, Aspect::ExtraQuestions), "K2.1, K9.1");
    assert_eq!(words(&theirs, 6, Aspect::Participants), "M. de Wit");
    theirs_is_taken(&mine, &theirs);
}

fn theirs_is_taken(mine: &Session, theirs: &Session) {
    let taken = merge(mine, theirs, |_| Side::Theirs);
    assert_eq!(taken.participants, theirs.participants);
    assert_eq!(taken.decisions, theirs.decisions);
    assert!(!holds_nothing_new(mine, theirs) && holds_nothing_new(&taken, theirs));
}

#[test]
fn where_the_user_was_and_when_it_was_saved_are_no_differences() {
    let mine = Session::default();
    let mut theirs = mine.clone();
    theirs.place.question = Some("1.1".into());
    theirs.changed = Some("2026-11-22T14:00:00+01:00[+01:00]".parse().unwrap());
    // An answer in which nothing was recorded.
    theirs.answer_mut(&"1.1".into());
    assert_eq!(compare(&mine, &theirs), []);
}

#[test]
fn the_order_in_which_questions_were_switched_on_is_no_difference() {
    let with = |ids: [&str; 2]| Session {
        extra_questions: ids.map(QuestionId::from).to_vec(),
        ..Session::default()
    };
    assert_eq!(
        compare(&with(["K9.1", "K2.1"]), &with(["K2.1", "K9.1"])),
        []
    );
}

#[test]
fn who_decides_about_a_step_is_a_difference() {
    let with = |decided_by| {
        let mut session = Session::default();
        session.steps.push(NextStep {
            decided_by,
            ..NextStep::new("1.1".into(), "Evaluatie")
        });
        session
    };
    let (mine, theirs) = (with(None), with(Some(Decider::Raad)));
    let [difference] = compare(&mine, &theirs).try_into().unwrap();
    assert_eq!(difference.aspects, [Aspect::Steps]);
    assert_eq!(
        Aspect::Steps.in_words(&theirs, &difference.topic),
        "Evaluatie · besluit van de raad · open"
    );
    let merged = merge(&mine, &theirs, |_| Side::Theirs);
    assert_eq!(merged.steps[0].decided_by, Some(Decider::Raad));
}

#[test]
fn keys_of_a_later_version_in_a_step_are_no_difference_and_are_kept_from_both() {
    let with = |key: &str| {
        let mut session = Session::default();
        let mut step = NextStep::new("1.1".into(), "Evaluatie");
        step.unknown.insert(key.to_owned(), f64::NAN.into());
        session.steps.push(step);
        session
    };
    let (mine, theirs) = (with("x"), with("y"));
    assert_eq!(compare(&mine, &mine), []);
    assert_eq!(compare(&mine, &theirs), []);
    let merged = merge(&mine, &theirs, |_| Side::Mine);
    let keys: Vec<&String> = merged.steps[0].unknown.keys().collect();
    assert_eq!(keys, ["x", "y"]);
}

#[test]
fn the_question_set_and_the_identity_are_ones_own_and_else_those_of_the_other() {
    let mut identities = crate::model::Identities::Counting(0);
    let mut known = |version: &str| {
        let mut session = Session::default();
        session.question_set.version = version.to_owned();
        session.identity = Some(identities.make());
        session
    };
    let (mine, theirs) = (known("1"), known("2"));
    // An older file has neither.
    for (one, other, expected) in [
        (&mine, &theirs, &mine),
        (&mine, &Session::default(), &mine),
        (&Session::default(), &theirs, &theirs),
    ] {
        let merged = merge(one, other, |_| Side::Mine);
        assert_eq!(merged.question_set, expected.question_set);
        assert_eq!(merged.identity, expected.identity);
    }
}

#[test]
fn the_measurement_before_is_no_difference_and_is_kept_from_either() {
    let with_previous = {
        let mut session = Session::default();
        session.previous.session = "a".to_owned();
        session
            .previous
            .answers
            .insert("1.1".into(), Answer::default());
        session
    };
    let without = Session::default();
    assert_eq!(compare(&with_previous, &without), []);
    for (mine, theirs) in [(&with_previous, &without), (&without, &with_previous)] {
        let merged = merge(mine, theirs, |_| Side::Mine);
        assert_eq!(merged.previous, with_previous.previous);
    }
}

proptest! {
    #[test]
    fn a_session_does_not_differ_from_itself(mine in session()) {
        prop_assert_eq!(compare(&mine, &mine), []);
        prop_assert_eq!(merge(&mine, &mine, |_| Side::Theirs), mine);
    }

    #[test]
    fn each_topic_is_as_it_was_chosen(mine in session(), theirs in session(), mask in any::<u8>()) {
        let topics = topics_of(&compare(&mine, &theirs));
        let side = |topic: &Topic| {
            let index = topics.iter().position(|other| other == topic).unwrap();
            if mask >> (index % 8) & 1 == 1 { Side::Theirs } else { Side::Mine }
        };
        let merged = merge(&mine, &theirs, side);
        let chosen = |wanted: Side| -> Vec<Topic> {
            topics.iter().filter(|topic| side(topic) == wanted).cloned().collect()
        };
        prop_assert_eq!(topics_of(&compare(&mine, &merged)), chosen(Side::Theirs));
        prop_assert_eq!(topics_of(&compare(&merged, &theirs)), chosen(Side::Mine));
    }

    #[test]
    fn keys_of_a_later_version_are_kept_from_both(mine in session(), theirs in session(), side in any::<bool>()) {
        let side = if side { Side::Mine } else { Side::Theirs };
        let merged = merge(&mine, &theirs, |_| side);
        for session in [&mine, &theirs] {
            prop_assert!(session.unknown.keys().all(|key| merged.unknown.contains_key(key)));
            for (id, answer) in &session.answers {
                let kept = merged.answer(id).map(|answer| answer.unknown.clone()).unwrap_or_default();
                prop_assert!(answer.unknown.keys().all(|key| kept.contains_key(key)));
            }
        }
    }

    #[test]
    fn steps_of_questions_that_do_not_differ_keep_their_order(mine in session(), theirs in session()) {
        let topics = topics_of(&compare(&mine, &theirs));
        let merged = merge(&mine, &theirs, |_| Side::Theirs);
        let same = |session: &Session| -> Vec<NextStep> {
            let untouched = |step: &&NextStep| !topics.contains(&Topic::Question(step.question.clone()));
            session.steps.iter().filter(untouched).cloned().collect()
        };
        prop_assert_eq!(same(&mine), same(&merged));
    }
}

#[test]
fn steps_of_a_question_that_are_taken_stand_where_its_own_stood_and_else_last() {
    let steps = |steps: &[(&str, &str)]| {
        let steps = steps.iter();
        let steps = steps.map(|(id, what)| NextStep::new(QuestionId::new(*id), *what));
        Session {
            steps: steps.collect(),
            ..Session::default()
        }
    };
    let mine = [("1.1", "a"), ("2.1", "b"), ("1.2", "c")];
    for (theirs, question, expected) in [
        // A question without steps of mine: theirs come last.
        (vec![("9.9", "z")], "9.9", "a b c z"),
        // One with: theirs take its place.
        (vec![("2.1", "y"), ("2.1", "z")], "2.1", "a y z c"),
        (vec![("1.1", "z")], "1.1", "z b c"),
        (vec![], "1.2", "a b"),
    ] {
        let mut theirs = steps(&theirs);
        let others = mine.iter().filter(|(id, _)| *id != question);
        theirs
            .steps
            .extend(steps(&others.copied().collect::<Vec<_>>()).steps);
        let merged = merge(&steps(&mine), &theirs, |topic| match topic {
            Topic::Question(id) if id.as_str() == question => Side::Theirs,
            _ => Side::Mine,
        });
        let whats: Vec<&str> = merged.steps.iter().map(|step| step.what.as_str()).collect();
        assert_eq!(whats.join(" "), expected, "{question}");
    }
}

/// What is passed over here is lost without a word when one of the two is chosen.
#[test]
fn each_detail_is_compared_by_itself() {
    let text = |write: fn(&mut Details) -> &mut String| {
        let mut details = Details::default();
        "x".clone_into(write(&mut details));
        details
    };
    let day = Details {
        peildatum: Some(date(2026, 11, 22)),
        ..Details::default()
    };
    for (aspect, details, words) in [
        (Aspect::Gemeente, text(|of| &mut of.gemeente), "x"),
        (Aspect::Gebied, text(|of| &mut of.gebied), "x"),
        (Aspect::Invuller, text(|of| &mut of.invuller), "x"),
        (Aspect::Functie, text(|of| &mut of.functie), "x"),
        (Aspect::Peildatum, day, "22-11-2026"),
        (Aspect::Introduction, text(|of| &mut of.introduction), "x"),
    ] {
        let (mine, mut theirs) = (Session::default(), Session::default());
        theirs.details = details;
        let (topic, aspects) = (Topic::Details, vec![aspect]);
        assert_eq!(aspect.in_words(&theirs, &topic), words);
        assert!(aspect.is_filled_in(&theirs, &topic) && !aspect.is_filled_in(&mine, &topic));
        assert_eq!(compare(&mine, &theirs), [Difference { topic, aspects }]);
    }
}
