//! The day before which something is to be done, as people say it: `1 maart`, `over 3 weken`, `q2`.
//!
//! One rule for a stretch of time: its last day is meant, and of a week the Friday. One rule for what
//! has no year: the first such day from today on.

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::{
    Fault, WEEKDAYS, format_date_long, is_near, month_number, named_month, weekday_name,
    whole_date, words,
};
use crate::text::fold;

/// Three ways to say a day, for whoever wrote something else.
const FORMS: &str = "Schrijf bijvoorbeeld 1-3-2027, over 3 weken of eind maart.";

/// Words that change nothing in which day is meant.
const SMALL_WORDS: [&str; 8] = ["op", "voor", "uiterlijk", "in", "de", "het", "van", "per"];

/// Numbers in words, from one.
const NUMBERS: [&str; 12] = [
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
];

/// The day that `text` means when it is said `today`.
///
/// # Errors
///
/// A Dutch sentence that says which forms are understood, or what is wrong with this day.
pub fn parse_due(text: &str, today: Date) -> Result<Date, String> {
    let folded = fold(text);
    if has_minus(&folded) {
        return Err(Fault::NoDate.sentence(text, FORMS));
    }
    let mut said = words(&folded);
    said.retain(|word| !SMALL_WORDS.contains(word));
    if let [name, day @ ..] = said.as_slice()
        && let (Some(weekday), Ok(found)) = (named_weekday(name), day_in_month(day, today))
    {
        return if found.weekday() == weekday {
            Ok(found)
        } else {
            Err(wrong_weekday(found, weekday))
        };
    }
    near_day(&said, today)
        .or_else(|| stretch(&said, today))
        .map_or_else(|| day_in_month(&said, today), Ok)
        .and_then(|day| {
            Some(day)
                .filter(|day| is_near(day.year()))
                .ok_or(Fault::FarYear)
        })
        .map_err(|fault| fault.sentence(text, FORMS))
}

/// Whether a number in `text` is less than nothing: a minus that stands between no two parts of a date.
fn has_minus(text: &str) -> bool {
    let mut before = "";
    text.split_whitespace().any(|word| {
        let follows_number = before.ends_with(|char: char| char.is_ascii_digit());
        before = word;
        let number = word.strip_prefix('-').unwrap_or_default();
        !follows_number && number.starts_with(|char: char| char.is_ascii_digit())
    })
}

fn wrong_weekday(day: Date, said: Weekday) -> String {
    format!(
        "{} is een {}, geen {}. Controleer de dag.",
        format_date_long(day),
        weekday_name(day.weekday()),
        weekday_name(said)
    )
}

/// A day counted from today.
fn near_day(said: &[&str], today: Date) -> Option<Date> {
    match said {
        ["vandaag"] => Some(today),
        ["morgen"] => later(today, 1, "dag"),
        ["overmorgen"] => later(today, 2, "dagen"),
        ["over" | "binnen", "een", "half", "jaar"] => later(today, 6, "maanden"),
        ["over" | "binnen", count, unit] => later(today, number(count)?, unit),
        ["volgende", "week", day] | [day, "volgende", "week"] => {
            in_week(today.checked_add(1.week()).ok()?, named_weekday(day)?)
        }
        [day] | ["komende" | "aanstaande", day] => today.nth_weekday(1, named_weekday(day)?).ok(),
        _ => None,
    }
}

fn later(today: Date, count: i32, unit: &str) -> Option<Date> {
    let span = match unit {
        "dag" | "dagen" => count.days(),
        "week" | "weken" => count.weeks(),
        "maand" | "maanden" => count.months(),
        "jaar" | "jaren" => count.years(),
        _ => return None,
    };
    today.checked_add(span).ok()
}

