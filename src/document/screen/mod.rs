//! A document as rows for a screen: how it will look, as far as a terminal can show that. No marks of any format.
//!
//! Words are never altered. What a piece is says its [`Role`]; whoever draws the rows decides how that looks.

mod table;
#[cfg(test)]
mod tests;
mod wrap;

use unicode_width::UnicodeWidthStr;

use self::wrap::wrapped;
use super::{Bar, Bars, Block, Document, Inline, Item, Span};

/// What a piece of a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Words.
    Plain,
    /// Words that stand out.
    Strong,
    /// A line that parts or holds together.
    Rule,
}

/// A piece of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// What it is.
    pub role: Role,
}

/// A row, no wider than was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its pieces, from left to right.
    pub pieces: Vec<Piece>,
    /// The level and the words of the heading that begins here, if one does.
    pub heading: Option<(u8, String)>,
}

impl Row {
    fn of(text: impl Into<String>, role: Role) -> Self {
        Self::default().with(text, role)
    }

    fn with(mut self, text: impl Into<String>, role: Role) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.pieces.push(Piece { text, role });
        }
        self
    }

    /// The text of the whole row.
    pub fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }
}

/// Renders `document` as rows of at most `width` columns.
pub fn screen(document: &Document, width: u16) -> Vec<Row> {
    let mut writer = Writer {
        width: usize::from(width.max(1)),
        rows: Vec::new(),
    };
    let mut blocks = document.blocks.as_slice();
    if let ([title @ Block::Heading { level: 1, .. }, rest @ ..], false) =
        (blocks, document.subtitle.is_empty())
    {
        writer.block(title, rest);
        writer.text("", &Inline::from(document.subtitle.as_str()));
        writer.blank();
        blocks = rest;
    }
    writer.blocks(blocks);
    writer.rows
}

struct Writer {
    width: usize,
    rows: Vec<Row>,
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 && !is_close(blocks.get(index - 1), block) {
                self.blank();
            }
            self.block(block, blocks.get(index + 1..).unwrap_or_default());
        }
    }

    fn block(&mut self, block: &Block, rest: &[Block]) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(text) => self.text("", text),
            Block::List { is_numbered, items } => self.list(*is_numbered, items),
            Block::Choices(choices) => {
                for option in &choices.options {
                    self.text("[ ] ", &option.text.as_str().into());
                }
            }
            Block::Room(room) => {
                self.text("", &format!("{}: {}", room.label, room.on_paper()).into());
            }
            Block::Table(table) => self.table(table),
            Block::Quote(text) => self.quote(text),
            Block::Bars(bars) => self.bars(bars),
            Block::PageBreak => self.page_break(),
            Block::Contents => self.contents(rest),
        }
    }

    /// The title, and each part, on a rule; what is below those is only bold.
    fn heading(&mut self, level: u8, text: &str) {
        let first = self.rows.len();
        for range in wrapped(text, self.width) {
            self.rows
                .push(Row::of(text.get(range).unwrap_or_default(), Role::Strong));
        }
        if let Some(row) = self.rows.get_mut(first) {
            row.heading = Some((level, text.to_owned()));
        }
        let line = match level {
            1 => "═",
            2 => "─",
            _ => return,
        };
        self.rows.push(Row::of(line.repeat(self.width), Role::Rule));
    }

    /// `text` after `lead`, and the rows that follow the first as far from the edge.
    fn text(&mut self, lead: &str, text: &Inline) {
        self.led(Row::of(lead, Role::Plain), lead.width(), text);
    }

    fn led(&mut self, lead: Row, indent: usize, text: &Inline) {
        let whole = text.text();
        let mut lead = Some(lead);
        let room = self.width.saturating_sub(indent);
        for line in lines_of(&whole) {
            let part = whole.get(line.clone()).unwrap_or_default();
            for range in wrapped(part, room) {
                let margin = || Row::of(" ".repeat(indent), Role::Plain);
                let row = lead.take().unwrap_or_else(margin);
                let range = line.start + range.start..line.start + range.end;
                self.rows.push(pieces_of(row, text, &range));
            }
        }
    }

    fn list(&mut self, is_numbered: bool, items: &[Item]) {
        for (index, item) in items.iter().enumerate() {
            let lead = if is_numbered {
                format!("{}. ", index + 1)
            } else {
                "• ".to_owned()
            };
            let below = format!("{}• ", " ".repeat(lead.width()));
            self.text(&lead, &item.text);
            for child in &item.children {
                self.text(&below, child);
            }
        }
    }

    fn quote(&mut self, text: &str) {
        for line in text.split('\n') {
            for range in wrapped(line, self.width.saturating_sub(2)) {
                let words = line.get(range).unwrap_or_default();
                let row = Row::of("│ ", Role::Rule).with(words, Role::Plain);
                self.rows.push(row);
            }
        }
    }

    /// A sign for each that was counted, or where those do not fit one place for each; behind it the counts.
    fn bars(&mut self, bars: &Bars) {
        /// With less the words go below the label, and not below the bar.
        const ROOM: usize = 40;
        let label = bars.rows.iter().map(|bar| bar.label.width()).max();
        let label = label.unwrap_or(0).min(self.width * 2 / 5);
        let most = bars.rows.iter().map(Bar::sum).max().unwrap_or(0);
        let has_signs = bars.parts.iter().all(|part| sign(part).is_some());
        let is_wide = has_signs && label + 2 + 3 * most <= self.width;
        let below_bar = label + 2;
        let indent = if self.width >= below_bar + ROOM {
            below_bar
        } else {
            2
        };
        for bar in &bars.rows {
            let drawn = drawn(bars, bar, is_wide);
            let words = in_words(bars, bar);
            for (index, range) in wrapped(&bar.label, label).into_iter().enumerate() {
                let name = bar.label.get(range).unwrap_or_default();
                let gap = " ".repeat(label.saturating_sub(name.width()) + 2);
                let row = Row::of(name, Role::Plain);
                self.rows.push(match index {
                    0 => row.with(gap, Role::Plain).with(drawn.clone(), Role::Plain),
                    _ => row,
                });
            }
            self.text(&" ".repeat(indent), &Inline::from(words.as_str()));
        }
    }

    fn page_break(&mut self) {
        const WORDS: &str = " nieuwe bladzijde ";
        let rest = self.width.saturating_sub(WORDS.len());
        let row = Row::of("┄".repeat(rest / 2), Role::Rule)
            .with(WORDS, Role::Plain)
            .with("┄".repeat(rest - rest / 2), Role::Rule);
        self.rows.push(row);
    }

    /// The headings of level 2; what lies deeper is near enough below them.
    fn contents(&mut self, rest: &[Block]) {
        let items = rest.iter().filter_map(|block| match block {
            Block::Heading { level: 2, text } => Some(Item::from(text.as_str())),
            _ => None,
        });
        self.list(false, &items.collect::<Vec<_>>());
    }

    fn blank(&mut self) {
        if self.rows.last().is_some_and(|row| !row.pieces.is_empty()) {
            self.rows.push(Row::default());
        }
    }
}

