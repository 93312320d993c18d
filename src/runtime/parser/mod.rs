//! The bytes of a terminal on Unix as events. Pure: bytes and "nothing came for a while" go in.
//!
//! After ESC, what follows `[` or `O` up to a final byte (ECMA-48) is one key or none: never text and
//! never a command, however the bytes were cut. Answers of the terminal that nobody asked for, or that
//! come late, are dropped whole. An ESC just before another key is Alt, which means nothing here.

#[cfg(test)]
mod cuts;
mod sequence;
#[cfg(test)]
mod tests;

use std::mem;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use self::sequence::Sequence;

const ESC: u8 = 0x1b;
const BELL: u8 = 0x07;
const BACKSPACE: u8 = 0x08;
const DELETE: u8 = 0x7f;

/// How long an ESC waits for what may belong to it: a person cannot press another key so soon.
const ESC_WAIT: Duration = Duration::from_millis(35);
/// How long the rest of something may be on its way over a line that falters.
const REST_WAIT: Duration = Duration::from_secs(1);
/// After how long a pasted text ends though its end never came.
const PASTE_WAIT: Duration = Duration::from_secs(2);

/// What ends a pasted text.
const PASTE_END: &[u8] = b"\x1b[201~";
/// How much of a pasted text is kept: twice what any text may hold, so that it is refused as too long.
const LONGEST_PASTE: usize = 2 << 20;

/// What the bytes so far have led to.
#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    /// One or two ESC.
    Escape { twice: bool },
    /// A lone Esc was a key; what comes now may yet be the rest of a sequence.
    AfterEscape,
    /// A key or an answer, up to its final byte.
    Sequence(Sequence),
    /// `ESC [ [`: one of F1 to F5 on the console of Linux.
    ConsoleKey { is_kept: bool },
    /// What this many bytes say of the mouse, which another program left switched on.
    Mouse(u8),
    /// An answer in words (OSC, DCS, APC, PM, SOS), up to its end.
    Answer(Answer),
    /// A character of several bytes.
    Character {
        bytes: Vec<u8>,
        modifiers: KeyModifiers,
    },
    /// A pasted text; `matched` bytes of its end have been seen.
    Paste { text: Vec<u8>, matched: usize },
}

#[derive(Debug, Clone, Copy)]
struct Answer {
    /// The byte that began it.
    by: u8,
    begin: Begin,
    /// Anything came after its beginning.
    is_begun: bool,
    /// The last byte was an ESC.
    is_ending: bool,
}

/// How a sequence or an answer began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begin {
    /// With ESC.
    Escape,
    /// With ESC ESC: a key with Alt.
    Alt,
    /// With a control that is an ESC and a letter in one. An answer then ends with one as well.
    Control,
    /// After a lone Esc that was a key already. It was meant for where the user was before that Esc,
    /// so it is dropped.
    Late,
}

/// Whether `by`, after a lone Esc and with nothing behind it, was typed: who goes on after Esc may
/// begin with a capital. The others are the rest of something.
const fn is_typed(by: u8) -> bool {
    by.is_ascii_alphabetic()
}

impl Answer {
    const fn may_be_typed(self) -> bool {
        matches!(self.begin, Begin::Late) && !self.is_begun && is_typed(self.by)
    }
}

/// Makes events of bytes.
#[derive(Debug, Default)]
pub(super) struct Parser {
    state: State,
    events: Vec<Event>,
}

