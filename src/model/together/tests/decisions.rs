//! What a decision does to the answer, and what takes it back.

use jiff::civil::date;

use super::super::*;
use super::{PEOPLE, base, joint, said, set};
use crate::model::{Change, Evidence, Identities, QuestionId, Session, State};

#[test]
fn a_decision_takes_the_place_of_the_coordinators_answer_and_keeps_it() {
    let (set, base) = (set(), base());
    let mut joint = joint(&PEOPLE);
    let question = QuestionId::from("1.1");
    let answer = joint.answer_mut(&question);
    answer.rating.state = Some(State::OpOrde);
    answer.rating.evidence = Some(Evidence::Vastgelegd);
    answer.rating.discuss = true;
    let before = joint.clone();
    let identities = &mut Identities::Counting(50);
    let decision = Decision {
        on: Some(date(2026, 12, 1)),
        ..Decision::new(question.clone(), State::Deels, None)
    };
    let change = Change::decide(&joint, decision.clone());
    let back = change.apply(&mut joint, identities);
    let rating = joint.rating(&question);
    assert_eq!(
        (rating.state, rating.evidence, rating.discuss),
        (Some(State::Deels), None, false)
    );
    let contributions = [said(0, 1, &[("1.1", State::NietOpOrde)])];
    let found = agenda(&set, &base, &joint, &contributions);
    let own = found[0].voices.iter().find(|said| said.is_own).unwrap();
    assert_eq!(
        (own.state, own.evidence),
        (Some(State::OpOrde), Some(Evidence::Vastgelegd))
    );
    // What came later changes no decision: it says that it differs.
    let others = found[0].dissenting();
    assert!(others.len() == 1 && others[0].is_later && others[0].name == "A");
    assert_eq!(
        back.describe(&joint, None),
        "vraag 1.1: stand is weer «op orde», onderbouwing is weer «vastgelegd», «te bespreken» staat weer aan en het besluit is weer weg"
    );
    // Decided anew, the answer of before is still there; cleared, it is back.
    let mut again = joint.clone();
    let anew = Decision::new(question.clone(), State::NietOpOrde, None);
    Change::decide(&again, anew).apply(&mut again, identities);
    assert_eq!(again.decisions[&question].own_state, Some(State::OpOrde));
    Change::clear_decision(&again, &question).apply(&mut again, identities);
    assert!(again.decisions.is_empty());
    assert_eq!(again.rating(&question).state, Some(State::OpOrde));
    back.apply(&mut joint, identities);
    assert_eq!(joint, before);
}

#[test]
fn a_question_that_is_left_open_keeps_its_answer() {
    let mut joint = joint(&[]);
    let question = QuestionId::from("1.1");
    joint.answer_mut(&question).rating.state = Some(State::Deels);
    let rating = joint.rating(&question);
    let change = Change::decide(&joint, Decision::left_open(question.clone()));
    change.apply(&mut joint, &mut Identities::Counting(0));
    assert_eq!(joint.rating(&question), rating);
    assert!(joint.decisions[&question].is_open());
}

#[test]
fn what_all_agree_on_is_accepted_together_and_taken_back_together() {
    let (set, base, mut joint) = (set(), base(), joint(&PEOPLE));
    let mut contributions = [
        said(0, 1, &[("1.1", State::Deels), ("2.1", State::OpOrde)]),
        said(1, 1, &[("1.1", State::Deels), ("2.1", State::Deels)]),
    ];
    let evidence = &mut contributions[1]
        .session
        .answer_mut(&"1.1".into())
        .rating
        .evidence;
    *evidence = Some(Evidence::Afgesproken);
    let before = joint.clone();
    let found = agenda(&set, &base, &joint, &contributions);
    let change = Change::accept_agreed(&joint, &found, Some(date(2026, 12, 8)), &["A".to_owned()]);
    let identities = &mut Identities::Counting(50);
    let mut changed = joint.clone();
    let back = change.apply(&mut changed, identities);
    let decision = &changed.decisions[&"1.1".into()];
    assert_eq!(decision.kind, DecisionKind::Agreed);
    assert_eq!(decision.evidence, Some(Evidence::Afgesproken));
    assert_eq!(changed.rating(&"1.1".into()).state, Some(State::Deels));
    assert_eq!(changed.decisions.len(), 1);
    joint = changed;
    back.apply(&mut joint, identities);
    assert_eq!(joint, before);
}

/// What the coordinator had answered comes back when a decision is left open or taken away again.
#[test]
fn ones_own_answer_is_there_again_when_nothing_is_decided_any_more() {
    let id = QuestionId::from("1.1");
    let mut session = Session::default();
    let own = &mut session.answer_mut(&id).rating;
    own.state = Some(State::Deels);
    own.evidence = Some(Evidence::Vastgelegd);
    let own = *own;
    let decide = |session: &mut Session, decision: Decision| {
        let change = Change::decide(session, decision);
        change.apply(session, &mut Identities::Counting(1));
    };
    let red = Decision::new(id.clone(), State::NietOpOrde, None);
    decide(&mut session, red.clone());
    assert_eq!(session.rating(&id).state, Some(State::NietOpOrde));
    assert_eq!(session.rating(&id).evidence, None);
    decide(&mut session, Decision::left_open(id.clone()));
    assert_eq!(session.rating(&id), own);
    let clear = Change::clear_decision(&session, &id);
    clear.apply(&mut session, &mut Identities::Counting(1));
    assert_eq!(session.rating(&id), own);
    // The same stand keeps what it rested on, where nothing is said of that.
    decide(&mut session, Decision::new(id.clone(), State::Deels, None));
    assert_eq!(session.rating(&id), own);
    decide(&mut session, red);
    let clear = Change::clear_decision(&session, &id);
    clear.apply(&mut session, &mut Identities::Counting(1));
    assert_eq!(session.rating(&id), own);
}

#[test]
fn deciding_again_keeps_what_is_not_said_anew() {
    let id = QuestionId::from("1.1");
    let view = |who: &str| MinorityView {
        who: who.to_owned(),
        ..MinorityView::default()
    };
    let before = Decision {
        explanation: "Zo staat het er.".to_owned(),
        present: vec!["Anna".to_owned()],
        minority: vec![view("Bob")],
        ..Decision::new(id.clone(), State::Deels, None)
    };
    let again = Decision {
        minority: vec![view("Cor")],
        ..Decision::new(id, State::OpOrde, None)
    };
    let after = again.clone().after(Some(&before));
    assert_eq!(after.state, Some(State::OpOrde));
    assert_eq!(after.explanation, "Zo staat het er.");
    assert_eq!(after.present, ["Anna"]);
    assert_eq!(after.minority, [view("Bob"), view("Cor")]);
    assert_eq!(again.clone().after(None), again);
}
