//! The report, in each of its forms: read out, or made as a file.

use std::path::PathBuf;

use super::Conversation;
use crate::app::{DialogAction, Effect, Outcome, ask_overwrite};
use crate::document::{Block, Layout, plain, plain_blocks};
use crate::model::{KnowledgeBase, PersonalText, id_of, personal_texts};
use crate::report::{self, Cut, ExportForm, Holds, Options};
use crate::text::letters;

/// What is asked of the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportWish {
    /// Whether it is read out, and no file is made.
    pub is_read: bool,
    /// In which form.
    pub form: Option<ExportForm>,
    /// How much of it.
    pub cut: Option<Cut>,
    /// With or without the names of people.
    pub names: Option<bool>,
    /// Where to, as typed.
    pub to: Option<String>,
}

impl ReportWish {
    /// What `words` ask after "rapport": "word kern zonder namen naar C:\Rapport", "lees".
    pub(super) fn from_words(words: &str) -> Option<Self> {
        let mut wish = Self::default();
        let mut left = words.trim();
        while !left.is_empty() {
            let (word, rest) = left.split_once(char::is_whitespace).unwrap_or((left, ""));
            let rest = rest.trim();
            left = rest;
            match letters(word).as_str() {
                "naar" if !rest.is_empty() => {
                    wish.to = Some(rest.to_owned());
                    return Some(wish);
                }
                "lees" | "voorlezen" => wish.is_read = true,
                "als" | "maak" | "en" => {}
                "alles" | "heel" => wish.cut = Some(Cut::Alles),
                how @ ("zonder" | "met") => {
                    left = rest
                        .get(..5)
                        .filter(|word| letters(word) == "namen")
                        .and_then(|_| rest.get(5..))?
                        .trim();
                    wish.names = Some(how == "met");
                }
                word => match (form(word), Cut::from_key(word)) {
                    (Some(form), _) => wish.form = Some(form),
                    (None, Some(cut)) => wish.cut = Some(cut),
                    (None, None) => return None,
                },
            }
        }
        Some(wish)
    }
}

/// The form that is meant with `word`.
fn form(word: &str) -> Option<ExportForm> {
    let key = match word {
        "word" => "docx",
        "web" | "webpagina" => "html",
        "tekst" | "markdown" => "md",
        "excel" | "rekenblad" => "xlsx",
        "agenda" | "kalender" => "ics",
        "tabel" => "csv",
        key => key,
    };
    ExportForm::from_key(key)
}

/// The word by which a form is asked for.
fn word_for(form: ExportForm) -> &'static str {
    match form.key() {
        "docx" => "word",
        "html" => "webpagina",
        "md" => "tekst",
        "xlsx" => "rekenblad",
        "ics" => "agenda",
        "csv" => "tabel",
        key => key,
    }
}

impl Conversation<'_, '_> {
    pub(super) fn report(&mut self, wish: ReportWish) {
        self.desk.read_knowledge();
        if wish.is_read {
            self.read_report(&wish);
            return;
        }
        let is_bare = wish == ReportWish::default();
        let wish = if is_bare && !self.desk.talk.is_script() {
            let Some(wish) = self.ask_about_report() else {
                self.desk.talk.say("Er is geen rapport gemaakt.");
                return;
            };
            wish
        } else {
            wish
        };
        self.make_report(&wish);
    }

    /// Ask for the form, the cut and the names; none where the user wants none.
    fn ask_about_report(&mut self) -> Option<ReportWish> {
        let forms: Vec<String> = ExportForm::all()
            .map(|form| format!("{}, {}", word_for(form), form.purpose()))
            .collect();
        self.desk
            .talk
            .say(&format!("De vormen zijn: {}.", forms.join("; ")));
        let mut wish = ReportWish::default();
        for question in [
            "Welke vorm? Enter is word, nee stopt",
            "Hoeveel? alles, kern of plan; Enter is alles, nee stopt",
            "met namen of zonder namen? Enter is met namen, nee stopt",
        ] {
            // What is in the table of steps alone cannot be cut.
            if question.starts_with("Hoeveel")
                && wish.form.unwrap_or_default().holds() != Holds::Report
            {
                continue;
            }
            loop {
                let said = self.desk.talk.ask_for_text(question)?.into_text();
                let said = said.trim();
                if ["nee", "stop"].contains(&letters(said).as_str()) {
                    return None;
                }
                if let Some(more) = ReportWish::from_words(said) {
                    wish.form = more.form.or(wish.form);
                    wish.cut = more.cut.or(wish.cut);
                    wish.names = more.names.or(wish.names);
                    wish.to = more.to.or(wish.to.take());
                    break;
                }
                self.desk.talk.refuse(&format!(
                    "«{said}» past hier niet. Typ een van de woorden, of Enter."
                ));
            }
        }
        Some(wish)
    }

    /// Read it out in its parts.
    fn read_report(&mut self, wish: &ReportWish) {
        let (set, session) = (&self.questions, self.work.session());
        let none = KnowledgeBase::default();
        let base = self.desk.knowledge.as_ref().unwrap_or(&none);
        let options = Options {
            cut: wish.cut.unwrap_or(Cut::Kern),
            names: wish.names.unwrap_or(true),
            ..Options::of(self.desk.world.today(), base)
        };
        let form = wish.form.unwrap_or_default();
        let (document, _) = report::preview(form, set, session, &options);
        let blocks: Vec<Block> = document.blocks.into_iter().map(without_signs).collect();
        let text = plain_blocks(&blocks, Layout::Spoken);
        self.desk.talk.say_in_parts(&text);
    }

