//! The parts of a question that are chosen, not typed: stand, evidence, marks and steps.

use super::QuestionScreen;
use super::field::Field;
use super::rows::answer_rows;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::{ScreenContext, StepScreen, Transition};
use crate::app::widgets::list_cursor::along;
use crate::model::{Change, Evidence, FlagField, NextStep, State, what_to_ask};

/// So many rows of a question that does not fit are new at a time.
const READ_AT_ONCE: usize = 3;

impl QuestionScreen {
    pub(super) fn rows(&self, cx: &ScreenContext) -> usize {
        match self.focus {
            Field::State => answer_rows(&self.kind).len(),
            Field::Evidence => self.asked_evidence(cx).len(),
            Field::Flags => FlagField::ALL.len(),
            Field::Steps => cx.work.session().steps_of(&self.id).count() + 1,
            Field::Written(_) => 1,
        }
    }

    /// A row up or down, from the last row of a field to the next field. A text is pointed at: nobody who walks along
    /// the page types in it unawares.
    pub(super) fn go_along(&mut self, action: Action, cx: &mut ScreenContext) {
        let is_up = action == Action::Up;
        let last = self.rows(cx).saturating_sub(1);
        let end = if is_up { 0 } else { last };
        let is_at_end = self.focus.is_text() || self.row == Some(end);
        let beside = self.focus.beside(is_up, &self.fields());
        let beside = beside.filter(|_| is_at_end);
        let Some(field) = beside else {
            return self.point(action, cx);
        };
        self.leave_field(field, cx);
        self.is_typing = false;
        self.row = Some(if is_up {
            self.rows(cx).saturating_sub(1)
        } else {
            0
        });
        if field.is_text() {
            self.tell_how_to_type(cx);
        }
    }

    /// Say which text is pointed at, and how to type in it.
    pub fn tell_how_to_type(&self, cx: &mut ScreenContext) {
        let (field, enter) = (self.focus.label(), key_for(Action::Confirm));
        cx.say(&format!("{field}: {enter} om hier te typen."));
    }

    /// A row up or down within a field. Above the first stand is the question itself, whose text is gone through
    /// where it does not fit.
    pub(super) fn point(&mut self, action: Action, cx: &ScreenContext) {
        let (count, view) = (self.rows(cx), &mut self.view);
        let is_up = action == Action::Up;
        match (self.focus, self.row) {
            (Field::State, None) if is_up => view.top = view.top.saturating_sub(READ_AT_ONCE),
            (Field::State, None) if view.unread > 0 => {
                view.top += view.unread.min(READ_AT_ONCE);
            }
            (Field::State, Some(0)) if is_up => self.row = None,
            (Field::State, None) => {
                self.set_focus(Field::State, cx);
                self.row = self.row.or(Some(0));
            }
            (_, None) if is_up => self.row = Some(count.saturating_sub(1)),
            (_, None) => self.row = Some(0),
            (_, Some(row)) => self.row = Some(along(action, row, count)),
        }
    }

    /// From the stand sideways to another question; elsewhere to the next thing to choose.
    pub(super) fn sideways(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match (self.focus, action) {
            (Field::Written(_), _) => self.tell_how_to_type(cx),
            (Field::State, Action::Left) if self.next_column(-1, cx) => {}
            (Field::State, Action::Right) if self.next_column(1, cx) => {}
            (Field::State, Action::Left) => return self.previous(cx),
            (Field::State, _) => return self.next(cx),
            (_, Action::Left) => self.point(Action::Up, cx),
            _ => self.point(Action::Down, cx),
        }
        Transition::Stay
    }

    /// Choose what is selected. Where nothing is, or what was chosen already, `onwards` goes on:
    /// Enter and Enter again answers and goes on, and Enter alone never answers.
    pub(super) fn choose(&mut self, onwards: bool, cx: &mut ScreenContext) -> Transition {
        let rating = cx.work.session().rating(&self.id);
        match self.focus {
            Field::State if !self.kind.is_stand() => return self.choose_here(onwards, cx),
            Field::State => {
                let state = self.row.and_then(|row| State::ALL.get(row)).copied();
                if onwards && (state.is_none() || rating.state == state) {
                    return self.next(cx);
                }
                if state.is_some() {
                    self.set_state(state, cx);
                }
            }
            Field::Evidence => {
                let asked = self.asked_evidence(cx);
                let evidence = self.row.and_then(|row| asked.get(row)).copied();
                if onwards && (evidence.is_none() || rating.evidence == evidence) {
                    self.leave_field(self.focus.moved(1, &self.fields()), cx);
                } else if evidence.is_some() {
                    cx.mark(&self.id, |rating| rating.evidence = evidence);
                }
            }
            Field::Flags => {
                if let Some(flag) = self.highlighted_flag() {
                    cx.mark(&self.id, |rating| rating.toggle(flag));
                }
            }
            Field::Steps => {
                return match self.highlighted_step(cx) {
                    Some(index) => StepScreen::open(index, cx),
                    None => StepScreen::add(self.id.clone(), cx),
                };
            }
            Field::Written(_) => self.begin_typing(),
        }
        Transition::Stay
    }

