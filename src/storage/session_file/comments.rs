//! Comments that somebody put in a session file by hand. They are no part of a session, so a save leaves
//! them out: the file that has them is kept as an earlier version, and it is said before.

/// Whether `text`, which is TOML, has a comment: a `#` that is not in a text between quotes.
pub(in super::super) fn has_comments(text: &str) -> bool {
    let mut rest = text;
    while let Some(place) = rest.find(['#', '"', '\'']) {
        let (_, found) = rest.split_at(place);
        if found.starts_with('#') {
            return true;
        }
        rest = after_text(found);
    }
    false
}

/// What follows the text between quotes with which `text` begins; nothing when it does not end.
fn after_text(text: &str) -> &str {
    for (quotes, has_escapes) in [("\"\"\"", true), ("'''", false), ("\"", true), ("'", false)] {
        let Some(inside) = text.strip_prefix(quotes) else {
            continue;
        };
        let Some(end) = end_of(inside, quotes, has_escapes) else {
            return "";
        };
        let rest = inside.get(end..).unwrap_or_default();
        // Up to two quotes may be before the three that end it.
        let quote = quotes.get(..1).unwrap_or_default();
        return if quotes.len() > 1 {
            rest.trim_start_matches(quote)
        } else {
            rest
        };
    }
    ""
}

/// The place behind the `quotes` that end a text.
fn end_of(inside: &str, quotes: &str, has_escapes: bool) -> Option<usize> {
    let mut chars = inside.char_indices();
    while let Some((place, char)) = chars.next() {
        if has_escapes && char == '\\' {
            chars.next();
        } else if inside
            .get(place..)
            .is_some_and(|rest| rest.starts_with(quotes))
        {
            return Some(place + quotes.len());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Progress, Session};
    use crate::storage::render;

    #[test]
    fn only_what_stands_outside_texts_is_a_comment() {
        for (text, has) in [
            ("# boven\nversie = 1", true),
            ("versie = 1 # erachter", true),
            ("a = \"b\" # c", true),
            ("a = \"\"\"\n# geen\n\"\"\"\n# wel", true),
            ("a = \"\"\"x\"\"\"\"\" # wel", true),
            ("a = '''\\''' # wel", true),
            ("a = \"# geen\"", false),
            ("a = '#'", false),
            ("a = \"\\\"#\"", false),
            ("a = \"\\\\\" # wel", true),
            ("a = \"\"\"\n# geen \"\" #\n\"\"\"", false),
            ("a = '''\n# geen ' #\n'''", false),
            ("\"#\" = 1", false),
            ("a = \"\"", false),
            ("a = \"# breekt af", false),
            ("", false),
        ] {
            assert_eq!(has_comments(text), has, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_we_write_has_none_and_a_comment_in_it_is_seen(note in "[#\"'\\\\a\n ]{0,40}") {
            let mut session = Session::default();
            session.answer_mut(&"1.1".into()).note = note;
            let text = render(&session, Progress::default());
            prop_assert!(!has_comments(&text), "{}", text);
            let with_comment = format!("{text}# van mij\n");
            prop_assert!(has_comments(&with_comment), "{}", with_comment);
        }
    }
}
