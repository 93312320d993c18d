//! What is printed: lists, questions, reports, and nothing that steers a terminal.

use std::fs;
use std::path::PathBuf;

use crate::{Computer, assert_dutch};

#[test]
fn the_list_shows_every_session_also_one_that_cannot_be_read() {
    let computer = Computer::new();
    let said = computer.run(&["lijst"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert!(said.err.contains("nog geen sessies"), "{}", said.err);
    assert_eq!(computer.json(&["lijst", "--json"]), serde_json::json!([]));

    computer.ok(&[
        "nieuw",
        "--gemeente",
        "Ameland",
        "--peildatum",
        "2026-11-01",
    ]);
    fs::write(computer.path("map/sessies/kapot.toml"), "versie = ").unwrap();
    let text = computer.ok(&["lijst"]);
    assert_eq!(
        text.lines().next().unwrap(),
        "ameland-2026-11-22  Ameland · peildatum 01-11-2026 · 0 van 30 beantwoord · bewaard 22-11-2026 14:02"
    );
    assert!(
        text.contains("kapot               niet te lezen: regel 1, kolom 10"),
        "{text}"
    );
    let json = computer.json(&["lijst", "--json"]);
    assert_eq!(json[0]["id"], "ameland-2026-11-22");
    assert_eq!(json[0]["gemeente"], "Ameland");
    assert_eq!(json[0]["peildatum"], "2026-11-01");
    assert_eq!(json[0]["beantwoord"], 0);
    assert_eq!(json[0]["totaal"], 30);
    assert_eq!(json[0]["gewijzigd"], "2026-11-22T14:02:11+01:00");
    assert_eq!(json[0]["leesbaar"], true);
    assert!(PathBuf::from(json[0]["pad"].as_str().unwrap()).is_file());
    assert_eq!(json[1]["leesbaar"], false);
    computer.fails(1, "regel 1, kolom 10", &["toon", "kapot"]);
    computer.fails(
        1,
        "Er is geen sessie «x»; kies uit: ameland",
        &["toon", "x"],
    );
    computer.fails(1, "bestaat niet", &["toon", "./weg.toml"]);
}

#[test]
fn a_session_is_shown_without_the_names_of_people() {
    let computer = Computer::new();
    computer.ok(&[
        "nieuw",
        "--gemeente",
        "Ameland",
        "--invuller",
        "Anna de Vries",
        "--functie",
        "strateeg",
    ]);
    let asked = [
        "--geraadpleegd",
        "Bram Smit",
        "--geraadpleegd",
        "Cor Visser",
    ];
    computer.ok(&[&["antwoord", "a", "1.1", "--stand", "deels"], &asked[..]].concat());
    let step = [
        "stap",
        "a",
        "1.1",
        "--wat",
        "Overleg",
        "--wie",
        "Dirk Jansen",
    ];
    computer.ok(&step);
    for json in [false, true] {
        let mut arguments = vec!["toon", "a", "--zonder-namen"];
        arguments.extend(json.then_some("--json"));
        let said = computer.run(&arguments);
        assert_eq!(said.code, 0);
        assert!(said.err.contains("weggelaten"), "{}", said.err);
        let folder = computer.path("map");
        let folder = folder.to_str().unwrap();
        for name in ["Vries", "strateeg", "Bram", "Cor", "Dirk", folder] {
            assert!(!said.out.contains(name), "{name} in {}", said.out);
        }
        assert!(said.out.contains("Ameland") && said.out.contains("Overleg"));
        assert_eq!(said.out.matches("(naam weggelaten)").count(), 2);
        assert_dutch(&said.err);
    }
    assert!(computer.ok(&["toon", "a"]).contains("Bram Smit"));
}

#[test]
fn the_questions_are_shown_with_their_parts() {
    let computer = Computer::new();
    let text = computer.ok(&["vragen"]);
    assert!(
        text.contains("\n2 Tijdig signaleren van de vraag\n  2.1  "),
        "{text}"
    );
    let json = computer.json(&["vragen", "--json"]);
    assert_eq!(json["id"], "quickscan-wijkgericht-werken");
    assert_eq!(json["versie"], "1");
    let first = &json["basisfuncties"][0];
    assert_eq!(first["nummer"], 1);
    assert!(first["omschrijving"].is_array() && first["ratio"].is_array());
    let question = &json["basisfuncties"][1]["vragen"][2];
    assert_eq!(question["kort"], "Preventie");
    assert_eq!(question["id"], "2.3");
    assert_eq!(question["deelvragen"].as_array().unwrap().len(), 2);
    for state in ["op-orde", "deels", "niet-op-orde"] {
        assert!(question["meetlat"][state].is_string(), "{state}");
    }
}

#[test]
fn a_report_goes_to_the_output_or_to_a_file_that_is_never_overwritten_unasked() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let report = computer.ok(&["export", "a"]);
    assert!(report.contains("\nlang: nl-NL\n"), "{report}");
    assert!(report.contains("\n# Quickscan"), "{report}");
    assert_eq!(report, computer.ok(&["export", "a", "--uit", "-"]));
    let said = computer.run(&["export", "a", "--uit", "verslag é.md", "--vorm", "md"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""));
    assert!(said.err.contains("verslag é.md»."), "{}", said.err);
    assert_eq!(
        fs::read_to_string(computer.path("verslag é.md")).unwrap(),
        report
    );
    fs::write(computer.path("verslag é.md"), "van mij").unwrap();
    computer.fails(
        1,
        "gebruik --overschrijven",
        &["export", "a", "--uit", "verslag é.md"],
    );
    assert_eq!(
        fs::read_to_string(computer.path("verslag é.md")).unwrap(),
        "van mij"
    );
    let said = computer.run(&["export", "a", "--uit", "verslag é.md", "--overschrijven"]);
    assert_eq!(said.code, 0);
    assert_eq!(
        fs::read_to_string(computer.path("verslag é.md")).unwrap(),
        report
    );
    computer.fails(
        1,
        "bestaat niet",
        &["export", "a", "--uit", "weg/verslag.md"],
    );
    for arguments in [
        &["export", "a", "--uit", "map"][..],
        &["export", "a", "--uit", "map", "--overschrijven"],
        &["antwoord", "a", "1.1", "--notitie-van", "map"],
    ] {
        computer.fails(1, "is een map; kies een bestand.", arguments);
    }
}

#[test]
fn the_plan_goes_to_a_calendar_and_to_a_table() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    for form in ["ics", "csv"] {
        let arguments = ["export", "a", "--vorm", form, "--uit", "plan"];
        computer.fails(1, "nog geen vervolgstappen", &arguments);
        assert!(!computer.path("plan").exists());
    }
    let step = [
        "stap",
        "a",
        "1.1",
        "--wat",
        "=Eén, \"twee\"",
        "--wie",
        "Jan",
    ];
    computer.ok(&[&step[..], &["--wanneer", "2027-03-01"]].concat());
    let calendar = computer.ok(&["export", "a", "--vorm", "ics"]);
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
    assert!(
        calendar.contains("\r\nSUMMARY:=Eén\\, \"twee\"\r\n"),
        "{calendar}"
    );
    assert!(
        calendar.contains("\r\nDTSTAMP:20261122T130211Z\r\n"),
        "{calendar}"
    );
    let said = computer.run(&[
        "export",
        "a",
        "--vorm",
        "csv",
        "--zonder-namen",
        "--uit",
        "x.csv",
    ]);
    let (before, after) = said.err.split_once('\n').expect("two sentences");
    assert!(
        before.starts_with("Namen die in een vervolgstap"),
        "{before}"
    );
    assert!(
        after.starts_with("De tabel met vervolgstappen staat in «"),
        "{after}"
    );
    let table = fs::read_to_string(computer.path("x.csv")).unwrap();
    assert!(table.starts_with("\u{feff}\"vraag\";"), "{table}");
    let row = "\"'=Eén, \"\"twee\"\"\";\"eigenaar 1\";\"2027-03-01\";\"open\";\"\";\"nee\"\r\n";
    assert!(table.ends_with(row), "{table}");
}

