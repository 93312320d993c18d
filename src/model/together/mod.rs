//! How several people make one scan: who takes part, what each of them said, where they differ, and what
//! was decided.
//!
//! Nothing is averaged: there are counts, with how many answered. What others said is never changed; a
//! decision is kept beside it.

mod agenda;
mod contribution;
mod decision;
mod difference;
mod heard;
mod names;
mod participant;
mod said;
mod sender;
#[cfg(test)]
mod tests;

pub use agenda::{agenda, agreed};
pub use contribution::{Contribution, Origin, latest, newest_first};
pub use decision::{Decision, DecisionKind, MinorityView};
pub use difference::{Difference, DifferenceKind, Overruled};
pub use heard::with_voices;
pub use participant::{
    MUNICIPALITY_CODE_EXPECTED, Participant, Sharing, Standing, is_municipality_code, standing,
    standings,
};
pub use said::{Said, Speakers};
pub use sender::Sender;
