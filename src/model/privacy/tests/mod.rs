//! What is personal data, and what only looks like it.

mod harmless;
mod properties;
mod texts;

use self::harmless::HARMLESS;
use self::texts::PERSONAL;
use super::PersonalData::{Burgerservicenummer, Email, Iban, Telephone};
use super::*;

#[test]
fn personal_data_is_recognised_as_people_write_it() {
    let mut wrong = Vec::new();
    for (text, kind) in PERSONAL {
        let sentence = format!("Besproken met haar: {text}\nen verder.");
        for text in [(*text).to_owned(), sentence] {
            let found = personal_data(&text);
            if found != [*kind] {
                wrong.push(format!("{text:?}: {found:?}, not {kind:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_looks_like_it_is_left_alone() {
    let rings = |text: &&&str| !personal_data(text).is_empty();
    let wrong: Vec<_> = HARMLESS.iter().filter(rings).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_is_as_long_as_it_was_asked_to_be() {
    assert!(PERSONAL.len() + HARMLESS.len() >= 150);
}

/// The number of somebody else makes no code of the one that is tied to it.
#[test]
fn numbers_that_are_tied_together_are_two() {
    for text in ["111222333/0612345678", "0612345678-111222333"] {
        assert_eq!(
            personal_data(text),
            [Burgerservicenummer, Telephone],
            "{text}"
        );
    }
}

#[test]
fn each_kind_is_named_once() {
    let text = "jan@a.nl of piet@b.nl, 06-12345678, NL91ABNA0417164300, 123456782";
    let found = personal_data(text);
    assert_eq!(found, [Burgerservicenummer, Email, Telephone, Iban]);
    assert!(found.iter().all(|kind| kind.label().starts_with("een ")));
}
