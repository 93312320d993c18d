use super::*;
use crate::model::{
    Counts, Details, Evidence, KnowledgeBase, QuestionSet, Session, State, missing_voices,
};

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml")).unwrap()
}

/// The Quickscan, with two extra questions.
fn set() -> QuestionSet {
    let text = include_str!("../../../quickscan/vragenlijst.toml");
    let mut set = QuestionSet::parse(text).unwrap();
    set.set_extra(&["K9.1".into(), "K2.1".into()], &base());
    set
}

/// The states in turn for the first fifteen questions, and one extra question.
fn session(set: &QuestionSet) -> Session {
    let mut session = Session::new(set, Details::default());
    for (index, question) in set.own_questions().take(15).enumerate() {
        let rating = &mut session.answer_mut(&question.id).rating;
        rating.state = Some(State::ALL[index % 5]);
        rating.evidence = [
            Some(Evidence::Vastgelegd),
            Some(Evidence::Inschatting),
            None,
        ][index % 3];
    }
    session.extra_questions = vec!["K2.1".into(), "K9.1".into()];
    let rating = &mut session.answer_mut(&"K9.1".into()).rating;
    rating.state = Some(State::Deels);
    rating.evidence = Some(Evidence::Afgesproken);
    session
}

fn ids(questions: &[&Question]) -> String {
    let ids: Vec<_> = questions.iter().map(|each| each.id.as_str()).collect();
    ids.join(" ")
}

