//! The mouse, where the user wants it to be the program's (`muis = true`): a click is the keys that lead
//! there, so that whatever can be reached with keys can be clicked, and nothing else.
//!
//! A click on a key of the bar presses it. A click elsewhere goes to that row, field or tab; a click on
//! the row where the user is already does what Enter does there.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};

use crate::app::{App, Context, Field, Screen, bindings};
use crate::ui::{Theme, bar, draw};

/// No list on a screen is longer than this.
const MOST_ROWS: usize = 200;

/// No screen has more fields or tabs.
const MOST_FIELDS: usize = 24;

/// A click at `at`, as keys that are handed to `press` one by one.
pub fn click(app: &mut App, size: Size, at: Position, mut press: impl FnMut(&mut App, KeyEvent)) {
    let rows = bar::lines(&app.keys(), size.width, size.height, &Theme::plain()).len() as u16;
    let first = size.height.saturating_sub(rows);
    if at.y >= first {
        let key = bar::key_at(&app.keys(), size, Position::new(at.x, at.y - first));
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
    let (screen, cursor) = way.look();
    if let Some(letter) = letter_before(&screen, way.app.context(), at) {
        way.go(KeyCode::Char(letter));
    } else if cursor.y == at.y {
        way.here(at);
    } else if way.leads_to(at) {
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
    fn look(&mut self) -> (Buffer, Position) {
        let Size { width, height } = self.size;
        let Ok(mut terminal) = Terminal::new(TestBackend::new(width, height));
        let Ok(_) = terminal.draw(|frame| draw(frame, self.app, &Theme::plain()));
        let Ok(cursor) = terminal.backend_mut().get_cursor_position();
        let buffer = terminal.backend().buffer().clone();
        (buffer, cursor)
    }

    fn cursor(&mut self) -> Position {
        self.look().1
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
        let context = self.app.context();
        if self.cursor() == before && !context.is_text() {
            self.go(match context {
                Context::Choice | Context::Options => KeyCode::Char(' '),
                // Enter saves the report, whatever row one is on.
                Context::ExportRow => KeyCode::Right,
                _ => KeyCode::Enter,
            });
        }
    }

    /// To the row or the field at `at`. Returns whether it got there.
    fn leads_to(&mut self, at: Position) -> bool {
        // The stands have digits, which are clicked; sideways is another question.
        let is_stand = matches!(self.app.screen(), Some(Screen::Question(question)) if question.focus == Field::State);
        !is_stand && self.along_rows(at) || self.along_fields(at)
    }

    /// Up or down to the row of `at`, or the one that it belongs to. Returns whether it got there.
    fn along_rows(&mut self, at: Position) -> bool {
        let (screen, cursor) = self.look();
        let mut here = cursor;
        let label = label(&screen, at.y);
        let is_down = here.y < at.y;
        let context = self.app.context();
        // At a question up and down go on to other fields.
        let [up, down] = match context {
            Context::Choice | Context::Options => [KeyCode::Left, KeyCode::Right],
            _ => [KeyCode::Up, KeyCode::Down],
        };
        let [on, back] = if is_down { [down, up] } else { [up, down] };
        if !context.has_list() && !context.is_text() {
            return false;
        }
        for gone in 0..MOST_ROWS {
            let next = self.go(on);
            if next == here {
                // It is not on the way; nothing was done.
                for _ in 0..gone {
                    self.go(back);
                }
                return false;
            }
            here = next;
            // In a form the rows move with the field that is used, and keep their names.
            if matches!(context, Context::Form | Context::OneField) {
                if self.is_at(&label) {
                    return true;
                }
                continue;
            }
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
        let (screen, cursor) = self.look();
        let wanted = label(&screen, at.y);
        let start = label(&screen, cursor.y);
        for gone in 1..=MOST_FIELDS {
            self.go(KeyCode::Tab);
            if self.is_at(&wanted) || is_in_brackets(&self.look().0, at) {
                return true;
            }
            if self.is_at(&start) || gone == MOST_FIELDS {
                // There is nothing to go to.
                for _ in 0..gone {
                    self.go(KeyCode::BackTab);
                }
                return false;
            }
        }
        false
    }

    /// Whether the user is at what has this name: on its row, or on the one below it.
    fn is_at(&mut self, wanted: &str) -> bool {
        let (screen, cursor) = self.look();
        let y = cursor.y;
        let is_named = |y| label(&screen, y) == wanted;
        // What has the focus is marked on the row of its name.
        let is_below = !row(&screen, y).trim_start().starts_with('>');
        !wanted.is_empty() && (is_named(y) || is_below && is_named(y.saturating_sub(1)))
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

/// The letter or digit that does what is clicked on, where a question shows it before its words.
fn letter_before(screen: &Buffer, context: Context, at: Position) -> Option<char> {
    if !context.is_question() {
        return None;
    }
    let row: Vec<char> = row(screen, at.y).chars().collect();
    let is_blank = |place: usize| row.get(place).is_none_or(|char| [' ', '>'].contains(char));
    let place = (1..=usize::from(at.x)).rev().find(|place| {
        let is_letter = row.get(*place).is_some_and(|char| char.is_alphanumeric());
        is_letter && is_blank(place - 1) && is_blank(place + 1)
    })?;
    let between = row.get(place..usize::from(at.x))?;
    let is_near = between.windows(3).all(|three| three != [' '; 3]);
    // `3 [ ] niet op orde` or `n Notitie`, and not the numbers of the route.
    let sign: String = row.iter().skip(place + 2).take(4).collect();
    let is_sign = sign.starts_with('[') && sign.ends_with("] ");
    let is_shown = is_sign || sign.starts_with(char::is_uppercase);
    let letter = row.get(place).copied().filter(|_| is_near && is_shown)?;
    let mut keys = bindings(context).filter(|key| !key.modifiers.contains(KeyModifiers::CONTROL));
    keys.any(|key| key.code == KeyCode::Char(letter))
        .then_some(letter)
}

/// What a row is called: its words up to where its value begins.
fn label(screen: &Buffer, y: u16) -> String {
    let row = row(screen, y);
    let words = row.trim_start_matches(['>', ' ']);
    let words = words.split_once("  ").map_or(words, |(name, _)| name);
    words.trim().to_owned()
}

fn row(screen: &Buffer, y: u16) -> String {
    let cells = (0..screen.area.width).filter_map(|x| screen.cell((x, y)));
    cells
        .map(|cell| cell.symbol().chars().next().unwrap_or(' '))
        .collect()
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
