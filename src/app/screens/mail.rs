//! Texts for mails: a question to pass on to others, or what is asked of who takes part.

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::widgets::list_cursor;
use std::path::{Path, PathBuf};

use super::context::ScreenContext;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::model::{Mail, QuestionId};
use crate::text::clean;

/// The text of one mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// For whom, as in "Aan de wijkagent".
    pub to: String,
    /// The name of the file that it is saved in.
    pub file: String,
    /// The whole text.
    pub text: String,
}

/// Mails, one of which is visible.
#[derive(Debug, Clone)]
pub struct MailScreen {
    /// What they are about.
    pub title: String,
    /// The mails.
    pub letters: Vec<Letter>,
    /// The place of the one visible.
    pub selected: usize,
    /// The first row visible.
    pub scroll: usize,
    /// Where texts are put.
    folder: PathBuf,
}

impl MailScreen {
    /// The mails of `id`, with the one at `selected` visible.
    pub(super) fn open(id: &QuestionId, selected: usize, cx: &ScreenContext) -> Transition {
        let Some(question) = cx.questions.question(id) else {
            return Transition::Stay;
        };
        let details = &cx.work.session().details;
        let letter = |mail: Mail| Letter {
            to: format!("Aan {}", mail.to),
            file: mail.file_name(id),
            text: clean(&mail.written_out(cx.questions, question, details)),
        };
        let mails = cx.knowledge.mails(question);
        if mails.is_empty() {
            return Transition::Stay;
        }
        let letters = mails.into_iter().map(letter).collect();
        let title = format!("Vraag {id} voorleggen");
        let shown = Self::of(title, letters, cx.export_folder);
        Transition::Push(Screen::Mail(Self { selected, ..shown }))
    }

    /// These letters, with the first visible.
    pub(in crate::app) fn of(title: String, letters: Vec<Letter>, folder: &Path) -> Self {
        Self {
            title,
            letters,
            selected: 0,
            scroll: 0,
            folder: folder.to_owned(),
        }
    }

    fn turn(&mut self, by: usize) {
        self.selected = (self.selected + by) % self.letters.len().max(1);
        self.scroll = 0;
    }

    /// The text that is visible.
    pub fn text(&self) -> Option<&str> {
        let letter = self.letters.get(self.selected)?;
        Some(&letter.text)
    }

    fn export(&self) -> Option<Effect> {
        let letter = self.letters.get(self.selected)?;
        Some(Effect::Export {
            path: self.folder.join(&letter.file),
            name: letter.file.clone(),
            content: letter.text.clone().into_bytes(),
            overwrite: false,
        })
    }
}

impl Behaviour for MailScreen {
    fn context(&self) -> Context {
        Context::Mail
    }

    fn purpose(&self) -> Vec<String> {
        vec![format!(
            "De tekst voor een mail. Met {} slaat u de tekst op als bestand, en daarna kunt u de tekst kopiëren. U kunt die ook met de muis selecteren.",
            key_for(Action::Confirm)
        )]
    }

    fn idle(&self) -> Vec<Action> {
        match self.letters.len() {
            0 | 1 => vec![Action::NextField],
            _ => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm => cx.effects.extend(self.export()),
            Action::NextField | Action::Right => self.turn(1),
            Action::PreviousField | Action::Left => self.turn(self.letters.len().saturating_sub(1)),
            Action::Back => return Transition::Back,
            _ => list_cursor::scroll(&mut self.scroll, action),
        }
        Transition::Stay
    }
}
