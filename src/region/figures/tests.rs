//! Nobody's answer follows from what is published: gone through for every way to answer.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::model::State;

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).unwrap()
}

/// What may be answered: a stand, or nothing.
type Given = Option<Stand>;

fn every_answer(may_be_open: bool) -> Vec<Given> {
    let stands = Stand::ALL.into_iter().map(Some);
    stands.chain(may_be_open.then_some(None)).collect()
}

fn tally(given: &[Given]) -> Tally {
    Tally::of(given.iter().copied().flatten())
}

/// What is published of the answers of those that are known and those that are not.
fn published(known: &[Given], hidden: &[Given]) -> Option<Tally> {
    let unrecognised = tally(hidden);
    cell(tally(known).plus(unrecognised), Some(unrecognised))
}

/// Every way in which `number` can answer.
fn ways(answers: &[Given], number: usize) -> Vec<Vec<Given>> {
    (0..number).fold(vec![Vec::new()], |ways, _| {
        let longer = |way: &Vec<Given>| {
            let way = way.clone();
            answers
                .iter()
                .map(move |answer| [way.clone(), vec![*answer]].concat())
        };
        ways.iter().flat_map(longer).collect()
    })
}

/// Whose answer follows for somebody who knows the table, the answers of those that may be recognised, and those of
/// the first `insiders` of the others: for each thing to be seen, each place that has one possible answer.
fn leaks(known: &[Given], hidden: usize, insiders: usize, may_be_open: bool) -> usize {
    type Seen = (Option<Tally>, Vec<Given>);
    let mut possible: BTreeMap<Seen, Vec<BTreeSet<Given>>> = BTreeMap::new();
    for way in ways(&every_answer(may_be_open), hidden) {
        let seen = (published(known, &way), way[..insiders].to_vec());
        let places = possible
            .entry(seen)
            .or_insert_with(|| vec![BTreeSet::new(); hidden]);
        for (place, answer) in places.iter_mut().zip(&way) {
            place.insert(*answer);
        }
    }
    let unknown = possible.values().flat_map(|places| &places[insiders..]);
    unknown.filter(|answers| answers.len() < 2).count()
}

#[test]
fn nobodys_answer_follows_for_who_knows_the_table_and_at_most_their_own() {
    let none: [Given; 0] = [];
    for hidden in [1, 2, 3, 4, 5, 6] {
        for insiders in [0, 1] {
            // Also for who knows that everybody answered.
            for may_be_open in [true, false] {
                let leaks = leaks(&none, hidden, insiders.min(hidden), may_be_open);
                assert_eq!(leaks, 0, "{hidden} {insiders} {may_be_open}");
            }
        }
    }
}

#[test]
fn nobodys_answer_follows_for_who_can_subtract_those_that_may_be_recognised() {
    let [fine, partly] = [State::OpOrde, State::Deels].map(|state| Some(Stand::All(state)));
    for known in [
        vec![fine; 9],
        vec![fine, fine, fine, fine, partly, partly, partly, partly, None],
        vec![fine, partly, Some(Stand::Differs), None, None],
    ] {
        for hidden in [1, 2, 4, 5] {
            for insiders in [0, 1] {
                for may_be_open in [true, false] {
                    let leaks = leaks(&known, hidden, insiders, may_be_open);
                    assert_eq!(leaks, 0, "{known:?} {hidden} {insiders} {may_be_open}");
                }
            }
        }
    }
}

/// The test can fail: two who put their answers together know more, as the rules say. And so does who subtracts, with
/// the rules over all alone.
#[test]
fn what_the_rules_do_not_hold_is_found() {
    assert!(leaks(&[], 5, 2, false) > 0);
    let [fine, partly] = [State::OpOrde, State::Deels].map(|state| Some(Stand::All(state)));
    let known = [
        fine, fine, fine, fine, partly, partly, partly, partly, partly,
    ];
    let hidden = [fine];
    let all = tally(&[known.as_slice(), &hidden].concat());
    assert!(!all.tells(), "over all alone it would be shown: {all:?}");
    assert_eq!(published(&known, &hidden), None);
}

#[test]
fn the_rules_to_the_letter() {
    let stands = |counts: [usize; 6]| Tally(counts);
    for (counts, tells) in [
        ([0, 0, 0, 0, 0, 0], true),
        ([2, 2, 0, 0, 0, 0], true),
        ([3, 2, 0, 0, 0, 0], false),
        ([4, 1, 0, 0, 0, 0], true),
        ([0, 0, 0, 0, 0, 9], true),
        ([8, 0, 0, 1, 0, 0], true),
        ([7, 0, 1, 1, 0, 0], false),
    ] {
        assert_eq!(stands(counts).tells(), tells, "{counts:?}");
    }
}

fn a_gemeente() -> impl Strategy<Value = Gemeente> {
    let stand = prop::option::of(0..Stand::ALL.len());
    let answers = prop::collection::vec(stand, 30);
    (any::<bool>(), answers).prop_map(|(is_anonymous, answers)| {
        let set = set();
        let given = set.own_questions().zip(answers);
        let stands =
            given.filter_map(|(question, answer)| Some((question.id.clone(), Stand::ALL[answer?])));
        Gemeente {
            is_anonymous,
            stands: stands.collect(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A total is what the rows that are shown add up to, so that it tells nothing besides; and every row that is
    /// shown holds the rules, also of what is left when those that may be recognised are subtracted.
    #[test]
    fn a_total_adds_nothing_and_a_row_keeps_the_rules(
        gemeenten in prop::collection::vec(a_gemeente(), 0..24),
    ) {
        let set = set();
        let rows = figures(&set, &gemeenten);
        for basisfunctie in set.own_basisfuncties() {
            let here = |row: &&Figure| row.basisfunctie == basisfunctie.number;
            let (questions, totals): (Vec<&Figure>, Vec<&Figure>) =
                rows.iter().filter(here).partition(|row| row.question.is_some());
            let shown: Vec<Tally> = questions.iter().filter_map(|row| row.tally).collect();
            prop_assert_eq!(totals.len(), 1);
            prop_assert_eq!(totals[0].questions, shown.len());
            prop_assert_eq!(totals[0].tally, shown.iter().copied().reduce(Tally::plus));
        }
        let any_hidden = gemeenten.iter().any(|each| each.is_anonymous);
        for row in rows.iter().filter(|row| row.question.is_some()) {
            let Some(question) = &row.question else { continue };
            let group = |chosen: fn(&&Gemeente) -> bool| {
                let group = gemeenten.iter().filter(chosen);
                Tally::of(group.filter_map(|each| each.stands.get(question).copied()))
            };
            let unrecognised = any_hidden.then(|| group(|each| each.is_anonymous));
            prop_assert_eq!(row.tally, cell(group(|_| true), unrecognised));
            let Some(tally) = row.tally else { continue };
            prop_assert!(!tally.tells());
            let mut left = tally;
            for (count, known) in left.0.iter_mut().zip(group(|each| !each.is_anonymous).0) {
                *count -= known;
            }
            prop_assert_eq!(left, group(|each| each.is_anonymous));
            prop_assert!(!any_hidden || !left.tells());
        }
    }
}
