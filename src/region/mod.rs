//! A region: what one gemeente sends, all of them as one data package, and what of that may be published. Pure.
//!
//! ```text
//!  a session ── Submission ──> file ── mail ──> file ── Bundle ──> inzendingen, antwoorden, vragen   for the analyst
//!                                                        └─ figures ──> cijfers                      for everybody
//! ```
//!
//! What a gemeente sends holds answers and footing, no words and no names. Nothing that comes in is silently left
//! out: what cannot be used is listed with the reason, and what seems double is listed as such.

mod bundle;
mod counting;
mod figures;
mod package;
mod stands;
mod submission;
mod table;
mod tables;

pub use bundle::{Bundle, Received, Refused};
pub use figures::{RULE_OF_COUNTING, RULES};
pub use package::{BundleForm, files};
pub use submission::{NotShared, Submission, file_name};
