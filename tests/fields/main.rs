//! What is chosen, flagged or written in any field of an answer is kept, compared, found, looked at,
//! taken along and reported: the rows of the table, each gone through once.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

mod faces;

use std::collections::BTreeSet;

use jiff::civil::date;
use quickscan::model::{
    Answer, AnswerField, Change, ChoiceField, Details, Difference, FlagField, HitPlace, Identities,
    KnowledgeBase, Progress, QuestionSet, Session, Side, Written, WrittenField, compare, follow_up,
    merge, personal_texts, search,
};
use quickscan::report::{Options, blank_form, markdown};
use quickscan::storage::{parse, render};

/// With a number that passes for a burgerservicenummer.
const TEXT: &str = "Bijzonder: 123456782";

fn questions() -> QuestionSet {
    QuestionSet::parse(include_str!("../../quickscan/vragenlijst.toml")).expect("it parses")
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

/// Every way in which one field can be filled in, with the rest empty.
fn ways(field: AnswerField) -> Vec<Answer> {
    let empty = Answer::default();
    match field {
        AnswerField::Choice(field) => {
            let ways = field.options().into_iter().map(|chosen| {
                let mut answer = empty.clone();
                answer.rating.choose(chosen);
                assert_eq!(answer.rating.chosen(field), Some(chosen));
                answer
            });
            ways.collect()
        }
        AnswerField::Flag(flag) => {
            let mut answer = empty;
            answer.rating.toggle(flag);
            assert!(answer.rating.flags().eq([flag]));
            vec![answer]
        }
        AnswerField::Written(field) => {
            let mut answer = empty;
            write(&mut answer, field);
            vec![answer]
        }
    }
}

/// Every field with every way to fill it in, as a session.
fn each_way(set: &QuestionSet) -> Vec<(AnswerField, Session)> {
    let all = AnswerField::all().flat_map(|field| {
        ways(field).into_iter().map(move |answer| {
            let mut session = Session::new(set, Details::default());
            *session.answer_mut(&"1.1".into()) = answer;
            (field, session)
        })
    });
    all.collect()
}

fn answer_of(session: &Session) -> Answer {
    let answer = session.answer(&"1.1".into());
    answer.cloned().unwrap_or_default()
}

#[test]
fn every_field_has_one_row_with_words_of_its_own() {
    let all: Vec<_> = AnswerField::all().collect();
    let written = WrittenField::with_given().count();
    let kinds = ChoiceField::ALL.len() + FlagField::ALL.len() + written;
    assert_eq!(all.len(), kinds);
    for words in [
        |field: &AnswerField| field.row().key,
        |field: &AnswerField| field.row().label,
        |field: &AnswerField| field.row().one,
        |field: &AnswerField| field.row().shown,
    ] {
        let words: BTreeSet<_> = all.iter().map(words).collect();
        assert_eq!(words.len(), kinds, "{words:?}");
    }
    let typed = all.iter().flat_map(|field| field.row().typed);
    let different: BTreeSet<_> = typed.clone().collect();
    assert_eq!(different.len(), typed.count(), "{different:?}");
}

#[test]
fn every_field_is_kept_under_its_key() {
    let set = questions();
    for (field, session) in each_way(&set) {
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
    for (field, session) in each_way(&set) {
        let found = compare(&empty, &session);
        let labels: Vec<_> = found.iter().map(Difference::label).collect();
        assert_eq!(labels, [format!("vraag 1.1: {}", field.row().key)]);
        let [difference] = found.as_slice() else {
            panic!("{found:?}");
        };
        let [aspect] = difference.aspects.as_slice() else {
            panic!("{difference:?}");
        };
        assert!(aspect.is_filled_in(&session, &difference.topic));
        assert!(!aspect.is_filled_in(&empty, &difference.topic));
        let said = [&session, &empty].map(|each| aspect.in_words(each, &difference.topic));
        assert_ne!(said[0], said[1], "{field:?}");
        assert_eq!(merge(&empty, &session, |_| Side::Theirs), session);
        assert_eq!(merge(&empty, &session, |_| Side::Mine), empty);
    }
}

#[test]
fn undo_says_of_every_field_that_it_is_back() {
    let set = questions();
    let empty = Session::new(&set, Details::default());
    for (field, session) in each_way(&set) {
        let filled = answer_of(&session);
        let row = field.row();
        for (from, to) in [(&empty, &filled), (&session, &Answer::default())] {
            let change = Change::answer(from, &"1.1".into(), |answer| *answer = to.clone());
            let said = change.describe(from, None);
            let label = row.label.to_lowercase();
            let names = [row.key, row.one, &label];
            assert!(said.starts_with("vraag 1.1: "), "{said}");
            assert!(names.iter().any(|name| said.contains(name)), "{said}");
        }
        let none = Answer::default().rating;
        let (on, off) = (
            filled.rating.change_since(none),
            none.change_since(filled.rating),
        );
        let is_mark = !matches!(field, AnswerField::Written(_));
        assert_eq!([on.is_empty(), off.is_empty()], [!is_mark; 2], "{on} {off}");
        assert!(on != off || !is_mark, "{on}");
    }
}

#[test]
fn a_new_measurement_remembers_what_was_chosen_and_not_what_was_flagged() {
    let set = questions();
    for (field, session) in each_way(&set) {
        let identities = &mut Identities::Counting(0);
        let next = follow_up(&session, "a", &set, date(2027, 1, 1), identities);
        let before = next.previous.answer(&"1.1".into());
        let is_flag = matches!(field, AnswerField::Flag(_));
        assert_eq!(before.is_none(), is_flag, "{field:?}");
        if let Some(before) = before {
            assert_eq!(*before, answer_of(&session));
            assert_eq!(Answer::default().with_previous(before), *before);
        }
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
        let mut nameless = session.clone();
        nameless.leave_out_names(&KnowledgeBase::default());
        let is_other = nameless.answer(&"1.1".into()) != session.answer(&"1.1".into());
        assert_eq!(is_other, field.row().holds_names);
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

#[test]
fn every_choice_and_flag_is_in_the_report() {
    let set = questions();
    let base = KnowledgeBase::default();
    let options = Options::of(date(2026, 11, 22), &base);
    for (field, session) in each_way(&set) {
        let rating = answer_of(&session).rating;
        let said = match field {
            AnswerField::Choice(field) => rating
                .chosen(field)
                .expect("it is chosen")
                .short()
                .to_owned(),
            AnswerField::Flag(flag) => flag.in_line(),
            AnswerField::Written(_) => continue,
        };
        let report = markdown(&set, &session, &options);
        let mut lines = report.lines().filter(|line| line.starts_with("Stand: "));
        assert!(lines.any(|line| line.contains(&said)), "{said}: {report}");
    }
}
