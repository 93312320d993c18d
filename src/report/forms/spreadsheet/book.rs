//! Sheets of cells as a workbook. Knows nothing of what is in them.
//!
//! Each text is written as a text, so that none is ever a formula; one that looks like a formula is marked besides, so that
//! it does not become one when somebody edits the cell.

use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{
    Color, DocProperties, Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet,
    XlsxError,
};

use unicode_width::UnicodeWidthStr;

use super::rest::Rest;

/// How high a line is, in points, and how many of them make the highest row: 409 points.
const LINE: f64 = 15.0;
const MOST_LINES: usize = 27;

/// A4, as the format numbers sizes of paper.
const A4: u8 = 9;

/// A workbook in the making.
pub(super) struct Book {
    pub(super) title: String,
    pub(super) made: DateTime,
    pub(super) sheets: Vec<Sheet>,
}

/// A sheet: a header, and rows with a cell for each column.
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A column.
pub(super) struct Column {
    pub(super) title: String,
    /// In characters.
    pub(super) width: u16,
}

/// What is in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(usize),
    Day(Date),
}

impl Sheet {
    pub(super) fn new<'a>(
        name: &'static str,
        columns: impl IntoIterator<Item = (&'a str, u16)>,
    ) -> Self {
        let columns = columns.into_iter().map(|(title, width)| Column {
            title: title.to_owned(),
            width,
        });
        Self {
            name,
            columns: columns.collect(),
            rows: Vec::new(),
        }
    }
}

impl Book {
    /// The file, in which a text that is too long for a cell goes on upon a sheet after the others.
    pub(super) fn into_bytes(self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let properties = DocProperties::new()
            .set_title(&self.title)
            .set_creation_datetime(&self.made);
        workbook.set_properties(&properties);
        let formats = Formats::new();
        let mut rest = Rest::default();
        for sheet in self.sheets {
            let sheet = rest.shorten(sheet);
            write(workbook.add_worksheet(), &sheet, &formats)?;
        }
        if let Some(sheet) = rest.into_sheet() {
            write(workbook.add_worksheet(), &sheet, &formats)?;
        }
        workbook.save_to_buffer()
    }
}

/// How cells look.
struct Formats {
    header: Format,
    text: Format,
    /// A text that a program might take for a formula once it is edited.
    like_formula: Format,
    day: Format,
    number: Format,
    header_of_numbers: Format,
}

impl Formats {
    fn new() -> Self {
        let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let header = text
            .clone()
            .set_bold()
            .set_background_color(Color::RGB(0xE3_EC_F0))
            .set_border_bottom(FormatBorder::Thin);
        Self {
            number: text.clone().set_align(FormatAlign::Center),
            header_of_numbers: header.clone().set_align(FormatAlign::Center),
            header,
            like_formula: text.clone().set_quote_prefix(),
            day: Format::new()
                .set_align(FormatAlign::Top)
                .set_align(FormatAlign::Left)
                .set_num_format("dd-mm-yyyy"),
            text,
        }
    }

    fn of(&self, text: &str) -> &Format {
        if text.trim_start().starts_with(['=', '+', '-', '@', '\'']) {
            &self.like_formula
        } else {
            &self.text
        }
    }
}

fn write(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    worksheet.set_name(sheet.name)?;
    set_up(worksheet, sheet)?;
    for (column, Column { title, width }) in (0..).zip(&sheet.columns) {
        worksheet.set_column_width(column, *width)?;
        let first = sheet
            .rows
            .first()
            .and_then(|row| row.get(usize::from(column)));
        let format = match first {
            Some(Cell::Number(_)) => &formats.header_of_numbers,
            _ => &formats.header,
        };
        worksheet.write_string_with_format(0, column, title, format)?;
    }
    let titles = sheet.columns.iter().map(|column| &*column.title);
    worksheet.set_row_height(0, height(titles.zip(&sheet.columns)))?;
    for (row, cells) in (1..).zip(&sheet.rows) {
        let texts = cells.iter().map(|cell| match cell {
            Cell::Text(text) => text,
            _ => "",
        });
        worksheet.set_row_height(row, height(texts.zip(&sheet.columns)))?;
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) if !text.is_empty() => {
                    worksheet.write_string_with_format(row, column, text, formats.of(text))?;
                }
                Cell::Empty | Cell::Text(_) => {}
                Cell::Number(number) => {
                    let number = u32::try_from(*number).unwrap_or(u32::MAX);
                    worksheet.write_number_with_format(row, column, number, &formats.number)?;
                }
                // The format counts days from 1900.
                Cell::Day(day) if day.year() >= 1900 => {
                    worksheet.write_datetime_with_format(row, column, *day, &formats.day)?;
                }
                Cell::Day(day) => {
                    let day = day.strftime("%d-%m-%Y").to_string();
                    worksheet.write_string_with_format(row, column, day, &formats.text)?;
                }
            }
        }
    }
    Ok(())
}

/// How high a row is for all of these texts to be seen, up to the highest that the format allows. Not every program works
/// that out when it opens a file.
fn height<'a>(cells: impl Iterator<Item = (&'a str, &'a Column)>) -> f64 {
    let lines = cells.map(|(text, column)| {
        // A line seldom ends where the column does.
        let room = usize::from(column.width).saturating_sub(1).max(1);
        let lines = text
            .split('\n')
            .map(|line| line.width().div_ceil(room).max(1));
        lines.sum::<usize>()
    });
    let lines = lines.max().unwrap_or(1).min(MOST_LINES);
    u32::try_from(lines).map_or(LINE, |lines| f64::from(lines) * LINE)
}

/// For who scrolls, filters and prints.
fn set_up(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    if last_column > 0 {
        worksheet.autofilter(0, 0, last_row, last_column)?;
    }
    // The number of a question, which is a text, would get a warning.
    worksheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.set_print_gridlines(true);
    worksheet.set_landscape();
    worksheet.set_paper_size(A4);
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    worksheet.set_footer("&L&A&RBlad &P van &N");
    Ok(())
}
