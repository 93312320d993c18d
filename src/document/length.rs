//! About how long a document is on paper.

use super::{Block, Document, screen};

/// So many characters fit on a row of a page, and so many rows on a page, in the form for Word: measured on reports of one and of nine pages.
const WIDTH: u16 = 95;
const ROWS: usize = 62;

/// About how many pages `document` takes on paper (A4).
pub fn pages(document: &Document) -> usize {
    let parts = document
        .blocks
        .split(|block| matches!(block, Block::PageBreak));
    let pages = parts.map(|blocks| {
        let part = Document {
            blocks: blocks.to_vec(),
            ..Document::default()
        };
        screen(&part, WIDTH).len().div_ceil(ROWS).max(1)
    });
    pages.sum()
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_begins_on_a_page_of_its_own() {
        let mut doc = Document::new("Kort");
        assert_eq!(pages(&doc), 1);
        doc.page_break();
        doc.paragraph("Nog iets.");
        assert_eq!(pages(&doc), 2);
        doc.list(vec!["Een regel"; ROWS + 1]);
        assert_eq!(pages(&doc), 3);
    }
}
