//! What follows `ESC [` or `ESC O` up to its final byte, as a key or something else.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::{Begin, is_typed};

/// No key is longer.
const LONGEST: usize = 64;

const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
const CONTROL: KeyModifiers = KeyModifiers::CONTROL;

/// The bytes of it so far.
#[derive(Debug)]
pub(super) struct Sequence {
    /// `[` or `O`.
    pub(super) by: u8,
    pub(super) begin: Begin,
    /// What is before the final byte.
    parameters: Vec<u8>,
    end: u8,
}

impl Sequence {
    pub(super) fn new(by: u8, begin: Begin) -> Self {
        Self {
            by,
            begin,
            parameters: Vec::new(),
            end: 0,
        }
    }

    /// Whether anything came after its beginning.
    pub(super) fn is_begun(&self) -> bool {
        !self.parameters.is_empty()
    }

    /// Whether its beginning may have been typed.
    pub(super) fn may_be_typed(&self) -> bool {
        self.begin == Begin::Late && is_typed(self.by)
    }

    /// Add a byte. Returns whether that was the final one.
    pub(super) fn add(&mut self, byte: u8) -> bool {
        // With Shift, rxvt ends a key with what in all other sequences is no end.
        let is_number =
            !self.parameters.is_empty() && self.parameters.iter().all(u8::is_ascii_digit);
        let is_rxvt = byte == b'$' && self.by == b'[' && is_number;
        let is_final = byte >= b'@' || is_rxvt;
        if is_final {
            self.end = byte;
        } else if self.parameters.len() <= LONGEST {
            self.parameters.push(byte);
        }
        is_final
    }

    /// Whether a pasted text follows.
    pub(super) fn begins_paste(&self) -> bool {
        self.by == b'[' && self.end == b'~' && self.parameters == b"200"
    }

    /// What it means, if anything.
    pub(super) fn event(&self) -> Option<Event> {
        if self.begin == Begin::Late || self.parameters.len() > LONGEST {
            return None;
        }
        if self.by == b'[' && self.parameters.is_empty() {
            match self.end {
                b'I' => return Some(Event::FocusGained),
                b'O' => return Some(Event::FocusLost),
                _ => {}
            }
        }
        if let Some(mouse) = self.mouse() {
            return Some(Event::Mouse(mouse));
        }
        let (code, mut modifiers) = self.key()?;
        if self.begin == Begin::Alt {
            modifiers |= KeyModifiers::ALT;
        }
        Some(Event::Key(KeyEvent::new(code, modifiers)))
    }

    /// What the mouse does, as terminals say it since they have more than 223 columns (SGR). It comes
    /// where the program asked for it, or another left it switched on.
    fn mouse(&self) -> Option<MouseEvent> {
        let text = std::str::from_utf8(&self.parameters).ok()?;
        let mut numbers = text
            .strip_prefix('<')
            .filter(|_| self.by == b'[')?
            .split(';');
        let mut next = || numbers.next()?.parse::<u16>().ok();
        let (button, column, row) = (next()?, next()?, next()?);
        let kind = match (button, self.end) {
            (0, b'M') => MouseEventKind::Down(MouseButton::Left),
            (64, b'M') => MouseEventKind::ScrollUp,
            (65, b'M') => MouseEventKind::ScrollDown,
            _ => return None,
        };
        Some(MouseEvent {
            kind,
            column: column.checked_sub(1)?,
            row: row.checked_sub(1)?,
            modifiers: KeyModifiers::NONE,
        })
    }

    fn key(&self) -> Option<(KeyCode, KeyModifiers)> {
        let (number, modifiers) = self.numbers()?;
        let code = match (self.by, self.end) {
            (b'[', b'~') => numbered(number?)?,
            (b'[', b'$') => return Some((numbered(number?)?, SHIFT)),
            (b'[', b'^') => return Some((numbered(number?)?, CONTROL)),
            (b'[', b'@') => return Some((numbered(number?)?, SHIFT | CONTROL)),
            (b'[', b'u') => return described(number?, modifiers),
            (b'[', b'Z') => return Some((KeyCode::BackTab, modifiers | SHIFT)),
            // With a number it says where the cursor is, or it is F3 with Shift.
            (b'[', b'R') if number.is_some() => return None,
            (b'O', b'M') => KeyCode::Enter,
            // The arrows of rxvt, with Shift and with Ctrl.
            (b'[', b'a'..=b'd') => return Some((lettered(self.end.to_ascii_uppercase())?, SHIFT)),
            (b'O', b'a'..=b'd') => {
                return Some((lettered(self.end.to_ascii_uppercase())?, CONTROL));
            }
            _ => lettered(self.end)?,
        };
        Some((code, modifiers))
    }

    /// The number of the key and the modifiers; none when these are no parameters of a key.
    fn numbers(&self) -> Option<(Option<u32>, KeyModifiers)> {
        let text = std::str::from_utf8(&self.parameters).ok()?;
        let mut parts = text.split(';');
        let first = parts.next().unwrap_or_default();
        // Behind a colon is what the key would be on another keyboard.
        let first = first.split(':').next().unwrap_or_default();
        let number = match first {
            "" => None,
            number => Some(number.parse().ok()?),
        };
        let Some(second) = parts.next() else {
            // One number before a letter is that of the modifiers in an old dialect.
            let is_old = self.by == b'O' && number.is_some();
            let mask = number.filter(|_| is_old).unwrap_or(1);
            return Some((number, modifiers(mask)));
        };
        let mut second = second.split(':');
        let mask = match second.next().unwrap_or_default() {
            "" => 1,
            mask => mask.parse().ok()?,
        };
        let is_released = second.next() == Some("3");
        let is_key = !is_released && parts.next().is_none();
        is_key.then(|| (number, modifiers(mask)))
    }
}

/// The modifiers as terminals number them: 1 and a bit for each.
fn modifiers(mask: u32) -> KeyModifiers {
    let bits = mask.saturating_sub(1);
    [
        (1, SHIFT),
        (2, KeyModifiers::ALT),
        (4, CONTROL),
        (8, KeyModifiers::SUPER),
        (16, KeyModifiers::HYPER),
        (32, KeyModifiers::META),
    ]
    .into_iter()
    .filter(|(bit, _)| bits & bit != 0)
    .fold(KeyModifiers::NONE, |all, (_, one)| all | one)
}

fn lettered(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number as u8 - 10),
        17..=21 => KeyCode::F(number as u8 - 11),
        23..=26 => KeyCode::F(number as u8 - 12),
        28 | 29 => KeyCode::F(number as u8 - 13),
        31..=34 => KeyCode::F(number as u8 - 14),
        _ => return None,
    })
}

/// A key that is described by its character, as some terminals do with modifiers. What would type
/// that character is no key: it does not come so.
fn described(number: u32, modifiers: KeyModifiers) -> Option<(KeyCode, KeyModifiers)> {
    let code = match number {
        9 if modifiers.contains(SHIFT) => KeyCode::BackTab,
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        _ if modifiers.difference(SHIFT).is_empty() => return None,
        _ => KeyCode::Char(char::from_u32(number).filter(|char| !char.is_control())?),
    };
    Some((code, modifiers))
}
