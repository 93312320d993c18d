//! Nasty texts in every field: kept as they are, and harmless.

use quickscan::model::{
    Details, NextStep, QuestionSet, Session, Side, compare, merge, personal_data, search,
};
use quickscan::report::{Options, markdown};
use quickscan::storage::{DataFolder, Owner, SessionLock, load_knowledge};
use quickscan::text::clean;

use crate::support::nasty;
use crate::{PROGRESS, TODAY, questions};

/// A session with `text` in every field.
fn filled(questions: &QuestionSet, text: &str) -> Session {
    let text = || text.to_owned();
    let details = Details {
        gemeente: text(),
        gebied: text(),
        invuller: text(),
        functie: text(),
        peildatum: Some(TODAY),
        introduction: text(),
        ..Details::default()
    };
    let mut session = Session::new(questions, details);
    for id in ["1.1".into(), text().as_str().into()] {
        let answer = session.answer_mut(&id);
        answer.note = text();
        answer.sources = vec![text(), text()];
        answer.consulted = vec![text()];
        answer.unknown.insert(format!("x{}", text()), text().into());
        let mut step = NextStep::new(id, text());
        step.who = text();
        step.origin = text();
        session.steps.push(step);
    }
    session.place.field = text();
    session.gap_order = vec![text().as_str().into()];
    session.extra_questions = vec![text().as_str().into()];
    session
        .unknown
        .insert(format!("x{}", text()), text().into());
    session
}

#[test]
fn nasty_texts_survive_saving_as_they_are() {
    let temp = tempfile::tempdir().unwrap();
    let folder = DataFolder::new(temp.path());
    let questions = questions();
    for text in nasty().iter().chain([&"nul \0 nul".to_owned()]) {
        let session = filled(&questions, text);
        let saved = folder.create(&session, PROGRESS, TODAY).unwrap();
        assert_eq!(
            saved.path.parent(),
            Some(temp.path().join("sessies").as_path())
        );
        let name = saved.path.file_stem().unwrap().to_str().unwrap();
        let is_safe = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(name.len() <= 64 && name.chars().all(is_safe), "{name}");
        let loaded = folder.load(&saved.path).unwrap();
        assert_eq!(loaded.session, session);
        let expected = Some(&loaded.stamp);
        let again = folder
            .save(&saved.path, &session, PROGRESS, expected)
            .unwrap();
        assert_eq!(folder.load(&again.path).unwrap().session, session);
        let recovery = folder.recover(&saved.path).unwrap();
        assert_eq!(
            (recovery.readable, recovery.problems),
            (Some(session), vec![])
        );
        let listed = folder.sessions().unwrap();
        let listed = listed.iter().find(|listed| listed.path == saved.path);
        assert_eq!(listed.unwrap().problem, None);
        folder.delete(&saved.path).unwrap();
    }
}

#[test]
fn nasty_texts_are_harmless_in_a_report_and_in_comparing() {
    let questions = questions();
    let knowledge = load_knowledge(None).unwrap();
    let options = Options::of(TODAY, &knowledge);
    for text in nasty() {
        let session = filled(&questions, &text);
        let report = markdown(&questions, &session, &options);
        assert_eq!(clean(&report), report);
        let _ = personal_data(&text);
        // What is searched for is a few words.
        let few: String = text.chars().take(100).collect();
        let _ = search(&questions, &session, &few);
        let other = filled(&questions, "anders");
        for difference in compare(&session, &other) {
            let _ = difference.label();
            for aspect in difference.aspects {
                let _ = aspect.in_words(&session, &difference.topic);
            }
        }
        let merged = merge(&session, &other, |_| Side::Mine);
        assert_eq!(compare(&session, &merged), []);
    }
}

#[test]
fn a_nasty_name_of_who_has_a_session_open_is_told_safely() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("x.toml");
    for text in nasty() {
        let owner = Owner {
            user: text.clone(),
            host: text,
            ..Owner::default()
        };
        let _lock = SessionLock::acquire(&path, &owner).unwrap();
        let held = SessionLock::acquire(&path, &owner).unwrap_err();
        let sentence = held.to_string();
        assert_eq!(clean(&sentence), sentence);
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
        assert!(sentence.chars().count() < 300, "{sentence}");
    }
}
