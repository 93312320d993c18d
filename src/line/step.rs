//! Next steps: what, who, and by which day.

use super::Conversation;
use super::answer::PUT_BACK;
use super::command::{Command, parse};
use super::talk::Answered;
use crate::model::{
    Change, Decider, Identity, NextStep, StepStatus, due_in_words, parse_due, what_to_ask,
};
use crate::report::agreed_in_words;
use crate::text::letters;

/// What can be changed of a step in one command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepChange {
    /// How far it is.
    Status(StepStatus),
    /// Who decides about it.
    DecidedBy(Option<Decider>),
}

impl StepChange {
    /// What `words` mean after the number of a step: "klaar", "besluit raad", "geen besluit".
    pub(super) fn from_words(words: &str) -> Option<Self> {
        if let Some(status) = StepStatus::from_words(words) {
            return Some(Self::Status(status));
        }
        let words = letters(words);
        let who = words.trim_start_matches("besluit");
        match Decider::from_words(who) {
            None if ["geenbesluit", "besluitgeen", "besluitniemand"].contains(&words.as_str()) => {
                Some(Self::DecidedBy(None))
            }
            decider => decider.map(|decider| Self::DecidedBy(Some(decider))),
        }
    }

    fn in_words(self) -> &'static str {
        match self {
            Self::Status(status) => status.key(),
            Self::DecidedBy(decider) => decider.map_or("geen besluit nodig", Decider::in_words),
        }
    }
}

/// How to leave, behind each question about a step.
const WAY_OUT: &str = "of stop";

