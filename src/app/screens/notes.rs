//! All notes on one page to read, row by row: those of the questions, then what is recorded beside them.

use std::fmt;

use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::question::Field;
use super::question::QuestionScreen;
use super::{RecordScreen, Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::keymap::key_in;
use crate::app::widgets::list_cursor;
use crate::model::{KnowledgeBase, QuestionFilter, QuestionId, QuestionSet, RecordId, Session};

/// Where a note stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteOf {
    /// At a question.
    Question(QuestionId),
    /// Beside the questions.
    Record(RecordId),
}

impl fmt::Display for NoteOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question(id) => id.fmt(f),
            Self::Record(id) => id.fmt(f),
        }
    }
}

impl NoteOf {
    /// Every place where there is a note, in order.
    pub fn all(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<Self> {
        let questions = QuestionFilter::WithNote.questions(set, session);
        let questions = questions.map(|question| Self::Question(question.id.clone()));
        let records = session.recorded(base, set).into_iter();
        let records = records.map(|(id, _)| Self::Record(id.clone()));
        questions.chain(records).collect()
    }
}

/// The notes, with the row at which the user reads.
#[derive(Debug, Clone)]
pub struct NotesScreen {
    /// The note that is being read.
    pub selected: NoteOf,
    /// The row of it, of which the first is its heading. Drawing keeps it within the note.
    pub row: usize,
    /// How many rows each note takes, as of the last picture.
    pub heights: Vec<usize>,
    /// How many rows are visible, as of the last picture.
    pub page: usize,
}

impl NotesScreen {
    /// The notes, beginning at that of `here` or the first after it.
    pub fn at(here: QuestionId) -> Self {
        Self {
            selected: NoteOf::Question(here),
            row: 0,
            heights: Vec::new(),
            page: 1,
        }
    }

    /// Every note, and the place among them of the one that is selected.
    fn notes(&self, cx: &ScreenContext) -> (Vec<NoteOf>, Option<usize>) {
        let all = NoteOf::all(cx.knowledge, cx.questions, cx.work.session());
        let here = all.iter().position(|note| *note == self.selected);
        (all, here)
    }

    /// Along the rows of all notes.
    fn read_on(&mut self, action: Action, cx: &ScreenContext) {
        let (ids, here) = self.notes(cx);
        let height = |note: usize| self.heights.get(note).copied().unwrap_or(1).max(1);
        let before: usize = (0..here.unwrap_or(0)).map(height).sum();
        let count: usize = (0..ids.len()).map(height).sum();
        let times = match action {
            Action::PageUp | Action::PageDown => self.page.saturating_sub(1).max(1),
            _ => 1,
        };
        let row = match action {
            Action::PageUp => Action::Up,
            Action::PageDown => Action::Down,
            other => other,
        };
        let mut to = before + self.row;
        for _ in 0..times {
            to = list_cursor::along(row, to, count);
        }
        for (note, id) in ids.into_iter().enumerate() {
            if to < height(note) {
                (self.selected, self.row) = (id, to);
                return;
            }
            to -= height(note);
        }
    }

    /// To the heading of another note.
    fn go_to_note(&mut self, action: Action, cx: &ScreenContext) {
        let (ids, here) = self.notes(cx);
        let here = here.unwrap_or(0);
        let to = match action {
            // First to the heading of the one that is being read.
            Action::PreviousField if self.row > 0 => here,
            Action::PreviousField => here.saturating_sub(1),
            _ => (here + 1).min(ids.len().saturating_sub(1)),
        };
        if let Some(id) = ids.into_iter().nth(to) {
            (self.selected, self.row) = (id, 0);
        }
    }
}

impl Behaviour for NotesScreen {
    fn context(&self) -> Context {
        Context::Notes
    }

    fn purpose(&self) -> Vec<String> {
        vec![format!(
            "Al uw notities onder elkaar, om te lezen, en daarna wat u opschreef over de praktijk en van gesprekken. {} gaat naar de volgende notitie, {} naar de plek ervan; {} brengt u weer bij de lijst van vragen.",
            key_in(Context::Notes, Action::NextField),
            key_for(Action::Confirm),
            key_for(Action::AllQuestions)
        )]
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let (all, None) = self.notes(cx) else {
            return;
        };
        let (set, session) = (cx.questions, cx.work.session());
        let nearest = match &self.selected {
            NoteOf::Question(id) => QuestionFilter::WithNote.nearest(set, session, id),
            NoteOf::Record(_) => None,
        };
        let nearest = nearest.map(|question| NoteOf::Question(question.id.clone()));
        if let Some(nearest) = nearest.or_else(|| all.last().cloned()) {
            (self.selected, self.row) = (nearest, 0);
        }
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Back => return Transition::Back,
            Action::Confirm => {
                if let NoteOf::Record(id) = &self.selected {
                    return RecordScreen::open(id.clone(), cx);
                }
                if let Some(id) = self.question(cx) {
                    cx.work.end_round();
                    let mut question = QuestionScreen::open(id, Field::State, cx);
                    question.cover(cx);
                    return Transition::Push(Screen::Question(question));
                }
            }
            Action::NextField | Action::PreviousField => self.go_to_note(action, cx),
            _ => self.read_on(action, cx),
        }
        Transition::Stay
    }

    fn question(&self, cx: &ScreenContext) -> Option<QuestionId> {
        match &self.selected {
            NoteOf::Question(id) => cx.work.session().has_note(id).then(|| id.clone()),
            NoteOf::Record(_) => None,
        }
    }
}
