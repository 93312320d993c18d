//! Numbers of people, as they write them: in one word or in several, with signs in between.

use std::ops::Range;

use super::PersonalData;
use super::around::{Label, goes_on, is_numbered_on, label};
use super::line::Line;

/// The numbers of people in `line`.
pub(super) fn numbers(line: &Line) -> Vec<PersonalData> {
    let groups = Groups::of(line);
    let mut found = Vec::new();
    let (mut index, mut taken) = (0, 0);
    while index < groups.all.len() {
        if let Some((kind, count)) = groups.number(index, taken) {
            found.push(kind);
            index += count;
            taken = groups.range(index - 1).end;
        } else {
            index += 1;
        }
    }
    found
}

/// How many groups to look along: no number goes on forever, and a table of them may.
const FAR: usize = 30;

/// Every group of digits in a line.
struct Groups<'a> {
    line: &'a Line,
    all: Vec<Range<usize>>,
}

impl<'a> Groups<'a> {
    fn of(line: &'a Line) -> Self {
        let all = line.tokens(|char| !char.is_ascii_digit());
        Self { line, all }
    }

    fn range(&self, index: usize) -> Range<usize> {
        self.all.get(index).cloned().unwrap_or_default()
    }

    fn digits(&self, index: usize) -> &[char] {
        self.line.slice(self.range(index))
    }

    fn value(&self, index: usize) -> u32 {
        number(self.digits(index))
    }

    /// The sign between the group at `index` and the next, empty for a space; none when they have
    /// nothing to do with each other.
    fn sign(&self, index: usize) -> Option<String> {
        let between = self.range(index).end..self.all.get(index + 1)?.start;
        let between = self.line.slice(between);
        let sign: String = between.iter().filter(|char| **char != ' ').collect();
        let is_sign = ["", ".", "-", "/", "(", ")", ")-", "_"].contains(&sign.as_str());
        (is_sign && between.len() <= 3).then_some(sign)
    }

    /// The groups from `index` on that hold exactly `length` digits together: how many they are, and
    /// the digits.
    fn together(&self, index: usize, length: usize) -> Option<(usize, Vec<char>)> {
        let mut digits = Vec::with_capacity(length);
        for count in 1..=length {
            digits.extend(self.digits(index + count - 1));
            if digits.len() >= length {
                return (digits.len() == length).then_some((count, digits));
            }
            self.sign(index + count - 1)?;
        }
        None
    }

    /// The number that begins with the group at `index`, and in how many groups it is.
    fn number(&self, index: usize, taken: usize) -> Option<(PersonalData, usize)> {
        let telephone = self.telephone(index);
        let kind = telephone.map(|count| (PersonalData::Telephone, count));
        let kind = kind.or_else(|| {
            let count = self.burgerservicenummer(index, taken)?;
            Some((PersonalData::Burgerservicenummer, count))
        });
        let (kind, count) = kind?;
        let (start, end) = (self.start(index), self.range(index + count - 1).end);
        let is_of_thing = label(self.line, start, taken) == Label::Thing;
        (!is_of_thing && !goes_on(self.line, end)).then_some((kind, count))
    }

    /// Where the number that begins at `index` begins: with its bracket or plus.
    fn start(&self, index: usize) -> usize {
        let digits = self.range(index).start;
        self.line.back(digits, 2, |char| "(+".contains(char)).start
    }

    /// `06-12345678`, `(010) 123 45 67`, `+31 6 12345678`, `0031 (0)6 1234 5678`: in how many groups.
    fn telephone(&self, index: usize) -> Option<usize> {
        let first = self.digits(index);
        let has_plus = self.line.before(self.range(index).start) == Some('+');
        let country: &[char] = if has_plus {
            &['3', '1']
        } else {
            &['0', '0', '3', '1']
        };
        if first.starts_with(country) {
            // The zero of the net may be there, between brackets.
            return [9, 10].into_iter().find_map(|length| {
                let (count, digits) = self.together(index, country.len() + length)?;
                let national = digits.get(country.len()..)?;
                let national = match (length, national) {
                    (10, ['0', rest @ ..]) => rest,
                    (9, national) => national,
                    _ => return None,
                };
                is_subscriber(national).then_some(count)
            });
        }
        let (count, digits) = self.together(index, 10)?;
        let is_telephone = digits.first() == Some(&'0')
            && is_subscriber(digits.get(1..).unwrap_or_default())
            && begins_with_net(first)
            && !self.is_date(index);
        is_telephone.then_some(count)
    }

