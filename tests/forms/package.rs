//! A Word file that is changed as people and programs do.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::{fs, iter};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

pub fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/forms");
    fs::read(folder.join(name)).expect("the fixture is there")
}

/// Its parts by their names.
#[derive(Clone)]
pub struct Package(BTreeMap<String, Vec<u8>>);

const TEXT: &str = "word/document.xml";

impl Package {
    pub fn of(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let parts = (0..archive.len()).map(|index| {
            let mut file = archive.by_index(index).expect("a part");
            let name = file.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("it can be read");
            (name, bytes)
        });
        Self(parts.collect())
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, part) in &self.0 {
            zip.start_file(name, SimpleFileOptions::default())
                .expect("a part");
            zip.write_all(part).expect("it is written");
        }
        zip.finish().expect("a zip").into_inner()
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.0[TEXT].clone()).expect("text")
    }

    pub fn with(mut self, name: &str, content: impl Into<Vec<u8>>) -> Self {
        self.0.insert(name.to_owned(), content.into());
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    pub fn replaced(self, old: &str, new: &str) -> Self {
        let text = self.text();
        assert!(text.contains(old), "{old}");
        self.with(TEXT, text.replacen(old, new, 1))
    }

    /// The control with this hidden name, changed.
    fn control(self, tag: &str, change: impl FnOnce(&str) -> String) -> Self {
        let text = self.text();
        let at = text.find(&format!("<w:tag w:val=\"{tag}\"/>")).expect(tag);
        let start = text[..at].rfind("<w:sdt>").expect("its start");
        let end = at + text[at..].find("</w:sdt>").expect("its end");
        let changed = format!(
            "{}{}{}",
            &text[..start],
            change(&text[start..end]),
            &text[end..]
        );
        self.with(TEXT, changed)
    }

    /// A click on the box.
    pub fn ticked(self, tag: &str) -> Self {
        self.control(tag, |control| {
            let control = control.replace(
                "<w14:checked w14:val=\"0\"/>",
                "<w14:checked w14:val=\"1\"/>",
            );
            control.replace('☐', "☒")
        })
    }

    /// Words where there is room for them.
    pub fn typed(self, tag: &str, words: &str) -> Self {
        self.control(tag, |control| {
            let control = control.replace("<w:showingPlcHdr/>", "");
            let control =
                control.replace("<w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>", "");
            control.replace("Klik of tik hier om te typen.", words)
        })
    }

    /// A run of words at the end of one of the paragraphs.
    pub fn with_run(self, place: usize, word: &str) -> Self {
        let text = self.text();
        let ends: Vec<usize> = text.match_indices("</w:p>").map(|(at, _)| at).collect();
        let at = ends[place * ends.len() / 1000];
        let run = format!("<w:r><w:t xml:space=\"preserve\"> {word}</w:t></w:r>");
        let changed: String = iter::once(&text[..at])
            .chain([run.as_str(), &text[at..]])
            .collect();
        self.with(TEXT, changed)
    }
}
