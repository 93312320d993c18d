//! A day that was, as people say it: `1 maart`, `gisteren`, `maandag`, `2 weken geleden`.
//!
//! One rule for what has no year: the last such day up to today. What has a year is the day that it says, also when that is
//! still to come.

use jiff::ToSpan;
use jiff::civil::Date;

use super::due::{named_weekday, plain};
use super::{Fault, named_month, whole_date, words};

/// Ways to say a day, for whoever wrote something else.
const FORMS: &str = "Schrijf bijvoorbeeld 26-11-2026, 1 maart, gisteren of vandaag.";

/// A leap day is at most eight years ago.
const MOST_YEARS: i16 = 8;

/// The day that `text` means when it is said `today`.
///
/// # Errors
///
/// A Dutch sentence that says which forms are understood, or what is wrong with this day.
pub fn parse_past(text: &str, today: Date) -> Result<Date, String> {
    let lower = plain(&text.to_lowercase());
    let mut said = words(&lower);
    if let ["op", rest @ ..] = said.as_slice() {
        said = rest.to_vec();
    }
    let day = match whole_date(&said) {
        Err(Fault::NoDate) => without_year(&said, today),
        day => day,
    };
    day.map_err(|fault| fault.sentence(text, FORMS))
}

/// A day that is said from today.
fn without_year(said: &[&str], today: Date) -> Result<Date, Fault> {
    let ago = |days: i64| today.checked_sub(days.days()).map_err(|_| Fault::FarYear);
    match said {
        ["vandaag"] => Ok(today),
        ["gisteren"] => ago(1),
        ["eergisteren"] => ago(2),
        [number, unit, "geleden"] => ago(days_of(number, unit).ok_or(Fault::NoDate)?),
        [name] | ["afgelopen", name] => {
            let weekday = named_weekday(name).ok_or(Fault::NoDate)?;
            // On a Monday, "maandag" may be today; "afgelopen maandag" is not.
            if said.len() == 1 && today.weekday() == weekday {
                return Ok(today);
            }
            today.nth_weekday(-1, weekday).map_err(|_| Fault::FarYear)
        }
        [day, month] => last_time(day, month, today),
        _ => Err(Fault::NoDate),
    }
}

/// How many days `2 weken` are.
fn days_of(number: &str, unit: &str) -> Option<i64> {
    let number = match number {
        "een" => 1,
        digits => digits.parse::<u16>().ok()?.into(),
    };
    match unit {
        "dag" | "dagen" => Some(number),
        "week" | "weken" => Some(number * 7),
        _ => None,
    }
}

/// The last `1 maart` up to today.
fn last_time(day: &str, month: &str, today: Date) -> Result<Date, Fault> {
    let day: i8 = day.parse().map_err(|_| Fault::NoDate)?;
    let month = month.parse().ok().or_else(|| named_month(month));
    let month = month.ok_or(Fault::NoDate)?;
    let mut years = (0..=MOST_YEARS).map(|back| today.year() - back);
    years
        .find_map(|year| Date::new(year, month, day).ok().filter(|day| *day <= today))
        .ok_or(Fault::NoSuchDay)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// A Thursday.
    const TODAY: Date = date(2026, 11, 26);

    #[test]
    fn what_has_no_year_is_the_last_such_day() {
        for (said, day) in [
            ("vandaag", TODAY),
            ("Gisteren", date(2026, 11, 25)),
            ("eergisteren", date(2026, 11, 24)),
            ("1 maart", date(2026, 3, 1)),
            ("op 1 mrt.", date(2026, 3, 1)),
            ("1-3", date(2026, 3, 1)),
            ("26 november", TODAY),
            ("27 november", date(2025, 11, 27)),
            ("29 februari", date(2024, 2, 29)),
            ("donderdag", TODAY),
            ("afgelopen donderdag", date(2026, 11, 19)),
            ("maandag", date(2026, 11, 23)),
            ("vrijdag", date(2026, 11, 20)),
            ("3 dagen geleden", date(2026, 11, 23)),
            ("een week geleden", date(2026, 11, 19)),
            ("1 maart 2027", date(2027, 3, 1)),
            ("2026-03-01", date(2026, 3, 1)),
        ] {
            assert_eq!(parse_past(said, TODAY), Ok(day), "{said}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused_with_examples_that_work() {
        for said in ["morgen", "ooit", "31 februari", "1-3-26", "over 3 weken"] {
            assert!(parse_past(said, TODAY).is_err(), "{said}");
        }
        let problem = parse_past("ooit", TODAY).unwrap_err();
        let examples = problem.split_once("bijvoorbeeld ").unwrap().1;
        let examples = examples.trim_end_matches('.').replace(" of ", ", ");
        for example in examples.split(", ") {
            assert!(parse_past(example, TODAY).is_ok(), "{example}");
        }
    }
}
