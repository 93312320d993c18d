//! The terminal while the screen is open, and whole again after every way of leaving.

use std::io::{self, stdout};
use std::panic;

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
};
use crossterm::execute;
use ratatui::{DefaultTerminal, Frame};

/// The terminal in full-screen mode; dropping it gives the terminal back.
pub(super) struct Screen {
    terminal: DefaultTerminal,
}

impl Screen {
    /// Take the terminal. Nothing is asked of it, so nothing waits for an answer.
    pub(super) fn enter() -> io::Result<Self> {
        let shown = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            give_back();
            shown(info);
        }));
        let terminal = ratatui::try_init()?;
        // Old Windows consoles know neither; pasted text is then recognised by its speed.
        let _ = execute!(stdout(), EnableBracketedPaste);
        let _ = execute!(stdout(), EnableFocusChange);
        Ok(Self { terminal })
    }

    /// Draw one picture.
    pub(super) fn draw(&mut self, picture: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.terminal.draw(picture).map(|_| ())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn give_back() {
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = execute!(stdout(), DisableFocusChange);
    let _ = ratatui::try_restore();
    // `restore` leaves the cursor as the last picture had it.
    let _ = execute!(stdout(), Show);
}
