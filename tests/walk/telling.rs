//! Each change by a key says what it changed, and of which question.

use crate::begun;
use crate::support::filled::with;

#[test]
fn every_change_of_an_answer_is_told_with_its_question() {
    let harness = &mut begun();
    for (keys, told) in [
        ("2", "1.1: deels op orde."),
        ("4", "1.1: weet ik nog niet. Met c maakt u de vervolgstap"),
        ("0", "1.1: stand gewist. Ctrl+Z zet hem terug."),
        ("v", "1.1: onderbouwing vastgelegd."),
        ("v", "1.1: onderbouwing leeg."),
        ("b", "1.1: te bespreken."),
        ("b", "1.1: niet meer te bespreken."),
        ("p", "1.1: prioriteit."),
        ("p", "1.1: geen prioriteit meer."),
        ("<down> ", "1.1: op orde."),
        ("<del>", "1.1: stand gewist. Ctrl+Z zet hem terug."),
        ("<tab><down><down><enter>", "1.1: onderbouwing afgesproken."),
        ("<bs>", "1.1: onderbouwing leeg."),
        ("<s-tab><s-tab><s-tab><s-tab><enter>", "1.1: te bespreken."),
        ("<down> ", "1.1: prioriteit."),
        ("<del>", "1.1: geen prioriteit meer."),
        ("c", "1.1: vervolgstap toegevoegd om het na te vragen."),
        (
            "<esc><s-tab><del>",
            "1.1: vervolgstap verwijderd. Ctrl+Z zet hem terug.",
        ),
    ] {
        harness.press(keys);
        assert!(
            harness.says(told),
            "{keys}: {told}\n{}",
            harness.screen(80, 24)
        );
    }
}

#[test]
fn what_changes_on_the_dashboard_is_told_as_well() {
    let harness = &mut with(12);
    harness.press("<f5><tab>+");
    assert!(harness.says("een plaats omlaag. Ctrl+Z zet dit terug."));
    harness.press("-");
    assert!(harness.says("een plaats omhoog. Ctrl+Z zet dit terug."));
    harness.press("p");
    assert!(harness.says(": prioriteit.") || harness.says(": geen prioriteit meer."));
}

#[test]
fn the_longest_fits_in_the_smallest_window() {
    for count in 1..6 {
        let harness = &mut with(30);
        harness
            .press("<f4>")
            .press(&count.to_string())
            .press("<enter>");
        harness.press("54");
        let screen = harness.screen(60, 20);
        let flat: Vec<_> = screen.split_whitespace().collect();
        let flat = flat.join(" ");
        assert!(
            flat.contains(": weet ik nog niet. Met c maakt u de vervolgstap"),
            "{screen}"
        );
        assert!(flat.contains("». "), "the end is in sight: {screen}");
    }
}
