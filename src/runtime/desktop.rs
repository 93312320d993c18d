//! What the desktop does for us: opening a file or folder, and keeping a text on its clipboard. No text of
//! the user is ever part of a command line: the system gets a path, in one piece.

use std::io;
use std::path::Path;

use crate::report::ExportForm;

/// Have the system open the file at `path`, in the program that it has for that.
///
/// # Errors
///
/// A Dutch sentence, when that cannot be asked.
pub(super) fn open_file(path: &Path) -> Result<(), String> {
    // What the system would run instead of show is not opened, whatever it holds.
    if ExportForm::of_file(path).is_none() {
        return Err(format!(
            "«{}» heeft een andere uitgang dan een rapport; open dat bestand zelf.",
            path.display()
        ));
    }
    open(path)
}

/// Have the system show the folder in which the file at `path` is.
///
/// # Errors
///
/// A Dutch sentence, when that cannot be asked.
pub(super) fn open_folder(path: &Path) -> Result<(), String> {
    open(path.parent().unwrap_or(path))
}

fn open(path: &Path) -> Result<(), String> {
    // What begins with a dash would be an option.
    let asked = std::path::absolute(path).and_then(|whole| ask(&whole));
    asked.map_err(|_| {
        format!(
            "Het systeem kan «{}» van hieruit niet openen; zoek het op in uw bestandsbeheer.",
            path.display()
        )
    })
}

/// As Explorer does at a double-click.
#[cfg(windows)]
fn ask(path: &Path) -> io::Result<()> {
    opener::open(path).map_err(io::Error::other)
}

/// As the desktop does at a double-click. It goes on when we end, and writes nothing on our screen.
#[cfg(unix)]
fn ask(path: &Path) -> io::Result<()> {
    use std::os::unix::process::CommandExt;
    use std::process::{Command, Stdio};

    let is_mac = cfg!(target_os = "macos");
    let has_desktop = ["DISPLAY", "WAYLAND_DISPLAY"].map(std::env::var_os);
    if !is_mac && has_desktop.iter().flatten().all(|value| value.is_empty()) {
        // It would open in this terminal, or not at all.
        return Err(io::ErrorKind::NotFound.into());
    }
    let mut child = Command::new(if is_mac { "open" } else { "xdg-open" })
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()?;
    // Somebody has to hear of its end.
    std::thread::spawn(move || child.wait());
    Ok(())
}

/// What a terminal is sent to put `text` on the clipboard (OSC 52). Many do; some ask first or
/// do nothing, and none says which.
pub(super) fn copy_sequence(text: &str) -> String {
    format!("\x1b]52;c;{}\x1b\\", base64(text.as_bytes()))
}

/// RFC 4648, with padding.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let mut three = [0; 3];
        three[..part.len()].copy_from_slice(part);
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place)) as usize % 64];
            text.push(if place > part.len() {
                '='
            } else {
                letter.into()
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_for_the_clipboard_is_base64() {
        // From RFC 4648.
        for (text, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("é?>", "w6k/Pg=="),
        ] {
            assert_eq!(base64(text.as_bytes()), encoded, "{text}");
        }
        let sequence = copy_sequence("a\x1b]0;b\x07");
        assert_eq!(
            sequence.matches(char::is_control).count(),
            2,
            "{sequence:?}"
        );
    }

    #[test]
    fn what_the_system_would_run_is_not_opened() {
        for name in [
            "rapport.bat",
            "rapport.exe",
            "rapport.desktop",
            "rapport",
            "r.docx.cmd",
        ] {
            let refused = open_file(Path::new(name)).unwrap_err();
            assert!(refused.contains(name), "{refused}");
        }
    }
}
