//! `verschil`: the agenda, of a session with what others sent or of loose sessions of colleagues.

use std::collections::HashMap;

use super::Joint;
use super::json::AgendaShown;
use crate::cli::Failure;
use crate::cli::arguments::{AgendaForm, Differences};
use crate::cli::context::{Context, Found};
use crate::cli::output::{print, print_json, tell};
use crate::document::{Layout, markdown, plain};
use crate::model::Session;
use crate::model::together::{Contribution, Difference, Speakers, agenda};
use crate::report;
use crate::text::counted;

/// How wide the text is: as a window of a terminal mostly is.
const COLUMNS: u16 = 80;

pub(super) fn run(context: &Context, asked: &Differences) -> Result<(), Failure> {
    if asked.zonder_namen {
        tell("Namen van mensen zijn weggelaten, maar niet die in een notitie of een bron zelf.");
    }
    if let [one] = asked.sessions.as_slice() {
        let joint = Joint::find(context, one)?;
        joint.found.tell_if_newer();
        let agenda = joint.agenda(context.knowledge(&joint.set));
        let speakers = joint.speakers(!asked.zonder_namen);
        let shown = (&agenda[..], &joint.contributions[..]);
        return show(joint.session().title(), shown, &speakers, asked);
    }
    let all = context.find_each(&asked.sessions)?;
    for found in &all {
        context.refuse_other_set(found)?;
    }
    let set = all
        .first()
        .map(|first| context.questions_of(&first.session));
    let set = set.unwrap_or_else(|| context.questions().clone());
    let contributions = loose(all);
    let nobody = Session::default();
    let agenda = agenda(&set, context.knowledge(&set), &nobody, &contributions);
    let people = contributions.iter();
    let people = people.map(|each| {
        let role = each.session.details.functie.as_str();
        (each.origin.name.as_str(), role)
    });
    let speakers = Speakers::of(people, !asked.zonder_namen);
    let title = counted(contributions.len(), "sessie", "sessies");
    show(&title, (&agenda, &contributions), &speakers, asked)
}

/// Sessions as what one person each said. Two of the same name are two people.
fn loose(all: Vec<Found>) -> Vec<Contribution> {
    let mut names: HashMap<String, usize> = HashMap::new();
    for found in &all {
        *names
            .entry(found.session.details.invuller.trim().to_owned())
            .or_default() += 1;
    }
    let contributions = all.into_iter().map(|found| {
        let id = found.id();
        let mut contribution = Contribution::of(found.session);
        let name = &mut contribution.origin.name;
        if name.is_empty() {
            *name = id;
        } else if names.get(name).is_some_and(|number| *number > 1) {
            *name = format!("{name} ({id})");
        }
        contribution
    });
    contributions.collect()
}

fn show(
    title: &str,
    (agenda, contributions): (&[Difference<'_>], &[Contribution]),
    speakers: &Speakers,
    asked: &Differences,
) -> Result<(), Failure> {
    if asked.vorm == Some(AgendaForm::Json) {
        return print_json(&AgendaShown::new(title, agenda, speakers));
    }
    let document = report::differences(title, agenda, contributions, speakers);
    print(&match asked.vorm {
        Some(AgendaForm::Markdown) => markdown(&document),
        _ => plain(&document, Layout::Wide(COLUMNS)),
    })
}
