//! Whose voice a contribution is: one rule for the agenda, for who was heard, and for what people are called.

use super::{Contribution, Participant};
use crate::model::{Identity, KnowledgeBase, Perspective, Session};
use crate::text::clean_line;

/// Who sent a contribution: the participant that it is of, or else who it says.
#[derive(Debug, Clone, Copy)]
pub struct Sender<'a> {
    /// The participant; none for who sent something of their own accord.
    pub participant: Option<&'a Participant>,
    /// Their name.
    pub name: &'a str,
    /// Their role; may be empty.
    pub role: &'a str,
}

impl Sender<'_> {
    /// The perspectives that they speak for.
    pub fn perspectives<'b>(&self, base: &'b KnowledgeBase) -> Vec<&'b Perspective> {
        match self.participant {
            Some(participant) => participant.perspectives(base),
            None => base.perspectives_of(self.role),
        }
    }
}

impl Session {
    /// That on the form of the participant who is known as `form_of` another `name` stands: somebody else may have filled it
    /// in. None where nobody is.
    pub fn other_name_on_form(&self, form_of: Option<Identity>, name: &str) -> Option<String> {
        let whose = clean_line(&self.participant(form_of)?.name);
        let name = clean_line(name);
        Some(format!(
            "Op het formulier van {} staat «{}».",
            whose.trim(),
            name.trim()
        ))
    }

    /// Who of those who take part sent `contribution`, or who it says.
    pub fn sender_of<'a>(&'a self, contribution: &'a Contribution) -> Sender<'a> {
        let mut participants = self.participants.iter();
        match participants.find(|participant| contribution.is_of(participant)) {
            Some(participant) => Sender {
                participant: Some(participant),
                name: &participant.name,
                role: &participant.role,
            },
            None => Sender {
                participant: None,
                name: &contribution.origin.name,
                role: &contribution.session.details.functie,
            },
        }
    }
}
