//! The answers seen through other frames, and the extra questions that these frames suggest.

mod rows;

pub use self::rows::FrameRow;
pub use self::rows::rows;
use super::behaviour::Behaviour;
use super::context::Desk;
use super::question::Field;
use super::question::QuestionScreen;
use super::{Go, Screen};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::widgets::list_cursor;
use crate::model::{Change, QuestionId};
pub use crate::report::Frame;

/// The field of a question that `frame` is about.
const fn field_of(frame: Frame) -> Field {
    match frame {
        Frame::Kader | Frame::Routekaart => Field::Stand,
        Frame::Onderbouwing => Field::Onderbouwing,
        Frame::Stemmen => Field::CONSULTED,
    }
}

/// The frame that is `by` places after `frame`, all around.
fn moved(frame: Frame, by: usize) -> Frame {
    let mut around = Frame::ALL.into_iter().cycle();
    around.find(|each| *each == frame);
    around.nth(by.saturating_sub(1)).unwrap_or_default()
}

/// Why an extra question cannot be gone to.
pub(super) fn switched_off() -> String {
    let key = key_in(Context::Frames, Action::Choose);
    format!("Deze aanvullende vraag staat uit. Zet haar aan met {key}.")
}

/// The frame that is being looked through, with the row that is pointed at.
#[derive(Debug, Clone, Default)]
pub struct FramesScreen {
    /// The frame.
    pub frame: Frame,
    /// The place of that row among [`rows()`].
    pub selected: usize,
    /// What that row is about, to find it back after an answer has changed.
    pointed_at: Option<Stop>,
}

impl FramesScreen {
    fn rows(&self, desk: &Desk) -> Vec<FrameRow> {
        rows(
            self.frame,
            desk.knowledge,
            desk.questions,
            desk.work.session(),
        )
    }

    fn turn(&mut self, by: usize) {
        *self = Self {
            frame: moved(self.frame, by),
            ..Self::default()
        };
    }

    fn point(&mut self, action: Action, desk: &Desk) {
        let stops = stops(&self.rows(desk));
        let rows: Vec<usize> = stops.iter().map(|stop| stop.row).collect();
        self.selected = list_cursor::along_stops(action, self.selected, &rows);
        self.pointed_at = stops.into_iter().find(|stop| stop.row == self.selected);
    }

    /// The question on this row, also an extra one that is off; of a group, its first.
    pub(super) fn row_question(&self, desk: &Desk) -> Option<QuestionId> {
        let rows = self.rows(desk);
        let mut from_here = rows.iter().skip(self.selected);
        match (from_here.next()?, from_here.next()) {
            (FrameRow::Question(id) | FrameRow::Extra { id, .. }, _)
            | (FrameRow::Group { .. }, Some(FrameRow::Question(id))) => Some(id.clone()),
            _ => None,
        }
    }

    /// Go to the question on this row.
    fn open(&self, desk: &mut Desk) -> Go {
        match self.row_question(desk) {
            Some(id) if desk.questions.question(&id).is_some() => {
                let question = QuestionScreen::open(id, field_of(self.frame), desk);
                return Go::Push(Screen::Question(question));
            }
            Some(_) => desk.say(&switched_off()),
            None => desk.say("Bij deze regel hoort geen vraag om naartoe te gaan."),
        }
        Go::Stay
    }

    /// Switch the extra question on this row on or off.
    fn switch(&self, desk: &mut Desk) {
        let rows = self.rows(desk);
        let Some(FrameRow::Extra { id, .. }) = rows.get(self.selected) else {
            desk.say(&format!(
                "Met {} zet u een aanvullende vraag aan of uit. Kies er eerst een.",
                key_in(Context::Frames, Action::Choose)
            ));
            return;
        };
        if !desk.apply(Change::switch_extra_question(desk.work.session(), id)) {
            return;
        }
        let words = if desk.work.session().extra_questions.contains(id) {
            format!(
                "Vraag {id} staat aan. U vindt haar na de vragen van de Quickscan; {} opent haar nu.",
                key_for(Action::Confirm)
            )
        } else {
            format!("Vraag {id} staat uit. Wat bij die vraag is ingevuld, blijft bewaard.")
        };
        desk.say(&words);
    }
}

impl Behaviour for FramesScreen {
    fn context(&self) -> Context {
        Context::Frames
    }

    fn purpose(&self) -> Vec<String> {
        vec![
        "Dezelfde antwoorden, anders ingedeeld: naar de kenmerken van de VNG, de route van de inwoner volgens KPMG, de onderbouwing, en wie is geraadpleegd.".to_owned(),
        format!(
            "Aanvullende vragen zijn geen deel van de Quickscan. Met {} zet u er een aan of uit. Wat aan staat, beantwoordt u zoals de andere vragen; het telt niet mee in de voortgang.",
            key_in(Context::Frames, Action::Choose)
        ),
    ]
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, desk: &Desk) {
        let stops = stops(&self.rows(desk));
        let same = list_cursor::found_back(
            &stops,
            self.pointed_at.as_ref(),
            &[Stop::is_same, Stop::is_kin],
        );
        let same = same.and_then(|place| stops.get(place));
        let near = stops.iter().find(|stop| stop.row >= self.selected);
        let here = same.or(near).or(stops.last());
        self.selected = here.map_or(0, |stop| stop.row);
        self.pointed_at = here.cloned();
    }

    fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match action {
            Action::NextField | Action::Right => self.turn(1),
            Action::PreviousField | Action::Left => self.turn(Frame::ALL.len() - 1),
            Action::Confirm => return self.open(desk),
            Action::Choose => self.switch(desk),
            Action::Back => return Go::Back,
            _ => {
                self.point(action, desk);
                return Go::Stay;
            }
        }
        self.refresh(desk);
        Go::Stay
    }

    fn question(&self, desk: &Desk) -> Option<QuestionId> {
        self.row_question(desk)
    }
}

/// A row that can be pointed at, and what it is about.
#[derive(Debug, Clone, PartialEq)]
struct Stop {
    /// Its place among [`rows()`].
    row: usize,
    /// The name of the group it is or belongs to.
    group: String,
    /// The question; none for the group itself.
    question: Option<QuestionId>,
}

impl Stop {
    /// Whether it is about the same, wherever it stands.
    fn is_same(&self, other: &Self) -> bool {
        self.group == other.group && self.question == other.question
    }

    /// Whether it is the same question, in whatever group.
    fn is_kin(&self, other: &Self) -> bool {
        self.question.is_some() && self.question == other.question
    }
}

/// The rows that can be pointed at.
fn stops(rows: &[FrameRow]) -> Vec<Stop> {
    let mut group = String::new();
    let mut stops = Vec::new();
    for (row, item) in rows.iter().enumerate() {
        let question = match item {
            FrameRow::Heading(_) | FrameRow::Sentence(_) => continue,
            FrameRow::Group { title, .. } => {
                group.clone_from(title);
                None
            }
            FrameRow::Question(id) | FrameRow::Extra { id, .. } => Some(id.clone()),
        };
        stops.push(Stop {
            row,
            group: group.clone(),
            question,
        });
    }
    stops
}
