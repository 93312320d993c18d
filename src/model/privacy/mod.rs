//! Personal data in a text: a policy scan needs none, so a user who types some is told, quietly.
//!
//! What is found is what looks like it and passes the check digits that it has. A year, an amount,
//! a date or a number of the Chamber of Commerce is none. It may miss some: it is a reminder, no
//! filter.

mod numbers;
#[cfg(test)]
mod tests;

use self::numbers::{is_burgerservicenummer, is_iban, is_telephone};

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonalData {
    /// A citizen service number: nine digits that pass the elfproef.
    Burgerservicenummer,
    /// An e-mail address.
    Email,
    /// A Dutch telephone number, but not one of an organisation (088, 0800, 0900).
    Telephone,
    /// A bank account number.
    Iban,
}

impl PersonalData {
    /// The word for the user, with its article.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Burgerservicenummer => "een burgerservicenummer",
            Self::Email => "een e-mailadres",
            Self::Telephone => "een telefoonnummer",
            Self::Iban => "een rekeningnummer (IBAN)",
        }
    }

    /// What to say of a text in which this was `found`; nothing when nothing was.
    pub fn in_words(found: &[Self]) -> Option<String> {
        let labels: Vec<&str> = found.iter().map(|kind| kind.label()).collect();
        (!labels.is_empty()).then(|| {
            let (found, verb) = match labels.as_slice() {
                [first @ .., last] if !first.is_empty() => {
                    (format!("{} en {last}", first.join(", ")), "lijken")
                }
                labels => (labels.concat(), "lijkt"),
            };
            format!(
                "Hier {verb} {found} te staan. Een beleidsscan heeft geen persoonsgegevens nodig."
            )
        })
    }
}

/// The kinds of personal data in `text`, each once.
pub fn personal_data(text: &str) -> Vec<PersonalData> {
    let mut found: Vec<PersonalData> = text.lines().flat_map(in_line).collect();
    found.sort();
    found.dedup();
    found
}

fn in_line(line: &str) -> Vec<PersonalData> {
    let mut found = Vec::new();
    for phrase in line.split(|char| ",;:=|/<>[]{}\"'«»“”‘’?!".contains(char)) {
        let words: Vec<&str> = phrase.split_whitespace().map(without_full_stop).collect();
        let mut start = 0;
        while start < words.len() {
            let (kind, count) = at(&words, start).unzip();
            found.extend(kind);
            start += count.unwrap_or(1);
        }
    }
    found
}

fn without_full_stop(word: &str) -> &str {
    word.trim_end_matches('.')
}

/// The most words that one number is written in: an IBAN of 34 signs in fours.
const LONGEST: usize = 9;

/// What begins at the word `start`, and how many words it takes.
fn at(words: &[&str], start: usize) -> Option<(PersonalData, usize)> {
    let rest = words.get(start..)?;
    let word = rest.first()?;
    if is_email(word) {
        return Some((PersonalData::Email, 1));
    }
    // Most words are no number; this keeps a long note quick while somebody types in it.
    if !word.contains(|char: char| char.is_ascii_digit()) {
        return None;
    }
    let before = start.checked_sub(1).and_then(|index| words.get(index));
    (1..=rest.len().min(LONGEST)).find_map(|count| {
        let (these, after) = rest.split_at_checked(count)?;
        let is_whole = !before.is_some_and(|word| belongs_to_number(word))
            && !after.first().is_some_and(|word| belongs_to_number(word));
        let kind = if is_iban(these) {
            PersonalData::Iban
        } else if is_telephone(these) {
            PersonalData::Telephone
        } else if is_whole && is_burgerservicenummer(these) {
            PersonalData::Burgerservicenummer
        } else {
            return None;
        };
        Some((kind, count))
    })
}

/// More digits, or what makes it an amount or a number of an organisation.
fn belongs_to_number(word: &str) -> bool {
    let is_number = word
        .chars()
        .all(|char| char.is_ascii_digit() || char == '.');
    let units = ["€", "eur", "euro", "%", "rsin", "inwoners"];
    is_number || units.contains(&word.to_lowercase().as_str())
}

/// `naam@gemeente.nl`
fn is_email(word: &str) -> bool {
    let is_in_name = |char: char| char.is_alphanumeric() || "._%+-".contains(char);
    let word = word.trim_matches(['(', ')', '.']);
    let Some((name, domain)) = word.split_once('@') else {
        return false;
    };
    let Some((host, top)) = domain.rsplit_once('.') else {
        return false;
    };
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|char| char.is_alphanumeric() || char == '-')
    };
    !name.is_empty()
        && name.chars().all(is_in_name)
        && host.split('.').all(is_part)
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic)
}
