//! What the answers come to.

use crate::support::filled::with;
use crate::support::scene::{snapshot, snapshot_at};
use quickscan::app::Screen;

#[test]
fn dashboard() {
    for (name, count) in [("empty", 0), ("half", 14), ("full", 30)] {
        let mut harness = with(count);
        harness.press("<f5>");
        snapshot(&format!("dashboard_{name}"), &mut harness);
        harness.press("<end>");
        // Without answers there is nothing to do first.
        if count > 0 {
            snapshot(&format!("dashboard_{name}_first"), &mut harness);
        }
    }
}

#[test]
fn every_tab_of_the_dashboard() {
    for (name, count) in [("empty", 0), ("full", 30)] {
        let mut harness = with(count);
        harness.press("<f5>");
        for tab in [
            "gaps",
            "steps",
            "to_ask",
            "to_discuss",
            "open",
            "to_found",
            "heard",
            "story",
            "agenda",
            "frames",
        ] {
            harness.press("<tab>");
            if count > 0 {
                snapshot(&format!("dashboard_{tab}"), &mut harness);
            } else {
                snapshot_at(&format!("dashboard_{name}_{tab}"), &mut harness, (80, 24));
            }
        }
        // And round again.
        harness.press("<tab>");
        assert!(harness.says("[Overzicht]"));
    }
}

/// The arrows go through the grid as it is seen, and what the cursor is on is said below it.
#[test]
fn half_a_session_tells_half_a_story() {
    let mut harness = with(14);
    harness.press("<f5>").press(&"<tab>".repeat(8));
    snapshot("dashboard_half_story", &mut harness);
    harness.press("<tab>");
    snapshot("dashboard_half_agenda", &mut harness);
}

#[test]
fn the_cursor_walks_through_the_grid() {
    let mut harness = with(14);
    harness.press("<f5>");
    for (keys, said) in [
        ("", "1.1 Gedeelde visie, ook op veiligheid · op orde"),
        (
            "<right>",
            "1.2 Afspraken met Veilig Thuis, GI en Raad · deels · te bespreken",
        ),
        (
            "<right>",
            "1.3 Casusoverleg over domeinen heen · niet op orde · prioriteit",
        ),
        ("<down>", "2.3 Preventie · weet ik nog niet"),
        ("<down><down>", "4.3 Matched care en inkoop · nog open"),
        (
            "<right><right><right><right>",
            "4.7 Deskundigheid in brede blik · nog open",
        ),
        // From the end of a row to the beginning of the next, and back.
        ("<right>", "5.1 Monitoren en leertafels · nog open"),
        ("<left>", "4.7 Deskundigheid in brede blik"),
        // A shorter row is entered at its end.
        ("<up>", "3.5 Hulp en geld over domeinen heen"),
        // Above the grid is what the answers say together, and below it how all of them stand.
        ("<home><end><home>", "Veiligheid: nog niet bekend"),
        ("<down><down><down>", "1.1 Gedeelde visie"),
        ("<up>", "Niet bekeken: 16 nog open, 2 n.v.t."),
        (
            "<down><down><down><down><down>",
            "5.1 Monitoren en leertafels",
        ),
        ("<down>", "Alle vragen · 14 van 30 beantwoord"),
        ("<up>", "5.1 Monitoren en leertafels"),
    ] {
        harness.press(keys);
        for (width, height) in [(40, 12), (60, 20), (80, 24), (120, 40)] {
            let mut terminal = harness.draw(width, height);
            let cursor = terminal.get_cursor_position().expect("a cursor");
            let buffer = terminal.backend().buffer();
            let text = crate::support::text_of(buffer);
            let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
            // Beside another column only the first row of it is in one piece.
            let said = match width {
                120 => said.split(" · ").next().unwrap_or_default(),
                _ => said,
            };
            assert!(flat.contains(said), "{keys}, {width}: {said}\n{text}");
            let at = |column| buffer[(column, cursor.y)].symbol().to_owned();
            let before = at(cursor.x.saturating_sub(1));
            // On the sign of the question, or at the beginning of the row.
            assert!(
                at(cursor.x) == "[" && before == ">" || at(cursor.x) == ">",
                "{keys}, {width}: {cursor:?}\n{text}"
            );
        }
    }
}

#[test]
fn coming_back_from_a_question_finds_the_tab_and_the_row_again() {
    for keys in [
        "<f5><down><down><right>",
        "<f5><tab><down><down>",
        "<f5><tab><tab><tab><tab><down>",
    ] {
        let mut harness = with(14);
        harness.press(keys);
        let before = harness.screen(80, 24);
        harness.press("<enter>");
        assert!(
            matches!(harness.app.screen(), Some(Screen::Question(_))),
            "{keys}"
        );
        harness.press("<esc>");
        assert_eq!(harness.screen(80, 24), before, "{keys}");
        harness.press("<enter><f5>");
        assert_eq!(harness.screen(80, 24), before, "{keys}");
    }
}

