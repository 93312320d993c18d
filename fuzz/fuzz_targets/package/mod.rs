//! A zip with one file in it, and what must hold of what is read from one.

use std::io::{Cursor, Write};

use quickscan::document::reading::ReadLine;
use quickscan::text::clean;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn with(name: &str, content: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default()).expect("a file");
    zip.write_all(content).expect("it is written");
    zip.finish().expect("a zip").into_inner()
}

pub fn check(lines: &[ReadLine]) {
    for line in lines {
        assert_eq!(clean(&line.text), line.text, "a line steers no terminal");
        assert!(!line.text.contains('\n'), "a line is one line");
    }
}
