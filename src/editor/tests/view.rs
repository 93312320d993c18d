//! What is on the screen.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};

use super::{apply, go, multi, select, single, type_text};
use crate::editor::{Edit, Editor, Motion, Styles};

fn styles() -> Styles {
    let selection = Style::new().add_modifier(Modifier::REVERSED);
    Styles {
        text: Style::new().fg(Color::Blue),
        selection,
    }
}

/// Draws in a buffer of its own, at an area that is not in its corner.
fn draw(editor: &mut Editor, width: u16, height: u16) -> (Buffer, Rect) {
    let area = Rect::new(2, 1, width, height);
    let mut buf = Buffer::filled(Rect::new(0, 0, width + 3, height + 2), Cell::from('#'));
    editor.render(area, &mut buf, styles());
    (buf, area)
}

/// The drawn rows, with the selected cells in capitals and a selected blank as `_`.
fn screen(editor: &mut Editor, width: u16, height: u16) -> Vec<String> {
    let (buf, area) = draw(editor, width, height);
    let cell = |position: Position| {
        let cell = &buf[position];
        match cell.modifier.contains(Modifier::REVERSED) {
            true if cell.symbol() == " " => "_".to_owned(),
            true => cell.symbol().to_uppercase(),
            false => cell.symbol().to_owned(),
        }
    };
    area.rows()
        .map(|row| row.positions().map(cell).collect())
        .collect()
}

/// The cursor on the screen, counted from the corner of the area.
fn cursor(editor: &mut Editor, width: u16, height: u16) -> Option<(u16, u16)> {
    let (_, area) = draw(editor, width, height);
    editor
        .cursor_position(area)
        .map(|at| (at.x - area.x, at.y - area.y))
}

#[test]
fn draws_within_its_area_and_clears_it() {
    let mut editor = multi("een twee");
    let (buf, area) = draw(&mut editor, 5, 3);
    assert_eq!(screen(&mut editor, 5, 3), ["een  ", "twee ", "     "]);
    for position in buf.area.positions() {
        assert_eq!(buf[position].symbol() == "#", !area.contains(position));
    }
    assert_eq!(buf[area.as_position()].fg, Color::Blue);
}

#[test]
fn the_selection_and_selected_line_breaks_are_marked() {
    let mut editor = multi("a|b\n\ncd ef");
    select(&mut editor, Motion::Down);
    select(&mut editor, Motion::Down);
    assert_eq!(
        screen(&mut editor, 5, 4),
        ["aB_  ", "_    ", "Cd   ", "ef   "]
    );
    apply(&mut editor, Edit::SelectAll);
    assert_eq!(
        screen(&mut editor, 5, 4),
        ["AB_  ", "_    ", "CD_  ", "EF   "]
    );
}

#[test]
fn tabs_wide_and_joined_characters() {
    assert_eq!(screen(&mut multi("a\tb"), 8, 1), ["a    b  "]);
    let (buf, area) = draw(&mut multi("漢e\u{301}👨‍👩‍👧x"), 8, 1);
    for (column, symbol) in [(0, "漢"), (2, "e\u{301}"), (3, "👨‍👩‍👧"), (5, "x")] {
        assert_eq!(buf[(area.x + column, area.y)].symbol(), symbol);
    }
}

#[test]
fn the_cursor_shows_at_every_place() {
    let mut editor = multi("|ab cd\n");
    let mut seen = Vec::new();
    for _ in 0..7 {
        seen.push(cursor(&mut editor, 3, 9));
        go(&mut editor, Motion::Right);
    }
    // After "ab" and after "cd" it is in the last column, which is never written in.
    let expected = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1), (0, 2)];
    assert_eq!(seen, expected.map(Some));
}

#[test]
fn the_cursor_waits_in_the_last_column_for_hanging_spaces() {
    assert_eq!(cursor(&mut multi("ab    |"), 4, 2), Some((3, 0)));
    assert_eq!(cursor(&mut multi("ab    |c"), 4, 2), Some((0, 1)));
}

#[test]
fn scrolls_no_more_than_needed() {
    let mut editor = multi("1\n2\n3\n4\n5|");
    assert_eq!(screen(&mut editor, 3, 2), ["4  ", "5  "]);
    assert_eq!(
        (editor.scroll(), editor.cursor_row(), editor.rows_count()),
        (3, 4, 5)
    );
    go(&mut editor, Motion::Up);
    assert_eq!(screen(&mut editor, 3, 2), ["4  ", "5  "]);
    go(&mut editor, Motion::Up);
    assert_eq!(screen(&mut editor, 3, 2), ["3  ", "4  "]);
    editor.click(0, 1, false);
    assert_eq!(editor.cursor_row(), 3);
    apply(&mut editor, Edit::SelectAll);
    apply(&mut editor, Edit::Delete);
    assert_eq!(screen(&mut editor, 3, 2), ["   ", "   "]);
}

#[test]
fn a_higher_area_shows_no_needless_blank_rows() {
    let mut editor = multi("1\n2\n3|");
    draw(&mut editor, 3, 1);
    assert_eq!(screen(&mut editor, 3, 3), ["1  ", "2  ", "3  "]);
}

#[test]
fn a_single_line_scrolls_sideways() {
    let mut editor = single("abcdef|");
    assert_eq!(screen(&mut editor, 4, 1), ["def "]);
    assert_eq!(cursor(&mut editor, 4, 1), Some((3, 0)));
    go(&mut editor, Motion::RowStart);
    assert_eq!(screen(&mut editor, 4, 1), ["abcd"]);
    assert_eq!(cursor(&mut editor, 4, 1), Some((0, 0)));
    go(&mut editor, Motion::TextEnd);
    draw(&mut editor, 4, 1);
    editor.click(1, 0, false);
    assert_eq!(editor.cursor(), 4);
}

#[test]
fn a_wide_character_half_out_of_view_is_left_out() {
    let mut editor = single("漢字漢字|");
    let (buf, area) = draw(&mut editor, 4, 1);
    assert_eq!(
        (0..3)
            .map(|x| buf[(area.x + x, area.y)].symbol())
            .collect::<String>(),
        " 字 "
    );
    assert_eq!(cursor(&mut editor, 4, 1), Some((3, 0)));
}

#[test]
fn no_room_is_no_panic() {
    for (width, height) in [(0, 0), (0, 3), (3, 0), (1, 1), (2, 1)] {
        for mut editor in [multi("een 漢\t👨‍👩‍👧 |"), single("een 漢 👨‍👩‍👧 |")]
        {
            let seen = cursor(&mut editor, width, height);
            assert_eq!(seen.is_some(), width > 0 && height > 0);
            for to in [Motion::Up, Motion::Down, Motion::RowStart, Motion::RowEnd] {
                go(&mut editor, to);
            }
            type_text(&mut editor, "x");
        }
    }
    let mut editor = multi("x");
    let mut buf = Buffer::empty(Rect::new(0, 0, 4, 4));
    editor.render(Rect::new(2, 2, 9, 9), &mut buf, styles());
}

#[test]
fn nothing_comes_in_the_place_of_what_does_not_fit() {
    assert_eq!(screen(&mut single("|abc漢de"), 4, 1), ["abc "]);
    let mut editor = single("|abc漢de");
    draw(&mut editor, 4, 1);
    editor.anchor = Some(editor.text().len() - 2);
    assert_eq!(screen(&mut editor, 4, 1), ["ABC "]);
}