    /// "06-12-2026 14 …" is no telephone number.
    fn is_date(&self, index: usize) -> bool {
        let is_short = |index| (1..=2).contains(&self.digits(index).len());
        is_short(index)
            && is_short(index + 1)
            && self.digits(index + 2).len() == 4
            && is_day(
                self.value(index),
                self.value(index + 1),
                self.value(index + 2),
            )
    }

    /// Nine digits that pass the elfproef, or eight that lack the zero before them: in how many groups.
    fn burgerservicenummer(&self, index: usize, taken: usize) -> Option<usize> {
        let is_told = || label(self.line, self.start(index), taken) == Label::Person;
        let (count, _) = [9, 8].into_iter().find_map(|length| {
            let (count, digits) = self.together(index, length)?;
            (passes_elfproef(&digits) && (self.has_form(index, count) || is_told()))
                .then_some((count, digits))
        })?;
        let end = self.range(index + count - 1).end;
        (!is_numbered_on(self.line, end)).then_some(count)
    }

    /// Whether `count` groups from `index` on are grouped as people do, and are no part of more.
    fn has_form(&self, index: usize, count: usize) -> bool {
        let lengths: Vec<usize> = (index..index + count)
            .map(|each| self.digits(each).len())
            .collect();
        let sign = self.sign(index);
        if count > 1 && sign != self.sign(index + 1) {
            return false;
        }
        match lengths.as_slice() {
            [9] => true,
            [8] => !is_date_in_one(self.digits(index)),
            [3, 2, 3] => sign.as_deref() == Some("."),
            // A zaaknummer may begin with the year and the month.
            [4, 2, 3] => {
                sign.as_deref() == Some(".") || !is_day(1, self.value(index + 1), self.value(index))
            }
            [3, 3, 3] => self.is_whole(index, sign.as_deref()),
            _ => false,
        }
    }

    /// Whether the groups of three before and after are numbers of nine digits too, and not more of
    /// the same number.
    fn is_whole(&self, index: usize, sign: Option<&str>) -> bool {
        let belongs = |place: usize| self.sign(place).as_deref() == sign;
        let is_three = |place: usize| self.digits(place).len() == 3;
        let is_start = |place: usize| (1..=2).contains(&self.digits(place).len());
        let mut before = 0;
        while before < index.min(FAR) && belongs(index - before - 1) && is_three(index - before - 1)
        {
            before += 1;
        }
        let first = index - before;
        let has_start = first
            .checked_sub(1)
            .is_some_and(|place| belongs(place) && is_start(place));
        let mut after = 0;
        while after < FAR && belongs(index + 2 + after) && is_three(index + 3 + after) {
            after += 1;
        }
        before % 3 == 0 && after % 3 == 0 && !has_start
    }
}

fn number(digits: &[char]) -> u32 {
    let digits = digits.iter().take(9).filter_map(|char| char.to_digit(10));
    digits.fold(0, |number, digit| number * 10 + digit)
}

/// The sum of each digit times 9, 8, … 2, and the last times -1, can be divided by eleven.
fn passes_elfproef(digits: &[char]) -> bool {
    let missing = 9_usize.saturating_sub(digits.len());
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let digits = digits.iter().filter_map(|char| char.to_digit(10));
    let sum: i64 = digits
        .zip(weights.iter().skip(missing))
        .map(|(digit, weight)| i64::from(digit) * weight)
        .sum();
    sum != 0 && sum % 11 == 0
}

/// Nine digits without the zero before them. What begins with 8 or 9 belongs to organisations.
fn is_subscriber(digits: &[char]) -> bool {
    digits.len() == 9
        && digits
            .first()
            .is_some_and(|first| ('1'..='7').contains(first))
}

/// Whether a first group holds the number of the net: by itself, or with all that follows.
fn begins_with_net(group: &[char]) -> bool {
    match group {
        ['0', '6', ..] => true,
        [_, second, third] => NETS.contains(&number(&[*second, *third])),
        group => matches!(group.len(), 4 | 10),
    }
}

/// The nets of three digits, without the zero before them.
const NETS: [u32; 29] = [
    10, 13, 15, 20, 23, 24, 26, 30, 33, 35, 36, 38, 40, 43, 45, 46, 50, 53, 55, 58, 70, 71, 72, 73,
    74, 75, 76, 77, 78,
];

/// `20261122` and `22112026`
fn is_date_in_one(digits: &[char]) -> bool {
    let part = |range: Range<usize>| number(digits.get(range).unwrap_or_default());
    is_day(part(6..8), part(4..6), part(0..4)) || is_day(part(0..2), part(2..4), part(4..8))
}

fn is_day(day: u32, month: u32, year: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month) && (1900..2100).contains(&year)
}
