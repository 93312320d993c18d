//! What means the same on every screen of an open session.

use std::ops::DerefMut;

use super::frameworks::switched_off;
use super::{
    AllQuestionsScreen, BasisfunctieScreen, DashboardScreen, DetailsScreen, ExportScreen,
    FrameworksScreen, MailScreen, MeetingStartScreen, NotesScreen, PlanScreen, SaveAsScreen,
    Screen, ScreenContext, SearchScreen, TextScreen, TogetherScreen, Transition, VersionsScreen,
};
use crate::app::action::Action;
use crate::app::effect::{Effect, ReadOnlyReason};
use crate::app::keymap::key_for;
use crate::model::QuestionId;

impl Screen {
    /// Carries out `action` on the open session.
    pub(in crate::app) fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match self.act_everywhere(action, cx) {
            Some(go) => go,
            None => self.deref_mut().act(action, cx),
        }
    }

    /// The actions that mean the same on every screen of an open session.
    fn act_everywhere(&mut self, action: Action, cx: &mut ScreenContext) -> Option<Transition> {
        let mut to = match action {
            Action::Undo | Action::Redo => {
                self.undo(action, cx);
                return Some(Transition::Stay);
            }
            Action::Basisfunctie => {
                let number = cx
                    .questions
                    .basisfunctie_of(&self.question_or_last(cx))?
                    .number;
                Self::Basisfunctie(BasisfunctieScreen::reference(number))
            }
            Action::Guidance if !matches!(self, Self::Guidance(_)) => {
                let question = self.question_or_last(cx);
                if cx.questions.is_switched_off(&question) {
                    cx.say(&switched_off());
                    return Some(Transition::Stay);
                }
                Self::guidance(question, cx)
            }
            Action::Mail => {
                let Some(question) = self.question(cx) else {
                    cx.say("Bij deze regel hoort geen vraag. Kies er eerst een.");
                    return Some(Transition::Stay);
                };
                self.cover(cx);
                let go = MailScreen::open(&question, 0, cx);
                if matches!(go, Transition::Stay) {
                    cx.say("Bij deze vraag hoort geen tekst voor een mail.");
                }
                return Some(go);
            }
            // A report would count with questions that are not there.
            Action::Export if matches!(cx.work.read_only(), Some(ReadOnlyReason::OtherSet(_))) => {
                cx.refuses();
                return Some(Transition::Stay);
            }
            Action::AllQuestions => {
                cx.work.end_round();
                Self::AllQuestions(AllQuestionsScreen::at(self.question_or_last(cx)))
            }
            Action::Notes => Self::Notes(NotesScreen::at(self.question_or_last(cx))),
            Action::Dashboard => Self::Dashboard(DashboardScreen::at(self.question_or_last(cx))),
            Action::Plan => Self::Plan(PlanScreen::default()),
            Action::Frameworks => Self::Frameworks(FrameworksScreen::first(cx)),
            Action::Together => Self::Together(TogetherScreen::open(cx)),
            Action::Meeting => Self::MeetingStart(MeetingStartScreen::open(cx)),
            Action::Export => Self::Export(ExportScreen::open(cx.export_folder, cx)),
            Action::SaveAs => Self::SaveAs(SaveAsScreen::open(cx.export_folder, cx)),
            Action::Details => Self::Details(DetailsScreen::change(&cx.work.session().details)),
            Action::Versions => return Some(Self::versions(cx)),
            Action::Introduction => Self::Reading(TextScreen::introduction()),
            Action::Search => Self::Search(SearchScreen::open(cx)),
            _ => return None,
        };
        self.cover(cx);
        to.refresh(cx);
        Some(Transition::Push(to))
    }

    /// The earlier versions, or what is to be decided first.
    fn versions(cx: &mut ScreenContext) -> Transition {
        cx.save();
        match (cx.work.theirs(), cx.work.path()) {
            (Some(_), _) => Transition::Settle,
            (None, Some(path)) => {
                cx.effects.push(Effect::ListVersions(path.to_owned()));
                Transition::Push(Self::Versions(VersionsScreen::default()))
            }
            (None, None) => Transition::Stay,
        }
    }

    /// The question this screen is about, or else the one the user was last on.
    fn question_or_last(&self, cx: &ScreenContext) -> QuestionId {
        let last = || cx.work.session().place.question.clone();
        let first = || cx.questions.first().map(|question| question.id.clone());
        let here = self.question(cx);
        here.or_else(last).or_else(first).unwrap_or_default()
    }

    fn undo(&mut self, action: Action, cx: &mut ScreenContext) {
        let (done, nothing) = match action {
            Action::Redo => (
                cx.work.redo(Some(cx.questions)),
                "Er is niets om weer te doen.".to_owned(),
            ),
            _ => (
                cx.work.undo(Some(cx.questions)),
                format!(
                    "Er is niets om ongedaan te maken. Tekst herstelt u met {} in het tekstveld zelf.",
                    key_for(Action::Undo)
                ),
            ),
        };
        cx.say(&done.unwrap_or(nothing));
        self.refresh_after_undo(cx);
    }
}
