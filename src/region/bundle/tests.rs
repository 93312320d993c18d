use jiff::civil::date;

use super::*;
use crate::model::{KnowledgeBase, State};
use crate::region::counting::{Counts, Stand};
use crate::region::submission::tests::{session, set};
use crate::region::{BundleForm, files};

/// A submission of gemeente `code`, of which the session is known by `number`.
fn sent(code: u16, number: u64) -> Submission {
    let submission = Submission::of(&set(), &session(number)).unwrap();
    Submission {
        code: format!("GM{code:04}"),
        gemeente: format!("Gemeente {code}"),
        ..submission
    }
}

/// With something that stands in for its SHA-256: other for other bytes.
fn with_sum(bytes: Vec<u8>) -> (Vec<u8>, String) {
    let sum = crate::text::fingerprint([String::from_utf8_lossy(&bytes).as_ref()]);
    (bytes, sum.repeat(4))
}

fn received(submissions: &[Submission]) -> Vec<Received> {
    let files = submissions
        .iter()
        .enumerate()
        .map(|(index, each)| Received {
            name: format!("{index}.toml"),
            content: Ok(with_sum(each.render().into_bytes())),
        });
    files.collect()
}

fn bundle(submissions: &[Submission]) -> Bundle {
    Bundle::of(&set(), received(submissions))
}

/// What each submission seems a double of, in the order in which they were sent.
fn doubles(submissions: &[Submission]) -> Vec<Option<(DoubleKind, usize)>> {
    let bundle = bundle(submissions);
    let ids: Vec<&Listed> = submissions
        .iter()
        .map(|each| {
            bundle
                .listed
                .iter()
                .find(|listed| listed.submission == *each)
                .unwrap()
        })
        .collect();
    let place = |id: &String| ids.iter().position(|listed| listed.id == *id).unwrap();
    ids.iter()
        .map(|listed| {
            listed
                .double_of
                .as_ref()
                .map(|(kind, id)| (*kind, place(id)))
        })
        .collect()
}

/// As it is after reading: a moment is written to the second.
fn whole(submission: Submission) -> Submission {
    Submission::parse(&submission.render(), &set()).unwrap()
}

#[test]
fn of_one_session_the_version_that_was_saved_last_counts() {
    let old = whole(sent(1, 1));
    let new = Submission {
        saved: "2026-12-01T10:00:00Z".parse().ok(),
        ..old.clone()
    };
    assert_eq!(
        doubles(&[old.clone(), new.clone()]),
        [Some((DoubleKind::Session, 1)), None]
    );
    assert_eq!(doubles(&[new, old]), [None, Some((DoubleKind::Session, 0))]);
}

#[test]
fn two_sessions_of_one_area_are_both_listed_and_both_count() {
    let mut one = whole(sent(1, 1));
    let mut two = whole(sent(1, 2));
    let other_year = Submission {
        peildatum: date(2027, 1, 1),
        ..whole(sent(2, 3))
    };
    let other_area = Submission {
        gebied: "Zuid".to_owned(),
        ..whole(sent(2, 4))
    };
    assert_eq!(doubles(&[other_year, other_area]), [None, None]);
    one.gebied = "Noord".to_owned();
    two.gebied = "noord".to_owned();
    let found = doubles(&[one.clone(), two.clone()]);
    assert_eq!(found.iter().flatten().count(), 1);
    assert!(
        found
            .iter()
            .flatten()
            .all(|(kind, _)| *kind == DoubleKind::Area)
    );
    // They say different things, and which of them is meant is not for us to say.
    two.answers.insert("1.1".into(), (State::OpOrde, None));
    let counted = bundle(&[one, two]).counted();
    assert_eq!(counted.len(), 1);
    assert_eq!(counted[0].stands.get(&"1.1".into()), Some(&Stand::Differs));
    assert_eq!(
        counted[0].stands.get(&"2.3".into()),
        Some(&Stand::All(State::Onbekend))
    );
}

#[test]
fn the_same_file_twice_is_listed_twice_under_two_names() {
    let bundle = bundle(&[sent(1, 1), sent(1, 1)]);
    let [first, second] = bundle.listed.as_slice() else {
        panic!("two")
    };
    assert_eq!(second.id, format!("{}-2", first.id));
    assert_eq!(second.double_of, Some((DoubleKind::File, first.id.clone())));
    assert_eq!(
        (bundle.submissions(), bundle.doubles(), bundle.gemeenten()),
        (2, 1, 1)
    );
}

