//! Leaving out who takes part.

use super::Speakers;
use crate::model::Session;

impl Session {
    /// What those who take part are called.
    pub fn speakers(&self, names: bool) -> Speakers {
        let people = self.participants.iter();
        let people = people.map(|each| (each.name.as_str(), each.role.as_str()));
        Speakers::of(people, names)
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
        if let Some(origin) = &mut self.origin {
            origin.name.clear();
            origin.file.clear();
        }
    }
}
