//! A scan that is made together: who takes part, where they differ, what was decided, and other sessions
//! beside this one.

mod acting;
mod attendance;
mod beside;
mod contribution;
mod decision;
mod intake;
mod invite;
mod joint;
mod letters;
mod read_in;
mod rows;
mod tab;

use std::collections::BTreeMap;

pub use self::attendance::Attendance;
pub use self::contribution::{ContributionScreen, Sender, Sentence, TheirWords};
pub use self::decision::DecisionScreen;
pub(super) use self::decision::{step_for, withdraw};
pub use self::intake::IntakeScreen;
pub use self::invite::InviteScreen;
pub use self::joint::Joint;
pub(super) use self::joint::is_refused;
pub use self::read_in::ReadInScreen;
pub use self::rows::{Beside, Further, Row};
pub use self::tab::Tab;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::effect::{Effect, TogetherEffect};
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::widgets::{TogetherChoice, list_cursor};
use crate::model::QuestionId;

/// The screen, with the tab and the row that are selected.
#[derive(Debug, Clone, Default)]
pub struct TogetherScreen {
    /// The tab.
    pub tab: Tab,
    /// The place of the row among [`Joint::rows`] of this tab.
    pub selected: usize,
    /// The sessions that are beside the open one.
    pub compared: Vec<Beside>,
    /// The row that is selected in each tab, to find it back after something changed.
    highlighted: BTreeMap<Tab, Row>,
    /// All agree on something that is not decided yet.
    is_agreed: bool,
}

impl TogetherScreen {
    /// On the participants; what others sent is read again.
    pub(super) fn open(cx: &mut ScreenContext) -> Self {
        cx.effects.extend(cx.work.read_sent());
        Self::default()
    }

    /// Point at the participant of this name.
    pub(in crate::app) fn point_at(&mut self, name: &str, cx: &ScreenContext) {
        let mut people = cx.work.session().participants.iter();
        if let Some(who) = people
            .find(|each| each.is_called(name))
            .and_then(|each| each.identity)
        {
            self.tab = Tab::Participants;
            self.highlighted.insert(self.tab, Row::Participant(who));
        }
        self.refresh(cx);
    }

    /// The row that is selected, if any can be.
    pub fn row(&self) -> Option<&Row> {
        self.highlighted.get(&self.tab)
    }

    fn point_again(&mut self, rows: &[Row]) {
        let rules: [fn(&Row, &Row) -> bool; 1] = [Row::is_same];
        let same = list_cursor::found_back(rows, self.row(), &rules);
        let place = same.unwrap_or(self.selected);
        self.point(place.min(rows.len().saturating_sub(1)), rows);
    }

    /// Select the row at `place`, or the nearest that can be.
    fn point(&mut self, place: usize, rows: &[Row]) {
        let near = list_cursor::nearest(rows, place, Row::leads_somewhere);
        self.selected = near.unwrap_or(0);
        match near.and_then(|place| rows.get(place)) {
            Some(row) => self.highlighted.insert(self.tab, row.clone()),
            None => self.highlighted.remove(&self.tab),
        };
    }

    fn walk(&mut self, action: Action, cx: &ScreenContext) {
        let rows = Joint::within(cx).rows(self.tab, &self.compared);
        let stops = rows.iter().enumerate();
        let stops = stops.filter(|(_, row)| row.leads_somewhere());
        let stops: Vec<usize> = stops.map(|(index, _)| index).collect();
        self.point(
            list_cursor::along_stops(action, self.selected, &stops),
            &rows,
        );
    }

    fn turn(&mut self, by: isize, cx: &mut ScreenContext) {
        self.tab = self.tab.after(by);
        self.selected = 0;
        if self.tab == Tab::Compare && cx.work.sent().others.is_none() {
            let others = cx
                .work
                .path()
                .map(|path| Effect::Together(TogetherEffect::ReadOthers(path.to_owned())));
            cx.effects.extend(others);
        }
        self.refresh(cx);
    }
}

impl Behaviour for TogetherScreen {
    fn context(&self) -> Context {
        Context::Together
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            format!(
                "Een scan die u samen maakt. U nodigt mensen uit ({}), leest in wat zij terugsturen ({}), ziet waar de \
                 antwoorden verschillen, en legt vast wat u samen besluit.",
                key_in(Context::Together, Action::Invite),
                key_in(Context::Together, Action::ReadIn),
            ),
            format!(
                "Met {} en {} gaat u langs de tabbladen: deelnemers, verschillen, besluiten en vergelijken.",
                key_in(Context::Together, Action::NextField),
                key_in(Context::Together, Action::PreviousField),
            ),
            "Wat anderen stuurden, verandert nooit. Er wordt niets gemiddeld: u ziet aantallen, en van hoeveel mensen."
                .to_owned(),
            format!(
                "Met {} neemt u in één keer over waar iedereen hetzelfde over zegt; {} zet dat terug.",
                key_for(Action::AcceptAgreed),
                key_for(Action::Undo),
            ),
        ]
    }

    fn idle(&self) -> Vec<Action> {
        let row = self.row();
        let is_said = matches!(row, Some(Row::Difference(_) | Row::Decision(_)));
        let works = [
            (Action::Confirm, row.is_some()),
            // Elsewhere it does what the key that opens does.
            (Action::Choose, is_said),
            (
                Action::AcceptAgreed,
                self.is_agreed && self.tab == Tab::Differences,
            ),
            (Action::Remove, matches!(row, Some(Row::Decision(_)))),
        ];
        let idle = works.into_iter().filter(|(_, works)| !works);
        idle.map(|(action, _)| action).collect()
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let joint = Joint::within(cx);
        self.is_agreed = joint.agreed().next().is_some();
        self.point_again(&joint.rows(self.tab, &self.compared));
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        self.refresh(cx);
        let go = match action {
            Action::Confirm => self.open_row(cx),
            Action::Invite => InviteScreen::open(cx),
            Action::EditParticipant => self.edit_participant(cx),
            Action::ReadIn => ReadInScreen::open(cx),
            Action::AcceptAgreed => Self::ask_accept(cx),
            Action::Choose => self.choose(cx),
            Action::NewStep => self.new_step(cx),
            Action::ToggleDiscuss => self.discuss(cx),
            Action::Remove => self.remove(cx),
            Action::Back => Transition::Back,
            Action::NextField | Action::Right => {
                self.turn(1, cx);
                Transition::Stay
            }
            Action::PreviousField | Action::Left => {
                self.turn(-1, cx);
                Transition::Stay
            }
            _ => {
                self.walk(action, cx);
                return Transition::Stay;
            }
        };
        self.refresh(cx);
        go
    }

    fn question(&self, _: &ScreenContext) -> Option<QuestionId> {
        self.row()?.question().cloned()
    }
}

/// Where `screen` comes instead of the form that leads to it.
fn instead(go: Transition) -> Transition {
    match go {
        Transition::Push(screen) => Transition::Replace(screen),
        Transition::Stay => Transition::Back,
        other => other,
    }
}

impl Screen {
    /// Do what was chosen in a dialog about what is done together.
    pub(in crate::app) fn follow_together(
        &mut self,
        choice: TogetherChoice,
        cx: &mut ScreenContext,
    ) -> Transition {
        match (self, choice) {
            (Self::Together(together), TogetherChoice::Accept) => together.accept(cx),
            (Self::Intake(intake), TogetherChoice::SentBy(who)) => intake.sent_by(who, cx),
            _ => Transition::Stay,
        }
    }
}
