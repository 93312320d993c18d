//! Reading a whole text file, with limits: files come from colleagues too.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::str::Utf8Error;

use super::limits;
use super::platform::{self, Links, retry_while_locked};
use super::{Action, StorageError};
use crate::model::FileError;

/// The largest file that is read; a full session is a few hundred kilobytes.
pub(super) const MAX_MEGABYTES: u64 = 10;
pub(super) const MAX_BYTES: u64 = MAX_MEGABYTES * 1024 * 1024;

/// The text of the file at `path`.
///
/// # Errors
///
/// [`StorageError`] when it cannot be read, is over 10 MB or has far more parts than a file of ours,
/// is no regular file (a pipe would wait forever) or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String, StorageError> {
    let text = text_of(path, read_bytes(path)?)?;
    limits::check(&text).map_err(StorageError::file(path))?;
    Ok(text)
}

/// What is in the file at `path`, text or not.
pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>, StorageError> {
    read_at_most(path, Links::Follow, MAX_BYTES)?.ok_or_else(|| StorageError::TooLarge {
        path: path.to_owned(),
    })
}

/// What is in the file at `path`; none when that is more than `most` bytes.
pub(super) fn read_at_most(
    path: &Path,
    links: Links,
    most: u64,
) -> Result<Option<Vec<u8>>, StorageError> {
    let file = open(path, links)?;
    let failed = StorageError::io(Action::Read, path);
    let length = file.metadata().map_or(0, |metadata| metadata.len());
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(most)).unwrap_or(0));
    // One byte more than allowed, for a file that grows while it is read.
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Open the regular file at `path`, to read it. What is none is not even opened, because that alone
/// may wait for somebody, or start something.
pub(super) fn open(path: &Path, links: Links) -> Result<File, StorageError> {
    let look = match links {
        Links::Follow => fs::metadata,
        Links::Refuse => fs::symlink_metadata,
    };
    let is_file = look(path).map_err(unreadable(path))?.is_file();
    // It may have become another thing meanwhile.
    let opened = || -> io::Result<Option<File>> {
        let file = retry_while_locked(|| platform::open_to_read(path, links))?;
        Ok(file.metadata()?.is_file().then_some(file))
    };
    let file = if is_file {
        opened().map_err(StorageError::io(Action::Read, path))?
    } else {
        None
    };
    file.ok_or_else(|| StorageError::NotAFile {
        path: path.to_owned(),
    })
}

/// Why `path` cannot be read, for what the system said: where a link leads nowhere, the name is right.
pub(super) fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> StorageError {
    move |error| match fs::read_link(path) {
        Ok(target) if error.kind() == ErrorKind::NotFound => StorageError::Dangling {
            path: path.to_owned(),
            target,
        },
        _ => StorageError::io(Action::Read, path)(error),
    }
}

/// The text that `bytes` from the file at `path` are.
pub(super) fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String, StorageError> {
    String::from_utf8(bytes)
        .map_err(|error| StorageError::file(path)(no_text(error.as_bytes(), error.utf8_error())))
}

/// The fault that `bytes` are no text, with its place. Notepad has more than one way to save text.
pub(super) fn no_text(bytes: &[u8], error: Utf8Error) -> FileError {
    let is_utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let problem = if is_utf16 {
        "hier staat iets dat geen tekst is in UTF-8 maar in UTF-16, verwacht UTF-8 (in Kladblok: Opslaan als, met \
         codering UTF-8)"
    } else {
        "hier staat iets dat geen tekst is, verwacht een tekstbestand in UTF-8 (in Kladblok: Opslaan als, met \
         codering UTF-8)"
    };
    FileError::at(
        &String::from_utf8_lossy(bytes),
        error.valid_up_to(),
        problem,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_refused_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.toml");
        fs::write(&path, b"versie = 1\nnaam = \"\xff\"").unwrap();
        let sentence = read_text(&path).unwrap_err().to_string();
        assert!(sentence.contains("regel 2, kolom 9"), "{sentence}");
    }

    /// Who sees the name in the folder would look for it in vain.
    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_told_with_where_it_leads() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.toml");
        let gone = || ErrorKind::NotFound.into();
        assert!(matches!(unreadable(&path)(gone()), StorageError::Io { .. }));
        std::os::unix::fs::symlink("weg.toml", &path).unwrap();
        assert!(matches!(
            unreadable(&path)(gone()),
            StorageError::Dangling { target, .. } if target == Path::new("weg.toml")
        ));
        // A link that may not be followed is no link to nothing.
        assert!(matches!(
            unreadable(&path)(ErrorKind::PermissionDenied.into()),
            StorageError::Io { .. }
        ));
    }

    #[test]
    fn a_folder_and_a_huge_file_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(
            read_text(folder.path()),
            Err(StorageError::NotAFile { .. })
        ));
        let path = folder.path().join("groot.toml");
        File::create(&path).unwrap().set_len(MAX_BYTES + 1).unwrap();
        let sentence = read_text(&path).unwrap_err().to_string();
        assert!(sentence.contains("10 MB"), "{sentence}");
    }
}
