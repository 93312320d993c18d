//! `namen`: which names are of people, and which of functions and organisations.

use std::fmt::Write;

use serde::Serialize;

use super::Failure;
use super::arguments::Names;
use super::context::Context;
use super::output::{print, print_json};
use crate::model::{Change, NO_NAMES, NOT_SAID, NameKind, Session};
use crate::text::{clean_line, counted};

/// A name, in `namen --json`.
#[derive(Serialize)]
struct NameRow<'a> {
    naam: &'a str,
    soort: Option<&'static str>,
    stem: Option<&'a str>,
}

/// Say what the names are that were given, and show them all.
pub(super) fn run(context: &Context, asked: &Names) -> Result<(), Failure> {
    if asked.soort.is_none() && asked.stem.is_none() {
        if !asked.given.is_empty() {
            return Err(Failure::WrongUse(
                "Zeg met --soort wat deze namen zijn: persoon, functie of weet-niet. Of zeg met --stem namens wie iemand spreekt."
                    .to_owned(),
            ));
        }
        return show(&context.find(&asked.session)?.session, asked.json);
    }
    if asked.given.is_empty() {
        return Err(Failure::WrongUse(
            "Noem de namen achter de sessie, bijvoorbeeld: quickscan namen SESSIE inkoop --soort functie."
                .to_owned(),
        ));
    }
    let mut changing = context.find_to_change(&asked.session)?;
    let in_use = changing.session().names_in_use();
    for name in &asked.given {
        let is_known = |known: &str| crate::model::is_same_owner(known, name);
        let session = changing.session();
        let was_said =
            session.kind_of_name(name).is_some() || session.voice_of_name(name).is_some();
        if !was_said && !in_use.iter().any(|(known, _)| is_known(known)) {
            return Err(Failure::WentWrong(format!(
                "«{}» doet in deze sessie geen stap en staat niet bij gesproken met; er is niets veranderd. Met quickscan \
                 namen SESSIE ziet u de namen.",
                clean_line(name)
            )));
        }
    }
    if let Some(kind) = asked.soort {
        let names = asked.given.iter().map(String::as_str);
        changing.apply(Change::kind_of_names(changing.session(), names, kind))?;
    }
    if let Some(words) = &asked.stem {
        let set = context.set_of(changing.session());
        let voice = context.knowledge(&set).voice_from_words(words);
        let Some(voice) = voice else {
            return Err(Failure::WrongUse(format!(
                "«{}» is geen groep. Kies inwoners, team, partners, beleid, bestuur, anderen of weet-niet.",
                clean_line(words)
            )));
        };
        for name in &asked.given {
            let change = Change::voice_of_name(changing.session(), name, voice.clone());
            changing.apply(change)?;
        }
    }
    let session = changing.session().clone();
    context.save(changing)?;
    show(&session, asked.json)
}

fn show(session: &Session, as_json: bool) -> Result<(), Failure> {
    let names = session.names_in_use();
    if as_json {
        let rows = names.iter().map(|(naam, kind)| NameRow {
            naam,
            soort: kind.map(NameKind::key),
            stem: session.voice_of_name(naam),
        });
        return print_json(&rows.collect::<Vec<_>>());
    }
    let mut text = String::new();
    for (name, kind) in &names {
        let kind = kind.map_or(NOT_SAID, NameKind::key);
        let voice = session.voice_of_name(name);
        let voice = voice.map_or_else(String::new, |voice| format!(", spreekt namens {voice}"));
        let _ = writeln!(text, "{}: {kind}{voice}", clean_line(name));
    }
    let unsaid = names.iter().filter(|(_, kind)| kind.is_none()).count();
    if names.is_empty() {
        let _ = writeln!(text, "{NO_NAMES}");
    } else if unsaid > 0 {
        let _ = writeln!(
            text,
            "\nVan {} is nog niet gezegd wat het is; met --zonder-namen blijven die weg.",
            counted(unsaid, "naam", "namen")
        );
    }
    print(&text)
}
