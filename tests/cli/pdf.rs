//! The report as a pdf, which LibreOffice makes: one that is not there, and one that a script plays.

use crate::{Computer, Said, assert_dutch};

const EXPORT: [&str; 5] = ["export", "a", "--vorm", "pdf", "--uit"];

/// A computer with a session, and what is run on it with only the programs in its folder `bin`.
fn begun() -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A; touch x"]);
    std::fs::create_dir(computer.path("bin")).unwrap();
    std::fs::create_dir(computer.path("tijdelijk map é")).unwrap();
    computer
}

fn run(computer: &Computer, arguments: &[&str]) -> Said {
    let mut command = computer.command();
    for folder in ["ProgramFiles", "ProgramFiles(x86)"] {
        command.env_remove(folder);
    }
    for temporary in ["TMPDIR", "TEMP", "TMP"] {
        command.env(temporary, computer.path("tijdelijk map é"));
    }
    command.env("PATH", computer.path("bin")).args(arguments);
    Said::by(&mut command)
}

#[test]
fn without_libreoffice_it_is_said_what_to_do() {
    // On macOS it is looked for in a place that no variable moves.
    if std::path::Path::new("/Applications/LibreOffice.app").exists() {
        return;
    }
    let computer = begun();
    // One that lies where the user happens to be is not looked at.
    std::fs::write(computer.path("soffice"), "").unwrap();
    for uit in [
        &["export", "a", "--uit", "rapport.PDF"][..],
        &[&EXPORT[..], &["rapport.pdf"]].concat(),
    ] {
        let said = run(&computer, uit);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{}", said.err);
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        let words =
            "niet gevonden. Maak het rapport met --vorm docx en kies in Word «Opslaan als PDF».";
        assert!(said.err.contains(words), "{}", said.err);
        assert_dutch(&said.err);
    }
    assert!(!computer.path("rapport.pdf").exists());
}

#[test]
fn a_pdf_needs_a_file_whose_name_says_so() {
    let computer = begun();
    for (uit, words) in [
        (&["--uit", "-"][..], "eindigt op .pdf"),
        (&[], "eindigt op .pdf"),
        (&["--uit", "rapport.docx"], "eindigt op .pdf"),
        (&["--uit", "rapport"], "eindigt op .pdf"),
        (&["--uit", "a.pdf", "--wie", "Inkoop"], "--vorm ics"),
        (&["--uit", "a.pdf", "--herinner", "7"], "--vorm ics"),
    ] {
        let export = ["export", "a", "--vorm", "pdf"];
        computer.fails(2, words, &[&export, uit].concat());
    }
    for form in ["docx", "md", "html"] {
        let other = ["export", "a", "--vorm", form, "--uit", "rapport.pdf"];
        computer.fails(2, &format!("eindigt op .{form}"), &other);
    }
}

#[cfg(unix)]
mod played {
    use super::{Computer, EXPORT, Said, begun, run};

    /// Put a script in the place of LibreOffice, which notes how it was called.
    fn play(computer: &Computer, does: &str) {
        use std::os::unix::fs::PermissionsExt;
        let noted = computer.path("genoteerd");
        let text = format!(
            "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done > '{}'\n\
             while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\n{does}\n",
            noted.display()
        );
        let program = computer.path("bin/soffice");
        std::fs::write(&program, text).unwrap();
        std::fs::set_permissions(&program, PermissionsExt::from_mode(0o700)).unwrap();
    }

    const MAKE: &str = r#"{ printf %%PDF-; /bin/cat "$1"; } > "$out/rapport.pdf""#;

    fn left_behind(computer: &Computer) -> usize {
        let temporary = computer.path("tijdelijk map é");
        std::fs::read_dir(temporary).unwrap().count()
    }

    fn export(computer: &Computer, more: &[&str]) -> Said {
        run(computer, &[&EXPORT[..], &["rapport.pdf"], more].concat())
    }

    #[test]
    fn what_libreoffice_makes_of_the_word_file_is_saved() {
        let computer = begun();
        play(&computer, MAKE);
        let said = export(&computer, &["--deel", "kern"]);
        assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
        assert!(said.err.contains("Het rapport staat in"), "{}", said.err);
        assert!(!said.err.contains("Opslaan als PDF"), "{}", said.err);
        let made = std::fs::read(computer.path("rapport.pdf")).unwrap();
        computer.run(&["export", "a", "--deel", "kern", "--uit", "kern.docx"]);
        let word = std::fs::read(computer.path("kern.docx")).unwrap();
        assert_eq!(made.strip_prefix(b"%PDF-"), Some(word.as_slice()));
        assert_eq!(left_behind(&computer), 0);
        // No text of the session is in the command, and the profile is apart.
        let words = std::fs::read_to_string(computer.path("genoteerd")).unwrap();
        assert!(!words.contains("touch"), "{words}");
        assert!(words.contains("\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}"));
        assert!(words.contains("\"PDFUACompliance\":"), "{words}");
        let profile = words.lines().next().unwrap();
        assert!(profile.starts_with("-env:UserInstallation=file:///"));
        assert!(profile.contains("/tijdelijk%20map%20%C3%A9/"), "{profile}");
    }

    #[test]
    fn a_pdf_that_is_there_is_only_replaced_when_asked() {
        let computer = begun();
        play(&computer, MAKE);
        std::fs::write(computer.path("rapport.pdf"), "van eerder").unwrap();
        let said = export(&computer, &[]);
        assert_eq!(said.code, 1);
        assert!(said.err.contains("bestaat al en is niet overschreven"));
        let read = || std::fs::read(computer.path("rapport.pdf")).unwrap();
        assert_eq!(read(), b"van eerder");
        assert_eq!(export(&computer, &["--overschrijven"]).code, 0);
        assert!(read().starts_with(b"%PDF-"));
    }

    #[test]
    fn a_libreoffice_that_fails_leaves_nothing() {
        let computer = begun();
        for does in [
            "exit 1",
            "exit 0",
            r#"echo geen pdf > "$out/rapport.pdf""#,
            r#"exec /bin/mkdir "$out/rapport.pdf""#,
        ] {
            play(&computer, does);
            let said = export(&computer, &[]);
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{does}");
            let words = "heeft er geen pdf van gemaakt. Maak het rapport met --vorm docx";
            assert!(said.err.contains(words), "{does}: {}", said.err);
            assert!(!computer.path("rapport.pdf").exists(), "{does}");
            assert_eq!(left_behind(&computer), 0, "{does}");
        }
        std::fs::write(computer.path("bin/soffice"), "#!/nergens\n").unwrap();
        assert!(export(&computer, &[]).err.contains("niet worden gestart"));
    }
}
