//! What is decided in the room.

use super::{MeetingScreen, Shown};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::app::screens::together::{DecisionScreen, Joint, is_refused, step_for, withdraw};
use crate::app::screens::{ScreenContext, Transition};
use crate::model::together::{Decision, DecisionKind};
use crate::model::{Change, Evidence, QuestionId, State};
use crate::text::sentence;

/// What there is to say on the list of decisions.
const AT_THE_END: &str =
    "Hier staat de lijst van besluiten. Ga terug naar een vraag om daarover te besluiten.";

/// The same at the beginning of a table.
pub(super) fn at_a_table() -> String {
    let next = key_in(Context::Meeting, Action::NextQuestion);
    format!("Hier begint een tafel. Met {next} gaat u naar de eerste vraag.")
}

impl MeetingScreen {
    /// The question that is visible, where something may be decided on it; otherwise the user knows why not.
    fn decidable(&self, cx: &mut ScreenContext) -> Option<QuestionId> {
        let Some(id) = self.id().cloned() else {
            match self.table() {
                Some(_) => cx.say(&at_a_table()),
                None => cx.say(AT_THE_END),
            }
            return None;
        };
        (!cx.refuses()).then_some(id)
    }

    pub(super) fn decide(&mut self, state: State, cx: &mut ScreenContext) {
        let Some(id) = self.decidable(cx).filter(|id| !is_refused(id, cx)) else {
            return;
        };
        let joint = Joint::within(cx);
        let difference = joint.difference(&id);
        let refused =
            difference.and_then(|each| each.may_be(state, &joint.speakers(self.names)).err());
        if let Some(refused) = refused {
            cx.warn(&refused.to_string());
            return;
        }
        let before = self.begun(&id, cx);
        let evidence = before.evidence.filter(|_| state.is_judgement());
        let decision = Decision {
            state: Some(state),
            evidence,
            kind: DecisionKind::Discussed,
            ..before
        };
        self.record(decision, cx);
    }

    pub(super) fn leave_open(&mut self, cx: &mut ScreenContext) {
        let Some(id) = self.decidable(cx) else {
            return;
        };
        let decision = Decision {
            state: None,
            evidence: None,
            kind: DecisionKind::Open,
            ..self.begun(&id, cx)
        };
        let change = Change::decide(cx.work.session(), decision);
        cx.apply(change);
        let step = key_in(Context::Meeting, Action::NewStep);
        cx.say_of(
            &id,
            &format!(
                "open gelaten. Met {step} maakt u de vervolgstap: wie zoekt het uit, en wanneer."
            ),
        );
    }

    pub(super) fn withdraw(&self, cx: &mut ScreenContext) {
        let Some(id) = self.decidable(cx) else {
            return;
        };
        if cx.work.session().decisions.contains_key(&id) {
            withdraw(&id, cx);
        } else {
            cx.say_of(&id, "hierover is nog niet besloten.");
        }
    }

    pub(super) fn set_evidence(&mut self, evidence: Evidence, cx: &mut ScreenContext) {
        let Some(id) = self.decidable(cx).filter(|id| !is_refused(id, cx)) else {
            return;
        };
        let of_others = cx.questions.question(&id);
        let of_others = of_others.is_some_and(|question| question.judgement_of.is_some());
        let evidence = evidence.at_question(of_others);
        let before = self.begun(&id, cx);
        if before.state.is_none_or(|state| !state.is_judgement()) {
            cx.say_of(
                &id,
                "besluit eerst hoe het ervoor staat, van op orde tot niet op orde.",
            );
            return;
        }
        let is_same = before.evidence == Some(evidence);
        let decision = Decision {
            evidence: (!is_same).then_some(evidence),
            ..before
        };
        self.record(decision, cx);
    }

    /// What was decided on `id`, or what a decision of today begins with.
    fn begun(&self, id: &QuestionId, cx: &ScreenContext) -> Decision {
        let before = cx.work.session().decisions.get(id).cloned();
        before.unwrap_or_else(|| Decision {
            question: id.clone(),
            on: Some(cx.today),
            present: self.present.clone(),
            ..Decision::default()
        })
    }

    fn record(&mut self, decision: Decision, cx: &mut ScreenContext) {
        let (id, words) = (decision.question.clone(), decision.in_words());
        let change = Change::decide(cx.work.session(), decision);
        if cx.apply(change) {
            cx.say_of(&id, &format!("besluit: {}", sentence(&words)));
        }
        // Who has decided looks at what was said, and not at the question.
        if self.shown == Shown::Question && Joint::within(cx).difference(&id).is_some() {
            self.shown = Shown::All;
        }
    }

    pub(super) fn explain(&self, cx: &mut ScreenContext) -> Transition {
        match self.decidable(cx) {
            Some(id) => DecisionScreen::explaining(&id, &self.present, cx),
            None => Transition::Stay,
        }
    }

    pub(super) fn new_step(&self, cx: &mut ScreenContext) -> Transition {
        match self.decidable(cx) {
            Some(id) => step_for(&id, cx),
            None => Transition::Stay,
        }
    }

    pub(super) fn toggle_names(&mut self, cx: &mut ScreenContext) {
        self.names = !self.names;
        cx.say(if self.names {
            "Met namen."
        } else {
            "Zonder namen: alleen een rol die ten minste drie mensen delen, is te zien."
        });
    }
}
