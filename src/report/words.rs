//! Making what others wrote fit in a sentence, and the words of a question.

use crate::document::Document;
use crate::model::Question;

/// Writes a question in full: a paragraph, or a list of its parts.
pub(super) fn question(doc: &mut Document, question: &Question) {
    match question.lines() {
        [one] => doc.paragraph(one.as_str()),
        several => doc.list(several.iter().map(String::as_str)),
    }
}

/// `text` with a full stop where it has no end of its own, so that a sentence can follow.
pub(super) fn sentence(mut text: String) -> String {
    if !text.ends_with(['.', '?', '!']) {
        text.push('.');
    }
    text
}

/// Whose judgement a question asks for, as it stands in a sentence: "het oordeel van …".
pub(super) fn with_article(whose: &str) -> &str {
    match whose {
        "lokaal team" => "het lokale team",
        others => others,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_an_end_gets_a_full_stop() {
        for (text, expected) in [
            ("Is het zo?", "Is het zo?"),
            ("zo. ja", "zo. ja."),
            ("Zo.", "Zo."),
        ] {
            assert_eq!(sentence(text.to_owned()), expected);
        }
    }

    #[test]
    fn a_group_stands_in_a_sentence_with_its_article() {
        for (whose, expected) in [
            ("partners", "partners"),
            ("inwoners", "inwoners"),
            ("lokaal team", "het lokale team"),
            ("de adviesraad", "de adviesraad"),
        ] {
            assert_eq!(with_article(whose), expected);
        }
    }
}
