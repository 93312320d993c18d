//! Filling in a form as Word does: a tick in a box, words in the room for them.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// `form` with the boxes of these tags ticked, and these texts at their tags.
pub fn fill(form: &[u8], ticks: &[&str], texts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(form)).unwrap();
    let mut filled = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            let mut text = String::from_utf8(bytes).unwrap();
            for tag in ticks {
                put(
                    &mut text,
                    tag,
                    "w14:checked w14:val=\"0\"",
                    "w14:checked w14:val=\"1\"",
                );
                put(&mut text, tag, "☐", "☒");
            }
            for (tag, words) in texts {
                put(&mut text, tag, "<w:showingPlcHdr/>", "");
                put(&mut text, tag, PLACEHOLDER, words);
            }
            bytes = text.into_bytes();
        }
        filled
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        filled.write_all(&bytes).unwrap();
    }
    filled.finish().unwrap().into_inner()
}

/// `form` with one more part.
pub fn with_part(form: &[u8], name: &str, text: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(form)).unwrap();
    let mut more = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        more.start_file(name, SimpleFileOptions::default()).unwrap();
        more.write_all(&bytes).unwrap();
    }
    more.start_file(name, SimpleFileOptions::default()).unwrap();
    more.write_all(text.as_bytes()).unwrap();
    more.finish().unwrap().into_inner()
}

const PLACEHOLDER: &str = "Klik of tik hier om te typen.";

/// Put `new` in the place of the first `old` behind `tag`.
fn put(text: &mut String, tag: &str, old: &str, new: &str) {
    let tag = format!("<w:tag w:val=\"{tag}\"/>");
    let from = text.find(&tag).expect("the tag is there");
    let at = from + text[from..].find(old).expect("it is behind the tag");
    text.replace_range(at..at + old.len(), new);
}
