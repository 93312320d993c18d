//! Writing a file whole or not at all: whatever happens, its name leads to the old text or the new.
//!
//! A temporary file in the same folder is written, flushed to disk and renamed over the target,
//! and the folder is flushed. The crates that come near flush no folder, do not keep the rights, or do
//! not wait for a virus scanner on Windows.

use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::platform::{self, Rights};

/// Put `bytes` in the file at `target`, whether it exists or not. The rights of an existing file
/// are kept, and a symbolic link keeps selecting the file that is written: a session may be one.
pub(super) fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = resolve_symlink(target)?;
    let rights = Rights::of(&target).unwrap_or_else(|| Rights::new_in(parent_dir(&target)));
    replace_itself(&target, bytes, rights)
}

/// Put `bytes` in a file at `target` with these rights, in the place of whatever is there. A
/// link is replaced and never followed.
pub(super) fn replace_itself(target: &Path, bytes: &[u8], rights: Rights) -> io::Result<()> {
    Temporary::write(target, bytes, rights)?.rename_over(target)
}

/// Put `bytes` in a new file at `target`; when anything is there, even a link, it is left alone
/// and the error is [`ErrorKind::AlreadyExists`].
pub(super) fn write_new(target: &Path, bytes: &[u8], rights: Rights) -> io::Result<()> {
    let temporary = Temporary::write(target, bytes, rights)?;
    match fs::hard_link(&temporary.path, target) {
        Ok(()) => {
            platform::sync_folder(parent_dir(target));
            Ok(())
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        // A file system without hard links: take the name first, so that nobody else can.
        Err(_) => {
            platform::create_new(target)?;
            temporary.rename_over(target).inspect_err(|_| {
                let _ = fs::remove_file(target);
            })
        }
    }
}

/// Put `bytes` at `target` for its owner alone, whatever is there: the rights of what it was are
/// not taken over, and a link is replaced, not followed.
pub(super) fn replace_privately(target: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_itself(target, bytes, Rights::private())
}

/// The file that a link leads to, so that renaming does not replace the link.
pub(super) fn resolve_symlink(target: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(target) {
        Ok(metadata) if metadata.is_symlink() => fs::canonicalize(target),
        _ => Ok(target.to_owned()),
    }
}

/// The folder in which `path` is.
pub(super) fn parent_dir(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A temporary file, whole and on disk; removed again unless it is renamed.
struct Temporary {
    path: PathBuf,
}

impl Temporary {
    /// Write `bytes` beside `target`, to take its place with these rights.
    fn write(target: &Path, bytes: &[u8], rights: Rights) -> io::Result<Self> {
        let path = parent_dir(target).join(temporary_name(target));
        // A planted file or link at this name is an error, never followed.
        let mut file = platform::create_new(&path)?;
        let temporary = Self { path };
        file.write_all(bytes)?;
        rights.give(&file);
        flush(&file)?;
        Ok(temporary)
    }

    /// On a file system that does not replace a file, nothing can be saved twice.
    fn rename_over(self, target: &Path) -> io::Result<()> {
        platform::retry_while_locked(|| fs::rename(&self.path, target)).map_err(
            |error| match error.kind() {
                ErrorKind::AlreadyExists => ErrorKind::Unsupported.into(),
                _ => error,
            },
        )?;
        platform::sync_folder(parent_dir(target));
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // After renaming there is nothing to remove, which is fine too.
        let _ = fs::remove_file(&self.path);
    }
}

/// Some network shares cannot flush; the file is as safe there as it can be.
fn flush(file: &File) -> io::Result<()> {
    match file.sync_all() {
        Err(error) if platform::cannot_flush(&error) => Ok(()),
        outcome => outcome,
    }
}

/// Characters of the target's name that its temporary file shows, to keep the name short.
const SHOWN: usize = 40;
/// Hexadecimal digits that make the name unique.
const DIGITS: usize = 16;

/// `.naam.0123456789abcdef.tmp`: hidden, and never taken for a session.
fn temporary_name(target: &Path) -> String {
    let name: String = stem_of(target).chars().take(SHOWN).collect();
    format!(".{name}.{}.tmp", random())
}

fn stem_of(target: &Path) -> String {
    target
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Digits that nobody can guess, from the only source of chance in std: every `RandomState` hashes
/// differently.
pub(super) fn random() -> String {
    let number = RandomState::new().hash_one(std::process::id());
    format!("{number:0DIGITS$x}")
}

/// The part of the target's name that a temporary file with this name shows; none when it is not
/// one of ours.
fn shown_in(name: &str) -> Option<&str> {
    let rest = name.strip_prefix('.')?.strip_suffix(".tmp")?;
    let (shown, digits) = rest.rsplit_once('.')?;
    let is_ours = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_ours.then_some(shown)
}

/// A temporary file that is older than this was left behind by a crash.
const LEFT_BEHIND: Duration = Duration::from_secs(60 * 60);

/// Remove the temporary files in `folder` that a crash left behind. What cannot be removed stays.
pub(super) fn remove_leftovers(folder: &Path) {
    remove_temporary(folder, |_, entry| is_old(entry));
}

/// Remove the temporary files that a crash left behind while it wrote `target`, which nobody else
/// may be writing now. Those of a long name show only a part of it and may be another's: their time
/// comes with [`remove_leftovers`].
pub(super) fn remove_unfinished(target: &Path) {
    let stem = stem_of(target);
    if stem.chars().count() <= SHOWN {
        remove_temporary(parent_dir(target), |shown, _| shown == stem);
    }
}

fn remove_temporary(folder: &Path, is_meant: impl Fn(&str, &fs::DirEntry) -> bool) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let shown = name.to_str().and_then(shown_in);
        if shown.is_some_and(|shown| is_meant(shown, &entry)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_old(entry: &fs::DirEntry) -> bool {
    entry
        .metadata()
        .and_then(|metadata| metadata.modified())
        .is_ok_and(|modified| {
            SystemTime::now()
                .duration_since(modified)
                .is_ok_and(|age| age > LEFT_BEHIND)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Where a name stands alone, the folder is the one that the user is in.
    #[test]
    fn every_path_has_a_folder() {
        assert_eq!(parent_dir(Path::new("x.toml")), Path::new("."));
        assert_eq!(parent_dir(Path::new("map/x.toml")), Path::new("map"));
    }

    #[test]
    fn replacing_leaves_only_the_new_text() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("één.toml");
        replace(&path, b"oud").unwrap();
        replace(&path, b"nieuw").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"nieuw");
        assert_eq!(names(folder.path()), ["één.toml"]);
    }

    #[test]
    fn a_new_file_never_replaces_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        let rights = Rights::new_in(folder.path());
        write_new(&path, b"een", rights).unwrap();
        let error = write_new(&path, b"twee", rights).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"een");
        assert_eq!(names(folder.path()), ["x"]);
    }

    #[test]
    fn a_failed_save_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("vol"), "").unwrap();
        replace(&path, b"x").unwrap_err();
        assert_eq!(names(folder.path()), ["map"]);
        replace(&folder.path().join("weg/x"), b"x").unwrap_err();
    }

    #[test]
    fn only_old_temporary_files_of_ours_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let ours = temporary_name(Path::new("voorbeeldstad.toml"));
        let old = SystemTime::now() - LEFT_BEHIND - Duration::from_secs(60);
        let others = [
            ".van-een-ander.tmp",
            ".x.abc.tmp",
            ".x.zestien-tekens-xx.tmp",
            "x.toml",
        ];
        for name in others.into_iter().chain([ours.as_str()]) {
            let file = File::create(folder.path().join(name)).unwrap();
            file.set_modified(old).unwrap();
        }
        let fresh = temporary_name(Path::new("voorbeeldstad.toml"));
        File::create(folder.path().join(&fresh)).unwrap();
        remove_leftovers(folder.path());
        let mut expected: Vec<_> = others.into_iter().map(str::to_owned).collect();
        expected.push(fresh);
        expected.sort();
        assert_eq!(names(folder.path()), expected);
    }

    #[test]
    fn only_what_was_left_of_this_file_is_removed_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let long = "x".repeat(SHOWN);
        let targets = ["a.toml", "a-2.toml", &format!("{long}-2.toml")];
        let left = targets.map(|target| path(&temporary_name(Path::new(target))));
        for file in &left {
            File::create(file).unwrap();
        }
        remove_unfinished(&path("a.toml"));
        remove_unfinished(&path(&format!("{long}-3.toml")));
        assert_eq!(left.map(|file| file.exists()), [false, true, true]);
    }

    #[cfg(unix)]
    #[test]
    fn rights_and_links_are_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("echt.toml");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        replace(&path, b"een").unwrap();
        assert_eq!(mode(&path), 0o600);
        fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).unwrap();
        let link = folder.path().join("link.toml");
        symlink(&path, &link).unwrap();
        replace(&link, b"twee").unwrap();
        assert_eq!(mode(&path), 0o640);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"twee");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_private_follows_no_link_and_takes_over_no_rights() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let other = folder.path().join("van-een-ander");
        fs::write(&other, "oud").unwrap();
        fs::set_permissions(&other, PermissionsExt::from_mode(0o666)).unwrap();
        let path = folder.path().join("x.noodkopie");
        symlink(&other, &path).unwrap();
        for _ in 0..2 {
            replace_privately(&path, b"nieuw").unwrap();
            let metadata = fs::symlink_metadata(&path).unwrap();
            assert!(metadata.is_file());
            assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
            // What somebody else may have made of it in the meantime.
            fs::set_permissions(&path, PermissionsExt::from_mode(0o666)).unwrap();
        }
        assert_eq!(fs::read(&other).unwrap(), b"oud");
        assert_eq!(names(folder.path()).len(), 2);
    }
}
