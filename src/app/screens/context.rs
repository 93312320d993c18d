//! What a screen of an open session may use.

use std::path::Path;

use jiff::civil::Date;

use super::search::Searched;
use crate::app::effect::{Effect, Looking};
use crate::app::message::Message;
use crate::app::work::Work;
use crate::model::{Basisfunctie, KnowledgeBase, QuestionId, QuestionSet};

/// What a screen of an open session may use.
pub struct Desk<'a> {
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

impl Desk<'_> {
    /// Save now.
    pub fn save(&mut self) {
        self.effects.extend(self.work.save());
    }

    /// Tell the user something.
    pub fn say(&mut self, text: &str) {
        *self.message = Some(Message::notice(text));
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

    /// Tell the user why nothing can be changed here.
    pub fn say_read_only(&mut self) {
        let words = match self.work.looking() {
            Some(Looking::HeldBy(owner)) => {
                format!("Deze sessie is open bij {owner}. U kunt haar hier alleen bekijken.")
            }
            Some(Looking::OtherSet(refusal)) => refusal.clone(),
            _ => "Deze sessie is gemaakt met een nieuwere versie van quickscan. U kunt haar alleen bekijken."
                .to_owned(),
        };
        self.warn(&words);
    }

    /// Whether any question of `basisfunctie` has been answered.
    pub fn has_begun(&self, basisfunctie: &Basisfunctie) -> bool {
        basisfunctie
            .questions
            .iter()
            .any(|question| self.work.session().answer(&question.id).is_some())
    }
}
