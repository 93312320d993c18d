//! Dates as people here write and read them.

mod due;
mod echo;
mod past;
#[cfg(test)]
mod tests;

pub use self::due::parse_due;
pub use self::echo::{day_in_words, due_in_words};
pub use self::past::parse_past;

use jiff::civil::{Date, Weekday, date};

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The days of the week, from Monday.
const WEEKDAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

/// `22-11-2026`.
pub fn format_date(day: Date) -> String {
    format!("{:02}-{:02}-{:04}", day.day(), day.month(), day.year())
}

/// `22 november 2026`.
pub fn format_date_long(day: Date) -> String {
    let month = usize::try_from(day.month() - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))
        .unwrap_or(&"");
    format!("{} {month} {}", day.day(), day.year())
}

/// `nov`, above a column.
pub fn short_month(day: Date) -> &'static str {
    const SHORT: [&str; 12] = [
        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ];
    let place = usize::try_from(day.month() - 1).ok();
    place
        .and_then(|place| SHORT.get(place))
        .copied()
        .unwrap_or_default()
}

/// `uiterlijk 22-11-2026`, of `day` in whatever words: what is to be done by that day may be done on
/// it, and is late from the day after.
pub fn no_later_than(day: impl std::fmt::Display) -> String {
    format!("uiterlijk {day}")
}

/// `november 2026`.
pub fn format_month(day: Date) -> String {
    let long = format_date_long(day);
    let month = long.split_once(' ').map(|(_, month)| month.to_owned());
    month.unwrap_or(long)
}

/// `zondag`.
fn weekday_name(weekday: Weekday) -> &'static str {
    let place = usize::try_from(weekday.to_monday_zero_offset());
    let name = place.ok().and_then(|place| WEEKDAYS.get(place));
    name.copied().unwrap_or_default()
}

/// A date as `22-11-2026`, `22/11/2026`, `22 november 2026` or `2026-11-22`.
///
/// # Errors
///
/// A Dutch sentence that says what a date looks like, or that this day does not exist.
pub fn parse_date(text: &str) -> Result<Date, String> {
    let lower = due::plain(&text.to_lowercase());
    whole_date(&words(&lower))
        .map_err(|fault| fault.sentence(text, "Schrijf bijvoorbeeld 1-3-2027."))
}

/// The parts of a date, or the words that say which day is meant.
fn words(text: &str) -> Vec<&str> {
    text.split(|char: char| char.is_whitespace() || "-/.,".contains(char))
        .filter(|part| !part.is_empty())
        .collect()
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    NoDate,
    /// The year has too few digits to know which one is meant.
    ShortYear,
    FarYear,
    NoSuchDay,
    /// It says when something begins, which is no last day.
    Beginning,
    /// The day is another weekday than the one that was said.
    OtherWeekday(Date, Weekday),
    /// People mean either of these by it.
    TwoDays(Date, Date),
}

impl Fault {
    /// What is wrong with `text`, and what to do: write it as in `example`, if nothing else helps.
    fn sentence(self, text: &str, example: &str) -> String {
        let text = text.trim();
        let text = match text
            .char_indices()
            .nth(40)
            .and_then(|(end, _)| text.get(..end))
        {
            Some(start) => format!("{start}…"),
            None => text.to_owned(),
        };
        match self {
            Self::NoDate => format!("«{text}» is geen datum. {example}"),
            Self::ShortYear => format!(
                "«{text}» is geen datum: schrijf het jaar met vier cijfers, zoals 1-3-2027."
            ),
            Self::FarYear => {
                format!("«{text}» is geen datum: kies een jaar tussen 1900 en 2999.")
            }
            Self::NoSuchDay => {
                format!("De datum «{text}» bestaat niet. Controleer de dag en de maand.")
            }
            Self::Beginning => format!(
                "«{text}» zegt wanneer iets begint. Schrijf wanneer het klaar is, zoals 1-3-2027."
            ),
            Self::OtherWeekday(day, said) => format!(
                "{} is een {}, geen {}. Controleer de dag.",
                format_date_long(day),
                weekday_name(day.weekday()),
                weekday_name(said)
            ),
            Self::TwoDays(one, other) => format!(
                "«{text}» kan {} zijn, of {}. Schrijf welke van de twee.",
                format_date_long(one),
                format_date_long(other)
            ),
        }
    }
}

/// A day with its month and year.
fn whole_date(words: &[&str]) -> Result<Date, Fault> {
    let [first, second, third] = words else {
        return Err(Fault::NoDate);
    };
    let (year, month, day) = if first.len() == 4 {
        (first, second, third)
    } else {
        (third, second, first)
    };
    let number: i16 = year.parse().map_err(|_| Fault::NoDate)?;
    let month = month_number(month).ok_or(Fault::NoDate)?;
    let day: i8 = day.parse().map_err(|_| Fault::NoDate)?;
    if !is_near(number) {
        return Err(if year.len() == 4 {
            Fault::FarYear
        } else {
            Fault::ShortYear
        });
    }
    Date::new(number, month, day).map_err(|_| Fault::NoSuchDay)
}

/// Whether plans and sessions may be dated in `year`; what lies outside is a slip of the fingers.
fn is_near(year: i16) -> bool {
    (1900..=2999).contains(&year)
}

fn month_number(text: &str) -> Option<i8> {
    text.parse().ok().or_else(|| named_month(text))
}

/// The number of the month that is called `text`, or begins so.
fn named_month(text: &str) -> Option<i8> {
    if text == "mrt" {
        return Some(3);
    }
    (text.chars().count() >= 3)
        .then(|| MONTHS.iter().position(|month| month.starts_with(text)))
        .flatten()
        .and_then(|index| i8::try_from(index + 1).ok())
}

/// A day that never passes, to sort steps without a date after all others.
pub(super) const NEVER: Date = date(9999, 12, 31);
