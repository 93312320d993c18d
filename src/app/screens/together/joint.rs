//! The open session with what others sent for it, as every screen of what is done together sees it.

use std::cell::OnceCell;

use jiff::civil::Date;

use crate::app::screens::ScreenContext;
use crate::app::work::{Sent, Work};
use crate::model::together::{
    Contribution, Decision, Difference, DifferenceKind, Participant, Said, Speakers, Standing,
    agenda, standings,
};
use crate::model::{Identity, KnowledgeBase, QuestionId, QuestionSet, Session};

/// The open session with what others sent for it.
#[derive(Debug)]
pub struct Joint<'a> {
    /// What the sources say.
    pub base: &'a KnowledgeBase,
    /// The questions.
    pub set: &'a QuestionSet,
    /// The joint session.
    pub session: &'a Session,
    /// What others sent.
    pub sent: &'a Sent,
    /// The same session as it is looked at: whoever sent something has been asked.
    pub seen: &'a Session,
    /// The day it is.
    pub today: Date,
    /// What is made of it when it is first asked for: most keys and pages ask for one of these, or for none.
    agenda: OnceCell<Vec<Difference<'a>>>,
    standings: OnceCell<Vec<Standing<'a>>>,
}

impl<'a> Joint<'a> {
    /// The session of `work` with what was sent for it.
    pub fn of(base: &'a KnowledgeBase, set: &'a QuestionSet, work: &'a Work, today: Date) -> Self {
        Self {
            base,
            set,
            session: work.session(),
            sent: work.sent(),
            seen: work.seen(set, base),
            today,
            agenda: OnceCell::new(),
            standings: OnceCell::new(),
        }
    }

    /// The open session of `cx` as a whole.
    pub(in crate::app::screens) fn within(cx: &'a ScreenContext) -> Self {
        Self::of(cx.knowledge, cx.questions, cx.work, cx.today)
    }

    /// Everything that was said, question by question.
    pub fn agenda(&self) -> &[Difference<'a>] {
        let sent = &self.sent.contributions;
        let make = || agenda(self.set, self.base, self.session, sent);
        self.agenda.get_or_init(make)
    }

    /// How far each participant is.
    pub fn standings(&self) -> &[Standing<'a>] {
        let sent = &self.sent.contributions;
        let make = || standings(self.set, self.session, sent, self.today);
        self.standings.get_or_init(make)
    }

    /// How far the participant with this identity is.
    pub fn standing(&self, of: Identity) -> Option<&Standing<'a>> {
        let mut all = self.standings().iter();
        all.find(|each| each.participant.identity == Some(of))
    }

    /// What `participant` sent, in the order in which it was read in.
    pub fn sent_by(&self, participant: &Participant) -> Vec<&'a Contribution> {
        let all = self.sent.contributions.iter();
        all.filter(|each| each.is_of(participant)).collect()
    }

    /// What came from people who are no participant.
    pub fn strangers(&self) -> Vec<&'a Contribution> {
        let all = self.sent.contributions.iter();
        let is_known = |each: &Contribution| self.session.sender_of(each).participant.is_some();
        all.filter(|each| !is_known(each)).collect()
    }

    /// What was said of `question`, if anybody said anything.
    pub fn difference(&self, question: &QuestionId) -> Option<&Difference<'a>> {
        self.agenda().iter().find(|each| each.id() == question)
    }

    /// What is still to be decided and is not the same for all, in the order of the agenda. What only the
    /// coordinator answered is no agenda.
    pub fn undecided(&self) -> impl Iterator<Item = &Difference<'a>> {
        let open = self.agenda().iter().filter(|each| each.is_undecided());
        let open = open.filter(|each| each.kind != DifferenceKind::Agreed);
        open.filter(|each| each.is_on_agenda())
    }

    /// What all agree on and is not decided yet.
    pub fn agreed(&self) -> impl Iterator<Item = &Difference<'a>> {
        crate::model::together::agreed(self.agenda())
    }

    /// What the speakers are called.
    pub fn speakers(&self, names: bool) -> Speakers {
        let voices = self.agenda().iter().flat_map(|each| &each.voices);
        let voices = voices.map(|said: &Said| (said.name, said.role));
        Speakers::of(voices, names)
    }

    /// The names of the participants.
    pub fn names(&self) -> Vec<&'a str> {
        let all = self.session.participants.iter();
        let names = all.map(|each| each.name.trim());
        names.filter(|name| !name.is_empty()).collect()
    }
}

/// Whether no answer can be decided on there, which is said.
pub(in crate::app::screens) fn is_refused(question: &QuestionId, cx: &mut ScreenContext) -> bool {
    let refusal = cx
        .questions
        .question(question)
        .and_then(Decision::refusal_at);
    if let Some(refusal) = refusal {
        cx.say(refusal);
    }
    refusal.is_some()
}
