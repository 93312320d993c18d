//! What is said again or otherwise: corrections, an answer after a decision, files that say nothing.

use std::fs;

use serde_json::Value;

use crate::computer::Computer;
use crate::{ASKED, IN, LATE, S, participants};

/// The agenda row of a question.
fn row(computer: &Computer, question: &str) -> Value {
    let json = computer.on(LATE, &["verschil", S, "--vorm=json"]);
    let agenda: Value = serde_json::from_str(&json).unwrap();
    let all = agenda["vragen"].as_array().unwrap();
    let found = all.iter().find(|each| each["vraag"] == question);
    found.cloned().unwrap_or_default()
}

/// Read in a text of M. de Wit on 2.3, and give what was said.
fn read_in(computer: &Computer, day: &str, text: &str) -> String {
    let file = computer.path("terug.txt");
    fs::write(&file, text).unwrap();
    let (code, _, err) =
        computer.tried(day, &["inlezen", S, "terug.txt", "--van=M. de Wit", "--ja"]);
    assert_eq!(code, 0, "{err}");
    err
}

#[test]
fn what_comes_in_again_corrects_its_own_round_and_is_what_counts() {
    let computer = Computer::new();
    computer.on(ASKED, &["uitnodigen", S, "--wie=M. de Wit", "--vorm=txt"]);
    read_in(&computer, IN, "Vraag 2.3\n[x] Niet op orde\n");
    // On the same day, so that no date tells them apart.
    read_in(&computer, IN, "Vraag 2.3\n[x] Deels op orde\n");
    let text = computer.on(LATE, &["verschil", S]);
    assert!(
        text.contains("M. de Wit, intern begeleider (verbeterd): [~] deels."),
        "{text}"
    );
    assert!(!text.contains("ronde 2"), "{text}");
    computer.on(LATE, &["ronde", S, "--vorm=txt"]);
    // The form of the first round that comes in now still is of that round; that of the second is of the second.
    let form = |name: &str| fs::read_to_string(computer.sent(name)).unwrap();
    let ticked = |form: String, stand: &str| {
        form.replacen(&format!("[ ] {stand}"), &format!("[x] {stand}"), 1)
    };
    read_in(&computer, LATE, &ticked(form("M-de-Wit.txt"), "Op orde"));
    let voice = |computer: &Computer| {
        row(computer, "2.3")["stemmen"]
            .as_array()
            .unwrap()
            .iter()
            .find(|each| each["eigen"] == false)
            .cloned()
            .unwrap()
    };
    let first = voice(&computer);
    assert_eq!(
        (&first["ronde"], &first["verbetering"], &first["stand"]),
        (&1.into(), &2.into(), &"op-orde".into())
    );
    read_in(
        &computer,
        LATE,
        &ticked(form("M-de-Wit.2.txt"), "Niet op orde"),
    );
    let second = voice(&computer);
    assert_eq!(
        (&second["ronde"], &second["verbetering"], &second["stand"]),
        (&2.into(), &0.into(), &"niet-op-orde".into())
    );
    let note = second["notitie"].as_str().unwrap();
    assert_eq!(note, "", "nothing of what was printed was typed");
}

#[test]
fn an_answer_that_leaves_its_decision_says_so_and_the_decision_stays() {
    let computer = Computer::new();
    computer.on(
        IN,
        &[
            "besluit",
            S,
            "1.2",
            "--stand=niet-op-orde",
            "--onderbouwing=inschatting",
        ],
    );
    let before = row(&computer, "1.2")["besluit"].clone();
    let (code, _, err) = computer.tried(LATE, &["antwoord", S, "1.2", "--stand=nvt"]);
    assert_eq!(code, 0);
    assert!(
        err.contains("Over 1.2 is samen besloten: niet op orde, inschatting. Dat besluit blijft; uw antwoord is nu: n.v.t., inschatting."),
        "{err}"
    );
    // A note is no other answer.
    let (_, _, err) = computer.tried(LATE, &["antwoord", S, "1.2", "--notitie=Later."]);
    assert!(!err.contains("samen besloten"), "{err}");
    let since = "Het antwoord in de sessie is daarna veranderd: n.v.t., inschatting.";
    assert!(computer.on(LATE, &["besluit", S]).contains(since));
    let report = computer.on(LATE, &["export", S, "--deel=besluiten"]);
    assert!(
        report.contains("daarna veranderd: n.v.t., inschatting."),
        "{report}"
    );
    assert_eq!(row(&computer, "1.2")["besluit"], before);
    // Taken back, the answer stays what it was made since; a second time there is nothing to take back.
    let (_, _, err) = computer.tried(LATE, &["besluit", S, "1.2", "--weg"]);
    assert!(
        err.contains("Het besluit over vraag 1.2 is weg. Het antwoord is nu: n.v.t., inschatting."),
        "{err}"
    );
    let (code, _, err) = computer.tried(LATE, &["besluit", S, "1.2", "--weg"]);
    assert_eq!(code, 0);
    assert!(
        err.contains("niets besloten; er is niets om weg te halen"),
        "{err}"
    );
}

