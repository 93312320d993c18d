//! What holds for any day and any text.

use jiff::Span;
use proptest::prelude::*;

use super::super::*;

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
        Just("vóór".to_owned()),
        Just("per".to_owned()),
        Just("eerste".to_owned()),
        Just("laatste".to_owned()),
        Just("helft".to_owned()),
        Just("begin".to_owned()),
        Just("werkdagen".to_owned()),
        Just("weekend".to_owned()),
        Just("'27".to_owned()),
        Just("15e".to_owned()),
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
    fn a_day_is_read_back_in_every_form_that_has_a_year(day in any_day(), today in any_day()) {
        let (year, month) = (day.year(), MONTHS[usize::try_from(day.month() - 1).expect("a month")]);
        let weekday = weekday_name(day.weekday());
        let week = day.iso_week_date();
        let short = month.get(..3).expect("three letters");
        for text in [
            format!("{}/{}/{year}", day.day(), day.month()),
            format!("{}\u{2013}{}\u{2013}{year}", day.day(), day.month()),
            format!("{}\u{a0}{month}\u{a0}{year}", day.day()),
            format!("{}e {short}. {year}", day.day()),
            format!("uiterlijk {weekday} {} {month} {year}", day.day()),
            format!("t/m {}", format_date(day)),
            format!("per {}", format_date(day)),
            format!("{weekday} week {} {}", week.week(), week.year()),
            format!("{}-W{:02} {weekday}", week.year(), week.week()),
        ] {
            prop_assert_eq!(parse_due(&text, today), Ok(day), "{}", text);
        }
        let eve = day.yesterday().expect("a day before");
        prop_assume!(is_near(eve.year()));
        for before in ["vóór", "voor", "tot", "uiterlijk vóór"] {
            let text = format!("{before} {}", format_date_long(day));
            prop_assert_eq!(parse_due(&text, today), Ok(eve), "{}", text);
        }
    }

    #[test]
    fn before_a_stretch_is_the_eve_of_it_and_up_to_and_with_it_is_its_last_day(
        day in any_day(),
        today in any_day(),
    ) {
        let (year, month) = (day.year(), MONTHS[usize::try_from(day.month() - 1).expect("a month")]);
        prop_assume!(year > 1900);
        let quarter = (day.month() + 2) / 3;
        let begin = |month: i8| date(year, month, 1);
        for (text, first, last) in [
            (format!("{month} {year}"), day.first_of_month(), day.last_of_month()),
            (format!("Q{quarter} {year}"), begin(quarter * 3 - 2), begin(quarter * 3).last_of_month()),
            (format!("{year}-Q{quarter}"), begin(quarter * 3 - 2), begin(quarter * 3).last_of_month()),
        ] {
            let eve = first.yesterday().expect("a day before");
            for (text, day) in [
                (format!("vóór {text}"), eve),
                (format!("tot {text}"), eve),
                (format!("per {text}"), first),
                (format!("t/m {text}"), last),
                (format!("eind {text}"), last),
                (format!("vóór eind {text}"), last),
                (text, last),
            ] {
                prop_assert_eq!(parse_due(&text, today), Ok(day), "{}", text);
            }
        }
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
