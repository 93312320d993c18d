//! The list of sessions, the bin and copies.

use quickscan::model::State;

use crate::support::Harness;
use crate::support::filled::with;
use crate::support::scene::snapshot;

#[test]
fn welcome() {
    snapshot("welcome", &mut Harness::new());
}

#[test]
fn sessions() {
    let mut harness = with(12);
    harness.press("<esc>");
    std::fs::write(
        harness.folder.root().join("sessies/kapot.toml"),
        "versie = 1\n[sessie\n",
    )
    .expect("it is written");
    harness.press("x<esc>");
    snapshot("sessions", &mut harness);
    harness.press("<del>");
    snapshot("sessions_delete", &mut harness);
    harness.press("<esc>/oost");
    snapshot("sessions_search", &mut harness);
}

#[test]
fn bin() {
    let mut harness = with(3);
    harness.press("<esc>x");
    snapshot("bin_empty", &mut harness);
    harness.press("<esc><del><down><enter>x");
    snapshot("bin", &mut harness);
}

#[test]
fn new_session() {
    let mut harness = Harness::new();
    harness.press("<enter>Bergen (NH.)<enter><enter>Zoë");
    snapshot("new_session", &mut harness);
}

#[test]
fn a_copy_beside_a_session() {
    let mut harness = with(5);
    harness.press("<esc>");
    harness.copy_beside("-DESKTOP-1234", |copy| {
        copy.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
        let note = &mut copy.answer_mut(&"1.3".into()).note;
        *note = format!(
            "{note}\n{}",
            "Van een collega: de visie wordt herzien. ".repeat(9)
        );
        copy.changed = Some(
            "2026-11-20T09:30:00+01:00[+01:00]"
                .parse()
                .expect("a moment"),
        );
    });
    harness.press("<down>");
    snapshot("sessions_copy", &mut harness);
    harness.press("<enter>");
    snapshot("sessions_copy_ask", &mut harness);
    harness.press("<down><enter>");
    snapshot("compare_copy", &mut harness);
    harness.press("<c-s>");
    snapshot("compare_copy_merged", &mut harness);
}

#[test]
fn a_copy_that_is_the_same() {
    let mut harness = with(5);
    harness.press("<esc>");
    harness.copy_beside(" (1)", |_| {});
    harness.press("<down>");
    harness.press("<enter><down><enter>");
    snapshot("compare_copy_same", &mut harness);
}
