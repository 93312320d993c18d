//! Who of those who take part sent what came in, as far as that is sure.

use super::keep::SentFile;
use super::{Contributions, Received, TogetherFolder};
use crate::document::reading::{self, Format};
use crate::intake::{Sender, take_in_for};
use crate::model::together::Participant;
use crate::model::{QuestionSet, Session, format_date};
use crate::storage::session_file::parse;

impl TogetherFolder {
    /// Whether the form of `participant` that came in under this `name` may have been filled in by somebody else. Who was
    /// given another name since it was sent has the old one on it.
    pub(super) fn is_doubted(
        &self,
        participant: &Participant,
        name: &str,
        set: &QuestionSet,
        joint: &Session,
    ) -> bool {
        if name.trim().is_empty() || participant.is_called(name) {
            return false;
        }
        let forms = self.sent_to(name).unwrap_or_default();
        let is_of = |form: &SentFile| {
            let Ok(format) = Format::of_name(&form.name) else {
                let parsed = parse(std::str::from_utf8(&form.bytes).ok()?).ok()?;
                return parsed.session.origin?.participant;
            };
            let lines = reading::read(&form.bytes, format).ok()?;
            let printed = take_in_for(set, joint, &[], &lines).sender;
            let known = participant.identity?;
            (printed.has_code_of(joint.identity, known) == Some(true)).then_some(known)
        };
        !forms
            .iter()
            .any(|form| is_of(form).is_some_and(|of| participant.identity == Some(of)))
    }
}

impl Received {
    /// Whether somebody can find a line by its number: not in a file of Word or LibreOffice.
    pub fn has_numbered_lines(&self) -> bool {
        !["docx", "odt"].contains(&self.ending.as_str())
    }

    /// That this takes the place of what `who` sent in the same round, as a Dutch sentence; none where they did not.
    pub fn corrects(&self, who: &Participant, there: &Contributions) -> Option<String> {
        let round = self.round.unwrap_or(who.round).max(1);
        let kept = there.kept.iter().map(|kept| &kept.contribution);
        let theirs = kept.filter(|each| each.is_of(who) && each.origin.round == round);
        let before = theirs.max_by_key(|each| each.origin.correction)?;
        let on = before.origin.received.map(format_date);
        let on = on.map_or_else(|| "eerder".to_owned(), |day| format!("op {day}"));
        Some(format!("Dit is een verbetering van wat {on} is ingelezen."))
    }
}

/// Whether the code on a form is of another session than `joint`.
pub(super) fn is_for_another(sender: &Sender, joint: &Session) -> bool {
    let is_for = joint.identity.and_then(|joint| sender.is_for(joint));
    is_for == Some(false)
}

/// Who of those who take part sent it: the one whose code is on the form, or else the only one of that name.
pub(super) fn sender_of<'a>(sender: &Sender, joint: &'a Session) -> Option<&'a Participant> {
    let mut participants = joint.participants.iter();
    let has_code = |each: &&Participant| {
        let known = each.identity;
        known.is_some_and(|known| sender.has_code_of(joint.identity, known) == Some(true))
    };
    let known = participants.find(has_code);
    known.or_else(|| called(joint, sender.name.as_deref()?))
}

/// The only participant of that name.
pub(super) fn called<'a>(joint: &'a Session, name: &str) -> Option<&'a Participant> {
    let participants = joint.participants.iter();
    let mut found = participants.filter(|each| !name.trim().is_empty() && each.is_called(name));
    found.next().filter(|_| found.next().is_none())
}
