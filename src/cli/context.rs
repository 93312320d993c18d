//! What most commands need: the data folder, the question set, and a session in it.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::Failure;
use super::arguments::Places;
use super::output::tell;
use crate::app::{Action, key_for};
use crate::clock;
use crate::model::together::Contribution;
use crate::model::{
    KnowledgeBase, PersonalText, Question, QuestionId, QuestionSet, Session, id_of,
};
use crate::storage::{
    DataFolder, Face, Owner, Preferences, QuestionSets, SessionLock, Settings, Stamp, StorageError,
    counted, embedded_question_set, load_knowledge_for,
};

/// Where to look and what to ask.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) folder: DataFolder,
    /// The question sets that there are.
    pub(super) sets: QuestionSets,
    /// The file with the knowledge base, if it is one of the user's own.
    pub(super) knowledge: Option<PathBuf>,
    /// The folder of the example, where that is looked around in.
    pub(super) example: Option<PathBuf>,
    /// Which face the user settled on.
    pub(super) face: Option<Face>,
    /// What the user likes to be otherwise.
    pub(super) preferences: Preferences,
    /// What is in the knowledge base, once it was asked for.
    read: OnceCell<KnowledgeBase>,
}

/// A session with its file.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) session: Session,
    /// Whether a later version made it, so that it may only be looked at.
    pub(super) newer: bool,
    /// What the file held when it was read.
    pub(super) stamp: Stamp,
}

impl Found {
    /// The name of the session's file, without folder and ending.
    pub(super) fn id(&self) -> String {
        id_of(&self.path)
    }

    /// Leave out the names of people, to show it to others. The path of its file may hold the name
    /// of the user.
    pub(super) fn leave_out_names(&mut self, base: &KnowledgeBase) {
        self.session.leave_out_names(base);
        self.path = self.path.file_name().map(PathBuf::from).unwrap_or_default();
    }

    /// Say that a session of a later version may hold more than is shown.
    pub(super) fn tell_if_newer(&self) {
        if self.newer {
            tell(&self.refusal().to_string());
        }
    }

    fn refusal(&self) -> StorageError {
        StorageError::Newer {
            path: self.path.clone(),
        }
    }
}

/// Where the sessions are, and the settings of the user with the question set that the command line
/// names instead.
pub(super) fn places(asked: Places) -> Result<(DataFolder, Settings), StorageError> {
    let settings = Settings::read()?;
    let folder = settings.data_folder(asked.map)?;
    let question_set = asked.vragenlijst.or(settings.question_set);
    Ok((
        folder,
        Settings {
            question_set,
            ..settings
        },
    ))
}

/// Lock the session at `path`. Another command needs it for a moment only, so that is waited
/// for.
pub(super) fn lock(path: &Path) -> Result<SessionLock, Failure> {
    const PAUSE: Duration = Duration::from_millis(50);
    let owner = Owner::here(clock::now());
    for _ in 0..40 {
        match SessionLock::acquire(path, &owner) {
            Ok(lock) => return Ok(lock),
            Err(_) => std::thread::sleep(PAUSE),
        }
    }
    SessionLock::acquire(path, &owner).map_err(|held| Failure::WentWrong(held.to_string()))
}

impl Context {
    pub(super) fn new(asked: Places) -> Result<Self, Failure> {
        let (folder, settings) = places(asked)?;
        Ok(Self {
            sets: QuestionSets::open(settings.question_set.as_deref(), &folder)?,
            folder,
            example: None,
            face: settings.face,
            preferences: settings.preferences(),
            knowledge: settings.knowledge,
            read: OnceCell::new(),
        })
    }

    /// The same for the example in `folder`, which is one of the Quickscan whatever set is in use.
    pub(super) fn of_example(self, folder: DataFolder) -> Self {
        let in_use = embedded_question_set();
        let in_use = in_use.unwrap_or_else(|_| self.questions().clone());
        Self {
            sets: QuestionSets::new(in_use, &folder),
            example: Some(folder.root().to_owned()),
            folder,
            knowledge: None,
            ..self
        }
    }

    /// Tell that personal data seem to be in `found`, as the screen does.
    pub(super) fn tell_of_personal_data(&self, found: &[PersonalText]) {
        if let Some(words) = PersonalText::in_words(found)
            && self.preferences.warns_of_personal_data
        {
            tell(&words);
        }
    }

    /// The session that `wanted` means.
    pub(super) fn find(&self, wanted: &str) -> Result<Found, Failure> {
        let path = self.folder.find(wanted)?;
        let loaded = self.folder.load(&path)?;
        Ok(Found {
            path,
            session: loaded.session,
            newer: loaded.newer,
            stamp: loaded.stamp,
        })
    }

