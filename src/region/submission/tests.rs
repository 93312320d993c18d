use jiff::civil::date;

use super::*;
use crate::model::{Details, Identities};

pub(in crate::region) fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).unwrap()
}

/// A session of which everything is said.
pub(in crate::region) fn session(number: u64) -> Session {
    let details = Details {
        gemeente: "Voorbeeldstad".to_owned(),
        gebied: "Noord".to_owned(),
        invuller: "J. Jansen".to_owned(),
        functie: "beleidsmedewerker".to_owned(),
        peildatum: Some(date(2026, 11, 25)),
        introduction: "Een inleiding.".to_owned(),
        municipality_code: "GM0000".to_owned(),
        sharing: Some(Sharing::Recognisable),
        ..Details::default()
    };
    let mut session = Session::new(&set(), details);
    session.identity = Some(Identities::Counting(number).make());
    session.changed = "2026-11-25T14:02:11.5+01:00[Europe/Amsterdam]".parse().ok();
    let answer = session.answer_mut(&"1.1".into());
    answer.rating.state = Some(State::Deels);
    answer.rating.evidence = Some(Evidence::Vastgelegd);
    answer.note = "Een notitie met namen: P. Pietersen".to_owned();
    answer.sources = vec!["Visie 2024".to_owned()];
    answer.consulted = vec!["K. Klaassen".to_owned()];
    session.answer_mut(&"2.3".into()).rating.state = Some(State::Onbekend);
    session.answer_mut(&"K9.1".into()).rating.state = Some(State::Deels);
    session
}

#[test]
fn the_file_holds_answers_and_footing_and_nothing_else() {
    let submission = Submission::of(&set(), &session(1)).unwrap();
    insta::assert_snapshot!(submission.render());
    let read = Submission::parse(&submission.render(), &set()).unwrap();
    // A moment is written to the second.
    let saved = read.saved;
    assert_eq!(
        saved.map(Timestamp::as_second),
        submission.saved.map(Timestamp::as_second)
    );
    assert_eq!(
        Submission {
            saved,
            ..submission
        },
        read
    );
    assert_eq!(
        file_name(&read),
        "inzending-voorbeeldstad-noord-2026-11-25.toml"
    );
}

#[test]
fn what_is_still_to_be_said_comes_first() {
    let with = |change: fn(&mut Session)| {
        let mut session = session(1);
        change(&mut session);
        Submission::of(&set(), &session).unwrap_err()
    };
    assert_eq!(with(|it| it.details.sharing = None), NotShared::NotAsked);
    assert_eq!(
        with(|it| it.details.sharing = Some(Sharing::No)),
        NotShared::No
    );
    for code in ["", "0000", "GM00", "gm0000", "GM00000"] {
        let mut session = session(1);
        code.clone_into(&mut session.details.municipality_code);
        assert_eq!(
            Submission::of(&set(), &session).unwrap_err(),
            NotShared::Code
        );
    }
    assert_eq!(
        with(|it| it.details.gemeente = "  ".to_owned()),
        NotShared::Name
    );
    assert_eq!(with(|it| it.details.peildatum = None), NotShared::Day);
    assert_eq!(with(|it| it.identity = None), NotShared::Identity);
    assert_eq!(with(|it| it.answers.clear()), NotShared::Nothing);
    assert_eq!(
        with(|it| it.question_set.version = "0".to_owned()),
        NotShared::Version
    );
}

/// What is in the place of what, empty for the whole file, and how the refusal begins.
const REFUSED: [(&str, &str, &str); 16] = [
    ("", "", "dit is geen inzending van de Quickscan"),
    (
        "",
        "versie = 1\n[sessie]",
        "dit is een sessie en geen inzending; vraag de gemeente om «quickscan inzending SESSIE»",
    ),
    ("", "[", "regel 1, kolom 2: "),
    (
        "inzending = 1",
        "inzending = 2",
        "deze inzending is gemaakt met een nieuwere versie van quickscan",
    ),
    (
        "\"herkenbaar\"",
        "\"niet\"",
        "de gemeente wil niet delen (delen = niet)",
    ),
    (
        "\"herkenbaar\"",
        "\"ja\"",
        "«delen» is «ja», verwacht anoniem of herkenbaar",
    ),
    (
        "GM0000",
        "0000",
        "de gemeentecode is «0000», verwacht GM met vier cijfers, zoals GM0000",
    ),
    (
        "kenmerk = \"",
        "kenmerk = \"x",
        "het kenmerk ontbreekt of klopt niet",
    ),
    ("Voorbeeldstad", "", "de naam van de gemeente ontbreekt"),
    (
        "Voorbeeldstad",
        "=1+1",
        "«gemeente» begint met een teken waarvan een rekenblad een formule maakt",
    ),
    (
        "peildatum = 2026-11-25\n",
        "",
        "de peildatum ontbreekt of klopt niet",
    ),
    (
        "\"2.3\"",
        "\"9.9\"",
        "vraag «9.9» staat niet in de vragenlijst",
    ),
    ("\"2.3\"", "\"1.1\"", "vraag 1.1 staat er twee keer in"),
    (
        "\"onbekend\"",
        "\"goed\"",
        "de stand van vraag 2.3 is onbekend",
    ),
    (
        "\"vastgelegd\"",
        "\"zeker\"",
        "de onderbouwing van vraag 1.1 is onbekend",
    ),
    (
        "versie = \"1\"",
        "versie = \"0\"",
        "de inzending is van een andere vragenlijst of versie: ",
    ),
];

#[test]
fn what_is_no_submission_is_refused_with_the_reason() {
    let good = Submission::of(&set(), &session(1)).unwrap().render();
    for (from, to, reason) in REFUSED {
        let from = if from.is_empty() { good.as_str() } else { from };
        assert!(good.contains(from), "{from}");
        let refusal = Submission::parse(&good.replacen(from, to, 1), &set()).unwrap_err();
        assert!(refusal.starts_with(reason), "{to}: {refusal}");
    }
    let long = good.replacen("Noord", &"x".repeat(101), 1);
    assert_eq!(
        Submission::parse(&long, &set()).unwrap_err(),
        "«gebied» is langer dan 100 tekens"
    );
}
