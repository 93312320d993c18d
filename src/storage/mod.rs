//! Sessions, settings and reports on disk: the only code that touches files.

mod atomic_write;
mod content;
mod copies;
mod error;
mod example;
mod folder;
mod limits;
mod lock;
mod moments;
mod names;
mod places;
mod platform;
mod read;
mod recover;
mod report;
mod session_file;
mod stamp;
mod summary;
mod versions;

pub use content::{check_embedded, embedded_question_set, load_knowledge, load_question_set};
use error::shown;
pub use error::{Action, StorageError};
pub use example::Example;
pub use folder::{DataFolder, Loaded};
pub use lock::{HeldBy, Owner, SessionLock};
pub use places::{Settings, export_folder, report_path};
pub use read::read_text;
pub use recover::Recovery;
pub use session_file::{Parsed, VERSION, parse, render};
pub use stamp::{Conflict, Notice, SaveError, Saved, Stamp, Theirs};
pub use versions::Version;
