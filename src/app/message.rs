//! Something to tell the user.

/// Something to tell the user, until her next key.
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
