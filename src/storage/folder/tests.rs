//! What counts as a session in a folder, and what is cleared away there.

use std::time::{Duration, SystemTime};

use super::*;

fn temporary() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The names of the sessions in `folder`.
fn listed(folder: &Path) -> Vec<String> {
    let paths = session_paths(folder).unwrap();
    let mut names: Vec<_> = paths.iter().map(|path| id_of(path)).collect();
    names.sort();
    names
}

#[test]
fn what_is_typed_is_a_path_when_it_has_a_folder_or_the_ending_of_a_session() {
    for (typed, expected) in [
        ("voorbeeldstad-2026-11-22", false),
        ("bergen-nh.", false),
        ("rapport.md", false),
        ("voorbeeldstad.toml", true),
        ("map/voorbeeldstad", true),
        ("./voorbeeldstad", true),
        ("/", true),
    ] {
        assert_eq!(is_path(typed), expected, "{typed}");
    }
}

#[test]
fn only_files_of_toml_that_are_not_hidden_are_sessions() {
    let folder = temporary();
    for name in ["a.toml", ".verborgen.toml", "notitie.txt", "toml"] {
        fs::write(folder.path().join(name), "").unwrap();
    }
    fs::create_dir(folder.path().join("map.toml")).unwrap();
    assert_eq!(listed(folder.path()), ["a"]);
}

/// A link to nothing is named, so that nobody looks for a session in vain; one to a folder is none.
#[cfg(unix)]
#[test]
fn a_link_is_a_session_when_it_could_lead_to_one() {
    use std::os::unix::fs::symlink;
    let folder = temporary();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("a.toml"), "").unwrap();
    fs::create_dir(path("map")).unwrap();
    symlink(path("a.toml"), path("link.toml")).unwrap();
    symlink(path("weg"), path("nergens.toml")).unwrap();
    symlink(path("map"), path("naar-map.toml")).unwrap();
    assert_eq!(listed(folder.path()), ["a", "link", "nergens"]);
}

/// An empty list would say that there is nothing, to somebody whose folder cannot be seen.
#[test]
fn a_folder_that_is_not_there_yet_is_empty_and_one_that_cannot_be_read_is_told() {
    let folder = temporary();
    assert_eq!(listed(&folder.path().join("weg")), [String::new(); 0]);
    let file = folder.path().join("bestand");
    fs::write(&file, "").unwrap();
    assert!(session_paths(&file).is_err());
}

#[test]
fn what_a_crash_left_is_cleared_away_among_the_sessions_and_in_the_bin() {
    let root = temporary();
    let folder = DataFolder::new(root.path());
    let old = SystemTime::now() - Duration::from_secs(2 * 60 * 60);
    let left = [folder.sessions_folder(), folder.bin_folder()].map(|folder| {
        fs::create_dir(&folder).unwrap();
        let path = folder.join(".x.0123456789abcdef.tmp");
        let file = fs::File::create(&path).unwrap();
        file.set_modified(old).unwrap();
        path
    });
    folder.remove_leftovers();
    assert_eq!(left.map(|path| path.exists()), [false, false]);
}

/// Whoever made the folder a link could have files removed anywhere.
#[cfg(unix)]
#[test]
fn a_bin_that_is_a_link_is_not_cleared() {
    let (root, elsewhere) = (temporary(), temporary());
    let folder = DataFolder::new(root.path());
    let old = SystemTime::now() - Duration::from_secs(2 * 60 * 60);
    let path = elsewhere.path().join(".x.0123456789abcdef.tmp");
    let file = fs::File::create(&path).unwrap();
    file.set_modified(old).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.bin_folder()).unwrap();
    folder.remove_leftovers();
    assert!(path.exists());
}
