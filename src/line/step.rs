//! Next steps: what, who, and by which day.

use super::answer::PUT_BACK;
use super::{Conversation, speak};
use crate::model::{NextStep, StepStatus, due_in_words, parse_due, what_to_ask};

impl Conversation<'_> {
    /// Add a step; `what` is asked for when it is empty.
    pub(super) fn step(&mut self, what: String) {
        let what = match what.as_str() {
            "" => self.talk.ask("Wat gaat er gebeuren? Enter is geen stap"),
            _ => Some(what),
        };
        match what.map(|what| what.trim().to_owned()) {
            Some(what) if !what.is_empty() => {
                self.add_step(NextStep::new(self.here.clone(), what));
            }
            _ => self.talk.say("Er is geen vervolgstap toegevoegd."),
        }
    }

    /// A step to find out what is not known.
    pub(super) fn step_to_ask(&mut self) {
        if let Some(question) = self.questions.question(&self.here) {
            self.offered_step(NextStep::new(self.here.clone(), what_to_ask(question)));
        }
    }

    /// Add a step in words that are not the user's own, which she hears first.
    pub(super) fn offered_step(&mut self, step: NextStep) {
        self.talk.say(&format!("Vervolgstap: {}", step.what));
        self.add_step(step);
    }

    /// Add `step`, and then ask who and when: what was said already is on disk by then.
    fn add_step(&mut self, step: NextStep) {
        self.work.change_steps(|steps| steps.push(step));
        self.stay_here();
        self.keep_quietly();
        let index = self.work.session().steps.len() - 1;
        let who = self.talk.ask("Wie doet het? Enter is nog niemand");
        if let Some(who) = who.filter(|who| !who.trim().is_empty()) {
            self.change_step(index, |step| who.trim().clone_into(&mut step.who));
            self.keep_quietly();
        }
        self.ask_due(index);
        let session = self.work.session();
        let number = session.steps_of(&self.here).count();
        let agreed = session.steps.get(index);
        let agreed =
            agreed.map_or_else(String::new, |step| speak::agreed(step, self.world.today()));
        self.changed(&format!(
            "{} vervolgstap {number} erbij, {agreed}.",
            self.here
        ));
    }

    /// Ask by which day. What was understood is said in full, and counts only after that; what
    /// was not understood stands behind what will be done, so that it is not lost.
    fn ask_due(&mut self, index: usize) {
        let today = self.world.today();
        let mut said = String::new();
        let mut reply = self
            .talk
            .ask("Uiterlijk wanneer? Bijvoorbeeld 1 maart of over 3 weken. Enter is nog geen dag");
        loop {
            let words = reply.as_deref().unwrap_or_default().trim().to_owned();
            if words.is_empty() {
                break;
            }
            said.clone_from(&words);
            match parse_due(&words, today) {
                Err(problem) => {
                    self.talk.refuse(&problem);
                    reply = self
                        .talk
                        .ask("Uiterlijk wanneer? Enter zet deze woorden achter de vervolgstap");
                }
                Ok(day) => {
                    let full = due_in_words(day, today);
                    reply = self.talk.ask(&format!(
                        "Dat is {full}. Enter is goed, of typ een andere dag"
                    ));
                    let answer = reply.as_deref().map(|reply| reply.trim().to_lowercase());
                    match answer.as_deref() {
                        Some("" | "ja" | "j" | "goed") => {
                            self.change_step(index, |step| step.due = Some(day));
                            return;
                        }
                        Some("nee") => {
                            said.clear();
                            reply = self.talk.ask("Uiterlijk wanneer? Enter is nog geen dag");
                        }
                        _ => {}
                    }
                }
            }
        }
        if !said.is_empty() {
            self.change_step(index, |step| step.what = format!("{} ({said})", step.what));
            self.talk
                .say(&format!("Achter de vervolgstap staat nu: {said}."));
        }
    }

    pub(super) fn set_step_status(&mut self, number: usize, status: StepStatus) {
        let Some(index) = self.place_of_step(number) else {
            self.no_such("vervolgstap", number, "lees");
            return;
        };
        self.work.change_steps(|steps| {
            if let Some(step) = steps.get_mut(index) {
                step.status = status;
            }
        });
        let done = format!("{} vervolgstap {number} {}.", self.here, status.key());
        self.changed(&done);
    }

    pub(super) fn remove_step(&mut self, number: usize) {
        let Some(index) = self.place_of_step(number) else {
            self.no_such("vervolgstap", number, "lees");
            return;
        };
        let mut gone = None;
        self.work
            .change_steps(|steps| gone = Some(steps.remove(index)));
        let what = gone.map_or_else(String::new, |step| step.what);
        let what = what.trim_end_matches('.');
        self.changed(&format!(
            "{} vervolgstap weg: {what}. {PUT_BACK}",
            self.here
        ));
    }

    /// The place in the session of the step with this number at this question.
    fn place_of_step(&self, number: usize) -> Option<usize> {
        let session = self.work.session();
        let step = session.steps_of(&self.here).nth(number.checked_sub(1)?);
        step.map(|(index, _)| index)
    }

    fn change_step(&mut self, index: usize, change: impl FnOnce(&mut NextStep)) {
        self.work.change(|session| {
            if let Some(step) = session.steps.get_mut(index) {
                change(step);
            }
        });
    }
}
