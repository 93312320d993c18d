//! What the sources offer for a question, and taking it over.

use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::mail::MailScreen;
use super::step::StepScreen;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::widgets::list_cursor;
use crate::model::{
    Change, GuidanceItem, GuidanceSection, ItemAction, NextStep, QuestionId, general_guidance,
    guidance_on,
};

/// What is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// What there is about the question.
    Question,
    /// What holds for every question.
    General,
}

/// The sources on a question, with the item that is selected.
#[derive(Debug, Clone)]
pub struct GuidanceScreen {
    /// The question.
    pub id: QuestionId,
    /// What is being read.
    pub page: Page,
    /// What there is to read.
    pub items: Vec<GuidanceItem>,
    /// The place of the item that is selected.
    pub selected: usize,
}

impl GuidanceScreen {
    /// What there is about `id`.
    pub fn open(id: QuestionId, cx: &ScreenContext) -> Self {
        let mut screen = Self {
            id,
            page: Page::Question,
            items: Vec::new(),
            selected: 0,
        };
        screen.refresh(cx);
        screen
    }

    fn turn(&mut self, cx: &ScreenContext) {
        self.page = match self.page {
            Page::Question => Page::General,
            Page::General => Page::Question,
        };
        self.items.clear();
        self.selected = 0;
        self.refresh(cx);
    }

    /// The first item that can become a step, which is what people come for; or else the first.
    fn first_to_take(&self) -> usize {
        let is_step = |item: &GuidanceItem| matches!(item.action, ItemAction::Step { .. });
        self.items.iter().position(is_step).unwrap_or(0)
    }

    fn section(&self, index: usize) -> Option<GuidanceSection> {
        self.items.get(index).map(|item| item.section)
    }

    fn next_section(&mut self) {
        let here = self.section(self.selected);
        let next = (self.selected..self.items.len()).find(|index| self.section(*index) != here);
        self.selected = next.unwrap_or(0);
    }

    /// The start of this section, or of the one before.
    fn previous_section(&mut self) {
        let Some(before) = self.selected.checked_sub(1) else {
            self.selected = self.items.len().saturating_sub(1);
            return;
        };
        let there = self.section(before);
        let first = (0..=before).find(|index| self.section(*index) == there);
        self.selected = first.unwrap_or(before);
    }

    fn take_over(&self, cx: &mut ScreenContext) -> Transition {
        let Some(item) = self.items.get(self.selected) else {
            return Transition::Stay;
        };
        match &item.action {
            ItemAction::Read => {
                let key = key_for(Action::Confirm);
                cx.say(&format!(
                    "Dit is om te lezen. Wat met + begint, kunt u met {key} overnemen."
                ));
                Transition::Stay
            }
            ItemAction::Mail(index) => MailScreen::open(&self.id, *index, cx),
            ItemAction::Step { what, origin } => {
                let mut step = NextStep::new(self.id.clone(), what);
                step.origin.clone_from(origin);
                StepScreen::take_over(step, cx)
            }
            ItemAction::TakeOver(other) => self.copy_from(other, cx),
        }
    }

    /// Add what was written at `other` to this question.
    fn copy_from(&self, other: &QuestionId, cx: &mut ScreenContext) -> Transition {
        let Some(theirs) = cx.work.session().answer(other).cloned() else {
            return Transition::Stay;
        };
        let change = Change::answer(cx.work.session(), &self.id, |answer| {
            answer.add_texts_of(&theirs);
        });
        if cx.apply(change) {
            let undo = key_for(Action::Undo);
            let words = format!("Overgenomen van vraag {other}. Met {undo} maakt u dat ongedaan.");
            cx.say(&words);
        } else {
            cx.say("Dit staat al bij deze vraag.");
        }
        Transition::Stay
    }
}

impl Behaviour for GuidanceScreen {
    fn context(&self) -> Context {
        Context::Guidance
    }

    fn purpose(&self) -> Vec<String> {
        vec![
        "Wat de bronnen bij deze vraag zeggen, in eigen woorden en met de plaats erbij. Landelijke cijfers zijn geen norm.".to_owned(),
        format!(
            "Met {} op een regel met + maakt u daarvan een vervolgstap; daarna vult u in wie het doet en uiterlijk wanneer, als u dat al weet.",
            key_for(Action::Confirm)
        ),
    ]
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let before = self.items.get(self.selected).cloned();
        self.items = match (self.page, cx.questions.question(&self.id)) {
            (Page::General, _) => general_guidance(cx.knowledge),
            (Page::Question, Some(question)) => {
                guidance_on(question, cx.knowledge, cx.work.session())
            }
            (Page::Question, None) => Vec::new(),
        };
        let same = list_cursor::found_back(
            &self.items,
            before.as_ref(),
            &[GuidanceItem::eq, |item, before| {
                item.action == before.action
            }],
        );
        let last = self.items.len().saturating_sub(1);
        self.selected = match before {
            Some(_) => same.unwrap_or(self.selected).min(last),
            None => self.first_to_take(),
        };
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm => return self.take_over(cx),
            Action::Back | Action::Guidance => return Transition::Back,
            Action::OtherPage => self.turn(cx),
            Action::NextField | Action::PageDown => self.next_section(),
            Action::PreviousField | Action::PageUp => self.previous_section(),
            Action::NewStep => return StepScreen::add(self.id.clone(), cx),
            _ => self.selected = list_cursor::along(action, self.selected, self.items.len()),
        }
        Transition::Stay
    }

    fn question(&self, _: &ScreenContext) -> Option<QuestionId> {
        Some(self.id.clone())
    }
}

impl Screen {
    /// The sources on the question of this screen.
    pub(super) fn guidance(id: QuestionId, cx: &ScreenContext) -> Self {
        Self::Guidance(GuidanceScreen::open(id, cx))
    }
}
