//! What the sources say about the question, and taking it over.

use super::{Conversation, World, speak};
use crate::app::{Effect, Outcome};
use crate::model::{
    Change, GuidanceItem, ItemAction, KnowledgeBase, NextStep, QuestionId, QuestionSet,
    QuestionSetRef, general_guidance, guidance_on,
};
use crate::text::letters;

/// What the sources say to `set`; else a Dutch sentence that says why that cannot be read.
pub(super) fn read(world: &mut dyn World, set: &QuestionSet) -> Result<KnowledgeBase, String> {
    match world.carry_out(Effect::ReadKnowledge(QuestionSetRef::to(set))) {
        Some(Outcome::Failed(problem)) => Err(problem),
        Some(Outcome::Knowledge(knowledge)) => Ok(*knowledge),
        _ => Ok(KnowledgeBase::default()),
    }
}

impl Conversation<'_, '_> {
    /// Read which parts there are and the first; of a part that part; and all of it where that is asked.
    pub(super) fn guidance(&mut self, which: &str) {
        self.desk.read_knowledge();
        let is_general = ["algemeen", "bronnen"].contains(&letters(which).as_str());
        if is_general {
            let base = self.desk.knowledge.iter();
            let items: Vec<_> = base.flat_map(general_guidance).collect();
            let text = speak::general_guidance(&items);
            self.desk.talk.say_in_parts(&text);
            return;
        }
        self.items = self.read_items();
        match speak::guidance(&self.here, &self.items, which) {
            Some(text) => self.desk.talk.say_in_parts(&text),
            None => self.desk.talk.refuse(&format!(
                "«{which}» is geen onderdeel. Typ hulp om te horen welke er zijn."
            )),
        }
    }

    /// Do what the item with this number offers.
    pub(super) fn take(&mut self, number: usize) {
        if self.items.is_empty() {
            self.look_up();
        }
        let Some(item) = self.items.get(number - 1).cloned() else {
            let most = self.items.len();
            self.desk.talk.refuse(&format!(
                "Nummer {number} is er niet. Typ hulp; de nummers gaan van 1 tot en met {most}."
            ));
            return;
        };
        match item.action {
            ItemAction::Read => self.desk.talk.refuse(
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
        self.desk.read_knowledge();
        self.items = self.read_items();
    }

    fn read_items(&self) -> Vec<GuidanceItem> {
        let none = KnowledgeBase::default();
        let base = self.desk.knowledge.as_ref().unwrap_or(&none);
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
            self.desk.talk.say("Dit staat al bij deze vraag.");
        }
    }
}
