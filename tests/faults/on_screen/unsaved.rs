//! Told to end, or killed, while saving fails: the words are in an emergency copy, and are offered.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::fault::Fault;
use super::{END, note, session, wait_for_words, wait_until_saved, whole};
use crate::PROGRAM;
use crate::home::Home;
use crate::keys::{CTRL_Q, CTRL_S, DOWN, ENTER};
use crate::pty::{Start, Terminal, wait_for_end};

/// In a note of which the first word is saved.
fn in_a_note(home: &Home) -> Terminal {
    let mut terminal = home.begin();
    terminal.send("n").wait_for(">n Notitie");
    terminal.send("eerst").wait_for("eerst");
    wait_until_saved(&mut terminal);
    terminal
}

/// The one emergency copy in `folder`, which only its owner may read.
fn copy_in(folder: &Path) -> PathBuf {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let copies: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|end| end == "noodkopie"))
        .collect();
    let [copy] = &copies[..] else {
        panic!("no one copy in {}: {copies:?}", folder.display())
    };
    let mode = fs::metadata(copy)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    copy.clone()
}

/// Open the only session and take over all that the emergency copy holds.
fn take_back(home: &Home) {
    let mut terminal = home.start();
    wait_for_words(
        &mut terminal,
        &["er is een noodkopie", "met Enter ziet u die"],
    );
    terminal.send(ENTER);
    terminal.wait_for("Een noodkopie van deze sessie: wat blijft?");
    terminal.send(CTRL_S);
    wait_for_words(&mut terminal, &["staat nu bij de eerdere versies (F9)."]);
    super::leave(&mut terminal);
}

/// How the program is made to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Signal(&'static str),
    WindowClosed,
    LeftAllTheSame,
}

#[test]
fn told_to_end_while_nothing_can_be_saved_it_says_where_the_words_are() {
    for way in [
        Way::Signal("TERM"),
        Way::Signal("HUP"),
        Way::Signal("INT"),
        Way::WindowClosed,
        Way::LeftAllTheSame,
    ] {
        let home = Home::new();
        let mut terminal = in_a_note(&home);
        let (data, away) = (home.file("data"), home.file("weg"));
        fs::rename(&data, &away).expect("it is moved");
        fs::write(&data, "geen map").expect("something is in the way");
        terminal.send(" en later").wait_for("eerst en later");
        let said = match way {
            Way::Signal(name) => {
                let status = terminal.signal(name).wait_for_end(END);
                assert_eq!(status.exit_code(), 1, "{way:?}");
                String::from_utf8_lossy(&terminal.raw()).into_owned()
            }
            Way::WindowClosed => {
                let mut child = terminal.close('.');
                assert_eq!(wait_for_end(child.as_mut(), END).exit_code(), 1);
                String::new()
            }
            Way::LeftAllTheSame => {
                terminal.send(CTRL_Q);
                let choice = "Toch weggaan; uw laatste werk blijft in een noodkopie";
                wait_for_words(&mut terminal, &[choice]);
                terminal.send(DOWN).send(DOWN).send(ENTER);
                assert_eq!(terminal.wait_for_end(END).exit_code(), 1);
                String::from_utf8_lossy(&terminal.raw()).into_owned()
            }
        };
        // Neither beside the session nor in the data folder, so where documents are: at home.
        let copy = copy_in(&home.file(""));
        if way != Way::WindowClosed {
            let path = copy.display();
            let sentence = format!(
                "Uw laatste werk kon niet in de sessie worden bewaard en staat in de noodkopie «{path}»; \
                 open de sessie met quickscan om die terug te halen."
            );
            assert!(said.contains(&sentence), "{way:?}: {said}");
        }
        assert!(note(&whole(&copy)).starts_with("eerst en later"), "{way:?}");
        fs::remove_file(&data).expect("it is out of the way");
        fs::rename(&away, &data).expect("it is put back");
        take_back(&home);
        assert!(
            note(&session(&home)).starts_with("eerst en later"),
            "{way:?}"
        );
        assert!(!copy.exists(), "{way:?}");
    }
}

