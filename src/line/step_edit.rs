//! A step that is there, changed part by part.

use super::Conversation;
use super::ask::Reply;
use super::step::StepPart;
use super::step_change::StepChange;
use crate::model::{Decider, Identity, NextStep, StepStatus, format_date_long, parse_due};
use crate::report::step_in_words;

/// The parts in the order in which they are asked for.
const PARTS: [StepPart; 5] = [
    StepPart::What,
    StepPart::Who,
    StepPart::Due,
    StepPart::Status,
    StepPart::DecidedBy,
];

impl Conversation<'_, '_> {
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
        let Some(before) = self.step_now(step) else {
            return;
        };
        let name = format!("{} vervolgstap", before.question);
        let words = step_in_words(&before, self.desk.world.today());
        self.desk.talk.say(&format!("{name}: {words}."));
        // What follows in a script was written for no question.
        if self.desk.talk.is_script() {
            return;
        }
        let mut place = 0;
        while let (Some(part), Some(now)) = (PARTS.get(place), self.step_now(step)) {
            let now = now_in_words(*part, &now);
            let question = part.put(&format!("Nu {now}; Enter laat het zo"));
            let today = self.desk.world.today();
            let fits = |said: &str| match change(*part, said) {
                Some(StepChange::Due(day)) => day.is_empty() || parse_due(&day, today).is_ok(),
                Some(StepChange::Status(_) | StepChange::DecidedBy(_)) => true,
                _ => false,
            };
            match self.ask_about_step(*part, &question, place > 0, fits) {
                Reply::Said(said) if said.is_empty() => place += 1,
                Reply::Said(said) => place += usize::from(self.put_part(step, &name, *part, &said)),
                Reply::Back => place -= 1,
                Reply::Stop | Reply::Over => break,
            }
        }
        if self.step_now(step).as_ref() == Some(&before) {
            self.desk.talk.say("De vervolgstap blijft zoals die was.");
        }
    }

    /// Change `part` to what was `said`. Returns whether that made sense.
    fn put_part(&mut self, step: Identity, name: &str, part: StepPart, said: &str) -> bool {
        let Some(change) = change(part, said) else {
            self.desk
                .talk
                .refuse(&format!("«{said}» past hier niet. {}", part.about()));
            return false;
        };
        if let StepChange::Due(day) = &change
            && !day.is_empty()
            && let Err(problem) = parse_due(day, self.desk.world.today())
        {
            self.desk.talk.refuse(&problem);
            return false;
        }
        self.change_steps(&[step], name, &change);
        true
    }
}

/// What is changed where `part` is answered with `said`.
fn change(part: StepPart, said: &str) -> Option<StepChange> {
    match part {
        StepPart::What => StepChange::from_words(&format!("wat {said}")),
        StepPart::Who => StepChange::from_words(&format!("wie {said}")),
        StepPart::Due => StepChange::from_words(&format!("datum {said}")),
        StepPart::Status => StepStatus::from_words(said).map(StepChange::Status),
        StepPart::DecidedBy => match Decider::from_words(said) {
            Some(who) => Some(StepChange::DecidedBy(Some(who))),
            None => StepChange::from_words(&format!("besluit {said}")),
        },
    }
}

/// What `part` of `step` is now, to be said in a question.
fn now_in_words(part: StepPart, step: &NextStep) -> String {
    match part {
        StepPart::What => step.what.trim_end_matches('.').to_owned(),
        StepPart::Who => step.owner().unwrap_or("niemand").to_owned(),
        StepPart::Due => step.due.map_or("geen".to_owned(), format_date_long),
        StepPart::Status => format!("{}; open, bezig, klaar of vervallen", step.status.key()),
        StepPart::DecidedBy => {
            let now = step.decided_by.map_or("niemand", Decider::key);
            format!("{now}; college, raad of niemand")
        }
    }
}