impl Conversation<'_> {
    /// Add a step; `what` is asked for when it is empty.
    pub(super) fn step(&mut self, what: String) {
        let what = match what.as_str() {
            "" => self.ask_about_step("Wat gaat er gebeuren? Enter is geen stap"),
            _ => Some(what),
        };
        match what.map(|what| what.trim().to_owned()) {
            Some(what) if !what.is_empty() => {
                self.add_step(NextStep::new(self.here.clone(), what));
            }
            _ => self.talk.say("Er is geen vervolgstap toegevoegd."),
        }
    }

    /// Ask for a part of a step; none at the end, and where the answer is to stop: that is then the
    /// command that comes next. Any other command is a text here.
    fn ask_about_step(&mut self, question: &str) -> Option<String> {
        let said = self.talk.ask_for_line(&format!("{question}, {WAY_OUT}"))?;
        let said = match said {
            Answered::Alone(line) if parse(&line) == Ok(Command::Stop) => {
                self.talk.put_back(line);
                return None;
            }
            Answered::Alone(line) | Answered::Joined(line) => line,
        };
        Some(said.trim().to_owned())
    }

    /// A step to find out what is not known.
    pub(super) fn step_to_ask(&mut self) {
        if let Some(question) = self.questions.question(&self.here) {
            self.offered_step(NextStep::new(self.here.clone(), what_to_ask(question)));
        }
    }

    /// Add a step in words that are not the user's own, which they hear first.
    pub(super) fn offered_step(&mut self, step: NextStep) {
        self.talk.say(&format!("Vervolgstap: {}", step.what));
        self.add_step(step);
    }

    /// Add `step`, and then ask who and when: what was said already is on disk by then.
    fn add_step(&mut self, step: NextStep) {
        self.apply(Change::put_step(step));
        self.keep_quietly();
        let Some(new) = self
            .work
            .session()
            .steps
            .last()
            .and_then(|step| step.identity)
        else {
            return;
        };
        if let Some(who) = self.ask_about_step("Wie doet het? Enter is nog niemand") {
            if !who.is_empty() {
                self.put_in_step(new, |step| step.who.clone_from(&who));
                self.keep_quietly();
            }
            self.ask_due(new);
        }
        let session = self.work.session();
        let number = session.steps_of(&self.here).count();
        let agreed = session
            .steps_among(&[new])
            .next()
            .map_or_else(String::new, |step| {
                agreed_in_words(step, self.world.today())
            });
        self.changed(&format!(
            "{} vervolgstap {number} erbij, {agreed}.",
            self.here
        ));
    }

    /// Ask by which day. What was understood is said in full, and stays unless another day or no is
    /// said; what was not understood is behind what will be done, so that it is not lost.
    fn ask_due(&mut self, step: Identity) {
        let today = self.world.today();
        let mut words = String::new();
        let mut due = None;
        let mut question =
            "Uiterlijk wanneer? Bijvoorbeeld 1 maart of over 3 weken. Enter is geen dag".to_owned();
        while let Some(said) = self
            .ask_about_step(&question)
            .filter(|said| !said.is_empty())
        {
            let answer = said.to_lowercase();
            if due.is_some() && matches!(answer.as_str(), "ja" | "j" | "goed") {
                break;
            }
            if due.take_if(|_| answer == "nee").is_some() {
                "Uiterlijk wanneer? Enter is geen dag".clone_into(&mut question);
                continue;
            }
            let begins = match parse_due(&said, today) {
                Ok(day) => {
                    due = Some(day);
                    words.clear();
                    "Dat is"
                }
                Err(problem) => {
                    self.talk.refuse(&problem);
                    "Het blijft"
                }
            };
            question = if let Some(day) = due {
                let full = due_in_words(day, today);
                format!("{begins} {full}. Enter is goed, of typ een andere dag")
            } else {
                words = said;
                "Uiterlijk wanneer? Enter zet deze woorden achter de vervolgstap".to_owned()
            };
        }
        self.put_in_step(step, |step| step.due = due);
        if !words.is_empty() {
            self.put_in_step(step, |step| step.what = format!("{} ({words})", step.what));
            self.talk
                .say(&format!("Achter de vervolgstap staat nu: {words}."));
        }
    }

    pub(super) fn change_step(&mut self, number: usize, change: StepChange) {
        let Some((step, _)) = self.numbered_step(number) else {
            self.no_such("vervolgstap", number, "lees");
            return;
        };
        let changed = Change::steps(self.work.session(), &[step], |step| match change {
            StepChange::Status(status) => step.status = status,
            StepChange::DecidedBy(decider) => step.decided_by = decider,
        });
        self.apply(changed);
        let done = format!("{} vervolgstap {number} {}.", self.here, change.in_words());
        self.changed(&done);
    }

    pub(super) fn remove_step(&mut self, number: usize) {
        let Some((step, what)) = self.numbered_step(number) else {
            self.no_such("vervolgstap", number, "lees");
            return;
        };
        self.apply(Change::RemoveStep(step));
        let what = what.trim_end_matches('.');
        self.changed(&format!(
            "{} vervolgstap weg: {what}. {PUT_BACK}",
            self.here
        ));
    }

    /// The step with this number at this question, and what will be done.
    fn numbered_step(&self, number: usize) -> Option<(Identity, String)> {
        let mut steps = self.work.session().steps_of(&self.here);
        let (_, step) = steps.nth(number.checked_sub(1)?)?;
        Some((step.identity?, step.what.clone()))
    }

    /// Change a step that is being added.
    fn put_in_step(&mut self, step: Identity, edit: impl Fn(&mut NextStep)) {
        let change = Change::steps(self.work.session(), &[step], edit);
        self.amend(change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_of_a_step_follows_its_number() {
        let status = |status| StepChange::Status(status);
        let decided = |decider| StepChange::DecidedBy(decider);
        for (typed, change) in [
            ("stap 2 klaar", status(StepStatus::Klaar)),
            ("s 2 Klaar", status(StepStatus::Klaar)),
            ("stap 2 besluit college", decided(Some(Decider::College))),
            ("s 2 Raad.", decided(Some(Decider::Raad))),
            ("stap 2 geen besluit", decided(None)),
        ] {
            assert_eq!(parse(typed), Ok(Command::ChangeStep(2, change)), "{typed}");
        }
        for typed in ["wis stap 1", "stap 1 weg", "s 1 Weg."] {
            assert_eq!(parse(typed), Ok(Command::RemoveStep(1)), "{typed}");
        }
        for typed in ["s 2 besluiten nemen", "stap 2 besluit voorbereiden"] {
            assert!(matches!(parse(typed), Ok(Command::Step(_))), "{typed}");
        }
    }
}
