//! Sessions to measure with.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use quickscan::model::{
    Details, Evidence, NextStep, QuestionId, QuestionSet, Session, State, progress,
};
use quickscan::storage::{DataFolder, embedded_question_set, render};

/// The day on which everything happens.
pub(crate) const TODAY: Date = date(2026, 11, 22);

const SENTENCE: &str = "Het preventieakkoord loopt en partners noemen vooral het jongerenwerk; \
    in één wijk is de visie nog niet gedeeld met cliënten en inwoners. ";

pub(crate) fn questions() -> QuestionSet {
    embedded_question_set().expect("the question set parses")
}

/// Dutch prose of at least `length` characters, in paragraphs.
pub(crate) fn prose(length: usize) -> String {
    let paragraph = format!("{}\n\n", SENTENCE.repeat(4).trim_end());
    let count = length / paragraph.chars().count() + 1;
    paragraph.repeat(count)
}

/// A session in which every question is answered with all there is to an answer: about 20 KB.
pub(crate) fn full(questions: &QuestionSet) -> Session {
    let details = Details {
        gemeente: "Súdwest-Fryslân".to_owned(),
        gebied: "heel de gemeente".to_owned(),
        invuller: "A. de Vries".to_owned(),
        functie: "beleidsmedewerker jeugd".to_owned(),
        peildatum: Some(TODAY),
        introduction: String::new(),
        ..Details::default()
    };
    let mut session = Session::new(questions, details);
    let ids: Vec<QuestionId> = questions.questions().map(|each| each.id.clone()).collect();
    for (index, id) in ids.into_iter().enumerate() {
        let answer = session.answer_mut(&id);
        answer.rating.state = State::ALL.get(index % State::ALL.len()).copied();
        answer.rating.evidence = Evidence::ALL.get(index % Evidence::ALL.len()).copied();
        answer.note.push_str(SENTENCE.repeat(3).trim_end());
        answer.sources = vec![format!("Preventieakkoord 2025, p. {index}")];
        answer.consulted = vec!["lokaal team".to_owned(), "welzijnsorganisatie".to_owned()];
        let mut step = NextStep::new(id, "Evaluatie preventie met partners");
        step.who.push_str("J. Jansen");
        step.due = Some(date(2027, 3, 1));
        session.steps.push(step);
    }
    session
}

/// A data folder in `root` with `count` full sessions.
pub(crate) fn parent_dir(root: &Path, count: usize) -> DataFolder {
    let questions = questions();
    let session = full(&questions);
    let text = render(&session, progress(&questions, &session));
    let sessions = root.join("sessies");
    fs::create_dir_all(&sessions).expect("a folder");
    for number in 0..count {
        let path = sessions.join(format!("sudwest-fryslan-{number:05}.toml"));
        fs::write(path, &text).expect("a file");
    }
    DataFolder::new(root)
}

/// The files with sessions in `folder`.
pub(crate) fn files_of(folder: &DataFolder) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.root().join("sessies")).expect("a folder");
    entries.map(|entry| entry.expect("a file").path()).collect()
}
