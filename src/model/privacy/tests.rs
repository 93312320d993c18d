//! What is personal data, and what only looks like it.

use proptest::prelude::*;

use super::PersonalData::{Burgerservicenummer, Email, Iban, Telephone};
use super::*;

const PERSONAL: [(&str, PersonalData); 38] = [
    ("111222333", Burgerservicenummer),
    ("123456782", Burgerservicenummer),
    ("bsn 123456782.", Burgerservicenummer),
    ("BSN:123456782", Burgerservicenummer),
    ("bsn=123456782;", Burgerservicenummer),
    ("(123456782)", Burgerservicenummer),
    ("123.456.782", Burgerservicenummer),
    ("123 456 782", Burgerservicenummer),
    ("1234.56.782", Burgerservicenummer),
    ("1234 56 782", Burgerservicenummer),
    ("123-456-782 is haar nummer", Burgerservicenummer),
    ("mevrouw J., 010464554, woont hier", Burgerservicenummer),
    ("jan@voorbeeldstad.nl", Email),
    ("Mail j.de-vries+wijk@zorg.voorbeeld.nl.", Email),
    ("<Jan de Vries> (jan_1@a-b.org)", Email),
    ("mailto:JAN@VOORBEELD.NL", Email),
    ("zoë@gemeente.nl?", Email),
    ("0612345678", Telephone),
    ("06-12345678", Telephone),
    ("06 - 12345678", Telephone),
    ("06 12 34 56 78", Telephone),
    ("06.1234.5678", Telephone),
    ("Bel 06 12345678 in 2026", Telephone),
    ("tel. 010-1234567", Telephone),
    ("(010) 123 45 67", Telephone),
    ("0512 123456", Telephone),
    ("0101234567", Telephone),
    ("+31612345678", Telephone),
    ("+31 6 12345678", Telephone),
    ("+31 (0)6 1234 5678", Telephone),
    ("0031 10 123 45 67", Telephone),
    ("06-12345678/06-87654321", Telephone),
    ("06\u{a0}12345678", Telephone),
    ("NL91ABNA0417164300", Iban),
    ("NL91 ABNA 0417 1643 00", Iban),
    ("nl91 abna 0417 1643 00,", Iban),
    ("IBAN: NL91.ABNA.0417.1643.00.", Iban),
    ("rekening BE68 5390 0754 7034 van haar", Iban),
];

const HARMLESS: [&str; 47] = [
    "",
    "Preventieakkoord 2025 loopt; partners noemen vooral het jongerenwerk.",
    "In 2024, 2025 en 2026",
    "2024 2025 2026",
    "van 01-03-2027 tot 22-11-2026",
    "22-11-2026 14:02:11",
    "1/3/2027",
    "€ 123.456.782",
    "€123.456.782,00",
    "EUR 123.456.782",
    "123.456.782 euro",
    "begroting 123456782 EUR",
    "1.234.567,89",
    "12,5% van 1.000.000",
    // Nine digits that fail the elfproef.
    "123456789",
    "123.456.789",
    "000000000",
    // More or fewer digits.
    "12345678",
    "1234567820",
    "KvK 12345678",
    "KvK-nummer 12345678, vestiging 000012345678",
    "RSIN 123456782",
    // In a word or a longer number.
    "zaak Z123456782",
    "Z/2026/123456782a",
    "123 456 782 900",
    "900 123 456 782",
    "12-345-6782",
    "1234567-82",
    "ISBN 978-90-123-4567-8",
    "1.2.3.4",
    "vraag 2.3 en 2.4",
    "1234 AB Voorbeeldstad",
    "postbus 12345, 1234 AB",
    "jan@voorbeeldstad",
    "@gemeente",
    "a@b@c.nl",
    "@ 12.00 uur",
    "prijs @ 3.50",
    "14 010",
    "0800-1234",
    "0900 1234567",
    "088 123 45 67",
    "budget 612345678",
    "budgetnummer 6012345678",
    "K0612345678",
    "06123456789",
    "NL91ABNA0417164301",
];

#[test]
fn personal_data_is_recognised_as_people_write_it() {
    for (text, kind) in PERSONAL {
        assert_eq!(personal_data(text), [kind], "{text}");
        let sentence = format!("Besproken met haar: {text}\nen verder.");
        assert_eq!(personal_data(&sentence), [kind], "{sentence}");
    }
}

#[test]
fn what_only_looks_like_it_is_left_alone() {
    for text in HARMLESS {
        assert_eq!(personal_data(text), [], "{text}");
    }
}

#[test]
fn each_kind_is_named_once() {
    let text = "jan@a.nl of piet@b.nl, 06-12345678, NL91ABNA0417164300, 123456782";
    let found = personal_data(text);
    assert_eq!(found, [Burgerservicenummer, Email, Telephone, Iban]);
    assert!(found.iter().all(|kind| kind.label().starts_with("een ")));
}

proptest! {
    #[test]
    fn any_text_can_be_looked_at(text in any::<String>()) {
        let _ = personal_data(&text);
    }

    /// One in eleven of nine digits is one, so each number has exactly one last digit or none.
    #[test]
    fn at_most_one_last_digit_makes_a_burgerservicenummer(start in "[1-9][0-9]{7}") {
        let found = (0..10).filter(|digit| !personal_data(&format!("{start}{digit}")).is_empty());
        prop_assert!(found.count() <= 1);
    }
}
