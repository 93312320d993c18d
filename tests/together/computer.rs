//! A computer on which the scan is made.

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use tempfile::TempDir;

/// The session of the coordinator. One participant is in it already, since the form that LibreOffice saved is theirs.
const SESSION: &str = include_str!("../fixtures/samen/voorbeeldstad.toml");
/// A computer with nothing on it but this program and that session.
pub struct Computer(TempDir);

impl Computer {
    pub fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        let sessions = temp.path().join("map/sessies");
        fs::create_dir_all(&sessions).unwrap();
        fs::write(sessions.join("voorbeeldstad.toml"), SESSION).unwrap();
        Self(temp)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// What it says on that day; it must succeed.
    pub fn on(&self, day: &str, arguments: &[&str]) -> String {
        let (code, out, err) = self.tried(day, arguments);
        assert_eq!(code, 0, "{arguments:?}: {err}");
        out
    }

    pub fn tried(&self, day: &str, arguments: &[&str]) -> (i32, String, String) {
        let mut command = Command::cargo_bin("quickscan").unwrap();
        for home in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA"] {
            command.env(home, self.0.path());
        }
        command
            .env("QUICKSCAN_MAP", self.path("map"))
            .env("QUICKSCAN_NU", format!("{day}T10:00:00+01:00"))
            .current_dir(self.0.path());
        let output = command.args(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            output.status.code().unwrap(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    /// A form that was made for somebody.
    pub fn sent(&self, name: &str) -> PathBuf {
        self.path("map/sessies/voorbeeldstad.samen/uit").join(name)
    }

    /// Every file beside the session, with its bytes.
    pub fn samen(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        for part in ["bijdragen", "ontvangen", "uit"] {
            let folder = self.path("map/sessies/voorbeeldstad.samen").join(part);
            let entries = fs::read_dir(folder).into_iter().flatten();
            files.extend(entries.map(|entry| {
                let path = entry.unwrap().path();
                let bytes = fs::read(&path).unwrap();
                (path, bytes)
            }));
        }
        files.sort();
        files
    }
}
