//! Keys as terminals send them.

#![allow(dead_code, reason = "each test program uses a part")]

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const TAB: &str = "\t";
pub const DOWN: &str = "\x1b[B";
pub const HOME: &str = "\x1b[H";
pub const PAGE_DOWN: &str = "\x1b[6~";
pub const F4: &str = "\x1bOS";
pub const F5: &str = "\x1b[15~";
pub const F6: &str = "\x1b[17~";
pub const F8: &str = "\x1b[19~";
pub const F10: &str = "\x1b[21~";
pub const CTRL_A: &str = "\x01";
pub const CTRL_Q: &str = "\x11";
pub const CTRL_S: &str = "\x13";

/// Bracketed paste, as terminals send it: with CR between the lines.
pub fn pasted(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}
