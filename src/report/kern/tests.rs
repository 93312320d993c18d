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

/// The sentences on page one that are ours, of such sessions: in which nothing typed stands.
fn ours(texts: &[String]) -> Vec<String> {
    let options = Options {
        cut: Cut::Kern,
        ..Options::of(date(2026, 11, 22), &KNOWLEDGE)
    };
    let sessions = State::ALL.map(|state| session(state, texts));
    let documents = sessions.map(|session| report(&SET, &session, &options));
    let mut ours = Vec::new();
    for document in documents {
        let mut heading = String::new();
        for block in document.blocks {
            match block {
                Block::Heading { text, .. } => heading = text,
                Block::List { items, .. } if heading != "Wat vragen wij van u?" => {
                    ours.extend(items.iter().map(|item| item.text.text()));
                }
                Block::Paragraph(text) if heading == "Waar staan we?" => ours.push(text.text()),
                _ => {}
            }
        }
    }
    ours
}

#[test]
fn no_sentence_of_ours_is_cut_whatever_takes_the_room() {
    for text in [
        "Kort.".to_owned(),
        "Het team en de partners spraken hierover, maar er staat niets op papier. ".repeat(40),
        "W".repeat(10_000),
    ] {
        let ours = ours(&[text]);
        assert!(ours.len() > 15, "{ours:?}");
        for sentence in ours {
            assert!(
                !sentence.contains('…') && sentence.ends_with(['.', ')', '»']),
                "{sentence}"
            );
        }
    }
}

#[test]
fn what_is_said_of_a_gap_is_whole_where_fewer_gaps_make_room_for_it() {
    let text = "Met zeven van de negen partners is afgesproken wie wat doet, en in twee wijken werkt dat al een jaar.";
    let options = Options {
        cut: Cut::Kern,
        ..Options::of(date(2026, 11, 22), &KNOWLEDGE)
    };
    let mut session = session(State::NietOpOrde, &["Dijkstad".to_owned()]);
    session
        .steps
        .retain(|step| step.decided_by == Some(Decider::Raad));
    for step in &mut session.steps {
        text.clone_into(&mut step.what);
    }
    for answer in session.answers.values_mut() {
        text.clone_into(&mut answer.key_sentence);
    }
    let document = report(&SET, &session, &options);
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows: Vec<_> = tables.flat_map(|table| &table.rows).collect();
    assert!(rows.len() >= 2, "{rows:?}");
    for cell in rows.into_iter().flatten() {
        assert!(!cell.contains('…'), "{cell}");
    }
}
