//! Earlier versions of a session, in `versies/<id>`: how it was, to look at and to go back to.
//!
//! A save comes every second while somebody types, so not every state is worth keeping: ten
//! versions would be ten seconds. Kept is the last state of each five minutes in which something
//! was saved. That is also how the session was when it was last closed, and it needs no memory: a
//! save whose predecessor lies in an earlier five minutes keeps that predecessor. Whatever a user
//! decides to replace (going back, a conflict) is kept besides.

mod keep;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use jiff::{Timestamp, Zoned};

use self::keep::{is_due, kept};
use super::atomic_write::{parent_dir, remove_leftovers, write_new};
use super::folder::{ATTEMPTS, Present, real};
use super::names::numbered;
use super::platform::{self, Links, Rights};
use super::read::{MAX_BYTES, read_at_most};
use super::session_file::render_faithfully;
use super::stamp::Saved;
use super::summary::read_head;
use super::{Action, DataFolder, QuestionSets, StorageError};
use crate::model::{Progress, Session, id_of, progress};
use crate::zone;

/// How the name of a version is made of its moment, so that names sort by age.
const NAME: &str = "%Y-%m-%d-%H%M%S";

/// An earlier version of a session. It is a session file: load it by its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// What to ask for it by: the name of its file, without folder and ending.
    pub id: String,
    /// Its file.
    pub path: PathBuf,
    /// When this state was saved, by the clock that saved it.
    pub at: DateTime,
    /// How far the session had been filled in.
    pub progress: Progress,
    /// Whether at least its head can be read. A file that was damaged is kept as it was.
    pub readable: bool,
}

impl DataFolder {
    /// The earlier versions of the session at `path`, newest first.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the folder of versions cannot be read. None are kept yet when it does
    /// not exist.
    pub fn versions(&self, path: &Path) -> Result<Vec<Version>, StorageError> {
        let folder = self.real_versions_folder(path)?;
        let mut versions: Vec<_> = stored(&folder)
            .map_err(closed(&folder))?
            .into_iter()
            .map(|(at, path)| {
                let head = read_head(&path).ok();
                Version {
                    id: id_of(&path),
                    path,
                    at,
                    readable: head.is_some(),
                    progress: head.map(|head| head.progress).unwrap_or_default(),
                }
            })
            .collect();
        versions.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
        Ok(versions)
    }

    /// Put `version` back in the file at `path`, as saved at `now`, with its progress in its own of `sets`. How the file is at present is
    /// kept first, as a version itself.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the version does not exist or cannot be read, when the present state
    /// cannot be kept, or when the file cannot be written. The file is then as it was.
    pub fn restore(
        &self,
        path: &Path,
        version: &str,
        sets: &QuestionSets,
        now: &Zoned,
    ) -> Result<Saved, StorageError> {
        let version = self.version(path, version)?;
        let mut loaded = self.load(&version.path)?;
        let present = Present::read(path)?;
        if loaded.newer {
            return Err(StorageError::Newer { path: version.path });
        }
        if let Some(present) = present {
            present.refuse_newer(path)?;
            self.keep_version(path, &present, Some(now))?;
        }
        loaded.session.changed = Some(now.clone());
        // Not as its head says it: that may say nothing.
        let set = sets.of(&loaded.session.question_set);
        let progress = progress(&set, &loaded.session);
        let text =
            render_faithfully(&loaded.session, progress).map_err(StorageError::unfaithful(path))?;
        self.put(path, &text, None)
    }

    /// The version that `wanted` means: its id, or a beginning that only it has.
    fn version(&self, path: &Path, wanted: &str) -> Result<Version, StorageError> {
        let versions = self.versions(path)?;
        // Nothing is no beginning: it would mean the only version there is.
        let begins = |version: &&Version| !wanted.is_empty() && version.id.starts_with(wanted);
        let found = versions
            .iter()
            .find(|version| version.id == wanted)
            .or_else(|| {
                let mut found = versions.iter().filter(begins);
                found.next().filter(|_| found.next().is_none())
            });
        found.cloned().ok_or_else(|| StorageError::UnknownVersion {
            wanted: wanted.to_owned(),
            candidates: versions.into_iter().map(|version| version.id).collect(),
        })
    }

    /// Keep `session` as a version of the one at `path`, though it never was there: what a user
    /// gave up for something else.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the version cannot be written.
    pub fn keep_as_version(
        &self,
        path: &Path,
        session: &Session,
        progress: Progress,
        now: &Zoned,
    ) -> Result<(), StorageError> {
        let text = render_faithfully(session, progress).map_err(StorageError::unfaithful(path))?;
        self.keep_version(path, &Present::of(text.into_bytes()), Some(now))
    }

    /// Keep what is at `path`, if it is the last state of its five minutes.
    pub(super) fn keep_version_if_due(
        &self,
        path: &Path,
        present: &Present,
        now: Option<&Zoned>,
    ) -> Result<(), StorageError> {
        if is_due(present.changed(), now) {
            self.keep_version(path, present, now)
        } else {
            Ok(())
        }
    }

