//! What a file may be called, and what is said of a name that promises something else.

use crate::{Computer, assert_dutch};

#[test]
fn a_file_of_another_kind_is_refused_with_what_can_be_made() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    computer.ok(&["stap", "a", "1.1", "--wat", "Bellen"]);
    for name in [
        "rapport.DOC",
        "rapport.odt",
        "rapport.toml",
        "rapport",
        "rapport.",
        ".md",
    ] {
        let said = computer.run(&["export", "a", "--uit", name]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{name}");
        for words in [name, ".md", "Word", ".ics", ".csv"] {
            assert!(said.err.contains(words), "{name}: {}", said.err);
        }
        assert_dutch(&said.err);
        assert!(!computer.path(name).exists(), "{name}");
    }
    for (form, name, ending) in [
        ("csv", "plan.md", ".csv"),
        ("csv", "plan.xlsx", ".csv"),
        ("ics", "plan.csv", ".ics"),
        ("md", "plan.ics", ".md"),
        ("csv", "plan", ".csv"),
        ("docx", "rapport.md", ".docx"),
    ] {
        let words = format!("Kies een naam die eindigt op {ending}");
        let arguments = [
            "export",
            "a",
            "--vorm",
            form,
            "--uit",
            name,
            "--overschrijven",
        ];
        computer.fails(2, &words, &arguments);
        assert!(!computer.path(name).exists(), "{name}");
    }
    for name in [
        "a.md",
        "B.MD",
        "c.txt",
        "d.markdown",
        "e.ICS",
        "f.csv",
        "g.docx",
        "g.html",
        "h.HTM",
        "i.xlsx",
    ] {
        assert_eq!(computer.run(&["export", "a", "--uit", name]).code, 0);
        assert!(computer.path(name).exists(), "{name}");
    }
    computer.fails(2, ".md", &["formulier", "--uit", "leeg.docx"]);
    assert!(!computer.path("leeg.docx").exists());
}

#[test]
fn what_is_no_text_never_comes_on_the_screen() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    for uit in [&["--uit", "-"][..], &[]] {
        for form in ["docx", "xlsx"] {
            let export = ["export", "a", "--vorm", form];
            computer.fails(2, &format!("eindigt op .{form}"), &[&export, uit].concat());
        }
    }
}

#[test]
fn a_report_can_be_cut_and_a_file_of_steps_cannot() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    computer.ok(&["stap", "a", "1.1", "--wat", "Bellen"]);
    computer.ok(&["antwoord", "a", "1.1", "--stand", "deels"]);
    let parts = ["## Waar staan we?\n", "## Plan\n", "## Bijlage: "];
    for (cut, expected) in [
        ("kern", [true, false, false]),
        ("plan", [false, true, false]),
        ("alles", [true, true, true]),
    ] {
        let report = computer.ok(&["export", "a", "--deel", cut]);
        assert_eq!(parts.map(|part| report.contains(part)), expected, "{cut}");
    }
    computer.fails(2, "kern", &["export", "a", "--deel", "half"]);
    for form in ["ics", "csv"] {
        for option in [&["--deel", "plan"][..], &["--met-kaders"]] {
            let arguments = [&["export", "a", "--vorm", form][..], option].concat();
            computer.fails(2, "alleen vervolgstappen", &arguments);
        }
    }
}
