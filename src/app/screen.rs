//! What is in sight, and where a screen may lead.

use super::form::Leave;
use super::frames::switched_off;
use super::{
    Action, AllQuestionsScreen, BasisfunctieScreen, CompareScreen, Context, DashboardScreen, Desk,
    DetailsScreen, Dialog, Effect, ElsewhereScreen, ExportScreen, FramesScreen, GuidanceScreen,
    Looking, MailScreen, PlanScreen, QuestionScreen, Reading, SearchScreen, SessionsScreen,
    SeveralScreen, StepScreen, VersionsScreen,
};
use crate::editor::Edit;
use crate::model::{Details, PersonalData, QuestionId};

/// One screen, with its state.
#[derive(Debug, Clone)]
pub enum Screen {
    /// The list of sessions.
    Sessions(SessionsScreen),
    /// Deleted sessions.
    Bin(SessionsScreen),
    /// What a session is about.
    Details(DetailsScreen),
    /// The description of a basisfunctie.
    Basisfunctie(BasisfunctieScreen),
    /// A question.
    Question(Box<QuestionScreen>),
    /// All questions.
    AllQuestions(AllQuestionsScreen),
    /// What the sources say about a question.
    Guidance(GuidanceScreen),
    /// A question to pass on.
    Mail(MailScreen),
    /// A next step.
    Step(StepScreen),
    /// The dashboard.
    Dashboard(DashboardScreen),
    /// The plan.
    Plan(PlanScreen),
    /// Who does several steps, or when.
    Several(SeveralScreen),
    /// The answers through other frames.
    Frames(FramesScreen),
    /// The report.
    Export(ExportScreen),
    /// What somebody else wrote beside one's own.
    Compare(Box<CompareScreen>),
    /// Earlier versions.
    Versions(VersionsScreen),
    /// Another place for the session.
    Elsewhere(ElsewhereScreen),
    /// Searching.
    Search(SearchScreen),
    /// Help.
    Reading(Reading),
}

/// Where to go after an action.
#[derive(Debug)]
pub enum Go {
    /// Nowhere.
    Stay,
    /// To the screen below.
    Back,
    /// To a new screen, on top of this one.
    Push(Screen),
    /// To a new screen, instead of this one.
    Replace(Screen),
    /// To a question, instead of this list and the question below it.
    OpenQuestion(Box<QuestionScreen>),
    /// Let the user decide what becomes of a conflict.
    Settle,
    /// It is decided: back to what was in sight, as far as that still holds.
    Settled,
    /// Ask something.
    Ask(Dialog),
    /// Begin a session with these details.
    Begin(Details),
    /// Leave the program.
    Quit,
}

impl Screen {
    /// Where the user is, as far as keys are concerned.
    pub fn context(&self) -> Context {
        match self {
            Self::Sessions(sessions) if sessions.is_empty() => Context::Welcome,
            Self::Sessions(sessions) if sessions.filter.is_some() => Context::Filter,
            Self::Sessions(_) => Context::Sessions,
            Self::Bin(_) => Context::Bin,
            Self::Details(_) | Self::Step(_) | Self::Several(_) | Self::Elsewhere(_) => {
                Context::Form
            }
            Self::Basisfunctie(_) => Context::Basisfunctie,
            Self::Question(question) if question.focus.is_text() => Context::Text,
            Self::Question(_) => Context::Choice,
            Self::AllQuestions(_) => Context::AllQuestions,
            Self::Guidance(_) => Context::Guidance,
            Self::Mail(_) => Context::Mail,
            Self::Dashboard(_) => Context::Dashboard,
            Self::Plan(_) => Context::Plan,
            Self::Frames(_) => Context::Frames,
            Self::Compare(_) => Context::Compare,
            Self::Versions(_) => Context::Versions,
            Self::Export(_) => Context::Export,
            Self::Search(_) => Context::Search,
            Self::Reading(_) => Context::Reading,
        }
    }

