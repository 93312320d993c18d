//! What comes after the rank of each gap on its own: what needs another, and what the user moved.

use super::Gap;
use crate::model::{KnowledgeBase, QuestionId};

/// Each gap after the gaps that it has no ground without, which come right before it. A priority waits
/// only for a priority.
pub(super) fn after_what_they_need(gaps: &[Gap], base: &KnowledgeBase) -> Vec<Gap> {
    let mut order = Vec::with_capacity(gaps.len());
    for gap in gaps {
        place(gap, gaps, base, &mut order, &mut Vec::new());
    }
    order
}

/// `pending` holds the gaps that wait for this one: two that need each other stay as they were.
fn place<'a>(
    gap: &'a Gap,
    all: &'a [Gap],
    base: &KnowledgeBase,
    order: &mut Vec<Gap>,
    pending: &mut Vec<&'a QuestionId>,
) {
    if pending.contains(&&gap.question) || order.contains(gap) {
        return;
    }
    pending.push(&gap.question);
    let needed = |other: &&Gap| {
        base.needs(&gap.question, &other.question) && (other.is_priority || !gap.is_priority)
    };
    for first in all.iter().filter(needed) {
        place(first, all, base, order, pending);
    }
    pending.pop();
    order.push(gap.clone());
}

/// The gaps that the user ever put in order keep that order; a gap that came later is before
/// the first one that the rules put after it.
pub(super) fn put_by_hand(by_rule: Vec<Gap>, order: &[QuestionId]) -> Vec<Gap> {
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
