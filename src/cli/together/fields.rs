//! What is said of a participant, when they are asked and afterwards.

use crate::cli::Failure;
use crate::cli::arguments::ParticipantFields;
use crate::cli::output::tell;
use crate::clock;
use crate::model::together::{Participant, ParticipantField, Surroundings, far_away};
use crate::model::{KnowledgeBase, QuestionSet};

impl ParticipantFields {
    /// What was given, with the field that it is of.
    fn given(&self) -> impl Iterator<Item = (ParticipantField, &str)> {
        let fields = [
            (ParticipantField::Role, &self.rol),
            (ParticipantField::Group, &self.perspectief),
            (ParticipantField::Questions, &self.vragen),
            (ParticipantField::Due, &self.uiterlijk),
        ];
        let given = fields.into_iter();
        given.filter_map(|(field, words)| Some((field, words.as_deref()?)))
    }

    /// Whether nothing was given.
    pub(super) fn is_empty(&self) -> bool {
        self.given().next().is_none()
    }

    /// `participant` with what was given.
    pub(super) fn put_in(
        &self,
        participant: Participant,
        set: &QuestionSet,
        base: &KnowledgeBase,
    ) -> Result<Participant, Failure> {
        let today = clock::now().date();
        let about = Surroundings { set, base, today };
        let mut given = self.given();
        given
            .try_fold(participant, |participant, (field, words)| {
                participant.with(field, words, about)
            })
            .map_err(Failure::WrongUse)
    }

    /// Tell of a day that may not be meant, where one was given.
    pub(super) fn warn(&self, participant: &Participant) {
        let due = participant.due.filter(|_| self.uiterlijk.is_some());
        if let Some(words) = far_away(due, clock::now().date()) {
            tell(&words);
        }
    }
}
