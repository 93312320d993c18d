//! The emergency copy of the open session: kept from the first save that fails until one succeeds.

use super::{Safety, Work};
use crate::app::effect::{Effect, EmergencyKept};

/// How far the emergency copy is.
#[derive(Debug, Default)]
pub(super) struct Emergency {
    /// The revision that was last asked to be kept.
    asked: u64,
    /// That is being done.
    is_under_way: bool,
    /// The newest copy, and the revision in it.
    kept: Option<(u64, EmergencyKept)>,
}

impl Work {
    /// Whether there is something that is only in memory though a save of it failed, and that no
    /// emergency copy was asked for yet. A save under way will tell whether one is needed.
    pub fn is_exposed(&self) -> bool {
        let is_waiting = self.saving.is_some() || self.emergency.is_under_way;
        self.has_failed() && !is_waiting && self.revision > self.emergency.asked
    }

    /// Ask for an emergency copy, where that is needed.
    pub fn keep_emergency(&mut self) -> Option<Effect> {
        if !self.is_exposed() {
            return None;
        }
        self.emergency.asked = self.revision;
        self.emergency.is_under_way = true;
        Some(Effect::KeepEmergency {
            work: self.id,
            of: self.path.clone(),
            session: self.written(),
        })
    }

    /// Where the emergency copy is; none when no place took it.
    pub fn emergency_kept(&mut self, kept: Option<EmergencyKept>) {
        self.emergency.is_under_way = false;
        if let Some(kept) = kept {
            self.emergency.kept = Some((self.emergency.asked, kept));
        }
    }

    /// The emergency copy, while the session itself cannot be saved.
    pub fn emergency(&self) -> Option<&EmergencyKept> {
        let kept = self.emergency.kept.as_ref().filter(|_| self.has_failed());
        kept.map(|(_, kept)| kept)
    }

    /// The emergency copy, if all that is not in the session is in it.
    pub fn whole_emergency(&self) -> Option<&EmergencyKept> {
        let kept = self.emergency.kept.as_ref();
        let whole = kept.filter(|(revision, _)| *revision == self.revision);
        whole.map(|(_, kept)| kept)
    }

    /// The session is safe: its emergency copy is gone.
    pub(super) fn forget_emergency(&mut self) {
        self.emergency.kept = None;
        self.emergency.asked = self.saved;
    }

    fn has_failed(&self) -> bool {
        matches!(self.safety(), Safety::Failed(_))
    }
}
