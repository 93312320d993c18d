//! Emergency copies: the words of a session that cannot be saved in its own file, kept somewhere
//! else until they can.
//!
//! A copy is in the first of the [`Place`]s that takes it, for its owner alone, under a name that
//! nobody can guess and that no list takes for a session. It is locked as a session is for as long as
//! the program that made it lives, so that no other takes it for one that was left behind.

mod found;

use std::fs;
use std::path::{Path, PathBuf};
use std::{env, io};

use jiff::Zoned;

pub use self::found::Stranded;
use super::atomic_write::{parent_dir, random, replace_privately, write_new};
use super::names::base_name;
use super::platform::Rights;
use super::session_file::render;
use super::{Action, DataFolder, Owner, SessionLock, StorageError, export_folder};
use crate::model::{Progress, Session, id_of};

/// The ending of their names.
const ENDING: &str = "noodkopie";

/// What is before the file of the session, in one of the lines with which a copy begins.
const OF: &str = "# sessie: ";

/// Somewhere to put an emergency copy; the nearest is tried first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The folder in which the session is.
    Beside,
    /// The data folder.
    Data,
    /// Where reports go.
    Documents,
    /// The system's folder for temporary files.
    Temporary,
}

/// Where the emergency copies of a user are.
#[derive(Debug, Clone)]
pub struct Refuge {
    folder: DataFolder,
    places: &'static [Place],
}

/// A session as it is put in an emergency copy.
#[derive(Debug, Clone)]
pub struct Draft {
    name: String,
    /// The file that the session could not be saved in, if it has one.
    of: Option<PathBuf>,
    text: String,
}

/// An emergency copy that this program made.
#[derive(Debug)]
pub struct EmergencyCopy {
    path: PathBuf,
    _lock: Option<SessionLock>,
}

impl Place {
    /// All of them, the nearest first.
    pub const ALL: [Self; 4] = [Self::Beside, Self::Data, Self::Documents, Self::Temporary];
}

impl Refuge {
    /// Every place that this user has, besides `folder`.
    pub fn new(folder: DataFolder) -> Self {
        let places = &Place::ALL;
        Self { folder, places }
    }

    /// Nothing outside `folder` and the folders of sessions.
    pub fn within(folder: DataFolder) -> Self {
        let places = &[Place::Beside, Place::Data];
        Self { folder, places }
    }

    /// The places to try, the nearest first.
    pub fn places(&self) -> &'static [Place] {
        self.places
    }

    /// The folder that `place` is for the session at `of`, if this user has one.
    fn folder_at(&self, place: Place, of: Option<&Path>) -> Option<PathBuf> {
        Some(match (place, of) {
            (Place::Beside, Some(of)) => parent_dir(of).to_owned(),
            (Place::Beside, None) => self.folder.sessions_folder(),
            (Place::Data, _) => self.folder.root().to_owned(),
            // Where the program happens to be started, nobody would look.
            (Place::Documents, _) => Some(export_folder()).filter(|folder| folder.is_absolute())?,
            (Place::Temporary, _) => env::temp_dir(),
        })
    }

    /// Put `draft` in this place and nowhere else; gives its path there.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be written there.
    pub fn put(&self, draft: &Draft, place: Place) -> Result<PathBuf, StorageError> {
        let folder = self.folder_at(place, draft.of.as_deref());
        let path = folder.ok_or(StorageError::NoHome)?.join(format!(
            "{}-{}.{ENDING}",
            draft.name,
            random()
        ));
        write_new(&path, draft.text.as_bytes(), Rights::private())
            .map_err(StorageError::io(Action::Save, &path))?;
        Ok(std::path::absolute(&path).unwrap_or(path))
    }

    /// Keep `draft` in the copy that there is, or in the first place that takes it. A copy that
    /// cannot be written any more stays until there is a newer one.
    ///
    /// # Errors
    ///
    /// [`StorageError`] of the last place, when none takes it.
    pub fn keep(
        &self,
        draft: &Draft,
        copy: &mut Option<EmergencyCopy>,
        now: &Zoned,
    ) -> Result<PathBuf, StorageError> {
        if let Some(copy) = copy.as_ref().filter(|copy| copy.renew(draft).is_ok()) {
            return Ok(copy.path.clone());
        }
        let mut refused = StorageError::NoHome;
        for place in self.places {
            match self.put(draft, *place) {
                Err(error) => refused = error,
                Ok(path) => {
                    let lock = SessionLock::acquire(&path, &Owner::here(now.clone())).ok();
                    let newer = EmergencyCopy {
                        path: path.clone(),
                        _lock: lock,
                    };
                    if let Some(older) = copy.replace(newer) {
                        older.remove();
                    }
                    return Ok(path);
                }
            }
        }
        Err(refused)
    }
}

impl Draft {
    /// `session`, which could not be saved in the file `of` at the moment `now`.
    pub fn new(session: &Session, progress: Progress, of: Option<&Path>, now: &Zoned) -> Self {
        let mut session = session.clone();
        session.changed = Some(now.clone());
        let of = of.map(|of| std::path::absolute(of).unwrap_or_else(|_| of.to_owned()));
        let name = match &of {
            Some(of) => id_of(of),
            None => base_name(&session.details.gemeente, now.date()),
        };
        let shown = of.as_ref().map(|of| of.to_string_lossy());
        let shown = shown.filter(|of| !of.contains(char::is_control));
        let text = format!(
            "# Noodkopie van een sessie van de Quickscan die niet kon worden bewaard.\n\
             # Start quickscan en open de sessie: dan wordt deze noodkopie aangeboden.\n\
             {OF}{}\n{}",
            shown.unwrap_or_default(),
            // Also what could not be read back as a session: here, words are better than none.
            render(&session, progress)
        );
        Self { name, of, text }
    }
}

impl EmergencyCopy {
    fn renew(&self, draft: &Draft) -> io::Result<()> {
        replace_privately(&self.path, draft.text.as_bytes())
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The session is safe, so it may go. What cannot be removed is found to hold nothing new.
    pub fn remove(self) {
        Self::forget(&self.path);
    }

    /// Remove the copy at `path`, which a newer one replaces.
    pub fn forget(path: &Path) {
        let _ = fs::remove_file(path);
    }
}
