//! When to save what was typed: soon after the last key, and not too long after the first.

use std::time::{Duration, Instant};

/// After the last key.
const AFTER_LAST: Duration = Duration::from_millis(800);
/// After the first change that is not saved yet, however fast the user types on.
const AFTER_FIRST: Duration = Duration::from_secs(2);
/// Pauses between attempts grow up to this.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// What there is to save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waits {
    /// Nothing.
    Nothing,
    /// What was changed.
    Change,
    /// What was changed, after an attempt that failed.
    Retry,
    /// A save is under way: whatever comes next follows from how it ends.
    Outcome,
}

/// When the next save is due.
#[derive(Debug, Default)]
pub(super) struct SaveTimer {
    last_key: Option<Instant>,
    unsaved_since: Option<Instant>,
    is_under_way: bool,
    failing: Option<Failing>,
}

#[derive(Debug)]
struct Failing {
    retry_at: Instant,
    pause: Duration,
}

impl SaveTimer {
    /// A key was pressed.
    pub(super) fn typed(&mut self, now: Instant) {
        self.last_key = Some(now);
    }

    /// Note what waits to be saved.
    pub(super) fn follow(&mut self, waits: Waits, now: Instant) {
        self.is_under_way = waits == Waits::Outcome;
        if waits == Waits::Nothing {
            self.unsaved_since = None;
            self.failing = None;
            return;
        }
        self.unsaved_since.get_or_insert(now);
        self.failing = match (waits, self.failing.take()) {
            (Waits::Outcome, failing) => failing,
            (Waits::Retry, Some(failing)) if failing.retry_at > now => Some(failing),
            (Waits::Retry, before) => {
                let pause = before.map_or(AFTER_LAST, |failing| failing.pause * 2);
                let pause = pause.min(LONGEST_PAUSE);
                Some(Failing {
                    retry_at: now + pause,
                    pause,
                })
            }
            _ => None,
        };
    }

    /// When to save; none when nothing waits, or when there is first to be heard how a save ends.
    pub(super) fn next(&self) -> Option<Instant> {
        let since = self.unsaved_since.filter(|_| !self.is_under_way)?;
        if let Some(failing) = &self.failing {
            return Some(failing.retry_at);
        }
        let last = self.last_key.unwrap_or(since).max(since);
        Some((last + AFTER_LAST).min(since + AFTER_FIRST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_unsaved_needs_no_timer() {
        let mut timer = SaveTimer::default();
        let now = Instant::now();
        timer.typed(now);
        timer.follow(Waits::Nothing, now);
        assert_eq!(timer.next(), None);
    }

    #[test]
    fn a_save_follows_the_last_key_and_never_waits_long_while_typing_goes_on() {
        let mut timer = SaveTimer::default();
        let start = Instant::now();
        timer.typed(start);
        timer.follow(Waits::Change, start);
        assert_eq!(timer.next(), Some(start + AFTER_LAST));
        for second in 1..60 {
            let now = start + Duration::from_millis(500 * second);
            timer.typed(now);
            timer.follow(Waits::Change, now);
        }
        assert_eq!(timer.next(), Some(start + AFTER_FIRST));
    }

    #[test]
    fn while_a_save_is_under_way_nothing_is_due_however_long_it_takes() {
        let mut timer = SaveTimer::default();
        let start = Instant::now();
        timer.typed(start);
        timer.follow(Waits::Change, start);
        let due = timer.next().expect("it saves");
        for second in 0..60 {
            let now = due + Duration::from_secs(second);
            timer.typed(now);
            timer.follow(Waits::Outcome, now);
            assert_eq!(timer.next(), None);
        }
        // What was typed meanwhile has waited long enough.
        let ended = due + Duration::from_secs(60);
        timer.follow(Waits::Change, ended);
        assert!(timer.next().is_some_and(|next| next <= ended));
    }

    #[test]
    fn a_retry_that_is_under_way_does_not_lengthen_the_pause() {
        let mut timer = SaveTimer::default();
        let start = Instant::now();
        timer.follow(Waits::Retry, start);
        let first = timer.next().expect("it retries");
        for second in 0..4 {
            timer.follow(Waits::Outcome, first + Duration::from_secs(second));
        }
        let ended = first + Duration::from_secs(4);
        timer.follow(Waits::Retry, ended);
        let second = timer.next().expect("it retries");
        assert_eq!(second - ended, (first - start) * 2);
    }

    #[test]
    fn after_a_failure_the_pauses_grow() {
        let mut timer = SaveTimer::default();
        let start = Instant::now();
        timer.follow(Waits::Retry, start);
        let first = timer.next().expect("it retries");
        timer.follow(Waits::Retry, first);
        let second = timer.next().expect("it retries");
        assert_eq!(second - first, (first - start) * 2);
        timer.follow(Waits::Change, second);
        timer.follow(Waits::Nothing, second);
        assert_eq!(timer.next(), None);
    }
}
