//! How the report will look, kept until it changes: making rows of it is not for each draw.

use crate::document::{self, Document, Row};

/// The report as it will be, and its rows at the width at which they were asked for last.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    /// What it will hold.
    pub document: Document,
    /// About how many pages it takes on paper.
    pub pages: usize,
    rows: Vec<Row>,
    width: u16,
}

/// A heading in the preview: its level and words, and its row.
pub type Heading<'a> = (u8, &'a str, usize);

impl Preview {
    pub(super) fn of(document: Document) -> Self {
        Self {
            pages: document::pages(&document),
            document,
            ..Self::default()
        }
    }

    /// Its rows, no wider than `width`.
    pub fn rows(&mut self, width: u16) -> &[Row] {
        if self.width != width {
            self.rows = document::screen(&self.document, width);
            self.width = width;
        }
        &self.rows
    }

    /// The headings among the rows, as they were asked for last, down to the parts.
    pub fn headings(&self) -> Vec<Heading<'_>> {
        let rows = self.rows.iter().enumerate();
        let headings = rows.filter_map(|(place, row)| {
            let (level, words) = row.heading.as_ref()?;
            Some((*level, words.as_str(), place))
        });
        headings.filter(|(level, ..)| *level <= 3).collect()
    }
}
