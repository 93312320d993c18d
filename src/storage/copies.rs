//! Copies that sync programs and people make beside a session: two files with one identity, whatever
//! they are called.
//!
//! A session of before there were identities is recognised by its name, and by being about the same
//! gemeente with the same questions.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::model::{Identity, QuestionSetRef};

/// A session in a list, as far as copies are concerned.
pub(super) struct Listed<'a> {
    pub(super) id: &'a str,
    /// None of an older session, and of one that cannot be read.
    pub(super) identity: Option<Identity>,
    /// What it is about; none when it cannot be read.
    pub(super) about: Option<About<'a>>,
}

/// What a copy and its original have in common: the gemeente, the questions, and the day the answers
/// hold for.
pub(super) type About<'a> = (&'a str, &'a QuestionSetRef, Option<Date>);

/// For each of `sessions`, the place in it of the one that it is a copy of.
pub(super) fn copies(sessions: &[Listed<'_>]) -> Vec<Option<usize>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut known: HashMap<Identity, Vec<usize>> = HashMap::new();
    for (place, session) in sessions.iter().enumerate() {
        places.insert(session.id, place);
        if let Some(identity) = session.identity {
            known.entry(identity).or_default().push(place);
        }
    }
    let by_name = |copy: &Listed<'_>| {
        let named = originals(copy.id);
        let mut named = named.into_iter().filter_map(|id| places.get(id).copied());
        named.find(|place| sessions.get(*place).is_some_and(|of| is_alike(copy, of)))
    };
    let sessions_and_places = sessions.iter().enumerate();
    sessions_and_places
        .map(|(place, copy)| {
            let same = copy.identity.and_then(|identity| known.get(&identity));
            match same {
                Some(same) if same.len() > 1 => {
                    let of = by_name(copy).or_else(|| first_named(same, sessions));
                    of.filter(|of| *of != place)
                }
                _ => by_name(copy),
            }
        })
        .collect()
}

/// The one of these places whose session has the shortest name: the names of copies are longer.
fn first_named(places: &[usize], sessions: &[Listed<'_>]) -> Option<usize> {
    let name = |place: &usize| sessions.get(*place).map(|session| session.id);
    let by_length = |place: &usize| name(place).map(|name| (name.len(), name));
    places.iter().copied().min_by_key(by_length)
}

fn is_alike(copy: &Listed<'_>, original: &Listed<'_>) -> bool {
    match (copy.identity, original.identity) {
        (Some(copy), Some(original)) => copy == original,
        _ => copy.about.is_some() && copy.about == original.about,
    }
}

/// The names that the original may have, if `id` looks like the name of a copy; the likeliest first.
fn originals(id: &str) -> Vec<&str> {
    let sure = [
        in_brackets(id),
        after_word(id),
        before_word(id),
        by_a_sync_program(id),
    ];
    let machines = id
        .match_indices(['-', '_'])
        .filter_map(|(place, _)| machine(id, place));
    sure.into_iter().flatten().chain(machines).collect()
}

/// Dropbox and Nextcloud `x (conflicted copy of Anna 2026-11-22)`, Google Drive and Windows `x (1)`
/// and `x (kopie)`, Seafile `x (SFConflict …)`, pCloud `x [conflicted]`. What else is between
/// brackets is a part of the name: `x (concept)`.
fn in_brackets(id: &str) -> Option<&str> {
    let round = id.strip_suffix(')').and_then(|id| id.rsplit_once('('));
    let square = id.strip_suffix(']').and_then(|id| id.rsplit_once('['));
    let (name, words) = round.or(square)?;
    let name = name.trim_end_matches([' ', '-']);
    (!name.is_empty() && (is_number(words) || says_copy(words))).then_some(name)
}

/// Windows `x - kopie` and `x - Copy (2)`, macOS `x kopie` and iCloud `x 2`; also with a number behind
/// the word, and with hyphens.
fn after_word(id: &str) -> Option<&str> {
    let numbered = id.strip_suffix(')').and_then(|id| id.rsplit_once('('));
    let whole = numbered.filter(|(_, number)| is_number(number));
    let whole = whole.map_or(id, |(name, _)| name.trim_end());
    let (before, last) = whole.rsplit_once([' ', '-', '_'])?;
    let (name, word) = match before.rsplit_once([' ', '-', '_']) {
        Some((name, word)) if is_number(last) && is_copy(word) => (name, word),
        _ => (before, last),
    };
    // This program's own second session of a day is `x-2`.
    let is_icloud = is_number(word) && whole.ends_with(&format!(" {word}"));
    let name = name.trim_end_matches([' ', '-', '_']);
    (!name.is_empty() && (is_copy(word) || is_icloud)).then_some(name)
}

/// Google Drive `Kopie van x`, Windows `Copy (2) of x`.
fn before_word(id: &str) -> Option<&str> {
    let (word, rest) = id.split_once(' ')?;
    let counted = rest
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(") "));
    let rest = counted
        .filter(|(number, _)| is_number(number))
        .map_or(rest, |(_, rest)| rest);
    let name = rest
        .strip_prefix("van ")
        .or_else(|| rest.strip_prefix("of "))?;
    (is_copy(word) && !name.is_empty()).then_some(name)
}

