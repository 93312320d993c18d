//! Files that are damaged, are something else, or mean harm: each is refused in one sentence, and none takes more than a
//! bounded amount of memory.

use proptest::prelude::*;
use quickscan::document::reading::{Format, MAX_FILE, ReadingError, check_size, read};

use crate::made_docx;
use crate::package::{Package, fixture};

fn refused(bytes: &[u8], format: Format) -> ReadingError {
    read(bytes, format).expect_err("it is refused")
}

fn with_text(xml: impl Into<Vec<u8>>) -> Vec<u8> {
    Package::of(&made_docx())
        .with("word/document.xml", xml)
        .bytes()
}

#[test]
fn a_file_is_refused_by_its_size_before_it_is_read() {
    assert_eq!(check_size(500 * 1024 * 1024), Err(ReadingError::TooLarge));
    assert_eq!(check_size(MAX_FILE), Ok(()));
    assert_eq!(check_size(MAX_FILE + 1), Err(ReadingError::TooLarge));
    let large = vec![b'a'; usize::try_from(MAX_FILE).expect("it fits") + 1];
    assert_eq!(refused(&large, Format::Text), ReadingError::TooLarge);
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one_is_refused() {
    let bomb = with_text(vec![b' '; 40 * 1024 * 1024]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(refused(&bomb, Format::Docx), ReadingError::NotOrdinary);
    // A file with very many files.
    let mut package = Package::of(&made_docx());
    for number in 0..5000 {
        package = package.with(&format!("word/media/{number}"), "");
    }
    assert_eq!(
        refused(&package.bytes(), Format::Docx),
        ReadingError::NotOrdinary
    );
    // Many lines, each of them small.
    let paragraphs = "<w:p/>".repeat(300_000);
    let long = with_text(format!(
        "<w:document xmlns:w=\"w\">{paragraphs}</w:document>"
    ));
    assert_eq!(refused(&long, Format::Docx), ReadingError::NotOrdinary);
}

#[test]
fn xml_that_defines_fetches_or_never_ends_is_refused() {
    for (xml, error) in [
        (
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>".to_owned(),
            ReadingError::NotOrdinary,
        ),
        ("<d>&x;</d>".to_owned(), ReadingError::NotOrdinary),
        (
            format!("{}{}", "<d>".repeat(100_000), "</d>".repeat(100_000)),
            ReadingError::NotOrdinary,
        ),
        ("<d><e></d>".to_owned(), ReadingError::Damaged),
        ("<d>".to_owned(), ReadingError::Damaged),
        ("<d>&#xD800;</d>".to_owned(), ReadingError::Damaged),
    ] {
        assert_eq!(
            refused(&with_text(xml.clone()), Format::Docx),
            error,
            "{}",
            &xml[..20.min(xml.len())]
        );
        let odt = Package::of(&fixture("libreoffice.odt"))
            .with("content.xml", xml)
            .bytes();
        assert_eq!(refused(&odt, Format::Odt), error);
    }
}

#[test]
fn a_file_with_a_program_in_it_is_refused() {
    let bytes = Package::of(&made_docx())
        .with("word/vbaProject.bin", "x")
        .bytes();
    assert_eq!(refused(&bytes, Format::Docx), ReadingError::Macros);
    let bytes = Package::of(&fixture("libreoffice.odt"))
        .with("Basic/Standard/a.xml", "x")
        .bytes();
    assert_eq!(refused(&bytes, Format::Odt), ReadingError::Macros);
    assert_eq!(Format::of_name("a.DOCM"), Err(ReadingError::Macros));
}

#[test]
fn what_is_something_else_than_its_name_says_has_a_sentence_of_its_own() {
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0".to_vec();
    let name: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    let locked = [old.as_slice(), &name].concat();
    for (bytes, error) in [
        (old, ReadingError::OldWord),
        (locked, ReadingError::Encrypted),
        (b"%PDF-1.7\n".to_vec(), ReadingError::Pdf),
        (b"{\\rtf1 a}".to_vec(), ReadingError::Rtf),
        (b"\n<!DOCTYPE html><html>".to_vec(), ReadingError::WebPage),
        (b" \r\n".to_vec(), ReadingError::Empty),
        (Vec::new(), ReadingError::Empty),
    ] {
        for format in [Format::Docx, Format::Odt, Format::Text] {
            assert_eq!(refused(&bytes, format), error);
        }
    }
    assert_eq!(
        refused(b"Vraag 2.3", Format::Docx),
        ReadingError::OtherContent
    );
    assert_eq!(
        refused(&made_docx(), Format::Text),
        ReadingError::OtherContent
    );
    assert_eq!(
        refused(
            &Package::of(&made_docx()).with("x", "").bytes()[..5000],
            Format::Docx
        ),
        ReadingError::Damaged
    );
    assert_eq!(refused(b"a\0b\0", Format::Text), ReadingError::NotText);
    for (name, format) in [
        ("a.docx", Ok(Format::Docx)),
        ("B.ODT", Ok(Format::Odt)),
        ("c.md", Ok(Format::Text)),
        ("d.txt", Ok(Format::Text)),
        ("e.pdf", Err(ReadingError::Pdf)),
        ("f", Err(ReadingError::Unknown)),
        ("g.eml", Err(ReadingError::MailFile)),
    ] {
        assert_eq!(Format::of_name(name), format, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A file that was damaged anywhere gives lines or an error, and never a panic.
    #[test]
    fn any_damage_is_survived(
        edits in prop::collection::vec((0..100_000_usize, any::<u8>()), 1..20),
        cut in prop::option::of(0..100_000_usize),
        is_odt in any::<bool>(),
    ) {
        let (bytes, format) = if is_odt {
            (fixture("libreoffice.odt"), Format::Odt)
        } else {
            (made_docx(), Format::Docx)
        };
        let _ = read(&damaged(bytes, &edits, cut), format);
    }

    /// The same for the XML in it, which no sum then protects.
    #[test]
    fn any_damage_of_the_text_is_survived(
        edits in prop::collection::vec((0..100_000_usize, any::<u8>()), 1..20),
        cut in prop::option::of(0..100_000_usize),
    ) {
        let text = Package::of(&made_docx()).text().into_bytes();
        let _ = read(&with_text(damaged(text, &edits, cut)), Format::Docx);
    }
}

fn damaged(mut bytes: Vec<u8>, edits: &[(usize, u8)], cut: Option<usize>) -> Vec<u8> {
    for (place, byte) in edits {
        let at = place * bytes.len() / 100_000;
        bytes[at] = *byte;
    }
    if let Some(cut) = cut {
        bytes.truncate(cut * bytes.len() / 100_000);
    }
    bytes
}