#[test]
fn an_earlier_year_is_listed_and_does_not_count() {
    let before = Submission {
        peildatum: date(2025, 11, 25),
        ..sent(1, 1)
    };
    let bundle = bundle(&[before, sent(1, 2)]);
    let years = bundle.last_years();
    let mut counts: Vec<_> = bundle
        .listed
        .iter()
        .map(|each| (each.year(), bundle.counts(each, &years)))
        .collect();
    counts.sort_by_key(|(year, _)| *year);
    assert_eq!(counts, [(2025, Counts::Earlier), (2026, Counts::Yes)]);
}

/// `number` gemeenten, of which the first `anonymous` want to stay unrecognised.
fn circle(number: u16, anonymous: u16) -> Vec<Submission> {
    let all = (1..=number).map(|code| {
        let mut submission = sent(code, u64::from(code));
        if code <= anonymous {
            submission.sharing = Sharing::Anonymous;
        }
        let state = if code % 2 == 0 {
            State::Deels
        } else {
            State::OpOrde
        };
        submission.answers.insert("1.1".into(), (state, None));
        submission
    });
    all.collect()
}

fn content(bundle: &Bundle, name: &str) -> String {
    let files = files(
        &set(),
        &KnowledgeBase::default(),
        bundle,
        BundleForm::Csv,
        date(2026, 11, 25),
    );
    let found = files.into_iter().find(|(each, _)| each == name);
    found.unwrap().1
}

#[test]
fn in_a_small_circle_who_wants_to_stay_unrecognised_is_listed_and_not_told() {
    let small = bundle(&circle(9, 2));
    assert!(small.is_small());
    assert_eq!(small.counted().len(), 7);
    let listed = content(&small, "inzendingen.csv");
    assert_eq!(listed.lines().count(), 1 + 9);
    assert_eq!(listed.matches("nee-te-herkenbaar").count(), 2);
    assert!(
        !listed.contains("GM0001") && !listed.contains("Gemeente 2,"),
        "{listed}"
    );
    let told: BTreeSet<String> = content(&small, "antwoorden.csv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next().map(str::to_owned))
        .collect();
    assert_eq!(told.len(), 7);
    let large = bundle(&circle(10, 5));
    assert_eq!(large.counted().len(), 10);
    let listed = content(&large, "inzendingen.csv");
    assert!(
        !listed.contains("GM0005") && listed.contains("GM0006"),
        "{listed}"
    );
    let figures = content(&large, "cijfers.csv");
    assert!(
        figures.contains("\r\n1.1,vraag,1,ja,1,10,5,5,0,0,0,0\r\n"),
        "{figures}"
    );
}

#[test]
fn a_gemeente_that_wants_to_stay_unrecognised_once_is_so_in_all() {
    let mut all = circle(10, 0);
    all.push(Submission {
        sharing: Sharing::Anonymous,
        gebied: "Zuid".to_owned(),
        ..sent(3, 99)
    });
    let listed = content(&bundle(&all), "inzendingen.csv");
    assert!(
        !listed.contains("GM0003") && !listed.contains("Zuid"),
        "{listed}"
    );
}

#[test]
fn the_order_in_which_files_come_changes_nothing_and_what_is_refused_is_named() {
    let mut files = received(&circle(6, 0));
    files.push(Received {
        name: "brief\u{202e}.docx".to_owned(),
        content: Ok(with_sum(b"PK\x03\x04\xff".to_vec())),
    });
    files.push(Received {
        name: "map".to_owned(),
        content: Err("dit is een map".to_owned()),
    });
    let one = Bundle::of(&set(), files.clone());
    files.reverse();
    let other = Bundle::of(&set(), files);
    assert_eq!(
        content(&one, "datapackage.json"),
        content(&other, "datapackage.json")
    );
    assert_eq!(
        content(&one, "inzendingen.csv"),
        content(&other, "inzendingen.csv")
    );
    let refused: Vec<_> = one
        .refused()
        .iter()
        .map(|each| each.reason.as_str())
        .collect();
    assert_eq!(
        refused,
        ["dit is geen tekstbestand in UTF-8", "dit is een map"]
    );
}

#[test]
fn what_is_written_as_csv_and_as_json_is_the_same() {
    let bundle = bundle(&circle(10, 5));
    let [csv, json] = BundleForm::ALL.map(|form| {
        files(
            &set(),
            &KnowledgeBase::default(),
            &bundle,
            form,
            date(2026, 11, 25),
        )
    });
    for ((name, csv), (_, json)) in csv
        .iter()
        .zip(&json)
        .filter(|((name, _), _)| name.ends_with("csv"))
    {
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let head = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), json.lines().count(), "{name}");
        for (row, line) in rows.iter().zip(json.lines()) {
            let object: serde_json::Value = serde_json::from_str(line).unwrap();
            for (column, cell) in head.iter().zip(row) {
                let told = match &object[column] {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(told, cell, "{name} {column}");
            }
        }
    }
}
