//! `controleer`: can sessions, question sets and knowledge bases be read, and if not, where is the
//! fault?

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Failure;
use super::arguments::{Check, Places};
use super::context::places;
use super::output::{print, print_json, tell};
use crate::model::{KnowledgeBase, QuestionSet, id_of};
use crate::storage::{
    CheckedContribution, DataFolder, Loaded, Settings, StorageError, check_embedded,
    load_question_set, read_text,
};
use crate::text::{clean_line, counted};

#[derive(Serialize)]
struct Fault {
    pad: String,
    regel: Option<usize>,
    kolom: Option<usize>,
    probleem: String,
    /// What is left of a session, and how to go back to a whole one.
    rest: Option<Rest>,
}

#[derive(Serialize)]
struct Rest {
    fouten: Vec<String>,
    antwoorden: usize,
    vervolgstappen: usize,
    /// What to give to `herstel`.
    versie: Option<String>,
}

impl Rest {
    /// None for what is no session, or cannot be opened.
    fn of(folder: &DataFolder, path: &Path) -> Option<Self> {
        if read_text(path).is_ok_and(|text| Kind::of(&text) != Kind::Session) {
            return None;
        }
        let recovery = folder.recover(path).ok()?;
        let session = recovery.readable.unwrap_or_default();
        Some(Self {
            fouten: recovery.problems.iter().map(ToString::to_string).collect(),
            antwoorden: session.answers.len(),
            vervolgstappen: session.steps.len(),
            versie: recovery
                .newest_version
                .map(|version| format!("{} {}", name(folder, path), version.id)),
        })
    }

    fn in_words(&self) -> String {
        let mut text = String::new();
        // The first was told, and what cannot be parsed is found more than once.
        let mut others: Vec<_> = self.fouten.iter().skip(1).collect();
        others.retain(|fault| Some(*fault) != self.fouten.first());
        for fault in others {
            let _ = writeln!(text, "  En op {}.", fault.replace('\n', " "));
        }
        let _ = writeln!(
            text,
            "  Nog te lezen: {} en {}.",
            counted(self.antwoorden, "antwoord", "antwoorden"),
            counted(self.vervolgstappen, "vervolgstap", "vervolgstappen")
        );
        if let Some(version) = &self.versie {
            let version = version.replace('\n', " ");
            let _ = writeln!(
                text,
                "  Er is een eerdere versie; zet die terug met «quickscan herstel {version}»."
            );
        }
        text
    }
}

/// What a user calls the session at `path`.
fn name(folder: &DataFolder, path: &Path) -> String {
    let id = id_of(path);
    if folder.find(&id).is_ok_and(|found| found == path) {
        id
    } else {
        path.display().to_string()
    }
}

impl Fault {
    /// What is wrong with what somebody sent, if anything is.
    fn of_contribution(contribution: &CheckedContribution) -> Option<Self> {
        let problem = contribution.problem.as_ref()?;
        Some(Self {
            pad: contribution.path.display().to_string(),
            regel: None,
            kolom: None,
            probleem: format!("{}: {problem}", contribution_in_words(contribution)),
            rest: None,
        })
    }

    fn new(folder: &DataFolder, path: &Path, error: &StorageError) -> Self {
        let is_damaged = matches!(error, StorageError::File { .. });
        let (line, column) = match error {
            StorageError::File { error, .. } => (Some(error.line), Some(error.column)),
            _ => (None, None),
        };
        Self {
            pad: path.display().to_string(),
            regel: line,
            kolom: column,
            probleem: error.to_string(),
            rest: if is_damaged {
                Rest::of(folder, path)
            } else {
                None
            },
        }
    }
}

