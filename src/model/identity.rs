//! What a session and a step are known by, wherever they go and whatever they are called.

use std::fmt;

use uuid::Uuid;

/// What one session or one step is known by: a UUID, `kenmerk` in files (issue 9, "Identity").
///
/// It is made once. A copy of a session keeps it, so that two files with one identity are copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity(Uuid);

impl Identity {
    /// Returns the identity that a file writes as `text`; none when it is no UUID.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text.trim()).ok().map(Self)
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(out)
    }
}

/// Where new identities come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Identities {
    /// No two are ever equal, on any computer.
    Random,
    /// The same ones each time, from this number on: for tests.
    Counting(u64),
}

impl Identities {
    /// Returns one that nothing has yet.
    pub fn make(&mut self) -> Identity {
        Identity(match self {
            Self::Random => Uuid::new_v4(),
            Self::Counting(number) => {
                *number += 1;
                Uuid::from_u64_pair(0x4000, *number)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_reads_back_and_nothing_else_is_one() {
        for mut identities in [Identities::Random, Identities::Counting(0)] {
            let (one, two) = (identities.make(), identities.make());
            assert_ne!(one, two);
            assert_eq!(Identity::parse(&one.to_string()), Some(one));
        }
        assert_eq!(Identity::parse("kenmerk"), None);
        assert_eq!(Identity::parse(""), None);
    }
}
