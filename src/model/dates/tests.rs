//! Dates that people write, and what they get back.

use jiff::Span;
use proptest::prelude::*;

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
fn a_day_is_understood_as_people_say_it() {
    for (text, year, month, day) in [
        // In full.
        ("1-3-2027", 2027, 3, 1),
        ("1/3/2027", 2027, 3, 1),
        ("1 maart 2027", 2027, 3, 1),
        ("2027-03-01", 2027, 3, 1),
        ("maandag 1 maart 2027", 2027, 3, 1),
        ("vóór 1-3-2027", 2027, 3, 1),
        ("30-09-2025", 2025, 9, 30),
        // Without a year: the first such day from today on.
        ("1 maart", 2027, 3, 1),
        ("1-3", 2027, 3, 1),
        ("23-11", 2026, 11, 23),
        ("22 november", 2026, 11, 22),
        ("21/11", 2027, 11, 21),
        ("29 februari", 2028, 2, 29),
        // Counted from today.
        ("vandaag", 2026, 11, 22),
        ("Morgen", 2026, 11, 23),
        ("overmorgen", 2026, 11, 24),
        ("over 10 dagen", 2026, 12, 2),
        ("over een week", 2026, 11, 29),
        ("over één week", 2026, 11, 29),
        ("over 3 weken", 2026, 12, 13),
        ("binnen drie weken", 2026, 12, 13),
        ("over 3 maanden", 2027, 2, 22),
        ("over een half jaar", 2027, 5, 22),
        ("over een jaar", 2027, 11, 22),
        ("over 2 jaar", 2028, 11, 22),
        ("vrijdag", 2026, 11, 27),
        ("zondag", 2026, 11, 29),
        ("vr", 2026, 11, 27),
        ("volgende week vrijdag", 2026, 11, 27),
        ("maandag volgende week", 2026, 11, 23),
        // A stretch of time: its last day, of a week the Friday.
        ("deze week", 2026, 11, 22),
        ("volgende week", 2026, 11, 27),
        ("deze maand", 2026, 11, 30),
        ("volgende maand", 2026, 12, 31),
        ("eind volgende maand", 2026, 12, 31),
        ("eind van de maand", 2026, 11, 30),
        ("volgend kwartaal", 2027, 3, 31),
        ("dit jaar", 2026, 12, 31),
        ("eind van het jaar", 2026, 12, 31),
        ("volgend jaar", 2027, 12, 31),
        ("q2 2027", 2027, 6, 30),
        ("Q2", 2027, 6, 30),
        ("Q4", 2026, 12, 31),
        ("kwartaal 2", 2027, 6, 30),
        ("kwartaal 1 2028", 2028, 3, 31),
        ("2e kwartaal 2027", 2027, 6, 30),
        ("maart", 2027, 3, 31),
        ("maart 2027", 2027, 3, 31),
        ("in februari 2028", 2028, 2, 29),
        ("eind maart", 2027, 3, 31),
        ("november", 2026, 11, 30),
        ("eind 2027", 2027, 12, 31),
        ("week 12", 2027, 3, 26),
        ("week 12 2028", 2028, 3, 24),
        ("week 53", 2027, 1, 1),
    ] {
        assert_eq!(parse_due(text, TODAY), Ok(date(year, month, day)), "{text}");
    }
}

#[test]
fn a_stretch_of_time_that_is_this_one_ends_this_time() {
    let friday = date(2027, 1, 1);
    for (text, day) in [
        ("week 53", friday),
        ("deze week", friday),
        ("vrijdag", date(2027, 1, 8)),
        ("volgende week", date(2027, 1, 8)),
        ("1 januari", friday),
        ("volgende maand", date(2027, 2, 28)),
    ] {
        assert_eq!(parse_due(text, friday), Ok(day), "{text}");
    }
}

