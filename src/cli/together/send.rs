//! What goes out: the form is kept beside the session, and the mail is shown.

use std::path::PathBuf;

use crate::cli::Failure;
use crate::cli::output::tell;
use crate::model::QuestionSet;
use crate::model::together::Participant;
use crate::report::{Content, Sending, SentForm};
use crate::storage::{TogetherFolder, counted, render};

/// Keep what is sent to `participant`; gives the text of the mail.
pub(super) fn send(
    folder: &TogetherFolder,
    set: &QuestionSet,
    participant: &Participant,
    form: SentForm,
    sending: &Sending,
) -> Result<String, Failure> {
    let bytes = match &sending.content {
        Content::File(bytes) => bytes.clone(),
        Content::Session(session) => render(session, counted(set, session)?).into_bytes(),
    };
    let (name, round) = (&participant.name, participant.round);
    let path: PathBuf = folder.send(name, round, form.key(), &bytes)?;
    tell(&format!("Het formulier staat in «{}».", path.display()));
    let mut text = sending.mail.clone();
    if form == SentForm::Mail {
        text.push('\n');
        text.push_str(&String::from_utf8_lossy(&bytes));
    }
    Ok(text)
}
