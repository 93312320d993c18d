//! The second face: line by line, for screen readers, pipes and slow terminals.
//!
//! A conversation: a line is read, carried out and answered in a sentence. Nothing is drawn again,
//! and nothing but text is written: no colour, no cursor, no frame. It changes a session in the way of the
//! screen, through [`Work`] and the same effects, so that both frontends save, undo and share alike.

mod answer;
mod command;
mod elsewhere;
mod guidance;
mod hear;
mod held;
mod keep;
mod names;
mod place;
mod speak;
mod step;
mod table;
mod talk;
mod written;

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::PathBuf;

use jiff::civil::Date;

pub use self::command::{Command, Unclear, parse};
pub use self::hear::{Heard, Lines, Piped, hear};
use self::talk::{Said, Talk};
use crate::app::{Effect, Outcome, Work};
use crate::model::{GuidanceItem, KnowledgeBase, PersonalText, QuestionId, QuestionSet, State};
use crate::report::Framework;

/// What the conversation needs of the world outside.
pub trait World {
    /// The day it is.
    fn today(&self) -> Date;
    /// Carry out an effect, as for the screen.
    fn carry_out(&mut self, effect: Effect) -> Option<Outcome>;
}

/// How to begin.
#[derive(Debug)]
pub struct Start<'a> {
    /// The question set.
    pub questions: &'a QuestionSet,
    /// The file of the session.
    pub path: PathBuf,
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
    #[error("{0}")]
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

/// Open the session and do what `input` says, until it ends or says stop.
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
    let (work, notice) = keep::open(start.path, world)?;
    let mut told: Vec<_> = notice.into_iter().collect();
    let mut questions = Cow::Borrowed(start.questions);
    let mut knowledge = None;
    // Only the sources know the extra questions.
    if work.session().needs_knowledge(start.questions) {
        let base = guidance::read(world).map_err(|problem| told.push(problem));
        let extra = &work.session().extra_questions;
        let none = KnowledgeBase::default();
        let known = base.as_ref().unwrap_or(&none);
        questions.to_mut().set_extra(extra, known);
        knowledge = base.ok();
    }
    let mut conversation = Conversation {
        talk: Talk::new(input, output, start.echoes, start.width),
        here: place::of(&work, &questions),
        world,
        questions: &questions,
        knowledge,
        items: Vec::new(),
        work,
        warns_of_personal_data: start.warns_of_personal_data,
        personal: Vec::new(),
    };
    conversation.begin(&told);
    conversation.listen();
    conversation.end();
    let unsaved = conversation.trouble();
    conversation.world.carry_out(Effect::Close);
    let talk = conversation.talk;
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

/// A session that is being filled in, line by line.
struct Conversation<'a> {
    talk: Talk<'a>,
    world: &'a mut dyn World,
    questions: &'a QuestionSet,
    /// What the sources say, once that was asked for.
    knowledge: Option<KnowledgeBase>,
    /// What was read of the sources last: its numbers count from here.
    items: Vec<GuidanceItem>,
    work: Work,
    /// The question that is open.
    here: QuestionId,
    warns_of_personal_data: bool,
    /// The texts written since the last answer in which personal data seem to be.
    personal: Vec<PersonalText>,
}

