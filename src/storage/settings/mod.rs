//! What a user can settle in `config.toml`, and what is wrong with it, in words that say what to write.

#[cfg(test)]
mod tests;

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::places::project;
use super::platform::shared_settings;
use super::read::read_text;
use super::typed_path::{meant, typed_path};
use super::{DataFolder, StorageError};
use crate::model::FileError;
use crate::text::listed;

/// What can be settled in `config.toml`: by a user, in the system's folder for settings or where
/// `QUICKSCAN_CONFIG` says; and by an organisation for all its users, in the system's folder for that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// `map`: the data folder.
    pub folder: Option<PathBuf>,
    /// `vragenlijst`: the file with the question set.
    pub question_set: Option<PathBuf>,
    /// `kennisbank`: the file with the knowledge base.
    pub knowledge: Option<PathBuf>,
    /// `let_op_persoonsgegevens`: whether to say so when a text seems to hold personal data; yes unless
    /// set to false.
    pub warns_of_personal_data: Option<bool>,
    /// `een_kolom`: whether everything is below each other, at any width; no unless set to true.
    pub one_column: Option<bool>,
    /// `muis`: whether the mouse is the program's, and not the terminal's to select text with; no
    /// unless set to true.
    pub mouse: Option<bool>,
    /// `gezicht`: whether the program shows a screen, or goes line by line; as the terminal can where nothing is set.
    pub face: Option<Face>,
}

/// How the program shows itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// On the whole screen.
    Screen,
    /// Line by line.
    Lines,
}

impl Face {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Screen, Self::Lines];

    /// Its word in the settings and in the environment.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Screen => "scherm",
            Self::Lines => "regels",
        }
    }

    /// The face that is meant with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|face| face.key() == key)
    }
}

/// What the user likes to be otherwise, in whatever frontend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// Whether to say so when a text seems to hold personal data.
    pub warns_of_personal_data: bool,
    /// Whether everything is below each other, at any width.
    pub one_column: bool,
    /// Whether the mouse is the program's.
    pub mouse: bool,
}

/// What belongs behind a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A path, with an example of one.
    Path(&'static str),
    YesOrNo,
    Face,
}

/// Every setting.
const SETTINGS: [(&str, Kind); 7] = [
    (FOLDER, Kind::Path(r"G:\Beleid\Quickscan")),
    (QUESTION_SET, Kind::Path(r"G:\Beleid\vragenlijst.toml")),
    (KNOWLEDGE, Kind::Path(r"G:\Beleid\kennisbank.toml")),
    (WARNS, Kind::YesOrNo),
    (ONE_COLUMN, Kind::YesOrNo),
    (MOUSE, Kind::YesOrNo),
    (FACE, Kind::Face),
];
/// The name of a file with settings.
const FILE: &str = "config.toml";
const FOLDER: &str = "map";
const QUESTION_SET: &str = "vragenlijst";
const KNOWLEDGE: &str = "kennisbank";
const WARNS: &str = "let_op_persoonsgegevens";
const ONE_COLUMN: &str = "een_kolom";
const MOUSE: &str = "muis";
const FACE: &str = "gezicht";

impl Settings {
    /// The settings of this user, and for what they do not settle those of the organisation; without a
    /// file there are none. A path in a file that is not absolute is looked for beside the file.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when a file cannot be read or holds a fault or an unknown key.
    pub fn read() -> Result<Self, StorageError> {
        let own = || Some(project()?.config_dir().join(FILE));
        let shared = || Some(shared_settings().join("quickscan").join(FILE));
        let own = Self::at("QUICKSCAN_CONFIG", own)?;
        Ok(own.or(Self::at("QUICKSCAN_CONFIG_ORGANISATIE", shared)?))
    }

    /// The settings in the file that `variable_name` names, or in the `usual` one if it is there.
    fn at(
        variable_name: &str,
        usual: impl FnOnce() -> Option<PathBuf>,
    ) -> Result<Self, StorageError> {
        variable(variable_name)?
            .or_else(|| usual().filter(|path| is_there(path)))
            .map_or_else(|| Ok(Self::default()), |path| Self::read_from(&path))
    }

