//! Gaps: the answers that ask for attention, in order, each with the reason for its place.

use super::{Evidence, Question, QuestionId, QuestionSet, Rating, Session, State};

/// What kind of attention a gap asks for, most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapKind {
    /// Not in order.
    NietOpOrde,
    /// Partly in order.
    Deels,
    /// Not known yet.
    Onbekend,
    /// In order, but nowhere laid down.
    NotLaidDown,
    /// Nothing of the above, but marked as priority by the user.
    Marked,
}

/// A question that asks for attention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The question.
    pub question: QuestionId,
    /// What kind of attention.
    pub kind: GapKind,
    /// Whether the user marked it as priority, which puts it before all that is not.
    pub is_priority: bool,
    /// Why it is where it is: Dutch phrases, most telling first.
    pub reasons: Vec<&'static str>,
    /// What is lacking besides the state, in a word or two, for where there is no room for reasons.
    pub lack: &'static str,
}

impl Gap {
    /// The reasons as one phrase: "niet op orde, alleen inschatting, vraag over veiligheid".
    pub fn reason(&self) -> String {
        self.reasons.join(", ")
    }
}

/// The order of gaps in words, for the screen that explains it and for the report.
pub const ORDER_EXPLAINED: [&str; 7] = [
    "Eerst wat als prioriteit is gemarkeerd.",
    "Dan niet op orde, daarna deels op orde, daarna weet ik nog niet.",
    "Dan wat op orde is, maar nergens is vastgelegd.",
    "Bij gelijke stand gaan vragen over veiligheid voor.",
    "Daarna gaat een inschatting, of een lege onderbouwing, voor een afspraak, en een afspraak voor wat is vastgelegd.",
    "Daarna de volgorde van de vragenlijst.",
    "Wat met de hand is verplaatst, blijft daar staan.",
];

/// Every gap of `session` in order: by rule, then as the user moved them by hand.
pub fn gaps(set: &QuestionSet, session: &Session) -> Vec<Gap> {
    put_by_hand(by_rule(set, session), &session.gap_order)
}

/// Every gap of `session` in the order of the rules.
fn by_rule(set: &QuestionSet, session: &Session) -> Vec<Gap> {
    let mut found: Vec<(Rank, Gap)> = set
        .questions()
        .enumerate()
        .filter_map(|(index, question)| {
            let rating = session.rating(&question.id);
            let kind = kind(rating)?;
            Some((
                rank(question, rating, kind, index),
                gap(question, rating, kind, set.is_extra(&question.id)),
            ))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, gap)| gap).collect()
}

/// The order of gaps with that of `question` moved `by` places (negative is up); none when it cannot go
/// there, past an end or past a priority.
pub fn order_with(
    set: &QuestionSet,
    session: &Session,
    question: &QuestionId,
    by: isize,
) -> Option<Vec<QuestionId>> {
    let by_rule = by_rule(set, session);
    let gaps = put_by_hand(by_rule.clone(), &session.gap_order);
    let mut order: Vec<_> = gaps.into_iter().map(|gap| gap.question).collect();
    let from = order.iter().position(|id| id == question)?;
    let to = from.checked_add_signed(by).filter(|to| *to < order.len())?;
    let moved = order.remove(from);
    order.insert(to, moved);
    let now = put_by_hand(by_rule, &order).into_iter().nth(to);
    now.is_some_and(|gap| gap.question == *question)
        .then_some(order)
}

/// Priority first, then kind, safety, weakness of the evidence, place in the question set.
type Rank = (bool, GapKind, bool, u8, usize);

fn rank(question: &Question, rating: Rating, kind: GapKind, index: usize) -> Rank {
    let evidence = match rating.evidence {
        None | Some(Evidence::Inschatting) => 0,
        Some(Evidence::Afgesproken) => 1,
        Some(Evidence::Vastgelegd) => 2,
    };
    (!rating.priority, kind, !question.safety, evidence, index)
}

