//! What is sent to somebody who takes part: a form, or a session file, with the mail around it.

use jiff::civil::Date;

use super::invitation::{self, AnsweredQuestion, Invitation, Way};
use crate::document::{self, Document, Layout};
use crate::model::together::{Difference, Origin, Participant, Said};
use crate::model::{Details, Place, QuestionId, QuestionSet, Session};

/// How wide the lines of a mail are: with a few signs before them as it is answered, they still fit.
const MAIL_WIDTH: u16 = 72;

/// In what form questions are put to somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SentForm {
    /// A form for Word.
    #[default]
    Word,
    /// A form in Markdown.
    Markdown,
    /// A form in the mail itself.
    Mail,
    /// A session file, for a colleague who has this program.
    Session,
}

impl SentForm {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Word, Self::Markdown, Self::Mail, Self::Session];

    /// The word on the command line, and the ending of the file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Word => "docx",
            Self::Markdown => "md",
            Self::Mail => "txt",
            Self::Session => "toml",
        }
    }

    /// The form that is meant with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }

    const fn way(self) -> Way {
        match self {
            Self::Word | Self::Markdown => Way::Attachment,
            Self::Mail => Way::InMail,
            Self::Session => Way::Session,
        }
    }
}

/// What goes out.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A file.
    File(Vec<u8>),
    /// A session, which becomes a file where sessions are written.
    Session(Box<Session>),
}

/// What is sent to one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Sending {
    /// The form.
    pub content: Content,
    /// The text of the mail.
    pub mail: String,
    /// What is asked.
    pub questions: Vec<QuestionId>,
}

/// The questions that are put to `participant` for the first time.
pub fn first_sending(
    set: &QuestionSet,
    session: &Session,
    participant: &Participant,
    form: SentForm,
) -> Option<Sending> {
    let questions = asked(set, participant);
    let invitation = Invitation::to_participant(session, participant, &questions)?;
    let mail = invitation::mail(set, &invitation, form.way());
    Some(Sending {
        content: match form {
            SentForm::Session => {
                Content::Session(Box::new(own_session(set, session, participant, &questions)))
            }
            form => file(&invitation::form(set, &invitation), form),
        },
        mail,
        questions,
    })
}

/// The mail that reminds `participant` of what is still `missing`; none when nothing is.
pub fn reminder(
    set: &QuestionSet,
    session: &Session,
    participant: &Participant,
    missing: &[QuestionId],
    today: Date,
) -> Option<String> {
    let questions = participant.asked_last(set).into_iter().cloned();
    let questions: Vec<QuestionId> = questions.collect();
    let invitation = Invitation::to_participant(session, participant, &questions)?;
    let is_again = !participant.again.is_empty();
    invitation::reminder(set, &invitation, missing, (today, is_again))
}

/// What is put to `participant` once more: the questions of `open` that were put to them or that they answered, with
/// how everybody answered and why, without names. None when there are none of those.
pub fn next_round(
    set: &QuestionSet,
    session: &Session,
    open: &[&Difference<'_>],
    participant: &Participant,
    form: SentForm,
) -> Option<Sending> {
    let first = asked(set, participant);
    let is_theirs = |said: &Said<'_>| !said.is_own && participant.is_called(said.name);
    let theirs: Vec<_> = open
        .iter()
        .filter(|each| first.contains(each.id()) || each.voices.iter().any(is_theirs))
        .collect();
    let questions: Vec<QuestionId> = theirs.iter().map(|each| each.id().clone()).collect();
    if questions.is_empty() {
        return None;
    }
    let rounds: Vec<_> = theirs
        .iter()
        .map(|difference| {
            let mine = difference.voices.iter().find(|said| is_theirs(said));
            let others = difference.voices.iter().filter(|said| !is_theirs(said));
            let reasons = untraceable(session, others);
            AnsweredQuestion {
                question: difference.id().clone(),
                counts: difference
                    .answers()
                    .into_iter()
                    .map(|(_, answer, count)| (answer, count))
                    .collect(),
                own: mine.map(|said| said.answer),
                is_silent: reasons.is_none(),
                reasons: reasons.unwrap_or_default(),
            }
        })
        .collect();
    let invitation = Invitation::to_participant(session, participant, &questions)?;
    Some(Sending {
        content: match form {
            SentForm::Session => {
                Content::Session(Box::new(own_session(set, session, participant, &questions)))
            }
            form => file(&invitation::round_form(set, &invitation, &rounds), form),
        },
        mail: invitation::round_mail(set, &invitation, form.way()),
        questions,
    })
}

/// The reasons of `others` so that nobody can tell whose each is: without the names of people, in the order of the letters.
/// None where there are reasons and only one of them answered: whoever reads it then knows who that is.
fn untraceable<'a>(
    session: &Session,
    others: impl Iterator<Item = &'a Said<'a>>,
) -> Option<Vec<String>> {
    let others: Vec<&Said<'_>> = others.collect();
    let people = session.participants.iter().map(|each| each.name.trim());
    let people = people.chain([session.details.invuller.trim()]);
    let people: Vec<&str> = people.filter(|name| !name.is_empty()).collect();
    let reasons = others.iter().map(|said| said.note().trim());
    let reasons = reasons.filter(|reason| !reason.is_empty());
    let mut reasons: Vec<String> = reasons
        .map(|reason| {
            let without = |text: String, name: &&str| text.replace(*name, "(naam weggelaten)");
            people.iter().fold(reason.to_owned(), without)
        })
        .collect();
    reasons.sort();
    (others.len() > 1 || reasons.is_empty()).then_some(reasons)
}

fn asked(set: &QuestionSet, participant: &Participant) -> Vec<QuestionId> {
    participant.asked_of(set).into_iter().cloned().collect()
}

fn file(form: &Document, as_form: SentForm) -> Content {
    Content::File(match as_form {
        SentForm::Word | SentForm::Session => document::docx(form),
        SentForm::Markdown => document::markdown_text(form).into_bytes(),
        SentForm::Mail => document::plain(form, Layout::Wide(MAIL_WIDTH)).into_bytes(),
    })
}

/// A session of their own for a colleague, which is known as a contribution when it comes back.
fn own_session(
    set: &QuestionSet,
    session: &Session,
    participant: &Participant,
    questions: &[QuestionId],
) -> Session {
    let details = Details {
        gemeente: session.details.gemeente.clone(),
        gebied: session.details.gebied.clone(),
        peildatum: session.details.peildatum,
        invuller: participant.name.clone(),
        functie: participant.role.clone(),
        ..Details::default()
    };
    Session {
        origin: Some(Origin {
            of: session.identity,
            participant: participant.identity,
            name: participant.name.clone(),
            round: participant.round,
            ..Origin::default()
        }),
        place: Place {
            question: questions.first().cloned(),
            ..Place::default()
        },
        extra_questions: session.extra_questions.clone(),
        ..Session::new(set, details)
    }
}
