//! Which names of people a report tells.

use crate::model::Session;
use crate::text::{listed, one_line};

/// The names that a report on `session` may tell: who filled it in, who takes a step, and who was asked.
pub fn names(session: &Session) -> Vec<String> {
    let invuller = session.details.invuller.as_str();
    let in_use = session.names_in_use().into_iter().map(|(name, _)| name);
    let names = [invuller].into_iter().chain(in_use).map(one_line);
    let mut names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    names.sort();
    names.dedup();
    names
}

/// Which of the names of `session` are in `text`, in a sentence; none where none is.
pub fn names_told(text: &str, session: &Session) -> Option<String> {
    /// So many can be heard; of more the number counts.
    const MOST: usize = 12;
    let mut told = names(session);
    told.retain(|name| is_in(text, name));
    let left_out = told.len().saturating_sub(MOST);
    told.truncate(MOST);
    if left_out > 0 {
        told.push(format!("nog {left_out}"));
    }
    match told.as_slice() {
        [] => None,
        [one] => Some(format!("Deze naam staat erin: {one}.")),
        several => Some(format!("Deze namen staan erin: {}.", listed(several))),
    }
}

/// Whether `name` is in `text` as words of its own.
fn is_in(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text
            .get(at + name.len()..)
            .and_then(|after| after.chars().next());
        ![before, after]
            .into_iter()
            .flatten()
            .any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NextStep;

    #[test]
    fn only_the_names_that_are_there_are_told() {
        let mut session = Session::default();
        assert_eq!(names_told("Anna", &session), None);
        session.details.invuller = " J. Jansen ".to_owned();
        for who in ["Anna", "An", "inkoop"] {
            session.steps.push(NextStep {
                who: who.to_owned(),
                ..NextStep::new("1.1".into(), "Bellen")
            });
        }
        assert_eq!(names(&session), ["An", "Anna", "J. Jansen", "inkoop"]);
        let told = names_told("Ingevuld door: J. Jansen. Bellen, Anna, open.", &session);
        assert_eq!(
            told.as_deref(),
            Some("Deze namen staan erin: Anna en J. Jansen.")
        );
        let told = names_told("Bellen (inkoop)", &session);
        assert_eq!(told.as_deref(), Some("Deze naam staat erin: inkoop."));
    }
}
