//! `nieuw`: begin a session.

use super::arguments::New;
use super::context::Context;
use super::{Failure, output};
use crate::clock;
use crate::model::{Details, Identities, Session, id_of, personal_details};
use crate::storage::counted;

pub(super) fn run(context: &Context, new: &New) -> Result<(), Failure> {
    let now = clock::now();
    let details = Details {
        gemeente: new.gemeente.clone(),
        gebied: new.gebied.clone(),
        invuller: new.invuller.clone(),
        functie: new.functie.clone(),
        peildatum: Some(new.peildatum.unwrap_or_else(|| now.date())),
        team_model: new.team.teammodel,
        positioning: new.team.positionering,
        introduction: new.inleiding.clone(),
        ..Details::default()
    };
    let today = now.date();
    let mut session = Session::new(context.questions(), details);
    session.changed = Some(now);
    session.identify(&mut Identities::Random);
    let progress = counted(context.questions(), &session)?;
    let saved = context.folder.create(&session, progress, today)?;
    output::print(&format!("{}\n", id_of(&saved.path)))?;
    context.tell_of_personal_data(&personal_details(&session.details));
    Ok(())
}
