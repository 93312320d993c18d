//! What the answers come down to, worded once: for `toon`, the line mode, the dashboard and the report.
//!
//! Sentences that more than one of them needs are here, and so is the overview as blocks of a document, for whoever
//! shows it as lines.

mod blocks;
mod framework_blocks;
mod frameworks;
mod records;
mod talk;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use self::blocks::{how_many, overview, overview_parts};
pub use self::framework_blocks::frame_blocks;
pub(in crate::report) use self::frameworks::not_asked;
pub use self::frameworks::{
    Framework, FrameworkGroup, FrameworkPart, FrameworkView, above_extra, frame,
};
pub(in crate::report) use self::records::record_blocks;
pub use self::records::{record_in_short, record_lines, records_shown};
pub use self::talk::{NOTHING_TO_TALK_ABOUT, first_of, left_over, source_of, story_in_full};
pub(in crate::report) use self::talk::{agenda_blocks, pattern_blocks};
use crate::model::{NextStep, format_date_long, no_later_than};

/// A part of an overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverviewPart {
    /// What the answers say together.
    Verhaal,
    /// The counts per basisfunctie.
    Basisfuncties,
    /// What changed since the previous measurement, if there was one.
    Vorige,
    /// The gaps, in order.
    Knelpunten,
    /// The next steps, by date, and the gaps without any.
    Vervolgstappen,
    /// What is not known yet, by whom to ask.
    Uitzoeken,
    /// What nothing was chosen for yet.
    Open,
    /// What is only an estimate, or says nothing of how well founded it is.
    Onderbouwing,
    /// Judgements of others that were not asked.
    Stemmen,
    /// What the user wants to discuss.
    Bespreken,
    /// What the practice says beside the policy.
    Praktijk,
    /// What to talk about with whom.
    Agenda,
    /// What came out of talks.
    Gesprekken,
    /// Answers to questions that the question set does not have.
    Overig,
}

impl OverviewPart {
    /// Every part, in order.
    pub const ALL: [Self; 14] = [
        Self::Verhaal,
        Self::Basisfuncties,
        Self::Vorige,
        Self::Knelpunten,
        Self::Vervolgstappen,
        Self::Uitzoeken,
        Self::Open,
        Self::Onderbouwing,
        Self::Stemmen,
        Self::Bespreken,
        Self::Praktijk,
        Self::Agenda,
        Self::Gesprekken,
        Self::Overig,
    ];

    /// The heading.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Verhaal => "Wat de antwoorden samen zeggen",
            Self::Basisfuncties => "Basisfuncties",
            Self::Vorige => "Sinds vorige keer",
            Self::Knelpunten => "Knelpunten",
            Self::Vervolgstappen => "Vervolgstappen",
            Self::Uitzoeken => "Navragen",
            Self::Open => "Nog open",
            Self::Onderbouwing => "Nog niet goed onderbouwd",
            Self::Stemmen => "Wie nog niet is gehoord",
            Self::Bespreken => "Te bespreken",
            Self::Praktijk => "Beleid en praktijk",
            Self::Agenda => "Gespreksagenda",
            Self::Gesprekken => "Wat er uit de gesprekken kwam",
            Self::Overig => "Antwoorden op vragen die niet in deze vragenlijst staan",
        }
    }
}

/// Where no judgement was given yet.
pub const NO_GAPS_YET: &str = "Er is nog niets beoordeeld, dus er zijn nog geen knelpunten.";

/// Where judgements were given, and none of them is a gap.
pub const NO_GAPS: &str = "De antwoorden tot nu toe geven geen knelpunten.";

/// Where no next step was noted down.
pub const NO_STEPS_YET: &str = "Er zijn nog geen vervolgstappen genoteerd.";

/// Where nothing has evidence, since nothing was judged.
pub const NO_FOOTING_YET: &str =
    "Er is nog niets beoordeeld, dus er is ook nog niets te onderbouwen.";

/// How many gaps there are, and how many of them are `without` a step.
pub fn gaps_counted(all: usize, without: usize) -> String {
    match (all, without) {
        (0, _) => "Er zijn geen knelpunten.".to_owned(),
        (1, 0) => "Er is 1 knelpunt, met een stap.".to_owned(),
        (1, _) => "Er is 1 knelpunt, nog zonder stap.".to_owned(),
        (all, 0) => format!("Er zijn {all} knelpunten, elk met een stap."),
        (all, without) if all == without => {
            format!("Er zijn {all} knelpunten, allemaal nog zonder stap.")
        }
        (all, without) => {
            format!("Er zijn {all} knelpunten, waarvan {without} nog zonder stap.")
        }
    }
}

/// How many steps there are, and of how many the day has passed while there is something to do.
pub fn steps_counted(steps: &[NextStep], today: Date) -> String {
    let late = steps.iter().filter(|step| step.is_overdue(today)).count();
    match (steps.len(), late) {
        (0, _) => NO_STEPS_YET.to_owned(),
        (1, 0) => "Er is 1 vervolgstap.".to_owned(),
        (1, _) => "Er is 1 vervolgstap. De datum daarvan is voorbij.".to_owned(),
        (all, 0) => format!("Er zijn {all} vervolgstappen."),
        (all, late) if all == late => {
            format!("Er zijn {all} vervolgstappen. Bij elk daarvan is de datum voorbij.")
        }
        (all, late) => {
            format!("Er zijn {all} vervolgstappen. Bij {late} daarvan is de datum voorbij.")
        }
    }
}

/// "Navragen bij: inkoop": whom to put the questions to that follow.
pub fn ask(whom: &str) -> String {
    format!("Navragen bij: {whom}")
}

/// "Evaluatie, J. Jansen, uiterlijk 1 maart 2027, open": a step and what was agreed about it.
pub fn step_in_words(step: &NextStep, today: Date) -> String {
    let what = match step.what.trim_end_matches('.') {
        "" => "zonder omschrijving",
        what => what,
    };
    format!("{what}, {}", agreed_in_words(step, today))
}

/// "J. Jansen, uiterlijk 1 maart 2027, open": what was agreed about a step.
pub fn agreed_in_words(step: &NextStep, today: Date) -> String {
    let due = step.due.map(|day| no_later_than(format_date_long(day)));
    let late = step.is_overdue(today).then(|| "te laat".to_owned());
    let decision = step.decided_by.map(|decider| decider.in_words().to_owned());
    let parts = [step.owner().map(str::to_owned), due, decision]
        .into_iter()
        .chain([Some(step.status.key().to_owned()), late]);
    parts.flatten().collect::<Vec<_>>().join(", ")
}
