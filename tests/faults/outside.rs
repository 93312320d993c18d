//! What the program keeps away from: the network, and files that are not its own.

use std::fs;

use crate::{PROGRAM, ScreenContext, has_strace};

/// Commands that read and write whatever there is.
const COMMANDS: [&[&str]; 10] = [
    &["nieuw", "--gemeente=B"],
    &["antwoord", "a", "1.1", "--stand=deels"],
    &["stap", "a", "1.1", "--wat=x"],
    &["lijst"],
    &["toon", "a", "--json"],
    &["export", "a", "--uit=rapport.md"],
    &["versies", "a"],
    &["herstel", "a", "2026-11-22-130000"],
    &["vragen"],
    &["controleer"],
];

fn traced(cx: &ScreenContext, calls: &str, arguments: &[&str]) -> String {
    let mut command = cx.command("strace");
    command.args(["-f", "-qq", "-e", &format!("trace={calls}"), "-o"]);
    let output = command.arg(cx.log()).arg(PROGRAM).args(arguments).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    fs::read_to_string(cx.log()).unwrap()
}

#[test]
fn no_command_opens_a_socket() {
    if !has_strace() {
        return;
    }
    let cx = ScreenContext::new();
    for arguments in COMMANDS {
        let log = traced(&cx, "%network", arguments);
        // Without a socket there is no network; nothing else may have been called either.
        let calls = log.lines().filter(|line| !line.contains("+++"));
        assert_eq!(calls.count(), 0, "{arguments:?}:\n{log}");
    }
}

/// The calls that make, change or remove a file.
pub const WRITING: &str = "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,\
                           unlink,unlinkat,rmdir,symlink,symlinkat,truncate,chmod,fchmodat,mknod";

/// The lines of a log of [`WRITING`] that change a path which is not the user's `own`.
pub fn written_elsewhere(log: &str, own: impl Fn(&str) -> bool) -> Vec<&str> {
    let lines = log.lines().filter(|line| {
        let reads = line.contains("open") && line.contains("O_RDONLY") && !line.contains("O_CREAT");
        let failed = line.contains("= -1");
        !(reads || failed || line.contains("+++") || line.contains("---"))
    });
    lines
        .filter(|line| {
            let mut paths = line.split('"').skip(1).step_by(2);
            !paths.all(|path| own(path) || path == "/dev/null")
        })
        .collect()
}

#[test]
fn nothing_is_written_but_in_the_data_folder_and_where_the_user_says() {
    if !has_strace() {
        return;
    }
    let cx = ScreenContext::new();
    let map = cx.map().display().to_string();
    let own = |path: &str| path.starts_with(&map) || path.contains("rapport");
    for arguments in COMMANDS {
        let log = traced(&cx, WRITING, arguments);
        assert_eq!(written_elsewhere(&log, own), [""; 0], "{arguments:?}");
    }
}
