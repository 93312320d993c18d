//! Every character typed comes back from the report.
//!
//! Allowed differences, and no others: what `model::clean` removes; in a field of one line, spaces
//! at its ends and a space for a line break or tab; in a note, a tab is four spaces, indentation is
//! of no-break spaces, spaces at the end of a line go, and several blank lines are one.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use quickscan::model::{Details, NextStep, Session, StepStatus, TextField};
use quickscan::report::markdown;
use quickscan::text::{clean, first_words};

use crate::hostile::{TRAPS, hostile};
use crate::parse::{Kind, blocks};
use crate::sessions::{half, options, set};

fn one_line(text: &str) -> String {
    let text = clean(text);
    let parts = text.split(['\n', '\t']).filter(|part| !part.is_empty());
    let line = parts.collect::<Vec<_>>().join(" ");
    line.trim_matches(' ').to_owned()
}

/// The lines of a note with words on them.
fn lines(note: &str) -> Vec<String> {
    let note = clean(note).replace('\t', "    ");
    let lines = note.split('\n').map(|line| line.trim_end_matches(' '));
    let filled = lines.filter(|line| !line.is_empty());
    filled.map(|line| line.replace('\u{a0}', " ")).collect()
}

/// The paragraphs of a note without lists.
fn paragraphs(note: &str) -> Vec<Vec<String>> {
    let note = clean(note).replace('\t', "    ");
    let trimmed: Vec<&str> = note
        .split('\n')
        .map(|line| line.trim_end_matches(' '))
        .collect();
    trimmed
        .split(|line| line.is_empty())
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            paragraph
                .iter()
                .map(|line| line.replace('\u{a0}', " "))
                .collect()
        })
        .collect()
}

/// The texts of the answers, in the order in which they are reported.
fn notes(session: &Session) -> Vec<&str> {
    let set = set();
    let answers = set
        .questions()
        .filter_map(|question| session.answer(&question.id));
    let texts = answers.flat_map(|answer| TextField::ALL.map(|field| answer.text(field)));
    let introduction = session.details.introduction.as_str();
    // Page one may hold no more than its start, so it is whole in the last part.
    let texts = texts.chain([introduction]);
    texts.filter(|text| !one_line(text).is_empty()).collect()
}

/// Everything of `session` is in its report, at its place.
fn check(session: &Session) {
    let report = markdown(set(), session, &options());
    let blocks = blocks(&report);
    let has = |kind: Kind, text: &str| {
        let found = blocks
            .iter()
            .any(|block| block.0 == kind && block.1 == text);
        assert!(found, "{kind:?} {text:?} is not there");
    };
    let Details {
        gemeente,
        gebied,
        invuller,
        functie,
        ..
    } = &session.details;
    for (label, text) in [
        ("Gemeente", gemeente),
        ("Gebied of team", gebied),
        ("Ingevuld door", invuller),
        ("Functie", functie),
    ] {
        let text = one_line(text);
        if !text.is_empty() {
            has(Kind::Item, &format!("{label}: {text}"));
        }
    }
    if !one_line(gemeente).is_empty() {
        // A title that goes on too long is cut; the gemeente is whole in the item above.
        let title = format!("Quickscan wijkgericht werken: {}", one_line(gemeente));
        has(Kind::Heading, &first_words(&title, 90));
    }
    for answer in session.answers.values() {
        for (label, texts) in [
            ("Bronnen", &answer.sources),
            ("Gesproken met", &answer.consulted),
        ] {
            let texts = texts.iter().map(|text| one_line(text));
            let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
            if !texts.is_empty() {
                has(Kind::Item, &format!("{label}: {}", texts.join("; ")));
            }
        }
    }
    for step in &session.steps {
        let texts = [&step.what, &step.origin, &step.who].map(|text| one_line(text));
        let is_pending = step.status.is_pending();
        for text in texts.iter().filter(|text| !text.trim().is_empty()) {
            // What is done or dropped is below its question.
            let found = blocks.iter().any(|(kind, found)| match kind {
                Kind::Cell => is_pending && found == text,
                Kind::Item => !is_pending && found.contains(text),
                _ => false,
            });
            assert!(found, "{text:?} is not there");
        }
    }
    check_notes(session, &blocks, &report);
}

