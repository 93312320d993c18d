//! The embedded question set is the Quickscan: whole, in order, and readable by our parser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

use quickscan::model::{QuestionSet, Target};

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../quickscan/vragenlijst.toml")).expect("it parses")
}

#[test]
fn it_has_five_basisfuncties_and_thirty_questions_in_order() {
    let set = set();
    let counts: Vec<usize> = set
        .basisfuncties
        .iter()
        .map(|bf| bf.questions.len())
        .collect();
    assert_eq!(counts, [6, 5, 5, 7, 7]);
    for bf in &set.basisfuncties {
        for (index, question) in bf.questions.iter().enumerate() {
            assert_eq!(question.id.as_str(), format!("{}.{}", bf.number, index + 1));
        }
        assert!(!bf.description.is_empty() && !bf.rationale.is_empty());
    }
    let several = set
        .questions()
        .filter(|question| question.sub_questions.len() > 1);
    assert_eq!(several.count(), 15);
}

#[test]
fn the_reading_faults_of_the_source_are_mended() {
    let text = include_str!("../quickscan/vragenlijst.toml");
    let content: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .collect();
    for fault in [
        "creéren",
        "cliént",
        "casuistiek",
        "reéle",
        "Continuiteit",
        "Creéer",
        "60k",
        "z6 in",
        "codrdineren",
        "geévalueerd",
        "financién",
        "stut-en",
    ] {
        assert!(!content.contains(fault), "{fault}");
    }
    for mended in [
        "óók",
        "zó in",
        "coördineren",
        "stut- en steunfunctie",
        "financiën",
    ] {
        assert!(content.contains(mended), "{mended}");
    }
}

#[test]
fn references_judgements_and_links_stand_with_their_questions() {
    let set = set();
    let question = |id: &str| set.question(&id.into()).expect("it exists");
    assert_eq!(
        question("2.2").references[0].target,
        Target::Question("3.4".into())
    );
    assert_eq!(
        question("4.6").references[0].target,
        Target::Question("4.5".into())
    );
    assert_eq!(
        question("4.2").references[0].target,
        Target::Basisfunctie(4)
    );
    let judged: Vec<_> = set
        .questions()
        .filter_map(|question| Some((question.id.as_str(), question.judgement_of.as_deref()?)))
        .collect();
    assert_eq!(
        judged,
        [
            ("2.2", "partners"),
            ("2.3", "partners"),
            ("2.4", "partners"),
            ("3.1", "inwoners"),
            ("3.3", "inwoners"),
            ("3.4", "partners"),
            ("4.6", "partners"),
            ("4.7", "lokaal team"),
            ("5.4", "lokaal team"),
            ("5.6", "partners")
        ]
    );
    assert!(question("1.5").links[0].url.contains("kwaliteitskader"));
    assert!(
        question("1.5")
            .remark
            .contains("Leidraad werken aan veiligheid")
    );
    assert!(
        set.basisfunctie(4).expect("it exists").links[0]
            .url
            .contains("regie")
    );
}

#[test]
fn every_question_has_a_meetlat_of_its_own() {
    let set = set();
    let mut texts: Vec<&str> = set
        .questions()
        .filter_map(|question| question.meetlat.as_ref())
        .flat_map(|meetlat| [&*meetlat.op_orde, &*meetlat.deels, &*meetlat.niet_op_orde])
        .collect();
    assert_eq!(texts.len(), 90);
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), 90, "no description stands twice");
    for text in texts {
        assert!(text.chars().count() <= 150, "{text}");
    }
}

/// What the footing says, what somebody does not know, and what nobody would bring to the college.
#[test]
fn no_description_speaks_of_the_footing_of_not_knowing_or_of_blame() {
    let forbidden = [
        "vastgelegd",
        "ligt vast",
        "staat vast",
        "staan vast",
        "op papier",
        "vastgestelde",
        "nooit",
        "toevallig",
        "niemand weet",
        "weet niet",
        "niet gevraagd",
        "geen uitkomsten",
        "in de steek",
        "gescheiden werelden",
        "ongelezen",
        "dossier dicht",
        "tijdgebrek",
        "elke partner zijn",
        "alle partners",
    ];
    for question in set().questions() {
        let meetlat = question.meetlat.as_ref().expect("every question has one");
        for text in [&meetlat.op_orde, &meetlat.deels, &meetlat.niet_op_orde] {
            let found = forbidden.iter().find(|words| text.contains(**words));
            assert_eq!(found, None, "{}: {text}", question.id);
        }
    }
}

