//! A contribution is the voice of who sent it: whoever sent one has been asked.

use std::borrow::Cow;

use super::{Contribution, Participant};
use crate::model::names::LEFT_OUT;
use crate::model::{KnowledgeBase, NameKind, QuestionSet, Session};

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
        let who = called(knowledge, joint, contribution, names);
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
            if !names && who != LEFT_OUT {
                seen.say_kind_of_name(&who, Some(NameKind::Function));
            }
        }
    }
    seen
}

/// What the sender of `contribution` is called among the consulted.
fn called(
    knowledge: &KnowledgeBase,
    joint: &Session,
    contribution: &Contribution,
    names: bool,
) -> String {
    let mut participants = joint.participants.iter();
    let known = participants.find(|participant| contribution.is_of(participant));
    let stranger = Participant {
        name: contribution.origin.name.clone(),
        role: contribution.session.details.functie.clone(),
        ..Participant::default()
    };
    let participant = known.unwrap_or(&stranger);
    let perspectives = participant.perspectives(knowledge).into_iter();
    let perspectives: Vec<_> = perspectives.map(|each| each.name.as_str()).collect();
    let perspectives = perspectives.join(", ");
    let name = participant.name.trim();
    let called = match (perspectives.is_empty(), name.is_empty()) {
        (false, false) => format!("{perspectives}: {name}"),
        (false, true) => perspectives.clone(),
        (true, _) => name.to_owned(),
    };
    if names || name.is_empty() {
        return called;
    }
    // What the user said of a name counts also where that name is left out.
    let said = joint.voice_of_name(&called);
    match said.map(|voice| knowledge.perspective(voice)) {
        Some(Some(said)) => said.name.clone(),
        None if !perspectives.is_empty() => perspectives,
        Some(None) | None => LEFT_OUT.to_owned(),
    }
}
