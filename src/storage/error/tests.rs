//! The sentences for the user.

use super::*;

fn sentence(kind: ErrorKind) -> String {
    StorageError::io(Action::Save, Path::new("map/x.toml"))(kind.into()).to_string()
}

#[test]
fn each_cause_says_what_where_and_what_to_do() {
    for (kind, words) in [
        (ErrorKind::NotFound, "bestaat niet"),
        (ErrorKind::PermissionDenied, "geen toestemming"),
        (ErrorKind::StorageFull, "schijf is vol"),
        (ErrorKind::ReadOnlyFilesystem, "alleen lezen"),
        (ErrorKind::AlreadyExists, "niet overschreven"),
        (ErrorKind::QuotaExceeded, "schijf is vol"),
        (ErrorKind::IsADirectory, "is een map; kies een bestand"),
        (ErrorKind::NotADirectory, "is geen map; kijk het pad na"),
        (ErrorKind::Unsupported, "niet veilig worden vervangen"),
        (ErrorKind::WouldBlock, "geeft geen antwoord"),
        (ErrorKind::InvalidFilename, "kies een andere naam"),
        (ErrorKind::InvalidInput, "kies een andere naam"),
        (ErrorKind::TimedOut, "probeer het opnieuw"),
    ] {
        let sentence = sentence(kind);
        assert!(sentence.contains(words), "{sentence}");
        assert!(sentence.contains("x.toml") && sentence.ends_with('.'));
    }
}

#[test]
fn a_path_cannot_steer_the_terminal() {
    let error = StorageError::NotAFile {
        path: PathBuf::from("a\u{1b}]0;b\u{7}"),
    };
    assert!(!error.to_string().chars().any(char::is_control));
}

#[test]
fn a_folder_is_called_a_folder() {
    let sentence = |path: PathBuf| StorageError::NotAFile { path }.to_string();
    let folder = sentence(std::env::temp_dir());
    assert!(
        folder.ends_with("» is een map; kies een bestand."),
        "{folder}"
    );
    let other = sentence(PathBuf::from("pijp"));
    assert_eq!(other, "«pijp» is geen gewoon bestand; kies een bestand.");
}

#[test]
fn an_ambiguous_beginning_names_a_few_sessions() {
    let error = StorageError::AmbiguousSession {
        wanted: "a".into(),
        candidates: (1..=7).map(|n| format!("a{n}")).collect(),
    };
    assert_eq!(
        error.to_string(),
        "Er zijn 7 sessies die beginnen met «a»; kies uit: a1, a2, a3, a4, a5 of een van de 2 andere."
    );
}
