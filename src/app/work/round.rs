//! Going through the questions that pass a filter: which those are, and where the user was among them.

use super::Work;
use crate::model::{PlaceInRound, QuestionFilter, QuestionId, QuestionSet, Round};

/// A round, and the question of it that was open last.
#[derive(Debug)]
pub(super) struct Walked {
    round: Round,
    at: QuestionId,
}

impl Work {
    /// From here on next and previous go through what passes `filter`, beginning with `at`.
    pub(in crate::app) fn begin_round(
        &mut self,
        filter: QuestionFilter,
        set: &QuestionSet,
        at: QuestionId,
    ) {
        let round = Round::begin(filter, set, &self.session);
        self.walked = Some(Walked { round, at });
    }

    /// From here on next and previous go through all questions.
    pub(in crate::app) fn end_round(&mut self) {
        self.walked = None;
    }

    /// The question that was open last in the round.
    pub(in crate::app) fn last_of_round(&self) -> Option<&QuestionId> {
        self.walked.as_ref().map(|walked| &walked.at)
    }

    /// Where `here` is in the round; none where it is no part of one.
    pub fn place_in_round(&self, set: &QuestionSet, here: &QuestionId) -> Option<PlaceInRound> {
        let walked = self.walked.as_ref()?;
        walked.round.place(set, &self.session, here)
    }

    /// Go on from `here` in the round, or back. None at its end.
    pub(in crate::app) fn go_in_round(
        &mut self,
        set: &QuestionSet,
        here: &QuestionId,
        backwards: bool,
    ) -> Option<QuestionId> {
        let walked = self.walked.as_mut()?;
        let round = &walked.round;
        let to = round.beside(set, &self.session, here, backwards)?;
        walked.at = to.id.clone();
        Some(walked.at.clone())
    }
}
