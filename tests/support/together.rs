//! Sessions that are made together, with so many participants, most of whom answered.

use jiff::civil::date;
use quickscan::model::together::{Contribution, Origin, Participant};
use quickscan::model::{Details, Evidence, Identity, QuestionSet, Session, State};
use quickscan::storage::Incoming;

use super::Harness;
use super::filled::session;

/// The first of the participants; others have a number.
const NAMED: [(&str, &str, &str); 3] = [
    ("M. de Wit", "intern begeleider", "partners"),
    ("P. Yildiz", "jeugd-ggz", "partners"),
    ("J. Jansen", "wmo-consulent", "team"),
];

/// What the participant at this place is known by.
pub fn identity(place: usize) -> Identity {
    let text = format!("00000000-0000-4000-8000-{:012}", 100 + place);
    Identity::parse(&text).expect("it is one")
}

/// The participant at this place. The second has not answered all, the fifth nothing: both are late.
pub fn participant(place: usize) -> Participant {
    let (name, role, perspective) = NAMED.get(place).copied().map_or_else(
        || (format!("Deelnemer {:02}", place + 1), "wijkteam", "team"),
        |(name, role, perspective)| (name.to_owned(), role, perspective),
    );
    Participant {
        identity: Some(identity(place)),
        role: role.to_owned(),
        perspective: Some(perspective.to_owned()),
        questions: if place == 0 {
            vec!["1.1".into(), "2.3".into(), "2.4".into()]
        } else {
            Vec::new()
        },
        asked: Some(date(2026, 11, 2)),
        due: Some(date(2026, 11, 20)),
        ..Participant::new(name)
    }
}

/// What the participant at this place sent, if they sent anything.
pub fn contribution(set: &QuestionSet, place: usize) -> Option<Contribution> {
    let participant = participant(place);
    if place % 5 == 4 {
        return None;
    }
    let details = Details {
        invuller: participant.name.clone(),
        functie: participant.role.clone(),
        ..Details::default()
    };
    let mut session = Session::new(set, details);
    let asked = participant.asked_of(set);
    let most = if place == 1 { 12 } else { asked.len() };
    for (index, id) in asked.into_iter().take(most).enumerate() {
        let answer = session.answer_mut(id);
        answer.rating.state = Some(State::ALL[(index + place % 3) % 4]);
        answer.rating.evidence = Evidence::ALL.get((index + place) % 4).copied();
        if (index + place).is_multiple_of(2) {
            answer.note = format!("Bij {id} verschilt het per wijk; dat staat in het jaarplan.");
        }
    }
    Some(Contribution {
        origin: Origin {
            participant: participant.identity,
            name: participant.name,
            round: 1,
            received: Some(date(2026, 11, 18)),
            file: format!("antwoord-{}.docx", place + 1),
            ..Origin::default()
        },
        session,
    })
}

/// The app with such a session open on its first question, and what its participants sent in its folder.
pub fn together(participants: usize) -> Harness {
    let mut harness = with_participants(session(&Harness::new(), 14), participants);
    harness.press("<f4><home><enter>");
    harness
}

/// The app with this session open, in which so many take part, and what they sent in its folder.
pub fn with_participants(mut session: Session, participants: usize) -> Harness {
    session.participants = (0..participants).map(participant).collect();
    let harness = Harness::with_session(&session);
    let path = harness.app.work.as_ref().expect("it is open").path();
    let folder = harness.folder.together(path.expect("it has a file"));
    for place in 0..participants {
        if let Some(mut contribution) = contribution(&harness.questions, place) {
            let bytes = format!("antwoord van {place}").into_bytes();
            contribution.origin.sha256 = quickscan::storage::sha256(&bytes);
            contribution.origin.of = harness.session().identity;
            let kept = folder.keep(Incoming {
                bytes: &bytes,
                ending: "docx",
                progress: quickscan::model::progress(&harness.questions, &contribution.session),
                contribution,
            });
            kept.expect("it can be kept");
        }
    }
    harness
}

/// The same with three who take part, a previous measurement and two other areas in the list.
pub fn beside() -> Harness {
    let mut session = super::filled::session(&Harness::new(), 14);
    session.participants = (0..3).map(participant).collect();
    session.previous.peildatum = Some(date(2025, 11, 22));
    session.previous.answers = session.answers.clone();
    let mut harness = Harness::with_session(&session);
    for (area, state) in [
        ("wijk Noord", State::OpOrde),
        ("wijk Zuid", State::NietOpOrde),
    ] {
        let mut other = super::filled::session(&harness, 10);
        area.clone_into(&mut other.details.gebied);
        other.answer_mut(&"1.1".into()).rating.state = Some(state);
        let progress = quickscan::model::progress(&harness.questions, &other);
        let made = harness.folder.create(&other, progress, date(2026, 11, 22));
        made.expect("it can be saved");
    }
    harness.press("<f4><home><enter>");
    harness
}
