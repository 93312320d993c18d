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
    for evidence in Evidence::ALL {
        let word = format!("{}.", evidence.key().to_uppercase());
        assert_eq!(Evidence::from_words(&word), Some(evidence));
    }
    for word in ["", ".", "orde", "op orde gebracht", "nvt 2"] {
        assert_eq!(State::from_words(word), None, "{word}");
        assert_eq!(Evidence::from_words(word), None, "{word}");
    }
}

#[test]
fn taking_over_an_answer_loses_nothing_that_was_typed() {
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    let previous = Answer {
        rating: Rating {
            state: Some(State::Deels),
            evidence: Some(Evidence::Afgesproken),
            ..Rating::default()
        },
        note: "oud".to_owned(),
        sources: texts(&["a", "b"]),
        ..Answer::default()
    };
    assert_eq!(Answer::default().with_previous(&previous), previous);
    let now = Answer {
        rating: Rating {
            state: Some(State::OpOrde),
            discuss: true,
            ..Rating::default()
        },
        note: "nieuw".to_owned(),
        sources: texts(&["b", "c"]),
        ..Answer::default()
    };
    let both = now.with_previous(&previous);
    assert_eq!(both.rating.state, Some(State::Deels));
    assert!(both.rating.discuss);
    assert_eq!(both.note, "nieuw");
    assert_eq!(both.sources, ["b", "c", "a"]);
}

#[test]
fn the_evidence_that_is_taken_over_belongs_to_the_state_that_is() {
    let answer = |state, evidence| Answer {
        rating: Rating {
            state,
            evidence,
            ..Rating::default()
        },
        ..Answer::default()
    };
    let (estimate, laid_down) = (Some(Evidence::Inschatting), Some(Evidence::Vastgelegd));
    for (now, previous, expected) in [
        // The state becomes that of last time, so its evidence does too.
        (laid_down, estimate, estimate),
        (estimate, laid_down, laid_down),
        (None, laid_down, laid_down),
        // What was said of the evidence is not lost where there was none.
        (estimate, None, estimate),
    ] {
        let now = answer(Some(State::OpOrde), now);
        let both = now.with_previous(&answer(Some(State::Deels), previous));
        assert_eq!(both.rating.state, Some(State::Deels));
        assert_eq!(both.rating.evidence, expected);
    }
}

#[test]
fn each_change_of_a_mark_has_words() {
    let none = Rating::default();
    let state = |state| Rating { state, ..none };
    let evidence = |evidence| Rating { evidence, ..none };
    let discuss = Rating {
        discuss: true,
        ..none
    };
    let priority = Rating {
        priority: true,
        ..none
    };
    for (before, now, words) in [
        (none, state(Some(State::Deels)), "deels op orde"),
        (state(Some(State::Deels)), none, "nog open"),
        (
            none,
            evidence(Some(Evidence::Vastgelegd)),
            "onderbouwing vastgelegd",
        ),
        (
            evidence(Some(Evidence::Vastgelegd)),
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
