//! The words that days and stretches of time are said with.

use jiff::civil::Weekday;

use super::spans::{Part, Unit};
use crate::model::dates::WEEKDAYS;

/// Words that change nothing in which day is meant.
pub(super) const SMALL: [&str; 6] = ["op", "in", "de", "het", "van", "der"];

/// Words that only say that a day is the last one, before it or after it.
pub(super) const LATEST: [&str; 12] = [
    "uiterlijk",
    "uiterste",
    "deadline",
    "streefdatum",
    "liefst",
    "graag",
    "klaar",
    "gereed",
    "af",
    "afgerond",
    "nog",
    "rond",
];

const PARTS: [(Part, &[&str]); 3] = [
    (Part::Begin, &["begin", "aanvang"]),
    (
        Part::Half,
        &["half", "medio", "mid", "midden", "halverwege"],
    ),
    (Part::End, &["eind", "einde", "ultimo"]),
];

const UNITS: [(Unit, &[&str]); 6] = [
    (Unit::Week, &["week", "wk", "w", "weeknummer", "weeknr"]),
    (Unit::Weekend, &["weekend", "weekeinde"]),
    (Unit::Month, &["maand", "mnd"]),
    (Unit::Quarter, &["kwartaal", "kw", "q"]),
    (Unit::HalfYear, &["halfjaar", "h"]),
    (Unit::Year, &["jaar"]),
];

/// Weekdays as they are also shortened, besides their first two letters.
const SHORT_WEEKDAYS: [(&str, usize); 5] =
    [("din", 1), ("woe", 2), ("don", 3), ("vrij", 4), ("zat", 5)];

/// Days that have a name, with their month and day.
const NAMED_DAYS: [(&str, i8, i8); 6] = [
    ("nieuwjaar", 1, 1),
    ("nieuwjaarsdag", 1, 1),
    ("sinterklaas", 12, 5),
    ("kerst", 12, 25),
    ("kerstmis", 12, 25),
    ("oudejaarsdag", 12, 31),
];

/// The weekday that is called `word`, in full or shortened.
pub(in crate::model::dates) fn named_weekday(word: &str) -> Option<Weekday> {
    let is_named = |name: &&str| *name == word || (word.len() == 2 && name.starts_with(word));
    let short = || SHORT_WEEKDAYS.iter().find(|(name, _)| *name == word);
    let place = WEEKDAYS
        .iter()
        .position(is_named)
        .or_else(|| short().map(|(_, place)| *place))?;
    Weekday::from_monday_zero_offset(i8::try_from(place).ok()?).ok()
}

pub(super) fn named_part(word: &str) -> Option<Part> {
    PARTS
        .iter()
        .find(|(_, names)| names.contains(&word))
        .map(|(part, _)| *part)
}

pub(super) fn named_unit(word: &str) -> Option<Unit> {
    UNITS
        .iter()
        .find(|(_, names)| names.contains(&word))
        .map(|(unit, _)| *unit)
}

/// The month and the day of `kerst` and the like.
pub(super) fn named_day(word: &str) -> Option<(i8, i8)> {
    NAMED_DAYS
        .iter()
        .find(|(name, _, _)| *name == word)
        .map(|(_, month, day)| (*month, *day))
}

/// Whether `word` says that the present one is meant.
pub(super) fn is_this(word: &str) -> bool {
    matches!(
        word,
        "dit" | "deze" | "lopend" | "lopende" | "huidig" | "huidige"
    )
}

/// Whether `word` says that the first one from now on is meant.
pub(super) fn is_coming(word: &str) -> bool {
    matches!(
        word,
        "as" | "aanstaande"
            | "komend"
            | "komende"
            | "aankomend"
            | "aankomende"
            | "eerstkomende"
            | "eerstvolgende"
    )
}

/// Whether `word` says that the one after the present one is meant.
pub(super) fn is_next(word: &str) -> bool {
    matches!(word, "volgend" | "volgende")
}
