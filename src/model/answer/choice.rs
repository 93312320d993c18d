//! The fields of an answer in which one word is chosen: their rows of the table in `field.rs`.

use super::{Evidence, FieldRow, Rating, State};

/// A field in which one of a few words is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceField {
    /// How the policy is.
    State,
    /// How well founded that is.
    Evidence,
}

/// What is chosen in such a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// How the policy is.
    State(State),
    /// How well founded that is.
    Evidence(Evidence),
}

impl ChoiceField {
    /// Every choice, in the order of the screen.
    pub const ALL: [Self; 2] = [Self::State, Self::Evidence];

    /// The choice that `chosen` is of.
    pub const fn of(chosen: Chosen) -> Self {
        match chosen {
            Chosen::State(_) => Self::State,
            Chosen::Evidence(_) => Self::Evidence,
        }
    }

    /// What there is to know of it.
    pub const fn row(self) -> &'static FieldRow {
        match self {
            Self::State => &FieldRow {
                key: "stand",
                label: "Hoe staat het ervoor?",
                one: "stand",
                article: "de",
                hint: "",
                on_form: "Hoe staat het ervoor? Kies er één",
                option_help: "op-orde, deels, niet-op-orde, onbekend of nvt; open maakt de vraag weer onbeantwoord",
                typed: &["1", "2", "3", "4", "5", "stand"],
                shown: "1 tot 5",
                typed_help: "hoe het ervoor staat; de standen zijn 1 op orde, 2 deels op orde, 3 niet op orde, 4 weet ik nog niet, 5 niet van toepassing; die woorden typen mag ook",
                holds_names: false,
                is_copied: false,
                suggests: None,
            },
            Self::Evidence => &FieldRow {
                key: "onderbouwing",
                label: "Waarop steunt dat?",
                one: "onderbouwing",
                article: "de",
                hint: "",
                on_form: "Waarop steunt dat?",
                option_help: "vastgelegd, afgesproken, nergens of inschatting; waar het oordeel van anderen telt gevraagd, afgeleid of inschatting; geen haalt de onderbouwing weg",
                typed: &["onderbouwing"],
                shown: "onderbouwing met een van die woorden erachter",
                typed_help: "hetzelfde; onderbouwing leeg haalt die weg",
                holds_names: false,
                is_copied: false,
                suggests: None,
            },
        }
    }

    /// All that can be chosen.
    pub fn options(self) -> Vec<Chosen> {
        match self {
            Self::State => State::ALL.map(Chosen::State).to_vec(),
            Self::Evidence => Evidence::ALL.map(Chosen::Evidence).to_vec(),
        }
    }

    /// What a file means with `key`.
    pub fn from_key(self, key: &str) -> Option<Chosen> {
        match self {
            Self::State => State::from_key(key).map(Chosen::State),
            Self::Evidence => {
                let mut options = self.options().into_iter();
                options.find(|chosen| chosen.key() == key)
            }
        }
    }

    /// What a user means with `words`, however they are written.
    pub fn from_words(self, words: &str) -> Option<Chosen> {
        match self {
            Self::State => State::from_words(words).map(Chosen::State),
            Self::Evidence => Evidence::from_words(words).map(Chosen::Evidence),
        }
    }

    /// What is said of it while nothing is chosen.
    pub const fn nothing(self) -> &'static str {
        match self {
            Self::State => "nog open",
            Self::Evidence => "leeg",
        }
    }

    /// The word for its option of `antwoord` that takes away what was chosen.
    pub const fn option_nothing(self) -> &'static str {
        match self {
            Self::State => "open",
            Self::Evidence => "geen",
        }
    }

    /// What help calls the word after that option.
    pub const fn option_value(self) -> &'static str {
        match self {
            Self::State => "STAND",
            Self::Evidence => "SOORT",
        }
    }
}

impl Chosen {
    /// The word in files, on the command line and in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::State(state) => state.key(),
            Self::Evidence(evidence) => evidence.key(),
        }
    }

    /// The full words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::State(state) => state.label(),
            Self::Evidence(evidence) => evidence.key(),
        }
    }

    /// The short words within a line.
    pub const fn short(self) -> &'static str {
        match self {
            Self::State(state) => state.short(),
            Self::Evidence(evidence) => evidence.key(),
        }
    }
}

impl Rating {
    /// What is chosen in `field`, if anything is.
    pub fn chosen(self, field: ChoiceField) -> Option<Chosen> {
        match field {
            ChoiceField::State => self.state.map(Chosen::State),
            ChoiceField::Evidence => self.evidence.map(Chosen::Evidence),
        }
    }

    /// Choose.
    pub const fn choose(&mut self, chosen: Chosen) {
        match chosen {
            Chosen::State(state) => self.state = Some(state),
            Chosen::Evidence(evidence) => self.evidence = Some(evidence),
        }
    }

    /// Take away what is chosen in `field`.
    pub const fn clear(&mut self, field: ChoiceField) {
        match field {
            ChoiceField::State => self.state = None,
            ChoiceField::Evidence => self.evidence = None,
        }
    }
}
