//! The place of an item in the sources.

use super::{
    AnswerPattern, CheckList, Contradiction, Dilemma, Figure, Gemeente, Guidance, Insight,
    Instruction, Instrument, Kenmerk, OrganisationForm, Practice, PracticeView, Relation,
    RouteStep, Theme,
};

/// Something that a source says, so that it has a place in it.
pub trait Cited {
    /// The id of the source.
    fn source(&self) -> &str;
    /// The heading, kenmerk, paragraph or appendix in it.
    fn place(&self) -> &str;
}

macro_rules! cited {
    ($($item:ty),+ $(,)?) => {
        $(impl Cited for $item {
            fn source(&self) -> &str {
                &self.source
            }
            fn place(&self) -> &str {
                &self.place
            }
        })+
    };
}

cited!(
    Guidance,
    Figure,
    Practice,
    Relation,
    Kenmerk,
    RouteStep,
    Insight,
    Dilemma,
    OrganisationForm,
    Instrument,
    Contradiction,
    Theme,
    AnswerPattern,
    CheckList,
    Instruction,
    Gemeente,
    PracticeView,
);
