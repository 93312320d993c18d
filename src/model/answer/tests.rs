//! States, footings and marks in words, and taking over an answer.

use super::*;

#[test]
fn every_word_of_a_state_is_understood_however_it_is_written() {
    for state in State::ALL {
        for word in [state.key(), state.label(), state.short()] {
            for word in [word.to_owned(), word.to_uppercase(), format!(" {word}. ")] {
                assert_eq!(State::from_words(&word), Some(state), "{word}");
            }
        }
    }
    for footing in Footing::ALL {
        let word = format!("{}.", footing.key().to_uppercase());
        assert_eq!(Footing::from_words(&word), Some(footing));
    }
    for word in ["", ".", "orde", "op orde gebracht", "nvt 2"] {
        assert_eq!(State::from_words(word), None, "{word}");
        assert_eq!(Footing::from_words(word), None, "{word}");
    }
}

#[test]
fn taking_over_an_answer_loses_nothing_that_was_typed() {
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    let previous = Answer {
        marks: Marks {
            state: Some(State::Deels),
            footing: Some(Footing::Afgesproken),
            ..Marks::default()
        },
        note: "oud".to_owned(),
        sources: texts(&["a", "b"]),
        ..Answer::default()
    };
    assert_eq!(Answer::default().with_previous(&previous), previous);
    let now = Answer {
        marks: Marks {
            state: Some(State::OpOrde),
            discuss: true,
            ..Marks::default()
        },
        note: "nieuw".to_owned(),
        sources: texts(&["b", "c"]),
        ..Answer::default()
    };
    let both = now.with_previous(&previous);
    assert_eq!(both.marks.state, Some(State::Deels));
    assert!(both.marks.discuss);
    assert_eq!(both.note, "nieuw");
    assert_eq!(both.sources, ["b", "c", "a"]);
}

#[test]
fn the_footing_that_is_taken_over_belongs_to_the_state_that_is() {
    let answer = |state, footing| Answer {
        marks: Marks {
            state,
            footing,
            ..Marks::default()
        },
        ..Answer::default()
    };
    let (estimate, laid_down) = (Some(Footing::Inschatting), Some(Footing::Vastgelegd));
    for (now, previous, expected) in [
        // The state becomes that of the time before, so its footing does too.
        (laid_down, estimate, estimate),
        (estimate, laid_down, laid_down),
        (None, laid_down, laid_down),
        // What was said of the footing is not lost where there was none.
        (estimate, None, estimate),
    ] {
        let now = answer(Some(State::OpOrde), now);
        let both = now.with_previous(&answer(Some(State::Deels), previous));
        assert_eq!(both.marks.state, Some(State::Deels));
        assert_eq!(both.marks.footing, expected);
    }
}

#[test]
fn each_change_of_a_mark_has_words() {
    let none = Marks::default();
    let state = |state| Marks { state, ..none };
    let footing = |footing| Marks { footing, ..none };
    let discuss = Marks {
        discuss: true,
        ..none
    };
    let priority = Marks {
        priority: true,
        ..none
    };
    for (before, now, words) in [
        (none, state(Some(State::Deels)), "deels op orde"),
        (state(Some(State::Deels)), none, "nog open"),
        (
            none,
            footing(Some(Footing::Vastgelegd)),
            "onderbouwing vastgelegd",
        ),
        (
            footing(Some(Footing::Vastgelegd)),
            none,
            "onderbouwing leeg",
        ),
        (none, discuss, "te bespreken"),
        (discuss, none, "niet meer te bespreken"),
        (none, priority, "prioriteit"),
        (priority, discuss, "te bespreken, geen prioriteit meer"),
        (none, none, ""),
    ] {
        assert_eq!(now.change_since(before), words);
    }
}
