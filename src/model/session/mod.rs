//! A session: one Quickscan being filled in.

mod nameless;
mod team;

pub use team::{Positioning, TeamModel};

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use jiff::Zoned;
use jiff::civil::Date;

use super::together::{Decision, Origin, Participant, Sharing};
use super::{
    Answer, Identities, Identity, KnownName, NextStep, Previous, QuestionId, QuestionSet, Rating,
    Record, RecordId, RemovedStep, UnknownKeys,
};

/// What a session without the name of a gemeente is called.
pub(super) const UNNAMED: &str = "Gemeente nog niet ingevuld";

/// What a session, or a version of one, is known by: the name of its file, without folder and ending.
pub fn id_of(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// What the session is about and who fills it in. Nothing here is compulsory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// The gemeente.
    pub gemeente: String,
    /// The area or team it is about.
    pub gebied: String,
    /// Who fills it in.
    pub invuller: String,
    /// That person's function.
    pub functie: String,
    /// The day the answers hold for.
    pub peildatum: Option<Date>,
    /// How broad the team is; none when the user did not say.
    pub team_model: Option<TeamModel>,
    /// Where the team is placed; none when the user did not say.
    pub positioning: Option<Positioning>,
    /// A few sentences of the user's own with which a report begins; line breaks as `\n`.
    pub introduction: String,
    /// The code that the CBS gives the gemeente; empty while nobody filled it in.
    pub municipality_code: String,
    /// Whether the answers may go to a region; none while that was not asked.
    pub sharing: Option<Sharing>,
}

/// Which question set a session was made with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionSetRef {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The fingerprint of its questions, see [`QuestionSet::fingerprint`].
    pub fingerprint: String,
}

impl QuestionSetRef {
    /// The reference that a new session gets.
    pub fn to(set: &QuestionSet) -> Self {
        Self {
            id: set.id.clone(),
            version: set.version.clone(),
            fingerprint: set.fingerprint(),
        }
    }

    /// What differs from `set`, as one Dutch sentence; none when it is the same set, or when an
    /// older file does not say.
    pub fn mismatch(&self, set: &QuestionSet) -> Option<String> {
        if self.id.is_empty() || *self == Self::to(set) {
            return None;
        }
        if self.id != set.id {
            return Some(format!(
                "Deze sessie is gemaakt met een andere vragenlijst ({}); u kijkt nu met {}.",
                self.id, set.id
            ));
        }
        if self.version != set.version {
            return Some(format!(
                "Deze sessie is gemaakt met versie {} van de vragenlijst; dit is versie {}.",
                self.version, set.version
            ));
        }
        if self.fingerprint.is_empty() {
            return None;
        }
        Some(
            "De tekst van de vragenlijst is veranderd sinds deze sessie is gemaakt. \
             Kijk na of uw antwoorden nog bij de vragen passen."
                .to_owned(),
        )
    }
}

/// Where the user was when they stopped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The question that was open.
    pub question: Option<QuestionId>,
    /// The field that had the focus, by its word in files; empty for the first.
    pub field: String,
    /// The cursor in that field, in bytes from its start.
    pub cursor: usize,
}

/// One Quickscan being filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Session {
    /// What it is known by; none until it is first saved.
    pub identity: Option<Identity>,
    /// The question set it was made with.
    pub question_set: QuestionSetRef,
    /// Gemeente, area, person, date and introduction.
    pub details: Details,
    /// When it was last saved, with the offset of the clock that saved it.
    pub changed: Option<Zoned>,
    /// Where the user was.
    pub place: Place,
    /// Every answer, also to questions that the present question set does not have.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// Every next step, in the order in which they were made.
    pub steps: Vec<NextStep>,
    /// What was removed from the plan, or lost its day there, by identity: a calendar may still have it.
    pub removed_steps: BTreeMap<Identity, RemovedStep>,
    /// The order of gaps as the user last put it by hand; empty while they never did.
    pub gap_order: Vec<QuestionId>,
    /// The previous measurement this one, if it is a follow-up.
    pub previous: Previous,
    /// The extra questions that are switched on.
    pub extra_questions: Vec<QuestionId>,
    /// The names of which the user said whether they are of people, or whose voice they are.
    pub names: Vec<KnownName>,
    /// Who takes part, in the order in which they were asked.
    pub participants: Vec<Participant>,
    /// What was decided together.
    pub decisions: BTreeMap<QuestionId, Decision>,
    /// What the practice says beside the policy, and what came out of talks.
    pub records: BTreeMap<RecordId, Record>,
    /// Where it came from, when it is the contribution of somebody.
    pub origin: Option<Origin>,
    /// Keys of a later version in `[sessie]`.
    pub unknown_details: UnknownKeys,
    /// Keys of a later version at the top of the file.
    pub unknown: UnknownKeys,
}

impl Session {
    /// An empty session for `set`.
    pub fn new(set: &QuestionSet, details: Details) -> Self {
        Self {
            question_set: QuestionSetRef::to(set),
            details,
            ..Self::default()
        }
    }

    /// Gives an identity to whatever has none: a new session, step or participant, and one of an older file. Of two
    /// with the same one, as in a file that was edited by hand, the second gets its own.
    pub fn identify(&mut self, identities: &mut Identities) {
        self.identity.get_or_insert_with(|| identities.make());
        let mut seen = BTreeSet::new();
        for step in &mut self.steps {
            let known = step.identity.filter(|known| seen.insert(*known));
            step.identity = known.or_else(|| Some(identities.make()));
        }
        let mut seen = BTreeSet::new();
        for participant in &mut self.participants {
            let known = participant.identity.filter(|known| seen.insert(*known));
            participant.identity = known.or_else(|| Some(identities.make()));
        }
    }

