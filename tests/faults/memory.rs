//! What a hostile file costs: never more memory than this.

use std::fmt::Write;
use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::{PROGRAM, ScreenContext, has_strace, is_long};

/// In kilobytes, the program itself included.
const MOST: u64 = 100_000;

/// So many of the files are tried in the short form.
const SHORT: usize = 5;

const MEGABYTES: usize = 10 * 1024 * 1024;

/// Parts below the limit, so that these are read and not refused.
const PARTS: usize = 249_000;

/// A session with `unit` again and again, up to `length` bytes.
fn filled(before: &str, unit: &str, after: &str, length: usize) -> String {
    let head = format!("versie = 1\n[sessie]\ngemeente = \"B\"\n{before}");
    let room = length - head.len() - after.len();
    format!("{head}{}{after}", unit.repeat(room / unit.len()))
}

fn hostile() -> Vec<(&'static str, String)> {
    let sources = "[[antwoord]]\nvraag = \"1.1\"\nbronnen = [";
    let step = format!(
        "[[vervolgstap]]\nvraag = \"1.1\"\nwat = \"{}\"\n",
        "x".repeat(960)
    );
    let mut keys = String::new();
    let mut dotted = String::new();
    for number in 0..PARTS / 6 {
        writeln!(keys, "k{number} = 1").unwrap();
        writeln!(dotted, "a{number}.b=1").unwrap();
    }
    vec![
        ("numbers", filled("x = [", "1,", "1]\n", MEGABYTES)),
        (
            "numbers below the limit",
            filled("x = [", "1,", "1]\n", PARTS),
        ),
        ("tables", filled("x = [", "{a=1},", "{}]\n", MEGABYTES)),
        (
            "tables below the limit",
            filled("x = [", "{a=1},", "{}]\n", PARTS),
        ),
        (
            "lists below the limit",
            filled("x = [", "[1],", "[]]\n", PARTS),
        ),
        ("line breaks", filled("", "\n", "", MEGABYTES)),
        ("comments", filled("", "#\n", "", MEGABYTES)),
        ("brackets", filled("x = ", "[", "", MEGABYTES)),
        ("dots", filled("", "a.", "a = 1", MEGABYTES)),
        ("rows", filled("", "[[a]]\n", "", MEGABYTES)),
        ("headings", filled("", "[x]\n", "", MEGABYTES)),
        ("quotes", filled("", "''''", "", MEGABYTES)),
        ("sources", filled(sources, "\"x\",", "\"y\"]\n", MEGABYTES)),
        (
            "a long text",
            filled("x = \"\"\"", "abc, d.\n", "\"\"\"\n", MEGABYTES),
        ),
        (
            "a long text with escapes",
            filled("x = \"", "\\u0041", "\"\n", MEGABYTES),
        ),
        ("steps", filled("", &step, "", MEGABYTES)),
        (
            "keys below the limit",
            filled(&keys, "\n", "", keys.len() + 100),
        ),
        (
            "dotted below the limit",
            filled(&dotted, "\n", "", dotted.len() + 100),
        ),
    ]
}

/// The most memory that this command has had, in kilobytes, and how it ended. It is held up at its end,
/// where that can be read.
fn cost(cx: &ScreenContext, arguments: &[&str]) -> (u64, Option<i32>) {
    let mut command = cx.command("strace");
    // The program itself is our child, and strace a stranger.
    command.args(["-D", "-qq", "-o", "/dev/null", "-e", "trace=exit_group"]);
    command.args(["-e", "inject=exit_group:delay_enter=300ms", PROGRAM]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.args(arguments).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    loop {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
        most = kilobytes.map_or(most, |number| number.parse().unwrap());
        if let Some(ended) = child.try_wait().unwrap() {
            return (most, ended.code());
        }
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn no_hostile_file_of_10_mb_costs_100_mb_of_memory() {
    if !has_strace() {
        return;
    }
    let cx = ScreenContext::new();
    let path = cx.map().join("sessies/b.toml");
    let commands = [
        &["toon", "b"][..],
        &["antwoord", "b", "1.2", "--stand=deels"],
        &["lijst"],
        &["controleer"],
        &["export", "b", "--uit=b.md", "--overschrijven"],
    ];
    let commands = &commands[..if is_long() { commands.len() } else { 2 }];
    let mut figures = Vec::new();
    for (place, (what, text)) in hostile().into_iter().enumerate() {
        if !is_long() && place >= SHORT {
            break;
        }
        for arguments in commands {
            fs::write(&path, &text).unwrap();
            let (most, code) = cost(&cx, arguments);
            assert!(
                matches!(code, Some(0 | 1)),
                "{what} {arguments:?}: {code:?}"
            );
            assert!(
                (1_000..MOST).contains(&most),
                "{what} {arguments:?}: {most} kB"
            );
            figures.push((most, what, arguments[0]));
        }
    }
    eprintln!("most memory: {:?} kB", figures.iter().max());
}
