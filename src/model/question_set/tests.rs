//! The order of questions, and what is known of each.

use proptest::prelude::*;

use std::cmp::Ordering;

use super::*;

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).expect("it parses")
}

#[test]
fn ids_go_by_their_numbers_and_letters_come_last() {
    let in_order = [
        "1.1", "1.1.1", "1.2", "2.9", "2.10", "10.1", "1", "K9.1", "K9.2", "K11.2", "x",
    ];
    let mut sorted: Vec<QuestionId> = in_order.iter().rev().map(|id| (*id).into()).collect();
    sorted.sort();
    // A part less comes first.
    let expected = [
        "1", "1.1", "1.1.1", "1.2", "2.9", "2.10", "10.1", "K9.1", "K9.2", "K11.2", "x",
    ];
    assert_eq!(sorted, expected.map(QuestionId::from));
    // Ids that differ are never equal, however they read.
    assert_ne!(QuestionId::from("1.01").cmp(&"1.1".into()), Ordering::Equal);
}

#[test]
fn the_questions_are_gone_through_both_ways_and_end_at_both_ends() {
    let set = set();
    let ids: Vec<_> = set.questions().map(|question| &question.id).collect();
    for pair in ids.windows(2) {
        assert_eq!(set.next(pair[0]).map(|next| &next.id), Some(pair[1]));
        assert_eq!(
            set.previous(pair[1]).map(|before| &before.id),
            Some(pair[0])
        );
    }
    let (first, last) = (ids[0], ids[ids.len() - 1]);
    assert_eq!(set.first().map(|question| &question.id), Some(first));
    assert!(set.previous(first).is_none() && set.next(last).is_none());
    assert!(set.next(&"9.9".into()).is_none() && set.previous(&"9.9".into()).is_none());
}

#[test]
fn the_fingerprint_is_of_ids_names_and_texts_alone() {
    let set = set();
    let of = |change: fn(&mut Basisfunctie)| {
        let mut other = set.clone();
        change(&mut other.basisfuncties[0]);
        other.fingerprint()
    };
    let own = set.fingerprint();
    assert!(own.len() == 16 && own.chars().all(|digit| digit.is_ascii_hexdigit()));
    assert_ne!(of(|first| first.name.push('x')), own);
    assert_ne!(of(|first| first.questions[0].text.push('x')), own);
    assert_ne!(of(|first| first.questions[0].id = "1.99".into()), own);
    assert_eq!(of(|first| first.questions[0].ask.push('x')), own);
    assert_eq!(of(|first| first.description.clear()), own);
}

#[test]
fn who_knows_is_whom_the_set_names_or_else_who_judges() {
    let mut question = set().first().expect("it has one").clone();
    for (ask, judges, expected) in [
        ("wijkteam", Some("partners"), Some("wijkteam")),
        ("", Some("partners"), Some("partners")),
        ("", None, None),
    ] {
        question.ask = ask.to_owned();
        question.judgement_of = judges.map(str::to_owned);
        assert_eq!(question.who_knows(), expected);
        let whom = expected.unwrap_or("iemand die het weet");
        assert_eq!(question.whom_to_ask(), whom);
    }
}

proptest! {
    #[test]
    fn ids_of_one_form_have_the_order_of_their_parts(
        one in "[K1-3]{0,2}[.+][0-9]{1,3}|[0-9]{18,22}",
        other in "[K1-3]{0,2}[.+][0-9]{1,3}|[0-9]{18,22}",
    ) {
        let (one, other) = (QuestionId::new(&one), QuestionId::new(&other));
        prop_assert_eq!(one.cmp(&other), one.cmp_by_parts(&other));
    }
}

/// The user weighs the policy against these, so each must stand at its own state.
#[test]
fn each_judgement_has_its_own_description() {
    let meetlat = Meetlat {
        op_orde: "a".to_owned(),
        deels: "b".to_owned(),
        niet_op_orde: "c".to_owned(),
    };
    let described = crate::model::State::ALL.map(|state| meetlat.of(state));
    assert_eq!(described, [Some("a"), Some("b"), Some("c"), None, None]);
}
