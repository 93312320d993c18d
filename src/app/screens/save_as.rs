//! Saving the session in another place, for when its own cannot be written.

use std::path::Path;
use std::path::PathBuf;

use super::context::ScreenContext;
use super::{FormScreen, Transition};
use crate::app::widgets::form::{Field, Form};
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

impl FormScreen for SaveAsScreen {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn finish(&mut self, cx: &mut ScreenContext) -> Transition {
        let path = PathBuf::from(self.form.text(0));
        if path.as_os_str().is_empty() {
            let problem = "Vul in waar de sessie moet komen.";
            self.form.reject(0, problem.to_owned());
            return Transition::Stay;
        }
        cx.effects.extend(cx.work.save_elsewhere(path));
        Transition::Back
    }

    fn ways_out(&self) -> [String; 2] {
        [
            "De sessie in dit bestand bewaren".to_owned(),
            "Teruggaan: de sessie blijft waar die was".to_owned(),
        ]
    }
}
