//! Something to tell the user.

/// Why a text was left as it was when something was typed or pasted.
pub(super) const TOO_LONG: &str = "Dit past niet: een tekst mag hoogstens 1 MB groot zijn. Er is \
    niets veranderd; maak de tekst korter, of zet het overige in een eigen document.";

/// Something to tell the user, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// A Dutch sentence.
    pub text: String,
    /// Whether something went wrong.
    pub is_problem: bool,
}

impl Message {
    /// Something to know.
    pub fn notice(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_problem: false,
        }
    }

    /// Something that went wrong.
    pub fn problem(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_problem: true,
        }
    }
}
