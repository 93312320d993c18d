//! The fields of a question, each as the rows of the page that it takes.

use ratatui::text::{Line, Span};

use super::other_kinds::Rows;
use super::page::{Here, Page};
use super::written::Place;
use crate::app::{Field, QuestionScreen};
use crate::model::{
    Answer, Meetlat, NOBODY, NationalFigures, NextStep, QuestionId, Rating, State, StepStatus,
    WrittenField, format_date, no_later_than,
};
use crate::text::{clean, listed};
use crate::ui::screens::With;
use crate::ui::{Theme, lines};

/// The widest name of a field with a letter before it and room behind it.
const LABEL: u16 = 17;

/// Where the words of a field begin, after the sign of the focus and its name.
pub(super) const VALUE: u16 = LABEL + 1;

/// Below this width what is typed is below the name of the field, not beside it.
const BESIDE_FROM: u16 = 56;

/// The fields of one question.
pub(super) struct Fields<'a> {
    pub(super) screen: &'a mut QuestionScreen,
    pub(super) rating: Rating,
    pub(super) answer: Answer,
    /// Where the figures beside the options come from.
    pub(super) national: Option<&'a NationalFigures>,
    pub(super) steps: Vec<&'a NextStep>,
    pub(super) meetlat: Option<&'a Meetlat>,
    /// Who was consulted, each with whose voice that is.
    pub(super) heard: Vec<String>,
    /// Whether the question asks for the judgement of others.
    pub(super) is_of_others: bool,
    pub(super) width: u16,
    pub(super) theme: &'a Theme,
    /// Where on the page the text with the focus is edited.
    pub(super) editing: Option<Place>,
}

