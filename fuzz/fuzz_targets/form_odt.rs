//! Any bytes as a text of LibreOffice, and any XML as the content of one: an error or lines, never a panic.
//!
//! `cargo +nightly fuzz run form_odt`
#![no_main]

mod package;

use libfuzzer_sys::fuzz_target;
use quickscan::document::reading::{Format, read};

fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes, Format::Odt);
    // Few changed bytes still are a zip, so the text in it is tried by itself.
    let file = package::with("content.xml", bytes);
    if let Ok(lines) = read(&file, Format::Odt) {
        package::check(&lines);
    }
});
