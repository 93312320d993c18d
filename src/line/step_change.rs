//! What is changed of next steps: of one at its question, or of several in the plan.

use super::Conversation;
use super::answer::PUT_BACK;
use super::selection::Selection;
use crate::model::{Change, Decider, Identity, StepStatus, due_in_words, parse_due};
use crate::text::{counted, fold, letters};

/// What can be changed of steps in one command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepChange {
    /// How far they are.
    Status(StepStatus),
    /// Who decides about them.
    DecidedBy(Option<Decider>),
    /// What will be done.
    What(String),
    /// Who does them; nobody where it is empty.
    Who(String),
    /// The last day, as it was said; none where it is empty.
    Due(String),
    /// They go.
    Remove,
}

impl StepChange {
    /// What `words` mean after the number of a step: "klaar", "wie Anna", "datum 1 maart", "besluit raad", "weg".
    pub(super) fn from_words(words: &str) -> Option<Self> {
        if let Some(status) = StepStatus::from_words(words) {
            return Some(Self::Status(status));
        }
        match letters(words).as_str() {
            "weg" => return Some(Self::Remove),
            "geenbesluit" | "besluitgeen" | "besluitniemand" => return Some(Self::DecidedBy(None)),
            "geendatum" | "zonderdatum" | "geendag" => return Some(Self::Due(String::new())),
            "niemand" | "geeneigenaar" | "zondereigenaar" => return Some(Self::Who(String::new())),
            _ => {}
        }
        let (word, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
        let rest = rest.trim();
        match fold(word).as_str() {
            "wat" if !rest.is_empty() => Some(Self::What(rest.to_owned())),
            "wie" | "eigenaar" if !rest.is_empty() => Some(Self::Who(somebody(rest))),
            "datum" | "uiterlijk" | "wanneer" if !rest.is_empty() => Some(Self::Due(a_day(rest))),
            "besluit" => Decider::from_words(rest).map(|who| Self::DecidedBy(Some(who))),
            _ => Decider::from_words(words).map(|who| Self::DecidedBy(Some(who))),
        }
    }

    /// Whether words of the user's own are part of it.
    pub(super) const fn holds_a_text(&self) -> bool {
        matches!(self, Self::What(_) | Self::Who(_) | Self::Due(_))
    }

    /// The word that `typed` seems to be meant for, where it is none: a typing error in the status of a step is no
    /// new step.
    pub(super) fn meant_by(typed: &str) -> Option<&'static str> {
        let typed = letters(typed);
        let mut words = StepStatus::ALL.map(StepStatus::key).into_iter();
        words
            .find(|word| is_nearly(&typed, word))
            .or_else(|| is_nearly(&typed, "weg").then_some("weg"))
    }
}

/// Nobody, where the words say so: an answer to "wie?" may be no.
pub(super) fn somebody(words: &str) -> String {
    match letters(words).as_str() {
        "niemand" | "nee" | "geen" | "leeg" | "nogniemand" => String::new(),
        _ => words.to_owned(),
    }
}

/// No day, where the words say so.
fn a_day(words: &str) -> String {
    match letters(words).as_str() {
        "geen" | "nee" | "leeg" | "weg" => String::new(),
        _ => words.to_owned(),
    }
}

/// Whether one letter was left out, typed too much, or typed wrong.
fn is_nearly(typed: &str, word: &str) -> bool {
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    let alike = typed.iter().zip(&word).take_while(|(a, b)| a == b).count();
    let rest = |letters: &[char], skip: usize| letters.get(alike + skip..).map(<[char]>::to_vec);
    let (left_out, too_much) = (rest(&typed, 0), rest(&typed, 1));
    typed.len() > 2
        && typed != word
        && (left_out == rest(&word, 1)
            || too_much == rest(&word, 0)
            || too_much.is_some() && too_much == rest(&word, 1))
}

impl Conversation<'_, '_> {
    /// Change steps of this question, by their numbers here.
    pub(super) fn change_steps_here(&mut self, which: &Selection, change: &StepChange) {
        let steps = self.work.session().steps_of(&self.here);
        let steps: Vec<Identity> = steps.filter_map(|(_, step)| step.identity).collect();
        match which.of(&steps) {
            Err(number) => self.no_such("vervolgstap", number, "lees"),
            Ok(chosen) => {
                let name = which.only().map_or_else(
                    || counted(chosen.len(), "vervolgstap", "vervolgstappen"),
                    |number| format!("vervolgstap {number}"),
                );
                let name = format!("{} {name}", self.here);
                self.change_steps(&chosen, &name, change);
            }
        }
    }

