//! The agenda: of each question what everybody said of it, the questions on which they differ most first.

use super::{Contribution, Decision, Difference, DifferenceKind, Participant, Said};
use crate::model::{KnowledgeBase, Question, QuestionSet, Session, State};

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

/// What all agree on and is not decided yet: what is accepted together. Only a stand can be decided on.
pub fn agreed<'d, 'a>(agenda: &'d [Difference<'a>]) -> impl Iterator<Item = &'d Difference<'a>> {
    let agreed = agenda.iter().filter(|each| each.is_undecided());
    let agreed = agreed.filter(|each| each.question.kind.is_stand());
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
            question,
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
    let kind = if question.kind.is_stand() {
        kind(&voices)
    } else {
        kind_of_given(question, &voices)
    };
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
    question: &'a Question,
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
        question,
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

/// The same at a question that asks for something else than a stand: what was given is the same or it is not.
fn kind_of_given(question: &Question, voices: &[Said<'_>]) -> DifferenceKind {
    let answered: Vec<&Said<'_>> = voices.iter().filter(|said| said.state.is_some()).collect();
    let [first, others @ ..] = answered.as_slice() else {
        return DifferenceKind::SingleVoice;
    };
    let is_known = |said: &Said<'_>| said.state != Some(State::Onbekend);
    let is_same = |said: &&Said<'_>| {
        said.state == first.state && question.says_the_same(said.answer, first.answer)
    };
    if others.is_empty() {
        DifferenceKind::SingleVoice
    } else if others.iter().all(is_same) {
        DifferenceKind::Agreed
    } else if answered.iter().all(|said| is_known(said)) {
        DifferenceKind::OtherAnswer
    } else {
        DifferenceKind::UnknownAgainstKnown
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
