//! Two frontends, one session: the same answers give the same file.

use quickscan::model::{KnowledgeBase, Session};
use quickscan::report::{Options, markdown};

use crate::Room;
use crate::support::{Harness, moment};

#[test]
fn the_same_answers_by_key_and_by_line_give_the_same_session_and_report() {
    let room = Room::new();
    let mut harness = Harness::with_session(&room.session());
    harness.press("<f4><home><enter>");
    harness.press("2vnEen visie.<enter>Twee regels.<esc>bp<pgdn>3i<pgdn>1a<pgdn>5<pgdn>0");
    harness.press("sBellen<tab>Anna<tab>1 maart<pgdn>");
    harness.press("<f4><home><enter><c-z>");
    room.hear(
        "2\nv\nn\nEen visie.\nTwee regels.\n.\nb\np\n\n3\ni\n\n1\na\n\n5\n\n0\n\
         s\nBellen\nAnna\n1 maart\nja\n1.1\nongedaan\n",
    );
    let (keys, lines) = (harness.on_disk(), room.session());
    assert_eq!(lines.answers, keys.answers);
    assert_eq!(lines.steps, keys.steps);
    assert!(lines.steps.is_empty(), "the last choice was taken back");
    let report = |session: &Session| {
        let knowledge = KnowledgeBase::default();
        let options = Options::of(moment().date(), &knowledge);
        markdown(&room.questions, session, &options)
    };
    assert_eq!(report(&lines), report(&keys));
}