    /// Change the `chosen` steps, which are called `name` in what is said of it.
    pub(super) fn change_steps(&mut self, chosen: &[Identity], name: &str, change: &StepChange) {
        if chosen.is_empty() {
            self.desk.talk.refuse("Er zijn geen stappen.");
            return;
        }
        let today = self.desk.world.today();
        let day = match change {
            StepChange::Due(words) if !words.is_empty() => match parse_due(words, today) {
                Ok(day) => Some(day),
                Err(problem) => {
                    self.desk.talk.refuse(&problem);
                    return;
                }
            },
            _ => None,
        };
        let now = match change {
            StepChange::Remove => {
                self.remove_steps(chosen);
                return;
            }
            StepChange::Status(status) => status.key().to_owned(),
            StepChange::DecidedBy(decider) => {
                let words = decider.map_or("geen besluit nodig", Decider::in_words);
                words.to_owned()
            }
            StepChange::What(_) if chosen.len() > 1 => {
                self.desk
                    .talk
                    .refuse("Wat er gaat gebeuren, wijzigt u per stap: noem één nummer.");
                return;
            }
            StepChange::What(what) => what.trim_end_matches('.').to_owned(),
            StepChange::Who(who) if who.is_empty() => "door nog niemand".to_owned(),
            StepChange::Who(who) => format!("door {who}"),
            StepChange::Due(_) => day.map_or_else(
                || "zonder datum".to_owned(),
                |day| format!("uiterlijk {}", due_in_words(day, today)),
            ),
        };
        let changed = Change::steps(self.work.session(), chosen, |step| match change {
            StepChange::Status(status) => step.status = *status,
            StepChange::DecidedBy(decider) => step.decided_by = *decider,
            StepChange::What(what) => step.what.clone_from(what),
            StepChange::Who(who) => step.who.clone_from(who),
            StepChange::Due(_) => step.due = day,
            StepChange::Remove => {}
        });
        if self.apply(changed) {
            self.changed(&format!("{name}: {now}."));
        } else {
            self.desk.talk.say(&format!("{name}: dat was al zo."));
        }
    }

    fn remove_steps(&mut self, chosen: &[Identity]) {
        let gone: Vec<String> = self
            .work
            .session()
            .steps_among(chosen)
            .map(|step| step.what.trim_end_matches('.').to_owned())
            .collect();
        if !self.apply(Change::remove_steps(chosen)) {
            return;
        }
        let done = match gone.as_slice() {
            [what] => format!("Vervolgstap weg: {what}."),
            many => format!(
                "{} weg.",
                counted(many.len(), "vervolgstap", "vervolgstappen")
            ),
        };
        self.changed(&format!("{done} {PUT_BACK}"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::command::{Command, Unclear, parse};
    use super::*;

    #[test]
    fn what_is_changed_of_a_step_follows_its_number() {
        let text = |text: &str| text.to_owned();
        let decided = StepChange::DecidedBy;
        for (typed, change) in [
            ("stap 2 klaar", StepChange::Status(StepStatus::Klaar)),
            ("s 2 Klaar", StepChange::Status(StepStatus::Klaar)),
            ("stap 2 besluit college", decided(Some(Decider::College))),
            ("s 2 Raad.", decided(Some(Decider::Raad))),
            ("stap 2 geen besluit", decided(None)),
            ("stap 2 wie Anna", StepChange::Who(text("Anna"))),
            ("stap 2 wie niemand", StepChange::Who(text(""))),
            ("stap 2 datum 1 maart", StepChange::Due(text("1 maart"))),
            ("stap 2 geen datum", StepChange::Due(text(""))),
            ("stap 2 wat Bel Anna", StepChange::What(text("Bel Anna"))),
            ("stap 2 weg", StepChange::Remove),
            ("wis stap 2", StepChange::Remove),
        ] {
            let which = Selection::Numbers(vec![2]);
            assert_eq!(
                parse(typed),
                Ok(Command::ChangeSteps(which, change)),
                "{typed}"
            );
        }
        for typed in ["s 2 besluiten nemen", "stap 2 besluit voorbereiden"] {
            assert!(matches!(parse(typed), Ok(Command::Step(_))), "{typed}");
        }
    }

    #[test]
    fn a_typing_error_in_a_status_is_no_new_step() {
        for (typed, meant) in [
            ("stap 1 klar", "klaar"),
            ("stap 1 bzig", "bezig"),
            ("s 1 openn", "open"),
            ("s 1 wef", "weg"),
        ] {
            let Err(Unclear::Sentence(said)) = parse(typed) else {
                panic!("{typed}: {:?}", parse(typed));
            };
            assert!(said.contains(&format!(" {meant}")), "{said}");
        }
        for typed in ["stap 2 gesprekken", "stap 1 op orde brengen"] {
            assert!(matches!(parse(typed), Ok(Command::Step(_))), "{typed}");
        }
    }
}
