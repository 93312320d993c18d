//! Where the report goes: the name that is typed, what is asked, and what is said of names.

use std::path::PathBuf;

use quickscan::app::Screen;

use crate::begun;
use crate::support::Harness;

#[test]
fn typing_replaces_the_name_that_is_proposed_and_keeps_the_folder_and_the_ending() {
    let harness = &mut begun();
    let path_of = |harness: &Harness| match harness.app.screen() {
        Some(Screen::Export(export)) => PathBuf::from(export.path.text()),
        other => panic!("no report but {other:?}"),
    };
    harness.press("1<f6>");
    let proposed = path_of(harness);
    harness.press("voor het college");
    assert_eq!(
        path_of(harness),
        proposed.with_file_name("voor het college.docx")
    );
    // What was typed follows the form that is chosen, and is not replaced by who comes back to it.
    harness.press("<down><right><up>2");
    let path = path_of(harness);
    let ending = path.extension().expect("an ending").display().to_string();
    assert!(ending.ends_with('2'), "{ending}");
    assert!(path.starts_with(proposed.parent().expect("a folder")));
    // One that was only looked at is.
    harness.press("<esc><down><down><enter><f6><down><right><up>rapport.md");
    assert_eq!(path_of(harness), proposed.with_file_name("rapport.md"));
}

#[test]
fn leaving_asks_only_when_something_typed_would_be_lost() {
    let harness = &mut begun();
    harness.press("1<f6><down><right><right><down><right><down><right><esc>");
    assert!(harness.app.dialog.is_none());
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
    let path = harness.temp().join("rapport.docx");
    harness.press("<f6>").paste(&path.display().to_string());
    harness.press("<esc>");
    assert!(harness.app.dialog.is_some());
    harness.press("<enter>");
    assert!(harness.says("Bewaard: "), "{}", harness.screen(80, 24));
    harness.press("<enter><esc>");
    assert!(harness.app.dialog.is_none());
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
}

#[test]
fn without_names_is_said_before_and_after_to_leave_those_in_a_text() {
    let stays =
        "Namen die in een notitie, een bron of een vervolgstap zelf staan, zijn niet weggelaten.";
    let harness = &mut begun();
    harness.press("1<f6>");
    assert!(!harness.says(stays));
    harness.press("<enter>");
    assert!(!harness.says(stays));
    harness.press("<enter><down><down><down><right>");
    assert!(harness.says(stays), "{}", harness.screen(80, 24));
    harness.press("<enter>");
    assert!(harness.says(stays), "{}", harness.screen(80, 24));
}
