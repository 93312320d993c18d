//! Who has been heard, per perspective.

use std::collections::HashSet;

use crate::model::{KnowledgeBase, Question, QuestionSet, Session};

/// The name of those who belong to no perspective.
const OTHERS: &str = "Anderen";

/// What one group of people was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice<'a> {
    /// Its name.
    pub name: &'a str,
    /// The questions on which somebody of the group was consulted.
    pub heard: Vec<&'a Question>,
    /// Who that was, as the user wrote it, each once.
    pub people: Vec<&'a str>,
}

/// Which perspectives were heard on which questions, in the order of the knowledge base; then the
/// consulted people that belong to none.
pub fn voices<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> Vec<Voice<'a>> {
    let names = base.perspectives.iter().map(|each| each.name.as_str());
    let mut voices: Vec<_> = names
        .chain([OTHERS])
        .map(|name| Voice {
            name,
            heard: Vec::new(),
            people: Vec::new(),
        })
        .collect();
    let mut known: HashSet<(&str, &str)> = HashSet::new();
    for question in set.questions() {
        let consulted = session
            .answer(&question.id)
            .map_or(&[][..], |answer| &answer.consulted);
        let consulted = consulted.iter().map(|who| who.trim());
        for who in consulted.filter(|who| !who.is_empty()) {
            let name = base.perspective_of(who).map_or(OTHERS, |each| &each.name);
            if let Some(voice) = voices.iter_mut().find(|voice| voice.name == name) {
                voice.hear(question);
                if known.insert((name, who)) {
                    voice.people.push(who);
                }
            }
        }
    }
    voices.retain(|voice| voice.name != OTHERS || !voice.heard.is_empty());
    voices
}

impl<'a> Voice<'a> {
    fn hear(&mut self, question: &'a Question) {
        if self.heard.last().map(|last| &last.id) != Some(&question.id) {
            self.heard.push(question);
        }
    }
}