#[test]
fn what_is_no_day_is_refused_with_three_ways_to_say_one() {
    for text in [
        "",
        "x",
        "3",
        "2 2027",
        "2027",
        "voor de zomer",
        "zsm",
        "over",
        "over weken",
        "over 3",
        "over veel weken",
        "week",
        "week 0",
        "week 54",
        "q5",
        "kwartaal 5",
        "kwartaal",
        "eind",
        "eerste",
        "maart 27",
        "volgende maart",
        "maandag maandag",
        "over 99999999999 dagen",
    ] {
        let sentence = parse_due(text, TODAY).expect_err(text);
        assert_eq!(
            sentence,
            format!(
                "«{text}» is geen datum. Schrijf bijvoorbeeld 1-3-2027, over 3 weken of eind maart."
            )
        );
    }
}

#[test]
fn a_day_that_cannot_be_meant_gets_its_own_sentence() {
    for (text, sentence) in [
        (
            "1-13",
            "De datum «1-13» bestaat niet. Controleer de dag en de maand.",
        ),
        (
            "31-2",
            "De datum «31-2» bestaat niet. Controleer de dag en de maand.",
        ),
        (
            "31-2-2027",
            "De datum «31-2-2027» bestaat niet. Controleer de dag en de maand.",
        ),
        (
            "1-3-27",
            "«1-3-27» is geen datum: schrijf het jaar met vier cijfers, zoals 1-3-2027.",
        ),
        (
            "over 1500 jaar",
            "«over 1500 jaar» is geen datum: kies een jaar tussen 1900 en 2999.",
        ),
        (
            "dinsdag 1 maart 2027",
            "1 maart 2027 is een maandag, geen dinsdag. Controleer de dag.",
        ),
    ] {
        assert_eq!(parse_due(text, TODAY), Err(sentence.to_owned()), "{text}");
    }
    let long = parse_due(&"é".repeat(1000), TODAY).expect_err("it is no day");
    assert!(long.chars().count() < 150, "{long}");
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

/// Any day that a plan may have.
fn any_day() -> impl Strategy<Value = Date> {
    (0..400_000_i64).prop_map(|days| date(1900, 1, 1).saturating_add(Span::new().days(days)))
}

/// Words that a day is said in, in any order.
fn any_words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("over".to_owned()),
        Just("eind".to_owned()),
        Just("volgende".to_owned()),
        Just("deze".to_owned()),
        Just("week".to_owned()),
        Just("maand".to_owned()),
        Just("jaar".to_owned()),
        Just("kwartaal".to_owned()),
        Just("maart".to_owned()),
        Just("vrijdag".to_owned()),
        Just("half".to_owned()),
        Just("een".to_owned()),
        Just("q2".to_owned()),
        "[0-9]{1,5}",
        ".{0,3}",
    ];
    proptest::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn a_day_that_is_written_is_read_back(day in any_day(), today in any_day()) {
        for text in [format_date(day), format_date_long(day), day.to_string()] {
            prop_assert_eq!(parse_due(&text, today), Ok(day));
            prop_assert_eq!(parse_date(&text), Ok(day));
        }
        let echo = due_in_words(day, today);
        let (in_full, _) = echo.split_once(" (").expect("how far off it is");
        prop_assert_eq!(parse_due(in_full, today), Ok(day));
    }

    #[test]
    fn a_day_without_a_year_is_the_first_from_today_on(day in any_day(), today in any_day()) {
        let text = format!("{}-{}", day.day(), day.month());
        if let Ok(found) = parse_due(&text, today) {
            prop_assert!(found >= today);
            prop_assert_eq!((found.day(), found.month()), (day.day(), day.month()));
        }
    }

    #[test]
    fn days_from_now_are_days_from_now(count in 0..9999_i64, today in any_day()) {
        let later = today.saturating_add(Span::new().days(count));
        prop_assume!(later.year() <= 2999);
        prop_assert_eq!(parse_due(&format!("over {count} dagen"), today), Ok(later));
    }

    #[test]
    fn any_text_is_a_day_or_gets_a_sentence(
        text in prop_oneof![any::<String>(), any_words()],
        days in 0..7_300_000_i64,
    ) {
        let today = date(-9999, 1, 1).saturating_add(Span::new().days(days));
        match parse_due(&text, today) {
            Ok(day) => prop_assert!(is_near(day.year())),
            Err(sentence) => prop_assert!(sentence.ends_with('.'), "{}", sentence),
        }
    }
}
