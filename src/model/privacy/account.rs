//! Numbers of bank accounts.

use std::ops::Range;

use super::line::Line;

/// The account that begins at `start`: country, check digits and account, in one word or in groups
/// of any length, that pass the check of mod 97.
pub(super) fn account(line: &Line, start: usize) -> Option<Range<usize>> {
    let country = [line.at(start)?, line.at(start + 1)?].map(|char| char.to_ascii_uppercase());
    let length = length_in(country)?;
    let mut signs = Vec::with_capacity(length);
    let mut end = start;
    while signs.len() < length {
        let char = line.at(end)?;
        if char.is_ascii_alphanumeric() {
            signs.push(char.to_ascii_uppercase());
        } else if !" .-".contains(char) || !is_alphanumeric(line.before(end)) {
            // No more than one sign between two groups.
            return None;
        }
        end += 1;
    }
    let is_glued = is_alphanumeric(line.before(start));
    let fits = matches_country(country, &signs) && remainder_of_97(&signs) == Some(1);
    // A word in front is no hindrance where the form leaves no doubt.
    let is_whole = !is_alphanumeric(line.at(end)) && (!is_glued || country == ['N', 'L']);
    (fits && is_whole).then_some(start..end)
}

fn is_alphanumeric(char: Option<char>) -> bool {
    char.is_some_and(char::is_alphanumeric)
}

/// How many signs an account has, in the countries that people here are paid from.
const LENGTHS: [(usize, &str); 13] = [
    (15, "NO"),
    (16, "BE"),
    (18, "DK FI NL"),
    (19, "SI"),
    (20, "AT EE LT LU"),
    (21, "CH HR LI LV"),
    (22, "BG DE GB IE"),
    (24, "CZ ES RO SE SK"),
    (25, "PT"),
    (26, "IS TR"),
    (27, "FR GR IT"),
    (28, "CY HU PL"),
    (31, "MT"),
];

fn length_in(country: [char; 2]) -> Option<usize> {
    let is_there = |countries: &str| {
        let mut all = countries.split(' ');
        all.any(|each| each.chars().eq(country))
    };
    let found = LENGTHS.iter().find(|(_, countries)| is_there(countries))?;
    Some(found.0)
}

/// Two check digits follow the country; in a Dutch account then four letters and ten digits.
fn matches_country(country: [char; 2], signs: &[char]) -> bool {
    let all = |range: Range<usize>, is: fn(&char) -> bool| {
        signs.get(range).is_some_and(|part| part.iter().all(is))
    };
    all(2..4, char::is_ascii_digit)
        && (country != ['N', 'L']
            || (all(4..8, char::is_ascii_alphabetic) && all(8..18, char::is_ascii_digit)))
}

/// Of the number that is written when the first four signs stand last and A is 10, B is 11.
fn remainder_of_97(account: &[char]) -> Option<u32> {
    let (start, rest) = account.split_at_checked(4)?;
    rest.iter().chain(start).try_fold(0, |remainder, char| {
        let value = char.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((remainder * shift + value) % 97)
    })
}
