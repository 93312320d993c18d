//! Whatever is in a file, a name or an argument: nothing that a command prints steers the
//! terminal.

use std::fs;

use quickscan::storage::{Owner, SessionLock};

use crate::nasty::nasty;
use crate::{Computer, Said};

/// Colour, title, clipboard, a link, cursor moves, C1, turns of direction: as they are in TOML.
const TOML_TEXT: &str = r"x\u001b[31mrood\u001b]0;titel\u0007\u001b]52;c;cm0=\u0007\u001b]8;;https://a\u001b\\k\u001b[2J\u001b[1;1H\u009b31m\u009d0;x\u009c\u202eom\u2066\u0085\u2028\r\u0008";

/// The same, where no escape is needed.
const RAW: &str = "\u{9b}31m\u{202e}om\u{2066}\u{9d}0;x\u{9c}";

fn is_harmful(char: char) -> bool {
    (char.is_control() && !matches!(char, '\n' | '\t'))
        || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn assert_harmless(said: &Said, what: &impl std::fmt::Debug) {
    for text in [&said.out, &said.err] {
        assert!(!text.contains(is_harmful), "{what:?}: {text:?}");
    }
    assert!(matches!(said.code, 0..=2), "{what:?}: {}", said.code);
}

fn hostile_file(version: u8) -> String {
    let t = TOML_TEXT;
    format!(
        "versie = {version}\n\"{t}\" = \"{RAW}\"\n[sessie]\nvragenlijst = \"{t}\"\nvragenlijst_versie = \"{t}\"\n\
         gemeente = \"{t}{RAW}\"\ngebied = \"{t}\"\ninvuller = \"{t}\"\nfunctie = \"{t}\"\n\
         laatste_vraag = \"{t}\"\nlaatste_veld = \"{t}\"\nknelpunten_volgorde = [\"{t}\"]\naanvullende_vragen = [\"{t}\"]\n\
         [[antwoord]]\nvraag = \"1.1\"\nstand = \"deels\"\nnotitie = \"{t}\"\nbronnen = [\"{t}\"]\n\
         geraadpleegd = [\"{t}\"]\n[[antwoord]]\nvraag = \"{t}\"\nstand = \"niet-op-orde\"\nnotitie = \"{t}\"\n\
         [[vervolgstap]]\nvraag = \"{t}\"\nwat = \"{t}\"\nwie = \"{t}\"\nherkomst = \"{t}\"\n\
         [[vervolgstap]]\nvraag = \"1.1\"\nwat = \"{t}\"\n"
    )
}

/// A computer with hostile sessions of every kind.
fn hostile() -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let sessions = computer.path("map/sessies");
    let whole = hostile_file(1);
    for (name, text) in [
        ("boos", whole.clone()),
        ("boos (1)", whole.clone()),
        ("later", hostile_file(2)),
        (
            "woord",
            whole.replace("\"deels\"", &format!("\"{TOML_TEXT}\"")),
        ),
        (
            "dubbel",
            format!("{whole}[[antwoord]]\nvraag = \"{TOML_TEXT}\"\n"),
        ),
        (
            "sleutel",
            format!("{whole}\"{TOML_TEXT}\" = 1\n\"{TOML_TEXT}\" = 1\n"),
        ),
        ("afgebroken", whole.chars().take(whole.len() / 2).collect()),
        ("rauw", "versie = \u{1b}[31m\u{202e}".to_owned()),
    ] {
        fs::write(sessions.join(format!("{name}.toml")), text).unwrap();
    }
    // Windows does not have such names.
    if cfg!(unix) {
        let name = format!("z\u{1b}[31m\u{7}{RAW}\n.toml");
        fs::write(sessions.join(name), &whole).unwrap();
        fs::write(sessions.join("\u{1b}]0;x\u{7}.toml"), "kapot").unwrap();
    }
    // Versions, of which one is damaged.
    let versions = computer.path("map/versies/boos");
    fs::create_dir_all(&versions).unwrap();
    fs::write(versions.join("2026-11-20-140000.toml"), hostile_file(1)).unwrap();
    fs::write(versions.join("2026-11-21-140000.toml"), RAW).unwrap();
    computer
}

