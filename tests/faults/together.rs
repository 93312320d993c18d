//! Reading in what others sent: killed at every call that touches a disk, and with each of those failing.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use crate::{PROGRAM, ScreenContext, has_strace, sentence};

/// What came in. Every word of it must be in the end where it belongs.
const MAIL: &str =
    "Hallo, hierbij mijn antwoord.\n\nVraag 1.1\n[x] Deels op orde\nDe visie is van 2019.\n";

/// A session with a mail that is not read in yet.
struct Post(ScreenContext);

impl Post {
    fn new() -> Self {
        let cx = ScreenContext::new();
        fs::write(cx.temp.path().join("mail.txt"), MAIL).unwrap();
        Self(cx)
    }

    /// Read it in under strace with these options.
    fn traced(&self, options: &[&str]) -> (Output, String) {
        let mut command = self.0.command("strace");
        command.args(["-f", "-qq", "-o"]).arg(self.0.log());
        command.args(options).arg(PROGRAM).args(READ_IN);
        let output = command.output().unwrap();
        (output, fs::read_to_string(self.0.log()).unwrap_or_default())
    }

    fn files(&self, part: &str) -> Vec<PathBuf> {
        let folder = self.0.session().with_extension("samen").join(part);
        let Ok(entries) = fs::read_dir(folder) else {
            return Vec::new();
        };
        let paths = entries.map(|entry| entry.unwrap().path());
        let is_hidden =
            |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with('.');
        paths.filter(|path| !is_hidden(path)).collect()
    }

    /// Whatever happened, what there is is whole; and read in again it is there once, with every word.
    fn assert_nothing_is_lost(&self, what: &str) {
        assert_eq!(self.0.note(), crate::OLD, "{what}");
        let mail = fs::read_to_string(self.0.temp.path().join("mail.txt"));
        assert_eq!(mail.unwrap(), MAIL, "{what}");
        for path in self.files("ontvangen") {
            assert_eq!(fs::read_to_string(path).unwrap(), MAIL, "{what}");
        }
        let output = self.0.command(PROGRAM).args(READ_IN).output().unwrap();
        assert!(output.status.success(), "{what}: {output:?}");
        assert_eq!(self.files("ontvangen").len(), 1, "{what}");
        let [contribution] = self.files("bijdragen").try_into().unwrap();
        let text = fs::read_to_string(contribution).unwrap();
        for words in [
            "De visie is van 2019.",
            "Hallo, hierbij mijn antwoord.",
            "stand = \"deels\"",
        ] {
            assert!(text.contains(words), "{what}: {words}\n{text}");
        }
        let mut shown = self.0.command(PROGRAM);
        let shown = shown.args(["deelnemers", "a"]).output().unwrap();
        let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
        assert_eq!(shown.matches("M. de Wit").count(), 1, "{what}: {shown}");
    }
}

const READ_IN: [&str; 5] = ["inlezen", "a", "mail.txt", "--van=M. de Wit", "--ja"];

const CALLS: [&str; 8] = [
    "openat", "write", "fsync", "rename", "linkat", "unlink", "mkdir", "flock",
];

#[test]
fn killed_at_each_call_nothing_that_came_in_is_lost() {
    if !has_strace() {
        return;
    }
    let mut times = 0;
    for call in CALLS {
        for nth in 1.. {
            let post = Post::new();
            let trace = format!("trace={call}");
            let inject = format!("inject={call}:signal=KILL:when={nth}");
            let (output, log) = post.traced(&["-e", &trace, "-e", &inject]);
            if output.status.success() {
                break;
            }
            post.assert_nothing_is_lost(&format!("{call} {nth}\n{log}"));
            times += 1;
        }
    }
    eprintln!("killed while reading in: {times}");
    assert!(times > 30, "{times}");
}

#[test]
fn a_call_that_fails_loses_nothing_that_came_in_and_says_so() {
    if !has_strace() {
        return;
    }
    for call in ["write", "fsync", "rename", "linkat", "mkdir"] {
        for nth in 1.. {
            let post = Post::new();
            let trace = format!("trace={call}");
            let inject = format!("inject={call}:error=ENOSPC:when={nth}");
            let (output, log) = post.traced(&["-e", &trace, "-e", &inject]);
            if !log.contains("INJECTED") {
                break;
            }
            let what = format!("{call} {nth}\n{log}");
            if !output.status.success() {
                assert!(sentence(&output).ends_with('.'), "{what}");
            }
            post.assert_nothing_is_lost(&what);
        }
    }
}
