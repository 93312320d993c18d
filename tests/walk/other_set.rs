//! A session that was made with another question set: it is looked at, with nothing of the set in
//! use beside it, and never written.

use std::fs;
use std::path::PathBuf;

use quickscan::app::{ReadOnlyReason, Screen};
use quickscan::model::{Details, QuestionSetRef, Session, State};
use quickscan::storage::embedded_question_set;

use crate::support::Harness;

/// A session of the VNG, with an answer to a question whose id the Quickscan has too.
fn of_the_vng() -> Session {
    let mut set = embedded_question_set().unwrap();
    "een-ander-kader".clone_into(&mut set.id);
    let mut session = Session::new(&set, Details::default());
    "Voorbeeldstad".clone_into(&mut session.details.gemeente);
    let answer = session.answer_mut(&"1.2".into());
    answer.rating.state = Some(State::Deels);
    "Woorden van toen".clone_into(&mut answer.note);
    session.place.question = Some("1.2".into());
    session
}

fn path(harness: &Harness) -> PathBuf {
    harness.folder.sessions().unwrap().remove(0).path
}

const REFUSAL: &str = "hoort bij vragenlijst «een-ander-kader»";

#[test]
fn it_opens_to_look_only_with_the_reason_and_nothing_is_written() {
    let harness = &mut Harness::with_session(&of_the_vng());
    let before = fs::read_to_string(path(harness)).unwrap();
    assert!(harness.says(REFUSAL));
    assert!(harness.says("alleen bekijken"));
    assert!(!harness.says("beantwoord"), "nothing is counted");
    assert!(harness.says("Woorden van toen"));
    assert!(harness.says("(de tekst van deze vraag staat in een andere vragenlijst)"));
    assert!(
        !harness.says("Veilig Thuis"),
        "the text of the Quickscan is of another set"
    );
    harness.press("1nMeer woorden<esc>s").pause();
    assert!(matches!(
        harness.app.work.as_ref().and_then(|work| work.read_only()),
        Some(ReadOnlyReason::OtherSet(_))
    ));
    harness.press("2");
    assert!(harness.says(REFUSAL), "the key is answered with the reason");
    harness.press("<esc><esc><esc>").pause();
    assert_eq!(fs::read_to_string(path(harness)).unwrap(), before);
    assert_eq!(harness.folder.sessions().unwrap().len(), 1);
}

#[test]
fn no_face_of_it_shows_what_the_quickscan_knows() {
    let harness = &mut Harness::with_session(&of_the_vng());
    harness.press("<f2>");
    assert!(harness.says("F2 doet hier niets"));
    harness.press("<f5>k");
    assert!(harness.says("[Onderbouwing]") && !harness.says("VNG-kader"));
    assert!(!harness.says("Kenmerk") && !harness.says("hoort geen kennisbank"));
    harness.press("<esc><f6>");
    assert!(
        harness.says(REFUSAL),
        "a report would count with other questions"
    );
    assert!(!matches!(harness.app.screen(), Some(Screen::Export(_))));
}

#[test]
fn afterwards_the_questions_in_use_are_back() {
    let harness = &mut Harness::with_session(&of_the_vng());
    harness.press("<esc><esc><esc>");
    assert!(matches!(harness.app.screen(), Some(Screen::Sessions(_))));
    assert!(harness.says("vragenlijst: een-ander-kader"));
    harness.press("nAa<pgdn><enter>");
    assert_eq!(
        harness.app.questions.fingerprint(),
        harness.questions.fingerprint()
    );
    assert!(harness.says("0 van 30 beantwoord"));
    assert!(harness.press("<f2>").says("KPMG"));
    let session = harness.on_disk();
    assert_eq!(session.question_set, QuestionSetRef::to(&harness.questions));
}

#[test]
fn a_follow_up_and_a_comparison_with_another_set_are_refused() {
    let harness = &mut Harness::with_session(&of_the_vng());
    harness.press("<esc><esc><esc>h").press("<down><enter>");
    assert!(harness.says(REFUSAL));
    assert_eq!(harness.folder.sessions().unwrap().len(), 1);
}

#[test]
fn what_another_set_left_in_the_file_is_not_chosen_from() {
    let mut mine = of_the_vng();
    mine.question_set = QuestionSetRef::to(&embedded_question_set().unwrap());
    let harness = &mut Harness::with_session(&mine);
    harness.press("n");
    let path = path(harness);
    let text = fs::read_to_string(&path).unwrap();
    let set = "vragenlijst = \"quickscan-wijkgericht-werken\"";
    assert!(text.contains(set));
    fs::write(
        &path,
        text.replace(set, "vragenlijst = \"een-ander-kader\""),
    )
    .unwrap();
    harness.press("Nog een zin<esc>").pause();
    harness.press("<f9>");
    assert!(harness.says("Er staat nu een sessie van een"));
    assert!(harness.says("«een-ander-kader»."));
    assert!(harness.says("Beide bewaren"));
    assert!(!matches!(harness.app.screen(), Some(Screen::Compare(_))));
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .contains("een-ander-kader")
    );
}

#[test]
fn what_is_left_of_a_damaged_session_is_not_begun_anew_with_another_set() {
    let harness = &mut Harness::with_session(&of_the_vng());
    let path = path(harness);
    harness.press("<esc><esc><esc>");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replace("stand = \"deels\"", "stand = \"zomaar\""),
    )
    .unwrap();
    harness.press("<enter>");
    assert!(harness.says("Wat te lezen is alleen bekijken"));
    assert!(!harness.says("openen als nieuwe sessie"));
    harness.press("<down><enter>");
    assert!(harness.says(REFUSAL));
    assert_eq!(harness.folder.sessions().unwrap().len(), 1);
}

#[test]
fn another_version_of_the_set_goes_over_at_the_first_change() {
    let mut session = of_the_vng();
    session.question_set = QuestionSetRef {
        version: "0".to_owned(),
        ..QuestionSetRef::to(&embedded_question_set().unwrap())
    };
    let harness = &mut Harness::with_session(&session);
    assert!(harness.says("versie 0 van de vragenlijst; dit is versie 1. Met uw eerste"));
    assert_eq!(
        harness.on_disk().question_set,
        session.question_set,
        "only looked at so far"
    );
    harness.press("1").pause();
    let on_disk = harness.on_disk();
    assert_eq!(on_disk.question_set, QuestionSetRef::to(&harness.questions));
    let versions = harness.folder.versions(&path(harness)).unwrap();
    assert_eq!(versions.len(), 1);
    let before = harness.folder.load(&versions[0].path).unwrap().session;
    assert_eq!(before.question_set, session.question_set);
}
