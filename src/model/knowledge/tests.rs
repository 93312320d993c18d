use super::*;
use crate::model::{
    Details, Question, QuestionSet, Session, State, ToFindOut, to_find_out, what_to_ask,
};

const TEXT: &str = include_str!("../../../quickscan/kennisbank.toml");
const QUESTIONS: &str = include_str!("../../../quickscan/vragenlijst.toml");

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(TEXT).unwrap()
}

fn set() -> QuestionSet {
    QuestionSet::parse(QUESTIONS).unwrap()
}

#[test]
fn the_knowledge_base_serves_every_question() {
    let (base, set) = (base(), set());
    base.check_against(&set, TEXT).unwrap();
    assert_eq!(base.questions.len(), 30);
    assert_eq!((base.kenmerken.len(), base.values.len()), (13, 3));
    assert_eq!(
        (base.route.len(), base.dilemmas.len(), base.insights.len()),
        (11, 11, 5)
    );
    assert_eq!((base.forms.len(), base.gemeenten.len()), (9, 17));
    let lessons = base.route.iter().map(|step| step.lessons.len());
    assert_eq!(lessons.sum::<usize>(), 30);
    let points: Vec<_> = base.lists.iter().map(|list| list.points.len()).collect();
    assert_eq!(points[..2], [10, 17]);
}

#[test]
fn three_kenmerken_are_asked_by_no_question() {
    let untouched: Vec<_> = base()
        .kenmerken
        .iter()
        .filter(|kenmerk| kenmerk.asked_directly.is_empty())
        .map(|kenmerk| kenmerk.number)
        .collect();
    assert_eq!(untouched, [9, 10, 11]);
    assert!(
        base()
            .kenmerken
            .iter()
            .all(|kenmerk| !kenmerk.extra_questions.is_empty())
    );
}

/// What the Quickscan instructs and asks nowhere: each is named, with a question to fill it.
#[test]
fn every_blind_spot_has_an_extra_question() {
    let base = base();
    assert_eq!(base.instructions.len(), 34);
    let ids = base.extra_question_ids();
    let blind = base.instructions.iter().filter(|each| each.is_blind_spot());
    let blind: Vec<_> = blind.flat_map(|each| &each.extra).collect();
    assert!(blind.iter().all(|id| ids.contains(id)));
    for id in ["R2.1", "R4.1", "R6.1", "R7.1", "R7.2", "R8.1"] {
        assert!(blind.contains(&&id.into()), "{id}");
    }
    let of_steps: Vec<_> = base
        .route
        .iter()
        .filter(|step| !step.blind_spot.is_empty())
        .map(|step| (step.number, step.extra_questions.len()))
        .collect();
    assert_eq!(of_steps, [(2, 1), (4, 1), (6, 1), (7, 2), (8, 1)]);
}

/// A share of `n` answers that no whole number of answers can give is said to be so.
#[test]
fn every_figure_that_cannot_be_is_among_the_contradictions() {
    let base = base();
    for known in &base.questions {
        for figure in &known.figures {
            let percentage = figure
                .value
                .strip_suffix('%')
                .and_then(|text| text.parse().ok());
            let (Some(percentage), Some(n)) = (percentage, figure.n) else {
                continue;
            };
            if figure.text.starts_with("Ruim") {
                continue;
            }
            let percentage: f64 = percentage;
            let can_be = (0..=n).any(|count| {
                let exact = f64::from(count) * 100.0 / f64::from(n);
                (exact - percentage).abs() <= 0.5 + f64::EPSILON
            });
            let said = base
                .contradictions_of(&known.id)
                .any(|each| each.text.contains(&figure.value));
            assert!(can_be || said, "{}: {} n={n}", known.id, figure.value);
        }
    }
}

#[test]
fn every_figure_of_the_survey_shows_its_caveat() {
    let base = base();
    let figures = base.questions.iter().flat_map(|question| &question.figures);
    let figures: Vec<_> = figures
        .filter(|figure| figure.source == "movisie-2022")
        .collect();
    assert!(figures.len() > 60);
    for figure in figures {
        let caveat = base.caveat(figure);
        if figure.caveat.is_some() {
            assert!(
                !caveat.contains("344"),
                "it is from another study: {caveat}"
            );
            continue;
        }
        assert!(
            caveat.contains("niet representatief") && caveat.contains("26%"),
            "{caveat}"
        );
        assert!(caveat.contains(&figure.year.to_string()), "{caveat}");
    }
}

