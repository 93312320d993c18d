//! The questions in rows, as a grid shows them and a cursor walks through it.

use crate::model::{Basisfunctie, Question, QuestionId, QuestionSet};

/// The most questions in a row: as many as the largest basisfunctie of the Quickscan has.
pub const GRID_COLUMNS: usize = 7;

/// A row of the grid: a basisfunctie, or what did not fit in the rows of it above.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridRow<'a> {
    /// The basisfunctie.
    pub basisfunctie: &'a Basisfunctie,
    /// The questions, in their own order.
    pub questions: &'a [Question],
    /// Whether it is the first row of the basisfunctie.
    pub is_first: bool,
}

impl GridRow<'_> {
    /// The place of a question in this row.
    pub fn place(&self, id: &QuestionId) -> Option<usize> {
        self.questions
            .iter()
            .position(|question| question.id == *id)
    }
}

/// Every question in rows, extra ones as well.
pub fn grid_rows(set: &QuestionSet) -> impl Iterator<Item = GridRow<'_>> {
    set.basisfuncties.iter().flat_map(|basisfunctie| {
        let rows = basisfunctie.questions.chunks(GRID_COLUMNS).enumerate();
        rows.map(move |(index, questions)| GridRow {
            basisfunctie,
            questions,
            is_first: index == 0,
        })
    })
}
