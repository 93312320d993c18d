//! The parts of a question that can have the focus.

use crate::model::{ChoiceField, WrittenField};

/// The parts of a question that can have the focus, from top to bottom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Field {
    /// How the policy is.
    #[default]
    State,
    /// How well founded that is.
    Evidence,
    /// A text or a list of the answer.
    Written(WrittenField),
    /// To discuss, and priority.
    Flags,
    /// Next steps.
    Steps,
}

impl Field {
    /// The note.
    pub const NOTE: Self = Self::Written(WrittenField::NOTE);
    /// Who was asked.
    pub const CONSULTED: Self = Self::Written(WrittenField::CONSULTED);

    /// How many fields there are.
    pub const COUNT: usize = 4 + WrittenField::ALL.len();

    /// Every field, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::State, Self::Evidence]
            .into_iter()
            .chain(WrittenField::ALL.map(Self::Written))
            .chain([Self::Flags, Self::Steps])
    }

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
            Self::Flags => "Markering",
            Self::Steps => "Vervolgstappen",
        }
    }

    /// The field that a file means with `key`; the first one when it is unknown.
    pub fn from_key(key: &str) -> Self {
        Self::all()
            .find(|field| field.key() == key)
            .unwrap_or_default()
    }

    /// Whether text is typed in it.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Written(_))
    }

    pub(super) fn moved(self, by: usize) -> Self {
        let place = Self::all().position(|field| field == self);
        let place = (place.unwrap_or(0) + by) % Self::COUNT;
        Self::all().nth(place).unwrap_or_default()
    }
}
