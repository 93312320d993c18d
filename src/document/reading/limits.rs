//! How much is read at most. A form of thirty questions, filled in at length, stays far below each of these.

use super::ReadingError;

/// The most bytes of a file, which is looked at before it is read.
pub const MAX_FILE: u64 = 20 * 1024 * 1024;

/// The most bytes of one part of a zip, unpacked.
pub(super) const MAX_PART: u64 = 32 * 1024 * 1024;

/// The most files in a zip.
pub(super) const MAX_PARTS: usize = 4096;

/// The most elements within each other.
pub(super) const MAX_DEPTH: usize = 256;

/// The most bytes of text in all lines together.
pub(super) const MAX_TEXT: usize = 8 * 1024 * 1024;

/// The most lines.
pub(super) const MAX_LINES: usize = 200_000;

/// Refuses a file that is `length` bytes long if that is too much, before it is read.
pub const fn check_size(length: u64) -> Result<(), ReadingError> {
    if length > MAX_FILE {
        Err(ReadingError::TooLarge)
    } else {
        Ok(())
    }
}

/// So many heads and feet of pages: there are three of each for every section.
pub(super) const MAX_MARGINS: usize = 120;