/// Who was consulted on this question, with whose voice that is where the knowledge base can tell.
fn heard(with: &With, id: &QuestionId) -> Vec<String> {
    let answer = with.session.answer(id);
    let consulted = answer.map_or(&[][..], |answer| &answer.consulted);
    let told = consulted.iter().map(|who| {
        if with.knowledge.perspectives.is_empty() || who.trim().is_empty() {
            return who.clone();
        }
        let groups = with
            .session
            .perspectives_of(with.knowledge, who)
            .into_iter();
        let groups: Vec<String> = groups.map(|each| each.name.to_lowercase()).collect();
        match groups.as_slice() {
            [] => format!("{who} ({NOBODY})"),
            groups => format!("{who} ({})", listed(groups)),
        }
    });
    told.collect()
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        screen: &'a mut QuestionScreen,
        with: &With<'a>,
        columns: u16,
        theme: &'a Theme,
    ) -> Self {
        let steps = with.session.steps.iter();
        let steps = steps.filter(|step| step.question == screen.id).collect();
        let question = with.set.question(&screen.id);
        Self {
            rating: with.session.rating(&screen.id),
            answer: with.session.answer(&screen.id).cloned().unwrap_or_default(),
            national: question.and_then(|question| question.national.as_ref()),
            steps,
            meetlat: question.and_then(|question| question.meetlat.as_ref()),
            heard: heard(with, &screen.id),
            is_of_others: question.is_some_and(|question| question.judgement_of.is_some()),
            screen,
            width: columns,
            theme,
            editing: None,
        }
    }

    pub(super) fn has_focus(&self, field: Field) -> bool {
        field == self.screen.focus
    }

    /// Whether what is typed is below the name of its field.
    pub(super) fn is_stacked(&self) -> bool {
        self.width < BESIDE_FROM
    }

    /// How many rows there are while no field with a name has more than its one.
    pub(super) fn least_rows(&self) -> usize {
        let rows = self.screen.fields().into_iter().map(|field| match field {
            Field::State => self.asked().0.len(),
            Field::Evidence => self.evidence().0.len(),
            Field::Flags => self.flags().0.len(),
            Field::Steps | Field::Written(_) => 1,
        });
        rows.sum()
    }

    /// How many more rows each field could use, those first where that matters most.
    pub(super) fn wanted(&mut self) -> (Vec<usize>, Vec<Field>) {
        let lists = [WrittenField::SOURCES, WrittenField::CONSULTED];
        let texts = [WrittenField::RISK, WrittenField::KEY_SENTENCE];
        let others = lists.into_iter().chain(texts).map(Field::Written);
        let here = self.screen.fields();
        let order: Vec<Field> = [Field::NOTE, Field::Steps]
            .into_iter()
            .chain(others)
            .filter(|field| here.contains(field))
            .collect();
        let wanted = order.iter().map(|field| match field {
            Field::Written(_) => self.more_wanted(*field),
            _ => self.steps.len().saturating_sub(1),
        });
        (wanted.collect(), order)
    }

    /// Add the rows of `field` to the page, `more` of them besides its first.
    pub(super) fn add_to(&mut self, page: &mut Page, field: Field, more: usize, height: usize) {
        let start = page.len();
        let rows = match field {
            Field::State => self.asked().0,
            Field::Evidence => self.evidence().0,
            Field::Flags => self.flags().0,
            Field::Steps => self.steps(more),
            Field::Written(_) if self.has_focus(field) => self.edited(field, start, more, height),
            Field::Written(_) => self.written(field, more),
        };
        let count = rows.len();
        page.add(field.label_at(&self.screen.kind), rows);
        if self.has_focus(field) && !page.here.reads {
            page.here = self.here(field, start, count);
        }
    }

    /// Where the user is in the field with the focus, which begins at row `start` of the page.
    fn here(&self, field: Field, start: usize, count: usize) -> Here {
        let row = self.screen.row.unwrap_or(0);
        let all = start..start + count;
        let (at, with) = match field {
            // The name of the field stays visible with the first, and what a state means with each.
            Field::State => {
                let (_, places) = self.asked();
                let place = places.get(row).cloned().unwrap_or(0..1);
                let end = if self.screen.kind.is_stand() {
                    all.end
                } else {
                    start + place.end
                };
                (
                    (start + place.start, 1),
                    start + place.start.saturating_sub(1)..end,
                )
            }
            Field::Evidence => Self::place_in(&self.evidence().1, self.screen.row, start, all),
            Field::Flags => Self::place_in(&self.flags().1, self.screen.row, start, all),
            Field::Steps => {
                let lead = usize::from(self.is_stacked());
                let column = if self.is_stacked() { 1 } else { VALUE - 1 };
                let row = (lead + row).min(count.saturating_sub(1));
                ((start + row, column), start + row..start + row + 1)
            }
            Field::Written(_) => ((start, 0), all),
        };
        Here {
            at,
            with,
            reads: false,
        }
    }

    fn place_in(
        places: &[(usize, u16)],
        row: Option<usize>,
        start: usize,
        all: std::ops::Range<usize>,
    ) -> ((usize, u16), std::ops::Range<usize>) {
        let place = row.and_then(|row| places.get(row.min(places.len().saturating_sub(1))));
        let (row, column) = place.copied().unwrap_or((0, 0));
        ((start + row, column), all)
    }

    /// What there is to choose from, and the rows that each of it takes.
    fn asked(&self) -> Rows {
        if !self.screen.kind.is_stand() {
            return self.options();
        }
        let rows = self.states();
        let places = (1..=State::ALL.len()).map(|row| row..row + 1);
        (rows, places.collect())
    }

    /// The name of a field with what is before it, as wide as all of them.
    pub(super) fn name(&self, field: Field, is_selected: bool) -> Span<'static> {
        let lead = if is_selected { ">" } else { " " };
        let label = field.label_at(&self.screen.kind);
        let letter = field.letter();
        let width = usize::from(LABEL) - 2;
        let words = format!("{lead}{letter:1} {label:<width$}");
        if is_selected {
            Span::styled(words, self.theme.heading)
        } else {
            Span::raw(words)
        }
    }

    /// The steps: the first in words and how many more there are, or `more` of them below it; while
    /// they have the focus all of them, and a row to add one.
    fn steps(&self, more: usize) -> Vec<Line<'static>> {
        let field = Field::Steps;
        let has_focus = self.has_focus(field);
        let is_below = self.is_stacked() && (has_focus || more > 0);
        let indent = if is_below { 2 } else { VALUE };
        let room = self.width.saturating_sub(indent);
        let mut words: Vec<String> = self.steps.iter().map(|step| step_in_words(step)).collect();
        if has_focus {
            words.push("+ stap toevoegen".to_owned());
        } else if words.is_empty() {
            words.push("-".to_owned());
        }
        let shown = if has_focus { words.len() } else { more + 1 };
        let hidden = words.len().saturating_sub(shown);
        words.truncate(shown);
        if let Some(last) = words.last_mut().filter(|_| hidden > 0) {
            let behind = format!(" · nog {hidden}");
            *last = lines::fit(last, room.saturating_sub(behind.len() as u16)) + &behind;
        }
        let name = self.name(field, has_focus && self.screen.row.is_none());
        let mut rows: Vec<Line> = Vec::new();
        if is_below {
            rows.push(Line::from(name.clone()));
        }
        for (index, words) in words.iter().enumerate() {
            let is_selected = has_focus && self.screen.row == Some(index);
            let margin = match index {
                0 if !is_below => name.content.trim_end_matches(' ').to_owned(),
                _ => String::new(),
            };
            let lead = if is_selected { ">" } else { " " };
            let width = usize::from(indent) - 1;
            let mut line = Line::from(format!("{margin:<width$}{lead}"));
            let style = if is_selected {
                self.theme.selected
            } else {
                super::written::PLAIN
            };
            line.push_span(Span::styled(lines::fit(words, room), style));
            rows.push(line);
        }
        rows
    }
}

/// A step in a row: by which day, who, what, and how far it is where that is not simply open.
fn step_in_words(step: &NextStep) -> String {
    let due = step.due.map(|due| no_later_than(format_date(due)));
    let what = if step.what.trim().is_empty() {
        "(nog leeg)".to_owned()
    } else {
        clean(step.what.trim())
    };
    let status = Some(step.status.key()).filter(|_| step.status != StepStatus::Open);
    let parts = [
        due,
        step.owner().map(clean),
        Some(what),
        status.map(str::to_owned),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
