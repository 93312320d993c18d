//! Bars of blocks, each after its number and what is counted, so that they read the same without colour.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{Theme, lines};
use crate::model::{Counts, QuestionSet, Session, State, by_evidence, open_questions};
use crate::text::first_words;

/// The most blocks for each that is counted.
const MOST_BLOCKS: usize = 2;

/// The fewest columns in which a bar says more than its number.
const WITH_BARS: u16 = 34;

/// One bar.
#[derive(Debug, Clone, Default)]
pub(super) struct Bar {
    /// How many.
    pub(super) count: usize,
    /// Of what.
    pub(super) label: String,
    /// Its colour.
    pub(super) style: Style,
    /// Whether it is of what is lacking, which has dots for blocks.
    pub(super) is_lacking: bool,
    /// What stands behind it, as far as there is room.
    pub(super) after: String,
}

/// How all questions stand. What is still open has its numbers behind it.
pub(super) fn of_states(set: &QuestionSet, session: &Session, theme: &Theme) -> Vec<Bar> {
    let mut bars = of_each(Counts::over(set.questions(), session), theme);
    let ids = open_questions(set, session).map(|question| question.id.to_string());
    if let Some(open) = bars.last_mut() {
        open.after = ids.collect::<Vec<_>>().join("  ");
    }
    bars
}

/// How many there are of each state, what is still open last.
pub(super) fn of_each(counts: Counts, theme: &Theme) -> Vec<Bar> {
    let bars = counts.by_state().into_iter().map(|(state, count)| Bar {
        count,
        label: state.map_or("nog open", State::short).to_owned(),
        style: state.map_or_else(Style::new, |state| theme.state(Some(state))),
        is_lacking: state.is_none(),
        ..Bar::default()
    });
    bars.collect()
}

/// How well founded the judgements are.
pub(super) fn of_evidence(set: &QuestionSet, session: &Session) -> Vec<Bar> {
    let groups = by_evidence(set, session).into_iter();
    let bars = groups.map(|group| Bar {
        count: group.questions.len(),
        label: group
            .evidence
            .map_or("niet ingevuld", |evidence| evidence.key())
            .to_owned(),
        is_lacking: group.evidence.is_none(),
        ..Bar::default()
    });
    bars.collect()
}

/// The bars below each other, with their numbers before them. In a narrow window the numbers alone, as words.
pub(super) fn draw(bars: &[Bar], width: u16) -> Vec<Line<'static>> {
    if width < WITH_BARS {
        return in_words(bars, width);
    }
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);
    let label = bars.iter().map(|bar| bar.label.width()).max().unwrap_or(0);
    let digits = most.to_string().len().max(2);
    let room = usize::from(width).saturating_sub(digits + label + 3);
    let room = room.max(1);
    let after = bars.iter().map(|bar| bar.after.width()).max().unwrap_or(0);
    let each = if most * MOST_BLOCKS + 2 + after <= room {
        MOST_BLOCKS
    } else {
        usize::from(most <= room)
    };
    let blocks = |count: usize| match each {
        0 => (count * room).div_ceil(most),
        each => count * each,
    };
    let rows = bars.iter().map(|bar| {
        let sign = if bar.is_lacking { "·" } else { "█" };
        let drawn = sign.repeat(blocks(bar.count));
        let after = match room.saturating_sub(drawn.width() + 2) {
            // Less than a number says nothing.
            0..=3 => String::new(),
            left => first_words(&bar.after, left).into_owned(),
        };
        let mut row = Line::raw(format!("{:>digits$} {:<label$}  ", bar.count, bar.label));
        row.push_span(Span::styled(drawn, bar.style));
        if !after.is_empty() {
            row.push_span(Span::raw(format!("  {after}")));
        }
        row
    });
    rows.collect()
}

/// The numbers alone.
pub(super) fn in_words(bars: &[Bar], width: u16) -> Vec<Line<'static>> {
    let words = bars.iter().filter(|bar| bar.count > 0);
    let words: Vec<String> = words
        .map(|bar| format!("{} {}", bar.count, bar.label))
        .collect();
    lines::wrapped(&words.join(" · "), width, 0, Style::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(counts: &[usize], width: u16) -> Vec<String> {
        let bars: Vec<Bar> = counts
            .iter()
            .map(|&count| Bar {
                count,
                label: "deels".to_owned(),
                is_lacking: count == 1,
                after: "1.1".to_owned(),
                ..Bar::default()
            })
            .collect();
        let rows = draw(&bars, width).into_iter();
        rows.map(|row| row.to_string()).collect()
    }

    #[test]
    fn a_bar_is_as_long_as_its_number_and_never_longer_than_there_is_room() {
        assert_eq!(
            drawn(&[3, 1, 0], 60),
            [
                " 3 deels  ██████  1.1",
                " 1 deels  ··  1.1",
                " 0 deels    1.1"
            ]
        );
        for width in 0..80 {
            for most in [0, 1, 7, 30, 500] {
                for row in drawn(&[most, 1], width) {
                    let fits = row.width() <= usize::from(width.max(34));
                    assert!(width < WITH_BARS || fits, "{width} {most}: {row}");
                }
            }
        }
        // What is there once is seen, however much there is of the rest.
        assert!(drawn(&[500, 1], 40)[1].contains('·'));
    }

    #[test]
    fn in_a_narrow_window_the_numbers_are_said() {
        assert_eq!(drawn(&[3, 1, 0], 30), ["3 deels · 1 deels"]);
    }
}
