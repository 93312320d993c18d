//! The last day on which something may be done, as people say it: `1 maart`, `over 3 weken`, `vóór Q2`.
//!
//! One rule for a stretch of time: its last day is meant, and of a week the Friday; what is said to be
//! before it, or up to it, is the day before its first (issue 8, item 12). A day is the shortest stretch:
//! "vóór 1 maart" is the last day of February, as "vóór maart" is. One rule for what has no year: the
//! first such day from today on. What people mean two things by is refused.

mod counted;
mod numbers;
mod said;
mod spans;
mod tokens;
mod words;

pub(super) use self::tokens::plain;
pub(super) use self::words::named_weekday;

use jiff::civil::{Date, Weekday};

use self::counted::counted;
use self::said::{Scope, Year};
use self::spans::{Span, Unit};
use self::tokens::Token::{self, Number, Ordinal, ShortYear, Word};
use self::tokens::{spelled_out, tokens};
use self::words::{LATEST, SMALL, is_coming, is_next, is_this, named_unit};
use super::{Fault, is_near, named_month};
use crate::text::fold;

/// Three ways to say a day, for whoever wrote something else.
const FORMS: &str = "Schrijf bijvoorbeeld 1-3-2027, over 3 weken of eind maart.";

/// A year of two digits lies no further back or ahead; what else would it be?
const SHORT_YEARS: std::ops::RangeInclusive<i32> = -5..=30;
/// A year behind a month, `mrt 27`: a number that could be a day as well must be a year of plans.
const YEARS_OF_PLANS: std::ops::RangeInclusive<i32> = 0..=3;

/// The day that `text` means when it is said `today`.
///
/// # Errors
///
/// A Dutch sentence that says which forms are understood, or what is wrong with this day.
pub fn parse_due(text: &str, today: Date) -> Result<Date, String> {
    understood(&spelled_out(&plain(&fold(text))), today)
        .map_err(|fault| fault.sentence(text, FORMS))
}

fn understood(text: &str, today: Date) -> Result<Date, Fault> {
    let all = tokens(text).ok_or(Fault::NoDate)?;
    let (how, said) = How::said(&all)?;
    let mut said = said.to_vec();
    said.retain(|token| !matches!(token, Word(word) if SMALL.contains(word)));
    while let [.., _, Word(last)] = said.as_slice()
        && (LATEST.contains(last) || is_coming(last))
    {
        said.pop();
    }
    let by_then = matches!(how, How::Plain | How::By);
    let day = match counted(&said, today).filter(|_| by_then) {
        Some(day) => day,
        None => how.day(find(&said, how, today)?),
    };
    Some(day)
        .filter(|day| is_near(day.year()))
        .ok_or(Fault::FarYear)
}

/// What is said about a day or stretch: at the end of it, before it, or from its beginning on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    /// Nothing, which means the end.
    Plain,
    By,
    Before,
    From,
}

impl How {
    /// What the first words say, and what comes behind them.
    fn said<'a, 'b>(all: &'b [Token<'a>]) -> Result<(Self, &'b [Token<'a>]), Fault> {
        let (mut how, mut said) = (Self::Plain, all);
        loop {
            (how, said) = match said {
                [Word("tot"), Word("en"), Word("met"), rest @ ..]
                | [Word("tm" | "in"), rest @ ..] => (Self::By, rest),
                [Word("voor" | "tot"), rest @ ..] => (Self::Before, rest),
                [Word("per"), rest @ ..] => (Self::From, rest),
                [Word("vanaf" | "na" | "sinds" | "miv"), ..]
                | [Word("met"), Word("ingang"), ..] => {
                    return Err(Fault::Beginning);
                }
                [Word(word), rest @ ..] if LATEST.contains(word) => {
                    (if how == Self::Plain { Self::By } else { how }, rest)
                }
                [Word(word), rest @ ..] if SMALL.contains(word) => (how, rest),
                _ => return Ok((how, said)),
            }
        }
    }

    fn day(self, span: Span) -> Date {
        match self {
            Self::Plain | Self::By => span.by,
            Self::Before => span.before,
            Self::From => span.first,
        }
    }
}

/// The stretch that was said. Which year is meant depends on the day that it comes down to.
fn find(said: &[Token], how: How, today: Date) -> Result<Span, Fault> {
    let span = |year| Scope { today, year }.span(said);
    let is_to_come = |span: &Span| how.day(*span) >= today;
    if let [Word(name), day @ ..] = said
        && let (Some(weekday), [Number { .. } | Ordinal { .. }, ..]) = (named_weekday(name), day)
    {
        return on_weekday(find(day, how, today)?, weekday);
    }
    if let Some(day) = whole_date(said, today) {
        return day.and_then(|day| Span::day(day).ok_or(Fault::FarYear));
    }
    if let Some(span) = near_day(said, today)? {
        // "Voor vandaag" is for today, or before it.
        return Some(span).filter(is_to_come).ok_or(Fault::NoDate);
    }
    if let Some((rest, year)) = with_year(said, today) {
        // 2027 may be anything, but not what comes before it.
        let is_bare = matches!(said, [_]) && how == How::Plain;
        let found = Scope { today, year }.span(&rest).filter(|_| !is_bare);
        return found.ok_or(Fault::NoDate);
    }
    let mut near = (0..=2).filter_map(|steps| span(Year::Near(steps)));
    if let Some(first) = near.next() {
        let to_come = std::iter::once(first).chain(near).find(is_to_come);
        let is_over = || Some(first).filter(|_| how != How::Before);
        return to_come.or_else(is_over).ok_or(Fault::NoDate);
    }
    // A leap day is at most eight years away, and the first days of January may be in a week of the
    // year before.
    let mut years = today.year().saturating_sub(1)..=today.year().saturating_add(8);
    years
        .find_map(|year| span(Year::Tried(year)).filter(is_to_come))
        .ok_or(match said {
            [Number { .. }, Number { .. }] => Fault::NoSuchDay,
            [Number { .. }, Word(month)] if named_month(month).is_some() => Fault::NoSuchDay,
            _ => Fault::NoDate,
        })
}

