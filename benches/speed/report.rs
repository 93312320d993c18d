//! The report on a full session.

use divan::Bencher;
use quickscan::report::{Options, markdown};

use crate::sessions::{TODAY, full, questions};

#[divan::bench]
fn full_session(bencher: Bencher) {
    let questions = questions();
    let session = full(&questions);
    let options = Options {
        names: true,
        today: TODAY,
    };
    bencher.bench_local(|| markdown(&questions, &session, &options));
}
