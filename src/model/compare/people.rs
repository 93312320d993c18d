//! Who takes part and what was decided, as words to compare.

use crate::model::together::{Decision, MinorityView, Participant};
use crate::model::{Session, format_date};

/// Who takes part, a line each.
pub(super) fn participants_in_words(session: &Session) -> String {
    let all = session.participants.iter().map(Participant::in_words);
    all.collect::<Vec<_>>().join("\n")
}

/// "op orde, vastgelegd · besproken · 08-12-2026", and below it why.
pub(super) fn decision_in_words(decision: &Decision) -> String {
    let on = decision.on.map(format_date);
    let (how, on) = (decision.kind.in_words(), on.unwrap_or_default());
    let what = if decision.is_open() {
        String::new()
    } else {
        decision.in_words()
    };
    let parts = [what.as_str(), how, on.as_str()].into_iter();
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    let minority = decision.minority.iter().map(MinorityView::in_words);
    let below = [decision.explanation.clone()].into_iter().chain(minority);
    let below = below.filter(|line| !line.trim().is_empty());
    [parts.join(" · ")]
        .into_iter()
        .chain(below)
        .collect::<Vec<_>>()
        .join("\n")
}
