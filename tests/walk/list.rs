//! Finding a session in the list.

use quickscan::app::Context;

use crate::support::Harness;

#[test]
fn the_list_shows_only_sessions_that_hold_the_words_and_esc_shows_all() {
    let harness = &mut Harness::new();
    for (gemeente, gebied, invuller) in [
        ("Ameland", "heel de gemeente", "Anna de Vries"),
        ("Súdwest-Fryslân", "team Sneek", "Bram Smit"),
        ("Zwolle", "team Noord", "Anna Visser"),
    ] {
        harness.press(if harness.app.context() == Context::Welcome {
            "<enter>"
        } else {
            "n"
        });
        harness.press(gemeente).press("<tab>").press(gebied);
        harness
            .press("<tab>")
            .press(invuller)
            .press("<pgdn><enter><esc>");
    }
    for (words, count) in [
        ("sudwest", 1),
        ("team", 2),
        ("anna team", 1),
        ("", 3),
        ("xyz", 0),
    ] {
        harness.press("/").press(words);
        assert!(
            harness.says(&format!("Uw sessies ({count} van 3)")),
            "{words}"
        );
        harness.press("<esc>");
        assert_eq!(harness.app.context(), Context::Sessions);
        assert!(harness.says("Uw sessies (3)"));
    }
    // What is found is opened, and is what a key is about once all are in sight again.
    harness.press("/smit<enter>");
    assert_eq!(harness.session().details.gemeente, "Súdwest-Fryslân");
    harness.press("<esc>");
    assert!(harness.says("Uw sessies (1 van 3)"), "the words stay");
    harness.press("<esc><del>");
    assert!(harness.says("De sessie «Súdwest-Fryslân» naar de prullenbak"));
    harness.press("<enter>/xyz<enter>");
    assert!(harness.app.work.is_none() && harness.app.dialog.is_none());
    harness.press("<esc><esc>");
    assert!(harness.has_quit);
}
