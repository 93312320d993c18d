//! What came in from all gemeenten: each submission with what it is called in the tables and of which it seems a
//! double, and what could not be used with the reason.

use std::collections::{BTreeMap, BTreeSet};

use super::Submission;
use crate::model::QuestionSet;
use crate::model::together::Sharing;
use crate::text::{clean_line, fold};

/// From so many gemeenten on, one that wants to stay unrecognised may be counted and listed without its name.
/// In a smaller circle everybody knows who it is.
pub(super) const CIRCLE: usize = 10;

/// A file that came in.
#[derive(Debug, Clone)]
pub struct Received {
    /// Its name.
    pub name: String,
    /// What is in it, with its SHA-256, or why it cannot be read: a Dutch sentence without a full stop.
    pub content: Result<(Vec<u8>, String), String>,
}

/// A file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The name of the file.
    pub name: String,
    /// Why, as a Dutch sentence without a full stop.
    pub reason: String,
}

/// In what way a submission seems a double.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DoubleKind {
    /// The same file.
    File,
    /// An older version of the same session.
    Session,
    /// Another session of the same gemeente, year and area.
    Area,
}

impl DoubleKind {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::File => "zelfde-bestand",
            Self::Session => "oudere-versie",
            Self::Area => "zelfde-gebied",
        }
    }
}

/// A submission with its place among the others.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    /// What it is called in the tables.
    pub(super) id: String,
    pub(super) sha256: String,
    pub(super) submission: Submission,
    /// Whether its gemeente, in any of its submissions, wants to stay unrecognised.
    pub(super) is_anonymous: bool,
    /// The one of which it seems a double.
    pub(super) double_of: Option<(DoubleKind, String)>,
}

impl Listed {
    /// The gemeente, by its code.
    pub(super) fn code(&self) -> &str {
        &self.submission.code
    }

    pub(super) fn year(&self) -> i16 {
        self.submission.peildatum.year()
    }

    /// Whether another of the same session counts in its place.
    pub(super) fn is_replaced(&self) -> bool {
        matches!(
            self.double_of,
            Some((DoubleKind::File | DoubleKind::Session, _))
        )
    }
}

/// Everything that came in.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// In the order of their ids, which says nothing of who it is.
    pub(super) listed: Vec<Listed>,
    pub(super) refused: Vec<Refused>,
}

impl Bundle {
    /// What `received` comes down to, for `set`. The same files give the same bundle, in whatever order they come.
    pub fn of(set: &QuestionSet, received: Vec<Received>) -> Self {
        let mut refused = Vec::new();
        let mut listed = Vec::new();
        for file in received {
            let name = clean_line(&file.name);
            match read(set, file.content) {
                Ok((sha256, submission)) => listed.push(Listed {
                    id: id(&sha256),
                    sha256,
                    submission,
                    is_anonymous: false,
                    double_of: None,
                }),
                Err(reason) => refused.push(Refused { name, reason }),
            }
        }
        refused.sort_by(|one, other| one.name.cmp(&other.name));
        listed.sort_by(|one, other| one.sha256.cmp(&other.sha256));
        number_same_files(&mut listed);
        mark_anonymous(&mut listed);
        mark_same_sessions(&mut listed);
        mark_same_areas(&mut listed);
        Self { listed, refused }
    }

    /// How many submissions there are.
    pub fn submissions(&self) -> usize {
        self.listed.len()
    }

    /// How many of them seem a double.
    pub fn doubles(&self) -> usize {
        let doubles = self.listed.iter().filter(|each| each.double_of.is_some());
        doubles.count()
    }

    /// What could not be used.
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    /// How many gemeenten there are.
    pub fn gemeenten(&self) -> usize {
        let codes: BTreeSet<&str> = self.listed.iter().map(Listed::code).collect();
        codes.len()
    }

    /// Whether the circle is too small to be unrecognised in: then what was sent to be counted without a name is
    /// listed, and neither counted nor told.
    pub fn is_small(&self) -> bool {
        self.gemeenten() < CIRCLE
    }
}

fn read(
    set: &QuestionSet,
    content: Result<(Vec<u8>, String), String>,
) -> Result<(String, Submission), String> {
    let (content, sha256) = content?;
    let text = String::from_utf8(content).map_err(|_| "dit is geen tekstbestand in UTF-8")?;
    Ok((sha256, Submission::parse(&text, set)?))
}

/// What a submission is called: the start of its sum, behind a letter, so that no program takes it for a number.
fn id(sha256: &str) -> String {
    let start: String = sha256.chars().take(12).collect();
    format!("i{start}")
}

/// The same file twice: the second is listed under a number of its own.
fn number_same_files(listed: &mut [Listed]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for each in listed {
        let number = seen.entry(each.sha256.clone()).or_default();
        *number += 1;
        if *number > 1 {
            let first = std::mem::take(&mut each.id);
            each.id = format!("{first}-{number}");
            each.double_of = Some((DoubleKind::File, first));
        }
    }
}

/// A gemeente that wants to stay unrecognised in one of its submissions is so in all.
fn mark_anonymous(listed: &mut [Listed]) {
    let anonymous = listed
        .iter()
        .filter(|each| each.submission.sharing != Sharing::Recognisable);
    let anonymous: BTreeSet<String> = anonymous.map(|each| each.code().to_owned()).collect();
    for each in listed {
        each.is_anonymous = anonymous.contains(each.code());
    }
}

/// Of one session the version that was saved last counts.
fn mark_same_sessions(listed: &mut [Listed]) {
    let mut newest = BTreeMap::new();
    for each in listed.iter().filter(|each| each.double_of.is_none()) {
        let place = newest
            .entry(each.submission.identity)
            .or_insert((None, String::new()));
        let this = (Some(each.submission.saved), each.id.clone());
        if *place < this {
            *place = this;
        }
    }
    for each in listed.iter_mut().filter(|each| each.double_of.is_none()) {
        let newest = newest.get(&each.submission.identity);
        let newest = newest.filter(|(_, id)| *id != each.id);
        each.double_of = newest.map(|(_, id)| (DoubleKind::Session, id.clone()));
    }
}

/// Of two sessions of the same gemeente, year and area nobody can say from here which one is meant: both are listed,
/// and both count.
fn mark_same_areas(listed: &mut [Listed]) {
    let mut first: BTreeMap<(String, i16, String), String> = BTreeMap::new();
    for each in listed.iter_mut().filter(|each| each.double_of.is_none()) {
        let area = fold(each.submission.gebied.trim());
        let place = (each.code().to_owned(), each.year(), area);
        match first.get(&place) {
            Some(id) => each.double_of = Some((DoubleKind::Area, id.clone())),
            None => drop(first.insert(place, each.id.clone())),
        }
    }
}

#[cfg(test)]
mod tests;
