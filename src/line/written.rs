//! Writing a text of the answer: several lines, each of them on disk as soon as it has been read.

use super::Conversation;
use super::ask::{Control, RULE, control};
use super::command::is_bare_command;
use super::talk::Said;
use crate::model::{Change, Details, MAX_NOTE, TextField, Words};
use crate::text::{letters, without_quotes};

/// Why words were left out of a text.
fn too_long(field: TextField) -> String {
    format!(
        "Dit past niet: een {} mag hoogstens 1 MB groot zijn. Deze tekst is niet bewaard; zet die in \
         een eigen document.",
        field.row().one
    )
}

/// That a text is as it was: "De notitie blijft zoals die is."
fn stays(field: TextField) -> String {
    let row = field.row();
    format!("{} blijft zoals {} is.", row.the_one(), row.it())
}

impl Conversation<'_, '_> {
    /// Ask for the text of `field`, or add `text` to what there is.
    pub(super) fn write(&mut self, field: TextField, text: &str) {
        if !text.is_empty() {
            self.add_text(field, text);
            return;
        }
        let row = field.row();
        let before = self.written(field);
        let mut first = None;
        let mut kept = before.clone();
        if !before.trim().is_empty() {
            self.desk.talk.say(&format!(
                "Bij {} staat al een {}:\n{before}",
                self.here, row.one
            ));
            let Some(reply) = self.ask_what_becomes_of(field) else {
                return;
            };
            let word = match &reply {
                Said::Line(line) => letters(line),
                Said::Text(_) => String::new(),
            };
            match (word.as_str(), &reply) {
                // Yes is taken for the first of what was offered.
                ("e" | "erbij" | "j" | "ja", _) => {}
                ("v" | "vervang" | "vervangen", _) => kept.clear(),
                // Whoever begins to write at once adds to what there is.
                _ => {
                    self.desk.talk.say("Deze regel komt erbij.");
                    first = Some(reply);
                }
            }
        }
        self.desk.talk.say(&format!(
            "{} Een regel met alleen een punt sluit {} af.",
            field.asked(),
            row.object()
        ));
        self.write_lines(field, &before, &kept, first);
    }

    /// What is to become of the text that is there; none where it stays, and that is said.
    fn ask_what_becomes_of(&mut self, field: TextField) -> Option<Said> {
        const CHOICES: &str = "erbij, vervang, of Enter om te laten staan";
        loop {
            let reply = self.desk.talk.ask_for_text(CHOICES)?;
            let Said::Line(line) = &reply else {
                return Some(reply);
            };
            let word = letters(line);
            let is_choice =
                ["e", "erbij", "j", "ja", "v", "vervang", "vervangen"].contains(&&*word);
            let stays_so = match control(line) {
                Some(Control::Explain) => {
                    self.desk.talk.say(&format!(
                        "Typ {CHOICES}. Wat u anders typt, komt erbij.\n{RULE}"
                    ));
                    continue;
                }
                Some(_) => true,
                None if line.trim().is_empty() => true,
                None if is_choice || !is_bare_command(line) => false,
                None => self.desk.talk.is_script() || !self.desk.talk.is_answer(line),
            };
            if !stays_so {
                return Some(reply);
            }
            self.desk.talk.say(&stays(field));
            if self.desk.talk.is_script() && !line.trim().is_empty() {
                self.desk.talk.put_back(line.clone());
            }
            return None;
        }
    }

