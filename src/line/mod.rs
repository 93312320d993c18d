//! The second face: line by line, for screen readers, pipes and slow terminals.
//!
//! A conversation: a line is read, carried out and answered in a sentence. Nothing is drawn again,
//! and nothing but text is written: no colour, no cursor, no frame. It changes a session in the way of the
//! screen, through [`Work`](crate::app::Work) and the same effects, so that both frontends save, undo and share
//! alike. It can do all that the screen can: `ways.rs` says how, for every action of the screen.

mod answer;
mod ask;
mod command;
mod conflict;
mod conversation;
mod desk;
mod details;
mod extra;
mod filter;
mod gaps;
mod given;
mod guidance;
mod hear;
mod held;
mod home;
mod keep;
mod mail;
mod matrix;
mod meant;
mod names;
mod opening;
mod overview;
mod parts;
mod place;
mod plan;
mod record;
mod replace;
mod report;
mod report_asked;
mod report_wish;
mod routing;
mod selection;
mod speak;
mod step;
mod step_change;
mod step_edit;
mod table;
mod talk;
mod together;
mod versions;
mod ways;
mod written;

use std::io::{self, Write};
use std::path::PathBuf;

use jiff::civil::Date;

pub use self::command::{Command, Unclear, parse};
use self::conversation::{Conversation, Left};
use self::desk::Desk;
pub use self::filter::FilterCommand;
pub use self::gaps::GapsCommand;
pub use self::hear::{Heard, Lines, Piped, hear};
pub use self::plan::PlanCommand;
pub use self::report_wish::ReportWish;
pub use self::selection::Selection;
pub use self::step_change::StepChange;
use self::talk::Talk;
pub use self::together::{DecisionWish, Deed, TogetherWish};
pub use self::ways::{Way, way};
use crate::app::{Effect, Outcome};
use crate::model::QuestionSet;

/// What the conversation needs of the world outside.
pub trait World {
    /// The day it is.
    fn today(&self) -> Date;
    /// Where reports go by default.
    fn reports_go_to(&self) -> PathBuf;
    /// Carry out an effect, as for the screen.
    fn carry_out(&mut self, effect: Effect) -> Option<Outcome>;
}

/// How to begin.
#[derive(Debug)]
pub struct Start<'a> {
    /// The question set.
    pub questions: &'a QuestionSet,
    /// The file of the session; without one, it begins with the list of sessions.
    pub path: Option<PathBuf>,
    /// The folder of the example, of which nothing is kept, where that is looked around in.
    pub example: Option<PathBuf>,
    /// Why this is line mode and no screen, and how to go back, where the user did not ask for it.
    pub why: Option<String>,
    /// Whether to say so when a text seems to hold personal data.
    pub warns_of_personal_data: bool,
    /// Nobody types: what was read is written too, so that the output reads as a conversation.
    pub echoes: bool,
    /// The columns of the terminal, when the output is one.
    pub width: Option<u16>,
}

/// Why the conversation did not take place, or did not end well.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The session cannot be opened; a Dutch sentence says why.
    #[error("{0}")]
    NotOpened(String),
    /// Somebody else has the session open.
    #[error("Deze sessie is al open bij {0}; sluit die daar en probeer het opnieuw.")]
    Held(String),
    /// Not all of it is on disk; a Dutch sentence says why.
    #[error("Niet alles is bewaard. {0}")]
    NotSaved(String),
    /// The input could not be read to its end. What came before is done and saved.
    #[error(
        "De invoer kan niet worden gelezen; geef een bestand met regels tekst. Wat ervoor kwam, is gedaan \
         en bewaard."
    )]
    Input,
    /// The output could not be written. Everything is saved.
    #[error(transparent)]
    Output(#[from] io::Error),
}

/// How a conversation ended of which everything is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ended {
    /// The numbers of the lines that were not carried out, where nobody typed them: a script should
    /// hear of it. All else was.
    pub refused: Vec<usize>,
    /// Whether the program was asked to terminate.
    pub was_told: bool,
}

/// Open the session, or have one chosen, and do what `input` says, until it ends or says stop.
///
/// # Errors
///
/// [`Stopped`] when the session cannot be opened, when not everything could be saved, or when
/// nobody takes the output.
pub fn run(
    start: Start,
    input: &mut dyn Lines,
    output: &mut dyn Write,
    world: &mut dyn World,
) -> Result<Ended, Stopped> {
    let mut desk = Desk {
        talk: Talk::new(input, output, start.echoes, start.width),
        world,
        in_use: start.questions,
        example: start.example,
        questions: start.questions.clone(),
        warns_of_personal_data: start.warns_of_personal_data,
        knowledge: None,
        has_introduced: false,
        asked: 0,
    };
    if let Some(why) = &start.why {
        desk.talk.say(why);
    }
    let unsaved = hold_all(&mut desk, start.path)?;
    let talk = desk.talk;
    let ended = Ended {
        was_told: talk.ended == Some(Heard::Told),
        refused: if start.echoes {
            talk.refused
        } else {
            Vec::new()
        },
    };
    match (unsaved, talk.failure) {
        (Some(reason), _) => Err(Stopped::NotSaved(reason)),
        (None, _) if talk.ended == Some(Heard::Unreadable) => Err(Stopped::Input),
        (None, Some(error)) if ended == Ended::default() => Err(Stopped::Output(error)),
        (None, _) => Ok(ended),
    }
}

/// Hold a conversation about the session at `path`, and about each that is chosen from the list. Gives why not all
/// is saved, if so.
fn hold_all(desk: &mut Desk, path: Option<PathBuf>) -> Result<Option<String>, Stopped> {
    let mut next = path.map(Effect::Open);
    let mut is_asked_for = next.is_some();
    let mut is_first = next.is_none();
    loop {
        let opened = match next.take() {
            Some(effect) => match opening::open(desk, effect) {
                // Whoever named a session on the command line hears why it does not open.
                Err(stopped) if is_asked_for => return Err(stopped),
                Err(stopped) => {
                    desk.talk.refuse(&stopped.to_string());
                    None
                }
                Ok(opened) => opened,
            },
            None => match home::choose(desk, std::mem::take(&mut is_first)) {
                home::Chosen::Stop => return Ok(None),
                home::Chosen::Open(effect) => {
                    next = Some(effect);
                    continue;
                }
                home::Chosen::Begun(opened) => Some(*opened),
            },
        };
        is_asked_for = false;
        if let Some(opened) = opened {
            let left = Conversation::begin(desk, opened).hold();
            desk.world.carry_out(Effect::Close);
            match left {
                Left::ForGood(unsaved) => return Ok(unsaved),
                Left::ForTheList => {}
            }
        }
    }
}
