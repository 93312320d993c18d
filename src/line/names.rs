//! Which names are of people: read out, and said.

use super::Conversation;
use crate::model::{
    Change, KnowledgeBase, NO_NAMES, NOBODY, NOT_SAID, NameKind, is_same_owner, people_heard,
};
use crate::text::listed;

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

    /// Read whose voice each is of those who were consulted, or say it of one of them.
    pub(super) fn voice(&mut self, said: Option<(String, String)>) {
        self.desk.read_knowledge();
        let none = KnowledgeBase::default();
        let base = self.desk.knowledge.as_ref().unwrap_or(&none);
        let session = self.work.session();
        let people = people_heard(base, &self.questions, session);
        let Some((name, group)) = said else {
            let lines = people
                .iter()
                .map(|each| format!("{}: {}.", each.name, each.in_words()));
            let lines: Vec<String> = lines.collect();
            self.desk.talk.say_in_parts(&match lines.as_slice() {
                [] => "Er staat nog niemand bij gesproken met.".to_owned(),
                lines => lines.join("\n"),
            });
            return;
        };
        let mut known = people.iter().map(|each| each.name);
        let Some(name) = known.find(|known| is_same_owner(known, &name)) else {
            self.desk.talk.refuse(&format!(
                "«{name}» staat niet bij gesproken met. Typ stem om te horen wie u hebt gesproken."
            ));
            return;
        };
        let Some(voice) = base.voice_from_words(&group) else {
            let mut names: Vec<String> = base
                .perspectives
                .iter()
                .map(|each| each.id.clone())
                .collect();
            names.push(NOBODY.to_owned());
            self.desk.talk.refuse(&format!(
                "«{group}» is geen groep. Zeg een van deze woorden: {}.",
                listed(&names)
            ));
            return;
        };
        let name = name.to_owned();
        let change = Change::voice_of_name(session, &name, voice.clone());
        self.apply(change);
        let said = voice.map_or_else(
            || "weer zoals het programma het herkent".to_owned(),
            |voice| format!("spreekt namens {voice}"),
        );
        self.changed(&format!("{name}: {said}."));
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
