//! Which question is open, and going to another.

use super::{Conversation, speak};
use crate::app::{Field, Work};
use crate::model::{Place, QuestionId, QuestionSet};

/// Where the session was left, or the first question.
pub(super) fn of(work: &Work, set: &QuestionSet) -> QuestionId {
    let left = work.session().place.question.as_ref();
    let there = left.and_then(|id| set.question(id)).or(set.first());
    there
        .map(|question| question.id.clone())
        .unwrap_or_default()
}

impl Conversation<'_> {
    pub(super) fn next(&mut self) {
        match self.questions.next(&self.here) {
            Some(question) => self.open(question.id.clone()),
            None => self.talk.say(
                "Dit was de laatste vraag. Typ overzicht voor wat er uit de Quickscan komt, of stop.",
            ),
        }
    }

    pub(super) fn previous(&mut self) {
        match self.questions.previous(&self.here) {
            Some(question) => self.open(question.id.clone()),
            None => self.talk.say("Dit is de eerste vraag."),
        }
    }

    pub(super) fn go_to(&mut self, id: &str) {
        let mut all = self.questions.questions().map(|question| &question.id);
        if let Some(known) = all.find(|known| known.as_str().eq_ignore_ascii_case(id)) {
            self.open(known.clone());
            return;
        }
        let extra = QuestionId::new(id.to_ascii_uppercase());
        if self.questions.is_switched_off(&extra) {
            self.talk.refuse(&format!(
                "Vraag {extra} is een aanvullende vraag die uit staat. Typ kader: dan hoort u waar u haar aanzet."
            ));
            return;
        }
        let mut ids = self.questions.own_questions().map(|question| &question.id);
        let first = ids.next().map_or("", QuestionId::as_str);
        let last = ids.next_back().map_or(first, QuestionId::as_str);
        self.talk.refuse(&format!(
            "Vraag «{id}» is er niet. Kies een nummer van {first} tot en met {last}, of typ lijst."
        ));
    }

    fn open(&mut self, id: QuestionId) {
        let was = self.questions.basisfunctie_of(&self.here);
        let now = self.questions.basisfunctie_of(&id);
        self.here = id;
        self.items.clear();
        self.stay_here();
        self.keep_quietly();
        if was != now {
            self.begin_chapter();
        }
        self.read();
    }

    /// Name the basisfunctie.
    pub(super) fn begin_chapter(&mut self) {
        if let Some(basisfunctie) = self.questions.basisfunctie_of(&self.here) {
            let text = speak::chapter(basisfunctie, self.work.session());
            self.talk.say(&text);
        }
    }

    /// Come back to this question the next time. The field and cursor of the screen are kept while
    /// the question is the same.
    pub(super) fn stay_here(&mut self) {
        if self.work.session().place.question.as_ref() != Some(&self.here) {
            self.work.be_at(Place {
                question: Some(self.here.clone()),
                field: Field::default().key().to_owned(),
                cursor: 0,
            });
        }
    }
}
