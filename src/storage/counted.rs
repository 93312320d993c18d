//! How far a session has been filled in, for the head of its file: whoever writes a session counts it
//! here, so that it is never counted, nor written, with another question set than its own.

use super::StorageError;
use crate::model::{Progress, QuestionSet, Session, progress};

/// How far `session` has been filled in, to be written beside it.
///
/// # Errors
///
/// [`StorageError::OtherSet`] when it was made with another question set than `set`.
pub fn counted(set: &QuestionSet, session: &Session) -> Result<Progress, StorageError> {
    match session.question_set.refusal(set) {
        Some(refusal) => Err(StorageError::OtherSet(refusal)),
        None => Ok(progress(set, session)),
    }
}
