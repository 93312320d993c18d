//! Moving through rows: those of a text, and those of a list. Every list moves by [`along`].

use crate::app::action::Action;

/// Scroll a text by rows; drawing keeps it within the text.
pub fn scroll(offset: &mut usize, action: Action) {
    *offset = match action {
        Action::Up => offset.saturating_sub(1),
        Action::Down => offset.saturating_add(1),
        Action::PageUp => offset.saturating_sub(15),
        Action::PageDown => offset.saturating_add(15),
        Action::First => 0,
        Action::Last => usize::MAX / 2,
        _ => *offset,
    };
}

/// The place to which `action` leads from `here` in a list of `count`.
pub fn along(action: Action, here: usize, count: usize) -> usize {
    /// As many rows of two lines as the smallest window has.
    const PAGE: usize = 8;
    let to = match action {
        Action::Up => here.saturating_sub(1),
        Action::Down => here.saturating_add(1),
        Action::PageUp => here.saturating_sub(PAGE),
        Action::PageDown => here.saturating_add(PAGE),
        Action::First => 0,
        Action::Last => usize::MAX,
        _ => here,
    };
    to.min(count.saturating_sub(1))
}

/// The place of the first of `rows` from `place` on that leads somewhere, or else of the last before it.
pub fn nearest<T>(rows: &[T], place: usize, leads: impl Fn(&T) -> bool) -> Option<usize> {
    let leads = |index: &usize| rows.get(*index).is_some_and(&leads);
    let after = (place..rows.len()).find(leads);
    after.or_else(|| (0..place).rev().find(leads))
}

/// The row to which `action` leads from row `here`, where only the rows in `stops` can be pointed
/// at.
pub fn along_stops(action: Action, here: usize, stops: &[usize]) -> usize {
    let place = stops.iter().position(|&stop| stop >= here);
    let to = along(action, place.unwrap_or(0), stops.len());
    stops.get(to).copied().unwrap_or(here)
}

/// Where the row `before` is now among `rows`, which may be others than they were: the first
/// that is the same by the strictest of `rules`, which are in order.
pub fn found_back<T>(
    rows: &[T],
    before: Option<&T>,
    rules: &[fn(&T, &T) -> bool],
) -> Option<usize> {
    let before = before?;
    let by = |is_same: &fn(&T, &T) -> bool| rows.iter().position(|row| is_same(row, before));
    rules.iter().find_map(by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_moves_the_same_way_and_stops_at_its_ends() {
        for (action, here, to) in [
            (Action::Up, 10, 9),
            (Action::Up, 0, 0),
            (Action::Down, 10, 11),
            (Action::Down, 29, 29),
            (Action::PageUp, 10, 2),
            (Action::PageUp, 3, 0),
            (Action::PageDown, 10, 18),
            (Action::PageDown, 25, 29),
            (Action::First, 10, 0),
            (Action::Last, 10, 29),
            (Action::Confirm, 10, 10),
            // Rows that are gone since.
            (Action::Confirm, 99, 29),
        ] {
            assert_eq!(along(action, here, 30), to, "{action:?} {here}");
        }
        assert_eq!(along(Action::Down, 0, 0), 0);
    }

    #[test]
    fn a_text_scrolls_by_rows_and_drawing_keeps_it_within() {
        for (action, from, to) in [
            (Action::Up, 20, 19),
            (Action::Up, 0, 0),
            (Action::Down, 20, 21),
            (Action::PageUp, 20, 5),
            (Action::PageDown, 20, 35),
            (Action::First, 20, 0),
            (Action::Confirm, 20, 20),
        ] {
            let mut offset = from;
            scroll(&mut offset, action);
            assert_eq!(offset, to, "{action:?} {from}");
        }
        // Beyond any text, and further down is no less far.
        let mut offset = 0;
        scroll(&mut offset, Action::Last);
        assert!(offset > 1_000_000);
        scroll(&mut offset, Action::PageDown);
        assert!(offset > 1_000_000);
    }

    #[test]
    fn rows_without_anything_to_point_at_are_passed_over() {
        let stops = [2, 5, 9];
        for (action, here, to) in [
            (Action::Down, 2, 5),
            (Action::Up, 9, 5),
            (Action::Up, 2, 2),
            (Action::Last, 2, 9),
            (Action::First, 9, 2),
            // From a row between two: the next one is where the cursor is taken to be.
            (Action::Confirm, 3, 5),
            (Action::Confirm, 99, 2),
        ] {
            assert_eq!(along_stops(action, here, &stops), to, "{action:?} {here}");
        }
        assert_eq!(along_stops(Action::Down, 4, &[]), 4);
    }

    #[test]
    fn the_strictest_rule_that_finds_a_row_decides() {
        type Row = (u8, char);
        let same: fn(&Row, &Row) -> bool = |one, other| one == other;
        let number: fn(&Row, &Row) -> bool = |one, other| one.0 == other.0;
        let rows = [(1, 'a'), (2, 'b'), (2, 'c')];
        let find = |before: Option<&Row>| found_back(&rows, before, &[same, number]);
        assert_eq!(find(Some(&(2, 'c'))), Some(2));
        assert_eq!(find(Some(&(2, 'x'))), Some(1));
        assert_eq!(find(Some(&(3, 'c'))), None);
        assert_eq!(find(None), None);
    }
}
