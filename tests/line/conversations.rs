//! Conversations as a user hears them.

use jiff::civil::date;
use quickscan::model::{Answer, Decider, Evidence, NextStep, Session, State, StepStatus};

use crate::Room;
use crate::support::Harness;

/// What was said last time, and at some questions now.
fn half_filled(session: &mut Session) {
    let answer = session.answer_mut(&"2.3".into());
    answer.rating.state = Some(State::Deels);
    answer.rating.evidence = Some(Evidence::Afgesproken);
    answer.rating.discuss = true;
    answer.note = "Preventieakkoord 2025 loopt.\n\nPartners noemen het jongerenwerk.".into();
    answer.sources = vec!["Preventieakkoord 2025, p. 4".to_owned()];
    answer.consulted = vec!["lokaal team".to_owned(), "welzijn".to_owned()];
    session.answer_mut(&"1.4".into()).rating.state = Some(State::NietOpOrde);
    let step = NextStep::new("2.3".into(), "Evaluatie met partners.");
    session.steps.push(NextStep {
        who: "J. Jansen".to_owned(),
        due: Some(date(2026, 11, 1)),
        status: StepStatus::Bezig,
        ..step
    });
    session.place.question = Some("2.3".into());
    session.previous.peildatum = Some(date(2025, 11, 3));
    let mut before = Answer {
        note: "Toen was er niets.".to_owned(),
        ..Answer::default()
    };
    before.rating.state = Some(State::NietOpOrde);
    session.previous.answers.insert("2.3".into(), before);
}

#[test]
fn answering_a_question_in_full() {
    let room = Room::new();
    let said = room.hear(
        "2\nV\nn\nEr is een visie.\n\nMail jan@voorbeeld.nl.\n.\nbron Visie 2025, p. 4\n\
         geraadpleegd lokaal team\nb\np\nb\n\n4\nstop\n",
    );
    insta::assert_snapshot!("answering", said);
    let session = room.session();
    let answer = session.answer(&"1.1".into()).expect("an answer");
    assert_eq!(answer.rating.state, Some(State::Deels));
    assert_eq!(answer.rating.evidence, Some(Evidence::Vastgelegd));
    assert!(answer.rating.priority && !answer.rating.discuss);
    assert_eq!(answer.note, "Er is een visie.\n\nMail jan@voorbeeld.nl.");
    assert_eq!(answer.sources, ["Visie 2025, p. 4"]);
    assert_eq!(answer.consulted, ["lokaal team"]);
    assert_eq!(session.rating(&"1.2".into()).state, Some(State::Onbekend));
    assert_eq!(session.place.question, Some("1.2".into()));
}

#[test]
fn what_happens_if_nothing_is_done_is_written_like_a_note() {
    let room = Room::new();
    let said = room.hear(
        "3\nrisico\nKinderen wachten.\n.\nrisico Dat kost meer.\nrisico\n\nlees\nwis risico\nwis risico\n\
         ongedaan\nstop\n",
    );
    insta::assert_snapshot!("risk", said);
    let session = room.session();
    let answer = session.answer(&"1.1".into()).expect("an answer");
    assert_eq!(answer.risk, "Kinderen wachten.\n\nDat kost meer.");
}

#[test]
fn reading_what_there_is() {
    let room = Room::with(half_filled);
    let before = room.session();
    let said = room.hear(
        "lees\nl\nmeetlat\noverzicht\noverzicht alles\nzoek partners noemen\nzoek xyzzy\nbronnen\ngeraadpleegd\nvorige\n\
         5.7\n\n1.1\nvorige\n9.9\nbewaar\n",
    );
    insta::assert_snapshot!("reading", said);
    let mut after = room.session();
    // A session of before there were identities gets them at its first save.
    for step in &mut after.steps {
        assert!(step.identity.take().is_some());
    }
    assert_eq!(after.answers, before.answers);
    assert_eq!(after.steps, before.steps);
}

