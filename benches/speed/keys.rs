//! From one key to the drawn frame, at 80×24. Aim: under 0.5 ms.

use crossterm::event::{KeyCode, KeyEvent};
use divan::Bencher;
use quickscan::app::{App, Input, Outcome};
use quickscan::model::Session;
use quickscan::ui::{Theme, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::sessions::{TODAY, full, prose, questions};

/// The app with `session` open on its first question, and a terminal.
struct Desk {
    app: App,
    terminal: Terminal<TestBackend>,
    theme: Theme,
}

impl Desk {
    fn new(change: impl FnOnce(&mut Session)) -> Self {
        let questions = questions();
        let mut session = full(&questions);
        session.place.question = questions.first().map(|question| question.id.clone());
        change(&mut session);
        let mut app = App::new(questions, TODAY);
        app.update(Input::Outcome(Outcome::Opened {
            copy: None,
            path: "sessie.toml".into(),
            session: Box::new(session),
            looking: None,
            notice: None,
        }));
        let terminal = Terminal::new(TestBackend::new(80, 24)).expect("a terminal");
        let theme = Theme::colour();
        let mut desk = Self {
            app,
            terminal,
            theme,
        };
        desk.draw();
        desk
    }

    /// With the cursor in the note of the first question, which has 100,000 characters.
    fn in_long_note(key: KeyCode) -> Self {
        let mut desk = Self::new(|session| {
            let first = session.answers.values_mut().next().expect("an answer");
            first.note = prose(100_000);
        });
        desk.press(KeyCode::Char('n'));
        desk.press_with_control(key);
        desk.press(KeyCode::Char('e'));
        desk.draw();
        assert!(desk.app.is_unsaved(), "the letter is in the note");
        desk
    }

    fn press(&mut self, code: KeyCode) {
        self.app.update(Input::Key(code.into()));
    }

    fn press_with_control(&mut self, code: KeyCode) {
        let key = KeyEvent::new(code, crossterm::event::KeyModifiers::CONTROL);
        self.app.update(Input::Key(key));
    }

    fn draw(&mut self) {
        let Self {
            app,
            terminal,
            theme,
        } = self;
        terminal
            .draw(|frame| draw(frame, app, theme))
            .expect("it draws");
    }
}

#[divan::bench]
fn state(bencher: Bencher) {
    let mut desk = Desk::new(|_| ());
    let mut states = "12345".chars().cycle();
    bencher.bench_local(|| {
        desk.press(KeyCode::Char(states.next().unwrap_or('1')));
        desk.draw();
    });
}

#[divan::bench]
fn next_question(bencher: Bencher) {
    let mut desk = Desk::new(|_| ());
    let mut keys = [KeyCode::PageDown, KeyCode::PageUp].into_iter().cycle();
    bencher.bench_local(|| {
        desk.press(keys.next().unwrap_or(KeyCode::Null));
        desk.draw();
    });
}

#[divan::bench]
fn letter_in_a_usual_note(bencher: Bencher) {
    let mut desk = Desk::new(|_| ());
    desk.press(KeyCode::Char('n'));
    bencher.bench_local(|| {
        desk.press(KeyCode::Char('e'));
        desk.draw();
    });
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn letter_at_the_end_of_100_000(bencher: Bencher) {
    let mut desk = Desk::in_long_note(KeyCode::End);
    bencher.bench_local(|| {
        desk.press(KeyCode::Char('e'));
        desk.draw();
    });
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn letter_at_the_start_of_100_000(bencher: Bencher) {
    let mut desk = Desk::in_long_note(KeyCode::Home);
    bencher.bench_local(|| {
        desk.press(KeyCode::Char('e'));
        desk.draw();
    });
}
