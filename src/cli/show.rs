//! `toon`: one session, in words.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::arguments::Show;
use super::context::{Context, Found};
use super::output::{print, print_json, tell};
use super::{Failure, json};
use crate::clock;
use crate::model::{
    Answer, Decider, Footing, Gap, ListField, NextStep, Progress, QuestionId, QuestionSet, Session,
    State, TextField, changes_in_words, counts, format_date, gaps, no_later_than, progress,
    since_previous, state_in_words, steps_by_date,
};

pub(super) fn run(context: &Context, show: &Show) -> Result<(), Failure> {
    let mut found = context.find(&show.session)?;
    if show.zonder_namen {
        found.leave_out_names();
        tell(
            "Namen van mensen zijn weggelaten, maar niet die in een notitie, een bron of een vervolgstap zelf.",
        );
    }
    let questions = context.questions_of(&found.session);
    let refusal = found.session.question_set.refusal(&context.questions);
    if let Some(refusal) = &refusal {
        tell(refusal);
    }
    if show.json {
        return print_json(&json::SessionShown::new(
            &questions,
            &found,
            refusal.is_none(),
        ));
    }
    if let (None, Some(mismatch)) = (&refusal, found.session.question_set.mismatch(&questions)) {
        tell(&mismatch);
    }
    found.tell_if_newer();
    print(&text(&questions, &found, refusal.is_none()))
}

/// Where the questions are not there, they are not counted.
fn text(set: &QuestionSet, found: &Found, counts_all: bool) -> String {
    let session = &found.session;
    let mut text = head(counts_all.then(|| progress(set, session)), session);
    section(
        &mut text,
        "Basisfuncties",
        set.basisfuncties.iter().map(|basisfunctie| {
            let counts = counts(basisfunctie, session).in_words();
            format!("{} {}: {counts}", basisfunctie.mark(), basisfunctie.name)
        }),
    );
    section(
        &mut text,
        &format!("Sinds {}", previous_in_words(session)),
        since_in_words(set, session).into_iter(),
    );
    section(
        &mut text,
        "Knelpunten",
        gaps(set, session).iter().map(|gap| gap_in_words(set, gap)),
    );
    section(
        &mut text,
        "Vervolgstappen",
        steps_by_date(session)
            .into_iter()
            .map(|(_, step)| format!("{:4} {}", step.question, step_in_words(step))),
    );
    let ids = session.answered_ever().into_iter();
    section(
        &mut text,
        "Antwoorden",
        ids.map(|id| answer_in_words(set, id, session)),
    );
    text
}

fn head(progress: Option<Progress>, session: &Session) -> String {
    let details = &session.details;
    let day = details
        .peildatum
        .map_or_else(String::new, |day| format!("peildatum {}", format_date(day)));
    let answered = progress.map_or_else(String::new, |progress| {
        format!("{} van {} beantwoord", progress.answered, progress.total)
    });
    let saved = session
        .changed
        .as_ref()
        .map_or_else(String::new, |changed| {
            let time = changed.strftime("%H:%M");
            format!("bewaard {} {time}", format_date(changed.date()))
        });
    let mut text = String::new();
    for line in [
        joined(&[session.title(), &details.gebied, &day]),
        joined(&[&details.invuller, &details.functie]),
        joined(&[&answered, &saved]),
    ] {
        if !line.is_empty() {
            let _ = writeln!(text, "{line}");
        }
    }
    let introduction = details.introduction.lines().map(str::to_owned);
    section(&mut text, "Inleiding", introduction);
    text
}

/// What is not empty, with dots in between.
fn joined(parts: &[&str]) -> String {
    let parts = parts.iter().map(|part| part.trim());
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// A heading with indented items, each of which may hold several lines; nothing without items.
fn section(text: &mut String, heading: &str, items: impl Iterator<Item = String>) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        let _ = writeln!(text, "\n{heading}");
    }
    for line in items.flat_map(|item| item.lines().map(str::to_owned).collect::<Vec<_>>()) {
        let _ = writeln!(text, "{}", format!("  {line}").trim_end());
    }
}

