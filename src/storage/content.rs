//! The question set and the knowledge base: those that are part of the program, or files of one's own.

use std::path::Path;

use super::StorageError;
use super::read::read_text;
use crate::model::{FileError, KnowledgeBase, QuestionSet};

/// The Quickscan itself. Whoever may not hand out its text, builds the program without it.
#[cfg(feature = "question-text")]
const QUESTION_SET: Option<&str> = Some(include_str!("../../quickscan/vragenlijst.toml"));
#[cfg(not(feature = "question-text"))]
const QUESTION_SET: Option<&str> = None;

/// The framework of the VNG as questions, in words of our own.
const VNG: &str = include_str!("../../quickscan/vng-kader.toml");

/// The questions of Movisie to gemeenten in 2022, in words of our own, with the figures of then.
const MOVISIE: &str = include_str!("../../quickscan/movisie-2022.toml");

/// What the sources say about it.
const KNOWLEDGE: &str = include_str!("../../quickscan/kennisbank.toml");

/// The question set in the file at `path`, or the Quickscan itself.
///
/// # Errors
///
/// [`StorageError`] when the file cannot be read or holds a fault, with its place.
pub fn load_question_set(path: Option<&Path>) -> Result<QuestionSet, StorageError> {
    match path {
        Some(path) => QuestionSet::parse(&read_text(path)?).map_err(StorageError::file(path)),
        None => embedded_question_set(),
    }
}

/// The Quickscan itself, which is part of the program.
///
/// # Errors
///
/// [`StorageError::NoQuestionText`] in a program that was built without; no other that a user can
/// meet, since a test parses the same text.
pub fn embedded_question_set() -> Result<QuestionSet, StorageError> {
    let text = QUESTION_SET.ok_or(StorageError::NoQuestionText)?;
    QuestionSet::parse(text).map_err(embedded("quickscan/vragenlijst.toml"))
}

/// Every question set that is part of the program.
pub(super) fn embedded_sets() -> impl Iterator<Item = QuestionSet> {
    let texts = QUESTION_SET.into_iter().chain([VNG, MOVISIE]);
    texts.filter_map(|text| QuestionSet::parse(text).ok())
}

/// The knowledge base in the file at `path`, or the one that is part of the program.
///
/// # Errors
///
/// [`StorageError`] when the file cannot be read or holds a fault, with its place.
pub fn load_knowledge(path: Option<&Path>) -> Result<KnowledgeBase, StorageError> {
    match path {
        Some(path) => KnowledgeBase::parse(&read_text(path)?).map_err(StorageError::file(path)),
        None => KnowledgeBase::parse(KNOWLEDGE).map_err(embedded("quickscan/kennisbank.toml")),
    }
}

/// The same, as far as `set` may use it: nothing of one that belongs to another question set.
///
/// # Errors
///
/// Those of [`load_knowledge`].
pub fn load_knowledge_for(
    set: &QuestionSet,
    path: Option<&Path>,
) -> Result<KnowledgeBase, StorageError> {
    load_knowledge(path).map(|base| base.for_set(set))
}

/// Check that the knowledge base that is part of the program fits the Quickscan, where that is part of it.
///
/// # Errors
///
/// [`StorageError`] with the place of the first fault.
pub fn check_embedded() -> Result<(), StorageError> {
    let knowledge = load_knowledge(None)?;
    if QUESTION_SET.is_none() {
        return Ok(());
    }
    let questions = embedded_question_set()?;
    let fits = knowledge.check_against(&questions, KNOWLEDGE);
    fits.map_err(embedded("quickscan/kennisbank.toml"))
}

fn embedded(path: &str) -> impl FnOnce(FileError) -> StorageError {
    StorageError::file(Path::new(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(not(feature = "question-text"))]
    #[test]
    fn without_the_text_it_says_how_to_give_it() {
        let refused = load_question_set(None).unwrap_err().to_string();
        assert!(refused.contains("--vragenlijst PAD"), "{refused}");
        check_embedded().unwrap();
    }

    #[cfg(feature = "question-text")]
    #[test]
    fn what_is_part_of_the_program_can_be_read_and_fits() {
        let sets: Vec<_> = embedded_sets().collect();
        let counts = sets.iter().map(|set| set.own_questions().count());
        assert_eq!(counts.collect::<Vec<_>>(), [30, 60, 64]);
        check_embedded().unwrap();
    }
}
