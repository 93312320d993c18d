//! What can go wrong with files, as Dutch sentences: what, where, and what to do now.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::platform;
use super::read::MAX_MEGABYTES;
use crate::model::FileError;
use crate::text::clean;

/// What was being done when a file or folder refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Reading a file or listing a folder.
    Read,
    /// Writing a file or making a folder.
    Save,
    /// Moving a session to the bin or back.
    Move,
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "gelezen",
            Self::Save => "bewaard",
            Self::Move => "verplaatst",
        })
    }
}

/// What nothing else takes the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// A session, wherever it is and by whatever name.
    Session,
    /// The lock of a session, or its note.
    Lock,
    /// A place in a folder of sessions, of versions or of what was deleted.
    Folder,
}

impl fmt::Display for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Session => "een sessie van de Quickscan",
            Self::Lock => "een bestand van de Quickscan zelf",
            Self::Folder => "een plek waar de Quickscan zelf uw sessies bewaart",
        })
    }
}

/// Why something in storage failed. Its text is a sentence for the user, safe to show.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The system refused.
    #[error("«{}» kan niet worden {action}: {}.", shown(path), cause(source))]
    Io {
        /// What was being done.
        action: Action,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file of which the content is wrong.
    #[error("«{}» is niet te lezen, {}; verbeter het bestand op die plek.", shown(path), clean(&error.to_string()))]
    File {
        /// The file.
        path: PathBuf,
        /// The place and what was expected there.
        error: FileError,
    },
    /// A file that is too large to be one of ours.
    #[error(
        "«{}» is groter dan {MAX_MEGABYTES} MB en is dus geen bestand van de Quickscan; kies een ander bestand.",
        shown(path)
    )]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// A folder, device or pipe where a file was expected.
    #[error("«{}» is {}; kies een bestand.", shown(path), no_file(path))]
    NotAFile {
        /// What it is not.
        path: PathBuf,
    },
    /// What somebody sent and cannot be read; the sentence says why and what to do.
    #[error("«{}» is niet ingelezen. {reason}", shown(path))]
    NotRead {
        /// The file.
        path: PathBuf,
        /// Why not, and what to do now.
        reason: String,
    },
    /// A link that leads nowhere.
    #[error(
        "«{}» verwijst naar «{}», en dat is er niet; zet het daar terug of verwijder deze verwijzing.",
        shown(path),
        shown(target)
    )]
    Dangling {
        /// The link.
        path: PathBuf,
        /// Where it leads.
        target: PathBuf,
    },
    /// Something is where a new file should come; it was left as it is.
    #[error(
        "«{}» bestaat al en is niet overschreven; kies een andere naam.",
        shown(path)
    )]
    AlreadyExists {
        /// The file that is there.
        path: PathBuf,
    },
    /// A session of a later version, which may only be looked at.
    #[error(
        "«{}» is gemaakt met een nieuwere versie van de Quickscan en kan hier alleen worden bekeken; installeer de nieuwe versie om verder te gaan.",
        shown(path)
    )]
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// A session of another question set than the one in use; the sentence says what to do.
    #[error("{}", clean(.0))]
    OtherSet(String),
    /// A session that would not be the same when it is read back. Nothing was written.
    #[error(
        "«{}» is niet bewaard, want het zou niet goed terug te lezen zijn ({}); haal weg wat u het laatst hebt ingevuld of geplakt en probeer het opnieuw.",
        shown(path), clean(&error.to_string())
    )]
    Unfaithful {
        /// The file.
        path: PathBuf,
        /// What reading it back found.
        error: FileError,
    },
    /// No question set with this id, nor a file that is called so.
    #[error(
        "Er is geen vragenlijst «{wanted}», en ook geen bestand dat zo heet. Kies een van deze: {known}; of geef het pad van een bestand."
    )]
    NoSuchQuestionSet {
        /// What was asked for.
        wanted: String,
        /// Those that there are, each with its name.
        known: String,
    },
    /// The program was built without the text of the Quickscan, and no file with it is named.
    #[error(
        "In dit programma zit de tekst van de Quickscan niet; geef het bestand met de vragenlijst op met «--vragenlijst PAD», of zet «vragenlijst = 'PAD'» in config.toml."
    )]
    NoQuestionText,
    /// A link where a folder of the program itself should be: somebody else may have put it there.
    #[error(
        "«{}» is een koppeling naar een andere plek en wordt niet gevolgd; zet daar een gewone map neer.",
        shown(path)
    )]
    Link {
        /// The link.
        path: PathBuf,
    },
    /// The folder of earlier versions is not for this user, though the session is.
    #[error(
        "De eerdere versies staan in «{}», en daar mag u niet bij; vraag wie die map heeft gemaakt om haar met uw groep te delen.",
        shown(path)
    )]
    ClosedVersions {
        /// The folder.
        path: PathBuf,
    },
    /// Something was to be written over a session, or among the files of the program.
    #[error(
        "«{}» is {what} en wordt niet overschreven; kies een andere naam of een andere map.",
        shown(path)
    )]
    Own {
        /// Where it was to come.
        path: PathBuf,
        /// What is there.
        what: Own,
    },
    /// No version has this id or beginning, or more than one has.
    #[error(
        "Er is geen versie «{}» van deze sessie; {}.",
        clean(wanted),
        choose(candidates, "er zijn nog geen eerdere versies")
    )]
    UnknownVersion {
        /// What was asked for.
        wanted: String,
        /// The versions that there are.
        candidates: Vec<String>,
    },
    /// No session has this id or beginning.
    #[error(
        "Er is geen sessie «{}»; {}.",
        clean(wanted),
        choose(candidates, NO_SESSIONS)
    )]
    UnknownSession {
        /// What was asked for.
        wanted: String,
        /// The sessions that there are.
        candidates: Vec<String>,
    },
    /// More than one session has this beginning.
    #[error("Er zijn {} sessies die beginnen met «{}»; {}.", candidates.len(), clean(wanted), choose(candidates, NO_SESSIONS))]
    AmbiguousSession {
        /// What was asked for.
        wanted: String,
        /// The sessions that begin with it.
        candidates: Vec<String>,
    },
    /// A path that a user wrote and that cannot be meant.
    #[error("«{}» kan niet: {reason}.", escaped(path))]
    NoPath {
        /// What was written.
        path: PathBuf,
        /// Why not, and what to write.
        reason: &'static str,
    },
    /// The system does not say where this user's files belong.
    #[error("Uw persoonlijke map is niet te vinden; zeg met --map in welke map uw sessies staan.")]
    NoHome,
}

