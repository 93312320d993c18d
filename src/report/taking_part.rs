//! Who takes part and what was decided, a line each, for every frontend.

use crate::model::together::{Decision, MinorityView, Standing, rating_in_words};
use crate::model::{QuestionId, QuestionSet, Session, format_date};
use crate::text::{clean_line, listed, one_line, sentence};

/// "M. de Wit, intern begeleider: 2 van 2, binnen op 03-12-2026".
pub fn standing_in_words(standing: &Standing<'_>) -> String {
    let who = clean_line(&standing.participant.in_words());
    let round = match standing.participant.round {
        0 | 1 => String::new(),
        round => format!("ronde {round}: "),
    };
    let mut parts = vec![format!("{round}{}", standing.in_words())];
    if let Some(day) = standing.received {
        parts.push(format!("binnen op {}", format_date(day)));
    } else if standing.is_in {
        parts.push("binnen".to_owned());
    }
    let due = standing.participant.due.map(format_date);
    match due {
        Some(due) if standing.is_late => parts.push(format!("TE LAAT, uiterlijk {due}")),
        Some(due) if !standing.is_complete() => parts.push(format!("uiterlijk {due}")),
        _ => {}
    }
    format!("{who}: {}", parts.join(", "))
}

/// "2.3 Preventie: deels, afgesproken. Besproken op 08-12-2026, met M. de Wit." and below it why, who sees it otherwise and what the answer became.
pub fn decision_in_words(set: &QuestionSet, session: &Session, decision: &Decision) -> String {
    let question = set.question(&decision.question);
    let short = question.map_or(String::new(), |question| {
        format!(" {}", one_line(&question.short()))
    });
    let on = decision
        .on
        .map_or(String::new(), |day| format!(" op {}", format_date(day)));
    let how = format!("{}{on}", decision.kind.in_words());
    let present = decision.present.iter().map(|name| clean_line(name));
    let present: Vec<String> = present.collect();
    let present = if present.is_empty() {
        String::new()
    } else {
        format!(", met {}", listed(&present))
    };
    let what = if decision.is_open() {
        format!("{how}{present}")
    } else {
        format!("{}, {how}{present}", decision.in_words())
    };
    let mut lines = vec![format!("{}{short}: {}", decision.question, sentence(&what))];
    lines.extend(decision.explanation.lines().map(|line| format!("  {line}")));
    let minority = decision.minority.iter().map(MinorityView::in_words);
    lines.extend(minority.map(|words| format!("  Anders: {}", clean_line(&words))));
    let since = decision.answer_since(session.rating(&decision.question));
    lines.extend(since.map(|now| {
        format!(
            "  Het antwoord in de sessie is daarna veranderd: {}",
            sentence(&now)
        )
    }));
    lines.join("\n")
}

/// That nothing was decided on this question, for who takes a decision back.
pub fn nothing_decided(question: &QuestionId) -> String {
    format!("Over vraag {question} is niets besloten; er is niets om weg te halen.")
}

/// "Het besluit over vraag 2.3 is weg. Het antwoord is nu: op orde, vastgelegd."
pub fn decision_gone(session: &Session, question: &QuestionId) -> String {
    let now = rating_in_words(session.rating(question));
    format!(
        "Het besluit over vraag {question} is weg. Het antwoord is nu: {}",
        sentence(&now)
    )
}
