//! A scan that is made together: asking, reading in, deciding, and the room.

mod deciding;
mod keys;
mod room;

use std::fs;
use std::path::PathBuf;

use quickscan::app::Context;

use crate::support::Harness;
use crate::support::filled::with;
use crate::support::together::{beside, together};

/// The folder of what others sent.
fn folder(harness: &Harness) -> PathBuf {
    let work = harness.app.work.as_ref().expect("a session is open");
    work.path().expect("it has a file").with_extension("samen")
}

/// The names of the files in a part of that folder.
fn files(harness: &Harness, part: &str) -> Vec<String> {
    let entries = fs::read_dir(folder(harness).join(part));
    let entries = entries.into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// A text that somebody sent back, in a file; gives where it is.
fn reply(harness: &Harness, name: &str, text: &str) -> String {
    let path = harness.temp().join(name);
    fs::write(&path, text).expect("it is written");
    path.display().to_string()
}

const ANSWER: &str = "Ingevuld door: M. de Wit\n\nVraag 2.3: Preventie\n[x] Niet op orde\n[x] Inschatting\n\nWij zien de \
                      POH jeugd niet meer op school.\n";

#[test]
fn inviting_makes_the_form_and_shows_the_mail() {
    let mut harness = with(3);
    harness.press("mn");
    assert_eq!(harness.app.context(), Context::Form);
    harness.press("M. de Wit<enter>intern begeleider<enter><right><right><right><enter><enter><enter>4-12-2026<pgdn>");
    let session = harness.on_disk();
    let participant = session.participants.first().expect("somebody takes part");
    assert_eq!(participant.name, "M. de Wit");
    assert_eq!(participant.perspective.as_deref(), Some("partners"));
    assert!(
        participant.questions.contains(&"2.3".into()),
        "{participant:?}"
    );
    assert!(
        !participant.questions.contains(&"1.1".into()),
        "{participant:?}"
    );
    assert_eq!(files(&harness, "uit"), ["M-de-Wit.docx"]);
    assert_eq!(harness.app.context(), Context::Mail);
    assert!(
        harness.says("Het formulier staat in"),
        "{}",
        harness.screen(80, 24)
    );
    assert!(harness.says("Aan M. de Wit"));
    // Back at the participants, who now has one.
    harness.press("<esc>");
    assert!(harness.says("[1 deelnemer]"), "{}", harness.screen(80, 24));
    assert!(harness.says(">M. de Wit"));
    assert!(harness.says("uiterlijk 04-12-2026"));
}

#[test]
fn a_wrong_field_of_an_invitation_is_pointed_out_and_nobody_is_asked() {
    let mut harness = with(3);
    for (keys, said) in [
        ("mn<pgdn>", "Vul in wie u vraagt."),
        (
            "Anna<pgdn>",
            "Geen vraag vraagt om het oordeel van deze groep.",
        ),
        (
            "<right><right><enter>9.9<pgdn>",
            "«9.9» is geen vraag of basisfunctie.",
        ),
        ("<bs><bs><bs>2.3<enter>zomaar<pgdn>", "zomaar"),
    ] {
        harness.press(keys);
        assert!(harness.says(said), "{keys}: {}", harness.screen(80, 24));
        assert!(harness.session().participants.is_empty());
    }
    harness.press("<esc><down><down><enter>");
    assert_eq!(harness.app.context(), Context::Together);
    assert!(!folder(&harness).exists());
}

#[test]
fn what_came_back_is_shown_first_and_kept_after_enter() {
    let mut harness = together(1);
    let before = files(&harness, "bijdragen").len();
    let path = reply(&harness, "antwoord.txt", ANSWER);
    harness
        .press("ml")
        .paste(&format!("'{path}'"))
        .press("<enter>");
    assert_eq!(harness.app.context(), Context::Intake);
    assert!(
        harness.says("Van M. de Wit, intern begeleider."),
        "{}",
        harness.screen(80, 24)
    );
    assert!(harness.says("[!] 2.3 Preventie · niet op orde, inschatting"));
    assert!(harness.says("Wij zien de POH jeugd niet meer op school."));
    // The way back writes nothing.
    harness.press("<esc>");
    assert!(harness.says("Er is niets bewaard."));
    assert_eq!(files(&harness, "bijdragen").len(), before);
    let own = harness.on_disk();
    harness.press("l").paste(&path).press("<enter><enter>");
    assert!(
        harness.says("Ingelezen, van M. de Wit."),
        "{}",
        harness.screen(80, 24)
    );
    assert_eq!(harness.app.context(), Context::Together);
    assert_eq!(files(&harness, "bijdragen").len(), before + 1);
    assert_eq!(
        harness.on_disk().answers,
        own.answers,
        "no contribution changes the session"
    );
    // The same file once more is recognised.
    harness.press("l").paste(&path).press("<enter>");
    assert!(
        harness.says("Dit bestand is al ingelezen, van M. de Wit"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<enter>");
    assert_eq!(files(&harness, "bijdragen").len(), before + 1);
}

#[test]
fn who_is_not_known_is_asked_for_and_nobody_is_guessed() {
    let mut harness = together(1);
    let path = reply(&harness, "los.txt", &ANSWER.replace("M. de Wit", "K. Bos"));
    // A file that is dragged into the window is a text that is pasted.
    harness.press("m").paste(&path).press("<enter>");
    assert!(
        harness.says("Van «K. Bos», nog geen deelnemer."),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<enter>");
    assert_eq!(harness.app.context(), Context::Dialog);
    harness.press("<enter>");
    assert_eq!(
        files(&harness, "bijdragen").len(),
        1,
        "the safe choice keeps nothing"
    );
    harness.press("<enter><down><down><enter>");
    assert!(
        harness.says("Ingelezen, van K. Bos."),
        "{}",
        harness.screen(80, 24)
    );
    assert_eq!(harness.on_disk().participants.len(), 2);
    assert_eq!(files(&harness, "bijdragen").len(), 2);
}

#[test]
fn a_file_that_cannot_be_read_is_refused_in_a_sentence() {
    let mut harness = together(1);
    for (name, text) in [("foto.jpg", "x"), ("leeg.docx", "geen zip")] {
        let path = reply(&harness, name, text);
        harness.press("m").paste(&path).press("<enter>");
        assert!(harness.says(name), "{}", harness.screen(80, 24));
        assert_eq!(
            harness.app.context(),
            Context::OneField,
            "it can be mended at once"
        );
        harness.press("<esc>");
    }
    harness.press("l<enter>");
    assert!(harness.says("Zeg eerst welk bestand u wilt inlezen."));
    assert_eq!(files(&harness, "bijdragen").len(), 1);
}

/// Where nothing can be written, nothing is lost and one sentence says so.
#[test]
fn where_nothing_can_be_written_the_user_stays_with_what_there_is() {
    let mut harness = with(3);
    fs::write(folder(&harness), "in the way").expect("it is written");
    harness.press("mnAnna<enter><enter><enter><right><enter><pgdn>");
    let message = harness.app.message.clone().expect("it is said");
    assert!(message.is_problem, "{message:?}");
    assert!(!message.text.contains('\n'));
    assert_eq!(
        harness.on_disk().participants.len(),
        1,
        "who was asked is kept"
    );
    // The form is still there with what was typed, and makes nobody a participant twice.
    assert!(harness.says("Anna"), "{}", harness.screen(80, 24));
    harness.press("<pgdn>");
    assert_eq!(harness.app.context(), Context::Form);
    assert_eq!(harness.on_disk().participants.len(), 1);
    harness.press("<esc>");
    assert_eq!(
        harness.app.context(),
        Context::Together,
        "nothing is lost, so nothing is asked"
    );
    let path = reply(
        &harness,
        "antwoord.txt",
        &ANSWER.replace("M. de Wit", "Anna"),
    );
    harness.press("l").paste(&path).press("<enter>");
    let problem = harness.app.message.clone().expect("it is said");
    assert!(problem.is_problem, "{problem:?}");
    assert!(std::path::Path::new(&path).exists());
    fs::remove_file(folder(&harness)).expect("it goes");
    harness.press("<enter><enter>");
    assert!(
        harness.says("Ingelezen, van Anna."),
        "{}",
        harness.screen(80, 24)
    );
}

#[test]
fn from_the_list_it_opens_with_its_session() {
    let mut harness = together(1);
    harness.press("<esc><esc><esc>");
    assert_eq!(
        harness.app.context(),
        Context::Sessions,
        "{}",
        harness.screen(80, 24)
    );
    harness.press("m");
    assert_eq!(harness.app.context(), Context::Together);
    assert!(harness.says("[1 deelnemer]"));
}

#[test]
fn sessions_are_put_side_by_side() {
    let mut harness = beside();
    harness.press("m<s-tab>");
    assert!(harness.says("[Vergelijken]"), "{}", harness.screen(80, 24));
    harness.press(" <down><down> ");
    assert!(harness.says("kolom 2"), "{}", harness.screen(80, 24));
    assert!(harness.says("kolom 3"));
    assert!(harness.says("Naast elkaar"));
    assert!(harness.says("verschilt"), "{}", harness.screen(80, 24));
    harness.press("<end><enter>");
    assert_eq!(harness.app.context(), Context::Choice);
}

#[test]
fn who_does_not_answer_is_reminded_and_nobody_else() {
    let mut harness = together(3);
    harness.press("m");
    for _ in 0..9 {
        if harness.says("> Herinneren") || harness.says(">    Herinneren") {
            break;
        }
        harness.press("<down>");
    }
    harness.press("<enter>");
    assert_eq!(
        harness.app.context(),
        Context::Mail,
        "{}",
        harness.screen(80, 24)
    );
    assert!(harness.says("Te laat, herinnering aan P. Yildiz"));
    assert!(!harness.says("herinnering aan M. de Wit"));
}

#[test]
fn a_participant_goes_and_comes_back_and_what_they_sent_stays() {
    let mut harness = together(1);
    harness.press("m<del>");
    assert!(harness.on_disk().participants.is_empty());
    assert!(
        harness.says("Ingelezen, maar geen deelnemer"),
        "{}",
        harness.screen(80, 24)
    );
    assert_eq!(files(&harness, "bijdragen").len(), 1);
    harness.press("<c-z>");
    assert_eq!(harness.on_disk().participants.len(), 1);
}

#[test]
fn a_participant_is_changed_without_sending_anything() {
    let mut harness = with(3);
    harness.press("mn");
    harness.press("M. de Wit<enter>intern begeleider<enter><right><right><right><enter><enter><enter>4-12-2026<pgdn>");
    harness.press("<esc>e");
    assert_eq!(harness.app.context(), Context::Form);
    assert!(
        harness.says("Een deelnemer wijzigen"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("te<enter> Noord<enter><enter><enter><end>, 1.1-1.2<enter><pgdn>");
    assert!(
        harness.says("M. de Witte: gewijzigd; er is niets verstuurd."),
        "{}",
        harness.screen(80, 24)
    );
    let session = harness.on_disk();
    let [participant] = session.participants.as_slice() else {
        panic!("one takes part");
    };
    assert_eq!(
        participant.in_words(),
        "M. de Witte, intern begeleider Noord"
    );
    assert!(
        participant.questions.contains(&"1.2".into()),
        "{participant:?}"
    );
    assert!(
        participant.questions.contains(&"2.3".into()),
        "{participant:?}"
    );
    assert_eq!(files(&harness, "uit"), ["M-de-Wit.docx"]);
    // A row without a participant says what the key is for.
    harness.press("<down>e");
    assert!(
        harness.says("werkt op een regel met een deelnemer"),
        "{}",
        harness.screen(80, 24)
    );
}
