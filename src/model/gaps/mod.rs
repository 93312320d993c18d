//! Gaps: the answers that ask for attention, in order, each with the reason for its place.

mod order;

use super::{
    Answer, Evidence, KnowledgeBase, Question, QuestionId, QuestionSet, Rating, Session, State,
    lacks_its_voice,
};
use order::{after_what_they_need, put_by_hand};

/// What kind of attention a gap asks for, most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapKind {
    /// Not in order.
    NietOpOrde,
    /// Partly in order.
    Deels,
    /// Not known yet.
    Onbekend,
    /// In order, but those whose judgement counts were not heard.
    NotHeard,
    /// In order, but nowhere laid down, or without a word on what that rests on.
    NotLaidDown,
    /// About safety and not applicable, without a reason.
    NoReason,
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
pub const ORDER_EXPLAINED: [&str; 9] = [
    "Eerst wat als prioriteit is gemarkeerd.",
    "Dan vragen over veiligheid die niet op orde zijn, die u nog niet weet, of die zonder reden niet van toepassing zijn.",
    "Dan niet op orde, daarna deels op orde, daarna weet ik nog niet.",
    "Dan wat op orde is zonder dat de mensen zijn gehoord om wier oordeel het gaat.",
    "Dan wat op orde is, maar niet vastgelegd, of waarbij niet staat waarop dat steunt.",
    "Bij gelijke stand gaan vragen over veiligheid voor. Daarna gaat een inschatting, of een lege onderbouwing, voor een \
     afspraak, en een afspraak voor wat is vastgelegd of gemeten.",
    "Daarna de volgorde van de vragenlijst.",
    "Is een vraag nodig om een andere te kunnen beoordelen, dan staat die er direct voor.",
    "Wat met de hand is verplaatst, blijft daar staan.",
];

/// Every gap of `session` in order: by rule, then as the user moved them by hand.
pub fn gaps(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<Gap> {
    put_by_hand(by_rule(base, set, session), &session.gap_order)
}

/// Every gap of `session` in the order of the rules.
fn by_rule(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<Gap> {
    let none = Answer::default();
    let mut found: Vec<(Rank, Gap)> = set
        .questions()
        .enumerate()
        .filter_map(|(index, question)| {
            let answer = session.answer(&question.id).unwrap_or(&none);
            let kind = kind(base, question, answer, session)?;
            Some((
                rank(question, answer.rating, kind, index),
                gap(question, answer.rating, kind, set.is_extra(&question.id)),
            ))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    let gaps: Vec<Gap> = found.into_iter().map(|(_, gap)| gap).collect();
    after_what_they_need(&gaps, base)
}

/// The order of gaps with that of `question` moved `by` places (negative is up); none when it cannot go
/// there, past an end or past a priority.
pub fn order_with(
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
    question: &QuestionId,
    by: isize,
) -> Option<Vec<QuestionId>> {
    let by_rule = by_rule(base, set, session);
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

/// Priority first, then safety that cannot wait, kind, safety, weakness of the evidence, place in the
/// question set.
type Rank = (bool, bool, GapKind, bool, u8, usize);

fn rank(question: &Question, rating: Rating, kind: GapKind, index: usize) -> Rank {
    let cannot_wait = question.safety
        && matches!(
            kind,
            GapKind::NietOpOrde | GapKind::Onbekend | GapKind::NoReason
        );
    let evidence = rating.evidence.map_or(0, Evidence::strength);
    (
        !rating.priority,
        !cannot_wait,
        kind,
        !question.safety,
        evidence,
        index,
    )
}

/// Whether an answer with this `rating` asks for something to be done. A voice or a reason that lacks asks
/// for a word at the question, not for a step.
pub(super) fn asks_for_step(rating: Rating) -> bool {
    kind_of_rating(rating).is_some()
}

/// What kind of gap the answer to `question` is; none when it is none.
fn kind(
    base: &KnowledgeBase,
    question: &Question,
    answer: &Answer,
    session: &Session,
) -> Option<GapKind> {
    // Only how the policy stands can ask for attention.
    if !question.kind.is_stand() {
        return None;
    }
    let found = match answer.rating.state {
        Some(State::OpOrde) if lacks_its_voice(base, question, session) => Some(GapKind::NotHeard),
        Some(State::Nvt) if question.safety && answer.note.trim().is_empty() => {
            Some(GapKind::NoReason)
        }
        _ => None,
    };
    found.or_else(|| kind_of_rating(answer.rating))
}

fn kind_of_rating(rating: Rating) -> Option<GapKind> {
    let is_firm = rating.evidence.is_some_and(Evidence::is_firm);
    match rating.state {
        Some(State::NietOpOrde) => Some(GapKind::NietOpOrde),
        Some(State::Deels) => Some(GapKind::Deels),
        Some(State::Onbekend) => Some(GapKind::Onbekend),
        Some(State::OpOrde) if !is_firm => Some(GapKind::NotLaidDown),
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
        (GapKind::NotHeard, _) => "op orde, maar wie het aangaat is niet gehoord",
        (GapKind::NotLaidDown, _) if rating.evidence.is_none() => "op orde, maar niet onderbouwd",
        (GapKind::NotLaidDown, _) if question.judgement_of.is_some() => {
            "op orde, maar niet gevraagd of gemeten"
        }
        (GapKind::NotLaidDown, _) => "op orde, maar nergens vastgelegd",
        (GapKind::NoReason, _) => "niet van toepassing, zonder reden",
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
        lack: lack(kind, rating),
    }
}

fn lack(kind: GapKind, rating: Rating) -> &'static str {
    match (kind, rating.state, rating.evidence) {
        (GapKind::NotHeard, ..) => "niet gevraagd",
        (GapKind::NoReason, ..) => "waarom n.v.t.?",
        (_, None, _) => "nog open",
        (_, Some(State::Onbekend), _) => "navragen",
        (_, Some(State::Nvt), _) => "",
        (_, _, Some(evidence)) => evidence.lack(),
        (_, _, None) => "niet onderbouwd",
    }
}

#[cfg(test)]
mod tests;
