//! When to save what was typed: soon after the last key, and not too long after the first.

use std::time::{Duration, Instant};

/// After the last key.
const AFTER_LAST: Duration = Duration::from_millis(800);
/// After the first change that is not saved yet, however fast the user types on.
const AFTER_FIRST: Duration = Duration::from_secs(2);
/// Pauses between attempts grow up to this.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// When the next save is due.
#[derive(Debug, Default)]
pub(super) struct SaveTimer {
    last_key: Option<Instant>,
    unsaved_since: Option<Instant>,
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

    /// Note whether something waits to be saved, and whether the last attempt failed.
    pub(super) fn follow(&mut self, is_unsaved: bool, has_failed: bool, now: Instant) {
        if !is_unsaved {
            self.unsaved_since = None;
            self.failing = None;
            return;
        }
        self.unsaved_since.get_or_insert(now);
        self.failing = match self.failing.take() {
            _ if !has_failed => None,
            Some(failing) if failing.retry_at > now => Some(failing),
            before => {
                let pause = before.map_or(AFTER_LAST, |failing| failing.pause * 2);
                let pause = pause.min(LONGEST_PAUSE);
                Some(Failing {
                    retry_at: now + pause,
                    pause,
                })
            }
        };
    }

    /// When to save; none when nothing waits.
    pub(super) fn next(&self) -> Option<Instant> {
        let since = self.unsaved_since?;
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
        timer.follow(false, false, now);
        assert_eq!(timer.next(), None);
    }

    #[test]
    fn a_save_follows_the_last_key_and_never_waits_long_while_typing_goes_on() {
        let mut timer = SaveTimer::default();
        let start = Instant::now();
        timer.typed(start);
        timer.follow(true, false, start);
        assert_eq!(timer.next(), Some(start + AFTER_LAST));
        for second in 1..60 {
            let now = start + Duration::from_millis(500 * second);
            timer.typed(now);
            timer.follow(true, false, now);
        }
        assert_eq!(timer.next(), Some(start + AFTER_FIRST));
    }

    #[test]
    fn after_a_failure_the_pauses_grow() {
        let mut timer = SaveTimer::default();
        let start = Instant::now();
        timer.follow(true, true, start);
        let first = timer.next().expect("it retries");
        timer.follow(true, true, first);
        let second = timer.next().expect("it retries");
        assert_eq!(second - first, (first - start) * 2);
        timer.follow(true, false, second);
        timer.follow(false, false, second);
        assert_eq!(timer.next(), None);
    }
}
