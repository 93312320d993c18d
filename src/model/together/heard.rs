//! A contribution is the voice of who sent it: whoever sent one has been asked.

use std::borrow::Cow;

use super::{Contribution, Participant, Sender};
use crate::model::names::LEFT_OUT;
use crate::model::{
    KnowledgeBase, NOBODY, NameKind, Perspective, QuestionSet, Session, with_article,
};
use crate::text::listed;

/// `joint` as it is looked at: with those who sent a contribution among the consulted of each question that
/// they answered. Only for looking at, such as in the report, on the dashboard and in the frames: the joint
/// session itself is never changed by a contribution, so that there is one truth, what was sent.
///
/// They are named as "Partners: M. de Wit", with the perspective that was said of them, so that the missing
/// voice is struck; without `names` as "Partners", or as somebody whose name is left out.
pub fn with_voices<'a>(
    set: &QuestionSet,
    knowledge: &KnowledgeBase,
    joint: &'a Session,
    contributions: &[Contribution],
    names: bool,
) -> Cow<'a, Session> {
    let mut seen = Cow::Borrowed(joint);
    for contribution in contributions {
        let sender = joint.sender_of(contribution);
        let perspectives = sender.perspectives(knowledge);
        let who = called(knowledge, joint, &perspectives, sender, names);
        for question in set.questions() {
            let answer = contribution.session.answer(&question.id);
            if who.is_empty() || answer.is_none_or(|answer| answer.rating.state.is_none()) {
                continue;
            }
            let seen = seen.to_mut();
            let consulted = &mut seen.answer_mut(&question.id).consulted;
            if !consulted.contains(&who) {
                consulted.push(who.clone());
            }
            // Without names, what they are called says it already.
            if names && seen.voice_of_name(&who).is_none() {
                seen.say_voice_of_name(&who, voice(&perspectives));
            }
            if !names && who != LEFT_OUT {
                seen.say_kind_of_name(&who, Some(NameKind::Function));
            }
        }
    }
    seen
}

/// At which questions the answer of a participant, who `was` of one group and `is` of another, no longer is the voice that
/// is asked for, as a Dutch sentence; none where it still is.
pub fn no_longer_heard(
    set: &QuestionSet,
    knowledge: &KnowledgeBase,
    contributions: &[Contribution],
    (was, is): (&Participant, &Participant),
) -> Option<String> {
    let counts = |participant: &Participant, whose: &str| {
        let theirs = participant.perspectives(knowledge);
        let mut wanted = knowledge.perspectives_of(whose).into_iter();
        wanted.any(|each| theirs.iter().any(|mine| mine.id == each.id))
    };
    let mut lost: Vec<(&str, Vec<String>)> = Vec::new();
    for question in set.questions() {
        let Some(whose) = question.judgement_of.as_deref() else {
            continue;
        };
        let mut theirs = contributions.iter().filter(|each| each.is_of(was));
        let is_answered = theirs.any(|each| each.session.rating(&question.id).state.is_some());
        if !is_answered || !counts(was, whose) || counts(is, whose) {
            continue;
        }
        match lost.iter_mut().find(|(other, _)| *other == whose) {
            Some((_, ids)) => ids.push(question.id.to_string()),
            None => lost.push((whose, vec![question.id.to_string()])),
        }
    }
    let parts = lost
        .iter()
        .map(|(whose, ids)| format!("van {} bij {}", with_article(whose), listed(ids)));
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| {
        format!(
            "Dit antwoord telt niet meer als de stem {}.",
            listed(&parts)
        )
    })
}

/// What `sender` is called among the consulted.
fn called(
    knowledge: &KnowledgeBase,
    joint: &Session,
    perspectives: &[&Perspective],
    sender: Sender<'_>,
    names: bool,
) -> String {
    let groups: Vec<_> = perspectives.iter().map(|each| each.name.as_str()).collect();
    let groups = groups.join(", ");
    let name = sender.name.trim();
    let called = match (groups.is_empty(), name.is_empty()) {
        (false, false) => format!("{groups}: {name}"),
        (false, true) => groups.clone(),
        (true, _) => name.to_owned(),
    };
    if names || name.is_empty() {
        return called;
    }
    // What the user said of a name counts also where that name is left out.
    let said = joint.voice_of_name(&called);
    match said.map(|voice| knowledge.perspective(voice)) {
        Some(Some(said)) => said.name.clone(),
        None if !groups.is_empty() => groups,
        Some(None) | None => LEFT_OUT.to_owned(),
    }
}

/// Whose voice that is: with one group that group, without any nobody's, whatever their name looks like.
fn voice(perspectives: &[&Perspective]) -> Option<String> {
    match perspectives {
        [] => Some(NOBODY.to_owned()),
        [one] => Some(one.id.clone()),
        _ => None,
    }
}