#[test]
fn text_from_a_file_cannot_steer_the_terminal() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let nasty = r"x\u001b]0;titel\u0007\u009b31m\u202eom\u001b[2J";
    let text = format!(
        "versie = 1\n[sessie]\ngemeente = \"{nasty}\"\n[[antwoord]]\nvraag = \"1.1\"\nstand = \"deels\"\n\
         notitie = \"{nasty}\"\nbronnen = [\"{nasty}\"]\n[[vervolgstap]]\nvraag = \"{nasty}\"\nwat = \"{nasty}\"\n"
    );
    fs::write(computer.path("map/sessies/boos.toml"), text).unwrap();
    fs::write(
        computer.path("map/sessies/b\u{9b}oos.toml"),
        "\u{1b}[31m = \u{202e}",
    )
    .unwrap();
    for arguments in [
        &["toon", "boos"][..],
        &["toon", "boos", "--json"],
        &["lijst"],
        &["lijst", "--json"],
        &["export", "boos"],
        &["export", "boos", "--vorm", "csv"],
        &["export", "boos", "--vorm", "ics"],
        &["toon", "\u{1b}[31m"],
        &["controleer"],
        &["controleer", "--json"],
    ] {
        let said = computer.run(arguments);
        let harmful = |c: char| (c.is_control() && !"\r\n".contains(c)) || c == '\u{202e}';
        assert!(!said.out.contains(harmful), "{arguments:?}: {:?}", said.out);
        assert!(!said.err.contains(harmful), "{arguments:?}: {:?}", said.err);
    }
    // JSON is for programs: there nothing is lost.
    let json = computer.json(&["toon", "boos", "--json"]);
    assert_eq!(
        json["antwoorden"][0]["notitie"],
        "x\u{1b}]0;titel\u{7}\u{9b}31m\u{202e}om\u{1b}[2J"
    );
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("quickscan"))
        .args(["vragen", "--json"])
        .env("QUICKSCAN_CONFIG", "")
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stderr, b"");
}

