//! The plan: all next steps in groups, whose they are, and changing several at once.

use super::selection::Selection;
use super::step_change::StepChange;
use super::{Conversation, speak};
use crate::model::{Arrangement, Identity, PlanView, Whose, is_same_owner, owners};
use crate::text::{letters, listed};

/// What is asked of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanCommand {
    /// Read it.
    Read,
    /// Read it in groups of this kind.
    By(Arrangement),
    /// Read only the steps of this owner, as typed.
    Of(String),
    /// Read it without what is finished, or with it.
    Finished {
        /// Whether that is left out.
        is_hidden: bool,
    },
    /// Change steps, by their numbers in the plan.
    Change(Selection, StepChange),
    /// Hear a step and change it part by part.
    Edit(usize),
    /// To the question of a step.
    GoTo(usize),
}

impl PlanCommand {
    /// What `words` ask after "plan".
    pub(super) fn from_words(words: &str) -> Option<Self> {
        if words.is_empty() {
            return Some(Self::Read);
        }
        if let Some((which, rest)) = Selection::split(words) {
            return match (which.only(), letters(rest).as_str()) {
                (Some(number), "") => Some(Self::Edit(number)),
                (Some(number), "vraag" | "ga") => Some(Self::GoTo(number)),
                _ => StepChange::from_words(rest).map(|change| Self::Change(which, change)),
            };
        }
        match letters(words).as_str() {
            "zonderklaar" => return Some(Self::Finished { is_hidden: true }),
            "metklaar" => return Some(Self::Finished { is_hidden: false }),
            _ => {}
        }
        let (word, rest) = words.split_once(char::is_whitespace)?;
        match letters(word).as_str() {
            "van" => Some(Self::Of(rest.trim().to_owned())),
            "op" | "per" | "naar" => arrangement(rest).map(Self::By),
            _ => None,
        }
    }
}

fn arrangement(words: &str) -> Option<Arrangement> {
    Some(match letters(words).as_str() {
        "datum" | "dag" => Arrangement::Date,
        "wie" | "eigenaar" => Arrangement::Owner,
        "basisfunctie" | "kenmerk" | "onderdeel" => Arrangement::Basisfunctie,
        "status" => Arrangement::Status,
        _ => return None,
    })
}

impl Conversation<'_, '_> {
    pub(super) fn plan(&mut self, command: PlanCommand) {
        match command {
            PlanCommand::Read => {}
            PlanCommand::By(by) => self.plan.by = by,
            PlanCommand::Finished { is_hidden } => self.plan.hides_finished = is_hidden,
            PlanCommand::Of(who) => match self.whose(&who) {
                Some(whose) => self.plan.whose = whose,
                None => return,
            },
            PlanCommand::Change(which, change) => {
                if let Some(chosen) = self.chosen(&which) {
                    let name = match which.only() {
                        Some(number) => format!("Plan, stap {number}"),
                        None => format!("Plan, {} stappen", chosen.len()),
                    };
                    self.change_steps(&chosen, &name, &change);
                }
                return;
            }
            PlanCommand::Edit(number) => {
                if let Some([step]) = self.chosen(&Selection::Numbers(vec![number])).as_deref() {
                    self.edit_step(*step);
                }
                return;
            }
            PlanCommand::GoTo(number) => {
                self.go_to_step(number);
                return;
            }
        }
        self.read_plan();
    }

    fn read_plan(&mut self) {
        self.read_steps = self.steps_in_view();
        let today = self.desk.world.today();
        let text = speak::plan(&self.plan, &self.questions, self.work.session(), today);
        self.desk.talk.say_in_parts(&text);
    }

    /// The steps of the plan as it is read, in that order.
    fn steps_in_view(&self) -> Vec<Identity> {
        let today = self.desk.world.today();
        let groups = self
            .plan
            .groups(&self.questions, self.work.session(), today);
        let steps = groups.iter().flat_map(|group| &group.steps);
        steps.filter_map(|(_, step)| step.identity).collect()
    }

