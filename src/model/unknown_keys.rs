//! What a later version of this program wrote in a session file.

use std::ops::{Deref, DerefMut};

use toml::{Table, Value};

/// Keys of a session file that this version does not know: kept as they are, written back on saving.
///
/// Two of these are equal when they are written alike. Of toml's own values that is not so: a number
/// that is none, `nan`, is not equal to itself.
#[derive(Debug, Clone, Default)]
pub struct UnknownKeys(Table);

impl PartialEq for UnknownKeys {
    fn eq(&self, other: &Self) -> bool {
        are_same_tables(&self.0, &other.0)
    }
}

impl Eq for UnknownKeys {}

fn are_same_tables(one: &Table, other: &Table) -> bool {
    one.len() == other.len()
        && one.iter().all(|(key, value)| {
            let theirs = other.get(key);
            theirs.is_some_and(|theirs| are_same(value, theirs))
        })
}

fn are_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Float(one), Value::Float(other)) => {
            one.to_bits() == other.to_bits() || (one.is_nan() && other.is_nan())
        }
        (Value::Table(one), Value::Table(other)) => are_same_tables(one, other),
        (Value::Array(one), Value::Array(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| are_same(one, other))
        }
        _ => one == other,
    }
}

impl Deref for UnknownKeys {
    type Target = Table;

    fn deref(&self) -> &Table {
        &self.0
    }
}

impl DerefMut for UnknownKeys {
    fn deref_mut(&mut self) -> &mut Table {
        &mut self.0
    }
}

impl FromIterator<(String, Value)> for UnknownKeys {
    fn from_iter<T: IntoIterator<Item = (String, Value)>>(keys: T) -> Self {
        Self(keys.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_equal_when_they_are_written_alike() {
        let keys = |text: &str| UnknownKeys(text.parse().unwrap());
        let same = [
            "",
            "a = nan",
            "a = -0.0",
            "a = [nan, 1]",
            "a = { b = [{ c = nan }] }",
            "a = 2026-11-22",
        ];
        for (place, one) in same.into_iter().enumerate() {
            for (other_place, other) in same.into_iter().enumerate() {
                assert_eq!(
                    keys(one) == keys(other),
                    place == other_place,
                    "{one} and {other}"
                );
            }
        }
        for (one, other) in [
            ("a = 0.0", "a = -0.0"),
            ("a = 1", "a = 1.0"),
            ("a = [1]", "a = [1, 2]"),
            ("a = 1", "b = 1"),
            ("a = nan", "a = 'nan'"),
        ] {
            assert_ne!(keys(one), keys(other));
        }
    }
}
