//! A question to pass on to others, as the text of a mail.

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::widgets::list_cursor;
use std::path::PathBuf;

use super::context::ScreenContext;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::model::{Mail, QuestionId};
use crate::text::clean;

/// The mails of one question, one of which is visible.
#[derive(Debug, Clone)]
pub struct MailScreen {
    /// The question.
    pub id: QuestionId,
    /// The mails, each with the whole text.
    pub mails: Vec<(Mail, String)>,
    /// The place of the one visible.
    pub selected: usize,
    /// The first row visible.
    pub scroll: usize,
    /// Where texts are put.
    folder: PathBuf,
}

impl MailScreen {
    /// The mails of `id`, with the one at `selected` visible.
    pub(super) fn open(id: QuestionId, selected: usize, cx: &ScreenContext) -> Transition {
        let Some(question) = cx.questions.question(&id) else {
            return Transition::Stay;
        };
        let details = &cx.work.session().details;
        let with_text = |mail: Mail| {
            let text = clean(&mail.written_out(question, details));
            (mail, text)
        };
        let mails = cx.knowledge.mails(question);
        if mails.is_empty() {
            return Transition::Stay;
        }
        Transition::Push(Screen::Mail(Self {
            id,
            mails: mails.into_iter().map(with_text).collect(),
            selected,
            scroll: 0,
            folder: cx.export_folder.to_owned(),
        }))
    }

    fn turn(&mut self, by: usize) {
        self.selected = (self.selected + by) % self.mails.len().max(1);
        self.scroll = 0;
    }

    /// The text that is visible.
    pub fn text(&self) -> Option<&str> {
        let (_, text) = self.mails.get(self.selected)?;
        Some(text)
    }

    fn export(&self) -> Option<Effect> {
        let (mail, text) = self.mails.get(self.selected)?;
        let name = mail.file_name(&self.id);
        Some(Effect::Export {
            path: self.folder.join(&name),
            name,
            content: text.clone().into_bytes(),
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
            "De vraag als tekst voor een mail. Met {} slaat u de tekst op als bestand; u kunt hem ook met de muis selecteren en kopiëren.",
            key_for(Action::Confirm)
        )]
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm => cx.effects.extend(self.export()),
            Action::NextField | Action::Right => self.turn(1),
            Action::PreviousField | Action::Left => self.turn(self.mails.len().saturating_sub(1)),
            Action::Back => return Transition::Back,
            _ => list_cursor::scroll(&mut self.scroll, action),
        }
        Transition::Stay
    }
}
