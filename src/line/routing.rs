//! What an answer leaves out of the questions, or brings among them.

use super::Conversation;
use super::command::Command;
use crate::model::QuestionId;
use crate::text::counted;

impl Conversation<'_, '_> {
    /// Ask what the answers lead to after `command`, and say what that leaves out.
    pub(super) fn follow_answers(&mut self, is_answer: bool) {
        let before = self.ids();
        if self
            .work
            .session()
            .question_set
            .is_other_than(&self.questions)
            || !self.questions.follow(self.work.session())
        {
            return;
        }
        let after = self.ids();
        let by = if is_answer {
            "Door dit antwoord"
        } else {
            "Hierdoor"
        };
        let gone: Vec<&QuestionId> = before.iter().filter(|id| !after.contains(id)).collect();
        let come = after.iter().filter(|id| !before.contains(id)).count();
        let left_out = match gone.len() {
            0 => None,
            1 => Some(format!("{by} wordt 1 vraag niet gesteld.")),
            many => Some(format!("{by} worden {many} vragen niet gesteld.")),
        };
        let session = self.work.session();
        let is_kept = gone.iter().any(|id| session.answer(id).is_some());
        let kept = is_kept.then(|| "Wat u daar hebt ingevuld, blijft bewaard.".to_owned());
        let added = (come > 0).then(|| {
            let verb = if come == 1 { "komt" } else { "komen" };
            format!("{by} {verb} er {} bij.", counted(come, "vraag", "vragen"))
        });
        let said: Vec<String> = [left_out, kept, added].into_iter().flatten().collect();
        self.desk.talk.say(&said.join(" "));
        self.stay_among_asked();
    }

    /// Where this question is not asked any more, to the one before it that is.
    fn stay_among_asked(&mut self) {
        let Some(why) = self.questions.why_left_out(&self.here) else {
            return;
        };
        let all = self
            .questions
            .whole
            .iter()
            .flat_map(|group| &group.questions);
        let before = all.take_while(|question| question.id != self.here);
        let before: Vec<QuestionId> = before.map(|question| question.id.clone()).collect();
        let mut before = before.into_iter().rev();
        let asked = before.find(|id| self.questions.question(id).is_some());
        let first = || self.questions.first().map(|question| question.id.clone());
        if let Some(there) = asked.or_else(first) {
            self.desk.talk.say(&why);
            self.open(there);
        }
    }

    fn ids(&self) -> Vec<QuestionId> {
        let questions = self.questions.questions();
        questions.map(|question| question.id.clone()).collect()
    }
}

impl Command {
    /// Whether what it changes is an answer.
    pub(super) fn gives_answer(&self) -> bool {
        match self {
            Self::Answer(_) | Self::State(_) | Self::TakeOver => true,
            Self::At(_, command) => command.gives_answer(),
            _ => false,
        }
    }
}
