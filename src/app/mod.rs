//! What the user is doing: screens, choices and the open session.
//!
//! Pure: [`App::update`] takes what happened and returns what the world should do. No file, clock
//! or terminal is touched here.
//!
//! The rooms, from the bottom up: what goes in and comes out (`action`, `effect`, `message`), the key
//! table (`keymap`), pieces that screens share (`widgets`), the open session (`work`), the screens, and
//! the shell around them, which opens, leaves, and goes from screen to screen.

mod action;
mod effect;
mod keymap;
mod message;
mod screens;
mod shell;
mod widgets;
mod work;

pub use self::action::{Action, Input};
pub use self::effect::{
    Damage, EarlierVersion, Effect, EmergencyKept, FormMade, LeftBehind, LineNotUnderstood,
    Outcome, ReadOnlyReason, Save, SaveEnd, SaveTo, SessionCopy, SessionWithSet, Theirs, ToSend,
    ToShow, TogetherEffect, Understood, WorkId,
};
pub use self::keymap::{
    BINDINGS, Binding, Context, Group, Keys, bindings, key_for, key_in, text_keys,
};
pub use self::message::Message;
pub use self::screens::*;
pub(crate) use self::screens::{ask_copy, ask_delete, ask_follow_up, ask_set};
pub use self::shell::{App, SMALLEST, is_too_small};
pub(crate) use self::shell::{ask_about, ask_held, ask_overwrite, ask_same, ask_unreadable};
pub use self::widgets::suggestions::in_words as suggestion_in_words;
pub use self::widgets::{Choice, Dialog, DialogAction, PlanChoice, TogetherChoice, form};
pub use self::work::{Applied, ReadOnly, Safety, Sent, Work};