/// Whoever has half of what is asked must find it under "deels", or "niet op orde" names the lack of both.
#[test]
fn a_state_for_every_municipality_is_named_by_what_there_is_less_of() {
    for question in set().questions() {
        let meetlat = question.meetlat.as_ref().expect("every question has one");
        let part = ["of ", "deel", "maar", "soms"];
        assert!(
            part.iter().any(|word| meetlat.deels.contains(word)),
            "{}: «{}» names no part",
            question.id,
            meetlat.deels
        );
    }
}

#[test]
fn the_meetlat_and_whom_to_ask_are_outside_the_fingerprint() {
    let text = include_str!("../quickscan/vragenlijst.toml");
    let ours = [
        "op-orde =",
        "deels =",
        "niet-op-orde =",
        "[basisfunctie.vraag.meetlat]",
        "navragen_bij",
        "oordeel_van",
    ];
    let lines = text
        .lines()
        .filter(|line| !ours.iter().any(|key| line.starts_with(key)));
    let plain = QuestionSet::parse(&lines.collect::<Vec<_>>().join("\n")).expect("it parses");
    assert!(plain.questions().all(|question| question.meetlat.is_none()));
    assert_eq!(plain.fingerprint(), set().fingerprint());
}

#[test]
fn every_question_has_a_short_title_of_its_own() {
    let set = set();
    let mut titles: Vec<_> = set.questions().map(|question| question.short()).collect();
    assert_eq!(
        (titles.len(), &*titles[0]),
        (30, "Gedeelde visie, ook op veiligheid")
    );
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), 30, "no title stands twice");
}

#[test]
fn short_titles_are_outside_the_fingerprint_that_sessions_name() {
    let text = include_str!("../quickscan/vragenlijst.toml");
    // What sessions of before there were short titles say.
    assert_eq!(set().fingerprint(), "aa2e0dbdf1d2f661");
    let lines = text.lines().filter(|line| !line.starts_with("kort = "));
    let plain = QuestionSet::parse(&lines.collect::<Vec<_>>().join("\n")).expect("it parses");
    assert_eq!(plain.fingerprint(), set().fingerprint());
    let short = |id: &str| {
        plain
            .question(&id.into())
            .expect("it exists")
            .short()
            .into_owned()
    };
    assert_eq!(short("1.5"), "Is het kwaliteitskader veiligheid…");
    let names = |set: &QuestionSet| {
        let names = set.basisfuncties.iter();
        names.map(|bf| bf.short().into_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&set())[2], "Vindbare hulp");
    assert_eq!(names(&plain)[2], "Vindbare en…");
}

#[test]
fn a_faulty_file_gets_place_and_expectation() {
    let text = include_str!("../quickscan/vragenlijst.toml");
    let fault = |from: &str, to: &str| {
        let broken = text.replacen(from, to, 1);
        assert_ne!(broken, text, "{from}");
        QuestionSet::parse(&broken).expect_err(to)
    };
    for (from, to, words) in [
        (
            "id = \"1.2\"",
            "id = \"1.1\"",
            "vraag «1.1» staat er dubbel in",
        ),
        ("id = \"1.2\"", "id = \"\"", "«id» is leeg"),
        ("id = \"1.2\"\n", "", "hier ontbreekt de sleutel «id»"),
        ("id = \"1.2\"", "idd = \"1.2\"", "onbekende sleutel «idd»"),
        ("id = \"1.2\"", "id = 12", "verwacht tekst"),
        ("id = \"1.2\"", "id = ", "verwacht"),
        (
            "vorm = \"open\"",
            "vorm = \"half\"",
            "onbekend woord «half»",
        ),
        ("naar = \"3.4\"", "naar = \"9.9\"", "«9.9» bestaat niet"),
        (
            "kort = \"Preventie\"\n",
            "",
            "andere vragen hebben «kort», deze niet",
        ),
        ("kort = \"Preventie\"", "kort = \" \"", "«kort» is leeg"),
        (
            "kort = \"Preventie\"",
            "kort = \"Preventie van zwaardere problemen in de wijk\"",
            "«kort» telt 44 tekens, verwacht er hoogstens 40",
        ),
        (
            "kort = \"Vindbare hulp\"",
            "kort = \"Vindbare hulp voor iedereen\"",
            "«kort» telt 27 tekens, verwacht er hoogstens 20",
        ),
        ("versie = 1\n", "versie = 2\n", "moet 1 zijn"),
    ] {
        let error = fault(from, to);
        assert!(error.problem.contains(words), "{to}: {error}");
        assert!(error.line > 1 || to.starts_with("versie"), "{error}");
    }
    let start = text.find("id = \"1.2\"").expect("it is there");
    let line = text[..start].matches('\n').count() + 1;
    assert_eq!(fault("id = \"1.2\"", "id = \"1.1\"").line, line);
}
