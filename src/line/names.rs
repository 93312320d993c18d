//! Which names are of people: read out, and said.

use super::Conversation;
use crate::model::{Change, NO_NAMES, NOT_SAID, NameKind, is_same_owner};

impl Conversation<'_, '_> {
    /// Read the names in use, or say what one of them is.
    pub(super) fn names(&mut self, said: Option<(String, Option<NameKind>)>) {
        let Some((name, kind)) = said else {
            self.read_names();
            return;
        };
        let session = self.work.session();
        let names = session.names_in_use();
        let mut known = names.iter().map(|(known, _)| *known);
        let Some(name) = known.find(|known| is_same_owner(known, &name)) else {
            self.desk.talk.refuse(&format!(
                "«{name}» doet geen stap en staat niet bij gesproken met. Typ namen om te horen welke namen er zijn."
            ));
            return;
        };
        let name = name.to_owned();
        let change = Change::kind_of_names(session, [name.as_str()], kind);
        self.apply(change);
        let is = kind.map_or("weet u niet", NameKind::key);
        self.changed(&format!("{name}: {is}."));
    }

    fn read_names(&mut self) {
        let names = self.work.session().names_in_use();
        let lines: Vec<String> = names
            .iter()
            .map(|(name, kind)| format!("{name}: {}.", kind.map_or(NOT_SAID, NameKind::key)))
            .collect();
        let text = if lines.is_empty() {
            NO_NAMES.to_owned()
        } else {
            format!(
                "{}\nIn een rapport zonder namen blijft alleen een functie staan.",
                lines.join("\n")
            )
        };
        self.desk.talk.say(&text);
    }
}
