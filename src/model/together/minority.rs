//! Who sees it otherwise than was decided.

use super::Decision;
use crate::model::{State, UnknownKeys};
use crate::text::{clean, clean_line, listed, sentence};

/// Who saw it otherwise, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MinorityView {
    /// Who: the name of a participant, or what was typed.
    pub who: String,
    /// How the policy stands in their eyes, if that was said.
    pub state: Option<State>,
    /// Why.
    pub reason: String,
    /// Keys of a later version.
    pub unknown: UnknownKeys,
}

impl MinorityView {
    /// What a user means with "WIE: STAND: REDEN", of which the stand and the reason may be left out; none without
    /// anybody.
    pub fn from_words(words: &str) -> Option<Self> {
        let (who, rest) = words.split_once(':').unwrap_or((words, ""));
        let who = clean_line(who).trim().to_owned();
        let (word, reason) = rest.split_once(':').unwrap_or((rest, ""));
        // Without a stand, all of it is the reason.
        let (state, reason) = match State::from_words(word) {
            Some(state) => (Some(state), reason),
            None => (None, rest),
        };
        (!who.is_empty()).then(|| Self {
            who,
            state,
            reason: clean(reason).trim().to_owned(),
            ..Self::default()
        })
    }

    /// "M. de Wit: niet op orde. Wij zien het anders."
    pub fn in_words(&self) -> String {
        let said = match (self.state.map_or("", State::short), self.reason.trim()) {
            ("", reason) => reason.to_owned(),
            (state, "") => state.to_owned(),
            (state, reason) => format!("{} {reason}", sentence(state)),
        };
        let parts = [self.who.trim().to_owned(), said].into_iter();
        parts
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(": ")
    }
}

impl Decision {
    /// Whether what `view` says is what was decided, so that it is no longer otherwise.
    pub(super) fn is_as(&self, view: &MinorityView) -> bool {
        self.state.is_some() && view.state == self.state
    }

    /// The same without the views of the decision `before` it that are what is decided now.
    #[must_use]
    pub fn without_settled(mut self, before: Option<&Self>) -> Self {
        let state = self.state;
        let was_told =
            |view: &MinorityView| before.is_some_and(|each| each.minority.contains(view));
        self.minority
            .retain(|view| state.is_none() || view.state != state || !was_told(view));
        self
    }

    /// That those who saw the decision `before` otherwise now see it so too, as a Dutch sentence; none where there are none.
    pub fn no_longer_otherwise(&self, before: Option<&Self>) -> Option<String> {
        let views = before?.minority.iter().filter(|view| self.is_as(view));
        let gone = views.filter(|view| self.minority.iter().all(|each| each.who != view.who));
        let names: Vec<String> = gone.map(|view| clean_line(&view.who)).collect();
        match names.as_slice() {
            [] => None,
            [name] => Some(format!(
                "{name} ziet het niet meer anders: die afwijkende mening is weg."
            )),
            names => Some(format!(
                "{} zien het niet meer anders: die afwijkende meningen zijn weg.",
                listed(names)
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::QuestionId;

    #[test]
    fn who_sees_it_otherwise_may_leave_out_the_stand_and_the_reason() {
        for (words, who, state, reason) in [
            (
                "M. de Wit: deels: te vroeg",
                "M. de Wit",
                Some(State::Deels),
                "te vroeg",
            ),
            (
                "M. de Wit: niet op orde",
                "M. de Wit",
                Some(State::NietOpOrde),
                "",
            ),
            (
                "M. de Wit: let op: dit klopt niet",
                "M. de Wit",
                None,
                "let op: dit klopt niet",
            ),
            ("M. de Wit", "M. de Wit", None, ""),
        ] {
            let view = MinorityView::from_words(words).expect(words);
            assert_eq!((view.who.as_str(), view.state), (who, state), "{words}");
            assert_eq!(view.reason, reason, "{words}");
        }
        assert_eq!(MinorityView::from_words(" : deels"), None);
    }

    #[test]
    fn who_sees_it_as_is_decided_anew_no_longer_sees_it_otherwise() {
        let views = ["A: op orde: het is er", "B: niet op orde", "C"];
        let before = Decision {
            minority: views
                .iter()
                .filter_map(|view| MinorityView::from_words(view))
                .collect(),
            ..Decision::new(QuestionId::from("1.1"), State::Deels, None)
        };
        let again =
            Decision::new(QuestionId::from("1.1"), State::OpOrde, None).after(Some(&before));
        let who: Vec<&str> = again
            .minority
            .iter()
            .map(|view| view.who.as_str())
            .collect();
        assert_eq!(who, ["B", "C"]);
        assert_eq!(
            again.no_longer_otherwise(Some(&before)).as_deref(),
            Some("A ziet het niet meer anders: die afwijkende mening is weg.")
        );
        let typed = Decision {
            state: Some(State::OpOrde),
            ..before.clone()
        };
        assert_eq!(
            typed.without_settled(Some(&before)).minority,
            again.minority
        );
        assert_eq!(
            before
                .clone()
                .after(Some(&before))
                .no_longer_otherwise(Some(&before)),
            None
        );
    }
}
