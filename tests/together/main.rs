//! A scan that is made together, from a clean folder to a decision, with the real program: a coordinator and four who
//! answer, in Word, in LibreOffice, by mail and with a session file; one who is late, one file that comes twice, one
//! with a line that cannot be read.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

mod again;
mod computer;
mod odd;
mod word;

use std::fmt::Write as _;
use std::fs;

use computer::Computer;
use serde_json::Value;

/// The form of M. de Wit, filled in and saved by LibreOffice 7.4.
const BY_LIBREOFFICE: &[u8] = include_bytes!("../fixtures/samen/M-de-Wit-libreoffice.docx");

const ASKED: &str = "2026-11-26";
const IN: &str = "2026-12-03";
const LATE: &str = "2026-12-06";
const S: &str = "voorbeeldstad";

/// Everything that the four typed.
const TYPED: [&str; 13] = [
    "Wij zien de POH jeugd niet meer op school.",
    "Twee scholen krijgen wel bezoek, de rest niet.",
    "Notulen zorgteam, oktober 2026",
    "Mij is nooit iets gevraagd.",
    "Alleen de cliëntenraad kreeg een brief.",
    "Beste mevrouw Jansen, hierbij mijn antwoorden. Bel gerust.",
    "Wij horen pas iets als het misgaat.",
    "Volgens mij is dit nooit afgesproken, of toch wel?",
    "Het team is blij met de ruimte.",
    "De drempel is de wachtlijst.",
    "Teamoverleg 12 oktober",
    "De GI belt ons nu elke week.",
    "De visie hangt in elke kamer.",
];

/// Who takes part, as `deelnemers --json` has it.
fn participants(computer: &Computer) -> Vec<Value> {
    let json = computer.on(LATE, &["deelnemers", S, "--json"]);
    serde_json::from_str(&json).unwrap()
}

fn ask_everybody(computer: &Computer) {
    let ask = |arguments: &[&str]| {
        let all = ["uitnodigen", S, "--uiterlijk=4-12-2026"];
        computer.on(ASKED, &[&all, arguments].concat())
    };
    ask(&["--wie=M. de Wit"]);
    ask(&["--wie=C. Smit", "--rol=ouder"]);
    let mail = ask(&[
        "--wie=P. Yildiz",
        "--rol=jeugd-ggz",
        "--vragen=4.6,1.2",
        "--vorm=txt",
    ]);
    assert!(
        mail.contains("Vraag 4.6") && mail.contains("uiterlijk 4 december 2026"),
        "{mail}"
    );
    ask(&[
        "--wie=A. Bos",
        "--rol=consulent",
        "--vragen=4.7,5.4,1.2,2.1",
        "--vorm=toml",
    ]);
    ask(&["--wie=D. Groen", "--rol=wethouder", "--vragen=2.1"]);
}

/// The form as it comes back in a mail: with a line before it, signs before its lines, and two stands ticked at 1.2.
fn answered(form: &str) -> String {
    let mut question = String::new();
    let mut mail = "Beste mevrouw Jansen, hierbij mijn antwoorden. Bel gerust.\n\n".to_owned();
    for line in form.lines() {
        let line_in = line.trim_start();
        if let Some(rest) = line_in.strip_prefix("Vraag ") {
            rest.split(':').next().unwrap().clone_into(&mut question);
        }
        let ticks: &[(&str, &str)] = &[
            ("4.6", "Niet op orde"),
            ("1.2", "Op orde"),
            ("1.2", "Deels op orde"),
        ];
        let ticked = ticks
            .iter()
            .any(|(at, word)| *at == question && line_in.starts_with(&format!("[ ] {word}:")));
        let line = if ticked {
            line.replacen("[ ]", "[x]", 1)
        } else {
            line.to_owned()
        };
        let _ = writeln!(mail, "> {line}");
        if line_in.starts_with("Notitie:") {
            mail.push_str(match question.as_str() {
                "4.6" => "Wij horen pas iets als het misgaat.\n",
                _ => "Volgens mij is dit nooit afgesproken, of toch wel?\n",
            });
        }
    }
    mail
}

