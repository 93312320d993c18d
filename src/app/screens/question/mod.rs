//! One question with its answer.

mod choices;
mod field;
mod previous;
mod purpose;

pub use self::field::Field;
use super::basisfunctie::BasisfunctieScreen;
use super::behaviour::Behaviour;
use super::context::Desk;
use super::dashboard::DashboardScreen;
use super::step::StepScreen;
use super::{Go, Screen};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::message::TOO_LONG;
use crate::editor::{Edit, Editor};
use crate::model::{
    Answer, Change, Footing, MAX_NOTE, PersonalData, Place, QuestionId, State, Words, WrittenField,
    personal_data,
};

/// A question that is open: where the focus is, and its texts while they are being edited.
#[derive(Debug, Clone)]
pub struct QuestionScreen {
    /// The question.
    pub id: QuestionId,
    /// The field with the focus.
    pub focus: Field,
    /// The row that is pointed at within a field that is no text; none in a field where nothing
    /// has been chosen or pointed at yet, so that Enter alone never answers.
    pub row: Option<usize>,
    /// What is written in the answer; of a list, an entry per line.
    texts: Vec<(WrittenField, Editor)>,
    /// Personal data that a text with the focus seems to hold, as of the last pause.
    pub personal: Vec<PersonalData>,
}

impl QuestionScreen {
    /// Open `id` with the focus on `focus`.
    pub fn open(id: QuestionId, focus: Field, desk: &Desk) -> Self {
        let empty = Answer::default();
        let answer = desk.work.session().answer(&id).unwrap_or(&empty);
        let texts =
            WrittenField::ALL.map(|field| (field, text_of(&answer.written(field).joined())));
        let mut screen = Self {
            texts: texts.into(),
            id,
            focus: Field::Stand,
            row: None,
            personal: Vec::new(),
        };
        screen.set_focus(focus, desk);
        screen
    }

    /// Open the question and field where the session was left.
    pub fn resume(desk: &Desk) -> Option<Self> {
        let session = desk.work.session();
        let place = session.place.clone();
        let id = place.question?;
        // An extra question comes with the knowledge base, which may yet have to be read.
        if desk.questions.question(&id).is_none() && !session.extra_questions.contains(&id) {
            return None;
        }
        let mut screen = Self::open(id, Field::from_key(&place.field), desk);
        if let Some(editor) = screen.editor_mut() {
            editor.set_cursor(place.cursor);
        }
        Some(screen)
    }

    /// Put the cursor at this place, in bytes, in the text with the focus.
    pub fn point_at(&mut self, place: usize) {
        if let Some(editor) = self.editor_mut() {
            editor.set_cursor(place);
        }
    }

    /// Point at the step at `index` in the session.
    pub fn point_at_step(&mut self, index: usize, desk: &Desk) {
        let mut steps = desk.work.session().steps_of(&self.id);
        self.row = steps.position(|(place, _)| place == index);
    }

    /// The text with the focus, if it is on a text.
    pub fn editor(&self) -> Option<&Editor> {
        let mut texts = self.texts.iter();
        let text = texts.find(|(field, _)| Field::Written(*field) == self.focus);
        text.map(|(_, editor)| editor)
    }

    fn editor_mut(&mut self) -> Option<&mut Editor> {
        self.editor_of(self.focus)
    }

    /// The text of `field`, if that is a text.
    pub fn editor_of(&mut self, field: Field) -> Option<&mut Editor> {
        let mut texts = self.texts.iter_mut();
        let text = texts.find(|(each, _)| Field::Written(*each) == field);
        text.map(|(_, editor)| editor)
    }

    /// Put the focus on `field`, pointing at what is chosen there.
    pub fn set_focus(&mut self, field: Field, desk: &Desk) {
        let marks = desk.work.session().marks(&self.id);
        self.focus = field;
        self.personal.clear();
        self.row = match field {
            Field::Stand => State::ALL
                .iter()
                .position(|state| Some(*state) == marks.state),
            Field::Onderbouwing => Footing::ALL
                .iter()
                .position(|footing| Some(*footing) == marks.footing),
            _ => Some(0),
        };
    }

    /// Add `text` at the end of the note, on a line of its own, and go there.
    pub fn add_to_note(&mut self, text: &str, desk: &mut Desk) {
        self.leave_field(Field::NOTE, desk);
        let Some(note) = self.editor_mut() else {
            return;
        };
        note.set_cursor(note.text().len());
        let is_on_line = !note.is_empty() && !note.text().ends_with('\n');
        let before = if is_on_line { "\n" } else { "" };
        let text = text.trim_end_matches(['\n', '\r']);
        self.edit(Edit::Paste(format!("{before}{text}")), desk);
    }

    /// Where the user is in it.
    fn here(&self) -> Place {
        Place {
            question: Some(self.id.clone()),
            field: self.focus.key().to_owned(),
            cursor: self.editor().map_or(0, Editor::cursor),
        }
    }

    fn leave_field(&mut self, to: Field, desk: &mut Desk) {
        self.set_focus(to, desk);
        desk.save();
    }

    fn go_to(&mut self, id: QuestionId, desk: &mut Desk) -> Go {
        *self = Self::open(id, Field::Stand, desk);
        Go::Stay
    }

