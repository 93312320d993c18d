//! Locks of one process and of several, and what a crash leaves.

use super::*;

fn owner(user: &str) -> Owner {
    Owner {
        user: user.to_owned(),
        host: "LAPTOP-3".to_owned(),
        since: Some("2026-11-22T14:02:11+01:00[+01:00]".parse().unwrap()),
        program: "0.1.0".to_owned(),
    }
}

fn session() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("voorbeeldstad.toml");
    fs::write(&path, "").unwrap();
    (folder, path)
}

fn count(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn a_session_is_open_once_and_free_after_that() {
    let (folder, path) = session();
    let first = SessionLock::acquire(&path, &owner("anna")).unwrap();
    assert!(first.held.is_some() && first.notice().is_none());
    let held = SessionLock::acquire(&path, &owner("bram")).unwrap_err();
    assert_eq!(held.owner, owner("anna"));
    assert_eq!(
        held.to_string(),
        "Deze sessie is al open bij anna op LAPTOP-3 sinds 22-11-2026 14:02; \
         sluit die daar en probeer het opnieuw."
    );
    drop(first);
    assert_eq!(count(folder.path()), 1);
    assert!(
        SessionLock::acquire(&path, &owner("bram"))
            .unwrap()
            .held
            .is_some()
    );
}

#[test]
fn what_a_crash_left_behind_is_taken_over_and_told() {
    let (folder, path) = session();
    fs::write(folder.path().join(".voorbeeldstad.slot"), "").unwrap();
    let note = folder.path().join(".voorbeeldstad.slot.toml");
    fs::write(&note, owner("anna").to_toml()).unwrap();
    for begun in [".voorbeeldstad", "..voorbeeldstad.slot"] {
        let name = format!("{begun}.0123456789abcdef.tmp");
        fs::write(folder.path().join(name), "half").unwrap();
    }
    let lock = SessionLock::acquire(&path, &owner("bram")).unwrap();
    assert_eq!(lock.left_by(), Some(&owner("anna")));
    let notice = lock.notice().unwrap();
    assert!(
        notice.contains("door anna op LAPTOP-3 sinds 22-11-2026 14:02."),
        "{notice}"
    );
    assert_eq!(Owner::read(&note), Some(owner("bram")));
    drop(lock);
    assert_eq!(count(folder.path()), 1, "what it was writing is gone too");
}

// Windows does not remove a file that is open.
#[cfg(unix)]
#[test]
fn a_lock_that_was_removed_is_missed_and_leaves_the_next_one_alone() {
    let (folder, path) = session();
    let first = SessionLock::acquire(&path, &owner("anna")).unwrap();
    assert!(first.is_in_place());
    let note = folder.path().join(".voorbeeldstad.slot.toml");
    for file in [&note, &folder.path().join(".voorbeeldstad.slot")] {
        fs::remove_file(file).unwrap();
    }
    assert!(!first.is_in_place());
    let second = SessionLock::acquire(&path, &owner("bram")).unwrap();
    drop(first);
    assert!(second.is_in_place());
    assert_eq!(Owner::read(&note), Some(owner("bram")));
}

#[test]
fn many_who_open_and_close_never_hold_it_together() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    let (_folder, path) = session();
    let inside = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..200 {
                    let Ok(lock) = SessionLock::acquire(&path, &owner("x")) else {
                        continue;
                    };
                    if lock.held.is_some() {
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                        inside.fetch_sub(1, Ordering::SeqCst);
                    }
                }
            });
        }
    });
}

#[test]
fn a_folder_without_room_for_a_lock_bars_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("weg/x.toml");
    let lock = SessionLock::acquire(&path, &owner("anna")).unwrap();
    assert!(lock.held.is_none());
    assert!(lock.left_by().is_none());
}

/// A lock is an empty file: anything else is of somebody else, and is left as it is.
#[test]
fn a_file_with_something_in_it_is_no_lock() {
    let (folder, path) = session();
    let planted = folder.path().join(".voorbeeldstad.slot");
    fs::write(&planted, "van een ander").unwrap();
    let lock = SessionLock::acquire(&path, &owner("anna")).unwrap();
    assert!(lock.held.is_none());
    drop(lock);
    assert_eq!(fs::read_to_string(planted).unwrap(), "van een ander");
}

/// Nobody is told to go elsewhere because of a folder that is not there, or a disk that is full.
#[test]
fn only_a_refusal_means_that_nothing_can_be_saved_there() {
    let slot = Path::new("map/.x.slot");
    for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
        assert_eq!(cannot_write(slot, &kind.into()), Some("map".into()));
    }
    for kind in [ErrorKind::NotFound, ErrorKind::StorageFull] {
        assert_eq!(cannot_write(slot, &kind.into()), None);
    }
}

#[cfg(unix)]
#[test]
fn a_link_and_its_file_are_one_session_and_a_planted_link_is_left_alone() {
    let (folder, path) = session();
    let link = folder.path().join("link.toml");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let lock = SessionLock::acquire(&link, &owner("anna")).unwrap();
    assert!(SessionLock::acquire(&path, &owner("bram")).is_err());
    drop(lock);
    let other = folder.path().join("van-een-ander");
    fs::write(&other, "").unwrap();
    std::os::unix::fs::symlink(&other, folder.path().join(".voorbeeldstad.slot")).unwrap();
    assert!(
        SessionLock::acquire(&path, &owner("anna"))
            .unwrap()
            .held
            .is_none()
    );
}
