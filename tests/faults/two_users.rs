//! Two users of one folder that their group shares, and one who may only read. Only root can be both.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::{PROGRAM, sentence, skip};

const GROUP: u32 = 61_000;
const ANNA: u32 = 61_001;
const BRAM: u32 = 61_002;

/// A folder in which the users of the group meet.
struct Shared {
    temp: TempDir,
}

impl Shared {
    /// With a data folder of the group with these rights, in which Anna has made a session. None where
    /// that cannot be done.
    fn new(mode: u32) -> Option<Self> {
        let works = Command::new("setpriv")
            .args(["--reuid=61001", "--regid=61001", "--groups=61000", "true"])
            .status()
            .is_ok_and(|status| status.success());
        if !works {
            skip("two users need root and setpriv");
            return None;
        }
        let shared = Self {
            temp: tempfile::tempdir().unwrap(),
        };
        open_to_all(shared.temp.path());
        // The program as it was built may lie where only its builder comes.
        fs::copy(PROGRAM, shared.program()).unwrap();
        open_to_all(&shared.program());
        fs::create_dir(shared.map()).unwrap();
        chown(shared.map(), Some(ANNA), Some(GROUP)).unwrap();
        fs::set_permissions(shared.map(), PermissionsExt::from_mode(mode)).unwrap();
        shared.ok(ANNA, "13:00", &["nieuw", "--gemeente=A"]);
        Some(shared)
    }

    fn program(&self) -> PathBuf {
        self.temp.path().join("quickscan")
    }

    fn map(&self) -> PathBuf {
        self.temp.path().join("map")
    }

    fn session(&self) -> PathBuf {
        self.map().join("sessies/a-2026-11-22.toml")
    }

    fn run(&self, user: u32, time: &str, arguments: &[&str]) -> Output {
        let home = self.temp.path().join(user.to_string());
        if !home.exists() {
            fs::create_dir(&home).unwrap();
            chown(&home, Some(user), Some(user)).unwrap();
        }
        let mut command = Command::new("setpriv");
        command
            .args([format!("--reuid={user}"), format!("--regid={user}")])
            .arg(format!("--groups={GROUP}"))
            .args(["sh", "-c", "umask 022; exec \"$0\" \"$@\""])
            .arg(self.program())
            .args(arguments)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", &home)
            .env("QUICKSCAN_MAP", self.map())
            .env("QUICKSCAN_NU", format!("2026-11-22T{time}:00+01:00"))
            .current_dir(&home);
        command.output().unwrap()
    }

    /// Run what must work without a word on stderr.
    fn ok(&self, user: u32, time: &str, arguments: &[&str]) -> String {
        let output = self.run(user, time, arguments);
        assert_eq!(sentence(&output), "", "{arguments:?}");
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Anna and Bram write in the session in turn, and both see every version of it.
    fn assert_both_can_work(&self) {
        self.ok(ANNA, "13:10", &BY_ANNA);
        self.ok(BRAM, "13:20", &BY_BRAM);
        self.ok(ANNA, "13:30", &BY_ANNA);
        assert_eq!(rights(&self.session()), (0o660, GROUP));
        for user in [ANNA, BRAM] {
            let versions = self.ok(user, "13:40", &["versies", "a"]);
            assert_eq!(versions.lines().count(), 3, "{versions}");
        }
    }
}

fn open_to_all(path: &Path) {
    fs::set_permissions(path, PermissionsExt::from_mode(0o755)).unwrap();
}

fn rights(path: &Path) -> (u32, u32) {
    let metadata = fs::metadata(path).unwrap();
    (metadata.mode() & 0o7777, metadata.gid())
}

const BY_ANNA: [&str; 4] = ["antwoord", "a", "1.1", "--notitie=van Anna"];
const BY_BRAM: [&str; 4] = ["antwoord", "a", "1.2", "--notitie=van Bram"];

#[test]
fn a_folder_that_hands_its_group_on_is_shared_with_all_that_comes_in_it() {
    let Some(shared) = Shared::new(0o2770) else {
        return;
    };
    shared.assert_both_can_work();
    let versions = shared.map().join("versies/a-2026-11-22");
    for folder in [versions.parent().unwrap(), &versions] {
        assert_eq!(rights(folder), (0o2770, GROUP));
    }
    for version in fs::read_dir(&versions).unwrap() {
        assert_eq!(rights(&version.unwrap().path()), (0o660, GROUP));
    }
    let report = shared.map().join("rapport.md");
    let export = ["export", "a", "--uit", report.to_str().unwrap()];
    shared.run(ANNA, "13:50", &export);
    assert_eq!(rights(&report), (0o660, GROUP));
    // What comes elsewhere is for its maker alone.
    let output = shared.run(BRAM, "13:50", &["export", "a", "--uit", "r.md"]);
    assert!(output.status.success());
    let own = shared.temp.path().join(BRAM.to_string()).join("r.md");
    assert_eq!(rights(&own), (0o600, BRAM));
}

#[test]
fn versions_are_for_whom_the_session_is_also_where_folders_hand_on_nothing() {
    let Some(shared) = Shared::new(0o770) else {
        return;
    };
    // Anna shares the folder and the session by hand, as in a file manager.
    let sessions = shared.map().join("sessies");
    for (path, mode) in [(&sessions, 0o770), (&shared.session(), 0o660)] {
        chown(path, None, Some(GROUP)).unwrap();
        fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    }
    shared.assert_both_can_work();
    assert_eq!(rights(&shared.map().join("versies")), (0o770, GROUP));
}

#[test]
fn versions_that_an_earlier_program_closed_are_told_to_be_closed() {
    let Some(shared) = Shared::new(0o2770) else {
        return;
    };
    shared.ok(ANNA, "13:10", &BY_ANNA);
    let versions = shared.map().join("versies");
    fs::set_permissions(&versions, PermissionsExt::from_mode(0o700)).unwrap();
    let output = shared.run(BRAM, "13:20", &BY_BRAM);
    assert!(output.status.success());
    let reason = "en daar mag u niet bij; vraag wie die map heeft gemaakt";
    for output in [output, shared.run(BRAM, "13:30", &["versies", "a"])] {
        assert!(sentence(&output).contains(reason), "{output:?}");
    }
}

#[test]
fn who_may_only_read_a_folder_hears_it_at_once() {
    let Some(shared) = Shared::new(0o2750) else {
        return;
    };
    let output = shared.run(BRAM, "13:10", &["invullen", "a"]);
    let said = String::from_utf8(output.stdout).unwrap();
    let said = said.replace('\n', " ");
    assert!(said.contains("map/sessies» kunt u alleen lezen"), "{said}");
    let output = shared.run(ANNA, "13:20", &["invullen", "a"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(!said.contains("alleen lezen"), "{said}");
}
