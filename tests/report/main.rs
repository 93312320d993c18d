//! The report: what it says, that it is sound Markdown, and that nothing typed is lost.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

#[cfg(test)]
mod entries;
mod figures;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod kinds;
#[cfg(test)]
mod lint;
#[cfg(test)]
mod office;
#[cfg(test)]
mod page;
#[cfg(test)]
mod pandoc;
#[cfg(test)]
mod parse;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod records;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod together;
#[cfg(test)]
mod word;
#[cfg(test)]
mod workbook;

use hostile::{TRAPS, hostile};
use quickscan::model::{KnowledgeBase, QuestionSetRef, Session, is_same_owner, owners};
use quickscan::report::{Cut, Options, markdown};
use sessions::{all, extra, follow_up, half, knowledge, none, options, set, without_names};

#[test]
fn a_report_of_no_answers() {
    insta::assert_snapshot!("none", markdown(set(), &none(), &options()));
    insta::assert_snapshot!(
        "none_without_names",
        markdown(set(), &none(), &without_names())
    );
}

#[test]
fn a_report_of_half_of_the_answers() {
    insta::assert_snapshot!("half", markdown(set(), &half(), &options()));
    insta::assert_snapshot!(
        "half_without_names",
        markdown(set(), &half(), &without_names())
    );
}

#[test]
fn extra_questions_stand_apart_and_count_nowhere() {
    let (set, session) = extra();
    let with_frames = Options {
        frames: true,
        ..options()
    };
    let report = markdown(&set, &session, &with_frames);
    insta::assert_snapshot!("extra", report);
    assert!(report.contains("Voortgang: 14 van de 30 vragen beantwoord"));
    let (before, after) = report
        .split_once("## Aanvullende vragen (geen deel van de Quickscan)\n")
        .expect("they have a part of their own");
    assert!(!before.contains("### Vraag K"));
    assert!(after.contains("### Vraag K9.1: "));
    assert!(after.contains("> Met de regio afgesproken."));
    // What is switched off is kept, and the report says that it leaves it out.
    assert!(!report.contains("Niet te lezen"));
    assert!(after.contains("bij aanvullende vragen die nu uit staan (K2.1), blijft in de sessie"));
    // What is switched on is no longer a suggestion.
    assert!(!report.contains("- K9.1: "));
    assert!(report.contains("- K9.2: "));
}

#[test]
fn other_frames_come_when_asked_for_and_with_a_knowledge_base_only() {
    let none = KnowledgeBase::default();
    for (frames, knowledge, are_there) in [
        (true, knowledge(), true),
        (false, knowledge(), false),
        (true, &none, false),
    ] {
        let options = Options {
            frames,
            knowledge,
            ..options()
        };
        let report = markdown(set(), &half(), &options);
        let heading = "\n## Door andere kaders bekeken\n";
        assert_eq!(report.contains(heading), are_there, "{frames}");
    }
}

#[test]
fn a_report_of_all_answers() {
    insta::assert_snapshot!("all", markdown(set(), &all(), &options()));
    insta::assert_snapshot!(
        "all_without_names",
        markdown(set(), &all(), &without_names())
    );
}

#[test]
fn a_report_of_a_follow_up_says_what_changed() {
    let report = markdown(set(), &follow_up(), &options());
    insta::assert_snapshot!("follow_up", report);
    assert!(!markdown(set(), &half(), &options()).contains("Sinds de vorige keer"));
}

#[test]
fn every_report_is_clean_markdown() {
    for (name, report) in reports() {
        let faults = lint::faults(&report);
        assert!(faults.is_empty(), "{name}: {faults:#?}");
    }
}

/// For the real markdownlint: `cargo test --test report -- --ignored` and then, in
/// `target/reports`, `npx markdownlint-cli2 '*.md'`, with MD013 (line length) off. To MD025 a title in
/// the head is a heading; ours is in the text as well, see `markdown/head.rs`.
#[test]
#[ignore = "writes files for a linter that is run by hand"]
fn write_reports() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/reports");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(
        folder.join(".markdownlint.json"),
        "{\"MD013\": false, \"MD025\": {\"front_matter_title\": \"\"}}",
    )
    .expect("a file");
    let random = round_trip::random_sessions(200).into_iter().enumerate();
    let random = random.map(|(number, session)| {
        let report = markdown(set(), &session, &options());
        (format!("random-{number}"), report)
    });
    for (name, report) in reports().into_iter().chain(random) {
        std::fs::write(folder.join(format!("{name}.md")), report).expect("a file");
    }
}

