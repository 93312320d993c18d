//! Next steps: what, who, and by which day.

use jiff::civil::Date;

use super::Conversation;
use super::ask::{Asked, Reply};
use super::step_change::somebody;
use crate::model::{
    Change, Identity, NextStep, due_in_words, format_date_long, parse_due, what_to_ask,
};
use crate::report::agreed_in_words;
use crate::text::capitalised;

/// How to leave, behind each question about a step.
const WAY_OUT: &str = "of stop";

/// A part of a step, as it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StepPart {
    What,
    Who,
    Due,
    Status,
    DecidedBy,
}

impl StepPart {
    /// The question with `more` behind it.
    pub(super) fn put(self, more: &str) -> String {
        format!("{} {more}", self.question())
    }

    /// What is asked.
    const fn question(self) -> &'static str {
        match self {
            Self::What => "Wat gaat er gebeuren?",
            Self::Who => "Wie doet het?",
            Self::Due => "Uiterlijk wanneer?",
            Self::Status => "Hoe ver is het?",
            Self::DecidedBy => "Wie besluit erover?",
        }
    }

    /// What an answer looks like.
    pub(super) const fn about(self) -> &'static str {
        match self {
            Self::What => "Typ in één zin wat er gaat gebeuren, bijvoorbeeld: Bel de adviesraad.",
            Self::Who => "Typ een naam, een functie of een team. Met niemand doet nog niemand het.",
            Self::Due => {
                "Typ een dag, bijvoorbeeld 1 maart, over 3 weken of eind juni. Met geen is er geen dag."
            }
            Self::Status => "Typ open, bezig, klaar of vervallen.",
            Self::DecidedBy => "Typ college of raad, of niemand als er geen besluit nodig is.",
        }
    }
}

/// Where the answer to a question about a step leads.
enum Flow {
    On,
    Back,
    Leave,
}

impl Conversation<'_, '_> {
    /// Add a step; `what` is asked for when it is empty.
    pub(super) fn step(&mut self, what: String) {
        let what = match what.as_str() {
            "" => match self.ask_about_step(
                StepPart::What,
                &StepPart::What.put("Enter is geen stap"),
                false,
                |_| false,
            ) {
                Reply::Said(what) => what,
                _ => String::new(),
            },
            _ => what,
        };
        match what.trim() {
            "" => self.desk.talk.say("Er is geen vervolgstap toegevoegd."),
            what => self.add_step(NextStep::new(self.here.clone(), what.to_owned())),
        }
    }

