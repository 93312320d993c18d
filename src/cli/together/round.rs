//! `ronde`: ask once more about what people still differ on.

use super::{read, send};
use crate::app::ToSend;
use crate::cli::Failure;
use crate::cli::arguments::NextRound;
use crate::cli::context::Context;
use crate::cli::output::{print, tell};
use crate::clock;
use crate::model::Change;
use crate::model::together::{Difference, agenda, far_away};
use crate::report::next_round;

pub(super) fn run(context: &Context, asked: &NextRound) -> Result<(), Failure> {
    let mut changing = context.find_to_change(&asked.session)?;
    let before = changing.session().clone();
    let set = context.questions_of(&before);
    let folder = context.folder.together(changing.path());
    let contributions = read(&folder, &before)?.into_contributions();
    let agenda = agenda(&set, context.knowledge(&set), &before, &contributions);
    let open: Vec<&Difference<'_>> = agenda
        .iter()
        .filter(|each| each.is_undecided() && each.kind.is_difference())
        .collect();
    let form = asked.vorm.unwrap_or_default();
    let today = clock::now().date();
    let mut sendings = Vec::new();
    for participant in &before.participants {
        let mut participant = participant.clone();
        participant.round = participant.round.saturating_add(1);
        participant.asked = Some(today);
        participant.due = asked.uiterlijk.map(|due| due.day);
        if let Some(sending) = next_round(&set, &before, &open, &participant, form) {
            participant.again.clone_from(&sending.questions);
            sendings.push((participant, sending));
        }
    }
    if sendings.is_empty() {
        tell("Er is geen vraag waarover deelnemers verschillen en nog niets is besloten.");
        return Ok(());
    }
    let changes = sendings.iter();
    let changes = changes.map(|(participant, _)| Change::put_participant(participant.clone()));
    changing.apply(Change::all(changes.collect()))?;
    if let Some(words) = far_away(asked.uiterlijk.map(|due| due.day), today) {
        tell(&words);
    }
    context.save(changing)?;
    let mut mails = Vec::new();
    for (participant, sending) in sendings {
        mails.push(send(
            context,
            &folder,
            ToSend::to(&participant, form, sending),
        )?);
    }
    print(&mails.join("\n────────\n\n"))
}
