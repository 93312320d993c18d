//! Earlier versions: made now and then, put back without losing the present.

use std::fs;

use jiff::ToSpan;
use jiff::civil::date;

use crate::{PROGRESS, ScreenContext, TODAY, moment, questions, session};

#[test]
fn typing_for_minutes_makes_one_version_in_five() {
    let mut cx = ScreenContext::new();
    for second in 0..15 * 60 {
        let at = date(2026, 11, 22).at(14, 0, 1, 0) + second.seconds();
        // Each tenth, because a save is flushed to the disk.
        if second % 10 == 9 {
            cx.save(&format!("tot {second}"), &format!("{at}+01:00"));
        }
    }
    assert_eq!(cx.versions(), ["tot 889", "tot 589", "tot 289"]);
    let versions = cx.folder.versions(&cx.path).unwrap();
    assert_eq!(versions[0].id, "2026-11-22-141450");
    assert_eq!(versions[0].at, date(2026, 11, 22).at(14, 14, 50, 0));
    assert_eq!(versions[0].progress, PROGRESS);
}

#[test]
fn the_state_at_the_end_of_each_day_is_kept() {
    let mut cx = ScreenContext::new();
    for day in 0..40 {
        let day = TODAY + (1 + day).days();
        cx.save(&format!("ochtend {day}"), &format!("{day}T09:00:00+01:00"));
        cx.save(&format!("avond {day}"), &format!("{day}T17:00:00+01:00"));
    }
    let versions = cx.versions();
    // Ten newest, of which five days, and the evenings of the rest of thirty days.
    assert_eq!(versions.len(), 10 + 30 - 6);
    assert_eq!(versions[0], "ochtend 2027-01-01");
    assert_eq!(versions[1], "avond 2026-12-31");
    assert!(versions[10..].iter().all(|note| note.starts_with("avond")));
    assert_eq!(versions.last().unwrap(), "avond 2026-12-03");
}

#[test]
fn a_version_is_put_back_and_the_present_becomes_a_version() {
    let mut cx = ScreenContext::new();
    cx.save("midden", "2026-11-22T14:10:00+01:00");
    cx.save("einde", "2026-11-22T14:11:00+01:00");
    let now = moment("2026-11-22T14:11:30+01:00");
    let id = "2026-11-22-140000";
    let saved = cx.folder.restore(&cx.path, id, &cx.sets(), &now).unwrap();
    assert_eq!(cx.note(), "begin");
    assert_eq!(cx.versions(), ["einde", "begin"]);
    // Who has the session open goes on from there.
    cx.stamp = saved.stamp;
    cx.save("verder", "2026-11-22T14:12:00+01:00");
    let id = "2026-11-22-1411";
    cx.folder.restore(&cx.path, id, &cx.sets(), &now).unwrap();
    assert_eq!(cx.versions(), ["verder", "einde", "begin"]);
    let loaded = cx.folder.load(&cx.path).unwrap();
    assert_eq!(loaded.session.changed, Some(now));
}

#[test]
fn a_version_that_does_not_say_how_far_it_is_gets_its_counts_when_it_is_put_back() {
    let mut cx = ScreenContext::new();
    cx.save("einde", "2026-11-22T14:10:00+01:00");
    let version = cx.folder.versions(&cx.path).unwrap().remove(0);
    let text = fs::read_to_string(&version.path).unwrap();
    let bare = text.replace("beantwoord = 1\ntotaal = 30\n", "");
    assert_ne!(bare, text);
    fs::write(
        &version.path,
        bare.replace("[[antwoord]]", "[[antwoord]]\nstand = \"deels\""),
    )
    .unwrap();
    let now = moment("2026-11-22T14:11:30+01:00");
    cx.folder
        .restore(&cx.path, &version.id, &cx.sets(), &now)
        .unwrap();
    let listed = cx.folder.sessions().unwrap();
    assert_eq!(listed[0].progress, PROGRESS);
}

