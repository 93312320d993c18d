//! What the sources say about the question, and taking it over.

use super::{Conversation, World, speak};
use crate::app::{Effect, Outcome};
use crate::model::{
    Change, GuidanceItem, ItemAction, KnowledgeBase, NextStep, QuestionId, guidance_on,
};

/// What the sources say; else a Dutch sentence that says why that cannot be read.
pub(super) fn read(world: &mut dyn World) -> Result<KnowledgeBase, String> {
    match world.carry_out(Effect::ReadKnowledge) {
        Some(Outcome::Failed(problem)) => Err(problem),
        Some(Outcome::Knowledge(knowledge)) => Ok(*knowledge),
        _ => Ok(KnowledgeBase::default()),
    }
}

impl Conversation<'_> {
    /// Read what there is, with numbers.
    pub(super) fn guidance(&mut self) {
        self.look_up();
        let text = speak::guidance(&self.here, &self.items);
        self.talk.say(&text);
    }

    /// Do what the item with this number offers.
    pub(super) fn take(&mut self, number: usize) {
        if self.items.is_empty() {
            self.look_up();
        }
        let Some(item) = self.items.get(number - 1).cloned() else {
            let most = self.items.len();
            self.talk.refuse(&format!(
                "Nummer {number} is er niet. Typ handreikingen; de nummers gaan van 1 tot en met {most}."
            ));
            return;
        };
        match item.action {
            ItemAction::Read => self.talk.refuse(
                "Dit is om te lezen. Overnemen kan bij de nummers waar «over te nemen» achter staat.",
            ),
            ItemAction::Step { what, origin } => self.offered_step(NextStep {
                origin,
                ..NextStep::new(self.here.clone(), what)
            }),
            ItemAction::TakeOver(other) => self.copy_from(&other),
            ItemAction::Mail(index) => self.read_mail(index),
        }
    }

    fn look_up(&mut self) {
        self.read_knowledge();
        self.items = self.read_items();
    }

    /// Have the knowledge base; where it cannot be read, that is said.
    pub(super) fn read_knowledge(&mut self) {
        if self.knowledge.is_none() {
            match read(self.world) {
                Ok(knowledge) => self.knowledge = Some(knowledge),
                Err(problem) => self.talk.say(&problem),
            }
        }
    }

    fn read_items(&self) -> Vec<GuidanceItem> {
        let none = KnowledgeBase::default();
        let base = self.knowledge.as_ref().unwrap_or(&none);
        let question = self.questions.question(&self.here);
        question.map_or_else(Vec::new, |question| {
            guidance_on(question, base, self.work.session())
        })
    }

    /// Add what was written at `other` to this question.
    fn copy_from(&mut self, other: &QuestionId) {
        let Some(theirs) = self.work.session().answer(other).cloned() else {
            return;
        };
        let here = self.here.clone();
        let change = Change::answer(self.work.session(), &here, |answer| {
            answer.add_texts_of(&theirs);
        });
        if self.apply(change) {
            self.changed(&format!("{here} overgenomen van vraag {other}."));
        } else {
            self.talk.say("Dit staat al bij deze vraag.");
        }
    }

    fn read_mail(&mut self, index: usize) {
        let question = self.questions.question(&self.here);
        let Some((question, base)) = question.zip(self.knowledge.as_ref()) else {
            return;
        };
        if let Some(mail) = base.mails(question).get(index) {
            let text = mail.written_out(question, &self.work.session().details);
            self.talk.say(&format!("De tekst van de mail:\n{text}"));
        }
    }
}
