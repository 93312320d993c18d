//! The rows of what is recorded beside the questions, and what can be done with those.

use super::{DashboardScreen, Item, Overview, Row, Tab};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::app::screens::step::StepScreen;
use crate::app::screens::{RecordScreen, ScreenContext, Transition};
use crate::model::{NoStep, QuestionId, RecordId, RecordKind, agreed_step, record_ids};

impl Row {
    pub(super) fn record(id: RecordId) -> Self {
        Self {
            question: None,
            item: Item::Record(id),
        }
    }
}

impl Overview<'_> {
    /// What the practice says beside the policy, a row for each group of questions.
    pub(super) fn practice(&self) -> Vec<Row> {
        let ids = record_ids(self.base, self.set).filter(|id| id.kind == RecordKind::Practice);
        let rows: Vec<Row> = ids.map(Row::record).collect();
        let head = (!rows.is_empty()).then(|| Row::heading("Beleid en praktijk"));
        head.into_iter().chain(rows).collect()
    }

    /// The record that is written from the row at `place`: on the agenda the talk at its table, elsewhere the practice of
    /// its question.
    fn record_of(&self, tab: Tab, place: usize, question: Option<&QuestionId>) -> Option<RecordId> {
        if tab == Tab::Agenda {
            let rows = self.rows(tab).into_iter().take(place + 1).rev();
            let mut records = rows.filter_map(|row| match row.item {
                Item::Record(id) => Some(id),
                _ => None,
            });
            return records.next();
        }
        let group = self.set.basisfunctie_of(question?)?;
        let id = RecordId::practice(group.number);
        record_ids(self.base, self.set).find(|known| *known == id)
    }
}

impl DashboardScreen {
    /// Write what the practice says, or what came out of a talk.
    pub(super) fn edit_record(&self, cx: &mut ScreenContext) -> Transition {
        let id = if let Some(Item::Record(id)) = self.row().map(|row| &row.item) {
            Some(id.clone())
        } else {
            let question = self.row_question();
            let overview = Overview::of(cx, cx.seen());
            overview.record_of(self.tab, self.selected, question.as_ref())
        };
        if let Some(id) = id {
            return RecordScreen::open(id, cx);
        }
        cx.say("Bij deze regel is er niets om op te schrijven. Kies er eerst een met een vraag.");
        Transition::Stay
    }

    /// What was agreed becomes a next step.
    pub(super) fn step_of_agreement(id: &RecordId, cx: &mut ScreenContext) -> Transition {
        match agreed_step(id, cx.knowledge, cx.questions, cx.work.session()) {
            Ok(step) => StepScreen::take_over(step, cx),
            Err(why) => {
                let note = key_in(Context::Dashboard, Action::EditRecord);
                let how = match why {
                    NoStep::NothingAgreed => format!(" Met {note} schrijft u die op."),
                    _ => String::new(),
                };
                cx.say(&format!("{}{how}", why.in_words()));
                Transition::Stay
            }
        }
    }
}
