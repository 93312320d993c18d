//! A day in full, so that whoever typed it sees what was understood.

use jiff::Unit;
use jiff::civil::Date;

use super::{format_date_long, weekday_name};

/// `maandag 1 maart 2027 (over 14 weken)`: the day that `due` is, and how far off `today`.
pub fn due_in_words(due: Date, today: Date) -> String {
    format!("{} ({})", day_in_words(due), distance(due, today))
}

/// `maandag 1 maart 2027`.
pub fn day_in_words(day: Date) -> String {
    format!("{} {}", weekday_name(day.weekday()), format_date_long(day))
}

fn distance(due: Date, today: Date) -> String {
    let days = today.until(due).map_or(0, |span| span.get_days());
    match days {
        0 => "vandaag".to_owned(),
        1 => "morgen".to_owned(),
        2.. => format!("over {}", stretch(days, today, due)),
        -1 => "al voorbij: gisteren".to_owned(),
        ..-1 => format!("al voorbij: {} geleden", stretch(-days, due, today)),
    }
}

/// The time between two days in whole days, weeks, months or years, as people would count it.
fn stretch(days: i32, from: Date, to: Date) -> String {
    let months = from
        .until((Unit::Month, to))
        .map_or(0, |span| span.get_months());
    match (days, months) {
        (..14, _) => format!("{days} dagen"),
        (_, ..12) => format!("{} weken", days / 7),
        (_, ..24) => format!("{months} maanden"),
        _ => format!("{} jaar", months / 12),
    }
}
