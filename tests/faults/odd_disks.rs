//! File systems that cannot do what most can, and files that are none.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Output;

use crate::{NEW, OLD, PROGRAM, ScreenContext, has_strace, sentence, skip};

/// Run the program while these calls fail, but no longer than this.
fn faulty(cx: &ScreenContext, faults: &[&str], arguments: &[&str]) -> Output {
    let mut command = cx.command("timeout");
    command.args(["20", "strace", "-f", "-qq", "-o", "/dev/null"]);
    for fault in faults {
        command.args(["-e", &format!("inject={fault}")]);
    }
    command.arg(PROGRAM).args(arguments).output().unwrap()
}

#[test]
fn a_disk_that_cannot_flush_saves_without_a_word() {
    if !has_strace() {
        return;
    }
    for error in ["EINVAL", "ENOSYS", "EOPNOTSUPP"] {
        let cx = ScreenContext::new();
        let fault = format!("fsync:error={error}");
        let output = faulty(&cx, &[&fault], &crate::CHANGE);
        assert!(output.status.success(), "{error}: {output:?}");
        assert_eq!((sentence(&output).as_str(), cx.note().as_str()), ("", NEW));
        let output = faulty(&cx, &[&fault], &["nieuw", "--gemeente=B"]);
        assert!(output.status.success(), "{error}: {output:?}");
    }
}

#[test]
fn a_disk_that_never_replaces_a_file_is_told_to_be_one_and_keeps_nobody_busy() {
    if !has_strace() {
        return;
    }
    let cx = ScreenContext::new();
    let no_links = "linkat:error=EPERM";
    let output = faulty(&cx, &[no_links], &["nieuw", "--gemeente=B"]);
    assert!(output.status.success(), "without links alone: {output:?}");
    let faults = [no_links, "rename:error=EEXIST"];
    for arguments in [&["nieuw", "--gemeente=C"][..], &crate::CHANGE] {
        let output = faulty(&cx, &faults, arguments);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let said = sentence(&output);
        assert!(said.contains("niet veilig worden vervangen"), "{said}");
    }
    assert_eq!(cx.note(), OLD);
    assert_eq!(cx.strays(), ["b-2026-11-22.toml"]);
}

#[test]
fn a_file_that_blocks_or_is_none_keeps_no_command_waiting() {
    let cx = ScreenContext::new();
    let sessions = cx.map().join("sessies");
    let pipe = cx.temp.path().join("pijp");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let mut targets = vec![
        pipe.as_path(),
        Path::new("/dev/tty"),
        Path::new("/dev/zero"),
    ];
    // A regular file by its looks, of which reading waits for the kernel to say something.
    let kernel = Path::new("/proc/kmsg");
    if fs::File::open(kernel).is_ok() {
        targets.push(kernel);
    } else {
        skip("a regular file that blocks needs root");
    }
    for target in targets {
        let link = sessions.join("link.toml");
        symlink(target, &link).unwrap();
        let versions = cx.map().join("versies/a-2026-11-22");
        fs::create_dir_all(&versions).unwrap();
        symlink(target, versions.join("2026-11-20-090000.toml")).unwrap();
        let link = link.to_str().unwrap();
        let report = cx.temp.path().join("rapport.md");
        symlink(target, &report).unwrap();
        let report = report.to_str().unwrap();
        let versions_of_a = ["versies", "a"];
        for arguments in [
            &["lijst"][..],
            &["controleer"],
            &["controleer", link],
            &["toon", link],
            &versions_of_a,
            &["export", "a", "--uit", report, "--overschrijven"],
            &["vragen", "--vragenlijst", link],
        ] {
            let mut command = cx.command("timeout");
            let output = command.arg("20").arg(PROGRAM).args(arguments).output();
            let output = output.unwrap();
            // 124 says that it had to be stopped.
            assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
        }
        assert!(cx.session().is_file());
        fs::remove_file(link).unwrap();
        fs::remove_file(report).unwrap();
        fs::remove_dir_all(versions).unwrap();
    }
}
