//! Who has been heard, per perspective.

use super::{KnowledgeBase, Perspective};
use crate::model::{Question, QuestionSet, Session};
use crate::text::fold;

/// What one group of people was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice<'a> {
    /// Its name.
    pub name: &'a str,
    /// The questions on which somebody of the group was consulted.
    pub heard: Vec<&'a Question>,
}

/// Which perspectives were heard on which questions, in the order of the knowledge base; then the
/// consulted people that belong to none.
pub fn voices<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &Session,
) -> Vec<Voice<'a>> {
    let names = base.perspectives.iter().map(|each| each.name.as_str());
    let mut voices: Vec<_> = names
        .chain(["Anderen"])
        .map(|name| Voice {
            name,
            heard: Vec::new(),
        })
        .collect();
    for question in set.questions() {
        let consulted = session
            .answer(&question.id)
            .map_or(&[][..], |answer| &answer.consulted);
        for who in consulted {
            let name = base
                .perspective_of(who)
                .map_or("Anderen", |each| &each.name);
            let voice = voices.iter_mut().find(|voice| voice.name == name);
            if let Some(voice) = voice
                && voice.heard.last().map(|last| &last.id) != Some(&question.id)
            {
                voice.heard.push(question);
            }
        }
    }
    voices.retain(|voice| voice.name != "Anderen" || !voice.heard.is_empty());
    voices
}

impl KnowledgeBase {
    /// The perspective of a consulted person or group: the one with the longest word in `who`, so
    /// that "cliëntenraad" is no "raad".
    pub fn perspective_of(&self, who: &str) -> Option<&Perspective> {
        let who = fold(who);
        let words = self.perspectives.iter().flat_map(|perspective| {
            let words = perspective.words.iter();
            words.map(move |word| (perspective, fold(word)))
        });
        words
            .filter(|(_, word)| starts_a_word(&who, word))
            .max_by_key(|(_, word)| word.len())
            .map(|(perspective, _)| perspective)
    }
}

/// Whether a word of `text` begins with `word`: "huisartsen" with "huisarts".
fn starts_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        !before.is_some_and(char::is_alphanumeric)
    })
}
