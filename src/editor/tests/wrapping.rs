//! Where rows break.

use super::{multi, part, type_text};
use crate::editor::{Edit, Editor, rows, wrap};

fn shown(text: &str, width: u16) -> Vec<String> {
    rows(text, width).map(String::from).collect()
}

fn raw(text: &str, width: u16) -> Vec<&str> {
    wrap(text, width)
        .into_iter()
        .map(|row| part(text, row))
        .collect()
}

#[test]
fn breaks_between_words_and_leaves_the_space_behind() {
    assert_eq!(raw("een twee drie", 9), ["een twee ", "drie"]);
    assert_eq!(shown("een twee drie", 9), ["een twee", "drie"]);
}

#[test]
fn spaces_hang_beyond_the_width() {
    assert_eq!(raw("twee      drie", 5), ["twee      ", "drie"]);
    assert_eq!(raw("a  \u{3000} b", 2), ["a  \u{3000} ", "b"]);
}

#[test]
fn the_last_column_is_free_for_the_cursor() {
    assert_eq!(raw("vijfde", 7), ["vijfde"]);
    assert_eq!(raw("vijfde", 6), ["vijfd", "e"]);
}

#[test]
fn a_long_word_is_split_between_graphemes() {
    assert_eq!(
        raw("a beleidsmedewerker b", 9),
        ["a ", "beleidsm", "edewerke", "r b"]
    );
    assert_eq!(
        raw("e\u{301}e\u{301}e\u{301}", 3),
        ["e\u{301}e\u{301}", "e\u{301}"]
    );
}

#[test]
fn wide_characters_count_by_their_width() {
    assert_eq!(raw("漢字漢", 6), ["漢字", "漢"]);
    assert_eq!(raw("👨‍👩‍👧🇳🇱x", 5), ["👨‍👩‍👧🇳🇱", "x"]);
    assert_eq!(raw("漢字", 2), ["漢", "字"]);
}

#[test]
fn a_no_break_space_keeps_words_together() {
    assert_eq!(raw("een § 12\u{A0}a", 8), ["een § ", "12\u{A0}a"]);
}

#[test]
fn line_breaks_begin_rows_and_stay_out_of_them() {
    assert_eq!(raw("a\n\nb\n", 9), ["a", "", "b", ""]);
    assert_eq!(raw("a\r\nb", 9), ["a", "b"]);
    assert_eq!(raw("", 9), [""]);
}

#[test]
fn an_indent_stays() {
    assert_eq!(shown("  a b", 5), ["  a", "b"]);
    assert_eq!(shown("      lang", 5), ["", "lang"]);
}

#[test]
fn tabs_are_four_columns() {
    assert_eq!(shown("a\tb", 9), ["a    b"]);
    assert_eq!(raw("a\tbcd", 8), ["a\t", "bcd"]);
}

#[test]
fn width_one_and_zero_are_one_column() {
    for width in [0, 1] {
        assert_eq!(shown("ab 漢", width), ["a", "b", "漢"]);
    }
}

#[test]
fn editing_breaks_where_reading_does() {
    let text = "De wijk heeft  een buurthuis nodig.\n\n漢字 en één e\u{301}\ttab";
    for width in 0..40 {
        let mut editor = Editor::multi_line(text);
        editor.set_width(width);
        let reading = wrap(text, width);
        assert_eq!(editor.rows_count(), reading.len());
        for (index, row) in reading.iter().enumerate() {
            editor.set_cursor(row.start);
            assert_eq!(editor.cursor_row(), index, "width {width}");
        }
    }
}

#[test]
fn a_character_made_narrow_goes_back_to_the_row_before() {
    let mut editor = multi("a⌚|bc");
    editor.set_width(3);
    assert_eq!(editor.cursor_row(), 2);
    type_text(&mut editor, "\u{FE0E}");
    assert_eq!(wrap(editor.text(), 3).len(), 2);
    assert_eq!(editor.rows_count(), 2);
}

#[test]
fn one_line_that_is_long_goes_on_below_itself_and_stays_one_line() {
    let mut editor = Editor::wrapped_line("een twee");
    editor.set_width(6);
    assert_eq!(editor.rows_count(), 2);
    let clipboard = &mut String::new();
    assert!(editor.apply(Edit::Newline, clipboard));
    assert!(editor.apply(Edit::Paste("\ndrie".to_owned()), clipboard));
    assert!(!editor.text().contains('\n'), "{:?}", editor.text());
}
