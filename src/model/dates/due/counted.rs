//! A day counted from today: `over 3 weken`, `binnen anderhalf jaar`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::spans::{Span, Unit};
use super::tokens::Token::{self, Word};
use super::words::named_weekday;

/// What can be counted, in one and in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Days,
    WorkingDays,
    Weeks,
    Months,
    Quarters,
    Years,
}

/// The words for what can be counted; the first of each are those of one only.
const UNITS: [(Counted, &[&str], &[&str]); 6] = [
    (Counted::Days, &["dag"], &["dagen", "dgn"]),
    (Counted::WorkingDays, &["werkdag"], &["werkdagen"]),
    (Counted::Weeks, &["week"], &["weken", "wk", "wkn"]),
    (Counted::Months, &["maand"], &["maanden", "mnd", "mnden"]),
    (Counted::Quarters, &["kwartaal"], &["kwartalen"]),
    (Counted::Years, &[], &["jaar", "jaren", "jr"]),
];

/// The day that is so long after `today`; none when that is not what was said.
pub(super) fn counted(said: &[Token], today: Date) -> Option<Date> {
    let said = match said {
        [rest @ .., Word("vanaf" | "na"), Word("nu" | "vandaag")] => rest,
        _ => said,
    };
    match said {
        [Word(name), Word("over"), said @ ..] if named_weekday(name).is_some() => {
            let coming = today.nth_weekday(1, named_weekday(name)?).ok()?;
            weeks_after(said, coming)
        }
        [Word("over" | "binnen"), said @ .., Word(name)] if named_weekday(name).is_some() => {
            let week = Span::around(Unit::Week, weeks_after(said, today)?)?;
            Some(week.weekday(named_weekday(name)?)?.by)
        }
        [Word("binnen"), Word("nu"), Word("en"), said @ ..]
        | [Word("over" | "binnen"), said @ ..] => later(said, today, true),
        _ => later(said, today, false),
    }
}

/// The day so many weeks after `day`: "maandag over een week" is a week after the coming Monday.
fn weeks_after(said: &[Token], day: Date) -> Option<Date> {
    let [count, Word(unit)] = said else {
        return None;
    };
    let (Counted::Weeks, _) = unit_of(unit)? else {
        return None;
    };
    day.checked_add(count.count()?.weeks()).ok()
}

/// `3 weken` from `today` on; half a week is four days, half a month two weeks. Without "over" it must look like a number of them: `12 week` may be a week.
fn later(said: &[Token], today: Date, says_over: bool) -> Option<Date> {
    let [amount @ .., Word(unit)] = said else {
        return None;
    };
    let (unit, is_several) = unit_of(unit)?;
    let (count, has_half) = amount_of(amount)?;
    if !says_over && (has_half || !(is_several || count == 1)) {
        return None;
    }
    let later = match unit {
        _ if !has_half => whole(unit, count, today),
        Counted::Weeks => whole(unit, count, today)?.checked_add(4.days()).ok(),
        Counted::Months => whole(unit, count, today)?.checked_add(2.weeks()).ok(),
        Counted::Years => whole(
            Counted::Months,
            count.checked_mul(12)?.checked_add(6)?,
            today,
        ),
        Counted::Days | Counted::WorkingDays | Counted::Quarters => None,
    };
    later.filter(|day| *day >= today)
}

fn whole(unit: Counted, count: i32, today: Date) -> Option<Date> {
    let length = match unit {
        Counted::Days => count.days(),
        Counted::WorkingDays => return working_days(today, count),
        Counted::Weeks => count.weeks(),
        Counted::Months => count.months(),
        Counted::Quarters => count.checked_mul(3)?.months(),
        Counted::Years => count.years(),
    };
    today.checked_add(length).ok()
}

fn unit_of(word: &str) -> Option<(Counted, bool)> {
    UNITS.iter().find_map(|(unit, one, several)| {
        let is_several = several.contains(&word);
        (is_several || one.contains(&word)).then_some((*unit, is_several))
    })
}

/// How many, and whether half a one comes with it: `2`, `een half`, `anderhalf`, `twee en een half`.
fn amount_of(said: &[Token]) -> Option<(i32, bool)> {
    match said {
        [count @ Token::Number { .. }] => Some((count.count()?, false)),
        [Word("half" | "halve")] => Some((0, true)),
        [Word("anderhalf" | "anderhalve")] => Some((1, true)),
        [count, Word("en"), one, Word("half" | "halve")] if one.count() == Some(1) => {
            Some((count.count()?, true))
        }
        // An article, or a number in digits: "een half", "2½".
        [count, Word("half" | "halve")] => match count {
            Token::Number { digits: 0, .. } => (count.count()? == 1).then_some((0, true)),
            _ => Some((count.count()?, true)),
        },
        _ => None,
    }
}

/// Days from Monday to Friday. Public holidays are counted with them: they differ by employer.
fn working_days(today: Date, count: i32) -> Option<Date> {
    let is_free = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let mut start = today;
    while is_free(start) {
        start = start.yesterday().ok()?;
    }
    let mut day = start.checked_add((count / 5).weeks()).ok()?;
    let mut left = count % 5;
    while left > 0 {
        day = day.tomorrow().ok()?;
        left -= i32::from(!is_free(day));
    }
    Some(day)
}
