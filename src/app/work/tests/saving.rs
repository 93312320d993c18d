//! The way of the open session to the disk, and what is told of it.

use super::*;
use crate::app::effect::{EmergencyKept, SaveTo};

const FILE: &str = "een.toml";

fn at() -> Zoned {
    "2026-11-22T14:02:11+01:00[+01:00]".parse().unwrap()
}

/// One from a file, with nothing changed in it.
fn opened() -> Work {
    Work::opened(Session::default(), PathBuf::from(FILE), None)
}

/// The same with something to save.
fn changed() -> Work {
    let mut work = opened();
    work.type_in(note("een")).unwrap();
    work
}

/// The same after its save has failed.
fn failed() -> Work {
    let mut work = changed();
    work.save();
    work.save_failed("De schijf is vol.".to_owned());
    work
}

/// Where the save that `effect` is writes.
fn target(effect: Option<Effect>) -> Option<SaveTo> {
    match effect? {
        Effect::Save(save) => Some(save.to),
        other => panic!("{other:?} is no save"),
    }
}

fn own() -> SaveTo {
    SaveTo::Same(PathBuf::from(FILE))
}

fn chosen(path: &str) -> SaveTo {
    SaveTo::Chosen(PathBuf::from(path))
}

fn beside() -> SaveTo {
    SaveTo::Sibling(PathBuf::from(FILE))
}

fn told(work: &Work) -> String {
    format!("{:?}", work.safety())
}

#[test]
fn how_safe_it_is_follows_from_what_is_on_disk() {
    let looked_at = Work::opened(
        Session::default(),
        PathBuf::from(FILE),
        Some(ReadOnlyReason::Newer),
    );
    assert_eq!(looked_at.safety(), Safety::ReadOnly);
    assert_eq!(looked_at.read_only(), Some(&ReadOnlyReason::Newer));
    // Nothing is new in it, and where nothing is new nothing is saved.
    let mut work = opened();
    assert_eq!(work.safety(), Safety::Unchanged);
    assert_eq!(target(work.save()), None);
    let before = work.revision();
    work.type_in(note("een")).unwrap();
    assert!(work.revision() > before);
    assert_eq!(work.safety(), Safety::Pending);
    assert_eq!(target(work.save()), Some(own()));
    assert_eq!(work.safety(), Safety::Pending, "it is on its way");
    work.saved(PathBuf::from(FILE), at());
    assert_eq!(work.safety(), Safety::Saved(&at()));
    assert_eq!(failed().safety(), Safety::Failed("De schijf is vol."));
    // A failure is forgotten once a save succeeds.
    let mut work = failed();
    work.save();
    work.saved(PathBuf::from(FILE), at());
    assert_eq!(work.safety(), Safety::Saved(&at()));
    // What a program that has no file yet holds is nowhere.
    assert_eq!(Work::new(Session::default()).safety(), Safety::Pending);
}

#[test]
fn one_save_is_under_way_at_a_time_and_what_cannot_wait_comes_after_it() {
    let mut work = changed();
    assert!(!work.is_saving());
    assert_eq!(target(work.save()), Some(own()));
    assert!(work.is_saving());
    assert!(!work.saving_takes_long());
    work.notice_time();
    assert!(work.saving_takes_long());
    assert_eq!(target(work.save()), None);
    // All of it is in the save that was under way.
    assert_eq!(target(work.saved(PathBuf::from(FILE), at())), None);
    let mut work = changed();
    work.save();
    work.type_in(note("twee")).unwrap();
    assert_eq!(target(work.save()), None);
    assert_eq!(target(work.saved(PathBuf::from(FILE), at())), Some(own()));
    assert!(work.is_unsaved(), "the second is not there yet");
    assert_eq!(target(work.saved(PathBuf::from(FILE), at())), None);
    assert!(!work.is_unsaved() && !work.is_saving());
}

#[test]
fn nothing_is_written_over_what_somebody_else_wrote_before_the_user_decides() {
    let mut work = changed();
    work.save();
    let theirs = Ok(Box::default());
    assert_eq!(target(work.conflict(theirs)), None);
    assert!(work.theirs().is_some() && !work.is_saving());
    assert!(told(&work).contains("ergens anders veranderd"));
    work.type_in(note("twee")).unwrap();
    assert_eq!(target(work.save()), None);
    // One who was going elsewhere already need not decide: their file is not touched.
    let mut work = changed();
    work.save();
    assert_eq!(target(work.save_elsewhere("twee.toml".into())), None);
    assert_eq!(
        target(work.conflict(Ok(Box::default()))),
        Some(chosen("twee.toml"))
    );
}