/// `span`, if it is a day and that weekday.
fn on_weekday(span: Span, weekday: Weekday) -> Result<Span, Fault> {
    match span.unit {
        Unit::Day if span.first.weekday() == weekday => Ok(span),
        Unit::Day => Err(Fault::OtherWeekday(span.first, weekday)),
        _ => Err(Fault::NoDate),
    }
}

/// A day with its month and year.
fn whole_date(said: &[Token], today: Date) -> Option<Result<Date, Fault>> {
    let [first @ Number { digits: before, .. }, middle, third] = said else {
        return None;
    };
    let (year, day) = if *before == 4 {
        (first, third)
    } else {
        (third, first)
    };
    let (month, is_named) = match middle {
        Number { value, .. } => (*value, false),
        Word(name) => (named_month(name)?.into(), true),
        _ => return None,
    };
    let (
        Number {
            value: year,
            digits,
            is_joined,
        },
        Number { value: day, .. },
    ) = (*year, *day)
    else {
        return None;
    };
    let year = match digits {
        4 => year,
        2 if (is_named || is_joined)
            && SHORT_YEARS.contains(&(2000 + year - i32::from(today.year()))) =>
        {
            2000 + year
        }
        _ => return Some(Err(Fault::ShortYear)),
    };
    let year = i16::try_from(year).ok().filter(|year| is_near(*year));
    let Some(year) = year else {
        return Some(Err(Fault::FarYear));
    };
    let in_year = i8::try_from(month).ok().zip(i8::try_from(day).ok());
    let day = in_year.and_then(|(month, day)| Date::new(year, month, day).ok());
    Some(day.ok_or(Fault::NoSuchDay))
}

/// A day that is said from today: `morgen`, `vrijdag`.
fn near_day(said: &[Token], today: Date) -> Result<Option<Span>, Fault> {
    let later = |days: i64| today.checked_add(jiff::Span::new().days(days)).ok();
    let coming = |name: &str| today.nth_weekday(1, named_weekday(name)?).ok();
    let day = match said {
        [Word("vandaag")] => Some(today),
        [Word("morgen")] => later(1),
        [Word("overmorgen")] => later(2),
        [Word(name)] => coming(name),
        [Word(word), Word(name)] if is_this(word) || is_coming(word) => coming(name),
        [Word(word), Word(name)] if is_next(word) => match (coming(name), named_weekday(name)) {
            (Some(coming), Some(weekday)) => {
                let week = Span::around(Unit::Week, today).and_then(Span::next);
                let other = week.and_then(|week| week.weekday(weekday));
                let other = other.ok_or(Fault::FarYear)?.first;
                if other != coming {
                    return Err(Fault::TwoDays(coming, other));
                }
                Some(coming)
            }
            _ => None,
        },
        _ => None,
    };
    Ok(day.and_then(Span::day))
}

/// The year that was said, wherever it is, and the rest of it.
fn with_year<'a>(said: &[Token<'a>], today: Date) -> Option<(Vec<Token<'a>>, Year)> {
    let this_year = i32::from(today.year());
    let has_four = |token: &Token| matches!(token, Number { digits: 4, .. } | ShortYear(_));
    let is_later = |word: &str| is_next(word) || is_coming(word);
    let is_relative = |two: &[Token]| {
        let [Word(word), Word("jaar")] = two else {
            return false;
        };
        said.len() > 2 && (is_later(word) || is_this(word))
    };
    let (place, length) = match said {
        [rest @ .., Number { digits: 2, .. }] if has_place_for_year(rest) => (rest.len(), 1),
        _ => match said.iter().position(has_four) {
            Some(place) => (place, 1),
            None => (said.windows(2).position(is_relative)?, 2),
        },
    };
    let (year, is_joined) = match *said.get(place)? {
        Number {
            value, digits: 2, ..
        } => {
            let year = 2000 + value;
            let is_of_plans = YEARS_OF_PLANS.contains(&(year - this_year));
            (Some(year).filter(|_| is_of_plans)?, false)
        }
        Number {
            value, is_joined, ..
        } => (value, is_joined),
        ShortYear(value) => (value, false),
        Word(word) => (this_year + i32::from(is_later(word)), false),
        Ordinal { .. } => return None,
    };
    let year = i16::try_from(year).ok()?;
    let mut rest = said.to_vec();
    rest.drain(place..place + length);
    Some((rest, Year::Said { year, is_joined }))
}

/// Whether two digits behind this are a year: after a month, or after the number of a quarter.
fn has_place_for_year(said: &[Token]) -> bool {
    let is_quarter = |word: &str| named_unit(word) == Some(Unit::Quarter);
    match said {
        [.., Number { .. }, Word(month)] if named_month(month).is_some() => false,
        [.., Word(quarter), Number { .. }] | [.., Ordinal { .. }, Word(quarter)]
            if is_quarter(quarter) =>
        {
            true
        }
        [.., Word(month)] => named_month(month).is_some(),
        _ => false,
    }
}