    /// The next question. A basisfunctie in which nothing was answered yet opens with its
    /// description; after the last question comes the dashboard.
    fn next(&mut self, desk: &mut Desk) -> Go {
        desk.save();
        let Some(next) = desk.questions.next(&self.id) else {
            desk.say("Dit was de laatste vraag. Hier ziet u wat er uit de Quickscan komt.");
            return Go::Push(Screen::Dashboard(DashboardScreen::default()));
        };
        let id = next.id.clone();
        let chapter = desk.questions.basisfunctie_of(&id);
        let here = desk.questions.basisfunctie_of(&self.id);
        match chapter {
            Some(bf) if Some(bf) != here && !desk.has_begun(bf) => {
                let chapter = BasisfunctieScreen::chapter(bf.number);
                Go::Replace(Screen::Basisfunctie(chapter))
            }
            _ => self.go_to(id, desk),
        }
    }

    fn previous(&mut self, desk: &mut Desk) -> Go {
        if let Some(previous) = desk.questions.previous(&self.id) {
            desk.save();
            return self.go_to(previous.id.clone(), desk);
        }
        desk.say("Dit is de eerste vraag.");
        Go::Stay
    }
}

impl Behaviour for QuestionScreen {
    fn context(&self) -> Context {
        if self.focus.is_text() {
            Context::Text
        } else {
            Context::Choice
        }
    }

    fn explains_states(&self) -> bool {
        !self.focus.is_text()
    }

    fn purpose(&self) -> Vec<String> {
        if self.focus.is_text() {
            purpose::of_text()
        } else {
            purpose::of_choices()
        }
    }

    fn edit(&mut self, edit: Edit, desk: &mut Desk) {
        let only_looks = matches!(edit, Edit::Move { .. } | Edit::SelectAll | Edit::Copy);
        if !only_looks && desk.refuses() {
            return;
        }
        let question = self.id.clone();
        let focus = self.focus;
        let clipboard = &mut *desk.clipboard;
        let Some(editor) = self.editor_mut() else {
            return;
        };
        let before = editor.revision();
        if !editor.apply(edit, clipboard) {
            desk.warn(TOO_LONG);
            return;
        }
        if editor.revision() == before {
            return;
        }
        let text = editor.text();
        let words = match focus {
            Field::Written(WrittenField::Text(field)) => Words::Text(field, text.to_owned()),
            Field::Written(WrittenField::List(field)) => Words::List(field, lines(text)),
            _ => return,
        };
        desk.type_in(Change::write(question, words));
    }

    fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match action {
            Action::Up | Action::Down => self.point(action, desk),
            Action::Confirm | Action::Choose => {
                return self.choose(action == Action::Confirm, desk);
            }
            Action::SetState(state) => self.set_state(Some(state), desk),
            Action::Left | Action::Right => return self.sideways(action, desk),
            Action::ClearState => self.clear_state(desk),
            Action::SetFooting(footing) => self.toggle_footing(footing, desk),
            Action::ToggleDiscuss => {
                desk.mark(&self.id, |marks| marks.discuss = !marks.discuss);
            }
            Action::TogglePriority => {
                desk.mark(&self.id, |marks| marks.priority = !marks.priority);
            }
            Action::ReadPrevious | Action::TakeOver => return self.previous_answer(action, desk),
            Action::Remove => self.remove(desk),
            Action::EditNote => self.leave_field(Field::NOTE, desk),
            Action::StepToAsk => return self.step_to_ask(desk),
            Action::NewStep => return StepScreen::add(self.id.clone(), desk),
            Action::NextField => self.leave_field(self.focus.moved(1), desk),
            Action::PreviousField => {
                self.leave_field(self.focus.moved(Field::COUNT - 1), desk);
            }
            Action::NextQuestion => return self.next(desk),
            Action::PreviousQuestion => return self.previous(desk),
            Action::Back if self.focus.is_text() => self.leave_field(Field::Stand, desk),
            Action::Back => {
                desk.save();
                return Go::Back;
            }
            _ => {}
        }
        Go::Stay
    }

    fn refresh(&mut self, desk: &Desk) {
        // Of the steps, some may be gone.
        let last = self.rows(desk).saturating_sub(1);
        self.row = self.row.map(|row| row.min(last));
        let fresh = Self::open(self.id.clone(), self.focus, desk);
        for ((field, editor), (_, fresh)) in self.texts.iter_mut().zip(fresh.texts) {
            let same = match field {
                WrittenField::Text(_) => editor.text() == fresh.text(),
                WrittenField::List(_) => lines(editor.text()) == lines(fresh.text()),
            };
            if !same {
                *editor = fresh;
            }
        }
    }

    fn look_for_personal_data(&mut self) {
        self.personal = self
            .editor()
            .map(|editor| personal_data(editor.text()))
            .unwrap_or_default();
    }

    fn refresh_after_undo(&mut self, desk: &mut Desk) {
        self.refresh(desk);
        self.set_focus(self.focus, desk);
    }

    fn cover(&mut self, desk: &mut Desk) {
        desk.work.be_at(self.here());
        desk.save();
    }

    fn place(&self) -> Option<Place> {
        Some(self.here())
    }

    fn question(&self, _: &Desk) -> Option<QuestionId> {
        Some(self.id.clone())
    }

    fn personal(&self) -> &[PersonalData] {
        &self.personal
    }
}

/// An editor of `text` that holds no more than can be saved.
fn text_of(text: &str) -> Editor {
    Editor::multi_line(text).limited_to(MAX_NOTE)
}

/// The entries of a field with one entry per line.
fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}
