//! The tables: what people write, with the day it means, and what is refused.

use super::super::super::*;
use super::TODAY;

/// A text and a day per line; behind an `@` is the day on which it is said.
const SAID: &str = include_str!("said.txt");
/// A text per line.
const REFUSED: &str = include_str!("refused.txt");

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

#[test]
fn what_people_write_means_the_day_in_the_table() {
    let mut today = TODAY;
    let mut wrong = Vec::new();
    for line in lines(SAID) {
        if let Some(day) = line.strip_prefix('@') {
            let day = day.split(' ').next().expect("a day");
            today = day.parse().expect("a day");
            continue;
        }
        let (text, day) = line.rsplit_once(" = ").expect("a text and a day");
        let found = parse_due(text, today);
        if found != Ok(day.parse().expect("a day")) {
            wrong.push(format!("{text}, said {today}: {found:?}, not {day}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(lines(SAID).count() > 300, "{}", lines(SAID).count());
}

#[test]
fn what_is_no_day_or_more_than_one_is_refused() {
    let wrong: Vec<_> = lines(REFUSED)
        .filter_map(|text| {
            let sentence = format!(
                "«{text}» is geen datum. Schrijf bijvoorbeeld 1-3-2027, over 3 weken of eind maart."
            );
            let found = parse_due(text, TODAY);
            (found != Err(sentence)).then(|| format!("{text}: {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A month was said, so it is the day that is wrong: more forms to write it in would be of no help.
#[test]
fn a_day_that_its_month_does_not_have_is_told_as_that() {
    for text in ["47 maart", "31 april", "30 feb"] {
        let said = parse_due(text, TODAY).expect_err(text);
        assert!(
            said.ends_with("bestaat niet. Controleer de dag en de maand."),
            "{said}"
        );
    }
}

#[test]
fn what_says_when_something_begins_is_refused() {
    for text in [
        "vanaf 1 maart",
        "v.a. 1 maart",
        "na de zomer",
        "na 1 maart",
        "na Q2",
        "m.i.v. 1 maart",
        "met ingang van 1 maart",
        "sinds maart",
    ] {
        assert_eq!(
            parse_due(text, TODAY),
            Err(format!(
                "«{text}» zegt wanneer iets begint. Schrijf wanneer het klaar is, zoals 1-3-2027."
            ))
        );
    }
}

#[test]
fn the_next_weekday_is_only_a_day_when_there_are_no_two() {
    let wednesday = date(2026, 11, 25);
    assert_eq!(
        parse_due("volgende vrijdag", wednesday),
        Err("«volgende vrijdag» kan 27 november 2026 zijn, of 4 december 2026. Schrijf welke van de twee.".to_owned())
    );
    for (text, day) in [
        ("volgende dinsdag", date(2026, 12, 1)),
        ("volgende woensdag", date(2026, 12, 2)),
        ("komende vrijdag", date(2026, 11, 27)),
        ("vrijdag volgende week", date(2026, 12, 4)),
    ] {
        assert_eq!(parse_due(text, wednesday), Ok(day), "{text}");
    }
}
