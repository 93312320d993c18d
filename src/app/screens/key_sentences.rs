//! What stands on page one of the report, each in one sentence for who does not know the subject.

use super::behaviour::Behaviour;
use super::context::Desk;
use super::{Go, Screen};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::widgets::Dialog;
use crate::app::widgets::form::{self, Field, Form, Leave, ask_leave};
use crate::editor::Edit;
use crate::model::{
    Answer, Change, PersonalData, QuestionId, TextField, Words, gaps, proposed_key_sentence,
};
use crate::report::gaps_on_page_one;

/// A sentence for each gap on page one.
#[derive(Debug, Clone)]
pub struct KeySentencesScreen {
    /// A field for each gap, in their order.
    pub form: Form,
    /// The questions of those gaps.
    questions: Vec<QuestionId>,
}

/// The gaps on page one, in their order.
fn questions(desk: &Desk) -> Vec<QuestionId> {
    let gaps = gaps(desk.questions, desk.work.session());
    let first = gaps_on_page_one(&gaps).iter();
    first.map(|gap| gap.question.clone()).collect()
}

/// Of how many gaps on page one the user wrote a sentence, and how many there are.
pub(super) fn written_of(desk: &Desk) -> (usize, usize) {
    let questions = questions(desk);
    let is_written = |id: &&QuestionId| {
        let answer = desk.work.session().answer(id);
        answer.is_some_and(|answer| !answer.key_sentence.trim().is_empty())
    };
    (questions.iter().filter(is_written).count(), questions.len())
}

impl KeySentencesScreen {
    /// Ask for the sentences, with the first sentence of each note as the proposal.
    pub(super) fn open(desk: &mut Desk) -> Go {
        let questions = questions(desk);
        if desk.refuses() {
            return Go::Stay;
        }
        if questions.is_empty() {
            desk.say(
                "Er zijn nog geen knelpunten, dus op bladzijde één valt hier niets te schrijven.",
            );
            return Go::Stay;
        }
        let field = |id: &QuestionId| {
            let question = desk.questions.question(id);
            let title = question.map_or_else(String::new, |found| found.short().into_owned());
            let answer = desk.work.session().answer(id);
            let text = answer.map_or_else(String::new, Answer::key_sentence_or_proposed);
            let mut field = Field::text("", "leeg: de eerste zin van uw notitie", &text);
            field.label = id.to_string().into();
            field.echo = Some(title);
            field
        };
        let form = Form::new(questions.iter().map(field).collect());
        Go::Push(Screen::KeySentences(Self { form, questions }))
    }

    /// Keep the sentences that are not what the note says by itself.
    fn keep(&self, desk: &mut Desk) -> Go {
        let session = desk.work.session();
        let sentence = |(place, id): (usize, &QuestionId)| {
            let text = self.form.text(place).trim();
            let answer = session.answer(id);
            let proposed = answer.map(proposed_key_sentence).unwrap_or_default();
            let own = if text == proposed { "" } else { text };
            let words = Words::Text(TextField::KeySentence, own.to_owned());
            Change::write(id.clone(), words)
        };
        let written = self.questions.iter().enumerate().map(sentence);
        let change = Change::all(written.filter(|change| change.changes(session)).collect());
        desk.apply(change);
        Go::Back
    }
}

impl Behaviour for KeySentencesScreen {
    fn context(&self) -> Context {
        Context::Form
    }

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        form::purpose()
    }

    fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match action {
            Action::Confirm if !self.form.is_last() => self.form.move_focus(1),
            Action::NextField => self.form.move_focus(1),
            Action::PreviousField => self.form.move_focus(-1),
            Action::Confirm | Action::Submit => return self.keep(desk),
            Action::Back => return self.ask_leave().map_or(Go::Back, Go::Ask),
            _ => {}
        }
        Go::Stay
    }

    fn edit(&mut self, edit: Edit, desk: &mut Desk) {
        self.form.edit(edit, desk.clipboard);
    }

    fn ask_leave(&self) -> Option<Dialog> {
        self.form.is_changed().then(|| {
            ask_leave(
                "Deze zinnen bewaren en teruggaan",
                "Weggooien: alles blijft zoals het was",
            )
        })
    }

    fn leave(&mut self, leave: Leave, desk: &mut Desk) -> Go {
        match leave {
            Leave::Keep => self.keep(desk),
            Leave::Drop => Go::Back,
        }
    }

    fn look_for_personal_data(&mut self) {
        self.form.look_for_personal_data();
    }

    fn personal(&self) -> &[PersonalData] {
        &self.form.personal
    }
}
