use super::*;
use crate::model::{
    Change, Identities, NameKind, Side, Topic, compare, merge, personal_texts, search,
};

const TODAY: Date = jiff::civil::date(2026, 11, 26);

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).unwrap()
}

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml")).unwrap()
}

fn with(texts: &[(&str, &str)]) -> Record {
    let mut record = Record::default();
    for (key, text) in texts {
        record.write(key, text);
    }
    record
}

fn session(id: RecordId, record: Record) -> Session {
    Session {
        records: BTreeMap::from([(id, record)]),
        ..Session::default()
    }
}

#[test]
fn the_practice_is_looked_at_from_the_perspectives_of_the_knowledge_base() {
    let keys = |base: &KnowledgeBase, record: &Record| -> Vec<String> {
        let fields = record_fields(RecordKind::Practice, base, record).into_iter();
        fields.map(|field| field.key.into_owned()).collect()
    };
    assert_eq!(
        keys(&base(), &Record::default()),
        ["beleid", "inwoners", "professionals", "dossiers", "overeen"]
    );
    // What was written with another knowledge base stays in sight.
    let record = with(&[("dossiers", "Vaak geen plan."), ("buren", "Zien niets.")]);
    assert_eq!(
        keys(&KnowledgeBase::default(), &record),
        ["beleid", "buren", "dossiers", "overeen"]
    );
}

#[test]
fn there_is_a_place_for_each_group_and_each_table_and_none_without_knowledge() {
    let (set, base) = (set(), base());
    let ids: Vec<String> = record_ids(&base, &set).map(|id| id.to_string()).collect();
    assert_eq!(ids.first().map(String::as_str), Some("praktijk bij 1"));
    assert_eq!(ids.len(), 5 + base.tables.len());
    assert_eq!(record_ids(&KnowledgeBase::default(), &set).count(), 0);
    let named = |kind, word| RecordId::from_words(kind, word, &base, &set);
    assert_eq!(
        named(RecordKind::Talk, "Partners"),
        Ok(RecordId::talk("partners"))
    );
    assert!(
        named(RecordKind::Talk, "buren")
            .unwrap_err()
            .contains("partners")
    );
    assert!(
        named(RecordKind::Practice, "6")
            .unwrap_err()
            .contains("basisfunctie «6»")
    );
    let title = RecordId::practice(2).title(&base, &set);
    assert!(title.starts_with("Beleid en praktijk: 2 Tijdig"), "{title}");
}

#[test]
fn each_field_takes_what_fits_and_says_what_does_not() {
    let mut record = Record::default();
    let fields = record_fields(RecordKind::Talk, &base(), &record);
    let put = |record: &mut Record, key: &str, words: &str| {
        record.put(field_named(&fields, key).unwrap(), words, TODAY)
    };
    put(&mut record, "datum", "26-11-2026").unwrap();
    put(&mut record, "met", " Anna,\nhuisarts ").unwrap();
    put(
        &mut record,
        "afspraak",
        "Elke maand bellen; plan delen\nevalueren",
    )
    .unwrap();
    let agreed: Vec<&str> = record.agreed().collect();
    assert_eq!(agreed, ["Elke maand bellen", "plan delen", "evalueren"]);
    assert_eq!(record.people().collect::<Vec<_>>(), ["Anna", "huisarts"]);
    assert!(put(&mut record, "datum", "ooit").is_err());
    assert_eq!(record.on.map(format_date).as_deref(), Some("26-11-2026"));
    for key in ["datum", "met", "afspraak"] {
        put(&mut record, key, "").unwrap();
    }
    assert!(record.is_empty());
    assert!(
        field_named(&fields, "slecht")
            .unwrap_err()
            .contains("goed, beter")
    );
    let practice = record_fields(RecordKind::Practice, &base(), &record);
    let choice = field_named(&practice, "overeen").unwrap();
    assert!(
        record
            .put(choice, "soms", TODAY)
            .unwrap_err()
            .contains("ja, deels, nee")
    );
    record.put(choice, "Nee", TODAY).unwrap();
    assert_eq!(record.agrees, Some(Agreement::Nee));
}

