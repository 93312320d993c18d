//! Making a scan together: who takes part, where they differ, what was decided; asking somebody, and reading in what
//! came back.

mod decide;
mod participant;
mod receive;
mod wish;

use std::path::PathBuf;

pub use self::wish::{DecisionWish, Deed, TogetherWish};
use super::Conversation;
use crate::app::{Effect, Outcome, TogetherEffect};
use crate::document::{Block, Layout, plain_blocks};
use crate::model::together::{Contribution, Difference, agenda, standings};
use crate::model::{KnowledgeBase, QuestionId, State};
use crate::report::{AgendaCounts, differences, reminder, standing_in_words};
use crate::text::counted;

impl Conversation<'_, '_> {
    pub(super) fn together(&mut self, wish: TogetherWish) {
        match wish {
            TogetherWish::Short => self.together_in_short(),
            TogetherWish::Participants => self.participants(),
            TogetherWish::Participant(name, change) => self.participant(&name, &change),
            TogetherWish::Reminders => self.reminders(),
            TogetherWish::Differences { question, names } => {
                self.differences(question.as_ref(), names);
            }
            TogetherWish::Invite(name) => self.invite(&name),
            TogetherWish::ReadIn(path) => self.read_in(&path),
            TogetherWish::Decision(wish) => self.decision(wish),
        }
    }

    /// The file of the session, which is there before anything is kept beside it.
    pub(super) fn joint_path(&mut self) -> Option<PathBuf> {
        self.keep_quietly();
        let path = self.work.path().map(std::path::Path::to_owned);
        if path.is_none() {
            self.desk.talk.refuse(
                "Deze sessie heeft nog geen bestand. Typ bewaar, en probeer het dan opnieuw.",
            );
        }
        path
    }

    /// What others sent; nothing while the session has no file.
    pub(super) fn sent_quietly(&mut self) -> Vec<Contribution> {
        if self.work.path().is_none() {
            return Vec::new();
        }
        self.sent().unwrap_or_default()
    }

    /// What others sent. What of it cannot be read is said.
    pub(super) fn sent(&mut self) -> Option<Vec<Contribution>> {
        let path = self.joint_path()?;
        match self
            .desk
            .world
            .carry_out(Effect::Together(TogetherEffect::ReadSent(path)))
        {
            Some(Outcome::Sent {
                contributions,
                problems,
                ..
            }) => {
                for problem in problems {
                    self.desk.talk.say(&problem);
                }
                Some(contributions)
            }
            _ => Some(Vec::new()),
        }
    }

    /// What `look` says of the agenda.
    pub(super) fn with_agenda<T>(
        &mut self,
        contributions: &[Contribution],
        look: impl FnOnce(&[Difference<'_>], &Self) -> T,
    ) -> T {
        self.desk.read_knowledge();
        let none = KnowledgeBase::default();
        let base = self.desk.knowledge.as_ref().unwrap_or(&none);
        let agenda = agenda(&self.questions, base, self.work.session(), contributions);
        look(&agenda, self)
    }

    fn together_in_short(&mut self) {
        let Some(sent) = self.sent() else { return };
        let today = self.desk.world.today();
        let session = self.work.session();
        let all = standings(&self.questions, session, &sent, today);
        let number = counted(all.len(), "deelnemer", "deelnemers");
        let is_in = all.iter().filter(|each| each.is_in).count();
        let late = all.iter().filter(|each| each.is_late).count();
        let decided = counted(session.decisions.len(), "besluit", "besluiten");
        let agenda = self.with_agenda(&sent, |agenda, _| AgendaCounts::of(agenda).in_words());
        self.desk.talk.say(&format!(
            "Samen: {number}, {is_in} binnen, {late} te laat; {decided}. {agenda}\n\
             Typ deelnemers, verschillen of besluit om die te horen. Typ uitnodigen om iemand te vragen, en inlezen met \
             de naam van een bestand erachter om te bewaren wat u terugkreeg."
        ));
    }

    fn participants(&mut self) {
        let Some(sent) = self.sent() else { return };
        let today = self.desk.world.today();
        let all = standings(&self.questions, self.work.session(), &sent, today);
        let lines: Vec<String> = all
            .iter()
            .map(|each| format!("{}.", standing_in_words(each)))
            .collect();
        if lines.is_empty() {
            self.desk
                .talk
                .say("Er zijn nog geen deelnemers. Typ uitnodigen om iemand te vragen.");
        } else {
            self.desk.talk.say_in_parts(&lines.join("\n"));
        }
    }

    fn reminders(&mut self) {
        let Some(contributions) = self.sent() else {
            return;
        };
        let today = self.desk.world.today();
        let (set, session) = (&self.questions, self.work.session());
        let all = standings(set, session, &contributions, today);
        let mails = all.iter().filter_map(|each| {
            let missing = each.missing(set, &contributions);
            reminder(set, session, each.participant, &missing, today)
        });
        let mails: Vec<String> = mails.collect();
        if mails.is_empty() {
            self.desk
                .talk
                .say("Iedereen heeft alles beantwoord; er is niemand om te herinneren.");
        } else {
            self.desk.talk.say_in_parts(&mails.join("\n"));
        }
    }

    fn differences(&mut self, question: Option<&QuestionId>, names: bool) {
        let Some(sent) = self.sent() else { return };
        let text = self.with_agenda(&sent, |agenda, conversation| {
            let session = conversation.work.session();
            let speakers = session.speakers_with(&sent, names);
            let wanted: Vec<Difference<'_>> = agenda
                .iter()
                .filter(|each| question.is_none_or(|wanted| each.id() == wanted))
                .cloned()
                .collect();
            let loose: &[Contribution] = if question.is_none() { &sent } else { &[] };
            let document = differences(session.title(), &wanted, loose, &speakers);
            let blocks: Vec<Block> = document.blocks.into_iter().map(without_signs).collect();
            plain_blocks(&blocks, Layout::Spoken)
        });
        self.desk.talk.say_in_parts(&text);
    }
}

/// `block` without the signs before what somebody chose: they say the same as the words. What people wrote is a quote,
/// and stays as it is.
fn without_signs(block: Block) -> Block {
    let Block::Paragraph(text) = block else {
        return block;
    };
    let mut text = text.text();
    for state in State::COUNTED.map(Some).into_iter().chain([None]) {
        let sign = format!(": {} ", State::sign_of(state));
        text = text.replacen(&sign, ": ", 1);
    }
    Block::Paragraph(text.into())
}
