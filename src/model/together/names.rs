//! Leaving out who takes part.

use super::{Contribution, Speakers};
use crate::model::{Record, Session};

impl Session {
    /// What those who take part are called.
    pub fn speakers(&self, names: bool) -> Speakers {
        let people = self.participants.iter();
        let people = people.map(|each| (each.name.as_str(), each.role.as_str()));
        Speakers::of(people, names).telling_functions_of(self)
    }

    /// What those are called who take part, who sent something of their own accord, and who fills it in.
    pub fn speakers_with(&self, contributions: &[Contribution], names: bool) -> Speakers {
        let people = self.participants.iter();
        let people = people.map(|each| (each.name.as_str(), each.role.as_str()));
        let senders = contributions.iter().map(|each| self.sender_of(each));
        let others = senders.filter(|sender| sender.participant.is_none());
        let others = others.map(|sender| (sender.name, sender.role));
        let own = [(
            self.details.invuller.as_str(),
            self.details.functie.as_str(),
        )];
        Speakers::of(people.chain(others).chain(own), names).telling_functions_of(self)
    }

    /// The names of those who take part, who were there when something was decided, who saw it otherwise, and with whom
    /// was talked.
    pub(in crate::model) fn names_of_people(&self) -> impl Iterator<Item = &str> {
        let participants = self.participants.iter().map(|each| each.name.trim());
        let decisions = self.decisions.values().flat_map(|decision| {
            let minority = decision.minority.iter().map(|view| view.who.trim());
            let present = decision.present.iter().map(|name| name.trim());
            present.chain(minority)
        });
        let talked_with = self.records.values().flat_map(Record::people);
        participants.chain(decisions).chain(talked_with)
    }

    /// Leaves out the names of those who take part, and the roles by which one of them would be known: each is called
    /// by a role that enough of them share, or else "een deelnemer".
    pub(in crate::model) fn leave_out_people(&mut self) {
        let untold = self.speakers(false);
        let roles: Vec<(String, String)> = self
            .participants
            .iter()
            .map(|each| (each.name.clone(), each.role.clone()))
            .collect();
        let called = |who: &str| {
            let mut all = roles.iter();
            let known = all.find(|(name, _)| crate::model::is_same_owner(name, who));
            untold.name(who, known.map_or("", |(_, role)| role))
        };
        for decision in self.decisions.values_mut() {
            for who in &mut decision.present {
                *who = called(who);
            }
            for view in &mut decision.minority {
                view.who = called(&view.who);
            }
        }
        for participant in &mut self.participants {
            participant.name = untold.name(&participant.name, &participant.role);
            participant.role.clear();
        }
        self.leave_out_talked_with();
        if let Some(origin) = &mut self.origin {
            origin.name.clear();
            origin.file.clear();
        }
    }
}
