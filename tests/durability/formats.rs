//! A file of every version that was ever released loads forever.
//!
//! When the format changes, the file of the old version stays here as it is, and what is read from
//! it stays the same.

use std::fs;

use jiff::civil::date;
use quickscan::model::{Evidence, Progress, State, StepStatus};
use quickscan::storage::{VERSION, parse, render};

const V1: &str = include_str!("../fixtures/v1.toml");

#[test]
fn version_1_is_read_with_everything_in_it() {
    let parsed = parse(V1).unwrap();
    assert!(!parsed.newer);
    let session = parsed.session;
    assert_eq!(session.question_set.id, "quickscan-wijkgericht-werken");
    assert_eq!(session.question_set.fingerprint, "0123456789abcdef");
    assert_eq!(session.details.gemeente, "’s-Voorbeeldwoude");
    assert_eq!(session.details.gebied, "wijkteams Noord en Oud-Zuid");
    assert_eq!(session.details.invuller, "Anneke de Vries-Ñúñez");
    assert_eq!(session.details.functie, "beleidsmedewerker jeugd");
    assert_eq!(session.details.peildatum, Some(date(2026, 11, 22)));
    let changed = session.changed.as_ref().unwrap();
    assert_eq!(
        changed.strftime("%F %T %:z").to_string(),
        "2026-11-22 14:02:11 +01:00"
    );
    assert_eq!(session.place.question, Some("2.3".into()));
    assert_eq!(
        (session.place.field.as_str(), session.place.cursor),
        ("notitie", 42)
    );
    assert_eq!(session.gap_order, ["2.3".into(), "1.4".into()]);

    let answer = |id: &str| session.answer(&id.into()).unwrap();
    assert_eq!(session.answers.len(), 4);
    assert_eq!(answer("1.1").rating.state, Some(State::OpOrde));
    assert_eq!(answer("1.1").rating.evidence, Some(Evidence::Vastgelegd));
    assert_eq!(answer("1.1").sources.len(), 2);
    assert!(answer("1.4").rating.priority);
    assert!(answer("2.3").rating.discuss);
    assert_eq!(
        answer("2.3").consulted,
        ["lokaal team", "welzijnsorganisatie"]
    );
    assert_eq!(
        answer("2.3").note,
        "Preventieakkoord 2025 loopt; partners noemen vooral het jongerenwerk …\n\n\
         [x] besproken met «Samen»\n\tmet tab, \\ en \"aanhalingstekens\" 👩🏽\n"
    );
    assert!(answer("9.9").unknown.contains_key("kleur"));
    assert!(answer("9.9").unknown.contains_key("bijlage"));

    let [first, second] = session.steps.as_slice() else {
        panic!("{:?}", session.steps);
    };
    assert_eq!(first.due, Some(date(2027, 3, 1)));
    assert_eq!(first.status, StepStatus::Bezig);
    assert_eq!(
        (first.who.as_str(), first.origin.is_empty()),
        ("J. Jansen", false)
    );
    assert_eq!((second.status, second.due), (StepStatus::Open, None));
    assert!(session.unknown.contains_key("weergave"));
}

#[test]
fn version_1_loses_nothing_when_it_is_saved() {
    let before = parse(V1).unwrap().session;
    let progress = Progress {
        answered: 3,
        total: 30,
    };
    let text = render(&before, progress);
    assert!(text.starts_with(&format!("versie = {VERSION}\n")));
    assert_eq!(parse(&text).unwrap().session, before);
}

#[test]
fn the_fixture_of_every_version_is_here() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    for version in 1..=VERSION {
        let text = fs::read_to_string(format!("{folder}/v{version}.toml")).unwrap();
        assert!(text.starts_with(&format!("versie = {version}\n")));
    }
}
