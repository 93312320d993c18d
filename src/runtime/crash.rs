//! When the program itself fails: the work is saved, and a short report is left.

use std::fs;
use std::panic::{self, PanicHookInfo};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

#[cfg(debug_assertions)]
use crossterm::event::KeyCode;

use super::Worker;
#[cfg(debug_assertions)]
use crate::app::Input;
use crate::app::{App, Outcome, Work};
use crate::clock;
use crate::model::{QuestionSet, Session};
use crate::storage::DataFolder;

/// What went wrong first. The hook may run in any thread.
static CAUSE: Mutex<Option<String>> = Mutex::new(None);

/// Keep what a panic says, instead of printing it across the screen.
pub(super) fn keep_cause() {
    panic::set_hook(Box::new(|info| {
        let mut cause = CAUSE.lock().unwrap_or_else(PoisonError::into_inner);
        cause.get_or_insert_with(|| describe(info));
    }));
}

fn describe(info: &PanicHookInfo) -> String {
    let trace = std::backtrace::Backtrace::force_capture();
    format!(
        "quickscan {}\n{info}\n\n{trace}\n",
        env!("CARGO_PKG_VERSION")
    )
}

/// Fail at F12, for the test that proves the rescue; only in builds for development.
///
/// # Panics
///
/// That is what it is for.
#[cfg(debug_assertions)]
pub(super) fn fail_if_asked(input: &Input) {
    let is_f12 = matches!(input, Input::Key(key) if key.code == KeyCode::F(12));
    let is_asked = is_f12 && std::env::var_os("QUICKSCAN_PROEF_FOUT").is_some();
    assert!(!is_asked, "gevraagd met F12");
}

/// Save what is in memory and leave a report. Gives the Dutch sentences to end with.
pub(super) fn rescue(app: &mut App, folder: &DataFolder, questions: &QuestionSet) -> String {
    let mut said =
        vec!["Er ging iets mis in quickscan zelf, en het programma is gestopt.".to_owned()];
    // The worker that knew the file is gone. A lock it held is still this program's own.
    let mut worker = Worker::new(folder.clone(), questions.clone());
    let save = app.work.as_mut().and_then(|work| {
        if is_still_ours(work, folder) {
            work.save_everything()
        } else {
            work.keep_both()
        }
    });
    if let Some(save) = save {
        said.push(match worker.carry_out(save, clock::now) {
            Some(Outcome::Saved { .. }) => "Uw werk is bewaard.".to_owned(),
            Some(Outcome::SaveFailed(reason)) => {
                format!("Uw laatste werk is NIET bewaard. {reason}")
            }
            _ => "Of uw laatste werk is bewaard, is niet zeker.".to_owned(),
        });
    }
    if let Some(path) = leave_report(folder) {
        said.push(format!(
            "Wat er misging staat in {}; stuur dat bestand mee als u het meldt.",
            path.display()
        ));
    }
    said.join(" ")
}

/// Whether the file is the one that was last read or written here, as far as its head tells.
fn is_still_ours(work: &Work, folder: &DataFolder) -> bool {
    let second = |session: &Session| {
        session
            .changed
            .as_ref()
            .map(|at| at.timestamp().as_second())
    };
    let on_disk = work.path().and_then(|path| folder.load(path).ok());
    on_disk.is_none_or(|loaded| second(&loaded.session) == second(work.session()))
}

/// Write the cause beside the sessions: it holds no text of the user.
fn leave_report(folder: &DataFolder) -> Option<PathBuf> {
    let cause = CAUSE
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take()?;
    let name = clock::now()
        .strftime("fout-%Y-%m-%d-%H%M%S.txt")
        .to_string();
    let path = folder.root().join(name);
    fs::create_dir_all(folder.root()).ok()?;
    fs::write(&path, cause).ok()?;
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rescue_without_a_session_still_says_what_happened() {
        let temp = tempfile::tempdir().expect("a folder");
        let questions = crate::storage::embedded_question_set().expect("it parses");
        let mut app = App::new(questions.clone(), jiff::civil::date(2026, 11, 22));
        let said = rescue(&mut app, &DataFolder::new(temp.path()), &questions);
        assert!(said.starts_with("Er ging iets mis"), "{said}");
    }
}
