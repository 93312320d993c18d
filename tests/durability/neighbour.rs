//! A folder that others may write in: whatever a neighbour puts where the program writes, reads or
//! removes, nothing of anybody else is changed, and nobody waits forever.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use quickscan::storage::{DataFolder, Owner, SaveError, Saved, SessionLock, StorageError};
use tempfile::TempDir;

use crate::{PROGRESS, ScreenContext, TODAY, moment, questions, session};

const LATER: &str = "2026-11-22T14:10:00+01:00";
const SECRET: &str = "van iemand anders";

/// What can be put somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plant {
    Link,
    LinkToNothing,
    LinkToFolder,
    LinkToPipe,
    HardLink,
    Pipe,
    Folder,
    LinkToDevice,
}
use Plant::*;

const PLANTS: [Plant; 8] = [
    Link,
    LinkToNothing,
    LinkToFolder,
    LinkToPipe,
    HardLink,
    Pipe,
    Folder,
    LinkToDevice,
];

/// Files of somebody else, elsewhere.
struct Victim {
    temp: TempDir,
}

impl Victim {
    fn new() -> Self {
        let victim = Self {
            temp: tempfile::tempdir().unwrap(),
        };
        fs::write(victim.file(), SECRET).unwrap();
        fs::set_permissions(victim.file(), PermissionsExt::from_mode(0o600)).unwrap();
        fs::create_dir(victim.folder()).unwrap();
        fs::write(victim.folder().join("2020-01-01-000000.toml"), SECRET).unwrap();
        let left = ".voorbeeldstad-2026-11-22.0123456789abcdef.tmp";
        fs::write(victim.folder().join(left), SECRET).unwrap();
        pipe(&victim.path("pijp"));
        victim
    }

    fn path(&self, name: &str) -> PathBuf {
        self.temp.path().join(name)
    }

    fn file(&self) -> PathBuf {
        self.path("bestand")
    }

    fn folder(&self) -> PathBuf {
        self.path("map")
    }

    fn plant(&self, what: Plant, at: &Path) {
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        match what {
            Link => symlink(self.file(), at).unwrap(),
            LinkToNothing => symlink(self.path("weg"), at).unwrap(),
            LinkToFolder => symlink(self.folder(), at).unwrap(),
            LinkToPipe => symlink(self.path("pijp"), at).unwrap(),
            LinkToDevice => symlink("/dev/tty", at).unwrap(),
            HardLink => fs::hard_link(self.file(), at).unwrap(),
            Pipe => pipe(at),
            Folder => fs::create_dir(at).unwrap(),
        }
    }

    /// Nothing of this one was changed, made or removed.
    fn assert_unharmed(&self, what: &impl std::fmt::Debug) {
        assert_eq!(fs::read_to_string(self.file()).unwrap(), SECRET, "{what:?}");
        let metadata = fs::metadata(self.file()).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o7777, 0o600, "{what:?}");
        let mut names: Vec<_> = [self.temp.path().to_owned(), self.folder()]
            .iter()
            .flat_map(|folder| fs::read_dir(folder).unwrap())
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        let expected = [
            ".voorbeeldstad-2026-11-22.0123456789abcdef.tmp",
            "2020-01-01-000000.toml",
            "bestand",
            "map",
            "pijp",
        ];
        assert_eq!(names, expected, "{what:?}");
    }
}

fn pipe(at: &Path) {
    assert!(Command::new("mkfifo").arg(at).status().unwrap().success());
}

/// Save other words in the session of the desk, as the program does that has it open.
fn save_mine(cx: &ScreenContext) -> Result<Saved, SaveError> {
    let mine = session("van mij", LATER);
    cx.folder.save(&cx.path, &mine, PROGRESS, Some(&cx.stamp))
}

/// A session with one version, and work on it by everything that writes: nothing may hang or panic.
fn work(cx: &ScreenContext) {
    let owner = Owner::here(moment(LATER));
    let lock = SessionLock::acquire(&cx.path, &owner).unwrap();
    let _ = save_mine(cx);
    let _ = cx.folder.versions(&cx.path);
    let _ = cx.folder.sessions();
    let _ = cx.folder.bin();
    let _ = cx.folder.recover(&cx.path);
    let now = moment("2026-11-22T14:20:00+01:00");
    let _ = cx
        .folder
        .restore(&cx.path, "2026-11-22-140000", &cx.sets(), &now);
    cx.folder.remove_leftovers();
    drop(lock);
    if let Ok(binned) = cx.folder.delete(&cx.path) {
        let _ = cx.folder.put_back(&binned);
    }
}

