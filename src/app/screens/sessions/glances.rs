//! What is known of the sessions in sight from the whole of their files. Those are read a few at a time, only near
//! the row that is selected, and beside everything else: a list of thousands is as fast as ever, and a session that
//! is opened waits for a few others at most.

use std::collections::HashMap;
use std::path::PathBuf;

use jiff::Zoned;

use super::SessionsScreen;
use crate::app::effect::Effect;
use crate::model::{Glance, SessionSummary};

/// How many are read at a time.
const BATCH: usize = 4;

/// How many rows around the one that is selected can be in sight.
const REACH: usize = 16;

/// More than this is not remembered.
const MOST: usize = 400;

/// What was read.
#[derive(Debug, Clone, Default)]
pub(super) struct Glances {
    /// When the session was saved that was looked at, and what was seen; nothing where it could not be.
    seen: HashMap<PathBuf, (Option<Zoned>, Option<Glance>)>,
    /// What is being looked at.
    asked: Vec<(PathBuf, Option<Zoned>)>,
}

impl Glances {
    pub(super) fn of(&self, session: &SessionSummary) -> Option<&Glance> {
        let (_, glance) = self.seen.get(&session.path)?;
        glance.as_ref()
    }

    fn has_seen(&self, session: &SessionSummary) -> bool {
        let seen = self.seen.get(&session.path);
        seen.is_some_and(|(changed, _)| *changed == session.changed)
    }

    fn take_in(&mut self, glances: Vec<(PathBuf, Option<Glance>)>) {
        if self.seen.len() > MOST {
            self.seen.clear();
        }
        for (path, glance) in glances {
            let asked = self.asked.iter().find(|(asked, _)| *asked == path);
            let changed = asked.and_then(|(_, changed)| changed.clone());
            self.seen.insert(path, (changed, glance));
        }
        self.asked.clear();
    }
}

impl SessionsScreen {
    /// What there is to see of `session` at a glance, once it was looked at.
    pub fn glance(&self, session: &SessionSummary) -> Option<&Glance> {
        self.glances.of(session)
    }

    /// Look at the sessions in sight that were not looked at yet.
    pub(in crate::app) fn look(&mut self) -> Option<Effect> {
        if !self.glances.asked.is_empty() {
            return None;
        }
        let first = self.selected.saturating_sub(REACH);
        let near = self.visible().skip(first).take(2 * REACH);
        let unseen =
            near.filter(|session| session.problem.is_none() && !self.glances.has_seen(session));
        // What is selected and comes after it first.
        let (before, after): (Vec<_>, Vec<_>) = unseen
            .enumerate()
            .partition(|(place, _)| first + place < self.selected);
        let batch = after.into_iter().chain(before).take(BATCH);
        let asked: Vec<_> = batch
            .map(|(_, session)| (session.path.clone(), session.changed.clone()))
            .collect();
        let paths: Vec<PathBuf> = asked.iter().map(|(path, _)| path.clone()).collect();
        self.glances.asked = asked;
        (!paths.is_empty()).then_some(Effect::Glance(paths))
    }

    /// These were looked at.
    pub(in crate::app) fn glanced(&mut self, glances: Vec<(PathBuf, Option<Glance>)>) {
        self.glances.take_in(glances);
    }
}
