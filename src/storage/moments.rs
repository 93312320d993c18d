//! Moments as TOML writes them.

use jiff::Zoned;
use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use toml::value::{self, Datetime, Time};

/// To the second, with the offset of the clock and not the name of its zone, which not every
/// system knows.
pub(super) fn to_toml(moment: &Zoned) -> Datetime {
    let time = moment.time();
    Datetime {
        date: date_to_toml(moment.date()),
        time: Some(Time {
            hour: time.hour().unsigned_abs(),
            minute: time.minute().unsigned_abs(),
            second: Some(time.second().unsigned_abs()),
            nanosecond: None,
        }),
        offset: Some(value::Offset::Custom {
            minutes: i16::try_from(moment.offset().seconds() / 60).unwrap_or(0),
        }),
    }
}

/// None for a year that TOML cannot write, which no date field lets through.
pub(super) fn date_to_toml(day: Date) -> Option<value::Date> {
    Some(value::Date {
        year: u16::try_from(day.year()).ok()?,
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    })
}

/// The moment, with the offset of the clock that wrote it; none without date, time or offset.
pub(super) fn from_toml(moment: Datetime) -> Option<Zoned> {
    let (date, time) = (date_from_toml(moment.date?)?, moment.time?);
    let offset = match moment.offset? {
        value::Offset::Z => Offset::UTC,
        value::Offset::Custom { minutes } => Offset::from_seconds(i32::from(minutes) * 60).ok()?,
    };
    let time = jiff::civil::Time::new(
        i8::try_from(time.hour).ok()?,
        i8::try_from(time.minute).ok()?,
        // A leap second, which jiff does not know.
        i8::try_from(time.second.unwrap_or(0).min(59)).ok()?,
        i32::try_from(time.nanosecond.unwrap_or(0)).ok()?,
    )
    .ok()?;
    DateTime::from_parts(date, time)
        .to_zoned(TimeZone::fixed(offset))
        .ok()
}

pub(super) fn date_from_toml(date: value::Date) -> Option<Date> {
    Date::new(
        i16::try_from(date.year).ok()?,
        i8::try_from(date.month).ok()?,
        i8::try_from(date.day).ok()?,
    )
    .ok()
}
