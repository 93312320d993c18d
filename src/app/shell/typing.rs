//! Text that is typed where letters are commands: it changes nothing, and is not lost.
//!
//! A letter acts at once. Where others follow at typing speed, the third begins a text: what was done
//! since its first character is taken back, and on a question the user says what is to become of it.
//! One letter, repeated or among digits, and two of them stay commands: people who know the keys press
//! `3ab` and `2vn`. So do more of them on a question where each marks something else and together they
//! begin no word, such as `2vbp` and `vbn`. `2e lijn` is a text, its digit included.

use std::time::Duration;

use crossterm::event::KeyCode;
use crossterm::event::KeyEvent;
use crossterm::event::KeyModifiers;

use super::App;
use super::run::Run;
use crate::app::action::Action;
use crate::app::effect::{Effect, Outcome, SaveEnd};
use crate::app::keymap::text_keys::PASTE;
use crate::app::screens::Screen;
use crate::app::widgets::{Choice, Dialog, DialogAction};
use crate::app::work::{Checkpoint, Work};
use crate::model::QuestionId;

/// Keys that follow each other within this time are typed as a text.
const TYPING: Duration = Duration::from_millis(350);

/// How much of a text is shown in the question about it.
const SHOWN: usize = 120;

/// What is known of letters that may be a text.
#[derive(Debug, Default)]
pub(super) struct Typing {
    /// When the input comes that is taken in now; none where nobody says so.
    now: Option<Duration>,
    /// When the character before it came.
    last: Option<Duration>,
    run: Option<Run>,
    /// The text that the user is asked about.
    astray: Option<Astray>,
}

/// How all was.
#[derive(Debug)]
pub(super) struct Before {
    pub(super) screens: Vec<Screen>,
    dialog: Option<Dialog>,
    work: Option<Checkpoint>,
}

/// A text that came where none is typed.
#[derive(Debug)]
struct Astray {
    text: String,
    is_pasted: bool,
    question: QuestionId,
}

impl Typing {
    pub(super) fn set_moment(&mut self, now: Option<Duration>) {
        self.now = now;
    }

    pub(super) fn moment(&self) -> Option<Duration> {
        self.now
    }

    /// What comes of a save changes nothing that could be taken back; of what else comes, nobody knows.
    pub(super) fn hear(&mut self, outcome: &Outcome) {
        let is_harmless = matches!(
            outcome,
            Outcome::SaveEnded(_, SaveEnd::Saved { .. } | SaveEnd::Failed(_))
                | Outcome::BinListed(_)
                | Outcome::Glanced(_)
                | Outcome::Sent { .. }
                | Outcome::Others(..)
                | Outcome::ReportsGoTo(_)
        );
        if !is_harmless {
            self.run = None;
        }
    }

    /// Whether this input follows the character before it at typing speed. It is the last one now.
    fn follows(&mut self) -> bool {
        let before = std::mem::replace(&mut self.last, self.now);
        let pause = self
            .now
            .zip(before)
            .map(|(now, last)| now.saturating_sub(last));
        pause.is_some_and(|pause| pause <= TYPING)
    }
}

impl App {
    /// Whether the user is asked what is to become of a text.
    pub(super) fn is_asking_about_text(&self) -> bool {
        self.dialog.is_some() && self.typing.astray.is_some()
    }

    /// Whether `key` is part of a text where letters are commands, and not to be carried out.
    pub(super) fn is_typing(&mut self, key: KeyEvent, action: Option<Action>) -> bool {
        if self.is_asking_about_text() {
            return self.goes_on_typing(key);
        }
        let Some(char) = char_of(key) else {
            self.typing.run = None;
            return false;
        };
        let follows = self.typing.follows();
        let means_nothing = action.is_none() && char.is_alphabetic();
        let run = match self.typing.run.take().filter(|_| follows) {
            Some(run) => Run {
                text: format!("{}{char}", run.text),
                is_foreign: run.is_foreign || means_nothing,
                ..run
            },
            // An Enter that is alone, or a text where texts are typed.
            None if char == '\n' || self.context().is_text() => return false,
            None => Run {
                text: char.into(),
                before: Some(self.before()),
                is_foreign: means_nothing,
            },
        };
        let began_at = run.before.as_ref().and_then(|then| then.screens.last());
        if self.goes_on_after_number(began_at, char) {
            self.say("De vraag is al open.");
            self.typing.run = Some(run);
            return true;
        }
        let is_text = run.is_text() && !run.is_marks();
        match run.before {
            Some(before) if is_text => {
                self.take_back(before);
                self.ask_about_typed(run.text);
            }
            // What is typed after it goes where it led; and Enter by itself is no text.
            Some(_) if char == '\n' => {}
            Some(_) if !run.is_foreign && action.is_some_and(Action::invites_typing) => {}
            before => self.typing.run = Some(Run { before, ..run }),
        }
        is_text
    }

    fn before(&self) -> Before {
        Before {
            screens: self.screens.clone(),
            dialog: self.dialog.clone(),
            work: self.work.as_ref().map(Work::checkpoint),
        }
    }

    fn take_back(&mut self, before: Before) {
        self.screens = before.screens;
        self.dialog = before.dialog;
        if let (Some(work), Some(then)) = (&mut self.work, before.work) {
            work.go_back_to(then);
        }
    }

