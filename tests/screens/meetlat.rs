//! What the states of a question mean: nothing on a row of one state belongs to another.

use std::collections::BTreeSet;

use quickscan::model::{Question, State};

use crate::support::Harness;
use crate::support::filled::with;

/// The last two show the whole meetlat at many questions.
const SIZES: [(u16, u16); 5] = [(60, 20), (80, 24), (100, 30), (120, 40), (80, 40)];

/// From this width on the route is before the question.
const ROUTE: (u16, usize) = (100, 31);

/// Every stretch of three words in a row.
fn stretches(text: &str) -> BTreeSet<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(3).map(|three| three.join(" ")).collect()
}

/// What only `state` says at `question`.
fn own_stretches(question: &Question, state: State) -> BTreeSet<String> {
    let meetlat = question.meetlat.as_ref().expect("every question has one");
    let own = stretches(meetlat.of(state).unwrap_or_default());
    let others = State::ALL.into_iter().filter(|other| *other != state);
    let others = others.flat_map(|other| stretches(meetlat.of(other).unwrap_or_default()));
    let asked = stretches(&question.text);
    &own - &others.chain(asked).collect()
}

/// The states to which what is on `row` belongs.
fn states_on(row: &str, question: &Question) -> Vec<State> {
    let said = stretches(row);
    let belongs = |state: &State| {
        let number = State::ALL.iter().position(|each| each == state);
        let starts = row
            .trim_start_matches([' ', '>'])
            .starts_with(&format!("{} [", number.unwrap_or(0) + 1));
        let named = row.contains(&format!("{} betekent", state.label()));
        starts || named || !own_stretches(question, *state).is_disjoint(&said)
    };
    State::ALL.into_iter().filter(belongs).collect()
}

/// The part of the screen with the question, row by row.
fn rows(harness: &mut Harness, (width, height): (u16, u16)) -> Vec<String> {
    let skipped = if width >= ROUTE.0 { ROUTE.1 } else { 0 };
    let screen = harness.screen(width, height);
    let rows = screen.lines();
    let question = |row: &str| {
        let from_there = row.chars().skip(skipped);
        // Guidance may be behind it.
        from_there.take_while(|char| *char != '│').collect()
    };
    rows.map(question).collect()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).collect()
}

#[test]
fn nothing_on_a_row_of_one_state_belongs_to_another() {
    let mut harness = with(0);
    for question in harness.questions.clone().questions() {
        harness.press(&format!("<f4>{}<down>", question.id));
        for state in State::ALL {
            for size in SIZES {
                let rows = rows(&mut harness, size);
                let why = format!("{} {state:?} {size:?} in\n{}", question.id, rows.join("\n"));
                for row in &rows {
                    assert!(states_on(row, question).len() <= 1, "{row:?} at {why}");
                }
                let meaning = question.meetlat.as_ref().and_then(|it| it.of(state));
                assert!(
                    squeezed(&rows.concat()).contains(&squeezed(meaning.unwrap_or_default())),
                    "it cannot be read: {why}"
                );
            }
            harness.press("<down>");
        }
    }
}

#[test]
fn no_row_moves_while_the_states_are_gone_through() {
    let mut harness = with(0);
    let place = |harness: &mut Harness, words: &str| {
        let screen = harness.screen(80, 24);
        screen.lines().position(|row| row.contains(words))
    };
    let words = ["1 [", "2 [", "3 [", "4 [", "5 [", "Waarop steunt dat?"];
    let before = words.map(|words| place(&mut harness, words));
    for _ in State::ALL {
        harness.press("<down>");
        assert_eq!(words.map(|words| place(&mut harness, words)), before);
    }
}