/// A gap: the first words of its question, and below them why it stands where it stands.
fn gap_in_words(set: &QuestionSet, gap: &Gap) -> String {
    let text = set
        .question(&gap.question)
        .and_then(|question| question.lines().first());
    let mut rows = wrapped(text.map_or("", String::as_str), ROOM - 2).into_iter();
    let first = rows.next().unwrap_or_default();
    let cut = if rows.next().is_some() { " …" } else { "" };
    let reason = wrapped(&gap.reason(), ROOM).join("\n     ");
    format!("{:4} {first}{cut}\n     {reason}", gap.question)
}

/// What is left of 80 columns beside the number of a question.
const ROOM: usize = 73;

/// `text` in rows of at most `width` columns, but for a word that is wider by itself.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match rows.last_mut() {
            Some(row) if row.width() + 1 + word.width() <= width => {
                row.push(' ');
                row.push_str(word);
            }
            _ => rows.push(word.to_owned()),
        }
    }
    rows
}

fn step_in_words(step: &NextStep) -> String {
    let due = step
        .due
        .map_or_else(String::new, |day| no_later_than(format_date(day)));
    let late = if step.is_overdue(clock::now().date()) {
        "te laat"
    } else {
        ""
    };
    let decision = step.decided_by.map_or("", Decider::in_words);
    joined(&[
        &step.what,
        &step.who,
        &due,
        decision,
        step.status.key(),
        late,
    ])
}

/// What stands in place of a question that is not in use.
fn absent(set: &QuestionSet, id: &QuestionId) -> &'static str {
    if set.is_switched_off(id) {
        "(deze aanvullende vraag staat uit)"
    } else {
        "(deze vraag staat niet in de vragenlijst)"
    }
}

/// "vorige keer (22-11-2026)"
fn previous_in_words(session: &Session) -> String {
    match session.previous.peildatum {
        Some(day) => format!("vorige keer ({})", format_date(day)),
        None => "vorige keer".to_owned(),
    }
}

/// The counts, and what is other than it was; nothing when there was no time before.
fn since_in_words(set: &QuestionSet, session: &Session) -> Vec<String> {
    let since = since_previous(set, session);
    let counts = (!since.is_empty()).then(|| changes_in_words(&since));
    let changed = since.iter().filter(|each| each.change.is_change());
    let changed = changed.map(|each| format!("{:4} {}", each.question, each.in_words()));
    counts.into_iter().chain(changed).collect()
}

fn answer_in_words(set: &QuestionSet, id: &QuestionId, session: &Session) -> String {
    let none = Answer::default();
    let answer = session.answer(id).unwrap_or(&none);
    let marks = answer.marks;
    let question = set
        .question(id)
        .map_or_else(|| absent(set, id), |question| &question.text);
    let stand = format!(
        "{} {}",
        State::sign_of(marks.state),
        marks.state.map_or("Nog open", State::label)
    );
    let flag = |set: bool, word: &'static str| if set { word } else { "" };
    let mut text = format!("{id:4} {question}\n");
    let marks = joined(&[
        &stand,
        marks.footing.map_or("", Footing::key),
        flag(marks.discuss, "bespreken"),
        flag(marks.priority, "prioriteit"),
    ]);
    let _ = writeln!(text, "     {marks}");
    for field in ListField::ALL {
        let list = answer.list(field);
        if !list.is_empty() {
            let _ = writeln!(text, "     {}: {}", field.row().label, list.join("; "));
        }
    }
    for field in TextField::ALL {
        // The note stands there by itself.
        let mut label = if field == TextField::Note {
            String::new()
        } else {
            format!("{}: ", field.row().label)
        };
        for line in answer.text(field).lines() {
            let _ = writeln!(text, "     {}{line}", std::mem::take(&mut label));
        }
    }
    if let Some(before) = session.previous.answer(id) {
        let marks = before.marks;
        let footing = marks.footing.map_or("", Footing::key);
        let stand = joined(&[&state_in_words(marks.state), footing]);
        let _ = writeln!(text, "     {}: {stand}", previous_in_words(session));
    }
    text
}
