//! The whole session: every question, the overview, the frames, and what was searched for.

use jiff::civil::Date;

use super::{answered, state_label};
use crate::document::{Layout, plain_blocks};
use crate::model::{KnowledgeBase, Question, QuestionId, QuestionSet, Session, search};
use crate::report::{self, Framework};
use crate::text::listed;

/// Every question with its state.
pub(in crate::line) fn list(set: &QuestionSet, session: &Session) -> String {
    let mut lines = vec![format!("{} beantwoord.", answered(set, session))];
    for basisfunctie in &set.basisfuncties {
        lines.push(format!("{}.", basisfunctie.heading()));
        for question in &basisfunctie.questions {
            let state = state_label(session.rating(&question.id).state);
            lines.push(format!(
                "{}, {state}: {}",
                question.id,
                first_part(question)
            ));
        }
    }
    lines.push("Typ een nummer, zoals 4.6, om naar die vraag te gaan.".to_owned());
    lines.join("\n")
}

/// Counts, what changed since last time, gaps in order, steps by date, and what is still open.
pub(in crate::line) fn overview(
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
    today: Date,
) -> String {
    let blocks = report::overview(base, set, session, today);
    let overview = plain_blocks(&blocks, Layout::Spoken);
    format!("{} beantwoord.\n{overview}", answered(set, session))
}

/// The answers through a frame.
pub(in crate::line) fn frame(
    through: Framework,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> String {
    let blocks = report::frame_blocks(through, base, set, session);
    plain_blocks(&blocks, Layout::Spoken)
}

/// Which frames there are.
pub(in crate::line) fn frames() -> String {
    let names = Framework::ALL.map(|frame| frame.label().to_owned());
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
        let place = hit.question.as_ref();
        let place = place.map_or_else(|| label.to_owned(), |id| format!("{id}, {label}"));
        lines.push(format!("{place}: {}", hit.excerpt));
    }
    let first: Option<&QuestionId> = hits.iter().find_map(|hit| hit.question.as_ref());
    lines.extend(first.map(|id| format!("Typ een nummer, zoals {id}, om naar die vraag te gaan.")));
    lines.join("\n")
}

/// The question in a line: its first part.
fn first_part(question: &Question) -> &str {
    question.lines().first().map_or("", String::as_str)
}
