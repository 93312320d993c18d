//! Each pattern with a session in which it is so, and one in which it nearly is.

mod praise;

use super::*;
use crate::model::{Answer, Record, RecordId, State};

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../../quickscan/vragenlijst.toml")).unwrap()
}

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(include_str!("../../../../quickscan/kennisbank.toml")).unwrap()
}

/// "1.1 op-orde vastgelegd; 2.1 deels; 3.1 deels met cliëntenraad; praktijk 2 nee".
fn session(answers: &str) -> Session {
    let mut session = Session::default();
    for answer in answers.split("; ").filter(|answer| !answer.is_empty()) {
        let (answer, who) = answer.split_once(" met ").unwrap_or((answer, ""));
        let mut words = answer.split(' ');
        let ids = words.next().unwrap_or_default();
        if ids == "praktijk" {
            let group = words.next().unwrap_or_default().parse().unwrap();
            let agrees = words.next().and_then(Agreement::from_key);
            let record = Record {
                agrees,
                ..Record::default()
            };
            session.records.insert(RecordId::practice(group), record);
            continue;
        }
        let mut made = Answer::default();
        made.rating.state = words.next().and_then(State::from_key);
        made.rating.evidence = words.next().and_then(Evidence::from_key);
        made.consulted = (!who.is_empty())
            .then(|| who.to_owned())
            .into_iter()
            .collect();
        for id in ids.split(',') {
            session.answers.insert(id.into(), made.clone());
        }
    }
    session
}

/// Which pattern, when it is so, and when it nearly is.
const RULES: &[(&str, &str, &str)] = &[
    (
        "veiligheid-eerst",
        "1.4 onbekend; 1.2 niet-op-orde",
        "1.4 onbekend; 1.1,1.3 niet-op-orde",
    ),
    (
        "veiligheid-niet-op-orde",
        "1.4 niet-op-orde",
        "1.4 niet-op-orde; 1.5 onbekend",
    ),
    (
        "veiligheid-onbekend",
        "1.4 onbekend",
        "1.4 onbekend; 1.5 niet-op-orde",
    ),
    (
        "lerende-gemeente",
        "5.1,5.5 niet-op-orde",
        "5.1 niet-op-orde; 5.5 onbekend",
    ),
    (
        "veel-onbekend",
        "1.1,2.1,3.2,4.1,5.3 onbekend",
        "1.1,2.1,3.2,4.1 onbekend; 5.1,5.5 niet-op-orde",
    ),
    (
        "geldknoop",
        "3.5 niet-op-orde; 5.7 deels",
        "3.5 niet-op-orde; 5.7 onbekend",
    ),
    (
        "praktijk-anders",
        "2.1 op-orde; 2.2 op-orde; praktijk 2 nee",
        "2.1 op-orde; 3.2 op-orde; praktijk 2 nee; praktijk 3 ja",
    ),
    (
        "praktijk-anders",
        "1.3 op-orde; 2.1 op-orde; praktijk 1 deels; praktijk 2 nee",
        "1.3,2.1 deels; praktijk 1 nee; praktijk 2 nee",
    ),
    (
        "visie-op-papier",
        "1.1 op-orde vastgelegd; 3.2 deels",
        "1.1 op-orde vastgelegd; 3.2 onbekend",
    ),
    (
        "visie-overgeslagen",
        "1.1 niet-op-orde; 5.6 op-orde",
        "1.1 deels; 5.6 op-orde",
    ),
    (
        "loket",
        "4.2 niet-op-orde; 4.4 niet-op-orde",
        "4.2 niet-op-orde; 4.4 deels",
    ),
    (
        "verdringing",
        "2.5 deels; 2.4 niet-op-orde",
        "2.5 niet-op-orde; 2.4 niet-op-orde",
    ),
    (
        "op-personen",
        "1.2,1.3 op-orde afgesproken; 4.5 deels inschatting",
        "1.2,1.3 op-orde afgesproken; 4.5 deels vastgelegd",
    ),
    (
        "partners-oneens",
        "2.2 op-orde; 4.6 niet-op-orde",
        "2.2 op-orde; 4.6 deels",
    ),
    (
        "papier-tegen-praktijk",
        "5.3 op-orde; 4.7 niet-op-orde",
        "5.3 op-orde; 4.7 deels",
    ),
    (
        "dankzij-mensen",
        "5.3 niet-op-orde; 1.6 op-orde",
        "5.3 deels; 1.6 op-orde",
    ),
    (
        "deskundigheid-smal",
        "5.3 deels; 1.6,4.1 niet-op-orde",
        "5.3 deels; 1.6 niet-op-orde; 4.1 deels",
    ),
    (
        "samenwerking-breed",
        "1.2,1.3,1.4,2.2 deels; 4.5 niet-op-orde",
        "1.2,1.3,1.4,2.2 deels; 4.5 onbekend",
    ),
    (
        "inwoners-nergens",
        "3.1,3.3,5.1 deels met wethouder",
        "3.1,3.3,5.1 deels; 5.2 deels met cliëntenraad",
    ),
    (
        "meten-eerst",
        "5.2 niet-op-orde; 3.1 op-orde inschatting",
        "5.2 onbekend; 3.1 op-orde inschatting",
    ),
    (
        "meten-onbekend",
        "5.2 onbekend; 3.1 op-orde inschatting",
        "5.2 onbekend; 3.1 op-orde gevraagd",
    ),
    (
        "oordeel-zonder-de-ander",
        "4.6 op-orde met wethouder",
        "4.6 op-orde met huisarts; 3.1 op-orde gevraagd; 5.4 onbekend",
    ),
    (
        "sterk-visie",
        "1.1,3.2 op-orde vastgelegd",
        "1.1 op-orde vastgelegd; 3.2 op-orde afgesproken",
    ),
    (
        "sterk-samenwerking",
        "1.2 op-orde vastgelegd; 4.6 op-orde gevraagd",
        "1.2 op-orde vastgelegd; 4.6 op-orde inschatting",
    ),
    (
        "sterk-deskundigheid",
        "5.3 op-orde vastgelegd; 4.7 op-orde gevraagd",
        "5.3 op-orde vastgelegd; 4.7 deels gevraagd",
    ),
    (
        "sterk-geld",
        "3.5,5.7 op-orde vastgelegd",
        "3.5 op-orde vastgelegd; 5.7 op-orde",
    ),
    (
        "sterk-inwoner",
        "3.1 op-orde gevraagd; 5.2 op-orde vastgelegd",
        "3.1 op-orde gevraagd; 5.2 op-orde nergens",
    ),
];

