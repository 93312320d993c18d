//! Next steps: what, who, and by which day.

use super::Conversation;
use super::command::{Command, parse};
use super::step_change::{StepChange, somebody};
use super::talk::Answered;
use crate::model::{
    Change, Identity, NextStep, due_in_words, format_date_long, parse_due, what_to_ask,
};
use crate::report::{agreed_in_words, step_in_words};

/// How to leave, behind each question about a step.
const WAY_OUT: &str = "of stop";

impl Conversation<'_, '_> {
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
            _ => self.desk.talk.say("Er is geen vervolgstap toegevoegd."),
        }
    }

    /// Ask for a part of a step; none at the end, and where the answer is to stop: that is then the
    /// command that comes next. Any other command is a text here.
    fn ask_about_step(&mut self, question: &str) -> Option<String> {
        let said = self
            .desk
            .talk
            .ask_for_line(&format!("{question}, {WAY_OUT}"))?;
        let said = match said {
            Answered::Alone(line) if parse(&line) == Ok(Command::Stop) => {
                self.desk.talk.put_back(line);
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
        self.desk.talk.say(&format!("Vervolgstap: {}", step.what));
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
            let who = somebody(&who);
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
                agreed_in_words(step, self.desk.world.today())
            });
        self.changed(&format!(
            "{} vervolgstap {number} erbij, {agreed}.",
            self.here
        ));
    }

    /// Ask by which day. What was understood is said in full, and stays unless another day or no is
    /// said; what was not understood is behind what will be done, so that it is not lost.
    fn ask_due(&mut self, step: Identity) {
        let today = self.desk.world.today();
        let mut words = String::new();
        let mut due = None;
        let example = if self.desk.knows_the_way() {
            ""
        } else {
            " Bijvoorbeeld 1 maart of over 3 weken."
        };
        let mut question = format!("Uiterlijk wanneer?{example} Enter is geen dag");
        while let Some(said) = self
            .ask_about_step(&question)
            .filter(|said| !said.is_empty())
        {
            let answer = said.to_lowercase();
            // No day after all, and the words that were none go too.
            if matches!(answer.as_str(), "weg" | "geen") {
                (due, words) = (None, String::new());
                break;
            }
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
                    self.desk.talk.refuse(&problem);
                    "Het blijft"
                }
            };
            question = if let Some(day) = due {
                let full = due_in_words(day, today);
                format!("{begins} {full}. Enter is goed, of typ een andere dag")
            } else {
                words = said;
                "Uiterlijk wanneer? Enter zet deze woorden achter de vervolgstap, weg vergeet ze"
                    .to_owned()
            };
        }
        self.put_in_step(step, |step| step.due = due);
        if !words.is_empty() {
            self.put_in_step(step, |step| step.what = format!("{} ({words})", step.what));
            self.desk
                .talk
                .say(&format!("Achter de vervolgstap staat nu: {words}."));
        }
    }

    /// Hear what there is to a step of this question, and change it part by part.
    pub(super) fn edit_step_here(&mut self, number: usize) {
        let mut steps = self.work.session().steps_of(&self.here);
        let step = number.checked_sub(1).and_then(|place| steps.nth(place));
        let step = step.and_then(|(_, step)| step.identity);
        drop(steps);
        match step {
            Some(step) => self.edit_step(step),
            None => self.no_such("vervolgstap", number, "lees"),
        }
    }

    /// Ask for each part of `step`, with what it is now; what is not answered stays.
    pub(super) fn edit_step(&mut self, step: Identity) {
        let session = self.work.session();
        let Some(now) = session.steps_among(&[step]).next().cloned() else {
            return;
        };
        let today = self.desk.world.today();
        let name = format!("{} vervolgstap", now.question);
        self.desk
            .talk
            .say(&format!("{name}: {}.", step_in_words(&now, today)));
        // What follows in a script was written for no question.
        if self.desk.talk.is_script() {
            return;
        }
        let due = now.due.map_or("geen".to_owned(), format_date_long);
        for (question, part) in [
            ("Wat gaat er gebeuren? Enter laat het zo".to_owned(), "wat"),
            (
                format!("Wie doet het? Nu {}; Enter laat het zo", who(&now)),
                "wie",
            ),
            (
                format!("Uiterlijk wanneer? Nu {due}; Enter laat het zo"),
                "datum",
            ),
            (
                format!(
                    "Hoe ver is het? Nu {}; open, bezig, klaar of vervallen; Enter laat het zo",
                    now.status.key()
                ),
                "",
            ),
        ] {
            let Some(said) = self.ask_about_step(&question) else {
                return;
            };
            if said.is_empty() {
                continue;
            }
            match StepChange::from_words(format!("{part} {said}").trim()) {
                Some(change) => self.change_steps(&[step], &name, &change),
                None => self.desk.talk.refuse(&format!(
                    "«{said}» past hier niet; dit blijft zoals het was."
                )),
            }
        }
    }

    /// Change a step that is being added.
    fn put_in_step(&mut self, step: Identity, edit: impl Fn(&mut NextStep)) {
        let change = Change::steps(self.work.session(), &[step], edit);
        self.amend(change);
    }
}

/// Who does a step, to be said in a question.
fn who(step: &NextStep) -> &str {
    step.owner().unwrap_or("niemand")
}