impl Parser {
    /// Take in what was read; gives the events that are complete.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Vec<Event> {
        for byte in bytes {
            self.take(*byte);
        }
        mem::take(&mut self.events)
    }

    /// How long to wait for more bytes before saying that nothing came.
    pub(super) fn wait(&self) -> Option<Duration> {
        match &self.state {
            State::Ground | State::Character { .. } => None,
            // A sequence that has begun ends with its final byte, however late that comes.
            State::Sequence(sequence) if sequence.is_begun() => None,
            State::Sequence(sequence) if sequence.may_be_typed() => Some(ESC_WAIT),
            State::Answer(answer) if answer.may_be_typed() => Some(ESC_WAIT),
            State::Escape { .. } => Some(ESC_WAIT),
            State::Paste { .. } => Some(PASTE_WAIT),
            _ => Some(REST_WAIT),
        }
    }

    /// Nothing came for as long as [`Self::wait`] says; gives the events that this makes.
    pub(super) fn nothing_came(&mut self) -> Vec<Event> {
        match mem::take(&mut self.state) {
            State::Escape { twice } => {
                let count = if twice { 2 } else { 1 };
                for _ in 0..count {
                    self.key(KeyCode::Esc, KeyModifiers::NONE);
                }
                self.state = State::AfterEscape;
            }
            State::Sequence(sequence) if sequence.may_be_typed() => {
                self.typed(sequence.by.into(), KeyModifiers::NONE);
            }
            State::Answer(answer) if answer.may_be_typed() => {
                self.typed(answer.by.into(), KeyModifiers::NONE);
            }
            State::Paste { text, .. } => self.pasted(&text),
            // A key with Alt that looks like a beginning, or an answer that never ends.
            _ => {}
        }
        mem::take(&mut self.events)
    }

    fn take(&mut self, byte: u8) {
        match mem::take(&mut self.state) {
            State::Ground => self.ground(byte, KeyModifiers::NONE),
            State::Escape { twice } => self.after_escape(byte, twice),
            State::AfterEscape => {
                if !self.begin(byte, Begin::Late) {
                    self.ground(byte, KeyModifiers::NONE);
                }
            }
            State::Sequence(sequence) => self.sequence(sequence, byte),
            State::ConsoleKey { is_kept } => match byte {
                b'A'..=b'E' if is_kept => {
                    self.key(KeyCode::F(byte - b'A' + 1), KeyModifiers::NONE);
                }
                b' '..=b'~' => {}
                _ => self.ground(byte, KeyModifiers::NONE),
            },
            State::Mouse(1) => {}
            State::Mouse(left) => self.state = State::Mouse(left - 1),
            State::Answer(answer) => self.answer(answer, byte),
            State::Character { bytes, modifiers } => self.character(bytes, modifiers, byte),
            State::Paste { text, matched } => self.paste(text, matched, byte),
        }
    }

    fn ground(&mut self, byte: u8, modifiers: KeyModifiers) {
        match byte {
            ESC => self.state = State::Escape { twice: false },
            b'\r' => self.key(KeyCode::Enter, modifiers),
            b'\t' => self.key(KeyCode::Tab, modifiers),
            // Which of the two Backspace sends is a setting of the terminal.
            BACKSPACE | DELETE => self.key(KeyCode::Backspace, modifiers),
            0 => self.key(KeyCode::Char(' '), modifiers | KeyModifiers::CONTROL),
            1..=26 => {
                let letter = KeyCode::Char(char::from(byte - 1 + b'a'));
                self.key(letter, modifiers | KeyModifiers::CONTROL);
            }
            28..=31 => {
                let digit = KeyCode::Char(char::from(byte - 28 + b'4'));
                self.key(digit, modifiers | KeyModifiers::CONTROL);
            }
            b' '..=b'~' => self.typed(byte.into(), modifiers),
            0x80..=0x9f => {
                self.begin(byte - 0x40, Begin::Control);
            }
            0xc2..=0xf4 => {
                let bytes = vec![byte];
                self.state = State::Character { bytes, modifiers };
            }
            // No character begins so.
            0xa0..=0xc1 | 0xf5..=0xff => {}
        }
    }

    fn after_escape(&mut self, byte: u8, twice: bool) {
        let begin = if twice { Begin::Alt } else { Begin::Escape };
        match byte {
            ESC if !twice => self.state = State::Escape { twice: true },
            ESC => {
                self.key(KeyCode::Esc, KeyModifiers::NONE);
                self.state = State::Escape { twice };
            }
            _ if self.begin(byte, begin) => {}
            _ => {
                if twice {
                    self.key(KeyCode::Esc, KeyModifiers::NONE);
                }
                self.ground(byte, KeyModifiers::ALT);
            }
        }
    }

    /// Begin what `by` begins after ESC. Returns whether it begins anything.
    fn begin(&mut self, by: u8, begin: Begin) -> bool {
        self.state = match by {
            b'[' | b'O' => State::Sequence(Sequence::new(by, begin)),
            b']' | b'P' | b'X' | b'^' | b'_' => State::Answer(Answer {
                by,
                begin,
                is_begun: false,
                is_ending: false,
            }),
            _ => return false,
        };
        true
    }

    fn sequence(&mut self, mut sequence: Sequence, byte: u8) {
        match byte {
            b'[' if sequence.by == b'[' && !sequence.is_begun() => {
                let is_kept = sequence.begin == Begin::Escape;
                self.state = State::ConsoleKey { is_kept };
            }
            b'M' if sequence.by == b'[' && !sequence.is_begun() => self.state = State::Mouse(3),
            b' '..=b'~' => {
                if !sequence.add(byte) {
                    self.state = State::Sequence(sequence);
                } else if sequence.begins_paste() {
                    let text = Vec::new();
                    self.state = State::Paste { text, matched: 0 };
                } else {
                    self.events.extend(sequence.event());
                }
            }
            // It was broken off.
            _ => self.ground(byte, KeyModifiers::NONE),
        }
    }

    fn answer(&mut self, answer: Answer, byte: u8) {
        match byte {
            b'\\' if answer.is_ending => {}
            _ if answer.is_ending => self.after_escape(byte, false),
            BELL if answer.by == b']' => {}
            0x9c if answer.begin == Begin::Control => {}
            ESC | b' '..=b'~' | 0x80.. => {
                self.state = State::Answer(Answer {
                    is_begun: true,
                    is_ending: byte == ESC,
                    ..answer
                });
            }
            // No answer has an Enter or another key in it.
            _ => self.ground(byte, KeyModifiers::NONE),
        }
    }

    fn character(&mut self, mut bytes: Vec<u8>, modifiers: KeyModifiers, byte: u8) {
        if !(0x80..=0xbf).contains(&byte) {
            // The one that was begun is none.
            self.ground(byte, KeyModifiers::NONE);
            return;
        }
        bytes.push(byte);
        let whole = match bytes.first() {
            Some(0xc2..=0xdf) => 2,
            Some(0xe0..=0xef) => 3,
            _ => 4,
        };
        if bytes.len() < whole {
            self.state = State::Character { bytes, modifiers };
            return;
        }
        match std::str::from_utf8(&bytes)
            .ok()
            .and_then(|text| text.chars().next())
        {
            Some(control @ '\u{80}'..='\u{9f}') => {
                self.begin(control as u8 - 0x40, Begin::Control);
            }
            Some(char) => self.typed(char, modifiers),
            None => {}
        }
    }

    fn paste(&mut self, mut text: Vec<u8>, matched: usize, byte: u8) {
        let mut add = |bytes: &[u8]| {
            if text.len() + bytes.len() <= LONGEST_PASTE {
                text.extend_from_slice(bytes);
            }
        };
        let matched = if PASTE_END.get(matched) == Some(&byte) {
            matched + 1
        } else {
            add(PASTE_END.get(..matched).unwrap_or_default());
            if byte != ESC {
                add(&[byte]);
            }
            usize::from(byte == ESC)
        };
        if matched == PASTE_END.len() {
            self.pasted(&text);
        } else {
            self.state = State::Paste { text, matched };
        }
    }

    fn pasted(&mut self, text: &[u8]) {
        let text = String::from_utf8_lossy(text).into_owned();
        self.events.push(Event::Paste(text));
    }

    fn typed(&mut self, char: char, modifiers: KeyModifiers) {
        let shift = if char.is_uppercase() {
            KeyModifiers::SHIFT
        } else {
            KeyModifiers::NONE
        };
        self.key(KeyCode::Char(char), modifiers | shift);
    }

    fn key(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        self.events.push(Event::Key(KeyEvent::new(code, modifiers)));
    }
}
