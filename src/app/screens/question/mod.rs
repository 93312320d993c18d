//! One question with its answer.

mod choices;
mod field;
mod previous;
mod purpose;
mod round;

pub use self::field::Field;
use super::basisfunctie::BasisfunctieScreen;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::dashboard::DashboardScreen;
use super::step::StepScreen;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::message::TOO_LONG;
use crate::editor::{Edit, Editor};
use crate::model::{
    Answer, Change, Evidence, MAX_NOTE, PersonalData, Place, QuestionId, State, Words,
    WrittenField, personal_data,
};

/// A question that is open: where the focus is, and its texts while they are being edited.
#[derive(Debug, Clone)]
pub struct QuestionScreen {
    /// The question.
    pub id: QuestionId,
    /// The field with the focus.
    pub focus: Field,
    /// The row that is selected within a field that is no text; none in a field where nothing
    /// has been chosen or selected yet, so that Enter alone never answers.
    pub row: Option<usize>,
    /// What is written in the answer; of a list, an entry per line.
    texts: Vec<(WrittenField, Editor)>,
    /// Personal data that a text with the focus seems to hold, as of the last pause.
    pub personal: Vec<PersonalData>,
}

impl QuestionScreen {
    /// Open `id` with the focus on `focus`.
    pub fn open(id: QuestionId, focus: Field, cx: &ScreenContext) -> Self {
        let empty = Answer::default();
        let answer = cx.work.session().answer(&id).unwrap_or(&empty);
        let texts =
            WrittenField::ALL.map(|field| (field, text_of(&answer.written(field).joined())));
        let mut screen = Self {
            texts: texts.into(),
            id,
            focus: Field::State,
            row: None,
            personal: Vec::new(),
        };
        screen.set_focus(focus, cx);
        screen
    }