/// The last day of a week, month, quarter or year. With or without "eind": it means the same.
fn stretch(said: &[&str], today: Date) -> Option<Date> {
    let (said, says_end) = match said {
        ["eind" | "einde", rest @ ..] => (rest, true),
        _ => (said, false),
    };
    let (said, year) = match said {
        [rest @ .., last] if last.len() == 4 && last.parse::<i16>().is_ok() => {
            (rest, last.parse().ok())
        }
        _ => (said, None),
    };
    match (said, year) {
        ([], Some(year)) if says_end => last_of_month(year, 12),
        ([unit], None) if says_end && ends(unit, today).is_some() => ends(unit, today),
        (["dit" | "deze", unit], None) => ends(unit, today),
        (["volgend" | "volgende", unit], None) => ends(unit, next(unit, today)?),
        (["week", week], _) => {
            let week = number(week)?.try_into().ok()?;
            coming(year, today, |year| friday_of(year, week))
        }
        (["kwartaal", which] | [which, "kwartaal"], _) => {
            let quarter = quarter(which)?;
            coming(year, today, |year| last_of_month(year, quarter * 3))
        }
        ([name], _) => {
            let quarter = name.strip_prefix('q').and_then(quarter);
            let month = quarter
                .map(|quarter| quarter * 3)
                .or_else(|| named_month(name))?;
            coming(year, today, |year| last_of_month(year, month))
        }
        _ => None,
    }
}

/// The last day of the week, month, quarter or year that `day` is in; of a week the Friday, unless
/// that has passed.
fn ends(unit: &str, day: Date) -> Option<Date> {
    match unit {
        "week" => in_week(day, Weekday::Friday).map(|friday| friday.max(day)),
        "maand" => Some(day.last_of_month()),
        "kwartaal" => last_of_month(day.year(), (day.month() + 2) / 3 * 3),
        "jaar" => Some(day.last_of_year()),
        _ => None,
    }
}

/// A day in the week, month, quarter or year after that of `day`, early enough in it.
fn next(unit: &str, day: Date) -> Option<Date> {
    let last = match unit {
        "week" => in_week(day, Weekday::Sunday)?,
        _ => ends(unit, day)?,
    };
    last.tomorrow().ok()
}

fn in_week(day: Date, weekday: Weekday) -> Option<Date> {
    let week = day.iso_week_date();
    let day = ISOWeekDate::new(week.year(), week.week(), weekday).ok()?;
    Some(day.date())
}

fn friday_of(year: i16, week: i8) -> Option<Date> {
    let friday = ISOWeekDate::new(year, week, Weekday::Friday).ok()?;
    Some(friday.date())
}

fn last_of_month(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).map(Date::last_of_month).ok()
}

/// The day in `year`; without a year, the first such day from today on. A leap day is at most eight
/// years away, and the first days of January may be in a week of the year before.
fn coming(year: Option<i16>, today: Date, day_in: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    if let Some(year) = year {
        return day_in(year);
    }
    let mut years = today.year().saturating_sub(1)..=today.year().saturating_add(8);
    years.find_map(|year| day_in(year).filter(|day| *day >= today))
}

/// A day with its month, and with or without its year.
fn day_in_month(said: &[&str], today: Date) -> Result<Date, Fault> {
    let [day, month] = said else {
        return whole_date(said);
    };
    let (Ok(day), Some(month)) = (day.parse(), month_number(month)) else {
        return Err(Fault::NoDate);
    };
    coming(None, today, |year| Date::new(year, month, day).ok()).ok_or(Fault::NoSuchDay)
}

/// `3` or `drie`; nobody plans further ahead than 9999 days.
fn number(text: &str) -> Option<i32> {
    let place = NUMBERS.iter().position(|name| *name == text);
    let named = place.and_then(|place| i32::try_from(place + 1).ok());
    named.or_else(|| {
        text.parse()
            .ok()
            .filter(|number| (0..=9999).contains(number))
    })
}

/// `2`, `2e` or `tweede`.
fn quarter(text: &str) -> Option<i8> {
    let names = [
        ["1", "1e", "eerste"],
        ["2", "2e", "tweede"],
        ["3", "3e", "derde"],
        ["4", "4e", "vierde"],
    ];
    let place = names.iter().position(|names| names.contains(&text))?;
    i8::try_from(place + 1).ok()
}

/// The weekday that is called `text`, in full or in two letters.
fn named_weekday(text: &str) -> Option<Weekday> {
    let is_named = |name: &&str| *name == text || (text.len() == 2 && name.starts_with(text));
    let place = WEEKDAYS.iter().position(is_named)?;
    Weekday::from_monday_zero_offset(i8::try_from(place).ok()?).ok()
}
