//! The folder beside a session in which is what others sent: `voorbeeldstad-2026-11-25.samen`.
//!
//! Every file in it is written once, whole, and never changed or replaced after that; only its folder moves, with
//! the session. So a folder that is synchronised cannot conflict, and being killed at any moment loses nothing.

mod check;
mod keep;
mod listing;
mod moving;
mod receive;
mod recognised;
#[cfg(test)]
mod tests;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::DataFolder;
use super::atomic_write::parent_dir;
use super::folder::real;
use crate::model::id_of;

pub use check::CheckedContribution;
pub use keep::Incoming;
pub use listing::{Contributions, Kept, Unread};
pub use receive::Received;

/// The ending of the folder of a session.
const ENDING: &str = "samen";
/// What somebody said, as session files.
const CONTRIBUTIONS: &str = "bijdragen";
/// The files as they came.
const RECEIVED: &str = "ontvangen";
/// What was sent to those who take part.
const SENT: &str = "uit";

/// The folder of what others sent for one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TogetherFolder {
    root: PathBuf,
}

impl DataFolder {
    /// The folder beside the session at `path`, which is made when there is something to keep in it.
    pub fn together(&self, path: &Path) -> TogetherFolder {
        TogetherFolder::of(path)
    }
}

impl TogetherFolder {
    pub(super) fn of(session: &Path) -> Self {
        let name = format!("{}.{ENDING}", id_of(session));
        Self {
            root: parent_dir(session).join(name),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// One of its own folders, in which nobody put a link.
    fn part(&self, name: &str) -> Result<PathBuf, super::StorageError> {
        real(self.root.clone())?;
        real(self.root.join(name))
    }
}

/// Whether `path` lies in the folder of what others sent for some session.
pub(super) fn is_inside(path: &Path) -> bool {
    let mut above = path.ancestors().skip(1);
    above.any(|folder| folder.extension().is_some_and(|ending| ending == ENDING))
}

/// The SHA-256 of a file, by which the same one is recognised.
pub fn sha256(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
