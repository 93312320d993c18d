//! The answer of a question that asks for something else than a stand.

use super::rows::{AnswerRow, answer_rows};
use super::{Field, QuestionScreen};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::app::screens::{ScreenContext, Transition};
use crate::model::{Answer, Change, Given, Kind, Question, QuestionOption, State};

impl QuestionScreen {
    /// Choose the row with this number, counted from 1: as its digit does.
    pub(super) fn choose_place(&mut self, number: usize, cx: &mut ScreenContext) {
        if let Kind::Matrix { columns, .. } = &self.kind
            && let Some(AnswerRow::Option(row)) = self.pointed_at()
        {
            let (row, column) = (row.clone(), columns.get(number - 1).cloned());
            return match column {
                Some(column) => self.choose_column(&row, &column, cx),
                None => cx.say(&format!("Er zijn hier {} keuzes.", columns.len())),
            };
        }
        let rows = answer_rows(&self.kind);
        if number > rows.len() {
            cx.say(&format!("Er zijn hier {} keuzes.", rows.len()));
            return;
        }
        self.set_focus(Field::State, cx);
        self.row = Some(number - 1);
        if !matches!(self.kind, Kind::Matrix { .. }) {
            self.choose_row(cx);
        }
    }

    /// What Enter does (`onwards`), or Space: choose what is pointed at, and go on where it was chosen already.
    pub(super) fn choose_here(&mut self, onwards: bool, cx: &mut ScreenContext) -> Transition {
        let is_chosen = self.is_chosen(cx);
        let is_last = self.row.is_some_and(|row| {
            let mut rows = answer_rows(&self.kind).into_iter().skip(row + 1);
            !rows.any(|row| matches!(row, AnswerRow::Option(_)))
        });
        match self.pointed_at() {
            None if onwards => return self.next(cx),
            Some(AnswerRow::Option(_)) if matches!(self.kind, Kind::Matrix { .. }) => {
                if !onwards {
                    self.next_column(1, cx);
                } else if is_last {
                    return self.next(cx);
                } else {
                    self.point(Action::Down, cx);
                }
            }
            Some(AnswerRow::Option(_) | AnswerRow::State(_)) if onwards && is_chosen => {
                return self.next(cx);
            }
            Some(_) => self.choose_row(cx),
            None => {}
        }
        Transition::Stay
    }

    /// In a matrix the next column for the row that is pointed at, or the one before. Returns whether there is one.
    pub(super) fn next_column(&mut self, by: isize, cx: &mut ScreenContext) -> bool {
        let Kind::Matrix { columns, .. } = &self.kind else {
            return false;
        };
        let Some(AnswerRow::Option(row)) = self.pointed_at() else {
            return false;
        };
        let answer = self.answer(cx);
        let now = Given::of(&self.kind, &answer).column_place(&row.id);
        let to = match (now, by > 0) {
            (None, true) => 0,
            (None, false) => columns.len() - 1,
            (Some(now), _) => now.saturating_add_signed(by).min(columns.len() - 1),
        };
        if now != Some(to)
            && let Some(column) = columns.get(to)
        {
            let (row, column) = (row.clone(), column.clone());
            self.choose_column(&row, &column, cx);
        }
        true
    }

    fn choose_column(&self, row: &QuestionOption, column: &QuestionOption, cx: &mut ScreenContext) {
        let is_given = self.give(cx, |question, answer| {
            question.toggle_cell(answer, &row.id, &column.id);
        });
        if is_given {
            cx.say_of(&self.id, &format!("{}: {}.", row.text, column.text));
        }
    }

    fn choose_row(&mut self, cx: &mut ScreenContext) {
        match self.pointed_at() {
            Some(AnswerRow::Typed) => {
                let field = self.typed_field();
                self.open_text(field, cx);
            }
            Some(AnswerRow::State(state)) => self.set_aside(Some(state), cx),
            Some(AnswerRow::Option(option)) => {
                let option = option.clone();
                self.choose_option(&option, cx);
            }
            None => {}
        }
    }

    fn choose_option(&self, option: &QuestionOption, cx: &mut ScreenContext) {
        let mut refused = None;
        self.give(cx, |question, answer| {
            refused = question.toggle(answer, &option.id).err();
        });
        if let Some(refused) = refused {
            return cx.say(&refused.to_string());
        }
        let is_chosen = self.answer(cx).given.contains(&option.id);
        let what = if is_chosen {
            "gekozen"
        } else {
            "niet meer gekozen"
        };
        let more = if option.asks_note && is_chosen {
            let key = key_in(Context::Options, Action::EditNote);
            format!(" Met {key} schrijft u in de notitie wat u bedoelt.")
        } else {
            String::new()
        };
        cx.say_of(&self.id, &format!("{what}: {}.{more}", option.text));
    }

    /// That it is not known, or does not apply, in the place of what was given; none takes the answer away.
    pub(super) fn set_aside(&mut self, state: Option<State>, cx: &mut ScreenContext) {
        let is_given = self.give(cx, |question, answer| question.set_aside(answer, state));
        let Some(state) = state else { return };
        let said = is_given.then(|| {
            let label = state.label().to_lowercase();
            cx.say_of(&self.id, &format!("{label}."))
        });
        if state == State::Onbekend {
            self.offer_to_ask(said, cx);
        }
    }

    /// Changes the answer, and says nothing. Returns whether anything changed.
    fn give(&self, cx: &mut ScreenContext, edit: impl FnOnce(&Question, &mut Answer)) -> bool {
        let Some(question) = cx.questions.question(&self.id) else {
            return false;
        };
        let change = Change::answer(cx.work.session(), &self.id, |answer| edit(question, answer));
        cx.apply(change)
    }

    fn answer(&self, cx: &ScreenContext) -> Answer {
        let answer = cx.work.session().answer(&self.id);
        answer.cloned().unwrap_or_default()
    }

    /// The row that is pointed at.
    fn pointed_at(&self) -> Option<AnswerRow<'_>> {
        let row = self.row.filter(|_| self.focus == Field::State)?;
        answer_rows(&self.kind).get(row).copied()
    }

    /// The words of the row that is pointed at, where that is something to choose.
    pub fn words_here(&self) -> Option<String> {
        match self.pointed_at()? {
            AnswerRow::State(state) => Some(state.label().to_lowercase()),
            AnswerRow::Option(option) if !matches!(self.kind, Kind::Matrix { .. }) => {
                Some(option.text.clone())
            }
            AnswerRow::Option(_) | AnswerRow::Typed => None,
        }
    }

    fn is_chosen(&self, cx: &ScreenContext) -> bool {
        let answer = self.answer(cx);
        self.pointed_at().is_some_and(|row| is_chosen(row, &answer))
    }

    /// Where what is typed belongs.
    fn typed_field(&self) -> Field {
        match self.kind {
            Kind::Number(_) => Field::GIVEN,
            _ => Field::NOTE,
        }
    }
}

/// Whether `row` is what was answered.
pub fn is_chosen(row: AnswerRow<'_>, answer: &Answer) -> bool {
    match row {
        AnswerRow::State(state) => answer.rating.state == Some(state),
        AnswerRow::Option(option) => answer.given.contains(&option.id),
        AnswerRow::Typed => answer.rating.state == Some(State::Ingevuld),
    }
}
