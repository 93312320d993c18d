//! The report, in each of its forms: read out, or made as a file.

use std::path::PathBuf;

use super::Conversation;
use super::report_wish::ReportWish;
use crate::app::{DialogAction, Effect, Outcome, ask_overwrite};
use crate::document::{Block, Layout, plain, plain_blocks};
use crate::model::{KnowledgeBase, PersonalText, id_of, personal_texts};
use crate::report::{self, Cut, ExportForm, Holds, Options};
use crate::text::without_quotes;

/// Why there are no names in a report of which nobody said whether they may be.
const NOBODY_SAID: &str = "U zei niet of er namen in mogen staan, dus die zijn weggelaten. Met namen erin typt u: rapport met \
     namen.";

impl Conversation<'_, '_> {
    pub(super) fn report(&mut self, wish: ReportWish) {
        self.desk.read_knowledge();
        if wish.is_read {
            self.read_report(&wish);
            return;
        }
        let wish = if self.desk.talk.is_script() {
            Some(wish)
        } else {
            self.ask_about_report(wish)
        };
        match wish {
            Some(wish) => self.make_report(&wish),
            None => self.desk.talk.say("Er is geen rapport gemaakt."),
        }
    }

    /// Read it out in its parts.
    fn read_report(&mut self, wish: &ReportWish) {
        let contributions = self.sent_quietly();
        let (set, session) = (&self.questions, self.work.session());
        let none = KnowledgeBase::default();
        let base = self.desk.knowledge.as_ref().unwrap_or(&none);
        let options = Options {
            contributions: &contributions,
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
        let named = wish.to.as_deref().map(without_quotes).map(PathBuf::from);
        let by_name = named.as_deref().and_then(ExportForm::of_file);
        let form = wish.form.or(by_name).unwrap_or_default();
        let contributions = self.sent_quietly();
        let (set, session) = (&self.questions, self.work.session());
        // Who does not say that names may be in it, has them left out: that is the safe side.
        let has_names = !report::names(session).is_empty();
        let is_named = wish.names.unwrap_or(!has_names);
        let today = self.desk.world.today();
        let none = KnowledgeBase::default();
        let options = Options {
            contributions: &contributions,
            cut: wish.cut.unwrap_or_default(),
            names: is_named,
            ..Options::of(today, self.desk.knowledge.as_ref().unwrap_or(&none))
        };
        let id = self.work.path().map(id_of).unwrap_or_default();
        let made = report::export(form, set, session, &id, &options);
        let (document, _) = report::preview(form, set, session, &options);
        let words = plain(&document, Layout::Spoken);
        let told = report::names_told(&words, session);
        let words = words.split_whitespace().count();
        let cut = options.cut;
        let name = report::proposed_name(form, cut, is_named, session, today);
        let content = match made.content {
            Ok(content) => content,
            Err(why) => {
                self.desk.talk.refuse(why);
                return;
            }
        };
        let path = named.unwrap_or_else(|| self.desk.world.reports_go_to().join(&name));
        if !is_named {
            self.desk.talk.say(form.holds().names_that_stay());
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
        let (subject, place) = (form.subject(), path.display());
        let nobody_said = (wish.names.is_none() && has_names).then(|| NOBODY_SAID.to_owned());
        let said = [format!("{subject} in {place}. Het is {what}.")].into_iter();
        let about_names = told.filter(|_| is_named).or(nobody_said);
        for sentence in said.chain(about_names).chain(made.notice) {
            self.desk.talk.say(&sentence);
        }
        self.warn_of_personal_data();
    }

    /// Say where personal data seem to be, which no report leaves out.
    fn warn_of_personal_data(&mut self) {
        let personal = personal_texts(self.work.session());
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
