//! From the welcome to an exported report, through a crash.

use std::path::Path;

use crate::{
    CTRL_A, CTRL_Q, DOWN, END, ENTER, ESC, F5, F6, Home, PAGE_DOWN, TAB, assert_restored, pasted,
};

#[test]
fn from_the_welcome_to_an_exported_report_through_a_crash() {
    let home = Home::new();
    answer_and_crash(&home);
    let mut terminal = home.start();
    terminal.wait_for("> Voorbeeldstad").send(ENTER);
    terminal.wait_for("1.2  ").wait_for("Er is een plan");
    // The note goes on on a line of its own.
    terminal.send("n").send("Einde.").wait_for("Einde.");
    terminal.send(F5).wait_for("knelpunt");
    terminal.send(F6).wait_for("Opslaan als");
    let report = home.file("rapport.md");
    let path = report.to_str().expect("a path in UTF-8");
    terminal.send(CTRL_A).send(&pasted(path)).send(ENTER);
    terminal.wait_for("Bewaard: ").send(CTRL_Q);
    assert_eq!(terminal.wait_for_end(END).exit_code(), 0);
    assert_restored(&terminal);
    assert_report(&report);
}

#[test]
fn a_year_later_a_follow_up_begins_and_its_plan_goes_to_a_calendar() {
    let home = Home::new();
    let mut terminal = home.begin();
    terminal.send("2").wait_for("1 van 30 beantwoord");
    terminal.send("s").wait_for("Vervolgstap");
    terminal.send("Bespreken").send(PAGE_DOWN);
    terminal.wait_for("Bespreken").send(ESC);
    terminal.wait_for("Uw sessies (1)").send("h");
    terminal.wait_for("Een nieuwe meting beginnen").send(DOWN);
    terminal.wait_for("> Ja, een nieuwe meting").send(ENTER);
    terminal
        .wait_for("De nieuwe meting is begonnen")
        .send(ENTER);
    terminal.wait_for("Vorige keer (22-11-2026): [~] deels");
    terminal.send("1").wait_for("1 van 30 beantwoord");
    terminal
        .send(F5)
        .send(TAB)
        .wait_for("[~] deels → [x] op orde: vooruit");
    terminal.send(F6).wait_for("Opslaan als");
    let plan = home.file("plan.ics");
    let path = plan.to_str().expect("a path in UTF-8");
    terminal.send(CTRL_A).send(&pasted(path));
    terminal.wait_for("voor uw agenda (ics)").send(ENTER);
    terminal.wait_for("Bewaard: ").send(CTRL_Q);
    assert_eq!(terminal.wait_for_end(END).exit_code(), 0);
    let plan = std::fs::read_to_string(&plan).expect("the calendar is there");
    assert!(plan.contains("\r\nSUMMARY:Bespreken\r\n"), "{plan}");
}

/// Answer 1.1 and 1.2, write a note with the latter, and be killed after it was saved.
fn answer_and_crash(home: &Home) {
    let mut terminal = home.begin();
    terminal.send("2").wait_for("1 van 30 beantwoord");
    terminal.send(PAGE_DOWN).wait_for("1.2  ");
    terminal.send("3").wait_for("2 van 30 beantwoord");
    terminal.send("n").send("Er is een plan. ");
    terminal
        .send(&pasted("regel één\rregel twee\r\nregel drie"))
        .wait_until("a note that is saved", |screen| {
            let text = screen.contents();
            let top = text.lines().next().unwrap_or_default().trim_end();
            // While it is being saved, … stands behind that.
            text.contains("regel drie") && top.ends_with("bewaard 14:02")
        });
    terminal.signal("KILL");
    assert!(!terminal.wait_for_end(END).success(), "it was killed");
}

fn assert_report(path: &Path) {
    let report = std::fs::read_to_string(path).expect("the report is there");
    assert_eq!(
        report.lines().filter(|line| line.starts_with("# ")).count(),
        1
    );
    for words in [
        "Voorbeeldstad",
        "2 van de 30",
        "Er is een plan. regel één",
        "regel twee",
        "regel drie",
        "Einde.",
    ] {
        assert!(report.contains(words), "{words:?} in\n{report}");
    }
}

#[test]
fn a_report_is_proposed_among_the_documents() {
    let home = Home::new();
    let documents = home.file("Documenten");
    std::fs::create_dir(&documents).expect("a folder");
    home.begin().send(CTRL_Q).wait_for_end(END);
    let folder = home.file("");
    let folder = folder.to_str().expect("a path in UTF-8");
    let of_this_user = [("HOME", folder), ("XDG_CONFIG_HOME", folder)];
    let mut terminal = home.start_with((120, 30), &of_this_user);
    terminal.wait_for("> Voorbeeldstad").send(ENTER);
    terminal.wait_for("1.1  Gedeelde visie").send(F6);
    terminal.wait_for("Documenten/quickscan-voorbeeldstad");
    terminal.send(CTRL_Q).wait_for_end(END);
}
