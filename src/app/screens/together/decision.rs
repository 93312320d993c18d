//! What is decided on one question: a form, which takes effect as a whole.

use super::joint::is_refused;
use super::{Attendance, Joint, instead};
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::{FormScreen, Screen, ScreenContext, StepScreen, Transition};
use crate::app::widgets::form::{self, Field, Form};
use crate::model::together::{Decision, DecisionKind, Difference, MinorityView};
use crate::model::{Change, Evidence, NextStep, QuestionId, State, compared_owner};
use crate::report::decision_gone;
use crate::text::sentence;

const STATE: usize = 0;
const EVIDENCE: usize = 1;
const EXPLANATION: usize = 2;
const PRESENT: usize = 3;
const WHO: usize = 4;
const THEIR_STATE: usize = 5;
const REASON: usize = 6;

/// The choice that is none yet, before the states.
const NOT_YET: &str = "nog kiezen";
/// The choice that leaves a question open, after the states.
const LEFT_OPEN: &str = "open laten";
/// The choice that says nothing.
const NOT_SAID: &str = "niet gezegd";
/// The choice that takes what they sent.
const AS_SENT: &str = "zoals ingelezen";

/// What is decided on one question, as it is being written.
#[derive(Debug, Clone)]
pub struct DecisionScreen {
    /// The question.
    pub question: QuestionId,
    /// The fields.
    pub form: Form,
    /// What it can rest on.
    footings: Vec<Evidence>,
    /// What was said of it, in one line.
    pub said: String,
    /// Who can be there.
    people: Attendance,
    /// Those who see it otherwise, besides the one in the form.
    others: Vec<MinorityView>,
}

impl DecisionScreen {
    /// Decide on `question`, or change what was decided.
    pub(in crate::app::screens) fn open(
        question: &QuestionId,
        cx: &mut ScreenContext,
    ) -> Transition {
        if cx.refuses() || is_refused(question, cx) {
            return Transition::Stay;
        }
        Transition::Push(Screen::Decision(Self::on(question, None, cx)))
    }

    /// The form, on which the focus is at the explanation, for who was `present`.
    pub(in crate::app::screens) fn explaining(
        question: &QuestionId,
        present: &[String],
        cx: &mut ScreenContext,
    ) -> Transition {
        if cx.refuses() || is_refused(question, cx) {
            return Transition::Stay;
        }
        let mut screen = Self::on(question, Some(present), cx);
        screen.form.focus = EXPLANATION;
        Transition::Push(Screen::Decision(screen))
    }

    fn on(question: &QuestionId, present: Option<&[String]>, cx: &ScreenContext) -> Self {
        let joint = Joint::within(cx);
        let decision = joint.session.decisions.get(question);
        let begun = decision
            .cloned()
            .unwrap_or_else(|| proposed(&joint, question));
        let present = match present {
            Some(present) if begun.present.is_empty() => present,
            _ => &begun.present,
        };
        let mut minority = begun.minority.clone();
        let last = minority.pop().unwrap_or_default();
        let difference = joint.difference(question);
        let of_others = cx.questions.question(question);
        let of_others = of_others.is_some_and(|question| question.judgement_of.is_some());
        let footings = Evidence::asked(of_others, begun.evidence);
        Self {
            question: question.clone(),
            form: Form::new(fields(&begun, &footings, present, &last)),
            footings,
            said: difference.map_or_else(
                || "Niemand zei hier iets over.".to_owned(),
                |each| format!("{}: {}", each.kind.label(), each.counts_in_words()),
            ),
            people: Attendance::among(&joint.names()),
            others: minority,
        }
    }