    fn make_report(&mut self, wish: &ReportWish) {
        let named = wish
            .to
            .as_ref()
            .map(|to| PathBuf::from(to.trim_matches('"')));
        let by_name = named.as_deref().and_then(ExportForm::of_file);
        let form = wish.form.or(by_name).unwrap_or_default();
        let is_named = wish.names.unwrap_or(true);
        let (set, session) = (&self.questions, self.work.session());
        let today = self.desk.world.today();
        let none = KnowledgeBase::default();
        let options = Options {
            cut: wish.cut.unwrap_or_default(),
            names: is_named,
            ..Options::of(today, self.desk.knowledge.as_ref().unwrap_or(&none))
        };
        let id = self.work.path().map(id_of).unwrap_or_default();
        let made = report::export(form, set, session, &id, &options);
        let words = plain(
            &report::preview(form, set, session, &options).0,
            Layout::Spoken,
        );
        let words = words.split_whitespace().count();
        let cut = options.cut;
        let name = report::proposed_name(form, cut, is_named, session, today);
        let personal = personal_texts(session);
        let content = match made.content {
            Ok(content) => content,
            Err(why) => {
                self.desk.talk.refuse(why);
                return;
            }
        };
        let path = named.unwrap_or_else(|| self.desk.world.reports_go_to().join(&name));
        let Some(path) = self.export(path, name, content) else {
            return;
        };
        let people = if is_named {
            "met namen"
        } else {
            "zonder namen"
        };
        let what = if form.holds() == Holds::Report {
            format!("{}, {people}, ongeveer {words} woorden lang", cut.label())
        } else {
            format!("alles {people}")
        };
        self.desk.talk.say(&format!(
            "{} in {}. Het is {what}.",
            form.subject(),
            path.display()
        ));
        if let Some(notice) = made.notice {
            self.desk.talk.say(&notice);
        }
        if self.desk.warns_of_personal_data && !personal.is_empty() {
            let warning = PersonalText::before_sharing(&personal);
            self.desk.talk.say(&warning);
        }
    }

    /// Have a file written. Gives where it is; why it is not there is said.
    pub(super) fn export(
        &mut self,
        path: PathBuf,
        name: String,
        content: Vec<u8>,
    ) -> Option<PathBuf> {
        let mut effect = Effect::Export {
            path,
            name,
            content,
            overwrite: false,
        };
        loop {
            match self.desk.world.carry_out(effect) {
                Some(Outcome::Exported(path)) => return Some(path),
                Some(Outcome::ExportExists {
                    path,
                    name,
                    content,
                }) => {
                    effect = self.asked_overwrite(path, name, content)?;
                }
                Some(Outcome::Failed(problem)) => {
                    self.desk.talk.refuse(&problem);
                    return None;
                }
                _ => return None,
            }
        }
    }

    /// Ask whether the file at `path` may be replaced: what then writes it, if so. A script hears that it is there.
    fn asked_overwrite(&mut self, path: PathBuf, name: String, content: Vec<u8>) -> Option<Effect> {
        if self.desk.talk.is_script() {
            self.desk.talk.refuse(&format!(
                "Er is al een bestand «{}»; er is niets vervangen. Typ een andere naam, met naar ervoor.",
                path.display()
            ));
            return None;
        }
        let dialog = ask_overwrite(path, name, content);
        if let DialogAction::Do(effect) = self.desk.talk.ask_dialog(&dialog) {
            return Some(effect);
        }
        self.desk.talk.say("Er is niets vervangen.");
        None
    }
}

/// `block` without the signs before what it counts: they say the same as the words.
fn without_signs(block: Block) -> Block {
    match block {
        Block::Bars(mut bars) => {
            for part in &mut bars.parts {
                if let Some((_, words)) = part.split_once("] ") {
                    *part = words.to_owned();
                }
            }
            Block::Bars(bars)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_is_said_in_any_order() {
        let wish = |form: &str, cut, names, to: Option<&str>| ReportWish {
            is_read: false,
            form: ExportForm::from_key(form),
            cut,
            names,
            to: to.map(str::to_owned),
        };
        for (words, expected) in [
            ("", ReportWish::default()),
            ("word", wish("docx", None, None, None)),
            (
                "kern zonder namen",
                wish("", Some(Cut::Kern), Some(false), None),
            ),
            (
                "Excel met namen naar C:\\Mijn map\\x.xlsx",
                wish("xlsx", None, Some(true), Some("C:\\Mijn map\\x.xlsx")),
            ),
            (
                "zonder namen plan webpagina",
                wish("html", Some(Cut::Plan), Some(false), None),
            ),
        ] {
            assert_eq!(ReportWish::from_words(words), Some(expected), "{words}");
        }
        assert!(ReportWish::from_words("lees kern").is_some_and(|wish| wish.is_read));
        for words in ["maken graag", "zonder", "zonder alles", "namen"] {
            assert_eq!(ReportWish::from_words(words), None, "{words}");
        }
    }

    #[test]
    fn each_form_is_asked_for_by_its_word_and_by_its_ending() {
        for each in ExportForm::all() {
            assert_eq!(form(word_for(each)), Some(each));
            assert_eq!(form(each.key()), Some(each));
        }
    }
}
