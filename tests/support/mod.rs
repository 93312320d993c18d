//! A whole app in a temporary folder, driven by keys written as text, with a fixed clock.

#![allow(
    dead_code,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "each test program uses a part, and a test may fail"
)]

pub mod filled;
pub mod own_set;
pub mod pictures;
pub mod scene;
pub mod together;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::civil::date;
use quickscan::app::{App, Effect, Input, Outcome};
use quickscan::model::{QuestionSet, Session};
use quickscan::runtime::Worker;
use quickscan::storage::{DataFolder, embedded_question_set};
use quickscan::ui::{Theme, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use tempfile::TempDir;

/// The moment at which every test plays.
pub const NOW: &str = "2026-11-22T14:02:11+01:00";

/// The app with its folder and a terminal to draw on.
pub struct Harness {
    pub app: App,
    pub folder: DataFolder,
    pub questions: QuestionSet,
    pub has_quit: bool,
    worker: Worker,
    /// What a slow folder has yet to do, in order; none while it does everything at once.
    held: Option<VecDeque<Effect>>,
    temp: TempDir,
    /// The moment of the last key, since the start.
    clock: Duration,
}

/// What lies between two keys that are pressed one by one.
const SLOWLY: Duration = Duration::from_secs(1);

/// What lies between two keys of somebody who types.
const FAST: Duration = Duration::from_millis(120);

impl Harness {
    /// The app at its start, with an empty folder.
    pub fn new() -> Self {
        Self::in_folder(TempDir::new().expect("a temporary folder"))
    }

    fn in_folder(temp: TempDir) -> Self {
        let questions = embedded_question_set().expect("the question set parses");
        let folder = DataFolder::new(temp.path().join("data"));
        let reports = PathBuf::from("/tmp/Documenten");
        let mut app = App::new(questions.clone(), date(2026, 11, 22));
        app.update(Input::Outcome(Outcome::ReportsGoTo(reports)));
        let mut harness = Self {
            worker: Worker::new(folder.clone(), questions.clone()),
            app,
            folder,
            questions,
            has_quit: false,
            held: None,
            temp,
            clock: Duration::ZERO,
        };
        harness.carry_out(vec![Effect::List, Effect::ListLeftBehind]);
        harness
    }

    /// End the program and start it again in the same folder. What was not saved is gone.
    pub fn restart(self) -> Self {
        // Whoever ends holds no locks any more.
        drop(self.worker);
        Self::in_folder(self.temp)
    }

    /// The program once more, on the same folder: a second window, or a colleague.
    pub fn beside(&self) -> Self {
        let mut other = Self::new();
        other.folder = self.folder.clone();
        other.worker = Worker::new(self.folder.clone(), self.questions.clone());
        other.carry_out(vec![Effect::List]);
        other
    }

    /// Change the session on disk, as a program that knows no locks would.
    pub fn change_elsewhere(&self, change: impl FnOnce(&mut Session)) {
        let work = self.app.work.as_ref().expect("a session is open");
        let path = work.path().expect("it has a file");
        let mut session = self.on_disk();
        change(&mut session);
        let progress = quickscan::model::progress(&self.questions, &session);
        self.folder
            .save(path, &session, progress, None)
            .expect("it can be written");
    }

    /// Put a copy of the newest session beside it, under its name with `ending` behind it, as a
    /// program that keeps files the same does.
    pub fn copy_beside(&mut self, ending: &str, change: impl FnOnce(&mut Session)) -> PathBuf {
        let path = self.folder.sessions().expect("a list").remove(0).path;
        let name = path.file_stem().expect("a name").to_string_lossy();
        let copy = path.with_file_name(format!("{name}{ending}.toml"));
        let mut session = self.folder.load(&path).expect("it can be read").session;
        change(&mut session);
        let progress = quickscan::model::progress(&self.questions, &session);
        self.folder
            .save_new(&copy, &session, progress)
            .expect("it can be written");
        self.carry_out(vec![Effect::List]);
        copy
    }

    /// The folder in which a test may put files of its own.
    pub fn temp(&self) -> &std::path::Path {
        self.temp.path()
    }

    /// Start with `session` open, as if it had been saved before.
    pub fn with_session(session: &Session) -> Self {
        let mut harness = Self::new();
        let progress = quickscan::model::progress(&harness.questions, session);
        let path = harness
            .folder
            .create(session, progress, date(2026, 11, 22))
            .expect("it can be saved")
            .path;
        harness.carry_out(vec![Effect::Open(path)]);
        harness
    }

    /// From now on the folder is slow: nothing is done until it is let through.
    pub fn hold(&mut self) -> &mut Self {
        self.held.get_or_insert_default();
        self
    }

    /// Press keys, and give what they ask of the world instead of doing it.
    pub fn asked_by(&mut self, keys: &str) -> Vec<Effect> {
        self.hold().press(keys);
        self.held.take().unwrap_or_default().into()
    }

    /// The slow folder does the first thing that waits. Returns whether there was one.
    pub fn let_one_through(&mut self) -> bool {
        let Some(effect) = self.held.as_mut().and_then(VecDeque::pop_front) else {
            return false;
        };
        if let Some(outcome) = self.worker.carry_out(effect, moment) {
            let next = self.app.update(Input::Outcome(outcome));
            self.carry_out(next);
        }
        true
    }

    /// The slow folder does all that waits and what follows from it, and is slow no more.
    pub fn let_through(&mut self) -> &mut Self {
        while self.let_one_through() {}
        self.held = None;
        self
    }

    /// Carry out effects, and what follows from them.
    pub fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if effect == Effect::Quit {
                self.has_quit = true;
            } else if let Some(held) = &mut self.held {
                held.push_back(effect);
            } else if let Some(outcome) = self.worker.carry_out(effect, moment) {
                let next = self.app.update(Input::Outcome(outcome));
                self.carry_out(next);
            }
        }
    }

    /// Press keys: letters as they are, others between angle brackets: `<enter>`, `<pgdn>`,
    /// `<c-z>`, `<s-left>`, `<f5>`, `<lt>` for `<`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in parse_keys(keys) {
            self.input(Input::Key(key), SLOWLY);
        }
        self
    }

    /// Press one key, as it is in the key table.
    pub fn press_key(&mut self, code: KeyCode, modifiers: KeyModifiers) -> &mut Self {
        self.input(Input::Key(KeyEvent::new(code, modifiers)), SLOWLY)
    }

    /// Type the same keys fast, as a text, after a pause.
    pub fn type_fast(&mut self, keys: &str) -> &mut Self {
        self.clock += SLOWLY;
        for key in parse_keys(keys) {
            self.input(Input::Key(key), FAST);
        }
        self
    }

    /// Paste text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.input(Input::Paste(text.to_owned()), SLOWLY)
    }

    /// Give the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.input(Input::Resized { columns, rows }, SLOWLY)
    }

    fn input(&mut self, input: Input, after: Duration) -> &mut Self {
        self.clock += after;
        self.app.set_moment(self.clock);
        let effects = self.app.update(input);
        self.carry_out(effects);
        self
    }

    /// Let a moment pass without a key.
    pub fn pause(&mut self) -> &mut Self {
        let effects = self.app.update(Input::Pause);
        self.carry_out(effects);
        self
    }

    /// The open session.
    pub fn session(&self) -> &Session {
        self.app.work.as_ref().expect("a session is open").session()
    }

    /// The session as it is on disk.
    pub fn on_disk(&self) -> Session {
        let work = self.app.work.as_ref().expect("a session is open");
        let path = work.path().expect("it has a file");
        self.folder.load(path).expect("it can be read").session
    }

    /// Draw the screen.
    pub fn draw(&mut self, width: u16, height: u16) -> Terminal<TestBackend> {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        terminal
            .draw(|frame| draw(frame, &mut self.app, &Theme::colour()))
            .expect("it draws");
        terminal
    }

    /// Whether the screen says `words`, wherever the lines break.
    pub fn says(&mut self, words: &str) -> bool {
        let screen = self.screen(80, 24).replace('│', " ");
        let flat: Vec<&str> = screen.split_whitespace().collect();
        flat.join(" ").contains(words)
    }

    /// The screen as text, with the place of the cursor below it.
    pub fn screen(&mut self, width: u16, height: u16) -> String {
        let mut terminal = self.draw(width, height);
        let cursor = terminal.get_cursor_position().expect("a cursor");
        let text = text_of(terminal.backend().buffer());
        format!(
            "{text}\ncursor: rij {}, kolom {}",
            cursor.y + 1,
            cursor.x + 1
        )
    }
}

