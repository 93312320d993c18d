//! Where things are: the folders of this program, and where reports go.

use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

use super::StorageError;
use super::typed_path::typed_path;

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

/// The file that a user means with `typed`: a folder gets `name` in it, a name without an ending gets
/// that of `name`, and the path is told whole.
///
/// # Errors
///
/// [`StorageError::NoPath`] when no path can be meant.
pub fn report_path(typed: &Path, name: &str) -> Result<PathBuf, StorageError> {
    let path = typed_path(typed)?;
    let mut path = if path.is_dir() { path.join(name) } else { path };
    if path.extension().is_none()
        && let Some(ending) = Path::new(name).extension()
    {
        path.set_extension(ending);
    }
    Ok(std::path::absolute(&path).unwrap_or(path))
}

/// The folders that the system has for this program.
pub(super) fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "quickscan")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_goes_where_the_user_means() {
        let folder = tempfile::tempdir().unwrap();
        let named =
            |typed: &str| report_path(&folder.path().join(typed), "quickscan-x.md").unwrap();
        assert_eq!(named(""), folder.path().join("quickscan-x.md"));
        assert_eq!(named("rapport"), folder.path().join("rapport.md"));
        assert_eq!(named("rapport.txt"), folder.path().join("rapport.txt"));
        for typed in ["rapport één.md", "~/r.md"] {
            let path = report_path(Path::new(typed), "x.md").unwrap();
            assert!(path.is_absolute() && !path.starts_with("~"), "{typed}");
        }
        assert!(report_path(Path::new("~anna/r.md"), "x.md").is_err());
    }
}
