//! What stands in each tab, row by row.

use std::path::PathBuf;

use super::{Joint, Tab};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_for, key_in};
use crate::model::{Identity, QuestionId};
use crate::text::counted;

/// What can be done from the list of participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Further {
    /// Ask somebody to take part.
    Invite,
    /// Read in what came back.
    ReadIn,
    /// The texts to remind those who did not answer all.
    Remind,
    /// Forms for what is undecided.
    SecondRound,
    /// Show it in the room.
    Meeting,
}

impl Further {
    /// All of it, in order.
    pub const ALL: [Self; 5] = [
        Self::Invite,
        Self::ReadIn,
        Self::Remind,
        Self::SecondRound,
        Self::Meeting,
    ];

    /// What it does, in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Invite => "Iemand uitnodigen",
            Self::ReadIn => "Inlezen wat iemand terugstuurde",
            Self::Remind => "Herinneren wie nog niet klaar is",
            Self::SecondRound => "Tweede ronde: vragen wat nog niet is besloten",
            Self::Meeting => "In de zaal: samen besluiten, één vraag groot in beeld",
        }
    }

    /// The key that does it from anywhere here, where there is one.
    pub fn key(self) -> Option<String> {
        match self {
            Self::Invite => Some(key_in(Context::Together, Action::Invite)),
            Self::ReadIn => Some(key_in(Context::Together, Action::ReadIn)),
            Self::Meeting => Some(key_for(Action::Meeting)),
            Self::Remind | Self::SecondRound => None,
        }
    }
}

/// A session beside the open one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beside {
    /// What the open session holds of last time.
    Before,
    /// The session in this file.
    Session(PathBuf),
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A sentence.
    Words(String),
    /// What is below it.
    Heading(String),
    /// A participant.
    Participant(Identity),
    /// The contribution at this place among those of people who are no participant.
    Stranger(usize),
    /// What else there is to do.
    Further(Further),
    /// A question on which something was said that is not decided.
    Difference(QuestionId),
    /// Accept all that everybody agrees on.
    Accept(usize),
    /// A question that was decided.
    Decision(QuestionId),
    /// A session to put beside this one, or not.
    Beside(Beside),
    /// A question in each of the sessions that are side by side.
    Compared(QuestionId),
}

impl Row {
    /// Whether it can be selected.
    pub const fn leads_somewhere(&self) -> bool {
        !matches!(self, Self::Words(_) | Self::Heading(_))
    }

    /// The question it is about, if any.
    pub const fn question(&self) -> Option<&QuestionId> {
        match self {
            Self::Difference(id) | Self::Decision(id) | Self::Compared(id) => Some(id),
            _ => None,
        }
    }

    /// Whether it is the same row, also when what it counts has changed.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self == other || matches!((self, other), (Self::Accept(_), Self::Accept(_)))
    }
}

