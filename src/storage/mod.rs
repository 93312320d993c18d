//! Sessions, settings and reports on disk: the only code that touches files.

mod atomic_write;
mod content;
mod copies;
mod counted;
mod emergency;
mod error;
mod example;
mod folder;
mod limits;
mod lock;
mod moments;
mod names;
mod places;
mod platform;
mod question_sets;
mod read;
mod recover;
mod region;
mod report;
mod session_file;
mod settings;
mod stamp;
mod summary;
mod temporary;
mod together;
mod typed_path;
mod versions;

pub use content::{
    check_embedded, embedded_question_set, load_knowledge, load_knowledge_for, load_question_set,
};
pub use counted::counted;
pub use emergency::{Draft, EmergencyCopy, Place, Refuge, Stranded};
use error::shown;
pub use error::{Action, StorageError};
pub use example::Example;
pub use folder::{DataFolder, Loaded};
pub use lock::{HeldBy, Owner, SessionLock};
pub use places::{export_folder, report_path};
pub use question_sets::QuestionSets;
pub use read::read_text;
pub use recover::Recovery;
pub use region::{Arrived, arrived};
pub use session_file::{Parsed, VERSION, parse, render};
pub use settings::{Face, Preferences, Settings};
pub use stamp::{Conflict, Notice, SaveError, Saved, Stamp, Theirs};
pub use temporary::TemporaryFolder;
pub use together::{
    CheckedContribution, Contributions, Incoming, Kept, Received, TogetherFolder, Unread, sha256,
};
pub use typed_path::typed_path;
pub use versions::Version;
