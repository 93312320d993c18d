//! What cannot be meant, what was left out, and what is mended without asking anew.

use std::fs;

use crate::computer::Computer;
use crate::{ASKED, IN, LATE, S, participants};

/// What is refused, and what is said of it.
const REFUSED: [(&[&str], &str); 11] = [
    (
        &[
            "besluit",
            S,
            "2.1",
            "--stand=deels",
            "--afwijkend=M. de Wit: bijna: het gaat best",
        ],
        "«bijna» is geen stand",
    ),
    (
        &[
            "besluit",
            S,
            "2.1",
            "--stand=deels",
            "--afwijkend=Dat vind ik niet",
        ],
        "is geen deelnemer",
    ),
    (
        &[
            "besluit",
            S,
            "2.1",
            "--stand=deels",
            "--afwijkend=Wij vinden met zijn allen iets anders: deels: zomaar",
        ],
        "is geen deelnemer",
    ),
    (
        &["besluit", S, "2.1", "--stand=deels", "--op=1-1-2027"],
        "moet nog komen",
    ),
    (
        &["uitnodigen", S, "--wie=A. Bos", "--uiterlijk=1-3-2025"],
        "al voorbij",
    ),
    (&["ronde", S, "--uiterlijk=1-3-2025"], "al voorbij"),
    (
        &["uitnodigen", S, "--wie=A. Bos", "--vragen=1.1-9.9"],
        "«1.1-9.9» is geen vraag",
    ),
    (
        &["deelnemers", S, "--wijzig=A. Bos", "--rol=x"],
        "«A. Bos» is geen deelnemer. Deelnemers: M. de Wit.",
    ),
    (&["deelnemers", S, "--rol=x"], "--wijzig NAAM"),
    (&["vergelijk", S, S], "staat er twee keer"),
    (&["verschil", S, S], "staat er twee keer"),
];

#[test]
fn what_cannot_be_meant_is_refused_in_one_sentence_and_nothing_changes() {
    let computer = Computer::new();
    let file = || fs::read(computer.path("map/sessies/voorbeeldstad.toml")).unwrap();
    let before = file();
    for (arguments, said) in REFUSED {
        let (code, out, err) = computer.tried(ASKED, arguments);
        assert_ne!(code, 0, "{arguments:?}");
        assert!(err.contains(said), "{arguments:?}: {err}");
        assert_eq!(out, "", "{arguments:?}");
    }
    assert_eq!(file(), before);
    // Who is known needs no more than a name, and what is far away is told.
    computer.on(
        IN,
        &[
            "besluit",
            S,
            "2.1",
            "--stand=deels",
            "--afwijkend=m. de wit",
        ],
    );
    let (code, out, err) = computer.tried(
        ASKED,
        &[
            "uitnodigen",
            S,
            "--wie=A. Bos",
            "--uiterlijk=1-3-2031",
            "--vragen=1.1-1.3, 2",
        ],
    );
    assert_eq!(code, 0, "{err}");
    assert!(
        err.contains("Let op: de dag om te antwoorden is pas"),
        "{err}"
    );
    assert!(
        out.contains("- 1.3 ") && out.contains("- 2.5 ") && !out.contains("- 1.4 "),
        "{out}"
    );
}

#[test]
fn a_mail_without_a_day_or_a_gemeente_has_no_gaps() {
    let computer = Computer::new();
    let session = computer.path("map/sessies/voorbeeldstad.toml");
    let text = fs::read_to_string(&session).unwrap();
    fs::write(&session, text.replace("gemeente = \"Voorbeeldstad\"\n", "")).unwrap();
    let mail = computer.on(ASKED, &["uitnodigen", S, "--wie=M. de Wit"]);
    assert!(
        !mail
            .split("Met vriendelijke groet")
            .next()
            .unwrap()
            .contains('['),
        "{mail}"
    );
    for ours in ["wij ", "Wij "] {
        assert!(!mail.contains(ours), "{mail}");
    }
    let round = computer.on(LATE, &["deelnemers", S, "--herinnering"]);
    assert!(
        round.contains("vroeg ik u") && !round.contains("[datum]"),
        "{round}"
    );
}