/// The pieces of `text` within `range`, behind what `row` holds already.
fn pieces_of(mut row: Row, text: &Inline, range: &std::ops::Range<usize>) -> Row {
    let mut at = 0;
    for span in &text.0 {
        let role = match span {
            Span::Text(_) | Span::Link { .. } => Role::Plain,
            Span::Strong(_) => Role::Strong,
        };
        let words = span.text();
        let from = range.start.clamp(at, at + words.len()) - at;
        let to = range.end.clamp(at, at + words.len()) - at;
        row = row.with(words.get(from..to).unwrap_or_default(), role);
        at += words.len();
    }
    row
}

/// The lines of `text`, as ranges of bytes.
fn lines_of(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut start = 0;
    let lines = text.split('\n').map(|line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    });
    lines.collect()
}

/// Whether `after` belongs to what is `before`, so that no blank row parts them.
fn is_close(before: Option<&Block>, after: &Block) -> bool {
    match (before, after) {
        (_, Block::Heading { .. } | Block::PageBreak) => false,
        (Some(Block::Heading { .. } | Block::Bars(_)), _) => true,
        (Some(Block::Room(before)), Block::Room(_)) => !before.is_long,
        (Some(Block::Paragraph(_)), after) => !matches!(
            after,
            Block::Paragraph(_) | Block::Contents | Block::Room(_)
        ),
        _ => false,
    }
}

/// The sign of a part that has one: `[x]` of `[x] op orde`.
fn sign(part: &str) -> Option<&str> {
    part.get(..3)
        .filter(|sign| sign.starts_with('[') && sign.ends_with(']'))
}

/// The bar itself: the sign of each that was counted, or one place for each.
fn drawn(bars: &Bars, bar: &Bar, is_wide: bool) -> String {
    let parts = bars.parts.iter().zip(&bar.counts);
    let places = parts.map(|(part, count)| {
        let one = match sign(part) {
            Some(sign) if is_wide => sign,
            Some(sign) => sign
                .get(1..2)
                .map_or("█", |inner| if inner == " " { "·" } else { inner }),
            None => "█",
        };
        one.repeat(*count)
    });
    places.collect()
}

/// "2 op orde · 3 nog open, van 5": what is not zero, with the sum; or that there are none.
fn in_words(bars: &Bars, bar: &Bar) -> String {
    let counts = bars.parts.iter().zip(&bar.counts);
    let counts = counts.filter(|(_, count)| **count > 0);
    let words: Vec<String> = counts
        .map(|(part, count)| {
            let part =
                sign(part).map_or(part.as_str(), |sign| part.trim_start_matches(sign).trim());
            format!("{count} {part}")
        })
        .collect();
    if words.is_empty() {
        format!("geen {}", bars.sum)
    } else {
        format!("{}, van {}", words.join(" · "), bar.sum())
    }
}
