//! What became of the steps that a follow-up took along.

use super::{NextStep, Session, StepStatus};

/// What became of a step that came along from the previous measurement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OldStep<'a> {
    /// What is to be done, as it is said now, or as it was when it is no longer in the plan.
    pub what: &'a str,
    /// The step as it is now; none when it is no longer in the plan.
    pub now: Option<&'a NextStep>,
}

impl OldStep<'_> {
    /// How far it is; none when it is no longer in the plan.
    pub fn status(&self) -> Option<StepStatus> {
        self.now.map(|step| step.status)
    }
}

/// What became of the steps that came along from the previous measurement: those in the plan in its
/// order, then those that are no longer in it. A file of before they were noted has none.
pub fn old_steps(session: &Session) -> Vec<OldStep<'_>> {
    let known = &session.previous.steps;
    let is_known = |step: &&NextStep| step.identity.is_some_and(|each| known.contains_key(&each));
    let present = session.steps.iter().filter(is_known).map(|step| OldStep {
        what: &step.what,
        now: Some(step),
    });
    let gone = known.iter();
    let gone = gone.filter(|(identity, _)| session.place_of_step(**identity).is_none());
    let gone = gone.map(|(_, what)| OldStep { what, now: None });
    present.chain(gone).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{Details, Identities, QuestionSet, follow_up};

    #[test]
    fn a_follow_up_knows_what_became_of_the_steps_that_came_along() {
        let text = include_str!("../../quickscan/vragenlijst.toml");
        let set = QuestionSet::parse(text).unwrap();
        let mut old = Session::new(&set, Details::default());
        for what in ["gedaan", "bezig", "weg"] {
            old.steps.push(NextStep::new("2.3".into(), what));
        }
        let identities = &mut Identities::Counting(0);
        let mut new = follow_up(&old, "a", &set, date(2027, 11, 1), identities);
        new.steps[0].status = StepStatus::Klaar;
        new.steps[1].what = "anders gezegd".to_owned();
        new.steps.remove(2);
        new.steps.push(NextStep::new("2.3".into(), "nieuw"));
        new.identify(identities);
        let found: Vec<_> = old_steps(&new)
            .iter()
            .map(|step| (step.what, step.status()))
            .collect();
        let expected = [
            ("gedaan", Some(StepStatus::Klaar)),
            ("anders gezegd", Some(StepStatus::Open)),
            ("weg", None),
        ];
        assert_eq!(found, expected);
    }
}
