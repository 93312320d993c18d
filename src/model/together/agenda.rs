//! The agenda: of each question what everybody said of it, the questions on which they differ most first.

use super::{Contribution, Decision, Difference, DifferenceKind, Said, Sender, newest_first};
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
struct Person<'a, 'k> {
    sender: Sender<'a>,
    /// The ids of the perspectives that they speak for.
    perspectives: Vec<&'k str>,
    sent: Vec<&'a Contribution>,
}

fn people<'a, 'k>(
    knowledge: &'k KnowledgeBase,
    joint: &'a Session,
    contributions: &'a [Contribution],
) -> Vec<Person<'a, 'k>> {
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
    let people = groups.into_iter().filter_map(|sent| {
        let sent = newest_first(sent);
        let sender = joint.sender_of(sent.first()?);
        let perspectives = sender.perspectives(knowledge).into_iter();
        Some(Person {
            sender,
            perspectives: perspectives.map(|each| each.id.as_str()).collect(),
            sent,
        })
    });
    people.collect()
}

/// What was said of `question`; none when nobody said anything.
fn on<'a>(
    question: &'a Question,
    knowledge: &KnowledgeBase,
    joint: &'a Session,
    people: &[Person<'a, '_>],
) -> Option<Difference<'a>> {
    let decision = joint.decisions.get(&question.id);
    let wanted = question.judgement_of.as_deref().unwrap_or_default();
    let wanted: Vec<_> = knowledge.perspectives_of(wanted);
    let asked = |mine: &[&str]| wanted.iter().any(|each| mine.contains(&each.id.as_str()));
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
            name: person.sender.name,
            role: person.sender.role,
            state: answer.rating.state,
            evidence: answer.rating.evidence,
            answer,
            is_own: false,
            is_asked: asked(&person.perspectives),
            origin: Some(&from.origin),
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
        now: joint.rating(&question.id),
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
        origin: None,
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