    /// Notes which of the steps `before` are no longer there, or no longer have a day, and forgets that of a step that has
    /// come back to what it was.
    pub fn note_removed(&mut self, before: &[NextStep]) {
        let steps = self.steps.iter();
        let present: BTreeMap<Identity, bool> = steps
            .filter_map(|step| Some((step.identity?, step.due.is_some())))
            .collect();
        let lacks = |identity: &Identity, had_day: bool| match present.get(identity) {
            None => true,
            Some(has_day) => had_day && !has_day,
        };
        for step in before.iter().filter(|step| !step.is_blank()) {
            let known = step.identity;
            if let Some(identity) = known.filter(|known| lacks(known, step.due.is_some())) {
                self.removed_steps.insert(identity, step.into());
            }
        }
        self.removed_steps
            .retain(|identity, removed| lacks(identity, removed.due.is_some()));
    }

    /// What there is to tell a calendar of the step with this identity once it is gone, if that has it.
    pub fn removed(&self, identity: Identity) -> Option<RemovedStep> {
        let step = self.steps_among(&[identity]).next().map(RemovedStep::from);
        step.or_else(|| self.removed_steps.get(&identity).cloned())
    }

    /// Returns where the step with this identity is in [`Session::steps`], if it is there.
    pub fn place_of_step(&self, identity: Identity) -> Option<usize> {
        let mut steps = self.steps.iter();
        steps.position(|step| step.identity == Some(identity))
    }

    /// The steps with these identities, in the order of the session.
    pub fn steps_among<'a>(&'a self, chosen: &'a [Identity]) -> impl Iterator<Item = &'a NextStep> {
        self.steps.iter().filter(|step| step.is_among(chosen))
    }

    /// Returns the step with this identity, to change it; none when it is gone.
    pub fn step_mut(&mut self, identity: Option<Identity>) -> Option<&mut NextStep> {
        let mut steps = self.steps.iter_mut();
        steps.find(|step| identity.is_some() && step.identity == identity)
    }

    /// Returns where the participant with this identity is in [`Session::participants`], if they are there.
    pub fn place_of_participant(&self, identity: Option<Identity>) -> Option<usize> {
        let mut participants = self.participants.iter();
        participants.position(|each| identity.is_some() && each.identity == identity)
    }

    /// The participant with this identity, if they are there.
    pub fn participant(&self, identity: Option<Identity>) -> Option<&Participant> {
        self.participants.get(self.place_of_participant(identity)?)
    }

    /// Whether somebody who takes part has this name, other than the one with this identity.
    pub fn has_other_called(&self, name: &str, identity: Option<Identity>) -> bool {
        let mut others = self
            .participants
            .iter()
            .filter(|each| each.identity != identity);
        others.any(|each| each.is_called(name))
    }

    /// The answer to `question`, if anything was recorded.
    pub fn answer(&self, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(question)
    }

    /// The answer to `question`, made empty if there was none.
    pub fn answer_mut(&mut self, question: &QuestionId) -> &mut Answer {
        self.answers.entry(question.clone()).or_default()
    }

    /// An answer in which nothing is recorded is none.
    pub(super) fn forget_if_empty(&mut self, question: &QuestionId) {
        if self.answer(question).is_some_and(Answer::is_empty) {
            self.answers.remove(question);
        }
    }

    /// State, evidence and flags of `question`.
    pub fn rating(&self, question: &QuestionId) -> Rating {
        self.answer(question)
            .map_or_else(Rating::default, |answer| answer.rating)
    }

    /// The next steps of `question`, with their place in [`Session::steps`].
    pub fn steps_of<'a>(
        &'a self,
        question: &'a QuestionId,
    ) -> impl Iterator<Item = (usize, &'a NextStep)> {
        self.steps
            .iter()
            .enumerate()
            .filter(move |(_, step)| step.question == *question)
    }

    /// Whether anything stands in the note of `question`.
    pub fn has_note(&self, question: &QuestionId) -> bool {
        let answer = self.answer(question);
        answer.is_some_and(|answer| !answer.note.trim().is_empty())
    }

    /// The next steps of every question that has any, as [`Session::steps_of`] gives them: for who
    /// goes through many questions.
    pub fn steps_by_question(&self) -> HashMap<&QuestionId, Vec<(usize, &NextStep)>> {
        let mut steps: HashMap<&QuestionId, Vec<(usize, &NextStep)>> = HashMap::new();
        for (place, step) in self.steps.iter().enumerate() {
            steps.entry(&step.question).or_default().push((place, step));
        }
        steps
    }

    /// Every question to which something was answered, now or last time, in order.
    pub fn answered_ever(&self) -> BTreeSet<&QuestionId> {
        let answers = self.answers.iter().chain(&self.previous.answers);
        let answers = answers.filter(|(_, answer)| !answer.is_empty());
        answers.map(|(id, _)| id).collect()
    }

    /// Answers and steps whose question is not in `set`: kept and shown, never dropped. Those of an
    /// extra question that is switched off are kept too, but hidden.
    pub fn orphans(&self, set: &QuestionSet) -> Vec<QuestionId> {
        let mut ids: Vec<_> = self
            .answers
            .iter()
            .filter(|(_, answer)| !answer.is_empty())
            .map(|(id, _)| id)
            .chain(self.steps.iter().map(|step| &step.question))
            .filter(|id| set.question(id).is_none() && !set.is_hidden(id))
            .cloned()
            .collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// What to call this session on screen and in file names.
    pub fn title(&self) -> &str {
        match self.details.gemeente.trim() {
            "" => UNNAMED,
            name => name,
        }
    }
}

#[cfg(test)]
mod tests;
