//! Going along some of the questions only: those that are open, to be discussed, and so on.

use super::{Conversation, speak};
use crate::model::{QuestionFilter, QuestionId, Round, next_open};
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
}

impl FilterCommand {
    /// What `words` ask after "filter".
    pub(super) fn from_words(words: &str) -> Option<Self> {
        match letters(words).as_str() {
            "" => Some(Self::Say),
            _ => filter_of(words).map(Self::On),
        }
    }
}

/// The filter that a user means with `words`, however they are written.
pub(super) fn filter_of(words: &str) -> Option<QuestionFilter> {
    let word = letters(words);
    let other = match word.as_str() {
        "uit" | "alles" | "weg" | "geen" => Some(QuestionFilter::All),
        "zondervervolgstap" | "geenstap" => Some(QuestionFilter::WithoutStep),
        "weetniet" | "onbekend" => Some(QuestionFilter::Unknown),
        "notitie" | "notities" => Some(QuestionFilter::WithNote),
        _ => None,
    };
    let is_meant = |filter: &QuestionFilter| {
        letters(filter.label()) == word || letters(filter.in_words()) == word
    };
    other.or_else(|| QuestionFilter::ALL.into_iter().find(is_meant))
}

impl Conversation<'_, '_> {
    pub(super) fn filter(&mut self, command: FilterCommand) {
        match command {
            FilterCommand::Say => {
                let text = speak::filters(&self.questions, self.work.session());
                self.desk.talk.say(&text);
            }
            FilterCommand::On(QuestionFilter::All) => {
                self.round = None;
                self.desk.talk.say("U gaat weer langs alle vragen.");
            }
            FilterCommand::List(QuestionFilter::All) => {
                let text = speak::list(&self.questions, self.work.session());
                self.desk.talk.say_in_parts(&text);
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
        let (set, session) = (&self.questions, self.work.session());
        let Some(first) = filter.nearest(set, session, &self.here) else {
            return;
        };
        let first = first.id.clone();
        self.round = Some(Round::begin(filter, set, session));
        self.desk
            .talk
            .say("Enter en vorige gaan nu langs deze vragen. Typ filter uit voor alle vragen.");
        if first != self.here {
            self.open(first);
        }
    }

    /// Where this question is among those that are gone along: "te bespreken, 3 van 9".
    pub(super) fn place_in_round(&self) -> Option<String> {
        let (set, session) = (&self.questions, self.work.session());
        let place = self.round.as_ref()?.place(set, session, &self.here)?;
        Some(place.in_words())
    }

    /// The question beside this one among those that are gone along.
    pub(super) fn beside(&self, backwards: bool) -> Option<QuestionId> {
        let set = &self.questions;
        let question = match &self.round {
            Some(round) => round.beside(set, self.work.session(), &self.here, backwards),
            None if backwards => set.previous(&self.here),
            None => set.next(&self.here),
        };
        question.map(|question| question.id.clone())
    }

    /// To the next question without an answer.
    pub(super) fn next_open(&mut self) {
        let next = next_open(&self.questions, self.work.session(), Some(&self.here));
        match next.map(|question| question.id.clone()) {
            Some(next) if next == self.here => {
                self.desk.talk.say("Dit is de enige vraag die nog open is.");
            }
            Some(next) => self.open(next),
            None => self.desk.talk.say("Alle vragen zijn beantwoord."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_known_by_each_of_its_words() {
        for filter in QuestionFilter::ALL {
            for words in [filter.label(), filter.in_words()] {
                assert_eq!(filter_of(&words.to_uppercase()), Some(filter), "{words}");
            }
        }
        assert_eq!(filter_of("uit"), Some(QuestionFilter::All));
        assert_eq!(filter_of("met kleur"), None);
    }
}
