//! The answers seen through other frames, and the extra questions that these frames suggest.

mod rows;

use std::collections::BTreeSet;

pub use self::rows::rows;
pub use self::rows::{FrameworkRow, GroupRow};
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::question::Field;
use super::question::QuestionScreen;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::widgets::list_cursor;
use crate::model::{Change, QuestionId};
pub use crate::report::Framework;
use crate::text::listed;

/// The field of a question that `frame` is about.
const fn field_of(frame: Framework) -> Field {
    match frame {
        Framework::Kader | Framework::Routekaart | Framework::Themas => Field::State,
        Framework::Onderbouwing => Field::Evidence,
        Framework::Stemmen => Field::CONSULTED,
    }
}

/// The frame of `offered` that is `by` places after `frame`, all around.
fn moved(frame: Framework, by: isize, offered: &[Framework]) -> Framework {
    let place = offered.iter().position(|each| *each == frame);
    let place = place.unwrap_or(0).cast_signed() + by;
    let place = place.rem_euclid(offered.len().max(1).cast_signed());
    offered.get(place.cast_unsigned()).copied().unwrap_or(frame)
}

/// Why an extra question cannot be gone to.
pub(super) fn switched_off() -> String {
    let key = key_in(Context::Frameworks, Action::Choose);
    format!("Deze aanvullende vraag is niet in gebruik. Met {key} neemt u die erbij.")
}

/// The frame that is being looked through, with the row that is selected.
#[derive(Debug, Clone, Default)]
pub struct FrameworksScreen {
    /// The frame.
    pub frame: Framework,
    /// The place of that row among [`rows()`].
    pub selected: usize,
    /// The groups of which the extra questions that are off are in sight.
    pub unfolded: BTreeSet<String>,
    /// What that row is about, to find it back after an answer has changed.
    highlighted: Option<Stop>,
    /// The frames that there is something to see through.
    offered: Vec<Framework>,
}

impl FrameworksScreen {
    /// The answers through this frame.
    pub fn through(frame: Framework) -> Self {
        Self {
            frame,
            ..Self::default()
        }
    }

    /// The answers through the first frame that there is something to see through.
    pub fn first(cx: &ScreenContext) -> Self {
        let first = Framework::offered(cx.knowledge, cx.questions)
            .first()
            .copied();
        Self::through(first.unwrap_or_default())
    }

    fn rows(&self, cx: &ScreenContext) -> Vec<FrameworkRow> {
        rows(
            self.frame,
            cx.knowledge,
            cx.questions,
            cx.seen(),
            &self.unfolded,
        )
    }

    fn turn(&mut self, by: isize, cx: &ScreenContext) {
        *self = Self {
            frame: moved(
                self.frame,
                by,
                &Framework::offered(cx.knowledge, cx.questions),
            ),
            unfolded: std::mem::take(&mut self.unfolded),
            ..Self::default()
        };
    }

    fn point(&mut self, action: Action, cx: &ScreenContext) {
        let stops = stops(&self.rows(cx));
        let rows: Vec<usize> = stops.iter().map(|stop| stop.row).collect();
        self.selected = list_cursor::along_stops(action, self.selected, &rows);
        self.highlighted = stops.into_iter().find(|stop| stop.row == self.selected);
    }

    /// The question on this row, also an extra one that is off; of a group, its first.
    pub(super) fn row_question(&self, cx: &ScreenContext) -> Option<QuestionId> {
        let rows = self.rows(cx);
        let mut from_here = rows.iter().skip(self.selected);
        match (from_here.next()?, from_here.next()) {
            (FrameworkRow::Question(id) | FrameworkRow::Extra { id, .. }, _)
            | (FrameworkRow::Group(_), Some(FrameworkRow::Question(id))) => Some(id.clone()),
            _ => None,
        }
    }

    /// Bring the extra questions of the group on this row in sight, or out of it again.
    fn fold(&mut self, cx: &ScreenContext) -> bool {
        let rows = self.rows(cx);
        let Some(FrameworkRow::Fold { group, .. }) = rows.get(self.selected) else {
            return false;
        };
        if !self.unfolded.remove(group) {
            self.unfolded.insert(group.clone());
        }
        true
    }

    /// Go to the question on this row.
    fn open(&mut self, cx: &mut ScreenContext) -> Transition {
        if self.fold(cx) {
            return Transition::Stay;
        }
        match self.row_question(cx) {
            Some(id) if cx.questions.question(&id).is_some() => {
                let question = QuestionScreen::open(id, field_of(self.frame), cx);
                return Transition::Push(Screen::Question(question));
            }
            Some(_) => cx.say(&switched_off()),
            None => cx.say("Bij deze regel hoort geen vraag om naartoe te gaan."),
        }
        Transition::Stay
    }