    /// What the form says.
    fn decision(&self, cx: &ScreenContext) -> Decision {
        let joint = Joint::within(cx);
        let before = joint.session.decisions.get(&self.question);
        let state = self.form.chosen(STATE).checked_sub(1);
        let state = state.and_then(|place| State::ALL.get(place)).copied();
        let evidence = self.form.chosen(EVIDENCE).checked_sub(1);
        let evidence = evidence.and_then(|place| self.footings.get(place)).copied();
        let judged = state.is_some_and(State::is_judgement);
        let mut minority = self.others.clone();
        minority.extend(self.minority(&joint));
        let is_as_agreed = joint
            .difference(&self.question)
            .and_then(Difference::agreed)
            .is_some_and(|(agreed, _)| Some(agreed) == state);
        let kind = match (state, before.map(|each| each.kind)) {
            (None, _) => DecisionKind::Open,
            (Some(_), Some(kind)) if kind != DecisionKind::Open => kind,
            (Some(_), _) if is_as_agreed => DecisionKind::Agreed,
            (Some(_), _) => DecisionKind::Discussed,
        };
        Decision {
            question: self.question.clone(),
            state,
            evidence: evidence.filter(|_| judged),
            kind,
            on: before.and_then(|each| each.on).or(Some(cx.today)),
            present: Attendance::read(self.form.text(PRESENT)),
            explanation: self.form.text(EXPLANATION).to_owned(),
            minority,
            ..before.cloned().unwrap_or_default()
        }
        .without_settled(before)
    }

    /// Who sees it otherwise, if the form says so.
    fn minority(&self, joint: &Joint) -> Option<MinorityView> {
        let who = self.form.text(WHO).to_owned();
        let reason = self.form.text(REASON).to_owned();
        if who.is_empty() && reason.is_empty() {
            return None;
        }
        let sent = joint.difference(&self.question).and_then(|each| {
            let mut voices = each.voices.iter();
            voices.find(|said| compared_owner(said.name) == compared_owner(&who))
        });
        let state = match self.form.chosen(THEIR_STATE) {
            0 => sent.and_then(|said| said.state),
            place => State::ALL.get(place - 1).copied(),
        };
        Some(MinorityView {
            who,
            state,
            reason,
            ..MinorityView::default()
        })
    }
}

/// What the form begins with where nothing was decided: what all agree on, or else nothing, so that no
/// answer is nearer than another.
fn proposed(joint: &Joint, question: &QuestionId) -> Decision {
    let agreed = joint.difference(question).and_then(Difference::agreed);
    let state = agreed.map(|(state, _)| state);
    let evidence = agreed.and_then(|(_, evidence)| evidence);
    let decisions = joint.session.decisions.values();
    let today = decisions.rev().find(|each| each.on == Some(joint.today));
    let present = today.map(|each| each.present.clone());
    Decision {
        question: question.clone(),
        state,
        evidence,
        present: present.unwrap_or_default(),
        ..Decision::default()
    }
}

fn fields(
    decision: &Decision,
    footings: &[Evidence],
    present: &[String],
    last: &MinorityView,
) -> Vec<Field> {
    let states = State::ALL.map(State::short).into_iter();
    let with_open = [NOT_YET].into_iter().chain(states.clone());
    let with_open = with_open.chain([LEFT_OPEN]).collect();
    let place = match (decision.state, decision.kind) {
        (Some(state), _) => place_of(state).map_or(0, |place| place + 1),
        (None, DecisionKind::Open) => State::ALL.len() + 1,
        (None, _) => 0,
    };
    let evidence = decision
        .evidence
        .and_then(|each| footings.iter().position(|other| *other == each));
    let footing = footings.iter().map(|each| each.key());
    let footing = std::iter::once(NOT_SAID).chain(footing);
    let theirs = std::iter::once(AS_SENT).chain(states).collect();
    vec![
        Field::choice("Besluit", with_open, place),
        Field::choice(
            "Steunt op",
            footing.collect(),
            evidence.map_or(0, |place| place + 1),
        ),
        Field::paragraphs(
            "Toelichting",
            "waarom; mag leeg blijven",
            &decision.explanation,
        ),
        Field::text(
            "Erbij",
            "wie er waren: namen, met een komma ertussen; mag leeg blijven",
            &Attendance::written(present),
        ),
        Field::text("Ziet het anders", "een naam; mag leeg blijven", &last.who),
        Field::choice(
            "En zegt",
            theirs,
            last.state.and_then(place_of).map_or(0, |place| place + 1),
        ),
        Field::long("Reden", "de reden van wie het anders ziet", &last.reason),
    ]
}