    /// Keep what is at `path` as a version, and drop versions that are no longer needed.
    pub(super) fn keep_version(
        &self,
        path: &Path,
        present: &Present,
        now: Option<&Zoned>,
    ) -> Result<(), StorageError> {
        let folder = self.real_versions_folder(path)?;
        self.make_own(folder.clone()).map_err(closed(&folder))?;
        // Whoever may read the session may read how it was.
        let rights = Rights::of(path).unwrap_or_else(|| Rights::new_in(&folder));
        let at = present
            .changed()
            .map_or_else(|| modified(path), Zoned::datetime);
        for name in numbered(&at.strftime(NAME).to_string()).take(ATTEMPTS) {
            let version = folder.join(format!("{name}.toml"));
            match write_new(&version, &present.bytes, rights) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    let there = read_at_most(&version, Links::Refuse, MAX_BYTES);
                    if there.is_ok_and(|there| there.as_ref() == Some(&present.bytes)) {
                        return Ok(());
                    }
                }
                outcome => {
                    outcome
                        .map_err(StorageError::io(Action::Save, &version))
                        .map_err(closed(&folder))?;
                    if let Some(now) = now {
                        prune(&folder, now.datetime());
                    }
                    return Ok(());
                }
            }
        }
        Err(StorageError::AlreadyExists { path: folder })
    }

    /// The folder of the versions of all sessions that are not deleted.
    pub(super) fn all_versions_folder(&self) -> PathBuf {
        self.root().join("versies")
    }

    /// [`DataFolder::versions_folder`], when nobody put a link there or in the place of a folder
    /// above it.
    fn real_versions_folder(&self, path: &Path) -> Result<PathBuf, StorageError> {
        let folder = self.versions_folder(path);
        let own = folder.ancestors().take_while(|above| *above != self.root());
        own.map(Path::to_owned)
            .try_for_each(|above| real(above).map(|_| ()))?;
        Ok(folder)
    }

    /// Where the versions of the session at `path` are. Those of a deleted session are in the bin
    /// with it; those of a session elsewhere have a name that tells it from others of that name.
    pub(super) fn versions_folder(&self, path: &Path) -> PathBuf {
        let (folder, id) = (parent_dir(path), id_of(path));
        if folder == self.bin_folder() {
            folder.join("versies").join(id)
        } else if folder == self.sessions_folder() {
            self.all_versions_folder().join(id)
        } else {
            let place = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
            let place = crate::text::fingerprint([place.to_string_lossy().as_ref()]);
            self.all_versions_folder().join(format!("{id}-{place}"))
        }
    }

    /// Take the versions of a session along when it moves. When that fails they stay behind, which
    /// is no reason not to move it.
    pub(super) fn move_versions(&self, from: &Path, to: &Path) {
        let [from, to] = [from, to].map(|path| self.real_versions_folder(path));
        if let (Ok(from), Ok(to)) = (from, to)
            && from.exists()
            && !to.exists()
            && self.make_own(parent_dir(&to).to_owned()).is_ok()
        {
            let _ = platform::retry_while_locked(|| fs::rename(&from, &to));
        }
    }
}

/// Says of a `folder` of versions that is not for this user that it is so, and what to do.
fn closed(folder: &Path) -> impl FnOnce(StorageError) -> StorageError {
    let path = folder.to_owned();
    |error| match error {
        StorageError::Io { source, .. } if source.kind() == ErrorKind::PermissionDenied => {
            StorageError::ClosedVersions { path }
        }
        other => other,
    }
}

/// When the file was last written, for a state that does not say when it was saved.
fn modified(path: &Path) -> DateTime {
    fs::metadata(path)
        .and_then(|metadata| metadata.modified())
        .ok()
        .and_then(|moment| Timestamp::try_from(moment).ok())
        .unwrap_or_default()
        .to_zoned(zone::here())
        .datetime()
}

/// Every version in `folder`, by its moment. What has another name is not ours.
fn stored(folder: &Path) -> Result<Vec<(DateTime, PathBuf)>, StorageError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(StorageError::io(Action::Read, folder))?,
    };
    // A link leads to what is no version of this session.
    let entries = entries.flatten().filter(|entry| {
        let kind = entry.file_type();
        kind.is_ok_and(|kind| kind.is_file())
    });
    let paths = entries.map(|entry| entry.path());
    Ok(paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .filter_map(|path| Some((moment_of(&id_of(&path))?, path)))
        .collect())
}

/// The moment in the name of a version, after which a number may follow.
fn moment_of(name: &str) -> Option<DateTime> {
    const LENGTH: usize = "2026-11-22-140211".len();
    let (moment, number) = name.split_at_checked(LENGTH)?;
    let is_number = |rest: &str| rest.parse::<u32>().is_ok();
    (number.is_empty() || number.strip_prefix('-').is_some_and(is_number))
        .then(|| DateTime::strptime(NAME, moment).ok())
        .flatten()
}

fn prune(folder: &Path, now: DateTime) {
    let stored = stored(folder).unwrap_or_default();
    let moments: Vec<_> = stored.iter().map(|(moment, _)| *moment).collect();
    for ((_, path), keep) in stored.iter().zip(kept(&moments, now)) {
        if !keep {
            // It is tried again at the next version.
            let _ = fs::remove_file(path);
        }
    }
    remove_leftovers(folder);
}
