//! A folder that takes its time: what comes late belongs to what it was asked for.

use quickscan::model::{Session, State};

use crate::support::Harness;
use crate::{begun, field};

/// Two sessions in the list: the first with one answer, selected.
fn two() -> Harness {
    let mut harness = begun();
    harness.press("<esc>nUtrecht<pgdn><enter>2<esc><home>");
    harness
}

fn state(session: &Session) -> Option<State> {
    session.rating(&"1.1".into()).state
}

/// Every session in the folder, by gemeente.
fn listed(harness: &Harness) -> Vec<(String, Session)> {
    let mut all: Vec<_> = harness
        .folder
        .sessions()
        .expect("a list")
        .into_iter()
        .map(|found| {
            let session = harness.folder.load(&found.path).expect("it is whole");
            (found.id, session.session)
        })
        .collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    all
}

#[test]
fn a_second_enter_while_a_session_opens_never_opens_it_over_what_was_typed() {
    let harness = &mut two();
    harness.hold().press("<enter><enter>");
    assert!(harness.says("Nog even: de sessie wordt geopend"));
    harness.let_one_through();
    harness.press("nwordt bewaard").let_through();
    harness.press("<c-q>");
    assert!(harness.has_quit);
    let notes: Vec<_> = listed(harness)
        .into_iter()
        .filter_map(|(_, session)| Some(session.answer(&"1.1".into())?.note.clone()))
        .filter(|note| !note.is_empty())
        .collect();
    assert_eq!(notes, ["wordt bewaard"]);
}

#[test]
fn a_session_that_opens_late_never_takes_the_place_of_unsaved_work() {
    let harness = &mut two();
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    harness.press("n").hold();
    // As when a session is named on the command line.
    harness.carry_out(vec![quickscan::app::Effect::Open(path)]);
    harness.press("Zwolle<pgdn><enter>2nblijft");
    harness.let_through();
    assert_eq!(harness.session().details.gemeente, "Zwolle");
    harness.press("<esc><esc>").let_through();
    let all = listed(harness);
    assert_eq!(all.len(), 3);
    for (id, session) in all {
        assert_eq!(
            session.details.gemeente == "Zwolle",
            id.starts_with("zwolle"),
            "{id}"
        );
    }
}

#[test]
fn the_end_of_a_save_says_nothing_of_another_session() {
    let harness = &mut two();
    harness.press("<enter>2").hold().press("3");
    let path = harness.app.work.as_ref().and_then(|work| work.path());
    let path = path.expect("it has a file").to_owned();
    // Leave without waiting, as after a save that failed, and begin another.
    let late = harness.app.work.take();
    harness.app.screens.truncate(1);
    drop(late);
    harness
        .press("nZwolle<pgdn><enter>nvan Zwolle")
        .let_one_through();
    let work = harness.app.work.as_ref().expect("a session is open");
    assert_ne!(work.path(), Some(path.as_path()));
    assert!(work.is_unsaved());
    harness.let_through();
    harness.press("<esc><esc>").let_through();
    let all = listed(harness);
    assert_eq!(all.len(), 3);
    assert_eq!(state(&all[0].1), Some(State::NietOpOrde));
    assert_eq!(all[2].1.details.gemeente, "Zwolle");
}

#[test]
fn saving_elsewhere_waits_for_the_save_under_way_and_the_session_goes_on_there() {
    let harness = &mut begun();
    let elsewhere = harness.temp().join("elders.toml");
    harness.hold().press("2<f8><c-a>");
    harness
        .paste(&elsewhere.display().to_string())
        .press("<enter>3");
    harness.let_through();
    let work = harness.app.work.as_ref().expect("a session is open");
    assert_eq!(work.path(), Some(elsewhere.as_path()));
    assert!(!work.is_unsaved());
    assert_eq!(state(&harness.on_disk()), Some(State::NietOpOrde));
    let left = &listed(harness)[0].1;
    assert_eq!(
        state(left),
        Some(State::Deels),
        "the first file was left as it was"
    );
}

#[test]
fn a_place_elsewhere_that_fails_leaves_the_session_in_its_own_file() {
    let harness = &mut begun();
    harness.press("2<f8><c-a>").paste("/bestaat/niet.toml");
    harness.hold().press("<enter>3<c-q>");
    assert!(!harness.has_quit);
    harness.let_through();
    assert!(harness.has_quit);
    assert_eq!(state(&listed(harness)[0].1), Some(State::NietOpOrde));
}

#[test]
fn leaving_says_that_it_waits_for_the_last_save() {
    let harness = &mut begun();
    harness.hold().press("2<c-q>");
    assert!(harness.says("Nog even: uw werk wordt bewaard"));
    assert!(!harness.has_quit);
    harness.let_through();
    assert!(harness.has_quit);
}

#[test]
fn nothing_is_typed_while_an_earlier_version_is_put_back() {
    let harness = &mut begun();
    harness.press("2");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    harness.press("3<c-s><f9><enter>").hold();
    harness.press("<down><enter><esc>1nverloren<c-q>");
    assert!(harness.has_quit, "all was safe");
    harness.let_through();
    assert_eq!(state(&harness.on_disk()), Some(State::Nvt));
    assert_eq!(state(harness.session()), Some(State::Nvt));
}

#[test]
fn leaving_while_a_version_is_put_back_changes_nothing_in_what_is_read() {
    let harness = &mut begun();
    harness.press("2");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    // She was last on 1.1, but the question that lies below the screens is another.
    harness.press("3<c-s><pgdn><f5><tab><enter>");
    assert_eq!(field(harness).0, "1.1");
    harness.press("<esc><f9><enter>").hold();
    harness.press("<down><enter><c-q>");
    assert!(harness.has_quit, "her place there was no work to save");
    harness.let_through();
    assert_eq!(state(&harness.on_disk()), Some(State::Nvt));
    assert!(harness.app.dialog.is_none() && harness.app.screens.len() > 1);
    assert_eq!(state(harness.session()), Some(State::Nvt));
}

#[test]
fn who_asks_to_leave_twice_does_not_wait_for_a_folder_that_hangs() {
    let harness = &mut begun();
    harness.press("2").pause();
    harness.hold().press("<c-q>");
    assert!(
        !harness.has_quit,
        "it is looked whether the session is there"
    );
    harness.press("<c-q>");
    assert!(harness.has_quit);
}
