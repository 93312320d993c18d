//! What a set asks: stands or something else, and why some of its questions are not asked.

use super::{Basisfunctie, Condition, Question, QuestionId, QuestionSet};
use crate::model::{Session, State};
use crate::text::{listed, one_line};

/// Questions in a row that are not asked for the same reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut<'a> {
    /// The questions.
    pub questions: Vec<&'a Question>,
    /// "bij vraag 5 «Nee» is gekozen"
    pub because: String,
}

impl LeftOut<'_> {
    /// "Vraag 2 is niet gesteld, omdat bij vraag 1 «Ja» is gekozen."
    pub fn in_words(&self) -> String {
        let ids = self
            .questions
            .iter()
            .map(|question| question.id.to_string());
        let ids: Vec<String> = ids.collect();
        let (which, verb) = match ids.as_slice() {
            [one] => (format!("Vraag {one}"), "is"),
            several => (format!("De vragen {}", listed(several)), "zijn"),
        };
        format!("{which} {verb} niet gesteld, omdat {}.", self.because)
    }
}

impl QuestionSet {
    /// Whether any of its questions asks how the policy stands.
    pub fn asks_stands(&self) -> bool {
        let mut all = self.whole_groups().flat_map(|group| &group.questions);
        all.any(|question| question.kind.is_stand())
    }

    /// Whether any of its questions asks for something else.
    pub fn asks_other_kinds(&self) -> bool {
        let mut all = self.whole_groups().flat_map(|group| &group.questions);
        all.any(|question| !question.kind.is_stand())
    }

    /// The questions of `group` that are not asked after the answers of `session`, those with one reason together.
    pub fn left_out_of<'a>(&self, group: &'a Basisfunctie, session: &Session) -> Vec<LeftOut<'a>> {
        let mut found: Vec<LeftOut<'a>> = Vec::new();
        let all = group.questions.iter();
        for question in all.filter(|question| self.left_out(&question.id).is_some()) {
            let because = self.because(question, session);
            match found.last_mut() {
                Some(last) if last.because == because => last.questions.push(question),
                _ => found.push(LeftOut {
                    questions: vec![question],
                    because,
                }),
            }
        }
        found
    }

    /// The answer that rules `question` out, also where that rules out another question first.
    fn because(&self, question: &Question, session: &Session) -> String {
        let out = |condition: &&Condition| {
            self.left_out(&condition.question).is_some() || condition.rules_out(&session.answers)
        };
        let Some(condition) = question.asked_if.iter().find(out) else {
            return "een ander antwoord dat overslaat".to_owned();
        };
        if let Some(before) = self.left_out(&condition.question) {
            return self.because(before, session);
        }
        self.answer_that_decides(&condition.question, session)
    }

    /// "bij vraag 5 «Nee» is gekozen"
    fn answer_that_decides(&self, id: &QuestionId, session: &Session) -> String {
        let known = self.question(id).zip(session.answer(id));
        let given = known.map(|(question, answer)| {
            let state = answer.rating.state;
            (state, question.given(answer).in_words())
        });
        match given {
            Some((Some(State::Ingevuld), words)) => {
                let words: Vec<String> = words
                    .iter()
                    .map(|each| format!("«{}»", one_line(each)))
                    .collect();
                let verb = if words.len() == 1 { "is" } else { "zijn" };
                format!("bij vraag {id} {} {verb} gekozen", listed(&words))
            }
            Some((Some(State::Nvt), _)) => format!("vraag {id} niet van toepassing is"),
            _ => format!("dat afhangt van vraag {id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Details;

    #[test]
    fn what_is_not_asked_is_told_with_the_answer_that_decides() {
        let text = include_str!("../../../tests/fixtures/every_kind.toml");
        let mut set = QuestionSet::parse(text).unwrap();
        assert!(set.asks_stands() && set.asks_other_kinds());
        let mut session = Session::new(&set, Details::default());
        let told = |set: &QuestionSet, session: &Session| -> Vec<String> {
            let groups = set.whole_groups();
            let groups = groups.flat_map(|group| set.left_out_of(group, session));
            groups.map(|each| each.in_words()).collect()
        };
        set.follow(&session);
        assert!(told(&set, &session).is_empty());
        for (given, state, expected) in [
            (
                vec!["nee"],
                State::Ingevuld,
                vec![
                    "Vraag 3 is niet gesteld, omdat bij vraag 1 «Nee» is gekozen.",
                    "De vragen 4 en 5 zijn niet gesteld, omdat bij vraag 1 «Nee» is gekozen.",
                ],
            ),
            (
                vec!["ja"],
                State::Ingevuld,
                vec!["Vraag 2 is niet gesteld, omdat bij vraag 1 «Ja» is gekozen."],
            ),
            (
                vec![],
                State::Nvt,
                vec![
                    "De vragen 2 en 3 zijn niet gesteld, omdat vraag 1 niet van toepassing is.",
                    "De vragen 4 en 5 zijn niet gesteld, omdat vraag 1 niet van toepassing is.",
                ],
            ),
        ] {
            let answer = session.answer_mut(&"1".into());
            answer.given = given.into_iter().map(str::to_owned).collect();
            answer.rating.state = Some(state);
            set.follow(&session);
            assert_eq!(told(&set, &session), expected);
        }
    }
}
