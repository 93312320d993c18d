//! A stretch of time, and the days of it that can be meant.
//!
//! | | week | maand | kwartaal | half jaar | jaar |
//! | --- | --- | --- | --- | --- | --- |
//! | begin | maandag | de 7e | de 15e van de eerste maand | eind van de eerste maand | 31 januari |
//! | half | woensdag | de 15e | de 15e van de tweede maand | eind van de derde maand | 30 juni |
//! | eind, of niets | vrijdag | laatste dag | laatste dag | laatste dag | 31 december |

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// How long a stretch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
    /// A part of one of these, which has no parts of its own.
    Part,
}

/// A stretch of time. A day is the shortest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) unit: Unit,
    pub(super) first: Date,
    pub(super) last: Date,
    /// The day that is meant when nothing else is said: the last, and of a week the Friday.
    pub(super) by: Date,
    /// The day that is meant by "vóór": the one before the first. What is at the end of a stretch is
    /// over with it: "vóór eind maart" is in March.
    pub(super) before: Date,
}

/// Where in a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Begin,
    Half,
    End,
}

/// Which one of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// From 1.
    Nth(i32),
    Last,
}

impl Span {
    fn new(unit: Unit, first: Date, last: Date) -> Option<Self> {
        Some(Self {
            unit,
            first,
            last,
            by: last,
            before: first.yesterday().ok()?,
        })
    }

    pub(super) fn day(day: Date) -> Option<Self> {
        Self::new(Unit::Day, day, day)
    }

    /// The week, weekend, month, quarter, half year or year that `day` is in.
    pub(super) fn around(unit: Unit, day: Date) -> Option<Self> {
        let months = |length: i8| {
            let first = (day.month() - 1) / length * length + 1;
            Self::months(unit, day.year(), first, length)
        };
        match unit {
            Unit::Day | Unit::Part => Self::day(day),
            Unit::Week => {
                let (first, last) = (
                    in_week(day, Weekday::Monday)?,
                    in_week(day, Weekday::Sunday)?,
                );
                let by = in_week(day, Weekday::Friday)?;
                Some(Self {
                    by,
                    ..Self::new(unit, first, last)?
                })
            }
            Unit::Weekend => {
                let (first, last) = (
                    in_week(day, Weekday::Saturday)?,
                    in_week(day, Weekday::Sunday)?,
                );
                Self::new(unit, first, last)
            }
            Unit::Month => months(1),
            Unit::Quarter => months(3),
            Unit::HalfYear => months(6),
            Unit::Year => months(12),
        }
    }

    /// `length` months of `year`, from the month `first` on.
    fn months(unit: Unit, year: i16, first: i8, length: i8) -> Option<Self> {
        let last = Date::new(year, first.checked_add(length - 1)?, 1).ok()?;
        Self::new(unit, Date::new(year, first, 1).ok()?, last.last_of_month())
    }

    /// The `which`th month, quarter or half of `year`.
    pub(super) fn of_year(unit: Unit, year: i16, which: i32) -> Option<Self> {
        let length = match unit {
            Unit::Month => 1,
            Unit::Quarter => 3,
            Unit::HalfYear => 6,
            _ => return None,
        };
        let is_there = |which: &i8| (1..=12 / length).contains(which);
        let which = i8::try_from(which).ok().filter(is_there)?;
        Self::months(unit, year, (which - 1) * length + 1, length)
    }

    /// The week with this number.
    pub(super) fn week(year: i16, number: i32) -> Option<Self> {
        let number = i8::try_from(number).ok()?;
        let monday = ISOWeekDate::new(year, number, Weekday::Monday).ok()?;
        Self::around(Unit::Week, monday.date())
    }

    /// The stretch of the same length that comes after this one.
    pub(super) fn next(self) -> Option<Self> {
        Self::around(self.unit, self.last.tomorrow().ok()?)
    }

