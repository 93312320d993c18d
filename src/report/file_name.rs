//! What the files are called in which a session leaves the program.

use jiff::civil::Date;

use super::{Cut, ExportForm, Holds};
use crate::model::{Session, format_date};
use crate::text::slug;

/// At most so much of the name of the gemeente is in the file name.
const LONGEST_NAME: usize = 40;

/// `quickscan-voorbeeldstad-22-11-2026`, and the given ending; of another question set its id comes first.
pub fn file_name(session: &Session, today: Date, ending: &str) -> String {
    let day = format_date(session.details.peildatum.unwrap_or(today));
    let set = session.question_set.file_prefix();
    match slug(&session.details.gemeente, LONGEST_NAME).as_str() {
        "" => format!("{set}-{day}{ending}"),
        gemeente => format!("{set}-{gemeente}-{day}{ending}"),
    }
}

/// The name of a file in `form`, which says what is in it: which cut, and whether names were left out.
pub fn proposed_name(
    form: ExportForm,
    cut: Cut,
    names: bool,
    session: &Session,
    today: Date,
) -> String {
    let cut = match cut {
        Cut::Alles => String::new(),
        _ if form.holds() != Holds::Report => String::new(),
        cut => format!("-{}", cut.key()),
    };
    let names = if names { "" } else { "-zonder-namen" };
    file_name(session, today, &format!("{cut}{names}.{}", form.key()))
}
