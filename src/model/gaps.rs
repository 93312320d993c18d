//! Gaps: the answers that ask for attention, in order, each with the reason for its place.

use super::{Footing, Marks, Question, QuestionId, QuestionSet, Session, State};

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
    /// Why it stands where it stands: Dutch phrases, most telling first.
    pub reasons: Vec<&'static str>,
}

impl Gap {
    /// The reasons as one phrase: "niet op orde, alleen inschatting, vraag over veiligheid".
    pub fn reason(&self) -> String {
        self.reasons.join(", ")
    }
}

/// The reason of a gap that the user put first.
const PRIORITY: &str = "prioriteit";

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
    let mut found: Vec<(Rank, Gap)> = set
        .questions()
        .enumerate()
        .filter_map(|(index, question)| {
            let marks = session.marks(&question.id);
            let kind = kind(marks)?;
            Some((
                rank(question, marks, kind, index),
                gap(question, marks, kind, set.is_extra(&question.id)),
            ))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    let by_rule = found.into_iter().map(|(_, gap)| gap).collect();
    put_by_hand(by_rule, &session.gap_order)
}

/// Move the gap of `question` `by` places (negative is up) and remember the order in `session`.
/// Returns whether it moved.
pub fn move_gap(
    set: &QuestionSet,
    session: &mut Session,
    question: &QuestionId,
    by: isize,
) -> bool {
    let mut order: Vec<_> = gaps(set, session)
        .into_iter()
        .map(|gap| gap.question)
        .collect();
    let Some(from) = order.iter().position(|id| id == question) else {
        return false;
    };
    let Some(to) = from.checked_add_signed(by).filter(|to| *to < order.len()) else {
        return false;
    };
    let moved = order.remove(from);
    order.insert(to, moved);
    let before = std::mem::replace(&mut session.gap_order, order);
    let now = gaps(set, session).into_iter().nth(to);
    let has_moved = now.is_some_and(|gap| gap.question == *question);
    if !has_moved {
        // Past a priority it cannot go.
        session.gap_order = before;
    }
    has_moved
}

/// Priority first, then kind, safety, weakness of the footing, place in the question set.
type Rank = (bool, GapKind, bool, u8, usize);

fn rank(question: &Question, marks: Marks, kind: GapKind, index: usize) -> Rank {
    let footing = match marks.footing {
        None | Some(Footing::Inschatting) => 0,
        Some(Footing::Afgesproken) => 1,
        Some(Footing::Vastgelegd) => 2,
    };
    (!marks.priority, kind, !question.safety, footing, index)
}

/// A footing that was not filled in is no gap of its own: the dashboard lists those apart.
fn kind(marks: Marks) -> Option<GapKind> {
    match (marks.state, marks.footing) {
        (Some(State::NietOpOrde), _) => Some(GapKind::NietOpOrde),
        (Some(State::Deels), _) => Some(GapKind::Deels),
        (Some(State::Onbekend), _) => Some(GapKind::Onbekend),
        (Some(State::OpOrde), Some(Footing::Afgesproken | Footing::Inschatting)) => {
            Some(GapKind::NotLaidDown)
        }
        _ => marks.priority.then_some(GapKind::Marked),
    }
}

fn gap(question: &Question, marks: Marks, kind: GapKind, is_extra: bool) -> Gap {
    let mut reasons = Vec::new();
    if marks.priority {
        reasons.push(PRIORITY);
    }
    reasons.push(match (kind, marks.state) {
        (GapKind::NietOpOrde, _) => "niet op orde",
        (GapKind::Deels, _) => "deels op orde",
        (GapKind::Onbekend, _) => "weet ik nog niet",
        (GapKind::NotLaidDown, _) => "op orde, maar nergens vastgelegd",
        (GapKind::Marked, Some(State::OpOrde)) => "op orde",
        (GapKind::Marked, Some(State::Nvt)) => "niet van toepassing",
        (GapKind::Marked, _) => "nog niet beantwoord",
    });
    match (kind, marks.footing) {
        (_, Some(Footing::Inschatting)) => reasons.push("alleen inschatting"),
        (GapKind::Deels | GapKind::NietOpOrde, Some(Footing::Afgesproken)) => {
            reasons.push("wel afgesproken maar niet vastgelegd");
        }
        _ => {}
    }
    if question.safety {
        reasons.push("vraag over veiligheid");
    }
    if marks.discuss {
        reasons.push("te bespreken");
    }
    if is_extra {
        reasons.push("aanvullende vraag");
    }
    Gap {
        question: question.id.clone(),
        kind,
        reasons,
    }
}

/// The gaps that the user ever put in order keep that order; a gap that came later stands before
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
    result.sort_by_key(|gap| gap.reasons.first() != Some(&PRIORITY));
    result
}