#[test]
fn a_participant_is_changed_and_nothing_is_sent() {
    let computer = Computer::new();
    computer.on(ASKED, &["uitnodigen", S, "--wie=M. de Wit", "--vorm=txt"]);
    let sent = computer.samen();
    let (code, out, err) = computer.tried(
        ASKED,
        &[
            "deelnemers",
            S,
            "--wijzig=m. de wit",
            "--naam=M. de Witte",
            "--rol=zorgcoördinator",
            "--perspectief=geen",
            "--vragen=basisfunctie 2",
            "--uiterlijk=4-12-2026",
        ],
    );
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(
        err.contains("M. de Witte, zorgcoördinator: gewijzigd. Er is niets verstuurd."),
        "{err}"
    );
    assert_eq!(computer.samen(), sent);
    let all = participants(&computer);
    assert_eq!(all.len(), 1);
    let who = &all[0];
    assert_eq!(who["naam"], "M. de Witte");
    assert_eq!(
        who["vragen"],
        serde_json::json!(["2.1", "2.2", "2.3", "2.4", "2.5"])
    );
    assert_eq!(who["uiterlijk"], "2026-12-04");
    // The form that has the old name is still theirs, and known as it was printed. Without a group it is no partner's
    // judgement, whatever the role says.
    let form = fs::read_to_string(computer.sent("M-de-Wit.txt")).unwrap();
    fs::write(
        computer.path("terug.txt"),
        form.replacen("[ ] Deels", "[x] Deels", 1),
    )
    .unwrap();
    let out = computer.on(IN, &["inlezen", S, "terug.txt", "--ja"]);
    assert!(
        out.contains("van M. de Witte") && !out.contains("hoort bij geen vraag"),
        "{out}"
    );
    let text = computer.on(IN, &["verschil", S]);
    assert!(text.contains("Dat oordeel is er nog niet."), "{text}");
}

#[test]
fn a_form_that_somebody_else_filled_in_is_not_taken_for_an_answer_of_who_was_asked() {
    let computer = Computer::new();
    computer.on(ASKED, &["uitnodigen", S, "--wie=M. de Wit", "--vorm=txt"]);
    computer.on(ASKED, &["uitnodigen", S, "--wie=M. de Wit", "--vorm=toml"]);
    let form = fs::read_to_string(computer.sent("M-de-Wit.txt")).unwrap();
    let passed_on = form.replacen("Ingevuld door: M. de Wit", "Ingevuld door: Karel Vreemd", 1);
    assert_ne!(passed_on, form);
    let answered = passed_on.replacen("[ ] Deels", "[x] Deels", 1);
    fs::write(computer.path("terug.txt"), answered).unwrap();
    let (code, _, err) = computer.tried(IN, &["inlezen", S, "terug.txt", "--ja"]);
    assert_eq!(code, 1, "{err}");
    assert!(
        err.contains("Op het formulier van M. de Wit staat «Karel Vreemd».")
            && err.contains("--van NAAM"),
        "{err}"
    );
    assert_eq!(participants(&computer)[0]["binnen"], false);
    let out = computer.on(IN, &["inlezen", S, "terug.txt", "--van=M. de Wit", "--ja"]);
    assert!(
        out.contains("van M. de Wit") && out.contains("erop staat: Karel Vreemd"),
        "{out}"
    );
    // A session file that was sent along is passed on as easily.
    let file = fs::read_to_string(computer.sent("M-de-Wit.toml")).unwrap();
    let passed_on = file.replacen("invuller = \"M. de Wit\"", "invuller = \"Karel Vreemd\"", 1);
    assert_ne!(passed_on, file, "{file}");
    let answered = format!("{passed_on}\n[[antwoord]]\nvraag = \"2.3\"\nstand = \"deels\"\n");
    fs::write(computer.path("terug.toml"), answered).unwrap();
    let (code, _, err) = computer.tried(IN, &["inlezen", S, "terug.toml", "--ja"]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("staat «Karel Vreemd»"), "{err}");
}
