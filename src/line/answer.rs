//! What is chosen or listed in an answer: stand, footing, marks, sources and people.

use super::Conversation;
use super::speak::{numbered, state_label};
use crate::model::{
    Footing, ListField, Marks, PersonalText, State, personal_texts_at, what_to_ask,
};

/// What can be done where something was taken away: a paste of one whole line may have said so.
pub(super) const PUT_BACK: &str = "Typ ongedaan om dit terug te zetten.";

impl Conversation<'_> {
    pub(super) fn set_state(&mut self, state: Option<State>) {
        let here = self.here.clone();
        let Some(words) = self.work.change_marks(&here, |marks| marks.state = state) else {
            self.talk.say(&match state {
                Some(_) => format!("{here} was al {}.", state_label(state)),
                None => format!("{here} heeft nog geen stand."),
            });
            return;
        };
        self.stay_here();
        self.say_kept(&format!("{here} {words}."));
        if state == Some(State::Onbekend)
            && let Some(question) = self.questions.question(&here)
        {
            let what = what_to_ask(question);
            self.talk
                .say(&format!("Typ m voor de vervolgstap: {what}."));
        }
    }

    pub(super) fn set_footing(&mut self, footing: Option<Footing>) {
        let here = self.here.clone();
        let footing_words = footing.map_or("leeg", Footing::key);
        match self
            .work
            .change_marks(&here, |marks| marks.footing = footing)
        {
            Some(words) => self.changed(&format!("{here} {words}.")),
            None => self
                .talk
                .say(&format!("{here} onderbouwing was al {footing_words}.")),
        }
    }

    pub(super) fn toggle_discuss(&mut self) {
        self.toggle(|marks| marks.discuss = !marks.discuss);
    }

    pub(super) fn toggle_priority(&mut self) {
        self.toggle(|marks| marks.priority = !marks.priority);
    }

    fn toggle(&mut self, change: impl FnOnce(&mut Marks)) {
        let here = self.here.clone();
        if let Some(words) = self.work.change_marks(&here, change) {
            self.changed(&format!("{here} {words}."));
        }
    }

    /// Add `text` to a list of the answer, or read what is there.
    pub(super) fn add_entry(&mut self, field: ListField, text: String) {
        if text.is_empty() {
            self.read_list(field.row().label, &self.list(field));
            return;
        }
        let done = format!("{} {} erbij: {text}.", self.here, field.row().one);
        self.change_list(&done, field, |list| list.push(text));
    }

    pub(super) fn remove_entry(&mut self, field: ListField, number: usize) {
        let row = field.row();
        match self.list(field).get(number - 1) {
            Some(gone) => {
                let done = format!("{} {} weg: {gone}. {PUT_BACK}", self.here, row.one);
                self.change_list(&done, field, |list| drop(list.remove(number - 1)));
            }
            None => self.no_such(row.one, number, row.key),
        }
    }

    pub(super) fn take_over_previous(&mut self) {
        let here = self.here.clone();
        if self.work.session().previous.answer(&here).is_none() {
            self.talk
                .say("Bij deze vraag is er geen antwoord van een vorige keer.");
        } else if self.work.take_over(&here) {
            self.changed(&format!(
                "{here} het antwoord van vorige keer is overgenomen."
            ));
            self.read();
        } else {
            self.talk.say("Wat er vorige keer stond, staat hier al.");
        }
    }

    pub(super) fn undo(&mut self) {
        match self.work.undo() {
            Some(done) => self.changed(&done),
            None => self.talk.say("Er is niets om ongedaan te maken."),
        }
    }

    pub(super) fn redo(&mut self) {
        match self.work.redo() {
            Some(done) => self.changed(&done),
            None => self
                .talk
                .say("Er is niets ongedaan gemaakt dat opnieuw kan."),
        }
    }

    /// Something changed at this question: remember the place, save, and say both.
    pub(super) fn changed(&mut self, done: &str) {
        self.stay_here();
        self.say_kept(done);
        self.point_out_personal_data();
    }

    /// Say that personal data seem to stand at this question, once for each text.
    fn point_out_personal_data(&mut self) {
        if !self.warns_of_personal_data {
            return;
        }
        let found = personal_texts_at(self.work.session(), &self.here);
        let is_new = |text: &PersonalText| !self.pointed_out.contains(text);
        let new: Vec<_> = found.iter().filter(|text| is_new(text)).cloned().collect();
        if let Some(sentence) = PersonalText::in_words(&new) {
            self.talk.say(&sentence);
        }
        self.pointed_out = found;
    }

    pub(super) fn no_such(&mut self, what: &str, number: usize, read: &str) {
        self.talk.refuse(&format!(
            "Bij {} staat geen {what} {number}. Typ {read} om te horen wat er staat.",
            self.here
        ));
    }

    /// Change a list, so that it can be undone.
    fn change_list(&mut self, done: &str, field: ListField, change: impl FnOnce(&mut Vec<String>)) {
        let here = self.here.clone();
        self.work
            .change_answer(&here, |answer| change(answer.list_mut(field)));
        self.changed(done);
    }

    fn list(&self, field: ListField) -> Vec<String> {
        let answer = self.work.session().answer(&self.here);
        answer.map_or_else(Vec::new, |answer| answer.list(field).to_vec())
    }

    fn read_list(&mut self, label: &str, list: &[String]) {
        let text = match list {
            [] => format!("{label} bij {}: nog leeg.", self.here),
            list => format!("{label} bij {}:\n{}", self.here, numbered(list)),
        };
        self.talk.say(&text);
    }
}
