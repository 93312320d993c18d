//! How things look: named roles on the sixteen colours of the user's own palette.

use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Span;

use crate::model::State;

/// A style per role. Words have the foreground of the user's own palette, whose contrast is theirs;
/// colour is on signs' brackets, bars and rules, and only ever repeats what a word and a sign say
/// already. Nothing is dim, since what is dim cannot be read on half of the common palettes.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// The top line, and what is to stand out among words.
    pub header: Style,
    /// Headings.
    pub heading: Style,
    /// Rules and borders.
    pub rule: Style,
    /// What is selected, which has `>` before it.
    pub selected: Style,
    /// Keys in the bottom bar.
    pub key: Style,
    /// Something went wrong.
    pub problem: Style,
    /// Something to know.
    pub notice: Style,
    /// Selected text.
    pub selection: Style,
    states: [Style; State::COUNTED.len()],
}

const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);

impl Theme {
    /// Without any colour, for `NO_COLOR`. With crossterm 0.29 a colour that is set under
    /// `NO_COLOR` resets bold and reverse as well, so here no style may carry one.
    pub const fn plain() -> Self {
        let plain = Style::new();
        Self {
            header: BOLD,
            heading: BOLD,
            rule: plain,
            selected: BOLD,
            key: BOLD,
            problem: BOLD,
            notice: plain,
            selection: Style::new().add_modifier(Modifier::REVERSED),
            states: [plain; State::COUNTED.len()],
        }
    }

    /// With the colours of the user's palette.
    pub const fn colour() -> Self {
        Self {
            rule: Style::new().fg(Color::Cyan),
            states: [
                Style::new().fg(Color::Green),
                Style::new().fg(Color::Yellow),
                Style::new().fg(Color::Red),
                Style::new().fg(Color::Green),
                Style::new().fg(Color::Magenta),
                Style::new(),
            ],
            ..Self::plain()
        }
    }

    /// The colour of a state, for what is no word: brackets and bars. None for what is still open.
    pub fn state(&self, state: Option<State>) -> Style {
        State::COUNTED
            .iter()
            .zip(self.states)
            .find(|(each, _)| Some(**each) == state)
            .map_or(Style::new(), |(_, style)| style)
    }

    /// The sign of a state: `[x]`. Its brackets have the colour, what is between them the contrast of words.
    pub fn sign(&self, state: Option<State>) -> [Span<'static>; 3] {
        let mark = State::sign_of(state).trim_matches(['[', ']']);
        let style = self.state(state).patch(BOLD);
        [
            Span::styled("[", style),
            Span::styled(mark, BOLD),
            Span::styled("]", style),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_state_has_the_colour_that_people_expect_of_it() {
        let theme = Theme::colour();
        for (state, colour) in [
            (Some(State::OpOrde), Some(Color::Green)),
            (Some(State::Deels), Some(Color::Yellow)),
            (Some(State::NietOpOrde), Some(Color::Red)),
            (Some(State::Onbekend), Some(Color::Magenta)),
            (Some(State::Ingevuld), Some(Color::Green)),
            (Some(State::Nvt), None),
            (None, None),
        ] {
            assert_eq!(theme.state(state).fg, colour, "{state:?}");
            let [open, mark, close] = theme.sign(state);
            assert_eq!(format!("{open}{mark}{close}"), State::sign_of(state));
            assert_eq!((open.style.fg, close.style.fg), (colour, colour));
            assert_eq!(
                mark.style.fg, None,
                "what is between them is read as words are"
            );
        }
    }

    #[test]
    fn no_role_of_words_has_a_colour_or_is_dim() {
        for theme in [Theme::colour(), Theme::plain()] {
            let Theme {
                header,
                heading,
                rule: _,
                selected,
                key,
                problem,
                notice,
                selection,
                states: _,
            } = theme;
            let words = [header, heading, selected, key, problem, notice, selection];
            for style in words {
                assert_eq!((style.fg, style.bg), (None, None));
                assert!(!style.add_modifier.contains(Modifier::DIM));
            }
            for style in [header, heading, selected, key, problem, selection] {
                assert_ne!(style, Style::new(), "it stands out");
            }
        }
    }

    #[test]
    fn without_colour_nothing_has_one() {
        let theme = Theme::plain();
        let states = State::COUNTED.map(|state| theme.state(Some(state)));
        for style in states.into_iter().chain([theme.rule]) {
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }
}
