//! Personal data in a text: a policy scan needs none, so a user who types some is told, quietly.
//!
//! What is found is what looks like it and passes the check digits that it has. A year, an amount, a
//! date, a zaaknummer, a number of the Chamber of Commerce and a number in a web address are none. It
//! may miss some: it is a reminder, no filter. Two choices: eight digits that would pass with a zero
//! before them count, unless a word says whose they are; and a telephone number of an organisation
//! (088, 085, 0800, 0900) does not, but one of a net in the country does, since it may be of a home.

mod account;
mod around;
mod line;
mod numbers;
mod people;
#[cfg(test)]
mod tests;
mod texts;

use self::account::account;
use self::line::Line;
use self::numbers::numbers;
pub(super) use self::texts::personal_texts_where;
pub use self::texts::{PersonalText, TextPlace, personal_details, personal_texts};
use crate::text::listed;

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonalData {
    /// A citizen service number: nine digits that pass the elfproef, or eight without the first zero.
    Burgerservicenummer,
    /// An e-mail address.
    Email,
    /// A Dutch telephone number, but not one of an organisation (085, 088, 0800, 0900).
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

    /// What to say of a text in which this was `found`, to who is looking at it; nothing when nothing
    /// was.
    pub fn in_words(found: &[Self]) -> Option<String> {
        Some(format!("Hier {}", Self::seem_to_stand(found)?))
    }

    /// "lijkt een telefoonnummer te staan. …": what there is, and what to do.
    fn seem_to_stand(found: &[Self]) -> Option<String> {
        let labels: Vec<String> = found.iter().map(|kind| kind.label().to_owned()).collect();
        let (verb, them) = match labels.len() {
            0 => return None,
            1 => ("lijkt", "het"),
            _ => ("lijken", "ze"),
        };
        Some(format!(
            "{verb} {} te staan. Een beleidsscan heeft geen persoonsgegevens nodig: haal {them} liever weg.",
            listed(&labels)
        ))
    }
}

/// The kinds of personal data in `text`, each once.
pub fn personal_data(text: &str) -> Vec<PersonalData> {
    let lines = text.lines().filter(|line| may_hold_any(line));
    let mut found: Vec<PersonalData> = lines.flat_map(in_line).collect();
    found.sort();
    found.dedup();
    found
}

/// Whether there is any sense in looking through `line`: an address has its sign, all else has digits. Nearly all
/// lines of a note have neither.
fn may_hold_any(line: &str) -> bool {
    line.contains(|char: char| char == '@' || char.is_ascii_digit())
}

fn in_line(text: &str) -> Vec<PersonalData> {
    let mut line = Line::of(text);
    let mut found = emails(&mut line);
    found.extend(accounts(&mut line));
    found.extend(numbers(&line));
    found
}

/// What was found is hidden, so that it is not found as something else too.
fn emails(line: &mut Line) -> Vec<PersonalData> {
    let words = line.tokens(|char| char == ' ' || ",;:=|/<>[]{}\"'«»“”‘’?!".contains(char));
    let is_email = |word: &std::ops::Range<usize>| {
        let word: String = line.slice(word.clone()).iter().collect();
        is_email(&word)
    };
    let emails: Vec<_> = words.into_iter().filter(is_email).collect();
    let found = vec![PersonalData::Email; emails.len()];
    for range in emails {
        line.hide(range);
    }
    found
}

fn accounts(line: &mut Line) -> Vec<PersonalData> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < line.len() {
        if let Some(range) = account(line, start) {
            found.push(PersonalData::Iban);
            start = range.end;
            line.hide(range);
        } else {
            start += 1;
        }
    }
    found
}

/// `naam@gemeente.nl`
fn is_email(word: &str) -> bool {
    let is_in_name = |char: char| char.is_alphanumeric() || "._%+-".contains(char);
    let word = word.trim_matches(|char: char| !char.is_alphanumeric());
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
