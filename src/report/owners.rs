//! Who takes a step, as every form of the plan calls them.

use super::markdown::one_line;
use crate::model::{NextStep, Session, steps_by_date};
use crate::text::{clean, fold};

/// The owners of a session's steps, each once, in the order in which it is their turn.
pub(super) struct Owners {
    /// How each is compared.
    keys: Vec<String>,
    /// Whether their names may be told.
    names: bool,
}

impl Owners {
    pub(super) fn of(session: &Session, names: bool) -> Self {
        let mut keys = Vec::new();
        for (_, step) in steps_by_date(session) {
            if let Some(key) = key(&step.who).filter(|key| !keys.contains(key)) {
                keys.push(key);
            }
        }
        Self { keys, names }
    }

    /// What `who` is called: the name, or "eigenaar 2" where names are left out. Empty for nobody.
    pub(super) fn name(&self, who: &str) -> String {
        match self.place(who) {
            None => String::new(),
            Some(_) if self.names => clean(who).trim_matches([' ', '\t', '\n']).to_owned(),
            Some(place) => format!("eigenaar {}", place + 1),
        }
    }

    /// Each owner with her steps, in the order of `steps`; the steps of nobody last.
    pub(super) fn each_with_steps<'s>(
        &self,
        steps: &[&'s NextStep],
    ) -> Vec<(String, Vec<&'s NextStep>)> {
        let mut places: Vec<Option<usize>> = Vec::new();
        for place in steps.iter().map(|step| self.place(&step.who)) {
            if place.is_some() && !places.contains(&place) {
                places.push(place);
            }
        }
        places.push(None);
        let of = |place| -> Vec<&NextStep> {
            let steps = steps.iter().copied();
            steps
                .filter(|step| self.place(&step.who) == place)
                .collect()
        };
        places
            .into_iter()
            .map(of)
            .filter_map(|steps| Some((self.name(&steps.first()?.who), steps)))
            .collect()
    }

    /// The place of `who` among the owners; none for nobody.
    fn place(&self, who: &str) -> Option<usize> {
        let key = key(who)?;
        self.keys.iter().position(|other| *other == key)
    }
}

/// How an owner is known: "J. Jansen " and "j. jansen" are the same person. None for nobody.
fn key(who: &str) -> Option<String> {
    let who = one_line(who);
    (!who.is_empty()).then(|| fold(&who))
}