    /// What a line says that was typed in a text: none where it is no part of that, with whether the text is done.
    /// In a script, and in a paste, every line is one of the text.
    fn part_of_text(
        &mut self,
        field: TextField,
        line: &str,
        has_told: &mut bool,
    ) -> Result<String, bool> {
        let inside = without_quotes(line);
        if inside != line.trim() && is_bare_command(inside) {
            return Ok(inside.to_owned());
        }
        let row = field.row();
        let ends = format!(
            "Een regel met alleen een punt, of met stop, sluit {} af.",
            row.object()
        );
        match control(line) {
            Some(Control::Stop) => return Err(true),
            Some(Control::Back) => {
                self.desk.talk.say(&format!("Terug kan hier niet. {ends}"));
                return Err(false);
            }
            Some(Control::Explain) => {
                self.desk.talk.say(&format!(
                    "U schrijft {} bij {}. Elke regel komt erin. {ends} Moet er een regel in die zelf een opdracht is, zet die dan \
                     tussen aanhalingstekens.",
                    row.the_one().to_lowercase(),
                    self.here
                ));
                return Err(false);
            }
            None => {}
        }
        if line.trim() != "." && is_bare_command(line) && !std::mem::replace(has_told, true) {
            let word = line.trim();
            self.desk.talk.say(&format!(
                "«{word}» staat nu als tekst in {}. {ends} Daarna kunt u weer opdrachten typen.",
                row.the_one().to_lowercase()
            ));
        }
        Ok(line.to_owned())
    }

    /// Read lines until a full stop or the end of the input. `kept` is what they come after.
    fn write_lines(&mut self, field: TextField, before: &str, kept: &str, first: Option<Said>) {
        let mut typed = String::new();
        let mut next = first;
        let mut is_closed = false;
        let mut has_told = false;
        while !is_closed
            && let Some(said) = next
                .take()
                .or_else(|| self.desk.talk.ask_for_text(field.row().one))
        {
            let said = match said {
                Said::Line(line) if !self.desk.talk.is_script() => {
                    match self.part_of_text(field, &line, &mut has_told) {
                        Ok(line) => line,
                        Err(closes) => {
                            is_closed = closes;
                            continue;
                        }
                    }
                }
                said => self.with_rest_of_paste(field, said),
            };
            let (text, point) = without_point(&said);
            is_closed = point;
            let longer = match text {
                None => continue,
                Some(text) if typed.is_empty() => text.to_owned(),
                Some(text) => format!("{typed}\n{text}"),
            };
            let text = joined(kept, &longer);
            if text.len() > MAX_NOTE {
                self.desk.talk.refuse(&too_long(field));
                continue;
            }
            typed = longer;
            // An old text is there until there are words to replace it.
            if !typed.trim().is_empty() {
                self.put_safely(field, text);
            }
        }
        let text = match typed.trim() {
            "" => before.to_owned(),
            typed => joined(kept, typed),
        };
        // One undo takes the whole text back.
        self.put(field, before.to_owned());
        let how = match (before.trim(), kept.trim()) {
            ("", _) => "",
            (_, "") => " in plaats van wat er stond",
            _ => " erbij",
        };
        self.finish(field, text, &format!("{}{how}", lines_in_words(&typed)));
    }

    /// What was said, and after a paste that ends in a full stop what comes before Enter: its last line
    /// may have no end, and would be taken for a command.
    fn with_rest_of_paste(&mut self, field: TextField, said: Said) -> String {
        let is_pasted = matches!(said, Said::Text(_));
        let text = said.into_text();
        if !is_pasted || !without_point(&text).1 {
            return text;
        }
        let prompt = format!(
            "De punt sluit {} af. Enter is goed, of typ wat er nog bij hoort",
            field.row().the_one().to_lowercase()
        );
        match self.desk.talk.ask_for_text(&prompt) {
            Some(more) if !matches!(&more, Said::Line(line) if line.trim().is_empty()) => {
                format!("{text}\n{}", more.into_text())
            }
            _ => text,
        }
    }

    /// Add words to a text as a paragraph.
    pub(super) fn add_text(&mut self, field: TextField, words: &str) {
        let text = joined(&self.written(field), words.trim());
        if text.len() > MAX_NOTE {
            self.desk.talk.refuse(&too_long(field));
        } else {
            self.finish(field, text, &format!("{} erbij", lines_in_words(words)));
        }
    }

