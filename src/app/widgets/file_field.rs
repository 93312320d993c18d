//! A field for the name of a file with its folder, as people know it from other programs: typing replaces
//! the name that was proposed, and neither the folder nor the ending.

use std::ops::Range;

use crate::editor::{Edit, Editor};

/// Select the name that `editor` proposes, without its folder and its ending.
pub fn select_name(editor: &mut Editor) {
    let name = name_in(editor.text());
    editor.select(name);
}

/// Do what the user typed in a field that proposed `proposed`. Who begins with a folder of their own gets a
/// path of their own; who types an ending that a file may have, as `is_ending` says, gets no second one. Returns whether it fits.
pub fn type_in(
    editor: &mut Editor,
    edit: Edit,
    proposed: &str,
    clipboard: &mut String,
    is_ending: impl Fn(&str) -> bool,
) -> bool {
    let before = editor.revision();
    let fits = editor.apply(edit, clipboard);
    if editor.revision() != before {
        mend(editor, proposed, clipboard, is_ending);
    }
    fits
}

/// Take away the folder and the ending that were proposed, where the user typed their own.
fn mend(
    editor: &mut Editor,
    proposed: &str,
    clipboard: &mut String,
    is_ending: impl Fn(&str) -> bool,
) {
    let name = name_in(proposed);
    let folder = proposed.get(..name.start).unwrap_or_default();
    let ending = proposed.get(name.end..).unwrap_or_default();
    let Some((typed, rest)) = editor.text().split_at_checked(editor.cursor()) else {
        return;
    };
    if ending.is_empty() || rest != ending {
        return;
    }
    let own = typed.strip_prefix(folder).filter(|own| begins_path(own));
    let end = own.map_or(typed.len(), str::len);
    let has_ending = typed
        .rsplit_once('.')
        .is_some_and(|(_, last)| is_ending(last));
    if has_ending {
        remove(editor, editor.cursor()..editor.text().len(), clipboard);
    }
    if end < editor.cursor() {
        remove(editor, 0..folder.len(), clipboard);
        editor.set_cursor(end);
    }
}

/// Where the name is in a path: between its folder and its ending.
fn name_in(path: &str) -> Range<usize> {
    let start = path.rfind(['/', '\\']).map_or(0, |place| place + 1);
    let end = path.rfind('.').filter(|dot| *dot > start);
    start..end.unwrap_or(path.len())
}

/// Whether a path of one's own begins like this: `/`, `~`, `\\server` or `C:`.
fn begins_path(typed: &str) -> bool {
    let mut chars = typed.chars();
    match chars.next() {
        Some('/' | '\\' | '~') => true,
        Some(drive) => drive.is_ascii_alphabetic() && chars.next() == Some(':'),
        None => false,
    }
}

fn remove(editor: &mut Editor, range: Range<usize>, clipboard: &mut String) {
    editor.select(range);
    editor.apply(Edit::Delete, clipboard);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of `proposed` once `keys` were typed over it, or `pasted` as one.
    fn typed(proposed: &str, edits: Vec<Edit>) -> String {
        let mut editor = Editor::single_line(proposed);
        select_name(&mut editor);
        for edit in edits {
            type_in(&mut editor, edit, proposed, &mut String::new(), |ending| {
                ["md", "docx", "html", "htm"].contains(&ending)
            });
        }
        editor.text().to_owned()
    }

    #[test]
    fn typing_replaces_the_name_and_neither_folder_nor_ending() {
        for (proposed, keys, expected) in [
            (
                "/docs/quickscan-25-11.docx",
                "rapport",
                "/docs/rapport.docx",
            ),
            ("/docs/quickscan.docx", "rapport.md", "/docs/rapport.md"),
            ("/docs/quickscan.docx", "r.html", "/docs/r.html"),
            (
                "/docs/quickscan.docx",
                "versie 1.2",
                "/docs/versie 1.2.docx",
            ),
            ("/docs/quickscan.docx", "/tmp/x", "/tmp/x.docx"),
            ("/docs/quickscan.docx", "~/x.md", "~/x.md"),
            ("C:\\Docs\\quickscan.docx", "D:\\x", "D:\\x.docx"),
            (
                "C:\\Docs\\quickscan.docx",
                "sub\\x",
                "C:\\Docs\\sub\\x.docx",
            ),
            ("quickscan.docx", "x", "x.docx"),
        ] {
            let edits = keys.chars().map(Edit::Insert).collect();
            assert_eq!(typed(proposed, edits), expected, "{keys}");
            let pasted = vec![Edit::Paste(keys.to_owned())];
            assert_eq!(typed(proposed, pasted), expected, "{keys} at once");
        }
    }

    #[test]
    fn who_moves_first_goes_on_with_the_name_that_is_there() {
        use crate::editor::Motion;
        let to_end = Edit::Move {
            to: Motion::Right,
            select: false,
        };
        let edits = vec![to_end, Edit::Insert('2')];
        assert_eq!(
            typed("/docs/quickscan.docx", edits),
            "/docs/quickscan2.docx"
        );
        let start = Edit::Move {
            to: Motion::Left,
            select: false,
        };
        let edits = vec![start, Edit::Insert('/')];
        assert_eq!(typed("/docs/quick.docx", edits), "/docs//quick.docx");
    }
}
