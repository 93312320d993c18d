//! What differs in the words of the question set.

use super::{Aspect, Topic};
use crate::model::{AnswerField, QuestionSet, Session, WrittenField};

impl Aspect {
    /// What `session` says of this aspect of `topic` in the words of `set`, where it knows what was given.
    pub fn in_words_of(self, set: &QuestionSet, session: &Session, topic: &Topic) -> String {
        match (self, topic) {
            (Self::Field(AnswerField::Written(WrittenField::GIVEN)), Topic::Question(id)) => {
                let question = set.question(id).or_else(|| set.left_out(id));
                let known = question.zip(session.answer(id));
                let words = known.map(|(question, answer)| question.given(answer).in_words());
                words.map_or_else(|| self.in_words(session, topic), |words| words.join("\n"))
            }
            _ => self.in_words(session, topic),
        }
    }
}
