//! What ratatui draws on: the terminal, which is sent a frame at once, and nothing where nothing
//! changed. Of ratatui itself each picture sets colours, shows and moves the cursor, and asks the
//! system for the size of the window. What changed is sent in whole words, for those who listen.

use std::io::{self, BufWriter, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{Clear, ClearType as WholeScreen};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::shown::Shown;

/// A terminal of a known size.
pub(super) struct Canvas<W: Write> {
    inner: CrosstermBackend<BufWriter<W>>,
    size: Size,
    /// Where its cursor is, once that is known.
    cursor: Option<Position>,
    is_shown: Option<bool>,
    shown: Shown,
}

/// More than most pictures take; a larger one goes in parts.
const PICTURE: usize = 1 << 14;

impl<W: Write> Canvas<W> {
    pub(super) fn new(writer: W, size: Size) -> Self {
        Self {
            inner: CrosstermBackend::new(BufWriter::with_capacity(PICTURE, writer)),
            size,
            shown: Shown::empty(size),
            cursor: None,
            is_shown: None,
        }
    }
}

impl<W: Write> Backend for Canvas<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.cursor = None;
        self.inner.draw(self.shown.take(content).into_iter())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.is_shown.replace(false) != Some(false) {
            queue!(self.inner, Hide)?;
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.is_shown.replace(true) != Some(true) {
            queue!(self.inner, Show)?;
        }
        Ok(())
    }

    /// Where it was put last: the terminal is never asked.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.cursor.replace(position) != Some(position) {
            queue!(self.inner, MoveTo(position.x, position.y))?;
        }
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.cursor = None;
        self.shown.clear();
        match region {
            // With the frame that follows, so that the window is never seen empty.
            ClearType::All => queue!(self.inner, Clear(WholeScreen::All)),
            part => self.inner.clear_region(part),
        }
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use ratatui::Terminal;
    use ratatui::text::Text;

    use super::*;

    /// What was sent so far.
    #[derive(Clone, Default)]
    struct Sent(Arc<Mutex<Vec<u8>>>);

    impl Write for Sent {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("it is free").extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Sent {
        fn take(&self) -> String {
            let bytes = std::mem::take(&mut *self.0.lock().expect("it is free"));
            String::from_utf8(bytes).expect("text")
        }
    }

    #[test]
    fn what_stays_as_it_was_is_not_sent() {
        let sent = Sent::default();
        let canvas = Canvas::new(sent.clone(), Size::new(20, 2));
        let mut terminal = Terminal::new(canvas).expect("a terminal");
        let mut draw = |text: &str, cursor: Option<u16>| {
            let picture = |frame: &mut ratatui::Frame| {
                frame.render_widget(Text::raw(text), frame.area());
                if let Some(column) = cursor {
                    frame.set_cursor_position((column, 1));
                }
            };
            terminal.draw(picture).expect("it draws");
            sent.take()
        };
        assert!(draw("een", Some(0)).contains("een"));
        assert_eq!(draw("een", Some(0)), "");
        assert_eq!(draw("een", Some(3)), "\x1b[2;4H");
        let changed = draw("eem", Some(3));
        // The word, but no other row.
        assert!(changed.contains("eem"), "{changed:?}");
        assert!(changed.ends_with("\x1b[2;4H"), "{changed:?}");
        assert_eq!(draw("eem", None), "\x1b[?25l");
        assert_eq!(draw("eem", None), "");
        assert!(draw("eem", Some(3)).starts_with("\x1b[?25h"));
    }
}
