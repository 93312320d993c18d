//! Where things are: the data folder, the settings, and where reports go.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};
use serde::Deserialize;

use super::read::read_text;
use super::{DataFolder, StorageError};
use crate::model::FileError;

/// What a user can settle in `config.toml`, in the system's folder for settings or where
/// `QUICKSCAN_CONFIG` says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The data folder.
    #[serde(rename = "map")]
    pub folder: Option<PathBuf>,
    /// The file with the question set.
    #[serde(rename = "vragenlijst")]
    pub question_set: Option<PathBuf>,
    /// The file with the knowledge base.
    #[serde(rename = "kennisbank")]
    pub knowledge: Option<PathBuf>,
    /// Whether to say so when a text seems to hold personal data; yes unless set to false.
    #[serde(rename = "let_op_persoonsgegevens")]
    pub warns_of_personal_data: Option<bool>,
}

impl Settings {
    /// The settings of this user; without a file there are none. A path in the file that is not
    /// absolute is looked for beside the file.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the file cannot be read or holds a fault or an unknown key.
    pub fn read() -> Result<Self, StorageError> {
        let asked = variable("QUICKSCAN_CONFIG").map(PathBuf::from);
        let usual =
            || Some(project()?.config_dir().join("config.toml")).filter(|path| path.exists());
        asked
            .or_else(usual)
            .map_or_else(|| Ok(Self::default()), |path| Self::read_from(&path))
    }

    fn read_from(path: &Path) -> Result<Self, StorageError> {
        let text = read_text(path)?;
        let settings: Self = toml::from_str(&text)
            .map_err(|error| FileError::from_toml(&text, &error))
            .map_err(StorageError::file(path))?;
        let beside = |found: PathBuf| path.with_file_name(found);
        Ok(Self {
            folder: settings.folder.map(beside),
            question_set: settings.question_set.map(beside),
            knowledge: settings.knowledge.map(beside),
            warns_of_personal_data: settings.warns_of_personal_data,
        })
    }

    /// The data folder: the one that was `asked` for, else `QUICKSCAN_MAP`, else the one in these
    /// settings, else the system's folder for data.
    ///
    /// # Errors
    ///
    /// [`StorageError::NoHome`] when none of these is known.
    pub fn data_folder(&self, asked: Option<PathBuf>) -> Result<DataFolder, StorageError> {
        asked
            .or_else(|| variable("QUICKSCAN_MAP").map(PathBuf::from))
            .or_else(|| self.folder.clone())
            .or_else(|| Some(project()?.data_dir().to_owned()))
            .map(DataFolder::new)
            .ok_or(StorageError::NoHome)
    }
}

/// Where a report is put unless the user says otherwise: the folder for documents, else the home
/// folder, else the folder in which the program was started.
pub fn export_folder() -> PathBuf {
    UserDirs::new()
        .and_then(|user| {
            let home = user.home_dir();
            // A Linux without settings for these folders often has them all the same.
            let usual = ["Documenten", "Documents"].map(|name| home.join(name));
            let known = user.document_dir().map(Path::to_owned);
            known
                .into_iter()
                .chain(usual)
                .chain([home.to_owned()])
                .find(|folder| folder.is_dir())
        })
        .unwrap_or_else(|| PathBuf::from("."))
}

/// The file that a user means with `typed`: `~` is her home folder, a folder gets `name` in it, a
/// name without an ending gets that of `name`, and the path is told whole.
pub fn report_path(typed: &Path, name: &str) -> PathBuf {
    let home = || UserDirs::new().map(|user| user.home_dir().to_owned());
    let path = match typed.strip_prefix("~") {
        Ok(rest) => home().map_or_else(|| typed.to_owned(), |home| home.join(rest)),
        Err(_) => typed.to_owned(),
    };
    let mut path = if path.is_dir() { path.join(name) } else { path };
    if path.extension().is_none()
        && let Some(ending) = Path::new(name).extension()
    {
        path.set_extension(ending);
    }
    std::path::absolute(&path).unwrap_or(path)
}

fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "quickscan")
}

/// An environment variable that says something.
fn variable(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_paths_beside_their_file_and_a_fault_has_a_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, "map = 'scans'").unwrap();
        let settings = Settings::read_from(&path).unwrap();
        assert_eq!(settings.folder, Some(folder.path().join("scans")));
        for (text, words) in [
            ("mapje = 'x'", "regel 1, kolom 1: onbekende sleutel «mapje»"),
            ("\nmap = 3", "regel 2, kolom 7: verkeerde soort waarde"),
        ] {
            std::fs::write(&path, text).unwrap();
            let sentence = Settings::read_from(&path).unwrap_err().to_string();
            assert!(sentence.contains(words), "{sentence}");
        }
    }

    #[test]
    fn a_report_goes_where_the_user_means() {
        let folder = tempfile::tempdir().unwrap();
        let named = |typed: &str| report_path(&folder.path().join(typed), "quickscan-x.md");
        assert_eq!(named(""), folder.path().join("quickscan-x.md"));
        assert_eq!(named("rapport"), folder.path().join("rapport.md"));
        assert_eq!(named("rapport.txt"), folder.path().join("rapport.txt"));
        assert!(report_path(Path::new("rapport één.md"), "x.md").is_absolute());
        assert!(!report_path(Path::new("~/r.md"), "x.md").starts_with("~"));
    }
}
