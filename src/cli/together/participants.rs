//! `deelnemers`: who was asked what, and how far that is.

use std::fmt::Write;

use super::Joint;
use super::json::ParticipantRow;
use crate::cli::Failure;
use crate::cli::arguments::Participants;
use crate::cli::context::Context;
use crate::cli::output::{print, print_json, tell};
use crate::clock;
use crate::model::together::{Standing, standings};
use crate::report::{reminder, standing_in_words};

pub(super) fn run(context: &Context, asked: &Participants) -> Result<(), Failure> {
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