#[test]
fn a_mail_holds_the_question_word_for_word_and_asks_to_leave_names_out() {
    let (base, set) = (base(), set());
    let question = set.question(&"2.3".into()).unwrap();
    let mails = base.mails(question);
    assert_eq!(mails.len(), 3);
    let details = Details {
        gemeente: "Voorbeeldstad".to_owned(),
        ..Details::default()
    };
    let mail = mails[0].written_out(&set, question, &details);
    for line in question.lines() {
        assert!(mail.contains(line), "{mail}");
    }
    assert!(
        mail.contains("- Wat mist u?\n") && mail.contains("[uw naam]"),
        "{mail}"
    );
    assert!(
        mail.contains("gemeente Voorbeeldstad") && mail.contains("Noem geen namen"),
        "{mail}"
    );
    let judged = set.questions().filter(|each| each.judgement_of.is_some());
    assert!(judged.into_iter().all(|each| base.mails(each).len() > 1));
}

#[test]
fn whoever_can_be_asked_gets_the_mail_that_the_report_and_the_dashboard_speak_of() {
    let (base, set) = (base(), set());
    let mut session = Session::new(&set, Details::default());
    for question in set.questions() {
        session.answer_mut(&question.id).rating.state = Some(State::Onbekend);
    }
    let groups = to_find_out(&set, &session);
    let asked = |question: &Question| {
        let holds = |group: &&ToFindOut| group.questions.iter().any(|each| each.id == question.id);
        groups.iter().find(holds).unwrap().ask
    };
    for question in set.questions() {
        let mails = base.mails(question);
        assert!(!mails.is_empty(), "{}", question.id);
        let step = format!("Navragen bij {}", asked(question));
        assert_eq!(what_to_ask(question), step);
        // The knowledge base divides some groups; any other mail goes to whom the step names.
        if base.about(&question.id).unwrap().mails.is_empty() {
            assert_eq!(mails[0].to, asked(question));
        }
        assert!(mails.iter().any(|mail| !mail.knows), "{}", question.id);
        for mail in mails {
            let text = mail.written_out(&set, question, &Details::default());
            let asks_for_judgement = text.contains("telt niet ons oordeel");
            assert_eq!(
                asks_for_judgement,
                question.judgement_of.is_some() && !mail.knows,
                "{text}"
            );
        }
    }
}

#[test]
fn who_is_to_judge_is_asked_where_a_set_names_nobody_else_and_nobody_gets_no_mail() {
    let base = KnowledgeBase::default();
    let mut question = set().question(&"2.3".into()).unwrap().clone();
    assert_eq!(base.mails(&question)[0].to, "samenwerkingspartners");
    question.ask = String::new();
    assert_eq!(base.mails(&question)[0].to, "partners");
    question.judgement_of = None;
    assert!(base.mails(&question).is_empty());
    assert_eq!(what_to_ask(&question), "Navragen bij iemand die het weet");
}

#[test]
fn a_mail_explains_what_its_reader_cannot_know() {
    let (base, set) = (base(), set());
    let question = set.question(&"4.6".into()).unwrap();
    let details = Details {
        gemeente: " Gemeente Waterdam".to_owned(),
        ..Details::default()
    };
    let mail = base.mails(question)[0].written_out(&set, question, &details);
    assert!(
        mail.contains("die van vraag 4.5: onderwijs, Wmo,"),
        "{mail}"
    );
    assert!(mail.contains("\ngemeente Waterdam\n"), "{mail}");
}