    /// Switch the extra question on this row on or off.
    fn switch(&mut self, cx: &mut ScreenContext) {
        if self.fold(cx) {
            return;
        }
        let rows = self.rows(cx);
        let Some(FrameworkRow::Extra { id, .. }) = rows.get(self.selected) else {
            cx.say(&format!(
                "Met {} neemt u een aanvullende vraag erbij, of niet meer. Kies er eerst een.",
                key_in(Context::Frameworks, Action::Choose)
            ));
            return;
        };
        if !cx.apply(Change::switch_extra_question(cx.work.session(), id)) {
            return;
        }
        let words = if cx.work.session().extra_questions.contains(id) {
            format!(
                "Vraag {id} doet mee. U vindt die vraag na de vragen van {}; {} opent die nu.",
                cx.questions.words.called,
                key_for(Action::Confirm)
            )
        } else {
            format!("Vraag {id} doet niet meer mee. Wat bij die vraag is ingevuld, blijft bewaard.")
        };
        cx.say(&words);
    }
}

impl Behaviour for FrameworksScreen {
    fn context(&self) -> Context {
        Context::Frameworks
    }

    fn purpose(&self) -> Vec<String> {
        let frames: Vec<String> = self
            .offered
            .iter()
            .map(|each| each.label().to_owned())
            .collect();
        let frames = format!(
            "Dezelfde antwoorden, anders ingedeeld: {}.",
            listed(&frames)
        );
        let extra = format!(
            "Aanvullende vragen zijn geen deel van de Quickscan. Waar «aanvullend» staat, ziet u ze met {}; met {} neemt u er een bij. Die beantwoordt u zoals de andere vragen; hij telt niet mee in de voortgang.",
            key_in(Context::Frameworks, Action::Confirm),
            key_in(Context::Frameworks, Action::Choose)
        );
        let has_extra = self.offered.contains(&Framework::Kader)
            || self.offered.contains(&Framework::Routekaart);
        std::iter::once(frames)
            .chain(has_extra.then_some(extra))
            .collect()
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        self.offered = Framework::offered(cx.knowledge, cx.questions);
        let stops = stops(&self.rows(cx));
        let same = list_cursor::found_back(
            &stops,
            self.highlighted.as_ref(),
            &[Stop::is_same, Stop::is_kin],
        );
        let same = same.and_then(|place| stops.get(place));
        let near = stops.iter().find(|stop| stop.row >= self.selected);
        let here = same.or(near).or(stops.last());
        self.selected = here.map_or(0, |stop| stop.row);
        self.highlighted = here.cloned();
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::NextField | Action::Right => self.turn(1, cx),
            Action::PreviousField | Action::Left => self.turn(-1, cx),
            Action::Confirm => return self.open(cx),
            Action::Choose => self.switch(cx),
            Action::Back => return Transition::Back,
            _ => {
                self.point(action, cx);
                return Transition::Stay;
            }
        }
        self.refresh(cx);
        Transition::Stay
    }

    fn question(&self, cx: &ScreenContext) -> Option<QuestionId> {
        self.row_question(cx)
    }
}

/// A row that can be selected, and what it is about.
#[derive(Debug, Clone, PartialEq)]
struct Stop {
    /// Its place among [`rows()`].
    row: usize,
    /// The name of the group it is or belongs to.
    group: String,
    /// The question; none for the group itself.
    question: Option<QuestionId>,
    /// Whether it folds extra questions away.
    is_fold: bool,
}

impl Stop {
    /// Whether it is about the same, wherever it is.
    fn is_same(&self, other: &Self) -> bool {
        self.group == other.group
            && self.question == other.question
            && self.is_fold == other.is_fold
    }

    /// Whether it is the same question, in whatever group.
    fn is_kin(&self, other: &Self) -> bool {
        self.question.is_some() && self.question == other.question
    }
}

/// The rows that can be selected.
fn stops(rows: &[FrameworkRow]) -> Vec<Stop> {
    let mut group = String::new();
    let mut stops = Vec::new();
    for (row, item) in rows.iter().enumerate() {
        let question = match item {
            FrameworkRow::Heading(_) | FrameworkRow::Sentence(_) => continue,
            FrameworkRow::Group(head) => {
                group.clone_from(&head.title);
                None
            }
            FrameworkRow::Fold { .. } => None,
            FrameworkRow::Question(id) | FrameworkRow::Extra { id, .. } => Some(id.clone()),
        };
        stops.push(Stop {
            row,
            group: group.clone(),
            question,
            is_fold: matches!(item, FrameworkRow::Fold { .. }),
        });
    }
    stops
}
