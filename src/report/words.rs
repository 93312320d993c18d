//! Turning numbers and questions into words.

use crate::model::Question;

/// "1 vraag", "2 vragen".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "a", "a en b", "a, b en c".
pub(super) fn and(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

/// More than this of a question does not help to recognise it.
const SHORT: usize = 100;

/// The first sentence of a question, cut at a word when it is long.
pub(super) fn short(question: &Question) -> String {
    let text = question.lines().first().unwrap_or(&question.text);
    let sentence = match text.split_once('?') {
        Some((sentence, _)) => format!("{sentence}?"),
        None => text.clone(),
    };
    if sentence.chars().count() <= SHORT {
        return sentence;
    }
    let start: String = sentence.chars().take(SHORT).collect();
    let (words, _) = start.rsplit_once(' ').unwrap_or((&start, ""));
    // A remark between brackets is whole or not there.
    let words = match words.rsplit_once(" (") {
        Some((before, remark)) if !remark.contains(')') => before,
        _ => words,
    };
    format!("{} …", words.trim_end_matches([',', ';', ':', '(']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_words_ends_with_en() {
        let words = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(and(&words[..0]), "");
        assert_eq!(and(&words[..1]), "a");
        assert_eq!(and(&words[..2]), "a en b");
        assert_eq!(and(&words), "a, b en c");
    }
}
