//! Finding a session in the list.

use quickscan::app::Context;

use crate::begun;
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
    // What is found is opened, and is what a key is about once all are visible again.
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

#[test]
fn a_deleted_session_goes_to_the_bin_and_comes_back() {
    let harness = &mut begun();
    harness.press("1<esc><del>");
    assert!(
        harness
            .screen(80, 24)
            .contains("naar de prullenbak verplaatsen?")
    );
    harness.press("<enter>");
    assert_eq!(
        harness.folder.sessions().expect("a list").len(),
        1,
        "the first choice is the safe one"
    );
    harness.press("<del><down><enter>");
    assert_eq!(harness.folder.sessions().expect("a list").len(), 0);
    harness.press("x<enter><esc>");
    assert_eq!(harness.folder.sessions().expect("a list").len(), 1);
    assert!(harness.screen(80, 24).contains("> Súdwest-Fryslân"));
}

// On Windows a folder below a file is a folder that does not exist yet.
#[cfg(unix)]
#[test]
fn a_list_that_cannot_be_read_says_why_until_it_can() {
    let harness = begun();
    let data = harness.folder.root().to_owned();
    let away = harness.temp().join("weg");
    std::fs::rename(&data, &away).expect("it is moved");
    std::fs::write(&data, "geen map").expect("something is in the way");
    let mut harness = harness.restart();
    harness.press("<down>");
    assert!(harness.says("een deel van dit pad is geen map; kijk het pad na"));
    assert!(harness.says("Druk op Enter om het opnieuw te proberen."));
    assert!(!harness.says("worden gelezen …"));
    std::fs::remove_file(&data).expect("it is out of the way");
    std::fs::rename(&away, &data).expect("it is back");
    harness.press("<enter>");
    assert!(harness.says("> Súdwest-Fryslân"));
    assert!(!harness.says("opnieuw te proberen"));
}