    /// These settings, and for what they do not settle the `others`.
    fn or(self, others: Self) -> Self {
        Self {
            folder: self.folder.or(others.folder),
            question_set: self.question_set.or(others.question_set),
            knowledge: self.knowledge.or(others.knowledge),
            warns_of_personal_data: self
                .warns_of_personal_data
                .or(others.warns_of_personal_data),
            one_column: self.one_column.or(others.one_column),
            mouse: self.mouse.or(others.mouse),
            face: self.face.or(others.face),
        }
    }

    fn read_from(path: &Path) -> Result<Self, StorageError> {
        let text = read_text(path)?;
        Self::parse(&text, path).map_err(StorageError::file(path))
    }

    /// The settings that `text` holds, which is in the file at `path`.
    fn parse(text: &str, path: &Path) -> Result<Self, FileError> {
        let table = DeTable::parse(text).map_err(|error| no_toml(text, &error))?;
        let mut settings = Self::default();
        for (key, value) in table.get_ref() {
            let name = key.get_ref().as_ref();
            let beside = || Ok(path.with_file_name(path_of(text, name, value)?));
            match name {
                FOLDER => settings.folder = Some(beside()?),
                QUESTION_SET => settings.question_set = Some(beside()?),
                KNOWLEDGE => settings.knowledge = Some(beside()?),
                WARNS => settings.warns_of_personal_data = Some(yes_or_no(text, name, value)?),
                ONE_COLUMN => settings.one_column = Some(yes_or_no(text, name, value)?),
                MOUSE => settings.mouse = Some(yes_or_no(text, name, value)?),
                FACE => settings.face = Some(face_of(text, value)?),
                _ => {
                    let problem =
                        format!("onbekende sleutel «{name}»; een instelling is {}", names());
                    return Err(FileError::at(text, key.span().start, problem));
                }
            }
        }
        Ok(settings)
    }

    /// What the user likes to be otherwise.
    pub fn preferences(&self) -> Preferences {
        Preferences {
            warns_of_personal_data: self.warns_of_personal_data.unwrap_or(true),
            one_column: self.one_column.unwrap_or(false),
            mouse: self.mouse.unwrap_or(false),
        }
    }

    /// The data folder: the one that was `asked` for, else `QUICKSCAN_MAP`, else the one in these
    /// settings, else the system's folder for data.
    ///
    /// # Errors
    ///
    /// [`StorageError::NoHome`] when none of these is known, or [`StorageError::NoPath`].
    pub fn data_folder(&self, asked: Option<PathBuf>) -> Result<DataFolder, StorageError> {
        let asked = match asked {
            Some(asked) => Some(asked),
            None => variable("QUICKSCAN_MAP")?,
        };
        asked
            .or_else(|| self.folder.clone())
            .or_else(|| Some(project()?.data_dir().to_owned()))
            .map(DataFolder::new)
            .ok_or(StorageError::NoHome)
    }
}

/// Whether there is anything at `path`, even if it cannot be looked at.
fn is_there(path: &Path) -> bool {
    let is_missing = |kind| matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory);
    !fs::symlink_metadata(path).is_err_and(|error| is_missing(error.kind()))
}

/// The path in an environment variable that says something.
fn variable(name: &str) -> Result<Option<PathBuf>, StorageError> {
    let value = env::var_os(name).filter(|value| !value.is_empty());
    value.map(typed_path).transpose()
}

fn names() -> String {
    let names = SETTINGS.map(|(name, _)| name.to_owned());
    listed(&names).replace(" en ", " of ")
}

/// What is wrong with `text`, which is no TOML: where that is the value of a setting, what to write.
fn no_toml(text: &str, error: &toml::de::Error) -> FileError {
    let fault = FileError::from_toml(text, error);
    let line = text.lines().nth(fault.line - 1).unwrap_or_default();
    let Some((key, value)) = line.split_once('=') else {
        return fault;
    };
    let key = key.trim_start_matches('\u{feff}').trim();
    // The line may be as it should be, and are there twice.
    match SETTINGS.iter().find(|(name, _)| *name == key) {
        Some((name, kind)) if DeTable::parse(line).is_err() => FileError {
            problem: match kind {
                Kind::Path(example) => no_path(name, value, example),
                Kind::YesOrNo => no_yes_or_no(name, value),
                Kind::Face => no_face(value),
            },
            ..fault
        },
        _ => fault,
    }
}

