//! What is done together, with nobody, one and twenty who take part.

use crate::support::Harness;
use crate::support::scene::snapshot;
use crate::support::together::{beside, together};

/// How many take part, and what that is called.
const NUMBERS: [(&str, usize); 3] = [("nobody", 0), ("one", 1), ("twenty", 20)];

#[test]
fn every_tab_with_nobody_one_and_twenty() {
    for (name, count) in NUMBERS {
        let mut harness = together(count);
        harness.press("m");
        for tab in ["participants", "differences", "decisions", "compare"] {
            // Where nothing was decided or chosen, those are the same for all.
            if count == 0 || ["participants", "differences"].contains(&tab) {
                snapshot(&format!("together_{name}_{tab}"), &mut harness);
            }
            harness.press("<tab>");
        }
        // And round again.
        assert!(harness.says(&format!("[{count} deelnemer")));
    }
}

#[test]
fn sessions_side_by_side() {
    let mut harness = beside();
    harness.press("m<s-tab> <down> ");
    snapshot("beside", &mut harness);
}

#[test]
fn an_invitation_and_what_came_back() {
    let mut harness = together(1);
    harness.press("mn");
    snapshot("invite", &mut harness);
    harness.press("<esc>l");
    snapshot("read_in", &mut harness);
    let path = harness.temp().join("antwoord.txt");
    let text = "Ingevuld door: M. de Wit\n\nZomaar een regel.\n\nVraag 2.3: Preventie\n[x] Niet op orde\n[x] Op orde\n\n\
                Wij zien de POH jeugd niet meer op school.\n\nVraag 2.4: Outreachend werken\n[x] Deels op orde\n";
    std::fs::write(&path, text).expect("it is written");
    harness.paste(&path.display().to_string()).press("<enter>");
    snapshot("intake", &mut harness);
}

#[test]
fn what_one_said_and_a_decision_on_it() {
    let mut harness = together(3);
    harness.press("m<enter>");
    snapshot("contribution", &mut harness);
    harness.press("<down><enter>");
    snapshot("decision", &mut harness);
}

#[test]
fn decisions_with_who_sees_it_otherwise() {
    let mut harness = together(3);
    decide(&mut harness);
    harness.press("m<tab><tab>");
    snapshot("decisions", &mut harness);
}

/// Decides on the first difference, with somebody who sees it otherwise.
fn decide(harness: &mut Harness) {
    harness.press("m<tab><enter><right><right><enter><right><enter>Wij kiezen voor deels.<enter>");
    harness.press("wit<tab><enter>M. de Wit<enter><enter>Per wijk anders.<enter>");
    assert!(
        harness.says("besluit: deels, vastgelegd"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<esc>");
}

#[test]
fn in_the_room() {
    for (name, count) in NUMBERS {
        let mut harness = together(count);
        harness.press("m<f12>");
        snapshot(&format!("meeting_{name}_start"), &mut harness);
        harness.press("<pgdn>");
        snapshot(&format!("meeting_{name}_question"), &mut harness);
        harness.press(" ");
        snapshot(&format!("meeting_{name}_ends"), &mut harness);
        // Of one or two voices that is everything.
        if count > 1 {
            harness.press(" ");
            snapshot(&format!("meeting_{name}_all"), &mut harness);
        }
        harness.press("2");
        snapshot(&format!("meeting_{name}_decided"), &mut harness);
        harness.press("v<end>");
        snapshot(&format!("meeting_{name}_end"), &mut harness);
    }
}

#[test]
fn the_room_table_by_table() {
    for (name, count) in NUMBERS {
        let mut harness = together(count);
        harness.press("m<f12>");
        // Where nobody said anything, the form begins at what is to be discussed.
        while !harness.says("(x) de agenda per tafel") {
            harness.press("<right>");
        }
        harness.press("<pgdn>");
        // What everybody answered is hidden, so that a table begins alike for all.
        if count == 20 {
            snapshot("tables_begin", &mut harness);
        }
        harness.press("<right> ");
        // On the first of these one participant was not asked.
        if count != 1 {
            snapshot(&format!("tables_{name}_question"), &mut harness);
        }
    }
}

#[test]
fn what_was_read_in_before() {
    let mut harness = together(1);
    let path = harness.temp().join("antwoord.txt");
    std::fs::write(
        &path,
        "Ingevuld door: M. de Wit\n\nVraag 2.3\n[x] Op orde\n",
    )
    .expect("it is written");
    let path = path.display().to_string();
    harness
        .press("m")
        .paste(&path)
        .press("<enter><enter>l")
        .paste(&path)
        .press("<enter>");
    snapshot("intake_read_before", &mut harness);
}

#[test]
fn the_room_without_names() {
    let mut harness = together(20);
    harness.press("m<f12><pgdn>  y");
    snapshot("meeting_without_names", &mut harness);
}
