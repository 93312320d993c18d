//! The extra questions: which there are, and switching one on or off.

use super::Conversation;
use crate::model::{Change, KnowledgeBase, QuestionId};

impl Conversation<'_, '_> {
    /// Which extra questions there are, or one on or off.
    pub(super) fn extra(&mut self, said: Option<(String, Option<bool>)>) {
        self.desk.read_knowledge();
        let Some((id, wish)) = said else {
            self.read_extra();
            return;
        };
        let id = QuestionId::new(id.to_ascii_uppercase());
        let known = self.desk.knowledge.as_ref();
        if !known.is_some_and(|base| base.extra_questions().any(|(_, extra)| extra.id == id)) {
            self.desk.talk.refuse(&format!(
                "Vraag «{id}» is geen aanvullende vraag. Typ aanvullend om te horen welke er zijn."
            ));
            return;
        }
        let is_on = self.work.session().extra_questions.contains(&id);
        if wish == Some(is_on) {
            let how = if is_on { "aan" } else { "uit" };
            self.desk.talk.say(&format!("Vraag {id} staat al {how}."));
            return;
        }
        let change = Change::switch_extra_question(self.work.session(), &id);
        if self.apply(change) {
            self.refresh_questions();
            self.changed(&if is_on {
                format!("Vraag {id} staat uit. Wat bij die vraag is ingevuld, blijft bewaard.")
            } else {
                format!("Vraag {id} staat aan. Typ ga {id} om die vraag te beantwoorden.")
            });
        }
    }

    fn read_extra(&mut self) {
        let on = &self.work.session().extra_questions;
        let base = self.desk.knowledge.iter();
        let all = base.flat_map(KnowledgeBase::extra_questions);
        let mut lines = all.map(|(_, extra)| {
            let how = if on.contains(&extra.id) { "aan" } else { "uit" };
            format!("{}, staat {how}: {}", extra.id, extra.text)
        });
        let Some(first) = lines.next() else {
            self.desk
                .talk
                .say("Bij deze vragenlijst zijn er geen aanvullende vragen.");
            return;
        };
        let called = &self.questions.words.called;
        let head = format!(
            "Aanvullende vragen zijn geen deel van {called}. Typ aanvullend met een nummer en aan of uit."
        );
        let lines: Vec<String> = [head, first].into_iter().chain(lines).collect();
        self.desk.talk.say_in_parts(&lines.join("\n"));
    }
}
