//! The files in a zip, of which only those are unpacked that are read, each up to a limit.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::ReadingError;
use super::limits::{MAX_PART, MAX_PARTS};
use super::text::decode;

/// A zip that has been looked at from outside.
pub(super) struct Archive<'a>(ZipArchive<Cursor<&'a [u8]>>);

/// What is before each file in the list at the end of a zip.
const LISTED: &[u8] = b"PK\x01\x02";

impl<'a> Archive<'a> {
    /// Opens the zip. One with a program in it is refused.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadingError> {
        let listed = bytes
            .windows(LISTED.len())
            .filter(|window| *window == LISTED);
        if listed.count() > MAX_PARTS {
            return Err(ReadingError::NotOrdinary);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadingError::Damaged)?;
        let archive = Self(archive);
        let is_program = |name: &str| {
            let name = name.to_lowercase();
            name.contains("vbaproject") || name.starts_with("basic/")
        };
        if archive.names().any(|name| is_program(&name)) {
            return Err(ReadingError::Macros);
        }
        Ok(archive)
    }

    /// What its files are called.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        let names = self.0.file_names_raw();
        names.map(|name| String::from_utf8_lossy(name).into_owned())
    }

    /// The text of a file; none when it is not there.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ReadingError> {
        let Some(index) = self.0.index_for_name(name) else {
            return Ok(None);
        };
        let file = self.0.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadingError::Encrypted,
            _ => ReadingError::Damaged,
        })?;
        let mut bytes = Vec::new();
        // What the zip says of its size is not to be trusted.
        let read = file.take(MAX_PART + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > MAX_PART {
            return Err(ReadingError::NotOrdinary);
        }
        read.map_err(|_| ReadingError::Damaged)?;
        decode(&bytes).map(Some).map_err(|_| ReadingError::Damaged)
    }
}
