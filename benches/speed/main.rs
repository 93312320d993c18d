//! How fast it is: `cargo bench`. Look at the medians; the aims are beside the measurements.
#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot be set up should stop at once"
)]

mod disk;
mod keys;
mod report;
mod sessions;
#[cfg(unix)]
mod start;

fn main() {
    divan::main();
}
