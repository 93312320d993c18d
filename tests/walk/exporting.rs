//! The report, and the plan as calendar and table.

use std::path::PathBuf;

use crate::begun;
use crate::support::Harness;

#[test]
fn a_report_is_saved_and_an_existing_file_only_replaced_when_asked() {
    let harness = &mut begun();
    let path = harness.temp().join("rapport.md");
    harness
        .press("1<f6><c-a>")
        .paste(&path.display().to_string())
        .press("<enter>");
    let first = std::fs::read_to_string(&path).expect("the report is there");
    assert!(first.starts_with("---\n"), "{first}");
    harness.press("<enter><down><down><down><right><enter>");
    assert!(harness.screen(80, 24).contains("Er is al een bestand"));
    harness.press("<enter>");
    assert_eq!(std::fs::read_to_string(&path).expect("it stays"), first);
    harness.press("<enter><down><enter>");
    assert_ne!(std::fs::read_to_string(&path).expect("it is new"), first);
    assert!(harness.screen(80, 24).contains("Bewaard: "));
}

#[test]
fn the_plan_is_saved_as_calendar_and_as_table_under_the_name_that_belongs_to_it() {
    let harness = &mut begun();
    let path = harness.temp().join("plan.md");
    harness
        .press("1sBespreken<pgdn><f6><c-a>")
        .paste(&path.display().to_string())
        .press("<down><right><enter>");
    assert!(harness.says("Bewaard: "));
    let workbook = std::fs::read(path.with_extension("xlsx")).expect("it is there");
    assert!(workbook.starts_with(b"PK"));
    harness.press("<enter><right>");
    assert!(harness.says("vervolgstappen voor uw agenda (ics)"));
    assert!(harness.says("geen datum · Bespreken · open · vraag 1.1"));
    harness.press("<enter>");
    assert!(harness.says("Bewaard: "));
    let read = |ending| std::fs::read_to_string(path.with_extension(ending)).expect("it is there");
    assert!(read("ics").starts_with("BEGIN:VCALENDAR\r\n"));
    harness.press("<enter><right><enter>");
    assert!(harness.says("Bewaard: "));
    assert!(read("csv").contains("\"Bespreken\""));
    harness.press("<enter><right><enter>");
    assert!(harness.says("«Opslaan als PDF»"));
    let word = std::fs::read(path.with_extension("docx")).expect("it is there");
    assert!(word.starts_with(b"PK"));
    harness.press("<enter><right><enter>");
    assert!(read("html").contains("<h1 id="));
    harness.press("<enter><right><enter>");
    assert!(read("md").contains("\n# Quickscan"));
}

#[test]
fn without_any_step_no_calendar_or_table_is_written() {
    let harness = &mut begun();
    let path = harness.temp().join("plan.md");
    harness
        .press("1<f6><c-a>")
        .paste(&path.display().to_string())
        .press("<down><right><right><enter>");
    assert!(harness.says("Deze sessie heeft nog geen vervolgstappen, dus er is geen bestand"));
    assert!(!path.with_extension("ics").exists());
}

#[test]
fn a_file_of_another_kind_is_refused_with_what_can_be_made() {
    let harness = &mut begun();
    let path = harness.temp().join("rapport.odt");
    harness
        .press("1sBellen<pgdn><f6><c-a>")
        .paste(&path.display().to_string())
        .press("<enter>");
    assert!(harness.says("Een bestand «rapport.odt» wordt hier niet gemaakt."));
    assert!(harness.says("Kies een naam die eindigt op .docx"));
    // A folder may be called anything.
    let folder = harness.temp().join("versie 1.odt");
    std::fs::create_dir(&folder).expect("a folder");
    harness
        .press("<c-a>")
        .paste(&folder.display().to_string())
        .press("<enter>");
    assert!(harness.says("Bewaard: "));
    assert!(!path.exists());
}

#[test]
fn who_types_the_ending_of_another_form_gets_that_form() {
    let harness = &mut begun();
    let path = harness.temp().join("plan.csv");
    harness
        .press("1sBellen<pgdn><f6><c-a>")
        .paste(&path.display().to_string());
    assert!(harness.says("vervolgstappen als tabel"));
    harness.press("<enter>");
    let table = std::fs::read_to_string(&path).expect("it is there");
    assert!(table.contains("\"Bellen\""), "{table}");
}

