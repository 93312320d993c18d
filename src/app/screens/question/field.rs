//! The parts of a question that can have the focus.

use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::model::{ChoiceField, ListField, TextField, WrittenField};

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

    /// Every field, from top to bottom: what may be missed comes last.
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

    /// The field above or below it on the page, if there is one.
    pub(super) fn beside(self, above: bool) -> Option<Self> {
        let place = Self::ALL.iter().position(|field| *field == self)?;
        let place = if above {
            place.checked_sub(1)?
        } else {
            place + 1
        };
        Self::ALL.get(place).copied()
    }

    pub(super) fn moved(self, by: usize) -> Self {
        let place = Self::ALL.iter().position(|field| *field == self);
        let place = (place.unwrap_or(0) + by) % Self::ALL.len();
        Self::ALL.get(place).copied().unwrap_or_default()
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
            field = field.moved(1);
        }
        assert_eq!(field, Field::State);
    }
}
