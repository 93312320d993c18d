//! What a key or a pasted text does: it acts, or is typed, or neither.

use crossterm::event::KeyEvent;

use super::App;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::{self, key_for};
use crate::app::screens::Screen;
use crate::editor::{self, Edit};

/// The smallest window in which every screen can be read: columns and rows.
pub const SMALLEST: (u16, u16) = (30, 8);

/// Whether a window of this size is too small to show what a key does.
pub const fn is_too_small(columns: u16, rows: u16) -> bool {
    columns < SMALLEST.0 || rows < SMALLEST.1
}

/// Whether the window shows what a key does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Window {
    #[default]
    Fits,
    TooSmall,
}

impl Window {
    pub(super) const fn of(columns: u16, rows: u16) -> Self {
        if is_too_small(columns, rows) {
            Self::TooSmall
        } else {
            Self::Fits
        }
    }
}

impl App {
    pub(super) fn key(&mut self, key: KeyEvent, effects: &mut Vec<Effect>) {
        let action = self.meaning(key);
        match action {
            Some(Action::Redraw) => effects.push(Effect::Redraw),
            Some(Action::Quit) => {
                self.passage.opening.forget_typed();
                self.press(key, effects);
            }
            // Nothing changes that is not shown.
            _ if self.window == Window::TooSmall => {}
            _ if self.key_waits(key) => {}
            _ if self.is_typing(key, action) => {}
            _ => self.press(key, effects),
        }
    }

    /// What `key` means on this screen, if anything.
    fn meaning(&self, key: KeyEvent) -> Option<Action> {
        keymap::lookup(self.context(), key).filter(|action| !self.without().contains(action))
    }

    /// The actions that are not there: where no knowledge base belongs to the question set, there is no guidance,
    /// no text of a mail and no place for what the practice says, and nothing speaks of them.
    pub fn without(&self) -> &'static [Action] {
        const OF_KNOWLEDGE: &[Action] = &[Action::Guidance, Action::Mail, Action::EditRecord];
        match self.knowledge.absence() {
            Some(_) if self.work.is_some() => OF_KNOWLEDGE,
            _ => &[],
        }
    }

    /// Whether `char`, typed at once after what began at the screen `began_at`, still belongs to the number of
    /// a question, or to what was typed at a page before its questions: the question opened before all of it was
    /// typed, so it is no answer to that question.
    pub(super) fn goes_on_after_number(&self, began_at: Option<&Screen>, char: char) -> bool {
        let is_list = matches!(
            began_at,
            Some(Screen::AllQuestions(_) | Screen::Basisfunctie(_))
        );
        let is_number = matches!(char, '\n' | '.' | ',') || char.is_ascii_digit();
        is_list && is_number && matches!(self.screen(), Some(Screen::Question(_)))
    }

    /// Do what `key` means, whatever came before it.
    pub(super) fn press(&mut self, key: KeyEvent, effects: &mut Vec<Effect>) {
        self.message = None;
        self.passage.waiting_for = None;
        let context = self.context();
        if let Some(action) = self.meaning(key) {
            self.act(action, effects);
        } else if context.is_text()
            && let Some(edit) = editor::edit_for_key(key)
        {
            self.edit(edit, effects);
        } else if let Some(name) = keymap::name_of(key) {
            self.say(format!(
                "{name} doet hier niets; {} geeft uitleg.",
                key_for(Action::Help)
            ));
        }
    }

    pub(super) fn paste(&mut self, text: String, effects: &mut Vec<Effect>) {
        if self.window == Window::TooSmall || self.paste_waits(&text) {
            return;
        }
        self.message = None;
        if self.context().is_text() {
            self.edit(Edit::Paste(text), effects);
        } else if !self.pasted_together(&text, effects) {
            self.pasted_outside_text(&text);
        }
    }
}
