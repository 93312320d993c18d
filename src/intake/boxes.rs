//! What the boxes of a form stand for.

use crate::document::reading::ReadLine;
use crate::model::{ChoiceField, Chosen, Kind, ListField, Question, QuestionOption};
use crate::text::letters;

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BoxOf {
    /// A stand, or what it rests on.
    Choice(Chosen),
    /// What can be given at a question that asks for something else.
    Given(Place),
}

/// A box of such a question: which of its options, and in a matrix of which row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) row: Option<usize>,
    pub(super) option: usize,
}

/// Boxes that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// Those of a choice.
    Choice(ChoiceField),
    /// Those of what can be given; in a matrix those of a row.
    Given(Option<usize>),
}

impl BoxOf {
    pub(super) fn group(self) -> Group {
        match self {
            Self::Choice(chosen) => Group::Choice(ChoiceField::of(chosen)),
            Self::Given(place) => Group::Given(place.row),
        }
    }

    /// What is beside it.
    pub(super) fn label(self, question: Option<&Question>) -> &str {
        match self {
            Self::Choice(chosen) => chosen.label(),
            Self::Given(place) => {
                let option = question.and_then(|question| option_at(question, place));
                option.map_or("", |option| option.text.as_str())
            }
        }
    }

    /// Its hidden name, behind the id of the question.
    pub(super) fn tag(self, question: Option<&Question>) -> String {
        match self {
            Self::Choice(chosen) => {
                format!("{} {}", ChoiceField::of(chosen).row().key, chosen.key())
            }
            Self::Given(place) => {
                let entry = question.and_then(|question| entry_at(question, place));
                let entry = entry.unwrap_or_default().replace('=', " ");
                format!("{} {entry}", ListField::Given.row().key)
            }
        }
    }
}

/// The groups of boxes that are at a question.
pub(super) fn groups(question: Option<&Question>) -> Vec<Group> {
    let state = Group::Choice(ChoiceField::State);
    match question.map(|question| &question.kind) {
        None | Some(Kind::Stand) => ChoiceField::ALL.map(Group::Choice).to_vec(),
        Some(Kind::Matrix { rows, .. }) => {
            let rows = (0..rows.len()).map(|row| Group::Given(Some(row)));
            rows.chain([state]).collect()
        }
        Some(Kind::Choice(_) | Kind::Several { .. }) => vec![Group::Given(None), state],
        Some(Kind::Text | Kind::Number(_)) => vec![state],
    }
}

/// What can be chosen in `group`.
pub(super) fn options(question: &Question, group: Group) -> &[QuestionOption] {
    match (&question.kind, group) {
        (Kind::Matrix { columns, .. }, Group::Given(Some(_))) => columns,
        (Kind::Choice(options) | Kind::Several { options, .. }, Group::Given(None)) => options,
        _ => &[],
    }
}

/// What the box before `line` stands for: the longest of the words of `group` that it begins with.
pub(super) fn box_of(line: &ReadLine, group: Group, question: Option<&Question>) -> Option<BoxOf> {
    if let Group::Choice(field) = group {
        return option_of(line, field).map(BoxOf::Choice);
    }
    let words = letters(&line.text);
    let all = options(question?, group).iter().enumerate();
    let fitting = all.filter(|(_, option)| words.starts_with(&letters(&option.text)));
    let (option, _) = fitting.max_by_key(|(_, option)| option.text.len())?;
    Some(given(group, option))
}

/// What `text` chooses in `group` with no other words than those of an option.
pub(super) fn named(text: &str, group: Group, question: &Question) -> Option<BoxOf> {
    let words = letters(text);
    let mut all = options(question, group).iter();
    let option = all.position(|option| letters(&option.text) == words)?;
    Some(given(group, option))
}

const fn given(group: Group, option: usize) -> BoxOf {
    let row = match group {
        Group::Given(row) => row,
        Group::Choice(_) => None,
    };
    BoxOf::Given(Place { row, option })
}

fn option_at(question: &Question, place: Place) -> Option<&QuestionOption> {
    options(question, Group::Given(place.row)).get(place.option)
}

/// What a session keeps of it.
pub(super) fn entry_at(question: &Question, place: Place) -> Option<String> {
    let option = option_at(question, place)?;
    match (&question.kind, place.row) {
        (Kind::Matrix { rows, .. }, Some(row)) => {
            Some(format!("{}={}", rows.get(row)?.id, option.id))
        }
        _ => Some(option.id.clone()),
    }
}

/// What is chosen with the box before `line`: the longest of the words that it begins with.
fn option_of(line: &ReadLine, field: ChoiceField) -> Option<Chosen> {
    let words = line.text.split(':').next().unwrap_or_default();
    let words = letters(words);
    let options = field.options().into_iter();
    let fitting = options.filter(|option| words.starts_with(&letters(option.label())));
    fitting.max_by_key(|option| option.label().len())
}
