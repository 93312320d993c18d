//! A text where a command was expected: it is held until the user says what it is.
//!
//! Two kinds. A line that is no command may be a note, and so may what follows it. Lines that came
//! together were pasted, and are a text whatever is in them: "ja", "3" and "stop" occur in any
//! text. Nothing of it is carried out or written unless the user says so, in a line that came
//! alone. Where that is not said, the words are set aside: they can be had back, but nobody finds them in a note.
//! The last line of a paste often has no end, and is only heard with the next Enter: so a line that does
//! not answer the question about a paste is more of it.

use super::command::{Command, PROSE, Unclear, parse};
use super::talk::Said;
use super::{Conversation, speak};
use crate::model::{Kind, QuestionId, TextField};
use crate::text::fold;

/// How a text that was not used is had back.
const AFTER_ALL: &str = "Typ alsnog om die er toch bij te zetten.";

/// A text that waits for a decision.
struct Held {
    text: String,
    /// It came as several lines at once, so that more of it may follow.
    is_pasted: bool,
    /// The line it began with.
    since: usize,
}

/// A text that was not used, and the question that was open then.
pub(super) struct Aside {
    text: String,
    question: QuestionId,
}

/// What a line says about the text.
enum Reply {
    /// It belongs to the note.
    Keep,
    /// It may go.
    Drop,
    /// Its lines are commands.
    CarryOut,
    /// The question about it is left.
    Leave,
    /// Enter alone, which is no answer to a question.
    Nothing,
    /// What the question is about.
    Explain,
    /// Something else is wanted.
    Command(Command),
    /// It makes no sense.
    Unclear(String),
    /// It is more of the text.
    More(Said),
}

impl Held {
    fn new(said: Said, since: usize) -> Self {
        Self {
            is_pasted: matches!(said, Said::Text(_)),
            text: said.into_text(),
            since,
        }
    }

    fn add(&mut self, said: Said) {
        self.is_pasted |= matches!(said, Said::Text(_));
        self.text = format!("{}\n{}", self.text, said.into_text());
    }

    /// What `said` says about it. In a script it was written before the question was put.
    fn reply(&self, said: Said, is_script: bool) -> Reply {
        let Said::Line(line) = said else {
            return Reply::More(said);
        };
        let word = fold(line.trim().trim_end_matches('.'));
        match word.as_str() {
            "" if line.trim().is_empty() && (self.is_pasted || !is_script) => Reply::Nothing,
            "opdrachten" if self.is_pasted => Reply::CarryOut,
            "erbij" => Reply::Keep,
            "weg" => Reply::Drop,
            "ja" | "j" if !self.is_pasted => Reply::Keep,
            "nee" if !self.is_pasted => Reply::Drop,
            _ => match parse(&line) {
                Ok(Command::Help(_)) => Reply::Explain,
                Ok(Command::Stop) if !is_script => Reply::Leave,
                _ if self.is_pasted => Reply::More(Said::Line(line)),
                Ok(command) => Reply::Command(command),
                Err(Unclear::Sentence(_)) => Reply::Unclear(line),
                Err(Unclear::Prose) => Reply::More(Said::Line(line)),
            },
        }
    }

    /// What can be said about it, after a question that ends in a question mark.
    const fn choices(&self) -> &'static str {
        if self.is_pasted {
            "erbij, weg, of opdrachten"
        } else {
            "ja of nee"
        }
    }

    /// The same in full.
    const fn choices_in_full(&self) -> &'static str {
        if self.is_pasted {
            "Typ erbij om deze tekst bij de notitie te zetten, weg om de tekst te vergeten, of opdrachten om \
             elke regel uit te voeren."
        } else {
            "Typ ja om deze tekst bij de notitie te zetten, of nee om de tekst te vergeten."
        }
    }
}

