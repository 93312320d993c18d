//! The agenda: of each question what everybody said of it, the questions on which they differ most first.

use super::{Contribution, Decision, DecisionKind, Participant, Said, Speakers};
use crate::model::{
    Evidence, KnowledgeBase, Question, QuestionId, QuestionSet, Session, State, compared_owner,
};
use crate::text::listed;

/// In what way the voices on a question differ, in the order of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    /// In order for one, not in order for another; or not applicable for one and judged by another.
    Opposed,
    /// Somebody did not know, another does.
    UnknownAgainstKnown,
    /// The judgement that the question asks for is another than that of the others.
    OtherJudgement,
    /// One step apart.
    Adjacent,
    /// Only one answered.
    SingleVoice,
    /// All say the same.
    Agreed,
}

impl DifferenceKind {
    /// Every kind, in order.
    pub const ALL: [Self; 6] = [
        Self::Opposed,
        Self::UnknownAgainstKnown,
        Self::OtherJudgement,
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
            Self::Adjacent => "buurstand",
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
}

/// A decision that sets aside the judgement for which the question asks. The words say whose.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "Vraag {question} vraagt om het oordeel van {whose}. {who}: {states}. Dat oordeel is hier niet te overstemmen. \
     Neem het over, of laat de vraag open."
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
        let all = State::ALL.into_iter().map(|each| (each, self.count(each)));
        all.filter(|(_, count)| *count > 0).collect()
    }

    /// "2 op orde, 1 niet op orde (van 3)".
    pub fn counts_in_words(&self) -> String {
        let counts = self.counts().into_iter();
        let counts: Vec<_> = counts
            .map(|(state, count)| format!("{count} {}", state.short()))
            .collect();
        if counts.is_empty() {
            return "niemand koos een stand".to_owned();
        }
        format!("{} (van {})", counts.join(", "), self.answered())
    }

    fn states(&self) -> impl Iterator<Item = State> + use<'_> {
        self.voices.iter().filter_map(|said| said.state)
    }

    /// The voices of those whose judgement the question asks for, as far as they have one.
    pub fn asked_judgements(&self) -> impl Iterator<Item = &Said<'a>> {
        let asked = self.voices.iter().filter(|said| said.is_asked);
        asked.filter(|said| said.state.is_some_and(State::is_judgement))
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
            who: listed(&who),
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

/// Everything that was said, question by question: safety first, then by kind, then in the order of the
/// question set. Of each person the latest contribution that says something of the question counts. The
/// coordinator's own answer in `joint` is a voice too: the one of before, where a decision took its place.
pub fn agenda<'a>(
    set: &'a QuestionSet,
    knowledge: &KnowledgeBase,
    joint: &'a Session,
    contributions: &'a [Contribution],
) -> Vec<Difference<'a>> {
    let people = people(knowledge, joint, contributions);
    let mut found: Vec<_> = set
        .questions()
        .filter_map(|question| on(question, knowledge, joint, &people))
        .collect();
    found.sort_by_key(|difference| {
        let is_settled = difference.kind == DifferenceKind::Agreed;
        (is_settled, !difference.is_safety(), difference.kind)
    });
    found
}

/// What all agree on and is not decided yet: what is accepted together.
pub fn agreed<'d, 'a>(agenda: &'d [Difference<'a>]) -> impl Iterator<Item = &'d Difference<'a>> {
    let agreed = agenda.iter().filter(|each| each.is_undecided());
    agreed.filter(|each| each.kind == DifferenceKind::Agreed)
}

/// One person with what they sent, the latest first.
struct Person<'a> {
    name: &'a str,
    role: &'a str,
    /// The ids of the perspectives that they speak for.
    perspectives: Vec<String>,
    sent: Vec<&'a Contribution>,
}

fn people<'a>(
    knowledge: &KnowledgeBase,
    joint: &'a Session,
    contributions: &'a [Contribution],
) -> Vec<Person<'a>> {
    let mut groups: Vec<Vec<&Contribution>> = Vec::new();
    for each in contributions {
        let same = groups.iter_mut().find(|group| {
            group
                .first()
                .is_some_and(|first| first.is_of_same_person(each))
        });
        match same {
            Some(group) => group.push(each),
            None => groups.push(vec![each]),
        }
    }
    let people = groups.into_iter().filter_map(|mut sent| {
        sent.sort_by_key(|each| std::cmp::Reverse((each.origin.round, each.origin.received)));
        let first = *sent.first()?;
        let mut participants = joint.participants.iter();
        let known = participants.find(|participant| first.is_of(participant));
        Some(match known {
            Some(participant) => Person {
                name: &participant.name,
                role: &participant.role,
                perspectives: ids(participant, knowledge),
                sent,
            },
            None => Person {
                name: &first.origin.name,
                role: &first.session.details.functie,
                perspectives: ids(
                    &Participant {
                        role: first.session.details.functie.clone(),
                        ..Participant::default()
                    },
                    knowledge,
                ),
                sent,
            },
        })
    });
    people.collect()
}

