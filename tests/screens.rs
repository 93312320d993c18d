//! Every screen as a whole, at three sizes, empty, half-way and full.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

mod support;

use quickscan::model::State;
use support::Harness;
use support::filled::with;

const SIZES: [(u16, u16); 3] = [(80, 24), (100, 30), (60, 20)];

/// Compare the screen with its snapshot at every size.
fn snapshot(name: &str, harness: &mut Harness) {
    for (width, height) in SIZES {
        let screen = harness.screen(width, height);
        assert!(!screen.contains('\u{fffd}'));
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), screen);
    }
}

#[test]
fn welcome() {
    snapshot("welcome", &mut Harness::new());
}

#[test]
fn sessions() {
    let mut harness = with(12);
    harness.press("<esc>");
    std::fs::write(
        harness.folder.root().join("sessies/kapot.toml"),
        "versie = 1\n[sessie\n",
    )
    .expect("it is written");
    harness.press("p<esc>");
    snapshot("sessions", &mut harness);
    harness.press("<del>");
    snapshot("sessions_delete", &mut harness);
    harness.press("<esc>/oost");
    snapshot("sessions_search", &mut harness);
}

#[test]
fn bin() {
    let mut harness = with(3);
    harness.press("<esc>p");
    snapshot("bin_empty", &mut harness);
    harness.press("<esc><del><down><enter>p");
    snapshot("bin", &mut harness);
}

#[test]
fn new_session() {
    let mut harness = Harness::new();
    harness.press("<enter>Bergen (NH.)<enter><enter>Zoë");
    snapshot("new_session", &mut harness);
}

#[test]
fn basisfunctie() {
    let mut harness = with(0);
    harness.press("<f3><end>");
    harness.press("<esc><f4>4<enter><f3>");
    snapshot("basisfunctie_4", &mut harness);
    harness.press("<end>");
    snapshot("basisfunctie_4_end", &mut harness);
}

#[test]
fn introduction() {
    let mut harness = Harness::new();
    harness.press("i");
    snapshot("introduction", &mut harness);
}

#[test]
fn question_without_an_answer() {
    snapshot("question_empty", &mut with(0));
}

#[test]
fn question_half_way() {
    let mut harness = with(12);
    harness.press("<f4>2<down><down><enter>");
    snapshot("question_half", &mut harness);
    for (index, field) in ["footing", "note", "sources", "consulted", "marks", "steps"]
        .iter()
        .enumerate()
    {
        harness.press("<tab>");
        if index % 2 == 1 {
            snapshot(&format!("question_half_{field}"), &mut harness);
        }
    }
}

#[test]
fn question_with_a_very_long_note() {
    let mut harness = with(30);
    harness.press("<f4><end><enter>n<c-end>");
    harness.paste(
        &"Een lange notitie over beleid, met woorden van verschillende lengte en één accent. "
            .repeat(60),
    );
    snapshot("question_long_note", &mut harness);
    harness.press("<esc>");
    snapshot("question_long_note_left", &mut harness);
}

#[test]
fn all_questions() {
    let mut harness = with(12);
    harness.press("<f4>3");
    snapshot("all_questions", &mut harness);
}

#[test]
fn next_step() {
    let mut harness = with(12);
    harness.press("sScholing plannen voor het hele team<enter>teamleider<enter>31-2-2027<esc>");
    snapshot("next_step", &mut harness);
}

#[test]
fn dashboard() {
    for (name, count) in [("empty", 0), ("half", 14), ("full", 30)] {
        let mut harness = with(count);
        harness.press("<f5>");
        snapshot(&format!("dashboard_{name}"), &mut harness);
        harness.press("<tab><tab>");
        snapshot(&format!("dashboard_{name}_steps"), &mut harness);
        harness.press("<end>");
        snapshot(&format!("dashboard_{name}_end"), &mut harness);
    }
}

#[test]
fn plan() {
    for (name, count) in [("empty", 0), ("half", 14), ("full", 30)] {
        let mut harness = with(count);
        harness.press("<f10>");
        snapshot(&format!("plan_{name}"), &mut harness);
    }
    let mut harness = with(30);
    harness.press("<f10><space><down>ezoë<enter>w*");
    snapshot("plan_by_owner", &mut harness);
    harness.press("f<down>");
    snapshot("plan_filter", &mut harness);
    harness.press("<enter>tku<c-a>eind maart");
    snapshot("plan_date", &mut harness);
}

#[test]
fn gap_order() {
    let mut harness = with(14);
    harness.press("<f5>w");
    snapshot("gap_order", &mut harness);
}

#[test]
fn search() {
    let mut harness = with(14);
    harness.press("/");
    snapshot("search_empty", &mut harness);
    harness.press("visie één<down>");
    snapshot("search", &mut harness);
}

#[test]
fn follow_up() {
    let mut harness = with(14);
    harness.press("<esc>v");
    snapshot("follow_up_ask", &mut harness);
    harness.press("<down><enter><enter>");
    snapshot("follow_up_question", &mut harness);
    harness.press("l");
    snapshot("follow_up_read", &mut harness);
    harness.press("<esc>2<pgdn>1<pgdn>2<pgdn>1<pgdn>4<f5>");
    snapshot("follow_up_dashboard", &mut harness);
}

#[test]
fn export() {
    let mut harness = with(14);
    harness.press("<f6>");
    snapshot("export", &mut harness);
    harness.press("<f7><pgdn>");
    snapshot("export_without_names", &mut harness);
    harness.press("<f8>");
    snapshot("export_calendar", &mut harness);
}

#[test]
fn help_of_a_question() {
    let mut harness = with(3);
    harness.press("<f1>");
    snapshot("help_question", &mut harness);
    harness.press("<end>");
    snapshot("help_question_end", &mut harness);
}