#[test]
fn a_change_can_be_taken_back_and_says_what_comes_back() {
    let id = RecordId::practice(2);
    let mut session = session(id.clone(), with(&[("inwoners", "Zij wachten lang.")]));
    let before = session.clone();
    let mut to = session.record(&id);
    to.write("inwoners", "Zij wachten kort.");
    to.agrees = Some(Agreement::Ja);
    let to = Box::new(to);
    let change = Change::Record { id, to };
    assert!(change.changes(&session));
    let back = change.apply(&mut session, &mut Identities::Counting(1));
    assert_eq!(session.agreement(2), Some(Agreement::Ja));
    assert_eq!(
        back.describe(&session, None),
        "praktijk bij 2: inwoners is weer «Zij wachten lang.» en overeen is weer leeg"
    );
    back.apply(&mut session, &mut Identities::Counting(1));
    assert_eq!(session, before);
}

#[test]
fn two_states_differ_in_a_record_and_either_can_be_chosen() {
    let id = RecordId::talk("partners");
    let mine = session(id.clone(), with(&[("goed", "Wij bellen elkaar.")]));
    let mut theirs = session(id.clone(), with(&[("goed", "Wij zien elkaar.")]));
    let later = toml::Value::from(1);
    let unknown = &mut theirs.records.get_mut(&id).unwrap().unknown;
    unknown.insert("later".to_owned(), later);
    let differences = compare(&mine, &theirs);
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].label(), "gesprek partners");
    let merged = |side| merge(&mine, &theirs, |_: &Topic| side).record(&id);
    assert_eq!(merged(Side::Mine).text("goed"), "Wij bellen elkaar.");
    assert_eq!(merged(Side::Theirs), theirs.record(&id));
    // What a later version wrote is kept whatever is chosen.
    assert!(merged(Side::Mine).unknown.contains_key("later"));
}

#[test]
fn what_is_recorded_is_found_and_looked_through_for_personal_data() {
    let id = RecordId::practice(3);
    let session = session(
        id.clone(),
        with(&[("dossiers", "Bel 06-12345678 over Privacy.")]),
    );
    let hits = search(&set(), &session, "privacy");
    let found: Vec<_> = hits.iter().filter_map(|hit| hit.record.clone()).collect();
    assert_eq!(found, [(id, "dossiers".to_owned())]);
    let personal = personal_texts(&session);
    assert_eq!(personal.len(), 1);
    assert_eq!(personal[0].place.in_short(), "praktijk bij 3");
}

#[test]
fn without_names_only_what_is_said_to_be_a_function_stays() {
    let id = RecordId::talk("partners");
    let mut session = session(id.clone(), with(&[("met", "Anna de Wit, huisarts")]));
    let names = session.names_in_use();
    let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["Anna de Wit", "huisarts"]);
    session.say_kind_of_name("huisarts", Some(NameKind::Function));
    assert_eq!(
        session.without_talked_with().record(&id).text("met"),
        "huisarts"
    );
    session.leave_out_names(&base());
    assert_eq!(session.record(&id).text("met"), "huisarts");
}

#[test]
fn an_agreement_becomes_a_step_of_the_first_question_at_its_table_once() {
    let (set, base) = (set(), base());
    let id = RecordId::talk("partners");
    let next = |session: &Session| agreed_step(&id, &base, &set, session);
    assert_eq!(next(&Session::default()), Err(NoStep::NothingAgreed));
    let mut session = session(id.clone(), with(&[("afspraak", "Bellen; Mailen")]));
    for expected in ["Bellen", "Mailen"] {
        let step = next(&session).unwrap();
        assert_eq!(
            (step.what.as_str(), step.question.as_str()),
            (expected, "2.2")
        );
        assert_eq!(step.origin, "Gesprek: Samenwerkingspartners en verwijzers");
        session.steps.push(step);
    }
    assert_eq!(next(&session), Err(NoStep::AllAreSteps(2)));
    let strange = RecordId::talk("buren");
    session
        .records
        .insert(strange.clone(), with(&[("afspraak", "Groeten")]));
    let none = agreed_step(&strange, &base, &set, &session);
    assert_eq!(none, Err(NoStep::NoQuestion));
}