/// Equal ids of two sets are about different things, so nothing is said rather than something that is not so.
#[test]
fn a_knowledge_base_serves_only_the_set_that_it_was_made_for() {
    let about = |id: &str, version: &str, fingerprint: String| {
        let mut base = base();
        id.clone_into(&mut base.about.question_set);
        version.clone_into(&mut base.about.question_set_version);
        base.about.question_set_fingerprint = fingerprint;
        base
    };
    let set = set();
    let (id, version) = (set.id.as_str(), set.version.as_str());
    for (base, absence) in [
        (about(id, version, set.fingerprint()), None),
        // What it does not name may be any.
        (about(id, "", String::new()), None),
        (about(id, version, String::new()), None),
        (about(id, "", set.fingerprint()), None),
        (
            about(id, "0", set.fingerprint()),
            Some("past niet bij deze tekst of versie"),
        ),
        (
            about(id, version, "ander".to_owned()),
            Some("past niet bij deze tekst of versie"),
        ),
        (
            about("ander", version, set.fingerprint()),
            Some("hoort geen kennisbank"),
        ),
    ] {
        let served = base.for_set(&set);
        assert!(served.is_read());
        assert_eq!(served.is_empty(), absence.is_some());
        let said = served.absence();
        assert_eq!(said.is_some(), absence.is_some());
        assert!(
            said.unwrap_or_default()
                .contains(absence.unwrap_or_default()),
            "{said:?}"
        );
    }
    // One that was not asked for is not missed.
    let none = KnowledgeBase::default().for_set(&set);
    assert!(!none.is_read() && none.absence().is_none());
    // One that has nothing for another set stays so.
    let nothing = about("ander", "", String::new())
        .for_set(&set)
        .for_set(&set);
    assert!(nothing.is_read() && nothing.is_empty());
}

/// The objections of an expert to which question belongs where, one by one.
#[test]
fn which_question_belongs_where_is_as_the_sources_have_it() {
    let (base, set) = (base(), set());
    for (kenmerk, id, is_direct) in [
        (8, "1.2", true),
        (3, "2.3", true),
        (4, "5.1", true),
        (13, "5.3", true),
        (5, "4.5", false),
        (8, "3.2", false),
    ] {
        let kenmerk = base.kenmerken.iter().find(|each| each.number == kenmerk);
        let kenmerk = kenmerk.unwrap();
        assert!(kenmerk.questions.contains(&id.into()), "{id}");
        assert_eq!(
            kenmerk.asked_directly.contains(&id.into()),
            is_direct,
            "{id}"
        );
    }
    for (id, home) in [("1.3", 7), ("2.1", 10), ("2.5", 7)] {
        assert_eq!(base.about(&id.into()).unwrap().route[0], home, "{id}");
    }
    for (id, whom) in [
        ("2.5", "lokaal team, en inkoop"),
        ("3.1", "kwaliteit en onderzoek"),
        ("3.3", "communicatie"),
        ("5.5", "lokaal team"),
    ] {
        let asked = &set.question(&id.into()).unwrap().ask;
        assert!(asked.starts_with(whom), "{id}: {asked}");
    }
    for (id, whose) in [
        ("3.3", "inwoners"),
        ("2.2", "partners"),
        ("3.4", "partners"),
        ("5.6", "partners"),
    ] {
        let judge = set.question(&id.into()).unwrap().judgement_of.as_deref();
        assert_eq!(judge, Some(whose), "{id}");
    }
    // Safety is a mark of the question, not of the whole of basisfunctie 1.
    let safety = set.questions().filter(|question| question.safety);
    let safety: Vec<&str> = safety.map(|question| question.id.as_str()).collect();
    assert_eq!(safety, ["1.2", "1.4", "1.5", "1.6"]);
    // At the step for triage it is said that triage is asked nowhere.
    let triage = base.route.iter().find(|step| step.number == 4).unwrap();
    assert!(triage.blind_spot.to_lowercase().contains("triage"));
}

#[test]
fn a_knowledge_base_may_be_empty() {
    let text = "versie = 1\n[kennisbank]\nid = \"leeg\"\nversie = \"1\"\ntitel = \"Leeg\"\n\
                vragenlijst = \"quickscan-wijkgericht-werken\"\n";
    let base = KnowledgeBase::parse(text).unwrap();
    assert!(base.is_empty() && base.is_read());
    base.check_against(&set(), text).unwrap();
    let absence = base.for_set(&set()).absence().map(str::to_owned);
    assert!(absence.unwrap().contains("hoort geen kennisbank"));
}
