//! The report, in each of its forms: read out, or made as a file.

use std::path::PathBuf;

use super::Conversation;
use super::ask::{Asked, Reply};
use super::report_wish::{ReportWish, word_for};
use crate::app::{DialogAction, Effect, Outcome, ask_overwrite};
use crate::document::{Block, Layout, plain, plain_blocks};
use crate::model::{KnowledgeBase, PersonalText, id_of, personal_texts};
use crate::report::{self, Cut, ExportForm, Holds, Options};
use crate::text::letters;

/// What is asked of a report that is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReportPart {
    Form,
    Cut,
    Names,
}

impl ReportPart {
    const fn question(self) -> &'static str {
        match self {
            Self::Form => "Welke vorm? Enter is word, stop is geen rapport",
            Self::Cut => "Hoeveel? alles, kern of plan; Enter is alles, stop is geen rapport",
            Self::Names => "Met namen of zonder namen? Enter is zonder namen, stop is geen rapport",
        }
    }

    const fn about(self) -> &'static str {
        match self {
            Self::Form => {
                "Typ een van de vormen: word, webpagina, tekst, rekenblad, agenda of tabel."
            }
            Self::Cut => {
                "Typ alles, kern of plan: het hele rapport, de bladzijde voor wie beslist, of de vervolgstappen."
            }
            Self::Names => {
                "Typ met namen of zonder namen. Met namen staat erin wie invulde, met wie is gesproken en wie een stap doet."
            }
        }
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
        let wish = if self.desk.talk.is_script() {
            Some(wish)
        } else {
            self.ask_about_report(wish, is_bare)
        };
        match wish {
            Some(wish) => self.make_report(&wish),
            None => self.desk.talk.say("Er is geen rapport gemaakt."),
        }
    }

    /// Ask what `wish` does not say: of a bare wish the form and the cut too, of any whether the names of people are in
    /// it. None where the user wants none.
    fn ask_about_report(&mut self, mut wish: ReportWish, is_bare: bool) -> Option<ReportWish> {
        let has_names = !report::names(self.work.session()).is_empty();
        let mut parts = Vec::new();
        if is_bare {
            let forms: Vec<String> = ExportForm::all()
                .map(|form| format!("{}, {}", word_for(form), form.purpose()))
                .collect();
            self.desk
                .talk
                .say(&format!("De vormen zijn: {}.", forms.join("; ")));
            parts.extend([ReportPart::Form, ReportPart::Cut]);
        }
        if has_names && wish.names.is_none() {
            parts.push(ReportPart::Names);
        }
        let mut place = 0;
        let mut is_back = false;
        while let Some(part) = parts.get(place) {
            // What is in the table of steps alone cannot be cut.
            let is_left_out =
                *part == ReportPart::Cut && wish.form.unwrap_or_default().holds() != Holds::Report;
            let said = if is_left_out {
                None
            } else {
                let asked = Asked {
                    prompt: part.question(),
                    about: part.about(),
                    has_before: place > 0,
                    takes_any: false,
                };
                let fits = |said: &str| asked_for(said).is_some();
                match self.desk.talk.ask(&asked, fits) {
                    Reply::Said(said) if letters(&said) == "nee" => return None,
                    Reply::Said(said) => Some(said),
                    Reply::Back => {
                        (place, is_back) = (place - 1, true);
                        continue;
                    }
                    Reply::Stop | Reply::Over => return None,
                }
            };
            let Some(said) = said else {
                place = if is_back { place - 1 } else { place + 1 };
                continue;
            };
            is_back = false;
            match asked_for(&said) {
                Some(more) => {
                    wish = wish.with(more);
                    if *part == ReportPart::Names {
                        // Enter is an answer too.
                        wish.names = wish.names.or(Some(false));
                    }
                    place += 1;
                }
                None => self
                    .desk
                    .talk
                    .refuse(&format!("«{said}» past hier niet. {}", part.about())),
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
        let (set, session) = (&self.questions, self.work.session());
        // Who does not say that names may be in it, has them left out: that is the safe side.
        let has_names = !report::names(session).is_empty();
        let is_named = wish.names.unwrap_or(!has_names);
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
        let told = report::names_told(&words, session);
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
        if !is_named {
            self.desk.talk.say(report::NAMES_IN_TEXTS);
        }
        let Some(path) = self.export(path, name, content) else {
            return;
        };
        let people = match (is_named, has_names) {
            (false, _) => "zonder namen",
            (true, true) => "met namen",
            (true, false) => "zonder dat er namen in staan",
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
        match told.filter(|_| is_named) {
            Some(told) => self.desk.talk.say(&told),
            None if wish.names.is_none() && has_names => self.desk.talk.say(
                "U zei niet of er namen in mogen staan, dus die zijn weggelaten. Met namen erin typt u: rapport met namen.",
            ),
            None => {}
        }
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

/// What an answer asks of the report that is to be made.
fn asked_for(said: &str) -> Option<ReportWish> {
    ReportWish::from_words(said).filter(|wish| !wish.is_read)
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
