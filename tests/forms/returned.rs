//! What comes back: as Word saves it, and as LibreOffice really did.

use proptest::prelude::*;
use quickscan::document::docx;
use quickscan::document::reading::Format;
use quickscan::intake::{Intake, take_in};
use quickscan::model::{Evidence, State};
use quickscan::report::invitation::code;

use crate::made::second_round;
use crate::package::{Package, fixture};
use crate::{SET, answer, identities, lines, made_docx, taken};

/// A form as Word saves it: the box of «Niet op orde» at 2.3 is ticked, and so on.
fn filled_in_word() -> Package {
    Package::of(&made_docx())
        .ticked("2.3 stand niet-op-orde")
        .ticked("2.3 onderbouwing inschatting")
        .ticked("2.4 stand onbekend")
        .typed(
            "2.3 notitie",
            "Wij zien de POH jeugd niet meer.</w:t><w:br/><w:t>De wijk wacht.",
        )
        .typed("2.3 bronnen", "Verslag overleg, blz. 3")
        .typed("datum", "3 december 2026")
}

fn check(intake: &Intake) {
    let first = answer(intake, "2.3");
    assert_eq!(first.rating.state, Some(State::NietOpOrde), "{intake:#?}");
    assert_eq!(first.rating.evidence, Some(Evidence::Inschatting));
    assert_eq!(
        first.note,
        "Wij zien de POH jeugd niet meer.\nDe wijk wacht."
    );
    assert_eq!(first.sources, ["Verslag overleg, blz. 3"]);
    let second = answer(intake, "2.4");
    assert_eq!(second.rating.state, Some(State::Onbekend));
    assert_eq!((second.note.as_str(), intake.answers.len()), ("", 2));
    assert_eq!(intake.sender.name.as_deref(), Some("M. de Wit"));
    assert_eq!(intake.sender.function.as_deref(), Some("intern begeleider"));
    assert_eq!(intake.sender.day.as_deref(), Some("3 december 2026"));
    let (session, participant) = identities();
    assert_eq!(intake.sender.code, Some(code(Some(session), participant)));
}

#[test]
fn an_empty_form_says_nothing() {
    let sent = made_docx();
    let intake = taken(&sent, &sent, Format::Docx);
    assert!(intake.answers.is_empty(), "{intake:#?}");
    assert_eq!(intake.not_understood, []);
    // Also when it is not known as it was sent: what is only about this participant is left.
    let intake = take_in(&SET, &lines(&sent, Format::Docx));
    assert!(intake.answers.is_empty(), "{intake:#?}");
}

#[test]
fn a_form_is_read_as_word_saves_it() {
    let bytes = filled_in_word().bytes();
    let intake = taken(&made_docx(), &bytes, Format::Docx);
    check(&intake);
    assert_eq!(intake.not_understood, []);
    check(&take_in(&SET, &lines(&bytes, Format::Docx)));
}

/// Filled in and saved by LibreOffice 7.4, by `tests/by_hand/libreoffice.py`.
#[test]
fn a_form_is_read_as_libreoffice_saved_it() {
    let sent = fixture("leeg.docx");
    for (name, format) in [
        ("libreoffice.docx", Format::Docx),
        ("libreoffice.odt", Format::Odt),
    ] {
        let intake = taken(&sent, &fixture(name), format);
        check(&intake);
        assert_eq!(intake.not_understood, [], "{name}");
        // By what is in it, whatever it is called.
        let other = if format == Format::Odt {
            Format::Docx
        } else {
            Format::Odt
        };
        check(&taken(&sent, &fixture(name), other));
    }
}

#[test]
fn comments_and_what_was_tracked_are_read_as_people_see_them() {
    let package = filled_in_word()
        .replaced("Hier telt het oordeel van: partners.</w:t></w:r>", "Hier telt het oordeel van: partners.</w:t></w:r><w:del><w:r><w:t>weg</w:t></w:r></w:del><w:ins><w:r><w:t xml:space=\"preserve\"> en scholen</w:t></w:r></w:ins><w:r><w:commentReference w:id=\"7\"/></w:r>")
        .with("word/comments.xml", "<w:comments xmlns:w=\"x\"><w:comment w:id=\"7\"><w:p><w:r><w:t>Dit is al oud</w:t></w:r></w:p></w:comment></w:comments>");
    let intake = taken(&made_docx(), &package.bytes(), Format::Docx);
    let note = answer(&intake, "2.3").note;
    assert!(note.starts_with("en scholen\nDit is al oud"), "{note}");
    assert!(!note.contains("weg"), "{note}");
}

#[test]
fn a_marked_stand_is_chosen_when_no_box_is_ticked() {
    let package = Package::of(&made_docx())
        .replaced("<w:r><w:t xml:space=\"preserve\">Deels op orde", "<w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">Deels op orde");
    let intake = taken(&made_docx(), &package.bytes(), Format::Docx);
    assert_eq!(
        answer(&intake, "2.3").rating.state,
        Some(State::Deels),
        "{intake:#?}"
    );
    assert_eq!(answer(&intake, "2.3").note, "");
}

#[test]
fn the_hidden_name_of_a_box_is_a_check() {
    let package = filled_in_word().replaced("2.3 stand niet-op-orde", "2.3 stand op-orde");
    let intake = taken(&made_docx(), &package.bytes(), Format::Docx);
    check(&intake);
    assert_eq!(intake.not_understood.len(), 1);
    assert_eq!(
        intake.not_understood[0].why.to_string(),
        "de woorden bij dit vakje zijn veranderd"
    );
}

#[test]
fn what_others_said_on_the_form_of_a_second_round_is_nobodys_answer() {
    let sent = docx(&second_round());
    let intake = taken(&sent, &sent, Format::Docx);
    assert_eq!(
        (intake.answers.len(), intake.not_understood.len()),
        (0, 0),
        "{intake:#?}"
    );
    let bytes = Package::of(&sent)
        .ticked("4.6 stand deels")
        .typed("2.3 notitie", "Ik blijf erbij.")
        .bytes();
    let intake = taken(&sent, &bytes, Format::Docx);
    assert_eq!(answer(&intake, "4.6").rating.state, Some(State::Deels));
    assert_eq!(answer(&intake, "2.3").note, "Ik blijf erbij.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Whatever is typed in a Word file, in whichever paragraph, comes back somewhere.
    #[test]
    fn no_word_is_dropped(typed in prop::collection::vec(("[a-z]{3,8}zq", 0..1000_usize), 1..5)) {
        let mut package = Package::of(&made_docx());
        for (word, place) in &typed {
            package = package.with_run(*place, word);
        }
        let intake = taken(&made_docx(), &package.bytes(), Format::Docx);
        let all = format!("{intake:?}");
        for (word, _) in &typed {
            prop_assert!(all.contains(word.as_str()), "{word}: {intake:#?}");
        }
    }
}
