//! Other sessions beside the open one.

use super::{Beside, Joint};
use crate::model::{Measured, Session};
use crate::text::one_line;

impl<'a> Joint<'a> {
    /// What can be put beside the open session: what it holds of last time, and the other sessions.
    pub fn choices(&self) -> Vec<Beside> {
        let before = Measured::before(self.session).map(|_| Beside::Before);
        let others = self.sent.others.iter().flatten();
        let others = others.map(|(path, _)| Beside::Session(path.clone()));
        before.into_iter().chain(others).collect()
    }

    /// The open session and those of `compared` that are there, in the order of the choices.
    pub fn measured(&self, compared: &[Beside]) -> Vec<Measured<'a>> {
        let chosen = self.choices().into_iter();
        let chosen = chosen.filter(|each| compared.contains(each));
        let chosen = chosen.filter_map(|each| match each {
            Beside::Before => Measured::before(self.session),
            Beside::Session(path) => {
                let mut others = self.sent.others.iter().flatten();
                let found = others.find(|(other, _)| *other == path)?;
                Some(Measured::now(&found.1))
            }
        });
        std::iter::once(Measured::now(self.session))
            .chain(chosen)
            .collect()
    }

    /// What a session to choose is called.
    pub fn name_of(&self, beside: &Beside) -> String {
        let facts = |session: &Session| {
            let details = &session.details;
            let day = details.peildatum.map(crate::model::format_date);
            let parts = [
                one_line(session.title()),
                one_line(&details.gebied),
                day.unwrap_or_default(),
            ];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        };
        match beside {
            Beside::Before => {
                let day = self
                    .session
                    .previous
                    .peildatum
                    .map(crate::model::format_date);
                format!("De vorige meting, {}", day.unwrap_or_default())
                    .trim_end_matches(", ")
                    .to_owned()
            }
            Beside::Session(path) => {
                let mut others = self.sent.others.iter().flatten();
                let found = others.find(|(other, _)| other == path);
                found.map_or_else(String::new, |(_, session)| facts(session))
            }
        }
    }
}
