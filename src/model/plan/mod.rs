//! The plan: every next step in groups, what is missing in it, and whether it is much at once.

mod months;
#[cfg(test)]
mod tests;
mod who_when;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use self::months::{StepsBy, steps_by_month};
pub use self::who_when::{OwnerMonths, StepInMonth, WhoWhen, who_when};
use super::dates::format_month;
use super::{NextStep, QuestionSet, Session, StepStatus, steps_by_date};
use crate::text::{capitalised, fold};

/// From more steps than this at once, fewer get done.
const MANY: usize = 7;

/// How the groups of a plan are made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// By how soon they are to be done.
    #[default]
    Date,
    /// By who does them.
    Owner,
    /// By the basisfunctie of their question.
    Basisfunctie,
    /// By how far they are.
    Status,
}

impl Arrangement {
    /// The one after this, round the end.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Date => Self::Owner,
            Self::Owner => Self::Basisfunctie,
            Self::Basisfunctie => Self::Status,
            Self::Status => Self::Date,
        }
    }
}

/// Whose steps are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Whose {
    /// Those of everyone, and those of nobody.
    #[default]
    Everyone,
    /// Those that nobody has taken on.
    Nobody,
    /// Those of one owner.
    One(String),
}

/// How the plan is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanView {
    /// How its groups are made.
    pub by: Arrangement,
    /// Whose steps are in it.
    pub whose: Whose,
    /// Whether steps that are done or dropped are left out.
    pub hides_finished: bool,
}

/// Steps that belong together, each with its place in [`Session::steps`], the first to be done first.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanGroup<'a> {
    /// What they have in common.
    pub name: String,
    /// The steps.
    pub steps: Vec<(usize, &'a NextStep)>,
}

/// The steps of one owner, each with its place in [`Session::steps`], the first to be done first.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnerPlan<'a> {
    /// Who; none for the steps that nobody has taken on.
    pub who: Option<&'a str>,
    /// The steps; what is done or dropped comes last.
    pub steps: Vec<(usize, &'a NextStep)>,
}

/// How much there is to do, and what is missing in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlanCounts {
    /// Steps that are open or under way.
    pub pending: usize,
    /// Of those, the ones whose day has passed.
    pub overdue: usize,
    /// Of those, the ones that nobody has taken on.
    pub without_owner: usize,
    /// Of those, the ones without a day.
    pub without_date: usize,
}

impl Whose {
    /// The steps of `who`; those of nobody for none.
    pub fn of(who: Option<&str>) -> Self {
        who.map_or(Self::Nobody, |who| Self::One(who.to_owned()))
    }

    /// Whether `step` is one of theirs.
    pub fn includes(&self, step: &NextStep) -> bool {
        match self {
            Self::Everyone => true,
            Self::Nobody => step.owner().is_none(),
            Self::One(who) => step.owner().is_some_and(|owner| is_same_owner(owner, who)),
        }
    }
}

impl PlanView {
    /// The groups of this view, in order; none of them is empty.
    pub fn groups<'a>(
        &self,
        set: &QuestionSet,
        session: &'a Session,
        today: Date,
    ) -> Vec<PlanGroup<'a>> {
        let mut groups: BTreeMap<Key, PlanGroup<'a>> = BTreeMap::new();
        for (index, step) in steps_by_date(session) {
            let is_shown = step.status.is_pending() || !self.hides_finished;
            if is_shown && self.whose.includes(step) {
                let (key, name) = self.group_of(set, step, today);
                let steps = Vec::new();
                let group = groups.entry(key).or_insert(PlanGroup { name, steps });
                group.steps.push((index, step));
            }
        }
        groups.into_values().collect()
    }

    fn group_of(&self, set: &QuestionSet, step: &NextStep, today: Date) -> (Key, String) {
        let is_finished = !step.status.is_pending();
        match self.by {
            Arrangement::Status => status_group(step.status),
            _ if is_finished => (key(LAST), "Klaar of vervallen".to_owned()),
            Arrangement::Date => date_group(step, today),
            Arrangement::Owner => match step.owner() {
                Some(owner) => ((0, compared_owner(owner)), owner.to_owned()),
                None => (key(1), "Zonder eigenaar".to_owned()),
            },
            Arrangement::Basisfunctie => match set.basisfunctie_of(&step.question) {
                Some(bf) => (
                    key(usize::from(bf.number)),
                    format!("{} {}", bf.number, bf.name),
                ),
                None => (
                    key(LAST - 1),
                    "Bij vragen die niet in deze vragenlijst staan".to_owned(),
                ),
            },
        }
    }
}

