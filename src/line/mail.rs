//! The mails that put the question to others: which there are, the text of one, and its file.

use super::Conversation;
use super::selection::Selection;
use crate::model::Mail;
use crate::text::{fold, letters};

/// What is asked of the mails of a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailWish {
    /// Which, by number or to whom; empty is all of them.
    pub which: String,
    /// Where its text is saved, if it is; empty is where reports go.
    pub to: Option<String>,
}

impl MailWish {
    /// What `words` ask after "mail": "2", "inwoners", "2 bewaar", "2 bewaar in C:\Mails\vraag.txt".
    pub(super) fn from_words(words: &str) -> Self {
        let words = words.trim();
        let place = fold(words).find("bewaar").filter(|_| words.is_ascii());
        let by_word = words.split_once("bewaar");
        let Some((which, rest)) = by_word.or_else(|| {
            let (which, rest) = words.split_at_checked(place?)?;
            Some((which, rest.get("bewaar".len()..)?))
        }) else {
            return Self {
                which: words.to_owned(),
                to: None,
            };
        };
        let rest = rest.trim_start_matches('s').trim();
        let to = ["in ", "naar "]
            .iter()
            .find_map(|word| rest.strip_prefix(word))
            .unwrap_or(rest);
        Self {
            which: which.trim().to_owned(),
            to: Some(to.trim().trim_matches('"').to_owned()),
        }
    }
}

impl Conversation<'_, '_> {
    pub(super) fn mail(&mut self, wish: &MailWish) {
        self.desk.read_knowledge();
        let question = self.questions.question(&self.here);
        let Some((question, base)) = question.zip(self.desk.knowledge.as_ref()) else {
            return;
        };
        let mails = base.mails(question);
        if mails.is_empty() {
            self.desk.talk.say(&format!(
                "Bij vraag {} is er geen tekst voor een mail.",
                self.here
            ));
            return;
        }
        let Some(mail) = found(&mails, &wish.which) else {
            let lines = mails.iter().zip(1..);
            let lines = lines.map(|(mail, number)| format!("{number}. Aan {}.", mail.to));
            let lines: Vec<String> = lines.collect();
            let here = &self.here;
            let text = format!(
                "De mails bij vraag {here}:\n{}\nTyp mail 1 om de eerste te horen, mail 1 bewaar voor een bestand.",
                lines.join("\n")
            );
            if wish.which.is_empty() {
                self.desk.talk.say(&text);
            } else {
                self.desk.talk.refuse(&text);
            }
            return;
        };
        let text = mail.written_out(&self.questions, question, &self.work.session().details);
        let Some(to) = &wish.to else {
            self.desk
                .talk
                .say_in_parts(&format!("De tekst van de mail:\n{text}"));
            return;
        };
        let name = mail.file_name(&self.here);
        let path = match to.as_str() {
            "" => self.desk.world.reports_go_to().join(&name),
            path => path.into(),
        };
        if let Some(path) = self.export(path, name, text.into_bytes()) {
            self.desk
                .talk
                .say(&format!("De tekst staat in {}.", path.display()));
        }
    }

    /// Hear the mail at this place among those of the question.
    pub(super) fn read_mail(&mut self, index: usize) {
        self.mail(&MailWish {
            which: (index + 1).to_string(),
            to: None,
        });
    }
}

/// The mail that `which` means.
fn found<'a>(mails: &'a [Mail], which: &str) -> Option<&'a Mail> {
    if let Some((numbers, "")) = Selection::split(which) {
        return mails.get(numbers.only()?.checked_sub(1)?);
    }
    let words = letters(which.trim_start_matches("aan "));
    let mut mails = mails.iter();
    mails.find(|mail| !words.is_empty() && letters(&mail.to).contains(&words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_meant_by_number_or_name_and_may_be_saved() {
        for (words, which, to) in [
            ("", "", None),
            ("2", "2", None),
            ("aan inwoners", "aan inwoners", None),
            ("2 bewaar", "2", Some("")),
            ("2 Bewaar", "2", Some("")),
            ("2 bewaar in C:\\Map\\x.txt", "2", Some("C:\\Map\\x.txt")),
            ("2 bewaar naar x.txt", "2", Some("x.txt")),
        ] {
            let to = to.map(str::to_owned);
            let which = which.to_owned();
            assert_eq!(
                MailWish::from_words(words),
                MailWish { which, to },
                "{words}"
            );
        }
    }
}
