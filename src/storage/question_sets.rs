//! Every question set that there is: the one in use, those that are part of the program, and those in the data folder.
//! A session is opened with its own (issue 14, "Other question sets").

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::content::{embedded_sets, load_question_set};
use super::{DataFolder, StorageError};
use crate::model::{QuestionSet, QuestionSetRef};
use crate::text::clean_line;

/// The folder in the data folder with question sets of one's own.
const FOLDER: &str = "vragenlijsten";

/// The question sets that sessions can be opened with.
#[derive(Debug, Clone)]
pub struct QuestionSets {
    in_use: Arc<QuestionSet>,
    folder: PathBuf,
    /// Those that were looked up; reading one takes longer than a key press.
    known: RefCell<Vec<Arc<QuestionSet>>>,
}

impl QuestionSets {
    /// `in_use`, which new sessions get, and whatever else is in `folder` or part of the program.
    pub fn new(in_use: QuestionSet, folder: &DataFolder) -> Self {
        Self {
            in_use: Arc::new(in_use),
            folder: folder.question_sets_folder(),
            known: RefCell::default(),
        }
    }

    /// Those of `folder` with the one that `wanted` means in use: a file, or the id of one that is at hand. Without it
    /// that is the Quickscan.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when there is no such file or id, or when it cannot be read.
    pub fn open(wanted: Option<&Path>, folder: &DataFolder) -> Result<Self, StorageError> {
        let own = folder.question_sets_folder();
        let id = wanted.and_then(Path::to_str).unwrap_or_default();
        let by_id = || others(&own).find(|set| set.id == id);
        let is_path = |path: &&Path| path.extension().is_some() || path.components().count() > 1;
        let in_use = load_question_set(wanted).or_else(|error| {
            by_id().ok_or_else(|| match wanted {
                Some(path) if !is_path(&path) && !path.exists() => no_such_set(path, &own),
                _ => error,
            })
        })?;
        Ok(Self::new(in_use, folder))
    }

    /// The one that new sessions get.
    pub fn in_use(&self) -> &Arc<QuestionSet> {
        &self.in_use
    }

    /// The set that `wanted` means, or the one in use where that set is nowhere, or where an older file does not say.
    pub fn of(&self, wanted: &QuestionSetRef) -> Arc<QuestionSet> {
        let is_wanted = |set: &QuestionSet| !wanted.is_other_than(set);
        if is_wanted(&self.in_use) {
            return self.in_use.clone();
        }
        let known = self
            .known
            .borrow()
            .iter()
            .find(|set| is_wanted(set))
            .cloned();
        known.unwrap_or_else(|| {
            let found = others(&self.folder).find(is_wanted).map(Arc::new);
            self.known.borrow_mut().extend(found.clone());
            found.unwrap_or_else(|| self.in_use.clone())
        })
    }

    /// All of them, the one in use first; of two with the same id the first. A file that cannot be read is none;
    /// `controleer` tells why.
    pub fn all(&self) -> Vec<QuestionSet> {
        let mut all = vec![QuestionSet::clone(&self.in_use)];
        for set in others(&self.folder) {
            if all.iter().all(|known| known.id != set.id) {
                all.push(set);
            }
        }
        all
    }
}

/// Those in the data folder come before those that are part of the program: who puts one there, means that one.
fn others(folder: &Path) -> impl Iterator<Item = QuestionSet> {
    let own = files(folder).into_iter();
    let own = own.filter_map(|path| load_question_set(Some(&path)).ok());
    own.chain(embedded_sets())
}

