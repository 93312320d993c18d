//! The fields that are chosen: the states below each other, the others beside each other.

use ratatui::text::{Line, Span};

use super::fields::Fields;
use super::written::PLAIN;
use crate::app::{Action, Context, Field, key_for, key_in};
use crate::model::{Evidence, FlagField, State};
use crate::ui::lines;

/// Rows with choices, and the row and column of each choice.
type Choices = (Vec<Line<'static>>, Vec<(usize, u16)>);

/// One of a few things to choose, as it stands in a row.
struct Choice {
    words: String,
    is_selected: bool,
}

impl Fields<'_> {
    /// The name of the field, a row per state, and what one of them means: that is never on the row of
    /// another, and takes the same rows whichever it is, so that nothing moves.
    pub(super) fn states(&self) -> Vec<Line<'static>> {
        let mut rows = vec![self.title(Field::State, false)];
        let states = State::ALL.into_iter().enumerate();
        rows.extend(states.map(|(index, state)| self.state(index, state)));
        let meaning = self.wrapped(&self.meaning());
        let padding = self.meaning_rows().saturating_sub(meaning.len());
        rows.extend(meaning);
        rows.resize(rows.len() + padding, Line::default());
        rows
    }

    fn title(&self, field: Field, is_selected: bool) -> Line<'static> {
        let lead = if is_selected { ">" } else { " " };
        Line::styled(format!("{lead}{}", field.label()), self.theme.heading)
    }

    fn state(&self, index: usize, state: State) -> Line<'static> {
        let is_selected = self.has_focus(Field::State) && self.screen.row == Some(index);
        let is_chosen = self.rating.state == Some(state);
        let style = if is_selected || is_chosen {
            self.theme.selected
        } else {
            PLAIN
        };
        let lead = if is_selected { ">" } else { " " };
        let mut line = Line::from(Span::styled(format!(" {lead}{} ", index + 1), style));
        if is_chosen {
            line.extend(self.theme.sign(Some(state)));
        } else {
            line.push_span(Span::styled("[ ]", style));
        }
        line.push_span(Span::styled(format!(" {}", in_line(state)), style));
        line
    }

    fn wrapped(&self, words: &str) -> Vec<Line<'static>> {
        if words.is_empty() {
            return Vec::new();
        }
        lines::wrapped(words, self.width, 1, PLAIN)
    }

    /// What the choice means that is selected, or else the state that was chosen.
    fn meaning(&self) -> String {
        let row = self.screen.row;
        if self.has_focus(Field::Evidence) {
            let asked = self.asked_evidence();
            let selected = row.and_then(|row| asked.get(row)).copied();
            return selected
                .or(self.rating.evidence)
                .map_or_else(String::new, evidence_means);
        }
        let selected = row.filter(|_| self.has_focus(Field::State));
        let selected = selected.and_then(|row| State::ALL.get(row)).copied();
        match selected.or(self.rating.state) {
            Some(state) => self.state_means(state),
            None => self.hint(),
        }
    }

    /// The rows of what means most words, and at least one.
    fn meaning_rows(&self) -> usize {
        let states = State::ALL.map(|state| self.state_means(state));
        let others = self.asked_evidence().into_iter().map(evidence_means);
        let all = states.into_iter().chain(others).chain([self.hint()]);
        all.map(|words| self.wrapped(&words).len())
            .max()
            .unwrap_or(0)
    }

    /// What `state` means at this question, after its name, if the set says.
    fn state_means(&self, state: State) -> String {
        let words = self.meetlat.and_then(|meetlat| meetlat.of(state));
        words.map_or_else(String::new, |words| {
            format!("{} betekent: {words}", in_line(state))
        })
    }

    /// Where no state is selected yet, how to read what they mean.
    fn hint(&self) -> String {
        if self.meetlat.is_none() {
            return String::new();
        }
        let key = key_for(Action::Down);
        format!("Ga met {key} langs de antwoorden; hier leest u wat ze betekenen.")
    }

    /// What it is founded on: the name of the field, and behind it what can be chosen.
    pub(super) fn evidence(&self) -> Choices {
        let asked = self.asked_evidence();
        let choices = asked.into_iter().enumerate().map(|(index, evidence)| {
            let key = self.key_of(evidence);
            let sign = sign(self.rating.evidence == Some(evidence));
            Choice {
                words: format!("{key} {sign} {}", evidence.key()),
                is_selected: self.has_focus(Field::Evidence) && self.screen.row == Some(index),
            }
        });
        let is_selected = self.has_focus(Field::Evidence) && self.screen.row.is_none();
        let title = self.title(Field::Evidence, is_selected);
        self.beside_each_other(title, choices.collect())
    }

    fn asked_evidence(&self) -> Vec<Evidence> {
        Evidence::asked(self.is_of_others, self.rating.evidence)
    }

    /// The key that chooses `evidence` here; a space where none does.
    fn key_of(&self, evidence: Evidence) -> String {
        let keys = [
            (
                Evidence::Vastgelegd,
                key_for(Action::SetEvidence(Evidence::Vastgelegd)),
            ),
            (
                Evidence::Afgesproken,
                key_for(Action::SetEvidence(Evidence::Afgesproken)),
            ),
            (
                Evidence::Inschatting,
                key_for(Action::SetEvidence(Evidence::Inschatting)),
            ),
        ];
        let chosen = |(key, _): &(Evidence, String)| key.at_question(self.is_of_others) == evidence;
        let found = keys.into_iter().find(chosen);
        found.map_or_else(|| " ".to_owned(), |(_, key)| key)
    }

    /// To discuss, and priority.
    pub(super) fn flags(&self) -> Choices {
        let choices = FlagField::ALL.into_iter().enumerate().map(|(index, flag)| {
            let key = match flag {
                FlagField::Discuss => key_in(Context::Choice, Action::ToggleDiscuss),
                FlagField::Priority => key_in(Context::Choice, Action::TogglePriority),
            };
            Choice {
                words: format!("{key} {} {}", sign(self.rating.flag(flag)), flag.in_line()),
                is_selected: self.has_focus(Field::Flags) && self.screen.row == Some(index),
            }
        });
        self.beside_each_other(Line::default(), choices.collect())
    }

    /// `choices` behind `title`, or below it where they do not fit.
    fn beside_each_other(&self, title: Line<'static>, choices: Vec<Choice>) -> Choices {
        const APART: usize = 2;
        let size = |choice: &Choice| choice.words.chars().count() + 1;
        let width = usize::from(self.width);
        let all: usize = choices.iter().map(|choice| size(choice) + APART).sum();
        let is_behind = title.width() + 1 + all <= width + APART;
        let first = title.width() + usize::from(title.width() > 0);
        let mut rows = vec![title];
        let mut places = Vec::new();
        let mut used = if is_behind { first } else { width };
        for choice in choices {
            if used + size(&choice) > width {
                rows.push(Line::raw(" "));
                used = 1;
            }
            let missing = used.saturating_sub(rows.last().map_or(0, Line::width));
            let lead = if choice.is_selected { ">" } else { " " };
            let style = if choice.is_selected {
                self.theme.selected
            } else {
                PLAIN
            };
            places.push((rows.len() - 1, used as u16));
            used += size(&choice) + APART;
            if let Some(row) = rows.last_mut() {
                row.push_span(Span::raw(" ".repeat(missing)));
                row.push_span(Span::styled(format!("{lead}{}", choice.words), style));
            }
        }
        rows.retain(|row| row.width() > 0);
        (rows, places)
    }
}

/// The name of a state within a line.
fn in_line(state: State) -> String {
    state.label().to_lowercase()
}

fn evidence_means(evidence: Evidence) -> String {
    format!("{} betekent: {}.", evidence.key(), evidence.explanation())
}

const fn sign(is_on: bool) -> &'static str {
    if is_on { "[x]" } else { "[ ]" }
}
