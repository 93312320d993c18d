//! What a file may be called: its ending says what other programs will take it for.

use std::path::Path;

use super::ExportForm;
use crate::text::listed_or;

impl ExportForm {
    /// The form that the name of `file` asks for, if its ending says so.
    pub fn of_file(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_str()?.to_lowercase();
        Self::all().find(|form| form.may_end_in(&ending))
    }

    /// The form of `file`: the one that was `asked` for, or else the one that its name asks for.
    ///
    /// # Errors
    ///
    /// When the name promises something else, a Dutch sentence that says what can be made (issue 8,
    /// item 16).
    pub fn for_file(asked: Option<Self>, file: &Path) -> Result<Self, String> {
        let found = Self::of_file(file);
        let forms = match (asked, found) {
            (None, Some(form)) => return Ok(form),
            (Some(asked), Some(form)) if asked == form => return Ok(form),
            (Some(asked), _) => asked.with_ending(),
            (None, None) => listed_or(&Self::all().map(Self::with_ending).collect::<Vec<_>>()),
        };
        let name = file.file_name().unwrap_or(file.as_os_str());
        Err(format!(
            "Een bestand «{}» wordt hier niet gemaakt. Kies een naam die eindigt op {forms}.",
            name.display()
        ))
    }

    fn with_ending(self) -> String {
        format!(".{} ({})", self.key(), self.purpose())
    }
}
