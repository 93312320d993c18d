//! What must hold of what answers say together, and of the tables at which that is talked about.

use std::collections::HashSet;

use super::{Fault, too_long};
use crate::model::knowledge::{KnowledgeBase, Theme};
use crate::model::{Question, RecordField};

/// The first fault.
pub(super) fn check(base: &KnowledgeBase) -> Option<Fault> {
    patterns(base)
        .or_else(|| tables(base))
        .or_else(|| practice_views(base))
}

/// Every pattern is known by one id, can be so, and names the questions of each of its clauses.
fn patterns(base: &KnowledgeBase) -> Option<Fault> {
    let themes: Vec<&Theme> = base.themes.iter().collect();
    let groups: Vec<&str> = base
        .perspectives
        .iter()
        .map(|each| each.id.as_str())
        .collect();
    let mut seen = HashSet::new();
    base.patterns.iter().find_map(|pattern| {
        let (id, most) = (&pattern.id, Question::MAX_SHORT);
        let problem = if !seen.insert(id) {
            format!("patroon «{id}» staat er dubbel in")
        } else if pattern.name.chars().count() > most {
            format!("«naam» van patroon «{id}» is langer dan {most} tekens")
        } else if let Some(problem) = pattern.condition.fault(&themes, &groups) {
            format!("patroon «{id}»: {problem}")
        } else if let Some(problem) = pattern.sentence_fault() {
            format!("patroon «{id}»: {problem}")
        } else {
            return too_long(&pattern.sentence).or_else(|| too_long(&pattern.first));
        };
        Some((pattern.sentence.clone(), problem))
    })
}

/// A question is talked about at one table.
fn tables(base: &KnowledgeBase) -> Option<Fault> {
    let mut seen = HashSet::new();
    base.tables.iter().find_map(|table| {
        let double = table.questions.iter().find(|id| !seen.insert(*id))?;
        let problem = format!("vraag «{double}» staat aan meer dan één tafel");
        Some((table.name.clone(), problem))
    })
}

/// Each is known by a key of its own in session files.
fn practice_views(base: &KnowledgeBase) -> Option<Fault> {
    let mut seen = HashSet::new();
    base.practice_views.iter().find_map(|view| {
        let id = view.id.as_str();
        let is_word = |id: &str| !id.is_empty() && id.chars().all(|char| char.is_ascii_lowercase());
        let problem = if !is_word(id) {
            format!("«{id}» van praktijk_volgens is niet één woord in kleine letters")
        } else if RecordField::TAKEN.contains(&id) || !seen.insert(id) {
            format!("«{id}» van praktijk_volgens is al in gebruik")
        } else {
            return None;
        };
        Some((view.name.clone(), problem))
    })
}
