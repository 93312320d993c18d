//! The terminal while the screen is open, and whole again after every way of leaving.

use std::io::{self, stdout};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use ratatui::backend::CrosstermBackend;
use ratatui::{DefaultTerminal, Frame, Terminal};

/// The terminal in full-screen mode; dropping it gives the terminal back.
pub(super) struct Screen {
    terminal: DefaultTerminal,
}

impl Screen {
    /// Take the terminal. Nothing is asked of it, so nothing waits for an answer.
    pub(super) fn enter() -> io::Result<Self> {
        take()?;
        let terminal =
            Terminal::new(CrosstermBackend::new(stdout())).inspect_err(|_| give_back())?;
        Ok(Self { terminal })
    }

    /// Draw one picture.
    pub(super) fn draw(&mut self, picture: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.terminal.draw(picture).map(|_| ())
    }

    /// Give the terminal back for a while.
    pub(super) fn pause() {
        give_back();
    }

    /// Take the terminal again; the next picture is drawn whole.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        take()?;
        // Not `clear`: that asks the terminal where its cursor is, and the answer would be read as keys.
        self.terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen).inspect_err(|_| give_back())?;
    // Old Windows consoles know neither; pasted text is then recognised by its speed.
    let _ = execute!(stdout(), EnableBracketedPaste);
    let _ = execute!(stdout(), EnableFocusChange);
    Ok(())
}

/// Each step on its own: when one fails, the others still help.
fn give_back() {
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = execute!(stdout(), DisableFocusChange);
    let _ = execute!(stdout(), LeaveAlternateScreen);
    let _ = disable_raw_mode();
    // The last picture may have hidden it.
    let _ = execute!(stdout(), Show);
}
