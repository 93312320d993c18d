//! A folder that takes its time: the keys never wait for it.

use std::time::{Duration, Instant};

use quickscan::model::State;

use super::fault::Fault;
use super::{END, note, seen, session, state, wait_until_saved, words};
use crate::home::Home;
use crate::keys::{CTRL_Q, ENTER, ESC, F4, F5, PAGE_DOWN};
use crate::pty::Terminal;

/// How long each call takes; one save makes several.
const DELAY: &str = "delay_enter=100s";
/// What a key may take at most, on a machine that is busy with other things. Were a key to wait for
/// the folder, it would take twenty times as long.
const LIMIT: Duration = Duration::from_secs(5);

/// What is said to whoever does something while a session is being opened.
const TOLD: &str = "Nog even: de sessie wordt geopend";
/// What is typed before the session is there.
const TYPED_AHEAD: &str = "vooruit getypt";

/// Send keys, and wait until the screen shows `shown`. Gives how long that took.
fn press(terminal: &mut Terminal, keys: &str, shown: &str) -> Duration {
    let start = Instant::now();
    terminal.send(keys).wait_for(shown);
    let took = start.elapsed();
    assert!(took < LIMIT, "{keys:?} took {took:?}");
    took
}

#[test]
fn every_key_is_drawn_while_a_save_takes_minutes() {
    let home = Home::new();
    let mut terminal = home.begin();
    wait_until_saved(&mut terminal);
    let Some(slow) = Fault::on(&terminal, "openat,write,fsync,rename", DELAY) else {
        return;
    };
    let start = Instant::now();
    let mut slowest = press(&mut terminal, "2", "1 van 30 beantwoord");
    slowest = slowest.max(press(&mut terminal, "n", ">n Notitie"));
    let text = "een trage map houdt niemand op";
    for end in 1..=text.len() {
        let key = &text[end - 1..end];
        // Spaces at the end of a line are seen by the letter after them.
        let shown = if key == " " { "" } else { &text[..end] };
        slowest = slowest.max(press(&mut terminal, key, shown));
    }
    for (keys, shown) in [
        (PAGE_DOWN, "1.2  "),
        ("3", "2 van 30 beantwoord"),
        (F5, "knelpunt"),
        (F4, "f filteren"),
        ("1", ">[~] 1.1"),
        (ENTER, text),
    ] {
        slowest = slowest.max(press(&mut terminal, keys, shown));
    }
    // Longer than the pause after which a save is due, while the first is still under way.
    while start.elapsed() < Duration::from_secs(3) {
        slowest = slowest.max(press(&mut terminal, "p", "prioriteit"));
    }
    terminal.look(|screen| {
        assert!(!seen::is_saved(screen), "{}", words(screen));
        let top = words(screen);
        assert!(
            top.contains("nog niet bewaard"),
            "by now they are told\n{top}"
        );
    });
    assert_eq!(state(&session(&home)), None, "nothing was saved yet");
    drop(slow);
    wait_until_saved(&mut terminal);
    let session = session(&home);
    assert_eq!(state(&session), Some(State::Deels));
    assert_eq!(note(&session), text);
    assert_eq!(session.rating(&"1.2".into()).state, Some(State::NietOpOrde));
    eprintln!("while saves took minutes, the slowest key took {slowest:?}");
}

#[test]
fn opening_and_leaving_say_what_they_wait_for() {
    let home = Home::new();
    let mut terminal = home.begin();
    wait_until_saved(&mut terminal);
    terminal.send(ESC).wait_for("Enter openen");
    let Some(slow) = Fault::on(&terminal, "openat,statx", DELAY) else {
        return;
    };
    terminal.send(ENTER);
    press(&mut terminal, ENTER, TOLD);
    terminal.send("2n").send(TYPED_AHEAD);
    drop(slow);
    terminal
        .wait_for("1.1  Gedeelde visie")
        .wait_for(TYPED_AHEAD);
    let slow = Fault::on(&terminal, "openat,write,fsync,rename", DELAY);
    press(&mut terminal, "!", &format!("{TYPED_AHEAD}!"));
    terminal.wait_for("nog niet bewaard");
    press(&mut terminal, CTRL_Q, "Nog even: uw werk wordt bewaard");
    drop(slow);
    assert!(terminal.wait_for_end(END).success());
    assert_eq!(state(&session(&home)), Some(State::Deels));
    assert_eq!(note(&session(&home)), format!("{TYPED_AHEAD}!"));
}

/// How much the thread that draws has worked, in the hundredths of a second of the system.
fn worked(terminal: &Terminal) -> u64 {
    let pid = terminal.pid();
    let stat = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/stat")).expect("its thread");
    let after_name = stat.rsplit(')').next().expect("its numbers");
    let times = after_name.split_whitespace().skip(11).take(2);
    times
        .map(|time| time.parse::<u64>().expect("a number"))
        .sum()
}

/// What the terminal is sent, and the work it takes, while `keys` are saved on a disk on which each
/// flush takes two seconds.
fn spent(keys: &str, shown: &str) -> Option<(usize, u64)> {
    let home = Home::new();
    let mut terminal = home.begin();
    wait_until_saved(&mut terminal);
    let slow = Fault::on(&terminal, "fsync", "delay_enter=2s")?;
    let (bytes, work) = (terminal.raw().len(), worked(&terminal));
    for end in 1..=keys.len() {
        let so_far = &keys[end - 1..end];
        terminal.send(so_far);
    }
    terminal.wait_for(shown);
    wait_until_saved(&mut terminal);
    let spent = (terminal.raw().len() - bytes, worked(&terminal) - work);
    drop(slow);
    Some(spent)
}

#[test]
fn a_slow_save_costs_no_work_and_sends_the_terminal_next_to_nothing() {
    let Some((bytes, work)) = spent("2", "nog niet bewaard") else {
        return;
    };
    eprintln!("for one key: {bytes} bytes, {work} hundredths of a second");
    // The line of the state, the counts, what was done, and what the top line says of it.
    assert!(bytes < 1500, "{bytes} bytes");
    // Were it to go round all the time, it would be hundreds.
    assert!(work < 40, "{work} hundredths of a second");

    let Some((more, work)) = spent("2neen lange zin die doorgaat", "doorgaat") else {
        return;
    };
    eprintln!("for a sentence: {more} bytes, {work} hundredths of a second");
    assert!(more < 6000, "{more} bytes");
    assert!(work < 60, "{work} hundredths of a second");
}
