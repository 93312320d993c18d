//! The dashboard: what the answers come down to, as rows that lead to their question.

mod rows;

pub use self::rows::Item;
pub use self::rows::Row;
pub use self::rows::Section;
pub use self::rows::rows;
use super::basisfunctie::BasisfunctieScreen;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::question::Field;
use super::question::QuestionScreen;
use super::reading::TextScreen;
use super::step::StepScreen;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::widgets::list_cursor;
use crate::model::CHANGE_EXPLAINED;
use crate::model::{Change, QuestionId, order_with};

/// The dashboard, with the row that is selected.
#[derive(Debug, Clone, Default)]
pub struct DashboardScreen {
    /// The place of that row among [`rows()`].
    pub selected: usize,
    /// The row itself, to find it back after an answer has changed.
    highlighted: Option<Row>,
}

impl DashboardScreen {
    fn point_again(&mut self, rows: &[Row]) {
        let same = list_cursor::found_back(
            rows,
            self.highlighted.as_ref(),
            &[Row::is_same, Row::is_beside],
        );
        self.selected = same
            .unwrap_or(self.selected)
            .min(rows.len().saturating_sub(1));
        if !rows.get(self.selected).is_some_and(Row::leads_somewhere) {
            self.selected = nearest(rows, self.selected);
        }
        self.highlighted = rows.get(self.selected).cloned();
    }

    fn point(&mut self, action: Action, rows: &[Row]) {
        let stops: Vec<usize> = (0..rows.len())
            .filter(|&index| rows.get(index).is_some_and(Row::leads_somewhere))
            .collect();
        self.selected = match action {
            Action::NextField => next_section(rows, &stops, self.selected, 1),
            Action::PreviousField => next_section(rows, &stops, self.selected, -1),
            _ => list_cursor::along_stops(action, self.selected, &stops),
        };
        self.highlighted = rows.get(self.selected).cloned();
    }

    /// The question of the row that is selected.
    pub(super) fn row_question(&self) -> Option<QuestionId> {
        self.highlighted.as_ref()?.question.clone()
    }

    fn open(&self, rows: &[Row], cx: &mut ScreenContext) -> Transition {
        let Some(row) = rows.get(self.selected) else {
            return Transition::Stay;
        };
        match (&row.item, &row.question) {
            (Item::Counts(number, _), _) => {
                Transition::Push(Screen::Basisfunctie(BasisfunctieScreen::chapter(*number)))
            }
            (_, Some(id)) => {
                let field = match row.section {
                    Section::Onderbouwing => Field::Evidence,
                    Section::Stemmen => Field::CONSULTED,
                    Section::Vervolgstappen => Field::Steps,
                    _ => Field::State,
                };
                let mut question = QuestionScreen::open(id.clone(), field, cx);
                if let Item::Step(index) = row.item {
                    question.point_at_step(index, cx);
                }
                Transition::Push(Screen::Question(question))
            }
            _ => Transition::Stay,
        }
    }

    fn toggle_priority(&self, cx: &mut ScreenContext) -> Transition {
        if let Some(id) = self.row_question() {
            cx.mark(&id, |rating| rating.priority = !rating.priority);
        }
        Transition::Stay
    }

    fn new_step(&self, cx: &mut ScreenContext) -> Transition {
        match self.row_question() {
            Some(id) => StepScreen::add(id, cx),
            None => Transition::Stay,
        }
    }

    fn move_gap(&self, by: isize, cx: &mut ScreenContext) -> Transition {
        match &self.highlighted {
            Some(Row {
                item: Item::Gap(..),
                question: Some(id),
                ..
            }) => {
                let to = order_with(cx.questions, cx.work.session(), id, by);
                let moved = Some((id.clone(), by));
                let change = to.map(|to| Change::GapOrder { moved, to });
                if change.is_some_and(|change| cx.apply(change)) {
                    let way = if by < 0 { "omhoog" } else { "omlaag" };
                    let undo = key_for(Action::Undo);
                    cx.say_of(id, &format!("een plaats {way}. {undo} zet dit terug."));
                } else {
                    cx.say("Verder kan dit knelpunt niet. Wat prioriteit heeft, staat altijd bovenaan.");
                }
            }
            _ => cx.say("Alleen een knelpunt kunt u verplaatsen."),
        }
        Transition::Stay
    }

    fn reset_order(cx: &mut ScreenContext) -> Transition {
        let reset = Change::GapOrder {
            moved: None,
            to: Vec::new(),
        };
        if cx.apply(reset) {
            cx.say(&format!(
                "De knelpunten staan weer in de gewone volgorde. {} zet uw volgorde terug.",
                key_for(Action::Undo)
            ));
        }
        Transition::Stay
    }
}

impl Behaviour for DashboardScreen {
    fn context(&self) -> Context {
        Context::Dashboard
    }

    fn purpose(&self) -> Vec<String> {
        vec![
        "Wat uw antwoorden opleveren: de stand per basisfunctie, de knelpunten, de vervolgstappen en wat nog uit te zoeken is.".to_owned(),
        format!(
            "Met {} opent u de vraag op een regel; met {} komt u op dezelfde regel terug.",
            key_for(Action::Confirm),
            key_for(Action::Back)
        ),
        CHANGE_EXPLAINED.to_owned(),
    ]
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        self.point_again(&rows(cx.knowledge, cx.questions, cx.work.session()));
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        let rows = rows(cx.knowledge, cx.questions, cx.work.session());
        self.point_again(&rows);
        let go = match action {
            Action::Confirm => self.open(&rows, cx),
            Action::TogglePriority => self.toggle_priority(cx),
            Action::NewStep => self.new_step(cx),
            Action::MoveUp => self.move_gap(-1, cx),
            Action::MoveDown => self.move_gap(1, cx),
            Action::ResetOrder => Self::reset_order(cx),
            Action::ExplainOrder => Transition::Push(Screen::Reading(TextScreen::gap_order())),
            Action::Back => Transition::Back,
            _ => {
                self.point(action, &rows);
                return Transition::Stay;
            }
        };
        self.refresh(cx);
        go
    }

    fn question(&self, _: &ScreenContext) -> Option<QuestionId> {
        self.row_question()
    }
}

fn nearest(rows: &[Row], from: usize) -> usize {
    let down = (from..rows.len()).find(|&index| rows.get(index).is_some_and(Row::leads_somewhere));
    let up = (0..from)
        .rev()
        .find(|&index| rows.get(index).is_some_and(Row::leads_somewhere));
    down.or(up).unwrap_or(0)
}

/// The first of `stops` in the section after or before that of row `here`, around the ends.
fn next_section(rows: &[Row], stops: &[usize], here: usize, by: isize) -> usize {
    let section = |stop: &usize| rows.get(*stop).map(|row| row.section);
    let mut firsts = stops.to_vec();
    firsts.dedup_by_key(|stop| section(stop));
    let current = firsts.iter().rposition(|&first| first <= here).unwrap_or(0);
    let count = isize::try_from(firsts.len().max(1)).unwrap_or(1);
    let to = (isize::try_from(current).unwrap_or(0) + by).rem_euclid(count);
    usize::try_from(to)
        .ok()
        .and_then(|to| firsts.get(to).copied())
        .unwrap_or(here)
}
