//! What others sent for the open session, as it was read from the folder beside it; and other sessions.

use std::path::PathBuf;

use super::Work;
use crate::app::effect::{Effect, TogetherEffect};
use crate::model::together::{Contribution, with_voices};
use crate::model::{KnowledgeBase, QuestionSet, Session};

/// What others sent, and other sessions to put beside this one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sent {
    /// What was read in, each as it came.
    pub contributions: Vec<Contribution>,
    /// What could not be read, as Dutch sentences.
    pub problems: Vec<String>,
    /// The other sessions of the same question set; none until they have been read.
    pub others: Option<Vec<(PathBuf, Session)>>,
}

impl Work {
    /// What others sent, as far as it has been read.
    pub fn sent(&self) -> &Sent {
        &self.sent
    }

    /// The session as it is looked at: whoever sent something has been asked (issue 13, "A partner's contribution is
    /// that voice"). Made once after each change, and not at all where nobody sent anything.
    pub fn seen(&self, set: &QuestionSet, knowledge: &KnowledgeBase) -> &Session {
        let contributions = &self.sent.contributions;
        if contributions.is_empty() {
            return &self.session;
        }
        let make = || with_voices(set, knowledge, &self.session, contributions, true).into_owned();
        self.seen.get_or_init(make)
    }

    /// Have what others sent read; none while the session has no file to have a folder beside.
    pub(in crate::app) fn read_sent(&self) -> Option<Effect> {
        let path = self.path.clone()?;
        Some(Effect::Together(TogetherEffect::ReadSent(path)))
    }

    /// What others sent was read.
    pub(in crate::app) fn take_sent(
        &mut self,
        contributions: Vec<Contribution>,
        problems: Vec<String>,
    ) {
        self.seen.take();
        self.sent.contributions = contributions;
        self.sent.problems = problems;
    }

    /// The other sessions were read.
    pub(in crate::app) fn take_others(&mut self, others: Vec<(PathBuf, Session)>) {
        self.sent.others = Some(others);
    }
}
