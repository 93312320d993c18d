//! Dates as people here write and read them.

use jiff::civil::{Date, date};

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

/// A date as `22-11-2026`, `22/11/2026`, `22 november 2026` or `2026-11-22`.
///
/// # Errors
///
/// A Dutch sentence that says what a date looks like, or that this day does not exist.
pub fn parse_date(text: &str) -> Result<Date, String> {
    let lower = text.trim().to_lowercase();
    let parts: Vec<&str> = lower
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let wrong = || {
        format!(
            "«{}» is geen datum. Schrijf bijvoorbeeld 1-3-2027.",
            text.trim()
        )
    };
    let [first, second, third] = parts.as_slice() else {
        return Err(wrong());
    };
    let (year, month, day) = if first.len() == 4 {
        (*first, *second, *third)
    } else {
        (*third, *second, *first)
    };
    let four_digits = year.len() == 4;
    let year: i16 = year.parse().map_err(|_| wrong())?;
    let month = month_number(month).ok_or_else(wrong)?;
    let day: i8 = day.parse().map_err(|_| wrong())?;
    if !(1900..=2999).contains(&year) {
        let what_to_do = if four_digits {
            "kies een jaar tussen 1900 en 2999"
        } else {
            "schrijf het jaar met vier cijfers, zoals 1-3-2027"
        };
        return Err(format!("«{}» is geen datum: {what_to_do}.", text.trim()));
    }
    Date::new(year, month, day).map_err(|_| {
        format!(
            "De datum «{}» bestaat niet. Controleer de dag en de maand.",
            text.trim()
        )
    })
}

fn month_number(text: &str) -> Option<i8> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_people_write_it() {
        for text in [
            "1-3-2027",
            "01-03-2027",
            "1/3/2027",
            "1 maart 2027",
            "1.3.2027",
            " 2027-03-01 ",
        ] {
            assert_eq!(parse_date(text), Ok(date(2027, 3, 1)), "{text}");
        }
        for (text, month) in [
            ("mrt", 3),
            ("mrt.", 3),
            ("aug", 8),
            ("sept.", 9),
            ("Sep", 9),
        ] {
            assert_eq!(
                parse_date(&format!("1 {text} 2027")),
                Ok(date(2027, month, 1))
            );
        }
    }

    #[test]
    fn what_is_no_date_gets_a_sentence() {
        for text in [
            "",
            "morgen",
            "1-3",
            "1-13-2027",
            "30-2-2027",
            "1-3-27",
            "a-b-c",
            "1-ma-2027",
        ] {
            let sentence = parse_date(text).expect_err(text);
            assert!(sentence.contains("datum"), "{sentence}");
        }
    }

    #[test]
    fn a_year_gets_the_sentence_that_helps() {
        for (text, words) in [
            ("1-3-27", "met vier cijfers"),
            ("1-3-1827", "kies een jaar tussen 1900 en 2999"),
            ("3027-03-01", "kies een jaar tussen 1900 en 2999"),
            ("30-2-2027", "bestaat niet. Controleer de dag en de maand."),
        ] {
            let sentence = parse_date(text).expect_err(text);
            assert!(sentence.contains(words), "{sentence}");
        }
    }

    #[test]
    fn a_date_is_written_as_people_read_it() {
        assert_eq!(format_date(date(2027, 3, 1)), "01-03-2027");
        assert_eq!(format_date_long(date(2027, 3, 1)), "1 maart 2027");
    }
}
