//! A table whose header comes again on each page and whose rows stay whole.

use super::paragraph::Paragraph;
use super::text::{self, Links};
use super::xml::Xml;
use crate::document::{Column, Table, columns};
use crate::text::one_line;

/// How wide the text of a page is, in twentieths of a point.
pub(super) const PAGE: usize = 9638;
/// The colour behind the words above the columns.
const HEADER: &str = "E4ECF5";
/// A row of more characters than this may go over to the next page.
const LONG_ROW: usize = 1_500;

/// A table in the making: what it shows, and how wide its columns are.
pub(super) struct Frame<'a> {
    pub(super) caption: &'a str,
    pub(super) description: &'a str,
    pub(super) widths: Vec<usize>,
    /// Whether its first column says what each row is about.
    pub(super) has_row_titles: bool,
}

/// What a cell is like.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    pub(super) style: &'a str,
    /// The colour behind it and that of its words.
    pub(super) colours: Option<(&'a str, &'a str)>,
    /// Whether its row stays on the page of the next one.
    pub(super) stays_with_next: bool,
    /// Where its tabs end, in twentieths of a point.
    pub(super) tabs: &'a [usize],
}

impl Cell<'_> {
    pub(super) const TEXT: Self = Self {
        style: "TableText",
        colours: None,
        stays_with_next: false,
        tabs: &[],
    };
    pub(super) const HEADER: Self = Self {
        style: "TableHeader",
        colours: Some((HEADER, "000000")),
        stays_with_next: true,
        tabs: &[],
    };
}

pub(super) fn write(xml: &mut Xml, links: &mut Links, table: &Table) {
    let frame = Frame {
        caption: &table.caption,
        description: "",
        widths: widths(table),
        has_row_titles: false,
    };
    frame.write(xml, |xml| {
        header(xml, |xml| {
            for (column, &width) in table.columns.iter().zip(&frame.widths) {
                let words = |xml: &mut Xml| text::run(xml, "", &one_line(&column.title));
                cell(xml, Cell::HEADER, width, words);
            }
        });
        for cells in &table.rows {
            let length: usize = cells.iter().map(String::len).sum();
            row(xml, length < LONG_ROW, |xml| {
                for (place, &width) in frame.widths.iter().enumerate() {
                    let words = cells.get(place).map(|words| one_line(words));
                    cell(xml, Cell::TEXT, width, |xml| {
                        text::linked(xml, links, "", &words.unwrap_or_default());
                    });
                }
            });
        }
    });
}

/// How wide each column is: by the weights that were given, or else by what is in it.
fn widths(table: &Table) -> Vec<usize> {
    let weights = table
        .columns
        .iter()
        .map(|column| usize::from(column.weight));
    if weights.clone().all(|weight| weight == 0) {
        measured(table)
    } else {
        shared(weights.map(|weight| weight.max(1)))
    }
}

/// The widths of the columns of `table` by what is in them, and the white beside it.
fn measured(table: &Table) -> Vec<usize> {
    const WHITE: usize = 2;
    let titles = table
        .columns
        .iter()
        .map(|Column { title, .. }| title.clone());
    let widths = columns::widths(&titles.collect::<Vec<_>>(), &table.rows);
    shared(widths.into_iter().map(|width| width + WHITE))
}

/// The page divided by these weights.
fn shared(weights: impl Iterator<Item = usize>) -> Vec<usize> {
    let weights: Vec<usize> = weights.collect();
    let all = weights.iter().sum::<usize>().max(1);
    weights.iter().map(|weight| weight * PAGE / all).collect()
}

impl Frame<'_> {
    pub(super) fn write(&self, xml: &mut Xml, rows: impl FnOnce(&mut Xml)) {
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| self.properties(xml));
            xml.element("w:tblGrid", &[], |xml| {
                for width in &self.widths {
                    xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
                }
            });
            rows(xml);
        });
    }

    fn properties(&self, xml: &mut Xml) {
        xml.value("w:tblStyle", "TableReport");
        let width = self.widths.iter().sum::<usize>().to_string();
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let first_column = if self.has_row_titles { "1" } else { "0" };
        let value = if self.has_row_titles { "06A0" } else { "0620" };
        let look = [
            ("w:val", value),
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", first_column),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ];
        xml.empty("w:tblLook", &look);
        for (name, words) in [
            ("w:tblCaption", self.caption),
            ("w:tblDescription", self.description),
        ] {
            let words = one_line(words);
            if !words.is_empty() {
                xml.value(name, &words);
            }
        }
    }
}

/// The row with the words above the columns.
pub(super) fn header(xml: &mut Xml, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            xml.empty("w:tblHeader", &[]);
        });
        cells(xml);
    });
}

pub(super) fn row(xml: &mut Xml, stays_whole: bool, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        if stays_whole {
            xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        }
        cells(xml);
    });
}

pub(super) fn cell(xml: &mut Xml, cell: Cell<'_>, width: usize, content: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if let Some((behind, _)) = cell.colours {
                shade(xml, behind);
            }
        });
        let paragraph = Paragraph {
            stays_with_next: cell.stays_with_next,
            tabs: cell.tabs,
            ..Paragraph::of(cell.style)
        };
        paragraph.write(xml, content);
    });
}

/// A colour behind what it is said of.
pub(super) fn shade(xml: &mut Xml, fill: &str) {
    let shading = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)];
    xml.empty("w:shd", &shading);
}