#[test]
fn the_proposed_name_says_which_part_of_the_report_it_is() {
    let harness = &mut begun();
    harness.press("1<f6>");
    assert!(harness.says("quickscan-sudwest-fryslan-22-11-2026.docx"));
    let cut = "<down><down>";
    assert!(
        harness
            .press(&format!("{cut}<right>"))
            .says("-22-11-2026-kern.docx")
    );
    assert!(harness.press("<space>").says("-22-11-2026-plan.docx"));
    assert!(
        harness
            .press("<down><right>")
            .says("-22-11-2026-plan-zonder-namen.docx")
    );
    assert!(
        harness
            .press("<up><up><right>")
            .says("-plan-zonder-namen.html")
    );
    // A workbook is whole: there is no part to choose.
    assert!(harness.says("Deel"));
    assert!(
        harness
            .press("<right><right>")
            .says("-22-11-2026-zonder-namen.xlsx")
    );
    assert!(!harness.says("Deel"));
    // Back around the other way, the part is still what it was.
    assert!(
        harness
            .press("<left><left><left>")
            .says("-plan-zonder-namen.docx")
    );
}

#[test]
fn only_who_changed_something_is_asked_before_it_goes() {
    let harness = &mut begun();
    harness.press("1<f6><pgdn><pgdn><down><down><esc>");
    assert!(harness.app.dialog.is_none() && !harness.says("Opslaan als"));
    // There and back again is as it was.
    harness.press("<f6><down><right><left><esc>");
    assert!(harness.app.dialog.is_none() && !harness.says("Opslaan als"));
    harness.press("<f6>mijn rapport<esc>");
    assert!(harness.says("U hebt hier iets veranderd. Wat wilt u?"));
    harness.press("<down><down><enter>");
    assert!(!harness.says("Opslaan als"));
}

#[test]
fn letters_beside_the_name_of_the_file_change_nothing_and_say_so() {
    let harness = &mut begun();
    harness.press("1<f6><down>x<space>");
    assert!(harness.says("-22-11-2026.html"), "the space bar chooses");
    harness.press("q");
    assert!(harness.says("-22-11-2026.html"));
}

#[test]
fn a_sentence_for_page_one_is_kept_where_it_is_not_what_the_note_says() {
    let harness = &mut begun();
    harness.press("3nDe wachttijd is 7 weken. En nog meer.<esc><f6><up>");
    assert!(harness.says("bij 0 van 1 knelpunten"));
    harness.press("<enter>");
    assert!(harness.says("De wachttijd is 7 weken."));
    // What was proposed is no sentence of one's own.
    harness.press("<pgdn>");
    assert!(harness.says("bij 0 van 1 knelpunten"));
    harness.press("<enter><c-a>Inwoners wachten te lang.<pgdn>");
    assert!(harness.says("bij 1 van 1 knelpunten"));
    let session = harness.app.work.as_ref().expect("a session").session();
    let answer = session.answer(&"1.1".into()).expect("an answer");
    assert_eq!(answer.key_sentence, "Inwoners wachten te lang.");
    // Esc asks; throwing away leaves it as it was.
    harness.press("<enter>X<esc><down><down><enter>");
    let session = harness.app.work.as_ref().expect("a session").session();
    let answer = session.answer(&"1.1".into()).expect("an answer");
    assert_eq!(answer.key_sentence, "Inwoners wachten te lang.");
}

/// A report in a folder that is slow from here on, and once more over the first.
fn exported_twice() -> (Harness, PathBuf) {
    let mut harness = begun();
    let path = harness.temp().join("rapport.md");
    std::fs::write(&path, "van eerder").expect("it is written");
    harness
        .press("1<f6><c-a>")
        .paste(&path.display().to_string());
    harness.hold().press("<enter>");
    (harness, path)
}

#[test]
fn a_report_that_was_in_the_way_is_told_of_wherever_the_user_is_by_then() {
    let (mut harness, path) = exported_twice();
    harness.press("<esc>").let_through();
    assert!(harness.app.dialog.is_none());
    assert!(harness.says("Er is al een bestand"));
    assert!(harness.says("er is niets vervangen"));
    assert_eq!(std::fs::read_to_string(path).expect("text"), "van eerder");
}

#[test]
fn what_was_asked_for_is_what_replaces_the_old_file() {
    let (mut harness, path) = exported_twice();
    harness.press("<down><right>").let_through();
    assert!(harness.says("Het oude bestand vervangen"));
    harness.press("<down><enter>");
    let text = std::fs::read_to_string(path).expect("text");
    assert!(text.contains("\n# Quickscan"), "{text}");
}

