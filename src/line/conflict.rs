//! Two states of one session: somebody else changed it meanwhile, or there is a copy of it. Nothing is written over;
//! the user chooses per part, as on the screen.

use super::Conversation;
use super::ask::{Control, control};
use super::keep::Kept;
use crate::app::{
    Choice, CompareScreen, Dialog, DialogAction, Effect, Origin, Outcome, SessionCopy, ask_same,
    ask_unreadable,
};
use crate::model::{Difference, QuestionSet, Session, from_difference, holds_nothing_new};
use crate::text::{letters, one_line};

/// What somebody else wrote meanwhile.
pub(super) const CHANGED_ELSEWHERE: &str = "LET OP: iemand anders heeft deze sessie intussen veranderd. Daar is niets van overschreven, en wat u \
     typt wordt pas bewaard als u hebt gekozen.";

/// Of a text so much is said, to choose by.
const LONGEST: usize = 200;

impl Conversation<'_, '_> {
    /// Whether the user can be asked what is to stay.
    pub(super) fn can_decide(&self) -> bool {
        !self.desk.talk.is_script() && self.desk.talk.ended.is_none()
    }

    /// Ask what is to stay, where that was not asked yet.
    pub(super) fn settle_new_conflict(&mut self) {
        if self.work.theirs().is_some() && !self.has_put_off && self.can_decide() {
            self.decide();
        }
    }

    /// Ask what is to stay of the two.
    pub(super) fn decide(&mut self) {
        let theirs = match self.work.theirs() {
            None => {
                self.desk
                    .talk
                    .say("Er is niets te kiezen: niemand anders heeft deze sessie veranderd.");
                return;
            }
            Some(Ok(theirs)) => theirs.as_ref().clone(),
            Some(Err(problem)) => {
                let dialog = ask_unreadable(problem);
                let chosen = self.desk.talk.ask_dialog(&dialog);
                self.follow(&chosen);
                return;
            }
        };
        let choices = vec![
            Choice::new(
                "Beide bewaren: uw versie komt als aparte sessie ernaast",
                DialogAction::KeepBoth,
            ),
            Choice::new("Per onderdeel kiezen wat blijft", DialogAction::Back),
            Choice::new("Later kiezen", DialogAction::Nothing),
        ];
        let question = "Wat wilt u met de twee versies?".to_owned();
        match self.desk.talk.ask_dialog(&Dialog::new(question, choices)) {
            DialogAction::Back => {
                let on_disk = self.work.on_disk().cloned();
                let mine = self.work.session();
                let compare = CompareScreen::new(mine, theirs, on_disk.as_ref());
                self.choose_between(compare);
            }
            chosen => self.follow(&chosen),
        }
    }

    /// Do what was chosen for the whole of both.
    fn follow(&mut self, chosen: &DialogAction) {
        let effect = match chosen {
            DialogAction::KeepBoth => self.work.keep_both(),
            DialogAction::KeepMine => {
                let mine = self.work.session().clone();
                self.work.settle(mine, None)
            }
            _ => {
                self.has_put_off = true;
                self.desk
                    .talk
                    .say("Goed, later. Tot dan wordt er niets bewaard. Typ kiezen om te kiezen.");
                return;
            }
        };
        let kept = self.carry_on(effect);
        self.desk.talk.say(&kept.words());
    }

    /// Compare the session with a copy of it, which somebody or a save that failed left behind.
    pub(super) fn compare_with(&mut self, copy: SessionCopy) {
        let mine = self.work.session();
        if holds_nothing_new(mine, &copy.session) {
            if let DialogAction::Do(effect) = self.desk.talk.ask_dialog(&ask_same(copy.path)) {
                self.put_copy_away(effect);
            }
            return;
        }
        let compare = CompareScreen::with_copy(mine, copy);
        self.desk.talk.say(match compare.origin {
            Origin::Emergency(_) => {
                "LET OP: de vorige keer kon niet alles worden bewaard. Er is een noodkopie, met tekst die niet in deze sessie \
                 staat."
            }
            _ => "Er is een kopie van deze sessie. Kies per onderdeel wat blijft.",
        });
        self.choose_between(compare);
    }

