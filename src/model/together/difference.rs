//! What everybody said about one question, and in what way they differ. Counts, with how many answered.

use super::said::people_listed;
use super::{Decision, DecisionKind, Said, Speakers};
use crate::model::{Evidence, Question, QuestionId, Rating, State, compared_owner, with_article};
use crate::text::{capitalised, listed, sentence};

/// In what way the voices on a question differ, in the order of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    /// In order for one, not in order for another; or not applicable for one and judged by another.
    Opposed,
    /// Somebody did not know, another does.
    UnknownAgainstKnown,
    /// The judgement that the question asks for is another than that of the others.
    OtherJudgement,
    /// Something else was given at a question that asks for no stand.
    OtherAnswer,
    /// One step apart.
    Adjacent,
    /// Only one answered.
    SingleVoice,
    /// All say the same.
    Agreed,
}

impl DifferenceKind {
    /// Every kind, in order.
    pub const ALL: [Self; 7] = [
        Self::Opposed,
        Self::UnknownAgainstKnown,
        Self::OtherJudgement,
        Self::OtherAnswer,
        Self::Adjacent,
        Self::SingleVoice,
        Self::Agreed,
    ];

    /// The word in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Opposed => "tegenstelling",
            Self::UnknownAgainstKnown => "weet-niet-tegenover-weet",
            Self::OtherJudgement => "oordeel-van-een-ander",
            Self::OtherAnswer => "verschillend-antwoord",
            Self::Adjacent => "buurstand",
            Self::SingleVoice => "een-stem",
            Self::Agreed => "eens",
        }
    }

    /// The words on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Opposed => "tegenstelling",
            Self::UnknownAgainstKnown => "weet niet tegenover weet",
            Self::OtherJudgement => "oordeel van een ander wijkt af",
            Self::OtherAnswer => "verschillend antwoord",
            Self::Adjacent => "één stap verschil",
            Self::SingleVoice => "één stem",
            Self::Agreed => "eens",
        }
    }

    /// Whether they differ.
    pub const fn is_difference(self) -> bool {
        !matches!(self, Self::SingleVoice | Self::Agreed)
    }
}

/// What everybody said about one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference<'a> {
    /// The question.
    pub question: &'a Question,
    /// In what way they differ.
    pub kind: DifferenceKind,
    /// Every voice: who has an opinion that others do not share before the others.
    pub voices: Vec<Said<'a>>,
    /// What was decided, if anything was.
    pub decision: Option<&'a Decision>,
    /// How the answer of the joint session is rated now.
    pub now: Rating,
}

/// A decision that sets aside the judgement for which the question asks. The words say whose.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "Vraag {question} vraagt om het oordeel van {}. {}: {} Dat oordeel is hier niet te overstemmen. \
     Neem het over, of laat de vraag open.",
    with_article(whose),
    capitalised(who),
    sentence(states)
)]
pub struct Overruled {
    /// The question.
    pub question: QuestionId,
    /// Whose judgement it asks for.
    pub whose: String,
    /// Who of them said something else.
    pub who: String,
    /// What they said.
    pub states: String,
}

