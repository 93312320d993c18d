//! What does not fit in a cell: the format allows 32,767 characters.

use super::book::{Cell, Sheet};

/// How much of a long text is in one cell, as the format counts: in units of UTF-16. It leaves room for the
/// sentence that says where the rest is.
const ROOM: usize = 32_000;
/// The most that fits in a cell, counted so.
const MOST: usize = 32_767;

const NAME: &str = "Vervolg";

/// The parts of texts that were too long for their cell.
#[derive(Default)]
pub(super) struct Rest {
    rows: Vec<Vec<Cell>>,
}

impl Rest {
    /// `sheet` with no text that is too long: where one was, its beginning is and where the rest is.
    pub(super) fn shorten(&mut self, mut sheet: Sheet) -> Sheet {
        for (index, cells) in sheet.rows.iter_mut().enumerate() {
            for (cell, column) in cells.iter_mut().zip(&sheet.columns) {
                if let Cell::Text(text) = cell
                    && length(text) > MOST
                {
                    let place = format!("{}, rij {}, {}", sheet.name, index + 2, column.title);
                    *text = self.keep(text, &place);
                }
            }
        }
        sheet
    }

    /// Keeps all of `text` but its beginning, and gives that.
    fn keep(&mut self, text: &str, place: &str) -> String {
        let (begin, mut rest) = cut(text);
        // Below the header, and counted from one.
        let row = self.rows.len() + 2;
        let begin = format!(
            "{begin}\n[Deze tekst past niet in de cel. De rest staat op het blad {NAME}, vanaf rij {row}.]"
        );
        let mut number = 2;
        while !rest.is_empty() {
            let (part, after) = cut(rest);
            self.rows.push(vec![
                Cell::Text(place.to_owned()),
                Cell::Number(number),
                Cell::Text(part.to_owned()),
            ]);
            rest = after;
            number += 1;
        }
        begin
    }

    /// The sheet on which they stand; none when every text fits.
    pub(super) fn into_sheet(self) -> Option<Sheet> {
        let mut sheet = Sheet::new(NAME, [("hoort bij", 34), ("deel", 6), ("tekst", 110)]);
        sheet.rows = self.rows;
        (!sheet.rows.is_empty()).then_some(sheet)
    }
}

fn length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// `text` up to what fits, after a space or line break if there is one nearby, and what comes after.
fn cut(text: &str) -> (&str, &str) {
    let mut taken = 0;
    let mut after_space = None;
    for (at, char) in text.char_indices() {
        taken += char.len_utf16();
        if taken > ROOM {
            return text.split_at(after_space.unwrap_or(at));
        }
        if char.is_whitespace() && taken > ROOM / 2 {
            after_space = Some(at + char.len_utf8());
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts(text: &str) -> Vec<String> {
        let mut sheet = Sheet::new("Blad", [("tekst", 10)]);
        sheet.rows.push(vec![Cell::Text(text.to_owned())]);
        let mut rest = Rest::default();
        let sheet = rest.shorten(sheet);
        let more = rest.into_sheet().map_or_else(Vec::new, |sheet| sheet.rows);
        let cells = sheet
            .rows
            .into_iter()
            .flatten()
            .chain(more.into_iter().flatten());
        let texts = cells.filter_map(|cell| match cell {
            Cell::Text(text) => Some(text),
            _ => None,
        });
        // The place is no part of the text.
        texts.filter(|text| text != "Blad, rij 2, tekst").collect()
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        for text in ["", "a", &"a".repeat(MOST), &"👩".repeat(MOST / 2)] {
            assert_eq!(parts(text), [text]);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn every_character_is_in_one_of_the_parts(word in "\\PC{1,9}[ \n]?", count in 3_000_usize..20_000) {
            let text = word.repeat(count);
            let mut parts = parts(&text);
            prop_assert!(parts.iter().all(|part| length(part) <= MOST));
            if parts.len() > 1 {
                let (begin, _) = parts[0].rsplit_once("\n[Deze tekst past niet").expect("it says so");
                parts[0] = begin.to_owned();
            }
            prop_assert_eq!(parts.concat(), text);
        }
    }
}
