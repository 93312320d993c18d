//! The next steps as a table for a spreadsheet (CSV).
//!
//! For Excel as it is set up in the Netherlands, which opens such a file by a double click: with a
//! semicolon between cells (there the comma is in numbers, and RFC 4180's comma would put each row
//! in one cell) and a byte order mark, without which é would become Ã©.

use super::{Export, Form, Holds, plan};
use crate::model::steps_by_date;
use crate::report::About;
use crate::text::clean;

const HEADER: [&str; 8] = [
    "vraag",
    "basisfunctie",
    "wat",
    "wie",
    "wanneer",
    "status",
    "herkomst",
    "te laat",
];

pub(super) const FORM: Form = Form {
    key: "csv",
    label: "vervolgstappen als tabel voor Excel (csv)",
    purpose: "voor Excel",
    subject: "De tabel met vervolgstappen staat",
    other_endings: &[],
    left_out: "een eigenaar heet «eigenaar 1»",
    holds: Holds::Steps,
    preview: |about| plan::preview(EXPLAINED, about),
    is_text: true,
    make,
};

const EXPLAINED: &str = "Een tabel met een rij voor elke stap, die u met een dubbelklik in Excel opent. De kolommen: \
     vraag, basisfunctie, wat, wie, wanneer, status, herkomst en te laat. Begint een tekst \
     met =, +, - of @, dan staat er een ' voor: zo maakt Excel er geen formule van.";

/// The table of every step, by date.
fn make(about: &About<'_>) -> Export {
    if about.session.steps.is_empty() {
        return Export::nothing();
    }
    Export {
        content: Ok(content(about).into_bytes()),
        notice: None,
    }
}

fn content(about: &About<'_>) -> String {
    let steps = steps_by_date(about.session).into_iter().map(|(_, step)| {
        let basisfunctie = about.set.basisfunctie_of(&step.question);
        let late = step.is_overdue(about.options.today);
        vec![
            plan::question(about.set, &step.question),
            basisfunctie.map_or_else(String::new, |found| clean(&found.name)),
            clean(&step.what),
            about.owners.name(&step.who),
            step.due.map_or_else(String::new, |day| day.to_string()),
            step.status.key().to_owned(),
            clean(&step.origin),
            if late { "ja" } else { "nee" }.to_owned(),
        ]
    });
    let words = &about.set.words;
    let header = HEADER.map(|title| words.put(title).into_owned()).to_vec();
    csv_of(&std::iter::once(header).chain(steps).collect::<Vec<_>>())
}

/// `rows` of cells as such a table.
pub(in crate::report) fn csv_of(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        let cells = row.iter();
        let cells = cells.map(|cell| format!("\"{}\"", harmless(cell).replace('"', "\"\"")));
        text.push_str(&cells.collect::<Vec<_>>().join(";"));
        text.push_str("\r\n");
    }
    text
}

/// `cell`, with an apostrophe before it when a spreadsheet could take it for a formula: that says
/// that a text follows.
fn harmless(cell: &str) -> String {
    let begins = |start: char| "=+-@＝＋－＠".contains(start);
    if cell.trim_start().starts_with(begins) || cell.starts_with(['\t', '\n', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        for cell in ["=1+1", "+31", "-1", "@SUM(A1)", "\tx", "\r=1", " =1", "＝1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "a=b", "'=1", "2027-03-01", "J. Jansen-de Vries"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}
