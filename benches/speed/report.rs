//! The report on a full session, and on sessions that grow. Aim for those: twice as much takes twice
//! as long.

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
