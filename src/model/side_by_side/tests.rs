use jiff::civil::date;

use super::*;
use crate::model::Details;

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).unwrap()
}

fn session(gebied: &str, peildatum: Date, states: &[(&str, State)]) -> Session {
    let details = Details {
        gemeente: "Voorbeeldstad".to_owned(),
        gebied: gebied.to_owned(),
        peildatum: Some(peildatum),
        ..Details::default()
    };
    let mut session = Session::new(&set(), details);
    for (id, state) in states {
        session.answer_mut(&(*id).into()).rating.state = Some(*state);
    }
    session
}

#[test]
fn areas_are_named_by_what_tells_them_apart() {
    let (set, day) = (set(), date(2026, 11, 25));
    let north = session("Noord", day, &[("1.1", State::Deels), ("1.2", State::Nvt)]);
    let south = session("Zuid", day, &[("1.1", State::OpOrde)]);
    let shown = side_by_side(&set, &[Measured::now(&north), Measured::now(&south)]);
    assert_eq!(shown.subject, "Voorbeeldstad, 25-11-2026");
    assert_eq!(shown.names, ["Noord", "Zuid"]);
    assert_eq!(shown.questions.len(), 30);
    assert!(shown.questions[0].differs());
    // Only one of them answered 1.2.
    assert!(!shown.questions[1].differs());
    assert_eq!((shown.differing(), shown.comparable()), (1, 1));
    assert_eq!(shown.counts[0].of(State::Deels), 1);
    assert_eq!(shown.counts[1].total(), 30);
    assert_eq!(
        shown.in_sentence(),
        "De enige vraag die meer dan één keer is beantwoord, verschilt."
    );
}

#[test]
fn one_area_through_the_years_is_named_by_its_days() {
    let set = set();
    let mut now = session("Noord", date(2026, 11, 25), &[("1.1", State::OpOrde)]);
    assert_eq!(Measured::before(&now), None);
    now.previous.peildatum = Some(date(2025, 11, 25));
    let old = session("", date(2025, 11, 25), &[("1.1", State::Deels)]);
    now.previous.answers = old.answers;
    let before = Measured::before(&now).unwrap();
    let shown = side_by_side(&set, &[before, Measured::now(&now)]);
    assert_eq!(shown.subject, "Voorbeeldstad, Noord");
    assert_eq!(shown.names, ["25-11-2025", "25-11-2026"]);
    assert_eq!(shown.questions[0].ratings[0].state, Some(State::Deels));
}

#[test]
fn twins_are_numbered_and_one_without_facts_has_a_name() {
    let (set, day) = (set(), date(2026, 11, 25));
    let [one, two] = [(); 2].map(|()| session("Noord", day, &[]));
    let names = |all: &[&Session]| {
        let measured: Vec<_> = all.iter().map(|each| Measured::now(each)).collect();
        side_by_side(&set, &measured).names
    };
    assert_eq!(names(&[&one, &two]), ["Sessie 1", "Sessie 2"]);
    let south = session("Zuid", day, &[]);
    assert_eq!(
        names(&[&one, &two, &south]),
        ["Noord (1)", "Noord (2)", "Zuid"]
    );
    let whole = session("", day, &[]);
    assert_eq!(
        names(&[&whole, &south]),
        ["Zonder gebied of peildatum", "Zuid"]
    );
    assert_eq!(
        side_by_side(&set, &[Measured::now(&one), Measured::now(&two)]).in_sentence(),
        "Er is nog geen vraag die meer dan één keer is beantwoord."
    );
}

#[test]
fn another_question_set_is_refused_with_the_session_it_is_about() {
    let (set, day) = (set(), date(2026, 11, 25));
    let (mut other, same) = (session("Zuid", day, &[]), session("Noord", day, &[]));
    assert_eq!(refusal_to_compare(&set, &[&same, &other]), None);
    other.question_set.fingerprint = "0000000000000000".to_owned();
    let refusal = refusal_to_compare(&set, &[&same, &other]).unwrap();
    assert!(refusal.starts_with("De sessie Voorbeeldstad, Zuid, 25-11-2026 is met"));
    // An older file does not say.
    other.question_set = crate::model::QuestionSetRef::default();
    assert_eq!(refusal_to_compare(&set, &[&same, &other]), None);
}

#[test]
fn what_is_not_asked_does_not_count() {
    let text = include_str!("../../../tests/fixtures/every_kind.toml");
    let set = QuestionSet::parse(text).unwrap();
    let answered = |given: &str| {
        let mut session = Session::new(&set, Details::default());
        let answer = session.answer_mut(&"1".into());
        answer.given = vec![given.to_owned()];
        answer.rating.state = Some(State::Ingevuld);
        session
    };
    let (yes, mut no) = (answered("ja"), answered("nee"));
    // Answered before the answer that leaves it out.
    no.answer_mut(&"3".into()).rating.state = Some(State::Nvt);
    let shown = side_by_side(&set, &[Measured::now(&yes), Measured::now(&no)]);
    let all = set.questions().count();
    // "Ja" leaves out question 2, "Nee" leaves out 3, 4 and 5.
    assert_eq!(
        [all - 1, all - 3],
        [0, 1].map(|place| shown.counts[place].total())
    );
    let of = |id: &str| {
        shown
            .questions
            .iter()
            .find(|each| each.question.id.as_str() == id)
    };
    assert_eq!(of("2").unwrap().in_brief(), ["niet gesteld", "nog open"]);
    assert_eq!(
        of("3").unwrap().with_signs(),
        ["[ ] nog open", "niet gesteld"]
    );
    assert_eq!(of("3").unwrap().answered(), 0);
    // What nobody is asked is not there.
    let shown = side_by_side(&set, &[Measured::now(&no)]);
    assert!(
        shown
            .questions
            .iter()
            .all(|each| each.question.id.as_str() != "4")
    );
}
