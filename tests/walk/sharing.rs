//! Two at once on one session, and earlier versions of it.

use quickscan::app::{Effect, Screen};
use quickscan::model::State;

use crate::support::Harness;
use crate::{begun, field};

#[test]
fn a_session_that_is_open_elsewhere_can_be_looked_at_or_waited_for() {
    let mut first = begun();
    first.press("2");
    let mut second = first.beside();
    second.press("<enter>");
    let screen = second.screen(80, 24);
    assert!(screen.contains("Deze sessie is al open bij"), "{screen}");
    second.press("<down><enter>");
    assert!(second.says("U ziet de laatst bewaarde versie."));
    second.press("3");
    let screen = second.screen(80, 24);
    assert!(screen.contains("alleen bekijken"), "{screen}");
    assert_eq!(
        second.session().rating(&"1.1".into()).state,
        Some(State::Deels)
    );
    second.press("<esc><enter><down><down><enter>");
    assert!(second.says("De sessie gaat open zodra dat kan"));
    second.pause();
    assert!(second.app.work.is_none());
    first.press("<esc>");
    second.pause();
    second.press("3");
    assert_eq!(
        second.on_disk().rating(&"1.1".into()).state,
        Some(State::NietOpOrde)
    );
}

#[test]
fn what_somebody_else_wrote_is_never_written_over_and_the_user_chooses_per_part() {
    let harness = &mut begun();
    harness.press("2<pgdn>2<pgdn>");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::NietOpOrde);
        "van de ander".clone_into(&mut theirs.answer_mut(&"1.2".into()).note);
        theirs.answer_mut(&"5.1".into()).rating.state = Some(State::OpOrde);
    });
    harness.press("1");
    let screen = harness.screen(80, 24);
    assert!(
        screen.contains("Ergens anders veranderd: wat blijft?"),
        "{screen}"
    );
    assert_eq!(
        harness.on_disk().rating(&"1.1".into()).state,
        Some(State::NietOpOrde)
    );
    // Hers for 1.1, though only the other changed it; theirs for the rest, as is proposed.
    harness.press("<enter><c-s>");
    let session = harness.on_disk();
    assert_eq!(session.rating(&"1.1".into()).state, Some(State::Deels));
    assert_eq!(
        session.answer(&"1.2".into()).expect("an answer").note,
        "van de ander"
    );
    assert_eq!(session.rating(&"1.3".into()).state, Some(State::OpOrde));
    assert_eq!(session.rating(&"5.1".into()).state, Some(State::OpOrde));
    assert_eq!(field(harness).0, "1.3");
}

#[test]
fn deciding_later_saves_nothing_and_leaving_asks_again() {
    let harness = &mut begun();
    harness.press("2<pgdn>");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    harness.press("1<esc>nmeer<c-q>");
    assert!(!harness.has_quit);
    assert!(matches!(harness.app.screen(), Some(Screen::Compare(_))));
    assert_eq!(
        harness.on_disk().rating(&"1.1".into()).state,
        Some(State::Nvt)
    );
    harness.press("<c-b><down><enter><c-q>");
    assert!(harness.has_quit);
    let sessions = harness.folder.sessions().expect("a list");
    assert_eq!(sessions.len(), 2, "both are kept");
}

#[test]
fn a_file_that_became_unreadable_meanwhile_is_not_written_over_either() {
    let harness = &mut begun();
    harness.press("2");
    let work = harness.app.work.as_ref().expect("a session is open");
    let path = work.path().expect("it has a file").to_owned();
    std::fs::write(&path, "versie = ").expect("it is written");
    harness.press("3");
    assert!(harness.says("Beide bewaren: uw versie komt ernaast"));
    harness.press("<down><enter>");
    assert_eq!(
        harness.on_disk().rating(&"1.1".into()).state,
        Some(State::NietOpOrde)
    );
}

