//! Every way in which the program is made to end keeps what was typed.

use crate::home::begin_in;
use crate::pty::{Terminal, wait_for_end};
use crate::{END, Home, assert_restored};

/// Nothing that the program started may outlive it.
#[cfg(target_os = "linux")]
fn assert_gone(pid: u32) {
    for entry in std::fs::read_dir("/proc").expect("/proc").flatten() {
        let stat = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // After the name: state, parent, process group, session.
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let session = after_name.split_whitespace().nth(3);
        assert_ne!(
            session,
            Some(pid.to_string().as_str()),
            "still there: {stat}"
        );
    }
}

#[cfg(not(target_os = "linux"))]
fn assert_gone(_: u32) {}

/// The program with half a sentence in a note that is not saved yet.
fn mid_note(home: &Home) -> Terminal {
    let mut terminal = home.begin();
    terminal
        .send("n")
        .send("een halve zi")
        .wait_for("een halve zi");
    terminal
}

#[test]
fn told_to_end_in_the_middle_of_a_note_it_saves_first() {
    for name in ["TERM", "HUP", "INT"] {
        let home = Home::new();
        let mut terminal = mid_note(&home);
        let pid = terminal.pid();
        terminal.signal(name).wait_for_end(END);
        assert!(home.session().contains("een halve zi"), "SIG{name}");
        assert_restored(&terminal);
        assert_gone(pid);
    }
}

#[test]
fn losing_its_window_in_the_middle_of_a_note_it_saves_and_ends() {
    let home = Home::new();
    let terminal = mid_note(&home);
    let pid = terminal.pid();
    let mut child = terminal.close('n');
    wait_for_end(child.as_mut(), END);
    // The last letter may have been on its way when the terminal went away.
    let session = home.session();
    assert!(session.contains("een halve zi"), "{session}");
    assert_gone(pid);
}

/// `setsid` is for `su` and other wrappers: what is not in the session of its terminal gets no
/// signal when that goes away, and only hears the end of its input.
#[cfg(target_os = "linux")]
#[test]
fn losing_its_window_without_a_signal_it_saves_and_ends() {
    let home = Home::new();
    let mut terminal = home.start_by("setsid", &["-w", env!("CARGO_BIN_EXE_quickscan")]);
    begin_in(&mut terminal);
    terminal.wait_for("bewaard 14:02");
    terminal.send("n").send("een halve zi");
    terminal.wait_for("een halve zi");
    drop(terminal.close('n'));
    // Nobody waits for it, so its end shows in the session: that it is open is beside it.
    let until = std::time::Instant::now() + END;
    let is_open = || {
        let files = std::fs::read_dir(home.file("data/sessies")).expect("its folder");
        let mut names = files.map(|file| file.expect("a file").file_name());
        names.any(|name| name.to_string_lossy().starts_with('.'))
    };
    while is_open() && std::time::Instant::now() < until {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(!is_open(), "it still runs");
    let session = home.session();
    assert!(session.contains("een halve zi"), "{session}");
}

/// Who double-clicked the program sees its window go with it.
#[test]
fn a_start_that_fails_stays_in_sight_until_enter() {
    let home = Home::new();
    std::fs::write(home.file("config.toml"), "map = G:\\Beleid\n").unwrap();
    let config = home.file("config.toml");
    let mut terminal = home.start_with((80, 24), &[("QUICKSCAN_CONFIG", config.to_str().unwrap())]);
    terminal.wait_for("enkele aanhalingstekens");
    terminal.wait_for("Druk op Enter om te sluiten.").send("\r");
    assert_eq!(terminal.wait_for_end(END).exit_code(), 1);
}
