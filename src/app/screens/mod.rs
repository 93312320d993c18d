//! The screens: a file or folder for each, and what is on top of the stack.

mod all_questions;
mod basisfunctie;
mod behaviour;
mod bin;
mod compare;
mod context;
pub mod dashboard;
mod details;
mod everywhere;
mod export;
mod form_screen;
pub mod frameworks;
pub mod guidance;
mod key_sentences;
mod live_form;
mod mail;
pub mod meeting;
mod names;
mod notes;
mod palette;
mod plan;
mod question;
mod reading;
mod record;
mod save_as;
mod search;
mod sessions;
mod step;
pub mod together;
mod versions;

pub use self::all_questions::AllQuestionsScreen;
pub use self::basisfunctie::BasisfunctieScreen;
pub use self::behaviour::Behaviour;
pub use self::bin::BinScreen;
pub use self::compare::{CompareScreen, Origin};
pub use self::context::ScreenContext;
pub use self::dashboard::DashboardScreen;
pub use self::details::DetailsScreen;
pub use self::export::{ExportScreen, Row as ExportRow};
pub use self::form_screen::FormScreen;
pub use self::frameworks::{Framework, FrameworksScreen};
pub use self::guidance::GuidanceScreen;
pub use self::key_sentences::KeySentencesScreen;
pub use self::mail::{Letter, MailScreen};
pub use self::meeting::{MeetingScreen, MeetingStartScreen};
pub use self::names::{NamesScreen, TellingNames, kind_in_words};
pub use self::notes::{NoteOf, NotesScreen};
pub use self::palette::PaletteScreen;
pub use self::plan::{BulkEditScreen, PlanScreen};
pub use self::question::{AnswerRow, Field, QuestionScreen, View, answer_rows, is_chosen};
pub use self::reading::{TextScreen, Topic};
pub use self::record::RecordScreen;
pub use self::save_as::SaveAsScreen;
pub use self::search::{SearchScreen, Searched};
pub use self::sessions::{Further, LINE_BY_LINE, SessionsScreen};
pub(crate) use self::sessions::{ask_copy, ask_delete, ask_follow_up, ask_set};
pub use self::step::StepScreen;
pub use self::together::{
    ContributionScreen, DecisionScreen, IntakeScreen, InviteScreen, ReadInScreen, TogetherScreen,
};
pub use self::versions::{VersionsScreen, changes_in_short};

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;

use super::action::Action;
use super::widgets::Dialog;
use crate::model::Details;

/// Makes the list of screens, of which each row is all there is to add for a new one.
macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident($screen:ty),)*) => {
        /// One screen, with its state.
        #[derive(Debug, Clone)]
        #[allow(clippy::large_enum_variant, reason = "only a handful are on the stack")]
        pub enum Screen {
            $($(#[$doc])* $name($screen),)*
        }

        impl Deref for Screen {
            type Target = dyn Behaviour;

            fn deref(&self) -> &Self::Target {
                match self {
                    $(Self::$name(screen) => screen,)*
                }
            }
        }

        impl DerefMut for Screen {
            fn deref_mut(&mut self) -> &mut Self::Target {
                match self {
                    $(Self::$name(screen) => screen,)*
                }
            }
        }
    };
}

screens! {
    /// The list of sessions.
    Sessions(SessionsScreen),
    /// Deleted sessions.
    Bin(BinScreen),
    /// What a session is about.
    Details(DetailsScreen),
    /// The description of a basisfunctie.
    Basisfunctie(BasisfunctieScreen),
    /// A question.
    Question(QuestionScreen),
    /// All questions.
    AllQuestions(AllQuestionsScreen),
    /// All notes on one page.
    Notes(NotesScreen),
    /// What the sources say about a question.
    Guidance(GuidanceScreen),
    /// A question to pass on.
    Mail(MailScreen),
    /// A next step.
    Step(StepScreen),
    /// What the practice says, or what came out of a talk.
    Record(RecordScreen),
    /// The dashboard.
    Dashboard(DashboardScreen),
    /// The plan.
    Plan(PlanScreen),
    /// Who does several steps, or when.
    BulkEdit(BulkEditScreen),
    /// The answers through other frames.
    Frameworks(FrameworksScreen),
    /// Who takes part, where they differ, what was decided.
    Together(TogetherScreen),
    /// What one participant said.
    Contribution(ContributionScreen),
    /// Somebody who is asked to take part.
    Invite(InviteScreen),
    /// Which file somebody sent back.
    ReadIn(ReadInScreen),
    /// What was understood of it.
    Intake(IntakeScreen),
    /// What is decided on a question.
    Decision(DecisionScreen),
    /// What is asked before the room.
    MeetingStart(MeetingStartScreen),
    /// In the room.
    Meeting(MeetingScreen),
    /// The report.
    Export(ExportScreen),
    /// A sentence for each gap on page one of the report.
    KeySentences(KeySentencesScreen),
    /// Which names are of people.
    Names(NamesScreen),
    /// What somebody else wrote beside one's own.
    Compare(CompareScreen),
    /// Earlier versions.
    Versions(VersionsScreen),
    /// Another place for the session.
    SaveAs(SaveAsScreen),
    /// Searching.
    Search(SearchScreen),
    /// Everything that can be done.
    Palette(PaletteScreen),
    /// Help.
    Reading(TextScreen),
}

/// Where to go after an action.
#[derive(Debug)]
pub enum Transition {
    /// Nowhere.
    Stay,
    /// To the screen below.
    Back,
    /// To a new screen, on top of this one.
    Push(Screen),
    /// To a new screen, instead of this one.
    Replace(Screen),
    /// To a question, instead of this list and the question below it.
    OpenQuestion(QuestionScreen),
    /// Let the user decide what becomes of a conflict.
    Settle,
    /// It is decided: back to what was visible, as far as that still holds.
    Settled,
    /// Ask something.
    Ask(Dialog),
    /// Begin a session with these details.
    Begin(Details),
    /// To the session in this file, and there to what is done together.
    OpenTogether(PathBuf),
    /// To the screen below, and there do this.
    Act(Action),
    /// Leave the program.
    Quit,
}