    /// Whether something in sight cannot be saved yet: a date that is none.
    pub fn is_unfinished(&self) -> bool {
        match self {
            Self::Details(details) => details.is_unfinished(),
            Self::Step(step) => step.is_unfinished(),
            _ => false,
        }
    }

    /// Before leaving: point out once what would not be saved. Returns whether that was now.
    pub(super) fn refuse_unfinished(&mut self) -> bool {
        match self {
            Self::Details(details) => details.refuse_date(),
            Self::Step(step) => step.refuse_unfinished(),
            _ => false,
        }
    }

    /// Look whether what is being typed seems to hold personal data: at a pause, since a long text
    /// takes longer to look through than to type a key in.
    pub(super) fn look_for_personal_data(&mut self) {
        match self {
            Self::Question(question) => question.look_for_personal_data(),
            Self::Step(StepScreen { form, .. }) | Self::Details(DetailsScreen { form, .. }) => {
                form.look_for_personal_data();
            }
            _ => {}
        }
    }

    /// The personal data that what is being typed seemed to hold at the last pause.
    pub fn personal(&self) -> &[PersonalData] {
        match self {
            Self::Question(question) => &question.personal,
            Self::Step(StepScreen { form, .. }) | Self::Details(DetailsScreen { form, .. }) => {
                &form.personal
            }
            _ => &[],
        }
    }

    /// Leave a form, with or without what was typed in it: the user chose.
    pub(super) fn leave_form(&mut self, leave: Leave, desk: &mut Desk) -> Go {
        match self {
            Self::Step(step) => step.leave(leave, desk),
            Self::Details(details) => details.leave_open(leave, desk),
            Self::Several(several) => several.leave(leave, desk),
            Self::Elsewhere(elsewhere) => elsewhere.leave(leave, desk),
            Self::Export(export) => export.leave(leave, desk),
            _ => Go::Stay,
        }
    }

    /// Carry out `action` while no session is open.
    pub(super) fn act_without_session(&mut self, action: Action, effects: &mut Vec<Effect>) -> Go {
        match self {
            Self::Sessions(sessions) => sessions.act(action, effects),
            Self::Bin(bin) => bin.act_in_bin(action, effects),
            Self::Details(details) => details.act(action),
            Self::Reading(reading) => reading.act(action),
            _ => Go::Back,
        }
    }

