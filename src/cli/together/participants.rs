//! `deelnemers`: who was asked what, and how far that is.

use std::fmt::Write;

use super::json::ParticipantRow;
use super::{Joint, read};
use crate::cli::Failure;
use crate::cli::arguments::Participants;
use crate::cli::context::Context;
use crate::cli::output::{print, print_json, tell};
use crate::clock;
use crate::model::Change;
use crate::model::together::{Standing, no_longer_heard, standings};
use crate::report::{reminder, standing_in_words};
use crate::text::{clean_line, listed};

pub(super) fn run(context: &Context, asked: &Participants) -> Result<(), Failure> {
    if let Some(who) = &asked.wijzig {
        return change(context, asked, who);
    }
    if !asked.fields.is_empty() {
        return Err(Failure::WrongUse(
            "Zeg wie u wilt wijzigen, met --wijzig NAAM.".to_owned(),
        ));
    }
    let joint = Joint::find(context, &asked.session)?;
    let today = clock::now().date();
    let all = standings(&joint.set, joint.session(), &joint.contributions, today);
    if asked.json {
        let rows = all.iter().map(|each| ParticipantRow::new(each, &joint.set));
        return print_json(&rows.collect::<Vec<_>>());
    }
    if all.is_empty() {
        return print(
            "Er zijn nog geen deelnemers. Met «quickscan uitnodigen» vraagt u iemand om een antwoord.\n",
        );
    }
    if asked.herinnering {
        return remind(&joint, &all);
    }
    let mut text = String::new();
    for standing in &all {
        let _ = writeln!(text, "{}", standing_in_words(standing));
    }
    print(&text)
}

/// Say something anew of the participant called `who`. Nothing is sent.
fn change(context: &Context, asked: &Participants, who: &str) -> Result<(), Failure> {
    let mut changing = context.find_to_change(&asked.session)?;
    let session = changing.session();
    let known = session.participants.iter().find(|each| each.is_called(who));
    let Some(known) = known.cloned() else {
        let names = session
            .participants
            .iter()
            .map(|each| clean_line(&each.name));
        let names: Vec<String> = names.collect();
        return Err(Failure::WentWrong(match names.as_slice() {
            [] => "Er zijn nog geen deelnemers.".to_owned(),
            names => format!("«{who}» is geen deelnemer. Deelnemers: {}.", listed(names)),
        }));
    };
    let set = context.questions_of(session);
    let was = known.clone();
    let mut participant = asked.fields.put_in(known, &set, context.knowledge(&set))?;
    if let Some(name) = &asked.naam {
        if session.has_other_called(name, participant.identity) {
            return Err(Failure::WentWrong(format!(
                "Er is al een andere deelnemer «{name}»."
            )));
        }
        name.trim().clone_into(&mut participant.name);
    }
    asked.fields.warn(&participant);
    let said = clean_line(&participant.in_words());
    let folder = context.folder.together(changing.path());
    let came_in = read(&folder, changing.session())?.into_contributions();
    let lost = no_longer_heard(
        &set,
        context.knowledge(&set),
        &came_in,
        (&was, &participant),
    );
    let lost = lost.map_or_else(String::new, |lost| format!(" {lost}"));
    changing.apply(Change::put_participant(participant))?;
    context.save(changing)?;
    tell(&format!("{said}: gewijzigd. Er is niets verstuurd.{lost}"));
    Ok(())
}

/// The mails for those who did not answer everything, and for nobody else.
fn remind(joint: &Joint, all: &[Standing<'_>]) -> Result<(), Failure> {
    let today = clock::now().date();
    let mails = all.iter().filter_map(|standing| {
        let missing = standing.missing(&joint.set, &joint.contributions);
        let who = standing.participant;
        reminder(&joint.set, joint.session(), who, &missing, today)
    });
    let mails: Vec<String> = mails.collect();
    if mails.is_empty() {
        tell("Iedereen heeft alles beantwoord; er is niemand om te herinneren.");
    }
    print(&mails.join("\n────────\n\n"))
}