#[test]
fn steps_with_who_and_when() {
    let room = Room::with(half_filled);
    let said = room.hear(
        "s\nAanbod in beeld brengen\nAnna\nzomer\nnee\nover 3 weken\n\nstap 2 bezig\nstap 2 besluit raad\nwis stap 1\n\
         s Bellen\n\n1 maart\nnee\n\ns\n\nstap 7 klaar\nstap 1\nc\n\n32-1-2027\n\n",
    );
    insta::assert_snapshot!("steps", said);
    let steps = room.session().steps;
    let whats: Vec<_> = steps.iter().map(|step| step.what.as_str()).collect();
    assert_eq!(
        whats,
        [
            "Aanbod in beeld brengen",
            "Bellen",
            "Navragen bij samenwerkingspartners (32-1-2027)"
        ]
    );
    assert_eq!(steps[0].who, "Anna");
    assert_eq!(steps[0].due, Some(date(2026, 12, 13)));
    assert_eq!(steps[0].status, StepStatus::Bezig);
    assert_eq!(steps[0].decided_by, Some(Decider::Raad));
    assert_eq!(steps[1].due, None);
}

#[test]
fn an_item_of_the_sources_becomes_a_step_with_its_origin() {
    let room = Room::with(half_filled);
    let said = room.answer_to(
        "handreikingen\nhandreikingen alles\nneem 3\nAnna\n\nneem 1\nneem 99\nneem 20\n",
    );
    insta::assert_snapshot!("guidance", said);
    let steps = room.session().steps;
    assert_eq!(steps[1].who, "Anna");
    assert!(
        steps[1].origin.starts_with("KPMG 2019"),
        "{}",
        steps[1].origin
    );
    assert!(steps[1].what.starts_with("Kijk hoe u betaalt"));
    // The same without reading them first.
    room.answer_to("neem 5\n\n\n");
    assert!(room.session().steps[2].origin.starts_with("Movisie 2022"));
}

#[test]
fn what_is_not_understood_is_told_and_a_text_is_never_lost() {
    let room = Room::new();
    let said = room.answer_to(
        "foo\nneem\nga alles\nWij hebben een plan\n2\nalsnog\n\nmet meer regels\nja\n\
         Nog een stuk tekst\nnee\n6\n0\n2\n2\nstap\n",
    );
    insta::assert_snapshot!("not_understood", said);
    // In a script every line is a command of its own.
    let session = room.session();
    let answer = |id: &str| session.answer(&id.into()).expect("an answer");
    assert_eq!(answer("1.1").note, "Wij hebben een plan");
    assert_eq!(answer("1.2").note, "met meer regels");
    assert_eq!(answer("1.2").rating.state, Some(State::Deels));
}

#[test]
fn a_note_is_added_to_replaced_and_taken_back() {
    let room = Room::with(half_filled);
    let note = || room.session().answer(&"2.3".into()).unwrap().note.clone();
    let old = note();
    let said = room.answer_to(
        "n\nerbij\nDerde alinea.\n.\nn\nv\nNieuw.\n.\nn\n\nn\nMeteen verder.\n.\nn Vijfde.\nn\nv\n.\n\
         ongedaan\nongedaan\nongedaan\nongedaan\nongedaan\n",
    );
    insta::assert_snapshot!("notes", said);
    assert_eq!(note(), old);
    room.answer_to("n\ne\nDerde alinea.\n.\n");
    assert_eq!(note(), format!("{old}\n\nDerde alinea."));
    room.answer_to("wis notitie\nwis bron 1\nwis geraadpleegd 2\nwis onderbouwing\nwis bron 1\n");
    let session = room.session();
    let answer = session.answer(&"2.3".into()).unwrap();
    assert_eq!((answer.note.as_str(), answer.sources.len()), ("", 0));
    assert_eq!(answer.consulted, ["lokaal team"]);
    assert_eq!(answer.rating.evidence, None);
}

#[test]
fn everything_that_can_be_typed_is_explained() {
    let said =
        Room::new().answer_to("uitleg\nuitleg alles\nhelp stap\nuitleg gaan\nuitleg onzin\n");
    insta::assert_snapshot!("help", said);
}

#[test]
fn the_texts_of_the_quickscan_are_read_in_full() {
    let room = Room::new();
    let said = room.answer_to("inleiding\ntoelichting\nlijst\n");
    let questions = &room.questions;
    let first = &questions.basisfuncties[0];
    for paragraph in questions
        .introduction
        .iter()
        .chain(&first.description)
        .chain(&first.rationale)
    {
        assert!(said.contains(paragraph), "{paragraph}");
    }
    for question in questions.questions() {
        let line = format!("\n{}, nog open: {}\n", question.id, question.short());
        assert!(said.contains(&line), "{line}");
    }
}