fn reports() -> Vec<(String, String)> {
    let sessions: [(&str, Session); 5] = [
        ("none", none()),
        ("half", half()),
        ("follow_up", follow_up()),
        ("all", all()),
        ("hostile", hostile()),
    ];
    let (with_extra, session) = extra();
    let report = markdown(&with_extra, &session, &options());
    let mut reports = vec![("extra".to_owned(), report)];
    for (name, session) in sessions {
        reports.push((name.to_owned(), markdown(set(), &session, &options())));
        let without = markdown(set(), &session, &without_names());
        reports.push((format!("{name}-without-names"), without));
    }
    reports
}

#[test]
fn without_names_no_name_is_left() {
    let report = markdown(set(), &half(), &without_names());
    let session = half();
    let details = &session.details;
    let mut names = vec![&details.invuller, &details.functie];
    names.extend(session.steps.iter().map(|step| &step.who));
    names.extend(
        session
            .answers
            .values()
            .flat_map(|answer| &answer.consulted),
    );
    for name in names.into_iter().filter(|name| !name.is_empty()) {
        // "lokaal team" is also whom to ask, which is no secret.
        if name != "lokaal team" {
            assert!(!report.contains(name.as_str()), "{name}");
        }
    }
    assert!(report.contains("zonder namen"));
}

#[test]
fn hostile_text_does_not_change_the_structure() {
    let mut plain = hostile();
    plain.details.gemeente = "Gemeente".to_owned();
    for answer in plain.answers.values_mut() {
        answer.note = "Notitie".to_owned();
        answer.risk = "Risico".to_owned();
        for text in answer.sources.iter_mut().chain(&mut answer.consulted) {
            // A source that is given twice is in the list once; keep that so.
            *text = format!("bron {:?}", TRAPS.iter().position(|trap| trap == text));
        }
    }
    let hostile_session = hostile();
    let owners = owners(&hostile_session);
    for step in &mut plain.steps {
        // Whoever has two steps keeps one list, at the same place.
        let is_hers = |who: &str| is_same_owner(who, &step.who);
        let place = owners.iter().position(|plan| plan.who.is_some_and(is_hers));
        step.who = place.map_or(String::new(), |place| format!("wie {place:03}"));
        (step.what, step.origin) = ("wat".into(), "waar".into());
    }
    // How many gaps page one names depends on how long their notes are, so rows of tables are not counted.
    let structure = |session: &Session| {
        let mut kinds = parse::structure(&markdown(set(), session, &options()));
        kinds.retain(|kind| *kind != parse::Kind::Cell);
        kinds
    };
    assert_eq!(structure(&hostile()), structure(&plain));
}

#[test]
fn another_question_set_is_said_and_old_answers_are_kept() {
    let mut session = none();
    assert!(!markdown(set(), &session, &options()).contains("Let op"));
    session.question_set = QuestionSetRef {
        version: "0".to_owned(),
        ..QuestionSetRef::to(set())
    };
    session.answer_mut(&"9.9".into()).note = "Blijft bewaard".to_owned();
    let report = markdown(set(), &session, &options());
    assert!(report.contains("Let op: Deze sessie is gemaakt met versie 0"));
    assert!(report.contains("### Vraag 9.9 (niet meer in de vragenlijst)"));
    assert!(report.contains("> Blijft bewaard"));
}

#[test]
fn the_agenda_is_a_form_of_its_own() {
    for (name, session) in [("none", none()), ("half", half()), ("all", all())] {
        let options = Options {
            cut: Cut::Agenda,
            ..options()
        };
        let agenda = markdown(set(), &session, &options);
        insta::assert_snapshot!(format!("agenda_{name}"), agenda);
    }
}

#[test]
fn gaps_put_in_order_by_hand_are_said_and_kept() {
    let mut session = half();
    session.gap_order.clear();
    assert!(!markdown(set(), &session, &options()).contains("met de hand verplaatst;"));
    let gaps = quickscan::model::gaps(knowledge(), set(), &session);
    let last = gaps.last().expect("there are gaps").question.clone();
    // The first is a priority, which stays the first.
    let second = -isize::try_from(gaps.len() - 2).expect("a small number");
    let moved = |by| quickscan::model::order_with(knowledge(), set(), &session, &last, by);
    assert_eq!(moved(second - 1), None);
    session.gap_order = moved(second).expect("it moves");
    let report = markdown(set(), &session, &options());
    assert!(report.contains("met de hand verplaatst;"));
    let row = report
        .lines()
        .find(|line| line.starts_with(&format!("| {last} ")));
    let place = row.and_then(|row| row.trim_end_matches(['|', ' ']).rsplit(' ').next());
    assert_eq!(place, Some("2"));
}
