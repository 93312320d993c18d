//! How much of the report is made: one set of parts, in four sizes.

/// A cut of the report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Cut {
    /// Page one alone.
    Kern,
    /// The work to be done.
    Plan,
    /// What to talk about with whom.
    Agenda,
    /// Everything.
    #[default]
    Alles,
}

impl Cut {
    /// Every cut, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Alles, Self::Kern, Self::Plan, Self::Agenda];

    /// The word on the command line and in the name of a file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kern => "kern",
            Self::Plan => "plan",
            Self::Agenda => "agenda",
            Self::Alles => "alles",
        }
    }

    /// What it is, in a few words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kern => "alleen de kern, op één bladzijde",
            Self::Plan => "alleen het plan",
            Self::Agenda => "alleen de gespreksagenda",
            Self::Alles => "het hele rapport",
        }
    }

    /// Returns the cut that the command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cut| cut.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::Cut;

    #[test]
    fn every_cut_is_found_by_its_key() {
        for cut in Cut::ALL {
            assert_eq!(Cut::from_key(cut.key()), Some(cut));
        }
        assert_eq!(Cut::from_key("deel"), None);
    }
}
