//! `toon`: one session, in words.

use std::fmt::Write;

use super::arguments::Show;
use super::context::Context;
use super::output::{print, print_json, tell};
use super::{Failure, json};
use crate::clock;
use crate::document::{Layout, plain_blocks};
use crate::model::together::with_voices;
use crate::model::{
    Answer, Evidence, Kind, KnowledgeBase, ListField, Positioning, Progress, Question, QuestionId,
    QuestionSet, Session, State, TeamModel, TextField, format_date, progress, state_in_words,
};
use crate::report;

pub(super) fn run(context: &Context, show: &Show) -> Result<(), Failure> {
    let mut found = context.find(&show.session)?;
    let contributions = context.contributions(&found)?;
    let questions = context.questions_of(&found.session);
    let set = context.set_of(&found.session);
    let base = context.knowledge(&set);
    let names = !show.zonder_namen;
    // Whoever sent something has been asked.
    let seen = with_voices(&questions, base, &found.session, &contributions, names);
    let mut seen = seen.into_owned();
    if show.zonder_namen {
        seen.leave_out_names(base);
        found.leave_out_names(base);
        tell(report::Holds::Everything.names_that_stay());
    }
    let refusal = found.session.question_set.refusal(&set);
    if let Some(refusal) = &refusal {
        tell(refusal);
    }
    if show.json {
        return print_json(&json::SessionShown::new(
            base,
            &questions,
            &found,
            refusal.is_none(),
        ));
    }
    if let (None, Some(mismatch)) = (&refusal, found.session.question_set.mismatch(&questions)) {
        tell(&mismatch);
    }
    found.tell_if_newer();
    print(&text(base, &questions, &seen, refusal.is_none()))
}

/// Where the questions are not there, they are not counted.
fn text(base: &KnowledgeBase, set: &QuestionSet, session: &Session, counts_all: bool) -> String {
    let mut text = head(counts_all.then(|| progress(set, session)), session);
    let overview = report::overview(base, set, session, clock::now().date());
    text.push('\n');
    text.push_str(&plain_blocks(&overview, Layout::Wide(COLUMNS)));
    let ids = session.answered_ever().into_iter();
    section(
        &mut text,
        "Antwoorden",
        ids.map(|id| answer_in_words(set, id, session)),
    );
    text
}

/// How wide the overview is: as a window of a terminal mostly is.
const COLUMNS: u16 = 80;

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
        joined(&[
            details.team_model.map_or("", TeamModel::label),
            details.positioning.map_or("", Positioning::label),
        ]),
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

/// What is in place of a question that is not in use.
fn absent(set: &QuestionSet, id: &QuestionId) -> &'static str {
    if set.left_out(id).is_some() {
        "(deze vraag wordt nu niet gesteld)"
    } else if set.is_switched_off(id) {
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

/// What was given, of a question that asks for something else than a stand; a text stands below it.
fn given_in_words(question: &Question, answer: &Answer) -> Option<String> {
    let is_given = answer.rating.state == Some(State::Ingevuld) && question.kind != Kind::Text;
    is_given
        .then(|| question.answered_in_words(answer))
        .flatten()
}

fn answer_in_words(set: &QuestionSet, id: &QuestionId, session: &Session) -> String {
    let none = Answer::default();
    let answer = session.answer(id).unwrap_or(&none);
    let rating = answer.rating;
    let question = set.question(id);
    let words = question.map_or_else(|| absent(set, id), |question| &question.text);
    let given = set
        .question_or_left_out(id)
        .and_then(|question| given_in_words(question, answer));
    let stand = rating.state.map_or("Nog open", State::label);
    let stand = format!(
        "{} {}",
        State::sign_of(rating.state),
        given.as_deref().unwrap_or(stand)
    );
    let mut text = format!("{id:4} {words}\n");
    let mut parts = vec![stand.as_str(), rating.evidence.map_or("", Evidence::key)];
    parts.extend(rating.flags().map(|flag| flag.row().key));
    let rating = joined(&parts);
    let _ = writeln!(text, "     {rating}");
    for field in ListField::WRITTEN {
        let list = answer.list(field);
        if !list.is_empty() {
            let _ = writeln!(text, "     {}: {}", field.row().label, list.join("; "));
        }
    }
    for field in TextField::ALL {
        // The note is there by itself.
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
        let rating = before.rating;
        let evidence = rating.evidence.map_or("", Evidence::key);
        let given = question.and_then(|question| given_in_words(question, before));
        let stand = given.map(|given| format!("{} {given}", State::sign_of(rating.state)));
        let stand = stand.unwrap_or_else(|| state_in_words(rating.state));
        let stand = joined(&[&stand, evidence]);
        let _ = writeln!(text, "     {}: {stand}", previous_in_words(session));
    }
    text
}
