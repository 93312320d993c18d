//! `lijst`: the sessions.

use std::fmt::Write;

use super::arguments::List;
use super::context::Context;
use super::output::{print, print_json, tell};
use super::{Failure, json};
use crate::model::{QuestionSet, SessionSummary, format_date};

pub(super) fn run(context: &Context, list: List) -> Result<(), Failure> {
    let sessions = context.folder.sessions_read_whole()?;
    if list.json {
        let rows: Vec<_> = sessions.iter().map(json::SessionRow::new).collect();
        return print_json(&rows);
    }
    if sessions.is_empty() {
        tell(&format!(
            "Er zijn nog geen sessies in «{}»; begin er een met «quickscan nieuw --gemeente NAAM».",
            context.folder.root().display()
        ));
    }
    print(&rows(context.questions(), &sessions))
}

fn rows(set: &QuestionSet, sessions: &[SessionSummary]) -> String {
    let width = sessions
        .iter()
        .map(|session| session.id.chars().count())
        .max()
        .unwrap_or_default();
    let mut text = String::new();
    for session in sessions {
        let _ = writeln!(text, "{:width$}  {}", session.id, row(set, session));
    }
    text
}

fn row(set: &QuestionSet, session: &SessionSummary) -> String {
    if let Some(problem) = &session.problem {
        return format!("niet te lezen: {problem}");
    }
    let changed = session.changed.as_ref();
    let changed = changed.map_or_else(String::new, |changed| {
        let time = changed.strftime("%H:%M");
        format!(" · bewaard {} {time}", format_date(changed.date()))
    });
    let copy = session.copy_of.as_ref();
    let copy = copy.map_or_else(String::new, |id| format!(" · kopie van {id}"));
    let other_set = session.other_set(set);
    let other_set = other_set.map_or_else(String::new, |id| format!(" · vragenlijst: {id}"));
    let day = session
        .peildatum
        .map(|day| format!("peildatum {}", format_date(day)));
    let about = [session.gebied.trim().to_owned(), day.unwrap_or_default()];
    let about = about
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty());
    let about: Vec<&str> = [session.title()].into_iter().chain(about).collect();
    format!(
        "{} · {} van {} beantwoord{changed}{copy}{other_set}",
        about.join(" · "),
        session.progress.answered,
        session.progress.total,
    )
}
