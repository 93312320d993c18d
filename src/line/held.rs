//! A text where a command was expected: it is held until the user says what it is.
//!
//! Two kinds. A line that is no command may be a note, and so may what follows it. Lines that came
//! together were pasted, and are a text whatever is in them: "ja", "3" and "stop" occur in any
//! text. Nothing of it is carried out or forgotten unless the user says so, in a line that came
//! alone; and a question that gets no answer keeps the text, since one too many can be taken back.
//! The last line of a paste often has no end, and is only heard with the next Enter: so a line that does
//! not answer the question about a paste is more of it.

use super::command::{Command, parse};
use super::talk::Said;
use super::{Conversation, speak};
use crate::model::TextField;
use crate::text::fold;

/// A text that waits for a decision.
struct Held {
    text: String,
    /// It came as several lines at once, so that more of it may follow.
    is_pasted: bool,
    /// The line it began with.
    since: usize,
}

/// What a line says about the text.
enum Reply {
    /// It belongs to the note.
    Keep,
    /// It may go.
    Drop,
    /// Its lines are commands.
    CarryOut,
    /// Enter alone, which is no answer to a question.
    Nothing,
    /// Something else is wanted.
    Command(Command, String),
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
                Ok(command) if self.is_pasted && !matches!(command, Command::Help(_)) => {
                    Reply::More(Said::Line(line))
                }
                Ok(command) => Reply::Command(command, line),
                Err(_) => Reply::More(Said::Line(line)),
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
            "Typ erbij om deze tekst bij de notitie te zetten, weg om hem te vergeten, of opdrachten om \
             elke regel uit te voeren."
        } else {
            "Typ ja om deze tekst bij de notitie te zetten, of nee om hem te vergeten."
        }
    }
}

impl Conversation<'_, '_> {
    /// Ask what to do with a text that was said where a command was expected. Gives the commands that
    /// were wanted meanwhile.
    pub(super) fn hold_text(&mut self, said: Said) -> Vec<Command> {
        let since = self.desk.talk.line_number();
        let mut held = Held::new(self.desk.talk.with_stragglers(said), since);
        let mut wanted: Option<Command> = None;
        let mut question = self.first_question(&held);
        loop {
            let prompt = format!("{question} {}", held.choices());
            let is_script = self.desk.talk.is_script();
            let Some(said) = self.desk.talk.ask_for_text(&prompt) else {
                self.keep_unanswered(&held);
                return Vec::new();
            };
            match held.reply(said, is_script) {
                Reply::Keep => {
                    self.add_text(TextField::Note, &held.text);
                    return wanted.into_iter().collect();
                }
                Reply::Drop => {
                    self.desk.talk.say("Goed. Deze tekst is niet bewaard.");
                    return wanted.into_iter().collect();
                }
                Reply::CarryOut => {
                    self.desk.talk.put_first(&held.text);
                    return Vec::new();
                }
                Reply::Nothing => self.desk.talk.say(held.choices_in_full()),
                Reply::Command(Command::Help(_), _) => {
                    let text = speak::held(&held.text);
                    self.desk
                        .talk
                        .say(&format!("{text}\n{}", held.choices_in_full()));
                }
                Reply::Command(command, _) if command.only_reads() => self.carry_out(command),
                Reply::Command(command, line) => {
                    // Where somebody leaves or insists it goes on without.
                    if is_script || command == Command::Stop || wanted.is_some() {
                        self.keep_unanswered(&held);
                        let again = wanted.as_ref() == Some(&command);
                        let first = wanted.filter(|_| !again);
                        return first.into_iter().chain([command]).collect();
                    }
                    self.desk.talk.say(&format!("«{}» doe ik zo.", line.trim()));
                    wanted = Some(command);
                }
                Reply::More(said) => {
                    held.add(self.desk.talk.with_stragglers(said));
                    self.desk.talk.say(&speak::held(&held.text));
                }
            }
            question = format!("Eerst nog: hoort dit bij de notitie van {}?", self.here);
        }
    }

    fn first_question(&mut self, held: &Held) -> String {
        let here = &self.here;
        if !held.is_pasted {
            return format!("Dit is geen opdracht. Hoort het bij de notitie van {here}?");
        }
        let question = format!("Hoort deze tekst bij de notitie van {here}?");
        let lines = held.text.lines().count();
        self.desk.talk.say(&format!(
            "Dit zijn {lines} regels tegelijk, dus een tekst. Er is nog niets mee gedaan. {}",
            held.choices_in_full()
        ));
        question
    }

    /// Better a text too many in the note than one that is lost.
    fn keep_unanswered(&mut self, held: &Held) {
        self.desk.talk.say(&format!(
            "Er kwam geen antwoord, dus de tekst komt in de notitie van {}.",
            self.here
        ));
        self.add_text(TextField::Note, &held.text);
        self.desk.talk.refuse_line(held.since);
    }
}
