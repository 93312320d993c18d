//! A document as lines of plain text: for a terminal, and for who listens.
//!
//! Words are never altered: a line is only broken at a space, and whatever is added is before or
//! after them. Whoever shows the lines takes out what steers a terminal.

mod table;
#[cfg(test)]
mod tests;
mod wrap;

use self::wrap::wrapped;
use super::{Bar, Bars, Block, Choices, Document, Item, Room};

/// How the lines are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// For the eye, at most this many columns wide: what belongs to a heading is indented below it.
    Wide(u16),
    /// For the ear: what belongs together is on one line, however long, and no line says something by its place or
    /// its signs alone.
    Spoken,
}

/// Renders `document` as lines, each with its line break.
pub fn plain(document: &Document, layout: Layout) -> String {
    match document.blocks.split_first() {
        Some((title @ Block::Heading { level: 1, .. }, rest)) if !document.subtitle.is_empty() => {
            let mut writer = Writer::new(layout);
            writer.block(title, rest);
            writer.heading(&document.subtitle);
            writer.blank();
            writer.blocks(rest);
            writer.out
        }
        _ => plain_blocks(&document.blocks, layout),
    }
}

/// Renders some `blocks` of a document as lines.
pub fn plain_blocks(blocks: &[Block], layout: Layout) -> String {
    let mut writer = Writer::new(layout);
    writer.blocks(blocks);
    writer.out
}

/// How far what is below a heading is indented.
const INDENT: usize = 2;

struct Writer {
    layout: Layout,
    out: String,
}

impl Writer {
    fn new(layout: Layout) -> Self {
        Self {
            layout,
            out: String::new(),
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let mut before = None;
        for (index, block) in blocks.iter().enumerate() {
            // A form without pages leaves it out.
            if matches!(block, Block::PageBreak) {
                continue;
            }
            if before.is_some_and(|before| !is_close(before, block)) {
                self.blank();
            }
            self.block(block, blocks.get(index + 1..).unwrap_or_default());
            before = Some(block);
        }
    }

    fn block(&mut self, block: &Block, rest: &[Block]) {
        match block {
            Block::Heading { text, .. } => self.heading(text),
            Block::Paragraph(text) => self.line("", &text.text()),
            Block::List { is_numbered, items } => self.list(*is_numbered, items),
            Block::Choices(choices) => self.choices(choices),
            Block::Room(room) => self.room(room),
            Block::Table(table) => self.table(table),
            Block::Quote(text) => self.quote(text),
            Block::Bars(bars) => self.bars(bars),
            Block::Contents => self.contents(rest),
            Block::PageBreak => {}
        }
    }

    /// What is no sentence gets an end for the ear, so that the voice makes a pause.
    fn heading(&mut self, text: &str) {
        match self.layout {
            Layout::Wide(width) => {
                for row in wrapped(text, usize::from(width)) {
                    self.push(&row);
                }
            }
            Layout::Spoken if text.ends_with(['.', '?', '!', ':']) => self.push(text),
            Layout::Spoken => self.push(&format!("{text}.")),
        }
    }

    fn list(&mut self, is_numbered: bool, items: &[Item]) {
        let is_for_the_eye = self.is_for_the_eye();
        for (index, item) in items.iter().enumerate() {
            let lead = match (is_numbered, is_for_the_eye) {
                (true, _) => format!("{}. ", index + 1),
                (false, true) => "- ".to_owned(),
                (false, false) => String::new(),
            };
            let below = format!("{}- ", " ".repeat(lead.len()));
            self.line(&lead, &item.text.text());
            let below = if is_for_the_eye { &below } else { "" };
            for child in &item.children {
                self.line(below, &child.text());
            }
        }
    }

    fn choices(&mut self, choices: &Choices) {
        let lead = if self.is_for_the_eye() { "[ ] " } else { "" };
        for option in &choices.options {
            self.line(lead, &option.text);
        }
    }

    /// Who fills this in types behind the colon or below it, so nothing is in the way there.
    fn room(&mut self, room: &Room) {
        self.line("", &format!("{}: {}", room.label, room.text));
    }

    fn quote(&mut self, text: &str) {
        let lead = if self.is_for_the_eye() { "  " } else { "" };
        for line in text.lines() {
            self.line(lead, line);
        }
    }

    fn bars(&mut self, bars: &Bars) {
        self.caption(&bars.caption);
        for bar in &bars.rows {
            let words = format!("{}: {}", bar.label, in_words(bars, bar));
            if self.is_for_the_eye() {
                self.hanging("", INDENT, &words);
            } else {
                self.heading(&words);
            }
        }
    }

    /// The headings of level 2; what lies deeper is near enough below them. The ear would only hear them twice.
    fn contents(&mut self, rest: &[Block]) {
        if !self.is_for_the_eye() {
            return;
        }
        let items = rest.iter().filter_map(|block| match block {
            Block::Heading { level: 2, text } => Some(Item::from(text.as_str())),
            _ => None,
        });
        self.list(false, &items.collect::<Vec<_>>());
    }

    /// Who does not see a table at a glance hears first what it shows.
    fn caption(&mut self, caption: &str) {
        if !caption.is_empty() && !self.is_for_the_eye() {
            self.heading(caption);
        }
    }

    /// `text` after `lead`, below a heading. The rows that follow the first are as far from the edge as that is.
    fn line(&mut self, lead: &str, text: &str) {
        self.hanging(lead, lead.len(), text);
    }

    /// `text` after `lead`, and the rows that follow the first so much farther from the edge.
    fn hanging(&mut self, lead: &str, more: usize, text: &str) {
        let Layout::Wide(width) = self.layout else {
            self.push(&format!("{lead}{text}"));
            return;
        };
        let indent = INDENT + more;
        let mut before = format!("{}{lead}", " ".repeat(INDENT));
        for line in text.split('\n') {
            for row in wrapped(line, usize::from(width).saturating_sub(indent)) {
                self.push(&format!("{before}{row}"));
                before = " ".repeat(indent);
            }
        }
    }

    fn blank(&mut self) {
        if self.is_for_the_eye() && !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    /// A line, without the spaces at its end.
    fn push(&mut self, line: &str) {
        self.out.push_str(line.trim_end_matches(' '));
        self.out.push('\n');
    }

    fn is_for_the_eye(&self) -> bool {
        matches!(self.layout, Layout::Wide(_))
    }
}

/// Whether `after` belongs to what is `before`, so that no blank line parts them.
fn is_close(before: &Block, after: &Block) -> bool {
    match (before, after) {
        (_, Block::Heading { .. }) => false,
        (Block::Heading { .. }, _) | (Block::Bars(_), Block::List { .. }) => true,
        (Block::Room(before), Block::Room(_)) => !before.is_long,
        (Block::Paragraph(_), after) => !matches!(
            after,
            Block::Paragraph(_) | Block::Contents | Block::Room(_)
        ),
        _ => false,
    }
}

/// "2 op orde, 3 nog open (van 5)": what is not zero, with the sum; or that there are none.
fn in_words(bars: &Bars, bar: &Bar) -> String {
    let counts = bars.parts.iter().zip(&bar.counts);
    let counts = counts.filter(|(_, count)| **count > 0);
    let words: Vec<String> = counts
        .map(|(part, count)| format!("{count} {part}"))
        .collect();
    if words.is_empty() {
        format!("geen {}", bars.sum)
    } else {
        format!("{} (van {})", words.join(", "), bar.sum())
    }
}
