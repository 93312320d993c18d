//! What counts as a session in a folder, and what is cleared away there.

use std::time::{Duration, SystemTime};

use super::*;
use crate::model::{Progress, Session};
use crate::storage::stamp::Notice;

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

/// A save leaves out what somebody wrote in the file between its lines, so that is kept as it was and told.
#[test]
fn comments_in_a_file_are_kept_as_a_version_and_told() {
    let root = temporary();
    let folder = DataFolder::new(root.path());
    let session = Session::default();
    let save = |path: &Path| {
        let expected = folder.load(path).unwrap().stamp;
        folder.save(path, &session, Progress::default(), Some(&expected))
    };
    let today = jiff::civil::date(2026, 11, 22);
    let made = folder.create(&session, Progress::default(), today).unwrap();
    let text = fs::read_to_string(&made.path).unwrap();
    fs::write(&made.path, format!("# van mij\n{text}")).unwrap();
    assert_eq!(save(&made.path).unwrap().notice, Some(Notice::HadComments));
    let [version] = &folder.versions(&made.path).unwrap()[..] else {
        panic!("one version is kept");
    };
    let kept = fs::read_to_string(&version.path).unwrap();
    assert!(kept.starts_with("# van mij\n"));
    assert_eq!(save(&made.path).unwrap().notice, None, "they are gone now");
}

/// Who leaves is told when what they saved is no longer there, or cannot be read any more.
#[test]
fn a_session_is_on_disk_while_it_can_be_read_there() {
    let root = temporary();
    let folder = DataFolder::new(root.path());
    let today = jiff::civil::date(2026, 11, 22);
    let made = folder.create(&Session::default(), Progress::default(), today);
    let path = made.unwrap().path;
    assert!(folder.is_on_disk(&path));
    fs::write(&path, "kapot").unwrap();
    assert!(!folder.is_on_disk(&path));
    fs::remove_file(&path).unwrap();
    assert!(!folder.is_on_disk(&path));
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
    assert!(listed(&folder.path().join("weg")).is_empty());
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
