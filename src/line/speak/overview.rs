//! The whole session: every question, the counts, the gaps, the steps, and what was searched for.

use jiff::civil::Date;

use super::{answer, answered, state_label, without_signs};
use crate::model::{
    KnowledgeBase, Question, QuestionId, QuestionSet, Session, changes_in_words, counts, gaps,
    missing_voices, search, since_previous, steps_by_date,
};

/// Every question with its state.
pub(in crate::line) fn list(set: &QuestionSet, session: &Session) -> String {
    let mut lines = vec![format!("{} beantwoord.", answered(set, session))];
    for basisfunctie in &set.basisfuncties {
        lines.push(format!("{}.", basisfunctie.heading()));
        for question in &basisfunctie.questions {
            let state = state_label(session.marks(&question.id).state);
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

/// Counts, what changed since the time before, gaps in order, steps by date, and whose judgement is
/// still missing.
pub(in crate::line) fn overview(
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
    today: Date,
) -> String {
    let mut lines = vec![format!("{} beantwoord.", answered(set, session))];
    for basisfunctie in &set.basisfuncties {
        let counts = without_signs(&counts(basisfunctie, session).in_words());
        let lead = if basisfunctie.is_extra {
            basisfunctie.name.clone()
        } else {
            format!(
                "Basisfunctie {}, {}",
                basisfunctie.number, basisfunctie.name
            )
        };
        lines.push(format!("{lead}: {counts}."));
    }
    let since = since_previous(set, session);
    if !since.is_empty() {
        let words = without_signs(&changes_in_words(&since));
        lines.push(format!("Sinds de vorige keer: {words}."));
    }
    let gaps = gaps(set, session);
    lines.push(match gaps.len() {
        0 => "Er zijn nog geen knelpunten.".to_owned(),
        1 => "Er is 1 knelpunt.".to_owned(),
        count => format!("Er zijn {count} knelpunten, de belangrijkste eerst."),
    });
    for gap in gaps {
        let text = set.question(&gap.question).map_or("", first_part);
        lines.push(format!("{}, {}: {text}", gap.question, gap.reason()));
    }
    lines.extend(steps(session, today));
    lines.extend(voices(base, set, session));
    lines.join("\n")
}

/// The questions on which nobody was consulted of those whose judgement counts.
fn voices(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<String> {
    let missing = missing_voices(base, set, session);
    let head = match missing.len() {
        0 => return Vec::new(),
        1 => "Bij 1 vraag telt het oordeel van anderen, die nog niet zijn geraadpleegd.".to_owned(),
        count => format!(
            "Bij {count} vragen telt het oordeel van anderen, die nog niet zijn geraadpleegd."
        ),
    };
    let lines = missing.iter();
    let lines = lines.map(|voice| format!("{}: {}.", voice.question.id, voice.in_words()));
    [head].into_iter().chain(lines).collect()
}

fn steps(session: &Session, today: Date) -> Vec<String> {
    let steps = steps_by_date(session);
    let head = match steps.len() {
        0 => "Er zijn nog geen vervolgstappen.".to_owned(),
        1 => "Er is 1 vervolgstap.".to_owned(),
        count => format!("Er zijn {count} vervolgstappen, op datum."),
    };
    let lines = steps.into_iter();
    let lines = lines.map(|(_, step)| format!("{}: {}.", step.question, answer::step(step, today)));
    [head].into_iter().chain(lines).collect()
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