impl Conversation<'_, '_> {
    /// Ask what to do with a text that was said where a command was expected. Gives the command that
    /// was wanted instead.
    pub(super) fn hold_text(&mut self, said: Said) -> Option<Command> {
        let since = self.desk.talk.line_number();
        let mut held = Held::new(self.desk.talk.with_stragglers(said), since);
        let mut question = self.first_question(&held);
        loop {
            let prompt = format!("{question} {}", held.choices());
            let is_script = self.desk.talk.is_script();
            let Some(said) = self.desk.talk.ask_for_text(&prompt) else {
                self.put_aside(&held);
                return None;
            };
            match held.reply(said, is_script) {
                Reply::Keep => {
                    self.add_text(TextField::Note, &held.text);
                    return None;
                }
                Reply::Drop => {
                    self.desk.talk.say("Goed. Deze tekst is niet bewaard.");
                    return None;
                }
                Reply::CarryOut => {
                    self.desk.talk.put_first(&held.text);
                    return None;
                }
                Reply::Leave => {
                    self.put_aside(&held);
                    return None;
                }
                Reply::Command(command) => {
                    self.put_aside(&held);
                    return Some(command);
                }
                Reply::Nothing => self.desk.talk.say(held.choices_in_full()),
                Reply::Unclear(line) => {
                    let choices = held.choices_in_full();
                    let line = line.trim();
                    self.desk
                        .talk
                        .refuse(&format!("«{line}» past hier niet. {choices}"));
                }
                Reply::Explain => {
                    let text = speak::held(&held.text);
                    let choices = held.choices_in_full();
                    self.desk.talk.say(&format!(
                        "{text}\n{choices} Met stop, of met een opdracht, komt de tekst er niet bij."
                    ));
                }
                Reply::More(said) => {
                    held.add(self.desk.talk.with_stragglers(said));
                    self.desk.talk.say(&speak::held(&held.text));
                }
            }
            question = if self.asks_for_text() {
                format!("Eerst nog: is dit uw antwoord op vraag {}?", self.here)
            } else {
                format!("Eerst nog: hoort dit bij de notitie van {}?", self.here)
            };
        }
    }

    fn first_question(&mut self, held: &Held) -> String {
        let here = &self.here;
        if !held.is_pasted {
            return if self.asks_for_text() {
                format!("Dit is geen opdracht. Is het uw antwoord op vraag {here}?")
            } else {
                format!("Dit is geen opdracht. Hoort het bij de notitie van {here}?")
            };
        }
        let question = if self.asks_for_text() {
            format!("Is deze tekst uw antwoord op vraag {here}?")
        } else {
            format!("Hoort deze tekst bij de notitie van {here}?")
        };
        let lines = held.text.lines().count();
        self.desk.talk.say(&format!(
            "Dit zijn {lines} regels tegelijk, dus een tekst. Er is nog niets mee gedaan. {}",
            held.choices_in_full()
        ));
        question
    }

    /// Whether the note is the answer here.
    pub(super) fn asks_for_text(&self) -> bool {
        let question = self.questions.question(&self.here);
        question.is_some_and(|question| question.kind == Kind::Text)
    }

    /// Nobody said that the text is a note: it does not become one, and stays at hand. At the end of the input it is
    /// said, since there is no later.
    fn put_aside(&mut self, held: &Held) {
        let here = &self.here;
        let said = if self.desk.talk.ended.is_some() {
            let text = speak::first_and_last(&held.text);
            format!("Er kwam geen antwoord, dus dit staat niet in de notitie van {here}:\n{text}")
        } else {
            format!("De tekst staat niet in de notitie van {here}. {AFTER_ALL}")
        };
        self.desk.talk.say(&said);
        self.desk.talk.refuse_line(held.since);
        self.set_aside(held.text.clone());
    }

    fn set_aside(&mut self, text: String) {
        self.aside = Some(Aside {
            text,
            question: self.here.clone(),
        });
    }

    /// Say why `line` was not carried out. One that is as long as a text stays at hand.
    pub(super) fn refuse_as_command(&mut self, line: &str, sentence: &str) {
        if line.split_whitespace().count() < PROSE {
            self.desk.talk.refuse(sentence);
            return;
        }
        let note = format!("de notitie van {}", self.here);
        self.desk.talk.refuse(&format!(
            "{sentence} Is het een tekst voor {note}, typ dan alsnog."
        ));
        self.set_aside(line.trim().to_owned());
    }

    /// Put what was set aside in the note of the question it was typed at.
    pub(super) fn add_what_was_set_aside(&mut self) {
        let Some(Aside { text, question }) = self.aside.take() else {
            self.desk
                .talk
                .say("Er is geen tekst die nog niet is gebruikt. Typ notitie, en dan uw tekst.");
            return;
        };
        let here = std::mem::replace(&mut self.here, question);
        self.add_text(TextField::Note, &text);
        self.here = here;
    }
}
