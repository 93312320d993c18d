//! The open session with what others sent for it, as every screen of what is done together sees it.

use jiff::civil::Date;

use crate::app::screens::ScreenContext;
use crate::app::work::Sent;
use crate::model::together::{
    Contribution, Difference, DifferenceKind, Participant, Said, Speakers, Standing, agenda,
    standings,
};
use crate::model::{Identity, KnowledgeBase, QuestionId, QuestionSet, Session};

/// The open session with what others sent for it.
#[derive(Debug, Clone)]
pub struct Joint<'a> {
    /// What the sources say.
    pub base: &'a KnowledgeBase,
    /// The questions.
    pub set: &'a QuestionSet,
    /// The joint session.
    pub session: &'a Session,
    /// What others sent.
    pub sent: &'a Sent,
    /// The day it is.
    pub today: Date,
    /// Everything that was said, question by question.
    pub agenda: Vec<Difference<'a>>,
}

impl<'a> Joint<'a> {
    /// `session` with what was `sent` for it.
    pub fn of(
        base: &'a KnowledgeBase,
        set: &'a QuestionSet,
        both: (&'a Session, &'a Sent),
        today: Date,
    ) -> Self {
        let (session, contributed) = both;
        Self {
            base,
            set,
            session,
            sent: contributed,
            today,
            agenda: agenda(set, base, session, &contributed.contributions),
        }
    }

    /// The open session of `cx` as a whole.
    pub(in crate::app::screens) fn within(cx: &'a ScreenContext) -> Self {
        let both = (cx.work.session(), cx.work.sent());
        Self::of(cx.knowledge, cx.questions, both, cx.today)
    }

    /// How far each participant is.
    pub fn standings(&self) -> Vec<Standing<'a>> {
        standings(self.set, self.session, &self.sent.contributions, self.today)
    }

    /// How far the participant with this identity is.
    pub fn standing(&self, of: Identity) -> Option<Standing<'a>> {
        let mut all = self.standings().into_iter();
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
        self.agenda.iter().find(|each| each.id() == question)
    }

    /// What is still to be decided and is not the same for all, in the order of the agenda. What only the
    /// coordinator answered is no agenda.
    pub fn undecided(&self) -> impl Iterator<Item = &Difference<'a>> {
        let open = self.agenda.iter().filter(|each| each.is_undecided());
        let open = open.filter(|each| each.kind != DifferenceKind::Agreed);
        open.filter(|each| each.is_on_agenda())
    }

    /// What all agree on and is not decided yet.
    pub fn agreed(&self) -> impl Iterator<Item = &Difference<'a>> {
        crate::model::together::agreed(&self.agenda)
    }

    /// What the speakers are called.
    pub fn speakers(&self, names: bool) -> Speakers {
        let voices = self.agenda.iter().flat_map(|each| &each.voices);
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
