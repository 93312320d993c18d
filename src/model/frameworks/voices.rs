//! Who has been heard, per perspective.

use std::collections::HashSet;

use crate::model::{
    KnowledgeBase, NOBODY, Question, QuestionSet, Session, is_same_owner, missing_voices,
};
use crate::text::listed;

/// The name of those who belong to no perspective.
const OTHERS: &str = "Anderen";

/// The name of all of them, where no perspectives are known to tell them apart by.
const EVERYBODY: &str = "Iedereen";

/// What one group of people was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice<'a> {
    /// Its name.
    pub name: &'a str,
    /// The questions on which somebody of the group was consulted.
    pub heard: Vec<&'a Question>,
    /// Who that was, as the user wrote it, each once.
    pub people: Vec<&'a str>,
    /// The judged questions on which its judgement counts, and nobody of it was consulted.
    pub missing: Vec<&'a Question>,
}

/// Which perspectives were heard on which questions, in the order of the knowledge base; then the
/// consulted people that belong to none.
pub fn voices<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> Vec<Voice<'a>> {
    let others = if base.perspectives.is_empty() {
        EVERYBODY
    } else {
        OTHERS
    };
    let names = base.perspectives.iter().map(|each| each.name.as_str());
    let mut voices: Vec<_> = names
        .chain([others])
        .map(|name| Voice {
            name,
            heard: Vec::new(),
            people: Vec::new(),
            missing: Vec::new(),
        })
        .collect();
    let mut known: HashSet<(&str, &str)> = HashSet::new();
    for question in set.questions() {
        let consulted = session
            .answer(&question.id)
            .map_or(&[][..], |answer| &answer.consulted);
        let consulted = consulted.iter().map(|who| who.trim());
        for who in consulted.filter(|who| !who.is_empty()) {
            let names = session
                .perspectives_of(base, who)
                .into_iter()
                .map(|each| each.name.as_str());
            let names: Vec<&str> = names.collect();
            for voice in &mut voices {
                if names.contains(&voice.name) || (names.is_empty() && voice.name == others) {
                    voice.hear(question);
                    if known.insert((voice.name, who)) {
                        voice.people.push(who);
                    }
                }
            }
        }
    }
    for missing in missing_voices(base, set, session) {
        let wanted = base.perspectives_of(missing.whose);
        for voice in &mut voices {
            if wanted.iter().any(|each| each.name == voice.name) {
                voice.missing.push(missing.question);
            }
        }
    }
    voices.retain(|voice| voice.name != others || !voice.heard.is_empty());
    voices
}

/// Somebody who was consulted.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonHeard<'a> {
    /// As the user wrote it.
    pub name: &'a str,
    /// The first question on which that was.
    pub question: &'a Question,
    /// Whose voice it is; empty for who belongs to no perspective.
    pub groups: Vec<&'a str>,
    /// Whether the user said so, where it is not what is recognised in the name.
    pub is_said: bool,
}

impl PersonHeard<'_> {
    /// Whose voice it is, in words: "inwoners en partners", "anderen, door u gezegd".
    pub fn in_words(&self) -> String {
        let groups: Vec<String> = self.groups.iter().map(|name| name.to_lowercase()).collect();
        let groups = if groups.is_empty() {
            NOBODY.to_owned()
        } else {
            listed(&groups)
        };
        let said = if self.is_said { ", door u gezegd" } else { "" };
        format!("{groups}{said}")
    }
}

/// Everyone who was consulted, each once, in the order of the questions.
pub fn people_heard<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> Vec<PersonHeard<'a>> {
    let mut people: Vec<PersonHeard> = Vec::new();
    for question in set.questions() {
        let answer = session.answer(&question.id);
        let consulted = answer.map_or(&[][..], |answer| &answer.consulted);
        let consulted = consulted.iter().map(|who| who.trim());
        for name in consulted.filter(|who| !who.is_empty()) {
            if people.iter().any(|known| is_same_owner(known.name, name)) {
                continue;
            }
            let groups = session.perspectives_of(base, name).into_iter();
            people.push(PersonHeard {
                name,
                question,
                groups: groups.map(|each| each.name.as_str()).collect(),
                is_said: session.voice_of_name(name).is_some(),
            });
        }
    }
    people
}

impl<'a> Voice<'a> {
    fn hear(&mut self, question: &'a Question) {
        if self.heard.last().map(|last| &last.id) != Some(&question.id) {
            self.heard.push(question);
        }
    }
}