    /// The steps that are meant, by the numbers that were heard last; none, and said so, where one is not there.
    fn chosen(&mut self, which: &Selection) -> Option<Vec<Identity>> {
        if self.read_steps.is_empty() {
            self.read_steps = self.steps_in_view();
        }
        let session = self.work.session();
        let is_there = |step: &Identity| session.place_of_step(*step).is_some();
        match which.of(&self.read_steps) {
            Ok(chosen) if chosen.iter().all(is_there) => Some(chosen),
            Ok(_) => {
                self.desk.talk.refuse(
                    "Deze stap is er niet meer. Typ plan: dan hoort u de stappen met hun nummers van nu.",
                );
                None
            }
            Err(number) => {
                self.desk.talk.refuse(&format!(
                    "In het plan staat geen stap {number}. Typ plan om de nummers te horen."
                ));
                None
            }
        }
    }

    fn go_to_step(&mut self, number: usize) {
        let Some(chosen) = self.chosen(&Selection::Numbers(vec![number])) else {
            return;
        };
        let step = self.work.session().steps_among(&chosen).next();
        if let Some(question) = step.map(|step| step.question.to_string()) {
            self.go_to(&question);
        }
    }

    /// Whose steps are meant with `who`; none, and said so, where nobody is called that.
    fn whose(&mut self, who: &str) -> Option<Whose> {
        match letters(who).as_str() {
            "iedereen" | "allen" | "alles" => return Some(Whose::Everyone),
            "niemand" => return Some(Whose::Nobody),
            _ => {}
        }
        let owners = owners(self.work.session());
        let names: Vec<String> = owners
            .iter()
            .filter_map(|plan| plan.who.map(str::to_owned))
            .collect();
        if let Some(name) = names.iter().find(|name| is_same_owner(name, who)) {
            return Some(Whose::One(name.clone()));
        }
        let known = match names.as_slice() {
            [] => "Er staat nog bij geen enkele stap wie die doet.".to_owned(),
            names => format!("Wie een stap doet: {}.", listed(names)),
        };
        self.desk
            .talk
            .refuse(&format!("«{who}» doet geen enkele stap. {known}"));
        None
    }
}

/// How the plan is read, where that is not the whole of it by date.
pub(super) fn view_in_words(view: &PlanView) -> String {
    let by = match view.by {
        Arrangement::Date => "op datum",
        Arrangement::Owner => "per wie",
        Arrangement::Basisfunctie => "per basisfunctie",
        Arrangement::Status => "op status",
    };
    let whose = match &view.whose {
        Whose::Everyone => String::new(),
        Whose::Nobody => ", alleen wat van niemand is".to_owned(),
        Whose::One(who) => format!(", alleen van {who}"),
    };
    let finished = if view.hides_finished {
        ", zonder wat klaar of vervallen is"
    } else {
        ""
    };
    format!("{by}{whose}{finished}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StepStatus;

    #[test]
    fn each_way_to_see_the_plan_has_its_words() {
        let klaar = StepChange::Status(StepStatus::Klaar);
        let numbers = |numbers: &[usize]| Selection::Numbers(numbers.to_vec());
        for (words, command) in [
            ("", PlanCommand::Read),
            ("op datum", PlanCommand::By(Arrangement::Date)),
            ("per wie", PlanCommand::By(Arrangement::Owner)),
            (
                "per basisfunctie",
                PlanCommand::By(Arrangement::Basisfunctie),
            ),
            ("op status", PlanCommand::By(Arrangement::Status)),
            ("van Anna de Wit", PlanCommand::Of("Anna de Wit".to_owned())),
            ("zonder klaar", PlanCommand::Finished { is_hidden: true }),
            ("met klaar", PlanCommand::Finished { is_hidden: false }),
            ("2", PlanCommand::Edit(2)),
            ("2 vraag", PlanCommand::GoTo(2)),
            ("2 klaar", PlanCommand::Change(numbers(&[2]), klaar.clone())),
            (
                "1 en 3 klaar",
                PlanCommand::Change(numbers(&[1, 3]), klaar.clone()),
            ),
            ("alles klaar", PlanCommand::Change(Selection::All, klaar)),
            (
                "1, 2 weg",
                PlanCommand::Change(numbers(&[1, 2]), StepChange::Remove),
            ),
        ] {
            assert_eq!(PlanCommand::from_words(words), Some(command), "{words}");
        }
        for words in ["maken", "2 onzin", "op kleur", "alles"] {
            assert_eq!(PlanCommand::from_words(words), None, "{words}");
        }
    }
}
