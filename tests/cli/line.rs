//! `invullen` with a pipe: a script fills in a session, and nothing ever waits.

use std::fs;

use crate::{Computer, Said, assert_dutch};

/// A computer with an empty session `a…`.
fn begun() -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "Aa"]);
    computer
}

fn hear(computer: &Computer, lines: &[u8]) -> Said {
    let mut command = computer.command();
    command.args(["invullen", "aa"]);
    Said::by(command.write_stdin(lines))
}

#[test]
fn a_script_fills_in_the_whole_quickscan() {
    let computer = begun();
    let said = hear(&computer, "2\nv\n\n".repeat(30).as_bytes());
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(
        said.out
            .ends_with("Alles is bewaard; 30 van 30 beantwoord.\n")
    );
    assert!(!said.out.contains('\u{1b}'));
    assert_dutch(&said.out);
    let json = computer.json(&["toon", "aa", "--json"]);
    assert_eq!(json["voortgang"]["beantwoord"], 30);
    assert_eq!(json["antwoorden"][29]["stand"], "deels");
}

#[test]
fn without_input_it_ends_at_once() {
    let said = hear(&begun(), b"");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("Einde van de invoer bij vraag 1.1."));
}

#[test]
fn a_new_file_is_named_with_its_whole_path() {
    let computer = begun();
    let folder = tempfile::tempdir().expect("a folder");
    let hear_there = || {
        let mut command = computer.command();
        command.args(["invullen", "aa"]).current_dir(folder.path());
        Said::by(command.write_stdin("bewaar rel.toml\n"))
    };
    let said = hear_there();
    assert_eq!(said.code, 0, "{}", said.err);
    let (_, named) = said
        .out
        .split_once("Alles is bewaard, in ")
        .expect(&said.out);
    let (named, _) = named.split_once(".\n").expect(named);
    let named = std::path::Path::new(named);
    assert!(
        named.is_absolute() && named.ends_with("rel.toml"),
        "{named:?}"
    );
    // Once it is there, it is refused, and a script hears of it.
    let said = hear_there();
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(
        said.out.contains("Op de nieuwe plaats is niets bewaard: "),
        "{}",
        said.out
    );
}

#[cfg(unix)]
#[test]
fn input_that_cannot_be_read_is_no_end_of_it() {
    let computer = begun();
    let folder = fs::File::open(computer.path("map")).expect("a folder");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_quickscan"))
        .args(["invullen", "aa"])
        .env("HOME", computer.path(""))
        .env("QUICKSCAN_MAP", computer.path("map"))
        .env_remove("QUICKSCAN_CONFIG")
        .stdin(folder)
        .output()
        .expect("it runs");
    let said = String::from_utf8(output.stdout).expect("it is text");
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "De invoer kan niet worden gelezen; geef een bestand met regels tekst. Wat ervoor kwam, is gedaan \
         en bewaard.\n"
    );
    assert!(!said.contains("Einde van de invoer"), "{said}");
}

#[test]
fn lines_from_windows_and_lines_that_are_no_text() {
    let computer = begun();
    let said = hear(
        &computer,
        b"\xef\xbb\xbf2\r\nn\r\ncaf\xe9\r\ncaf\xc3\xa9\r\n.\r\nstop\r\n",
    );
    // What could be used is, and the script hears which line could not.
    assert_eq!(said.code, 1, "{}", said.out);
    assert_eq!(
        said.err,
        "Regel 3 van de invoer is niet uitgevoerd; hierboven staat waarom. Al het andere is gedaan en \
         bewaard.\n"
    );
    assert_eq!(said.out.matches("geen tekst in UTF-8").count(), 1);
    let json = computer.json(&["toon", "aa", "--json"]);
    assert_eq!(json["antwoorden"][0]["stand"], "deels");
    assert_eq!(json["antwoorden"][0]["notitie"], "café");
}

#[test]
fn a_script_with_lines_that_are_not_understood_ends_with_code_1_and_does_the_rest() {
    let computer = begun();
    let lines = "onzin\n".repeat(12) + "Een tekst van meer woorden\ndeels op orde\nstop\n";
    let said = hear(&computer, lines.as_bytes());
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(
        said.err
            .starts_with("Regels 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 en nog 3 van de invoer zijn niet"),
        "{}",
        said.err
    );
    assert_eq!(said.err.lines().count(), 1);
    assert_dutch(&said.err);
    let json = computer.json(&["toon", "aa", "--json"]);
    assert_eq!(json["antwoorden"][0]["stand"], "deels");
    // A text is no note unless that is said, and is at hand for who says so.
    assert_eq!(json["antwoorden"][0]["notitie"], "");
    let again = "Een tekst van meer woorden\nb\nalsnog\n";
    assert_eq!(hear(&computer, again.as_bytes()).code, 1);
    let json = computer.json(&["toon", "aa", "--json"]);
    assert_eq!(
        json["antwoorden"][0]["notitie"],
        "Een tekst van meer woorden"
    );
}

#[test]
fn what_cannot_be_opened_is_one_sentence() {
    let computer = begun();
    let newer = "versie = 2\nsessie = { gemeente = \"B\" }\n";
    fs::write(computer.path("map/sessies/nieuwer.toml"), newer).unwrap();
    fs::write(computer.path("map/sessies/stuk.toml"), "versie = ").unwrap();
    computer.fails(1, "nieuwere versie", &["invullen", "nieuwer"]);
    computer.fails(1, "niet te lezen, regel 1", &["invullen", "stuk"]);
    computer.fails(1, "Er is geen sessie «xyz»", &["invullen", "xyz"]);
}

#[test]
fn a_session_that_is_open_elsewhere_is_refused_as_every_command_does() {
    let computer = begun();
    let path = computer.path("map/sessies/aa-2026-11-22.toml");
    let owner = quickscan::storage::Owner::default();
    let lock = quickscan::storage::SessionLock::acquire(&path, &owner).unwrap();
    let line = computer.run(&["invullen", "aa"]);
    let answer = computer.run(&["antwoord", "aa", "1.1", "--stand", "deels"]);
    assert_eq!((line.code, line.out.as_str()), (1, ""));
    assert!(
        line.err.contains("Deze sessie is al open bij"),
        "{}",
        line.err
    );
    assert_eq!(line.err, answer.err);
    drop(lock);
    assert_eq!(hear(&computer, b"2\n").code, 0);
}

/// A script that says things and whose output nobody reads, as in `… | head -1`.
#[cfg(unix)]
#[test]
fn what_a_script_says_counts_also_when_nobody_listens() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    let computer = begun();
    let mut child = Command::new(env!("CARGO_BIN_EXE_quickscan"))
        .args(["invullen", "aa"])
        .env("QUICKSCAN_MAP", computer.path("map"))
        .env("HOME", computer.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"2\n\n3\n").unwrap();
    drop(input);
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let json = computer.json(&["toon", "aa", "--json"]);
    assert_eq!(json["voortgang"]["beantwoord"], 2);
}
