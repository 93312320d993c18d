//! `export`: make the report of a session, or a calendar or table of its steps.

use std::path::{self, Path};

use super::Failure;
use super::arguments::{Blank, Export};
use super::asked_form::AskedForm;
use super::context::Context;
use super::output::{print, print_exactly, tell};
use super::pdf;
use crate::clock;
use crate::model::{PersonalText, Session, is_same_owner, owners, personal_texts};
use crate::report::{self, ExportForm, Holds};
use crate::storage::StorageError;
use crate::text::listed;

pub(super) fn run(context: &Context, export: &Export) -> Result<(), Failure> {
    let mut found = context.find(&export.session)?;
    context.refuse_other_set(&found)?;
    let set = context.set_of(&found.session);
    let knowledge = context.knowledge(&set);
    let questions = set.in_session(&found.session, knowledge);
    let contributions = context.contributions(&found)?;
    let options = report::Options {
        contributions: &contributions,
        cut: export.deel.unwrap_or_default(),
        names: !export.zonder_namen,
        frames: export.met_kaders,
        reminder: export.herinner,
        ..report::Options::of(clock::now().date(), knowledge)
    };
    let form = asked(export)?;
    let made_here = form.made();
    if let Some(who) = &export.wie {
        keep_only(who, &mut found.session)?;
    }
    let id = found.id();
    let made = report::export(made_here, &questions, &found.session, &id, &options);
    let bytes = made
        .content
        .map_err(|why| Failure::WentWrong(why.to_owned()))?;
    let personal = personal_texts(&found.session);
    if !personal.is_empty() && context.preferences.warns_of_personal_data {
        tell(&PersonalText::before_sharing(&personal));
    }
    if export.zonder_namen {
        tell(made_here.holds().names_that_stay());
    }
    match export.uit.as_deref() {
        Some(path) if path != Path::new("-") => {
            check(export.vorm, path)?;
            if form == AskedForm::Pdf {
                let pdf = pdf::make(&bytes)?;
                return save(
                    context,
                    path,
                    &pdf,
                    made_here.subject(),
                    export.overschrijven,
                );
            }
            save(
                context,
                path,
                &bytes,
                made_here.subject(),
                export.overschrijven,
            )?;
        }
        _ => print_exactly(&bytes)?,
    }
    if let Some(notice) = made.notice {
        tell(&notice);
    }
    Ok(())
}

/// The form that was asked for, if the rest of what was asked goes with it.
fn asked(export: &Export) -> Result<AskedForm, Failure> {
    let by_name = || AskedForm::of_file(export.uit.as_deref()?);
    let form = export.vorm.or_else(by_name);
    let form = form.unwrap_or(AskedForm::Made(ExportForm::MARKDOWN));
    let is_of_steps = form.made().holds() == Holds::Steps;
    let refusal = if !form.is_text() && !is_file(export.uit.as_deref()) {
        format!(
            "Een bestand in de vorm {0} kan niet op het scherm. Geef met --uit een naam op die eindigt op .{0}.",
            form.key()
        )
    } else if is_of_steps && (export.deel.is_some() || export.met_kaders) {
        format!(
            "In een bestand in de vorm {} staan alleen vervolgstappen. Laat --deel en --met-kaders weg, of kies een andere vorm.",
            form.key()
        )
    } else if export.wie.is_some() && !is_of_steps {
        "Met --wie kiest u de stappen die één persoon doet. Dat kan bij --vorm ics en --vorm csv."
            .to_owned()
    } else if export.herinner.is_some() && form.key() != "ics" {
        "Met --herinner waarschuwt uw agenda. Dat kan alleen bij --vorm ics.".to_owned()
    } else {
        return Ok(form);
    };
    Err(Failure::WrongUse(refusal))
}

/// Leave only the steps of `who` in the plan, and what was once theirs.
fn keep_only(who: &str, session: &mut Session) -> Result<(), Failure> {
    let is_theirs = |owner: &str| is_same_owner(owner, who);
    if !session.steps.iter().any(|step| is_theirs(&step.who)) {
        let owners = owners(session).into_iter();
        let owners: Vec<String> = owners
            .filter_map(|plan| Some(format!("«{}»", plan.who?)))
            .collect();
        let known = match owners.as_slice() {
            [] => "Er staat nog bij geen enkele stap wie die doet.".to_owned(),
            owners => format!("Wie een stap doet: {}.", listed(owners)),
        };
        return Err(Failure::WentWrong(format!(
            "«{who}» doet geen enkele stap. {known}"
        )));
    }
    session.steps.retain(|step| is_theirs(&step.who));
    session.removed_steps.retain(|_, step| is_theirs(&step.who));
    Ok(())
}

/// The blank form.
pub(super) fn blank(context: &Context, asked: &Blank) -> Result<(), Failure> {
    let text = report::blank_form(context.questions());
    match asked.uit.as_deref() {
        Some(path) if path != Path::new("-") => {
            check(Some(AskedForm::Made(ExportForm::MARKDOWN)), path)?;
            save(
                context,
                path,
                text.as_bytes(),
                "Het formulier staat",
                asked.overschrijven,
            )
        }
        _ => print(&text),
    }
}

/// Whether the output goes to a file, and not to the screen.
fn is_file(path: Option<&Path>) -> bool {
    path.is_some_and(|path| path != Path::new("-"))
}

/// Refuse a name that promises something else. Of a folder it is said later that it is one.
pub(super) fn check(asked: Option<AskedForm>, path: &Path) -> Result<(), Failure> {
    match AskedForm::check(asked, path) {
        Err(refusal) if !path.is_dir() => Err(Failure::WrongUse(refusal)),
        _ => Ok(()),
    }
}

/// Save `bytes` in a file; `subject` says what is there now.
pub(super) fn save(
    context: &Context,
    path: &Path,
    bytes: &[u8],
    subject: &str,
    overwrite: bool,
) -> Result<(), Failure> {
    match context.folder.write_report(path, bytes, overwrite) {
        Err(StorageError::AlreadyExists { path }) if path.is_dir() => {
            Err(StorageError::NotAFile { path }.into())
        }
        Err(StorageError::AlreadyExists { path }) => Err(Failure::WentWrong(format!(
            "«{}» bestaat al en is niet overschreven; kies een andere naam of gebruik --overschrijven.",
            path.display()
        ))),
        done => {
            done?;
            let place = path::absolute(path).unwrap_or_else(|_| path.to_owned());
            tell(&format!("{subject} in «{}».", place.display()));
            Ok(())
        }
    }
}
