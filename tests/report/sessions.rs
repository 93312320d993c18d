//! Sessions to report on, on a fixed day.

use std::sync::LazyLock;

use jiff::civil::date;
use quickscan::model::Evidence::{self, Afgesproken, Inschatting, Vastgelegd};
use quickscan::model::{
    Answer, Details, Identities, KnowledgeBase, NextStep, QuestionSet, Rating, Session, State,
    StepStatus,
};
use quickscan::report::Options;

/// The Quickscan, parsed once.
pub fn set() -> &'static QuestionSet {
    static SET: LazyLock<QuestionSet> = LazyLock::new(|| {
        QuestionSet::parse(include_str!("../../quickscan/vragenlijst.toml")).expect("it parses")
    });
    &SET
}

/// What the sources say, parsed once.
pub fn knowledge() -> &'static KnowledgeBase {
    static BASE: LazyLock<KnowledgeBase> = LazyLock::new(|| {
        KnowledgeBase::parse(include_str!("../../quickscan/kennisbank.toml")).expect("it parses")
    });
    &BASE
}

pub fn options() -> Options<'static> {
    Options::of(date(2026, 11, 22), knowledge())
}

pub fn without_names() -> Options<'static> {
    Options {
        names: false,
        ..options()
    }
}

/// Nothing was filled in, not even the gemeente.
pub fn none() -> Session {
    Session::new(set(), Details::default())
}

