//! The pieces that screens are made of: a form, a question with choices, and the cursor of a list.

mod dialog;
mod field;
pub(super) mod file_field;
pub mod form;
mod form_keys;
pub mod list_cursor;
pub mod suggestions;
#[cfg(test)]
mod tests;

pub use self::dialog::{Choice, Dialog, DialogAction, PlanChoice, TogetherChoice, help};
pub use self::form::Leave;
pub use self::form_keys::Pressed;
