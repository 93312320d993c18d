//! Which question is open, and going to another.

use super::command::Command;
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

impl Conversation<'_, '_> {
    pub(super) fn next(&mut self) {
        match (self.beside(false), &self.round) {
            (Some(next), _) => self.open(next),
            (None, Some(_)) => self.desk.talk.say(
                "Dit was de laatste van deze vragen. Typ filter uit om langs alle vragen te gaan.",
            ),
            (None, None) => {
                let last = "Dit was de laatste vraag. Typ overzicht voor wat er uit de Quickscan komt, of stop.";
                self.desk.talk.say(&self.questions.words.put(last));
            }
        }
    }

    pub(super) fn previous(&mut self) {
        match (self.beside(true), &self.round) {
            (Some(previous), _) => self.open(previous),
            (None, Some(_)) => self.desk.talk.say("Dit is de eerste van deze vragen."),
            (None, None) => self.desk.talk.say("Dit is de eerste vraag."),
        }
    }

    /// To the first question of a basisfunctie.
    pub(super) fn go_to_group(&mut self, number: u8) {
        if let Some(first) = self.first_of(&number.to_string()) {
            self.open(first);
            return;
        }
        let group = &self.questions.words.group;
        let said = format!("Hier is geen {group} {number}. Typ lijst voor alle vragen.");
        self.desk.talk.refuse(&said);
    }

    /// The first question of a basisfunctie, or of the extra ones.
    fn first_of(&self, number: &str) -> Option<QuestionId> {
        let basisfunctie = match number {
            "aanvullend" => self.questions.extra()?,
            number => self.questions.basisfunctie(number.parse().ok()?)?,
        };
        let first = basisfunctie.questions.first();
        first.map(|question| question.id.clone())
    }

    pub(super) fn go_to(&mut self, id: &str) {
        let mut all = self.questions.questions().map(|question| &question.id);
        let known = all.find(|known| known.as_str().eq_ignore_ascii_case(id));
        let known = known.cloned();
        drop(all);
        if let Some(known) = known {
            self.open(known);
            return;
        }
        if let Some(why) = self.questions.why_left_out(&QuestionId::new(id)) {
            self.desk.talk.refuse(&why);
            return;
        }
        // A question may be numbered as a group is.
        if let Some(first) = self.first_of(&id.to_lowercase()) {
            self.open(first);
            return;
        }
        let extra = QuestionId::new(id.to_ascii_uppercase());
        if self.questions.is_switched_off(&extra) {
            self.desk.talk.refuse(&format!(
                "Vraag {extra} is een aanvullende vraag die uit staat. Typ aanvullend {extra} aan om die aan te zetten."
            ));
            return;
        }
        let mut ids = self.questions.own_questions().map(|question| &question.id);
        let first = ids.next().map_or("", QuestionId::as_str);
        let last = ids.next_back().map_or(first, QuestionId::as_str);
        self.desk.talk.refuse(&format!(
            "Vraag «{id}» is er niet. Kies een nummer van {first} tot en met {last}, of typ lijst."
        ));
    }

    /// To a question, and do something there. What was answered there is not changed unheard.
    pub(super) fn do_at(&mut self, id: &str, command: Command) {
        let was = self.here.clone();
        if !was.as_str().eq_ignore_ascii_case(id) {
            self.go_to(id);
        }
        let is_there = self.here.as_str().eq_ignore_ascii_case(id);
        if is_there && self.may_change(&was, &command) {
            self.carry_out(command);
        }
    }

    /// Whether `command` may change what is answered here, where the user came from `was` without having heard it.
    fn may_change(&mut self, was: &QuestionId, command: &Command) -> bool {
        let now = self.work.session().rating(&self.here);
        let mut to = now;
        if let Command::Answer(words) = command {
            return self.may_answer(was, words);
        }
        match command {
            Command::State(state) => to.state = *state,
            Command::Evidence(evidence) => to.evidence = *evidence,
            _ => return true,
        }
        let has_one = match command {
            Command::State(_) => now.state.is_some(),
            _ => now.evidence.is_some(),
        };
        if *was == self.here || to == now || !has_one {
            return true;
        }
        let becomes = to.change_since(now);
        let question = format!("Wordt {} {becomes}, in plaats van wat er staat?", self.here);
        self.confirms_change(&question)
    }

    /// Whether the user says yes to `question`, which is whether the answer here may change.
    fn confirms_change(&mut self, question: &str) -> bool {
        let may = self.desk.talk.confirms(question);
        if !may {
            self.desk
                .talk
                .say("Goed, het antwoord blijft zoals het is.");
        }
        may
    }

    /// Whether `words` may come to what was answered here, where the user came from `was` without having heard it.
    fn may_answer(&mut self, was: &QuestionId, words: &str) -> bool {
        let answer = self.answer_here();
        let question = self.questions.question(&self.here);
        let had = question.and_then(|question| question.answered_in_words(&answer));
        let Some(had) = had.filter(|_| *was != self.here && !words.is_empty()) else {
            return true;
        };
        let question = format!(
            "Bij {} staat al: {had}. Wordt het antwoord {words}?",
            self.here
        );
        self.confirms_change(&question)
    }

    pub(super) fn open(&mut self, id: QuestionId) {
        let number = |id| self.questions.basisfunctie_of(id).map(|bf| bf.number);
        let (was, now) = (number(&self.here), number(&id));
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
            self.desk.talk.say(&text);
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
