//! A session as the text of a file. The format is a promise to users and to scripts; it is
//! shown in full in the tests here.
//!
//! `versie = 1` and `[sessie]` are first, so that a list of sessions reads only the start of
//! each file. Keys of a later version are kept, wherever they stand.

mod comments;
mod faults;
mod read;
mod records;
#[cfg(test)]
mod round_trip;
mod salvage;
mod table;
#[cfg(test)]
mod tests;
mod together;
mod write;

pub(super) use comments::has_comments;
pub(super) use read::{Head, head};
pub use read::{Parsed, parse};
pub(super) use salvage::salvage;
pub use write::render;
pub(super) use write::render_faithfully;

/// The version of the file format that is written, and the highest that may be changed.
pub const VERSION: i64 = 1;
