//! The mouse, where the user wants it to be the program's (`muis = true`): a click is the keys that lead
//! there, so that whatever can be reached with keys can be clicked, and nothing else.
//!
//! A click on a key of the bar presses it. A click elsewhere goes to that row, field or tab; a click on
//! the row where the user is already does what Enter does there.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};

use crate::app::{App, Context};
use crate::ui::{Theme, bar, draw};

/// No list on a screen is longer than this.
const MOST_ROWS: usize = 200;

/// No screen has more fields or tabs.
const MOST_FIELDS: usize = 24;

/// A click at `at`, as keys that are handed to `press` one by one.
pub fn click(app: &mut App, size: Size, at: Position, mut press: impl FnMut(&mut App, KeyEvent)) {
    let rows = bar::lines(app.context(), size.width, size.height, &Theme::plain()).len() as u16;
    let first = size.height.saturating_sub(rows);
    if at.y >= first {
        let key = bar::key_at(app.context(), size, Position::new(at.x, at.y - first));
        if let Some(key) = key {
            press(app, key);
        }
        return;
    }
    let mut way = Way {
        app,
        size,
        press: &mut press,
    };
    let Some(cursor) = way.look().1 else {
        return;
    };
    if cursor.y == at.y {
        way.here(at);
    } else if way.along_rows(at) || way.along_fields(at) {
        way.along_columns(at);
    }
}

/// From where the user is to where they clicked.
struct Way<'a> {
    app: &'a mut App,
    size: Size,
    press: &'a mut dyn FnMut(&mut App, KeyEvent),
}

impl Way<'_> {
    /// The screen, and where the cursor is on it.
    fn look(&mut self) -> (Buffer, Option<Position>) {
        let Size { width, height } = self.size;
        let Ok(mut terminal) = Terminal::new(TestBackend::new(width, height));
        let mut has_cursor = false;
        let Ok(_) = terminal.draw(|frame| {
            draw(frame, self.app, &Theme::plain());
            has_cursor = true;
        });
        let Ok(cursor) = terminal.backend_mut().get_cursor_position();
        let buffer = terminal.backend().buffer().clone();
        (buffer, has_cursor.then_some(cursor))
    }

    fn cursor(&mut self) -> Position {
        self.look().1.unwrap_or_default()
    }

    /// Presses a key; returns where the cursor went.
    fn go(&mut self, code: KeyCode) -> Position {
        (self.press)(self.app, KeyEvent::from(code));
        self.cursor()
    }

    /// On the row where the user is: to the column in a text or a grid, and otherwise what Enter does.
    fn here(&mut self, at: Position) {
        let before = self.cursor();
        self.along_columns(at);
        if self.cursor() == before && !self.app.context().is_text() {
            let chooses = self.app.context() == Context::Choice;
            self.go(if chooses {
                KeyCode::Char(' ')
            } else {
                KeyCode::Enter
            });
        }
    }

    /// Up or down to the row of `at`, or the one that it belongs to. Returns whether it got there.
    fn along_rows(&mut self, at: Position) -> bool {
        let mut here = self.cursor();
        let is_down = here.y < at.y;
        let [on, back] = if is_down {
            [KeyCode::Down, KeyCode::Up]
        } else {
            [KeyCode::Up, KeyCode::Down]
        };
        let context = self.app.context();
        if !context.has_list() && !context.is_text() {
            return false;
        }
        for _ in 0..MOST_ROWS {
            let next = self.go(on);
            if next == here {
                return false;
            }
            here = next;
            if here.y == at.y {
                return true;
            }
            if (here.y > at.y) == is_down {
                // Past it: a row takes more than one line, and begins above the click.
                if is_down {
                    self.go(back);
                }
                return true;
            }
        }
        false
    }

    /// With Tab to the field on the row of `at`, or until the tab there is the one between brackets.
    fn along_fields(&mut self, at: Position) -> bool {
        for _ in 0..MOST_FIELDS {
            let (screen, cursor) = self.look();
            if cursor.is_some_and(|cursor| cursor.y == at.y) || is_in_brackets(&screen, at) {
                return true;
            }
            self.go(KeyCode::Tab);
        }
        false
    }

    /// To the column of `at`, in a text or the grid of the dashboard: elsewhere the arrows do other things.
    fn along_columns(&mut self, at: Position) {
        let context = self.app.context();
        if !context.is_text() && context != Context::Dashboard {
            return;
        }
        let mut here = self.cursor();
        let distance = |from: Position| from.x.abs_diff(at.x);
        while here.y == at.y && distance(here) > 0 {
            let [on, back] = if here.x < at.x {
                [KeyCode::Right, KeyCode::Left]
            } else {
                [KeyCode::Left, KeyCode::Right]
            };
            let next = self.go(on);
            if next.y != at.y || distance(next) >= distance(here) {
                if next != here {
                    self.go(back);
                }
                return;
            }
            here = next;
        }
    }
}

/// Whether `at` is within a word between brackets, as the tab that is chosen is.
fn is_in_brackets(screen: &Buffer, at: Position) -> bool {
    let symbol = |x: u16| screen.cell((x, at.y)).map_or(" ", |cell| cell.symbol());
    let before = (0..=at.x)
        .rev()
        .map(symbol)
        .find(|symbol| ["[", "]"].contains(symbol));
    let after = (at.x..screen.area.width)
        .map(symbol)
        .find(|symbol| ["[", "]"].contains(symbol));
    before == Some("[") && after == Some("]")
}
