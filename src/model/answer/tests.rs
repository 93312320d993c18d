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
    for (words, state) in [
        ("In orde", State::OpOrde),
        ("gedeeltelijk op orde", State::Deels),
        ("Weet ik niet.", State::Onbekend),
        ("weet niet", State::Onbekend),
        ("Geen idee!", State::Onbekend),
        ("N.v.t", State::Nvt),
        ("geldt hier niet", State::Nvt),
    ] {
        assert_eq!(State::from_words(words), Some(state), "{words}");
    }
    // Those say how somebody likes it, and no stand.
    for words in ["goed", "slecht", "ja", "nee", "weet ik het niet meer"] {
        assert_eq!(State::from_words(words), None, "{words}");
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

/// A copy of what was written elsewhere comes beside what is here, once, and what may not be copied stays away.
#[test]
fn what_is_copied_is_added_once_and_loses_nothing() {
    let written = |note: &str, sources: &[&str]| Answer {
        note: note.to_owned(),
        sources: sources.iter().map(|&text| text.to_owned()).collect(),
        ..Answer::default()
    };
    for (here, there, both) in [
        ("", "van daar", "van daar"),
        ("van hier", "van daar", "van hier\n\nvan daar"),
        ("van hier\n\n", " van daar\n", "van hier\n\nvan daar"),
        ("van hier, en van daar", "van daar", "van hier, en van daar"),
        ("van hier", "", "van hier"),
        (" van hier ", " ", " van hier "),
    ] {
        let mut answer = written(here, &["a"]);
        answer.add_texts_of(&written(there, &["b", "a"]));
        assert_eq!(answer, written(both, &["a", "b"]));
    }
    let (mut answer, mut other) = (Answer::default(), Answer::default());
    for field in TextField::ALL {
        field.row().key.clone_into(other.text_mut(field));
    }
    for field in ListField::ALL {
        other.list_mut(field).push(field.row().key.to_owned());
    }
    other.rating.state = Some(State::Deels);
    answer.add_texts_of(&other);
    for field in TextField::ALL {
        assert_eq!(!answer.text(field).is_empty(), field.row().is_copied);
    }
    for field in ListField::ALL {
        assert_eq!(!answer.list(field).is_empty(), field.row().is_copied);
    }
    assert_eq!(answer.rating, Rating::default());
}

#[test]
fn a_flag_turns_and_a_choice_is_taken_back() {
    let mut rating = Rating::default();
    for flag in FlagField::ALL {
        rating.toggle(flag);
        assert!(rating.flag(flag));
        rating.toggle(flag);
        assert!(!rating.flag(flag));
    }
    rating.state = Some(State::Deels);
    rating.evidence = Some(Evidence::Afgesproken);
    rating.clear(ChoiceField::State);
    assert_eq!(
        (rating.state, rating.evidence),
        (None, Some(Evidence::Afgesproken))
    );
    rating.clear(ChoiceField::Evidence);
    assert_eq!(rating, Rating::default());
}

#[test]
fn a_footing_is_one_that_the_question_asks_for_or_that_was_there() {
    let text = include_str!("../../../quickscan/vragenlijst.toml");
    let set = crate::model::QuestionSet::parse(text).unwrap();
    let [policy, judgement] = ["1.1", "3.1"].map(|id| set.question(&id.into()).unwrap());
    for (evidence, of_policy, of_judgement) in [
        (Evidence::Vastgelegd, true, false),
        (Evidence::Afgesproken, true, false),
        (Evidence::Nergens, true, false),
        (Evidence::Gevraagd, false, true),
        (Evidence::Afgeleid, false, true),
        (Evidence::Inschatting, true, true),
    ] {
        assert_eq!(evidence.check_at(policy, None).is_ok(), of_policy);
        assert_eq!(evidence.check_at(judgement, None).is_ok(), of_judgement);
        // What a file of before has can be chosen again.
        assert_eq!(evidence.check_at(judgement, Some(evidence)), Ok(()));
    }
    assert_eq!(
        Evidence::Vastgelegd.check_at(judgement, None).unwrap_err(),
        "De onderbouwing «vastgelegd» past niet bij vraag 3.1, want daar telt het oordeel van: inwoners. Kies uit: gevraagd, afgeleid, inschatting."
    );
    assert_eq!(
        Evidence::Gevraagd.check_at(policy, None).unwrap_err(),
        "De onderbouwing «gevraagd» past niet bij vraag 1.1. Kies uit: vastgelegd, afgesproken, inschatting, nergens."
    );
}
