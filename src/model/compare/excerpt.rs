//! The part of a long text in which it differs from another.

/// How much of what is the same is left in front of the difference, in characters.
const LEAD: usize = 30;

/// `text` from a few words before the place where `other` begins to differ; whole when that place
/// is near its start.
pub fn from_difference(text: &str, other: &str) -> String {
    let same = text
        .chars()
        .zip(other.chars())
        .take_while(|(ours, theirs)| ours == theirs);
    let skipped = same.count().saturating_sub(LEAD);
    let start = text
        .char_indices()
        .take(skipped)
        .filter(|(_, char)| char.is_whitespace())
        .last()
        .map(|(place, char)| place + char.len_utf8());
    match start.and_then(|start| text.get(start..)) {
        Some(rest) => format!("… {}", rest.trim_start()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_begins_just_before_its_difference() {
        let long = "De visie is vastgesteld en wordt elk jaar met partners besproken".to_owned();
        let (ours, theirs) = (format!("{long}."), format!("{long}, in maart."));
        let (ours, theirs) = (
            from_difference(&ours, &theirs),
            from_difference(&theirs, &ours),
        );
        assert_eq!(ours, "… elk jaar met partners besproken.");
        assert_eq!(theirs, "… elk jaar met partners besproken, in maart.");
    }

    #[test]
    fn a_short_or_quite_other_text_stays_whole() {
        for (text, other) in [
            ("één twee", "één drie"),
            ("", "x"),
            ("x", ""),
            ("a\nb", "a\nc"),
        ] {
            assert_eq!(from_difference(text, other), text);
        }
        let one_word = "x".repeat(100);
        assert_eq!(
            from_difference(&one_word, &format!("{one_word}y")),
            one_word
        );
    }
}
