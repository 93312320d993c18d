//! Opening a session, whatever stands in the way: somebody else who has it open, damage, a copy beside it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Stopped;
use super::desk::Desk;
use crate::app::{
    Damage, DialogAction, Effect, Outcome, ReadOnlyReason, SessionCopy, Work, WorkId, ask_about,
    ask_held,
};
use crate::model::{Identities, Session, format_date, id_of};

/// How long after the last try it is tried again whether somebody else still has a session open.
const AGAIN: Duration = Duration::from_secs(2);

/// A session that was opened.
pub(super) struct Opened {
    pub(super) work: Work,
    /// What there is to know of it.
    pub(super) said: Vec<String>,
    /// The copy to compare it with.
    pub(super) copy: Option<SessionCopy>,
}

impl Opened {
    pub(super) fn new(work: Work, said: Vec<String>) -> Self {
        Self {
            work: work.named(WorkId::default(), Identities::Random),
            said,
            copy: None,
        }
    }

    /// A session without a file, which gets one at its first save.
    pub(super) fn begun(session: Session) -> Self {
        Self::new(Work::new(session), Vec::new())
    }
}

/// What comes of an effect that opens a session; nothing where the user would rather not.
pub(super) fn open(desk: &mut Desk, effect: Effect) -> Result<Option<Opened>, Stopped> {
    let mut effect = effect;
    loop {
        let follows = match desk.world.carry_out(effect) {
            Some(Outcome::Opened {
                path,
                session,
                set,
                read_only,
                notice,
                copy,
            }) => {
                desk.use_set(&set);
                return opened(desk, path, *session, read_only, notice, copy).map(Some);
            }
            Some(Outcome::Held { path, owner }) => held(desk, path, owner)?,
            Some(Outcome::Damaged(damage)) => return damaged(desk, *damage),
            Some(Outcome::NotOpened(problem) | Outcome::Failed(problem)) => {
                return Err(Stopped::NotOpened(problem));
            }
            _ => None,
        };
        match follows {
            Some(next) => effect = next,
            None => return Ok(None),
        }
    }
}

fn opened(
    desk: &mut Desk,
    path: PathBuf,
    session: Session,
    read_only: Option<ReadOnlyReason>,
    notice: Option<String>,
    copy: Option<SessionCopy>,
) -> Result<Opened, Stopped> {
    let mut said: Vec<String> = notice.into_iter().collect();
    match &read_only {
        Some(ReadOnlyReason::OtherSet(refusal)) if desk.talk.is_script() => {
            return Err(Stopped::NotOpened(refusal.clone()));
        }
        Some(ReadOnlyReason::Newer) if desk.talk.is_script() => {
            return Err(Stopped::NotOpened(
                "Deze sessie is gemaakt met een nieuwere versie van de Quickscan en kan hier alleen worden bekeken, met \
                 «quickscan toon»; installeer de nieuwe versie om verder te gaan."
                    .to_owned(),
            ));
        }
        Some(reason) => said.push(format!(
            "{reason} Wat u typt om iets te veranderen, wordt geweigerd."
        )),
        None => {}
    }
    let id = id_of(&path);
    let mut opened = Opened::new(Work::opened(session, path, read_only), said);
    match copy {
        // Nobody is there to choose.
        Some(copy) if desk.talk.is_script() => {
            opened.said.extend(put_away(copy, &id, desk));
        }
        copy => opened.copy = copy,
    }
    Ok(opened)
}

/// Make an earlier version of the emergency copy that was left behind of the session called `id`.
fn put_away(copy: SessionCopy, id: &str, desk: &mut Desk) -> Option<String> {
    let at = copy.session.changed.as_ref();
    let when = at.map_or_else(String::new, |at| {
        let (day, time) = (format_date(at.date()), at.strftime("%H:%M"));
        format!(" van {day} {time}")
    });
    let put_away = desk.world.carry_out(Effect::BinCopy(copy.path));
    matches!(put_away, Some(Outcome::EmergencyPutAway)).then(|| {
        format!(
            "LET OP: er was een noodkopie{when}, met tekst die niet in deze sessie staat. Die is nu \
             een eerdere versie: u vindt die met quickscan versies {id}, en zet die terug met \
             quickscan herstel."
        )
    })
}

/// Somebody else has the session at `path` open: look, wait, or go back. Gives what opens it.
fn held(desk: &mut Desk, path: PathBuf, owner: String) -> Result<Option<Effect>, Stopped> {
    if desk.talk.is_script() {
        return Err(Stopped::Held(owner));
    }
    match desk.talk.ask_dialog(&ask_held(path, &owner)) {
        DialogAction::Do(look) => Ok(Some(look)),
        DialogAction::WaitFor(path) => Ok(wait_for(desk, &path, &owner)),
        _ => Ok(None),
    }
}

/// Wait until nobody else has the session at `path` open, or until anything is typed.
fn wait_for(desk: &mut Desk, path: &Path, owner: &str) -> Option<Effect> {
    desk.talk.say(&format!(
        "De sessie opent zodra {owner} klaar is. Druk op Enter om niet langer te wachten."
    ));
    let mut patience = AGAIN;
    while !desk.talk.hears_within(patience) {
        patience = patience.saturating_add(AGAIN);
        match desk.world.carry_out(Effect::Open(path.to_owned())) {
            Some(Outcome::Held { .. }) => {}
            // It is opened again with all there is to say of it.
            _ => return Some(Effect::Open(path.to_owned())),
        }
    }
    desk.talk.say("U wacht niet langer.");
    None
}

/// A session that cannot be read as a whole: what can be opened instead.
fn damaged(desk: &mut Desk, damage: Damage) -> Result<Option<Opened>, Stopped> {
    if desk.talk.is_script() {
        return Err(Stopped::NotOpened(damage.problem));
    }
    match desk.talk.ask_dialog(&ask_about(damage)) {
        DialogAction::Do(effect) => open(desk, effect),
        DialogAction::GoOnWith(read) => {
            desk.use_set(&read.set);
            Ok(Some(Opened::begun(*read.session)))
        }
        DialogAction::ViewReadOnly(read, path, reason) => {
            desk.use_set(&read.set);
            let said = vec![reason.to_string()];
            let work = Work::opened(*read.session, path, Some(reason));
            Ok(Some(Opened::new(work, said)))
        }
        _ => Ok(None),
    }
}