    /// Carry out `action` on the open session.
    pub(super) fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        if let Some(go) = self.act_everywhere(action, desk) {
            return go;
        }
        match self {
            Self::Basisfunctie(basisfunctie) => basisfunctie.act(action, desk),
            Self::Question(question) => question.act(action, desk),
            Self::AllQuestions(list) => list.act(action, desk),
            Self::Guidance(guidance) => guidance.act(action, desk),
            Self::Mail(mail) => mail.act(action, desk),
            Self::Step(step) => step.act(action, desk),
            Self::Dashboard(dashboard) => dashboard.act(action, desk),
            Self::Plan(plan) => plan.act(action, desk),
            Self::Several(several) => several.act(action, desk),
            Self::Frames(frames) => frames.act(action, desk),
            Self::Export(export) => export.act(action, desk),
            Self::Elsewhere(elsewhere) => elsewhere.act(action, desk),
            Self::Compare(compare) => compare.act(action, desk),
            Self::Versions(versions) => versions.act(action, desk),
            Self::Search(search) => search.act(action, desk),
            Self::Details(details) => {
                desk.save();
                details.act(action)
            }
            Self::Sessions(_) | Self::Bin(_) | Self::Reading(_) => {
                self.act_without_session(action, desk.effects)
            }
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
                let number = desk.questions.basisfunctie_of(&self.question(desk))?.number;
                Self::Basisfunctie(BasisfunctieScreen::reference(number))
            }
            Action::Guidance if !matches!(self, Self::Guidance(_)) => {
                let question = self.question(desk);
                if desk.questions.is_switched_off(&question) {
                    desk.say(&switched_off());
                    return Some(Go::Stay);
                }
                Self::guidance(question, desk)
            }
            // A report would count with questions that are not there.
            Action::Export if matches!(desk.work.looking(), Some(Looking::OtherSet(_))) => {
                desk.say_read_only();
                return Some(Go::Stay);
            }
            Action::AllQuestions => Self::AllQuestions(AllQuestionsScreen::at(self.question(desk))),
            Action::Dashboard => Self::Dashboard(DashboardScreen::default()),
            Action::Plan => Self::Plan(PlanScreen::default()),
            Action::Frames => Self::Frames(FramesScreen::default()),
            Action::Export => Self::Export(ExportScreen::open(desk.export_folder, desk)),
            Action::SaveElsewhere => {
                Self::Elsewhere(ElsewhereScreen::open(desk.export_folder, desk))
            }
            Action::Details => Self::Details(DetailsScreen::change(&desk.work.session().details)),
            Action::Versions => return Some(self.versions(desk)),
            Action::Introduction => Self::Reading(Reading::introduction()),
            Action::Search => Self::Search(SearchScreen::open(desk)),
            _ => return None,
        };
        if let Self::Question(question) = self {
            question.leave(Go::Stay, desk);
        }
        to.refresh(desk);
        Some(Go::Push(to))
    }

    /// The earlier versions, or what is to be decided first.
    fn versions(&mut self, desk: &mut Desk) -> Go {
        if let Self::Question(question) = self {
            question.remember_place(desk.work);
        }
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
    fn question(&self, desk: &Desk) -> QuestionId {
        let first_of = |number| {
            let questions = &desk.questions.basisfunctie(number)?.questions;
            Some(questions.first()?.id.clone())
        };
        let here = match self {
            Self::Question(question) => Some(question.id.clone()),
            Self::AllQuestions(list) => Some(list.selected.clone()),
            Self::Guidance(guidance) => Some(guidance.id.clone()),
            Self::Dashboard(dashboard) => dashboard.row_question(),
            Self::Plan(plan) => plan.row_question(desk),
            Self::Frames(frames) => frames.row_question(desk),
            Self::Basisfunctie(basisfunctie) => first_of(basisfunctie.number),
            _ => desk.work.session().place.question.clone(),
        };
        here.or_else(|| desk.questions.first().map(|question| question.id.clone()))
            .unwrap_or_default()
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
        self.refresh(desk);
        if let Self::Question(question) = self {
            question.set_focus(question.focus, desk);
        }
        desk.save();
    }

    /// Take over what has changed meanwhile: by undo, below another screen, or in the sources.
    pub(super) fn refresh(&mut self, desk: &Desk) {
        match self {
            Self::Question(question) => question.refresh(desk),
            Self::AllQuestions(list) => list.refresh(desk.questions),
            Self::Guidance(guidance) => guidance.refresh(desk),
            Self::Dashboard(dashboard) => dashboard.refresh(desk),
            Self::Plan(plan) => plan.refresh(desk.questions, desk.work.session(), desk.today),
            Self::Frames(frames) => frames.refresh(desk),
            _ => {}
        }
    }

    /// Type in the text with the focus.
    pub(super) fn edit(&mut self, edit: Edit, desk: &mut Desk) {
        match self {
            Self::Question(question) => question.edit(edit, desk),
            Self::Step(step) => step.edit(edit, desk),
            Self::Several(several) => several.edit(edit, desk),
            Self::Details(details) => details.edit_open(edit, desk),
            Self::Export(export) => export.edit(edit, desk.clipboard),
            Self::Elsewhere(elsewhere) => elsewhere.edit(edit, desk.clipboard),
            Self::Search(search) => search.edit(edit, desk),
            _ => {}
        }
    }
}