    /// Ask of each difference which of the two stays, and make the session that.
    fn choose_between(&mut self, mut compare: CompareScreen) {
        let (here, there) = match compare.origin {
            Origin::SameFile => ("van u", "van de ander"),
            Origin::Copy(_) => ("in de sessie", "in de kopie"),
            Origin::Emergency(_) => ("in de sessie", "in de noodkopie"),
        };
        let all = compare.differences.len();
        let count = match all {
            1 => "Er is 1 verschil".to_owned(),
            all => format!("Er zijn {all} verschillen"),
        };
        self.desk.talk.say(&format!(
            "{count}. Typ 1 voor wat {here} is, 2 voor wat {there} is."
        ));
        for place in 0..all {
            let Some(difference) = compare.differences.get(place) else {
                continue;
            };
            let proposed = compare.takes_theirs.get(place).copied().unwrap_or(false);
            let mine = said_of(
                difference,
                &self.questions,
                self.work.session(),
                &compare.theirs,
            );
            let theirs = said_of(
                difference,
                &self.questions,
                &compare.theirs,
                self.work.session(),
            );
            self.desk.talk.say(&format!(
                "{} van {all}, {}.\n1, {here}: {mine}.\n2, {there}: {theirs}.",
                place + 1,
                difference.label()
            ));
            let Some(takes_theirs) = self.ask_which(proposed) else {
                self.put_off(&compare.origin);
                return;
            };
            if let Some(takes) = compare.takes_theirs.get_mut(place) {
                *takes = takes_theirs;
            }
        }
        let effect = compare.decide(&mut self.work);
        let kept = self.carry_on(effect);
        self.desk.talk.say(&format!(
            "Uw keuze is samengevoegd. Wat niet is gekozen, vindt u terug met versies. {}",
            kept.words()
        ));
        if let Some(effect) = self.work.bin_merged() {
            self.put_copy_away(effect);
        }
        self.refresh_questions();
    }

    /// Which of the two stays; none where the user stops choosing.
    fn ask_which(&mut self, takes_theirs: bool) -> Option<bool> {
        let usual = if takes_theirs { 2 } else { 1 };
        let prompt = format!("1 of 2; Enter is {usual}, stop is later kiezen");
        loop {
            let said = self.desk.talk.ask_for_text(&prompt)?.into_text();
            match letters(&said).as_str() {
                _ if said.trim().is_empty() => return Some(takes_theirs),
                "1" => return Some(false),
                "2" => return Some(true),
                "later" => return None,
                _ if control(&said) == Some(Control::Stop) => return None,
                _ => self.desk.talk.say(&format!("Typ {prompt}.")),
            }
        }
    }

    /// Nothing was chosen: nothing changes, and it can be chosen later.
    fn put_off(&mut self, origin: &Origin) {
        match origin {
            Origin::SameFile => self.follow(&DialogAction::Nothing),
            Origin::Copy(_) => self
                .desk
                .talk
                .say("Er is niets veranderd. De kopie staat nog in de lijst van sessies."),
            // Kept as a version, so that there is never a second one beside it.
            Origin::Emergency(copy) => self.put_copy_away(Effect::BinCopy(copy.clone())),
        }
    }

    /// Have a copy put away, and say where it is.
    fn put_copy_away(&mut self, effect: Effect) {
        let said = match self.desk.world.carry_out(effect) {
            Some(Outcome::EmergencyPutAway) => {
                "De noodkopie staat nu bij de eerdere versies; typ versies.".to_owned()
            }
            Some(Outcome::CopyBinned) => {
                "De kopie ligt in de prullenbak; typ prullenbak om die terug te zetten.".to_owned()
            }
            Some(Outcome::CopyStays(why)) => why,
            _ => return,
        };
        self.desk.talk.say(&said);
    }

    /// Before the end: what nobody chose is kept beside the other.
    pub(super) fn keep_both_at_the_end(&mut self) -> Option<Kept> {
        self.work.theirs()?;
        let effect = self.work.keep_both();
        Some(self.carry_on(effect))
    }
}

/// What `session` says where it differs from `other`.
fn said_of(
    difference: &Difference,
    set: &QuestionSet,
    session: &Session,
    other: &Session,
) -> String {
    let aspects = difference.aspects.iter().map(|aspect| {
        let words = |session: &Session| aspect.in_words_of(set, session, &difference.topic);
        let words = one_line(&from_difference(&words(session), &words(other)));
        let words: String = words.chars().take(LONGEST).collect();
        match words.trim() {
            "" => format!("{} leeg", aspect.label()),
            words => format!("{} {}", aspect.label(), words.trim_end_matches('.')),
        }
    });
    aspects.collect::<Vec<_>>().join("; ")
}
