//! A whole app with a question set of the user's own.

use jiff::civil::date;
use quickscan::app::Effect;
use quickscan::model::{Details, QuestionSet, Session};

use super::Harness;

impl Harness {
    /// A new session with the question set that is written in `text`, kept in the folder of the user.
    pub fn with_set(text: &str) -> Self {
        let mut harness = Self::new();
        let sets = harness.folder.root().join("vragenlijsten");
        std::fs::create_dir_all(&sets).expect("a folder");
        std::fs::write(sets.join("eigen.toml"), text).expect("it can be written");
        let set = QuestionSet::parse(text).expect("the question set parses");
        let session = Session::new(&set, Details::default());
        let progress = quickscan::model::progress(&set, &session);
        let created = harness
            .folder
            .create(&session, progress, date(2026, 11, 22))
            .expect("it can be saved");
        harness.carry_out(vec![Effect::Open(created.path)]);
        harness
    }
}
