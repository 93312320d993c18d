//! The plan in a wide window, and what of a step is written out in a narrow one.

use crate::begun;
use crate::planning::with_steps;

#[test]
fn a_wide_plan_has_columns_and_months_and_the_names_as_they_were_typed() {
    let harness = &mut with_steps();
    harness.press("<f10>");
    let screen = harness.screen(110, 30);
    let flat: Vec<String> = screen
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    for row in [
        "1 dec 1 dec 2027",
        "uiterlijk wie status vraag wat",
        "> 01-11-2026 TE LAAT Anna open 1.1 Bellen",
        "13-12-2026 Bob open 1.2 Schrijven",
        "geen datum anna open 1.4 Meten",
    ] {
        assert!(flat.iter().any(|line| line == row), "{row} in\n{screen}");
    }
    // The short title as well where there is room.
    let screen = harness.screen(160, 30);
    let squeezed: Vec<&str> = screen.split_whitespace().collect();
    let row = "open 1.1 Gedeelde visie, ook op veiligheid Bellen";
    assert!(squeezed.join(" ").contains(row), "{screen}");
}

#[test]
fn a_step_is_written_out_as_far_as_four_rows_go_and_its_name_whole() {
    let harness = &mut begun();
    let long = "Werk uit wat veiligheid in uw visie betekent en geef school, politie en huisarts elk een heldere opdracht";
    harness.press(&format!(
        "s{long}<enter>de aandachtsfunctionaris van het lokale team<pgdn>"
    ));
    harness.press("<f10>");
    for size in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let screen = harness.screen(size.0, size.1);
        assert!(!screen.contains("opdr…"), "{screen}");
        for words in ["opdracht", "aandachtsfunctionaris", "lokale team"] {
            assert!(screen.contains(words), "{words} in {size:?}\n{screen}");
        }
    }
    harness.press(&format!(
        "<enter><end>, {}<pgdn>",
        "en nog veel meer ".repeat(20)
    ));
    let screen = harness.screen(80, 24);
    let cut: Vec<&str> = screen.lines().filter(|line| line.ends_with('…')).collect();
    assert_eq!(cut.len(), 1, "{screen}");
    assert!(
        screen.contains("geen datum"),
        "what follows it is still there"
    );
}
