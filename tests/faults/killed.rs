//! Being killed: at every call that touches a disk, and at any moment.

use std::thread;
use std::time::{Duration, Instant};

use crate::{NEW, OLD, PROGRAM, ScreenContext, has_strace, is_long, random};

#[test]
fn killed_at_each_call_the_session_is_the_old_or_the_new_one() {
    if !has_strace() {
        return;
    }
    let mut times = 0;
    for call in [
        "openat", "write", "fsync", "rename", "linkat", "unlink", "flock",
    ] {
        for nth in 1.. {
            let cx = ScreenContext::new();
            let trace = format!("trace={call}");
            let inject = format!("inject={call}:signal=KILL:when={nth}");
            let (output, log) = cx.traced(&["-e", &trace, "-e", &inject]);
            if output.status.success() {
                break;
            }
            let what = format!("{call} {nth}\n{log}");
            assert!([OLD, NEW].contains(&cx.note().as_str()), "{what}");
            cx.assert_usable(&what);
            times += 1;
        }
    }
    eprintln!("killed at a call: {times}");
    assert!(times > 20, "{times}");
}

/// A moment while a save takes place, or just after it.
fn random_moment(usual: Duration) -> Duration {
    let part = random(2_000);
    usual * u32::try_from(part).unwrap() / 1000
}

#[test]
fn killed_at_any_moment_the_session_is_the_old_or_the_new_one() {
    let cx = ScreenContext::new();
    let save = |number: u32| {
        let mut command = cx.command(PROGRAM);
        // Each an hour later, so that each keeps a version.
        let hour = number % 24;
        let now = format!(
            "2027-{:02}-{:02}T{hour:02}:00:00+01:00",
            number / 672 % 12 + 1,
            number / 24 % 28 + 1
        );
        command.env("QUICKSCAN_NU", now);
        command.args(["antwoord", "a", "1.1"]);
        command.arg(format!("--notitie={number} {}", "woord ".repeat(2_000)));
        command
    };
    let start = Instant::now();
    assert!(save(0).output().unwrap().status.success());
    let usual = start.elapsed();
    let note = |number: u32| format!("{number} {}", "woord ".repeat(2_000));
    let (mut last, mut old, mut new) = (note(0), 0, 0);
    for number in 1..=if is_long() { 1_000 } else { 100 } {
        let mut child = save(number).spawn().unwrap();
        thread::sleep(random_moment(usual));
        let _ = child.kill();
        let finished = child.wait().unwrap().success();
        let found = cx.note();
        assert!(found == last || found == note(number), "{number}");
        // What the program had ended well is there.
        assert!(!finished || found == note(number), "{number}");
        if found == last {
            old += 1;
        } else {
            new += 1;
        }
        last = found;
    }
    eprintln!("killed at a moment: {old} times the old session, {new} times the new one");
    cx.assert_usable("after being killed");
}
