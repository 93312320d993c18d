//! What asks for attention, in which order, and why.

use super::*;
use crate::model::Answer;

/// Marks as they are noted in the tables below: a word for the state, a letter for the evidence
/// (v, a or i), and `p` for a priority.
fn rating(words: &str) -> Rating {
    let mut rating = Rating::default();
    for word in words.split(' ') {
        match word {
            "v" => rating.evidence = Some(Evidence::Vastgelegd),
            "a" => rating.evidence = Some(Evidence::Afgesproken),
            "i" => rating.evidence = Some(Evidence::Inschatting),
            "p" => rating.priority = true,
            "open" | "" => {}
            state => rating.state = Some(State::from_key(state).expect("a state")),
        }
    }
    rating
}

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).expect("it parses")
}

fn session(answers: &[(&str, &str)]) -> Session {
    let answer = |words| Answer {
        rating: rating(words),
        ..Answer::default()
    };
    let answers = answers.iter();
    Session {
        answers: answers
            .map(|(id, words)| (QuestionId::new(*id), answer(words)))
            .collect(),
        ..Session::default()
    }
}

fn order(set: &QuestionSet, session: &Session) -> Vec<String> {
    let gaps = gaps(set, session).into_iter();
    gaps.map(|gap| gap.question.to_string()).collect()
}

#[test]
fn what_asks_for_attention() {
    use GapKind::{Deels as D, Marked as M, NietOpOrde as N, NotLaidDown as L, Onbekend as O};
    for (words, expected) in [
        ("open", None),
        ("open i", None),
        ("open p", Some(M)),
        ("op-orde", None),
        ("op-orde v", None),
        ("op-orde v p", Some(M)),
        ("op-orde a", Some(L)),
        ("op-orde i", Some(L)),
        ("deels", Some(D)),
        ("deels v", Some(D)),
        ("niet-op-orde", Some(N)),
        ("niet-op-orde v", Some(N)),
        ("onbekend", Some(O)),
        ("nvt", None),
        ("nvt i", None),
        ("nvt p", Some(M)),
    ] {
        assert_eq!(kind(rating(words)), expected, "{words}");
    }
}

#[test]
fn the_order_of_two_gaps_by_one_rule_at_a_time() {
    // 1.1 is about safety, 2.1 and later are not; the first named is expected first.
    let set = set();
    assert!(
        set.question(&"1.1".into())
            .is_some_and(|found| found.safety)
    );
    assert!(
        set.question(&"2.1".into())
            .is_some_and(|found| !found.safety)
    );
    for (first, second) in [
        // A priority goes before anything else.
        (("2.2", "op-orde v p"), ("1.1", "niet-op-orde i")),
        // Then the state, also before safety and evidence.
        (("2.2", "niet-op-orde v"), ("1.1", "deels i")),
        (("2.2", "deels v"), ("1.1", "onbekend")),
        (("2.2", "onbekend"), ("1.1", "op-orde i")),
        // Then safety, before the evidence.
        (("1.1", "deels v"), ("2.1", "deels i")),
        // Then the weakest evidence; an empty one counts as an estimate.
        (("2.2", "deels i"), ("2.1", "deels a")),
        (("2.2", "deels"), ("2.1", "deels a")),
        (("2.2", "deels a"), ("2.1", "deels v")),
        (("2.1", "deels"), ("2.2", "deels i")),
        // Then the place in the question set.
        (("2.1", "deels v"), ("2.2", "deels v")),
    ] {
        for answers in [[first, second], [second, first]] {
            let found = order(&set, &session(&answers));
            assert_eq!(found, [first.0, second.0], "{first:?} {second:?}");
        }
    }
}

#[test]
fn what_was_moved_by_hand_stays_and_a_later_gap_finds_its_own_place() {
    let set = set();
    let mut session = session(&[
        ("2.1", "niet-op-orde"),
        ("2.2", "deels"),
        ("2.3", "onbekend"),
    ]);
    session.gap_order = order_with(&set, &session, &"2.3".into(), -1).expect("it moves");
    assert_eq!(order(&set, &session), ["2.1", "2.3", "2.2"]);
    session.answer_mut(&"3.1".into()).rating = rating("niet-op-orde");
    assert_eq!(order(&set, &session), ["2.1", "3.1", "2.3", "2.2"]);
    // Nothing passes the ends, and only a priority passes a priority.
    assert_eq!(order_with(&set, &session, &"2.1".into(), -1), None);
    assert_eq!(order_with(&set, &session, &"2.2".into(), 1), None);
    session.answer_mut(&"2.2".into()).rating = rating("deels p");
    assert_eq!(order(&set, &session), ["2.2", "2.1", "3.1", "2.3"]);
    assert_eq!(order_with(&set, &session, &"2.1".into(), -1), None);
    assert_eq!(order(&set, &session), ["2.2", "2.1", "3.1", "2.3"]);
}

#[test]
fn the_reasons_of_a_gap_begin_with_the_most_telling() {
    let set = set();
    for (id, words, expected) in [
        (
            "1.1",
            "niet-op-orde i p",
            "prioriteit, niet op orde, alleen inschatting, vraag over veiligheid",
        ),
        (
            "2.1",
            "deels a",
            "deels op orde, afgesproken, niet op papier",
        ),
        ("2.1", "deels v", "deels op orde"),
        ("2.1", "op-orde a", "op orde, maar nergens vastgelegd"),
        (
            "2.1",
            "op-orde i",
            "op orde, maar nergens vastgelegd, alleen inschatting",
        ),
        ("2.1", "onbekend a", "weet ik nog niet"),
        ("2.1", "open p", "prioriteit, nog niet beantwoord"),
        ("2.1", "nvt p", "prioriteit, niet van toepassing"),
    ] {
        let found = gaps(&set, &session(&[(id, words)]));
        assert_eq!(found[0].reason(), expected, "{words}");
    }
}