pub fn details(gemeente: &str) -> Details {
    Details {
        gemeente: gemeente.to_owned(),
        gebied: "wijkteams Sneek-Noord en Bolsward".to_owned(),
        invuller: "Anneke de Vries-Ñúñez".to_owned(),
        functie: "beleidsmedewerker jeugd".to_owned(),
        peildatum: Some(date(2026, 11, 1)),
        introduction: String::new(),
        ..Details::default()
    }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// Question, state, evidence and note.
type Row = (&'static str, State, Option<Evidence>, &'static str);

const HALF: [Row; 14] = [
    (
        "1.1",
        State::OpOrde,
        Some(Vastgelegd),
        "De visie «Thuis yn Fryslân» is vastgesteld.",
    ),
    (
        "1.2",
        State::Deels,
        Some(Afgesproken),
        "Afspraken zijn er met:\n- Veilig Thuis Fryslân\n- Regiecentrum Bescherming en Veiligheid\n\nMet de Raad nog niet.",
    ),
    ("1.3", State::NietOpOrde, Some(Inschatting), ""),
    (
        "1.4",
        State::NietOpOrde,
        None,
        "Na de zomer opnieuw bekijken.\nEerst de politie vragen.",
    ),
    ("1.5", State::Onbekend, None, ""),
    ("2.1", State::OpOrde, Some(Inschatting), ""),
    (
        "2.3",
        State::Deels,
        Some(Inschatting),
        "Preventieakkoord 2025 loopt.",
    ),
    ("2.4", State::OpOrde, Some(Afgesproken), ""),
    (
        "2.5",
        State::OpOrde,
        Some(Vastgelegd),
        "Geen wachttijden, zie https://www.sudwestfryslan.nl/wachttijden.",
    ),
    ("3.1", State::Onbekend, None, ""),
    (
        "3.2",
        State::Nvt,
        None,
        "Wordt in de regio 's-Hertogenbosch anders gedaan.",
    ),
    ("4.1", State::OpOrde, None, ""),
    ("4.6", State::Onbekend, None, ""),
    (
        "5.4",
        State::NietOpOrde,
        Some(Vastgelegd),
        "1. Te veel casussen\n2. Te weinig tijd\n\nBron: teamgesprek van\n21 oktober 2026. Verslag volgt.",
    ),
];

/// Fourteen answers, of every kind, and a few questions with something but no answer.
pub fn half() -> Session {
    let mut session = Session::new(set(), details("Súdwest-Fryslân"));
    let s = &mut session;
    for (id, state, evidence, note) in HALF {
        let answer = s.answer_mut(&id.into());
        answer.rating.state = Some(state);
        answer.rating.evidence = evidence;
        answer.note = note.to_owned();
    }
    s.answer_mut(&"1.1".into()).sources =
        texts(&["Visie sociaal domein 2024, p. 4", "Raadsbesluit 12-03-2024"]);
    s.answer_mut(&"2.3".into()).sources = texts(&["Visie sociaal domein 2024, p. 4"]);
    s.answer_mut(&"2.4".into()).consulted =
        texts(&["welzijnsorganisatie Timpaan", "J. van 't Hof"]);
    s.answer_mut(&"5.4".into()).consulted = texts(&["teamleider S. Hoekstra"]);
    s.answer_mut(&"1.4".into()).risk =
        "Meldingen blijven liggen.\n\n- *Niemand* belt terug".to_owned();
    // What is no gap is said at its question alone.
    s.answer_mut(&"1.1".into()).risk = "De visie veroudert.".to_owned();
    s.answer_mut(&"2.1".into()).rating.discuss = true;
    s.answer_mut(&"4.1".into()).rating.priority = true;
    s.answer_mut(&"4.1".into()).rating.discuss = true;
    // Something was recorded, but the question was not answered.
    s.answer_mut(&"5.1".into()).sources = texts(&["Jaarverslag 2025"]);
    s.answer_mut(&"5.2".into()).note = "Vragen aan kwaliteit.".to_owned();
    half_steps(s);
    session
}

fn half_steps(session: &mut Session) {
    session.steps = vec![
        NextStep {
            who: "J. Jansen".to_owned(),
            due: Some(date(2027, 3, 1)),
            origin: "kpmg-2019, Tijdig signaleren van de vraag".to_owned(),
            ..NextStep::new("2.3".into(), "Evaluatie preventie met partners")
        },
        NextStep {
            who: "Anneke de Vries-Ñúñez".to_owned(),
            due: Some(date(2026, 10, 1)),
            status: StepStatus::Bezig,
            ..NextStep::new("1.3".into(), "Casusoverleg voor alle doelgroepen opzetten")
        },
        NextStep {
            due: Some(date(2026, 9, 1)),
            status: StepStatus::Klaar,
            ..NextStep::new("1.1".into(), "Visie naar de raad")
        },
        NextStep::new("1.4".into(), "Afspraken met politie en scholen maken"),
    ];
}

/// A year after [`half`]: a few questions answered again.
pub fn follow_up() -> Session {
    let peildatum = date(2026, 11, 22);
    let mut before = half();
    before.details.peildatum = Some(date(2025, 11, 1));
    let identities = &mut Identities::Counting(0);
    let mut session = quickscan::model::follow_up(&before, "voor", set(), peildatum, identities);
    session.steps.remove(0);
    session.steps[0].status = StepStatus::Klaar;
    for (id, state) in [
        ("1.1", State::Deels),
        ("1.2", State::OpOrde),
        ("1.3", State::NietOpOrde),
        ("1.5", State::OpOrde),
        ("2.2", State::Deels),
    ] {
        session.answer_mut(&id.into()).rating.state = Some(state);
    }
    session
}

/// Half of the answers and an extra question, and what was written at one that is off.
pub fn extra() -> (QuestionSet, Session) {
    let mut session = half();
    session.extra_questions = vec!["K9.1".into(), "K11.1".into()];
    let answer = session.answer_mut(&"K9.1".into());
    answer.rating.state = Some(State::Deels);
    answer.rating.evidence = Some(Afgesproken);
    answer.note = "Met de regio afgesproken.".to_owned();
    answer.consulted = texts(&["jongerenraad"]);
    session.answer_mut(&"K2.1".into()).note = "Niet te lezen".to_owned();
    session
        .steps
        .push(NextStep::new("K9.1".into(), "Plan rond 18 jaar maken"));
    let mut set = set().clone();
    set.set_extra(&session.extra_questions, knowledge());
    (set, session)
}

/// Every question answered and every field filled in.
pub fn all() -> Session {
    let set = set();
    let mut session = Session::new(set, details("'s-Hertogenbosch"));
    session.details.peildatum = Some(date(2026, 11, 22));
    for (index, question) in set.questions().enumerate() {
        let state = State::ALL.into_iter().cycle().nth(index);
        let evidence = Evidence::ALL.into_iter().cycle().nth(index / 2);
        let answer = Answer {
            rating: Rating {
                state,
                evidence: evidence.filter(|_| state.is_some_and(State::is_judgement)),
                discuss: index % 7 == 0,
                priority: index % 11 == 0,
            },
            note: format!("Notitie bij vraag {}.\n\nTweede alinea.", question.id),
            sources: texts(&["Beleidsplan 2026"]),
            consulted: texts(&["het wijkteam", "de cliëntenraad"]),
            ..Answer::default()
        };
        session.answers.insert(question.id.clone(), answer);
        session.steps.push(NextStep {
            who: "M. Ünal".to_owned(),
            due: Some(date(2027, 1, 1)),
            ..NextStep::new(question.id.clone(), format!("Stap {}", index + 1))
        });
    }
    session
}
