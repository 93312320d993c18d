//! Who takes a step, as every form of the plan calls them.

use super::markdown::one_line;
use crate::model::Session;
use crate::text::{clean, fold};

/// The owners of a session's steps, each once, in the order in which they first appear.
pub(super) struct Owners {
    /// How each is compared.
    keys: Vec<String>,
    /// Whether their names may be told.
    names: bool,
}

impl Owners {
    pub(super) fn of(session: &Session, names: bool) -> Self {
        let mut keys = Vec::new();
        for step in &session.steps {
            let key = key(&step.who);
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
        Self { keys, names }
    }

    /// What `who` is called: the name, or "eigenaar 2" where names are left out. Empty for nobody.
    pub(super) fn name(&self, who: &str) -> String {
        match self.number(who) {
            None => String::new(),
            Some(_) if self.names => clean(who).trim().to_owned(),
            Some(number) => format!("eigenaar {number}"),
        }
    }

    /// The place of `who` among the owners, from 1; none for nobody.
    fn number(&self, who: &str) -> Option<usize> {
        let key = key(who);
        let place = self.keys.iter().position(|other| *other == key)?;
        Some(place + 1)
    }
}

/// "J. Jansen " and "j. jansen" are the same person.
fn key(who: &str) -> String {
    fold(&one_line(who))
}
