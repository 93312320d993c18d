//! The parts of a question that can have the focus.

/// The parts of a question that can have the focus, from top to bottom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Field {
    /// How the policy stands.
    #[default]
    Stand,
    /// How well founded that is.
    Onderbouwing,
    /// The note.
    Notitie,
    /// Documents.
    Bronnen,
    /// Who was asked.
    Geraadpleegd,
    /// To discuss, and priority.
    Markering,
    /// Next steps.
    Vervolgstappen,
}

impl Field {
    /// Every field, in order.
    pub const ALL: [Self; 7] = [
        Self::Stand,
        Self::Onderbouwing,
        Self::Notitie,
        Self::Bronnen,
        Self::Geraadpleegd,
        Self::Markering,
        Self::Vervolgstappen,
    ];

    /// The word in files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stand => "stand",
            Self::Onderbouwing => "onderbouwing",
            Self::Notitie => "notitie",
            Self::Bronnen => "bronnen",
            Self::Geraadpleegd => "geraadpleegd",
            Self::Markering => "markering",
            Self::Vervolgstappen => "vervolgstappen",
        }
    }

    /// The field that a file means with `key`; the first one when it is unknown.
    pub fn from_key(key: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|field| field.key() == key)
            .unwrap_or_default()
    }

    /// Whether text is typed in it.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Notitie | Self::Bronnen | Self::Geraadpleegd)
    }

    pub(super) fn moved(self, by: usize) -> Self {
        let place = Self::ALL.iter().position(|field| *field == self);
        let place = (place.unwrap_or(0) + by) % Self::ALL.len();
        Self::ALL.get(place).copied().unwrap_or_default()
    }
}
