//! The report of a set whose questions ask for something else than a stand.

use std::fmt::Write;

use jiff::civil::date;
use quickscan::document::{Layout, docx, html, plain};
use quickscan::model::{
    Answer, Details, Identities, Kind, KnowledgeBase, NextStep, QuestionSet, Session, State,
    follow_up,
};
use quickscan::report::{Cut, ExportForm, Options, blank_form, export, markdown, overview, report};

use crate::lint;
use crate::sessions::knowledge;

const EVERY_KIND: &str = include_str!("../fixtures/every_kind.toml");

/// The set with every kind, and the same without the one question that asks for a stand.
fn sets() -> [QuestionSet; 2] {
    let stand = EVERY_KIND
        .find("[[groep.vraag]]\nid = \"6\"")
        .expect("it is there");
    let after = EVERY_KIND
        .find("[[groep.vraag]]\nid = \"7\"")
        .expect("it is there");
    let without = format!("{}{}", &EVERY_KIND[..stand], &EVERY_KIND[after..]);
    [EVERY_KIND, &without].map(|text| QuestionSet::parse(text).expect("it parses"))
}

fn give(session: &mut Session, set: &QuestionSet, id: &str, given: &[&str], note: &str) {
    let answer = session.answer_mut(&id.into());
    answer.given = given.iter().map(|each| (*each).to_owned()).collect();
    answer.note = note.to_owned();
    let question = set.question(&id.into()).expect("it is asked");
    question.settle(answer);
}

fn empty(set: &QuestionSet) -> Session {
    let details = Details {
        gemeente: "Voorbeeldstad".to_owned(),
        peildatum: Some(date(2026, 11, 1)),
        ..Details::default()
    };
    Session::new(set, details)
}

/// There are no teams, which leaves out three questions.
fn half(set: &QuestionSet) -> Session {
    let mut session = empty(set);
    give(&mut session, set, "1", &["nee"], "Sinds 2024 niet meer.");
    let answer = session.answer_mut(&"7".into());
    answer.rating.state = Some(State::Onbekend);
    session
}

fn full(set: &QuestionSet) -> Session {
    let mut session = empty(set);
    give(&mut session, set, "1", &["ja"], "");
    give(&mut session, set, "3", &["12"], "");
    give(
        &mut session,
        set,
        "4",
        &["preventie", "anders"],
        "Iets anders is het steunpunt mantelzorg.",
    );
    give(&mut session, set, "5", &["ggd=in-team", "ggz=niet"], "");
    give(
        &mut session,
        set,
        "7",
        &[],
        "Goed dat dit wordt gevraagd.\n\nTot de volgende keer.",
    );
    let answer = session.answer_mut(&"5".into());
    answer.rating.discuss = true;
    answer.sources = vec!["Jaarverslag wijkteams 2025".to_owned()];
    answer.consulted = vec!["teamleider wijkteam".to_owned()];
    if set.question(&"6".into()).is_some() {
        session.answer_mut(&"6".into()).rating.state = Some(State::Deels);
    }
    let step = NextStep::new("5".into(), "Afspraak met de ggz".to_owned());
    session.steps.push(step);
    session
}

fn options(base: &KnowledgeBase) -> Options<'_> {
    Options::of(date(2026, 11, 22), base)
}

/// What the session leads to.
fn followed(set: &QuestionSet, session: &Session) -> QuestionSet {
    let mut set = set.clone();
    set.follow(session);
    set
}

fn told(set: &QuestionSet, session: &Session) -> String {
    let base = knowledge().clone().for_set(set);
    markdown(&followed(set, session), session, &options(&base))
}

#[test]
fn a_report_says_what_was_answered_in_the_words_of_the_options() {
    let [with_stand, without] = sets();
    for (name, set) in [("stand", &with_stand), ("other", &without)] {
        for (filled, session) in [
            ("empty", empty(set)),
            ("half", half(set)),
            ("full", full(set)),
        ] {
            let report = told(set, &session);
            assert!(
                lint::faults(&report).is_empty(),
                "{:#?}",
                lint::faults(&report)
            );
            insta::assert_snapshot!(format!("kinds_{name}_{filled}"), report);
        }
    }
}

#[test]
fn a_set_without_stands_never_speaks_of_them() {
    let [_, set] = sets();
    for session in [empty(&set), half(&set), full(&set)] {
        let mut report = told(&set, &session);
        let base = knowledge().clone().for_set(&set);
        let asked = followed(&set, &session);
        for cut in Cut::ALL {
            let options = Options {
                cut,
                ..options(&base)
            };
            report.push_str(&markdown(&asked, &session, &options));
        }
        let blocks = overview(&base, &asked, &session, date(2026, 11, 22));
        report.push_str(&quickscan::document::plain_blocks(
            &blocks,
            Layout::Wide(80),
        ));
        report.push_str(&blank_form(&set));
        let report = report.replace("programma quickscan", "programma");
        for word in [
            "op orde",
            "knelpunt",
            "standen",
            "Stand:",
            "onderbouwing",
            "Quickscan",
            "basisfunctie",
            "meetlat",
        ] {
            let line = report
                .lines()
                .find(|line| line.to_lowercase().contains(&word.to_lowercase()));
            assert_eq!(line, None, "{word}");
        }
    }
}

