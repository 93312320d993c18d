//! How much fits on a page. It goes by the letters and sizes of the Word form, with which the page
//! is printed; where another form or another letter is used, the page is as long as it is. It counts rather too much than
//! too little, so that also a computer without exactly that letter keeps to one page.

use unicode_width::UnicodeWidthChar;

use crate::document::{Bars, Block, Choice, Column, Table};

/// What is between the margins of 2 cm of A4, in points, with a little kept back.
const PAGE_WIDTH: usize = 470;
pub(super) const PAGE_HEIGHT: usize = 725;

/// The letters of a kind of text: their size, how high a line is, and the white below its last one, in tenths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Letters {
    size: usize,
    line: usize,
    after: usize,
}

const TITLE: Letters = letters(190, 232, 20);
const SUBTITLE: Letters = letters(110, 142, 80);
const HEADING: Letters = letters(140, 171, 160);
const SUBHEADING: Letters = letters(120, 147, 130);
const TEXT: Letters = letters(105, 135, 50);
const ITEM: Letters = letters(105, 135, 20);
const CELL: Letters = letters(95, 117, 20);

/// How far an item is from the margin, in points.
const INDENT: usize = 24;
/// The white at both sides of a cell together, in points.
const CELL_EDGES: usize = 14;

const fn letters(size: usize, line: usize, after: usize) -> Letters {
    Letters { size, line, after }
}

/// The room for a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Room {
    letters: Letters,
    /// In points.
    width: usize,
    lines: usize,
}

impl Room {
    /// So many lines of a paragraph.
    pub(super) const fn paragraph(lines: usize) -> Self {
        Self {
            letters: TEXT,
            width: PAGE_WIDTH,
            lines,
        }
    }

    /// So many lines of an item of a list.
    pub(super) const fn item(lines: usize) -> Self {
        Self {
            letters: ITEM,
            width: PAGE_WIDTH - INDENT,
            lines,
        }
    }

    /// So many lines of a cell in a column that has `weight` of a hundred.
    pub(super) const fn cell(weight: u16, lines: usize) -> Self {
        Self {
            letters: CELL,
            width: (PAGE_WIDTH * weight as usize / 100).saturating_sub(CELL_EDGES),
            lines,
        }
    }

    /// Stops at the first word that is beyond it, however much follows.
    pub(super) fn holds(self, text: &str) -> bool {
        let mut words = lines_of_words(text, self.letters, self.width);
        words.all(|line| line <= self.lines)
    }
}

/// On how many lines of `width` points a text is, its words whole where they can be.
fn lines(text: &str, letters: Letters, width: usize) -> usize {
    lines_of_words(text, letters, width).last().unwrap_or(1)
}

/// The line on which each word of `text` ends.
fn lines_of_words(text: &str, letters: Letters, width: usize) -> impl Iterator<Item = usize> {
    // In hundredths of the size of the letters.
    let line = (width * 1000 / letters.size).max(1);
    text.split(' ').scan((1, 0), move |(lines, used), word| {
        let word: usize = word.chars().map(width_of).sum();
        if *used > 0 && *used + word > line {
            *lines += 1;
            *used = 0;
        }
        // A word that is longer than a line is broken.
        let full = word.saturating_sub(1) / line;
        *lines += full;
        *used += word - full * line + width_of(' ');
        Some(*lines)
    })
}

/// How wide a character is, in hundredths of the size of the letters. These are the widths of Calibri, rounded up.
fn width_of(char: char) -> usize {
    match char {
        ' ' => 23,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '·' => 27,
        'f' | 'r' | 't' | '(' | ')' | '-' | '!' | 'J' => 35,
        'a' | 'c' | 'e' | 'g' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | '/' | 'à'..='å' | 'ç'..='ï' => {
            50
        }
        'm' | 'w' | '%' | '&' | '…' => 80,
        'M' | 'W' | '@' | '—' | 'Œ' | 'Æ' | 'œ' | 'æ' => 92,
        'a'..='z' | '0'..='9' | 'ð'..='ÿ' | '–' | '€' => 54,
        'A'..='Z' => 67,
        _ => match char.width() {
            None | Some(0) => 0,
            Some(1) => 90,
            Some(_) => 130,
        },
    }
}