fn place_of(state: State) -> Option<usize> {
    State::ALL.iter().position(|each| *each == state)
}

/// Take back what was decided on `question`.
pub(in crate::app::screens) fn withdraw(question: &QuestionId, cx: &mut ScreenContext) {
    let change = Change::clear_decision(cx.work.session(), question);
    if cx.apply(change) {
        let undo = key_for(Action::Undo);
        let said = decision_gone(cx.work.session(), question);
        cx.say(&format!("{said} {undo} zet het terug."));
    }
}

/// A step for a question that was left open; who and when are asked at once.
pub(in crate::app::screens) fn step_for(
    question: &QuestionId,
    cx: &mut ScreenContext,
) -> Transition {
    let what = "Uitzoeken wat nodig is om hierover te besluiten";
    StepScreen::take_over(NextStep::new(question.clone(), what), cx)
}

impl FormScreen for DecisionScreen {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn explained(&self) -> Vec<String> {
        let mut all = vec![
            "Wat u samen besluit, komt naast wat ieder zei: dat blijft staan. Het besluit wordt het antwoord van de sessie."
                .to_owned(),
            "Ziet iemand het anders, dan komt dat met de reden bij het besluit. Laat u de vraag open, dan maakt u meteen een \
             vervolgstap."
                .to_owned(),
        ];
        all.extend(form::purpose().into_iter().take(2));
        all
    }

    /// Decide. What may not be decided is said, and nothing that was typed is lost.
    fn finish(&mut self, cx: &mut ScreenContext) -> Transition {
        if self.form.chosen(STATE) == 0 {
            let problem = format!("Kies hoe het ervoor staat, of «{LEFT_OPEN}».");
            self.form.reject(STATE, problem);
            return Transition::Stay;
        }
        let decision = self.decision(cx);
        let joint = Joint::within(cx);
        let refused = decision.state.and_then(|state| {
            let difference = joint.difference(&self.question)?;
            difference.may_be(state, &joint.speakers(true)).err()
        });
        if let Some(refused) = refused {
            self.form.reject(STATE, refused.to_string());
            return Transition::Stay;
        }
        let words = decision.in_words();
        let is_open = decision.is_open();
        let was_open = joint.session.decisions.get(&self.question);
        let settled = decision.no_longer_otherwise(was_open).unwrap_or_default();
        let was_open = was_open.is_some_and(Decision::is_open);
        let change = Change::decide(cx.work.session(), decision);
        if !cx.apply(change) {
            return Transition::Back;
        }
        let undo = key_for(Action::Undo);
        cx.say_of(
            &self.question,
            format!(
                "besluit: {} {settled} {undo} zet dit terug.",
                sentence(&words)
            )
            .replace("  ", " ")
            .as_str(),
        );
        if is_open && !was_open {
            return instead(step_for(&self.question, cx));
        }
        Transition::Back
    }

    fn ways_out(&self) -> [String; 2] {
        [
            "Dit besluit vastleggen en teruggaan".to_owned(),
            "Weggooien: er is niets besloten".to_owned(),
        ]
    }

    fn echo(&mut self, _: &ScreenContext) {
        self.people.suggest(&mut self.form, PRESENT);
    }

    fn take_over(&mut self, _: &mut ScreenContext) -> bool {
        self.people.complete(&mut self.form, PRESENT)
    }

    fn holds_session(&self) -> bool {
        true
    }
}
