//! What an answer comes down to, in one sentence for who does not know the subject: as the user wrote
//! it, or else the first sentence of the note.

use super::Answer;
use crate::text::{first_words, one_line};

/// The most characters of a proposed sentence: two or three lines in a table on page one.
const MOST: usize = 200;

/// Abbreviations after which a sentence goes on. Those with a full stop inside, such as "o.a.", need
/// not be here.
const GO_ON: &[&str] = &[
    "afd", "art", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "evt", "excl", "fam", "gem",
    "incl", "ing", "ir", "max", "mevr", "min", "mr", "mw", "nl", "nr", "nrs", "org", "par", "pag",
    "prof", "resp", "st", "tel", "vgl", "zgn",
];

/// Abbreviations that are at the end of a sentence as well.
const MAY_END: &[&str] = &["a.u.b", "c.s", "e.a", "e.d", "e.v", "n.a.v.t", "n.v.t"];

impl Answer {
    /// What it comes down to, for page one of a report: the user's own sentence, or else
    /// [`proposed_key_sentence`]. Empty where nothing was written.
    pub fn key_sentence_or_proposed(&self) -> String {
        match one_line(&self.key_sentence) {
            own if own.is_empty() => proposed_key_sentence(self),
            own => own,
        }
    }
}

/// The first sentence of the note, as the user may take it over: on one line, without the sign of a
/// list or a heading, and cut after whole words where it goes on too long. Empty where the note is.
pub fn proposed_key_sentence(answer: &Answer) -> String {
    let sentence = first_sentence(answer.note.lines());
    first_words(&sentence, MOST).into_owned()
}

/// The first sentence in `lines`, or as much of a long one as can be proposed: a note may be a book, and a list
/// of proposals is made of all of them.
fn first_sentence<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut sentence = String::new();
    // After a colon, what it announces belongs to the sentence: often the items of a list.
    let mut is_list = false;
    for line in lines {
        let text = one_line(without_sign(line));
        let has_sign = text.len() < line.trim().len();
        let is_announced = sentence.ends_with(':') || (is_list && has_sign);
        if !sentence.is_empty() && !is_announced && (has_sign || !goes_on(&text)) {
            break;
        }
        if !text.contains(char::is_alphanumeric) {
            continue;
        }
        if is_list && has_sign && !sentence.ends_with(':') {
            sentence.push_str("; ");
        } else if !sentence.is_empty() {
            sentence.push(' ');
        }
        is_list |= sentence.ends_with(": ");
        sentence.push_str(&text);
        if let Some((beyond, _)) = sentence.char_indices().nth(MOST * 2) {
            sentence.truncate(beyond);
        }
        if let Some(end) = first_end(&sentence) {
            sentence.truncate(end);
            break;
        }
        if sentence.chars().nth(MOST).is_some() {
            break;
        }
    }
    sentence
}

