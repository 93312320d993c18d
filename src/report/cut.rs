//! How much of the report is made: all of its parts, or one.

/// A cut of the report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Cut {
    /// Page one alone.
    Kern,
    /// The work to be done.
    Plan,
    /// What was decided together.
    Besluiten,
    /// Who said what.
    WieZeiWat,
    /// What to talk about with whom.
    Agenda,
    /// Everything.
    #[default]
    Alles,
}

impl Cut {
    /// Every cut, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Alles,
        Self::Kern,
        Self::Plan,
        Self::Agenda,
        Self::Besluiten,
        Self::WieZeiWat,
    ];

    /// The word on the command line and in the name of a file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kern => "kern",
            Self::Plan => "plan",
            Self::Besluiten => "besluiten",
            Self::WieZeiWat => "wie-zei-wat",
            Self::Agenda => "agenda",
            Self::Alles => "alles",
        }
    }

    /// What it is, in a few words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kern => "alleen de kern, op één bladzijde",
            Self::Plan => "alleen het plan",
            Self::Besluiten => "alleen de besluiten",
            Self::WieZeiWat => "alleen wie zei wat",
            Self::Agenda => "alleen de gespreksagenda",
            Self::Alles => "het hele rapport",
        }
    }

    /// The cuts of which a session with `decisions` and `contributions` has something to show.
    pub fn offered(decisions: usize, contributions: usize) -> Vec<Self> {
        let has_some = |cut: &Self| match cut {
            Self::Besluiten => decisions > 0,
            Self::WieZeiWat => contributions > 0,
            Self::Alles | Self::Kern | Self::Plan | Self::Agenda => true,
        };
        Self::ALL.into_iter().filter(has_some).collect()
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

    #[test]
    fn what_is_empty_is_not_offered() {
        assert_eq!(Cut::offered(0, 0), [Cut::Alles, Cut::Kern, Cut::Plan]);
        assert_eq!(Cut::offered(1, 1), Cut::ALL);
        assert!(Cut::offered(1, 0).contains(&Cut::Besluiten));
        assert!(!Cut::offered(1, 0).contains(&Cut::WieZeiWat));
    }
}