impl<'a> Difference<'a> {
    /// The id of the question.
    pub const fn id(&self) -> &'a QuestionId {
        &self.question.id
    }

    /// Whether it is about safety, which comes first.
    pub const fn is_safety(&self) -> bool {
        self.question.safety
    }

    /// Whose judgement the question asks for, when not that of the gemeente.
    pub fn whose(&self) -> Option<&'a str> {
        self.question.judgement_of.as_deref()
    }

    /// How many answered: the n of every count.
    pub fn answered(&self) -> usize {
        self.states().count()
    }

    /// How many said so.
    pub fn count(&self, state: State) -> usize {
        self.states().filter(|each| *each == state).count()
    }

    /// Each state that somebody chose, with how many did, in the order of the states.
    pub fn counts(&self) -> Vec<(State, usize)> {
        let all = State::COUNTED
            .into_iter()
            .map(|each| (each, self.count(each)));
        all.filter(|(_, count)| *count > 0).collect()
    }

    /// Each answer in words, with how many gave it: the states in their order, what was given in the order in which it
    /// is told.
    pub fn answers(&self) -> Vec<(State, String, usize)> {
        if self.question.kind.is_stand() {
            let counts = self.counts().into_iter();
            return counts
                .map(|(state, count)| (state, state.short().to_owned(), count))
                .collect();
        }
        let mut found: Vec<(State, String, usize)> = Vec::new();
        for (state, answer) in self.voices.iter().filter_map(Said::counted_as) {
            match found.iter_mut().find(|(_, known, _)| *known == answer) {
                Some((.., count)) => *count += 1,
                None => found.push((state, answer, 1)),
            }
        }
        found
    }

    /// "2 op orde, 1 niet op orde (van 3)"; "2 × «Ja», 1 × «Nee» (van 3)".
    pub fn counts_in_words(&self) -> String {
        let is_stand = self.question.kind.is_stand();
        let counts = self.answers().into_iter();
        let counts: Vec<_> = counts
            .map(|(_, answer, count)| {
                if is_stand {
                    format!("{count} {answer}")
                } else {
                    format!("{count} × «{answer}»")
                }
            })
            .collect();
        if counts.is_empty() {
            let what = if is_stand {
                "een stand"
            } else {
                "een antwoord"
            };
            return format!("niemand koos {what}");
        }
        format!("{} (van {})", counts.join(", "), self.answered())
    }

    fn states(&self) -> impl Iterator<Item = State> + use<'_> {
        self.voices.iter().filter_map(|said| said.state)
    }

    /// The voices of those whose judgement the question asks for, as far as they have one.
    pub fn asked_judgements(&self) -> impl Iterator<Item = &Said<'a>> {
        self.voices.iter().filter(|said| said.is_asked_judgement())
    }

    /// Whether those whose judgement the question asks for said something.
    pub fn was_asked(&self) -> bool {
        self.voices.iter().any(|said| said.is_asked)
    }

    /// Whether anybody but the coordinator said something of it: what only the coordinator answered is no agenda.
    pub fn is_on_agenda(&self) -> bool {
        self.voices.iter().any(|said| !said.is_own)
    }

    /// Whether it may be decided that the policy stands so.
    ///
    /// # Errors
    ///
    /// [`Overruled`] when the question asks for the judgement of others, they gave it, and none of them said
    /// this: that is not ours to overrule.
    pub fn may_be(&self, state: State, speakers: &Speakers) -> Result<(), Overruled> {
        let asked: Vec<_> = self.asked_judgements().collect();
        if asked.is_empty() || asked.iter().any(|said| said.state == Some(state)) {
            return Ok(());
        }
        let who: Vec<_> = asked.iter().map(|said| speakers.of_said(said)).collect();
        let mut states: Vec<_> = asked.iter().filter_map(|said| said.state).collect();
        states.dedup();
        let states: Vec<_> = states
            .iter()
            .map(|state| state.short().to_owned())
            .collect();
        Err(Overruled {
            question: self.id().clone(),
            whose: self.whose().unwrap_or_default().to_owned(),
            who: people_listed(&who),
            states: listed(&states),
        })
    }

    /// What all agree on, with the best footing that one of them knows of; none when they do not.
    pub fn agreed(&self) -> Option<(State, Option<Evidence>)> {
        if self.kind != DifferenceKind::Agreed {
            return None;
        }
        let state = self.states().next()?;
        // A document that one of them knows is there, whatever the others know.
        let evidence = self.voices.iter().filter_map(|said| said.evidence);
        Some((state, evidence.min_by_key(|each| strength(*each))))
    }

    /// The voices that see it otherwise than was decided and are not told with the decision: also those
    /// that came later, which change no decision.
    pub fn dissenting(&self) -> Vec<&Said<'a>> {
        let Some(decision) = self.decision.filter(|decision| !decision.is_open()) else {
            return Vec::new();
        };
        let is_told = |said: &Said<'_>| {
            let mut views = decision.minority.iter();
            views.any(|view| compared_owner(&view.who) == compared_owner(said.name))
        };
        let voices = self.voices.iter();
        let others = voices.filter(|said| said.state.is_some() && said.state != decision.state);
        others
            .filter(|said| !is_told(said) && (!said.is_own || said.is_later))
            .collect()
    }

    /// How many see it otherwise than was decided: those who are told with the decision, and those who are not.
    pub fn otherwise(&self) -> usize {
        let told = self.decision.map_or(0, |decision| decision.minority.len());
        told + self.dissenting().len()
    }

    /// What a decision on it is: where they differ, the judgement that the question asks for is taken over.
    pub fn kind_of_decision(&self) -> DecisionKind {
        if self.kind.is_difference() && self.asked_judgements().next().is_some() {
            DecisionKind::TakenOver
        } else {
            DecisionKind::Discussed
        }
    }

    /// Whether there still is something to decide.
    pub const fn is_undecided(&self) -> bool {
        self.decision.is_none()
    }
}

fn strength(evidence: Evidence) -> usize {
    let mut all = Evidence::ALL.into_iter();
    all.position(|each| each == evidence).unwrap_or(usize::MAX)
}
