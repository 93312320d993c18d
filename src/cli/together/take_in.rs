//! `inlezen`: show what was understood of what came in, and keep it after a yes.

use std::path::Path;

use super::read;
use crate::cli::Failure;
use crate::cli::arguments::TakeIn;
use crate::cli::ask::ask;
use crate::cli::context::Context;
use crate::cli::output::{print, tell};
use crate::clock;
use crate::intake;
use crate::model::together::Participant;
use crate::model::{Change, Identities, QuestionSet, Session};
use crate::storage::{Contributions, Received};
use crate::text::{clean_line, letters, listed, sentence};

/// Each file by itself: one that cannot be read keeps no other back.
pub(super) fn run(context: &Context, asked: &TakeIn) -> Result<(), Failure> {
    let mut problems = Vec::new();
    for path in &asked.paths {
        match one(context, asked, path) {
            Ok(()) => {}
            Err(Failure::WentWrong(problem)) if asked.paths.len() > 1 => problems.push(problem),
            Err(failure) => return Err(failure),
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Failure::WentWrong(problems.join("\n")))
    }
}

fn one(context: &Context, asked: &TakeIn, path: &Path) -> Result<(), Failure> {
    let found = context.find(&asked.session)?;
    context.refuse_other_set(&found)?;
    let set = context.questions_of(&found.session);
    let folder = context.folder.together(&found.path);
    let there = read(&folder, &found.session)?;
    let received = folder.receive(path, &set, &found.session)?;
    if let Some(kept) = there.taken_in(&received.sha256, &found.session) {
        let origin = &kept.contribution.origin;
        let on = origin.received.map_or(String::new(), |day| {
            format!(" op {}", crate::model::format_date(day))
        });
        tell(&format!(
            "«{}» is al ingelezen{on}, van {}. Er is niets veranderd.",
            received.file,
            clean_line(&origin.name)
        ));
        return Ok(());
    }
    let whose = whose(asked, &received, &found.session)?;
    print(&understood(&set, &received, (&whose, &there)))?;
    if !asked.ja && !says_yes()? {
        return Ok(());
    }
    let who = keep(context, asked, &received, whose)?;
    tell(&format!(
        "Ingelezen: «{}», van {}",
        received.file,
        sentence(&who)
    ));
    Ok(())
}

/// What is shown before anything is kept.
fn understood(
    set: &QuestionSet,
    received: &Received,
    (whose, before): (&Participant, &Contributions),
) -> String {
    let on_it = match clean_line(&received.name).trim() {
        name if name.is_empty() || whose.is_called(name) => String::new(),
        name => format!(" (erop staat: {name})"),
    };
    let who = clean_line(&whose.in_words());
    let mut lines = vec![format!("«{}», van {who}{on_it}", received.file)];
    lines.extend(received.corrects(whose, before));
    let answers = &received.session.answers;
    let unclear = received.not_understood.iter();
    let unclear = unclear.map(|each| each.in_words(received.has_numbered_lines()));
    lines.extend(intake::in_words(set, answers, unclear));
    lines.join("\n") + "\n"
}

/// Keep it as what `who` said; gives their name. Somebody new takes part once it is kept, so that a failure leaves nobody.
fn keep(
    context: &Context,
    asked: &TakeIn,
    received: &Received,
    mut who: Participant,
) -> Result<String, Failure> {
    if context.find(&asked.session)?.session.identity.is_none() {
        // A session of before there were identities has its own first, since what is kept says for which it is.
        context.save(context.find_to_change(&asked.session)?)?;
    }
    let mut changing = context.find_to_change(&asked.session)?;
    let joint = changing.session();
    let folder = context.folder.together(changing.path());
    who.identity
        .get_or_insert_with(|| Identities::Random.make());
    let set = context.questions_of(joint);
    let kept = folder.take_in(received, &set, joint, &who, clock::now().date())?;
    who.identity = kept.contribution.origin.participant.or(who.identity);
    let name = clean_line(&who.name);
    if joint.participant(who.identity).is_none() {
        changing.apply(Change::put_participant(who))?;
        context.save(changing)?;
    }
    Ok(name)
}

/// Who sent it: as the user says, or as is on it. Nobody is guessed.
fn whose(asked: &TakeIn, received: &Received, joint: &Session) -> Result<Participant, Failure> {
    if let Some(name) = asked.van.as_ref().filter(|name| !name.trim().is_empty()) {
        return Ok(called(name, received, joint));
    }
    if let Some(known) = joint.participant(received.participant) {
        return Ok(known.clone());
    }
    let names: Vec<String> = joint
        .participants
        .iter()
        .map(|each| clean_line(&each.name))
        .collect();
    let known = match names.as_slice() {
        [] => "Er zijn nog geen deelnemers; een nieuwe naam mag.".to_owned(),
        names => format!("Deelnemers: {}; een nieuwe naam mag ook.", listed(names)),
    };
    let other = joint.other_name_on_form(received.form_of, &received.name);
    let said = match (other, clean_line(&received.name).trim()) {
        (Some(other), _) => other,
        (None, "") => format!("Op «{}» staat niet van wie het is.", received.file),
        (None, name) => format!(
            "Op «{}» staat «{name}», en dat is geen deelnemer.",
            received.file
        ),
    };
    match ask(&format!("{said} {known} Van wie is het?")) {
        Some(name) if !name.is_empty() => Ok(called(&name, received, joint)),
        _ => Err(Failure::WentWrong(format!(
            "{said} Er is niets bewaard. Zeg van wie het is met --van NAAM."
        ))),
    }
}

/// The participant of that name, or a new one.
fn called(name: &str, received: &Received, joint: &Session) -> Participant {
    let mut participants = joint.participants.iter();
    let known = participants.find(|each| each.is_called(name)).cloned();
    known.unwrap_or_else(|| Participant {
        role: received.session.details.functie.clone(),
        // Nothing was asked of them, so there is nothing to remind them of.
        questions: received.session.answers.keys().cloned().collect(),
        ..Participant::new(name.trim())
    })
}

fn says_yes() -> Result<bool, Failure> {
    let Some(answer) = ask("Dit bewaren? Typ ja of nee.") else {
        return Err(Failure::WentWrong(
            "Er is niets bewaard. Zet --ja achter de opdracht om dit te bewaren.".to_owned(),
        ));
    };
    let yes = ["j", "ja"].contains(&letters(&answer).as_str());
    if !yes {
        tell("Er is niets bewaard.");
    }
    Ok(yes)
}
