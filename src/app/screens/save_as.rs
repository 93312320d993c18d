//! Saving the session in another place, for when its own cannot be written.

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::widgets::form;
use std::path::Path;
use std::path::PathBuf;

use super::Transition;
use super::context::ScreenContext;
use crate::app::action::Action;
use crate::app::widgets::Dialog;
use crate::app::widgets::form::{Field, Form, Leave, ask_leave};
use crate::editor::Edit;
use crate::report::file_name;

/// Where the session will go on from now on.
#[derive(Debug, Clone)]
pub struct SaveAsScreen {
    /// The one field: the file.
    pub form: Form,
}

impl SaveAsScreen {
    /// Propose a file in `folder`.
    pub fn open(folder: &Path, cx: &ScreenContext) -> Self {
        let path = folder.join(file_name(cx.work.session(), cx.today, ".toml"));
        let path = path.display().to_string();
        let hint = "een nieuw bestand, bijvoorbeeld op een andere schijf";
        Self {
            form: Form::new(vec![Field::file("Bestand", hint, &path)]),
        }
    }
}

impl Behaviour for SaveAsScreen {
    fn context(&self) -> Context {
        Context::OneField
    }

    fn purpose(&self) -> Vec<String> {
        form::purpose()
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        self.form.edit(edit, cx.clipboard);
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm | Action::Submit => return self.leave(Leave::Keep, cx),
            Action::Back => return self.ask_leave().map_or(Transition::Back, Transition::Ask),
            _ => {}
        }
        Transition::Stay
    }

    fn ask_leave(&self) -> Option<Dialog> {
        self.form.is_changed().then(|| {
            ask_leave(
                "De sessie in dit bestand bewaren",
                "Teruggaan: de sessie blijft waar die was",
            )
        })
    }

    fn leave(&mut self, leave: Leave, cx: &mut ScreenContext) -> Transition {
        match (leave, self.form.text(0)) {
            (Leave::Drop, _) => Transition::Back,
            (Leave::Keep, "") => {
                let problem = "Vul in waar de sessie moet komen.";
                self.form.reject(0, problem.to_owned());
                Transition::Stay
            }
            (Leave::Keep, path) => {
                let path = PathBuf::from(path);
                cx.effects.extend(cx.work.save_elsewhere(path));
                Transition::Back
            }
        }
    }
}
