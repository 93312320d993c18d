//! The rows of the form on which the report is chosen.

use super::ExportScreen;
use crate::report::{Cut, ExportForm, Holds};

/// A row of the form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Row {
    /// Where it will be written.
    #[default]
    Path,
    /// What kind of file it will be.
    Form,
    /// How much of the report it will hold.
    Cut,
    /// Whether the names of people are in it.
    Names,
    /// Which names are of people, on a screen of its own.
    WhoIsWhat,
    /// What page one says, on a screen of its own.
    PageOne,
}

impl Row {
    /// What it is, in a few words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Path => "Opslaan als",
            Self::Form => "Vorm",
            Self::Cut => "Deel",
            Self::Names => "Namen",
            Self::WhoIsWhat => "Wie is wat",
            Self::PageOne => "Bladzijde één",
        }
    }

    /// Whether there is something to choose on it.
    pub const fn is_choice(self) -> bool {
        matches!(self, Self::Form | Self::Cut | Self::Names)
    }

    /// Whether it leads to a screen of its own.
    pub const fn leads_on(self) -> bool {
        matches!(self, Self::WhoIsWhat | Self::PageOne)
    }
}

impl ExportScreen {
    /// The rows that there are for this form, from top to bottom. A form that has no cuts offers none.
    pub fn rows(&self) -> Vec<Row> {
        let has_cuts = self.form.holds() == Holds::Report;
        let has_page_one =
            has_cuts && matches!(self.cut, Cut::Alles | Cut::Kern) && self.key_sentences.1 > 0;
        let rows = [
            (Row::Path, true),
            (Row::Form, true),
            (Row::Cut, has_cuts),
            (Row::Names, true),
            (Row::WhoIsWhat, self.telling_names.in_words().is_some()),
            (Row::PageOne, has_page_one),
        ];
        let rows = rows.into_iter().filter(|(_, is_there)| *is_there);
        rows.map(|(row, _)| row).collect()
    }

    /// What a row says; that of the path is typed.
    pub fn value(&self, row: Row) -> String {
        match row {
            Row::Path => self.path.text().to_owned(),
            Row::Form => self.form.label().to_owned(),
            Row::Cut => self.cut.label().to_owned(),
            Row::Names if self.names => "opgenomen".to_owned(),
            Row::Names => format!("weggelaten: {}", self.form.left_out()),
            Row::WhoIsWhat => self.telling_names.in_words().unwrap_or_default(),
            Row::PageOne => {
                let (written, gaps) = self.key_sentences;
                format!("bij {written} van {gaps} knelpunten een eigen zin")
            }
        }
    }

    /// To the row `by` places further, around the ends.
    pub(super) fn move_to(&mut self, by: isize) {
        let rows = self.rows();
        let here = rows.iter().position(|row| *row == self.row).unwrap_or(0);
        self.row = around(&rows, here, by).unwrap_or_default();
        if by != 0 {
            self.select_name();
        }
    }

    /// What to know of the names before it is saved; none where they are in it.
    pub fn names_that_stay(&self) -> Option<&'static str> {
        (!self.names).then(|| self.form.holds().names_that_stay())
    }

    /// Choose what is `by` places further on the row that is selected.
    pub(super) fn turn(&mut self, by: isize) {
        match self.row {
            Row::Form => self.form = beside(&ExportForm::all().collect::<Vec<_>>(), self.form, by),
            Row::Cut => self.cut = beside(&self.cuts, self.cut, by),
            Row::Names => self.names = !self.names,
            Row::Path | Row::WhoIsWhat | Row::PageOne => {}
        }
    }
}

/// The one that is `by` places from `one` among `all`, around the ends.
fn beside<T: Copy + PartialEq>(all: &[T], one: T, by: isize) -> T {
    let here = all.iter().position(|each| *each == one).unwrap_or(0);
    around(all, here, by).unwrap_or(one)
}

fn around<T: Copy>(all: &[T], here: usize, by: isize) -> Option<T> {
    let count = isize::try_from(all.len()).ok()?;
    let to = (isize::try_from(here).ok()? + by).checked_rem_euclid(count)?;
    all.get(usize::try_from(to).ok()?).copied()
}
