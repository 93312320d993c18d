//! One participant: how far they are, and what is said of them anew.

use crate::line::Conversation;
use crate::model::together::{
    Participant, ParticipantField, Surroundings, far_away, no_longer_heard, standings,
};
use crate::model::{Change, KnowledgeBase};
use crate::report::standing_in_words;
use crate::text::{clean_line, listed};

impl Conversation<'_, '_> {
    /// Hear of the participant of this `name`, or say anew what is `said` of them. Nothing is sent.
    pub(super) fn participant(&mut self, name: &str, said: &[(ParticipantField, String)]) {
        let people = &self.work.session().participants;
        let Some(known) = people.iter().find(|each| each.is_called(name)).cloned() else {
            let names: Vec<String> = people.iter().map(|each| clean_line(&each.name)).collect();
            let names = match names.as_slice() {
                [] => "Er zijn nog geen deelnemers".to_owned(),
                names => format!("Deelnemers: {}", listed(names)),
            };
            self.desk
                .talk
                .refuse(&format!("«{name}» is geen deelnemer. {names}."));
            return;
        };
        if said.is_empty() {
            self.hear_of(name);
            return;
        }
        let today = self.desk.world.today();
        let Some(changed) = self.with_fields(known.clone(), said) else {
            return;
        };
        let session = self.work.session();
        if session.has_other_called(&changed.name, known.identity) {
            let name = clean_line(&changed.name);
            self.desk
                .talk
                .refuse(&format!("Er is al een andere deelnemer «{name}»."));
            return;
        }
        let far = far_away(changed.due.filter(|_| changed.due != known.due), today);
        let said = clean_line(&changed.in_words());
        let Some(sent) = self.sent() else { return };
        let base = self.desk.knowledge.as_ref();
        let lost =
            base.and_then(|base| no_longer_heard(&self.questions, base, &sent, (&known, &changed)));
        let lost = lost.map_or_else(String::new, |lost| format!(" {lost}"));
        if self.apply(Change::put_participant(changed)) {
            let far = far.map_or_else(String::new, |far| format!(" {far}"));
            self.changed(&format!(
                "{said}: gewijzigd. Er is niets verstuurd.{lost}{far}"
            ));
        } else {
            self.desk.talk.say(&format!("{said}: er verandert niets."));
        }
    }

    /// `participant` with what is `said` of them; none where something is wrong, which is said.
    pub(super) fn with_fields(
        &mut self,
        participant: Participant,
        said: &[(ParticipantField, String)],
    ) -> Option<Participant> {
        self.desk.read_knowledge();
        let none = KnowledgeBase::default();
        let about = Surroundings {
            set: &self.questions,
            base: self.desk.knowledge.as_ref().unwrap_or(&none),
            today: self.desk.world.today(),
        };
        let mut said = said.iter();
        let changed = said.try_fold(participant, |participant, (field, words)| {
            participant.with(*field, words, about)
        });
        changed
            .map_err(|problem| self.desk.talk.refuse(&problem))
            .ok()
    }

    /// How far the participant of this `name` is, and what can be said of them.
    fn hear_of(&mut self, name: &str) {
        let Some(sent) = self.sent() else { return };
        let today = self.desk.world.today();
        let all = standings(&self.questions, self.work.session(), &sent, today);
        let known = all.iter().find(|each| each.participant.is_called(name));
        let Some(line) = known.map(standing_in_words) else {
            return;
        };
        let fields = ParticipantField::ALL.map(|field| field.word().to_owned());
        self.desk.talk.say(&format!(
            "{line}. Wijzigen kan met {} erachter, zoals: deelnemer {name} rol wijkagent.",
            listed(&fields).replace(" en ", " of ")
        ));
    }
}