    /// The beginning, middle or end, as the table above says.
    pub(super) fn part(self, part: Part) -> Option<Self> {
        let month = |number: i8| {
            let first = self.first.checked_add((number - 1).months()).ok()?;
            Some(first.last_of_month())
        };
        let day = match (self.unit, part) {
            (Unit::Day | Unit::Weekend | Unit::Part, _) => return None,
            (_, Part::End) => self.by,
            (Unit::Week, Part::Begin) => self.first,
            (Unit::Week, Part::Half) => self.first.checked_add(2.days()).ok()?,
            (Unit::Month, Part::Begin) => self.first.checked_add(6.days()).ok()?,
            (Unit::Month, Part::Half) | (Unit::Quarter, Part::Begin) => {
                self.first.checked_add(14.days()).ok()?
            }
            (Unit::Quarter, Part::Half) => {
                month(2)?.first_of_month().checked_add(14.days()).ok()?
            }
            (Unit::HalfYear | Unit::Year, Part::Begin) => month(1)?,
            (Unit::HalfYear, Part::Half) => month(3)?,
            (Unit::Year, Part::Half) => month(6)?,
        };
        let (first, before) = match part {
            Part::Begin => (self.first, self.before),
            Part::Half => (day, day.yesterday().ok()?),
            Part::End => (day, day),
        };
        Some(Self {
            unit: Unit::Part,
            first,
            last: day,
            by: day,
            before,
        })
    }

    /// The first or second half of a month or year.
    pub(super) fn half(self, which: Which) -> Option<Self> {
        if !matches!(self.unit, Unit::Month | Unit::Year) {
            return None;
        }
        let middle = self.part(Part::Half)?.by;
        match which {
            Which::Nth(1) => Self::new(Unit::Part, self.first, middle),
            Which::Nth(2) | Which::Last => {
                Self::new(Unit::Part, middle.tomorrow().ok()?, self.last)
            }
            Which::Nth(_) => None,
        }
    }

    /// That one of the `weekday`s in this stretch.
    pub(super) fn nth_weekday(self, which: Which, weekday: Weekday) -> Option<Self> {
        let day = match which {
            _ if matches!(self.unit, Unit::Day | Unit::Weekend | Unit::Week) => return None,
            Which::Nth(which) if which < 1 => return None,
            Which::Nth(which) => {
                let day_before = self.first.yesterday().ok()?;
                day_before.nth_weekday(which, weekday).ok()?
            }
            Which::Last => self.last.tomorrow().ok()?.nth_weekday(-1, weekday).ok()?,
        };
        Self::day(day).filter(|_| self.first <= day && day <= self.last)
    }

    /// That one of the days of this stretch.
    pub(super) fn nth_day(self, which: Which) -> Option<Self> {
        let day = match which {
            // A year has no more.
            Which::Nth(which) if which > 366 => return None,
            Which::Nth(which) => self.first.checked_add((which - 1).days()).ok()?,
            Which::Last => self.last,
        };
        Self::day(day).filter(|_| self.first <= day && day <= self.last)
    }

    /// That one of the weeks. A week belongs to the month, quarter or year that its Thursday is in, as week
    /// numbers have it; but its Friday is never outside.
    pub(super) fn nth_week(self, which: Which) -> Option<Self> {
        let thursday = self.nth_weekday(which, Weekday::Thursday)?.first;
        let week = Self::around(Unit::Week, thursday)?;
        let by = week.by.min(self.last);
        Some(Self { by, ..week })
    }

    /// The day of this week that is called `weekday`.
    pub(super) fn weekday(self, weekday: Weekday) -> Option<Self> {
        (self.unit == Unit::Week)
            .then(|| in_week(self.first, weekday))
            .flatten()
            .and_then(Self::day)
    }
}

fn in_week(day: Date, weekday: Weekday) -> Option<Date> {
    let week = day.iso_week_date();
    let day = ISOWeekDate::new(week.year(), week.week(), weekday).ok()?;
    Some(day.date())
}