#[test]
fn whatever_stands_where_a_file_or_folder_of_the_program_comes_nobody_is_harmed() {
    for place in [
        "sessies/.voorbeeldstad-2026-11-22.slot",
        "sessies/.voorbeeldstad-2026-11-22.slot.toml",
        "sessies/.voorbeeldstad-2026-11-22.0123456789abcdef.tmp",
        "sessies/..voorbeeldstad-2026-11-22.slot.0123456789abcdef.tmp",
        "versies",
        "versies/voorbeeldstad-2026-11-22",
        "versies/voorbeeldstad-2026-11-22/2026-11-22-140000.toml",
        "versies/voorbeeldstad-2026-11-22/2020-01-01-000000.toml",
        "prullenbak",
        "prullenbak/voorbeeldstad-2026-11-22.toml",
        "prullenbak/versies",
        "prullenbak/versies/voorbeeldstad-2026-11-22",
    ] {
        for plant in PLANTS {
            let (cx, victim) = (ScreenContext::new(), Victim::new());
            victim.plant(plant, &cx.folder.root().join(place));
            work(&cx);
            victim.assert_unharmed(&(place, plant));
            // The session is still there, whatever else could not be done.
            let listed = cx.folder.sessions().unwrap();
            let notes: Vec<_> = listed.iter().map(|line| cx.note_at(&line.path)).collect();
            assert!(
                notes == ["van mij"] || notes == ["begin"],
                "{place} {plant:?}: {notes:?}"
            );
        }
    }
}

#[test]
fn a_session_that_is_replaced_while_it_is_open_is_never_written_through() {
    for plant in PLANTS {
        let (cx, victim) = (ScreenContext::new(), Victim::new());
        fs::remove_file(&cx.path).unwrap();
        victim.plant(plant, &cx.path);
        let saved = save_mine(&cx);
        let is_told = matches!(saved, Err(SaveError::Conflict(_) | SaveError::Failed(_)));
        assert!(is_told, "{plant:?}: {saved:?}");
        victim.assert_unharmed(&plant);
    }
}

#[test]
fn what_is_new_comes_beside_what_was_planted_at_its_name() {
    for plant in PLANTS {
        let (cx, victim) = (ScreenContext::new(), Victim::new());
        let place = |name: &str| cx.folder.root().join(name);
        victim.plant(plant, &place("sessies/a-2026-11-22.toml"));
        victim.plant(plant, &place("fout-2026-11-22-140211.txt"));
        victim.plant(plant, &place("elders.toml"));
        let mut mine = session("van mij", LATER);
        "A".clone_into(&mut mine.details.gemeente);
        let saved = cx.folder.create(&mine, PROGRESS, TODAY).unwrap();
        assert!(saved.path.ends_with("a-2026-11-22-2.toml"), "{plant:?}");
        let report = cx.folder.leave_report("fout-2026-11-22-140211", "spoor");
        let report = report.unwrap();
        assert!(
            report.ends_with("fout-2026-11-22-140211-2.txt"),
            "{plant:?}"
        );
        let elsewhere = cx.folder.save_new(&place("elders.toml"), &mine, PROGRESS);
        assert!(
            matches!(elsewhere, Err(StorageError::AlreadyExists { .. })),
            "{plant:?}"
        );
        victim.assert_unharmed(&plant);
    }
}

#[test]
fn a_report_takes_the_place_of_a_link_and_is_never_written_through_it() {
    for plant in PLANTS {
        for overwrite in [false, true] {
            let (cx, victim) = (ScreenContext::new(), Victim::new());
            let path = cx.temp.path().join("rapport.md");
            victim.plant(plant, &path);
            let written = cx.folder.write_report(&path, b"rapport", overwrite);
            victim.assert_unharmed(&(plant, overwrite));
            let is_folder = matches!(plant, Folder | LinkToFolder);
            assert_eq!(written.is_ok(), overwrite && !is_folder, "{plant:?}");
            if written.is_ok() {
                let metadata = fs::symlink_metadata(&path).unwrap();
                assert!(metadata.is_file() && metadata.nlink() == 1, "{plant:?}");
            }
        }
    }
}