fn ids(participant: &Participant, knowledge: &KnowledgeBase) -> Vec<String> {
    let perspectives = participant.perspectives(knowledge).into_iter();
    perspectives.map(|each| each.id.clone()).collect()
}

/// What was said of `question`; none when nobody said anything.
fn on<'a>(
    question: &'a Question,
    knowledge: &KnowledgeBase,
    joint: &'a Session,
    people: &[Person<'a>],
) -> Option<Difference<'a>> {
    let decision = joint.decisions.get(&question.id);
    let wanted = question.judgement_of.as_deref().unwrap_or_default();
    let wanted: Vec<_> = knowledge.perspectives_of(wanted);
    let asked = |mine: &[String]| wanted.iter().any(|each| mine.contains(&each.id));
    let own = own(question, joint, decision);
    let voices = people.iter().filter_map(|person| {
        let mut sent = person.sent.iter();
        let (from, answer) = sent.find_map(|each| {
            let answer = each.session.answer(&question.id);
            Some((each, answer.filter(|answer| !answer.is_empty())?))
        })?;
        let decided = decision.and_then(|decision| decision.on);
        Some(Said {
            name: person.name,
            role: person.role,
            state: answer.rating.state,
            evidence: answer.rating.evidence,
            answer,
            is_own: false,
            is_asked: asked(&person.perspectives),
            round: from.origin.round,
            is_later: decided.is_some_and(|on| from.origin.received.is_some_and(|day| day > on)),
        })
    });
    let mut voices: Vec<Said<'a>> = own.into_iter().chain(voices).collect();
    if voices.is_empty() {
        return None;
    }
    let kind = kind(&voices);
    ends_first(&mut voices);
    Some(Difference {
        question,
        kind,
        voices,
        decision,
    })
}

/// What the coordinator answered in the joint session, before any decision.
fn own<'a>(
    question: &Question,
    joint: &'a Session,
    decision: Option<&'a Decision>,
) -> Option<Said<'a>> {
    let answer = joint.answer(&question.id)?;
    let (state, evidence) = match decision {
        Some(decision) if !decision.is_open() => (decision.own_state, decision.own_evidence),
        _ => (answer.rating.state, answer.rating.evidence),
    };
    let is_said = state.is_some() || !answer.note.trim().is_empty();
    is_said.then(|| Said {
        name: joint.details.invuller.trim(),
        role: joint.details.functie.trim(),
        state,
        evidence,
        answer,
        is_own: true,
        is_asked: false,
        round: 0,
        is_later: false,
    })
}

fn kind(voices: &[Said<'_>]) -> DifferenceKind {
    let states: Vec<State> = voices.iter().filter_map(|said| said.state).collect();
    let has = |state: State| states.contains(&state);
    let judged = states.iter().any(|state| state.is_judgement());
    let first = states.first();
    if states.len() < 2 {
        DifferenceKind::SingleVoice
    } else if states.iter().all(|state| Some(state) == first) {
        DifferenceKind::Agreed
    } else if (has(State::OpOrde) && has(State::NietOpOrde)) || (has(State::Nvt) && judged) {
        DifferenceKind::Opposed
    } else if has(State::Onbekend) {
        DifferenceKind::UnknownAgainstKnown
    } else if voices
        .iter()
        .any(|said| said.is_asked && said.state.is_some())
    {
        // They differ, and one of them is whom the question asks.
        DifferenceKind::OtherJudgement
    } else {
        DifferenceKind::Adjacent
    }
}

/// The judgement that the question asks for first, then what few say, then the others; who chose no state
/// is last.
fn ends_first(voices: &mut [Said<'_>]) {
    let states: Vec<_> = voices.iter().map(|said| said.state).collect();
    let number = |state: Option<State>| states.iter().filter(|each| **each == state).count();
    voices.sort_by_key(|said| {
        let nothing = said.state.is_none();
        (nothing, !said.is_asked, number(said.state), said.state)
    });
}