/// That there is no set with this id, and which there are.
fn no_such_set(wanted: &Path, folder: &Path) -> StorageError {
    let mut known: Vec<String> = Vec::new();
    for set in others(folder) {
        let said = format!("{} ({})", set.id, set.words.name);
        if !known.contains(&said) {
            known.push(said);
        }
    }
    StorageError::NoSuchQuestionSet {
        wanted: clean_line(&wanted.display().to_string()),
        known: known.join(", "),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort();
    paths
}

impl DataFolder {
    /// The files with question sets of one's own, by name.
    pub fn question_set_files(&self) -> Vec<PathBuf> {
        files(&self.question_sets_folder())
    }

    fn question_sets_folder(&self) -> PathBuf {
        self.root().join(FOLDER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Details, Session};
    use crate::storage::embedded_question_set;

    const OWN: &str = "versie = 1\n[vragenlijst]\nid = \"eigen\"\nversie = \"1\"\ntitel = \"Eigen\"\n\
                       [[groep]]\nnummer = 1\nnaam = \"A\"\n[[groep.vraag]]\nid = \"1.1\"\ntekst = \"B?\"\n";

    /// A data folder with one set of its own, and a file that is none.
    fn folder() -> (tempfile::TempDir, DataFolder) {
        let temp = tempfile::tempdir().unwrap();
        let own = temp.path().join(FOLDER);
        fs::create_dir(&own).unwrap();
        fs::write(own.join("eigen.toml"), OWN).unwrap();
        fs::write(own.join("kapot.toml"), "versie =").unwrap();
        fs::write(own.join("lees mij.txt"), OWN.replace("eigen", "ander")).unwrap();
        let folder = DataFolder::new(temp.path());
        (temp, folder)
    }

    #[test]
    fn a_session_gets_the_set_that_it_was_made_with() {
        let (_temp, folder) = folder();
        let quickscan = embedded_question_set().unwrap();
        let sets = QuestionSets::new(quickscan.clone(), &folder);
        let own = QuestionSet::parse(OWN).unwrap();
        for set in [&own, &quickscan] {
            let session = Session::new(set, Details::default());
            assert_eq!(&*sets.of(&session.question_set), set);
            // Also with another one in use.
            let sets = QuestionSets::new(own.clone(), &folder);
            assert_eq!(&*sets.of(&session.question_set), set);
        }
    }

    #[test]
    fn what_is_nowhere_or_not_said_is_looked_at_with_the_set_in_use() {
        let (_temp, folder) = folder();
        let sets = QuestionSets::new(embedded_question_set().unwrap(), &folder);
        let unknown = QuestionSetRef {
            id: "nergens".to_owned(),
            ..QuestionSetRef::default()
        };
        for wanted in [unknown, QuestionSetRef::default()] {
            assert_eq!(sets.of(&wanted).id, "quickscan-wijkgericht-werken");
        }
    }

    #[test]
    fn all_that_can_be_begun_with_are_listed_once_the_one_in_use_first() {
        let (_temp, folder) = folder();
        let sets = QuestionSets::new(QuestionSet::parse(OWN).unwrap(), &folder);
        let ids: Vec<_> = sets.all().into_iter().map(|set| set.id).collect();
        assert_eq!(
            ids,
            [
                "eigen",
                "quickscan-wijkgericht-werken",
                "vng-kader-2024",
                "movisie-2022"
            ]
        );
    }

    #[test]
    fn a_set_is_named_by_its_file_or_by_its_id() {
        let (temp, folder) = folder();
        let file = temp.path().join(FOLDER).join("eigen.toml");
        for wanted in [file.as_path(), Path::new("eigen")] {
            let sets = QuestionSets::open(Some(wanted), &folder).unwrap();
            assert_eq!(sets.in_use().id, "eigen");
        }
        let sets = QuestionSets::open(None, &folder).unwrap();
        assert_eq!(sets.in_use().id, "quickscan-wijkgericht-werken");
        let error = QuestionSets::open(Some(Path::new("nergens")), &folder).unwrap_err();
        let error = error.to_string();
        for said in [
            "«nergens»",
            "eigen (Eigen)",
            "movisie-2022",
            "vng-kader-2024",
        ] {
            assert!(error.contains(said), "{error}");
        }
        // Whoever names a file hears of that file.
        let error = QuestionSets::open(Some(Path::new("nergens.toml")), &folder).unwrap_err();
        assert!(error.to_string().contains("nergens.toml"), "{error}");
        assert!(!error.to_string().contains("movisie-2022"), "{error}");
    }
}
