//! Any bytes as a session file: an error or a session, never a panic, and what is a session
//! survives saving.
//!
//! `TMPDIR=/dev/shm cargo +nightly fuzz run session_file -- -dict=fuzz/session.dict`: in memory,
//! because every try writes files.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use quickscan::model::{KnowledgeBase, QuestionSet, compare, personal_data, progress};
use quickscan::report::{Options, markdown};
use quickscan::storage::{DataFolder, embedded_question_set, load_knowledge};
use quickscan::text::clean;

static QUESTIONS: LazyLock<QuestionSet> =
    LazyLock::new(|| embedded_question_set().expect("the question set parses"));

static KNOWLEDGE: LazyLock<KnowledgeBase> =
    LazyLock::new(|| load_knowledge(None).expect("the knowledge base parses"));

static FILE: LazyLock<PathBuf> = LazyLock::new(|| {
    let root = std::env::temp_dir().join(format!("quickscan-fuzz-{}", std::process::id()));
    fs::create_dir_all(root.join("sessies")).expect("a folder");
    root.join("sessies").join("x.toml")
});

fuzz_target!(|bytes: &[u8]| {
    let path = &*FILE;
    let root = path.parent().and_then(|sessions| sessions.parent());
    let folder = DataFolder::new(root.expect("the folder has a parent"));
    fs::write(path, bytes).expect("it can be written");
    let listed = folder.sessions().expect("the folder can be listed");
    assert_eq!(listed.len(), 1);
    let recovery = folder.recover(path).expect("the file can be opened");
    let session = match folder.load(path) {
        Ok(loaded) if loaded.newer => return,
        Ok(loaded) => {
            assert_eq!(recovery.problems, [], "a whole file has no faults");
            // In words, because an unknown key may be a number that is not equal to itself.
            let salvaged = format!("{:?}", recovery.readable.unwrap_or_default());
            assert_eq!(salvaged, format!("{:?}", loaded.session));
            loaded.session
        }
        Err(error) => {
            let sentence = error.to_string();
            assert_eq!(clean(&sentence), sentence, "an error steers no terminal");
            match recovery.readable {
                Some(session) if !recovery.newer => session,
                _ => return,
            }
        }
    };
    let report = markdown(
        &QUESTIONS,
        &session,
        &Options::of(jiff::civil::date(2026, 11, 22), &KNOWLEDGE),
    );
    assert_eq!(clean(&report), report, "a report steers no terminal");
    for answer in session.answers.values() {
        let _ = personal_data(&answer.note);
    }
    if folder.save(path, &session, progress(&QUESTIONS, &session), None).is_ok() {
        let again = folder.load(path).expect("what was saved can be read");
        assert_eq!(compare(&session, &again.session), []);
    }
    let _ = fs::remove_dir_all(folder.root().join("versies"));
});
