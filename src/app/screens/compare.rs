//! Two states of the open session side by side, to choose from per part: after a conflict, or
//! with a copy that a sync program made.

use super::behaviour::Behaviour;
use crate::app::effect::{Effect, SessionCopy};
use crate::app::keymap::Context;
use crate::app::widgets::list_cursor;
use crate::app::work::Work;
use std::path::PathBuf;

use super::Transition;
use super::context::ScreenContext;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::widgets::{Dialog, DialogAction};
use crate::model::{Answer, Difference, Session, Side, Topic, compare, merge};

/// Where the other state is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the file of the session itself, where somebody else wrote it.
    SameFile,
    /// In a copy that a sync program made.
    Copy(PathBuf),
    /// In an emergency copy: what was typed here and could not be saved.
    Emergency(PathBuf),
}

/// Another state of the session, and which parts of it the user takes over.
#[derive(Debug, Clone)]
pub struct CompareScreen {
    /// What the other state holds.
    pub theirs: Session,
    /// Where it is.
    pub origin: Origin,
    /// Where the two differ.
    pub differences: Vec<Difference>,
    /// For each difference, whether theirs is kept.
    pub takes_theirs: Vec<bool>,
    /// The place of the difference that is selected.
    pub selected: usize,
}

impl CompareScreen {
    /// Compare `mine` with what somebody else wrote. What only they changed since `before`, or only
    /// they filled in, is taken over unless the user decides otherwise; for the rest their own stays.
    pub fn new(mine: &Session, theirs: Session, before: Option<&Session>) -> Self {
        let differences = compare(mine, &theirs);
        let changed_here = before.map(|before| compare(before, mine));
        let is_untouched = |difference: &Difference| {
            let mut here = changed_here.iter().flatten();
            changed_here.is_some() && !here.any(|change| change.topic == difference.topic)
        };
        let is_empty = |difference: &Difference| match &difference.topic {
            Topic::Question(id) => {
                mine.answer(id).is_none_or(Answer::is_empty)
                    && mine.steps_of(id).next().is_none()
                    && !mine.decisions.contains_key(id)
            }
            Topic::ExtraQuestions => mine.extra_questions.is_empty(),
            Topic::Participants => mine.participants.is_empty(),
            Topic::Record(id) => mine.record(id).is_blank(),
            Topic::Details | Topic::GapOrder => false,
        };
        Self {
            takes_theirs: differences
                .iter()
                .map(|difference| is_empty(difference) || is_untouched(difference))
                .collect(),
            differences,
            theirs,
            origin: Origin::SameFile,
            selected: 0,
        }
    }

    /// Compare `mine` with a copy of it. Of an emergency copy all is proposed that it says something of:
    /// it is what was typed last.
    pub fn with_copy(mine: &Session, copy: SessionCopy) -> Self {
        if !copy.is_emergency {
            let origin = Origin::Copy(copy.path);
            let compared = Self::new(mine, *copy.session, None);
            return Self { origin, ..compared };
        }
        let differences = compare(mine, &copy.session);
        let says_something = |difference: &Difference| {
            let mut aspects = difference.aspects.iter();
            aspects.any(|aspect| aspect.is_filled_in(&copy.session, &difference.topic))
        };
        Self {
            takes_theirs: differences.iter().map(says_something).collect(),
            differences,
            origin: Origin::Emergency(copy.path),
            theirs: *copy.session,
            selected: 0,
        }
    }

    /// Make the open session what was chosen, and ask for its save. What was not chosen is not lost.
    pub fn decide(&self, work: &mut Work) -> Option<Effect> {
        let choose = |topic: &Topic| {
            let place = self
                .differences
                .iter()
                .position(|difference| difference.topic == *topic);
            match place.and_then(|place| self.takes_theirs.get(place)) {
                Some(true) => Side::Theirs,
                _ => Side::Mine,
            }
        };
        let mine = work.session();
        let mut merged = merge(mine, &self.theirs, choose);
        // A form that was just opened has put a step there without a word in it.
        merged.steps.retain(|step| !step.is_blank());
        let given_up = self.takes_theirs.contains(&true).then(|| mine.clone());
        match &self.origin {
            Origin::Copy(copy) | Origin::Emergency(copy) => work.merge(merged, copy.clone()),
            Origin::SameFile => work.settle(merged, given_up),
        }
    }

    fn settle(&self, cx: &mut ScreenContext) -> Transition {
        let not_chosen = format!(
            "Uw keuze is samengevoegd. Wat niet is gekozen, komt bij de eerdere versies ({}).",
            key_for(Action::Versions)
        );
        let to_the_bin =
            "Uw keuze is samengevoegd; is die bewaard, dan gaat de kopie naar de prullenbak."
                .to_owned();
        cx.say(match &self.origin {
            Origin::Copy(_) => &to_the_bin,
            Origin::Emergency(_) | Origin::SameFile => &not_chosen,
        });
        cx.effects.extend(self.decide(cx.work));
        Transition::Settled
    }

    /// Asks first: a letter that was meant as text makes no second session.
    fn keep_both(&self, cx: &mut ScreenContext) -> Transition {
        match &self.origin {
            Origin::Copy(_) => {
                cx.say("Beide blijven zoals ze zijn: deze sessie en de kopie staan in de lijst.");
                return Transition::Back;
            }
            Origin::Emergency(_) => return self.go_back(cx),
            Origin::SameFile => {}
        }
        Transition::Ask(Dialog::yes_or_no(
            "Beide bewaren? Uw versie komt dan als aparte sessie naast die van de ander."
                .to_owned(),
            "Nee, terug naar de verschillen",
            "Ja, beide bewaren",
            DialogAction::KeepBoth,
        ))
    }

    fn go_back(&self, cx: &mut ScreenContext) -> Transition {
        match &self.origin {
            Origin::Copy(_) => cx
                .say("Er is niets veranderd. Open de kopie in de lijst om opnieuw te vergelijken."),
            // Kept as a version, so that there is never a second one beside it.
            Origin::Emergency(copy) => cx.effects.push(Effect::BinCopy(copy.clone())),
            Origin::SameFile => {
                let here = key_for(Action::Versions);
                cx.warn(&format!(
                    "Er wordt niets bewaard tot u hebt gekozen. Met {here} komt u hier terug."
                ));
            }
        }
        Transition::Back
    }
}

impl Behaviour for CompareScreen {
    fn context(&self) -> Context {
        Context::Compare
    }

    fn purpose(&self) -> Vec<String> {
        vec![
        "Van deze sessie zijn er twee: iemand anders veranderde de sessie terwijl u bezig was, of er staat een kopie naast. Er is niets overschreven.".to_owned(),
        format!(
            "Kies per onderdeel wat blijft. Wat u niet kiest, vindt u terug bij de eerdere versies ({}); een kopie ligt dan in de prullenbak.",
            key_for(Action::Versions)
        ),
    ]
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm | Action::Choose => {
                if let Some(takes) = self.takes_theirs.get_mut(self.selected) {
                    *takes = !*takes;
                }
            }
            Action::Submit => return self.settle(cx),
            Action::KeepBoth => return self.keep_both(cx),
            Action::Back => return self.go_back(cx),
            _ => self.selected = list_cursor::along(action, self.selected, self.differences.len()),
        }
        Transition::Stay
    }
}
