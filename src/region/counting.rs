//! What counts in the figures, and as what: each gemeente once for each question, whatever it sent.

use std::collections::BTreeMap;

use super::Bundle;
use super::bundle::Listed;
use crate::model::{QuestionId, State};

/// How a gemeente stands on a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stand {
    /// All that it sent says so.
    All(State),
    /// Its areas, or its sessions of one area, say different things. What it is then is not ours to choose.
    Differs,
}

impl Stand {
    /// Every stand, in the order of the columns.
    pub(super) const ALL: [Self; 6] = [
        Self::All(State::OpOrde),
        Self::All(State::Deels),
        Self::All(State::NietOpOrde),
        Self::All(State::Onbekend),
        Self::All(State::Nvt),
        Self::Differs,
    ];
}

/// A gemeente that counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Gemeente {
    /// Whether it wants to stay unrecognised.
    pub(super) is_anonymous: bool,
    /// Of what it answered.
    pub(super) stands: BTreeMap<QuestionId, Stand>,
}

/// Whether a submission counts, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    /// It does.
    Yes,
    /// Another version of the session counts in its place.
    Replaced,
    /// The gemeente sent something of a later year.
    Earlier,
    /// It wants to stay unrecognised, which it cannot in so small a circle.
    Recognisable,
}

impl Counts {
    pub(super) const KEYS: [&'static str; 4] = [
        "ja",
        "nee-andere-versie",
        "nee-eerder-jaar",
        "nee-te-herkenbaar",
    ];

    pub(super) const fn key(self) -> &'static str {
        let [yes, replaced, earlier, recognisable] = Self::KEYS;
        match self {
            Self::Yes => yes,
            Self::Replaced => replaced,
            Self::Earlier => earlier,
            Self::Recognisable => recognisable,
        }
    }
}

impl Bundle {
    /// The last year of which each gemeente sent something, by its code.
    pub(super) fn last_years(&self) -> BTreeMap<&str, i16> {
        let mut years = BTreeMap::new();
        for each in self.listed.iter().filter(|each| !each.is_replaced()) {
            let year = years.entry(each.code()).or_insert(each.year());
            *year = (*year).max(each.year());
        }
        years
    }

    /// Whether `listed` counts in the figures, with the [`Bundle::last_years`].
    pub(super) fn counts(&self, listed: &Listed, years: &BTreeMap<&str, i16>) -> Counts {
        if listed.is_anonymous && self.is_small() {
            Counts::Recognisable
        } else if listed.is_replaced() {
            Counts::Replaced
        } else if years
            .get(listed.code())
            .is_some_and(|last| *last > listed.year())
        {
            Counts::Earlier
        } else {
            Counts::Yes
        }
    }

    /// The gemeenten that count.
    pub(super) fn counted(&self) -> Vec<Gemeente> {
        let years = self.last_years();
        let mut counted: BTreeMap<&str, Gemeente> = BTreeMap::new();
        let counting = |each: &&Listed| self.counts(each, &years) == Counts::Yes;
        for each in self.listed.iter().filter(counting) {
            let gemeente = counted.entry(each.code()).or_default();
            gemeente.is_anonymous = each.is_anonymous;
            for (question, (state, _)) in &each.submission.answers {
                let stand = gemeente.stands.entry(question.clone());
                let stand = stand.or_insert(Stand::All(*state));
                if *stand != Stand::All(*state) {
                    *stand = Stand::Differs;
                }
            }
        }
        counted.into_values().collect()
    }
}
