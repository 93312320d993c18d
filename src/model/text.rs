//! Text from people and files: made safe to show, and made comparable.

/// `text` without what could steer a terminal or mislead a reader: control characters (line break
/// and tab stay) and the characters that turn the reading direction around.
pub fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|char| if char == '\r' { '\n' } else { char })
        .filter(|&char| !is_harmful(char))
        .collect()
}

/// Whether a character could steer a terminal or turn the reading direction around.
fn is_harmful(char: char) -> bool {
    let steers = char.is_control() && !matches!(char, '\n' | '\t');
    let turns = matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    steers || turns
}

/// `text` as it is compared in a search: lower case, without accents.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|char| !matches!(char, '\u{300}'..='\u{36f}'))
        .map(without_accent)
        .collect()
}

/// `text` as a part of a file name: ASCII lower case, with a hyphen for everything else.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for char in fold(text).chars() {
        if char.is_ascii_alphanumeric() {
            slug.push(char);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

const fn without_accent(char: char) -> char {
    match char {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_keeps_words_and_drops_what_steers_a_terminal() {
        assert_eq!(clean("a\u{1b}[31mb\u{9b}c\u{7}\u{202e}d"), "a[31mbcd");
        assert_eq!(
            clean("één\r\ntwee\rdrie\tvier 👨‍👩‍👧"),
            "één\ntwee\ndrie\tvier 👨‍👩‍👧"
        );
    }

    #[test]
    fn a_slug_is_safe_in_any_file_system() {
        assert_eq!(slug("’s-Hertogenbosch"), "s-hertogenbosch");
        assert_eq!(slug("Súdwest-Fryslân / 2026"), "sudwest-fryslan-2026");
        assert_eq!(slug("../..\\ 東京"), "");
    }

    #[test]
    fn fold_ignores_case_and_accents_also_as_two_code_points() {
        assert_eq!(fold("CREËREN"), "creeren");
        assert_eq!(fold("cree\u{308}ren"), "creeren");
    }
}