// Windows does not remove a folder in which a file is open.
#[cfg(unix)]
#[test]
fn a_failed_save_stays_on_the_screen() {
    let mut harness = with(3);
    std::fs::remove_dir_all(harness.folder.root()).expect("it is removed");
    std::fs::write(harness.folder.root(), "geen map").expect("something is in the way");
    harness.press("3");
    for (width, height) in SIZES {
        let screen = harness.screen(width, height);
        assert!(screen.contains("NIET BEWAARD"), "{screen}");
    }
    harness.press("<pgdn>2<c-q>");
    assert!(!harness.has_quit);
    assert!(
        harness
            .screen(80, 24)
            .contains("Toch weggaan en het laatste werk kwijtraken")
    );
    std::fs::remove_file(harness.folder.root()).expect("it is out of the way");
    harness.press("<down><enter>");
    assert!(harness.has_quit);
}

#[test]
fn a_window_that_is_too_small_gets_a_sentence() {
    let mut harness = with(3);
    insta::assert_snapshot!("too_small", harness.screen(40, 10));
}

#[test]
fn no_size_makes_any_screen_fail() {
    for keys in [
        "",
        "<f3>",
        "<f4>",
        "<f5>",
        "<f6>",
        "<f10>",
        "<f10>f",
        "<f10>*u",
        "/visie",
        "<f1>",
        "s",
        "n",
        "<tab><tab><tab><tab>",
    ] {
        let mut harness = with(30);
        harness.press(keys);
        for width in (0..=130).step_by(7) {
            for height in (0..=60).step_by(3) {
                harness.draw(width, height);
            }
        }
    }
}

#[test]
fn the_row_that_is_pointed_at_starts_with_an_arrow_and_has_the_cursor() {
    let mut harness = with(14);
    for keys in [
        "",
        "<tab>",
        "<f5>",
        "<tab>",
        "v",
        "w<end>",
        "<f4>",
        "<esc><esc>",
    ] {
        harness.press(keys);
        for (width, height) in SIZES {
            let mut terminal = harness.draw(width, height);
            let cursor = terminal.get_cursor_position().expect("a cursor");
            let text = support::text_of(terminal.backend().buffer());
            let line = text
                .lines()
                .nth(usize::from(cursor.y))
                .expect("the row of the cursor");
            assert!(line.contains('>'), "{keys}: {line:?} in\n{text}");
        }
    }
}

#[test]
fn the_bottom_bar_names_help_and_the_way_back_whole_at_every_size() {
    let mut harness = with(14);
    for keys in [
        "",
        "n",
        "<f10>",
        "<esc><f5>",
        "<esc><f4>",
        "<esc><f6>",
        "<esc>/",
    ] {
        harness.press(keys);
        for (width, height) in SIZES {
            let screen = harness.screen(width, height);
            assert!(
                screen.contains("F1 help") && screen.contains("Esc "),
                "{screen}"
            );
        }
    }
}

/// The session on disk changed as a colleague would, with a program that knows no locks.
fn changed_elsewhere(harness: &Harness) {
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).marks.state = Some(State::Nvt);
        "Van een collega: de visie wordt in maart herzien."
            .clone_into(&mut theirs.answer_mut(&"1.2".into()).note);
    });
}

#[test]
fn differences_after_a_conflict() {
    let mut harness = with(5);
    changed_elsewhere(&harness);
    harness.press("2");
    snapshot("compare", &mut harness);
}

#[test]
fn earlier_versions() {
    let mut harness = with(5);
    harness.press("<f9>");
    snapshot("versions_none", &mut harness);
    harness.press("<esc>");
    changed_elsewhere(&harness);
    harness.press("2<pgdn><f9>");
    snapshot("versions", &mut harness);
}

#[test]
fn another_place_for_a_session() {
    let mut harness = with(5);
    harness.press("<f8>");
    snapshot("elsewhere", &mut harness);
}

#[test]
fn guidance() {
    let mut harness = with(12);
    harness.press("<f4>2<down><down><enter>4<f2>");
    snapshot("guidance", &mut harness);
    insta::assert_snapshot!("guidance_beside_120x40", harness.screen(120, 40));
    harness.press("<tab><tab><tab>");
    snapshot("guidance_figures", &mut harness);
    harness.press("b");
    snapshot("guidance_general", &mut harness);
    harness.press("b<end><up><up><up><up><up><enter>");
    snapshot("mail", &mut harness);
}

#[test]
fn a_copy_beside_a_session() {
    let mut harness = with(5);
    harness.press("<esc>");
    harness.copy_beside("-DESKTOP-1234", |copy| {
        copy.answer_mut(&"1.1".into()).marks.state = Some(State::Nvt);
        let note = &mut copy.answer_mut(&"1.3".into()).note;
        *note = format!(
            "{note}\n{}",
            "Van een collega: de visie wordt herzien. ".repeat(9)
        );
        copy.changed = Some(
            "2026-11-20T09:30:00+01:00[+01:00]"
                .parse()
                .expect("a moment"),
        );
    });
    harness.press("<end>");
    snapshot("sessions_copy", &mut harness);
    harness.press("<enter>");
    snapshot("sessions_copy_ask", &mut harness);
    harness.press("<down><enter>");
    snapshot("compare_copy", &mut harness);
    harness.press("<pgdn>");
    snapshot("compare_copy_merged", &mut harness);
}

#[test]
fn a_copy_that_is_the_same() {
    let mut harness = with(5);
    harness.press("<esc>");
    harness.copy_beside(" (1)", |_| {});
    harness.press("<end>");
    harness.press("<enter><down><enter>");
    snapshot("compare_copy_same", &mut harness);
}
