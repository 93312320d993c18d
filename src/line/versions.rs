//! Earlier versions of the session, and putting one back.

use std::path::Path;

use super::{Conversation, opening, speak};
use crate::app::{EarlierVersion, Effect, Outcome};
use crate::model::format_date_long;

impl Conversation<'_, '_> {
    /// Read the versions, or put the one with this number back.
    pub(super) fn versions(&mut self, number: Option<usize>) {
        self.keep_quietly();
        let Some(path) = self.work.path().map(Path::to_owned) else {
            self.desk
                .talk
                .say("Deze sessie heeft nog geen bestand, dus er zijn geen eerdere versies.");
            return;
        };
        let versions = match self
            .desk
            .world
            .carry_out(Effect::ListVersions(path.clone()))
        {
            Some(Outcome::Versions(versions)) => versions,
            Some(Outcome::Failed(problem)) => {
                self.desk.talk.refuse(&problem);
                return;
            }
            _ => Vec::new(),
        };
        match number {
            None => {
                let text = speak::versions(&versions, self.work.session());
                self.desk.talk.say_in_parts(&text);
            }
            Some(number) => match versions.get(number - 1) {
                Some(version) => self.put_back(&path, version),
                None => self.desk.talk.refuse(&format!(
                    "Er is geen versie {number}. Typ versies om te horen welke er zijn."
                )),
            },
        }
    }

    fn put_back(&mut self, path: &Path, version: &EarlierVersion) {
        if let Err(refused) = self.work.writable() {
            self.desk.talk.refuse(&refused.to_string());
            return;
        }
        if version.session.is_none() {
            self.desk
                .talk
                .refuse("Deze versie kan niet worden gelezen. Kies een andere.");
            return;
        }
        if self.work.is_unsaved() {
            self.desk.talk.refuse(
                "Uw laatste werk is nog niet bewaard. Typ bewaar; daarna kunt u een versie terugzetten.",
            );
            return;
        }
        let question = format!(
            "De versie van {}, {}, terugzetten? Hoe de sessie nu is, wordt eerst zelf een versie.",
            format_date_long(version.at.date()),
            version.at.strftime("%H:%M")
        );
        if !self.desk.talk.confirms(&question) {
            self.desk.talk.say("Er is niets teruggezet.");
            return;
        }
        let restore = Effect::Restore {
            path: path.to_owned(),
            version: version.id.clone(),
        };
        match opening::open(self.desk, restore) {
            Ok(Some(opened)) => self.go_on_with(opened),
            Ok(None) => {}
            Err(stopped) => self.desk.talk.refuse(&stopped.to_string()),
        }
    }
}
