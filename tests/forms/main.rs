//! The form for one participant: made, filled in by real programs or as they would, and read back.

#![allow(clippy::expect_used, clippy::string_slice, reason = "a test may fail")]

mod hostile;
mod kinds;
mod made;
mod package;
mod returned;

use std::sync::LazyLock;

use jiff::civil::date;
use quickscan::document::reading::{Format, ReadLine, read};
use quickscan::document::{Document, docx};
use quickscan::intake::{Intake, take_in_against};
use quickscan::model::{Answer, Details, Identities, Identity, QuestionId, QuestionSet};
use quickscan::report::invitation::{Invitation, form};
use quickscan::storage::embedded_question_set;

static SET: LazyLock<QuestionSet> =
    LazyLock::new(|| embedded_question_set().expect("the question set parses"));

pub(crate) fn identities() -> (Identity, Identity) {
    let mut identities = Identities::Counting(0x5eed);
    (identities.make(), identities.make())
}

pub(crate) fn with_invitation<T>(make: impl FnOnce(&QuestionSet, &Invitation<'_>) -> T) -> T {
    let details = Details {
        gemeente: "Voorbeeldstad".to_owned(),
        gebied: "wijk Noord".to_owned(),
        invuller: "J. Jansen".to_owned(),
        functie: "beleidsmedewerker".to_owned(),
        ..Details::default()
    };
    let (session, participant) = identities();
    let questions = ["2.3", "2.4", "3.1", "4.6"].map(QuestionId::from);
    make(
        &SET,
        &Invitation {
            details: &details,
            session: Some(session),
            participant,
            name: "M. de Wit",
            role: "intern begeleider",
            questions: &questions,
            asked: Some(date(2026, 11, 26)),
            due: Some(date(2026, 12, 4)),
        },
    )
}

pub(crate) fn made() -> Document {
    with_invitation(form)
}

pub(crate) fn made_docx() -> Vec<u8> {
    docx(&made())
}

pub(crate) fn lines(bytes: &[u8], format: Format) -> Vec<ReadLine> {
    read(bytes, format).expect("it can be read")
}

/// What is taken in of a form that was sent as `sent`.
pub(crate) fn taken(sent: &[u8], bytes: &[u8], format: Format) -> Intake {
    take_in_against(&SET, &lines(sent, Format::Docx), &lines(bytes, format))
}

pub(crate) fn answer(intake: &Intake, id: &str) -> Answer {
    intake.answers.get(&id.into()).cloned().unwrap_or_default()
}
