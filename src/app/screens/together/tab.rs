//! The tabs of what is done together.

use super::Joint;
use crate::report::AgendaCounts;
use crate::text::counted;

/// A tab.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tab {
    /// Who takes part, and how far they are.
    #[default]
    Participants,
    /// Where they differ.
    Differences,
    /// What was decided.
    Decisions,
    /// Other sessions beside this one.
    Compare,
}

impl Tab {
    /// Every tab, in order.
    pub const ALL: [Self; 4] = [
        Self::Participants,
        Self::Differences,
        Self::Decisions,
        Self::Compare,
    ];

    /// The tab that is so many places after this one, all around.
    pub(super) fn after(self, by: isize) -> Self {
        let here = Self::ALL.iter().position(|each| *each == self).unwrap_or(0);
        let to = (here.cast_signed() + by).rem_euclid(Self::ALL.len().cast_signed());
        Self::ALL
            .get(to.unsigned_abs())
            .copied()
            .unwrap_or_default()
    }
}

/// How many there are to talk about, as short as a tab has room for.
fn differences(counts: AgendaCounts) -> String {
    match (counts.differences, counts.single) {
        (0, single) if single > 0 => format!("{single} met één stem"),
        (differences, _) => counted(differences, "verschil", "verschillen"),
    }
}

impl Joint<'_> {
    /// The name of `tab` in the row of tabs, after how many there are in it.
    pub fn label(&self, tab: Tab) -> String {
        match tab {
            Tab::Participants => {
                let late = self.standings().iter().filter(|each| each.is_late).count();
                let late = match late {
                    0 => String::new(),
                    late => format!(" ({late} te laat)"),
                };
                let people = counted(self.session.participants.len(), "deelnemer", "deelnemers");
                format!("{people}{late}")
            }
            Tab::Differences => differences(AgendaCounts::of(self.agenda())),
            Tab::Decisions => counted(self.session.decisions.len(), "besluit", "besluiten"),
            Tab::Compare => "Vergelijken".to_owned(),
        }
    }
}
