//! The terminal while the screen is open, and whole again after every way of leaving.

use std::io::{self, Stdout, Write, stdout};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste,
    EnableFocusChange, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use ratatui::backend::Backend;
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};

use super::canvas::Canvas;
use super::desktop::copy_sequence;
use crate::ui::Theme;

/// The terminal in full-screen mode; dropping it gives the terminal back.
pub(super) struct Screen {
    terminal: Terminal<Canvas<Stdout>>,
    has_mouse: bool,
}

impl Screen {
    /// Take the terminal. Nothing is asked of it, so nothing waits for an answer.
    /// `has_mouse` takes the mouse as well, with which the terminal then selects no text.
    pub(super) fn enter(has_mouse: bool) -> io::Result<Self> {
        take(has_mouse)?;
        let terminal = blank().inspect_err(|_| give_back())?;
        Ok(Self {
            terminal,
            has_mouse,
        })
    }

    /// Draw one picture: of it, what has changed.
    pub(super) fn draw(&mut self, picture: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.terminal.draw(picture).map(|_| ())
    }

    /// Have the next picture drawn whole, in the size that the window has now, which is given back.
    pub(super) fn begin_anew(&mut self) -> io::Result<Size> {
        self.terminal = blank()?;
        // Not the `clear` of the terminal above it: that asks where the cursor is, and the answer
        // would come among the keys.
        self.terminal.backend_mut().clear()?;
        self.terminal.size()
    }

    /// Give the terminal back for a while.
    pub(super) fn pause() {
        give_back();
    }

    /// Take the terminal again; the next picture is to be drawn whole.
    pub(super) fn resume(&self) -> io::Result<()> {
        take(self.has_mouse)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// The size of the window.
pub(super) fn size() -> io::Result<Size> {
    crossterm::terminal::size().map(Size::from)
}

/// Colours, unless the user does not want them (<https://no-color.org>).
pub(super) fn theme() -> Theme {
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if no_colour {
        Theme::plain()
    } else {
        Theme::colour()
    }
}

/// Offer `text` to the clipboard. Between pictures nothing else is on its way to the terminal.
pub(super) fn offer_to_clipboard(text: &str) -> io::Result<()> {
    let mut terminal = stdout().lock();
    terminal.write_all(copy_sequence(text).as_bytes())?;
    terminal.flush()
}

/// A terminal of which nothing is known but its size.
fn blank() -> io::Result<Terminal<Canvas<Stdout>>> {
    Terminal::new(Canvas::new(stdout(), size()?))
}

fn take(has_mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen).inspect_err(|_| give_back())?;
    // Old Windows consoles know neither; pasted text is then recognised by its speed.
    let _ = execute!(stdout(), EnableBracketedPaste);
    let _ = execute!(stdout(), EnableFocusChange);
    if has_mouse {
        let _ = execute!(stdout(), EnableMouseCapture);
    }
    Ok(())
}

/// Each step on its own: when one fails, the others still help.
fn give_back() {
    let _ = execute!(stdout(), DisableMouseCapture);
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = execute!(stdout(), DisableFocusChange);
    let _ = execute!(stdout(), LeaveAlternateScreen);
    let _ = disable_raw_mode();
    // The last picture may have hidden it.
    let _ = execute!(stdout(), Show);
}
