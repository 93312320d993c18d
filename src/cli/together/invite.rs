//! `uitnodigen`: ask somebody for an answer.

use super::send;
use crate::app::ToSend;
use crate::cli::Failure;
use crate::cli::arguments::Invite;
use crate::cli::context::Context;
use crate::cli::output::print;
use crate::clock;
use crate::model::Change;
use crate::model::together::Participant;
use crate::report::first_sending;

pub(super) fn run(context: &Context, asked: &Invite) -> Result<(), Failure> {
    if asked.wie.trim().is_empty() {
        return Err(Failure::WrongUse(
            "Bij «--wie» staat niets. Schrijf de naam van de deelnemer.".to_owned(),
        ));
    }
    let mut changing = context.find_to_change(&asked.session)?;
    let set = context.questions_of(changing.session());
    let base = context.knowledge(&set);
    let mut people = changing.session().participants.iter();
    let known = people.find(|each| each.is_called(&asked.wie)).cloned();
    let is_new = known.is_none();
    let known = known.unwrap_or_else(|| Participant::new(asked.wie.trim()));
    let mut participant = asked.fields.put_in(known, &set, base)?;
    if is_new && asked.fields.vragen.is_none() {
        participant.questions = participant.judged(&set, base);
    }
    participant.asked = Some(clock::now().date());
    asked.fields.warn(&participant);
    changing.apply(Change::put_participant(participant))?;
    let session = changing.session().clone();
    let folder = context.folder.together(changing.path());
    context.save(changing)?;
    let mut people = session.participants.iter();
    let participant = people.find(|each| each.is_called(&asked.wie));
    let form = asked.vorm.unwrap_or_default();
    let made = participant.and_then(|each| {
        let sending = first_sending(&set, &session, each, form)?;
        Some((each, sending))
    });
    let Some((participant, sending)) = made else {
        return Ok(());
    };
    print(&send(
        context,
        &folder,
        ToSend::to(participant, form, sending),
    )?)
}