#[test]
fn where_only_the_temporary_folder_is_left_the_words_go_there() {
    let home = Home::new();
    fs::create_dir(home.file("tmp")).expect("a folder");
    let temporary = home.file("tmp");
    let variable = format!("TMPDIR={}", temporary.display());
    let start = || home.start_by("env", &["HOME=/er/is/geen/thuis", &variable, PROGRAM]);
    let mut terminal = start();
    crate::home::begin_in(&mut terminal);
    terminal.send("n").wait_for(">n Notitie");
    wait_until_saved(&mut terminal);
    fs::remove_dir_all(home.file("data")).expect("it is removed");
    fs::write(home.file("data"), "geen map").expect("something is in the way");
    terminal.send("alles").wait_for("alles");
    wait_for_words(&mut terminal, &["NIET BEWAARD · noodkopie 14:02"]);
    assert_eq!(terminal.signal("TERM").wait_for_end(END).exit_code(), 1);
    assert_eq!(note(&whole(&copy_in(&temporary))), "alles");
    // Nor is there room anywhere: that is said too.
    fs::remove_file(home.file("data")).expect("it is out of the way");
    let mut terminal = start();
    terminal.wait_for("Er is een noodkopie van 22-11-2026 14:02");
    terminal.send(DOWN).send(ENTER).wait_for("alles");
    wait_until_saved(&mut terminal);
    for folder in ["data", "tmp"] {
        fs::remove_dir_all(home.file(folder)).expect("it is removed");
        fs::write(home.file(folder), "geen map").expect("something is in the way");
    }
    terminal.send("2");
    wait_for_words(&mut terminal, &["NIET BEWAARD"]);
    assert_eq!(terminal.signal("TERM").wait_for_end(END).exit_code(), 1);
    let said = String::from_utf8_lossy(&terminal.raw()).into_owned();
    assert!(
        said.contains("is NIET bewaard, en ook een noodkopie maken lukte nergens."),
        "{said}"
    );
}

#[test]
fn killed_while_saves_fail_the_words_are_offered_at_the_next_start() {
    let home = Home::new();
    let mut terminal = in_a_note(&home);
    // The last step of a save, so that all before it works.
    let Some(fault) = Fault::on(&terminal, "rename", "error=ENOSPC") else {
        return;
    };
    let mut typed = String::from("eerst");
    for (number, words) in [" twee", " drie", " vier"].into_iter().enumerate() {
        terminal.send(words);
        typed.push_str(words);
        wait_for_words(&mut terminal, &[&typed, "NIET BEWAARD · noodkopie 14:02"]);
        let copies = home.file("data/sessies");
        // Kept within seconds of the last key, and never more than one.
        let deadline = std::time::Instant::now() + END;
        while number > 0 && !is_kept(&copies, &typed) {
            assert!(std::time::Instant::now() < deadline, "{typed} is not kept");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }
    assert_eq!(note(&session(&home)), "eerst", "nothing was saved");
    terminal.signal("KILL").wait_for_end(END);
    drop(fault);
    take_back(&home);
    assert_eq!(note(&session(&home)), typed);
    assert!(
        !fs::read_dir(home.file("data/sessies"))
            .expect("a folder")
            .any(|entry| {
                let name = entry.expect("an entry").file_name();
                name.to_string_lossy().contains("noodkopie")
            })
    );
}

/// Whether the one emergency copy in `folder` holds this note.
fn is_kept(folder: &Path, typed: &str) -> bool {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut copies = paths.filter(|path| path.extension().is_some_and(|end| end == "noodkopie"));
    let text = copies.next().and_then(|copy| fs::read_to_string(copy).ok());
    // A moment before the one it replaces is removed there are two, here of the same minute.
    copies.next().is_none() && text.is_some_and(|text| text.contains(typed))
}

#[test]
fn line_by_line_too_the_words_are_kept_and_it_says_where() {
    let home = Home::new();
    let mut terminal = home.begin();
    wait_until_saved(&mut terminal);
    super::leave(&mut terminal);
    let mut terminal = Terminal::spawn(&Start {
        program: PROGRAM,
        arguments: &["invullen", "v"],
        folder: &home.file("data"),
        size: (80, 24),
        variables: &[],
    });
    terminal.wait_for("1 tot 5, Enter of uitleg");
    let sessions = home.file("data/sessies");
    fs::rename(&sessions, home.file("weg")).expect("it is moved");
    fs::write(&sessions, "geen map").expect("something is in the way");
    terminal.send("2\r");
    wait_for_words(
        &mut terminal,
        &["LET OP, NIET BEWAARD", "Er is een noodkopie van 14:02."],
    );
    let status = terminal.signal("TERM").wait_for_end(END);
    assert!(!status.success());
    let copy = copy_in(&home.file("data"));
    let said = String::from_utf8_lossy(&terminal.raw()).into_owned();
    let words = format!("Alles staat wel in de noodkopie «{}»", copy.display());
    assert!(said.contains(&words), "{said}");
    assert_eq!(
        super::state(&whole(&copy)),
        Some(quickscan::model::State::Deels)
    );
}