    /// Add `words` to the introduction of the user's own as a paragraph, or take it away.
    pub(super) fn introduce(&mut self, words: Option<&str>) {
        let before = self.work.session().details.introduction.clone();
        let text = words.map_or_else(String::new, |words| joined(&before, words.trim()));
        if text == before {
            self.desk.talk.say("Er is nog geen eigen inleiding.");
            return;
        }
        if text.len() > MAX_NOTE {
            self.desk
                .talk
                .refuse("Dit past niet: een inleiding mag hoogstens 1 MB groot zijn.");
            return;
        }
        let done = match words {
            Some(words) => format!("Eigen inleiding, {} erbij.", lines_in_words(words)),
            None => format!("Eigen inleiding weg. Er stond: {}", before.trim()),
        };
        self.apply(Change::Details(Box::new(Details {
            introduction: text,
            ..self.work.session().details.clone()
        })));
        self.changed(&done);
    }

    pub(super) fn clear_text(&mut self, field: TextField) {
        let (here, row) = (self.here.clone(), field.row());
        if self.apply(self.to_write(field, String::new())) {
            self.changed(&format!(
                "{here} {} weg. Typ ongedaan om {} terug te zetten.",
                row.one,
                row.object()
            ));
        } else {
            self.desk
                .talk
                .say(&format!("Bij {here} staat geen {}.", row.one));
        }
    }

    /// Put `text` in the session in such a way that it can be undone, and say so.
    fn finish(&mut self, field: TextField, text: String, what: &str) {
        let here = self.here.clone();
        if !self.apply(self.to_write(field, text)) {
            self.keep_quietly();
            self.desk
                .talk
                .say(&format!("Er is niets getypt. {}", stays(field)));
            return;
        }
        let one = match field {
            TextField::Note if self.asks_for_text() => "antwoord",
            field => field.row().one,
        };
        self.changed(&format!("{here} {one}, {what}."));
    }

    fn written(&self, field: TextField) -> String {
        let answer = self.work.session().answer(&self.here);
        answer.map_or_else(String::new, |answer| answer.text(field).to_owned())
    }

    /// `text` as what is written in `field` of the answer, which that may be.
    fn to_write(&self, field: TextField, text: String) -> Change {
        let words = Words::Text(field, text);
        match self.questions.question(&self.here) {
            Some(question) => Change::answered_by(self.work.session(), question, words),
            None => Change::write(self.here.clone(), words),
        }
    }

    /// Put what there is of a text on disk. That it cannot be saved is said once, and again when the
    /// text is done; that it can be again is said too.
    fn put_safely(&mut self, field: TextField, text: String) {
        let was_safe = self.trouble().is_none();
        self.put(field, text);
        if was_safe {
            self.keep_quietly();
        } else {
            let kept = self.keep();
            if self.trouble().is_none() {
                self.desk.talk.say(&kept.words());
            }
        }
    }

    fn put(&mut self, field: TextField, text: String) {
        if let Err(refused) = self.work.type_in(self.to_write(field, text)) {
            self.desk.talk.refuse(&refused.to_string());
        }
    }
}

/// What was said without the line with a full stop alone that closes a text, and whether that was
/// there. In the middle of a paste it closes nothing: what follows it would be taken for commands.
fn without_point(said: &str) -> (Option<&str>, bool) {
    match said.rsplit_once('\n') {
        _ if said.trim() == "." => (None, true),
        Some((text, last)) if last.trim() == "." => (Some(text), true),
        _ => (Some(said), false),
    }
}

/// `more` as a paragraph after `text`.
fn joined(text: &str, more: &str) -> String {
    match text.trim_end() {
        "" => more.to_owned(),
        text => format!("{text}\n\n{more}"),
    }
}

/// "1 regel", "2 regels": those with words on them.
fn lines_in_words(text: &str) -> String {
    match text.lines().filter(|line| !line.trim().is_empty()).count() {
        1 => "1 regel".to_owned(),
        count => format!("{count} regels"),
    }
}
