//! How things look: named roles on the sixteen colours of the user's own palette.

use ratatui::style::{Color, Modifier, Style};

use crate::model::State;

/// A style per role. Colour only ever repeats what a word and a sign say already.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// The top line.
    pub header: Style,
    /// Headings and rules.
    pub heading: Style,
    /// What is selected.
    pub selected: Style,
    /// What matters less.
    pub muted: Style,
    /// Keys in the bottom bar.
    pub key: Style,
    /// Something went wrong.
    pub problem: Style,
    /// Something to know.
    pub notice: Style,
    /// Selected text.
    pub selection: Style,
    states: [Style; State::ALL.len()],
}

impl Theme {
    /// With the colours of the user's palette.
    pub const fn colour() -> Self {
        Self {
            header: Style::new().add_modifier(Modifier::BOLD),
            heading: Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
            selected: Style::new().add_modifier(Modifier::BOLD.union(Modifier::REVERSED)),
            muted: Style::new().add_modifier(Modifier::DIM),
            key: Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
            problem: Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
            notice: Style::new().fg(Color::Green),
            selection: Style::new().add_modifier(Modifier::REVERSED),
            states: [
                Style::new().fg(Color::Green),
                Style::new().fg(Color::Yellow),
                Style::new().fg(Color::Red),
                Style::new().fg(Color::Magenta),
                Style::new(),
            ],
        }
    }

    /// Without any colour, for `NO_COLOR`. With crossterm 0.29 a colour that is set under
    /// `NO_COLOR` resets bold and reverse as well, so here no style may carry one.
    pub const fn plain() -> Self {
        let plain = Style::new();
        let bold = Style::new().add_modifier(Modifier::BOLD);
        Self {
            header: bold,
            heading: bold,
            selected: Style::new().add_modifier(Modifier::BOLD.union(Modifier::REVERSED)),
            muted: plain,
            key: bold,
            problem: Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
            notice: plain,
            selection: Style::new().add_modifier(Modifier::REVERSED),
            states: [plain; State::ALL.len()],
        }
    }

    /// The style of a state; plain for what is still open.
    pub fn state(&self, state: Option<State>) -> Style {
        State::ALL
            .iter()
            .zip(self.states)
            .find(|(each, _)| Some(**each) == state)
            .map_or(Style::new(), |(_, style)| style)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_the_colour_that_people_expect_of_it() {
        let theme = Theme::colour();
        for (state, colour) in [
            (Some(State::OpOrde), Some(Color::Green)),
            (Some(State::Deels), Some(Color::Yellow)),
            (Some(State::NietOpOrde), Some(Color::Red)),
            (Some(State::Onbekend), Some(Color::Magenta)),
            (Some(State::Nvt), None),
            (None, None),
        ] {
            assert_eq!(theme.state(state).fg, colour, "{state:?}");
        }
        assert_eq!(theme.problem.fg, Some(Color::Red));
        assert!(theme.selected.add_modifier.contains(Modifier::REVERSED));
    }

    #[test]
    fn without_colour_no_role_has_one_and_each_that_must_stand_out_does() {
        let theme = Theme::plain();
        let states = State::ALL.map(|state| theme.state(Some(state)));
        let Theme {
            header,
            heading,
            selected,
            muted,
            key,
            problem,
            notice,
            selection,
            ..
        } = theme;
        let roles = [
            header, heading, selected, muted, key, problem, notice, selection,
        ];
        for style in roles.into_iter().chain(states) {
            assert_eq!((style.fg, style.bg), (None, None));
        }
        for style in [header, heading, selected, key, problem, selection] {
            assert_ne!(style, Style::new());
        }
    }
}
