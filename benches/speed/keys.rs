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
struct ScreenContext {
    app: App,
    terminal: Terminal<TestBackend>,
    theme: Theme,
}

impl ScreenContext {
    fn new(change: impl FnOnce(&mut Session)) -> Self {
        let questions = questions();
        let mut session = full(&questions);
        session.place.question = questions.first().map(|question| question.id.clone());
        change(&mut session);
        let set = std::sync::Arc::new(questions.clone());
        let mut app = App::new(questions, TODAY);
        app.update(Input::Outcome(Outcome::Opened {
            copy: None,
            path: "sessie.toml".into(),
            session: Box::new(session),
            set,
            read_only: None,
            notice: None,
        }));
        let terminal = Terminal::new(TestBackend::new(80, 24)).expect("a terminal");
        let theme = Theme::colour();
        let mut cx = Self {
            app,
            terminal,
            theme,
        };
        cx.draw();
        cx
    }

    /// With the cursor in the note of the first question, which has 100,000 characters.
    fn in_long_note(key: KeyCode) -> Self {
        let mut cx = Self::new(|session| {
            let first = session.answers.values_mut().next().expect("an answer");
            first.note = prose(100_000);
        });
        cx.press(KeyCode::Char('n'));
        cx.press_with_control(key);
        cx.press(KeyCode::Char('e'));
        cx.draw();
        assert!(cx.app.is_unsaved(), "the letter is in the note");
        cx
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
    let mut cx = ScreenContext::new(|_| ());
    let mut states = "12345".chars().cycle();
    bencher.bench_local(|| {
        cx.press(KeyCode::Char(states.next().unwrap_or('1')));
        cx.draw();
    });
}

#[divan::bench]
fn next_question(bencher: Bencher) {
    let mut cx = ScreenContext::new(|_| ());
    let mut keys = [KeyCode::PageDown, KeyCode::PageUp].into_iter().cycle();
    bencher.bench_local(|| {
        cx.press(keys.next().unwrap_or(KeyCode::Null));
        cx.draw();
    });
}

#[divan::bench]
fn letter_in_a_usual_note(bencher: Bencher) {
    let mut cx = ScreenContext::new(|_| ());
    cx.press(KeyCode::Char('n'));
    bencher.bench_local(|| {
        cx.press(KeyCode::Char('e'));
        cx.draw();
    });
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn letter_at_the_end_of_100_000(bencher: Bencher) {
    let mut cx = ScreenContext::in_long_note(KeyCode::End);
    bencher.bench_local(|| {
        cx.press(KeyCode::Char('e'));
        cx.draw();
    });
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn letter_at_the_start_of_100_000(bencher: Bencher) {
    let mut cx = ScreenContext::in_long_note(KeyCode::Home);
    bencher.bench_local(|| {
        cx.press(KeyCode::Char('e'));
        cx.draw();
    });
}
