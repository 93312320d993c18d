//! What goes out to those who take part: written beside the session, for the screen as for a command.

use std::sync::Arc;

use crate::app::{FormMade, ToSend};
use crate::model::{QuestionSet, Session};
use crate::report::{Content, SentForm};
use crate::storage::{StorageError, TogetherFolder, counted, render};

/// Keep one form that goes out in `folder`, a session with the questions of its `set`; gives where it is, and the mail that goes with it.
///
/// # Errors
///
/// [`StorageError`] when it cannot be written. No file is ever replaced.
pub fn keep_form(
    folder: &TogetherFolder,
    set: impl FnOnce(&Session) -> Arc<QuestionSet>,
    form: ToSend,
) -> Result<FormMade, StorageError> {
    let bytes = match form.sending.content {
        Content::File(bytes) => bytes,
        Content::Session(session) => {
            let progress = counted(&set(&session), &session)?;
            render(&session, progress).into_bytes()
        }
    };
    let path = folder.send(&form.name, form.round, form.form.key(), &bytes)?;
    let mut mail = form.sending.mail;
    if form.form == SentForm::Mail {
        mail.push('\n');
        mail.push_str(&String::from_utf8_lossy(&bytes));
    }
    let name = form.name;
    Ok(FormMade { name, path, mail })
}
