//! Lines in and lines out: plain text, one way, nothing drawn again.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::time::Duration;

use super::hear::{Heard, Lines};
use crate::editor::rows;
use crate::text::{clean, clean_line};

/// A terminal on Linux drops what is typed or pasted in a line after so many bytes, and says nothing.
const LONGEST_TYPED: usize = 4095;

const CUT: &str =
    "Let op: uw terminal kapt een regel af na 4095 tekens. Kijk met lees of alles er staat.";

/// No hand types a line so soon after another: even Enter twice takes longer.
const TOGETHER: Duration = Duration::from_millis(50);

/// The rest of a paste may be slow on its way, and nobody has read a question so soon.
const STRAGGLING: Duration = Duration::from_millis(300);

/// What was said at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// One line.
    Line(String),
    /// Lines that came together: a text that was pasted.
    Text(String),
}

/// What was said to a question for one line.
#[derive(Debug)]
pub(super) enum Answered {
    /// A line that came alone.
    Alone(String),
    /// A paste, as one line.
    Joined(String),
}

impl Answered {
    pub(super) fn into_line(self) -> String {
        match self {
            Self::Alone(line) | Self::Joined(line) => line,
        }
    }
}

impl Said {
    pub(super) fn into_text(self) -> String {
        match self {
            Self::Line(text) | Self::Text(text) => text,
        }
    }
}

/// Where lines come from and go to.
pub(super) struct Talk<'a> {
    input: &'a mut dyn Lines,
    output: &'a mut dyn Write,
    /// Nobody types: what was read is written too, so that the output reads as a conversation.
    echoes: bool,
    /// The columns of the terminal, when there is one: words are not broken at its edge.
    width: Option<u16>,
    /// Lines that are to be heard before what comes in.
    waiting: VecDeque<String>,
    /// What is left of a text that is said in parts.
    pub(super) rest: VecDeque<String>,
    /// How many lines came in.
    heard: usize,
    /// Which of them were not understood.
    pub(super) refused: Vec<usize>,
    /// How the input ended. A terminal would take lines again after Ctrl+D.
    pub(super) ended: Option<Heard>,
    /// Why the output stopped, if it did.
    pub(super) failure: Option<io::Error>,
}

impl<'a> Talk<'a> {
    pub(super) fn new(
        input: &'a mut dyn Lines,
        output: &'a mut dyn Write,
        echoes: bool,
        width: Option<u16>,
    ) -> Self {
        Self {
            input,
            output,
            echoes,
            width,
            waiting: VecDeque::new(),
            rest: VecDeque::new(),
            heard: 0,
            refused: Vec::new(),
            ended: None,
            failure: None,
        }
    }

    /// Whether nobody reads the questions: what comes next was written before they were put.
    pub(super) fn is_script(&self) -> bool {
        self.echoes || !self.waiting.is_empty()
    }

    /// Whether a line is to be heard before what comes in.
    pub(super) fn has_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// The number of the line that came in last, from 1.
    pub(super) fn line_number(&self) -> usize {
        self.heard
    }

    /// Write lines.
    pub(super) fn say(&mut self, text: &str) {
        let text = clean(text);
        if text.is_empty() {
            return;
        }
        for line in text.lines() {
            match self.width {
                Some(width) if width > 0 => {
                    for row in rows(line, width) {
                        self.write(&format!("{}\n", row.trim_end()));
                    }
                }
                _ => self.write(&format!("{line}\n")),
            }
        }
        self.flush();
    }

    /// Say why the last line was not carried out.
    pub(super) fn refuse(&mut self, sentence: &str) {
        self.say(sentence);
        self.refuse_line(self.heard);
    }

    /// Remember that the line with this number was not carried out.
    pub(super) fn refuse_line(&mut self, number: usize) {
        if self.refused.last() != Some(&number) {
            self.refused.push(number);
        }
    }

    /// Hear these lines before what comes in.
    pub(super) fn put_first(&mut self, text: &str) {
        self.waiting = text.lines().map(str::to_owned).collect();
    }

    /// Hear this line again, before what comes in.
    pub(super) fn put_back(&mut self, line: String) {
        self.waiting.push_front(line);
    }

    /// Write `prompt` and hear a text of one line, which a paste becomes too; none at the end.
    pub(super) fn ask_for_line(&mut self, prompt: &str) -> Option<Answered> {
        Some(match self.ask_for_text(prompt)? {
            Said::Line(line) => Answered::Alone(clean_line(&line)),
            Said::Text(text) => Answered::Joined(self.joined_to_one_line(text)?),
        })
    }