#[test]
fn each_pattern_is_found_where_it_is_so_and_not_where_it_nearly_is() {
    let (set, base) = (set(), base());
    let found = |answers: &str| -> Vec<String> {
        let session = session(answers);
        let found = findings(&base, &set, &session).into_iter();
        found.map(|each| each.pattern.id.clone()).collect()
    };
    for (id, so, nearly) in RULES {
        assert!(found(so).contains(&(*id).to_owned()), "{id}: {so}");
        assert!(!found(nearly).contains(&(*id).to_owned()), "{id}: {nearly}");
    }
    for pattern in &base.patterns {
        let is_tried = RULES.iter().any(|(id, ..)| *id == pattern.id);
        assert!(is_tried, "{} is in no test", pattern.id);
    }
}

/// Not knowing is no fault: what is said of it is that it is not known.
#[test]
fn what_is_not_known_is_called_unknown_and_nothing_worse() {
    let (set, base) = (set(), base());
    let all: Vec<String> = set
        .questions()
        .map(|question| question.id.to_string())
        .collect();
    for answers in [
        format!("{} onbekend", all.join(",")),
        "1.4 onbekend".to_owned(),
    ] {
        let session = session(&answers);
        let found = findings(&base, &set, &session);
        assert!(!found.is_empty());
        for each in found {
            let said = format!("{}: {}", each.pattern.name, each.sentence());
            assert!(said.contains("weten wij nog niet"), "{said}");
            for fault in ["niet op orde", "geborgd", "geen"] {
                assert!(!said.contains(fault), "{said}");
            }
        }
    }
}