#[test]
fn an_earlier_version_can_be_put_back() {
    let harness = &mut begun();
    harness.press("2");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    // A decision after a conflict keeps what the other wrote as a version.
    harness.press("3<c-s><f9>");
    let screen = harness.screen(80, 24);
    assert!(screen.contains("1 antwoord veranderd"), "{screen}");
    harness.press("<enter>");
    assert!(harness.says("terugzetten? Wat u nu hebt, bewaren we eerst als versie."));
    assert!(harness.says("Sinds die versie is veranderd: vraag 1.1: stand"));
    harness.press("<down><enter>");
    assert!(harness.says("Die versie is teruggezet."));
    assert_eq!(
        harness.on_disk().rating(&"1.1".into()).state,
        Some(State::Nvt)
    );
    assert_eq!(
        harness.session().rating(&"1.1".into()).state,
        Some(State::Nvt)
    );
}

#[test]
fn a_damaged_session_is_left_as_it_is_and_what_can_be_read_is_offered() {
    let harness = &mut begun();
    harness.press("2<pgdn>nblijft<esc><pgdn>3<esc>");
    let summary = harness.folder.sessions().expect("a list").remove(0);
    let text = std::fs::read_to_string(&summary.path).expect("it can be read");
    let damaged = text.replacen("stand = \"deels\"", "stand = \"half\"", 1);
    std::fs::write(&summary.path, &damaged).expect("it is written");
    harness.press("<enter>");
    assert!(harness.says("Deze sessie is beschadigd en blijft zoals die is."));
    assert!(harness.says("> Niets doen"));
    // The last choice: what can be read, as a new session.
    harness.press("<up><down><down><down><enter>");
    let session = harness.on_disk();
    assert_eq!(session.rating(&"1.3".into()).state, Some(State::NietOpOrde));
    assert_eq!(
        session.answer(&"1.2".into()).expect("it is whole").note,
        "blijft"
    );
    let kept = std::fs::read_to_string(&summary.path).expect("it can be read");
    assert_eq!(kept, damaged);
}

/// What is in the folder `name` of the data folder, but for what is hidden.
fn files(harness: &Harness, name: &str) -> usize {
    let entries = std::fs::read_dir(harness.folder.root().join(name)).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    names
        .filter(|name| !name.to_string_lossy().starts_with('.'))
        .count()
}

#[test]
fn a_session_that_is_open_elsewhere_is_not_thrown_away() {
    let mut first = begun();
    first.press("2");
    let mut second = first.beside();
    second.press("<del><down><enter>");
    assert!(second.says("Deze sessie is al open bij"));
    assert!(second.says("sinds 22-11-2026 14:02"));
    assert_eq!(files(&first, "sessies"), 1);
    first.press("<esc>");
    second.press("<del><down><enter>");
    assert!(second.says("naar de prullenbak verplaatst"));
    // Of the lock nothing stays behind either.
    let left = std::fs::read_dir(first.folder.root().join("sessies")).expect("a folder");
    assert_eq!(left.count(), 0);
}

#[test]
fn a_session_that_a_crash_left_open_can_be_thrown_away() {
    let mut first = begun();
    first.press("2<esc>");
    let path = first.folder.sessions().expect("a list").remove(0).path;
    let slot = path.with_file_name(format!(
        ".{}.slot",
        path.file_stem().expect("a name").display()
    ));
    std::fs::write(&slot, "").expect("it is written");
    std::fs::write(slot.with_extension("slot.toml"), "wie = \"anna\"").expect("it is written");
    first.press("<del><down><enter>");
    assert!(first.says("naar de prullenbak verplaatst"));
    assert_eq!(files(&first, "prullenbak"), 1);
}

#[test]
fn a_session_in_the_bin_that_is_open_elsewhere_stays_there() {
    let mut first = begun();
    first.press("<esc><del><down><enter>x");
    let path = first.folder.bin().expect("a list").remove(0).path;
    let mut second = first.beside();
    second.carry_out(vec![Effect::Open(path)]);
    first.press("<enter>");
    assert!(first.says("Deze sessie is al open bij"));
    assert_eq!(files(&first, "prullenbak"), 1);
    second.press("<esc><esc><esc>");
    first.press("<enter>");
    assert_eq!(files(&first, "sessies"), 1);
}

#[test]
fn a_damaged_session_that_is_open_elsewhere_is_not_put_back_to_an_earlier_version() {
    let mut first = begun();
    first.press("2");
    first.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    first.press("3<c-s>");
    let work = first.app.work.as_ref().expect("a session is open");
    let path = work.path().expect("it has a file").to_owned();
    std::fs::write(&path, "versie = ").expect("it is written");
    let mut second = first.beside();
    second.press("<enter>");
    assert!(second.says("terugzetten"));
    second.press("<down><enter>");
    assert!(second.says("Deze sessie is al open bij"));
    assert_eq!(
        std::fs::read_to_string(&path).expect("it can be read"),
        "versie = "
    );
}

