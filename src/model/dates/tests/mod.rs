//! Dates that people write, and what they get back.

mod due;
mod properties;

use super::*;

/// A Sunday.
const TODAY: Date = date(2026, 11, 22);

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

#[test]
fn a_day_is_echoed_in_full_with_how_far_off_it_is() {
    for (due, words) in [
        (TODAY, "zondag 22 november 2026 (vandaag)"),
        (date(2026, 11, 23), "maandag 23 november 2026 (morgen)"),
        (
            date(2026, 12, 5),
            "zaterdag 5 december 2026 (over 13 dagen)",
        ),
        (date(2026, 12, 6), "zondag 6 december 2026 (over 2 weken)"),
        (date(2027, 3, 1), "maandag 1 maart 2027 (over 14 weken)"),
        (
            date(2027, 11, 22),
            "maandag 22 november 2027 (over 12 maanden)",
        ),
        (date(2029, 1, 1), "maandag 1 januari 2029 (over 2 jaar)"),
        (
            date(2026, 11, 21),
            "zaterdag 21 november 2026 (al voorbij: gisteren)",
        ),
        (
            date(2026, 11, 1),
            "zondag 1 november 2026 (al voorbij: 3 weken geleden)",
        ),
        (
            date(2020, 11, 1),
            "zondag 1 november 2020 (al voorbij: 6 jaar geleden)",
        ),
    ] {
        assert_eq!(due_in_words(due, TODAY), words);
    }
}
