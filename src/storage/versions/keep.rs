//! Which states are kept as a version, and for how long. Pure rules.

use std::cmp::Reverse;
use std::collections::HashSet;

use jiff::civil::DateTime;
use jiff::{ToSpan, Zoned};

/// How many of the newest versions are always kept.
const NEWEST: usize = 10;
/// For how many days the last version of the day is kept.
const DAYS: i64 = 30;
/// At most one version in this many seconds.
const PERIOD: i64 = 5 * 60;

/// Whether a state that was saved at `before` is the last of its five minutes, now that another
/// follows it at `now`. A state that does not say when it was saved is kept.
pub(super) fn is_due(before: Option<&Zoned>, now: Option<&Zoned>) -> bool {
    let period = |moment: &Zoned| moment.timestamp().as_second().div_euclid(PERIOD);
    before
        .zip(now)
        .is_none_or(|(before, now)| period(before) != period(now))
}

/// Which of the versions of these moments are kept: the newest ten, and the last one of each of
/// the past thirty days. One of a clock that was ahead counts as the oldest of all, so that it is
/// not taken for the newest until that day comes.
pub(super) fn kept(moments: &[DateTime], now: DateTime) -> Vec<bool> {
    // Clocks of two computers, or of two time zones, may differ by hours.
    let ahead = now.saturating_add(1.day());
    let first_day = now.date().saturating_sub((DAYS - 1).days());
    let mut order: Vec<usize> = (0..moments.len()).collect();
    let moment = |index: &usize| moments.get(*index).copied().unwrap_or_default();
    order.sort_by_key(|index| (moment(index) > ahead, Reverse(moment(index))));
    let mut keep = vec![false; moments.len()];
    let mut days = HashSet::new();
    for (rank, index) in order.iter().enumerate() {
        let day = moment(index).date();
        let in_time = day >= first_day && moment(index) <= ahead;
        let is_last_of_day = in_time && days.insert(day);
        if let Some(keep) = keep.get_mut(*index) {
            *keep = rank < NEWEST || is_last_of_day;
        }
    }
    keep
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    const NOW: DateTime = date(2026, 11, 22).at(14, 2, 11, 0);

    /// Moments in the past sixty days, to the minute, so that some share a day.
    fn moments() -> impl Strategy<Value = Vec<DateTime>> {
        vec(
            (0_i64..60 * 24 * 60).prop_map(|minutes| NOW - minutes.minutes()),
            0..80,
        )
    }

    fn zoned(text: &str) -> Zoned {
        format!("{text}[+01:00]").parse().unwrap()
    }

    #[test]
    fn a_state_is_kept_when_the_next_comes_in_another_five_minutes() {
        for (before, now, due) in [
            (
                "2026-11-22T14:00:00+01:00",
                "2026-11-22T14:04:59+01:00",
                false,
            ),
            (
                "2026-11-22T14:04:59+01:00",
                "2026-11-22T14:05:00+01:00",
                true,
            ),
            (
                "2026-11-21T14:02:00+01:00",
                "2026-11-22T14:02:00+01:00",
                true,
            ),
            // The clock was set back.
            (
                "2026-11-22T14:04:59+01:00",
                "2026-11-20T09:00:00+01:00",
                true,
            ),
        ] {
            assert_eq!(
                is_due(Some(&zoned(before)), Some(&zoned(now))),
                due,
                "{before}"
            );
        }
        assert!(is_due(None, Some(&zoned("2026-11-22T14:00:00+01:00"))));
    }

    #[test]
    fn ten_hours_of_typing_leave_the_last_ten_states() {
        // One state for each five minutes of one day.
        let moments: Vec<_> = (0..120).map(|n| NOW - (n * 5).minutes()).collect();
        let keep = kept(&moments, NOW);
        assert!(keep.iter().take(10).all(|keep| *keep));
        assert_eq!(keep.iter().filter(|keep| **keep).count(), 10);
    }

    #[test]
    fn a_version_from_the_future_does_not_push_out_others() {
        let mut moments: Vec<_> = (0..10).map(|n| NOW + (1000 + n).days()).collect();
        moments.extend((0..10).map(|n| NOW - n.minutes()));
        let keep = kept(&moments, NOW);
        assert_eq!(keep, [[false; 10], [true; 10]].concat());
    }

    proptest! {
        #[test]
        fn the_newest_ten_and_the_last_of_thirty_days_are_kept(moments in moments()) {
            let keep = kept(&moments, NOW);
            let mut newest = moments.clone();
            newest.sort_by_key(|moment| Reverse(*moment));
            let first_day = date(2026, 10, 24);
            for (moment, keep) in moments.iter().zip(&keep) {
                let newer = newest.iter().filter(|other| *other > moment).count();
                let same_day = |other: &&DateTime| other.date() == moment.date();
                let is_last = newest.iter().find(same_day) == Some(moment);
                let wanted = newer < NEWEST || (is_last && moment.date() >= first_day);
                // Of two of the same moment, one may go.
                let twice = moments.iter().filter(|other| *other == moment).count() > 1;
                prop_assert!(*keep == wanted || twice, "{moment}");
            }
            prop_assert!(keep.iter().filter(|keep| **keep).count() <= NEWEST + 30);
        }

        #[test]
        fn pruning_twice_is_pruning_once(moments in moments()) {
            let once: Vec<_> = moments.iter().zip(kept(&moments, NOW))
                .filter_map(|(moment, keep)| keep.then_some(*moment)).collect();
            prop_assert!(kept(&once, NOW).iter().all(|keep| *keep));
        }
    }
}
