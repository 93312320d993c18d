//! The report on a full session, and on sessions that grow. Aim for those: twice as much takes twice
//! as long.
//!
//! A session with thirty notes of 100,000 characters was the slow one, in November 2026. Seven tenths of `export --deel kern`
//! went into the guard for personal data, which now passes over lines that have neither a digit nor an `@`. Where a note was one
//! sentence without end (dots, or lines in lower case) the search for its first sentence began again at each of them, for
//! every budget of page one. In seconds, of a build for tests, before and after:
//!
//! | | before | after |
//! | --- | --- | --- |
//! | page one, of usual prose | 3.4 | 0.7 |
//! | page one, of dots alone | over 60 | 0.6 |
//! | page one, of short lines in lower case | over 45 | 0.8 |
//! | all as Markdown, of usual prose | 3.9 | 1.6 |
//! | all for Word, of usual prose | 4.5 | 1.7 |
//!
//! A release takes 0.06 s for page one of the prose and 0.11 to 0.17 s for each form of it, in 18 to 21 MB; 0.6 s where each line
//! has dates, amounts and addresses to look through, and 67 MB for Word where a note is 8,000 short lines. Word costs no more
//! than Markdown; what it costs more in a build for tests is mostly packing.

use divan::Bencher;
use quickscan::model::{NextStep, QuestionSet, Session};
use quickscan::report::{ExportForm, Options, export, markdown};
use quickscan::storage::load_knowledge;

use crate::sessions::{TODAY, full, prose, questions};

fn report(bencher: Bencher, questions: &QuestionSet, session: &Session) {
    let knowledge = load_knowledge(None).expect("it parses");
    let options = Options::of(TODAY, &knowledge);
    bencher.bench_local(|| markdown(questions, session, &options));
}

#[divan::bench]
fn full_session(bencher: Bencher) {
    let questions = questions();
    report(bencher, &questions, &full(&questions));
}

/// Each form of a full session, and of one with thirty notes of 100,000 characters.
#[divan::bench(args = ExportForm::all().map(ExportForm::key), consts = [0, 100_000], sample_count = 10, sample_size = 1)]
fn each_form<const NOTE: usize>(bencher: Bencher, key: &str) {
    let questions = questions();
    let mut session = full(&questions);
    for answer in session.answers.values_mut() {
        answer.note.push_str(&prose(NOTE));
    }
    let knowledge = load_knowledge(None).expect("it parses");
    let options = Options::of(TODAY, &knowledge);
    let form = ExportForm::from_key(key).expect("it is a form");
    bencher.bench_local(|| export(form, &questions, &session, "a", &options));
}

/// This many different sources, as many people consulted, and as many steps, each of another owner
/// and of a question that is not in the set.
#[divan::bench(args = [1_000, 4_000, 16_000], sample_count = 5, sample_size = 1)]
fn many_of_everything(bencher: Bencher, count: usize) {
    let questions = questions();
    let mut session = full(&questions);
    for number in 0..count {
        let answer = session.answer_mut(&"2.3".into());
        answer.sources.push(format!("Nota {number}"));
        answer.consulted.push(format!("Persoon {number}"));
        let id = format!("X{number}");
        session.answer_mut(&id.as_str().into()).note.push_str("Oud");
        let mut step = NextStep::new(id.as_str().into(), "Afmaken");
        step.who = format!("Persoon {number}");
        session.steps.push(step);
    }
    report(bencher, &questions, &session);
}