#[test]
fn a_damaged_file_is_kept_as_it_is_when_a_version_is_put_back() {
    let mut cx = ScreenContext::new();
    cx.save("einde", "2026-11-22T14:10:00+01:00");
    fs::write(&cx.path, b"kapot \xff").unwrap();
    let now = moment("2026-11-22T14:11:30+01:00");
    let id = "2026-11-22-140000";
    cx.folder.restore(&cx.path, id, &cx.sets(), &now).unwrap();
    assert_eq!(cx.note(), "begin");
    let versions = cx.folder.versions(&cx.path).unwrap();
    let damaged = versions.iter().find(|version| !version.readable).unwrap();
    assert_eq!(fs::read(&damaged.path).unwrap(), b"kapot \xff");
    let error = cx.folder.restore(&cx.path, &damaged.id, &cx.sets(), &now);
    assert!(error.unwrap_err().to_string().contains("niet te lezen"));
}

#[test]
fn asking_for_a_version_that_is_not_there_names_those_that_are() {
    let mut cx = ScreenContext::new();
    let now = moment("2026-11-22T14:11:30+01:00");
    let restore = |cx: &ScreenContext, id| {
        let error = cx
            .folder
            .restore(&cx.path, id, &cx.sets(), &now)
            .unwrap_err();
        error.to_string()
    };
    assert_eq!(
        restore(&cx, "x"),
        "Er is geen versie «x» van deze sessie; er zijn nog geen eerdere versies."
    );
    cx.save("einde", "2026-11-22T14:10:00+01:00");
    assert!(restore(&cx, "").ends_with("kies uit: 2026-11-22-140000."));
    cx.save("slot", "2026-11-22T14:20:00+01:00");
    let several = "kies uit: 2026-11-22-141000, 2026-11-22-140000.";
    assert!(restore(&cx, "2026").ends_with(several));
    assert!(restore(&cx, "../../x").ends_with(several));
}

#[test]
fn versions_go_to_the_bin_with_their_session_and_come_back() {
    let mut cx = ScreenContext::new();
    cx.save("einde", "2026-11-22T14:10:00+01:00");
    let binned = cx.folder.delete(&cx.path).unwrap();
    // A new session of the same name does not get them.
    let other = session("ander", "2026-11-22T14:12:00+01:00");
    let other = cx.folder.create(&other, PROGRESS, TODAY).unwrap();
    assert_eq!(other.path, cx.path);
    assert!(cx.versions().is_empty());
    cx.path = cx.folder.put_back(&binned).unwrap();
    assert!(cx.path.ends_with("voorbeeldstad-2026-11-22-2.toml"));
    assert_eq!(cx.versions(), ["begin"]);
}

#[test]
fn sessions_elsewhere_of_one_name_do_not_share_versions() {
    let cx = ScreenContext::new();
    for place in ["een", "twee"] {
        let path = cx.temp.path().join(place).join("a.toml");
        fs::create_dir(path.parent().unwrap()).unwrap();
        for (note, at) in [
            (place, "2026-11-22T14:00:00+01:00"),
            ("verder", "2026-11-22T14:10:00+01:00"),
        ] {
            let session = session(note, at);
            cx.folder.save(&path, &session, PROGRESS, None).unwrap();
        }
        let versions = cx.folder.versions(&path).unwrap();
        assert_eq!(versions.len(), 1);
        assert_eq!(cx.note_at(&versions[0].path), place);
        assert!(versions[0].path.starts_with(cx.folder.root()));
    }
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_versions() {
    use std::os::unix::fs::PermissionsExt;
    let mut cx = ScreenContext::new();
    cx.save("einde", "2026-11-22T14:10:00+01:00");
    let version = &cx.folder.versions(&cx.path).unwrap()[0].path;
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(version), 0o600);
    assert_eq!(mode(version.parent().unwrap()), 0o700);
}
