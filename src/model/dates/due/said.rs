//! Which stretch of time was said: a day, a month, `de derde maandag van februari`, `eind Q2`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::spans::{Part, Span, Unit, Which};
use super::tokens::Token::{self, Number, Ordinal, Word};
use super::words::{is_coming, is_next, is_this, named_day, named_part, named_unit, named_weekday};
use crate::model::dates::named_month;

/// Which year is looked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    /// The one that was said, and whether it was at once behind another number: `3-2027`.
    Said { year: i16, is_joined: bool },
    /// One to try, since none was said.
    Tried(i16),
    /// None at all: what is said is near today. "De maand" is so many months after the present one.
    Near(i8),
}

/// In which year, and seen from which day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope {
    pub(super) today: Date,
    pub(super) year: Year,
}

impl Scope {
    /// The stretch that was said; none when it cannot be read in this scope.
    pub(super) fn span(self, said: &[Token]) -> Option<Span> {
        match said {
            // Half a year is a length.
            [Word("half"), Word(unit)] if named_unit(unit).is_some() => None,
            [Word(name), rest @ ..] if named_part(name).is_some() => {
                self.whole(rest)?.part(named_part(name)?)
            }
            [which, Word("helft"), rest @ ..] => self.whole(rest)?.half(which_one(*which)?),
            [which, Word("dag"), rest @ ..] => self.whole(rest)?.nth_day(which_one(*which)?),
            [which @ (Ordinal { .. } | LAST), Word("week"), rest @ ..]
                if !rest.is_empty() || *which == LAST =>
            {
                self.whole(rest)?.nth_week(which_one(*which)?)
            }
            [which @ (Ordinal { .. } | LAST), Word(name), rest @ ..]
                if named_weekday(name).is_some() =>
            {
                let whole = self.whole(rest)?;
                whole.nth_weekday(which_one(*which)?, named_weekday(name)?)
            }
            [Word(name), week @ ..] | [week @ .., Word(name)] if named_weekday(name).is_some() => {
                self.base(week)?.weekday(named_weekday(name)?)
            }
            [day @ Ordinal { is_word: false, .. }] => day_of(*day, self.whole(&[Word("maand")])?),
            [day @ Ordinal { .. }, month @ ..] if numbered(said).is_none() => {
                day_of(*day, self.whole(month)?)
            }
            [day @ Number { .. }, month @ ..] if matches!(month, [Word(_), ..]) => {
                day_of(*day, self.base(month)?)
            }
            [] => self.whole(said),
            _ => self.base(said),
        }
    }

    /// What something else is a part of: also "de maand", and a year that was said by itself.
    fn whole(self, said: &[Token]) -> Option<Span> {
        match (said, self.year) {
            ([] | [Word("jaar")], Year::Said { year, .. }) => {
                Span::around(Unit::Year, Date::new(year, 1, 1).ok()?)
            }
            ([Word(unit)], Year::Near(steps)) if named_unit(unit).is_some() => {
                let present = self.present(named_unit(unit)?);
                (0..steps).fold(present, |span, _| span?.next())
            }
            _ => self.base(said),
        }
    }

    /// A stretch with a name or a number, or one that is counted from the present one.
    fn base(self, said: &[Token]) -> Option<Span> {
        match said {
            [Word(word), Word(unit)] if named_unit(unit).is_some() && *word != "laatste" => {
                self.relative(word, named_unit(unit)?)
            }
            [Word(word), rest @ ..] if is_this(word) || is_coming(word) => self.named(rest),
            _ => self.named(said),
        }
    }

    /// The present one, or the next.
    fn relative(self, word: &str, unit: Unit) -> Option<Span> {
        let Year::Near(_) = self.year else {
            return None;
        };
        let present = self.present(unit)?;
        match unit {
            // Not everyone means the same by the next weekend.
            Unit::Weekend => (is_this(word) || is_coming(word)).then_some(present),
            _ if is_this(word) => Some(present),
            _ if is_coming(word) || is_next(word) => present.next(),
            _ => None,
        }
    }

    /// The one that today is in. Where the Friday of the week has passed, today is meant.
    fn present(self, unit: Unit) -> Option<Span> {
        let span = Span::around(unit, self.today)?;
        let by = span.by.max(self.today);
        Some(Span { by, ..span })
    }

    /// What needs a year: a month, a quarter, a week with its number, a day of a month.
    fn named(self, said: &[Token]) -> Option<Span> {
        let (year, is_joined) = match (said, self.year) {
            (_, Year::Said { year, is_joined }) => (year, is_joined),
            (_, Year::Tried(year)) => (year, false),
            ([Word("weekend" | "weekeinde")], Year::Near(weeks)) => {
                let day = self.today.checked_add(weeks.weeks()).ok()?;
                return Span::around(Unit::Weekend, day);
            }
            _ => return None,
        };
        match said {
            [Word("jaarwisseling")] => {
                Span::around(Unit::Year, Date::new(year, 1, 1).ok()?)?.part(Part::End)
            }
            [Word(name)] => match (named_month(name), named_day(name)) {
                (Some(month), _) => Span::of_year(Unit::Month, year, month.into()),
                (None, Some((month, day))) => Span::day(Date::new(year, month, day).ok()?),
                (None, None) => None,
            },
            [
                Number {
                    value,
                    digits: 1 | 2,
                    is_joined: is_behind,
                },
            ] if is_joined || *is_behind => Span::of_year(Unit::Month, year, *value),
            [day @ Number { .. }, Number { value, .. }] => {
                day_of(*day, Span::of_year(Unit::Month, year, *value)?)
            }
            _ => match numbered(said)? {
                (Unit::Week, which) => Span::week(year, which),
                (unit, which) => Span::of_year(unit, year, which),
            },
        }
    }
}

/// The day of `month` with this number.
fn day_of(day: Token, month: Span) -> Option<Span> {
    let (Number { value, .. } | Ordinal { value, .. }) = day else {
        return None;
    };
    (month.unit == Unit::Month)
        .then(|| month.nth_day(Which::Nth(value)))
        .flatten()
}

const LAST: Token = Word("laatste");

/// Which one an ordinal says; none when it is none.
fn which_one(token: Token) -> Option<Which> {
    match token {
        Ordinal { value, .. } => Some(Which::Nth(value)),
        LAST => Some(Which::Last),
        _ => None,
    }
}

/// The week, quarter or half year that is said with its number: `week 12`, `2e kwartaal`, `Q2`.
fn numbered(said: &[Token]) -> Option<(Unit, i32)> {
    let (unit, which) = match said {
        [Ordinal { value, .. }, Word("half"), Word("jaar")] => (Unit::HalfYear, *value),
        [Word(unit), Number { value, .. }] | [Ordinal { value, .. }, Word(unit)] => {
            (named_unit(unit)?, *value)
        }
        [LAST, Word(unit)] if named_unit(unit) == Some(Unit::Quarter) => (Unit::Quarter, 4),
        _ => return None,
    };
    matches!(unit, Unit::Week | Unit::Quarter | Unit::HalfYear).then_some((unit, which))
}
