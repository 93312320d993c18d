//! When the program itself fails: the work is saved, and a short report is left.

use std::panic::{self, PanicHookInfo};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

#[cfg(debug_assertions)]
use crossterm::event::KeyCode;

use super::{Worker, ending};
#[cfg(debug_assertions)]
use crate::app::Input;
use crate::app::{App, Outcome, SaveEnd, Work};
use crate::clock;
use crate::model::{QuestionSet, Session};
use crate::storage::{DataFolder, Refuge};

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

/// Fail at F20, for the test that proves the rescue; only in builds for development.
///
/// # Panics
///
/// That is what it is for.
#[cfg(debug_assertions)]
pub(super) fn fail_if_asked(input: &Input) {
    let is_f20 = matches!(input, Input::Key(key) if key.code == KeyCode::F(20));
    let is_asked = is_f20 && std::env::var_os("QUICKSCAN_PROEF_FOUT").is_some();
    assert!(!is_asked, "gevraagd met F20");
}

/// Save what is in memory and leave a report. Gives the Dutch sentences to end with.
pub(super) fn rescue(
    app: &mut App,
    folder: &DataFolder,
    questions: &QuestionSet,
    refuge: &Refuge,
) -> String {
    let mut said =
        vec!["Er ging iets mis in quickscan zelf, en het programma is gestopt.".to_owned()];
    // The worker that knew the file is gone. A lock it held is still this program's own.
    let mut worker = Worker::new(folder.clone(), questions.clone());
    let is_ours = app
        .work
        .as_ref()
        .is_some_and(|work| knows(&mut worker, work, folder));
    // Of the example nothing is kept.
    let work = app.work.as_mut().filter(|_| !app.is_example);
    let save = work.and_then(|work| work.save_everything(is_ours));
    if let Some(save) = save {
        let is_saved = matches!(
            worker.carry_out(save, clock::now),
            Some(Outcome::SaveEnded(_, SaveEnd::Saved { .. }))
        );
        if is_saved {
            said.push("Uw werk is bewaard.".to_owned());
        } else {
            said.extend(ending::keep(app, refuge));
        }
    }
    if let Some(path) = leave_report(folder) {
        said.push(format!(
            "Wat er misging staat in {}; stuur dat bestand mee als u het meldt.",
            path.display()
        ));
    }
    said.join(" ")
}

/// Have the worker know the file, if it is the one that was last read or written here, as far as
/// its head tells. What cannot be read may be anybody's.
fn knows(worker: &mut Worker, work: &Work, folder: &DataFolder) -> bool {
    let second = |session: &Session| {
        let changed = session.changed.as_ref();
        changed.map(|at| at.timestamp().as_second())
    };
    let on_disk = work
        .path()
        .and_then(|path| Some((path, folder.load(path).ok()?)));
    let ours = on_disk.filter(|(_, found)| second(&found.session) == second(work.session()));
    ours.map(|(path, found)| worker.know(path, found.stamp))
        .is_some()
}

/// Write the cause beside the sessions: it holds no text of the user.
fn leave_report(folder: &DataFolder) -> Option<PathBuf> {
    let cause = CAUSE
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take()?;
    let name = clock::now().strftime("fout-%Y-%m-%d-%H%M%S").to_string();
    folder.leave_report(&name, &cause).ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::model::{Change, Details};

    fn rescue_in(root: &std::path::Path, app: &mut App, questions: &QuestionSet) -> String {
        let folder = DataFolder::new(root);
        rescue(app, &folder, questions, &Refuge::within(folder.clone()))
    }

    #[test]
    fn a_rescue_without_a_session_still_says_what_happened() {
        let temp = tempfile::tempdir().expect("a folder");
        let questions = crate::storage::embedded_question_set().expect("it parses");
        let mut app = App::new(questions.clone(), jiff::civil::date(2026, 11, 22));
        let said = rescue_in(temp.path(), &mut app, &questions);
        assert!(said.starts_with("Er ging iets mis"), "{said}");
    }

    /// What a rescue says of work on a file that holds `on_disk`, and what the files hold then.
    fn rescued(on_disk: &str, conflict: bool) -> (String, Vec<String>) {
        let temp = tempfile::tempdir().expect("a folder");
        let path = temp.path().join("a.toml");
        fs::write(&path, on_disk).expect("it is written");
        let questions = crate::storage::embedded_question_set().expect("it parses");
        let mut app = App::new(questions.clone(), jiff::civil::date(2026, 11, 22));
        let mut work = Work::opened(Session::default(), path, None);
        let details = Details {
            gemeente: "van mij".to_owned(),
            ..Details::default()
        };
        work.type_in(Change::Details(Box::new(details)))
            .expect("it may be changed");
        if conflict {
            work.conflict(Err("onleesbaar".to_owned()));
        }
        app.work = Some(work);
        let said = rescue_in(temp.path(), &mut app, &questions);
        let mut files: Vec<_> = fs::read_dir(temp.path())
            .expect("a folder")
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.ends_with(".toml") && !name.starts_with('.')
            })
            .collect();
        files.sort();
        let texts = files.iter().map(fs::read_to_string);
        (said, texts.map(|text| text.expect("a text")).collect())
    }

    #[test]
    fn what_cannot_be_read_is_never_written_over_by_a_rescue() {
        for conflict in [false, true] {
            let (said, files) = rescued("versie = ", conflict);
            assert!(said.contains("Uw werk is bewaard."), "{said}");
            assert!(files.iter().any(|text| text.contains("van mij")));
            assert!(files.iter().any(|text| text == "versie = "), "{files:?}");
        }
    }

    #[test]
    fn a_rescue_that_cannot_save_leaves_an_emergency_copy() {
        let temp = tempfile::tempdir().expect("a folder");
        let root = temp.path().join("data");
        fs::create_dir(&root).expect("a folder");
        fs::write(root.join("sessies"), "geen map").expect("it is written");
        let questions = crate::storage::embedded_question_set().expect("it parses");
        let mut app = App::new(questions.clone(), jiff::civil::date(2026, 11, 22));
        let path = root.join("sessies/a.toml");
        let mut work = Work::opened(Session::default(), path, None);
        let details = Details {
            gemeente: "van mij".to_owned(),
            ..Details::default()
        };
        work.type_in(Change::Details(Box::new(details)))
            .expect("it may be changed");
        app.work = Some(work);
        let said = rescue_in(&root, &mut app, &questions);
        assert!(said.contains("staat in de noodkopie «"), "{said}");
        let entries = fs::read_dir(&root).expect("a folder").flatten();
        let mut copies = entries.filter(|entry| {
            let path = entry.path();
            path.extension().is_some_and(|ending| ending == "noodkopie")
        });
        let copy = copies.next().expect("a copy").path();
        let text = fs::read_to_string(copy).expect("a text");
        assert!(text.contains("van mij"), "{text}");
        assert!(copies.next().is_none());
    }

    #[test]
    fn a_rescue_goes_on_in_the_file_that_is_still_its_own() {
        let (said, files) = rescued("versie = 1\n[sessie]\n", false);
        assert!(said.contains("Uw werk is bewaard."), "{said}");
        assert_eq!(files.len(), 1);
        assert!(files[0].contains("van mij"));
    }
}
