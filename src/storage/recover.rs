//! What is left of a damaged file. Nothing here changes or removes it.

use std::path::Path;

use super::folder::DataFolder;
use super::read::{no_text, read_bytes};
use super::session_file::salvage;
use super::{StorageError, Version};
use crate::model::{FileError, Session};

/// What a damaged file still holds, and what there is besides.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    /// What can be read around the faults; none when that is nothing.
    pub readable: Option<Session>,
    /// Whether a later version wrote it, so that it may only be looked at.
    pub newer: bool,
    /// Every fault, in the order of the file.
    pub problems: Vec<FileError>,
    /// The newest earlier version that can be read whole.
    pub newest_version: Option<Version>,
}

impl DataFolder {
    /// Read what can be read of the file at `path`.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the file cannot be opened at all.
    pub fn recover(&self, path: &Path) -> Result<Recovery, StorageError> {
        let bytes = read_bytes(path)?;
        let text = String::from_utf8_lossy(&bytes);
        let (parsed, mut problems) = salvage(&text);
        if let Err(error) = std::str::from_utf8(&bytes) {
            problems.insert(0, no_text(&bytes, error));
        }
        let versions = self.versions(path).unwrap_or_default();
        Ok(Recovery {
            newer: parsed.as_ref().is_some_and(|parsed| parsed.newer),
            readable: parsed.map(|parsed| parsed.session),
            problems,
            newest_version: versions
                .into_iter()
                .find(|version| self.load(&version.path).is_ok()),
        })
    }
}
