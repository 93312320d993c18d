//! What is written in any field of an answer is kept, compared, found, looked at, taken along and
//! reported: the rows of the table, each gone through once.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

use jiff::civil::date;
use quickscan::model::{
    Answer, Details, Difference, HitPlace, Identities, KnowledgeBase, Progress, QuestionSet,
    Session, Side, Written, WrittenField, compare, follow_up, merge, personal_texts, search,
};
use quickscan::report::{Options, blank_form, markdown};
use quickscan::storage::{parse, render};

/// With a number that passes for a burgerservicenummer.
const TEXT: &str = "Bijzonder: 123456782";

fn questions() -> QuestionSet {
    QuestionSet::parse(include_str!("../quickscan/vragenlijst.toml")).expect("it parses")
}

/// A session with [`TEXT`] in one field of one answer.
fn with(set: &QuestionSet, field: WrittenField) -> Session {
    let mut session = Session::new(set, Details::default());
    write(session.answer_mut(&"1.1".into()), field);
    session
}

fn write(answer: &mut Answer, field: WrittenField) {
    match field {
        WrittenField::Text(field) => TEXT.clone_into(answer.text_mut(field)),
        WrittenField::List(field) => answer.list_mut(field).push(TEXT.to_owned()),
    }
}

fn is_written(session: &Session, field: WrittenField) -> bool {
    let answer = session.answer(&"1.1".into());
    answer.is_some_and(|answer| answer.written(field).entries() == [TEXT])
}

#[test]
fn every_field_is_kept_under_its_key() {
    let set = questions();
    for field in WrittenField::ALL {
        let session = with(&set, field);
        let text = render(&session, Progress::default());
        assert!(
            text.contains(&format!("\n{} = ", field.row().key)),
            "{text}"
        );
        assert_eq!(parse(&text).expect("it is a session").session, session);
    }
}

#[test]
fn every_field_is_compared_and_merged() {
    let set = questions();
    let empty = Session::new(&set, Details::default());
    for field in WrittenField::ALL {
        let session = with(&set, field);
        let found = compare(&empty, &session);
        let labels: Vec<_> = found.iter().map(Difference::label).collect();
        assert_eq!(labels, [format!("vraag 1.1: {}", field.row().key)]);
        assert!(is_written(
            &merge(&empty, &session, |_| Side::Theirs),
            field
        ));
        assert!(!is_written(&merge(&empty, &session, |_| Side::Mine), field));
    }
}

#[test]
fn every_field_is_found_and_looked_at_for_personal_data() {
    let set = questions();
    for field in WrittenField::ALL {
        let session = with(&set, field);
        let hits = search(&set, &session, "bijzonder:");
        let places: Vec<_> = hits.iter().map(|hit| hit.place).collect();
        assert_eq!(places, [HitPlace::Written(field)]);
        let personal = personal_texts(&session);
        let places: Vec<_> = personal.iter().map(|text| text.place.in_short()).collect();
        assert_eq!(places, [format!("1.1 ({})", field.row().key)]);
    }
}

#[test]
fn every_field_can_be_taken_over_from_the_time_before_and_some_from_another_question() {
    let set = questions();
    for field in WrittenField::ALL {
        let session = with(&set, field);
        let identities = &mut Identities::Counting(0);
        let next = follow_up(&session, "a", &set, date(2027, 1, 1), identities);
        let before = next.previous.answer(&"1.1".into()).expect("an answer");
        let taken = Answer::default().with_previous(before);
        assert_eq!(taken.written(field).entries(), [TEXT]);
        let mut copied = Answer::default();
        copied.add_texts_of(&taken);
        assert_eq!(!copied.written(field).is_blank(), field.row().is_copied);
        let mut nameless = taken.clone();
        nameless.leave_out_names(|_| false);
        assert_eq!(nameless != taken, field.row().holds_names);
    }
}

#[test]
fn every_field_is_in_the_report_and_on_the_form() {
    let set = questions();
    let base = KnowledgeBase::default();
    let options = Options::of(date(2026, 11, 22), &base);
    let form = blank_form(&set);
    for field in WrittenField::ALL {
        let report = markdown(&set, &with(&set, field), &options);
        // A note speaks for itself.
        let has_label = field != WrittenField::NOTE;
        let label = format!("\n{}:", field.row().label);
        let label = if matches!(field, WrittenField::List(_)) {
            label.replace('\n', "- ")
        } else {
            label
        };
        assert_eq!(report.contains(&label), has_label, "{report}");
        assert!(report.contains(TEXT), "{report}");
        assert!(
            form.contains(&format!("\n{}: …", field.row().on_form)),
            "{form}"
        );
    }
}

#[test]
fn the_kind_of_a_field_is_that_of_what_is_written_in_it() {
    for field in WrittenField::ALL {
        let mut answer = Answer::default();
        write(&mut answer, field);
        match (field, answer.written(field)) {
            (WrittenField::Text(_), Written::Text(text)) => assert_eq!(text, TEXT),
            (WrittenField::List(_), Written::List(list)) => assert_eq!(list, [TEXT]),
            _ => panic!("{field:?}"),
        }
        let others = WrittenField::ALL.into_iter().filter(|each| *each != field);
        assert!(
            others
                .map(|each| answer.written(each))
                .all(Written::is_blank)
        );
    }
}
