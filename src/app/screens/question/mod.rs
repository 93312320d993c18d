//! One question with its answer.

mod choices;
mod field;
mod moving;
mod other_kinds;
mod previous;
mod purpose;
mod round;
mod rows;
mod writing;

pub use self::field::Field;
pub use self::other_kinds::is_chosen;
pub use self::rows::{AnswerRow, answer_rows};
use self::writing::{entries, text_of};
use super::Transition;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::step::StepScreen;
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::editor::{Edit, Editor};
use crate::model::{Answer, Kind, PersonalData, Place, QuestionId, WrittenField, personal_data};

/// A question that is open: where the focus is, and its texts while they are being edited.
#[derive(Debug, Clone)]
pub struct QuestionScreen {
    /// The question.
    pub id: QuestionId,
    /// What it asks for.
    pub kind: Kind,
    /// The field with the focus.
    pub focus: Field,
    /// The row that is selected within a field that is no text; none in a field where nothing
    /// has been chosen or selected yet, so that Enter alone never answers.
    pub row: Option<usize>,
    /// The first row of the page that is visible, and how much of the question's own text is below
    /// what is visible: as of the last picture.
    pub view: View,
    /// Whether keys are typed in the text with the focus. Who was led there only points at it, and letters stay keys.
    pub is_typing: bool,
    /// What the text was when that began.
    begun: u64,
    /// What was typed before, and could be meant by what is typed now.
    pub suggestion: Option<String>,
    /// What is written in the answer; of a list, an entry per line.
    texts: Vec<(WrittenField, Editor)>,
    /// Personal data that a text with the focus seems to hold, as of the last pause.
    pub personal: Vec<PersonalData>,
}

/// What of the page is visible.
#[derive(Debug, Clone, Copy, Default)]
pub struct View {
    /// The first row that is.
    pub top: usize,
    /// How many rows of the question's own text are below the last one.
    pub unread: usize,
    /// The columns and rows of the window it was in. In another one it begins at the top again.
    pub window: (u16, u16),
}

impl QuestionScreen {
    /// Open `id` with the focus on `focus`, which is pointed at. On the first field that is the question itself: who
    /// hears the screen hears what is asked, and nothing is selected yet.
    pub fn open(id: QuestionId, focus: Field, cx: &ScreenContext) -> Self {
        let empty = Answer::default();
        let answer = cx.work.session().answer(&id).unwrap_or(&empty);
        let texts = WrittenField::with_given()
            .map(|field| (field, text_of(&answer.written(field).joined())));
        let question = cx.questions.question(&id);
        let mut screen = Self {
            texts: texts.collect(),
            kind: question.map_or(Kind::Stand, |question| question.kind.clone()),
            id,
            focus: Field::State,
            row: None,
            view: View::default(),
            is_typing: false,
            begun: 0,
            suggestion: None,
            personal: Vec::new(),
        };
        if focus != Field::State {
            screen.set_focus(focus, cx);
        }
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
        // Days later nobody expects that a key is typed in a text.
        let field = Some(Field::from_key(&place.field)).filter(|field| !field.is_text());
        Some(Self::open(id, field.unwrap_or_default(), cx))
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
        if field == Field::State && self.focus != field {
            // The question is where its page begins.
            self.view.top = 0;
        }
        self.focus = field;
        self.is_typing = false;
        self.personal.clear();
        self.suggestion = None;
        self.row = match field {
            Field::State => {
                let empty = Answer::default();
                let answer = cx.work.session().answer(&self.id).unwrap_or(&empty);
                answer_rows(&self.kind)
                    .into_iter()
                    .position(|row| is_chosen(row, answer))
            }
            Field::Evidence => self
                .asked_evidence(cx)
                .iter()
                .position(|evidence| Some(*evidence) == rating.evidence),
            _ => Some(0),
        };
    }

    /// Its fields, from top to bottom.
    pub fn fields(&self) -> Vec<Field> {
        Field::of(&self.kind)
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
        self.warn_of_number(cx);
        self.set_focus(to, cx);
        self.begin_typing();
        cx.save();
    }
}

impl Behaviour for QuestionScreen {
    fn context(&self) -> Context {
        match (self.is_typing, &self.kind) {
            (true, _) => Context::Text,
            (false, Kind::Stand) => Context::Choice,
            (false, _) => Context::Options,
        }
    }

    fn explains_states(&self) -> bool {
        !self.is_typing && self.kind.is_stand()
    }

    fn purpose(&self) -> Vec<String> {
        if self.is_typing {
            purpose::of_text()
        } else {
            purpose::of_choices(&self.kind)
        }
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        // A number has one line.
        if edit == Edit::Newline && self.focus == Field::GIVEN {
            return self.close_text(cx);
        }
        let only_looks = matches!(edit, Edit::Move { .. } | Edit::SelectAll | Edit::Copy);
        if only_looks || !cx.refuses() {
            self.write(|editor, clipboard| editor.apply(edit, clipboard), cx);
        }
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Up | Action::Down => self.go_along(action, cx),
            Action::Confirm | Action::Choose => {
                return self.choose(action == Action::Confirm, cx);
            }
            Action::SetState(state) => self.set_state(Some(state), cx),
            Action::ChoosePlace(number) => self.choose_place(usize::from(number), cx),
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
            Action::EditNote => self.open_text(Field::NOTE, cx),
            Action::EditList(list) => {
                self.open_text(Field::Written(WrittenField::List(list)), cx);
            }
            Action::StepToAsk => return self.step_to_ask(cx),
            Action::NewStep => return StepScreen::add(self.id.clone(), cx),
            Action::NextField => self.leave_field(self.focus.moved(1, &self.fields()), cx),
            Action::PreviousField => {
                let fields = self.fields();
                self.leave_field(self.focus.moved(fields.len() - 1, &fields), cx);
            }
            Action::NextQuestion => return self.next(cx),
            Action::NextOpen => return self.next_open(cx),
            Action::PreviousQuestion => return self.previous(cx),
            Action::Back if self.is_typing => self.close_text(cx),
            Action::Back => {
                cx.save();
                return Transition::Back;
            }
            _ => {}
        }
        Transition::Stay
    }

    fn completes(&mut self, cx: &mut ScreenContext) -> bool {
        self.takes_suggestion(cx)
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        // Of the steps, some may be gone.
        let last = self.rows(cx).saturating_sub(1);
        self.row = self.row.map(|row| row.min(last));
        let fresh = Self::open(self.id.clone(), self.focus, cx);
        for ((field, editor), (_, fresh)) in self.texts.iter_mut().zip(fresh.texts) {
            let same = match field {
                WrittenField::Text(_) => editor.text() == fresh.text(),
                WrittenField::List(_) => entries(editor.text()) == entries(fresh.text()),
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