#[test]
fn a_lock_is_taken_in_place_of_another_name_of_a_file_and_gives_that_no_rights() {
    let (cx, victim) = (ScreenContext::new(), Victim::new());
    fs::write(victim.file(), "").unwrap();
    fs::set_permissions(&cx.path, PermissionsExt::from_mode(0o664)).unwrap();
    let slot = cx.path.with_file_name(".voorbeeldstad-2026-11-22.slot");
    fs::hard_link(victim.file(), &slot).unwrap();
    let owner = Owner::here(moment(LATER));
    let _lock = SessionLock::acquire(&cx.path, &owner).unwrap();
    assert!(SessionLock::acquire(&cx.path, &owner).is_err(), "it locks");
    let [slot, victim] = [slot, victim.file()].map(|path| fs::metadata(path).unwrap());
    assert_ne!(slot.ino(), victim.ino());
    assert_eq!((slot.mode() & 0o777, victim.mode() & 0o777), (0o664, 0o600));
}

#[test]
fn a_version_that_is_a_link_to_something_private_is_no_version() {
    let mut cx = ScreenContext::new();
    cx.save("einde", LATER);
    let other = DataFolder::new(cx.temp.path().join("van een ander"));
    let private = session("geheim", "2026-11-20T09:00:00+01:00");
    let private = other.create(&private, PROGRESS, TODAY).unwrap().path;
    let folder = cx.folder.versions(&cx.path).unwrap()[0].path.clone();
    symlink(private, folder.with_file_name("2026-11-20-090000.toml")).unwrap();
    assert_eq!(cx.versions(), ["begin"]);
    let now = moment("2026-11-22T14:20:00+01:00");
    let id = "2026-11-20-090000";
    let restored = cx.folder.restore(&cx.path, id, &cx.sets(), &now);
    assert!(matches!(restored, Err(StorageError::UnknownVersion { .. })));
    assert_eq!(cx.note(), "einde");
}

#[test]
fn a_folder_of_versions_that_is_a_link_is_told_and_saving_goes_on() {
    let (cx, victim) = (ScreenContext::new(), Victim::new());
    victim.plant(LinkToFolder, &cx.folder.root().join("versies"));
    let saved = save_mine(&cx).unwrap();
    let notice = saved.notice.unwrap().to_string();
    assert!(
        notice.contains("is een koppeling naar een andere plek"),
        "{notice}"
    );
    assert_eq!(cx.note(), "van mij");
    assert!(matches!(
        cx.folder.versions(&cx.path),
        Err(StorageError::Link { .. })
    ));
}

/// What a user does herself keeps working.
#[test]
fn her_data_folder_and_a_session_may_be_links_of_her_own() {
    let temp = tempfile::tempdir().unwrap();
    let real = temp.path().join("echt");
    fs::create_dir(&real).unwrap();
    let link = temp.path().join("link");
    symlink(&real, &link).unwrap();
    let folder = DataFolder::new(&link);
    let first = session("begin", "2026-11-22T14:00:00+01:00");
    let saved = folder.create(&first, PROGRESS, TODAY).unwrap();
    let elsewhere = temp.path().join("elders.toml");
    fs::rename(&saved.path, &elsewhere).unwrap();
    symlink(&elsewhere, &saved.path).unwrap();
    let lock = SessionLock::acquire(&saved.path, &Owner::here(moment(LATER))).unwrap();
    let mine = session("van mij", LATER);
    let again = folder.save(&saved.path, &mine, PROGRESS, Some(&saved.stamp));
    assert_eq!(again.unwrap().notice, None);
    drop(lock);
    assert!(fs::symlink_metadata(&saved.path).unwrap().is_symlink());
    let note = |path: &Path| crate::note_of(&folder.load(path).unwrap().session);
    assert_eq!(note(&elsewhere), "van mij");
    assert_eq!(folder.versions(&saved.path).unwrap().len(), 1);
    assert_eq!(folder.sessions().unwrap().len(), 1);
}
