//! Sharing the rows that are left when each field has its one.

/// Blank rows between the groups of fields.
pub(super) const GAPS: usize = 3;

/// What the rows that are left become.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Room {
    /// Whether each group stands apart.
    pub(super) is_airy: bool,
    /// For each of what is written, the rows it has besides its first.
    pub(super) more: Vec<usize>,
}

/// Share `spare` rows: first air, then what `wanted` says each could use, in that order.
pub(super) fn share(spare: usize, wanted: &[usize]) -> Room {
    let is_airy = spare >= GAPS;
    let mut left = spare - if is_airy { GAPS } else { 0 };
    let give = |want: &usize| {
        let given = (*want).min(left);
        left -= given;
        given
    };
    let more = wanted.iter().map(give).collect();
    Room { is_airy, more }
}

/// How high a field with the focus becomes that could use `wanted` of the `room` rows from its first
/// one to the end, `others` of which the fields below it ask: it grows over what is free, and beyond
/// that leaves them out of sight rather than being too small to type in.
pub(super) fn grown(wanted: usize, room: usize, others: usize) -> usize {
    /// In fewer rows it is hard to see what one writes.
    const LEAST: usize = 5;
    let free = room.saturating_sub(others);
    wanted.min(free.max(LEAST).min(room)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn air_comes_first_and_then_what_is_written_most_wanted_first() {
        for (spare, is_airy, more) in [
            (0, false, [0, 0, 0]),
            (2, false, [2, 0, 0]),
            (3, true, [0, 0, 0]),
            (6, true, [3, 0, 0]),
            (9, true, [4, 0, 2]),
            (90, true, [4, 0, 8]),
        ] {
            let more = more.to_vec();
            assert_eq!(share(spare, &[4, 0, 8]), Room { is_airy, more }, "{spare}");
        }
    }

    #[test]
    fn the_focus_grows_over_what_is_free_and_stays_large_enough_to_type_in() {
        assert_eq!(grown(3, 20, 6), 3);
        assert_eq!(grown(30, 20, 6), 14);
        assert_eq!(grown(30, 8, 6), 5);
        assert_eq!(grown(30, 3, 6), 3);
        assert_eq!(grown(0, 0, 0), 1);
    }
}
