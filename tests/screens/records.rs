//! What is recorded beside the questions: the forms, and where it is shown.

use crate::support::Harness;
use crate::support::filled::with;
use crate::support::scene::{snapshot, snapshot_at};

/// A session with a practice and a talk in it.
fn recorded() -> Harness {
    let mut harness = with(14);
    harness.press("<f3>nEr is een visie, en er zijn afspraken met Veilig Thuis.<enter>Zij weten niet wie zij kunnen bellen.");
    harness.press("<enter>Zij kennen de afspraken niet.<enter>Vaak geen veiligheidsplan.<enter><right><right><pgdn><esc>");
    harness.press("<f5>").press(&"<tab>".repeat(9));
    harness.press("<home>nAnna de Wit, Veilig Thuis<enter>24-11-2026<enter>Korte lijnen.<enter>Terugkoppeling blijft uit.");
    harness.press("<enter>Elke maand samen casussen bespreken; Een vast nummer<pgdn>");
    harness
}

#[test]
fn the_forms() {
    let mut harness = with(14);
    harness.press("<f3>n");
    snapshot("record_practice_empty", &mut harness);
    let mut harness = recorded();
    harness.press("n");
    snapshot("record_talk", &mut harness);
    harness.press("<esc><s-tab><s-tab><s-tab><end><up><up><up><up><enter>");
    snapshot("record_practice", &mut harness);
    harness.press("<s-tab>");
    snapshot_at("record_practice_end", &mut harness, (40, 12));
}

#[test]
fn where_it_is_shown() {
    let mut harness = recorded();
    snapshot("record_agenda", &mut harness);
    harness.press("<s-tab><s-tab><s-tab><end>");
    snapshot("record_founding", &mut harness);
    harness.press("<esc><f3><end><pgup>");
    snapshot("record_basisfunctie", &mut harness);
    harness.press("<esc><f4><f4><end>");
    snapshot("record_notes", &mut harness);
    harness.press("<esc><esc>/vast");
    snapshot("record_search", &mut harness);
}