/// When the program itself fails there is no time to ask: what may be another's is left alone.
#[test]
fn a_save_in_need_goes_beside_the_file_unless_that_is_ours() {
    let conflict = || {
        let mut work = changed();
        work.conflict(Ok(Box::default()));
        work
    };
    let new = || Work::new(Session::default());
    let cases = vec![
        (changed(), true, Some(own())),
        (changed(), false, Some(beside())),
        (conflict(), true, Some(beside())),
        (new(), false, Some(SaveTo::New)),
        (opened(), false, None),
        (opened(), true, None),
    ];
    for (mut work, is_ours, expected) in cases {
        assert_eq!(target(work.save_everything(is_ours)), expected, "{work:?}");
    }
    // One that is under way may never come back.
    let mut work = changed();
    work.save();
    assert_eq!(target(work.save_everything(true)), Some(own()));
}

#[test]
fn saving_elsewhere_goes_on_there_or_comes_back_to_the_own_file() {
    let mut work = opened();
    assert!(!work.is_relocating());
    // Also what has not changed is to be there.
    assert_eq!(
        target(work.save_elsewhere("twee.toml".into())),
        Some(chosen("twee.toml"))
    );
    assert!(work.is_relocating() && work.is_unsaved());
    assert_eq!(work.saving_to(), Some(&chosen("twee.toml")));
    assert_eq!(target(work.saved("twee.toml".into(), at())), None);
    assert!(!work.is_relocating() && !work.is_unsaved());
    assert_eq!(work.path(), Some(Path::new("twee.toml")));
    // It cannot be there: the own file may still be fine, and nobody asks for the other again.
    let mut work = changed();
    work.save_elsewhere("vol/twee.toml".into());
    assert_eq!(target(work.save_failed("Vol.".to_owned())), Some(own()));
    assert!(!work.is_relocating());
    let mut work = opened();
    work.save_elsewhere("vol/twee.toml".into());
    assert_eq!(target(work.save_failed("Vol.".to_owned())), None);
    assert_eq!(work.safety(), Safety::Unchanged);
    // Another place that was chosen meanwhile is where it goes.
    let mut work = opened();
    work.save_elsewhere("vol/twee.toml".into());
    assert_eq!(target(work.save_elsewhere("drie.toml".into())), None);
    assert_eq!(
        target(work.save_failed("Vol.".to_owned())),
        Some(chosen("drie.toml"))
    );
}

#[test]
fn who_keeps_both_gets_a_file_beside_it_however_often_that_fails() {
    let mut work = changed();
    work.conflict(Ok(Box::default()));
    assert_eq!(target(work.keep_both()), Some(beside()));
    // At the next pause, not at once: it would fail again.
    assert_eq!(target(work.save_failed("Vol.".to_owned())), None);
    assert!(told(&work).contains("Vol."));
    assert_eq!(target(work.save()), Some(beside()));
    assert_eq!(target(work.saved("een-2.toml".into(), at())), None);
    assert_eq!(work.path(), Some(Path::new("een-2.toml")));
    assert!(work.theirs().is_none() && !work.is_unsaved());
    // Asked for while a save in its own file is under way, which fails.
    let mut work = changed();
    work.save();
    assert_eq!(target(work.keep_both()), None);
    assert_eq!(target(work.save_failed("Vol.".to_owned())), Some(beside()));
    // It succeeds.
    let mut work = changed();
    work.save();
    work.keep_both();
    assert_eq!(
        target(work.saved(PathBuf::from(FILE), at())),
        Some(beside())
    );
}

#[test]
fn what_may_only_be_looked_at_is_saved_nowhere_and_looked_for_nowhere() {
    let mut work = Work::opened(
        Session::default(),
        PathBuf::from(FILE),
        Some(ReadOnlyReason::Newer),
    );
    assert_eq!(work.to_verify(), None);
    assert_eq!(target(work.save_elsewhere("twee.toml".into())), None);
    assert!(!work.is_relocating());
    assert_eq!(opened().to_verify(), Some(PathBuf::from(FILE)));
    assert_eq!(Work::new(Session::default()).to_verify(), None);
}

