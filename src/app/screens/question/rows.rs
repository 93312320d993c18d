//! What there is to choose from as the answer of a question: the stands, or what a question of another kind offers.

use crate::model::{Kind, QuestionOption, State};

/// One row of what there is to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerRow<'a> {
    /// A stand; of a question of another kind that it is not known, or does not apply.
    State(State),
    /// An option, or a row of a matrix.
    Option(&'a QuestionOption),
    /// What is typed.
    Typed,
}

/// Every row, from top to bottom.
pub fn answer_rows(kind: &Kind) -> Vec<AnswerRow<'_>> {
    let aside = State::ASIDE.map(AnswerRow::State);
    match kind {
        Kind::Stand => State::ALL.map(AnswerRow::State).into(),
        Kind::Text | Kind::Number(_) => [AnswerRow::Typed].into_iter().chain(aside).collect(),
        Kind::Choice(_) | Kind::Several { .. } | Kind::Matrix { .. } => {
            let options = kind.options().iter().map(AnswerRow::Option);
            options.chain(aside).collect()
        }
    }
}
