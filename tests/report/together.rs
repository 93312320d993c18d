//! What was decided together and who said what.

use jiff::civil::date;
use quickscan::model::together::{
    Contribution, Decision, DecisionKind, MinorityView, Origin, Participant,
};
use quickscan::model::{Evidence, Identities, NextStep, Session, State};
use quickscan::report::{Cut, Options, markdown};

use crate::sessions::{details, options, set, without_names};

fn participant(name: &str, role: &str, perspective: Option<&str>) -> Participant {
    Participant {
        role: role.to_owned(),
        perspective: perspective.map(str::to_owned),
        ..Participant::new(name)
    }
}

/// A session of four who took part: three of one role, and a partner who is alone in theirs.
fn joint() -> Session {
    let mut session = Session::new(set(), details("Voorbeeldstad"));
    session.participants = vec![
        participant("M. de Wit", "intern begeleider", Some("partners")),
        participant("J. Smit", "consulent wmo", None),
        participant("K. Bos", "consulent wmo", None),
        participant("L. Dijk", "consulent wmo", None),
    ];
    session.identify(&mut Identities::Counting(0));
    let own = session.answer_mut(&"2.3".into());
    own.rating.state = Some(State::OpOrde);
    own.note = "Eigen woorden van de sessie.".to_owned();
    session
}

fn contribution(
    joint: &Session,
    place: usize,
    round: u32,
    note: &str,
    state: State,
) -> Contribution {
    let who = &joint.participants[place];
    let mut session = Session::new(set(), details("Voorbeeldstad"));
    let answer = session.answer_mut(&"2.3".into());
    answer.rating.state = Some(state);
    answer.rating.evidence = Some(Evidence::Inschatting);
    answer.note = note.to_owned();
    Contribution {
        origin: Origin {
            participant: who.identity,
            name: who.name.clone(),
            round,
            received: Some(date(2026, 11, 20)),
            ..Origin::default()
        },
        session,
    }
}

/// Everything that can be typed in a contribution is typed in one of these.
fn contributions(joint: &Session) -> Vec<Contribution> {
    let mut first = contribution(joint, 0, 1, "Woord01: eerste ronde.", State::Deels);
    first.origin.unplaced = "Woord02: hoort nergens bij.".to_owned();
    let mut second = contribution(joint, 0, 2, "Woord03: tweede ronde.", State::NietOpOrde);
    second.origin.received = Some(date(2026, 12, 20));
    let mut third = contribution(joint, 1, 1, "Woord04\n\nWoord05", State::OpOrde);
    let answer = third.session.answer_mut(&"2.3".into());
    answer.risk = "Woord06".to_owned();
    answer.key_sentence = "Woord07".to_owned();
    answer.sources = vec!["Woord08".to_owned()];
    answer.consulted = vec!["Woord09".to_owned()];
    third.session.details.introduction = "Woord10".to_owned();
    third
        .session
        .steps
        .push(NextStep::new("2.3".into(), "Woord11"));
    third.session.answer_mut(&"K9.1".into()).note = "Woord12".to_owned();
    let mut stranger = contribution(joint, 2, 1, "Woord13", State::Onbekend);
    stranger.origin.participant = None;
    "P. Vreemd".clone_into(&mut stranger.origin.name);
    vec![first, second, third, stranger]
}

fn decided() -> Session {
    let mut session = joint();
    let decision = Decision {
        kind: DecisionKind::Discussed,
        on: Some(date(2026, 12, 8)),
        present: vec!["M. de Wit".to_owned(), "J. Smit".to_owned()],
        explanation: "Uitleg van het besluit.".to_owned(),
        minority: vec![MinorityView {
            who: "M. de Wit".to_owned(),
            state: Some(State::NietOpOrde),
            reason: "Wij zien het anders.".to_owned(),
            ..MinorityView::default()
        }],
        ..Decision::new("2.3".into(), State::Deels, Some(Evidence::Vastgelegd))
    };
    // As a change does it.
    let rating = &mut session.answer_mut(&"2.3".into()).rating;
    let decision = Decision {
        own_state: rating.state,
        ..decision
    };
    (rating.state, rating.evidence) = (decision.state, decision.evidence);
    for decision in [decision, Decision::left_open("1.1".into())] {
        session
            .decisions
            .insert(decision.question.clone(), decision);
    }
    session
}

fn made(cut: Cut, session: &Session, with: &Options<'_>, sent: &[Contribution]) -> String {
    let options = Options {
        cut,
        contributions: sent,
        ..*with
    };
    markdown(set(), session, &options)
}

#[test]
fn the_decisions_stand_with_who_saw_it_otherwise() {
    let session = decided();
    let sent = contributions(&session);
    insta::assert_snapshot!(
        "decisions",
        made(Cut::Besluiten, &session, &options(), &sent)
    );
    let without = made(Cut::Besluiten, &session, &without_names(), &sent);
    insta::assert_snapshot!("decisions_without_names", without);
    let none = made(Cut::Besluiten, &joint(), &options(), &[]);
    assert!(none.contains("Er is nog niets samen besloten."), "{none}");
}

#[test]
fn every_word_that_was_sent_stands_in_the_annex() {
    let session = decided();
    let sent = contributions(&session);
    let annex = made(Cut::WieZeiWat, &session, &options(), &sent);
    for number in 1..=13 {
        assert!(
            annex.contains(&format!("Woord{number:02}")),
            "{number}: {annex}"
        );
    }
    insta::assert_snapshot!("who_said_what", annex);
}

#[test]
fn without_names_there_are_only_roles_that_three_share() {
    let session = decided();
    let sent = contributions(&session);
    for cut in Cut::ALL {
        let report = made(cut, &session, &without_names(), &sent);
        for untold in [
            "M. de Wit",
            "J. Smit",
            "P. Vreemd",
            "intern begeleider",
            "Woord09",
        ] {
            assert!(!report.contains(untold), "{cut:?} {untold}: {report}");
        }
    }
    let annex = made(Cut::WieZeiWat, &session, &without_names(), &sent);
    assert!(annex.contains("consulent wmo: "), "{annex}");
    insta::assert_snapshot!("who_said_what_without_names", annex);
}

#[test]
fn the_whole_report_has_both_and_names_the_decision_at_its_question() {
    let session = decided();
    let sent = contributions(&session);
    let report = made(Cut::Alles, &session, &options(), &sent);
    let places = [
        "## Alle antwoorden",
        "## Besluiten",
        "## Bijlage: de vragen",
        "## Bijlage: wie zei wat",
    ];
    let places: Vec<_> = places.iter().map(|head| report.find(head)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?}"
    );
    assert!(
        report.contains(
            "Samen besloten op 8 december 2026: deels, vastgelegd (besproken); 1 afwijkende mening"
        ),
        "{report}"
    );
    // Who sent something has been asked.
    assert!(report.contains("J. Smit"), "{report}");
    // Without either there is nothing of them.
    let alone = made(Cut::Alles, &joint(), &options(), &[]);
    assert!(
        !alone.contains("## Besluiten") && !alone.contains("wie zei wat"),
        "{alone}"
    );
}