    /// What others sent for the session of `found`. Of what cannot be read, that is told.
    pub(super) fn contributions(&self, found: &Found) -> Result<Vec<Contribution>, Failure> {
        let folder = self.folder.together(&found.path);
        let sent = folder.contributions(found.session.identity)?;
        for unread in &sent.unread {
            tell(&unread.problem);
        }
        Ok(sent.into_contributions())
    }

    /// The question set that new sessions get.
    pub(super) fn questions(&self) -> &QuestionSet {
        self.sets.in_use()
    }

    /// The question set of `session`, or the one in use where that is not to be found.
    pub(super) fn set_of(&self, session: &Session) -> Arc<QuestionSet> {
        self.sets.of(&session.question_set)
    }

    /// What was made with a question set that is not to be found is not worked on, counted or reported with another.
    pub(super) fn refuse_other_set(&self, found: &Found) -> Result<(), StorageError> {
        counted(&self.set_of(&found.session), &found.session).map(drop)
    }

    /// What the sources say to `set`, the only one of a command. Where it cannot be read, that is told, and all else goes on without.
    pub(super) fn knowledge(&self, set: &QuestionSet) -> &KnowledgeBase {
        self.read.get_or_init(|| {
            let read = load_knowledge_for(set, self.knowledge.as_deref());
            read.unwrap_or_else(|error| {
                tell(&error.to_string());
                KnowledgeBase::default()
            })
        })
    }

    /// The question set with the extra questions of `session`, or what stands in for its own.
    pub(super) fn questions_of(&self, session: &Session) -> QuestionSet {
        let set = self.set_of(session);
        if session.question_set.is_other_than(&set) {
            QuestionSet::standing_in(session)
        } else if session.needs_knowledge(&set) {
            set.in_session(session, self.knowledge(&set))
        } else {
            let mut set = QuestionSet::clone(&set);
            set.follow(session);
            set
        }
    }

    /// The sessions that are meant, each another: one beside itself says nothing.
    pub(super) fn find_each(&self, wanted: &[String]) -> Result<Vec<Found>, Failure> {
        let mut all: Vec<Found> = Vec::new();
        for wanted in wanted {
            let found = self.find(wanted)?;
            if all.iter().any(|each| each.path == found.path) {
                return Err(Failure::WrongUse(format!(
                    "De sessie «{}» staat er twee keer. Noem verschillende sessies.",
                    found.id()
                )));
            }
            all.push(found);
        }
        Ok(all)
    }

    /// The question of `session` that is written as `text`. The knowledge base is read only for what is no question of
    /// the set itself.
    pub(super) fn question(&self, text: &str, session: &Session) -> Result<Question, Failure> {
        let set = self.set_of(session);
        if set.whole.is_empty()
            && let Ok(question) = question(&set, text)
        {
            return Ok(question.clone());
        }
        let questions = set.in_session(session, self.knowledge(&set));
        question(&questions, text).cloned()
    }
}

/// The question of `set`, with the extra ones of a session, that is written as `text`.
pub(super) fn question<'a>(set: &'a QuestionSet, text: &str) -> Result<&'a Question, Failure> {
    let id = QuestionId::new(text.trim());
    if let Some(question) = set.question(&id) {
        return Ok(question);
    }
    if let Some(why) = set.why_left_out(&id) {
        return Err(Failure::WentWrong(why));
    }
    Err(Failure::WentWrong(if set.is_switched_off(&id) {
        format!(
            "Vraag «{id}» is een aanvullende vraag die in deze sessie uit staat; open de sessie en zet die \
             vraag aan via het overzicht ({}, dan {}).",
            key_for(Action::Dashboard),
            key_for(Action::Frameworks)
        )
    } else {
        let mut ids = set.own_questions().map(|question| &question.id);
        let first = ids.next().map_or("", QuestionId::as_str);
        let last = ids.next_back().map_or(first, QuestionId::as_str);
        format!(
            "Vraag «{id}» staat niet in de vragenlijst; kies een nummer van {first} tot en met {last}. \
             Met «{}» ziet u alle vragen.",
            to_read(set)
        )
    }))
}

/// The command that shows the questions of `set`.
fn to_read(set: &QuestionSet) -> String {
    if set.is_quickscan() {
        "quickscan vragen".to_owned()
    } else {
        format!("quickscan --vragenlijst {} vragen", set.id)
    }
}
