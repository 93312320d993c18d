//! Esc is one step back, to where the step was taken.

use quickscan::app::Screen;

use crate::support::filled::with;

#[test]
fn from_the_story_it_is_back_to_the_overview_that_led_there() {
    let harness = &mut with(14);
    harness.press("<f5><home><enter>");
    assert!(harness.says("[Verhaal]"));
    // A question that was opened there leads back there first.
    harness.press("<down><enter>");
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
    harness.press("<esc>");
    assert!(harness.says("[Verhaal]"));
    harness.press("<esc>");
    assert!(harness.says("[Overzicht]"), "{}", harness.screen(80, 24));
    harness.press("<esc>");
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
    // A tab that was gone to by itself is no step into the overview.
    harness.press("<f5><home><enter><tab><esc>");
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
}

#[test]
fn after_a_number_outside_a_filter_it_is_back_to_the_filter() {
    let harness = &mut with(14);
    harness.press("<f4>f");
    assert!(harness.says("[16 open]"), "{}", harness.screen(80, 24));
    // Answered already, so not among those that are open.
    harness.press("1.2");
    assert!(
        matches!(harness.app.screen(), Some(Screen::Question(question)) if question.id.as_str() == "1.2")
    );
    harness.press("<esc>");
    assert!(harness.says("[16 open]"), "{}", harness.screen(80, 24));
    harness.press("<esc>");
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
}
