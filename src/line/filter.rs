//! Going along some of the questions only: those that are open, to be discussed, and so on.

use super::{Conversation, speak};
use crate::model::{QuestionFilter, QuestionId};
use crate::text::letters;

/// What is asked of the filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilterCommand {
    /// How many questions each leaves.
    Say,
    /// Go along these only.
    On(QuestionFilter),
    /// Only hear which they are.
    List(QuestionFilter),
    /// Go along all questions again.
    Off,
}

impl FilterCommand {
    /// What `words` ask after "filter".
    pub(super) fn from_words(words: &str) -> Option<Self> {
        match letters(words).as_str() {
            "" => Some(Self::Say),
            "uit" | "alle" | "alles" | "weg" | "geen" => Some(Self::Off),
            _ => QuestionFilter::from_words(words).map(Self::On),
        }
    }
}

impl Conversation<'_, '_> {
    pub(super) fn filter(&mut self, command: FilterCommand) {
        match command {
            FilterCommand::Say => {
                let text = speak::filters(&self.questions, self.work.session());
                self.desk.talk.say(&text);
            }
            FilterCommand::Off => {
                self.filter = None;
                self.desk.talk.say("U gaat weer langs alle vragen.");
            }
            FilterCommand::List(filter) => self.read_filtered(filter),
            FilterCommand::On(filter) => self.go_along(filter),
        }
    }

    fn read_filtered(&mut self, filter: QuestionFilter) {
        let text = speak::filtered(filter, &self.questions, self.work.session());
        self.desk.talk.say_in_parts(&text);
    }

    fn go_along(&mut self, filter: QuestionFilter) {
        self.read_filtered(filter);
        let left = self.left_by(filter);
        let Some(first) = left.first().cloned() else {
            return;
        };
        self.filter = Some(filter);
        self.desk
            .talk
            .say("Enter en vorige gaan nu langs deze vragen. Typ filter uit voor alle vragen.");
        if !left.contains(&self.here) {
            self.open(first);
        }
    }

    /// The questions that `filter` leaves.
    fn left_by(&self, filter: QuestionFilter) -> Vec<QuestionId> {
        let left = filter.questions(&self.questions, self.work.session());
        left.into_iter()
            .map(|question| question.id.clone())
            .collect()
    }

    /// The question after this one among those that are gone along.
    pub(super) fn after(&self) -> Option<QuestionId> {
        match self.filter {
            None => self
                .questions
                .next(&self.here)
                .map(|question| question.id.clone()),
            Some(filter) => {
                let left = self.left_by(filter);
                left.into_iter().find(|id| *id > self.here)
            }
        }
    }

    /// The question before this one among those that are gone along.
    pub(super) fn before(&self) -> Option<QuestionId> {
        match self.filter {
            None => self
                .questions
                .previous(&self.here)
                .map(|question| question.id.clone()),
            Some(filter) => {
                let left = self.left_by(filter);
                left.into_iter().rfind(|id| *id < self.here)
            }
        }
    }

    /// To the next question without an answer.
    pub(super) fn next_open(&mut self) {
        let next = self.questions.next_open(self.work.session(), &self.here);
        match next.map(|question| question.id.clone()) {
            Some(next) if next == self.here => {
                self.desk.talk.say("Dit is de enige vraag die nog open is.")
            }
            Some(next) => self.open(next),
            None => self.desk.talk.say("Alle vragen zijn beantwoord."),
        }
    }
}