/// The four answers as files; gives their names.
fn answer_all(computer: &Computer) -> [&'static str; 4] {
    fs::write(computer.path("terug.docx"), BY_LIBREOFFICE).unwrap();
    let form = fs::read(computer.sent("C-Smit.docx")).unwrap();
    let filled = word::fill(
        &form,
        &["3.1 stand niet-op-orde", "3.1 onderbouwing inschatting"],
        &[
            ("3.1 notitie", "Mij is nooit iets gevraagd."),
            ("3.1 bronnen", "Alleen de cliëntenraad kreeg een brief."),
        ],
    );
    fs::write(computer.path("smit.docx"), filled).unwrap();
    let form = fs::read_to_string(computer.sent("P-Yildiz.txt")).unwrap();
    let mail = answered(&form);
    fs::write(computer.path("mail.txt"), mail).unwrap();
    fs::copy(computer.sent("A-Bos.toml"), computer.path("bos.toml")).unwrap();
    for (question, state, note) in [
        ("4.7", "deels", "Het team is blij met de ruimte."),
        ("5.4", "niet-op-orde", "De drempel is de wachtlijst."),
        ("1.2", "op-orde", "De GI belt ons nu elke week."),
        ("2.1", "op-orde", "De visie hangt in elke kamer."),
    ] {
        let (state, note) = (format!("--stand={state}"), format!("--notitie={note}"));
        computer.on(IN, &["antwoord", "./bos.toml", question, &state, &note]);
    }
    computer.on(
        IN,
        &[
            "antwoord",
            "./bos.toml",
            "5.4",
            "--bron=Teamoverleg 12 oktober",
        ],
    );
    ["terug.docx", "smit.docx", "mail.txt", "bos.toml"]
}

#[test]
fn a_scan_is_made_together_from_the_first_question_to_the_last_decision() {
    let computer = Computer::new();
    ask_everybody(&computer);
    let files = answer_all(&computer);
    let before = computer.samen();

    // Nothing is written before the yes.
    let (code, out, err) = computer.tried(IN, &["inlezen", S, "mail.txt"]);
    assert_eq!(code, 1);
    assert!(err.contains("--ja"), "{err}");
    assert!(
        out.contains(
            "«Beste mevrouw Jansen, hierbij mijn antwoorden. Bel gerust.», hoort bij geen vraag"
        ),
        "{out}"
    );
    assert!(out.contains("meer dan één stand gekozen"), "{out}");
    assert_eq!(computer.samen(), before);

    computer.on(IN, &[&["inlezen", S, "--ja"], &files[..]].concat());
    // The same file again is known, whatever it is called.
    fs::copy(computer.path("mail.txt"), computer.path("nog eens.txt")).unwrap();
    let (code, _, err) = computer.tried(LATE, &["inlezen", S, "nog eens.txt", "--ja"]);
    assert_eq!(code, 0);
    assert!(
        err.contains("is al ingelezen op 03-12-2026, van P. Yildiz"),
        "{err}"
    );
    let kept = computer.samen();
    assert_eq!(kept.len(), before.len() + 8);
    // What came is kept as it came, and what was sent is as it was.
    for (path, bytes) in &before {
        assert!(kept.contains(&(path.clone(), bytes.clone())), "{path:?}");
    }
    let is_kept = |bytes: &[u8]| kept.iter().any(|(_, kept)| kept == bytes);
    assert!(
        files
            .iter()
            .all(|file| is_kept(&fs::read(computer.path(file)).unwrap()))
    );

    who_is_late(&computer);
    the_agenda(&computer);
    decisions(&computer);
}

/// Who is in, who is late, and who is reminded of what.
fn who_is_late(computer: &Computer) {
    let people = computer.on(LATE, &["deelnemers", S]);
    assert!(
        people.contains("M. de Wit, intern begeleider: 2 van 2, binnen op 03-12-2026"),
        "{people}"
    );
    assert!(
        people.contains("D. Groen, wethouder: 0 van 1, TE LAAT, uiterlijk 04-12-2026"),
        "{people}"
    );
    assert_eq!(people.matches("binnen op").count(), 4, "{people}");
    // One is reminded of what is missing, and of the others who chose two stands or answered one of two.
    let mails = computer.on(LATE, &["deelnemers", S, "--herinnering"]);
    assert!(
        mails.contains("Beste D. Groen") && mails.contains("Beste P. Yildiz"),
        "{mails}"
    );
    assert!(mails.contains("Beste C. Smit"), "{mails}");
    assert_eq!(mails.matches("Onderwerp:").count(), 3, "{mails}");
}

