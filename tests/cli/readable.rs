//! One judgement of what can be read: `lijst`, `controleer` and `toon` agree, whatever is wrong.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Computer, assert_dutch};

/// A computer with the session of A, of which the file is `spoil`ed.
fn with_spoilt(spoil: impl FnOnce(&Path, String)) -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    computer.ok(&["antwoord", "a", "1.1", "--notitie", &"woord ".repeat(400)]);
    let path = computer.path("map/sessies/a-2026-11-22.toml");
    let text = fs::read_to_string(&path).unwrap();
    spoil(&path, text);
    computer
}

/// Whether `lijst`, `controleer` and `toon` each say that it can be read.
fn judgements(computer: &Computer) -> [bool; 3] {
    let list: Value = serde_json::from_str(&computer.ok(&["lijst", "--json"])).unwrap();
    let in_words = computer.ok(&["lijst"]);
    assert_eq!(
        list[0]["leesbaar"],
        !in_words.contains("niet te lezen:"),
        "{in_words}"
    );
    [
        list[0]["leesbaar"] == true,
        computer.run(&["controleer"]).code == 0,
        computer.run(&["toon", "a-2026-11-22"]).code == 0,
    ]
}

#[test]
fn what_cannot_be_shown_is_called_readable_by_nobody() {
    let write = |path: &Path, text: &str| fs::write(path, text).unwrap();
    assert_eq!(judgements(&with_spoilt(|_, _| {})), [true; 3]);
    // Without the line break at its end it is a session all the same.
    let unended = with_spoilt(|path, text| write(path, text.trim_end()));
    assert_eq!(judgements(&unended), [true; 3]);
    let spoils: [fn(&Path, String); 6] = [
        |path, text| fs::write(path, &text.as_bytes()[..text.len() - 200]).unwrap(),
        |path, text| fs::write(path, format!("{text}\0\0\0\0")).unwrap(),
        |path, text| fs::write(path, format!("{text}[[antwoord]]\nstand = \"wat\"\n")).unwrap(),
        |path, text| fs::write(path, [text.as_bytes(), b"a = \"\xff\"\n"].concat()).unwrap(),
        |path, text| {
            let long = format!("{text}# {}\n", "x".repeat(11 * 1024 * 1024));
            fs::write(path, long).unwrap();
        },
        // Its first table is not that of a session.
        |path, text| {
            let other = text.replacen(
                "[sessie]",
                "[vragenlijst]\nid = \"x\"\n[sessie]\nvorige = 3",
                1,
            );
            fs::write(path, other).unwrap();
        },
    ];
    for (number, spoil) in spoils.into_iter().enumerate() {
        assert_eq!(judgements(&with_spoilt(spoil)), [false; 3], "{number}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_named() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "B"]);
    let link = computer.path("map/sessies/weg.toml");
    std::os::unix::fs::symlink("/er/was/eens.toml", &link).unwrap();
    let words = "weg.toml» verwijst naar «/er/was/eens.toml», en dat is er niet";
    let listed = computer.ok(&["lijst"]);
    assert_eq!(listed.lines().count(), 2, "{listed}");
    assert!(listed.lines().last().unwrap().contains(words), "{listed}");
    let checked = computer.run(&["controleer"]);
    assert_eq!(checked.code, 1);
    assert!(checked.out.contains(words), "{}", checked.out);
    assert_dutch(&checked.out);
    computer.fails(1, words, &["toon", "weg"]);
    computer.fails(1, words, &["antwoord", "weg", "1.1", "--stand", "deels"]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

#[test]
fn comments_are_said_to_go_and_stay_at_the_earlier_versions() {
    let computer = with_spoilt(|path, text| {
        let commented = text.replacen("[sessie]", "# van mij: nog bellen\n[sessie]", 1);
        fs::write(path, commented).unwrap();
    });
    let words = "opmerkingen (regels met #)";
    let checked = computer.run(&["controleer"]);
    assert_eq!(
        (checked.code, checked.out.as_str()),
        (0, "In orde: 1 bestand.\n")
    );
    assert!(checked.err.contains(words), "{}", checked.err);
    let said = computer.run(&["antwoord", "a", "1.1", "--stand", "deels"]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains(words), "{}", said.err);
    let path = computer.path("map/sessies/a-2026-11-22.toml");
    assert!(!fs::read_to_string(path).unwrap().contains('#'));
    let versions = fs::read_dir(computer.path("map/versies/a-2026-11-22")).unwrap();
    let mut texts = versions.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    assert!(texts.any(|text| text.contains("# van mij: nog bellen")));
    // The second time there is nothing to say.
    let said = computer.run(&["antwoord", "a", "1.1", "--stand", "op-orde"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
}
