//! File names for sessions: safe on every system, whatever the gemeente is called.

use jiff::civil::Date;

use crate::text::slug;

/// The longest name, without ending; what is after the gemeente fits in it too.
const MAX: usize = 60;
/// Room for `-2026-11-22` and a number to tell two sessions of one day apart.
const TAIL: usize = 16;

/// `voorbeeldstad-2026-11-22`. The date at the end also keeps it from being a name that Windows
/// reserves, such as `con` or `lpt1`.
pub(super) fn base_name(gemeente: &str, day: Date) -> String {
    let mut name = slug(gemeente, MAX - TAIL);
    if name.is_empty() {
        "sessie".clone_into(&mut name);
    }
    format!("{name}-{day}")
}

/// `base`, or `base-2`, `base-3` and so on: every name to try, in order.
pub(super) fn numbered(base: &str) -> impl Iterator<Item = String> {
    std::iter::once(base.to_owned()).chain((2_u32..).map(move |number| format!("{base}-{number}")))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_gemeenten_stay_readable() {
        for (gemeente, name) in [
            ("Voorbeeldstad", "voorbeeldstad-2026-11-22"),
            ("’s-Hertogenbosch", "s-hertogenbosch-2026-11-22"),
            ("Súdwest-Fryslân", "sudwest-fryslan-2026-11-22"),
            ("Bergen (NH.)", "bergen-nh-2026-11-22"),
            ("", "sessie-2026-11-22"),
            ("../../etc", "etc-2026-11-22"),
            ("CON", "con-2026-11-22"),
        ] {
            assert_eq!(base_name(gemeente, date(2026, 11, 22)), name);
        }
    }

    /// There is room for the date and a number, so that the end that tells sessions apart is never cut off.
    #[test]
    fn a_long_name_leaves_room_for_what_comes_behind_it() {
        let base = base_name(&"x".repeat(100), date(2026, 11, 22));
        assert!(base.ends_with("-2026-11-22") && base.len() + "-9999".len() <= MAX);
    }

    #[test]
    fn the_second_session_of_a_day_gets_a_number() {
        let names: Vec<_> = numbered("a").take(3).collect();
        assert_eq!(names, ["a", "a-2", "a-3"]);
    }

    proptest! {
        #[test]
        fn whatever_the_gemeente_the_name_is_safe(gemeente in any::<String>()) {
            for name in numbered(&base_name(&gemeente, date(2026, 11, 22))).take(9999).step_by(3333) {
                prop_assert!(name.len() <= MAX);
                prop_assert!(name.starts_with(|first: char| first.is_ascii_alphanumeric()));
                prop_assert!(name.ends_with(|last: char| last.is_ascii_digit()));
                prop_assert!(name.bytes().all(|b| b == b'-' || b.is_ascii_lowercase() || b.is_ascii_digit()));
            }
        }
    }
}
