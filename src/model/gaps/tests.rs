//! What asks for attention, in which order, and why.

use super::*;
use crate::model::{Answer, KnowledgeBase};

/// Marks as they are noted in the tables below: a word for the state, a letter for the evidence
/// (v, a or i; n, g and u for nergens, gevraagd and afgeleid), and `p` for a priority.
fn rating(words: &str) -> Rating {
    let mut rating = Rating::default();
    for word in words.split(' ') {
        match word {
            "v" => rating.evidence = Some(Evidence::Vastgelegd),
            "a" => rating.evidence = Some(Evidence::Afgesproken),
            "g" => rating.evidence = Some(Evidence::Gevraagd),
            "n" => rating.evidence = Some(Evidence::Nergens),
            "u" => rating.evidence = Some(Evidence::Afgeleid),
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

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml")).expect("it parses")
}

fn order(set: &QuestionSet, session: &Session) -> Vec<String> {
    let gaps = gaps(&base(), set, session).into_iter();
    gaps.map(|gap| gap.question.to_string()).collect()
}

#[test]
fn what_asks_for_attention() {
    use GapKind::{Deels as D, Marked as M, NietOpOrde as N, NotLaidDown as L, Onbekend as O};
    for (words, expected) in [
        ("open", None),
        ("open i", None),
        ("open p", Some(M)),
        ("op-orde", Some(L)),
        ("op-orde n", Some(L)),
        ("op-orde g", None),
        ("op-orde u", None),
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
        assert_eq!(kind_of_rating(rating(words)), expected, "{words}");
    }
}

#[test]
fn the_order_of_two_gaps_by_one_rule_at_a_time() {
    // 1.2 is about safety, 2.1 and later are not; the first named is expected first.
    let set = set();
    assert!(
        set.question(&"1.2".into())
            .is_some_and(|found| found.safety)
    );
    assert!(
        set.question(&"2.1".into())
            .is_some_and(|found| !found.safety)
    );
    for (first, second) in [
        // A priority goes before anything else.
        (("2.2", "op-orde v p"), ("1.2", "niet-op-orde i")),
        // Then what cannot wait: safety that is not in order, not known, or not applicable for no reason.
        (("1.4", "niet-op-orde v"), ("2.1", "niet-op-orde i")),
        (("1.2", "onbekend"), ("2.1", "niet-op-orde i")),
        (("1.4", "nvt"), ("2.1", "niet-op-orde i")),
        // Then the state, also before the rest of safety and evidence.
        (("2.2", "niet-op-orde v"), ("1.2", "deels i")),
        (("2.2", "deels v"), ("1.1", "onbekend")),
        (("2.2", "onbekend"), ("1.2", "op-orde i")),
        // Then whose judgement counts, before what is not laid down.
        (("3.1", "op-orde u"), ("2.1", "op-orde i")),
        // Nothing at all is no better than what was agreed.
        (("2.2", "op-orde"), ("2.1", "op-orde a")),
        // Then safety, before the evidence; not all of the first basisfunctie is about safety.
        (("1.2", "deels v"), ("1.1", "deels i")),
        (("2.1", "deels i"), ("1.3", "deels v")),
        // Then the weakest evidence; an empty one counts as an estimate.
        (("2.2", "deels i"), ("2.1", "deels a")),
        (("2.2", "deels"), ("2.1", "deels a")),
        (("2.2", "deels a"), ("2.1", "deels v")),
        (("2.1", "deels"), ("2.2", "deels i")),
        // Then the place in the question set.
        (("2.1", "deels v"), ("2.2", "deels v")),
        // But what another rests on goes right before it.
        (("5.2", "deels v"), ("3.1", "niet-op-orde i")),
        (("3.1", "niet-op-orde i p"), ("5.2", "deels v")),
        (("5.2", "deels v p"), ("3.1", "niet-op-orde i p")),
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
    session.gap_order = order_with(&base(), &set, &session, &"2.3".into(), -1).expect("it moves");
    assert_eq!(order(&set, &session), ["2.1", "2.3", "2.2"]);
    session.answer_mut(&"3.1".into()).rating = rating("niet-op-orde");
    assert_eq!(order(&set, &session), ["2.1", "3.1", "2.3", "2.2"]);
    // Nothing passes the ends, and only a priority passes a priority.
    assert_eq!(order_with(&base(), &set, &session, &"2.1".into(), -1), None);
    assert_eq!(order_with(&base(), &set, &session, &"2.2".into(), 1), None);
    session.answer_mut(&"2.2".into()).rating = rating("deels p");
    assert_eq!(order(&set, &session), ["2.2", "2.1", "3.1", "2.3"]);
    assert_eq!(order_with(&base(), &set, &session, &"2.1".into(), -1), None);
    assert_eq!(order(&set, &session), ["2.2", "2.1", "3.1", "2.3"]);
}

#[test]
fn the_reasons_of_a_gap_begin_with_the_most_telling() {
    let set = set();
    for (id, words, expected) in [
        (
            "1.2",
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
        ("2.1", "op-orde n", "op orde, maar nergens vastgelegd"),
        ("2.1", "op-orde", "op orde, maar niet onderbouwd"),
        (
            "3.1",
            "op-orde u",
            "op orde, maar wie het aangaat is niet gehoord",
        ),
        (
            "1.2",
            "nvt",
            "niet van toepassing, zonder reden, vraag over veiligheid",
        ),
        ("2.1", "onbekend a", "weet ik nog niet"),
        ("2.1", "open p", "prioriteit, nog niet beantwoord"),
        ("2.1", "nvt p", "prioriteit, niet van toepassing"),
    ] {
        let found = gaps(&base(), &set, &session(&[(id, words)]));
        assert_eq!(found[0].reason(), expected, "{words}");
    }
}

/// What the review of the content could reproduce, and is no longer so.
#[test]
fn neither_a_blank_nor_a_word_hides_a_gap() {
    let set = set();
    // Not applicable is no gap once it is said why.
    let mut session = session(&[("1.4", "nvt"), ("2.1", "nvt"), ("3.1", "op-orde g")]);
    assert_eq!(order(&set, &session), ["1.4"]);
    session.answer_mut(&"1.4".into()).note = "De regio doet dit.".into();
    assert_eq!(order(&set, &session), [""; 0]);
    // A judgement of others is one once they were heard, and not by asking somebody else.
    let answer = session.answer_mut(&"3.1".into());
    answer.rating.evidence = Some(Evidence::Afgeleid);
    answer.consulted = vec!["wethouder".into(), "Ouder- en Kindteam".into()];
    assert_eq!(order(&set, &session), ["3.1"]);
    let answer = session.answer_mut(&"3.1".into());
    answer.consulted.push("adviesraad".into());
    assert_eq!(order(&set, &session), [""; 0]);
    // Not knowing how safety is arranged comes before all that is not about it.
    let red = ["2.1", "2.2", "3.2", "4.1", "5.1"].map(|id| (id, "niet-op-orde i"));
    let mut all = red.to_vec();
    all.push(("1.2", "onbekend"));
    assert_eq!(order(&set, &self::session(&all))[0], "1.2");
}

#[test]
fn two_that_need_each_other_stay_where_they_are() {
    let mut base = base();
    let relation = base.relations.iter_mut().find(|each| each.first.is_some());
    let mut other = relation.expect("there is one").clone();
    other.first = Some("3.1".into());
    base.relations.push(other);
    let session = session(&[("3.1", "deels"), ("5.2", "niet-op-orde")]);
    let found = gaps(&base, &set(), &session);
    assert_eq!(found.len(), 2);
}
