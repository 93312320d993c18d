//! What holds for any text and any sequence of edits.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::{apply, part};
use crate::editor::grapheme::{Kind, graphemes};
use crate::editor::layout::Layout;
use crate::editor::{Edit, Editor, Motion, Styles, wrap};

/// Pieces that join, break, are wide, have no width or may not come in at all.
const PIECES: [&str; 29] = [
    "a", "b.", "woord", "een twee", " ", "  ", "\n", "\t", "é", "e", "\u{301}", "🇳", "🇱", "👩",
    "\u{200D}", "\u{FE0F}", "\u{FE0E}", "⌚", "漢", "\u{3000}", "\u{A0}", "\u{200B}", "ᄀ", "ᅡ",
    "\u{600}", "क", "\u{94D}", "\r", "\u{202E}",
];

const MOTIONS: [Motion; 10] = [
    Motion::Left,
    Motion::Right,
    Motion::Up,
    Motion::Down,
    Motion::RowStart,
    Motion::RowEnd,
    Motion::WordLeft,
    Motion::WordRight,
    Motion::TextStart,
    Motion::TextEnd,
];

fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40).prop_map(|parts| parts.concat())
}

fn any_char() -> impl Strategy<Value = char> {
    prop::sample::select(PIECES.concat().chars().collect::<Vec<_>>())
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let motion = (prop::sample::select(&MOTIONS[..]), any::<bool>());
    let simple = [
        Edit::Newline,
        Edit::Backspace,
        Edit::Delete,
        Edit::DeleteWordBack,
        Edit::DeleteWordForward,
        Edit::SelectAll,
        Edit::Copy,
        Edit::Cut,
        Edit::PasteClipboard,
        Edit::Undo,
        Edit::Redo,
    ];
    prop_oneof![
        4 => any_char().prop_map(Edit::Insert),
        1 => any_text().prop_map(Edit::Paste),
        4 => motion.prop_map(|(to, select)| Edit::Move { to, select }),
        4 => prop::sample::select(simple.to_vec()),
    ]
}

fn any_edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec(any_edit(), 0..60)
}

fn any_editor() -> impl Strategy<Value = Editor> {
    (any_text(), any::<bool>(), 0..30_u16).prop_map(|(text, single, width)| {
        let mut editor = if single {
            Editor::single_line(&text)
        } else {
            Editor::multi_line(&text)
        };
        editor.set_width(width);
        editor
    })
}

/// Whether `at` is between two graphemes, found the slow way.
fn on_boundary(text: &str, at: usize) -> bool {
    at == text.len() || text.grapheme_indices(true).any(|(start, _)| start == at)
}

proptest! {
    #[test]
    fn the_fast_walk_finds_the_same_graphemes(text in any_text()) {
        let fast: Vec<usize> = graphemes(&text, 0).map(|g| g.at).collect();
        let slow: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        prop_assert_eq!(fast, slow);
    }

    #[test]
    fn rows_cover_the_text(text in any_text(), width in 0..20_u16) {
        let rows = wrap(&text, width);
        let gaps = rows.windows(2).map(|pair| part(&text, pair[0].end..pair[1].start));
        for gap in gaps {
            prop_assert!(matches!(gap, "" | "\n" | "\r\n"), "{:?}", gap);
        }
        prop_assert_eq!(rows.first().map(|row| row.start), Some(0));
        prop_assert_eq!(rows.last().map(|row| row.end), Some(text.len()));
        prop_assert!(rows.iter().all(|row| on_boundary(&text, row.start)));
    }

    #[test]
    fn only_a_paragraph_begins_with_a_space(text in any_text(), width in 0..20_u16) {
        for row in wrap(&text, width) {
            let in_paragraph = row.start > 0 && !part(&text, 0..row.start).ends_with('\n');
            let first = graphemes(part(&text, row), 0).next();
            prop_assert!(!(in_paragraph && first.is_some_and(|g| g.kind == Kind::Space)));
        }
    }

    #[test]
    fn no_row_is_too_wide(text in any_text(), width in 0..20_u16) {
        for row in wrap(&text, width) {
            let row: Vec<_> = graphemes(part(&text, row), 0).collect();
            let end = row.iter().rposition(|g| g.kind != Kind::Space).map_or(0, |last| last + 1);
            let columns: usize = row[..end].iter().map(|g| g.width).sum();
            let visible = row[..end].iter().filter(|g| g.width > 0).count();
            prop_assert!(columns < usize::from(width.max(2)) || visible == 1);
        }
    }

    #[test]
    fn edits_keep_the_editor_in_order(
        mut editor in any_editor(),
        edits in any_edits(),
        height in 1..5_u16,
    ) {
        let mut clipboard = String::new();
        let area = Rect::new(0, 0, editor.width, height);
        let mut buf = Buffer::empty(area);
        for edit in edits {
            editor.apply(edit, &mut clipboard);
            let text = editor.text();
            prop_assert!(on_boundary(text, editor.cursor()));
            prop_assert!(editor.anchor.is_none_or(|anchor| on_boundary(text, anchor)));
            prop_assert_eq!(&editor.layout, &Layout::new(text, editor.layout.limit()));
            editor.render(area, &mut buf, Styles::default());
            let cursor = editor.cursor_position(area);
            prop_assert_eq!(cursor.is_some_and(|at| area.contains(at)), !area.is_empty());
        }
    }

    #[test]
    fn all_undone_is_the_start_and_all_redone_the_end(
        mut editor in any_editor(),
        edits in any_edits(),
    ) {
        let start = editor.text().to_owned();
        for edit in edits {
            apply(&mut editor, edit);
        }
        while editor.can_redo() {
            apply(&mut editor, Edit::Redo);
        }
        let end = editor.text().to_owned();
        let depth = editor.undo_depth();
        for _ in 0..depth {
            apply(&mut editor, Edit::Undo);
            prop_assert!(on_boundary(editor.text(), editor.cursor()));
        }
        prop_assert_eq!(editor.text(), start);
        for _ in 0..depth {
            apply(&mut editor, Edit::Redo);
            prop_assert!(on_boundary(editor.text(), editor.cursor()));
        }
        prop_assert_eq!(editor.text(), end);
    }

    #[test]
    fn what_moves_right_comes_back_left(text in any_text()) {
        let mut editor = Editor::multi_line(&text);
        let mut places = Vec::new();
        while editor.cursor() > 0 {
            places.push(editor.cursor());
            apply(&mut editor, Edit::Move { to: Motion::Left, select: false });
        }
        for place in places.into_iter().rev() {
            apply(&mut editor, Edit::Move { to: Motion::Right, select: false });
            prop_assert_eq!(editor.cursor(), place);
        }
    }
}
