//! What a screen of an open session may use.

use std::path::Path;

use jiff::civil::Date;

use super::search::Searched;
use crate::app::effect::Effect;
use crate::app::message::Message;
use crate::app::work::{ReadOnly, Work};
use crate::model::{
    Basisfunctie, Change, KnowledgeBase, PersonalText, QuestionId, QuestionSet, Rating, Session,
};

/// What a screen of an open session may use.
pub struct ScreenContext<'a> {
    /// The question set.
    pub questions: &'a QuestionSet,
    /// What the sources say.
    pub knowledge: &'a KnowledgeBase,
    /// The open session.
    pub work: &'a mut Work,
    /// The day it is.
    pub today: Date,
    /// What was cut or copied last.
    pub clipboard: &'a mut String,
    /// What was searched for last.
    pub searched: &'a mut Searched,
    /// Whether to say so when a text seems to hold personal data.
    pub warns_of_personal_data: bool,
    /// Where reports go by default.
    pub export_folder: &'a Path,
    /// What the world should do.
    pub effects: &'a mut Vec<Effect>,
    /// What to tell the user.
    pub message: &'a mut Option<Message>,
}

impl ScreenContext<'_> {
    /// The session as it is looked at: whoever sent something has been asked.
    pub fn seen(&self) -> &Session {
        self.work.seen(self.questions, self.knowledge)
    }

    /// Have all of it saved, and come back to this place, once the key has been dealt with.
    pub fn save(&mut self) {
        self.work.want_save();
    }

    /// Makes a choice of the user. Returns whether anything changed; where it was refused the user
    /// knows why, and where it wrote personal data they know that.
    pub fn apply(&mut self, change: Change) -> bool {
        let applied = self.work.apply(change);
        let applied = self.unless_refused(applied);
        let words = PersonalText::in_words(&applied.personal);
        if let (true, Some(words)) = (self.warns_of_personal_data, words) {
            self.warn(&words);
        }
        applied.is_changed
    }

    /// Makes the first change of something that is being typed. Returns whether anything changed.
    pub fn begin(&mut self, change: Change) -> bool {
        let begun = self.work.begin(change);
        self.unless_refused(begun)
    }

    /// Takes in what is being typed.
    pub fn type_in(&mut self, change: Change) {
        let typed = self.work.type_in(change);
        self.unless_refused(typed);
    }

    /// Before something is asked or typed that leads to a change: says why there can be none, if so.
    pub fn refuses(&mut self) -> bool {
        let writable = self.work.writable().map(|()| true);
        !self.unless_refused(writable)
    }

    fn unless_refused<T: Default>(&mut self, outcome: Result<T, ReadOnly>) -> T {
        outcome.unwrap_or_else(|refused| {
            self.warn(&refused.to_string());
            T::default()
        })
    }

    /// Changes the marks of `question`, and says what of it. Gives the sentence, if any changed.
    pub fn mark(
        &mut self,
        question: &QuestionId,
        edit: impl FnOnce(&mut Rating),
    ) -> Option<String> {
        let before = self.work.session().rating(question);
        let mut to = before;
        edit(&mut to);
        let change = Change::Rating {
            question: question.clone(),
            to,
        };
        self.apply(change)
            .then(|| self.say_of(question, &format!("{}.", to.change_since(before))))
    }

    /// Tell the user something. It takes no place of a problem with the same key.
    pub fn say(&mut self, text: &str) {
        if self.message.as_ref().is_none_or(|said| !said.is_problem) {
            *self.message = Some(Message::notice(text));
        }
    }

    /// Tell the user what changed of a question. Gives the sentence.
    pub fn say_of(&mut self, question: &QuestionId, what: &str) -> String {
        let said = format!("{question}: {what}");
        self.say(&said);
        said
    }

    /// Tell the user that something went wrong.
    pub fn warn(&mut self, text: &str) {
        *self.message = Some(Message::problem(text));
    }

    /// Whether any question of `basisfunctie` has been answered.
    pub fn has_begun(&self, basisfunctie: &Basisfunctie) -> bool {
        basisfunctie
            .questions
            .iter()
            .any(|question| self.work.session().answer(&question.id).is_some())
    }
}
