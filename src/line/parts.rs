//! Long texts in parts, since who listens cannot skip; and a question of the program with its choices.

use super::ask::{Control, control};
use super::talk::Talk;
use crate::app::{Dialog, DialogAction};
use crate::text::{counted, letters};

/// So many lines are said at once.
const PART: usize = 10;

/// So few more are said along: asking for them would take as long.
const TAIL: usize = 3;

impl Talk<'_> {
    /// Say `text`, of which each line is one thing; of many lines the first, and how to hear the rest. In a script
    /// nobody could ask for it.
    pub(super) fn say_in_parts(&mut self, text: &str) {
        let lines: Vec<&str> = text.lines().collect();
        if self.is_script() || lines.len() <= PART + TAIL {
            self.rest.clear();
            self.say(text);
            return;
        }
        self.rest = lines.into_iter().map(str::to_owned).collect();
        self.say_part(PART);
    }

    /// Say what is left of the text that was said in parts: the next part, or all of it.
    pub(super) fn more(&mut self, all: bool) {
        if self.rest.is_empty() {
            self.refuse("Er is niets meer om voor te lezen.");
        } else if all || self.rest.len() <= PART + TAIL {
            self.say_part(self.rest.len());
        } else {
            self.say_part(PART);
        }
    }

    fn say_part(&mut self, count: usize) {
        let part: Vec<String> = self.rest.drain(..count.min(self.rest.len())).collect();
        self.say(&part.join("\n"));
        if !self.rest.is_empty() {
            let left = counted(self.rest.len(), "regel", "regels");
            self.say(&format!("Nog {left}. Typ meer, of meer alles."));
        }
    }

    /// Put a question of the program, with its choices by number. The first is the safe one: for Enter, and for the
    /// end of the input.
    pub(super) fn ask_dialog(&mut self, dialog: &Dialog) -> DialogAction {
        let count = dialog.choices.len();
        let is_yes_or_no = matches!(
            dialog.choices.as_slice(),
            [no, yes] if no.label.starts_with("Nee") && yes.label.starts_with("Ja")
        );
        if let (true, [_, yes]) = (is_yes_or_no, dialog.choices.as_slice()) {
            let does = self.asks_yes(&dialog.question);
            return if does {
                yes.then.clone()
            } else {
                DialogAction::Nothing
            };
        }
        self.say(&dialog.question);
        self.say_choices(dialog);
        let prompt = format!("1 tot {count}, Enter is 1");
        while let Some(said) = self.ask_for_text(&prompt) {
            let line = said.into_text();
            match control(&line) {
                Some(Control::Stop) => {
                    self.stop_for_good(line);
                    return DialogAction::Nothing;
                }
                Some(_) => {
                    self.say_choices(dialog);
                    continue;
                }
                None => {}
            }
            let chosen = match letters(&line).as_str() {
                _ if line.trim().is_empty() => Some(1),
                word => word.parse().ok(),
            };
            let chosen = chosen.filter(|number: &usize| (1..=count).contains(number));
            let mut choices = dialog.choices.iter();
            if let Some(choice) = chosen.and_then(|number| choices.nth(number - 1)) {
                return choice.then.clone();
            }
            self.refuse(&format!(
                "Kies een nummer van 1 tot en met {count}, of stop om niets te kiezen."
            ));
        }
        DialogAction::Nothing
    }

    fn say_choices(&mut self, dialog: &Dialog) {
        for (choice, number) in dialog.choices.iter().zip(1..) {
            self.say(&format!("{number}: {}.", choice.label));
        }
    }

    /// In a script the word is for the conversation as a whole.
    fn stop_for_good(&mut self, line: String) {
        if self.is_script() {
            self.put_back(line);
        }
    }

    /// Ask whether to do something; no is the safe answer. In a script nothing is asked: what is written there is
    /// meant.
    pub(super) fn confirms(&mut self, question: &str) -> bool {
        if self.is_script() {
            return true;
        }
        self.asks_yes(question)
    }

    /// Yes, in so many words; anything that leaves the question is no.
    pub(super) fn asks_yes(&mut self, question: &str) -> bool {
        while let Some(said) = self.ask_for_text(&format!("{question} ja, of Enter voor nee")) {
            let line = said.into_text();
            match letters(&line).as_str() {
                "ja" | "j" => return true,
                "nee" | "n" => return false,
                "" if line.trim().is_empty() => return false,
                _ if matches!(control(&line), Some(Control::Stop | Control::Back)) => {
                    self.stop_for_good(line);
                    return false;
                }
                _ => self.say("Typ ja of nee. Enter alleen, of stop, is nee."),
            }
        }
        false
    }
}
