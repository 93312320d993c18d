//! What each change does, takes back and says.

mod people;

use super::*;
use crate::model::{Evidence, NameKind, State, StepStatus};

const FIRST: &str = "00000000-0000-4000-0000-000000000001";
const SECOND: &str = "00000000-0000-4000-0000-000000000002";

fn known(text: &str) -> Identity {
    Identity::parse(text).expect("an identity")
}

fn step(identity: &str, question: &str, what: &str) -> NextStep {
    NextStep {
        identity: Some(known(identity)),
        ..NextStep::new(question.into(), what)
    }
}

/// A session with something of everything.
fn session() -> Session {
    let mut session = Session::default();
    let answer = session.answer_mut(&"2.3".into());
    answer.rating.state = Some(State::Deels);
    answer.note = "Er is een nota".to_owned();
    answer.sources = vec!["Nota".to_owned(), "Besluit".to_owned()];
    session.steps = vec![step(FIRST, "2.3", "Bellen"), step(SECOND, "4.1", "Mailen")];
    session.gap_order = vec!["2.3".into(), "4.1".into()];
    session.extra_questions = vec!["K9.1".into()];
    session.participants = vec![people::participant("")];
    let previous = session.answers.clone();
    session.previous.answers = previous;
    session
}

fn rating(edit: impl FnOnce(&mut Rating)) -> Change {
    Change::answer(&session(), &"2.3".into(), |answer| edit(&mut answer.rating))
}

fn answer(edit: impl FnOnce(&mut Answer)) -> Change {
    Change::answer(&session(), &"2.3".into(), edit)
}

fn steps(chosen: &[&str], edit: impl Fn(&mut NextStep)) -> Change {
    let chosen: Vec<_> = chosen.iter().map(|text| known(text)).collect();
    Change::steps(&session(), &chosen, edit)
}

fn order(moved: Option<(&str, isize)>, to: &[&str]) -> Change {
    Change::GapOrder {
        moved: moved.map(|(question, by)| (question.into(), by)),
        to: to
            .iter()
            .map(|question| QuestionId::from(*question))
            .collect(),
    }
}

/// A change to [`session`], with what is said of it and of what takes it back.
type Row = (Change, &'static str, &'static str);

/// Of the marks of an answer.
fn of_marks() -> Vec<Row> {
    vec![
        (
            rating(|rating| rating.state = Some(State::OpOrde)),
            "vraag 2.3: stand is weer «op orde»",
            "vraag 2.3: stand is weer «deels»",
        ),
        (
            rating(|rating| rating.state = None),
            "vraag 2.3: stand is weer nog open",
            "vraag 2.3: stand is weer «deels»",
        ),
        (
            rating(|rating| rating.evidence = Some(Evidence::Vastgelegd)),
            "vraag 2.3: onderbouwing is weer «vastgelegd»",
            "vraag 2.3: onderbouwing is weer leeg",
        ),
        (
            rating(|rating| {
                rating.discuss = true;
                rating.priority = true;
            }),
            "vraag 2.3: «te bespreken» staat weer aan en «prioriteit» staat weer aan",
            "vraag 2.3: «te bespreken» staat weer uit en «prioriteit» staat weer uit",
        ),
    ]
}

