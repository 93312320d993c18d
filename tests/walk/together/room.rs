//! In the room.

use quickscan::app::meeting::TableStop;
use quickscan::app::{Context, Screen};
use quickscan::model::{Evidence, State};

use crate::support::Harness;
use crate::support::filled::with;
use crate::support::together::{together, with_participants};

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

/// The table at which one is, and how many questions there are in all.
fn table_and_count(harness: &Harness) -> (TableStop, usize) {
    let Some(Screen::Meeting(room)) = harness.app.screen() else {
        panic!("no room");
    };
    let table = room.table().expect("one is at a table").clone();
    (table, room.questions().len())
}

/// Table by table: who are at it, what is talked about there, and in the end what was decided.
#[test]
fn in_the_room_one_goes_along_the_tables() {
    let mut harness = together(3);
    harness.press("<f12><right><right>");
    assert!(
        harness.says("(x) de agenda per tafel"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<pgdn>");
    let (first, count) = table_and_count(&harness);
    assert!(
        harness.says(&format!("Aan tafel {}", first.name)),
        "{}",
        harness.screen(80, 24)
    );
    assert!(harness.says(&format!("nog {count} te besluiten")));
    assert!(first.questions.len() <= 3, "more is no conversation");
    // Nothing can be decided before there is a question.
    for key in ["2", "n", " ", "<del>"] {
        harness.press(key);
        assert!(
            harness.says("Hier begint een tafel. Met → gaat u naar de eerste vraag."),
            "{key}"
        );
        assert!(harness.session().decisions.is_empty());
    }
}

#[test]
fn at_a_table_it_is_decided_and_taken_back() {
    let mut harness = together(3);
    harness.press("<f12><right><right><pgdn>");
    let (first, count) = table_and_count(&harness);
    harness.press("<right>");
    let (number, of) = (1, first.questions.len());
    assert!(
        harness.says(&format!("{} ({number} van {of})", first.name)),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("2");
    assert!(harness.says(&format!("nog {} te besluiten", count - 1)));
    assert!(
        harness
            .on_disk()
            .decisions
            .contains_key(&first.questions[0])
    );
    harness.press("<left>");
    assert!(
        harness.says(&format!("nog {} te besluiten", of - 1)),
        "{}",
        harness.screen(80, 24)
    );
    // Withdrawn, and put back.
    harness.press("<right><del>");
    assert!(harness.says("is weg. Het antwoord is nu:"));
    assert!(harness.on_disk().decisions.is_empty());
    harness.press("<del>");
    assert!(harness.says("hierover is nog niet besloten"));
    harness.press("<c-z>");
    assert_eq!(harness.on_disk().decisions.len(), 1);
    harness.press("<end>");
    assert!(
        harness.says(&format!("Besluiten: 1 van {count} vragen")),
        "{}",
        harness.screen(80, 24)
    );
}

/// On the screen that everybody sees nothing says who said what, once names are off.
#[test]
fn without_names_nothing_in_the_room_betrays_anybody() {
    let mut session = crate::support::filled::session(&Harness::new(), 14);
    let note = "Volgens P. Yildiz en Zoë Łukasiewicz-Ağaoğlu loopt dit.";
    note.clone_into(&mut session.answer_mut(&"2.3".into()).note);
    let mut harness = with_participants(session, 3);
    harness.press("<f12><down><right><pgdn>");
    let names = [
        "Yildiz",
        "Jansen",
        "M. de Wit",
        "Zoë",
        "intern begeleider",
        "jeugd-ggz",
        "deze sessie",
    ];
    let betrays = [
        "Dit is het oordeel waar de vraag om vraagt.",
        "Kwam na het besluit.",
    ];
    let mut seen = String::new();
    for _ in 0..40 {
        for _ in 0..3 {
            let screen = harness.screen(120, 200);
            for words in names.iter().chain(&betrays) {
                assert!(!screen.contains(words), "{words}: {screen}");
            }
            seen.push_str(&screen);
            harness.press(" ");
        }
        harness.press("3<right>");
    }
    assert!(seen.contains("Volgens (naam) en (naam) loopt dit."));
    assert!(seen.contains("een deelnemer"));
    assert!(seen.contains("Besluiten: "));
}

/// The two who speak first judge otherwise, and say why where anybody of their mind does.
#[test]
fn the_two_ends_are_judgements_with_their_reasons() {
    let mut harness = together(20);
    harness.press("<f12><pgdn> ");
    let screen = harness.screen(120, 40);
    assert!(
        screen.contains("[x] op orde, ") && screen.contains("[!] niet op orde, "),
        "{screen}"
    );
    assert!(!screen.contains("[-] n.v.t., "), "{screen}");
    assert_eq!(
        screen.matches("verschilt het per wijk").count(),
        2,
        "{screen}"
    );
}

/// A list of names that was typed is not thrown away without a word.
#[test]
fn the_form_before_the_room_asks_before_it_goes() {
    let mut harness = together(3);
    harness.press("<f12><up>Anna<esc>");
    assert_eq!(harness.app.context(), Context::Dialog);
    harness.press("<enter>");
    assert_eq!(
        harness.app.context(),
        Context::Meeting,
        "the first choice begins"
    );
}