#[test]
fn a_copy_that_a_sync_program_made_is_named_as_one() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "Ameland"]);
    let session = computer.path("map/sessies/ameland-2026-11-22.toml");
    let copy = session.with_file_name("ameland-2026-11-22-DESKTOP-1234.toml");
    fs::copy(&session, &copy).unwrap();
    let text = computer.ok(&["lijst"]);
    assert!(
        text.ends_with(" · kopie van ameland-2026-11-22\n"),
        "{text}"
    );
    let json = computer.json(&["lijst", "--json"]);
    assert_eq!(json[0]["kopie_van"], serde_json::Value::Null);
    assert_eq!(json[1]["kopie_van"], "ameland-2026-11-22");
}

#[test]
fn the_sources_on_a_question_are_shown_with_their_place() {
    let computer = Computer::new();
    let said = computer.ok(&["handreikingen", "2.3"]);
    assert!(said.starts_with("Vraag 2.3: Welke inspanningen"), "{said}");
    for line in [
        "\nKern\n- Wat doet u echt aan preventie",
        "\nHandreikingen\n- Trek de visie op preventie door",
        "  KPMG 2019, Kritische Q&A, dilemma 2\n",
        "  2022, n=64 gemeenten. Movisie noemt deze peiling zelf niet representatief",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    assert_dutch(&said);
    let json = computer.json(&["handreikingen", "2.3", "--json"]);
    assert_eq!(json[1]["onderdeel"], "Handreikingen");
    assert_eq!(
        json[1]["toelichting"][0],
        "KPMG 2019, Kritische Q&A, dilemma 2"
    );
    computer.fails(1, "Vraag «9.9» staat niet", &["handreikingen", "9.9"]);
}

#[test]
fn a_question_becomes_a_mail_for_each_partner() {
    let computer = Computer::new();
    computer.ok(&[
        "nieuw",
        "--gemeente",
        "Voorbeeldstad",
        "--invuller",
        "A. de Vries",
    ]);
    let said = computer.ok(&["voorleggen", "voorbeeldstad", "2.3"]);
    assert_eq!(said.matches("Onderwerp: vraag aan ").count(), 3);
    assert!(said.contains("Met vriendelijke groet,\nA. de Vries\ngemeente Voorbeeldstad\n"));
    assert_dutch(&said);
    let said = computer.ok(&["voorleggen", "voorbeeldstad", "1.5"]);
    assert!(
        said.starts_with("Onderwerp: vraag aan lokaal team over"),
        "{said}"
    );
    assert_dutch(&said);
}

#[test]
fn a_blank_form_is_printed_or_saved() {
    let computer = Computer::new();
    let form = computer.ok(&["formulier"]);
    assert!(form.contains("\nlang: nl-NL\n"), "{form}");
    assert!(form.contains("\n# Quickscan wijkgericht werken"), "{form}");
    assert_dutch(&form);
    let said = computer.run(&["formulier", "--uit", "leeg.md"]);
    assert!(said.err.contains("Het formulier staat in"), "{}", said.err);
    assert_eq!(fs::read_to_string(computer.path("leeg.md")).unwrap(), form);
    computer.fails(1, "bestaat al", &["formulier", "--uit", "leeg.md"]);
    let again = computer.run(&["formulier", "--uit", "leeg.md", "--overschrijven"]);
    assert_eq!(again.code, 0);
}