#[test]
fn a_voice_that_does_not_know_is_there_but_is_no_judgement() {
    let computer = Computer::new();
    read_in(&computer, IN, "Vraag 2.3\n[x] Weet ik nog niet\n");
    let text = computer.on(LATE, &["verschil", S]).replace("\n  ", " ");
    assert!(
        text.contains("Diens antwoord is er wel, maar nog geen oordeel."),
        "{text}"
    );
    assert!(
        !text.contains("Dat oordeel is er nog niet") && !text.contains("Dit is het oordeel"),
        "{text}"
    );
    // What only the coordinator answered is no agenda.
    assert!(text.contains("1 verschil, 0 eens."), "{text}");
    assert_eq!(row(&computer, "2.1"), Value::Null);
}

#[test]
fn what_was_sent_and_comes_back_untouched_is_not_in() {
    let computer = Computer::new();
    for (form, file) in [
        ("toml", "M-de-Wit.toml"),
        ("docx", "M-de-Wit.docx"),
        ("txt", "M-de-Wit.txt"),
    ] {
        let form = format!("--vorm={form}");
        computer.on(ASKED, &["uitnodigen", S, "--wie=M. de Wit", &form]);
        fs::copy(computer.sent(file), computer.path(file)).unwrap();
        let kept = computer.samen();
        let (code, _, err) = computer.tried(IN, &["inlezen", S, file, "--ja"]);
        assert_eq!(code, 1, "{file}");
        assert!(err.contains("nog niets in ingevuld"), "{file}: {err}");
        assert_eq!(computer.samen(), kept);
    }
    assert_eq!(participants(&computer)[0]["binnen"], false);
}

#[test]
fn who_is_new_takes_part_only_when_what_they_sent_is_kept() {
    let computer = Computer::new();
    // There is no place to keep it.
    let samen = computer.path("map/sessies/voorbeeldstad.samen");
    fs::create_dir_all(&samen).unwrap();
    fs::write(samen.join("bijdragen"), "geen map").unwrap();
    fs::write(computer.path("terug.txt"), "Vraag 2.3\n[x] Deels op orde\n").unwrap();
    let asked = ["inlezen", S, "terug.txt", "--van=K. Bakker", "--ja"];
    let (code, _, _) = computer.tried(IN, &asked);
    assert_eq!(code, 1);
    assert!(
        fs::read_to_string(computer.path("map/sessies/voorbeeldstad.toml"))
            .unwrap()
            .matches("[[deelnemer]]")
            .count()
            == 1
    );
    fs::remove_file(samen.join("bijdragen")).unwrap();
    computer.on(IN, &asked);
    let all = participants(&computer);
    assert_eq!(
        (all.len(), &all[1]["naam"], &all[1]["binnen"]),
        (2, &"K. Bakker".into(), &true.into())
    );
}

#[test]
fn each_contribution_is_checked_with_the_file_that_it_came_from() {
    let computer = Computer::new();
    read_in(&computer, IN, "Vraag 2.3\n[x] Deels op orde\n");
    let said = computer.on(LATE, &["controleer"]);
    assert!(
        said.contains("Bijdrage van M. de Wit, «") && said.contains("M-de-Wit.toml»: in orde."),
        "{said}"
    );
    assert!(said.contains("In orde: 2 bestanden."), "{said}");
    let samen = computer.path("map/sessies/voorbeeldstad.samen");
    fs::write(samen.join("ontvangen/M-de-Wit.txt"), "iets anders").unwrap();
    let (code, out, _) = computer.tried(LATE, &["controleer"]);
    assert_eq!(code, 1);
    assert!(out.contains("is veranderd sinds het is ingelezen"), "{out}");
    fs::write(samen.join("bijdragen/M-de-Wit.toml"), "stuk").unwrap();
    let json = computer.tried(LATE, &["controleer", "--json"]).1;
    let faults: Value = serde_json::from_str(&json).unwrap();
    assert!(
        faults[0]["probleem"]
            .as_str()
            .unwrap()
            .starts_with("Bijdrage «"),
        "{json}"
    );
}

