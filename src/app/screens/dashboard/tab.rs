//! The tabs of the dashboard.

use super::Overview;
use crate::model::{FlagField, PlanCounts, State, gaps, open_questions, since_previous, unfounded};

/// A tab of the dashboard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tab {
    /// Everything at a glance.
    #[default]
    Glance,
    /// The gaps, in order.
    Gaps,
    /// The next steps, and the gaps without any.
    Plan,
    /// What is not known yet, by whom to ask.
    ToAsk,
    /// What the user wants to discuss.
    Discuss,
    /// What nothing was chosen for yet.
    Open,
    /// What is only an estimate, or says nothing of how well founded it is.
    Founding,
    /// Who was heard, and whose judgement is still to be asked.
    Heard,
    /// What the answers say together.
    Story,
    /// What to talk about with whom.
    Agenda,
    /// What changed since the previous measurement.
    Since,
    /// The same answers, arranged otherwise.
    Frameworks,
    /// Answers to questions that the question set does not have.
    Orphans,
}

impl Tab {
    /// Every tab, in order.
    pub const ALL: [Self; 13] = [
        Self::Glance,
        Self::Since,
        Self::Gaps,
        Self::Plan,
        Self::ToAsk,
        Self::Discuss,
        Self::Open,
        Self::Founding,
        Self::Heard,
        Self::Story,
        Self::Agenda,
        Self::Frameworks,
        Self::Orphans,
    ];
}

impl Overview<'_> {
    /// The tabs that this session has, in order.
    pub fn tabs(&self) -> Vec<Tab> {
        let is_there = |tab: &Tab| match tab {
            Tab::Gaps | Tab::Founding => self.set.asks_stands(),
            Tab::Since => !since_previous(self.set, self.session).is_empty(),
            Tab::Story => !self.base.patterns.is_empty(),
            Tab::Agenda => !self.base.tables.is_empty(),
            Tab::Orphans => !self.session.orphans(self.set).is_empty(),
            _ => true,
        };
        Tab::ALL.into_iter().filter(is_there).collect()
    }

    /// The tab that is so many places after `tab`, all around.
    pub fn tab_after(&self, tab: Tab, by: isize) -> Tab {
        let tabs = self.tabs();
        let here = tabs.iter().position(|each| *each == tab).unwrap_or(0);
        let count = tabs.len().cast_signed();
        let to = (here.cast_signed() + by).rem_euclid(count.max(1));
        tabs.get(to.unsigned_abs()).copied().unwrap_or_default()
    }

    /// The name of `tab` in the row of tabs, after how many there are in it.
    pub fn label(&self, tab: Tab) -> String {
        let (set, session) = (self.set, self.session);
        let with_state = |state| {
            let questions = set.questions();
            questions
                .filter(|question| session.rating(&question.id).state == Some(state))
                .count()
        };
        match tab {
            Tab::Glance => "Overzicht".to_owned(),
            Tab::Gaps => match gaps(self.base, set, session).len() {
                1 => "1 knelpunt".to_owned(),
                count => format!("{count} knelpunten"),
            },
            Tab::Plan => {
                let counts = PlanCounts::of(&session.steps, self.today);
                let late = match counts.overdue {
                    0 => String::new(),
                    late => format!(" ({late} te laat)"),
                };
                let steps = match counts.pending {
                    1 => "stap",
                    _ => "stappen",
                };
                format!("{} {steps}{late}", counts.pending)
            }
            Tab::ToAsk => format!("{} navragen", with_state(State::Onbekend)),
            Tab::Discuss => {
                let is_marked = |id| session.rating(id).flag(FlagField::Discuss);
                let questions = set.questions();
                let marked = questions.filter(|question| is_marked(&question.id)).count();
                format!("{marked} bespreken")
            }
            Tab::Open => format!("{} nog open", open_questions(set, session).count()),
            Tab::Founding => format!("{} onderbouwen", unfounded(set, session).len()),
            Tab::Heard => "Wie is gehoord".to_owned(),
            Tab::Story => "Verhaal".to_owned(),
            Tab::Agenda => "Agenda".to_owned(),
            Tab::Since => "Sinds vorige keer".to_owned(),
            Tab::Frameworks => "Andere indeling".to_owned(),
            Tab::Orphans => format!("{} buiten de lijst", session.orphans(set).len()),
        }
    }
}
