//! A pdf of the report: LibreOffice makes it of the document for Word, where it is installed.

use std::env::{self, consts::EXE_SUFFIX};
use std::ffi::OsString;
use std::fmt::Write;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::Failure;
use super::output::tell;
use crate::storage::TemporaryFolder;

/// What LibreOffice is called.
const NAMES: [&str; 2] = ["soffice", "libreoffice"];

/// Where Windows says that programs are.
const PROGRAM_FOLDERS: [&str; 2] = ["ProgramFiles", "ProgramFiles(x86)"];

/// Where it is in those.
const IN_PROGRAM_FOLDER: &str = "LibreOffice/program";

/// Where it is on macOS.
const ON_MACOS: &str = "/Applications/LibreOffice.app/Contents/MacOS";

/// A pdf with headings, language and reading order: PDF/UA.
/// <https://help.libreoffice.org/latest/en-US/text/shared/guide/pdf_params.html>
const CONVERSION: &str = concat!(
    "pdf:writer_pdf_Export:",
    r#"{"PDFUACompliance":{"type":"boolean","value":"true"},"#,
    r#""UseTaggedPDF":{"type":"boolean","value":"true"}}"#
);

/// LibreOffice takes seconds; the first time, on a slow computer, more than half a minute.
const LONGEST: Duration = Duration::from_secs(120);

/// How often is looked whether it is done.
const EACH: Duration = Duration::from_millis(50);

const ADVICE: &str = "Maak het rapport met --vorm docx en kies in Word «Opslaan als PDF».";

/// Make a pdf of `docx`.
///
/// # Errors
///
/// When there is no LibreOffice, or it makes none.
pub(super) fn make(docx: &[u8]) -> Result<Vec<u8>, Failure> {
    let Some(program) = libreoffice() else {
        return Err(failure(
            "Een pdf wordt gemaakt met LibreOffice, en dat is op deze computer niet gevonden.",
        ));
    };
    tell("LibreOffice maakt de pdf; dat kan even duren.");
    convert(&program, docx, LONGEST)
}

fn failure(what: &str) -> Failure {
    Failure::WentWrong(format!("{what} {ADVICE}"))
}

/// The LibreOffice of this computer.
fn libreoffice() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let in_path = env::split_paths(&path);
    let programs = PROGRAM_FOLDERS.into_iter().filter_map(env::var_os);
    let programs = programs.map(|folder| Path::new(&folder).join(IN_PROGRAM_FOLDER));
    let places = in_path.chain(programs).chain([PathBuf::from(ON_MACOS)]);
    places
        // What lies where they happen to be is not what they installed.
        .filter(|folder| folder.is_absolute())
        .flat_map(|folder| NAMES.map(|name| folder.join(format!("{name}{EXE_SUFFIX}"))))
        .find(|program| program.is_file())
}

/// Have `program` make a pdf of `docx` within `longest`, in a folder that goes away afterwards.
fn convert(program: &Path, docx: &[u8], longest: Duration) -> Result<Vec<u8>, Failure> {
    let folder = TemporaryFolder::new()?;
    let document = folder.write("rapport.docx", docx)?;
    // With a profile of its own it does not matter whether LibreOffice is open.
    let mut profile = OsString::from("-env:UserInstallation=");
    profile.push(file_url(&folder.path().join("profiel")));
    let started = Command::new(program)
        .arg(profile)
        .args(["--headless", "--norestore", "--convert-to", CONVERSION])
        .arg("--outdir")
        .arg(folder.path())
        .arg(document)
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = started else {
        return Err(failure("LibreOffice kan niet worden gestart."));
    };
    if !is_done_within(&mut child, longest) {
        return Err(failure("LibreOffice is met de pdf niet klaar gekomen."));
    }
    let pdf = folder.read("rapport.pdf");
    pdf.filter(|pdf| pdf.starts_with(b"%PDF-"))
        .ok_or_else(|| failure("LibreOffice heeft er geen pdf van gemaakt."))
}

/// Wait until `child` has ended by itself; after `longest` it is made to.
fn is_done_within(child: &mut Child, longest: Duration) -> bool {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(_)) => return true,
            Ok(None) if begun.elapsed() < longest => thread::sleep(EACH),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// `path`, which is absolute, as a URL: all but letters, digits and a few signs as bytes.
fn file_url(path: &Path) -> String {
    let mut place = String::new();
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            _ if char::from(byte) == MAIN_SEPARATOR => place.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' => {
                place.push(char::from(byte));
            }
            _ => {
                let _ = write!(place, "%{byte:02X}");
            }
        }
    }
    match place.as_str() {
        // A folder of another computer, on Windows.
        share if share.starts_with("//") => format!("file:{share}"),
        rooted if rooted.starts_with('/') => format!("file://{rooted}"),
        drive => format!("file:///{drive}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_url_whatever_is_in_it() {
        let path: PathBuf = [std::path::MAIN_SEPARATOR_STR, "map van Zoë", "a%b#c"]
            .iter()
            .collect();
        assert_eq!(file_url(&path), "file:///map%20van%20Zo%C3%AB/a%25b%23c");
        assert_eq!(file_url(Path::new("C:")), "file:///C:");
    }

    #[cfg(unix)]
    #[test]
    fn what_goes_on_and_on_is_ended() {
        let mut child = Command::new("sleep").arg("600").spawn().unwrap();
        assert!(!is_done_within(&mut child, Duration::ZERO));
        assert!(child.try_wait().unwrap().is_some());
        let mut child = Command::new("true").spawn().unwrap();
        assert!(is_done_within(&mut child, LONGEST));
    }
}
