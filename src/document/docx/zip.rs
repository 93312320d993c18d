//! Files in one file (PKWARE, APPNOTE 6.3): each behind a head of its own, and the list of all at the end. In memory, so
//! that nothing can fail, and without a date, so that the same files give the same bytes.

use flate2::{Compress, Compression, FlushCompress, Status};

/// Version 2.0 of the format, which knows folders and deflate.
const VERSION: u16 = 20;
/// The first day that the format knows, 1 January 1980.
const DAY: u16 = 0x21;

/// A zip in the making.
#[derive(Default)]
pub(super) struct Zip {
    files: Vec<u8>,
    list: Vec<u8>,
    count: u16,
}

impl Zip {
    /// Adds a file. Its name is of plain letters.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) {
        let place = size(&self.files);
        let deflated = deflate(content);
        let (method, packed): (u16, &[u8]) = match &deflated {
            Some(deflated) => (8, deflated),
            None => (0, content),
        };
        let mut head = Vec::new();
        for field in [VERSION, 0, method, 0, DAY] {
            head.extend(field.to_le_bytes());
        }
        for field in [crc32fast::hash(content), size(packed), size(content)] {
            head.extend(field.to_le_bytes());
        }
        head.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
        // No further fields.
        head.extend([0; 2]);
        for part in [b"PK\x03\x04", &head[..], name.as_bytes(), packed] {
            self.files.extend(part);
        }
        self.list.extend(b"PK\x01\x02");
        self.list.extend(VERSION.to_le_bytes());
        self.list.extend(head);
        // No comment, on the first disk, without properties.
        self.list.extend([0; 10]);
        self.list.extend(place.to_le_bytes());
        self.list.extend(name.as_bytes());
        self.count += 1;
    }

    pub(super) fn finish(self) -> Vec<u8> {
        let mut zip = self.files;
        let (place, length) = (size(&zip), size(&self.list));
        zip.extend(self.list);
        zip.extend(b"PK\x05\x06");
        for field in [0, 0, self.count, self.count] {
            zip.extend(field.to_le_bytes());
        }
        for field in [length, place] {
            zip.extend(field.to_le_bytes());
        }
        // No comment.
        zip.extend([0; 2]);
        zip
    }
}

/// The format has room for 4 GB, far more than a document is.
fn size(content: &[u8]) -> u32 {
    u32::try_from(content.len()).unwrap_or(u32::MAX)
}

/// `content` made smaller, if it can be.
fn deflate(content: &[u8]) -> Option<Vec<u8>> {
    let mut deflated = Vec::with_capacity(content.len());
    let mut compress = Compress::new(Compression::default(), false);
    let done = compress.compress_vec(content, &mut deflated, FlushCompress::Finish);
    matches!(done, Ok(Status::StreamEnd)).then_some(deflated)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::Zip;

    #[test]
    fn another_reader_finds_what_was_put_in() {
        let files = [
            ("a.xml", "tekst ".repeat(1000)),
            ("map/b.xml", "x".to_owned()),
            ("leeg", String::new()),
        ];
        let mut made = Zip::default();
        for (name, content) in &files {
            made.add(name, content.as_bytes());
        }
        let bytes = made.finish();
        assert!(bytes.len() < 1000);
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        assert_eq!(archive.len(), files.len());
        for (index, (name, content)) in files.iter().enumerate() {
            let mut file = archive.by_index(index).expect("a file");
            assert_eq!(file.name().expect("a name"), *name);
            let mut text = String::new();
            // This reader compares the sum of what it reads.
            file.read_to_string(&mut text).expect("it is whole");
            assert_eq!(text, *content);
        }
    }
}
