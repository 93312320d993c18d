//! Counts as bars, and below them as a table: no reader has to go by a colour or a length.

use maud::{Markup, html};

use super::inline::flat;
use super::table::table;
use crate::document::{Bar, Bars};

/// The style has this many colours.
const COLOURS: usize = 6;
/// How high a bar is, in the points of a screen.
const HEIGHT: u32 = 28;

pub(super) fn bars(bars: &Bars) -> Markup {
    html! {
        figure aria-label=(if bars.caption.is_empty() { &bars.label } else { &bars.caption }) {
            ul.legend {
                @for (index, part) in bars.parts.iter().enumerate() {
                    li {
                        svg aria-hidden="true" width="16" height="16" {
                            rect class=(colour(index)) width="16" height="16" {}
                        }
                        " " (flat(part))
                    }
                }
            }
            @for bar in bars.rows.iter().filter(|bar| bar.sum() > 0) {
                p.label { (flat(&bar.label)) }
                (drawn(bars, bar))
            }
        }
        (table(&bars.as_table()))
    }
}

fn drawn(bars: &Bars, bar: &Bar) -> Markup {
    html! {
        svg role="img" aria-label=(in_words(bars, bar)) width="100%" height=(HEIGHT) {
            @for (index, from, count) in pieces(bar) {
                rect class=(colour(index)) x=(percent(from, bar)) width=(percent(count, bar)) height=(HEIGHT) {}
                text class=(colour(index)) x=(percent_of_half(2 * from + count, bar)) y="19" text-anchor="middle" {
                    (count)
                }
            }
        }
    }
}

/// The parts that are there: which, after how much, and how much.
fn pieces(bar: &Bar) -> Vec<(usize, usize, usize)> {
    let mut from = 0;
    let pieces = bar.counts.iter().enumerate().map(|(index, &count)| {
        from += count;
        (index, from - count, count)
    });
    pieces.filter(|(_, _, count)| *count > 0).collect()
}

/// `[x] op orde: 2, [~] deels: 1; samen 3 vragen`.
fn in_words(bars: &Bars, bar: &Bar) -> String {
    let part = |index: usize| {
        bars.parts
            .get(index)
            .map_or_else(String::new, |part| flat(part))
    };
    let parts = pieces(bar).into_iter();
    let parts: Vec<String> = parts
        .map(|(index, _, count)| format!("{}: {count}", part(index)))
        .collect();
    format!(
        "{}; samen {} {}",
        parts.join(", "),
        bar.sum(),
        flat(&bars.sum)
    )
}

fn colour(part: usize) -> String {
    format!("c{}", part % COLOURS)
}

fn percent(count: usize, bar: &Bar) -> String {
    percent_of_half(2 * count, bar)
}

/// Which part of `bar` this many halves are, to the hundredth of a percent.
fn percent_of_half(halves: usize, bar: &Bar) -> String {
    let hundredths = halves * 5000 / bar.sum().max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
