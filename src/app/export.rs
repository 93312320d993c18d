//! The report: a preview, a file name, and saving it.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{Action, Choice, Desk, Dialog, Effect, Go, Then};
use crate::editor::{Edit, Editor};
use crate::model::{Session, format_date};
use crate::report;
use crate::text::slug;

/// The report that is being looked at.
#[derive(Debug)]
pub struct ExportScreen {
    /// Where it will be written, as typed.
    pub path: Editor,
    /// The name of the file that was proposed.
    name: String,
    /// Whether the names of people are in it.
    pub names: bool,
    /// The report.
    pub text: String,
    /// The first row in sight.
    pub scroll: usize,
}

impl ExportScreen {
    /// Make the report of the open session, to be saved in `folder`.
    pub fn open(folder: &Path, desk: &Desk) -> Self {
        let name = file_name(desk.work.session(), desk.today, "md");
        let path = folder.join(&name);
        let mut screen = Self {
            name,
            path: Editor::single_line(&path.display().to_string()),
            names: true,
            text: String::new(),
            scroll: 0,
        };
        screen.refresh(desk);
        screen
    }

    fn refresh(&mut self, desk: &Desk) {
        let options = report::Options {
            names: self.names,
            today: desk.today,
            knowledge: desk.knowledge,
        };
        self.text = report::markdown(desk.questions, desk.work.session(), &options);
    }

    /// Type in the file name.
    pub fn edit(&mut self, edit: Edit, clipboard: &mut String) {
        self.path.apply(edit, clipboard);
    }

    /// Carry out `action`.
    pub fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match action {
            Action::Confirm => self.save(desk, false),
            Action::ToggleNames => {
                self.names = !self.names;
                self.refresh(desk);
            }
            Action::Back => return Go::Back,
            _ => super::scroll(&mut self.scroll, action),
        }
        Go::Stay
    }

    fn save(&self, desk: &mut Desk, overwrite: bool) {
        let path = self.path.text().trim();
        if path.is_empty() {
            desk.warn("Vul eerst in waar het rapport moet komen.");
            return;
        }
        desk.effects.push(Effect::Export {
            path: PathBuf::from(path),
            name: self.name.clone(),
            text: self.text.clone(),
            overwrite,
        });
    }

    /// Ask what to do now that there is a file at `path` already.
    pub fn ask_overwrite(&self, path: PathBuf) -> Dialog {
        Dialog::new(
            format!("Er is al een bestand «{}». Wat wilt u?", path.display()),
            vec![
                Choice::new("Niets doen, ik kies een andere naam", Then::Nothing),
                Choice::new(
                    "Het oude bestand vervangen",
                    Then::Do(Effect::Export {
                        path,
                        name: self.name.clone(),
                        text: self.text.clone(),
                        overwrite: true,
                    }),
                ),
            ],
        )
    }
}

/// At most so much of the name of the gemeente stands in the file name.
const LONGEST_NAME: usize = 40;

/// `quickscan-voorbeeldstad-22-11-2026.md`, with the given ending.
pub(super) fn file_name(session: &Session, today: Date, ending: &str) -> String {
    let day = format_date(session.details.peildatum.unwrap_or(today));
    match slug(&session.details.gemeente, LONGEST_NAME).as_str() {
        "" => format!("quickscan-{day}.{ending}"),
        gemeente => format!("quickscan-{gemeente}-{day}.{ending}"),
    }
}
