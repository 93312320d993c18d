//! The day that is meant by what people say.

mod said;

use super::super::*;
use super::TODAY;

/// Each text, said today, means this day.
fn assert_means(cases: &[(&str, i16, i8, i8)]) {
    for (text, year, month, day) in cases {
        let day = date(*year, *month, *day);
        assert_eq!(parse_due(text, TODAY), Ok(day), "{text}");
    }
}

#[test]
fn a_whole_date_is_understood() {
    assert_means(&[
        ("1-3-2027", 2027, 3, 1),
        ("1/3/2027", 2027, 3, 1),
        ("1 maart 2027", 2027, 3, 1),
        ("2027-03-01", 2027, 3, 1),
        ("maandag 1 maart 2027", 2027, 3, 1),
        ("vóór 1-3-2027", 2027, 2, 28),
        ("30-09-2025", 2025, 9, 30),
    ]);
}

#[test]
fn without_a_year_it_is_the_first_such_day_from_today_on() {
    assert_means(&[
        ("1 maart", 2027, 3, 1),
        ("1-3", 2027, 3, 1),
        ("23-11", 2026, 11, 23),
        ("22 november", 2026, 11, 22),
        ("21/11", 2027, 11, 21),
        ("29 februari", 2028, 2, 29),
    ]);
}

#[test]
fn a_day_is_counted_from_today() {
    assert_means(&[
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
        ("komende vrijdag", 2026, 11, 27),
        ("volgende week vrijdag", 2026, 11, 27),
        ("maandag volgende week", 2026, 11, 23),
    ]);
}

#[test]
fn a_stretch_of_time_means_its_last_day_and_of_a_week_the_friday() {
    assert_means(&[
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
    ]);
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
        "volgende maart",
        "maandag maandag",
        "over 99999999999 dagen",
        "over -3 dagen",
        "over −3 dagen",
        "week -3",
        "-3 maart",
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
            "1-3-99",
            "«1-3-99» is geen datum: schrijf het jaar met vier cijfers, zoals 1-3-2027.",
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
