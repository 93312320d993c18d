//! Paths that a user writes: `~` is the home folder everywhere, and what can be no path is refused.

use std::fs;
use std::path::Path;

use crate::{Computer, Said, assert_dutch};

/// The program on a computer of which the home folder is `thuis`, with `map` as its setting.
fn at_home(computer: &Computer, variables: &[(&str, &str)], arguments: &[&str]) -> Said {
    fs::create_dir_all(computer.path("thuis")).unwrap();
    let mut command = computer.command();
    command
        .env("HOME", computer.path("thuis"))
        .env("USERPROFILE", computer.path("thuis"))
        .env_remove("QUICKSCAN_MAP")
        .envs(variables.iter().copied());
    Said::by(command.args(arguments))
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn the_home_folder_is_meant_wherever_a_path_is_written() {
    let computer = Computer::new();
    let home = |name: &str| computer.path("thuis").join(name);
    let ok = |variables: &[(&str, &str)], arguments: &[&str]| {
        let said = at_home(&computer, variables, arguments);
        assert_eq!(said.code, 0, "{arguments:?}: {}", said.err);
        said
    };
    let new = ["nieuw", "--gemeente=A"];
    ok(&[], &[&new[..], &["--map", "~/optie"]].concat());
    ok(&[], &[&new[..], &["--map=~/gelijk"]].concat());
    ok(&[("QUICKSCAN_MAP", "~/omgeving")], &new);
    fs::write(
        home("config.toml"),
        "map = '~/instelling'\nvragenlijst = '~/v.toml'\n",
    )
    .unwrap();
    let questions = include_str!("../../quickscan/vragenlijst.toml");
    fs::write(home("v.toml"), questions).unwrap();
    let settings = [("QUICKSCAN_CONFIG", "~/config.toml")];
    ok(&settings, &new);
    ok(&settings, &["vragen", "--vragenlijst", "~/v.toml"]);
    for name in ["optie", "gelijk", "omgeving", "instelling"] {
        assert!(
            home(name).join("sessies/a-2026-11-22.toml").is_file(),
            "{name}"
        );
    }
    ok(&settings, &["export", "a", "--uit", "~/rapport.md"]);
    ok(&settings, &["formulier", "--uit", "~/formulier.md"]);
    ok(
        &settings,
        &["toon", "~/instelling/sessies/a-2026-11-22.toml"],
    );
    ok(&settings, &["controleer", "~/v.toml"]);
    ok(
        &settings,
        &["antwoord", "a", "1.1", "--notitie-van", "~/config.toml"],
    );
    let mut command = computer.command();
    command.env("HOME", computer.path("thuis"));
    command
        .env("QUICKSCAN_MAP", "~/instelling")
        .args(["invullen", "a"]);
    let said = Said::by(command.write_stdin("bewaar ~/elders.toml\nstop\n"));
    assert!(said.out.contains("thuis/elders.toml"), "{}", said.out);
    for name in ["rapport.md", "formulier.md", "elders.toml"] {
        assert!(home(name).is_file(), "{name}");
    }
    // And no folder is called ~.
    assert_eq!(names(&computer.path("")), ["thuis"]);
}

#[test]
fn what_an_organisation_settles_holds_until_a_user_settles_it() {
    let computer = Computer::new();
    let shared = computer.path("organisatie.toml");
    let questions =
        include_str!("../../quickscan/vragenlijst.toml").replace("Quickscan wijk", "Onze wijk");
    fs::write(computer.path("v.toml"), questions).unwrap();
    fs::write(&shared, "map = 'samen'\nvragenlijst = 'v.toml'\n").unwrap();
    fs::write(computer.path("eigen.toml"), "map = 'eigen'\n").unwrap();
    let shared = ("QUICKSCAN_CONFIG_ORGANISATIE", shared.to_str().unwrap());
    let own = computer.path("eigen.toml");
    let own = ("QUICKSCAN_CONFIG", own.to_str().unwrap());
    for (variables, folder) in [(&[shared][..], "samen"), (&[shared, own], "eigen")] {
        let said = at_home(&computer, variables, &["nieuw", "--gemeente=A"]);
        assert_eq!(said.code, 0, "{}", said.err);
        let session = computer.path(folder).join("sessies/a-2026-11-22.toml");
        assert!(session.is_file(), "{folder}");
        let said = at_home(&computer, variables, &["vragen"]);
        assert!(said.out.contains("Onze wijk"), "{}", said.out);
    }
    // A fault is told with the file that it is in.
    fs::write(computer.path("organisatie.toml"), "mapje = 'x'\n").unwrap();
    let said = at_home(&computer, &[shared], &["lijst"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("organisatie.toml"), "{}", said.err);
}

#[test]
fn what_can_be_no_path_is_refused_from_every_source_and_makes_nothing() {
    let computer = Computer::new();
    let config = computer.path("config.toml");
    let settings = [("QUICKSCAN_CONFIG", config.to_str().unwrap())];
    for (path, words) in [
        ("~anna/scans", "~ is alleen uw eigen persoonlijke map"),
        ("G:\totaal", "«G:\\totaal» kan niet: daarin staat een teken"),
        ("a\u{1b}[31mb", "daarin staat een teken"),
    ] {
        fs::write(
            &config,
            format!("map = '''{}'''", path.replace('\u{1b}', "\t")),
        )
        .unwrap();
        for (variables, arguments, code) in [
            (&[][..], &["lijst", "--map", path][..], 2),
            (&[], &["nieuw", "--gemeente=A", "--map", path], 2),
            (&[], &["formulier", "--uit", path], 2),
            (&[("QUICKSCAN_MAP", path)], &["nieuw", "--gemeente=A"], 1),
            (&[("QUICKSCAN_CONFIG", path)], &["nieuw", "--gemeente=A"], 1),
            (&settings, &["nieuw", "--gemeente=A"], 1),
        ] {
            let said = at_home(&computer, variables, arguments);
            let case = format!("{variables:?} {arguments:?}: {}", said.err);
            assert_eq!((said.code, said.out.as_str()), (code, ""), "{case}");
            let is_setting = variables.contains(&settings[0]);
            let found = said.err.contains(words)
                || is_setting && said.err.contains("het pad bij «map» kan niet: ");
            assert!(found, "{case}");
            assert_eq!(said.err.lines().count(), 1, "{case}");
            assert!(!said.err.contains(['\t', '\u{1b}']), "{case}");
            assert_dutch(&said.err);
        }
    }
    assert_eq!(names(&computer.path("")), ["config.toml", "thuis"]);
    assert!(names(&computer.path("thuis")).is_empty());
}

#[test]
fn a_path_of_windows_between_double_quotes_gets_the_line_to_write() {
    let computer = Computer::new();
    let config = computer.path("config.toml");
    let settings = [("QUICKSCAN_CONFIG", config.to_str().unwrap())];
    for (line, words) in [
        (
            r#"map = "G:\Beleid\nieuw""#,
            r"regel 1, kolom 11: zet het pad bij «map» tussen enkele aanhalingstekens: map = 'G:\Beleid\nieuw'; verbeter",
        ),
        (
            r#"map = "G:\totaal""#,
            r"regel 1, kolom 7: zet het pad bij «map» tussen enkele aanhalingstekens: map = 'G:\totaal'; verbeter",
        ),
        (
            r#"map = """#,
            "regel 1, kolom 7: bij «map» staat niets; schrijf een pad, zoals map = 'G:",
        ),
        (
            "map = 3",
            "regel 1, kolom 7: bij «map» hoort een pad tussen enkele aanhalingstekens",
        ),
        (
            "let_op_persoonsgegevens = nee",
            "hoort true (ja) of false (nee), zonder aanhalingstekens; schrijf let_op_persoonsgegevens = false",
        ),
    ] {
        fs::write(&config, line).unwrap();
        let said = at_home(&computer, &settings, &["nieuw", "--gemeente=A"]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{line}");
        assert!(said.err.contains(words), "{line}: {}", said.err);
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        assert_dutch(&said.err);
    }
    assert_eq!(names(&computer.path("")), ["config.toml", "thuis"]);
}
