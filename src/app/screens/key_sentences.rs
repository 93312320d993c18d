//! What is on page one of the report, each in one sentence for who does not know the subject.

use super::context::ScreenContext;
use super::{FormScreen, Screen, Transition};
use crate::app::widgets::form::{Field, Form};
use crate::model::{Answer, Change, QuestionId, Session, TextField, Words, proposed_key_sentence};

/// A sentence for each gap on page one.
#[derive(Debug, Clone)]
pub struct KeySentencesScreen {
    /// A field for each gap, in their order.
    pub form: Form,
    /// The questions of those gaps.
    questions: Vec<QuestionId>,
}

/// For how many of `questions` the user wrote a sentence, and how many they are.
pub(super) fn count_written(questions: &[QuestionId], session: &Session) -> (usize, usize) {
    let is_written = |id: &&QuestionId| {
        let answer = session.answer(id);
        answer.is_some_and(|answer| !answer.key_sentence.trim().is_empty())
    };
    (questions.iter().filter(is_written).count(), questions.len())
}

impl KeySentencesScreen {
    /// Ask for the sentences about the gaps of `questions`, with the first sentence of each note as the
    /// proposal.
    pub(super) fn open(questions: &[QuestionId], cx: &mut ScreenContext) -> Transition {
        if cx.refuses() {
            return Transition::Stay;
        }
        let field = |id: &QuestionId| {
            let question = cx.questions.question(id);
            let title = question.map_or_else(String::new, |found| found.short().into_owned());
            let answer = cx.work.session().answer(id);
            let text = answer.map_or_else(String::new, Answer::key_sentence_or_proposed);
            let mut field = Field::text("", "leeg: de eerste zin van uw notitie", &text);
            field.label = id.to_string().into();
            field.echo = Some(title);
            field
        };
        let form = Form::new(questions.iter().map(field).collect());
        Transition::Push(Screen::KeySentences(Self {
            form,
            questions: questions.to_vec(),
        }))
    }
}

impl FormScreen for KeySentencesScreen {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    /// Keep the sentences that are not what the note says by itself.
    fn finish(&mut self, cx: &mut ScreenContext) -> Transition {
        let session = cx.work.session();
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
        cx.apply(change);
        Transition::Back
    }

    fn ways_out(&self) -> [String; 2] {
        [
            "Deze zinnen bewaren en teruggaan".to_owned(),
            "Weggooien: alles blijft zoals het was".to_owned(),
        ]
    }

    fn holds_session(&self) -> bool {
        true
    }
}
