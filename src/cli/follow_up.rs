//! `vervolg`: begin a new measurement on the basis of an earlier session.

use super::arguments::FollowUp;
use super::context::Context;
use super::output::{print, print_json};
use super::{Failure, json};
use crate::clock;
use crate::model::{id_of, personal_texts};

pub(super) fn run(context: &Context, asked: &FollowUp) -> Result<(), Failure> {
    let now = clock::now();
    let path = context.folder.find(&asked.session)?;
    let peildatum = asked.peildatum.unwrap_or_else(|| now.date());
    let saved = context
        .folder
        .follow_up(&path, &context.sets, peildatum, &now)?;
    let session = context.folder.load(&saved.path)?.session;
    let (new, old) = (id_of(&saved.path), id_of(&path));
    if asked.json {
        print_json(&json::FollowUpRow::new(&new, &old, peildatum, &saved.path))?;
    } else {
        print(&format!("{new}\n"))?;
    }
    context.tell_of_personal_data(&personal_texts(&session));
    Ok(())
}