    fn highlighted_flag(&self) -> Option<FlagField> {
        FlagField::ALL.get(self.row?).copied()
    }

    /// The place in the session of the step that is selected.
    fn highlighted_step(&self, cx: &ScreenContext) -> Option<usize> {
        let mut steps = cx.work.session().steps_of(&self.id);
        steps.nth(self.row?).map(|(index, _)| index)
    }

    pub(super) fn set_state(&mut self, state: Option<State>, cx: &mut ScreenContext) {
        let said = cx.mark(&self.id, |rating| rating.state = state);
        if state == Some(State::Onbekend) {
            self.offer_to_ask(said, cx);
        }
        if self.focus == Field::State {
            self.set_focus(Field::State, cx);
        }
    }

    /// What can be chosen here as what the answer rests on.
    pub(super) fn asked_evidence(&self, cx: &ScreenContext) -> Vec<Evidence> {
        let chosen = cx.work.session().rating(&self.id).evidence;
        Evidence::asked(self.is_of_others(cx), chosen)
    }

    fn is_of_others(&self, cx: &ScreenContext) -> bool {
        let question = cx.questions.question(&self.id);
        question.is_some_and(|question| question.judgement_of.is_some())
    }

    pub(super) fn toggle_evidence(&mut self, key: Evidence, cx: &mut ScreenContext) {
        let evidence = key.at_question(self.is_of_others(cx));
        cx.mark(&self.id, |rating| {
            rating.evidence = (rating.evidence != Some(evidence)).then_some(evidence);
        });
        if self.focus == Field::Evidence {
            self.set_focus(Field::Evidence, cx);
        }
    }

    pub(super) fn clear_state(&mut self, cx: &mut ScreenContext) {
        let had_state = cx.work.session().rating(&self.id).state.is_some();
        if self.kind.is_stand() {
            self.set_state(None, cx);
        } else {
            self.set_aside(None, cx);
        }
        if had_state {
            let undo = key_for(Action::Undo);
            let (what, it) = if self.kind.is_stand() {
                ("stand", "hem")
            } else {
                ("antwoord", "het")
            };
            cx.say_of(&self.id, &format!("{what} gewist. {undo} zet {it} terug."));
        }
    }

    /// Clear what is selected, and nothing else.
    pub(super) fn remove(&mut self, cx: &mut ScreenContext) {
        match self.focus {
            Field::State => self.clear_state(cx),
            Field::Evidence => {
                cx.mark(&self.id, |rating| rating.evidence = None);
            }
            Field::Flags => {
                if let Some(flag) = self.highlighted_flag() {
                    cx.mark(&self.id, |rating| *rating.flag_mut(flag) = false);
                }
            }
            Field::Steps => self.remove_step(cx),
            Field::Written(_) => self.tell_how_to_type(cx),
        }
    }

    /// Say how what is not known can become a step, after what was `said` of the answer.
    pub(super) fn offer_to_ask(&self, said: Option<String>, cx: &mut ScreenContext) {
        if let Some(question) = cx.questions.question(&self.id) {
            let said = said.map(|said| format!("{said} ")).unwrap_or_default();
            let what = what_to_ask(question);
            let key = key_for(Action::StepToAsk);
            cx.say(&format!("{said}Met {key} maakt u de vervolgstap «{what}»."));
        }
    }

    /// A step to find out what is not known.
    pub(super) fn step_to_ask(&self, cx: &mut ScreenContext) -> Transition {
        let Some(question) = cx.questions.question(&self.id) else {
            return Transition::Stay;
        };
        let step = NextStep::new(self.id.clone(), what_to_ask(question));
        let go = StepScreen::take_over(step, cx);
        cx.say_of(&self.id, "vervolgstap toegevoegd om het na te vragen.");
        go
    }

    fn remove_step(&self, cx: &mut ScreenContext) {
        let place = self.highlighted_step(cx);
        let step = place.and_then(|place| cx.work.session().steps.get(place));
        let change = step.and_then(|step| step.identity).map(Change::RemoveStep);
        if change.is_some_and(|change| cx.apply(change)) {
            let undo = key_for(Action::Undo);
            cx.say_of(
                &self.id,
                &format!("vervolgstap verwijderd. {undo} zet hem terug."),
            );
        }
    }
}