    /// Put `question` about a part of a step.
    pub(super) fn ask_about_step(
        &mut self,
        part: StepPart,
        question: &str,
        has_before: bool,
        fits: impl Fn(&str) -> bool,
    ) -> Reply {
        let asked = Asked {
            prompt: &format!("{question}, {WAY_OUT}"),
            about: part.about(),
            has_before,
            takes_any: !matches!(part, StepPart::Status | StepPart::DecidedBy),
        };
        self.desk.talk.ask(&asked, fits)
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
        self.ask_parts(new);
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

    /// Ask who does the new step and by which day; what will be done only where the user goes back there.
    fn ask_parts(&mut self, step: Identity) {
        let mut part = StepPart::Who;
        loop {
            let flow = match part {
                StepPart::What => self.ask_what_again(step),
                StepPart::Who => self.ask_who(step),
                _ => self.ask_due(step),
            };
            part = match (part, flow) {
                (StepPart::What, Flow::On) | (StepPart::Due, Flow::Back) => StepPart::Who,
                (StepPart::Who, Flow::On) => StepPart::Due,
                (StepPart::Who, Flow::Back) => StepPart::What,
                _ => return,
            };
        }
    }

    fn ask_what_again(&mut self, step: Identity) -> Flow {
        let now = self
            .step_now(step)
            .map_or_else(String::new, |step| step.what);
        let question = StepPart::What.put(&format!("Nu {now}; Enter laat het zo"));
        let what = match self.ask_about_step(StepPart::What, &question, false, |_| false) {
            Reply::Said(what) => what,
            Reply::Back => return Flow::Back,
            Reply::Stop | Reply::Over => return Flow::Leave,
        };
        if !what.is_empty() {
            self.put_in_step(step, |step| step.what.clone_from(&what));
            self.keep_quietly();
        }
        Flow::On
    }

    fn ask_who(&mut self, step: Identity) -> Flow {
        let more = match self.step_now(step).as_ref().and_then(NextStep::owner) {
            None => "Enter is nog niemand".to_owned(),
            Some(who) => format!("Nu {who}; Enter laat het zo"),
        };
        let question = StepPart::Who.put(&more);
        let who = match self.ask_about_step(StepPart::Who, &question, true, |_| false) {
            Reply::Said(who) => who,
            Reply::Back => return Flow::Back,
            Reply::Stop | Reply::Over => return Flow::Leave,
        };
        if !who.is_empty() {
            let who = somebody(&who);
            self.put_in_step(step, |step| step.who.clone_from(&who));
            self.keep_quietly();
        }
        Flow::On
    }

    /// The step as it is by now.
    pub(super) fn step_now(&self, step: Identity) -> Option<NextStep> {
        self.work.session().steps_among(&[step]).next().cloned()
    }

    /// Ask by which day. What was understood is said in full, and stays where that is found good; what was not
    /// understood is behind what will be done, so that it is not lost.
    fn ask_due(&mut self, step: Identity) -> Flow {
        let today = self.desk.world.today();
        let mut words = String::new();
        let mut due = None;
        let mut question = StepPart::Due.put(if self.desk.knows_the_way() {
            "Enter is geen dag"
        } else {
            "Bijvoorbeeld 1 maart of over 3 weken. Enter is geen dag"
        });
        let flow = loop {
            let fits = |said: &str| parse_due(said, today).is_ok();
            let said = match self.ask_about_step(StepPart::Due, &question, true, fits) {
                Reply::Said(said) if said.is_empty() => break Flow::On,
                Reply::Said(said) => said,
                Reply::Back => return Flow::Back,
                Reply::Stop | Reply::Over => {
                    self.drop_what_was_not_confirmed(&mut due);
                    break Flow::Leave;
                }
            };
            let answer = said.to_lowercase();
            // No day after all, and the words that were none go too.
            if matches!(answer.as_str(), "weg" | "geen") {
                (due, words) = (None, String::new());
                break Flow::On;
            }
            if due.is_some() && matches!(answer.as_str(), "ja" | "j" | "goed") {
                break Flow::On;
            }
            if due.take_if(|_| answer == "nee").is_some() {
                question = StepPart::Due.put("Enter is geen dag");
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
                StepPart::Due.put("Enter zet deze woorden achter de vervolgstap, weg vergeet ze")
            };
        };
        self.put_due(step, due, &words);
        flow
    }

    /// A day that nobody found good is not kept; in a script nobody could, and what is written there is meant.
    fn drop_what_was_not_confirmed(&mut self, due: &mut Option<Date>) {
        if self.desk.talk.is_script() {
            return;
        }
        if let Some(day) = due.take() {
            self.desk.talk.say(&format!(
                "{} staat er niet bij, want die dag was nog niet bevestigd.",
                capitalised(&format_date_long(day))
            ));
        }
    }

    fn put_due(&mut self, step: Identity, due: Option<Date>, words: &str) {
        self.put_in_step(step, |step| step.due = due);
        if !words.is_empty() {
            self.put_in_step(step, |step| step.what = format!("{} ({words})", step.what));
            self.desk
                .talk
                .say(&format!("Achter de vervolgstap staat nu: {words}."));
        }
    }

    /// Change a step that is being added.
    fn put_in_step(&mut self, step: Identity, edit: impl Fn(&mut NextStep)) {
        let change = Change::steps(self.work.session(), &[step], edit);
        self.amend(change);
    }
}