#[test]
fn page_one_says_what_differs_from_other_gemeenten_and_whom_to_ask() {
    let [_, set] = sets();
    let base = knowledge().clone().for_set(&set);
    let options = Options {
        cut: Cut::Kern,
        ..options(&base)
    };
    let session = half(&set);
    let page = markdown(&followed(&set, &session), &session, &options);
    for words in [
        "Van de 3 vragen van de Peiling wijkteams zijn er nu 2 beantwoord. Er staat nog 1 open.",
        "3 vragen zijn niet gesteld door een eerder antwoord.",
        "17% van 203 gemeenten koos dit, 83% «Ja» (2022)",
        "Nog uit te zoeken: Nog iets (7).",
        "Dat zegt niet wat beter is.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
}

#[test]
fn every_form_of_the_report_holds_the_answers() {
    let [set, _] = sets();
    let base = knowledge().clone().for_set(&set);
    let session = full(&set);
    let asked = followed(&set, &session);
    let options = options(&base);
    let made = report(&asked, &session, &options);
    let text = plain(&made, Layout::Wide(100));
    insta::assert_snapshot!("kinds_plain", text);
    for words in [
        "12 teams",
        "Zit in het team",
        "Iets anders",
        "Goed dat dit wordt gevraagd.",
    ] {
        assert!(text.contains(words), "{words}");
        assert!(html(&made).contains(words), "{words}");
    }
    assert!(!docx(&made).is_empty());
    for form in ExportForm::all() {
        let export = export(form, &asked, &session, "peiling", &options);
        assert!(export.content.is_ok(), "{form:?}");
    }
}

#[test]
fn what_a_word_file_says_is_what_the_report_says() {
    use quickscan::document::reading::{Format, read};
    let [set, _] = sets();
    let base = knowledge().clone().for_set(&set);
    let session = full(&set);
    let bytes = docx(&report(
        &followed(&set, &session),
        &session,
        &options(&base),
    ));
    let mut text = String::new();
    for line in read(&bytes, Format::Docx).expect("it can be read") {
        let _ = writeln!(text, "{}", line.text);
    }
    insta::assert_snapshot!("kinds_docx", text);
}

#[test]
fn the_blank_form_has_a_box_for_every_option() {
    let [set, _] = sets();
    let form = blank_form(&set);
    insta::assert_snapshot!("kinds_blank_form", form);
    for group in &set.basisfuncties {
        for question in &group.questions {
            for option in question.kind.options() {
                assert!(form.contains(option.text.as_str()), "{}", option.text);
            }
        }
    }
}

#[test]
fn a_follow_up_says_what_the_answers_were_and_are() {
    let [set, _] = sets();
    let before = full(&set);
    let mut identities = Identities::Counting(1);
    let mut session = follow_up(&before, "peiling", &set, date(2027, 11, 1), &mut identities);
    give(&mut session, &set, "1", &["ja"], "");
    give(&mut session, &set, "3", &["9"], "");
    session.answer_mut(&"6".into()).rating.state = Some(State::OpOrde);
    let report = told(&set, &session);
    let (_, since) = report
        .split_once("## Sinds de vorige keer")
        .expect("there is a time before");
    let (since, _) = since.split_once("\n## ").expect("more follows");
    insta::assert_snapshot!("kinds_follow_up", since);
    assert!(report.contains("ging het bij 1 vraag vooruit"));
    assert!(report.contains("is het antwoord op 1 vraag anders"));
    let none = Answer::default();
    assert_eq!(session.answer(&"7".into()).unwrap_or(&none).note, "");
}

#[test]
fn the_questionnaire_of_movisie_can_be_told_to_the_college() {
    let set =
        QuestionSet::parse(include_str!("../../quickscan/movisie-2022.toml")).expect("it parses");
    let mut session = empty(&set);
    // Of every question something, and of every fourth that it is not known.
    for (place, question) in set.questions().enumerate() {
        let answer = session.answer_mut(&question.id);
        let first = |options: &[quickscan::model::QuestionOption]| options[0].id.clone();
        match &question.kind {
            _ if place % 4 == 3 => question.set_aside(answer, Some(State::Onbekend)),
            Kind::Choice(options) | Kind::Several { options, .. } => {
                question
                    .toggle(answer, &first(options))
                    .expect("one may be chosen");
            }
            Kind::Number(range) => answer.given = vec![range.least.unwrap_or(1).to_string()],
            Kind::Matrix { rows, columns } => {
                for row in rows {
                    question.toggle_cell(answer, &row.id, &first(columns));
                }
            }
            Kind::Text | Kind::Stand => answer.note = "Een eigen antwoord.".to_owned(),
        }
        question.settle(answer);
    }
    let base = knowledge().clone().for_set(&set);
    let asked = followed(&set, &session);
    let whole = markdown(&asked, &session, &options(&base));
    assert!(
        lint::faults(&whole).is_empty(),
        "{:#?}",
        lint::faults(&whole)
    );
    for word in [
        "Op orde",
        "op orde",
        "is een knelpunt",
        "geen knelpunten",
        "tanden",
        "nderbouwing",
        "de Quickscan",
        "asisfunctie",
    ] {
        let line = whole.lines().find(|line| line.contains(word));
        assert_eq!(line, None, "{word}");
    }
    let options = Options {
        cut: Cut::Kern,
        ..options(&base)
    };
    insta::assert_snapshot!("kinds_movisie_kern", markdown(&asked, &session, &options));
    if let Some(file) = std::env::var_os("QUICKSCAN_MOVISIE") {
        std::fs::write(file, whole).expect("it is written");
    }
}
