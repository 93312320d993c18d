use jiff::civil::date;

use super::*;
use crate::document::{Layout, plain_blocks};
use crate::model::{
    Details, Evidence, KnowledgeBase, Previous, QuestionSet, Session, State, StepStatus,
};

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml")).unwrap()
}

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).unwrap()
}

fn today() -> Date {
    date(2026, 11, 22)
}

fn step(what: &str, due: Option<Date>, status: StepStatus) -> NextStep {
    NextStep {
        due,
        status,
        ..NextStep::new("2.3".into(), what)
    }
}

/// A gap of each kind, a judgement of others, what changed, and steps.
fn filled(set: &QuestionSet) -> Session {
    let mut session = Session::new(set, Details::default());
    for (id, state, evidence) in [
        ("1.4", State::NietOpOrde, None),
        ("2.3", State::Deels, Some(Evidence::Afgesproken)),
        ("3.1", State::OpOrde, Some(Evidence::Vastgelegd)),
        ("4.2", State::Onbekend, None),
        ("5.1", State::Nvt, None),
    ] {
        let rating = &mut session.answer_mut(&id.into()).rating;
        (rating.state, rating.evidence) = (Some(state), evidence);
    }
    session.answer_mut(&"2.3".into()).rating.discuss = true;
    let mut before = session.answer(&"3.1".into()).cloned().unwrap();
    before.rating.state = Some(State::Deels);
    session.previous = Previous {
        peildatum: Some(date(2025, 11, 1)),
        answers: [("3.1".into(), before)].into(),
        ..Previous::default()
    };
    let mut late = step(
        "Evaluatie [x] · klaar?",
        Some(date(2026, 11, 1)),
        StepStatus::Bezig,
    );
    late.who = "J. Jansen".to_owned();
    session.steps = vec![step("", None, StepStatus::Open), late];
    session
}

#[test]
fn the_overview_for_the_ear() {
    let set = set();
    let blocks = overview(&base(), &set, &filled(&set), today());
    insta::assert_snapshot!(plain_blocks(&blocks, Layout::Spoken));
}

#[test]
fn the_overview_for_the_eye() {
    let set = set();
    let blocks = overview(&base(), &set, &filled(&set), today());
    insta::assert_snapshot!(plain_blocks(&blocks, Layout::Wide(60)));
}

#[test]
fn of_an_empty_session_it_says_that_there_is_nothing_yet() {
    let set = set();
    let blocks = overview(&base(), &set, &Session::default(), today());
    let shown = plain_blocks(&blocks, Layout::Spoken);
    let after = shown.split_once("Knelpunten.").unwrap().1;
    assert_eq!(
        after,
        format!("\n{NO_GAPS_YET}\nVervolgstappen.\n{NO_STEPS_YET}\n")
    );
    let mut judged = Session::default();
    judged.answer_mut(&"5.1".into()).rating.state = Some(State::Nvt);
    let shown = plain_blocks(&overview(&base(), &set, &judged, today()), Layout::Spoken);
    assert!(shown.contains(NO_GAPS), "{shown}");
}

#[test]
fn the_frames_for_the_ear() {
    let (base, mut set) = (base(), set());
    set.set_extra(&["K9.1".into()], &base);
    let mut session = filled(&set);
    session.extra_questions = vec!["K9.1".into()];
    session.answer_mut(&"3.1".into()).consulted = vec!["cliëntenraad".into(), "wethouder".into()];
    let shown = Framework::ALL.map(|frame| {
        let blocks = frame_blocks(frame, &base, &set, &session);
        plain_blocks(&blocks, Layout::Spoken)
    });
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn a_frame_is_named_by_the_beginning_of_its_name_or_a_part_of_it() {
    for (words, expected) in [
        ("vng", Some(Framework::Kader)),
        ("VNG-kader", Some(Framework::Kader)),
        ("route", Some(Framework::Routekaart)),
        ("Onderbouwing.", Some(Framework::Onderbouwing)),
        ("wie", Some(Framework::Stemmen)),
        ("gehoord", Some(Framework::Stemmen)),
        ("kader", Some(Framework::Kader)),
        ("thema", Some(Framework::Themas)),
        ("thema's", Some(Framework::Themas)),
        ("stemmen", None),
        ("", None),
        ("-", None),
    ] {
        assert_eq!(Framework::from_words(words), expected, "{words}");
    }
}

#[test]
fn without_a_knowledge_base_a_frame_says_why_it_is_empty() {
    let (base, set) = (KnowledgeBase::default(), set());
    let session = filled(&set);
    for each in Framework::ALL {
        let view = frame(each, &base, &set, &session);
        let is_empty = view.parts.iter().all(|part| part.groups.is_empty());
        assert_eq!(is_empty, each != Framework::Onderbouwing, "{each:?}");
        assert_eq!(view.remarks.len(), 1);
    }
    // One that was not read says so; of a set that has none, nothing is missed.
    assert_eq!(Framework::offered(&base, &set), Framework::ALL);
    let mut other = set.clone();
    "een-ander-kader".clone_into(&mut other.id);
    let none = self::base().for_set(&other);
    assert_eq!(
        Framework::offered(&none, &other),
        [Framework::Onderbouwing, Framework::Stemmen]
    );
    assert_eq!(Framework::offered(&self::base(), &set), Framework::ALL);
}

#[test]
fn gaps_are_counted_with_what_is_missing() {
    for (all, without, expected) in [
        (0, 0, "Er zijn geen knelpunten."),
        (1, 0, "Er is 1 knelpunt, met een stap."),
        (1, 1, "Er is 1 knelpunt, nog zonder stap."),
        (3, 0, "Er zijn 3 knelpunten, elk met een stap."),
        (3, 2, "Er zijn 3 knelpunten, waarvan 2 nog zonder stap."),
        (3, 3, "Er zijn 3 knelpunten, allemaal nog zonder stap."),
    ] {
        assert_eq!(gaps_counted(all, without), expected);
    }
}

#[test]
fn steps_are_counted_with_those_that_are_late() {
    use StepStatus::{Klaar, Open};
    let late = step("a", Some(date(2026, 11, 21)), Open);
    let done = step("b", Some(date(2026, 11, 21)), Klaar);
    for (steps, expected) in [
        (vec![], NO_STEPS_YET),
        (vec![done.clone()], "Er is 1 vervolgstap."),
        (
            vec![late.clone()],
            "Er is 1 vervolgstap. De datum daarvan is voorbij.",
        ),
        (
            vec![done.clone(), done.clone()],
            "Er zijn 2 vervolgstappen.",
        ),
        (
            vec![late.clone(), late.clone()],
            "Er zijn 2 vervolgstappen. Bij elk daarvan is de datum voorbij.",
        ),
        (
            vec![late, done],
            "Er zijn 2 vervolgstappen. Bij 1 daarvan is de datum voorbij.",
        ),
    ] {
        assert_eq!(steps_counted(&steps, today()), expected);
    }
}
