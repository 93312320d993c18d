//! A group of people as it stands in a sentence.

/// Whose judgement a question asks for, as it is in a sentence: "het oordeel van …".
pub fn with_article(whose: &str) -> &str {
    match whose {
        "lokaal team" => "het lokale team",
        others => others,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
