//! System calls that fail.

use std::collections::BTreeMap;

use crate::{NEW, OLD, ScreenContext, has_strace, is_long, sentence};

const ERRORS: [&str; 4] = ["ENOSPC", "EIO", "EROFS", "EACCES"];
/// What a save does to a disk, and what the lock and the versions add.
const CALLS: [&str; 9] = [
    "openat", "write", "fsync", "rename", "linkat", "unlink", "mkdir", "fchmod", "flock",
];

/// Let the call of this kind that comes as the `nth` fail. Returns whether there was one.
fn fail(call: &str, error: &str, nth: usize, figures: &mut BTreeMap<String, usize>) -> bool {
    let cx = ScreenContext::new();
    let trace = format!("trace={call}");
    let inject = format!("inject={call}:error={error}:when={nth}");
    let (output, log) = cx.traced(&["-e", &trace, "-e", &inject]);
    if !log.contains("INJECTED") {
        return false;
    }
    let what = format!("{call} {nth} {error}\n{log}\n{output:?}");
    let said = sentence(&output);
    assert!(said.lines().count() <= 1, "{what}");
    match output.status.code() {
        Some(0) => assert_eq!(cx.note(), NEW, "{what}"),
        Some(1) => {
            assert_eq!(cx.note(), OLD, "{what}");
            assert!(said.ends_with('.'), "{what}");
        }
        // The program could not even be loaded.
        Some(127) if call == "openat" => assert_eq!(cx.note(), OLD, "{what}"),
        code => panic!("{code:?}: {what}"),
    }
    // Only what could not be removed is left.
    if call != "unlink" {
        assert_eq!(cx.strays(), [""; 0], "{what}");
    }
    let outcome = if output.status.success() {
        "saved"
    } else {
        "refused"
    };
    *figures.entry(format!("{call}: {outcome}")).or_default() += 1;
    cx.assert_usable(&what);
    true
}

#[test]
fn a_call_that_fails_leaves_the_old_or_the_new_session_and_a_true_sentence() {
    if !has_strace() {
        return;
    }
    let mut figures = BTreeMap::new();
    for call in CALLS {
        // Reading a session does not differ by error, so the short form takes them in turn.
        let mut nth = 1;
        loop {
            let errors: &[&str] = if is_long() {
                &ERRORS
            } else {
                &ERRORS[nth % ERRORS.len()..][..1]
            };
            let hits = errors
                .iter()
                .filter(|error| fail(call, error, nth, &mut figures));
            if hits.count() == 0 {
                break;
            }
            nth += 1;
        }
        assert!(nth > 1, "{call} is never called");
    }
    eprintln!("injected: {figures:?}");
}

#[test]
fn a_slow_disk_only_takes_longer() {
    if !has_strace() {
        return;
    }
    let cx = ScreenContext::new();
    let calls = "fsync,rename,openat";
    let (trace, inject) = (
        format!("trace={calls}"),
        format!("inject={calls}:delay_enter=20ms"),
    );
    let (output, _) = cx.traced(&["-e", &trace, "-e", &inject]);
    assert!(output.status.success());
    assert_eq!((sentence(&output).as_str(), cx.note().as_str()), ("", NEW));
}

#[test]
fn a_folder_without_locks_is_carried_by_the_check_before_saving() {
    if !has_strace() {
        return;
    }
    for error in ["ENOLCK", "EOPNOTSUPP", "ENOSYS", "EBADF"] {
        let cx = ScreenContext::new();
        let inject = format!("inject=flock:error={error}");
        let (output, log) = cx.traced(&["-e", "trace=flock", "-e", &inject]);
        assert!(log.contains("INJECTED"));
        assert!(output.status.success(), "{error}: {output:?}");
        assert_eq!((sentence(&output).as_str(), cx.note().as_str()), ("", NEW));
    }
}