// Windows does not remove a folder in which a file is open.
#[cfg(unix)]
#[test]
fn a_session_whose_folder_was_removed_is_still_open_to_others() {
    let mut first = begun();
    first.press("2");
    std::fs::remove_dir_all(first.folder.root()).expect("it is removed");
    first.press("3");
    assert!(first.says("was weg en is opnieuw gemaakt"));
    let mut second = first.beside();
    second.press("<enter>");
    assert!(second.says("Deze sessie is al open bij"));
    first.press("<esc>");
    second.press("<enter><enter>");
    assert!(second.app.work.is_some(), "it is free again");
}

#[test]
fn a_version_is_put_back_only_when_the_present_is_safe() {
    let harness = &mut begun();
    harness.press("2");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    harness.press("3<c-s>");
    // What was typed last is saved before the versions are read.
    harness.press("nlaatste woord<f9>");
    assert_eq!(
        harness
            .on_disk()
            .answer(&"1.1".into())
            .expect("an answer")
            .note,
        "laatste woord"
    );
    harness.press("<esc> nog iets");
    let folder = harness.folder.root().join("sessies");
    let away = harness.folder.root().join("weg");
    std::fs::rename(&folder, &away).expect("it is put away");
    std::fs::write(&folder, "geen map").expect("it is written");
    harness.press("<f9>");
    std::fs::remove_file(&folder).expect("it is removed");
    std::fs::rename(&away, &folder).expect("it is put back");
    harness.hold().press("<enter>");
    assert!(harness.app.dialog.is_none());
    assert!(
        harness.says("Uw laatste werk is nog niet bewaard"),
        "{}",
        harness.screen(80, 24)
    );
    // Also where the path of the file takes all the room.
    let narrow = harness.screen(60, 20);
    assert!(narrow.contains("Uw laatste werk is"), "{narrow}");
    harness.let_through();
    harness.press("<enter><down><enter>");
    let work = harness.app.work.as_ref().expect("a session is open");
    let versions = harness.folder.versions(work.path().expect("a file"));
    let newest = versions.expect("versions").remove(0);
    let kept = harness.folder.load(&newest.path).expect("it is whole");
    assert!(
        kept.session
            .answer(&"1.1".into())
            .expect("an answer")
            .note
            .ends_with("nog iets")
    );
}

#[test]
fn what_can_be_read_of_a_damaged_session_of_a_later_version_is_only_looked_at() {
    let harness = &mut begun();
    harness.press("2<pgdn>3<esc>");
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    let text = std::fs::read_to_string(&path).expect("it can be read");
    let text =
        text.replacen("versie = 1", "versie = 2", 1)
            .replacen("stand = \"deels\"", "stand = [", 1);
    std::fs::write(&path, &text).expect("it is written");
    harness.press("<enter>");
    assert!(harness.says("Deze sessie is beschadigd en blijft zoals die is."));
    assert!(harness.says("Wat te lezen is alleen bekijken"));
    harness.press("<up><down><down><down><enter>");
    assert!(harness.screen(80, 24).contains("alleen bekijken"));
    harness.press("<pgdn>1<esc>");
    assert_eq!(files(harness, "sessies"), 1);
    assert_eq!(std::fs::read_to_string(&path).expect("text"), text);
}

#[test]
fn a_session_of_a_later_version_is_only_looked_at() {
    let harness = &mut begun();
    harness.press("2<pgdn>3<esc>");
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    let text = std::fs::read_to_string(&path).expect("it can be read");
    let text = text.replacen("versie = 1", "versie = 2", 1);
    std::fs::write(&path, &text).expect("it is written");
    harness.press("<enter>");
    // What this version does not know could get lost, so that nothing is typed that cannot be saved.
    assert!(harness.screen(80, 24).contains("alleen bekijken"));
    harness.press("<pgdn>1");
    assert!(!harness.screen(80, 24).contains("nog niet bewaard"));
    harness.press("<esc>");
    assert_eq!(std::fs::read_to_string(&path).expect("text"), text);
}