/// How high `blocks` are on a page, in points.
pub(super) fn height(blocks: &[Block], subtitle: &str) -> usize {
    let blocks: usize = blocks.iter().map(height_of).sum();
    (blocks + text_height(subtitle, SUBTITLE, PAGE_WIDTH)).div_ceil(10)
}

/// In tenths of a point, as all heights below.
fn height_of(block: &Block) -> usize {
    match block {
        Block::Heading { level: 1, text } => text_height(text, TITLE, PAGE_WIDTH),
        Block::Heading { level: 2, text } => text_height(text, HEADING, PAGE_WIDTH),
        Block::Heading { text, .. } => text_height(text, SUBHEADING, PAGE_WIDTH),
        Block::Paragraph(text) => text_height(&text.text(), TEXT, PAGE_WIDTH),
        Block::List { items, .. } => {
            let items = items
                .iter()
                .flat_map(|item| std::iter::once(&item.text).chain(&item.children));
            items
                .map(|text| text_height(&text.text(), ITEM, PAGE_WIDTH - INDENT))
                .sum()
        }
        Block::Table(table) => table_height(table),
        Block::Bars(bars) => bars_height(bars),
        Block::Quote(text) => {
            let lines = text.lines();
            lines
                .map(|line| text_height(line, TEXT, PAGE_WIDTH - INDENT))
                .sum()
        }
        Block::Choices(choices) => {
            let options = choices.options.iter();
            let height = |option: &Choice| text_height(&option.text, ITEM, PAGE_WIDTH - INDENT);
            options.map(height).sum()
        }
        Block::Room(room) => {
            text_height(&format!("{}: {}", room.label, room.text), TEXT, PAGE_WIDTH)
        }
        Block::PageBreak | Block::Contents => 0,
    }
}

fn text_height(text: &str, letters: Letters, width: usize) -> usize {
    lines(text, letters, width) * letters.line + letters.after
}

/// Its header and rows, of which each is as high as its highest cell.
fn table_height(table: &Table) -> usize {
    let weights = table
        .columns
        .iter()
        .map(|column| usize::from(column.weight));
    let all: usize = weights.sum();
    let width = |column: &Column| match all {
        0 => PAGE_WIDTH / table.columns.len().max(1),
        all => PAGE_WIDTH * usize::from(column.weight) / all,
    };
    let cell = |column: &Column, text: &str| {
        text_height(text, CELL, width(column).saturating_sub(CELL_EDGES))
    };
    let header = table
        .columns
        .iter()
        .map(|column| cell(column, &column.title))
        .max();
    let row = |cells: &Vec<String>| {
        let cells = table.columns.iter().zip(cells);
        cells.map(|(column, text)| cell(column, text)).max()
    };
    let rows = table.rows.iter().filter_map(row);
    header.unwrap_or_default() + rows.sum::<usize>() + TEXT.after * 2
}

/// A bar for each row, below three lines of what they mean.
fn bars_height(bars: &Bars) -> usize {
    bars.rows.len() * 150 + 400 + TEXT.after * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_endless_text_no_more_is_looked_at_than_there_is_room_for() {
        let text = "wijkteam ".repeat(10_000);
        let words = lines_of_words(&text, CELL, 100).enumerate();
        let beyond = words.take_while(|(_, line)| *line <= 6).count();
        assert!(beyond < 30, "{beyond}");
    }

    #[test]
    fn a_word_that_fills_its_line_leaves_no_room_on_it() {
        // Four of these letters are a line.
        assert_eq!(lines("aaaa", CELL, 19), 1);
        assert_eq!(lines("aaaaaaaa", CELL, 19), 2);
        assert_eq!(lines("aaaaaaaa a", CELL, 19), 3);
    }

    #[test]
    fn a_page_of_usual_words_has_about_as_many_lines_as_word_makes_of_it() {
        // Word and LibreOffice put this on 4 lines.
        let text =
            "Wij hebben ons beleid voor wijkgericht werken langs 30 vragen gelegd. ".repeat(5);
        assert_eq!(lines(text.trim_end(), TEXT, PAGE_WIDTH), 4);
    }
}
