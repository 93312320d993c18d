//! The note beside a session that is open: by whom, where, and since when.

use std::env;
use std::fmt;
use std::path::Path;

use jiff::Zoned;
use toml::Value;

use crate::model::format_date;
use crate::storage::moments;
use crate::storage::platform::Links;
use crate::storage::read::{read_at_most, read_text};
use crate::text::clean;

/// A note has four short lines.
const LARGEST_NOTE: u64 = 10_000;

/// Who has a session open. It may come from another computer, so it is made safe when read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owner {
    /// The name that the system knows the user by; may be empty.
    pub user: String,
    /// The computer; may be empty.
    pub host: String,
    /// Since when.
    pub since: Option<Zoned>,
    /// The version of this program.
    pub program: String,
}

impl Owner {
    /// The user of this computer, who opens a session at `since`.
    pub fn here(since: Zoned) -> Self {
        Self {
            user: first_of(&["USER", "USERNAME", "LOGNAME"]).unwrap_or_default(),
            host: first_of(&["COMPUTERNAME", "HOSTNAME"])
                .or_else(|| read_text(Path::new("/etc/hostname")).ok())
                .map(|name| safe(&name))
                .unwrap_or_default(),
            since: Some(since),
            program: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    pub(super) fn to_toml(&self) -> String {
        let mut note = toml::Table::new();
        for (key, text) in [
            ("wie", &self.user),
            ("computer", &self.host),
            ("programma", &self.program),
        ] {
            note.insert(key.to_owned(), Value::from(text.as_str()));
        }
        if let Some(since) = &self.since {
            note.insert("sinds".to_owned(), moments::to_toml(since).into());
        }
        note.to_string()
    }

    /// The note at `path`; none when there is none, and a link is none. Of one that cannot be read
    /// nothing is known.
    pub(super) fn read(path: &Path) -> Option<Self> {
        if !path.symlink_metadata().is_ok_and(|there| there.is_file()) {
            return None;
        }
        let bytes = read_at_most(path, Links::Refuse, LARGEST_NOTE);
        let bytes = bytes.ok().flatten().unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        let note: toml::Table = text.parse().unwrap_or_default();
        let word = |key: &str| note.get(key).and_then(Value::as_str).map(safe);
        Some(Self {
            user: word("wie").unwrap_or_default(),
            host: word("computer").unwrap_or_default(),
            since: note
                .get("sinds")
                .and_then(Value::as_datetime)
                .and_then(|moment| moments::from_toml(*moment)),
            program: word("programma").unwrap_or_default(),
        })
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.user.as_str(), self.host.as_str()) {
            ("", "") => f.write_str("iemand anders")?,
            ("", host) => write!(f, "iemand op {host}")?,
            (user, "") => f.write_str(user)?,
            (user, host) => write!(f, "{user} op {host}")?,
        }
        match &self.since {
            Some(since) => {
                let (day, time) = (format_date(since.date()), since.strftime("%H:%M"));
                write!(f, " sinds {day} {time}")
            }
            None => Ok(()),
        }
    }
}

/// The first of these environment variables that says something.
fn first_of(names: &[&str]) -> Option<String> {
    let values = names.iter().filter_map(|name| env::var(name).ok());
    values
        .map(|value| safe(&value))
        .find(|value| !value.is_empty())
}

/// A name in a sentence: one line, not too long, nothing that steers a terminal.
fn safe(name: &str) -> String {
    const LONGEST: usize = 60;
    let words: Vec<String> = name.split_whitespace().map(clean).collect();
    words.join(" ").chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_from_elsewhere_is_made_safe() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        assert_eq!(Owner::read(&path), None);
        for (text, owner) in [
            ("", "iemand anders"),
            ("\u{0}\u{0}", "iemand anders"),
            ("wie = 3\ncomputer = \"PC\"", "iemand op PC"),
            ("wie = \"a\\u001b]0;b\\u0007\\n c\\u202e\"", "a]0;b c"),
            (
                "wie = \"anna\"\nsinds = 2026-11-22T14:02:11+01:00",
                "anna sinds 22-11-2026 14:02",
            ),
        ] {
            std::fs::write(&path, text).unwrap();
            assert_eq!(Owner::read(&path).unwrap().to_string(), owner);
        }
        std::fs::write(&path, format!("wie = \"{}\"", "x".repeat(1000))).unwrap();
        assert_eq!(Owner::read(&path).unwrap().user.len(), 60);
    }
}
