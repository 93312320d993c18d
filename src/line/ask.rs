//! Questions of the program, and the one rule for what is said to them, whatever is asked:
//!
//! - `stop`, `terug` and `uitleg` are always commands: the first leaves what is asked and no more.
//! - Another command is asked about, unless it fits the question: it may be meant as an answer.
//! - A command in quotes is an answer, and so is a paste, whatever is in it.
//!
//! In a script nobody hears the questions: a command there is meant for the conversation, and leaves the form.

use super::command::{Command, is_bare_command, parse};
use super::talk::{Answered, Talk};
use crate::text::without_quotes;

/// What was said to a question of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reply {
    /// An answer; empty for Enter alone.
    Said(String),
    /// To the question before.
    Back,
    /// The form is left.
    Stop,
    /// The input ended.
    Over,
}

/// What is always a command at a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    Stop,
    Back,
    Explain,
}

/// What `line` always means at a question, if anything.
pub(super) fn control(line: &str) -> Option<Control> {
    match parse(line) {
        Ok(Command::Stop) => Some(Control::Stop),
        Ok(Command::Previous) => Some(Control::Back),
        Ok(Command::Help(topic)) if topic.is_empty() => Some(Control::Explain),
        _ => None,
    }
}

/// The one rule, in words.
pub(super) const RULE: &str = "Bij een vraag van het programma kunt u altijd stop, terug of uitleg typen.\n\
     Stop houdt op met vragen; wat al is bewaard, blijft. Terug gaat naar de vraag ervoor. Uitleg zegt wat er wordt gevraagd.\n\
     Is uw antwoord zelf een opdracht, zet het dan tussen aanhalingstekens.";

/// A question of a form.
pub(super) struct Asked<'a> {
    /// As it is put.
    pub(super) prompt: &'a str,
    /// What it is about, for who asks.
    pub(super) about: &'a str,
    /// Whether there is a question before it.
    pub(super) has_before: bool,
    /// Whether any words may answer it, and not only those that fit.
    pub(super) takes_any: bool,
}

impl Talk<'_> {
    /// Put a question of a form. What `fits` is taken as the answer, also where it is a command elsewhere.
    pub(super) fn ask(&mut self, asked: &Asked, fits: impl Fn(&str) -> bool) -> Reply {
        loop {
            let line = match self.ask_for_line(asked.prompt) {
                None => return Reply::Over,
                Some(Answered::Joined(line)) => return Reply::Said(line),
                Some(Answered::Alone(line)) => line.trim().to_owned(),
            };
            let inside = without_quotes(&line);
            if inside != line && is_bare_command(inside) {
                return Reply::Said(inside.to_owned());
            }
            let control = control(&line);
            if self.is_script() && is_bare_command(&line) && (control.is_some() || !fits(&line)) {
                self.put_back(line);
                return Reply::Stop;
            }
            match control {
                Some(Control::Stop) => return Reply::Stop,
                Some(Control::Back) if asked.has_before => return Reply::Back,
                Some(Control::Back) => {
                    self.say("Dit is hier de eerste vraag. Met stop houdt u ermee op.");
                }
                Some(Control::Explain) => self.say(&format!("{}\n{RULE}", asked.about)),
                None if asked.takes_any
                    && is_bare_command(&line)
                    && !fits(&line)
                    && !self.is_answer(&line) => {}
                None => return Reply::Said(line),
            }
        }
    }

    /// Whether a command is meant as an answer.
    pub(super) fn is_answer(&mut self, line: &str) -> bool {
        let is_answer = self.asks_yes(&format!(
            "«{line}» is ook een opdracht. Is het hier uw antwoord?"
        ));
        if !is_answer && self.ended.is_none() {
            self.say("Goed, het is geen antwoord. Wilt u eerst iets anders doen, typ dan stop.");
        }
        is_answer
    }
}