    /// The question visible, if a text can be put in its note.
    fn question_in_sight(&self) -> Option<QuestionId> {
        let is_writable = self.work.as_ref().is_some_and(|work| !work.is_read_only());
        match self.screen() {
            Some(Screen::Question(question)) if is_writable && self.dialog.is_none() => {
                Some(question.id.clone())
            }
            _ => None,
        }
    }

    fn ask_about_typed(&mut self, text: String) {
        if let Some(question) = self.question_in_sight() {
            self.ask_about(Astray {
                text,
                is_pasted: false,
                question,
            });
        } else {
            self.warn("Hier kunt u geen tekst typen. Er is niets veranderd.");
            self.typing.run = Some(Run {
                text,
                before: None,
                is_foreign: false,
            });
        }
    }

    /// A text was pasted where none is typed.
    pub(super) fn pasted_outside_text(&mut self, text: &str) {
        self.typing.run = None;
        if self.is_asking_about_text() {
            self.change_astray(|astray| astray.push_str(text));
            return;
        }
        if let Some(question) = self.question_in_sight() {
            self.ask_about(Astray {
                text: text.to_owned(),
                is_pasted: true,
                question,
            });
        } else {
            self.warn("Plakken kan alleen in een tekstveld. Er is niets veranderd.");
        }
    }

    fn ask_about(&mut self, astray: Astray) {
        self.message = None;
        self.dialog = Some(astray.dialog());
        self.typing.astray = Some(astray);
    }

    /// The text that is asked about goes on. Returns whether `key` is part of it.
    fn goes_on_typing(&mut self, key: KeyEvent) -> bool {
        let char = char_of(key);
        // Who goes on to the next question would choose an answer unseen.
        if matches!(
            key.code,
            KeyCode::PageUp | KeyCode::PageDown | KeyCode::Home | KeyCode::End
        ) {
            return true;
        }
        let is_backspace = key.code == KeyCode::Backspace;
        // An Enter after a pause is the answer.
        let is_typed =
            (char.is_some() || is_backspace) && (self.typing.follows() || char != Some('\n'));
        if is_typed {
            self.change_astray(|text| match char {
                Some(char) => text.push(char),
                None => drop(text.pop()),
            });
        } else {
            // Who points at an answer has done typing.
            self.typing.last = None;
        }
        is_typed
    }

    fn change_astray(&mut self, change: impl FnOnce(&mut String)) {
        if let (Some(astray), Some(dialog)) = (&mut self.typing.astray, &mut self.dialog) {
            change(&mut astray.text);
            dialog.question = astray.in_words();
        }
    }

    /// Put the text that is asked about in the note of its question, if there is one.
    pub(super) fn put_in_note(&mut self, effects: &mut Vec<Effect>) {
        let Some(astray) = self.typing.astray.take() else {
            return;
        };
        self.dialog = None;
        self.with_screen(effects, |screen, cx, _| {
            if let (Screen::Question(question), Some(mut cx)) = (screen, cx)
                && question.id == astray.question
            {
                question.add_to_note(&astray.text, &mut cx);
            }
        });
    }

    /// The user does nothing with the text; it can still be pasted.
    pub(super) fn drop_text(&mut self) {
        if let Some(astray) = self.typing.astray.take() {
            self.at_hand.clipboard = astray.text;
            self.say(format!(
                "Er is niets met de tekst gedaan. Met {PASTE} plakt u die alsnog in een tekstveld."
            ));
        }
    }

    /// Carry out the text that is asked about as keys.
    pub(super) fn press_as_keys(&mut self, effects: &mut Vec<Effect>) {
        let Some(astray) = self.typing.astray.take() else {
            return;
        };
        for char in astray.text.chars() {
            let code = match char {
                '\n' => KeyCode::Enter,
                char => KeyCode::Char(char),
            };
            self.press(code.into(), effects);
        }
    }
}

impl Astray {
    fn in_words(&self) -> String {
        let count = self.text.chars().count();
        let shown: String = self
            .text
            .chars()
            .skip(count.saturating_sub(SHOWN))
            .collect();
        let more = if count > SHOWN { "… " } else { "" };
        let how = if self.is_pasted { "plakte" } else { "typte" };
        format!(
            "U {how} een tekst buiten een tekstveld: «{more}{}». Er is niets veranderd. Wat wilt u met de tekst?",
            shown.replace(['\n', '\r'], " ")
        )
    }

    fn dialog(&self) -> Dialog {
        let mut choices = vec![
            Choice::new("In de notitie zetten", DialogAction::PutInNote),
            Choice::new("Niets met de tekst doen", DialogAction::Nothing),
        ];
        if !self.is_pasted {
            choices.push(Choice::new(
                "Elke letter als toets uitvoeren",
                DialogAction::PressAsKeys,
            ));
        }
        Dialog::new(self.in_words(), choices)
    }
}

/// The character that a key types, if it types any. With `AltGr`, Ctrl and Alt are both set.
fn char_of(key: KeyEvent) -> Option<char> {
    let modifiers = key.modifiers.difference(KeyModifiers::SHIFT);
    let alt_gr = KeyModifiers::CONTROL.union(KeyModifiers::ALT);
    match key.code {
        KeyCode::Char(char) if modifiers.is_empty() || modifiers == alt_gr => Some(char),
        KeyCode::Enter if modifiers.is_empty() => Some('\n'),
        _ => None,
    }
}
