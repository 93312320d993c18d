//! The report, or its plan in another form: what is chosen, a preview, and saving it.

mod preview;
mod rows;

use std::path::{Path, PathBuf};

pub use self::preview::Preview;
pub use self::rows::Row;
use super::Transition;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::key_sentences::{KeySentencesScreen, count_written};
use super::names::{NamesScreen, TellingNames};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::widgets::Dialog;
use crate::app::widgets::file_field;
use crate::app::widgets::form::{Leave, ask_leave};
use crate::app::widgets::list_cursor;
use crate::editor::{Edit, Editor};
use crate::model::{PersonalText, QuestionId, id_of, personal_texts};
use crate::report::{self, Cut, ExportForm, Options};

/// The report that is being looked at.
#[derive(Debug, Clone)]
pub struct ExportScreen {
    /// The row of the form that is selected.
    pub row: Row,
    /// Where it will be written, as typed.
    pub path: Editor,
    /// The name of the file that was proposed.
    name: String,
    /// Whether the names of people are in it.
    pub names: bool,
    /// How much of the report it will hold.
    pub cut: Cut,
    /// The cuts of which there is something to show.
    cuts: Vec<Cut>,
    /// What kind of file it will be.
    pub form: ExportForm,
    /// The texts in which personal data seem to be, which no form leaves out.
    pub personal: Vec<PersonalText>,
    /// What it will hold, for a reader.
    pub preview: Preview,
    /// The questions of the gaps that page one names.
    on_page_one: Vec<QuestionId>,
    /// Of how many gaps on page one the user wrote a sentence, and how many there are.
    pub key_sentences: (usize, usize),
    /// How far the user is with saying which names are of people.
    pub telling_names: TellingNames,
    /// What to know once it was saved, if anything.
    pub notice: Option<String>,
    /// The first visible row of the preview.
    pub scroll: usize,
    /// Where it was proposed to be written, or was written last.
    settled: String,
}

impl ExportScreen {
    /// Make the report of the open session, to be saved in `folder`.
    pub fn open(folder: &Path, cx: &ScreenContext) -> Self {
        let mut screen = Self {
            row: Row::default(),
            name: String::new(),
            path: Editor::single_line(""),
            names: true,
            cut: Cut::default(),
            cuts: Vec::new(),
            form: ExportForm::default(),
            personal: if cx.warns_of_personal_data {
                personal_texts(cx.work.session())
            } else {
                Vec::new()
            },
            preview: Preview::default(),
            on_page_one: Vec::new(),
            key_sentences: (0, 0),
            telling_names: TellingNames::default(),
            notice: None,
            scroll: 0,
            settled: String::new(),
        };
        screen.name = screen.proposed_name(cx);
        screen.propose(folder.join(&screen.name).display().to_string());
        screen
    }

    /// Put `path` where it is typed. On that row typing replaces the name in it.
    fn propose(&mut self, path: String) {
        self.path = Editor::single_line(&path);
        self.settled = path;
        self.select_name();
    }

    /// What was typed as its place is typed again if it is lost; what was chosen is one key.
    fn is_typed(&self) -> bool {
        self.path.text().trim() != self.settled.trim()
    }

    /// Where a place is proposed, typing replaces the name in it; the user who goes on sees it as it is.
    fn select_name(&mut self) {
        if self.row == Row::Path && !self.is_typed() {
            file_field::select_name(&mut self.path);
        } else if self.row != Row::Path {
            self.path.set_cursor(self.path.text().len());
        }
    }