/// The text of a buffer, spaces at the ends of lines left out.
pub fn text_of(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width);
    let lines: Vec<String> = buffer
        .content
        .chunks(width)
        .map(|row| {
            let line: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
            line.trim_end().to_owned()
        })
        .collect();
    lines.join("\n")
}

/// [`NOW`] as a moment.
pub fn moment() -> jiff::Zoned {
    let pieces: jiff::Timestamp = NOW.parse().expect("it is a moment");
    pieces.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(1)))
}

fn parse_keys(keys: &str) -> Vec<KeyEvent> {
    let mut events = Vec::new();
    let mut rest = keys;
    while let Some(char) = rest.chars().next() {
        if char == '<' {
            let end = rest.find('>').expect("a key name ends with >");
            events.push(named(&rest[1..end]));
            rest = &rest[end + 1..];
        } else {
            events.push(KeyEvent::from(KeyCode::Char(char)));
            rest = &rest[char.len_utf8()..];
        }
    }
    events
}

fn named(name: &str) -> KeyEvent {
    let (modifiers, name) = match name.split_at_checked(2) {
        Some(("c-", rest)) => (KeyModifiers::CONTROL, rest),
        Some(("s-", rest)) => (KeyModifiers::SHIFT, rest),
        _ => (KeyModifiers::NONE, name),
    };
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" if modifiers == KeyModifiers::SHIFT => KeyCode::BackTab,
        "tab" => KeyCode::Tab,
        "pgdn" => KeyCode::PageDown,
        "pgup" => KeyCode::PageUp,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "del" => KeyCode::Delete,
        "bs" => KeyCode::Backspace,
        "space" => KeyCode::Char(' '),
        "lt" => KeyCode::Char('<'),
        _ if name.starts_with('f') && name.len() > 1 => {
            KeyCode::F(name[1..].parse().expect("a function key"))
        }
        _ => KeyCode::Char(name.chars().next().expect("a key")),
    };
    KeyEvent::new(code, modifiers)
}
