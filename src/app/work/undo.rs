//! Choices that can be taken back, and done again.

use crate::model::{
    Answer, Footing, ListField, Marks, NextStep, QuestionId, Session, State, TextField,
};

/// A choice that can be taken back.
#[derive(Debug, Clone)]
pub(super) enum Undo {
    Marks {
        question: QuestionId,
        before: Marks,
    },
    Steps(Vec<NextStep>),
    GapOrder(Vec<QuestionId>),
    Answer {
        question: QuestionId,
        before: Box<Answer>,
        after: Box<Answer>,
    },
    ExtraQuestions(Vec<QuestionId>),
}

impl Undo {
    /// Put back what was before, which is `like` something for the user. Gives what was there instead, and in
    /// words what it is now.
    pub(super) fn swap(self, session: &mut Session, like: &str) -> (Self, String) {
        match self {
            Self::Marks { question, before } => {
                let now = session.marks(&question);
                session.answer_mut(&question).marks = before;
                let what = format!("vraag {question}: {}.", change_in_words(now, before));
                let before = now;
                (Self::Marks { question, before }, what)
            }
            Self::Steps(before) => {
                let now = std::mem::replace(&mut session.steps, before);
                (
                    Self::Steps(now),
                    format!("de vervolgstappen zijn weer {like}."),
                )
            }
            Self::ExtraQuestions(before) => {
                let now = std::mem::replace(&mut session.extra_questions, before);
                (
                    Self::ExtraQuestions(now),
                    format!("de aanvullende vragen staan weer {like}."),
                )
            }
            Self::GapOrder(before) => {
                let now = std::mem::replace(&mut session.gap_order, before);
                (
                    Self::GapOrder(now),
                    format!("de knelpunten staan weer {like}."),
                )
            }
            Self::Answer {
                question,
                before,
                after,
            } => {
                let answer = session.answer_mut(&question);
                let now = answer.clone();
                answer.marks = before.marks;
                // What was typed since stays.
                for field in TextField::ALL {
                    if answer.text(field) == after.text(field) {
                        before.text(field).clone_into(answer.text_mut(field));
                    }
                }
                for field in ListField::ALL {
                    if answer.list(field) == after.list(field) {
                        before.list(field).clone_into(answer.list_mut(field));
                    }
                }
                let what = format!("vraag {question}: het antwoord is weer {like}.");
                let (before, after) = (now.into(), answer.clone().into());
                let back = Self::Answer {
                    question,
                    before,
                    after,
                };
                (back, what)
            }
        }
    }
}

/// What changes from `before` to `after`: "stand weer «nog open»".
fn change_in_words(before: Marks, after: Marks) -> String {
    let yes = |is_on: bool| if is_on { "aan" } else { "uit" };
    if before.state != after.state {
        let state = after.state.map_or("nog open", State::short);
        format!("stand is weer «{state}»")
    } else if before.footing != after.footing {
        let footing = after.footing.map_or("leeg", Footing::key);
        format!("onderbouwing is weer «{footing}»")
    } else if before.discuss != after.discuss {
        format!("«te bespreken» staat weer {}", yes(after.discuss))
    } else {
        format!("«prioriteit» staat weer {}", yes(after.priority))
    }
}
