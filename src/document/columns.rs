//! How wide the columns of a table are beside each other.
//!
//! A page of paper has to be told. Markdown does not say it, but pandoc takes it from the dashes below the header as soon
//! as a row is long. With as much for each column, one of whole sentences gets as much room as one of "30".

use unicode_width::UnicodeWidthStr;

use super::Column;

/// How many characters are beside each other on a page.
const PAGE: usize = 80;
/// The white on both sides of a cell, in characters.
const MARGINS: usize = 2;
/// A longer word, such as an address, may be broken.
const LONGEST_WORD: usize = 24;
/// More than this is a cell of several lines in any case, and takes no more from the others.
const LONGEST_LINE: usize = 60;
/// Fewer dashes are no table to some readers.
const FEWEST: usize = 3;

/// The width of each column in characters: as wide as its widest cell where all of them fit on a page.
/// Else each is as wide as its longest word, and they share the rest by how much they have to say.
pub(super) fn widths(header: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let columns: Vec<Measured> = (0..header.len())
        .map(|column| {
            let lines = std::iter::once(header).chain(rows.iter().map(Vec::as_slice));
            Measured::of(lines.filter_map(|line| line.get(column)))
        })
        .collect();
    let widest: usize = columns.iter().map(|column| column.line).sum();
    let narrowest: usize = columns.iter().map(Measured::least).sum();
    let room = PAGE.saturating_sub(narrowest);
    let wanted: usize = columns.iter().map(Measured::wanted).sum();
    let width = |column: &Measured| {
        if widest <= PAGE {
            column.line
        } else {
            column.least() + column.wanted() * room / wanted.max(1)
        }
    };
    columns.iter().map(width).collect()
}

/// The same where the columns themselves say how wide they are to be beside each other; none where they do not.
pub(super) fn by_weight(columns: &[Column]) -> Option<Vec<usize>> {
    let all: usize = columns
        .iter()
        .map(|column| usize::from(column.weight))
        .sum();
    let share = |column: &Column| (PAGE * usize::from(column.weight) / all).max(FEWEST);
    (all > 0).then(|| columns.iter().map(share).collect())
}

/// What is in a column, within the bounds above.
struct Measured {
    /// Its widest cell.
    line: usize,
    /// Its longest word.
    word: usize,
}

impl Measured {
    fn of<'a>(cells: impl Iterator<Item = &'a String>) -> Self {
        let mut column = Self {
            line: FEWEST,
            word: FEWEST,
        };
        for cell in cells {
            column.line = column.line.max(cell.width().min(LONGEST_LINE));
            let words = cell.split(' ').map(UnicodeWidthStr::width);
            let word = words.max().unwrap_or_default();
            column.word = column.word.max(word.min(LONGEST_WORD));
        }
        column
    }

    const fn least(&self) -> usize {
        self.word + MARGINS
    }

    const fn wanted(&self) -> usize {
        (self.line + MARGINS).saturating_sub(self.least())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rows: &[&[&str]]) -> Vec<usize> {
        let rows = rows
            .iter()
            .map(|row| row.iter().map(|&cell| cell.to_owned()).collect());
        let rows: Vec<Vec<String>> = rows.collect();
        widths(&rows[0], &rows[1..])
    }

    #[test]
    fn a_table_that_fits_has_columns_as_wide_as_what_is_in_them() {
        assert_eq!(of(&[&["Nr", "Vraag"], &["30", "Wachttijden?"]]), [3, 12]);
    }

    #[test]
    fn words_stay_whole_and_sentences_share_the_rest() {
        let sentence = "Afspraken maken met politie en scholen over wie wanneer de leiding heeft";
        let widths = of(&[
            &["Wat", "Wanneer", "Vraag", "Herkomst"],
            &[sentence, "29-01-2027 (te laat)", "1.4", "eigen stap"],
        ]);
        assert_eq!(widths, [43, 18, 7, 11]);
    }

    #[test]
    fn one_endless_cell_or_word_leaves_room_for_the_others() {
        let (text, word) = ("woord ".repeat(2000), "x".repeat(5000));
        let widths = of(&[
            &["Wat", "Wie"],
            &[&text, "Anneke de Vries-Ñúñez"],
            &[&word, ""],
        ]);
        assert!(widths[1] >= "Vries-Ñúñez".width(), "{widths:?}");
        assert!(widths.iter().sum::<usize>() <= PAGE, "{widths:?}");
    }
}