impl Conversation<'_> {
    fn begin(&mut self, told: &[String]) {
        let session = self.work.session();
        let welcome = speak::welcome(self.questions, session);
        self.talk.say(&welcome);
        for sentence in told {
            self.talk.say(sentence);
        }
        self.begin_chapter();
        self.read();
    }

    /// Read lines until there are no more, or until the user stops.
    fn listen(&mut self) {
        let mut has_said_stop = false;
        loop {
            let prompt = format!("{}: 1-{}, Enter of help", self.here, State::ALL.len());
            let Some(said) = self.talk.ask_for_text(&prompt) else {
                return;
            };
            for command in self.understand(said) {
                if command != Command::Stop {
                    has_said_stop = false;
                    self.carry_out(command);
                } else if self.may_stop(has_said_stop) {
                    return;
                } else {
                    has_said_stop = true;
                }
            }
        }
    }

    /// What is to be carried out, after a question where that is not clear.
    fn understand(&mut self, said: Said) -> Vec<Command> {
        let Said::Line(line) = &said else {
            return self.hold(said);
        };
        match parse(line) {
            Ok(command) => vec![command],
            Err(Unclear::Prose) => self.hold(said),
            Err(Unclear::Sentence(sentence)) => {
                self.talk.refuse(&sentence);
                Vec::new()
            }
        }
    }

    fn carry_out(&mut self, command: Command) {
        match command {
            Command::State(state) => self.set_state(state),
            Command::Evidence(evidence) => self.set_evidence(evidence),
            Command::Toggle(flag) => self.toggle(flag),
            Command::AddEntry(field, text) => self.add_entry(field, text),
            Command::RemoveEntry(field, number) => self.remove_entry(field, number),
            Command::TakeOver => self.take_over_previous(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Elsewhere(sentence) => self.tell_where(sentence),
            Command::Write(field, text) => self.write(field, &text),
            Command::ClearText(field) => self.clear_text(field),
            Command::Introduce(words) => self.introduce(words.as_deref()),
            Command::Names(said) => self.names(said),
            Command::Step(what) => self.step(what),
            Command::ChangeStep(number, change) => self.change_step(number, change),
            Command::RemoveStep(number) => self.remove_step(number),
            Command::Ask => self.step_to_ask(),
            Command::Next => self.next(),
            Command::Previous => self.previous(),
            Command::GoTo(id) => self.go_to(&id),
            Command::Read => self.read(),
            Command::Guidance => self.guidance(),
            Command::Overview => self.overview(),
            Command::Frameworks(frame) => self.frames(frame),
            Command::Take(number) => self.take(number),
            Command::Save(path) => self.save(&path),
            Command::Stop => {}
            other => self.tell(&other),
        }
    }

    /// Commands that only read something out.
    fn tell(&mut self, command: &Command) {
        let (set, session) = (self.questions, self.work.session());
        let text = match command {
            Command::Meetlat => speak::meetlat(set, &self.here),
            Command::Introduction => speak::introduction(set, session),
            Command::Explanation => speak::explanation(set, &self.here),
            Command::ReadPrevious => speak::previous(session, &self.here),
            Command::List => speak::list(set, session),
            Command::Search(words) => speak::found(set, session, words),
            _ => speak::help(),
        };
        self.talk.say(&text);
    }

    /// Who was heard is known from the knowledge base.
    fn overview(&mut self) {
        self.read_knowledge();
        let (set, session, today) = (self.questions, self.work.session(), self.world.today());
        let none = KnowledgeBase::default();
        let base = self.knowledge.as_ref().unwrap_or(&none);
        let text = speak::overview(base, set, session, today);
        self.talk.say(&text);
    }

    fn frames(&mut self, frame: Option<Framework>) {
        let Some(frame) = frame else {
            self.talk.say(&speak::frames());
            self.tell_where(elsewhere::EXTRA_QUESTIONS);
            return;
        };
        self.read_knowledge();
        let none = KnowledgeBase::default();
        let base = self.knowledge.as_ref().unwrap_or(&none);
        let text = speak::frame(frame, base, self.questions, self.work.session());
        self.talk.say(&text);
    }

    fn read(&mut self) {
        let (set, session, today) = (self.questions, self.work.session(), self.world.today());
        let text = speak::question(set, session, &self.here, today);
        self.talk.say(&text);
    }

    fn end(&mut self) {
        self.keep_quietly();
        if self.trouble().is_none() {
            let why = match self.talk.ended {
                Some(Heard::End) if self.talk.is_script() => "Einde van de invoer",
                _ => "Gestopt",
            };
            let words = speak::goodbye(self.questions, self.work.session(), &self.here);
            self.talk.say(&format!("{why} {words}"));
        }
    }
}