#[test]
fn what_is_typed_at_the_head_of_the_pages_is_kept_and_what_is_printed_at_their_foot_is_known() {
    let computer = Computer::new();
    computer.on(ASKED, &["uitnodigen", S, "--wie=M. de Wit"]);
    let form = fs::read(computer.sent("M-de-Wit.docx")).unwrap();
    let filled = crate::word::fill(&form, &["2.3 stand deels"], &[]);
    let typed = crate::word::with_part(
        &filled,
        "word/header7.xml",
        "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>Namens het hele \
         schoolteam</w:t></w:r></w:p></w:hdr>",
    );
    fs::write(computer.path("terug.docx"), typed).unwrap();
    // Also where the form as it was sent is gone.
    for is_there in [true, false] {
        if !is_there {
            fs::remove_file(computer.sent("M-de-Wit.docx")).unwrap();
        }
        let out = computer.tried(IN, &["inlezen", S, "terug.docx"]).1;
        assert!(
            out.contains("«Namens het hele schoolteam», hoort bij geen vraag"),
            "{out}"
        );
        assert_eq!(out.matches("hoort bij geen vraag").count(), 1, "{out}");
    }
    computer.on(IN, &["inlezen", S, "terug.docx", "--ja"]);
    let annex = computer.on(LATE, &["export", S, "--deel=wie-zei-wat"]);
    assert!(annex.contains("Namens het hele schoolteam"), "{annex}");
}

#[test]
fn a_second_round_counts_what_was_asked_once_more_and_reminds_of_that() {
    let computer = Computer::new();
    computer.on(ASKED, &["uitnodigen", S, "--wie=M. de Wit", "--vorm=txt"]);
    let text = "Vraag 2.3\n[x] Niet op orde\n";
    read_in(&computer, IN, text);
    computer.on(IN, &["inlezen", S, "terug.txt", "--van=K. Bakker", "--ja"]);
    fs::write(computer.path("anders.txt"), "Vraag 2.3\n[x] Op orde\n").unwrap();
    computer.on(IN, &["inlezen", S, "anders.txt", "--van=K. Bakker", "--ja"]);
    let mail = computer.on(LATE, &["ronde", S, "--vorm=txt", "--uiterlijk=10-12-2026"]);
    assert!(
        mail.contains("Het tweede formulier staat hieronder.")
            && !mail.contains("Bij deze mail zit"),
        "{mail}"
    );
    let all = computer.on(LATE, &["deelnemers", S]);
    assert!(
        all.contains("M. de Wit, intern begeleider: ronde 2: 0 van 1, uiterlijk 10-12-2026\n"),
        "{all}"
    );
    assert_eq!(
        participants(&computer)[0]["opnieuw"],
        serde_json::json!(["2.3"])
    );
    let mail = computer.on(LATE, &["deelnemers", S, "--herinnering"]);
    assert!(
        mail.contains("vroeg ik u nog een keer om uw antwoord op 1 vraag")
            && mail.contains("Het tweede formulier kreeg u"),
        "{mail}"
    );
    let form = fs::read_to_string(computer.sent("M-de-Wit.2.txt")).unwrap();
    read_in(
        &computer,
        LATE,
        &form.replacen("[ ] Deels op orde", "[x] Deels op orde", 1),
    );
    let all = computer.on(LATE, &["deelnemers", S]);
    assert!(
        all.contains("M. de Wit, intern begeleider: ronde 2: 1 van 1, binnen op 06-12-2026\n"),
        "{all}"
    );
}

#[test]
fn what_belongs_to_no_question_is_left_out_where_names_are() {
    let computer = Computer::new();
    read_in(&computer, IN, "Groet, Wim\n\nVraag 2.3\n[x] Niet op orde\n");
    let text = computer.on(LATE, &["verschil", S]);
    assert!(text.contains("Groet, Wim"), "{text}");
    let text = computer.on(LATE, &["verschil", S, "--zonder-namen"]);
    assert!(
        text.contains("(weggelaten: hierin kunnen namen staan)") && !text.contains("Wim"),
        "{text}"
    );
}
