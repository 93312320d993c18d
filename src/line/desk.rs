//! What outlasts a session: who talks and listens, the world, and what there is to ask.

use std::path::{Path, PathBuf};

use super::World;
use super::guidance;
use super::talk::Talk;
use crate::model::{KnowledgeBase, QuestionSet};

/// After so many questions for a command it is known what can be typed.
const HINTS: usize = 5;

/// What a conversation is held with, about whatever session.
pub(super) struct Desk<'a> {
    pub(super) talk: Talk<'a>,
    pub(super) world: &'a mut dyn World,
    /// The question set that new sessions get.
    pub(super) in_use: &'a QuestionSet,
    /// The one of the open session, without extra questions.
    pub(super) questions: QuestionSet,
    /// The folder of the example, of which nothing is kept.
    pub(super) example: Option<PathBuf>,
    pub(super) warns_of_personal_data: bool,
    /// What the sources say, once that was asked for.
    pub(super) knowledge: Option<KnowledgeBase>,
    /// Whether it was said how a conversation goes.
    pub(super) has_introduced: bool,
    /// How often was asked for a command in a session.
    pub(super) asked: usize,
}

impl Desk<'_> {
    /// Whether so many commands were asked for that it is known what can be typed.
    pub(super) const fn knows_the_way(&self) -> bool {
        self.asked > HINTS
    }

    /// Whether what is at `path` goes away with the example.
    pub(super) fn is_example(&self, path: Option<&Path>) -> bool {
        let example = self.example.as_ref().zip(path);
        example.is_some_and(|(folder, path)| path.starts_with(folder))
    }

    /// Have the questions of `set`, and no longer the sources of another.
    pub(super) fn use_set(&mut self, set: &QuestionSet) {
        if self.questions != *set {
            self.questions = set.clone();
            self.knowledge = None;
        }
    }

    /// Have what the sources say; where that cannot be read, it is said.
    pub(super) fn read_knowledge(&mut self) {
        if self.knowledge.is_none() {
            match guidance::read(self.world, &self.questions) {
                Ok(knowledge) => self.knowledge = Some(knowledge),
                Err(problem) => self.talk.say(&problem),
            }
        }
    }
}