    fn options<'a>(&self, cx: &'a ScreenContext) -> Options<'a> {
        Options {
            contributions: &cx.work.sent().contributions,
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

    /// Choose what is `by` places further on the row that is selected. A proposed name follows; of a name that
    /// the user chose, the ending.
    fn choose(&mut self, by: isize, cx: &ScreenContext) {
        let before = (self.name.clone(), format!(".{}", self.form.key()));
        self.turn(by);
        self.name = self.proposed_name(cx);
        let path = self.path.text();
        let renamed = match path.strip_suffix(&before.0) {
            Some(folder) => Some(format!("{folder}{}", self.name)),
            None => path
                .strip_suffix(&before.1)
                .map(|bare| format!("{bare}.{}", self.form.key())),
        };
        match renamed {
            Some(path) if self.is_typed() => self.path = Editor::single_line(&path),
            Some(path) => self.propose(path),
            None => {}
        }
        self.scroll = 0;
        self.look(cx);
    }

    /// Make the preview of what is chosen now.
    fn look(&mut self, cx: &ScreenContext) {
        let (set, session) = (cx.questions, cx.work.session());
        let (document, on_page_one) = report::preview(self.form, set, session, &self.options(cx));
        self.preview = Preview::of(document);
        self.on_page_one = on_page_one;
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
        let stays = self.names_that_stay().map(str::to_owned);
        let told: Vec<String> = made.notice.into_iter().chain(stays).collect();
        self.notice = Some(told.join(" ")).filter(|told| !told.is_empty());
        let path = PathBuf::from(path);
        self.path.text().clone_into(&mut self.settled);
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
        match self.row {
            Row::Path => Context::Export,
            _ => Context::ExportRow,
        }
    }

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            "Het rapport zoals u het kunt inleveren: eerst één bladzijde met wat er aan de hand is en wat u vraagt, dan het plan, alle antwoorden en de bijlage met alles wat is ingevuld.".to_owned(),
            format!(
                "Ga met {} en {} langs de regels, en kies met {} en {}: de vorm (een document voor Word, een webpagina, een rekenblad voor Excel, of de vervolgstappen als agenda of tabel), het deel, en of er namen in staan. Met {} en {} bladert u door het voorbeeld.",
                key_in(Context::ExportRow, Action::PreviousField),
                key_in(Context::ExportRow, Action::NextField),
                key_in(Context::ExportRow, Action::Left),
                key_in(Context::ExportRow, Action::Right),
                key_in(Context::ExportRow, Action::PageUp),
                key_in(Context::ExportRow, Action::PageDown)
            ),
            format!(
                "Zijn de namen weggelaten? {} Bij «Wie is wat» zegt u van elke naam wat die is. {}",
                NamesScreen::WHAT_FOR,
                self.form.holds().names_that_stay()
            ),
            "Op de eerste bladzijde staat bij elk knelpunt één zin. Dat is de eerste zin van uw notitie, tenzij u er bij «Bladzijde één» zelf een schrijft.".to_owned(),
            "Een PDF maakt u in Word of LibreOffice met «Opslaan als PDF»; koppen en taal blijven dan voor een schermlezer bewaard.".to_owned(),
            format!(
                "Kies waar het komt en druk op {}. Een bestaand bestand wordt nooit zomaar vervangen.",
                key_for(Action::Confirm)
            ),
        ]
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let decisions = cx.work.session().decisions.len();
        self.cuts = Cut::offered(decisions, self.options(cx).contributions.len());
        self.look(cx);
        self.key_sentences = count_written(&self.on_page_one, cx.work.session());
        self.telling_names = TellingNames::of(cx.work.session());
        // What was decided on another screen may have taken a row away.
        self.move_to(0);
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        let before = self.path.revision();
        let is_ending = |ending: &str| ExportForm::all().any(|form| form.may_end_in(ending));
        let proposed = self.settled.clone();
        file_field::type_in(&mut self.path, edit, &proposed, cx.clipboard, is_ending);
        if self.path.revision() == before {
            return;
        }
        // Who types the ending of another form means that form.
        let named = ExportForm::of_file(Path::new(self.path.text().trim()));
        if let Some(form) = named.filter(|form| *form != self.form) {
            self.form = form;
            self.name = self.proposed_name(cx);
            self.look(cx);
        }
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match (action, self.row) {
            (Action::Confirm, Row::WhoIsWhat) => return NamesScreen::open(cx),
            (Action::Confirm, Row::PageOne) => {
                return KeySentencesScreen::open(&self.on_page_one, cx);
            }
            (Action::Confirm, _) => self.save(cx),
            (Action::NextField, _) => self.move_to(1),
            (Action::PreviousField, _) => self.move_to(-1),
            (Action::Right | Action::Choose, row) if row.is_choice() => self.choose(1, cx),
            (Action::Left, row) if row.is_choice() => self.choose(-1, cx),
            (Action::Right | Action::Choose | Action::Left, _) => {
                let enter = key_for(Action::Confirm);
                cx.say(&format!(
                    "Hier valt niets te kiezen; {enter} opent deze regel."
                ));
            }
            (Action::Back, _) => return self.ask_leave().map_or(Transition::Back, Transition::Ask),
            _ => list_cursor::scroll(&mut self.scroll, action),
        }
        Transition::Stay
    }

    fn ask_leave(&self) -> Option<Dialog> {
        self.is_typed().then(|| {
            ask_leave(
                "Opslaan zoals het hier staat",
                "Teruggaan zonder op te slaan",
            )
        })
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
