//! When to save what was typed: soon after the last key, and not too long after the first.
//!
//! After a save that failed it is tried again by itself, with pauses that grow, and soon after each
//! key: who types sees whether it goes well again.

use std::time::{Duration, Instant};

/// After the last key.
const AFTER_LAST: Duration = Duration::from_millis(800);
/// After the first change that is not saved yet, however fast the user types on.
const AFTER_FIRST: Duration = Duration::from_secs(2);
/// A save that takes longer is shown: until then the top line stays as it is, since a screen reader
/// speaks each change of it.
const LONG: Duration = Duration::from_secs(1);
/// Pauses between attempts that nobody asked for grow up to this.
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
    /// Since when there is something that no attempt has tried to save.
    unsaved_since: Option<Instant>,
    under_way: Option<UnderWay>,
    failing: Option<Failing>,
}

/// A save that has not ended yet.
#[derive(Debug, Clone, Copy)]
struct UnderWay {
    since: Instant,
    /// Whether the user has been shown that it takes long.
    is_shown: bool,
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
        if self.failing.is_some() {
            self.unsaved_since.get_or_insert(now);
        }
    }

    /// Note what waits to be saved.
    pub(super) fn follow(&mut self, waits: Waits, now: Instant) {
        let before = self.under_way.filter(|_| waits == Waits::Outcome);
        self.under_way = (waits == Waits::Outcome).then(|| {
            let since = before.map_or(now, |before| before.since);
            UnderWay {
                since,
                is_shown: since + LONG <= now,
            }
        });
        if waits == Waits::Nothing {
            self.unsaved_since = None;
            self.failing = None;
            return;
        }
        if waits == Waits::Outcome {
            return;
        }
        let has_failed = waits == Waits::Retry;
        let is_due = self.next().is_some_and(|next| next <= now);
        self.failing = match self.failing.take() {
            _ if !has_failed => None,
            Some(failing) if !is_due => Some(failing),
            before => {
                // An attempt was just made, or has just failed for the first time.
                self.unsaved_since = None;
                let was_asked = before
                    .as_ref()
                    .is_some_and(|failing| failing.retry_at > now);
                let pause = match before {
                    None => AFTER_LAST,
                    Some(failing) if was_asked => failing.pause,
                    Some(failing) => failing.pause * 2,
                };
                let pause = pause.min(LONGEST_PAUSE);
                Some(Failing {
                    retry_at: now + pause,
                    pause,
                })
            }
        };
        if self.failing.is_none() {
            self.unsaved_since.get_or_insert(now);
        }
    }

    /// Whether a save takes long by now and that is not shown yet, for who types on meanwhile.
    pub(super) fn is_to_be_shown(&self, now: Instant) -> bool {
        let save = self.under_way;
        save.is_some_and(|save| !save.is_shown && save.since + LONG <= now)
    }

    /// When to save, or to show that a save takes long; none when nothing waits, or when there is
    /// only to be heard how a save ends.
    pub(super) fn next(&self) -> Option<Instant> {
        if let Some(save) = self.under_way {
            return (!save.is_shown).then_some(save.since + LONG);
        }
        let retry = self.failing.as_ref().map(|failing| failing.retry_at);
        let typed = self.unsaved_since.map(|since| {
            let last = self.last_key.unwrap_or(since).max(since);
            (last + AFTER_LAST).min(since + AFTER_FIRST)
        });
        retry.into_iter().chain(typed).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What happens, and in how many milliseconds after that a save is due.
    #[derive(Debug, Clone, Copy)]
    enum Event {
        /// A key.
        Key,
        /// The attempt that was due was made, and failed again.
        Fails,
        /// Some other event woke the loop: nothing.
        Nothing,
        /// The attempt went well.
        Saved,
    }
    use Event::{Fails, Key, Nothing, Saved};

    #[test]
    fn a_key_after_a_failure_tries_again_soon_and_waiting_tries_again_later() {
        // Milliseconds from the start, what happens then, and the next save.
        let rules = [
            (0, Key, Some(800)),
            (800, Fails, Some(1_600)),
            (1_600, Fails, Some(3_200)),
            (3_200, Fails, Some(6_400)),
            (6_400, Fails, Some(12_800)),
            (12_800, Fails, Some(25_600)),
            (13_000, Nothing, Some(25_600)),
            // They type on: an attempt follows the last key, and the pause does not grow by it.
            (14_000, Key, Some(14_800)),
            (14_500, Key, Some(15_300)),
            (15_300, Fails, Some(28_100)),
            // However fast they type, at most once in two seconds.
            (16_000, Key, Some(16_800)),
            (16_500, Key, Some(17_300)),
            (17_200, Key, Some(18_000)),
            (17_900, Key, Some(18_000)),
            (18_000, Fails, Some(30_800)),
            (30_800, Fails, Some(56_400)),
            (56_400, Fails, Some(107_600)),
            (107_600, Fails, Some(167_600)),
            (110_000, Key, Some(110_800)),
            (110_800, Saved, None),
        ];
        let mut timer = SaveTimer::default();
        let start = Instant::now();
        let mut has_failed = false;
        for (at, event, next) in rules {
            let now = start + Duration::from_millis(at);
            match event {
                Key => timer.typed(now),
                Fails => has_failed = true,
                Saved => has_failed = false,
                Nothing => {}
            }
            let waits = match event {
                Saved => Waits::Nothing,
                _ if has_failed => Waits::Retry,
                _ => Waits::Change,
            };
            if matches!(event, Fails) {
                // What is under way is not due again, but it is to be shown if it takes long.
                timer.follow(Waits::Outcome, now);
                assert_eq!(timer.next(), Some(now + LONG));
            }
            timer.follow(waits, now);
            let next = next.map(|next| start + Duration::from_millis(next));
            assert_eq!(timer.next(), next, "{event:?} at {at}");
        }
    }

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
    fn while_a_save_is_under_way_it_is_shown_once_that_it_takes_long_and_nothing_else_is_due() {
        let mut timer = SaveTimer::default();
        let start = Instant::now();
        timer.typed(start);
        timer.follow(Waits::Change, start);
        let due = timer.next().expect("it saves");
        for second in 0..60 {
            let now = due + Duration::from_secs(second);
            timer.typed(now);
            timer.follow(Waits::Outcome, now);
            assert_eq!(timer.next(), (second == 0).then_some(due + LONG));
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
