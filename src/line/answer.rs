//! What is chosen or listed in an answer: stand, evidence, marks, sources and people.

use super::Conversation;
use super::speak::{numbered, state_label};
use crate::app::{Applied, ReadOnly};
use crate::model::{
    Change, Evidence, FlagField, ListField, PersonalText, QuestionId, Rating, Session, State,
    Topic, Words, compare, what_to_ask,
};
use crate::text::sentence;

/// What can be done where something was taken away: a paste of one whole line may have said so.
pub(super) const PUT_BACK: &str = "Typ ongedaan om dit terug te zetten.";

impl Conversation<'_, '_> {
    pub(super) fn set_state(&mut self, state: Option<State>) {
        let here = self.here.clone();
        let question = self.questions.question(&here);
        if question.is_some_and(|question| !question.kind.is_stand()) {
            return self.set_aside_answer(state);
        }
        let Some(words) = self.mark(|rating| rating.state = state) else {
            self.desk.talk.say(&match state {
                Some(_) => format!("{here} was al {}", sentence(&state_label(state))),
                None => format!("{here} heeft nog geen stand."),
            });
            return;
        };
        self.say_kept(&format!("{here} {}", sentence(&words)));
        if state == Some(State::Onbekend)
            && let Some(question) = self.questions.question(&here)
        {
            let what = what_to_ask(question);
            self.desk
                .talk
                .say(&format!("Typ navragen voor de vervolgstap: {what}."));
        }
    }

    /// What the key of the screen means at this question.
    pub(super) fn set_evidence_by_key(&mut self, key: Evidence) {
        let question = self.questions.question(&self.here);
        let of_others = question.is_some_and(|question| question.judgement_of.is_some());
        self.set_evidence(Some(key.at_question(of_others)));
    }

    pub(super) fn set_evidence(&mut self, evidence: Option<Evidence>) {
        let here = self.here.clone();
        let before = self.work.session().rating(&here).evidence;
        if let Some((evidence, question)) = evidence.zip(self.questions.question(&here))
            && let Err(refusal) = evidence.check_at(question, before)
        {
            self.desk.talk.refuse(&refusal);
            return;
        }
        let evidence_words = evidence.map_or("leeg", Evidence::key);
        match self.mark(|rating| rating.evidence = evidence) {
            Some(words) => self.changed(&format!("{here} {}", sentence(&words))),
            None => self
                .desk
                .talk
                .say(&format!("{here} onderbouwing was al {evidence_words}.")),
        }
    }

    pub(super) fn toggle(&mut self, flag: FlagField) {
        if let Some(words) = self.mark(|rating| rating.toggle(flag)) {
            self.changed(&format!("{} {}", self.here, sentence(&words)));
        }
    }

    /// Change the marks of this answer. Gives in words what they are now, if any changed.
    fn mark(&mut self, edit: impl FnOnce(&mut Rating)) -> Option<String> {
        let before = self.work.session().rating(&self.here);
        let mut to = before;
        edit(&mut to);
        let question = self.here.clone();
        self.apply(Change::Rating { question, to })
            .then(|| to.change_since(before))
    }

    /// Make a change that can be undone. Returns whether anything changed.
    pub(super) fn apply(&mut self, change: Change) -> bool {
        let applied = self.work.apply(change);
        self.passed(applied)
    }

    /// Add something to the change before it. Returns whether anything changed.
    pub(super) fn amend(&mut self, change: Change) -> bool {
        let applied = self.work.amend(change);
        self.passed(applied)
    }

    /// Say why a change was refused, or keep what is to be said of what it wrote.
    fn passed(&mut self, applied: Result<Applied, ReadOnly>) -> bool {
        match applied {
            Ok(applied) => {
                let places: Vec<_> = applied.personal.iter().map(|text| &text.place).collect();
                self.personal.retain(|text| !places.contains(&&text.place));
                self.personal.extend(applied.personal);
                self.apart = applied.apart;
                applied.is_changed
            }
            Err(refused) => {
                self.desk.talk.refuse(&refused.to_string());
                false
            }
        }
    }

