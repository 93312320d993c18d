//! Who takes a step, as every form of the plan calls them.

use std::collections::HashMap;

use crate::model::{NextStep, OwnerPlan, Session, compared_owner, owners};
use crate::text::clean;

/// The owners of a session's steps, by name; nobody last.
pub(super) struct Owners<'a> {
    plans: Vec<OwnerPlan<'a>>,
    /// The number of each whose name is not told, by the name as it is compared.
    numbers: HashMap<String, usize>,
}

impl<'a> Owners<'a> {
    pub(super) fn of(session: &'a Session, names: bool) -> Self {
        let plans = owners(session);
        let untold = plans.iter().filter_map(|plan| plan.who);
        let untold = untold.filter(|who| !names && !session.stays_without_names(who));
        let numbers = untold
            .zip(1..)
            .map(|(who, number)| (compared_owner(who), number));
        Self {
            numbers: numbers.collect(),
            plans,
        }
    }

    /// What `who` is called: the name, or "eigenaar 2" where the names of people are left out and it is
    /// not said to be a function. Empty for nobody.
    pub(super) fn name(&self, who: &str) -> String {
        match self.numbers.get(&compared_owner(who)) {
            None => clean(who).trim_matches([' ', '\t', '\n']).to_owned(),
            Some(number) => format!("eigenaar {number}"),
        }
    }

    /// What each owner is called, with their steps, those to be done first on top.
    pub(super) fn each_with_steps(
        &self,
    ) -> impl Iterator<Item = (String, Vec<&'a NextStep>)> + use<'_, 'a> {
        self.plans.iter().map(|plan| {
            let steps = plan.steps.iter().map(|(_, step)| *step).collect();
            (self.name(plan.who.unwrap_or_default()), steps)
        })
    }
}
