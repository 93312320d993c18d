//! Writing a note: several lines, each of them on disk as soon as it has been read.

use super::Conversation;
use super::talk::Said;
use crate::model::MAX_NOTE;
use crate::text::letters;

/// Why a text was left out of a note.
const TOO_LONG: &str = "Dit past niet: een notitie mag hoogstens 1 MB groot zijn. Deze tekst is niet \
     bewaard; zet hem in een eigen document.";

impl Conversation<'_> {
    /// Ask for a note, or add `text` to the one there is.
    pub(super) fn note(&mut self, text: &str) {
        if !text.is_empty() {
            self.add_to_note(text);
            return;
        }
        let before = self.written();
        let mut first = None;
        let mut kept = before.clone();
        if !before.trim().is_empty() {
            self.talk.say(&format!(
                "Bij {} staat al een notitie:\n{before}",
                self.here
            ));
            let Some(reply) = self
                .talk
                .ask_for_text("erbij, vervang, of Enter om te laten staan")
            else {
                return;
            };
            let word = match &reply {
                Said::Line(line) => letters(line),
                Said::Text(_) => String::new(),
            };
            match (word.as_str(), &reply) {
                ("", Said::Line(line)) if line.trim().is_empty() => {
                    self.talk.say("De notitie blijft zoals zij is.");
                    return;
                }
                // Yes is taken for the first of what was offered.
                ("e" | "erbij" | "j" | "ja", _) => {}
                ("v" | "vervang" | "vervangen", _) => kept.clear(),
                // Whoever begins to write at once adds to what there is.
                _ => {
                    self.talk.say("Deze regel komt erbij.");
                    first = Some(reply);
                }
            }
        }
        self.talk
            .say("Typ uw notitie. Een regel met alleen een punt sluit haar af.");
        self.write_note(&before, &kept, first);
    }

    /// Read lines until a full stop or the end of the input. `kept` is what they come after.
    fn write_note(&mut self, before: &str, kept: &str, first: Option<Said>) {
        let mut typed = String::new();
        let mut next = first;
        let mut is_closed = false;
        while !is_closed
            && let Some(said) = next.take().or_else(|| self.talk.ask_for_text("notitie"))
        {
            let said = self.with_rest_of_paste(said);
            let (text, point) = without_point(&said);
            is_closed = point;
            let longer = match text {
                None => continue,
                Some(text) if typed.is_empty() => text.to_owned(),
                Some(text) => format!("{typed}\n{text}"),
            };
            let note = joined(kept, &longer);
            if note.len() > MAX_NOTE {
                self.talk.refuse(TOO_LONG);
                continue;
            }
            typed = longer;
            // An old note is there until there are words to replace it.
            if !typed.trim().is_empty() {
                self.put_safely(note);
            }
        }
        let note = match typed.trim() {
            "" => before.to_owned(),
            typed => joined(kept, typed),
        };
        // One undo takes the whole note back.
        self.put(before.to_owned());
        let how = match (before.trim(), kept.trim()) {
            ("", _) => "",
            (_, "") => " in plaats van wat er stond",
            _ => " erbij",
        };
        self.finish_note(note, &format!("{}{how}", lines_in_words(&typed)));
    }

    /// What was said, and after a paste that ends in a full stop what comes before Enter: its last line may
    /// have no end, and would be taken for a command.
    fn with_rest_of_paste(&mut self, said: Said) -> String {
        let is_pasted = matches!(said, Said::Text(_));
        let text = said.into_text();
        if !is_pasted || !without_point(&text).1 {
            return text;
        }
        let prompt = "De punt sluit de notitie af. Enter is goed, of typ wat er nog bij hoort";
        match self.talk.ask_for_text(prompt) {
            Some(more) if !matches!(&more, Said::Line(line) if line.trim().is_empty()) => {
                format!("{text}\n{}", more.into_text())
            }
            _ => text,
        }
    }

    /// Add a text to the note as a paragraph.
    pub(super) fn add_to_note(&mut self, text: &str) {
        let note = joined(&self.written(), text.trim());
        if note.len() > MAX_NOTE {
            self.talk.refuse(TOO_LONG);
        } else {
            self.finish_note(note, &format!("{} erbij", lines_in_words(text)));
        }
    }

    pub(super) fn clear_note(&mut self) {
        let here = self.here.clone();
        if self.work.change_answer(&here, |answer| answer.note.clear()) {
            self.changed(&format!(
                "{here} notitie weg. Typ ongedaan om haar terug te zetten."
            ));
        } else {
            self.talk.say(&format!("Bij {here} staat geen notitie."));
        }
    }

    /// Put `note` in the session in such a way that it can be undone, and say so.
    fn finish_note(&mut self, note: String, what: &str) {
        let here = self.here.clone();
        if !self.work.change_answer(&here, |answer| answer.note = note) {
            self.keep_quietly();
            self.talk
                .say("Er is niets getypt. De notitie blijft zoals zij is.");
            return;
        }
        self.changed(&format!("{here} notitie, {what}."));
    }

    fn written(&self) -> String {
        let answer = self.work.session().answer(&self.here);
        answer.map(|answer| answer.note.clone()).unwrap_or_default()
    }

    /// Put what there is of a note on disk. That it cannot be saved is said once, and again when the
    /// note is done; that it can be again is said too.
    fn put_safely(&mut self, note: String) {
        let was_safe = self.trouble().is_none();
        self.put(note);
        self.stay_here();
        if was_safe {
            self.keep_quietly();
        } else {
            let said = self.keep();
            if self.trouble().is_none() {
                self.talk.say(&said);
            }
        }
    }

    fn put(&mut self, note: String) {
        let here = self.here.clone();
        self.work
            .change(|session| session.answer_mut(&here).note = note);
    }
}

/// What was said without the line with a full stop alone that closes a note, and whether that was
/// there. In the middle of a paste it closes nothing: what follows it would be taken for commands.
fn without_point(said: &str) -> (Option<&str>, bool) {
    match said.rsplit_once('\n') {
        _ if said.trim() == "." => (None, true),
        Some((text, last)) if last.trim() == "." => (Some(text), true),
        _ => (Some(said), false),
    }
}

/// `more` as a paragraph after `note`.
fn joined(note: &str, more: &str) -> String {
    match note.trim_end() {
        "" => more.to_owned(),
        note => format!("{note}\n\n{more}"),
    }
}

/// "1 regel", "2 regels": those with words on them.
fn lines_in_words(text: &str) -> String {
    match text.lines().filter(|line| !line.trim().is_empty()).count() {
        1 => "1 regel".to_owned(),
        count => format!("{count} regels"),
    }
}
