//! What to say of a change that brings back what was given at a question that asks for something else than a stand: the
//! answer as a whole, in the words of its options where the question set is at hand.

use super::describe::{Said, quoted};
use super::{Change, Words};
use crate::model::{Answer, ListField, QuestionId, QuestionSet, Session, State};

/// What is said of the answers that `parts` bring back, and what of the parts is left to be told.
pub(super) fn told_apart(
    parts: Vec<&Change>,
    session: &Session,
    set: Option<&QuestionSet>,
) -> (Vec<Said>, Vec<Change>) {
    let mut questions: Vec<&QuestionId> = Vec::new();
    for part in &parts {
        if let Some(id) = brings_back(part, session)
            && !questions.contains(&id)
        {
            questions.push(id);
        }
    }
    let told = questions.iter().map(|id| {
        let what = match answer_after(&parts, id, session) {
            answer if answer.rating.state.is_none() => "leeg".to_owned(),
            answer => quoted(&in_words(&answer, id, set)),
        };
        Said::at(id, vec![format!("antwoord is weer {what}")])
    });
    let told = told.collect();
    let rest = parts.into_iter().filter_map(|part| match part {
        Change::Words {
            to: Words::List(ListField::Given, _),
            ..
        } => None,
        Change::Rating { question, to } if questions.contains(&question) => {
            let mut to = *to;
            to.state = session.rating(question).state;
            Some(Change::Rating {
                question: question.clone(),
                to,
            })
        }
        other => Some(other.clone()),
    });
    (told, rest.collect())
}

/// The question at which `part` brings back what was given, or takes it away.
fn brings_back<'a>(part: &'a Change, session: &Session) -> Option<&'a QuestionId> {
    match part {
        Change::Words {
            question,
            to: Words::List(ListField::Given, _),
            ..
        } => Some(question),
        Change::Rating { question, to } => {
            let states = [session.rating(question).state, to.state];
            let is_given = states[0] != states[1] && states.contains(&Some(State::Ingevuld));
            is_given.then_some(question)
        }
        _ => None,
    }
}

/// The answer to `id` as it becomes.
fn answer_after(parts: &[&Change], id: &QuestionId, session: &Session) -> Answer {
    let mut answer = session.answer(id).cloned().unwrap_or_default();
    for part in parts {
        match part {
            Change::Rating { question, to } if question == id => answer.rating = *to,
            Change::Words { question, to, .. } if question == id => {
                to.clone().put(&mut answer);
            }
            _ => {}
        }
    }
    answer
}

fn in_words(answer: &Answer, id: &QuestionId, set: Option<&QuestionSet>) -> String {
    let question = set.and_then(|set| set.question_or_left_out(id));
    match (question, answer.rating.state) {
        (Some(question), _) => question.in_brief(answer),
        (None, Some(State::Ingevuld)) if !answer.given.is_empty() => answer.given.join(", "),
        (None, state) => state.map_or("", State::short).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Details, Identities};

    #[test]
    fn what_is_back_is_told_in_the_words_of_the_options() {
        let text = include_str!("../../../tests/fixtures/every_kind.toml");
        let set = QuestionSet::parse(text).unwrap();
        let mut session = Session::new(&set, Details::default());
        let mut identities = Identities::Counting(1);
        let mut choose = |session: &mut Session, id: &str| {
            let question = set.question(&"1".into()).unwrap();
            let change = Change::answer(session, &question.id, |answer| {
                question.toggle(answer, id).unwrap();
            });
            change.apply(session, &mut identities)
        };
        let back = choose(&mut session, "nee");
        let told = |back: &Change, session: &Session| back.describe(session, Some(&set));
        assert_eq!(told(&back, &session), "vraag 1: antwoord is weer leeg");
        let back = choose(&mut session, "ja");
        assert_eq!(told(&back, &session), "vraag 1: antwoord is weer «Nee»");
        assert_eq!(
            back.describe(&session, None),
            "vraag 1: antwoord is weer «nee»"
        );
        let question = set.question(&"1".into()).unwrap();
        let unknown = Change::answer(&session, &question.id, |answer| {
            question.set_aside(answer, Some(State::Onbekend));
            answer.rating.discuss = true;
        });
        assert_eq!(
            told(&unknown, &session),
            "vraag 1: antwoord is weer «weet ik nog niet» en «te bespreken» staat weer aan"
        );
    }
}
