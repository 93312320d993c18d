//! Saving the session in another place, for when its own cannot be written.

use std::path::{Path, PathBuf};

use super::export::file_name;
use super::form::{Field, Form};
use super::{Action, Desk, Go};
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
        let path = folder.join(file_name(desk.work.session(), desk.today, "toml"));
        let hint = "een nieuw bestand, bijvoorbeeld op een andere schijf";
        Self {
            form: Form::new(vec![Field::text(
                "Bestand",
                hint,
                &path.display().to_string(),
            )]),
        }
    }

    /// Type in the field.
    pub fn edit(&mut self, edit: Edit, clipboard: &mut String) {
        self.form.edit(edit, clipboard);
    }

    /// Carry out `action`.
    pub fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match action {
            Action::Confirm | Action::Submit => match self.form.text(0) {
                "" => self
                    .form
                    .reject(0, "Vul in waar de sessie moet komen.".to_owned()),
                path => {
                    let path = PathBuf::from(path);
                    desk.effects.extend(desk.work.save_elsewhere(path));
                    return Go::Back;
                }
            },
            Action::Back => return Go::Back,
            _ => {}
        }
        Go::Stay
    }
}
