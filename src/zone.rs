//! In which time zone this computer is, so that a day begins when it does on the user's own clock.
//!
//! `TZ` is read as POSIX and glibc read it: the name of a zone, the path of its file, or a rule such as
//! `CET-1CEST,M3.5.0,M10.5.0/3`, each with or without `:` before it. What is none of these is UTC, as it
//! is for every other program. Nothing is ever looked for in the folder where the program was started.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs};

use jiff::tz::TimeZone;

/// Where Unix systems keep their zones. On Windows these are no whole paths, and so are not looked at.
const FOLDERS: [&str; 4] = [
    "/usr/share/zoneinfo",
    "/usr/lib/zoneinfo",
    "/usr/share/lib/zoneinfo",
    "/etc/zoneinfo",
];

/// The zone of a Unix system as a whole.
const LOCAL: &str = "/etc/localtime";

/// What glibc adds to a summer time that does not say when it begins and ends.
const USUAL_SUMMER: &str = ",M3.2.0,M11.1.0";

/// A file of a zone is a few kilobytes; what is longer is none.
const LONGEST: u64 = 1024 * 1024;

/// The zone that was in force when the program asked first: what `TZ` says, else that of the system.
pub fn here() -> TimeZone {
    static HERE: OnceLock<TimeZone> = OnceLock::new();
    let find = || match env::var_os("TZ") {
        Some(tz) => named(&tz, &folders(env::var_os("TZDIR").as_deref())),
        None => in_file(Path::new(LOCAL)).unwrap_or_else(TimeZone::system),
    };
    HERE.get_or_init(find).clone()
}

/// Where zones are looked for: in `asked`, or else where systems keep them.
fn folders(asked: Option<&OsStr>) -> Vec<PathBuf> {
    match asked.map(Path::new).filter(|folder| folder.is_absolute()) {
        Some(folder) => vec![folder.to_owned()],
        None => FOLDERS.map(PathBuf::from).to_vec(),
    }
}

/// The zone that `tz` says. A file in one of `folders` goes before what this program brings, which may be
/// older, and a name goes before a rule.
fn named(tz: &OsStr, folders: &[PathBuf]) -> TimeZone {
    let text = tz.to_str().unwrap_or_default();
    let name = text.strip_prefix(':').unwrap_or(text);
    if name.is_empty() {
        return TimeZone::UTC;
    }
    // A whole path stays itself when it is joined.
    let files = folders.iter().map(|folder| folder.join(name));
    let at_the_end_of_a_path = name.rsplit_once("zoneinfo/").map_or(name, |(_, name)| name);
    files
        .chain([PathBuf::from(name)])
        .find_map(|path| in_file(&path))
        .or_else(|| TimeZone::get(at_the_end_of_a_path).ok())
        .or_else(|| TimeZone::posix(name).ok())
        .or_else(|| TimeZone::posix(&format!("{name}{USUAL_SUMMER}")).ok())
        .unwrap_or(TimeZone::UTC)
}

