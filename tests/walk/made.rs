//! What one can do with a report that was made.

use quickscan::app::{Effect, ToShow};

use crate::begun;
use crate::support::Harness;

#[test]
fn what_was_made_can_be_opened_shown_and_copied_and_the_first_choice_does_nothing() {
    let harness = &mut begun();
    let path = harness.temp().join("rapport.html");
    harness
        .press("1<f6><c-a>")
        .paste(&path.display().to_string())
        .press("<enter>");
    for choice in ["Verder", "Openen", "Map tonen", "Pad kopiëren"] {
        assert!(harness.says(choice), "{choice}");
    }
    // Enter once more is the first choice, from which nothing follows.
    assert_eq!(harness.asked_by("<enter>"), []);
    assert!(harness.app.dialog.is_none());
    let asked_for = |harness: &mut Harness, downs: usize| {
        // The same file again, written over; then the choice.
        harness.press("<enter><down><enter>");
        harness.asked_by(&format!("{}<enter>", "<down>".repeat(downs)))
    };
    let path_as_text = path.display().to_string();
    assert_eq!(
        asked_for(harness, 1),
        [Effect::Show(ToShow::File(path.clone()))]
    );
    assert_eq!(
        asked_for(harness, 2),
        [Effect::Show(ToShow::FolderOf(path))]
    );
    assert_eq!(asked_for(harness, 3), [Effect::Copy(path_as_text)]);
    assert!(harness.says("Aangeboden aan het klembord."));
}
