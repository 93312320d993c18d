//! The report, or its plan in another form: a preview, a file name, and saving it.

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::keymap::key_in;
use crate::app::widgets::list_cursor;
use std::path::Path;
use std::path::PathBuf;

use jiff::civil::Date;

use super::Go;
use super::context::Desk;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::widgets::form::{Leave, ask_leave};
use crate::editor::{Edit, Editor};
use crate::model::{PersonalText, Session, format_date, id_of, personal_texts};
use crate::report::{self, ExportForm};
use crate::text::slug;

/// The report that is being looked at.
#[derive(Debug, Clone)]
pub struct ExportScreen {
    /// Where it will be written, as typed.
    pub path: Editor,
    /// The name of the file that was proposed.
    name: String,
    /// Whether the names of people are in it.
    pub names: bool,
    /// The texts in which personal data seem to stand, which no form leaves out.
    pub personal: Vec<PersonalText>,
    /// What kind of file it will be.
    pub form: ExportForm,
    /// What it will hold, for a reader.
    pub preview: String,
    /// What it will hold; none when there is nothing to make it of.
    content: Option<Vec<u8>>,
    /// What to know once it was saved, if anything.
    pub notice: Option<String>,
    /// The first row in sight.
    pub scroll: usize,
    /// Whether a name was typed under which nothing was saved yet.
    is_typed: bool,
}

impl ExportScreen {
    /// Make the report of the open session, to be saved in `folder`.
    pub fn open(folder: &Path, desk: &Desk) -> Self {
        let form = ExportForm::default();
        let name = file_name(desk.work.session(), desk.today, form.key());
        let path = folder.join(&name);
        let mut screen = Self {
            name,
            path: Editor::single_line(&path.display().to_string()),
            names: true,
            personal: if desk.warns_of_personal_data {
                personal_texts(desk.work.session())
            } else {
                Vec::new()
            },
            form,
            preview: String::new(),
            content: None,
            notice: None,
            scroll: 0,
            is_typed: false,
        };
        screen.refresh(desk);
        screen
    }

    fn refresh(&mut self, desk: &Desk) {
        let options = report::Options {
            names: self.names,
            ..report::Options::of(desk.today, desk.knowledge)
        };
        let (form, set, session) = (self.form, desk.questions, desk.work.session());
        let id = desk.work.path().map(id_of).unwrap_or_default();
        let made = report::export(form, set, session, &id, &options);
        self.content = made.content;
        self.notice = made.notice;
        self.preview = made.preview;
    }

    /// Offer the next form, under the same name with the ending that belongs to it.
    fn next_form(&mut self, desk: &Desk) {
        let ending = format!(".{}", self.form.key());
        self.form = self.form.next();
        let renamed = |path: &str| {
            let bare = path.strip_suffix(&ending)?;
            Some(format!("{bare}.{}", self.form.key()))
        };
        if let Some(path) = renamed(self.path.text()) {
            self.path = Editor::single_line(&path);
        }
        self.name = renamed(&self.name).unwrap_or_default();
        self.scroll = 0;
        self.refresh(desk);
    }

    /// With or without names; the file that was proposed says which.
    fn toggle_names(&mut self, desk: &Desk) {
        let [with, without] = ["", WITHOUT_NAMES].map(|mark| format!("{mark}.{}", self.form.key()));
        let (from, to) = if self.names {
            (with, without)
        } else {
            (without, with)
        };
        self.names = !self.names;
        let renamed = |path: &str| Some(format!("{}{to}", path.strip_suffix(&from)?));
        // A name that she chose herself stays.
        let is_proposed = self.path.text().ends_with(&self.name);
        if let (true, Some(path)) = (is_proposed, renamed(self.path.text())) {
            self.path = Editor::single_line(&path);
        }
        self.name = renamed(&self.name).unwrap_or_else(|| self.name.clone());
        self.refresh(desk);
    }

    fn save(&mut self, desk: &mut Desk) {
        let path = self.path.text().trim();
        if path.is_empty() {
            desk.warn("Vul eerst in waar het bestand moet komen.");
            return;
        }
        let Some(content) = self.content.clone() else {
            desk.warn(report::NO_STEPS);
            return;
        };
        let path = PathBuf::from(path);
        self.is_typed = false;
        desk.effects.push(Effect::Export {
            path,
            name: self.name.clone(),
            content,
            overwrite: false,
        });
    }
}

impl Behaviour for ExportScreen {
    fn context(&self) -> Context {
        Context::Export
    }

    fn purpose(&self) -> Vec<String> {
        vec![
        "Het rapport in Markdown: een tekstbestand dat u in Word, in een mail of op een website kunt gebruiken.".to_owned(),
        format!(
            "Met {} maakt u van de vervolgstappen een agenda (ics) voor Outlook, Thunderbird of Nextcloud, of een tabel (csv) voor Excel.",
            key_in(Context::Export, Action::NextForm)
        ),
        format!(
            "Kies waar het komt en druk op {}. Een bestaand bestand wordt nooit zomaar vervangen.",
            key_for(Action::Confirm)
        ),
    ]
    }

    fn edit(&mut self, edit: Edit, desk: &mut Desk) {
        let before = self.path.revision();
        self.path.apply(edit, desk.clipboard);
        self.is_typed |= self.path.revision() != before;
    }

    fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match action {
            Action::Confirm => self.save(desk),
            Action::ToggleNames => {
                self.toggle_names(desk);
            }
            Action::NextForm => self.next_form(desk),
            Action::Back if self.is_typed => {
                return Go::Ask(ask_leave(
                    "Opslaan onder deze naam",
                    "Teruggaan zonder op te slaan",
                ));
            }
            Action::Back => return Go::Back,
            _ => list_cursor::scroll(&mut self.scroll, action),
        }
        Go::Stay
    }

    fn leave(&mut self, leave: Leave, desk: &mut Desk) -> Go {
        match leave {
            Leave::Drop => Go::Back,
            Leave::Keep => {
                self.save(desk);
                Go::Stay
            }
        }
    }
}

/// What the name of a file without names ends in.
const WITHOUT_NAMES: &str = "-zonder-namen";

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