/// Whether an answer with this `rating` asks for attention.
pub(super) fn is_gap(rating: Rating) -> bool {
    kind(rating).is_some()
}

/// A evidence that was not filled in is no gap of its own: the dashboard lists those apart.
fn kind(rating: Rating) -> Option<GapKind> {
    match (rating.state, rating.evidence) {
        (Some(State::NietOpOrde), _) => Some(GapKind::NietOpOrde),
        (Some(State::Deels), _) => Some(GapKind::Deels),
        (Some(State::Onbekend), _) => Some(GapKind::Onbekend),
        (Some(State::OpOrde), Some(Evidence::Afgesproken | Evidence::Inschatting)) => {
            Some(GapKind::NotLaidDown)
        }
        _ => rating.priority.then_some(GapKind::Marked),
    }
}

fn gap(question: &Question, rating: Rating, kind: GapKind, is_extra: bool) -> Gap {
    let mut reasons = Vec::new();
    if rating.priority {
        reasons.push("prioriteit");
    }
    reasons.push(match (kind, rating.state) {
        (GapKind::NietOpOrde, _) => "niet op orde",
        (GapKind::Deels, _) => "deels op orde",
        (GapKind::Onbekend, _) => "weet ik nog niet",
        (GapKind::NotLaidDown, _) => "op orde, maar nergens vastgelegd",
        (GapKind::Marked, Some(State::OpOrde)) => "op orde",
        (GapKind::Marked, Some(State::Nvt)) => "niet van toepassing",
        (GapKind::Marked, _) => "nog niet beantwoord",
    });
    match (kind, rating.evidence) {
        (_, Some(Evidence::Inschatting)) => reasons.push("alleen inschatting"),
        (GapKind::Deels | GapKind::NietOpOrde, Some(Evidence::Afgesproken)) => {
            reasons.push("afgesproken, niet op papier");
        }
        _ => {}
    }
    if question.safety {
        reasons.push("vraag over veiligheid");
    }
    if rating.discuss {
        reasons.push("te bespreken");
    }
    if is_extra {
        reasons.push("aanvullende vraag");
    }
    Gap {
        question: question.id.clone(),
        kind,
        is_priority: rating.priority,
        reasons,
        lack: lack(rating),
    }
}

fn lack(rating: Rating) -> &'static str {
    match (rating.state, rating.evidence) {
        (None, _) => "nog open",
        (Some(State::Onbekend), _) => "navragen",
        (Some(State::Nvt), _) | (_, Some(Evidence::Vastgelegd)) => "",
        (_, Some(Evidence::Afgesproken)) => "niet op papier",
        (_, Some(Evidence::Inschatting)) => "inschatting",
        (_, None) => "niet onderbouwd",
    }
}

/// The gaps that the user ever put in order keep that order; a gap that came later is before
/// the first one that the rules put after it.
fn put_by_hand(by_rule: Vec<Gap>, order: &[QuestionId]) -> Vec<Gap> {
    if order.is_empty() {
        return by_rule;
    }
    let rule_place = |id: &QuestionId| by_rule.iter().position(|gap| gap.question == *id);
    let mut ids: Vec<&QuestionId> = order.iter().filter(|id| rule_place(id).is_some()).collect();
    for gap in &by_rule {
        if ids.contains(&&gap.question) {
            continue;
        }
        let place = rule_place(&gap.question);
        let before = ids
            .iter()
            .position(|id| rule_place(id) > place)
            .unwrap_or(ids.len());
        ids.insert(before, &gap.question);
    }
    let mut result: Vec<Gap> = ids
        .into_iter()
        .filter_map(|id| by_rule.iter().find(|gap| gap.question == *id).cloned())
        .collect();
    // A file may name a question twice in its order.
    let mut seen = std::collections::HashSet::new();
    result.retain(|gap| seen.insert(gap.question.clone()));
    // A priority comes first, also when it was marked after something was moved.
    result.sort_by_key(|gap| !gap.is_priority);
    result
}

#[cfg(test)]
mod tests;
