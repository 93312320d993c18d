//! Which texts a change writes, to look there for personal data.

use super::{Change, present};
use crate::model::privacy::personal_texts_where;
use crate::model::{PersonalText, Session, TextPlace};

impl Change {
    /// The texts that it writes, or has written when it takes something back, and in which personal
    /// data seem to be now.
    pub(crate) fn personal_texts(&self, session: &Session) -> Vec<PersonalText> {
        personal_texts_where(session, |place| self.writes_at(session, place))
    }

    fn writes_at(&self, session: &Session, place: &TextPlace) -> bool {
        let is_step_of = |question| matches!(place, TextPlace::Step(id, _) if id == question);
        match self {
            Self::Words { question, to, .. } => {
                matches!(place, TextPlace::Answer(id, key) if id == question && *key == to.field().row().key)
            }
            Self::PutStep { step, .. } => is_step_of(&step.question),
            Self::RemoveStep(identity) => {
                present(session, Some(*identity)).is_some_and(|step| is_step_of(&step.question))
            }
            Self::Details(_) => matches!(place, TextPlace::Details(_)),
            Self::PutParticipant { .. } | Self::RemoveParticipant(_) => {
                matches!(place, TextPlace::Details(TextPlace::PARTICIPANTS))
            }
            Self::Decision { question, .. } => {
                matches!(place, TextPlace::Answer(id, TextPlace::DECISION) if id == question)
            }
            Self::Record { id, .. } => matches!(place, TextPlace::Record(other) if other == id),
            Self::All(parts) => parts.iter().any(|part| part.writes_at(session, place)),
            // What was chosen from two sessions was looked at where it was typed.
            Self::Whole(_)
            | Self::Rating { .. }
            | Self::GapOrder { .. }
            | Self::ExtraQuestions(_)
            | Self::Place(_)
            | Self::Names(_) => false,
        }
    }
}
