//! The answer of a question that asks for something else than a stand: a row for each thing to choose, and below the row
//! of a matrix that is selected what can be chosen for it.

use std::ops::Range;

use ratatui::text::{Line, Span};

use super::fields::Fields;
use super::written::PLAIN;
use crate::app::{AnswerRow, Field, answer_rows, is_chosen};
use crate::model::{Given, Kind, QuestionOption, State};
use crate::ui::lines;

/// The rows of the answer, and which of these each thing to choose takes.
pub(super) type Rows = (Vec<Line<'static>>, Vec<Range<usize>>);

impl Fields<'_> {
    /// What can be chosen, under what is asked.
    pub(super) fn options(&self) -> Rows {
        let kind = &self.screen.kind;
        let (label, asked) = (Field::State.label_at(kind), kind.asked());
        let title = format!("{label}. {asked}{}", self.still_empty());
        let mut lines = lines::wrapped(&title, self.width, 1, self.theme.heading);
        let mut places = Vec::new();
        for (index, row) in answer_rows(&self.screen.kind).into_iter().enumerate() {
            let first = lines.len();
            lines.extend(self.option(index, row));
            if let (AnswerRow::Option(option), true) = (row, self.is_at(index)) {
                lines.extend(self.columns(option));
            }
            places.push(first..lines.len());
        }
        if let Some(national) = self.national {
            lines.extend(lines::wrapped(&national.in_words(), self.width, 1, PLAIN));
        }
        (lines, places)
    }

    /// How many rows of a matrix have no answer yet, once some have.
    fn still_empty(&self) -> String {
        let rows = self.screen.kind.options().len();
        match rows.saturating_sub(self.answer.given.len()) {
            left if self.is_matrix() && (1..rows).contains(&left) => format!(" Nog {left} leeg."),
            _ => String::new(),
        }
    }

    fn is_at(&self, index: usize) -> bool {
        self.has_focus(Field::State) && self.screen.row == Some(index)
    }

    fn option(&self, index: usize, row: AnswerRow<'_>) -> Vec<Line<'static>> {
        let is_chosen = is_chosen(row, &self.answer);
        let is_selected = self.is_at(index);
        let style = if is_selected || is_chosen {
            self.theme.selected
        } else {
            PLAIN
        };
        let lead = if is_selected { ">" } else { " " };
        let digit = match index + 1 {
            number @ 1..=9 if !self.is_matrix() => number.to_string(),
            _ => " ".to_owned(),
        };
        let mut head = vec![Span::styled(format!(" {lead}{digit} "), style)];
        match row {
            AnswerRow::Option(_) if self.is_matrix() => head.push(Span::styled("- ", style)),
            AnswerRow::State(state) if is_chosen => {
                head.extend(self.theme.sign(Some(state)));
                head.push(Span::raw(" "));
            }
            _ if is_chosen => {
                head.extend(self.theme.sign(Some(State::Ingevuld)));
                head.push(Span::raw(" "));
            }
            _ => head.push(Span::styled("[ ] ", style)),
        }
        let words = self.words_of(row);
        lines::hanging(Line::from(head), &words, self.width, style)
    }

    fn is_matrix(&self) -> bool {
        matches!(self.screen.kind, Kind::Matrix { .. })
    }

    fn given(&self) -> Given<'_> {
        Given::of(&self.screen.kind, &self.answer)
    }

    fn words_of(&self, row: AnswerRow<'_>) -> String {
        match (row, &self.screen.kind) {
            (AnswerRow::State(state), _) => match state {
                State::Nvt => "niet van toepassing".to_owned(),
                _ => state.label().to_lowercase(),
            },
            (AnswerRow::Typed, kind) => {
                let given = self.given().in_words().into_iter().next();
                match kind {
                    Kind::Text => "antwoord in de notitie".to_owned(),
                    _ => given.unwrap_or_else(|| "een getal".to_owned()),
                }
            }
            (AnswerRow::Option(option), Kind::Matrix { columns, .. }) => {
                let place = self.given().column_place(&option.id);
                let column = place.and_then(|place| columns.get(place));
                let chosen = column.map_or("(nog leeg)", |column| column.text.as_str());
                format!("{}: {chosen}", option.text)
            }
            (AnswerRow::Option(option), _) => with_figure(&option.text, option, 0),
        }
    }

    /// What can be chosen for a row of a matrix, each with how many gemeenten did.
    fn columns(&self, row: &QuestionOption) -> Vec<Line<'static>> {
        let Kind::Matrix { columns, .. } = &self.screen.kind else {
            return Vec::new();
        };
        let chosen = self.given().column_place(&row.id);
        let rows = columns.iter().enumerate().flat_map(|(index, column)| {
            let mut head = vec![Span::raw(format!("       {} ", index + 1))];
            if chosen == Some(index) {
                head.extend(self.theme.sign(Some(State::Ingevuld)));
                head.push(Span::raw(" "));
            } else {
                head.push(Span::raw("[ ] "));
            }
            let words = with_figure(&column.text, row, index);
            lines::hanging(Line::from(head), &words, self.width, PLAIN)
        });
        rows.collect()
    }
}

/// `text` with how many gemeenten gave that answer, where that is known.
fn with_figure(text: &str, option: &QuestionOption, column: usize) -> String {
    match option.national.get(column) {
        Some(percentage) => format!("{text} (landelijk {percentage})"),
        None => text.to_owned(),
    }
}