#[test]
fn no_command_lets_a_hostile_session_steer_the_terminal() {
    let computer = hostile();
    for session in [
        "boos",
        "later",
        "woord",
        "dubbel",
        "sleutel",
        "afgebroken",
        "rauw",
        "z",
    ] {
        for arguments in [
            &["toon", session][..],
            &["toon", session, "--json"],
            &["toon", session, "--zonder-namen"],
            &["export", session],
            &["export", session, "--zonder-namen"],
            &["export", session, "--uit", "r.md", "--overschrijven"],
            &["versies", session],
            &["versies", session, "--json"],
            &["antwoord", session, "1.1", "--stand", "deels"],
            &["stap", session, "1.1", "--wat", "x"],
            &["herstel", session, "2026-11-20-140000"],
            &["herstel", session, "2026-11-21-140000"],
            &["herstel", session, RAW],
            &["open", session],
        ] {
            assert_harmless(&computer.run(arguments), &arguments);
        }
        if let Ok(report) = fs::read_to_string(computer.path("r.md")) {
            assert!(!report.contains(is_harmful), "{report:?}");
        }
    }
    for arguments in [
        &["lijst"][..],
        &["lijst", "--json"],
        &["controleer"],
        &["controleer", "--json"],
        &["toon", "\u{1b}]0;x\u{7}"],
    ] {
        assert_harmless(&computer.run(arguments), &arguments);
    }
}

#[test]
fn a_hostile_owner_of_a_lock_is_told_safely() {
    let computer = hostile();
    let owner = Owner {
        user: format!("\u{1b}]0;x\u{7}{RAW}"),
        host: RAW.to_owned(),
        ..Owner::default()
    };
    let path = computer.path("map/sessies/boos.toml");
    let _lock = SessionLock::acquire(&path, &owner).unwrap();
    let arguments = ["antwoord", "boos", "1.1", "--stand", "deels"];
    let said = computer.run(&arguments);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("is al open bij"), "{}", said.err);
    assert_harmless(&said, &arguments);
}

#[test]
fn a_hostile_question_set_and_settings_are_told_safely() {
    let computer = Computer::new();
    let text = format!("versie = 1\n[vragenlijst]\nid = \"x\"\n\"{TOML_TEXT}\" = 1\n");
    fs::write(computer.path("v.toml"), &text).unwrap();
    for arguments in [
        &["vragen", "--vragenlijst", "v.toml"][..],
        &["vragen", "--json", "--vragenlijst", "v.toml"],
        &["controleer", "v.toml"],
        &["controleer", RAW],
        &["lijst", "--map", RAW],
    ] {
        assert_harmless(&computer.run(arguments), &arguments);
    }
    fs::write(computer.path("config.toml"), &text).unwrap();
    let mut command = computer.command();
    command.env("QUICKSCAN_CONFIG", computer.path("config.toml"));
    let said = Said::by(command.arg("lijst"));
    assert_eq!(said.code, 1);
    assert_harmless(&said, &"lijst");
}

#[test]
fn nasty_words_on_the_command_line_are_kept_and_harmless() {
    let computer = Computer::new();
    // A process takes no longer words than some 128 kB.
    for text in nasty().iter().filter(|text| text.len() < 50_000) {
        let gemeente = format!("--gemeente={text}");
        let said = computer.run(&["nieuw", &gemeente]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{text:?}");
        let id = said.out.trim_end();
        let note = format!("--notitie={text}");
        for arguments in [
            &["antwoord", id, "1.1", &note][..],
            &["toon", id],
            &["toon", text],
            &["antwoord", id, text],
        ] {
            assert_harmless(&computer.run(arguments), &arguments);
        }
        let json = computer.json(&["toon", id, "--json"]);
        let kept = quickscan::text::clean(text);
        assert_eq!(
            json["antwoorden"][0]["notitie"].as_str().unwrap_or(""),
            kept
        );
        fs::remove_dir_all(computer.path("map")).unwrap();
    }
    // Nothing was written outside the folders of this program.
    let beside = fs::read_dir(computer.path("")).unwrap().count();
    assert_eq!(beside, 0);
}
