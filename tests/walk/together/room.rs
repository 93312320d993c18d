//! In the room.

use quickscan::app::{Context, Screen};
use quickscan::model::{Evidence, State};

use crate::support::filled::with;
use crate::support::together::together;

#[test]
fn in_the_room_answers_are_hidden_until_they_are_shown() {
    let mut harness = together(3);
    harness.press("<f12>");
    assert!(harness.says("de verschillen"), "{}", harness.screen(80, 24));
    harness.press("<enter><enter>yil<tab><pgdn>");
    assert_eq!(harness.app.context(), Context::Meeting);
    let count = {
        let Some(Screen::Meeting(room)) = harness.app.screen() else {
            panic!("no room");
        };
        room.questions().len()
    };
    assert!(harness.says(&format!("vraag 1 van {count} · nog {count} te besluiten")));
    assert!(!harness.says("J. Jansen"), "{}", harness.screen(120, 40));
    harness.press(" ");
    assert!(harness.says("van 3"), "{}", harness.screen(80, 24));
    assert!(harness.says("antwoorden meer") || harness.says("antwoord meer"));
    harness.press(" ");
    assert!(harness.screen(120, 60).contains("J. Jansen"));
    harness.press("y");
    assert!(!harness.screen(120, 60).contains("J. Jansen"));
    // A footing needs a stand.
    harness.press("v");
    assert!(harness.says("besluit eerst hoe het ervoor staat"));
    harness.press("2v");
    let Some(Screen::Meeting(room)) = harness.app.screen() else {
        panic!("no room");
    };
    let id = room.questions()[0].clone();
    let decision = harness.on_disk().decisions[&id].clone();
    assert_eq!(decision.state, Some(State::Deels));
    assert_eq!(decision.evidence, Some(Evidence::Vastgelegd));
    assert_eq!(decision.present, ["P. Yildiz"]);
    harness.press("<right>");
    assert!(
        !harness.says("J. Jansen"),
        "the next answers are hidden again"
    );
    harness.press("0");
    assert!(harness.says("open gelaten. Met s maakt u de vervolgstap"));
    harness.press("sAnna<pgdn>");
    assert_eq!(harness.app.context(), Context::Meeting);
    harness.press("<end>");
    assert!(
        harness.says("Besluiten: 2 van"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("2");
    assert!(harness.says("Hier staat de lijst van besluiten."));
    harness.press("<esc>");
    assert_eq!(harness.app.context(), Context::Choice);
}

#[test]
fn the_explanation_is_written_in_the_room() {
    let mut harness = together(3);
    harness.press("<f12><pgdn>3nNiet in elke wijk.<pgdn>");
    assert_eq!(harness.app.context(), Context::Meeting);
    assert!(
        harness.says("Niet in elke wijk."),
        "{}",
        harness.screen(80, 24)
    );
}

#[test]
fn a_walk_with_nothing_to_go_through_says_so() {
    let mut harness = with(0);
    harness.press("<f12><right><pgdn>");
    assert!(
        harness.says("nog niet is besloten"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<right><right><right><pgdn>");
    assert_eq!(harness.app.context(), Context::Meeting);
    assert!(harness.says("vraag 1 van 30"));
    harness.press(" ");
    assert!(harness.says("Niemand antwoordde hier nog."));
}
