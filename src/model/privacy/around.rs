//! What is around a number, and tells whose number it is: an amount, a zaaknummer and a number
//! of the Chamber of Commerce belong to no person.

use super::line::Line;

/// Words for the number of a person: with one of these in front, any grouping will do.
const OF_A_PERSON: [&str; 3] = ["bsn", "burgerservicen", "sofi"];

/// What may be between such a word and its number.
const FILLERS: [&str; 8] = ["nr", "nrs", "nummer", "no", "is", "was", "code", "id"];

/// Short words that may be glued to a number without making it a code.
const NEUTRAL: [&str; 10] = [
    "nr", "no", "is", "tel", "telnr", "t", "m", "mob", "gsm", "bel",
];

/// Beginnings of words for what is numbered and is no person.
const OF_A_THING: [&str; 30] = [
    "kvk",
    "koophandel",
    "vestiging",
    "rsin",
    "btw",
    "agb",
    "oin",
    "isbn",
    "zaak",
    "dossier",
    "kenmerk",
    "referentie",
    "factuur",
    "order",
    "project",
    "contract",
    "verplichting",
    "beschikking",
    "artikel",
    "kostenplaats",
    "grootboek",
    "budget",
    "begro",
    "bedrag",
    "kosten",
    "subsidie",
    "totaal",
    "euro",
    "lasten",
    "uitgave",
];

/// The same as whole words: others begin like them.
const OF_A_THING_WHOLE: [&str; 4] = ["art", "eur", "baten", "krediet"];

/// What follows a count or an amount.
const UNITS: [&str; 16] = [
    "eur",
    "euro",
    "euros",
    "procent",
    "inwoners",
    "huishoudens",
    "rsin",
    "kvk",
    "mln",
    "miljoen",
    "miljard",
    "duizend",
    "stuks",
    "km",
    "m2",
    "uur",
];

/// How far to look.
const FAR: usize = 48;

/// What the words before a number say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Person,
    Thing,
    None,
}

/// What is written before `start`, where `taken` is the end of the number before, if that was one.
pub(super) fn label(line: &Line, start: usize, taken: usize) -> Label {
    match line.before(start) {
        Some(char) if char.is_alphabetic() => glued(line, start),
        Some('-' | '/' | '.' | '_') => joined(line, start, taken),
        _ => spaced(line, start),
    }
}

/// A word that runs into the number: "bsn123456782", "K0612345678".
fn glued(line: &Line, end: usize) -> Label {
    let range = line.back(end, FAR, char::is_alphabetic);
    let letters = line.slice(range.clone());
    let is_code = letters.iter().all(|char| char.is_uppercase()) || letters.len() < 3;
    match meaning(&line.folded(range)) {
        Meaning::Other if is_code => Label::Thing,
        meaning => meaning.into(),
    }
}

/// A word or number that is tied to it by a sign: "Z/26/123456782", "Jansen/123456782".
fn joined(line: &Line, start: usize, taken: usize) -> Label {
    let is_sign = |char: char| "-/._".contains(char);
    let end = line.back(start, FAR, is_sign).start;
    if end == taken || !line.before(end).is_some_and(char::is_alphanumeric) {
        return spaced(line, end);
    }
    let joined = line.back(end, FAR, |char| char.is_alphanumeric() || is_sign(char));
    // The number before it, of somebody else, is no part of a code.
    let joined = joined.start.max(taken)..joined.end;
    if line.slice(joined).iter().any(char::is_ascii_digit) {
        return Label::Thing;
    }
    let range = line.back(end, FAR, char::is_alphabetic);
    let word = line.slice(range.clone());
    let is_code = word.len() < 3 || (word.len() < 5 && word.iter().all(|char| char.is_uppercase()));
    match meaning(&line.folded(range)) {
        Meaning::Other if is_code => Label::Thing,
        meaning => meaning.into(),
    }
}

/// The word before it: "KvK-nummer: 10464554", "zaaknr. 123456782", "€ 123456782".
fn spaced(line: &Line, start: usize) -> Label {
    let mut end = start;
    for _ in 0..3 {
        end = line.back(end, 4, |char| " :=([\"'-+".contains(char)).start;
        if line.before(end).is_some_and(|char| "€$£".contains(char)) {
            return Label::Thing;
        }
        let range = line.back(end, FAR, |char| char.is_alphabetic() || char == '.');
        let word = line.folded(range.clone()).replace('.', "");
        let ends_sentence =
            line.before(end) == Some('.') && word.len() > 3 && !word.ends_with("nr");
        let meaning = meaning(&word);
        if word.is_empty() || ends_sentence || meaning != Meaning::Filler {
            return if ends_sentence {
                Label::None
            } else {
                meaning.into()
            };
        }
        end = range.start;
    }
    Label::None
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Person,
    Thing,
    Filler,
    Other,
}

impl From<Meaning> for Label {
    fn from(meaning: Meaning) -> Self {
        match meaning {
            Meaning::Person => Self::Person,
            Meaning::Thing => Self::Thing,
            Meaning::Filler | Meaning::Other => Self::None,
        }
    }
}

fn meaning(word: &str) -> Meaning {
    if OF_A_PERSON.iter().any(|start| word.starts_with(start)) {
        Meaning::Person
    } else if OF_A_THING_WHOLE.contains(&word)
        || OF_A_THING.iter().any(|start| word.starts_with(start))
    {
        Meaning::Thing
    } else if FILLERS.contains(&word) || NEUTRAL.contains(&word) {
        Meaning::Filler
    } else {
        Meaning::Other
    }
}

/// Whether what follows `end` makes it an amount, a count or a code, or goes on with the number.
pub(super) fn goes_on(line: &Line, end: usize) -> bool {
    if line.at(end).is_some_and(char::is_alphanumeric) {
        let range = line.ahead(end, FAR, char::is_alphanumeric);
        let letters = line.slice(range.clone());
        let is_word = letters.len() > 1 && letters.iter().all(|char| char.is_lowercase());
        return !is_word || UNITS.contains(&line.folded(range).as_str());
    }
    has_decimals(line, end) || has_unit(line, end)
}

/// "123.456.782,00", "123.456.782,-"
fn has_decimals(line: &Line, end: usize) -> bool {
    if !matches!(line.at(end), Some(',' | '.')) {
        return false;
    }
    let digits = line.ahead(end + 1, 3, |char| char.is_ascii_digit()).len();
    matches!(digits, 1 | 2) || (digits == 0 && line.at(end + 1) == Some('-'))
}

fn has_unit(line: &Line, end: usize) -> bool {
    let start = line.ahead(end, 2, |char| char == ' ').end;
    if line.at(start).is_some_and(|char| "€%‰".contains(char)) {
        return true;
    }
    let word = line.ahead(start, FAR, char::is_alphanumeric);
    UNITS.contains(&line.folded(word).as_str())
}

/// Whether a short number is tied to its end, as in "123456782/2026" and "1234567-82".
pub(super) fn is_numbered_on(line: &Line, end: usize) -> bool {
    matches!(line.at(end), Some('-' | '/'))
        && (1..7).contains(&line.ahead(end + 1, 9, |char| char.is_ascii_digit()).len())
}
