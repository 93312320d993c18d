//! What is meant by a path that a user wrote: on the command line, in the settings, on a screen. One rule
//! for all of these, since no shell is between them and us (issue 8, item 14).

use std::path::{Component, Path, PathBuf};

use directories::BaseDirs;

use super::StorageError;

const CONTROL: &str = "daarin staat een teken dat niet in een naam hoort, zoals een tab of een nieuwe regel; \
                       schrijf het pad opnieuw";
const OTHERS: &str = "~ is alleen uw eigen persoonlijke map, zoals in ~/Documenten; schrijf het hele pad, of zet ./ \
                      voor een naam die zo begint";
const NO_HOME: &str = "uw persoonlijke map is niet te vinden; schrijf het hele pad";

/// The path that is meant by `typed`: `~`, alone or before a separator, is the home folder of the user.
///
/// # Errors
///
/// [`StorageError::NoPath`] for the home folder of another, for a control character, and where there is
/// no home folder.
pub fn typed_path(typed: impl AsRef<Path>) -> Result<PathBuf, StorageError> {
    let typed = typed.as_ref();
    meant(typed).map_err(|reason| StorageError::NoPath {
        path: typed.to_owned(),
        reason,
    })
}

/// The path that is meant, or why none is.
pub(super) fn meant(typed: &Path) -> Result<PathBuf, &'static str> {
    meant_at(typed, || {
        BaseDirs::new().map(|user| user.home_dir().to_owned())
    })
}

fn meant_at(typed: &Path, home: impl Fn() -> Option<PathBuf>) -> Result<PathBuf, &'static str> {
    if typed.to_string_lossy().contains(char::is_control) {
        return Err(CONTROL);
    }
    match typed.components().next() {
        Some(Component::Normal(first)) if first == "~" => {
            let home = home().ok_or(NO_HOME)?;
            let rest = typed.strip_prefix("~").unwrap_or(typed);
            // Joined with nothing, it would end in a separator.
            Ok(if rest == Path::new("") {
                home
            } else {
                home.join(rest)
            })
        }
        Some(Component::Normal(first)) if first.as_encoded_bytes().starts_with(b"~") => Err(OTHERS),
        _ => Ok(typed.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_what_the_user_means_with_it() {
        let home = || Some(PathBuf::from("/thuis/anna"));
        let meant = |typed: &str| meant_at(Path::new(typed), home);
        for (typed, path) in [
            ("~", "/thuis/anna"),
            ("~/", "/thuis/anna"),
            ("~/scans", "/thuis/anna/scans"),
            ("~/scans/Wmo één", "/thuis/anna/scans/Wmo één"),
            ("~/./scans", "/thuis/anna/scans"),
            ("./~", "./~"),
            ("./~anna", "./~anna"),
            ("scans/~", "scans/~"),
            ("G:\\Beleid~1\\scans", "G:\\Beleid~1\\scans"),
            ("%USERPROFILE%\\scans", "%USERPROFILE%\\scans"),
            ("$HOME/scans", "$HOME/scans"),
            ("scans", "scans"),
            ("-", "-"),
            ("/", "/"),
        ] {
            assert_eq!(meant(typed), Ok(PathBuf::from(path)), "{typed}");
        }
        for typed in ["~anna", "~anna/scans", "~$nota.docx", "~~"] {
            assert_eq!(meant(typed), Err(OTHERS), "{typed}");
        }
        for typed in [
            "G:\\Beleid\nieuw",
            "G:\ttotaal",
            "\u{7}",
            "~/a\u{1b}b",
            "a\0b",
            "\u{9b}",
        ] {
            assert_eq!(meant(typed), Err(CONTROL), "{typed:?}");
        }
        assert_eq!(meant_at(Path::new("~/x"), || None), Err(NO_HOME));
        assert_eq!(meant_at(Path::new("x"), || None), Ok(PathBuf::from("x")));
    }

    #[cfg(windows)]
    #[test]
    fn on_windows_both_separators_follow_the_home_folder() {
        let home = || Some(PathBuf::from("C:\\Users\\anna"));
        for typed in ["~\\scans", "~/scans"] {
            let path = PathBuf::from("C:\\Users\\anna\\scans");
            assert_eq!(meant_at(Path::new(typed), home), Ok(path), "{typed}");
        }
    }
}
