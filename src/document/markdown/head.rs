//! What is before a document for other programs: its title and its language.
//!
//! Pandoc gives them to Word and to HTML, where a screen reader asks for the language. Whoever knows
//! such a head (pandoc, GitHub, editors) shows it as a table or not at all. To plain CommonMark it is a
//! rule and a heading of "title: …", above the real title. So it is inside a comment at the same time:
//! its first key opens one and its last value closes it, and what is left of it is two rules. Pandoc
//! passes over a key that ends in an underscore.

use std::fmt::Write;

use super::escape;

/// The head of a document with this title, which is plain text.
///
/// The title is in the text as well, as its first heading: not everyone sees the head. In Word
/// it is then there twice.
pub(super) fn of(title: &str) -> String {
    // Pandoc reads Markdown here too.
    let title = quoted(&escape::line(title));
    format!(
        "---\n<!-- _: gegevens voor andere programma's\ntitle: {title}\nlang: nl-NL\n_: -->\n---\n"
    )
}

/// `text`, which is one line, as a value in YAML.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            // It could close the comment.
            '>' => quoted.push_str("\\x3E"),
            // What YAML does not allow as it is.
            '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(char));
            }
            _ => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_hostile_title_stays_one_value_within_the_comment() {
        for (title, written) in [
            ("Quickscan: Veenmeer", r#""Quickscan: Veenmeer""#),
            ("---", r#""\\-\\--""#),
            ("'s \"a\": b # c", r#""\\'s \\\"a\\\": b # c""#),
            ("a --> b", r#""a \\--\x3E b""#),
            (
                "a\\b\u{feff}\n---\nlang: en",
                r#""a\\\\b\uFEFF \\-\\-- lang: en""#,
            ),
        ] {
            let head = of(title);
            assert_eq!(
                head.lines().nth(2),
                Some(&*format!("title: {written}")),
                "{title}"
            );
            assert_eq!(head.lines().count(), 6, "{title}");
            assert_eq!(
                head.find("-->"),
                Some(head.len() - "-->\n---\n".len()),
                "{title}"
            );
        }
    }
}
