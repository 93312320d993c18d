//! `vergelijk`: sessions side by side.

use std::collections::BTreeSet;
use std::path::Path;

use super::Failure;
use super::arguments::CompareSessions;
use super::asked_form::AskedForm;
use super::context::{Context, Found};
use super::export::{check, save};
use super::output::{print, print_exactly};
use crate::clock;
use crate::document::{Layout, plain};
use crate::model::{
    Measured, QuestionSet, QuestionSetRef, Session, refusal_to_compare, side_by_side,
};
use crate::report::{ExportForm, compared, compared_as};

/// How wide the tables are: as a window of a terminal mostly is.
const COLUMNS: u16 = 80;

/// So many previous measurements are looked for at most.
const MOST_EARLIER: usize = 20;

pub(super) fn run(context: &Context, asked: &CompareSessions) -> Result<(), Failure> {
    let found = context.find_each(&asked.sessions)?;
    let sessions: Vec<Session> = match found.as_slice() {
        [only] => with_earlier(context, only),
        _ => found.into_iter().map(|each| each.session).collect(),
    };
    let all: Vec<&Session> = sessions.iter().collect();
    let first = all.first().map(|session| &session.question_set);
    let set = context.sets.of(first.unwrap_or(&QuestionSetRef::default()));
    if let Some(refusal) = refusal_to_compare(&set, &all) {
        return Err(Failure::WentWrong(refusal));
    }
    // The first holds what was before it, where its own file is gone.
    let before = sessions.first().filter(|_| asked.sessions.len() == 1);
    let before = before.and_then(Measured::before);
    let measured: Vec<_> = before
        .into_iter()
        .chain(sessions.iter().map(Measured::now))
        .collect();
    if measured.len() < 2 {
        return Err(Failure::WrongUse(
            "Van deze sessie is er geen vorige meting. Noem de andere sessies erachter die u ernaast wilt zetten."
                .to_owned(),
        ));
    }
    let extra = extra_of(&sessions);
    let questions = if extra.is_empty() {
        QuestionSet::clone(&set)
    } else {
        set.with_extra(&extra, context.knowledge(&set))
    };
    show(context, asked, &questions, &measured)
}

fn show(
    context: &Context,
    asked: &CompareSessions,
    questions: &QuestionSet,
    measured: &[Measured<'_>],
) -> Result<(), Failure> {
    let side = side_by_side(questions, measured);
    let path = asked.uit.as_deref().filter(|path| *path != Path::new("-"));
    let by_name = || AskedForm::of_file(path?).map(AskedForm::made);
    let Some(form) = asked.vorm.or_else(by_name) else {
        if let Some(path) = path {
            check(Some(AskedForm::Made(ExportForm::MARKDOWN)), path)?;
        }
        let document = compared(questions, &side, asked.verschillen);
        return print(&plain(&document, Layout::Wide(COLUMNS)));
    };
    if path.is_none() && !form.is_text() {
        return Err(Failure::WrongUse(format!(
            "Een bestand in de vorm {0} kan niet op het scherm. Geef met --uit een naam op die eindigt op .{0}.",
            form.key()
        )));
    }
    let today = clock::now().date();
    let bytes = compared_as(form, questions, &side, asked.verschillen, today).ok_or_else(|| {
        Failure::WrongUse("Kies voor een vergelijking docx, html, md, xlsx of csv.".to_owned())
    })?;
    match path {
        None => print_exactly(&bytes),
        Some(path) => {
            check(Some(AskedForm::Made(form)), path)?;
            save(
                context,
                path,
                &bytes,
                "De vergelijking staat",
                asked.overschrijven,
            )
        }
    }
}

/// The extra questions that any of them uses.
fn extra_of(sessions: &[Session]) -> Vec<crate::model::QuestionId> {
    let extra = sessions.iter().flat_map(|each| each.extra_questions.iter());
    let extra: BTreeSet<_> = extra.cloned().collect();
    extra.into_iter().collect()
}

/// A session after the measurements before it, as far as their files are there; the oldest first.
fn with_earlier(context: &Context, found: &Found) -> Vec<Session> {
    let mut sessions = vec![found.session.clone()];
    while sessions.len() <= MOST_EARLIER {
        let earlier = sessions.last().and_then(|later| earlier(context, later));
        match earlier {
            Some(earlier) if !sessions.contains(&earlier) => sessions.push(earlier),
            _ => break,
        }
    }
    sessions.reverse();
    sessions
}

/// The session before `later`, if its file is there and it is that one.
fn earlier(context: &Context, later: &Session) -> Option<Session> {
    let before = &later.previous;
    if before.session.is_empty() {
        return None;
    }
    let earlier = context.find(&before.session).ok()?.session;
    let is_it = before.identity.is_none() || before.identity == earlier.identity;
    is_it.then_some(earlier)
}