/// The path in `value`, which is in `text` behind the key `name`.
fn path_of(text: &str, name: &str, value: &Spanned<DeValue>) -> Result<PathBuf, FileError> {
    let fault = |problem| FileError::at(text, value.span().start, problem);
    let example = SETTINGS.iter().find_map(|(setting, kind)| match kind {
        Kind::Path(example) if *setting == name => Some(*example),
        _ => None,
    });
    let example = example.unwrap_or_default();
    let DeValue::String(path) = value.get_ref() else {
        return Err(fault(no_path(name, "", example)));
    };
    if path.trim().is_empty() {
        return Err(fault(format!(
            "bij «{name}» staat niets; schrijf een pad, zoals {name} = '{example}', of haal de regel weg"
        )));
    }
    let raw = text.get(value.span()).unwrap_or_default();
    if is_escaped(raw) {
        return Err(fault(no_path(name, raw, example)));
    }
    meant(Path::new(path.as_ref()))
        .map_err(|reason| fault(format!("het pad bij «{name}» kan niet: {reason}")))
}

/// Whether `raw` is text between double quotes in which a backslash does not be for itself. Two of them
/// are one, so that the two before a network folder must be four.
fn is_escaped(raw: &str) -> bool {
    let Some(inside) = raw.strip_prefix('"') else {
        return false;
    };
    let is_half_a_network = inside.starts_with(r"\\") && !inside.starts_with(r"\\\\");
    is_half_a_network || inside.replace(r"\\", "").contains('\\')
}

/// What to write instead of `raw`, which is no path between quotes.
fn no_path(name: &str, raw: &str, example: &str) -> String {
    let bare = raw.split(" #").next().unwrap_or_default();
    let path = bare.trim().trim_matches(['"', '\'']);
    if path.is_empty() || path.contains('\'') {
        format!(
            "bij «{name}» hoort een pad tussen enkele aanhalingstekens, zoals {name} = '{example}'"
        )
    } else {
        format!("zet het pad bij «{name}» tussen enkele aanhalingstekens: {name} = '{path}'")
    }
}

fn yes_or_no(text: &str, name: &str, value: &Spanned<DeValue>) -> Result<bool, FileError> {
    if let DeValue::Boolean(value) = value.get_ref() {
        return Ok(*value);
    }
    let raw = text.get(value.span()).unwrap_or_default();
    let problem = no_yes_or_no(name, raw);
    Err(FileError::at(text, value.span().start, problem))
}

fn face_of(text: &str, value: &Spanned<DeValue>) -> Result<Face, FileError> {
    let named = match value.get_ref() {
        DeValue::String(word) => Face::from_key(word.trim()),
        _ => None,
    };
    named.ok_or_else(|| {
        let raw = text.get(value.span()).unwrap_or_default();
        FileError::at(text, value.span().start, no_face(raw))
    })
}

/// What to write instead of `raw`, which is no face between quotes.
fn no_face(raw: &str) -> String {
    let bare = raw.split('#').next().unwrap_or_default();
    let word = bare.trim().trim_matches(['"', '\'']).to_lowercase();
    let face = Face::from_key(&word).unwrap_or(Face::Lines).key();
    format!(
        "bij «{FACE}» hoort \"regels\" of \"scherm\", tussen aanhalingstekens; schrijf {FACE} = \"{face}\""
    )
}

/// What to write instead of `raw`.
fn no_yes_or_no(name: &str, raw: &str) -> String {
    let bare = raw.split('#').next().unwrap_or_default();
    let word = bare.trim().trim_matches(['"', '\'']).to_lowercase();
    let written = match word.as_str() {
        "nee" | "n" | "no" | "uit" | "off" | "false" | "onwaar" | "0" => "false",
        "ja" | "j" | "yes" | "aan" | "on" | "true" | "waar" | "1" => "true",
        _ => "true of false",
    };
    format!(
        "bij «{name}» hoort true (ja) of false (nee), zonder aanhalingstekens; schrijf {name} = {written}"
    )
}