#[test]
fn each_kenmerk_has_its_questions_counts_and_what_is_left_out() {
    let (base, set) = (base(), set());
    let session = session(&set);
    let table: Vec<String> = by_kenmerk(&base, &set, &session)
        .iter()
        .flat_map(|group| {
            let value = std::iter::once(group.value.name.clone());
            value.chain(group.kenmerken.iter().map(|each| {
                let on = each.extra.iter().filter(|each| each.is_on);
                let on: Vec<_> = on
                    .map(|each| format!(", {} {:?}", each.question.id, each.state))
                    .collect();
                format!(
                    "{} | {} | {} | {} | {}{}",
                    each.kenmerk.number,
                    ids(&each.direct),
                    each.counts.in_words(),
                    ids(&each.touching),
                    each.extra.len(),
                    on.concat()
                )
            }))
        })
        .collect();
    insta::assert_snapshot!(table.join("\n"), @r"
    Dichtbij
    1 | 3.1 5.2 | 1 deels · 1 nog open (van 2) | 2.1 3.3 3.5 5.1 | 3
    2 | 2.2 2.4 3.3 3.4 | 1 niet op orde · 1 weet ik nog niet · 2 n.v.t. (van 4) | 3.1 3.2 5.1 5.2 | 2, K2.1 None
    3 | 2.2 2.3 | 1 niet op orde · 1 weet ik nog niet (van 2) | 2.1 2.4 3.2 3.4 5.5 | 3
    4 | 5.1 5.5 | 2 nog open (van 2) | 2.3 4.6 5.6 | 2
    Integraal
    5 | 4.7 | 1 nog open (van 1) | 1.3 3.1 4.1 4.3 4.5 | 3
    6 | 1.6 4.1 4.7 5.3 | 1 op orde · 3 nog open (van 4) | 1.2 1.5 4.4 4.6 | 2
    7 | 4.2 4.4 | 2 nog open (van 2) | 2.5 3.5 4.3 | 2
    8 | 1.2 1.3 3.5 4.5 | 1 deels · 1 niet op orde · 2 nog open (van 4) | 1.4 2.2 3.2 4.6 5.5 5.6 5.7 | 3
    9 |  | geen vragen | 4.5 | 3, K9.1 Some(Deels)
    10 |  | geen vragen | 4.1 4.3 4.4 | 4
    Mandaat
    11 |  | geen vragen | 1.3 3.5 4.5 5.4 5.6 5.7 | 2
    12 | 1.1 1.2 1.4 1.5 1.6 | 2 op orde · 1 deels · 1 weet ik nog niet · 1 n.v.t. (van 5) | 1.3 2.4 4.4 | 2
    13 | 5.3 5.4 | 2 nog open (van 2) | 1.6 2.1 2.5 4.3 4.7 5.7 | 3
    ");
}

#[test]
fn on_the_journey_each_question_counts_once() {
    let (base, set) = (base(), set());
    let session = session(&set);
    let steps = by_route_step(&base, &set, &session);
    assert_eq!(steps.len(), 11);
    let total: usize = steps.iter().map(|each| each.counts.total()).sum();
    assert_eq!(total, 30);
    let answered: usize = steps
        .iter()
        .map(|each| each.counts.total() - each.counts.open)
        .sum();
    assert_eq!(answered, 15);
    let table: Vec<String> = steps
        .iter()
        .map(|each| {
            format!(
                "{} | {} | {} | {}",
                each.step.map_or(99, |step| step.number),
                ids(&each.here),
                each.counts.in_words(),
                ids(&each.touching)
            )
        })
        .collect();
    insta::assert_snapshot!(table.join("\n"), @r"
    0 | 1.1 1.2 1.4 1.5 1.6 | 2 op orde · 1 deels · 1 weet ik nog niet · 1 n.v.t. (van 5) | 
    1 | 2.2 2.4 | 1 niet op orde · 1 n.v.t. (van 2) | 2.1 2.3 3.4 5.5
    2 | 2.3 | 1 weet ik nog niet (van 1) | 5.7
    3 | 3.2 3.3 3.4 | 1 niet op orde · 1 weet ik nog niet · 1 n.v.t. (van 3) | 2.2 3.1
    4 |  | geen vragen | 2.5 3.5
    5 | 4.1 4.7 | 2 nog open (van 2) | 1.3 4.5
    6 | 4.2 4.3 | 2 nog open (van 2) | 3.5 4.1
    7 | 1.3 2.5 3.5 4.5 4.6 | 1 op orde · 1 niet op orde · 3 nog open (van 5) | 1.2 1.4 4.2 4.3
    8 |  | geen vragen | 3.1 4.4 4.5 4.7 5.1 5.2 5.4
    9 | 4.4 | 1 nog open (van 1) | 1.4
    10 | 2.1 3.1 5.1 5.2 5.3 5.4 5.5 5.6 5.7 | 2 deels · 7 nog open (van 9) | 1.1 1.6 4.6
    ");
}

#[test]
fn a_question_without_a_place_on_the_journey_is_not_lost() {
    let (mut base, set) = (base(), set());
    base.questions[3].route.clear();
    let session = session(&set);
    let steps = by_route_step(&base, &set, &session);
    let last = steps.last().unwrap();
    assert_eq!((last.step, last.here.len()), (None, 1));
    let total: usize = steps.iter().map(|each| each.counts.total()).sum();
    assert_eq!(total, 30);
}

#[test]
fn only_judgements_have_a_evidence_and_extra_questions_count_there() {
    let set = set();
    let table: Vec<String> = by_evidence(&set, &session(&set))
        .iter()
        .map(|each| format!("{:?}: {}", each.evidence, ids(&each.questions)))
        .collect();
    insta::assert_snapshot!(table.join("\n"), @"
    Some(Vastgelegd): 1.1 2.1 3.2
    Some(Afgesproken): K9.1
    Some(Inschatting): 1.2 2.2 2.5
    None: 1.3 1.6 3.1
    ");
}

#[test]
fn without_a_knowledge_base_there_is_little_to_see() {
    let (base, set) = (KnowledgeBase::default(), set());
    let session = session(&set);
    assert_eq!(by_kenmerk(&base, &set, &session), []);
    let steps = by_route_step(&base, &set, &session);
    assert_eq!((steps.len(), steps[0].step), (1, None));
    assert_eq!(steps[0].counts, Counts::over(set.own_questions(), &session));
    assert_eq!(voices(&base, &set, &session), []);
}

#[test]
fn voices_count_a_question_once_per_perspective() {
    let (base, set) = (base(), set());
    let mut session = Session::new(&set, Details::default());
    session.answer_mut(&"2.3".into()).consulted = vec!["huisarts".into(), "school".into()];
    session.answer_mut(&"4.7".into()).consulted = vec!["lokaal team".into(), "Jan".into()];
    let heard = |name: &str| {
        let voices = voices(&base, &set, &session);
        let voice = voices.into_iter().find(|voice| voice.name == name);
        voice.map(|voice| {
            voice
                .heard
                .iter()
                .map(|each| each.id.to_string())
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(heard("Partners"), Some(vec!["2.3".to_owned()]));
    assert_eq!(heard("Lokaal team"), Some(vec!["4.7".to_owned()]));
    assert_eq!(heard("Anderen"), Some(vec!["4.7".to_owned()]));
    assert_eq!(heard("Bestuur"), Some(vec![]));
    let partners = &voices(&base, &set, &session)[2];
    assert_eq!(partners.people, ["huisarts", "school"]);
}

#[test]
fn a_voice_is_missing_until_somebody_of_that_group_was_consulted() {
    let (base, set) = (base(), set());
    let mut session = Session::new(&set, Details::default());
    let answer = session.answer_mut(&"3.1".into());
    answer.rating.state = Some(State::Deels);
    let told = |session: &Session| {
        let missing = missing_voices(&base, &set, session);
        let told = missing.iter();
        told.map(|voice| format!("{} {}", voice.question.id, voice.in_words()))
            .collect::<Vec<_>>()
    };
    let nobody = "3.1 hier telt het oordeel van: inwoners; er staat nog geen gesprek bij";
    assert_eq!(told(&session), [nobody]);
    session.answer_mut(&"3.1".into()).consulted = vec!["wethouder".into(), "M. Jansen".into()];
    let others =
        "3.1 hier telt het oordeel van: inwoners; een gesprek met hen staat er nog niet bij";
    assert_eq!(told(&session), [others]);
    let seen = voices(&base, &set, &session);
    let missing: Vec<_> = seen
        .iter()
        .map(|voice| (voice.name, voice.missing.len()))
        .collect();
    assert_eq!(missing[0], ("Inwoners", 1));
    assert!(missing[1..].iter().all(|(_, count)| *count == 0));
    let answer = session.answer_mut(&"3.1".into());
    answer.consulted.push("cliëntenraad".into());
    assert_eq!(told(&session), Vec::<String>::new());
}

#[test]
fn a_theme_counts_its_questions_wherever_they_are_and_says_what_they_say_together() {
    let (base, set) = (base(), set());
    let mut session = Session::default();
    for (id, state) in [
        ("3.5", State::NietOpOrde),
        ("5.7", State::Deels),
        ("1.1", State::OpOrde),
    ] {
        session.answer_mut(&id.into()).rating.state = Some(state);
    }
    let themes = by_theme(&base, &set, &session);
    let names: Vec<&str> = themes.iter().map(|each| each.theme.id.as_str()).collect();
    assert_eq!(
        names,
        ["visie", "samenwerking", "deskundigheid", "geld", "inwoner"]
    );
    let money = &themes[3];
    assert_eq!(money.groups, [2, 3, 4, 5]);
    assert_eq!((money.counts.total(), money.counts.open), (4, 2));
    let said: Vec<String> = money
        .findings
        .iter()
        .map(crate::model::Finding::sentence)
        .collect();
    assert_eq!(
        said,
        ["Op meer plekken zit dezelfde knoop: het geld volgt de inhoud niet (3.5 en 5.7)."]
    );
    // One question says nothing together, and another theme says nothing of this one.
    for each in themes.iter().filter(|each| each.theme.id != "geld") {
        assert_eq!(each.findings, [], "{}", each.theme.id);
    }
    // What is counted is each question of the theme, once.
    for each in &themes {
        assert_eq!(each.counts.total(), each.theme.questions.len());
    }
}