/// The agenda in one command: every word, every count with its n, no mean, and the row of each judgement that is asked.
fn the_agenda(computer: &Computer) {
    let text = computer.on(LATE, &["verschil", S, "--vorm=md"]);
    let flat = text
        .replace('\\', "")
        .replace("\n> ", " ")
        .replace('\n', " ");
    for typed in TYPED {
        assert!(flat.contains(typed), "{typed}\n{text}");
    }
    let annex = computer.on(LATE, &["export", S, "--deel=wie-zei-wat", "--vorm=md"]);
    let flat = annex
        .replace('\\', "")
        .replace("\n> ", " ")
        .replace('\n', " ");
    for typed in TYPED {
        assert!(flat.contains(typed), "{typed}\n{annex}");
    }
    for word in ["gemiddeld", "%", "score", "cijfer"] {
        assert!(!text.contains(word), "{word}\n{text}");
    }
    let json = computer.on(LATE, &["verschil", S, "--vorm=json"]);
    let agenda: Value = serde_json::from_str(&json).unwrap();
    let questions = agenda["vragen"].as_array().unwrap();
    let order: Vec<&str> = questions
        .iter()
        .map(|each| each["vraag"].as_str().unwrap())
        .collect();
    // Safety first, then the opposition; what all agree on is last.
    assert_eq!(
        order,
        ["1.2", "2.3", "2.4", "3.1", "4.6", "4.7", "5.4", "2.1"]
    );
    for question in questions {
        let number = question["antwoorden"].as_u64().unwrap();
        let counts = question["standen"].as_array().unwrap().iter();
        let sum: u64 = counts.map(|each| each["aantal"].as_u64().unwrap()).sum();
        assert_eq!(sum, number, "{question}");
        let voices = question["stemmen"].as_array().unwrap();
        let asked = voices
            .iter()
            .filter(|each| each["gevraagd_oordeel"] == true);
        let is_judged = !question["oordeel_van"].is_null();
        assert_eq!(asked.count(), usize::from(is_judged), "{question}");
    }
    let judged = questions
        .iter()
        .filter(|each| !each["oordeel_van"].is_null());
    assert_eq!(judged.count(), 6);
    assert_eq!(questions[1]["soort"], "tegenstelling");
    let without = computer.on(LATE, &["verschil", S, "--zonder-namen"]);
    for name in ["Wit", "Smit", "Yildiz", "Bos", "begeleider", "consulent"] {
        assert!(!without.contains(name), "{name}\n{without}");
    }
}

fn decisions(computer: &Computer) {
    let (code, _, err) = computer.tried(LATE, &["besluit", S, "2.3", "--stand=op-orde"]);
    assert_eq!(code, 1);
    assert!(
        err.contains("oordeel van partners") && err.contains("niet te overstemmen"),
        "{err}"
    );
    computer.on(
        LATE,
        &[
            "besluit",
            S,
            "2.3",
            "--stand=niet-op-orde",
            "--bij=M. de Wit",
            "--bij=J. Jansen",
            "--toelichting=De school wordt voortaan gevraagd.",
            "--afwijkend=J. Jansen: op orde: het plan ligt er",
        ],
    );
    let said = computer.tried(LATE, &["besluit", S, "--eens"]);
    assert_eq!((said.0, said.1.as_str()), (0, ""));
    let shown = computer.on(LATE, &["besluit", S]);
    for words in [
        "niet op orde, overgenomen op 06-12-2026, met M. de Wit en J. Jansen",
        "De school wordt voortaan gevraagd.",
        "Anders: J. Jansen: op orde. het plan ligt er",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    let session = fs::read_to_string(computer.path("map/sessies/voorbeeldstad.toml")).unwrap();
    assert!(session.contains("eerder = \"op-orde\""), "{session}");
    // A contribution that comes later changes no decision: it says that it differs.
    fs::write(
        computer.path("later.txt"),
        "Vraag 2.3\n[x] Deels op orde\nHet gaat de goede kant op.\n",
    )
    .unwrap();
    computer.on(
        "2026-12-20",
        &["inlezen", S, "later.txt", "--van=K. Bakker", "--ja"],
    );
    let text = computer.on("2026-12-20", &["verschil", S]);
    assert!(
        text.contains("2 zien het anders dan het besluit. Het besluit verandert daardoor niet."),
        "{text}"
    );
    assert!(
        text.contains("K. Bakker: [~] deels. Dit kwam na het besluit."),
        "{text}"
    );
    assert_eq!(computer.on("2026-12-20", &["besluit", S]), shown);
    // The second round asks only what is not decided.
    let round = computer.on("2026-12-20", &["ronde", S, "--vorm=md"]);
    assert!(
        round.contains("tweede ronde") && !round.contains("- 2.3"),
        "{round}"
    );
}
