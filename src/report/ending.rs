//! What a file may be called: its ending says what other programs will take it for.

use std::path::Path;

use super::ExportForm;

impl ExportForm {
    /// The endings that its files may have, the usual one first. Markdown is plain text.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Report => &["md", "markdown", "txt"],
            Self::Calendar => &["ics"],
            Self::Table => &["csv"],
        }
    }

    /// What it is for, in the fewest words.
    const fn purpose(self) -> &'static str {
        match self {
            Self::Report => "het rapport, ook te openen in Word",
            Self::Calendar => "voor uw agenda",
            Self::Table => "voor Excel",
        }
    }

    /// The form that the name of `file` asks for, if its ending says so.
    pub fn of_file(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_str()?.to_lowercase();
        let has = |form: &Self| form.endings().contains(&ending.as_str());
        Self::ALL.into_iter().find(has)
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
            (None, None) => listed_or(&Self::ALL.map(Self::with_ending)),
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

/// "a, b of c"
fn listed_or([first, second, third]: &[String; 3]) -> String {
    format!("{first}, {second} of {third}")
}
