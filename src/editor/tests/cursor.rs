//! Moving and selecting.

use super::{apply, go, multi, select, shown, single};
use crate::editor::{Edit, Editor, Motion};

/// The steps of one motion repeated, as text with `|` at the cursor.
fn steps(mut editor: Editor, to: Motion, count: usize) -> Vec<String> {
    let mut step = || {
        go(&mut editor, to);
        shown(&editor)
    };
    (0..count).map(|_| step()).collect()
}

#[test]
fn left_and_right_go_by_grapheme() {
    assert_eq!(
        steps(multi("|e\u{301}x"), Motion::Right, 3),
        ["e\u{301}|x", "e\u{301}x|", "e\u{301}x|"]
    );
    assert_eq!(
        steps(multi("🇳🇱👨‍👩‍👧|"), Motion::Left, 3),
        ["🇳🇱|👨‍👩‍👧", "|🇳🇱👨‍👩‍👧", "|🇳🇱👨‍👩‍👧"]
    );
    assert_eq!(steps(multi("a|\nb"), Motion::Right, 1), ["a\n|b"]);
}

#[test]
fn words_to_the_right() {
    let expected = [
        "een |§ b.\n  c",
        "een § |b.\n  c",
        "een § b|.\n  c",
        "een § b.|\n  c",
        "een § b.\n|  c",
        "een § b.\n  |c",
        "een § b.\n  c|",
    ];
    assert_eq!(
        steps(multi("|een § b.\n  c"), Motion::WordRight, 7),
        expected
    );
}

#[test]
fn words_to_the_left() {
    let expected = [
        "een  b.\n  |c",
        "een  b.\n|  c",
        "een  b.|\n  c",
        "een  b|.\n  c",
        "een  |b.\n  c",
        "|een  b.\n  c",
        "|een  b.\n  c",
    ];
    assert_eq!(steps(multi("een  b.\n  c|"), Motion::WordLeft, 7), expected);
}

#[test]
fn up_and_down_go_by_screen_row_and_remember_the_column() {
    let mut editor = multi("lange|rij\nx\nlangerij");
    editor.set_width(20);
    assert_eq!(
        steps(editor.clone(), Motion::Down, 3),
        [
            "langerij\nx|\nlangerij",
            "langerij\nx\nlange|rij",
            "langerij\nx\nlange|rij"
        ]
    );
    assert_eq!(steps(editor, Motion::Up, 1), ["lange|rij\nx\nlangerij"]);

    let mut wrapped = multi("een tw|ee drie");
    wrapped.set_width(9);
    assert_eq!(steps(wrapped, Motion::Down, 1), ["een twee drie|"]);
}

#[test]
fn up_and_down_do_not_enter_a_wide_character() {
    let mut editor = multi("abc|d\n漢字");
    editor.set_width(20);
    assert_eq!(steps(editor, Motion::Down, 1), ["abcd\n漢|字"]);
}

#[test]
fn home_and_end_go_by_screen_row() {
    let mut editor = multi("een t|wee drie\nvier");
    editor.set_width(9);
    assert_eq!(
        steps(editor.clone(), Motion::RowStart, 2),
        vec!["|een twee drie\nvier"; 2]
    );
    assert_eq!(
        steps(editor.clone(), Motion::RowEnd, 2),
        vec!["een twee| drie\nvier"; 2]
    );
    go(&mut editor, Motion::Down);
    assert_eq!(
        steps(editor.clone(), Motion::RowStart, 1),
        ["een twee |drie\nvier"]
    );
    assert_eq!(steps(editor, Motion::RowEnd, 1), ["een twee drie|\nvier"]);
}

#[test]
fn text_start_and_end() {
    assert_eq!(steps(multi("a\nb|c"), Motion::TextStart, 1), ["|a\nbc"]);
    assert_eq!(steps(multi("a|\nbc"), Motion::TextEnd, 1), ["a\nbc|"]);
}

#[test]
fn every_motion_selects_with_shift_and_collapses_without() {
    for (to, expected) in [
        (Motion::Left, "c"),
        (Motion::Right, " "),
        (Motion::WordLeft, "bc"),
        (Motion::WordRight, " "),
        (Motion::RowStart, "bc"),
        (Motion::RowEnd, " de"),
        (Motion::Up, "\nbc"),
        (Motion::Down, " de\nfg"),
        (Motion::TextStart, "a\nbc"),
        (Motion::TextEnd, " de\nfgh"),
    ] {
        let mut editor = multi("a\nbc| de\nfgh");
        select(&mut editor, to);
        assert_eq!(editor.selected_text(), Some(expected), "{to:?}");
        go(&mut editor, Motion::TextEnd);
        assert_eq!(editor.selection(), None);
    }
}

#[test]
fn left_and_right_go_to_the_ends_of_a_selection() {
    let mut editor = multi("a|bcd");
    select(&mut editor, Motion::Right);
    select(&mut editor, Motion::Right);
    assert_eq!(steps(editor.clone(), Motion::Left, 1), ["a|bcd"]);
    assert_eq!(steps(editor, Motion::Right, 1), ["abc|d"]);
}

#[test]
fn select_all() {
    let mut editor = multi("a\n|b");
    apply(&mut editor, Edit::SelectAll);
    assert_eq!(editor.selected_text(), Some("a\nb"));
}

#[test]
fn set_cursor_goes_back_to_a_grapheme_boundary() {
    let mut editor = multi("xe\u{301}y");
    for (byte, expected) in [(0, 0), (1, 1), (2, 1), (3, 1), (4, 4), (99, 5)] {
        editor.set_cursor(byte);
        assert_eq!(editor.cursor(), expected);
    }
}

#[test]
fn a_click_puts_the_cursor_and_dragging_selects() {
    let mut editor = multi("een twee drie\n漢字");
    editor.set_width(9);
    for (column, row, expected) in [
        (2, 0, "ee|n twee drie\n漢字"),
        (50, 0, "een twee| drie\n漢字"),
        (0, 1, "een twee |drie\n漢字"),
        (3, 2, "een twee drie\n漢|字"),
        (50, 50, "een twee drie\n漢字|"),
    ] {
        editor.click(column, row, false);
        assert_eq!(shown(&editor), expected);
    }
    editor.click(4, 0, false);
    editor.click(3, 1, true);
    assert_eq!(editor.selected_text(), Some("twee dri"));
}

#[test]
fn a_single_line_has_one_row() {
    let mut editor = single("een twee drie vier|");
    editor.set_width(5);
    assert_eq!(editor.rows_count(), 1);
    go(&mut editor, Motion::Up);
    assert_eq!(editor.cursor(), editor.text().len());
    go(&mut editor, Motion::RowStart);
    assert_eq!(editor.cursor(), 0);
}
