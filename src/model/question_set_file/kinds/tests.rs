use super::super::super::{Answer, Kind, QuestionSet, Session, State};
use crate::model::Details;

const EVERY_KIND: &str = include_str!("../../../../tests/fixtures/every_kind.toml");

fn set() -> QuestionSet {
    QuestionSet::parse(EVERY_KIND).unwrap()
}

fn asked(set: &QuestionSet) -> String {
    let ids: Vec<&str> = set
        .questions()
        .map(|question| question.id.as_str())
        .collect();
    ids.join(" ")
}

fn gives(session: &mut Session, set: &QuestionSet, id: &str, option: &str) {
    let question = set.question(&id.into()).unwrap();
    let mut answer = session.answer(&id.into()).cloned().unwrap_or_default();
    question.toggle(&mut answer, option).unwrap();
    *session.answer_mut(&id.into()) = answer;
}

#[test]
fn every_kind_is_read_with_what_belongs_to_it() {
    let set = set();
    let kinds: Vec<&str> = set
        .questions()
        .map(|question| question.kind.key())
        .collect();
    assert_eq!(
        kinds,
        [
            "keuze",
            "tekst",
            "getal",
            "meerkeuze",
            "matrix",
            "stand",
            "tekst"
        ]
    );
    let first = set.first().unwrap();
    let figures = first
        .kind
        .options()
        .iter()
        .map(|option| option.national[0].to_string());
    assert_eq!(figures.collect::<Vec<_>>(), ["83%", "17%"]);
    assert_eq!(
        first.national.as_ref().unwrap().in_words(),
        "Landelijk in 2022: 203 gemeenten (Peiling 2022, par. 2.1). Zelf opgegeven."
    );
    let Kind::Matrix { rows, columns } = &set.question(&"5".into()).unwrap().kind else {
        panic!("a matrix");
    };
    assert_eq!((rows.len(), columns.len()), (2, 3));
    assert_eq!(rows[0].national[1].to_string(), "60,5%");
}

#[test]
fn a_question_is_left_out_once_the_answer_that_decides_says_so() {
    let whole = set();
    let mut session = Session::new(&whole, Details::default());
    let mut here = whole.clone();
    assert!(!here.follow(&session));
    assert_eq!(asked(&here), "1 2 3 4 5 6 7");
    gives(&mut session, &whole, "1", "ja");
    assert!(here.follow(&session));
    assert_eq!(asked(&here), "1 3 4 5 6 7");
    gives(&mut session, &whole, "4", "regie");
    gives(&mut session, &whole, "1", "nee");
    assert!(here.follow(&session));
    assert_eq!(
        asked(&here),
        "1 2 6 7",
        "a group without questions is left out as well"
    );
    assert_eq!(here.basisfuncties.len(), 2);
    let why = here.why_left_out(&"4".into()).unwrap();
    assert_eq!(
        why,
        "Vraag 4 wordt nu niet gesteld: dat hangt af van uw antwoord op vraag 1."
    );
    assert_eq!(
        session.orphans(&here),
        [],
        "what was answered there stays, and is hidden"
    );
    assert!(session.answer(&"4".into()).is_some());
    assert_eq!(here.fingerprint(), whole.fingerprint());
    gives(&mut session, &whole, "1", "nee");
    assert!(here.follow(&session));
    assert_eq!(here, whole);
}

#[test]
fn what_nobody_knows_rules_nothing_out_and_what_does_not_apply_does() {
    let mut set = set();
    let mut session = Session::new(&set, Details::default());
    let mut says = |state| {
        let mut answer = Answer::default();
        set.question(&"1".into())
            .unwrap()
            .set_aside(&mut answer, Some(state));
        *session.answer_mut(&"1".into()) = answer;
        set.follow(&session);
        asked(&set)
    };
    assert_eq!(says(State::Onbekend), "1 2 3 4 5 6 7");
    assert_eq!(says(State::Nvt), "1 6 7");
}

/// What is put in the place of something, and what is said of it.
const FAULTS: &[(&str, &str, &str)] = &[
    ("soort = \"getal\"", "soort = \"cijfer\"", "cijfer"),
    (
        "eenheid = \"teams\"",
        "opties = [{ id = \"a\", tekst = \"A\" }]",
        "«opties» hoort niet bij een vraag van deze soort",
    ),
    (
        "id = \"regie\"",
        "id = \"preventie\"",
        "optie «preventie» staat er bij deze vraag dubbel in",
    ),
    (
        "id = \"regie\"",
        "id = \"De regie\"",
        "kan geen id van een optie zijn",
    ),
    (
        "hoogstens = 2",
        "hoogstens = 9",
        "«hoogstens» is hier van 1 tot 4",
    ),
    (
        "hoogstens = 100",
        "hoogstens = 0",
        "«hoogstens» is kleiner dan «minstens»",
    ),
    (
        "landelijk = 83",
        "landelijk = 183",
        "een percentage is van 0 tot 100",
    ),
    (
        "[12, 60.5, 27.5]",
        "[12, 88]",
        "verwacht 3 percentages, hier staan er 2",
    ),
    (
        ", landelijk = [12, 60.5, 27.5]",
        ", landelijk = [12, 60.5, 27.5], cijfer = 1",
        "cijfer",
    ),
    (
        "landelijk = { jaar = 2022, n = 203, plaats = \"Peiling 2022, par. 2.1\", let_op = \"Zelf opgegeven.\" }\n",
        "",
        "niet waar het cijfer vandaan komt",
    ),
    (
        "vraag = \"1\", is = [\"nee\"]",
        "vraag = \"5\", is = [\"nee\"]",
        "vraag «5» komt niet eerder",
    ),
    (
        "is = [\"nee\"]",
        "is = [\"nooit\"]",
        "vraag «1» heeft geen optie «nooit»",
    ),
    ("is = [\"nee\"]", "is = []", "«is» is leeg"),
    (
        "kolommen = [\n  { id = \"in-team\", tekst = \"Zit in het team\" },\n  { id = \"afspraken\", tekst = \"Werkt samen, met afspraken\" },\n  { id = \"niet\", tekst = \"Werkt niet samen\" },\n]\n",
        "",
        "te weinig «kolommen»",
    ),
    (
        "kort = \"Huisartsen\"",
        "kort = \"Huisartsen\"\nlandelijk = { jaar = 2022, n = 1, plaats = \"x\" }",
        "hoort bij een vraag met keuzes",
    ),
    (
        "kort = \"Nog iets\"",
        "kort = \"Nog iets\"\noordeel_van = \"inwoners\"",
        "horen bij een vraag naar de stand",
    ),
];

#[test]
fn a_file_with_a_fault_is_refused_with_the_place() {
    for (from, to, problem) in FAULTS {
        let text = EVERY_KIND.replacen(from, to, 1);
        assert_ne!(text, EVERY_KIND, "{from}");
        let error = QuestionSet::parse(&text).unwrap_err().to_string();
        assert!(error.contains(problem), "{problem}: {error}");
        assert!(error.contains("regel"), "{error}");
    }
}
