//! What the screen keeps away from: the network, and files that are not its own.

use std::fs;

use super::{leave, wait_until_saved};
use crate::home::{Home, begin_in};
use crate::keys::{CTRL_A, ENTER, ESC, F5, F6, F8, PAGE_DOWN, pasted};
use crate::outside::{WRITING, written_elsewhere};
use crate::{PROGRAM, has_strace};

#[test]
fn a_whole_walk_opens_no_connection_and_writes_nothing_elsewhere() {
    if !has_strace() {
        return;
    }
    let home = Home::new();
    let log = home.file("strace.log");
    let trace = format!("trace=%network,{WRITING}");
    let log = log.to_str().expect("UTF-8");
    let arguments = ["-f", "-qq", "-o", log, "-e", &trace, PROGRAM];
    let mut terminal = home.start_by("strace", &arguments);
    begin_in(&mut terminal);
    terminal.send("2n").wait_for(">n Notitie");
    terminal.send("een notitie").wait_for("een notitie");
    terminal.send(PAGE_DOWN).wait_for("1.2  ");
    terminal.send("s").wait_for("wat gaat er gebeuren");
    terminal
        .send("een stap")
        .send(PAGE_DOWN)
        .wait_for("een stap");
    terminal.send(F5).wait_for("knelpunt");
    for (key, field, name, done) in [
        (F6, "Opslaan als", "rapport.md", "Bewaard: "),
        (F8, "Bestand", "elders.toml", "knelpunt"),
    ] {
        terminal.send(key).wait_for(field);
        let path = home.file(name);
        let path = path.to_str().expect("UTF-8");
        terminal
            .send(CTRL_A)
            .send(&pasted(path))
            .send(ENTER)
            .wait_for(done);
        if key == F6 {
            // What to do with the report is asked first.
            terminal.send(ESC).wait_for("Opslaan als").send(ESC);
        }
        terminal.wait_for("Enter openen");
    }
    wait_until_saved(&mut terminal);
    leave(&mut terminal);

    let log = fs::read_to_string(log).expect("the log");
    let root = home.file("");
    let root = root.to_str().expect("UTF-8");
    let own = |path: &str| {
        path.strip_prefix(root).is_some_and(|inside| {
            // What is written at a place of her choice begins as a hidden file beside it.
            let name = inside.trim_start_matches('.');
            ["data", "rapport.", "elders."]
                .iter()
                .any(|own| name.starts_with(own))
        })
    };
    assert_eq!(written_elsewhere(&log, own), [""; 0]);
}
