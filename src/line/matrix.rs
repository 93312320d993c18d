//! The answer of a matrix: cell by cell, or asked for row by row.

use super::Conversation;
use super::ask::{Asked, Reply};
use super::meant;
use super::speak;
use crate::model::{Kind, Question, QuestionOption};

/// Where the walk along the rows goes on.
enum Onwards {
    Next,
    Back,
    Stop,
}

impl Conversation<'_, '_> {
    /// For each row by its id the column, none where that is taken away.
    pub(super) fn choose_cells(&mut self, question: &Question, cells: &[(String, Option<String>)]) {
        let Kind::Matrix { rows, columns } = &question.kind else {
            return;
        };
        let before = self.answer_here();
        let mut after = before.clone();
        let mut said = Vec::new();
        for (row, column) in cells {
            let now = question.given(&after).column(row).map(str::to_owned);
            let name = QuestionOption::text_of(rows, row);
            match (column, now) {
                (Some(column), now) => {
                    if now.as_ref() != Some(column) {
                        question.toggle_cell(&mut after, row, column);
                    }
                    said.push(format!(
                        "{name}: {}.",
                        QuestionOption::text_of(columns, column)
                    ));
                }
                (None, Some(now)) => {
                    question.toggle_cell(&mut after, row, &now);
                    said.push(format!("{name}: weer leeg."));
                }
                (None, None) => said.push(format!("{name}: nog leeg.")),
            }
        }
        let said = said.join(" ");
        if after == before {
            let said = format!("Dat stond er al. {said}");
            return self.desk.talk.say(&said);
        }
        let left = rows
            .iter()
            .filter(|row| question.given(&after).column(&row.id).is_none());
        let left = match left.count() {
            0 => String::new(),
            1 => " Nog 1 rij is leeg.".to_owned(),
            left => format!(" Nog {left} rijen zijn leeg."),
        };
        self.give(question, after, &format!("{said}{left}"));
    }

    /// Ask for the column of one row.
    pub(super) fn ask_row(&mut self, question: &Question, row: &str) {
        let Kind::Matrix { rows, columns } = &question.kind else {
            return;
        };
        self.desk.talk.say(&speak::columns(columns).join("\n"));
        if let Some(place) = rows.iter().position(|each| each.id == row) {
            self.ask_for_column(question, place, false);
        }
    }

    /// Ask for the column of every row in turn.
    pub(super) fn ask_every_row(&mut self, question: &Question) {
        let Kind::Matrix { rows, columns } = &question.kind else {
            return;
        };
        self.desk.talk.say(&speak::columns(columns).join("\n"));
        self.desk
            .talk
            .say("Enter laat een rij zoals die is, terug gaat naar de rij ervoor, stop houdt op.");
        let mut place = 0;
        while place < rows.len() {
            match self.ask_for_column(question, place, place > 0) {
                Onwards::Next => place += 1,
                Onwards::Back => place -= 1,
                Onwards::Stop => return,
            }
        }
        let said = format!("Dit waren de rijen van vraag {}.", self.here);
        self.desk.talk.say(&said);
    }

    fn ask_for_column(&mut self, question: &Question, place: usize, has_before: bool) -> Onwards {
        let Kind::Matrix { rows, columns } = &question.kind else {
            return Onwards::Stop;
        };
        let Some(row) = rows.get(place) else {
            return Onwards::Stop;
        };
        let number = place + 1;
        let line = speak::matrix_row(question, &self.answer_here(), number, row);
        self.desk.talk.say(&line);
        let about = format!(
            "Typ welke keuze bij «{}» past: een nummer van 1 tot en met {}, of de woorden. 0 maakt de rij weer leeg.",
            row.text,
            columns.len()
        );
        let asked = Asked {
            prompt: &format!("rij {number}: keuze 1 tot {}, of Enter", columns.len()),
            about: &about,
            has_before,
            takes_any: false,
        };
        loop {
            let fits = |line: &str| meant::column(columns, line).is_ok();
            match self.desk.talk.ask(&asked, fits) {
                Reply::Said(line) if line.is_empty() => return Onwards::Next,
                Reply::Said(line) => match meant::column(columns, &line) {
                    Ok(column) => {
                        self.choose_cells(question, &[(row.id.clone(), column)]);
                        return Onwards::Next;
                    }
                    Err(problem) => self.desk.talk.refuse(&problem),
                },
                Reply::Back => return Onwards::Back,
                Reply::Stop | Reply::Over => return Onwards::Stop,
            }
        }
    }
}
