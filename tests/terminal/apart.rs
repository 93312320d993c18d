//! Being suspended and going on, and what is left when the program itself fails.

use std::time::{Duration, Instant};

use crate::pty::Terminal;
use crate::{END, Home, assert_restored};

/// Whether the process is still, as Linux tells it.
#[cfg(target_os = "linux")]
fn is_stopped(pid: u32) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    after_name.split_whitespace().next() == Some("T")
}

#[cfg(target_os = "linux")]
#[test]
fn put_aside_it_saves_gives_the_terminal_back_and_comes_back_redrawn() {
    let home = Home::new();
    let mut terminal: Terminal = home.begin();
    terminal.send("n").send("even weg").wait_for("even weg");
    terminal.signal("TSTP");
    let until = Instant::now() + END;
    while !is_stopped(terminal.pid()) && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(is_stopped(terminal.pid()));
    assert!(home.session().contains("even weg"));
    // It has stopped, but what it wrote last may still be on its way.
    terminal.wait_until("the terminal is given back", |screen| {
        !screen.alternate_screen() && !screen.bracketed_paste()
    });
    assert_restored(&terminal);
    terminal.signal("CONT");
    terminal.wait_until("the screen is back", |screen| {
        screen.alternate_screen() && screen.contents().contains("even weg")
    });
    terminal.send(" en terug").wait_for("even weg en terug");
    terminal.send(crate::CTRL_Q).wait_for_end(END);
    assert!(home.session().contains("even weg en terug"));
}

#[test]
fn when_the_program_fails_the_work_is_saved_and_the_screen_given_back() {
    let home = Home::new();
    home.begin().send(crate::CTRL_Q).wait_for_end(END);
    let mut terminal = home.start_with((80, 24), &[("QUICKSCAN_PROEF_FOUT", "1")]);
    terminal.wait_for("Voorbeeldstad").send(crate::ENTER);
    terminal.wait_for("1.1  Gedeelde visie").send("n");
    // F20 comes with the letters, so that no pause saves them first.
    terminal
        .wait_for(">n Notitie")
        .send("nog niet bewaard\x1b[34~");
    terminal.wait_for("Er ging iets mis in quickscan zelf");
    terminal.wait_for("Uw werk is bewaard.");
    let status = terminal.wait_for_end(END);
    assert_eq!(status.exit_code(), 1);
    assert!(home.session().contains("nog niet bewaard"));
    assert_restored(&terminal);
    let files: Vec<_> = std::fs::read_dir(home.file("data"))
        .expect("the folder is there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("fout-"))
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let report = std::fs::read_to_string(home.file("data").join(&files[0])).expect("a report");
    assert!(report.contains("gevraagd met F20"), "{report}");
    assert!(!report.contains("nog niet bewaard"), "no text of the user");
}
