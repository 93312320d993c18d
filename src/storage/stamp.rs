//! Is the file on disk still the one that we know? And what to say when it is not.

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::path::PathBuf;

use super::folder::Loaded;
use super::{StorageError, shown};

/// What a file held when it was last read or written here.
///
/// It is made of the content alone. The time of change may differ when the content does not (a sync
/// program, `touch`) and be the same when the content differs (FAT counts in two seconds, a clock
/// may be set back), and to read a session again costs less than to flush it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    length: usize,
    hash: u64,
    /// The user decides what becomes of it: it is kept as an earlier version before it is written
    /// over.
    pub(super) decided: bool,
}

impl Stamp {
    /// The stamp of a file with these `bytes`. It is compared in this process only, so that the
    /// hash may be another one in the next version of Rust.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self {
            length: bytes.len(),
            hash: hasher.finish(),
            decided: false,
        }
    }

    /// The stamp of a file that was never read here: whatever it holds is another.
    pub fn unknown() -> Self {
        Self {
            length: usize::MAX,
            hash: 0,
            decided: false,
        }
    }

    /// The user decides what becomes of what the file holds: keep it as an earlier version before
    /// it is written over.
    #[must_use]
    pub fn kept_first(mut self) -> Self {
        self.decided = true;
        self
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        (self.length, self.hash) == (other.length, other.hash)
    }
}

/// A session that is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Its file.
    pub path: PathBuf,
    /// What the file holds: expect this at the next save.
    pub stamp: Stamp,
    /// Something that the user should know.
    pub notice: Option<Notice>,
}

/// Something to know about a save that succeeded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Notice {
    /// The file was no longer there.
    #[error("Het bestand van deze sessie was weg en is opnieuw gemaakt; er is niets verloren.")]
    WasGone,
    /// The file had comments of the user.
    #[error(
        "De opmerkingen (regels met #) staan niet meer in het bestand van deze sessie, maar wel bij de \
         eerdere versies."
    )]
    HadComments,
    /// The state before could not be kept as an earlier version, for this reason.
    #[error("De sessie is bewaard, maar er kon geen eerdere versie bij. {0}")]
    NoVersion(String),
}

/// Why a save did not take place. The file holds what it held before.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The file is not the one that was last read or written here.
    #[error(transparent)]
    Conflict(Box<Conflict>),
    /// Something refused.
    #[error(transparent)]
    Failed(#[from] StorageError),
}

/// Another program changed the file in the meantime.
#[derive(Debug, thiserror::Error)]
#[error(
    "«{}» is intussen door een ander programma of een collega veranderd en is niet overschreven; \
     open de sessie opnieuw en doe uw wijziging nog eens.",
    shown(path)
)]
pub struct Conflict {
    /// The file.
    pub path: PathBuf,
    /// What it holds now.
    pub theirs: Theirs,
}

/// What another program wrote.
#[derive(Debug)]
pub enum Theirs {
    /// A session, to compare with. Saving with its stamp means that the user has decided.
    Session(Box<Loaded>),
    /// Something that cannot be read.
    Unreadable {
        /// Why not.
        error: StorageError,
        /// To save with, when the user decides that it is to be replaced.
        stamp: Stamp,
    },
}

impl Theirs {
    /// What to expect at a save that replaces it.
    pub fn stamp(&self) -> &Stamp {
        match self {
            Self::Session(loaded) => &loaded.stamp,
            Self::Unreadable { stamp, .. } => stamp,
        }
    }
}