    /// Add `text` to a list of the answer, or read what is there.
    pub(super) fn add_entry(&mut self, field: ListField, text: String) {
        if text.is_empty() {
            let label = field.row().label.to_lowercase();
            self.read_list(&label, &self.list(field));
            return;
        }
        let label = field.row().label.to_lowercase();
        let done = format!("{} {label}: {text} erbij.", self.here);
        self.change_list(&done, field, |list| list.push(text));
    }

    pub(super) fn remove_entry(&mut self, field: ListField, number: usize) {
        let label = field.row().label.to_lowercase();
        let Some(gone) = self.list(field).get(number - 1).cloned() else {
            self.desk.talk.refuse(&format!(
                "Bij {} staat bij {label} geen nummer {number}. Typ {label} om te horen wat er staat.",
                self.here
            ));
            return;
        };
        let done = format!("{} {label}: {gone} weg. {PUT_BACK}", self.here);
        self.change_list(&done, field, |list| drop(list.remove(number - 1)));
    }

    pub(super) fn take_over_previous(&mut self) {
        let here = self.here.clone();
        let Some(change) = Change::take_over(self.work.session(), &here) else {
            self.desk
                .talk
                .say("Bij deze vraag is er geen antwoord van een vorige keer.");
            return;
        };
        if self.apply(change) {
            self.changed(&format!(
                "{here} het antwoord van vorige keer is overgenomen."
            ));
            self.read();
        } else {
            self.desk
                .talk
                .say("Wat er vorige keer stond, staat hier al.");
        }
    }

    pub(super) fn undo(&mut self) {
        let before = self.work.session().clone();
        match self.work.undo(Some(&self.questions)) {
            Some(done) => self.went_back(&before, &done),
            None => self.desk.talk.say("Er is niets om ongedaan te maken."),
        }
    }

    pub(super) fn redo(&mut self) {
        let before = self.work.session().clone();
        match self.work.redo(Some(&self.questions)) {
            Some(done) => self.went_back(&before, &done),
            None => self
                .desk
                .talk
                .say("Er is niets ongedaan gemaakt dat opnieuw kan."),
        }
    }

    /// What was `done` may be about another question than this one: then the way there is said.
    fn went_back(&mut self, before: &Session, done: &str) {
        let session = self.work.session();
        let has_other_extra = session.extra_questions != before.extra_questions;
        let topics = compare(before, session).into_iter();
        let questions: Vec<QuestionId> = topics
            .filter_map(|difference| match difference.topic {
                Topic::Question(id) => Some(id),
                _ => None,
            })
            .collect();
        if has_other_extra {
            self.refresh_questions();
        }
        self.changed(done);
        let there = questions
            .first()
            .filter(|_| !questions.contains(&self.here));
        if let Some(id) = there {
            self.desk
                .talk
                .say(&format!("Typ ga {id} om daarheen te gaan."));
        }
    }

    /// Something changed at this question: save, say both, and say where personal data were written.
    pub(super) fn changed(&mut self, done: &str) {
        self.say_kept(done);
        let personal = std::mem::take(&mut self.personal);
        let words = PersonalText::in_words(&personal).filter(|_| self.desk.warns_of_personal_data);
        if let Some(words) = words {
            self.desk.talk.say(&words);
        }
    }

    pub(super) fn no_such(&mut self, what: &str, number: usize, read: &str) {
        self.desk.talk.refuse(&format!(
            "Bij {} staat geen {what} {number}. Typ {read} om te horen wat er staat.",
            self.here
        ));
    }

    /// Change a list, so that it can be undone.
    fn change_list(&mut self, done: &str, field: ListField, change: impl FnOnce(&mut Vec<String>)) {
        let mut list = self.list(field);
        change(&mut list);
        self.apply(Change::write(self.here.clone(), Words::List(field, list)));
        self.changed(done);
    }

    fn list(&self, field: ListField) -> Vec<String> {
        let answer = self.work.session().answer(&self.here);
        answer.map_or_else(Vec::new, |answer| answer.list(field).to_vec())
    }

    fn read_list(&mut self, label: &str, list: &[String]) {
        let text = match list {
            [] => format!("{} {label}: nog leeg.", self.here),
            list => format!("{} {label}:\n{}", self.here, numbered(list)),
        };
        self.desk.talk.say(&text);
    }
}