#[test]
fn a_key_leads_to_the_next_open_question() {
    let mut harness = with(28);
    let at = |harness: &crate::support::Harness| match harness.app.screen() {
        Some(Screen::Question(question)) => question.id.to_string(),
        other => panic!("no question but {other:?}"),
    };
    harness.press("<f5>.");
    assert_eq!(at(&harness), "5.6");
    harness.press("<esc><end>.");
    assert_eq!(at(&harness), "5.6");
    // From the one that is open itself, to the one after it.
    harness
        .press("<esc><f5>")
        .press(&"<tab>".repeat(5))
        .press(".");
    assert_eq!(at(&harness), "5.7");
    let mut harness = with(30);
    harness.press("<f5>.");
    assert!(harness.says("Alle vragen hebben een antwoord."));
}

#[test]
fn what_is_marked_on_the_dashboard_is_told_and_a_row_without_a_question_says_so() {
    let mut harness = with(14);
    harness.press("<f5>b");
    assert!(harness.says("1.1: te bespreken."));
    harness.press("p");
    assert!(harness.says("1.1: prioriteit."));
    harness.press("<s-tab>");
    for key in ["b", "p", "s"] {
        harness.press(key);
        assert!(harness.says("Bij deze regel hoort geen vraag."), "{key}");
    }
    harness.press("+");
    assert!(harness.says("Alleen een knelpunt kunt u verplaatsen."));
    harness.press("r");
    assert!(harness.says("De knelpunten staan al in de gewone volgorde."));
    // What is no longer to be discussed gives way to the next.
    let mut harness = with(14);
    harness.press("<f5><tab><tab><tab><tab>");
    assert!(harness.says(">[~] 1.2"));
    harness.press("b");
    assert!(
        harness.says("1.2: niet meer te bespreken.") && harness.says(">[x] 1.6"),
        "{}",
        harness.screen(80, 24)
    );
}

/// All of it side by side where there is room, and a grid that can be walked in the smallest window.
#[test]
fn with_room_everything_is_in_sight_at_once() {
    let mut harness = with(30);
    harness.press("<f5>");
    for (width, height) in [(100, 40), (120, 40), (200, 50)] {
        let screen = harness.screen(width, height);
        for words in [
            "Eerst doen",
            "Waarop steunt het?",
            "Wie en wanneer",
            "Wie is gehoord?",
            "Nog vragen:",
        ] {
            assert!(screen.contains(words), "{words} in\n{screen}");
        }
    }
    for _ in 0..30 {
        let screen = harness.screen(30, 8);
        assert!(screen.contains(">["), "{screen}");
        harness.press("<right>");
    }
    let screen = harness.screen(30, 8);
    assert!(screen.contains(">6 op orde · 6 deels"), "{screen}");
}

#[test]
fn a_step_on_the_dashboard_leads_to_it_in_the_plan() {
    let mut harness = with(14);
    harness.press("<f5><tab><tab><down><enter>");
    let Some(Screen::Plan(plan)) = harness.app.screen() else {
        panic!("no plan");
    };
    let first = quickscan::model::steps_by_date(harness.session())[0]
        .1
        .identity;
    assert_eq!(plan.highlighted, first);
    harness.press("<esc>");
    assert!(harness.says("Wie en wanneer"));
}

#[test]
fn plan() {
    for (name, count) in [("empty", 0), ("half", 14), ("full", 30)] {
        let mut harness = with(count);
        harness.press("<f10>");
        snapshot(&format!("plan_{name}"), &mut harness);
    }
    let mut harness = with(30);
    harness.press("<f10><space><down>ezoë<enter>t*");
    snapshot("plan_by_owner", &mut harness);
    harness.press("f<down>");
    snapshot("plan_filter", &mut harness);
    harness.press("<enter>ttzu<c-a>eind maart");
    snapshot("plan_date", &mut harness);
}

#[test]
fn gap_order() {
    let mut harness = with(14);
    harness.press("<f5>w");
    snapshot("gap_order", &mut harness);
}

// On Windows a path is written with other strokes.
#[cfg(unix)]
#[test]
fn export() {
    let mut harness = with(14);
    harness.press("<f6>");
    snapshot("export", &mut harness);
    harness.press("<down><down><down><right><pgdn>");
    snapshot("export_without_names", &mut harness);
    harness.press("<up><up><left><left>");
    snapshot("export_calendar", &mut harness);
}

#[test]
fn names() {
    let mut harness = with(14);
    harness.press("<f6><down><down><down><down><enter><space><down><space><space>");
    snapshot("names", &mut harness);
}
