//! How several people make one scan: who takes part, what each of them said, where they differ, and what
//! was decided.
//!
//! Nothing is averaged: there are counts, with how many answered. What others said is never changed; a
//! decision is kept beside it.

mod agenda;
mod changed;
mod contribution;
mod decision;
mod difference;
mod heard;
mod minority;
mod names;
mod participant;
mod said;
mod sender;
#[cfg(test)]
mod tests;

pub use agenda::{agenda, agreed};
pub use changed::{ParticipantField, Surroundings, can_be_answered_by, far_away, group_meant};
pub use contribution::{Contribution, Origin, latest, newest_first};
pub use decision::{Decision, DecisionKind, rating_in_words};
pub use difference::{Difference, DifferenceKind, Overruled};
pub use heard::{no_longer_heard, with_voices};
pub use minority::MinorityView;
pub use participant::{
    MUNICIPALITY_CODE_EXPECTED, Participant, Sharing, Standing, is_municipality_code, standing,
    standings,
};
pub use said::{Said, Speakers};
pub use sender::Sender;