#[test]
fn what_is_gone_from_the_disk_is_saved_again() {
    let mut work = opened();
    work.lose();
    assert_eq!(target(work.save()), Some(own()));
}

/// Until then it is the only place where what was not taken over is.
#[test]
fn a_copy_that_was_merged_goes_only_once_all_of_that_is_on_disk() {
    let mut work = opened();
    let merged = Session {
        gap_order: vec!["1.1".into()],
        ..Session::default()
    };
    assert_eq!(target(work.merge(merged, "kopie.toml".into())), Some(own()));
    assert_eq!(work.bin_merged(), None);
    work.saved(PathBuf::from(FILE), at());
    let copy = PathBuf::from("kopie.toml");
    assert_eq!(work.bin_merged(), Some(Effect::BinCopy(copy)));
    assert_eq!(work.bin_merged(), None, "once");
}

#[test]
fn an_emergency_copy_is_for_what_failed_and_is_nowhere_else() {
    let kept = || EmergencyKept {
        path: PathBuf::from("een.noodkopie"),
        at: at(),
    };
    assert!(!changed().is_exposed(), "nothing has failed yet");
    assert_eq!(changed().keep_emergency(), None);
    let mut work = failed();
    assert!(work.is_exposed());
    assert_eq!(
        work.keep_emergency(),
        Some(Effect::KeepEmergency {
            work: work.id(),
            of: Some(PathBuf::from(FILE)),
            session: Box::new(work.session().clone()),
        })
    );
    // That is under way, and then it is there.
    assert!(!work.is_exposed());
    work.type_in(note("twee")).unwrap();
    assert!(!work.is_exposed());
    work.emergency_kept(Some(kept()));
    assert_eq!(work.emergency(), Some(&kept()));
    assert_eq!(
        work.whole_emergency(),
        None,
        "what was typed since is not in it"
    );
    assert!(work.is_exposed());
    work.keep_emergency();
    work.emergency_kept(Some(kept()));
    assert_eq!(work.whole_emergency(), Some(&kept()));
    assert!(!work.is_exposed());
    // A save that is under way will tell.
    work.type_in(note("drie")).unwrap();
    work.save();
    assert!(!work.is_exposed());
    // Once it is safe the copy is gone, and the next failure needs another one.
    work.saved(PathBuf::from(FILE), at());
    assert_eq!(
        (work.emergency(), work.whole_emergency(), work.is_exposed()),
        (None, None, false)
    );
    work.type_in(note("vier")).unwrap();
    work.save();
    work.save_failed("Vol.".to_owned());
    assert!(work.is_exposed());
    // No place took it: it is not asked for again until there is more to keep.
    work.keep_emergency();
    work.emergency_kept(None);
    assert_eq!((work.emergency(), work.is_exposed()), (None, false));
}

#[test]
fn going_back_to_a_checkpoint_is_as_if_nothing_had_been_done_since() {
    let mut work = opened();
    work.apply(rating(State::Deels)).unwrap();
    work.save();
    work.saved(PathBuf::from(FILE), at());
    let saved = |work: &Work| Session {
        changed: None,
        ..work.session().clone()
    };
    let (then, session) = (work.checkpoint(), saved(&work));
    work.apply(rating(State::OpOrde)).unwrap();
    work.save();
    work.saved(PathBuf::from(FILE), at());
    work.go_back_to(then);
    assert_eq!(saved(&work), session);
    assert_eq!(work.session().changed, Some(at()), "when it was saved last");
    assert!(work.is_unsaved(), "the disk has what was done since");
    assert!(work.undo(None).is_some());
    assert_eq!(work.session().rating(&"1.1".into()), Rating::default());
    assert_eq!(work.undo(None), None);
    // Where nothing was done there is nothing to save again.
    let mut work = opened();
    let then = work.checkpoint();
    work.go_back_to(then);
    assert!(!work.is_unsaved());
    // Another session that was opened meanwhile is not thrown away for it.
    let then = work.checkpoint();
    let mut other = changed().named(WorkId(7), Identities::Counting(0));
    let before = other.session().clone();
    other.go_back_to(then);
    assert_eq!(*other.session(), before);
}
