use std::sync::LazyLock;

use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::model::{
    Decider, Details, Evidence, KnowledgeBase, NextStep, QuestionSet, Session, State,
};
use crate::report::{Cut, Options, report};
use crate::text::first_words;

static SET: LazyLock<QuestionSet> = LazyLock::new(|| {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).unwrap()
});

static KNOWLEDGE: LazyLock<KnowledgeBase> = LazyLock::new(|| {
    KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml")).unwrap()
});

/// Every text that page one can hold, and every question a gap of this `state`.
fn session(state: State, texts: &[String]) -> Session {
    let set = &*SET;
    let mut texts = texts.iter().cycle().cloned();
    let mut text = || texts.next().unwrap_or_default();
    let details = Details {
        gemeente: text(),
        gebied: text(),
        introduction: text(),
        peildatum: Some(date(2026, 11, 22)),
        ..Details::default()
    };
    let mut session = Session::new(set, details);
    for (index, question) in set.questions().enumerate() {
        let evidence = Evidence::ALL.into_iter().cycle().nth(index);
        let answer = session.answer_mut(&question.id);
        (answer.rating.state, answer.rating.evidence) = (Some(state), evidence);
        answer.rating.priority = true;
        (answer.note, answer.key_sentence) = (text(), text());
        // Finding out whose voice somebody is takes long.
        if index < 3 {
            answer.consulted = vec![first_words(&text(), 90).into_owned()];
        }
        for decider in Decider::ALL {
            session.steps.push(NextStep {
                who: text(),
                due: Some(date(2026, 1, 1)),
                decided_by: Some(decider),
                ..NextStep::new(question.id.clone(), text())
            });
        }
    }
    session
}

/// How high page one is of such sessions, with and without judgements, in points.
fn heights(texts: &[String]) -> Vec<usize> {
    let options = Options {
        cut: Cut::Kern,
        ..Options::of(date(2026, 11, 22), &KNOWLEDGE)
    };
    let heights = [State::NietOpOrde, State::Onbekend].map(|state| {
        let document = report(&SET, &session(state, texts), &options);
        height(&document.blocks, &document.subtitle)
    });
    heights.to_vec()
}

#[test]
fn the_longest_texts_fit_on_one_page() {
    let sentence = "Wijkgemeenschapsontwikkelingsmaatregelen WMMW staan mooi mee. ".repeat(200);
    for text in [
        sentence,
        "W".repeat(10_000),
        "漢".repeat(10_000),
        "W ".repeat(5_000),
    ] {
        for height in heights(&[text]) {
            assert!(height <= PAGE_HEIGHT, "{height}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_is_typed_page_one_is_one_page(texts in vec("\\PC{0,300}", 1..9)) {
        for height in heights(&texts) {
            prop_assert!(height <= PAGE_HEIGHT, "{height}");
        }
    }
}
