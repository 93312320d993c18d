//! What means the same on every screen of an open session.

use std::ops::DerefMut;

use super::frames::switched_off;
use super::{
    AllQuestionsScreen, BasisfunctieScreen, DashboardScreen, Desk, DetailsScreen, ElsewhereScreen,
    ExportScreen, FramesScreen, Go, PlanScreen, Reading, Screen, SearchScreen, VersionsScreen,
};
use crate::app::action::Action;
use crate::app::effect::{Effect, Looking};
use crate::model::QuestionId;

impl Screen {
    /// Carries out `action` on the open session.
    pub(in crate::app) fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match self.act_everywhere(action, desk) {
            Some(go) => go,
            None => self.deref_mut().act(action, desk),
        }
    }

    /// The actions that mean the same on every screen of an open session.
    fn act_everywhere(&mut self, action: Action, desk: &mut Desk) -> Option<Go> {
        let mut to = match action {
            Action::Undo | Action::Redo => {
                self.undo(action, desk);
                return Some(Go::Stay);
            }
            Action::Basisfunctie => {
                let number = desk
                    .questions
                    .basisfunctie_of(&self.question_or_last(desk))?
                    .number;
                Self::Basisfunctie(BasisfunctieScreen::reference(number))
            }
            Action::Guidance if !matches!(self, Self::Guidance(_)) => {
                let question = self.question_or_last(desk);
                if desk.questions.is_switched_off(&question) {
                    desk.say(&switched_off());
                    return Some(Go::Stay);
                }
                Self::guidance(question, desk)
            }
            // A report would count with questions that are not there.
            Action::Export if matches!(desk.work.looking(), Some(Looking::OtherSet(_))) => {
                desk.refuses();
                return Some(Go::Stay);
            }
            Action::AllQuestions => {
                Self::AllQuestions(AllQuestionsScreen::at(self.question_or_last(desk)))
            }
            Action::Dashboard => Self::Dashboard(DashboardScreen::default()),
            Action::Plan => Self::Plan(PlanScreen::default()),
            Action::Frames => Self::Frames(FramesScreen::default()),
            Action::Export => Self::Export(ExportScreen::open(desk.export_folder, desk)),
            Action::SaveElsewhere => {
                Self::Elsewhere(ElsewhereScreen::open(desk.export_folder, desk))
            }
            Action::Details => Self::Details(DetailsScreen::change(&desk.work.session().details)),
            Action::Versions => return Some(Self::versions(desk)),
            Action::Introduction => Self::Reading(Reading::introduction()),
            Action::Search => Self::Search(SearchScreen::open(desk)),
            _ => return None,
        };
        self.cover(desk);
        to.refresh(desk);
        Some(Go::Push(to))
    }

    /// The earlier versions, or what is to be decided first.
    fn versions(desk: &mut Desk) -> Go {
        desk.save();
        match (desk.work.theirs(), desk.work.path()) {
            (Some(_), _) => Go::Settle,
            (None, Some(path)) => {
                desk.effects.push(Effect::ListVersions(path.to_owned()));
                Go::Push(Self::Versions(VersionsScreen::default()))
            }
            (None, None) => Go::Stay,
        }
    }

    /// The question this screen is about, or else the one the user was last on.
    fn question_or_last(&self, desk: &Desk) -> QuestionId {
        let last = || desk.work.session().place.question.clone();
        let first = || desk.questions.first().map(|question| question.id.clone());
        let here = self.question(desk);
        here.or_else(last).or_else(first).unwrap_or_default()
    }

    fn undo(&mut self, action: Action, desk: &mut Desk) {
        let (done, nothing) = match action {
            Action::Redo => (desk.work.redo(), "Er is niets om weer te doen."),
            _ => (
                desk.work.undo(),
                "Er is geen keuze om ongedaan te maken. Tekst: ga eerst terug in het tekstveld.",
            ),
        };
        desk.say(done.as_deref().unwrap_or(nothing));
        self.refresh_after_undo(desk);
    }
}