impl StorageError {
    /// Makes a [`StorageError::Io`] of what the system said about `path`.
    pub(super) fn io(action: Action, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            ErrorKind::AlreadyExists => Self::AlreadyExists { path },
            _ => Self::Io {
                action,
                path,
                source,
            },
        }
    }

    /// Makes a [`StorageError::Unfaithful`] of what reading back found.
    pub(super) fn unfaithful(path: &Path) -> impl FnOnce(FileError) -> Self {
        let path = path.to_owned();
        |error| Self::Unfaithful { path, error }
    }

    /// Makes a [`StorageError::File`] of a fault in `path`.
    pub(super) fn file(path: &Path) -> impl FnOnce(FileError) -> Self {
        let path = path.to_owned();
        |error| Self::File { path, error }
    }
}

/// `path` as it may be shown.
pub(super) fn shown(path: &Path) -> String {
    clean(&path.display().to_string())
}

/// `path` with every control character as people write it: a tab is `\t`.
fn escaped(path: &Path) -> String {
    let text = path.to_string_lossy();
    let visible = |char: char| match char {
        _ if char.is_control() => char.escape_default().to_string(),
        _ => char.to_string(),
    };
    clean(&text.chars().map(visible).collect::<String>())
}

/// What is where a file was expected.
fn no_file(path: &Path) -> &'static str {
    if path.is_dir() {
        "een map"
    } else {
        "geen gewoon bestand"
    }
}

/// What the system said, with what to do now.
fn cause(error: &io::Error) -> String {
    if platform::is_in_use(error) {
        return "een ander programma houdt dit bestand open, of u mag er niet in schrijven; \
                sluit dat programma en probeer het opnieuw"
            .to_owned();
    }
    let sentence = match error.kind() {
        ErrorKind::NotFound => "dit bestand of deze map bestaat niet; kijk de naam na",
        ErrorKind::PermissionDenied => "u hebt daar geen toestemming voor; kies een andere map",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "de schijf is vol; maak ruimte vrij en probeer het opnieuw"
        }
        ErrorKind::ReadOnlyFilesystem => "van deze schijf kunt u alleen lezen; kies een andere map",
        ErrorKind::IsADirectory => "dit is een map; kies een bestand",
        ErrorKind::NotADirectory => "een deel van dit pad is geen map; kijk het pad na",
        ErrorKind::Unsupported => {
            "op deze schijf kan een bestand niet veilig worden vervangen; kies een andere map"
        }
        ErrorKind::WouldBlock => "dit bestand geeft geen antwoord; kies een ander bestand",
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => {
            "deze naam kan hier niet; kies een andere naam"
        }
        _ => return unexpected(error),
    };
    sentence.to_owned()
}

/// The number helps the one who has to find out; the system's own words are English.
fn unexpected(error: &io::Error) -> String {
    let number = error
        .raw_os_error()
        .map_or_else(String::new, |number| format!(" met nummer {number}"));
    format!("het systeem meldt een fout{number}; probeer het opnieuw of kies een andere map")
}

/// How many sessions a sentence names before it becomes unreadable.
const NAMED: usize = 5;

const NO_SESSIONS: &str = "er zijn nog geen sessies in deze map";

fn choose(candidates: &[String], none: &str) -> String {
    if candidates.is_empty() {
        return none.to_owned();
    }
    let names: Vec<String> = candidates.iter().take(NAMED).map(|id| clean(id)).collect();
    let more = candidates.len().saturating_sub(NAMED);
    let rest = match more {
        0 => String::new(),
        1 => " of nog 1 andere".to_owned(),
        more => format!(" of een van de {more} andere"),
    };
    format!("kies uit: {}{rest}", names.join(", "))
}

#[cfg(test)]
mod tests;
