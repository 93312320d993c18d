//! Counts as a table with a bar behind each row.
//!
//! The numbers are in cells below the words that they belong to, so that a screen reader tells them as of any table, and
//! whoever alters a number alters no picture. The bar is made of tabs with a colour behind them: Word and `LibreOffice` draw
//! it to the width that was asked in any font, and to who listens it is nothing. A drawn shape would need a text of its own, which no
//! longer holds once a number was altered; cells as wide as their count would leave each row with columns of its own.

use super::table::{Cell, Frame, PAGE, cell, header, row, shade};
use super::text;
use super::xml::Xml;
use crate::document::{Bar, Bars, Table};
use crate::text::one_line;

/// The least room for the bars, in twentieths of a point.
const LEAST: usize = 1_300;
/// The white beside what is in a cell.
const WHITE: usize = 170;
/// About how wide a character is, in bold.
const CHARACTER: usize = 95;

/// The colours of the parts, with one for words upon each: told apart by who sees no red or green, and in grey.
const COLOURS: [(&str, &str); 6] = [
    ("1B5E7A", "FFFFFF"),
    ("8FC0D3", "12181B"),
    ("A84A16", "FFFFFF"),
    ("E3C66C", "12181B"),
    ("BFC3C6", "12181B"),
    ("FFFFFF", "1C2226"),
];

const EXPLAINED: &str =
    "De balk in de laatste kolom laat dezelfde aantallen zien, in de kleuren van de kolommen.";

pub(super) fn write(xml: &mut Xml, bars: &Bars) {
    let numbers = bars.as_table();
    let widths = widths(&numbers);
    let room = widths.last().copied().unwrap_or(LEAST);
    let frame = Frame {
        caption: &bars.caption,
        description: EXPLAINED,
        widths,
        has_row_titles: true,
    };
    frame.write(xml, |xml| {
        header(xml, |xml| {
            let titles = numbers.columns.iter().map(|column| column.title.as_str());
            for (place, (title, &width)) in
                titles.chain(["Verhouding"]).zip(&frame.widths).enumerate()
            {
                title_cell(xml, bars, place, title, width);
            }
        });
        for (index, (bar, cells)) in bars.rows.iter().zip(&numbers.rows).enumerate() {
            let like = Cell {
                stays_with_next: index + 1 < bars.rows.len(),
                ..Cell::TEXT
            };
            row(xml, true, |xml| {
                for (words, &width) in cells.iter().zip(&frame.widths) {
                    cell(xml, like, width, |xml| text::run(xml, "", &one_line(words)));
                }
                drawn(xml, like, bar, room);
            });
        }
    });
}

/// A column of numbers is as wide as makes the words above it a few lines; the names get what they need, and the bars the
/// rest.
fn widths(numbers: &Table) -> Vec<usize> {
    const LINES: usize = 3;
    let width = |characters: usize| characters * CHARACTER + WHITE;
    let of_title = |title: &str| {
        let words = title.split(' ').map(|word| word.chars().count());
        let longest = words.max().unwrap_or_default();
        width(longest.max(title.chars().count() / LINES + 1)).min(LEAST)
    };
    let titles = numbers.columns.iter().skip(1);
    let mut widths: Vec<usize> = titles.map(|column| of_title(&column.title)).collect();
    let room = PAGE.saturating_sub(widths.iter().sum());
    let names = numbers.rows.iter().filter_map(|row| row.first());
    let wanted = names.map(|name| width(name.chars().count())).max();
    let names = wanted
        .unwrap_or_default()
        .clamp(LEAST, room.saturating_sub(LEAST).max(LEAST));
    widths.insert(0, names);
    widths.push(room.saturating_sub(names).max(LEAST));
    widths
}

/// The words above a column; above that of a part they are on its colour, which makes them the legend.
fn title_cell(xml: &mut Xml, bars: &Bars, place: usize, title: &str, width: usize) {
    let part = place.checked_sub(1).filter(|part| *part < bars.parts.len());
    let like = Cell {
        colours: part.map(colours).or(Cell::HEADER.colours),
        ..Cell::HEADER
    };
    cell(xml, like, width, |xml| {
        text::coloured(xml, like.colours.map(|(_, words)| words), &one_line(title));
    });
}

/// The bar of a row: each of its parts is a tab that ends where the part does.
fn drawn(xml: &mut Xml, like: Cell<'_>, bar: &Bar, room: usize) {
    let (mut counted, all) = (0, bar.sum().max(1));
    let longest = room.saturating_sub(WHITE);
    let parts: Vec<(usize, usize)> = bar
        .counts
        .iter()
        .enumerate()
        .filter(|(_, count)| **count > 0)
        .map(|(part, count)| {
            counted += count;
            (part, counted * longest / all)
        })
        .collect();
    let ends: Vec<usize> = parts.iter().map(|(_, end)| *end).collect();
    let like = Cell {
        tabs: &ends,
        ..like
    };
    cell(xml, like, room, |xml| {
        for (part, _) in &parts {
            xml.element("w:r", &[], |xml| {
                xml.element("w:rPr", &[], |xml| shade(xml, colours(*part).0));
                xml.empty("w:tab", &[]);
            });
        }
    });
}

fn colours(part: usize) -> (&'static str, &'static str) {
    COLOURS
        .get(part % COLOURS.len())
        .copied()
        .unwrap_or(("FFFFFF", "000000"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How bright a colour is (WCAG 2.2, "relative luminance").
    fn brightness(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = colour
                .get(at..at + 2)
                .and_then(|part| u8::from_str_radix(part, 16).ok());
            let value = value.expect("two digits");
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    }

    #[test]
    fn words_stand_out_on_every_colour() {
        for (behind, words) in COLOURS.into_iter().chain(Cell::HEADER.colours) {
            let (one, other) = (brightness(behind), brightness(words));
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            assert!(contrast >= 4.5, "{words} on {behind}: {contrast:.2}");
        }
    }
}