/// The zone that the file at `path` describes. What is not a whole path is not looked for.
fn in_file(path: &Path) -> Option<TimeZone> {
    let is_one = |path: &&Path| {
        // A pipe would be waited for.
        path.is_absolute()
            && fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() <= LONGEST)
    };
    let bytes = Some(path).filter(is_one).map(fs::read)?.ok()?;
    TimeZone::tzif("TZ", &bytes).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// The hours that `tz` is ahead of UTC in the middle of winter and of summer.
    fn hours(tz: &str, folders: &[PathBuf]) -> [i32; 2] {
        let zone = named(OsStr::new(tz), folders);
        [date(2026, 1, 15), date(2026, 7, 15)].map(|day| {
            let noon = day.at(12, 0, 0, 0).to_zoned(zone.clone());
            noon.expect("it is a moment").offset().seconds() / 3600
        })
    }

    const AMSTERDAM: [i32; 2] = [1, 2];
    const UTC: [i32; 2] = [0, 0];

    #[test]
    fn every_way_to_say_a_zone_is_understood() {
        for (tz, ahead) in [
            ("Europe/Amsterdam", AMSTERDAM),
            (":Europe/Amsterdam", AMSTERDAM),
            ("/usr/share/zoneinfo/Europe/Amsterdam", AMSTERDAM),
            (":/usr/share/zoneinfo/Europe/Amsterdam", AMSTERDAM),
            ("../zoneinfo/Europe/Amsterdam", AMSTERDAM),
            ("CET", AMSTERDAM),
            ("CET-1CEST,M3.5.0,M10.5.0/3", AMSTERDAM),
            (":CET-1CEST,M3.5.0,M10.5.0/3", AMSTERDAM),
            ("CET-1CEST", AMSTERDAM),
            ("CET-1CEST-2", AMSTERDAM),
            ("CET-1CEST,J88,J300", AMSTERDAM),
            ("<+01>-1<+02>,M3.5.0,M10.5.0/3", AMSTERDAM),
            ("<+01>-1", [1, 1]),
            ("CET-1", [1, 1]),
            ("CET-01:00:00", [1, 1]),
            ("EST5EDT", [-5, -4]),
            ("America/Curacao", [-4, -4]),
            ("Etc/GMT-1", [1, 1]),
            ("UTC", UTC),
            ("UTC0", UTC),
            ("", UTC),
            (":", UTC),
            ("nonsense", UTC),
            ("Europe/Nergenshuizen", UTC),
            ("CET-1CEST,nonsense", UTC),
            ("/etc/hostname", UTC),
            ("/dev/tty", UTC),
            ("/usr/share/zoneinfo", UTC),
            ("\u{1b}[2J", UTC),
        ] {
            assert_eq!(hours(tz, &folders(None)), ahead, "{tz:?}");
        }
    }

    #[test]
    fn without_the_systems_zones_names_are_known_all_the_same() {
        for tz in [
            "Europe/Amsterdam",
            ":Europe/Amsterdam",
            "/nergens/zoneinfo/Europe/Amsterdam",
            "CET",
        ] {
            assert_eq!(hours(tz, &[]), AMSTERDAM, "{tz}");
        }
    }

    #[test]
    fn a_folder_of_zones_that_is_asked_for_is_used_and_only_as_a_whole_path() {
        let own = tempfile::tempdir().expect("a folder");
        let minute = b"TZif2\0\0\0";
        std::fs::write(own.path().join("stuk"), minute).expect("a file");
        let rule = own.path().join("Eigen");
        std::fs::write(&rule, tzif_of("<+03>-3")).expect("a file");
        let asked = folders(Some(own.path().as_os_str()));
        assert_eq!(asked, [own.path()]);
        assert_eq!(hours("Eigen", &asked), [3, 3]);
        assert_eq!(hours(&rule.display().to_string(), &[]), [3, 3]);
        assert_eq!(hours("stuk", &asked), UTC);
        for asked in ["", "zones", "./zones"] {
            assert_eq!(folders(Some(OsStr::new(asked))), folders(None), "{asked}");
        }
        // In the folder of this package stand files; none of them is opened as a zone.
        assert!(in_file(Path::new("Cargo.toml")).is_none());
        assert_eq!(hours("Cargo.toml", &[]), UTC);
    }

    /// The smallest file of a zone: nothing happened in it, and from then on `rule` holds.
    fn tzif_of(rule: &str) -> Vec<u8> {
        let header = |version: u8, times: [u32; 6]| {
            let counts = times.into_iter().flat_map(u32::to_be_bytes);
            let mut bytes = b"TZif".to_vec();
            bytes.push(version);
            bytes.extend([0; 15]);
            bytes.extend(counts);
            bytes
        };
        // One type of time, UTC, of which the name is three letters and a zero.
        let body = [&[0; 6][..], b"UTC\0"].concat();
        let block = [header(b'2', [0, 0, 0, 0, 1, 4]), body].concat();
        [&block[..], &block, b"\n", rule.as_bytes(), b"\n"].concat()
    }
}
