//! A session without the names of people, for a report that may be read by everybody.

use std::collections::BTreeSet;

use super::Session;
use crate::model::names::unnamed;
use crate::model::{KnowledgeBase, NameKind, compared_owner};

impl Session {
    /// Leave out who filled it in, who was asked, now and last time, and who takes a step. That
    /// somebody was asked is still told, and whose voice that is; functions and organisations stay, and so do names
    /// within texts.
    pub fn leave_out_names(&mut self, base: &KnowledgeBase) {
        let known = self.clone();
        self.details.invuller.clear();
        self.details.functie.clear();
        let told = self
            .names
            .iter()
            .filter(|known| known.kind == Some(NameKind::Function));
        self.names = told.cloned().collect();
        let told: BTreeSet<String> = self
            .names
            .iter()
            .map(|known| compared_owner(&known.name))
            .collect();
        let stays = |name: &str| told.contains(&compared_owner(name));
        for step in self.steps.iter_mut().filter(|step| !stays(&step.who)) {
            step.who.clear();
        }
        let before = self.previous.answers.values_mut();
        let instead =
            |name: &str| (!stays(name)).then(|| unnamed(&known.perspectives_of(base, name)));
        for answer in self.answers.values_mut().chain(before) {
            answer.leave_out_names(instead);
        }
        self.leave_out_people();
    }
}
