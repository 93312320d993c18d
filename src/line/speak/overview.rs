//! The whole session: every question, the overview, the frames, and what was searched for.

use super::guidance::aloud;
use super::lists::row;
use super::{answered, how_to_go};
use crate::document::{Block, Layout, plain_blocks};
use crate::line::overview::word_for;
use crate::model::{KnowledgeBase, QuestionId, QuestionSet, Session, search};
use crate::report::{self, Framework, OverviewPart};
use crate::text::listed;

/// Every question with its state.
pub(in crate::line) fn list(set: &QuestionSet, session: &Session) -> String {
    let mut lines = vec![format!("{} beantwoord.", answered(set, session))];
    for basisfunctie in &set.basisfuncties {
        lines.push(format!("{}.", basisfunctie.heading()));
        for question in &basisfunctie.questions {
            lines.push(row(question, session));
        }
    }
    // One in the middle, so that it looks like a number of a question and not of the list.
    let example = set.questions().nth(set.questions().count() / 2);
    lines.extend(example.map(|question| how_to_go(set, &question.id)));
    lines.join("\n")
}

/// All there is to say of what the answers come down to.
pub(in crate::line) fn overview(
    parts: &[(OverviewPart, Vec<Block>)],
    set: &QuestionSet,
    session: &Session,
) -> String {
    let blocks: Vec<Block> = parts
        .iter()
        .flat_map(|(_, blocks)| blocks.clone())
        .collect();
    let overview = plain_blocks(&blocks, Layout::Spoken);
    format!("{} beantwoord.\n{overview}", answered(set, session))
}

/// The counts per basisfunctie, and of each other part how much there is to hear.
pub(in crate::line) fn overview_in_short(
    parts: &[(OverviewPart, Vec<Block>)],
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> String {
    let mut lines = vec![format!("{} beantwoord.", answered(set, session))];
    for (part, blocks) in parts {
        if matches!(part, OverviewPart::Verhaal | OverviewPart::Basisfuncties) {
            let counts = plain_blocks(blocks, Layout::Spoken);
            lines.push(counts.trim_end().to_owned());
            continue;
        }
        let word = word_for(*part);
        let count = report::how_many(*part, base, set, session);
        let label = part.label();
        lines.push(match count {
            0 => format!("{label}: nog niets."),
            1 => format!("{label}: 1. Typ overzicht {word}."),
            count => format!("{label}: {count}. Typ overzicht {word}."),
        });
    }
    lines.push("Met overzicht alles hoort u alles achter elkaar.".to_owned());
    lines.join("\n")
}

/// The answers through a frame.
pub(in crate::line) fn frame(
    through: Framework,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> String {
    let blocks = report::frame_blocks(through, base, set, session);
    aloud(&plain_blocks(&blocks, Layout::Spoken))
}

/// Which frames there are.
pub(in crate::line) fn frames(base: &KnowledgeBase, set: &QuestionSet) -> String {
    let names = Framework::offered(base, set).into_iter();
    let names: Vec<String> = names.map(|frame| frame.label().to_owned()).collect();
    format!(
        "Dezelfde antwoorden zijn anders in te delen: {}. Typ kader met een van die woorden erachter.",
        listed(&names)
    )
}

/// What a search finds.
pub(in crate::line) fn found(set: &QuestionSet, session: &Session, words: &str) -> String {
    let hits = search(set, session, words);
    let mut lines = vec![match hits.len() {
        0 => format!("Niets gevonden met: {words}. Typ zoek met andere woorden erachter."),
        1 => "1 plek gevonden.".to_owned(),
        count => format!("{count} plekken gevonden."),
    }];
    for hit in &hits {
        let label = hit.place.label();
        let place = match (&hit.question, &hit.record) {
            (Some(id), _) => format!("{id}, {label}"),
            (None, Some((id, key))) => format!("{id}, {key}"),
            (None, None) => label.to_owned(),
        };
        lines.push(format!("{place}: {}", hit.excerpt));
    }
    let first: Option<&QuestionId> = hits.iter().find_map(|hit| hit.question.as_ref());
    lines.extend(first.map(|id| how_to_go(set, id)));
    lines.join("\n")
}
