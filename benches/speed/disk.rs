//! Saving, listing and reading.

use divan::Bencher;
use quickscan::model::progress;
use tempfile::TempDir;

use crate::sessions::{TODAY, files_of, full, parent_dir, questions};

/// One save of a full session that is on the disk when it returns.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn durable_save(bencher: Bencher) {
    let temp = TempDir::new().expect("a temporary folder");
    let folder = parent_dir(temp.path(), 0);
    let questions = questions();
    let session = full(&questions);
    let progress = progress(&questions, &session);
    let path = folder
        .create(&session, progress, TODAY)
        .expect("a file")
        .path;
    bencher.bench_local(|| folder.save(&path, &session, progress, None));
}

/// What the start screen shows. Aim: under a tenth of [`parse`], growing no faster than the number.
#[divan::bench(args = [1_000, 10_000], sample_count = 10, sample_size = 1)]
fn list(bencher: Bencher, count: usize) {
    let temp = TempDir::new().expect("a temporary folder");
    let folder = parent_dir(temp.path(), count);
    bencher.bench_local(|| folder.sessions().expect("a list").len());
}

/// Every file read in full.
#[divan::bench(args = [1_000, 10_000], sample_count = 3, sample_size = 1)]
fn parse(bencher: Bencher, count: usize) {
    let temp = TempDir::new().expect("a temporary folder");
    let folder = parent_dir(temp.path(), count);
    let files = files_of(&folder);
    bencher.bench_local(|| files.iter().flat_map(|path| folder.load(path)).count());
}