#[test]
fn each_face_goes_on_where_the_other_was_left() {
    let room = Room::new();
    room.hear("4.6\n2\n");
    let mut harness = Harness::with_session(&room.session());
    assert!(harness.says("Zijn genoemde partners tevreden"));
    harness.press("<pgdn>n");
    let left = harness.on_disk();
    let room = Room::with(|session| *session = left.clone());
    let said = room.hear("lees\n");
    assert!(said.contains("\nVraag 4.7, "), "{said}");
    // The field and the cursor of the screen stay while the question is the same.
    assert_eq!(room.session().place, left.place);
}

#[test]
fn what_was_written_elsewhere_or_the_time_before_is_taken_over() {
    let room = Room::with(|session| {
        let first = session.answer_mut(&"1.1".into());
        first.note = "De visie van 2025 geldt.".into();
        first.sources = vec!["Visie 2025, p. 4".into()];
        session.answer_mut(&"2.1".into()).note = "Eigen woorden.".into();
        session.place.question = Some("2.1".into());
    });
    let said = room.answer_to("handreikingen alles\n");
    let line = said
        .lines()
        .find(|line| line.contains("Vraag 1.1: De visie van 2025 geldt."))
        .expect("what was written elsewhere");
    let (number, _) = line.split_once('.').expect("a number");
    let said = room.answer_to(&format!("neem {number}\nneem {number}\n"));
    assert!(said.contains("2.1 overgenomen van vraag 1.1. Bewaard 14:02."));
    assert!(said.contains("Dit staat al bij deze vraag."));
    let session = room.session();
    let answer = session.answer(&"2.1".into()).expect("an answer");
    assert_eq!(answer.note, "Eigen woorden.\n\nDe visie van 2025 geldt.");
    assert_eq!(answer.sources, ["Visie 2025, p. 4"]);

    let room = Room::with(half_filled);
    let said = room.answer_to("o\no\nongedaan\n1.1\no\n");
    assert!(said.contains("2.3 het antwoord van vorige keer is overgenomen. Bewaard 14:02."));
    assert!(said.contains("Wat er vorige keer stond, staat hier al."));
    assert!(said.contains("Bij deze vraag is er geen antwoord van een vorige keer."));
    let rating = room.session().rating(&"2.3".into());
    assert_eq!(rating.state, Some(State::Deels), "it was taken back");
}

#[test]
fn the_overview_says_whose_judgement_is_missing() {
    let room = Room::with(|session| {
        for (id, who) in [("3.1", "wethouder"), ("2.3", "school")] {
            let answer = session.answer_mut(&id.into());
            answer.rating.state = Some(State::Deels);
            answer.consulted = vec![who.to_owned()];
        }
    });
    let said = room.answer_to("overzicht gehoord\n");
    let words = "Bij 1 vraag telt het oordeel van anderen, maar staat een gesprek met hen er nog niet bij.\n\
                 3.1: hier telt het oordeel van: inwoners; een gesprek met hen staat er nog niet bij.\n";
    assert!(said.contains(words), "{said}");
}

#[test]
fn the_answers_are_heard_through_each_frame() {
    let room = Room::with(|session| {
        let answer = session.answer_mut(&"3.1".into());
        answer.rating.state = Some(State::Deels);
        answer.consulted = vec!["cliëntenraad".to_owned()];
    });
    for (typed, words) in [
        (
            "kader vng",
            "\nKenmerk 1: Een eenvoudig(er) systeem, met de inwoner als uitgangspunt. 1 deels, 1 nog open (van 2). \
                       Dat zijn de vragen 3.1 en 5.2.",
        ),
        (
            "kaders routekaart",
            "\nStap 8: Bijhouden en bijstellen. Geen vraag hoort bij deze stap.",
        ),
        (
            "kader onderbouwing",
            "\nNiet ingevuld. 1 van de 1 beoordeelde vragen. Dat is vraag 3.1.\n",
        ),
        (
            "Kader Gehoord",
            "\nInwoners. 1 van de 30 vragen. Wie: cliëntenraad. Dat is vraag 3.1.\n",
        ),
        (
            "kader",
            "VNG-kader, Routekaart, Thema’s, Onderbouwing en Wie is gehoord. Typ kader met",
        ),
    ] {
        let said = room.answer_to(&format!("{typed}\n"));
        assert!(said.contains(words), "{typed}: {said}");
    }
}
