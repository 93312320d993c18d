//! The report on a full session.

use divan::Bencher;
use quickscan::report::{Options, markdown};
use quickscan::storage::load_knowledge;

use crate::sessions::{TODAY, full, questions};

#[divan::bench]
fn full_session(bencher: Bencher) {
    let questions = questions();
    let session = full(&questions);
    let knowledge = load_knowledge(None).expect("it parses");
    let options = Options {
        names: true,
        today: TODAY,
        knowledge: &knowledge,
    };
    bencher.bench_local(|| markdown(&questions, &session, &options));
}
