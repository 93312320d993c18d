//! The form with which one participant is asked for an answer to their questions, and the mails around it.
//!
//! What is printed here is what [`crate::intake`] knows from what was typed, so it is said in one place.

mod given;
mod mail;
mod questions;
mod round;

use jiff::civil::Date;

pub use given::{GIVEN_WORDS, INSTEAD_WORDS, row_words};
pub use mail::{Way, mail, reminder, round_mail};
pub use questions::{
    END, FOOTING_WORDS, NEXT_STEP, STAND_WORDS, fields_to_fill, form_of_question, heading,
    known_of_question,
};
pub use round::{AnsweredQuestion, round_form, round_head};

use super::words;
use crate::document::{Document, Room};
use crate::model::together::Participant;
use crate::model::{
    Details, Identity, QuestionId, QuestionSet, Session, format_date_long, place_name,
};
use crate::text::{counted, one_line};

/// Who is asked what, by whom and until when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Invitation<'a> {
    /// The joint session: which gemeente and area it is about, and who asks.
    pub details: &'a Details,
    /// What that session is known by.
    pub session: Option<Identity>,
    /// What the participant is known by.
    pub participant: Identity,
    /// What the participant is called.
    pub name: &'a str,
    /// What the participant does; empty when that was not said.
    pub role: &'a str,
    /// What is asked. What is not in the question set is left out.
    pub questions: &'a [QuestionId],
    /// The day on which it is asked.
    pub asked: Option<Date>,
    /// The last day for an answer.
    pub due: Option<Date>,
}

/// The labels of the form before what is filled in about the one who answers.
pub const FILLED_IN_BY: &str = "Ingevuld door";
/// See [`FILLED_IN_BY`].
pub const FUNCTION: &str = "Functie";
/// See [`FILLED_IN_BY`].
pub const DAY: &str = "Datum";
/// What is before the code by which a form is known to belong to a session and a participant.
pub const CODE: &str = "Kenmerk van dit formulier";
/// How many digits of each identity are in that code.
pub const CODE_DIGITS: usize = 8;

/// What every form says before its questions.
pub(super) const NO_RESIDENTS: &str = "Noem geen namen of andere gegevens van inwoners.";

/// The code of a form: the ends of both identities, which people can compare too.
pub fn code(session: Option<Identity>, participant: Identity) -> String {
    let short = |identity: Identity| {
        let whole = identity.to_string();
        let start = whole.len().saturating_sub(CODE_DIGITS);
        whole.get(start..).unwrap_or_default().to_owned()
    };
    let session = session.map(short);
    let codes = session.into_iter().chain([short(participant)]);
    codes.collect::<Vec<_>>().join("-")
}

/// What of a form is not of `set` itself, if anything.
pub(super) fn ours(set: &QuestionSet) -> Option<&'static str> {
    set.asks_stands().then(|| set.ours_about_answers())
}

/// The form for one participant, with only what this participant is asked.
pub fn form(set: &QuestionSet, invitation: &Invitation<'_>) -> Document {
    let mut doc = form_head(set, invitation);
    for chapter in questions::chapters(set, invitation.questions) {
        doc.heading(2, chapter.basisfunctie.heading());
        for question in chapter.questions {
            form_of_question(&mut doc, question);
        }
    }
    invitation.end(&mut doc);
    doc
}

/// What is on that form above its questions.
pub fn form_head(set: &QuestionSet, invitation: &Invitation<'_>) -> Document {
    let mut doc = Document::new(format!(
        "{}: vragen aan {}",
        set.words.name,
        invitation.to()
    ));
    doc.subtitle = invitation.about();
    doc.paragraph(invitation.request(set));
    doc.paragraph(format!(
        "{} Weet u het niet? Ook dat is een antwoord: kies dan «Weet ik nog niet». Schrijf \
         erbij wat u erover kwijt wilt. Alles mag leeg blijven. {NO_RESIDENTS}",
        if set.asks_other_kinds() {
            "Kruis aan of schrijf op wat uw antwoord is."
        } else {
            "Kruis per vraag één stand aan."
        }
    ));
    if let Some(ours) = ours(set) {
        doc.paragraph(ours);
    }
    invitation.head(&mut doc);
    doc
}

impl<'a> Invitation<'a> {
    /// That of `participant` in `session` to answer `questions`; none of somebody who is not known by anything yet.
    pub fn to_participant(
        session: &'a Session,
        participant: &'a Participant,
        questions: &'a [QuestionId],
    ) -> Option<Self> {
        Some(Self {
            details: &session.details,
            session: session.identity,
            participant: participant.identity?,
            name: &participant.name,
            role: &participant.role,
            questions,
            asked: participant.asked,
            due: participant.due,
        })
    }

    /// What the participant is called, or a word for somebody without a name.
    fn to(&self) -> String {
        words::or(self.name, "u")
    }

    /// Who asks, or a word for somebody without a name.
    fn sender(&self) -> String {
        words::or(&self.details.invuller, "degene die u dit formulier stuurde")
    }

    /// "Gemeente Voorbeeldstad · wijk Noord · gevraagd op 26 november 2026"
    fn about(&self) -> String {
        let gemeente = one_line(place_name(&self.details.gemeente));
        let gemeente = (!gemeente.is_empty()).then(|| format!("Gemeente {gemeente}"));
        let area = Some(one_line(&self.details.gebied)).filter(|area| !area.is_empty());
        let asked = self
            .asked
            .map(|day| format!("gevraagd op {}", format_date_long(day)));
        let facts: Vec<String> = [gemeente, area, asked].into_iter().flatten().collect();
        facts.join(" · ")
    }

    /// The questions that there are, with their number in words.
    fn count(&self, set: &QuestionSet) -> String {
        let known = self
            .questions
            .iter()
            .filter(|id| set.question(id).is_some());
        counted(known.count(), "vraag", "vragen")
    }

    fn request(&self, set: &QuestionSet) -> String {
        let function = one_line(&self.details.functie);
        let who = match function.as_str() {
            "" => self.sender(),
            function => format!("{} ({function})", self.sender()),
        };
        let gemeente = one_line(place_name(&self.details.gemeente));
        let whose = match gemeente.as_str() {
            "" => String::new(),
            gemeente => format!(" voor de gemeente {gemeente}"),
        };
        let until = self.due.map_or(String::new(), |day| {
            format!(
                " Stuur het formulier uiterlijk {} terug.",
                format_date_long(day)
            )
        });
        format!(
            "{who} vult{whose} {} in en vraagt uw antwoord op {}.{until}",
            set.words.in_full(),
            self.count(set)
        )
    }

    /// From whom it comes back, visible to everybody, since no program keeps what is hidden.
    fn head(&self, doc: &mut Document) {
        doc.room(Room::line("naam", FILLED_IN_BY).filled(one_line(self.name)));
        doc.room(Room::line("functie", FUNCTION).filled(one_line(self.role)));
        doc.room(Room::line("datum", DAY));
        let code = code(self.session, self.participant);
        doc.paragraph(format!("{CODE}: {code} (laat dit staan)"));
    }

    fn end(&self, doc: &mut Document) {
        doc.heading(2, END);
        doc.paragraph(format!(
            "Bewaar dit formulier en stuur het terug naar {}. Dank u wel.",
            self.sender()
        ));
    }
}
