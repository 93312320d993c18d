//! How the screen ends, and the last resort for work that is not in its session by then: an emergency
//! copy.

use std::io;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use super::Event;
use crate::app::{App, Input, Work};
use crate::clock;
use crate::model::progress;
use crate::storage::{Draft, EmergencyCopy, Place, Refuge};

/// How long a place may take: one that does not answer is passed over.
const PATIENCE: Duration = Duration::from_secs(1);

/// Why the screen ended otherwise than by the user leaving. Its text is for the user.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal could not be used.
    #[error(
        "De terminal kan het scherm niet tonen; open een ander terminalvenster en probeer het opnieuw."
    )]
    Terminal(#[from] io::Error),
    /// What was typed last is not in the session; the sentence says where it is.
    #[error("{0}")]
    NotSaved(String),
    /// The program itself failed; the sentences say what became of the work.
    #[error("{0}")]
    Crashed(String),
}

/// Take in what the worker did last, when nobody looked any more: the work may be safe after all.
pub(super) fn take_in_last(app: &mut App, inbox: &Receiver<Event>) {
    for event in inbox.try_iter() {
        if let Event::Outcome(outcome) = event {
            app.update(Input::Outcome(outcome));
        }
    }
}

/// Keep what is not in its session. Gives the Dutch sentence to end with; none when all is saved.
pub(super) fn keep(app: &App, refuge: &Refuge) -> Option<String> {
    let work = app.work.as_ref().filter(|work| work.is_unsaved());
    let work = work.filter(|_| !app.is_example)?;
    if let Some(whole) = work.whole_emergency() {
        return Some(sentence(&whole.path.display().to_string(), work));
    }
    let progress = progress(&app.questions, work.session());
    let draft = Draft::new(work.session(), progress, work.path(), &clock::now());
    let mut refused = String::new();
    for place in refuge.places() {
        match put_within(PATIENCE, refuge, &draft, *place) {
            None => {}
            Some(Err(reason)) => refused = reason,
            Some(Ok(path)) => {
                if let Some(older) = work.emergency() {
                    EmergencyCopy::forget(&older.path);
                }
                return Some(sentence(&path, work));
            }
        }
    }
    let lost = "Uw laatste werk is NIET bewaard, en ook een noodkopie maken lukte nergens.";
    Some(format!("{lost} {refused}").trim_end().to_owned())
}

/// Put `draft` in `place` in a thread of its own, and wait no longer than this.
fn put_within(
    patience: Duration,
    refuge: &Refuge,
    draft: &Draft,
    place: Place,
) -> Option<Result<String, String>> {
    let (sender, receiver) = channel();
    let (refuge, draft) = (refuge.clone(), draft.clone());
    thread::spawn(move || {
        let put = refuge.put(&draft, place);
        let told = put.map(|path| path.display().to_string());
        let _ = sender.send(told.map_err(|error| error.to_string()));
    });
    receiver.recv_timeout(patience).ok()
}

fn sentence(path: &str, work: &Work) -> String {
    let back = match work.path() {
        Some(_) => "open de sessie met quickscan om die terug te halen",
        None => "start quickscan om er een sessie van te maken",
    };
    format!(
        "Uw laatste werk kon niet in de sessie worden bewaard en staat in de noodkopie «{path}»; {back}."
    )
}
