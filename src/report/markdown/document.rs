//! A Markdown document, block by block.

use unicode_width::UnicodeWidthStr;

use super::columns::widths;
use super::{escape, head, note};

/// A growing document. What goes in is Markdown already, except where a method says otherwise.
#[derive(Debug)]
pub(in crate::report) struct Document {
    title: String,
    text: String,
}

impl Document {
    /// A document that starts with its title, which is plain text, as its first heading.
    pub(in crate::report) fn new(title: &str) -> Self {
        let (title, text) = (title.to_owned(), String::new());
        let mut document = Self { title, text };
        document.heading(1, &document.title.clone());
        document
    }

    /// A heading. `text` is plain text: headings have traps of their own.
    pub(in crate::report) fn heading(&mut self, level: usize, text: &str) {
        self.block([format!("{} {}", "#".repeat(level), escape::heading(text))]);
    }

    /// A paragraph on one line.
    pub(in crate::report) fn paragraph(&mut self, text: impl Into<String>) {
        self.block([text.into()]);
    }

    /// A list with bullets; nothing when it is empty. An item that starts with two spaces and a
    /// bullet is an item below the one before it, see [`below`].
    pub(in crate::report) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        self.block(items.into_iter().map(|item| {
            if item.starts_with(BELOW) {
                item
            } else {
                format!("- {item}")
            }
        }));
    }

    /// A numbered list; nothing when it is empty.
    pub(in crate::report) fn numbered(&mut self, items: impl IntoIterator<Item = String>) {
        let items = items.into_iter().enumerate();
        self.block(items.map(|(index, item)| format!("{}. {item}", index + 1)));
    }

    /// A table, its columns lined up for who reads it as plain text. Meant for short cells.
    pub(in crate::report) fn narrow_table(&mut self, header: &[String], rows: &[Vec<String>]) {
        let dashes = widths(header, rows);
        let widths: Vec<usize> = dashes
            .iter()
            .enumerate()
            .map(|(column, least)| {
                let lines = std::iter::once(header).chain(rows.iter().map(Vec::as_slice));
                let cells = lines.filter_map(|line| line.get(column));
                cells.map(|cell| cell.width()).fold(*least, usize::max)
            })
            .collect();
        let pad = |line: &[String]| -> Vec<String> {
            let cells = line.iter().zip(&widths);
            cells
                .map(|(cell, width)| {
                    format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())))
                })
                .collect()
        };
        let rows: Vec<Vec<String>> = rows.iter().map(|line| pad(line)).collect();
        self.rows(&pad(header), &pad(&rule(&dashes)), &rows);
    }

    /// A table whose cells may hold whole sentences.
    pub(in crate::report) fn table(&mut self, header: &[String], rows: &[Vec<String>]) {
        self.rows(header, &rule(&widths(header, rows)), rows);
    }

    /// A note of the user as a quotation. `text` is plain text.
    pub(in crate::report) fn note(&mut self, text: &str) {
        self.block(note::lines(text).into_iter().map(|line| {
            if line.is_empty() {
                ">".to_owned()
            } else {
                format!("> {line}")
            }
        }));
    }

    /// The document for a reader.
    pub(in crate::report) fn finish(self) -> String {
        self.text
    }

    /// The document as a file, with a head for other programs.
    pub(in crate::report) fn with_head(self) -> String {
        format!("{}\n{}", head::of(&self.title), self.text)
    }

    fn rows(&mut self, header: &[String], rule: &[String], rows: &[Vec<String>]) {
        let lines = [header, rule]
            .into_iter()
            .chain(rows.iter().map(Vec::as_slice));
        self.block(lines.map(|cells| format!("| {} |", cells.join(" | "))));
    }

    fn block(&mut self, lines: impl IntoIterator<Item = String>) {
        let mut lines = lines.into_iter().peekable();
        if lines.peek().is_some() && !self.text.is_empty() {
            self.text.push('\n');
        }
        for line in lines {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }
}

/// The line below the header of a table.
fn rule(widths: &[usize]) -> Vec<String> {
    widths.iter().map(|width| "-".repeat(*width)).collect()
}

const BELOW: &str = "  - ";

/// `item` as an item below the one before it.
pub(in crate::report) fn below(item: &str) -> String {
    format!("{BELOW}{item}")
}