#[test]
fn a_sentence_carries_the_questions_that_each_clause_rests_on() {
    let (set, base) = (set(), base());
    let session = session("1.1 op-orde vastgelegd; 2.1 deels; 5.6 niet-op-orde");
    let found = findings(&base, &set, &session);
    let found = found
        .iter()
        .find(|each| each.pattern.id == "visie-op-papier")
        .unwrap();
    assert_eq!(
        found.sentence(),
        "De visie is er (1.1), maar werkt nog niet door in de werkwijze, bij verwijzers of in het levend houden ervan (2.1 en 5.6)."
    );
    let ids: Vec<String> = found.questions().iter().map(ToString::to_string).collect();
    assert_eq!(ids, ["1.1", "2.1", "5.6"]);
    for each in findings(&base, &set, &session) {
        assert!(!each.sentence().contains('{'), "{}", each.sentence());
        assert!(each.first_at().is_some());
    }
}

#[test]
fn the_story_says_less_with_few_answers_and_nothing_with_none() {
    let (set, base) = (set(), base());
    let told = |answers: &str| -> Vec<String> {
        let story = story(&base, &set, &session(answers)).into_iter();
        story
            .map(|line| format!("{}: {}", line.role.label(), line.sentence))
            .collect()
    };
    assert_eq!(told(""), [""; 0]);
    let few = told("2.1 op-orde vastgelegd");
    assert_eq!(few.len(), 1);
    assert!(few[0].starts_with("Niet bekeken: 29 vragen zijn nog open (heel 1, 2.2, 2.3, 2.4, 2.5, heel 3, heel 4 en heel 5)."));
    let more = told(
        "1.1,3.2 op-orde vastgelegd; 5.6 op-orde gevraagd; 3.5,5.7 niet-op-orde; 4.1 onbekend; 1.2,1.4,1.5,1.6 deels vastgelegd",
    );
    assert_eq!(
        more[0],
        "Sterk: De visie is op orde en goed onderbouwd (1.1, 3.2 en 5.6)."
    );
    assert_eq!(
        more[1],
        "De knoop: Op meer plekken zit dezelfde knoop: het geld volgt de inhoud niet (3.5 en 5.7)."
    );
    assert_eq!(
        more[2],
        "Eerst uitzoeken: Nog niet bekend, na te vragen bij: lokaal team, en kwaliteit en onderzoek (4.1)."
    );
    assert_eq!(more.len(), 4);
}

#[test]
fn a_fault_in_a_pattern_is_told_with_its_place() {
    let text = include_str!("../../../../quickscan/kennisbank.toml");
    let wrong = |from: &str, to: &str, words: &str| {
        assert!(text.contains(from), "{from}");
        let problem = KnowledgeBase::parse(&text.replacen(from, to, 1));
        let problem = problem.expect_err(to).to_string();
        assert!(problem.contains(words), "{to}: {problem}");
    };
    let money = r#"als = { thema = "geld", stand = ["niet-op-orde", "deels"], minstens = 2 }"#;
    for (to, words) in [
        (
            r#"als = { thema = "goud", stand = ["deels"] }"#,
            "thema «goud» bestaat niet",
        ),
        (
            r#"als = { thema = "geld", stand = ["rood"] }"#,
            "«rood» is geen van deze woorden",
        ),
        (r#"als = { thema = "geld", minstens = 2 }"#, "vraagt niets"),
        (
            r#"als = { thema = "geld", stand = ["deels"], minstens = 9 }"#,
            "er zijn maar 4 vragen",
        ),
        (
            r#"als = { stand = ["deels"] }"#,
            "heeft een voorwaarde «minstens» nodig",
        ),
        (
            r#"als = { thema = "geld", stap = true, geen = [ { stap = true, minstens = 1 } ] }"#,
            "óf «alle», óf «een»",
        ),
        (
            r#"als = { thema = "geld", gehoord = "buren" }"#,
            "perspectief «buren» bestaat niet",
        ),
        (r#"als = { thema = "geld", praktijk = ["soms"] }"#, "soms"),
        (r#"als = { thema = "geld", kleur = "rood" }"#, "kleur"),
    ] {
        wrong(money, to, words);
    }
    wrong("de inhoud niet ({1}).", "de inhoud niet.", "{1} ontbreekt");
    wrong(
        "de inhoud niet ({1}).",
        "de inhoud niet ({1}, {2}).",
        "een deel van «als» dat er niet is",
    );
    let set = set();
    let strange = text.replacen(r#"eerst_bij = "5.7""#, r#"eerst_bij = "9.9""#, 1);
    let base = KnowledgeBase::parse(&strange).unwrap();
    let problem = base.check_against(&set, &strange).unwrap_err().to_string();
    assert!(problem.contains("9.9"), "{problem}");
}
