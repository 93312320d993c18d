//! Any bytes as a Word file, and any XML as the text of one: an error or lines, never a panic.
//!
//! `cargo +nightly fuzz run form_docx`
#![no_main]

mod package;

use libfuzzer_sys::fuzz_target;
use quickscan::document::reading::{Format, read};

fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes, Format::Docx);
    // Few changed bytes still are a zip, so the text in it is tried by itself.
    let file = package::with("word/document.xml", bytes);
    if let Ok(lines) = read(&file, Format::Docx) {
        package::check(&lines);
    }
});
