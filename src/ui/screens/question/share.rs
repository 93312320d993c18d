//! Sharing the rows of the screen among the fields of a question.

/// The most rows a field with the focus takes while the others still want a row each.
const FOCUS_FIRST: u16 = 7;

/// The place of the stand, which needs all its rows: the states, and what the one that is pointed
/// at means.
const STAND: usize = 0;
/// The place of the note, the first of what is written.
const NOTE: usize = 2;

/// The places of the fields in the order in which they are shown in full when there is room to
/// spare: stand, note, steps, and then the others from top to bottom.
fn spare_order(count: usize) -> impl Iterator<Item = usize> {
    let first = [STAND, NOTE, count.saturating_sub(1)];
    let others = (0..count).filter(move |place| !first.contains(place));
    first.into_iter().chain(others)
}

/// Share `height` rows among fields that want `wanted`, if anything: first the one with the focus, then a row
/// for each other, nearest first, then in full where that fits; what is left goes to the focus.
pub(super) fn share(wanted: &[u16], focus: usize, height: u16) -> Vec<u16> {
    let mut shares = vec![0; wanted.len()];
    let present = (0..wanted.len()).filter(|&index| wanted.get(index) > Some(&0));
    let others = (present.clone().count() as u16).saturating_sub(1);
    let want = wanted.get(focus).copied().unwrap_or(0);
    let first = match focus {
        STAND => want.min(height.saturating_sub(1)).max(FOCUS_FIRST),
        _ => FOCUS_FIRST,
    };
    let most = height.saturating_sub(others).max(first.min(height));
    let mut left = height;
    let mut give = |index: usize, rows: u16, left: &mut u16| {
        if let Some(share) = shares.get_mut(index) {
            *share += rows;
            *left -= rows;
        }
    };
    give(focus, want.min(most), &mut left);
    let mut nearest: Vec<usize> = present.filter(|&index| index != focus).collect();
    nearest.sort_by_key(|index| index.abs_diff(focus));
    for index in nearest {
        give(index, left.min(1), &mut left);
    }
    for index in spare_order(wanted.len()) {
        let more = wanted.get(index).copied().unwrap_or(0).saturating_sub(1);
        if index != focus && more > 0 && more <= left {
            give(index, more, &mut left);
        }
    }
    let missing = want.saturating_sub(want.min(most));
    give(focus, missing.min(left), &mut left);
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_room_every_field_is_shown_in_full() {
        assert_eq!(share(&[6, 4, 5, 3, 3, 3, 2], 0, 40), [6, 4, 5, 3, 3, 3, 2]);
    }

    #[test]
    fn without_room_the_focus_comes_first_and_the_nearest_fields_stay_in_sight() {
        assert_eq!(share(&[6, 4, 5, 3, 3, 3, 2], 2, 8), [1, 1, 5, 1, 0, 0, 0]);
        assert_eq!(share(&[6, 4, 90, 3, 3, 3, 2], 2, 12), [1, 1, 7, 1, 1, 1, 0]);
    }

    #[test]
    fn what_gives_way_gets_nothing_and_costs_nothing() {
        assert_eq!(
            share(&[6, 4, 90, 3, 3, 0, 3, 2], 2, 12),
            [1, 1, 7, 1, 1, 0, 1, 0]
        );
        assert_eq!(share(&[6, 4, 2, 0, 3], 1, 40), [6, 4, 2, 0, 3]);
    }

    #[test]
    fn a_long_note_takes_what_the_others_leave() {
        assert_eq!(
            share(&[6, 4, 90, 3, 3, 3, 2], 2, 20).iter().sum::<u16>(),
            20
        );
    }

    #[test]
    fn the_shares_never_add_up_to_more_than_there_is() {
        for height in 0..60 {
            for focus in 0..7 {
                let sum: u16 = share(&[12, 4, 90, 3, 2, 3, 9], focus, height).iter().sum();
                assert!(sum <= height);
            }
        }
    }
}