    /// A paste as one line; none where the input ends before it is said to be one. Its last line may have no end: what
    /// is heard before Enter alone is more of it.
    fn joined_to_one_line(&mut self, mut text: String) -> Option<String> {
        loop {
            let line = clean_line(&text);
            self.say(&format!("Deze regels worden er één: {line}."));
            match self.ask_for_text("Enter is goed, of typ wat er nog bij hoort")? {
                Said::Line(more) if more.trim().is_empty() => return Some(line),
                more => text = format!("{text}\n{}", more.into_text()),
            }
        }
    }

    /// Write `prompt` and hear a line, or a text that was pasted; none at the end of the input.
    pub(super) fn ask_for_text(&mut self, prompt: &str) -> Option<Said> {
        while self.ended.is_none() {
            self.write_prompt(&format!("{}>", clean(prompt)));
            self.flush();
            if let Some(line) = self.waiting.pop_front() {
                self.write(&format!("{line}\n"));
                return Some(Said::Line(line));
            }
            // Nobody sees a terminal that cannot be written to; what a script says counts all the same.
            if self.failure.is_some() && !self.echoes {
                return None;
            }
            if let Some(line) = self.hear() {
                let said = self.with_what_came_along(line);
                self.look_for_a_cut(&said);
                return Some(said);
            }
        }
        None
    }

    /// Write a question, of which no word is broken at the edge, and leave the cursor behind it.
    fn write_prompt(&mut self, prompt: &str) {
        let rows: Vec<String> = match self.width {
            Some(width) if width > 0 => rows(prompt, width)
                .map(|row| row.trim_end().to_owned())
                .collect(),
            _ => vec![prompt.to_owned()],
        };
        self.write(&format!("{} ", rows.join("\n")));
    }

    /// `text` with what was pasted behind it and is still on its way.
    pub(super) fn with_stragglers(&mut self, said: Said) -> Said {
        if self.is_script() || !self.input.has_more_within(STRAGGLING) {
            return said;
        }
        let mut lines = vec![said.into_text()];
        self.hear_while_more_comes(&mut lines);
        Said::Text(lines.join("\n"))
    }

    /// `first` with the lines that came together with it. Enter that is held down comes as fast as a
    /// paste, and is so many times Enter.
    fn with_what_came_along(&mut self, first: String) -> Said {
        if !self.input.has_more_within(TOGETHER) {
            return Said::Line(first);
        }
        let mut lines = vec![first];
        self.hear_while_more_comes(&mut lines);
        if lines.iter().all(|line| line.trim().is_empty()) {
            self.waiting = lines.drain(1..).collect();
            return Said::Line(String::new());
        }
        Said::Text(lines.join("\n"))
    }

    /// Whether anything was typed within `patience` of the last line, or the input ended. A line is used up.
    pub(super) fn hears_within(&mut self, patience: Duration) -> bool {
        let comes = self.ended.is_some() || self.input.comes_within(patience);
        if comes && self.ended.is_none() {
            self.hear();
        }
        comes
    }

    fn hear_while_more_comes(&mut self, lines: &mut Vec<String>) {
        let mut is_more = true;
        while is_more && self.ended.is_none() {
            lines.extend(self.hear());
            is_more = self.input.has_more_within(STRAGGLING);
        }
    }

    /// The next line; none when there is none, or when it cannot be used.
    fn hear(&mut self) -> Option<String> {
        match self.input.hear() {
            Heard::Line(line) => {
                self.heard += 1;
                if self.echoes {
                    self.write(&format!("{line}\n"));
                }
                return Some(line);
            }
            Heard::Refused(sentence) => {
                self.heard += 1;
                if self.echoes {
                    self.write("\n");
                }
                self.refuse(sentence);
            }
            end => {
                self.ended = Some(end);
                self.write("\n");
                self.flush();
            }
        }
        None
    }

    fn look_for_a_cut(&mut self, said: &Said) {
        let (Said::Line(text) | Said::Text(text)) = said;
        if !self.echoes && text.lines().any(|line| line.len() >= LONGEST_TYPED) {
            self.say(CUT);
        }
    }

    fn write(&mut self, text: &str) {
        if self.failure.is_none() {
            self.failure = self.output.write_all(text.as_bytes()).err();
        }
    }

    fn flush(&mut self) {
        if self.failure.is_none() {
            self.failure = self.output.flush().err();
        }
    }
}