/// A number of a copy; a longer one is a year.
fn is_number(word: &str) -> bool {
    (1..3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_copy(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "kopie" | "copy")
}

/// Whether the words between brackets say that this is a copy, in the languages of sync programs.
fn says_copy(words: &str) -> bool {
    let words = words.to_lowercase();
    ["kopie", "copy", "conflict", "konflikt", "exemplaar"]
        .iter()
        .any(|word| words.contains(word))
}

/// Syncthing `x.sync-conflict-20261122-140211-ABCDEFG`, Resilio `x.Conflict`, and ownCloud
/// `x_conflict-20261122-140211`.
fn by_a_sync_program(id: &str) -> Option<&str> {
    [".sync-conflict-", ".Conflict", "_conflict-"]
        .into_iter()
        .find_map(|words| id.split_once(words))
        .map(|(name, _)| name)
}

/// OneDrive `x-DESKTOP-1234`, `x-Annas MacBook` and `x-laptop-van-jan`, Synology
/// `x_NAS_Nov-22-140211-2026_Conflict`: the name of a computer, which begins with a capital letter or
/// has a word of computers in it. A name that this program makes has neither, so `x-2` is another
/// session and no copy.
fn machine(id: &str, place: usize) -> Option<&str> {
    let (name, rest) = id.split_at_checked(place)?;
    let machine = rest.strip_prefix(['-', '_'])?;
    let is_name = machine
        .chars()
        .all(|c| c.is_alphanumeric() || "-_ .'’".contains(c))
        && (machine.starts_with(char::is_uppercase) || names_computer(machine));
    (is_name && !name.is_empty()).then_some(name)
}

/// Whether the first or the last word of `machine` is that of a computer, `laptop` or `pc-0123`, or a
/// number that an organisation gave one, `wpl04711`. One in the middle is a part of another name.
fn names_computer(machine: &str) -> bool {
    const COMPUTERS: [&str; 12] = [
        "laptop", "desktop", "pc", "macbook", "imac", "mac", "notebook", "werkplek", "surface",
        "ipad", "tablet", "nas",
    ];
    let words: Vec<&str> = machine.split(['-', '_', ' ', '.']).collect();
    let is_computer = |word: &&str| {
        let letters = word.trim_end_matches(|char: char| char.is_ascii_digit());
        let digits = word.len() - letters.len();
        let is_year = digits == 4
            && word
                .get(letters.len()..)
                .is_some_and(|n| n.starts_with("20"));
        let is_asset = digits > 3 && !is_year && (1..=5).contains(&letters.len());
        COMPUTERS.contains(&letters)
            || (is_asset && letters.bytes().all(|b| b.is_ascii_lowercase()))
    };
    [words.first(), words.last()]
        .into_iter()
        .flatten()
        .any(is_computer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_recognised_by_their_names() {
        for name in [
            "x (conflicted copy 2026-11-22)",
            "x (Anna's conflicted copy 2026-11-22)",
            "x (conflicted copy of Anna de Vries 2026-11-20)",
            "x (Anna de Vries conflict 2026-11-20)",
            "x (conflict van LAPTOP-3 2026-11-22)",
            "x (Conflicterend exemplaar van Jan 2026-11-22)",
            "x (In Konflikt stehende Kopie von Jan 2026-11-22)",
            "x (Kopie van Anna)",
            "x (conflicterend exemplaar van LAPTOP-3 2026-11-22)",
            "x (1)",
            "x (kopie)",
            "x(1)",
            "x - kopie",
            "x - Kopie (2)",
            "x - Copy",
            "x - Copy (2)",
            "x-kopie",
            "x_kopie_2",
            "x.sync-conflict-20261122-140211-ABCDEFG",
            "x-DESKTOP-1234",
            "x-DESKTOP-ABC123",
            "x-LAPTOP",
            "x-Annas-MacBook",
            "x-Anna’s MacBook Pro",
            "x-laptop-van-jan",
            "x-jans-laptop",
            "x-pc-0123",
            "x-pc0123",
            "x-gem-wpl04711",
            "x-werkplek 12",
            "x_nas_Nov-22-140211-2026_Conflict",
            "x (conflicted copy 2026-11-22 140211)",
            "x (SFConflict anna@example.org 2026-11-22-14-02-11)",
            "x [conflicted]",
            "x kopie",
            "x kopie 2",
            "x 2",
            "Kopie van x",
            "Copy of x",
            "Copy (2) of x",
            "Kopie (3) van x",
            "x.Conflict",
            "x_conflict-20261122-140211",
            "x_NAS_Nov-22-140211-2026_Conflict",
        ] {
            assert!(
                originals(name).contains(&"x"),
                "{name}: {:?}",
                originals(name)
            );
        }
        for ending in ["DESKTOP-1234", "laptop-van-jan"] {
            let name = format!("voorbeeldstad-2026-11-22-{ending}");
            assert_eq!(originals(&name), ["voorbeeldstad-2026-11-22"]);
        }
    }

    /// Four digits are a number of an organisation unless they are a year of ours, and any second word of a name
    /// is no word for a copy.
    #[test]
    fn what_looks_like_a_year_or_a_word_is_judged_whole() {
        assert_eq!(originals("x-wpl1987"), ["x"]);
        assert_eq!(originals("x-wpl20471"), ["x"]);
        assert_eq!(originals("wijk noord 2"), ["wijk noord"]);
    }

    #[test]
    fn other_names_are_no_copies() {
        for name in [
            "voorbeeldstad-2026-11-22",
            "voorbeeldstad-2026-11-22-2",
            "bergen-nh-2026-11-22",
            "laptopstad-2026-11-22",
            "capelle-aan-den-ijssel-2026-11-22-12",
            "x",
            "(1)",
            "(kopie)",
            "",
            "x - vervolg",
            "x vervolg",
            "x 2027",
            "x (2027)",
            "x-2027",
            "x-q4",
            "x-kwartaal3",
            "x-plan2027",
            "kopie",
            "-kopie",
            "Kopie van ",
            "x-team-noord",
            "x_concept",
            "x (concept)",
            "x (noord)",
            "x (NH.)",
            "x (team jeugd)",
            "x (definitief 2)",
            "x [oud]",
            "x-fase123",
            "x kopie oud",
        ] {
            assert!(originals(name).is_empty(), "{name}: {:?}", originals(name));
        }
    }

    #[test]
    fn a_copy_is_one_only_beside_its_original_and_of_the_same_gemeente_and_day() {
        let set = QuestionSetRef::default();
        let day = Some(jiff::civil::date(2026, 11, 22));
        let (a, b, later) = (("A", &set, day), ("B", &set, day), ("A", &set, None));
        let listed = |id, about| Listed {
            id,
            identity: None,
            about,
        };
        let sessions = [
            listed("x (1)", Some(a)),
            listed("x", Some(a)),
            listed("x-LAPTOP", Some(b)),
            listed("x (1) (1)", Some(a)),
            listed("y (1)", Some(a)),
            listed("x (2)", None),
            listed("x (3)", Some(later)),
        ];
        assert_eq!(
            copies(&sessions),
            [Some(1), None, None, Some(0), None, None, None]
        );
    }

    #[test]
    fn two_files_with_one_identity_are_copies_whatever_they_are_called() {
        let mut identities = crate::model::Identities::Counting(0);
        let (one, two) = (Some(identities.make()), Some(identities.make()));
        let set = QuestionSetRef::default();
        let listed = |id, identity| Listed {
            id,
            identity,
            about: Some(("A", &set, None)),
        };
        let sessions = [
            listed("van mijn collega", one),
            listed("x", one),
            listed("x (1)", two),
            listed("x-LAPTOP", None),
            listed("y", two),
        ];
        assert_eq!(copies(&sessions), [Some(1), None, Some(4), Some(1), None]);
    }
}
