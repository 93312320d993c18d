//! What holds for any text and any number.

use proptest::prelude::*;

use super::*;

/// What people put between the groups of a number.
const SIGNS: [&str; 14] = [
    ".", "-", "/", " ", " - ", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}",
    "\u{2212}", "\u{a0}", "\u{2009}", "\u{202f}",
];

/// What may be right before and after a number.
const BEFORE: [&str; 8] = [
    "",
    "haar nummer is ",
    "bsn",
    "BSN: ",
    "(",
    "Jansen/",
    "zij heeft ",
    "; ",
];
const AFTER: [&str; 7] = ["", ".", ", zegt zij", ")", " in 2026", "…", "?"];

/// Any nine digits that pass the elfproef.
fn burgerservicenummer() -> impl Strategy<Value = String> {
    "[0-9]{8}".prop_filter_map("no last digit passes", |start| {
        let sum: u32 = start
            .bytes()
            .zip((2..=9).rev())
            .map(|(digit, weight)| u32::from(digit - b'0') * weight)
            .sum();
        (sum > 0 && sum % 11 < 10).then(|| format!("{start}{}", sum % 11))
    })
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    proptest::sample::select(texts)
}

proptest! {
    #[test]
    fn any_text_can_be_looked_at(text in any::<String>()) {
        let _ = personal_data(&text);
    }

    /// Only such lines are passed over, so that a long note costs nothing.
    #[test]
    fn a_line_without_digits_or_an_address_sign_holds_nothing(line in "[^0-9@\n]{0,60}") {
        prop_assert!(!may_hold_any(&line));
        prop_assert_eq!(in_line(&line), []);
    }

    /// One in eleven of nine digits is one, so each number has exactly one last digit or none.
    #[test]
    fn at_most_one_last_digit_makes_a_burgerservicenummer(start in "[1-9][0-9]{7}") {
        let found = (0..10).filter(|digit| !personal_data(&format!("{start}{digit}")).is_empty());
        prop_assert!(found.count() <= 1);
    }

    #[test]
    fn a_burgerservicenummer_is_found_in_words_and_with_any_signs(
        number in burgerservicenummer(),
        sign in one_of(&SIGNS),
        before in one_of(&BEFORE),
        after in one_of(&AFTER),
    ) {
        let (first, rest) = number.split_at(3);
        let (second, third) = rest.split_at(3);
        let grouped = [first, second, third].join(sign);
        for written in [&number, &grouped] {
            let text = format!("{before}{written}{after}");
            prop_assert_eq!(personal_data(&text), [Burgerservicenummer], "{:?}", text);
        }
    }

    #[test]
    fn a_telephone_number_is_found_with_any_signs(
        digits in "[0-9]{8}",
        sign in one_of(&SIGNS),
        after in one_of(&AFTER),
    ) {
        let text = format!("bel 06{sign}{digits}{after}");
        prop_assert_eq!(personal_data(&text), [Telephone], "{:?}", text);
    }

    #[test]
    fn nothing_rings_inside_a_web_address(
        start in one_of(&["https://voorbeeld.nl/", "http://intranet/", "www.voorbeeld.nl/", "voorbeeld.nl/"]),
        path in "[a-z/?=&_.-]{0,12}",
        number in prop_oneof![
            burgerservicenummer(),
            Just("0612345678".to_owned()),
            Just("06-12345678".to_owned()),
            Just("NL91ABNA0417164300".to_owned()),
            Just("jan@voorbeeld.nl".to_owned()),
        ],
        rest in "[a-z0-9/?=&_.-]{0,12}",
    ) {
        let text = format!("zie {start}{path}{number}{rest} voor meer");
        prop_assert_eq!(personal_data(&text), [], "{:?}", text);
    }
}
