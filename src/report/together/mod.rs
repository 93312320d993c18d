//! What comes of filling in together: sessions side by side, what was decided, and who said what. Blocks for the
//! report, the command line and a file.

pub(super) mod decisions;
mod side_by_side;
pub(super) mod who_said_what;

pub use side_by_side::{compared, compared_as};

use super::About;
use crate::model::together::{Contribution, Speakers};

/// What everybody who takes part is called in the report.
pub(super) fn speakers(about: &About<'_>) -> Speakers {
    let details = &about.session.details;
    let own = (details.invuller.trim(), details.functie.trim());
    let contributions = about.options.contributions.iter();
    let people = contributions.map(|each| about.session.sender_of(each));
    let people = people.map(|sender| (sender.name, sender.role));
    let asked = about.session.participants.iter();
    let asked = asked.map(|each| (each.name.as_str(), each.role.as_str()));
    Speakers::of(asked.chain(people).chain([own]), about.options.names)
}

/// What the sender of `contribution` is called, with which of theirs it is when that is not the first.
pub(super) fn sender(
    about: &About<'_>,
    speakers: &Speakers,
    contribution: &Contribution,
) -> String {
    let who = about.session.sender_of(contribution);
    let name = speakers.name(who.name, who.role);
    match contribution.origin.which() {
        None => name,
        Some(which) => format!("{name} ({which})"),
    }
}

/// What somebody of this name is called; their role is that of the participant of that name.
pub(super) fn called(about: &About<'_>, speakers: &Speakers, name: &str) -> String {
    let mut participants = about.session.participants.iter();
    let known = participants.find(|each| each.is_called(name));
    // Beside the name in a list of who was there, the role would be noise.
    let role = known
        .filter(|_| !about.options.names)
        .map_or("", |each| each.role.as_str());
    speakers.name(name, role)
}
