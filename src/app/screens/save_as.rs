//! Saving the session in another place, for when its own cannot be written.

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::widgets::form;
use std::path::Path;
use std::path::PathBuf;

use super::Go;
use super::context::Desk;
use super::export::file_name;
use crate::app::action::Action;
use crate::app::widgets::Dialog;
use crate::app::widgets::form::{Field, Form, Leave, ask_leave};
use crate::editor::Edit;

/// Where the session will go on from now on.
#[derive(Debug, Clone)]
pub struct ElsewhereScreen {
    /// The one field: the file.
    pub form: Form,
}

impl ElsewhereScreen {
    /// Propose a file in `folder`.
    pub fn open(folder: &Path, desk: &Desk) -> Self {
        let path = folder.join(file_name(desk.work.session(), desk.today, ".toml"));
        let hint = "een nieuw bestand, bijvoorbeeld op een andere schijf";
        Self {
            form: Form::new(vec![Field::text(
                "Bestand",
                hint,
                &path.display().to_string(),
            )]),
        }
    }
}

impl Behaviour for ElsewhereScreen {
    fn context(&self) -> Context {
        Context::Form
    }

    fn purpose(&self) -> Vec<String> {
        form::purpose()
    }

    fn edit(&mut self, edit: Edit, desk: &mut Desk) {
        self.form.edit(edit, desk.clipboard);
    }

    fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match action {
            Action::Confirm | Action::Submit => return self.leave(Leave::Keep, desk),
            Action::Back => return self.ask_leave().map_or(Go::Back, Go::Ask),
            _ => {}
        }
        Go::Stay
    }

    fn ask_leave(&self) -> Option<Dialog> {
        self.form.is_changed().then(|| {
            ask_leave(
                "De sessie in dit bestand bewaren",
                "Teruggaan: de sessie blijft waar die was",
            )
        })
    }

    fn leave(&mut self, leave: Leave, desk: &mut Desk) -> Go {
        match (leave, self.form.text(0)) {
            (Leave::Drop, _) => Go::Back,
            (Leave::Keep, "") => {
                let problem = "Vul in waar de sessie moet komen.";
                self.form.reject(0, problem.to_owned());
                Go::Stay
            }
            (Leave::Keep, path) => {
                let path = PathBuf::from(path);
                desk.effects.extend(desk.work.save_elsewhere(path));
                Go::Back
            }
        }
    }
}