/// Of what is written in one.
fn of_words() -> Vec<Row> {
    let long = "Een tekst die te lang is om in één zin te herhalen, want die gaat maar door";
    vec![
        (
            answer(|answer| answer.note.clear()),
            "vraag 2.3: de notitie is weer leeg",
            "vraag 2.3: de notitie is weer «Er is een nota»",
        ),
        (
            answer(|answer| long.clone_into(&mut answer.risk)),
            "vraag 2.3: het risico is weer «Een tekst die te lang is om in één zin…»",
            "vraag 2.3: het risico is weer leeg",
        ),
        (
            answer(|answer| answer.sources.push("Brief\nvan 3 mei".to_owned())),
            "vraag 2.3: bij bronnen staat weer «Brief van 3 mei»",
            "vraag 2.3: bij bronnen staat niet meer «Brief van 3 mei»",
        ),
        (
            answer(|answer| answer.sources = vec!["Nota".to_owned(), "Wet".to_owned()]),
            "vraag 2.3: bij bronnen staat weer «Wet» in plaats van «Besluit»",
            "vraag 2.3: bij bronnen staat weer «Besluit» in plaats van «Wet»",
        ),
        (
            answer(|answer| answer.sources.reverse()),
            "vraag 2.3: bronnen staan weer in de volgorde van daarvoor",
            "vraag 2.3: bronnen staan weer in de volgorde van daarvoor",
        ),
        (
            answer(|answer| {
                answer.rating.state = Some(State::Nvt);
                answer.note.clear();
            }),
            "vraag 2.3: stand is weer «n.v.t.» en de notitie is weer leeg",
            "vraag 2.3: de notitie is weer «Er is een nota» en stand is weer «deels»",
        ),
    ]
}

fn of_steps() -> Vec<Row> {
    vec![
        (
            Change::put_step(NextStep::new("1.1".into(), "Vragen")),
            "vraag 1.1: vervolgstap «Vragen» staat er weer",
            "vraag 1.1: vervolgstap «Vragen» is weer weg",
        ),
        (
            Change::RemoveStep(known(FIRST)),
            "vraag 2.3: vervolgstap «Bellen» is weer weg",
            "vraag 2.3: vervolgstap «Bellen» staat er weer",
        ),
        (
            steps(&[FIRST], |step| {
                "Jan".clone_into(&mut step.who);
                step.due = Some(jiff::civil::date(2027, 3, 1));
            }),
            "vraag 2.3, vervolgstap «Bellen»: eigenaar is weer «Jan» en datum is weer 01-03-2027",
            "vraag 2.3, vervolgstap «Bellen»: eigenaar is weer leeg en datum is weer leeg",
        ),
        (
            steps(&[FIRST], |step| "Opbellen".clone_into(&mut step.what)),
            "vraag 2.3, vervolgstap «Bellen»: heet weer «Opbellen»",
            "vraag 2.3, vervolgstap «Opbellen»: heet weer «Bellen»",
        ),
        (
            steps(&[FIRST, SECOND], |step| step.status = StepStatus::Klaar),
            "2 vervolgstappen (vraag 2.3 en 4.1): status is weer «klaar»",
            "2 vervolgstappen (vraag 2.3 en 4.1): status is weer «open»",
        ),
        (
            Change::remove_steps(&[known(FIRST), known(SECOND)]),
            "2 vervolgstappen (vraag 2.3 en 4.1) zijn weer weg",
            "2 vervolgstappen (vraag 2.3 en 4.1) staan er weer",
        ),
    ]
}

/// Of all else.
fn of_the_session() -> Vec<Row> {
    vec![
        (
            order(Some(("4.1", -1)), &["4.1", "2.3"]),
            "vraag 4.1 staat bij de knelpunten weer 1 plaats hoger",
            "vraag 4.1 staat bij de knelpunten weer 1 plaats lager",
        ),
        (
            order(None, &[]),
            "de knelpunten staan weer in de gewone volgorde",
            "de knelpunten staan weer in uw volgorde",
        ),
        (
            Change::switch_extra_question(&session(), &"K9.1".into()),
            "vraag K9.1 staat weer uit",
            "vraag K9.1 staat weer aan",
        ),
        (
            Change::switch_extra_question(&session(), &"K2.1".into()),
            "vraag K2.1 staat weer aan",
            "vraag K2.1 staat weer uit",
        ),
        (
            Change::kind_of_names(&session(), ["Inkoop"], Some(NameKind::Function)),
            "naam «Inkoop»: weer «functie»",
            "naam «Inkoop»: weer nog niet gezegd",
        ),
        (
            Change::Details(Box::new(Details {
                gemeente: "Aa".to_owned(),
                ..Details::default()
            })),
            "de gegevens zijn weer zoals ze waren",
            "de gegevens zijn weer zoals ze waren",
        ),
        (
            Change::Place(Place {
                question: Some("2.3".into()),
                ..Place::default()
            }),
            "de plek is weer zoals die was",
            "de plek is weer zoals die was",
        ),
        (
            Change::Whole(Box::default()),
            "de sessie is weer zoals die was",
            "de sessie is weer zoals die was",
        ),
    ]
}

