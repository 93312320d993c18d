//! `inzending`: the small file for a region, shown whole before it is written.

use std::path::{Path, PathBuf};

use super::Failure;
use super::arguments::MakeSubmission;
use super::ask::{ask, stopping};
use super::context::Context;
use super::export::save;
use super::output::{print, tell};
use crate::model::together::{Sharing, is_municipality_code};
use crate::model::{Change, Details, Session};
use crate::region::{NotShared, Submission, file_name};

pub(super) fn run(context: &Context, asked: &MakeSubmission) -> Result<(), Failure> {
    let found = context.find(&asked.session)?;
    context.refuse_other_set(&found)?;
    // Nobody is asked for what cannot be sent.
    Submission::check_set(&context.set_of(&found.session))
        .map_err(|why| Failure::WentWrong(why.to_string()))?;
    let details = said(&found.session.details, asked)?;
    let session = if details == found.session.details {
        found.session
    } else {
        keep(context, &asked.session, details)?
    };
    if asked.delen == Some(Sharing::No) {
        tell("Vastgelegd: de antwoorden worden niet gedeeld. Er is geen inzending gemaakt.");
        return Ok(());
    }
    let submission = Submission::of(&context.set_of(&session), &session)
        .map_err(|why| Failure::WentWrong(explained(why, &asked.session)))?;
    let text = submission.render();
    let path = asked
        .uit
        .clone()
        .unwrap_or_else(|| PathBuf::from(file_name(&submission)));
    print(&text)?;
    if asked.ja || is_wanted(&path)? {
        save(
            context,
            &path,
            text.as_bytes(),
            "De inzending staat",
            asked.overschrijven,
        )
    } else {
        tell("Er is niets gemaakt.");
        Ok(())
    }
}

/// The details of the session with what is said of sharing: as an option, or else when asked for.
fn said(known: &Details, asked: &MakeSubmission) -> Result<Details, Failure> {
    let mut details = known.clone();
    details.sharing = asked.delen.or(details.sharing);
    if details.sharing.is_none() {
        details.sharing = ask_sharing()?;
    }
    if let Some(code) = &asked.gemeentecode {
        details.municipality_code.clone_from(code);
    }
    let is_shared = details
        .sharing
        .is_some_and(|sharing| sharing != Sharing::No);
    if is_shared && details.municipality_code.is_empty() {
        details.municipality_code = ask_code()?;
    }
    Ok(details)
}

/// The choice that is asked for.
const SHARING: &str = "\
Mogen deze antwoorden naar een regio of een onderzoek?
  1  niet: er wordt geen inzending gemaakt
  2  anoniem: de gemeente telt mee, maar staat niet bij naam in de tabellen; wie het bestand ontvangt, ziet
     wel van welke gemeente het is
  3  herkenbaar: de gemeente mag bij naam in de tabellen staan
Uw keuze";

/// Asked once; where nobody can be asked, it stays unsaid.
fn ask_sharing() -> Result<Option<Sharing>, Failure> {
    let mut question = SHARING;
    while let Some(answer) = ask(&format!("{question} (1, 2 of 3; {}):", stopping())) {
        let [no, anonymous, recognisable] = Sharing::ALL;
        let chosen = match answer.as_str() {
            "" => return Err(stopped()),
            "1" => Some(no),
            "2" => Some(anonymous),
            "3" => Some(recognisable),
            word => Sharing::from_words(word),
        };
        if chosen.is_some() {
            return Ok(chosen);
        }
        question = "Dat kan niet. Uw keuze";
    }
    Ok(None)
}

fn ask_code() -> Result<String, Failure> {
    let mut question = "De code die het CBS uw gemeente geeft";
    while let Some(answer) = ask(&format!(
        "{question}, GM met vier cijfers ({}):",
        stopping()
    )) {
        let code = answer.to_uppercase();
        if answer.is_empty() {
            return Err(stopped());
        }
        if is_municipality_code(&code) {
            return Ok(code);
        }
        question = "Dat is geen gemeentecode. De code die het CBS uw gemeente geeft";
    }
    Ok(String::new())
}

fn stopped() -> Failure {
    Failure::WentWrong("Gestopt; er is niets gemaakt.".to_owned())
}

/// Keeps what was said of sharing in the session.
fn keep(context: &Context, wanted: &str, details: Details) -> Result<Session, Failure> {
    let mut changing = context.find_to_change(wanted)?;
    changing.apply(Change::Details(Box::new(details)))?;
    context.save(changing)?;
    Ok(context.find(wanted)?.session)
}

/// Why there is no submission, and what to do about it.
fn explained(why: NotShared, session: &str) -> String {
    let how = match why {
        NotShared::NotAsked => format!(
            " Zeg het met: quickscan inzending {session} --delen anoniem (of niet, of herkenbaar)."
        ),
        NotShared::No => format!(
            " Er is geen inzending gemaakt. Mag het toch, verander dat dan met: quickscan inzending {session} --delen \
             anoniem (of herkenbaar)."
        ),
        NotShared::Code => {
            format!(" Geef de code op met: quickscan inzending {session} --gemeentecode CODE.")
        }
        _ => String::new(),
    };
    format!("{why}{how}")
}

/// Whether it may be written, from who just saw it.
fn is_wanted(path: &Path) -> Result<bool, Failure> {
    let question = format!(
        "\nDit is alles wat in het bestand komt. Opslaan als «{}»? (j of n)",
        path.display()
    );
    match ask(&question) {
        Some(answer) => Ok(["j", "ja"].contains(&answer.to_lowercase().as_str())),
        None => Err(Failure::WrongUse(
            "Er is niets gemaakt, want hier kan niets worden gevraagd. Geef --ja op als het bestand gemaakt mag worden."
                .to_owned(),
        )),
    }
}
