//! Copies that sync programs and people make beside a session: recognised by their name, and by
//! being about the same gemeente with the same questions.
//!
//! There is no id in a session to go by: a copy has the same one as its original, and so has a
//! session that somebody copied on purpose to begin the next year with. What counts is that both
//! stand here under names of which one was made from the other.

use std::collections::HashMap;

use crate::model::QuestionSetRef;

/// A session in a list, as far as copies are concerned.
pub(super) struct Listed<'a> {
    pub(super) id: &'a str,
    /// The gemeente and the questions; none when it cannot be read.
    pub(super) about: Option<(&'a str, &'a QuestionSetRef)>,
}

/// For each of `sessions`, the place in it of the one that it is a copy of.
pub(super) fn copies(sessions: &[Listed<'_>]) -> Vec<Option<usize>> {
    let places: HashMap<&str, usize> = sessions
        .iter()
        .enumerate()
        .map(|(place, session)| (session.id, place))
        .collect();
    sessions
        .iter()
        .map(|copy| {
            originals(copy.id)
                .into_iter()
                .filter_map(|id| places.get(id).copied())
                .find(|place| sessions.get(*place).is_some_and(|of| is_alike(copy, of)))
        })
        .collect()
}

fn is_alike(copy: &Listed<'_>, original: &Listed<'_>) -> bool {
    copy.about.is_some() && copy.about == original.about
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

/// Dropbox and Nextcloud `x (conflicted copy 2026-11-22)`, Google Drive and Windows `x (1)` and
/// `x (kopie)`, Seafile `x (SFConflict …)`, pCloud `x [conflicted]`.
fn in_brackets(id: &str) -> Option<&str> {
    let round = id.strip_suffix(')').and_then(|id| id.rsplit_once('('));
    let square = id.strip_suffix(']').and_then(|id| id.rsplit_once('['));
    let (name, _) = round.or(square)?;
    Some(name.trim_end_matches([' ', '-'])).filter(|name| !name.is_empty())
}

/// Windows `x - kopie` and `x - Copy`, macOS `x kopie` and iCloud `x 2`; also with a number behind
/// the word.
fn after_word(id: &str) -> Option<&str> {
    let whole = in_brackets(id).unwrap_or(id);
    // A longer number is a year.
    let is_number = |word: &str| word.len() < 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let (before, last) = whole.rsplit_once(' ')?;
    let (name, word) = match before.rsplit_once(' ') {
        Some((name, word)) if is_number(last) && is_copy(word) => (name, word),
        _ => (before, last),
    };
    (is_copy(word) || is_number(word)).then_some(name.trim_end_matches([' ', '-']))
}

/// Google Drive `Kopie van x`.
fn before_word(id: &str) -> Option<&str> {
    ["Kopie van ", "Copy of "]
        .into_iter()
        .find_map(|words| id.strip_prefix(words))
}

fn is_copy(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "kopie" | "copy")
}

/// Syncthing `x.sync-conflict-20261122-140211-ABCDEFG`, Resilio `x.Conflict`, and ownCloud
/// `x_conflict-20261122-140211`.
fn by_a_sync_program(id: &str) -> Option<&str> {
    [".sync-conflict-", ".Conflict", "_conflict-"]
        .into_iter()
        .find_map(|words| id.split_once(words))
        .map(|(name, _)| name)
}

/// OneDrive `x-DESKTOP-1234` and `x-Annas MacBook`, Synology `x_NAS_Nov-22-140211-2026_Conflict`:
/// the name of a computer, which has a capital letter. A name that this program makes has none, so
/// `x-2` is another session and no copy.
fn machine(id: &str, place: usize) -> Option<&str> {
    let (name, rest) = id.split_at_checked(place)?;
    let machine = rest.strip_prefix(['-', '_'])?;
    let is_name = machine
        .chars()
        .all(|c| c.is_alphanumeric() || "-_ .'’".contains(c))
        && machine.starts_with(char::is_uppercase);
    is_name.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_recognised_by_their_names() {
        for name in [
            "x (conflicted copy 2026-11-22)",
            "x (Anna's conflicted copy 2026-11-22)",
            "x (conflicterend exemplaar van LAPTOP-3 2026-11-22)",
            "x (1)",
            "x (kopie)",
            "x(1)",
            "x - kopie",
            "x - Kopie (2)",
            "x - Copy",
            "x.sync-conflict-20261122-140211-ABCDEFG",
            "x-DESKTOP-1234",
            "x-LAPTOP",
            "x-Annas-MacBook",
            "x-Anna’s MacBook Pro",
            "x (conflicted copy 2026-11-22 140211)",
            "x (SFConflict anna@example.org 2026-11-22-14-02-11)",
            "x [conflicted]",
            "x kopie",
            "x kopie 2",
            "x 2",
            "Kopie van x",
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
        let name = "voorbeeldstad-2026-11-22-DESKTOP-1234";
        assert_eq!(originals(name), ["voorbeeldstad-2026-11-22"]);
    }

    #[test]
    fn names_of_this_program_are_no_copies() {
        for name in [
            "voorbeeldstad-2026-11-22",
            "voorbeeldstad-2026-11-22-2",
            "bergen-nh-2026-11-22",
            "x",
            "(1)",
            "",
            "x - vervolg",
            "x vervolg",
            "x 2027",
            "kopie",
            "x-team-noord",
            "x_concept",
        ] {
            assert!(originals(name).is_empty(), "{name}: {:?}", originals(name));
        }
    }

    #[test]
    fn a_copy_is_one_only_beside_its_original_and_of_the_same_gemeente() {
        let set = QuestionSetRef::default();
        let (a, b) = (("A", &set), ("B", &set));
        let listed = |id, about| Listed { id, about };
        let sessions = [
            listed("x (1)", Some(a)),
            listed("x", Some(a)),
            listed("x-LAPTOP", Some(b)),
            listed("x (1) (1)", Some(a)),
            listed("y (1)", Some(a)),
            listed("x (2)", None),
        ];
        assert_eq!(
            copies(&sessions),
            [Some(1), None, None, Some(0), None, None]
        );
    }
}
