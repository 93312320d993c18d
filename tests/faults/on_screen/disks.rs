//! Real disks that fill up, or turn out to be for reading only, below a session that is open.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{leave, note, wait_for_words, wait_until_saved, whole};
use crate::home::{Home, begin_in};
use crate::pty::Terminal;
use crate::{PROGRAM, skip};

/// The program in a view of the disks of its own, with the cursor in a note.
struct OnDisk {
    home: Home,
    terminal: Terminal,
}

impl OnDisk {
    /// `mount` may put a disk at `$QUICKSCAN_MAP`, which the rest of the computer does not see.
    /// None where that cannot be done, which is printed.
    fn start(mount: &str) -> Option<Self> {
        let may_mount = Command::new("unshare")
            .args(["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"])
            .output()
            .is_ok_and(|output| output.status.success());
        if !may_mount {
            skip("a disk of our own needs root and unshare");
            return None;
        }
        let script = format!("mkdir \"$QUICKSCAN_MAP\" && {mount} && exec {PROGRAM}");
        let home = Home::new();
        let mut terminal = home.start_by("unshare", &["-m", "sh", "-c", &script]);
        begin_in(&mut terminal);
        terminal.send("n").wait_for(">n Notitie");
        terminal.send("eerst").wait_for("eerst");
        wait_until_saved(&mut terminal);
        Some(Self { home, terminal })
    }

    /// A path in the data folder as the program sees it.
    fn data(&self, name: &str) -> PathBuf {
        let data = self.home.file("data").join(name);
        let data = data.strip_prefix("/").expect("it is absolute").to_owned();
        PathBuf::from(format!("/proc/{}/root", self.terminal.pid())).join(data)
    }

    /// Run a shell command that sees what the program sees, beside its data folder.
    fn run(&self, command: &str) {
        let pid = self.terminal.pid().to_string();
        let mut shell = Command::new("nsenter");
        shell.args([
            "-t",
            &pid,
            "-m",
            "sh",
            "-c",
            &format!("cd \"$0\" && {command}"),
        ]);
        let status = shell.arg(self.home.file("")).status();
        assert!(status.expect("nsenter is there").success(), "{command}");
    }

    fn note(&self) -> String {
        let mut sessions = fs::read_dir(self.data("sessies")).expect("the folder");
        let session = sessions.find_map(|entry| {
            let path = entry.expect("an entry").path();
            (path.file_name()? == "voorbeeldstad-2026-11-22.toml").then_some(path)
        });
        note(&whole(&session.expect("the session"))).to_owned()
    }

    /// Type on while the disk refuses, and after that.
    fn type_through(&mut self, reason: &str, make_good: impl FnOnce(&Self)) {
        let before = self.note();
        self.terminal.send(" en meer");
        wait_for_words(&mut self.terminal, &["NIET BEWAARD", reason, "met F8"]);
        assert_eq!(self.note(), before);
        make_good(self);
        wait_until_saved(&mut self.terminal);
        assert_eq!(self.note(), format!("{before} en meer"));
    }
}

#[test]
fn a_disk_that_fills_up_is_told_and_room_makes_it_good() {
    let Some(mut on) = OnDisk::start("mount -t tmpfs -o size=64k tmpfs \"$QUICKSCAN_MAP\"") else {
        return;
    };
    let full = on.data("vol");
    // As much as fits, which is less than this.
    let _ = fs::write(&full, vec![0; 1 << 20]);
    on.type_through("de schijf is vol; maak ruimte vrij", |_| {
        fs::remove_file(&full).expect("there is room again");
    });
    leave(&mut on.terminal);
}

#[test]
fn a_folder_that_can_only_be_read_is_told_and_made_good_when_it_can_be_written() {
    let Some(mut on) = OnDisk::start("true") else {
        return;
    };
    // Put over it, since a disk on which a file is open for writing cannot be made read-only.
    on.run(
        "mkdir over && mount --bind data over && mount -o remount,ro,bind over && \
         mount --move over data",
    );
    on.type_through("van deze schijf kunt u alleen lezen", |on| {
        on.run("umount data");
    });
    leave(&mut on.terminal);
}