    /// Open the question and field where the session was left.
    pub fn resume(cx: &ScreenContext) -> Option<Self> {
        let session = cx.work.session();
        let place = session.place.clone();
        let id = place.question?;
        // An extra question comes with the knowledge base, which may yet have to be read.
        if cx.questions.question(&id).is_none() && !session.extra_questions.contains(&id) {
            return None;
        }
        let mut screen = Self::open(id, Field::from_key(&place.field), cx);
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

    /// Select the step at `index` in the session.
    pub fn point_at_step(&mut self, index: usize, cx: &ScreenContext) {
        let mut steps = cx.work.session().steps_of(&self.id);
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

    /// Put the focus on `field`, selecting what is chosen there.
    pub fn set_focus(&mut self, field: Field, cx: &ScreenContext) {
        let rating = cx.work.session().rating(&self.id);
        self.focus = field;
        self.personal.clear();
        self.row = match field {
            Field::State => State::ALL
                .iter()
                .position(|state| Some(*state) == rating.state),
            Field::Evidence => Evidence::ALL
                .iter()
                .position(|evidence| Some(*evidence) == rating.evidence),
            _ => Some(0),
        };
    }

    /// Add `text` at the end of the note, on a line of its own, and go there.
    pub fn add_to_note(&mut self, text: &str, cx: &mut ScreenContext) {
        self.leave_field(Field::NOTE, cx);
        let Some(note) = self.editor_mut() else {
            return;
        };
        note.set_cursor(note.text().len());
        let is_on_line = !note.is_empty() && !note.text().ends_with('\n');
        let before = if is_on_line { "\n" } else { "" };
        let text = text.trim_end_matches(['\n', '\r']);
        self.edit(Edit::Paste(format!("{before}{text}")), cx);
    }

    /// Where the user is in it.
    fn here(&self) -> Place {
        Place {
            question: Some(self.id.clone()),
            field: self.focus.key().to_owned(),
            cursor: self.editor().map_or(0, Editor::cursor),
        }
    }

    fn leave_field(&mut self, to: Field, cx: &mut ScreenContext) {
        self.set_focus(to, cx);
        cx.save();
    }

    fn go_to(&mut self, id: QuestionId, cx: &mut ScreenContext) -> Transition {
        *self = Self::open(id, Field::State, cx);
        Transition::Stay
    }

    /// The next question. A basisfunctie in which nothing was answered yet opens with its
    /// description; after the last question comes the dashboard.
    fn next(&mut self, cx: &mut ScreenContext) -> Transition {
        if let Some(go) = self.along_round(false, cx) {
            return go;
        }
        cx.save();
        let Some(next) = cx.questions.next(&self.id) else {
            cx.say("Dit was de laatste vraag. Hier ziet u wat er uit de Quickscan komt.");
            return Transition::Push(Screen::Dashboard(DashboardScreen::default()));
        };
        let id = next.id.clone();
        let chapter = cx.questions.basisfunctie_of(&id);
        let here = cx.questions.basisfunctie_of(&self.id);
        match chapter {
            Some(bf) if Some(bf) != here && !cx.has_begun(bf) => {
                let chapter = BasisfunctieScreen::chapter(bf.number);
                Transition::Replace(Screen::Basisfunctie(chapter))
            }
            _ => self.go_to(id, cx),
        }
    }

    fn previous(&mut self, cx: &mut ScreenContext) -> Transition {
        if let Some(go) = self.along_round(true, cx) {
            return go;
        }
        if let Some(previous) = cx.questions.previous(&self.id) {
            cx.save();
            return self.go_to(previous.id.clone(), cx);
        }
        cx.say("Dit is de eerste vraag.");
        Transition::Stay
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

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        let only_looks = matches!(edit, Edit::Move { .. } | Edit::SelectAll | Edit::Copy);
        if !only_looks && cx.refuses() {
            return;
        }
        let question = self.id.clone();
        let focus = self.focus;
        let clipboard = &mut *cx.clipboard;
        let Some(editor) = self.editor_mut() else {
            return;
        };
        let before = editor.revision();
        if !editor.apply(edit, clipboard) {
            cx.warn(TOO_LONG);
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
        cx.type_in(Change::write(question, words));
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Up | Action::Down => self.point(action, cx),
            Action::Confirm | Action::Choose => {
                return self.choose(action == Action::Confirm, cx);
            }
            Action::SetState(state) => self.set_state(Some(state), cx),
            Action::Left | Action::Right => return self.sideways(action, cx),
            Action::ClearState => self.clear_state(cx),
            Action::SetEvidence(evidence) => self.toggle_evidence(evidence, cx),
            Action::ToggleDiscuss => {
                cx.mark(&self.id, |rating| rating.discuss = !rating.discuss);
            }
            Action::TogglePriority => {
                cx.mark(&self.id, |rating| rating.priority = !rating.priority);
            }
            Action::ReadPrevious | Action::TakeOver => return self.previous_answer(action, cx),
            Action::Remove => self.remove(cx),
            Action::EditNote => self.leave_field(Field::NOTE, cx),
            Action::StepToAsk => return self.step_to_ask(cx),
            Action::NewStep => return StepScreen::add(self.id.clone(), cx),
            Action::NextField => self.leave_field(self.focus.moved(1), cx),
            Action::PreviousField => {
                self.leave_field(self.focus.moved(Field::COUNT - 1), cx);
            }
            Action::NextQuestion => return self.next(cx),
            Action::PreviousQuestion => return self.previous(cx),
            Action::Back if self.focus.is_text() => self.leave_field(Field::State, cx),
            Action::Back => {
                cx.save();
                return Transition::Back;
            }
            _ => {}
        }
        Transition::Stay
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        // Of the steps, some may be gone.
        let last = self.rows(cx).saturating_sub(1);
        self.row = self.row.map(|row| row.min(last));
        let fresh = Self::open(self.id.clone(), self.focus, cx);
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

    fn refresh_after_undo(&mut self, cx: &mut ScreenContext) {
        self.refresh(cx);
        self.set_focus(self.focus, cx);
    }

    fn cover(&mut self, cx: &mut ScreenContext) {
        cx.work.be_at(self.here());
        cx.save();
    }

    fn place(&self) -> Option<Place> {
        Some(self.here())
    }

    fn question(&self, _: &ScreenContext) -> Option<QuestionId> {
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
