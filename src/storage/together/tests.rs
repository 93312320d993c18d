//! What comes in is kept once, whole, and goes where its session goes.

use std::fs;

use jiff::civil::date;

use super::*;
use crate::model::together::{Contribution, Origin};
use crate::model::{Identities, Identity, Progress, Session, State};
use crate::storage::DataFolder;

/// A data folder with one session, and where that is.
fn home() -> (tempfile::TempDir, DataFolder, PathBuf) {
    let temp = tempfile::tempdir().unwrap();
    let folder = DataFolder::new(temp.path().join("Quickscan"));
    let saved = folder.create(&session(), Progress::default(), date(2026, 11, 25));
    let path = saved.unwrap().path;
    (temp, folder, path)
}

fn session() -> Session {
    let mut session = Session {
        identity: Some(known()),
        ..Session::default()
    };
    session.details.gemeente = "Aa".to_owned();
    session
}

fn known() -> Identity {
    Identities::Counting(0).make()
}

fn incoming(name: &str, round: u32, bytes: &'static [u8]) -> Incoming<'static> {
    let mut session = Session::default();
    session.answer_mut(&"2.3".into()).rating.state = Some(State::Deels);
    let origin = Origin {
        of: Some(known()),
        name: name.to_owned(),
        round,
        received: Some(date(2026, 12, 3)),
        sha256: sha256(bytes),
        ..Origin::default()
    };
    Incoming {
        bytes,
        ending: "txt",
        contribution: Contribution { origin, session },
        progress: Progress::default(),
    }
}

fn names(folder: &TogetherFolder, part: &str) -> Vec<String> {
    let files = folder.files(part).unwrap();
    let names = files.iter().filter_map(|path| path.file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

#[test]
fn what_comes_in_is_kept_as_it_came_and_as_it_was_read() {
    let (_temp, folder, path) = home();
    let samen = folder.together(&path);
    assert_eq!(samen.contributions(None).unwrap().kept, []);
    assert!(!samen.path().exists(), "made only when needed");
    let kept = samen.keep(incoming("M. de Wit", 1, b"een")).unwrap();
    assert_eq!(kept.contribution.origin.file, "M-de-Wit.txt");
    samen.keep(incoming("M. de Wit", 2, b"twee")).unwrap();
    samen
        .keep(incoming("m de wit", 1, b"van een ander"))
        .unwrap();
    assert_eq!(
        names(&samen, CONTRIBUTIONS),
        ["M-de-Wit.2.toml", "M-de-Wit.toml", "m-de-wit-2.toml"]
    );
    assert_eq!(
        names(&samen, RECEIVED),
        ["M-de-Wit.2.txt", "M-de-Wit.txt", "m-de-wit-2.txt"]
    );
    let found = samen.contributions(Some(known())).unwrap();
    assert!(found.unread.is_empty());
    let first = found.from_file(&sha256(b"een")).unwrap();
    assert_eq!(*first, kept);
    assert_eq!(
        fs::read(samen.path().join("ontvangen/M-de-Wit.txt")).unwrap(),
        b"een"
    );
    // Whoever was killed before the contribution was there, begins anew.
    fs::remove_file(&kept.path).unwrap();
    let again = samen.keep(incoming("M. de Wit", 1, b"een")).unwrap();
    assert_eq!(again, kept);
    assert_eq!(names(&samen, RECEIVED).len(), 3);
}

#[test]
fn one_that_is_damaged_or_of_another_session_is_told_and_the_rest_is_read() {
    let (_temp, folder, path) = home();
    let samen = folder.together(&path);
    let kept = samen.keep(incoming("A", 1, b"a")).unwrap();
    let put = |name: &str, bytes: &[u8]| {
        fs::write(samen.path().join(CONTRIBUTIONS).join(name), bytes).unwrap();
    };
    put("stuk.toml", b"versie = 1\n[sessie\n");
    // What a sync program makes of it, and what is not ours.
    put("A (kopie).toml", &fs::read(&kept.path).unwrap());
    put(".verborgen.toml", b"");
    put("lees mij.txt", b"");
    let other = Identities::Counting(77).make();
    let text = fs::read_to_string(&kept.path).unwrap();
    put(
        "ander.toml",
        text.replace(&known().to_string(), &other.to_string())
            .as_bytes(),
    );
    let found = samen.contributions(Some(known())).unwrap();
    assert_eq!(found.kept.len(), 1);
    let problems: Vec<_> = found
        .unread
        .iter()
        .map(|each| each.problem.as_str())
        .collect();
    assert_eq!(problems.len(), 2);
    assert!(
        problems[0].contains("ander.toml» hoort bij een andere sessie"),
        "{problems:?}"
    );
    assert!(
        problems[1].contains("stuk.toml» is niet te lezen, regel 2"),
        "{problems:?}"
    );
}

#[test]
fn it_goes_to_the_bin_and_back_and_into_a_copy() {
    let (_temp, folder, path) = home();
    let samen = folder.together(&path);
    let kept = samen.keep(incoming("A", 1, b"a")).unwrap();
    let sent = samen.send("A", 1, "docx", b"formulier").unwrap();
    assert_eq!(samen.send("A", 1, "docx", b"formulier").unwrap(), sent);
    let one = |path: &Path| folder.together(path).contributions(None).unwrap().kept;
    let binned = folder.delete(&path).unwrap();
    assert_eq!(one(&binned)[0].contribution, kept.contribution);
    assert!(!samen.path().exists());
    let back = folder.put_back(&binned).unwrap();
    assert_eq!(back, path);
    assert_eq!(one(&back), std::slice::from_ref(&kept));
    let copy = folder
        .keep_both(&path, &session(), Progress::default())
        .unwrap();
    assert_eq!(one(&copy.path)[0].contribution, kept.contribution);
    assert_eq!(one(&path), [kept]);
    assert_eq!(folder.together(&copy.path).sent().unwrap().len(), 1);
}

#[test]
fn a_new_session_does_not_take_what_was_left_of_another() {
    let (_temp, folder, path) = home();
    folder.together(&path).keep(incoming("A", 1, b"a")).unwrap();
    fs::remove_file(&path).unwrap();
    let new = folder.create(&session(), Progress::default(), date(2026, 11, 25));
    assert_ne!(new.unwrap().path, path);
}

#[test]
fn no_report_comes_among_what_others_sent() {
    let (temp, folder, path) = home();
    let elsewhere = temp.path().join("los.toml");
    fs::copy(&path, &elsewhere).unwrap();
    let kept = folder
        .together(&elsewhere)
        .keep(incoming("A", 1, b"a"))
        .unwrap();
    let refused = folder.write_report(&kept.path, b"rapport", true);
    assert!(matches!(
        refused,
        Err(crate::storage::StorageError::Own { .. })
    ));
}

#[cfg(unix)]
#[test]
fn a_link_in_its_place_is_not_followed() {
    let (temp, folder, path) = home();
    let samen = folder.together(&path);
    fs::create_dir(samen.path()).unwrap();
    let other = temp.path().join("van-een-ander");
    fs::create_dir(&other).unwrap();
    std::os::unix::fs::symlink(&other, samen.path().join(CONTRIBUTIONS)).unwrap();
    assert!(samen.keep(incoming("A", 1, b"a")).is_err());
    assert_eq!(fs::read_dir(&other).unwrap().count(), 0);
}

#[test]
fn a_copy_of_a_session_takes_along_what_others_sent_whole_or_not_at_all() {
    let (temp, folder, path) = home();
    let samen = folder.together(&path);
    samen.keep(incoming("M. de Wit", 1, b"een")).unwrap();
    let to = temp.path().join("elders.toml");
    let copy = || folder.save_copy(&to, &session(), Progress::default(), Some(&path));
    // A folder of that name may be of another session: nothing is written beside it.
    let other = folder.together(&to);
    fs::create_dir_all(other.path()).unwrap();
    assert!(copy().is_err());
    assert!(!to.exists());
    fs::remove_dir(other.path()).unwrap();
    copy().unwrap();
    for part in [CONTRIBUTIONS, RECEIVED] {
        assert_eq!(names(&other, part), names(&samen, part));
    }
    assert_eq!(other.contributions(Some(known())).unwrap().kept.len(), 1);
    // What is there already stays, and so does what is beside it.
    let before = fs::read(&to).unwrap();
    assert!(copy().is_err());
    assert_eq!(fs::read(&to).unwrap(), before);
    assert_eq!(names(&other, RECEIVED), ["M-de-Wit.txt"]);
    let left = fs::read_dir(temp.path()).unwrap().flatten();
    let half = left.filter(|entry| entry.file_name().to_string_lossy().starts_with('.'));
    assert_eq!(half.count(), 0);
}
