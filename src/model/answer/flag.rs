//! The fields of an answer that are on or off: their rows of the table in `field.rs`.

use super::{FieldRow, Rating};

/// A field that is on or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlagField {
    /// To be discussed with others.
    Discuss,
    /// Put before other gaps.
    Priority,
}

impl FlagField {
    /// Every flag, in the order of the screen. What is written about an answer names the last first.
    pub const ALL: [Self; 2] = [Self::Discuss, Self::Priority];

    /// What there is to know of it.
    pub const fn row(self) -> &'static FieldRow {
        match self {
            Self::Discuss => &FieldRow {
                key: "bespreken",
                label: "Te bespreken",
                one: "bespreken",
                article: "het",
                hint: "te bespreken met anderen",
                on_form: "",
                option_help: "Bespreek dit met anderen; --bespreken=nee haalt het weg",
                typed: &["b", "bespreken"],
                shown: "b of bespreken",
                typed_help: "te bespreken aan of uit",
                holds_names: false,
                is_copied: false,
                suggests: None,
            },
            Self::Priority => &FieldRow {
                key: "prioriteit",
                label: "Prioriteit",
                one: "prioriteit",
                article: "de",
                hint: "prioriteit: komt bovenaan bij de knelpunten",
                on_form: "",
                option_help: "Zet dit vooraan bij de knelpunten; --prioriteit=nee haalt het weg",
                typed: &["p", "prioriteit"],
                shown: "p of prioriteit",
                typed_help: "prioriteit aan of uit",
                holds_names: false,
                is_copied: false,
                suggests: None,
            },
        }
    }

    /// Its name within a line.
    pub fn in_line(self) -> String {
        self.row().label.to_lowercase()
    }

    /// What is said when it is no longer on.
    pub const fn no_longer(self) -> &'static str {
        match self {
            Self::Discuss => "niet meer te bespreken",
            Self::Priority => "geen prioriteit meer",
        }
    }
}

impl Rating {
    /// The flags that are on, in the order of the screen.
    pub fn flags(self) -> impl DoubleEndedIterator<Item = FlagField> {
        let flags = FlagField::ALL.into_iter();
        flags.filter(move |flag| self.flag(*flag))
    }

    /// Whether `flag` is on.
    pub const fn flag(self, flag: FlagField) -> bool {
        // What is added to the marks of an answer gets its row, above or in `choice.rs`.
        let Self {
            state: _,
            evidence: _,
            discuss,
            priority,
        } = self;
        match flag {
            FlagField::Discuss => discuss,
            FlagField::Priority => priority,
        }
    }

    /// `flag`, to change it.
    pub const fn flag_mut(&mut self, flag: FlagField) -> &mut bool {
        match flag {
            FlagField::Discuss => &mut self.discuss,
            FlagField::Priority => &mut self.priority,
        }
    }

    /// Put `flag` on, or off when it is on.
    pub const fn toggle(&mut self, flag: FlagField) {
        let is_on = self.flag_mut(flag);
        *is_on = !*is_on;
    }
}
