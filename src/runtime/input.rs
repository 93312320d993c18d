//! Events of the terminal as input for the app, pasted text recognised where it comes as keys.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::Input;

/// Whether pasted text comes as separate keys: the Windows console has no bracketed paste.
const PASTE_COMES_AS_KEYS: bool = cfg!(windows);

/// Keys that follow each other within this time were not typed by a person.
const BURST: Duration = Duration::from_millis(6);

/// Outside a text field only a run of keys this long is taken for a paste; shorter ones may be a
/// program or a quick hand that presses keys.
const PASTE_OUTSIDE_TEXT: usize = 8;

/// The keys that are held down, to tell a release that types from one that does not.
///
/// Windows sends a press and a release of each key. But a character that is not on the keyboard,
/// such as an é that is pasted or typed as Alt+0233, comes as the release of Alt alone.
#[derive(Debug, Default)]
pub(super) struct HeldKeys(Vec<KeyCode>);

impl HeldKeys {
    /// `event` as the press of a key, or as what it was; none when it only releases one.
    pub(super) fn press(&mut self, event: Event) -> Option<Event> {
        let Event::Key(mut key) = event else {
            return Some(event);
        };
        if key.kind != KeyEventKind::Release {
            if !self.0.contains(&key.code) {
                self.0.push(key.code);
            }
            return Some(event);
        }
        let held = self.0.iter().position(|code| *code == key.code);
        let is_foreign = matches!(key.code, KeyCode::Char(char) if !char.is_ascii());
        if held.is_none() && self.0.is_empty() && is_foreign && key.modifiers.is_empty() {
            key.kind = KeyEventKind::Press;
            return Some(Event::Key(key));
        }
        // A key may be released as another than it was pressed, when Shift went up first.
        if !self.0.is_empty() {
            self.0.remove(held.unwrap_or(0));
        }
        None
    }
}

/// The events that came together, each with its moment.
#[derive(Debug, Default)]
pub(super) struct Keys {
    events: Vec<(Event, Instant)>,
}

impl Keys {
    /// Add an event that came at this moment.
    pub(super) fn add(&mut self, event: Event, at: Instant) {
        self.events.push((event, at));
    }

    /// How long to wait for more keys that may belong to the same paste. A single letter is drawn
    /// at once; an Enter or Tab might be a part of pasted text, which must not act as a command.
    pub(super) fn patience(&self) -> Option<Duration> {
        let run = self
            .events
            .iter()
            .rev()
            .map_while(|(event, _)| typed(event));
        let (mut length, mut commands) = (0, false);
        for char in run {
            length += 1;
            commands |= matches!(char, '\n' | '\t');
        }
        (PASTE_COMES_AS_KEYS && (length > 1 || commands)).then_some(BURST)
    }

    /// The input they mean, in order.
    pub(super) fn inputs(self, in_text: bool) -> Vec<(Input, Instant)> {
        let least = if in_text { 2 } else { PASTE_OUTSIDE_TEXT };
        inputs(self.events, PASTE_COMES_AS_KEYS.then_some(least))
    }
}

/// `least` is the length of a run of keys that is taken for a paste; none where pastes come whole.
fn inputs(events: Vec<(Event, Instant)>, least: Option<usize>) -> Vec<(Input, Instant)> {
    let mut inputs = Vec::new();
    let mut run: Vec<(KeyEvent, Instant)> = Vec::new();
    for (event, at) in events {
        match event {
            Event::Key(key) if least.is_some() && typed(&event).is_some() => run.push((key, at)),
            other => {
                end_run(&mut run, least, &mut inputs);
                inputs.extend(input(other).map(|input| (input, at)));
            }
        }
    }
    end_run(&mut run, least, &mut inputs);
    inputs
}

fn end_run(
    run: &mut Vec<(KeyEvent, Instant)>,
    least: Option<usize>,
    inputs: &mut Vec<(Input, Instant)>,
) {
    let keys = std::mem::take(run);
    let text: String = keys.iter().filter_map(|(key, _)| char_of(key)).collect();
    match keys.last() {
        Some((_, at)) if least.is_some_and(|least| keys.len() >= least) => {
            inputs.push((Input::Paste(text), *at));
        }
        _ => inputs.extend(keys.into_iter().map(|(key, at)| (Input::Key(key), at))),
    }
}

fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) => Some(Input::Key(key)),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::FocusLost => Some(Input::Pause),
        Event::Resize(columns, rows) => Some(Input::Resized { columns, rows }),
        // What the mouse does is no key (`pointer.rs`).
        Event::FocusGained | Event::Mouse(_) => None,
    }
}

fn typed(event: &Event) -> Option<char> {
    match event {
        Event::Key(key) => char_of(key),
        _ => None,
    }
}

/// The character that a key types, if it types any. With `AltGr`, Ctrl and Alt are both set.
fn char_of(key: &KeyEvent) -> Option<char> {
    let modifiers = key.modifiers.difference(KeyModifiers::SHIFT);
    let alt_gr = KeyModifiers::CONTROL.union(KeyModifiers::ALT);
    match key.code {
        KeyCode::Char(char) if modifiers.is_empty() || modifiers == alt_gr => Some(char),
        KeyCode::Enter if modifiers.is_empty() => Some('\n'),
        KeyCode::Tab if modifiers.is_empty() => Some('\t'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<(Event, Instant)> {
        let at = Instant::now();
        text.chars()
            .map(|char| match char {
                '\n' => KeyCode::Enter,
                '\t' => KeyCode::Tab,
                char => KeyCode::Char(char),
            })
            .map(|code| (Event::Key(code.into()), at))
            .collect()
    }

    fn words(inputs: &[(Input, Instant)]) -> Vec<String> {
        inputs
            .iter()
            .map(|(input, _)| match input {
                Input::Key(key) => format!("{}", key.code),
                Input::Paste(text) => format!("plak {text:?}"),
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn text_that_comes_as_keys_lands_whole_with_its_enters_and_tabs() {
        let inputs = inputs(keys("een\n\ttwee"), Some(2));
        assert_eq!(words(&inputs), ["plak \"een\\n\\ttwee\""]);
    }

    #[test]
    fn a_single_key_stays_a_key() {
        assert_eq!(words(&inputs(keys("a"), Some(2))), ["a"]);
        assert_eq!(words(&inputs(keys("\n"), Some(2))), ["Enter"]);
    }

    #[test]
    fn a_key_that_types_nothing_ends_a_paste() {
        let mut events = keys("ab");
        events.push((Event::Key(KeyCode::PageDown.into()), Instant::now()));
        events.extend(keys("c"));
        assert_eq!(
            words(&inputs(events, Some(2))),
            ["plak \"ab\"", "Page Down", "c"]
        );
    }

    #[test]
    fn where_pastes_come_whole_keys_stay_keys() {
        assert_eq!(words(&inputs(keys("1\n"), None)), ["1", "Enter"]);
    }

    #[test]
    fn outside_a_text_a_few_quick_keys_are_commands() {
        assert_eq!(
            words(&inputs(keys("12"), Some(PASTE_OUTSIDE_TEXT))),
            ["1", "2"]
        );
    }

    fn event(char: char, kind: KeyEventKind) -> Event {
        let mut key = KeyEvent::from(KeyCode::Char(char));
        key.kind = kind;
        Event::Key(key)
    }

    #[test]
    fn a_key_counts_once_also_where_its_release_is_sent() {
        let mut held = HeldKeys::default();
        for char in ['x', 'é'] {
            assert!(held.press(event(char, KeyEventKind::Press)).is_some());
            assert!(held.press(event(char, KeyEventKind::Release)).is_none());
        }
        // Shift went up before the key did.
        assert!(held.press(event('2', KeyEventKind::Press)).is_some());
        assert!(held.press(event('é', KeyEventKind::Release)).is_none());
    }

    #[test]
    fn a_character_that_is_not_on_the_keyboard_comes_as_a_release_alone() {
        let mut held = HeldKeys::default();
        let typed = held.press(event('ë', KeyEventKind::Release));
        assert_eq!(typed, Some(event('ë', KeyEventKind::Press)));
        assert_eq!(held.press(event('e', KeyEventKind::Release)), None);
    }

    #[test]
    fn losing_the_focus_is_a_moment_to_save() {
        assert!(matches!(
            inputs(vec![(Event::FocusLost, Instant::now())], None)[..],
            [(Input::Pause, _)]
        ));
    }
}