/// The place of a group among the others, and within that place its name.
type Key = (usize, String);

/// The place of what comes after all else.
const LAST: usize = usize::MAX;

fn key(place: usize) -> Key {
    (place, String::new())
}

fn status_group(status: StepStatus) -> (Key, String) {
    let place = StepStatus::ALL.iter().position(|each| *each == status);
    let name = match status {
        StepStatus::Open => "Open",
        StepStatus::Bezig => "Bezig",
        StepStatus::Klaar => "Klaar",
        StepStatus::Vervallen => "Vervallen",
    };
    (key(place.unwrap_or(LAST)), name.to_owned())
}

fn date_group(step: &NextStep, today: Date) -> (Key, String) {
    match step.due {
        Some(due) if due < today => (key(0), "Te laat".to_owned()),
        Some(due) => {
            let month = (1, due.first_of_month().to_string());
            (month, capitalised(&format_month(due)))
        }
        None => (key(2), "Zonder datum".to_owned()),
    }
}

/// Whether two spellings of a name are one owner: case, accents and spaces do not tell them apart.
pub fn is_same_owner(one: &str, other: &str) -> bool {
    compared_owner(one) == compared_owner(other)
}

/// The name of an owner as it is compared, see [`is_same_owner`].
pub fn compared_owner(owner: &str) -> String {
    let folded = fold(owner);
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The steps of every owner, by name; those that nobody has taken on last.
pub fn owners(session: &Session) -> Vec<OwnerPlan<'_>> {
    let mut owners: BTreeMap<Key, OwnerPlan> = BTreeMap::new();
    for (index, step) in steps_by_date(session) {
        let who = step.owner();
        let key = who.map_or_else(|| key(1), |who| (0, compared_owner(who)));
        let steps = Vec::new();
        let owner = owners.entry(key).or_insert(OwnerPlan { who, steps });
        owner.steps.push((index, step));
    }
    owners.into_values().collect()
}

impl PlanCounts {
    /// Count `steps` as they are `today`.
    pub fn of<'a>(steps: impl IntoIterator<Item = &'a NextStep>, today: Date) -> Self {
        let mut counts = Self::default();
        for step in steps.into_iter().filter(|step| step.status.is_pending()) {
            counts.pending += 1;
            counts.overdue += usize::from(step.is_overdue(today));
            counts.without_owner += usize::from(step.owner().is_none());
            counts.without_date += usize::from(step.due.is_none());
        }
        counts
    }

    /// "12 te doen · 2 te laat · 3 zonder eigenaar": what is missing only where it is.
    pub fn in_words(self) -> String {
        let missing = [
            (self.overdue, "te laat"),
            (self.without_owner, "zonder eigenaar"),
            (self.without_date, "zonder datum"),
        ];
        let missing = missing.into_iter().filter(|(count, _)| *count > 0);
        let words: Vec<String> = [(self.pending, "te doen")]
            .into_iter()
            .chain(missing)
            .map(|(count, words)| format!("{count} {words}"))
            .collect();
        words.join(" · ")
    }

    /// What to think of where there is much to do at once: advice, nothing is barred.
    pub fn advice(self) -> Option<String> {
        (self.pending > MANY).then(|| {
            format!(
                "Er zijn {} stappen te doen. Met minder stappen tegelijk komt er meer af: \
                 kies wat eerst moet, en laat de rest wachten.",
                self.pending
            )
        })
    }
}
