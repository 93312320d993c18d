//! Entries that were typed before, to suggest where one of the same kind is typed again.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Entries, ListField, Session, compared_owner};

impl Session {
    /// The entries of this kind in the session, those that are used most first: who takes a step or was
    /// spoken to, or the documents; now and last time.
    pub fn entries(&self, kind: Entries) -> Vec<&str> {
        let steps = self.steps.iter().filter(|_| kind == Entries::People);
        let owners = steps.filter_map(|step| step.owner());
        let answers = self.answers.values().chain(self.previous.answers.values());
        let written = answers.flat_map(|answer| {
            let lists = ListField::ALL.into_iter();
            let lists = lists.filter(move |field| field.row().suggests == Some(kind));
            lists.flat_map(|field| answer.list(field).iter().map(|entry| entry.trim()))
        });
        let mut used: BTreeMap<String, (&str, usize)> = BTreeMap::new();
        for entry in owners.chain(written).filter(|entry| !entry.is_empty()) {
            used.entry(compared_owner(entry)).or_insert((entry, 0)).1 += 1;
        }
        let mut entries: Vec<_> = used.into_values().collect();
        entries.sort_by_key(|(_, times)| Reverse(*times));
        entries.into_iter().map(|(entry, _)| entry).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{NextStep, QuestionId};

    #[test]
    fn what_is_used_most_comes_first_and_each_once_of_its_own_kind() {
        let mut session = Session::default();
        let first = QuestionId::from("1.1");
        let consulted = ["wijkagent", "Anna de Wit", " "].map(str::to_owned);
        session.answer_mut(&first).consulted = consulted.into();
        session.answer_mut(&first).sources = vec!["Visie 2024, p. 12".to_owned()];
        let mut step = NextStep::new(first, "Schrijven");
        "anna de  wit".clone_into(&mut step.who);
        session.steps.push(step);
        assert_eq!(
            session.entries(Entries::People),
            ["anna de  wit", "wijkagent"]
        );
        assert_eq!(session.entries(Entries::Documents), ["Visie 2024, p. 12"]);
    }
}