impl Joint<'_> {
    /// Every row of `tab`, with these sessions side by side.
    pub fn rows(&self, tab: Tab, compared: &[Beside]) -> Vec<Row> {
        match tab {
            Tab::Participants => self.participants(),
            Tab::Differences => self.differences(),
            Tab::Decisions => self.decisions(),
            Tab::Compare => self.beside(compared),
        }
    }

    fn participants(&self) -> Vec<Row> {
        let strangers = self.strangers().len();
        let mut rows = Vec::new();
        if self.session.participants.is_empty() && strangers == 0 {
            rows.push(Row::Words(nobody_yet()));
        }
        let all = self.session.participants.iter();
        rows.extend(all.filter_map(|each| each.identity).map(Row::Participant));
        if strangers > 0 {
            rows.push(Row::Heading("Ingelezen, maar geen deelnemer".to_owned()));
        }
        rows.extend((0..strangers).map(Row::Stranger));
        rows.extend(self.sent.problems.iter().cloned().map(Row::Words));
        rows.push(Row::Heading("Verder".to_owned()));
        let further = Further::ALL.into_iter().filter(|each| self.offers(*each));
        rows.extend(further.map(Row::Further));
        rows
    }

    /// Whether there is anything to do it with.
    fn offers(&self, further: Further) -> bool {
        match further {
            Further::Invite | Further::ReadIn | Further::Meeting => true,
            Further::Remind => self.standings().iter().any(|each| !each.is_complete()),
            Further::SecondRound => {
                !self.session.participants.is_empty() && self.undecided().next().is_some()
            }
        }
    }

    fn differences(&self) -> Vec<Row> {
        let open: Vec<Row> = self
            .undecided()
            .map(|each| Row::Difference(each.id().clone()))
            .collect();
        let agreed: Vec<Row> = self
            .agreed()
            .map(|each| Row::Difference(each.id().clone()))
            .collect();
        if open.is_empty() && agreed.is_empty() {
            return vec![Row::Words(self.nothing_to_decide())];
        }
        let mut rows = Vec::new();
        if open.is_empty() {
            rows.push(Row::Words(
                "Er is geen verschil waarover nog niet is besloten.".to_owned(),
            ));
        }
        rows.extend(open);
        if !agreed.is_empty() {
            let heading = format!(
                "Iedereen eens: {}",
                counted(agreed.len(), "vraag", "vragen")
            );
            rows.push(Row::Heading(heading));
            rows.push(Row::Accept(agreed.len()));
            rows.extend(agreed);
        }
        rows
    }

    fn nothing_to_decide(&self) -> String {
        if self.sent.contributions.is_empty() {
            return format!(
                "Er is nog niets ingelezen, dus er zijn nog geen verschillen. Nodig eerst iemand uit ({}) en lees in wat \
                 terugkomt ({}).",
                key_in(Context::Together, Action::Invite),
                key_in(Context::Together, Action::ReadIn),
            );
        }
        "Over alles wat anderen zeiden, is besloten.".to_owned()
    }

    fn decisions(&self) -> Vec<Row> {
        let in_set = self.set.questions().map(|question| &question.id);
        let decided = in_set.filter(|id| self.session.decisions.contains_key(id));
        let rows: Vec<Row> = decided.cloned().map(Row::Decision).collect();
        if rows.is_empty() {
            return vec![Row::Words(format!(
                "Er is nog niets besloten. Dat doet u bij een verschil, of samen met {} (in de zaal).",
                key_for(Action::Meeting)
            ))];
        }
        rows
    }

    fn beside(&self, compared: &[Beside]) -> Vec<Row> {
        let mut rows = vec![Row::Words(format!(
            "Zet andere sessies naast deze: een gebied, een team of een eerdere meting. Kies met {}.",
            key_in(Context::Together, Action::Choose)
        ))];
        let choices = self.choices();
        if choices.is_empty() {
            let none = match self.sent.others {
                None => "De andere sessies worden gelezen …",
                Some(_) => "Er is geen andere sessie van dezelfde vragenlijst in uw lijst.",
            };
            rows.push(Row::Words(none.to_owned()));
        }
        rows.extend(choices.into_iter().map(Row::Beside));
        let chosen = self.measured(compared);
        if chosen.len() > 1 {
            let shown = crate::model::side_by_side(self.set, &chosen);
            rows.push(Row::Heading("Naast elkaar".to_owned()));
            rows.push(Row::Words(shown.in_sentence()));
            let questions = shown.questions.iter();
            rows.extend(questions.map(|each| Row::Compared(each.question.id.clone())));
        }
        rows
    }
}

fn nobody_yet() -> String {
    format!(
        "Nog niemand doet mee. Nodig iemand uit met {}: u krijgt een formulier met alleen diens vragen, en de tekst voor \
         een mail. Komt het formulier terug, dan leest u het in met {}, of u sleept het bestand naar dit venster.",
        key_in(Context::Together, Action::Invite),
        key_in(Context::Together, Action::ReadIn),
    )
}