#[test]
fn personal_data_are_pointed_out_before_the_report_leaves() {
    let harness = &mut begun();
    harness.press("1nBel Jan op 06-12345678<esc><f6>");
    assert!(harness.says("Let op: bij 1.1 (notitie) lijken persoonsgegevens te staan."));
    harness.press("<down><down><down><right>");
    assert!(harness.says("bij 1.1 (notitie) lijken persoonsgegevens"));
    assert!(harness.says("-zonder-namen.docx"));
    harness.press("<up><up><right>");
    assert!(harness.says("-zonder-namen.html"));
    harness.press("<left><down><down><right>");
    assert!(!harness.says("-zonder-namen"));
    harness.press("<esc>");
    harness.app.warns_of_personal_data = false;
    assert!(!harness.press("<f6>").says("persoonsgegevens te staan"));
}

#[test]
fn personal_data_in_a_step_are_pointed_out_before_the_report_leaves() {
    let harness = &mut begun();
    harness.press("sBel over 123456782<pgdn><f6>");
    assert!(harness.says("Let op: bij 1.1 (vervolgstap 1) lijken persoonsgegevens te staan."));
}

#[test]
fn a_report_never_takes_the_place_of_a_session_and_is_not_even_offered_to() {
    let harness = &mut begun();
    harness.press("1");
    let session = harness.app.work.as_ref().expect("a session").path();
    let session = session.expect("it has a file").to_owned();
    let before = std::fs::read(&session).expect("it is there");
    let elsewhere = harness.temp().join("elders.md");
    std::fs::copy(&session, &elsewhere).expect("it is copied");
    let data = harness.folder.root().to_owned();
    for (target, words) in [
        (session.clone(), "wordt hier niet gemaakt"),
        (
            data.join("sessies/rapport.md"),
            "een plek waar de Quickscan zelf uw sessies bewaart",
        ),
        (elsewhere.clone(), "een sessie van de Quickscan"),
        (
            harness.temp().join(".elders.slot.toml"),
            "wordt hier niet gemaakt",
        ),
    ] {
        harness
            .press("<f6><c-a>")
            .paste(&target.display().to_string())
            .press("<enter>");
        assert!(harness.app.dialog.is_none(), "{target:?}");
        assert!(
            harness.says(words),
            "{target:?}: {}",
            harness.screen(80, 24)
        );
        harness.press("<esc>");
    }
    for path in [session, elsewhere] {
        assert_eq!(std::fs::read(path).expect("it stays"), before);
    }
}

#[test]
fn a_session_does_not_go_on_among_its_own_versions() {
    let harness = &mut begun();
    let target = harness.folder.root().join("versies/anders.toml");
    std::fs::create_dir_all(target.parent().expect("a folder")).expect("it is made");
    harness
        .press("1<f8><c-a>")
        .paste(&target.display().to_string())
        .press("<enter>");
    assert!(harness.says("een plek waar de Quickscan zelf uw sessies bewaart"));
    assert!(!target.exists());
}

#[test]
fn who_leaves_a_session_that_is_gone_from_the_disk_saves_it_again() {
    for (keys, replaced_by) in [
        ("<c-q>", None),
        ("<c-q>", Some("geen sessie")),
        ("<esc>", None),
    ] {
        let harness = &mut begun();
        harness.press("2").pause();
        let before = harness.on_disk();
        let path = harness.app.work.as_ref().expect("a session").path();
        let path = path.expect("it has a file").to_owned();
        match replaced_by {
            None => std::fs::remove_file(&path).expect("it is removed"),
            Some(text) => std::fs::write(&path, text).expect("it is replaced"),
        }
        harness.press(keys);
        if replaced_by.is_some() {
            // She is asked, and leaves with both.
            assert!(harness.says("Het bestand van deze sessie is intussen veranderd"));
            harness.press("<enter><c-q>");
        }
        let left = harness.folder.sessions().expect("a list");
        let left: Vec<_> = left.iter().filter(|line| line.problem.is_none()).collect();
        assert_eq!(left.len(), 1, "{keys}");
        let now = harness
            .folder
            .load(&left[0].path)
            .expect("it is whole")
            .session;
        assert_eq!(now.answers, before.answers);
        assert_eq!(harness.has_quit, keys == "<c-q>");
    }
}