/// Whether a line with this `text` goes on with the sentence of the line before it, as in a text that
/// was broken over lines elsewhere.
fn goes_on(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// `line` without what makes it an item of a list, a heading or a quotation.
fn without_sign(line: &str) -> &str {
    let line = line.trim_start();
    let signs = line.trim_start_matches(['#', '>', '-', '*', '+', '•', '–', '—']);
    let numbered = line.trim_start_matches(|char: char| char.is_ascii_digit());
    let numbered = numbered
        .strip_prefix(['.', ')'])
        .filter(|_| line.starts_with(|char: char| char.is_ascii_digit()));
    match numbered {
        // A number is a sign only before a space: "2.3" is the number of a question.
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ if signs.starts_with(char::is_whitespace) => signs.trim_start(),
        _ => line,
    }
}

/// Where the first sentence of `text` ends, if it ends before the end of the text.
fn first_end(text: &str) -> Option<usize> {
    text.match_indices(['.', '!', '?', '…'])
        .map(|(place, sign)| (place, place + sign.len()))
        .find_map(|(place, after)| {
            let rest = &text.get(after..)?;
            let next = rest.trim_start_matches([')', '"', '\'', '”', '’', '»', '.', '!', '?']);
            let end = text.len() - next.len();
            let follows = next.trim_start();
            let begins = next.starts_with(char::is_whitespace) && !goes_on(follows);
            let is_end = begins && !follows.is_empty() && !is_abbreviated(text.get(..place)?);
            is_end.then_some(end)
        })
}

/// Whether the full stop after `before` belongs to its last word.
fn is_abbreviated(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next();
    let word = word.unwrap_or_default().to_lowercase();
    let word = word.trim_start_matches(|char: char| !char.is_alphanumeric());
    if MAY_END.contains(&word) {
        return false;
    }
    let is_initial = word.chars().count() == 1 && word.contains(char::is_alphabetic);
    let has_stops = word.contains('.')
        && word.split('.').all(|part| part.chars().count() <= 2)
        && word.starts_with(char::is_alphabetic);
    is_initial || has_stops || GO_ON.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn proposed(note: &str) -> String {
        proposed_key_sentence(&Answer {
            note: note.to_owned(),
            ..Answer::default()
        })
    }

    #[test]
    fn it_is_the_first_sentence_of_the_note() {
        for (note, sentence) in [
            ("", ""),
            (" \n---\n", ""),
            ("Alleen in Noord", "Alleen in Noord"),
            (
                "Niemand heeft de leiding. Dat moet anders.",
                "Niemand heeft de leiding.",
            ),
            ("Wat nu? Dat weten we niet.", "Wat nu?"),
            ("Zij zei: «nee.» Dus niet.", "Zij zei: «nee.»"),
            (
                "Het potje van € 60.000 was op. Nu niet.",
                "Het potje van € 60.000 was op.",
            ),
            (
                "Zie vraag 2.3 en bijlage 4. Daar staat het.",
                "Zie vraag 2.3 en bijlage 4.",
            ),
            ("Wacht... Nog even.", "Wacht..."),
            (
                "Om 14.00 uur op www.veenmeer.nl te zien. Gratis.",
                "Om 14.00 uur op www.veenmeer.nl te zien.",
            ),
        ] {
            assert_eq!(proposed(note), sentence, "{note}");
        }
    }

    #[test]
    fn an_abbreviation_does_not_end_it() {
        for sentence in [
            "Wij werken o.a. met Veilig Thuis samen.",
            "Dat geldt m.b.t. Jeugd en Wmo.",
            "A. de Vries en S. Öztürk (i.o.m. Inkoop) doen dit.",
            "Volgens dhr. Jansen en mw. Smit, zie blz. 4 en nr. 12, kan het.",
            "Vanaf ca. 3 weken wachten, bijv. Noord.",
            "School, politie enz. doen mee.",
        ] {
            assert_eq!(proposed(&format!("{sentence} En verder.")), sentence);
        }
        assert_eq!(
            proposed("School, politie e.d. Verder niemand."),
            "School, politie e.d."
        );
        assert_eq!(
            proposed("School, politie enz. Verder niemand."),
            "School, politie enz."
        );
    }

    #[test]
    fn signs_of_lists_are_left_out_and_lines_end_it() {
        for (note, sentence) in [
            ("- Geen visie\n- Geen geld", "Geen visie"),
            ("# Visie\nDie is er niet.", "Visie"),
            ("1. Geen visie\n2. Geen geld", "Geen visie"),
            ("2.3 hoort hierbij", "2.3 hoort hierbij"),
            ("> Geen visie\n\nWel geld", "Geen visie"),
            (
                "De visie is\nvastgesteld door de raad. In 2024.",
                "De visie is vastgesteld door de raad.",
            ),
            ("De visie\n\nis er", "De visie"),
            (
                "Wachttijden in weken:\n1. lokaal team: 6\n2. jeugd-ggz: 22\n\nTe lang.",
                "Wachttijden in weken: lokaal team: 6; jeugd-ggz: 22",
            ),
            (
                "Niet gedaan:\n\nde raad is niet gevraagd. Nog niet.",
                "Niet gedaan: de raad is niet gevraagd.",
            ),
            ("Eerste regel\nTweede regel", "Eerste regel"),
            ("-5 graden. Koud.", "-5 graden."),
        ] {
            assert_eq!(proposed(note), sentence, "{note}");
        }
    }

    #[test]
    fn a_very_long_sentence_is_cut_after_a_word() {
        let short = proposed(&"woord ".repeat(100_000));
        assert_eq!(short.chars().count(), 198);
        assert!(short.ends_with("woord…"), "{short}");
    }

    #[test]
    fn no_more_of_a_note_is_read_than_can_be_proposed() {
        for line in [
            "woord woord",
            &".".repeat(100_000),
            "e.d. ".repeat(9_000).trim(),
        ] {
            let note = format!("Zo {line}\n{}", format!("{line}\n").repeat(50));
            let mut read = 0;
            let sentence = first_sentence(note.lines().inspect(|_| read += 1));
            assert!(read <= 20, "{read}");
            assert!(sentence.chars().count() <= MOST * 2, "{sentence}");
        }
    }

    #[test]
    fn the_users_own_sentence_goes_first() {
        let mut answer = Answer {
            note: "Eén. Twee.".to_owned(),
            ..Answer::default()
        };
        assert_eq!(answer.key_sentence_or_proposed(), "Eén.");
        answer.key_sentence = "Wij weten\nhet niet.\n".to_owned();
        assert_eq!(answer.key_sentence_or_proposed(), "Wij weten het niet.");
    }

    proptest! {
        #[test]
        fn whatever_the_note_it_is_one_short_line_from_it(note in "[a-zA-Z0-9 .,!?\n\\-#é…)»]{0,400}") {
            let sentence = proposed(&note);
            prop_assert!(sentence.chars().count() <= MOST);
            prop_assert!(!sentence.contains('\n'));
            let words = sentence.trim_end_matches('…').split_whitespace().next().unwrap_or("");
            prop_assert!(note.contains(words), "{sentence}");
            prop_assert_eq!(sentence.is_empty(), !note.contains(char::is_alphanumeric));
        }
    }
}
