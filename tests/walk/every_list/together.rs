//! The lists of what is done together, and what their rows begin with.

use quickscan::app::Screen;
use quickscan::app::together::{Joint, Row as TogetherRow, Sentence};
use quickscan::model::{QuestionId, State};

use super::reach::pressed;
use super::{List, list};
use crate::support::Harness;
use crate::support::together::{beside, together};

/// The open session with what others sent.
fn joint(harness: &Harness) -> Joint<'_> {
    let work = harness.app.work.as_ref().expect("a session is open");
    let (base, set) = (&harness.app.knowledge, &harness.app.questions);
    Joint::of(base, set, work, harness.app.today())
}

pub fn together_rows(harness: &Harness) -> Vec<String> {
    let Some(Screen::Together(screen)) = harness.app.screen() else {
        panic!("nothing together");
    };
    let joint = joint(harness);
    let titled = |id: &QuestionId| {
        let question = joint.set.question(id).expect("it is there");
        format!("{id} {}", question.short())
    };
    let words = |row: &TogetherRow| match row {
        TogetherRow::Words(_) | TogetherRow::Heading(_) => None,
        TogetherRow::Participant(who) => {
            let participant = joint.session.participant(Some(*who));
            Some(participant.expect("they are there").name.clone())
        }
        TogetherRow::Stranger(place) => Some(joint.strangers()[*place].origin.name.clone()),
        TogetherRow::Further(further) => {
            let key = further.key().unwrap_or_default();
            Some(
                format!("{key:<4}{}", further.label())
                    .trim_start()
                    .to_owned(),
            )
        }
        TogetherRow::Difference(id) | TogetherRow::Compared(id) => Some(titled(id)),
        TogetherRow::Accept(_) => Some("j ".to_owned()),
        TogetherRow::Decision(id) => {
            let state = joint.session.decisions[id].state;
            Some(format!("{} {}", State::sign_of(state), titled(id)))
        }
        TogetherRow::Beside(beside) => {
            let is_chosen = screen.compared.contains(beside);
            let mark = if is_chosen { "[x]" } else { "[ ]" };
            Some(format!("{mark} {}", joint.name_of(beside)))
        }
    };
    let rows = joint.rows(screen.tab, &screen.compared);
    rows.iter().filter_map(words).collect()
}

pub fn sentences(harness: &Harness) -> Vec<String> {
    let Some(Screen::Contribution(screen)) = harness.app.screen() else {
        panic!("no contribution");
    };
    let joint = joint(harness);
    let words = joint.words_of(screen.sender).expect("somebody said it");
    let titled = |sentence: &Sentence| {
        let question = joint.set.question(sentence.question).expect("it is there");
        format!("{} {}", sentence.question, question.short())
    };
    words.questions.iter().map(titled).collect()
}

pub(super) fn tabs() -> Vec<List> {
    vec![
        list("participants", || pressed(together(20), "m"), together_rows),
        list(
            "nobody takes part",
            || pressed(together(0), "m"),
            together_rows,
        ),
        list(
            "differences",
            || pressed(together(3), "m<tab>"),
            together_rows,
        ),
        list(
            "what was decided",
            || pressed(together(1), "m<tab>j<down><enter><tab>"),
            together_rows,
        ),
        list(
            "side by side",
            || pressed(beside(), "m<s-tab> <down> "),
            together_rows,
        ),
    ]
}

pub(super) fn contribution() -> Vec<List> {
    vec![list(
        "contribution",
        || pressed(together(20), "m<down><enter>"),
        sentences,
    )]
}
