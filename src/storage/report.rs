//! Writing reports and other texts for people: never over a session, nor among the files of the
//! program itself.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::atomic_write::{parent_dir, replace_itself, write_new};
use super::error::Own;
use super::folder::{ATTEMPTS, make};
use super::names::numbered;
use super::platform::{self, Links, Rights};
use super::read::{MAX_BYTES, read_at_most};
use super::session_file::head;
use super::together::is_inside;
use super::{Action, DataFolder, StorageError};

impl DataFolder {
    /// Write a report to `path`, whole or not at all. A link there is replaced and not followed.
    ///
    /// # Errors
    ///
    /// [`StorageError::Own`] where it would take the place of a session, or come among the files of
    /// the program; [`StorageError::AlreadyExists`] when a file is there and may not be
    /// `overwrite`n; another error when it cannot be written.
    pub fn write_report(
        &self,
        path: &Path,
        content: &[u8],
        overwrite: bool,
    ) -> Result<(), StorageError> {
        // Windows says of a folder that another program holds it.
        if path.is_dir() {
            return Err(StorageError::NotAFile {
                path: path.to_owned(),
            });
        }
        self.refuse_kept(path)?;
        if is_within(path, &self.sessions_folder()) {
            return Err(own(path, Own::Folder));
        }
        if is_session_at(path) {
            return Err(own(path, Own::Session));
        }
        let new = Rights::new_in(parent_dir(path));
        let written = if overwrite {
            let is_link = fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink());
            // A report that they made readable for others stays so.
            let rights = Rights::of(path).filter(|_| !is_link).unwrap_or(new);
            replace_itself(path, content, rights)
        } else {
            write_new(path, content, new)
        };
        written.map_err(StorageError::io(Action::Save, path))
    }

    /// Leave a report of a failure of the program in the data folder: `name.txt`, or the next name
    /// that is free.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be written.
    pub fn leave_report(&self, name: &str, text: &str) -> Result<PathBuf, StorageError> {
        let folder = make(self.root().to_owned(), None)?;
        let rights = Rights::new_in(&folder);
        for name in numbered(name).take(ATTEMPTS) {
            let path = folder.join(format!("{name}.txt"));
            match write_new(&path, text.as_bytes(), rights) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                written => {
                    return written
                        .map(|()| path.clone())
                        .map_err(StorageError::io(Action::Save, &path));
                }
            }
        }
        Err(StorageError::AlreadyExists { path: folder })
    }

    /// Refuse a folder that is, or would come, among the files of the program.
    pub(super) fn refuse_own_folder(&self, folder: &Path) -> Result<(), StorageError> {
        let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let there = whole.ancestors().find(|each| each.exists());
        let inside = there.unwrap_or(&whole).join("x");
        self.refuse_kept(&inside)?;
        if is_within(&inside, &self.sessions_folder()) {
            return Err(own(folder, Own::Folder));
        }
        Ok(())
    }

    /// Refuse a place for a session or a report that is of a lock, or lies among versions or
    /// deleted sessions.
    pub(super) fn refuse_kept(&self, path: &Path) -> Result<(), StorageError> {
        if is_lock(path) {
            return Err(own(path, Own::Lock));
        }
        let kept = [self.all_versions_folder(), self.bin_folder()];
        if kept.iter().any(|folder| is_within(path, folder)) || is_inside(path) {
            return Err(own(path, Own::Folder));
        }
        Ok(())
    }
}

fn own(path: &Path, what: Own) -> StorageError {
    StorageError::Own {
        path: path.to_owned(),
        what,
    }
}

/// Whether `path` leads into `folder`, however it is spelled and whatever links are on the way.
fn is_within(path: &Path, folder: &Path) -> bool {
    let place = parent_dir(path).canonicalize();
    place.is_ok_and(|place| {
        place
            .ancestors()
            .any(|above| platform::is_same(above, folder))
    })
}

/// The names of a lock and its note, which are beside a session wherever that is.
fn is_lock(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    let slot = name.strip_suffix(".toml").unwrap_or(&name);
    slot.starts_with('.') && slot.strip_suffix(".slot").is_some()
}

/// Whether a session is at `path`: by what is in the file, so that no other name of it leads
/// past this.
fn is_session_at(path: &Path) -> bool {
    let read = read_at_most(path, Links::Follow, MAX_BYTES);
    let bytes = read.ok().flatten().unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let has_line = |begin: &str| text.lines().any(|line| line.starts_with(begin));
    // One that is damaged may be worth as much.
    head(&text).is_ok() || (has_line("versie") && has_line("[sessie]"))
}
