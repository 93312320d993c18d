//! From where the practice is looked at.

use serde::Deserialize;

/// A perspective from which the practice is looked at, as the ZET does.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeView {
    /// Its id, under which session files keep what it says.
    pub id: String,
    /// Its name, before what it says.
    #[serde(rename = "naam")]
    pub name: String,
    /// What belongs there.
    pub hint: String,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}