/// Needs no question set that can be read: that may be what is to be checked.
pub(super) fn run(asked: Places, check: &Check) -> Result<(), Failure> {
    let (folder, settings) = places(asked)?;
    let files = if check.paths.is_empty() {
        everything(&folder, &settings)?
    } else {
        let paths = check.paths.iter().cloned();
        paths.map(|path| (path, None)).collect()
    };
    let contributions = contributions(&folder, &files);
    let mut faults: Vec<_> = files
        .iter()
        .filter_map(|(path, kind)| {
            let fault = check_file(&folder, path, *kind, settings.question_set.as_deref()).err()?;
            Some(Fault::new(&folder, path, &fault))
        })
        .collect();
    let count = files.len() + contributions.len();
    if !check.json {
        for sound in contributions.iter().filter(|each| each.problem.is_none()) {
            print(&format!("{}: in orde.\n", contribution_in_words(sound)))?;
        }
    }
    faults.extend(contributions.iter().filter_map(Fault::of_contribution));
    if check.json {
        print_json(&faults)?;
    } else {
        for fault in &faults {
            print(&format!("{}\n", fault.probleem.replace('\n', " ")))?;
            if let Some(rest) = &fault.rest {
                print(&rest.in_words())?;
            }
        }
    }
    match faults.len() {
        0 if check.json => Ok(()),
        0 => print(&format!("In orde: {}.\n", counted_files(count))),
        wrong => Err(Failure::WentWrong(format!(
            "Van {} {} niet te lezen; verbeter wat hierboven staat.",
            counted_files(count),
            if wrong == 1 {
                "is er 1".to_owned()
            } else {
                format!("zijn er {wrong}")
            }
        ))),
    }
}

/// What others sent for the sessions among `files`. Of a session that cannot be read it is not known for which it is.
fn contributions(folder: &DataFolder, files: &[Checked]) -> Vec<CheckedContribution> {
    let sessions = files.iter().filter_map(|(path, _)| {
        let session = folder.load(path).ok()?.session;
        folder.together(path).check(session.identity).ok()
    });
    sessions.flatten().collect()
}

/// "Bijdrage van M. de Wit, «…»".
fn contribution_in_words(contribution: &CheckedContribution) -> String {
    let path = contribution.path.display();
    match clean_line(&contribution.name).trim() {
        "" => format!("Bijdrage «{path}»"),
        name => format!("Bijdrage van {name}, «{path}»"),
    }
}

fn counted_files(number: usize) -> String {
    counted(number, "bestand", "bestanden")
}

/// A file to check, and what it is if that is known before.
type Checked = (PathBuf, Option<Kind>);

/// Every session, the question sets in the data folder, and the question set and the knowledge base when they are files. What is part of
/// the program is checked at once.
fn everything(folder: &DataFolder, settings: &Settings) -> Result<Vec<Checked>, Failure> {
    check_embedded()?;
    let content = [&settings.question_set, &settings.knowledge];
    let sessions = folder.sessions()?.into_iter();
    let own = folder.question_set_files().into_iter();
    Ok(content
        .into_iter()
        .flatten()
        .map(|path| (path.clone(), None))
        .chain(own.map(|path| (path, Some(Kind::QuestionSet))))
        .chain(sessions.map(|session| (session.path, Some(Kind::Session))))
        .collect())
}

fn check_file(
    folder: &DataFolder,
    path: &Path,
    kind: Option<Kind>,
    question_set: Option<&Path>,
) -> Result<(), StorageError> {
    let text = read_text(path)?;
    let fault = match kind.unwrap_or_else(|| Kind::of(&text)) {
        // As it is opened and shown.
        Kind::Session => return folder.load(path).map(|loaded| tell_comments(path, &loaded)),
        Kind::QuestionSet => QuestionSet::parse(&text).err(),
        Kind::KnowledgeBase => match KnowledgeBase::parse(&text) {
            Ok(base) => base
                .check_against(&load_question_set(question_set)?, &text)
                .err(),
            Err(error) => Some(error),
        },
    };
    fault.map_or(Ok(()), |error| {
        Err(StorageError::File {
            path: path.to_owned(),
            error,
        })
    })
}

/// Comments are no fault, but a save leaves them out.
fn tell_comments(path: &Path, loaded: &Loaded) {
    if loaded.has_comments {
        tell(&format!(
            "In «{}» staan opmerkingen (regels met #). Verandert u de sessie met quickscan, dan staan die \
             alleen nog bij de eerdere versies.",
            path.display()
        ));
    }
}

/// What a file is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Session,
    QuestionSet,
    KnowledgeBase,
}

impl Kind {
    /// The first table tells it, also when the file is not whole.
    fn of(text: &str) -> Self {
        let table = text.lines().find(|line| line.starts_with('['));
        let begins = |name: &str| table.is_some_and(|line| line.starts_with(name));
        if begins("[vragenlijst") || begins("[[basisfunctie") {
            Self::QuestionSet
        } else if begins("[kennisbank") || begins("[[bron]") {
            Self::KnowledgeBase
        } else {
            Self::Session
        }
    }
}