/// Every note is in its report, with its paragraphs, in the order of the questions.
fn check_notes(session: &Session, blocks: &[(Kind, String)], report: &str) {
    let shown: Vec<&String> = blocks
        .iter()
        .filter(|block| block.0 == Kind::Note)
        .map(|block| &block.1)
        .collect();
    let notes = notes(session);
    assert!(notes.len() <= shown.len(), "{report}");
    for (note, shown) in notes.into_iter().zip(shown) {
        assert_eq!(lines(shown), lines(note), "{report}");
        let has_list = lines(note).iter().any(|line| line.starts_with(['-', '1']));
        if !has_list {
            assert_eq!(paragraphs(shown), paragraphs(note), "{report}");
        }
    }
}

#[test]
fn everything_typed_in_a_usual_session_is_in_the_report() {
    check(&half());
}

#[test]
fn everything_typed_in_a_hostile_session_is_in_the_report() {
    check(&hostile());
}

#[test]
fn the_links_of_the_quickscan_are_in_every_report() {
    let report = markdown(set(), &half(), &options());
    let question = set().questions().flat_map(|question| &question.links);
    let basisfunctie = set().basisfuncties.iter().flat_map(|bf| &bf.links);
    let links: Vec<_> = basisfunctie.chain(question).collect();
    assert_eq!(links.len(), 2);
    let blocks = blocks(&report);
    for link in links {
        let shown = format!("Meer lezen: {}, {}", link.text, link.url);
        assert!(blocks.contains(&(Kind::Paragraph, shown)), "{}", link.url);
        // Between these it is a link to every reader; `lint` refuses a bare address.
        assert!(report.contains(&format!("<{}>", link.url)), "{}", link.url);
    }
}

fn typed() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        3 => proptest::sample::select(&TRAPS[..]).prop_map(str::to_owned),
        3 => proptest::sample::select("\\`*_~[]()<>&|#+-=.:!@^1 \"'/\u{a0}${}%“”‘’ai".chars().collect::<Vec<_>>())
            .prop_map(String::from),
        2 => proptest::sample::select(vec!["\n", "\n\n", " ", "  ", "\t", "\r\n", "x", "een", "http://", "www."])
            .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(part, 0..12).prop_map(|parts| parts.concat())
}

/// A session with something typed in every field.
pub fn session() -> impl Strategy<Value = Session> {
    let answer = (vec(typed(), 0..3), vec(typed(), 0..3), typed());
    let status = proptest::sample::select(&StepStatus::ALL[..]);
    (vec(typed(), 5), answer, vec(typed(), 3), status).prop_map(
        |(details, answer, step, status)| {
            let [gemeente, gebied, invuller, functie, introduction] =
                details.try_into().expect("five details");
            let [what, who, origin] = step.try_into().expect("three parts");
            let details = Details {
                gemeente,
                gebied,
                invuller,
                functie,
                peildatum: None,
                introduction,
                ..Details::default()
            };
            let mut session = Session::new(set(), details);
            let kept = session.answer_mut(&"2.3".into());
            (kept.sources, kept.consulted, kept.note) = answer;
            kept.risk.clone_from(&kept.note);
            session.steps.push(NextStep {
                who,
                origin,
                status,
                ..NextStep::new("2.3".into(), what)
            });
            session
        },
    )
}

/// The same sessions every time, for a linter that is run by hand.
pub fn random_sessions(count: usize) -> Vec<Session> {
    let mut runner = TestRunner::deterministic();
    let mut session = || {
        session()
            .new_tree(&mut runner)
            .expect("a session")
            .current()
    };
    (0..count).map(|_| session()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn everything_typed_is_in_the_report(session in session()) {
        check(&session);
        let faults = crate::lint::faults(&markdown(set(), &session, &options()));
        prop_assert!(faults.is_empty(), "{faults:#?}");
    }
}
