//! The parts of a question that can have the focus.

use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::model::{ChoiceField, Kind, ListField, TextField, WrittenField};

/// The parts of a question that can have the focus.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Field {
    /// How the policy is, below the question itself.
    #[default]
    State,
    /// How well founded that is.
    Evidence,
    /// A text or a list of the answer.
    Written(WrittenField),
    /// Next steps.
    Steps,
    /// To discuss, and priority.
    Flags,
}

impl Field {
    /// The note.
    pub const NOTE: Self = Self::Written(WrittenField::NOTE);
    /// Who was asked.
    pub const CONSULTED: Self = Self::Written(WrittenField::CONSULTED);

    /// The number that is the answer.
    pub const GIVEN: Self = Self::Written(WrittenField::GIVEN);

    /// The fields of a question that asks for something else than a stand: nothing of it is founded or at risk.
    const OF_OTHER_KINDS: [Self; 7] = [
        Self::State,
        Self::GIVEN,
        Self::NOTE,
        Self::Written(WrittenField::SOURCES),
        Self::CONSULTED,
        Self::Steps,
        Self::Flags,
    ];

    /// The fields of a question of this kind, from top to bottom.
    pub fn of(kind: &Kind) -> Vec<Self> {
        match kind {
            Kind::Stand => Self::ALL.into(),
            Kind::Number(_) => Self::OF_OTHER_KINDS.into(),
            _ => {
                let fields = Self::OF_OTHER_KINDS.into_iter();
                fields.filter(|field| *field != Self::GIVEN).collect()
            }
        }
    }

    /// Its name at a question of this kind.
    pub const fn label_at(self, kind: &Kind) -> &'static str {
        match self {
            Self::State if !kind.is_stand() => "Antwoord",
            Self::Written(WrittenField::GIVEN) => "Getal",
            _ => self.label(),
        }
    }

    /// Every field of a stand, from top to bottom: what may be missed comes last.
    pub const ALL: [Self; 4 + WrittenField::ALL.len()] = [
        Self::State,
        Self::Evidence,
        Self::NOTE,
        Self::Written(WrittenField::SOURCES),
        Self::CONSULTED,
        Self::Steps,
        Self::Flags,
        Self::Written(WrittenField::RISK),
        Self::Written(WrittenField::KEY_SENTENCE),
    ];

    /// The word in files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::State => ChoiceField::State.row().key,
            Self::Evidence => ChoiceField::Evidence.row().key,
            Self::Written(field) => field.row().key,
            Self::Flags => "markering",
            Self::Steps => "vervolgstappen",
        }
    }

    /// The name on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::State => ChoiceField::State.row().label,
            Self::Evidence => ChoiceField::Evidence.row().label,
            Self::Written(field) => field.row().label,
            Self::Flags => "Aandacht",
            Self::Steps => "Stappen",
        }
    }

    /// The letter that goes there from elsewhere on the question, if one does.
    pub fn letter(self) -> String {
        match self {
            Self::Steps => key_in(Context::Choice, Action::NewStep),
            Self::Written(WrittenField::Text(TextField::Note)) => {
                key_in(Context::Choice, Action::EditNote)
            }
            Self::Written(WrittenField::List(ListField::Sources)) => {
                key_in(Context::Choice, Action::EditList(ListField::Sources))
            }
            Self::Written(WrittenField::List(ListField::Consulted)) => {
                key_in(Context::Choice, Action::EditList(ListField::Consulted))
            }
            _ => String::new(),
        }
    }

    /// The list it is, if it is one.
    pub const fn list(self) -> Option<ListField> {
        match self {
            Self::Written(WrittenField::List(list)) => Some(list),
            _ => None,
        }
    }

    /// The field that a file means with `key`; the first one when it is unknown.
    pub fn from_key(key: &str) -> Self {
        let mut fields = Self::ALL.into_iter();
        fields.find(|field| field.key() == key).unwrap_or_default()
    }

    /// Whether text is typed in it.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Written(_))
    }

    /// The field above or below it among `fields`, if there is one.
    pub(super) fn beside(self, above: bool, fields: &[Self]) -> Option<Self> {
        let place = fields.iter().position(|field| *field == self)?;
        let place = if above {
            place.checked_sub(1)?
        } else {
            place + 1
        };
        fields.get(place).copied()
    }

    /// The field so many places further among `fields`, around the end.
    pub(super) fn moved(self, by: usize, fields: &[Self]) -> Self {
        let place = fields.iter().position(|field| *field == self);
        let place = (place.unwrap_or(0) + by) % fields.len().max(1);
        fields.get(place).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_is_written_is_gone_through_once() {
        for written in WrittenField::ALL {
            let same = |field: &&Field| **field == Field::Written(written);
            assert_eq!(Field::ALL.iter().filter(same).count(), 1, "{written:?}");
        }
        let mut field = Field::State;
        for each in Field::ALL {
            assert_eq!(field, each);
            assert_eq!(Field::from_key(field.key()), field);
            field = field.moved(1, &Field::ALL);
        }
        assert_eq!(field, Field::State);
    }
}
