//! The report, or its plan in another form: a preview, a file name, and saving it.

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::keymap::key_in;
use crate::app::widgets::list_cursor;
use std::path::Path;
use std::path::PathBuf;

use super::Transition;
use super::context::ScreenContext;
use super::key_sentences::{KeySentencesScreen, written_of};
use super::names::{NamesScreen, TellingNames};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::widgets::form::{Leave, ask_leave};
use crate::document::Document;
use crate::editor::{Edit, Editor};
use crate::model::{PersonalText, id_of, personal_texts};
use crate::report::{self, Cut, ExportForm, Options};

/// The report that is being looked at.
#[derive(Debug, Clone)]
pub struct ExportScreen {
    /// Where it will be written, as typed.
    pub path: Editor,
    /// The name of the file that was proposed.
    name: String,
    /// Whether the names of people are in it.
    pub names: bool,
    /// How much of the report it will hold.
    pub cut: Cut,
    /// What kind of file it will be.
    pub form: ExportForm,
    /// The texts in which personal data seem to be, which no form leaves out.
    pub personal: Vec<PersonalText>,
    /// What it will hold, for a reader.
    pub preview: Document,
    /// Of how many gaps on page one the user wrote a sentence, and how many there are.
    pub key_sentences: (usize, usize),
    /// How far the user is with saying which names are of people.
    pub telling_names: TellingNames,
    /// What to know once it was saved, if anything.
    pub notice: Option<String>,
    /// The first visible row.
    pub scroll: usize,
    /// Whether a name was typed under which nothing was saved yet.
    is_typed: bool,
}

impl ExportScreen {
    /// Make the report of the open session, to be saved in `folder`.
    pub fn open(folder: &Path, cx: &ScreenContext) -> Self {
        let mut screen = Self {
            name: String::new(),
            path: Editor::single_line(""),
            names: true,
            cut: Cut::default(),
            form: ExportForm::default(),
            personal: if cx.warns_of_personal_data {
                personal_texts(cx.work.session())
            } else {
                Vec::new()
            },
            preview: Document::default(),
            key_sentences: (0, 0),
            telling_names: TellingNames::default(),
            notice: None,
            scroll: 0,
            is_typed: false,
        };
        screen.name = screen.proposed_name(cx);
        let path = folder.join(&screen.name).display().to_string();
        screen.path = Editor::single_line(&path);
        screen.refresh(cx);
        screen
    }

    fn options<'a>(&self, cx: &ScreenContext<'a>) -> Options<'a> {
        Options {
            cut: self.cut,
            names: self.names,
            ..Options::of(cx.today, cx.knowledge)
        }
    }

    /// The name says what is in the file: which cut, and whether names were left out.
    fn proposed_name(&self, cx: &ScreenContext) -> String {
        let session = cx.work.session();
        report::proposed_name(self.form, self.cut, self.names, session, cx.today)
    }

    /// Change what will be made. A proposed name follows; of a name that the user chose, the ending.
    fn choose(&mut self, cx: &ScreenContext, change: impl FnOnce(&mut Self)) {
        let before = (self.name.clone(), format!(".{}", self.form.key()));
        change(self);
        self.name = self.proposed_name(cx);
        let path = self.path.text();
        let renamed = match path.strip_suffix(&before.0) {
            Some(folder) => Some(format!("{folder}{}", self.name)),
            None => path
                .strip_suffix(&before.1)
                .map(|bare| format!("{bare}.{}", self.form.key())),
        };
        if let Some(path) = renamed {
            self.path = Editor::single_line(&path);
        }
        self.scroll = 0;
        self.refresh(cx);
    }

    fn next_cut(&mut self, cx: &mut ScreenContext) {
        if self.form.has_cuts() {
            self.choose(cx, |screen| screen.cut = screen.cut.next());
        } else {
            cx.say("Van deze vorm is er maar één: alles.");
        }
    }

    fn save(&mut self, cx: &mut ScreenContext) {
        let path = self.path.text().trim();
        if path.is_empty() {
            cx.warn("Vul eerst in waar het bestand moet komen.");
            return;
        }
        let id = cx.work.path().map(id_of).unwrap_or_default();
        let (set, session) = (cx.questions, cx.work.session());
        let made = report::export(self.form, set, session, &id, &self.options(cx));
        let content = match made.content {
            Ok(content) => content,
            Err(why) => {
                cx.warn(why);
                return;
            }
        };
        self.notice = made.notice;
        let path = PathBuf::from(path);
        self.is_typed = false;
        cx.effects.push(Effect::Export {
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

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            "Het rapport zoals u het kunt inleveren: eerst één bladzijde met wat er aan de hand is en wat u vraagt, dan het plan, alle antwoorden en de bijlage met alles wat is ingevuld.".to_owned(),
            format!(
                "Met {} kiest u de vorm: een document voor Word, een webpagina, een rekenblad voor Excel, of de vervolgstappen als agenda of tabel. Met {} kiest u alles, alleen de kern of alleen het plan.",
                key_in(Context::Export, Action::NextForm),
                key_in(Context::Export, Action::NextCut)
            ),
            format!(
                "Op de eerste bladzijde staat bij elk knelpunt één zin. Dat is de eerste zin van uw notitie, tenzij u er met {} zelf een schrijft.",
                key_in(Context::Export, Action::KeySentences)
            ),
            format!(
                "Met {} laat u namen weg. {} Met {} zegt u van elke naam wat het is.",
                key_in(Context::Export, Action::ToggleNames),
                NamesScreen::WHAT_FOR,
                key_in(Context::Export, Action::Names)
            ),
            "Een PDF maakt u in Word of LibreOffice met «Opslaan als PDF»; koppen en taal blijven dan voor een schermlezer bewaard.".to_owned(),
            format!(
                "Kies waar het komt en druk op {}. Een bestaand bestand wordt nooit zomaar vervangen.",
                key_for(Action::Confirm)
            ),
        ]
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let (set, session) = (cx.questions, cx.work.session());
        self.preview = report::preview(self.form, set, session, &self.options(cx));
        self.key_sentences = written_of(cx);
        self.telling_names = TellingNames::of(session);
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        let before = self.path.revision();
        self.path.apply(edit, cx.clipboard);
        if self.path.revision() == before {
            return;
        }
        self.is_typed = true;
        // Who types the ending of another form means that form.
        let named = ExportForm::of_file(Path::new(self.path.text().trim()));
        if let Some(form) = named.filter(|form| *form != self.form) {
            self.form = form;
            self.name = self.proposed_name(cx);
            self.refresh(cx);
        }
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm => self.save(cx),
            Action::ToggleNames => self.choose(cx, |screen| screen.names = !screen.names),
            Action::NextForm => self.choose(cx, |screen| screen.form = screen.form.next()),
            Action::NextCut => self.next_cut(cx),
            Action::KeySentences => return KeySentencesScreen::open(cx),
            Action::Names => return NamesScreen::open(cx),
            Action::Back if self.is_typed => {
                return Transition::Ask(ask_leave(
                    "Opslaan onder deze naam",
                    "Teruggaan zonder op te slaan",
                ));
            }
            Action::Back => return Transition::Back,
            _ => list_cursor::scroll(&mut self.scroll, action),
        }
        Transition::Stay
    }

    fn leave(&mut self, leave: Leave, cx: &mut ScreenContext) -> Transition {
        match leave {
            Leave::Drop => Transition::Back,
            Leave::Keep => {
                self.save(cx);
                Transition::Stay
            }
        }
    }
}
