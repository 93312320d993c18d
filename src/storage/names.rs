//! File names for sessions: safe on every system, whatever the gemeente is called.

use jiff::civil::Date;

use crate::text::{fold, slug};

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

/// The longest part of a file name that is somebody's name.
const MAX_PERSON: usize = 40;

/// `M-de-Wit`: somebody's name as a part of a file name, with its capitals.
pub(super) fn person_name(name: &str) -> String {
    let mut safe = String::new();
    for char in name.chars() {
        let plain = fold(char.encode_utf8(&mut [0; 4]));
        let plain = if char.is_uppercase() {
            plain.to_uppercase()
        } else {
            plain
        };
        for char in plain.chars() {
            if safe.len() >= MAX_PERSON {
                break;
            } else if char.is_ascii_alphanumeric() {
                safe.push(char);
            } else if !safe.is_empty() && !safe.ends_with('-') {
                safe.push('-');
            }
        }
    }
    safe.truncate(safe.trim_end_matches('-').len());
    if safe.is_empty() || is_reserved(&safe) {
        let hyphen = if safe.is_empty() { "" } else { "-" };
        safe.insert_str(0, &format!("deelnemer{hyphen}"));
    }
    safe
}

/// What is a device on Windows, whatever ending it has.
fn is_reserved(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = |device: &str| {
        let number = name.strip_prefix(device);
        number.is_some_and(|rest| rest.len() == 1 && rest.parse::<u8>().is_ok())
    };
    ["con", "prn", "aux", "nul"].contains(&name.as_str()) || numbered("com") || numbered("lpt")
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

    #[test]
    fn names_of_people_stay_readable() {
        for (name, safe) in [
            ("M. de Wit", "M-de-Wit"),
            ("S. Öztürk", "S-Ozturk"),
            ("Con", "deelnemer-Con"),
            ("LPT1", "deelnemer-LPT1"),
            ("", "deelnemer"),
            ("../..", "deelnemer"),
            ("a/b\\c:d", "a-b-c-d"),
        ] {
            assert_eq!(person_name(name), safe);
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
        fn whatever_somebody_is_called_the_name_is_safe(name in any::<String>()) {
            let safe = person_name(&name);
            prop_assert!(!safe.is_empty() && safe.len() <= MAX_PERSON + "deelnemer-".len());
            prop_assert!(safe.bytes().all(|byte| byte == b'-' || byte.is_ascii_alphanumeric()));
            prop_assert!(!safe.starts_with('-') && !safe.ends_with('-') && !is_reserved(&safe));
        }

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
