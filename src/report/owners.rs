//! Who takes a step, as every form of the plan calls them.

use std::collections::HashMap;

use crate::model::{NextStep, OwnerPlan, Session, compared_owner, owners};
use crate::text::clean;

/// The owners of a session's steps, by name; nobody last.
pub(super) struct Owners<'a> {
    plans: Vec<OwnerPlan<'a>>,
    /// The place of each in `plans`, by the name as it is compared.
    places: HashMap<String, usize>,
    /// Whether their names may be told.
    names: bool,
}

impl<'a> Owners<'a> {
    pub(super) fn of(session: &'a Session, names: bool) -> Self {
        let plans = owners(session);
        let places = plans.iter().enumerate();
        let places = places.filter_map(|(place, plan)| Some((compared_owner(plan.who?), place)));
        Self {
            places: places.collect(),
            plans,
            names,
        }
    }

    /// What `who` is called: the name, or "eigenaar 2" where names are left out. Empty for nobody.
    pub(super) fn name(&self, who: &str) -> String {
        match self.places.get(&compared_owner(who)) {
            None => String::new(),
            Some(_) if self.names => clean(who).trim_matches([' ', '\t', '\n']).to_owned(),
            Some(place) => format!("eigenaar {}", place + 1),
        }
    }

    /// What each owner is called, with her steps, those to be done first on top.
    pub(super) fn each_with_steps(
        &self,
    ) -> impl Iterator<Item = (String, Vec<&'a NextStep>)> + use<'_, 'a> {
        self.plans.iter().map(|plan| {
            let steps = plan.steps.iter().map(|(_, step)| *step).collect();
            (self.name(plan.who.unwrap_or_default()), steps)
        })
    }
}
