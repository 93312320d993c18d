//! The plan for a calendar: of one owner, with an alarm, and once more after steps have gone.

use std::fs;

use crate::Computer;

/// A computer with a session `a…` and a step of two people each.
fn planned() -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    for (what, who) in [("Bellen", "J. Jansen"), ("Schrijven", "inkoop")] {
        let step = ["stap", "a", "1.1", "--wat", what, "--wie", who];
        computer.ok(&[&step[..], &["--wanneer", "2027-03-01"]].concat());
    }
    computer
}

#[test]
fn one_owner_gets_her_own_steps() {
    let computer = planned();
    for form in ["ics", "csv"] {
        let export = ["export", "a", "--vorm", form, "--wie", " j.  JANSEN"];
        let out = computer.ok(&export);
        assert!(
            out.contains("Bellen") && !out.contains("Schrijven"),
            "{out}"
        );
    }
    for (words, code, rest) in [
        (
            "Wie een stap doet: «inkoop» en «J. Jansen».",
            1,
            &["--vorm", "ics", "--wie", "Piet"][..],
        ),
        ("--vorm ics en --vorm csv", 2, &["--wie", "inkoop"]),
        (
            "gaan niet samen",
            2,
            &["--vorm", "ics", "--wie", "inkoop", "--zonder-namen"],
        ),
        ("alleen bij --vorm ics", 2, &["--herinner", "7"]),
        (
            "van 0 tot en met 366",
            2,
            &["--vorm", "ics", "--herinner=-1"],
        ),
        (
            "van 0 tot en met 366",
            2,
            &["--vorm", "ics", "--herinner=9999"],
        ),
        (
            "van 0 tot en met 366",
            2,
            &["--vorm", "ics", "--herinner=een"],
        ),
    ] {
        computer.fails(code, words, &[&["export", "a"], rest].concat());
    }
    // The session itself keeps both.
    assert!(computer.ok(&["toon", "a"]).contains("Schrijven"));
}

#[test]
fn a_calendar_rings_when_asked() {
    let computer = planned();
    let out = computer.ok(&["export", "a", "--vorm", "ics", "--herinner", "7"]);
    assert_eq!(out.matches("TRIGGER:-P6DT15H\r\n").count(), 2, "{out}");
    let out = computer.ok(&["export", "a", "--vorm", "ics"]);
    assert!(!out.contains("VALARM"), "{out}");
}

#[test]
fn what_was_removed_is_kept_with_its_day_and_goes_out_as_cancelled() {
    let computer = planned();
    let file = computer.path("map/sessies/a-2026-11-22.toml");
    // A file of before the day of what was removed was noted, and one of after.
    let removed = "\n[[verwijderde_stap]]\nkenmerk = \"00000000-0000-4000-8000-000000000001\"\nwat = \"Oud\"\n\
        \n[[verwijderde_stap]]\nkenmerk = \"00000000-0000-4000-8000-000000000002\"\nwat = \"Nieuw\"\nwie = \"inkoop\"\n\
        wanneer = 2027-04-01\n";
    let text = fs::read_to_string(&file).unwrap() + removed;
    fs::write(&file, text).unwrap();
    let said = computer.run(&["export", "a", "--vorm", "ics"]);
    assert!(
        said.err
            .starts_with("Uit het plan zijn 2 stappen verwijderd: «Oud» en «Nieuw»."),
        "{}",
        said.err
    );
    // Only of the second is known that it was an event.
    assert_eq!(
        said.out.matches("STATUS:CANCELLED").count(),
        3,
        "{}",
        said.out
    );
    assert!(
        said.out.contains("DTSTART;VALUE=DATE:20270401"),
        "{}",
        said.out
    );
    let of_inkoop = computer
        .run(&["export", "a", "--vorm", "ics", "--wie", "inkoop"])
        .out;
    assert!(
        of_inkoop.contains("SUMMARY:Nieuw") && !of_inkoop.contains("SUMMARY:Oud"),
        "{of_inkoop}"
    );
    computer.ok(&["antwoord", "a", "1.1", "--stand", "deels"]);
    assert!(
        fs::read_to_string(&file)
            .unwrap()
            .contains("wanneer = 2027-04-01")
    );
}