#[test]
fn each_change_says_what_of_which_question_and_is_taken_back_whole() {
    let rows = [
        of_marks(),
        of_words(),
        of_steps(),
        of_the_session(),
        people::rows(),
    ];
    for (change, done, undone) in rows.into_iter().flatten() {
        let mut before = session();
        let mut identities = Identities::Counting(6);
        before.identify(&mut identities);
        let mut session = before.clone();
        assert!(change.changes(&session), "{done}");
        assert_eq!(change.describe(&session, None), done);
        let back = change.apply(&mut session, &mut identities);
        let after = session.clone();
        assert_ne!(session, before, "{done}");
        assert_eq!(back.describe(&session, None), undone);
        let again = back.apply(&mut session, &mut identities);
        let mut restored = session.clone();
        // A step that was made and taken back stays noted: a calendar may have it.
        restored.removed_steps.clear();
        assert_eq!(restored, before, "{undone}");
        assert_eq!(again.describe(&session, None), done);
        again.apply(&mut session, &mut identities);
        assert_eq!(session, after, "{done}");
    }
}

#[test]
fn what_is_so_already_is_no_change() {
    let session = session();
    let question = QuestionId::from("2.3");
    let gone = known("00000000-0000-4000-0000-00000000000f");
    for change in [
        Change::answer(&session, &question, |_| {}),
        Change::answer(&session, &"5.1".into(), |_| {}),
        Change::take_over(&session, &question).expect("there was an answer"),
        Change::write(
            question.clone(),
            Words::Text(TextField::Note, "Er is een nota".to_owned()),
        ),
        Change::Rating {
            question: question.clone(),
            to: session.rating(&question),
        },
        Change::steps(&session, &[known(FIRST)], |step| {
            step.status = StepStatus::Open;
        }),
        Change::steps(&session, &[gone], |step| step.status = StepStatus::Klaar),
        Change::RemoveStep(gone),
        Change::put_step(session.steps[0].clone()),
        order(None, &["2.3", "4.1"]),
        Change::ExtraQuestions(session.extra_questions.clone()),
        Change::Details(Box::new(session.details.clone())),
        Change::Place(session.place.clone()),
        Change::All(Vec::new()),
    ] {
        assert!(!change.changes(&session), "{change:?}");
    }
    assert_eq!(Change::take_over(&session, &"5.1".into()), None);
}

#[test]
fn steps_come_back_where_they_were_and_their_removal_is_forgotten() {
    let mut session = session();
    session.steps.insert(
        1,
        step("00000000-0000-4000-0000-000000000003", "3.1", "Praten"),
    );
    let before = session.clone();
    let mut identities = Identities::Counting(6);
    let chosen: Vec<_> = before
        .steps
        .iter()
        .filter_map(|step| step.identity)
        .collect();
    for chosen in [
        &chosen[..],
        &chosen[1..],
        &chosen[..2],
        &[chosen[2], chosen[0]],
    ] {
        let back = Change::remove_steps(chosen).apply(&mut session, &mut identities);
        assert_eq!(session.steps.len(), before.steps.len() - chosen.len());
        assert_eq!(session.removed_steps.len(), chosen.len());
        back.apply(&mut session, &mut identities);
        assert_eq!(session, before);
    }
}

#[test]
fn an_answer_in_which_nothing_is_left_is_none() {
    let mut session = Session::default();
    let note =
        |text: &str| Change::write("1.1".into(), Words::Text(TextField::Note, text.to_owned()));
    let mut identities = Identities::Counting(0);
    note("a").apply(&mut session, &mut identities);
    assert_eq!(session.answers.len(), 1);
    note("").apply(&mut session, &mut identities);
    assert_eq!(session, Session::default());
}
