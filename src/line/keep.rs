//! Saving. Every change is on disk before its answer is said.

use std::path::{Path, PathBuf};

use super::Conversation;
use super::conflict::CHANGED_ELSEWHERE;
use crate::app::{Effect, Outcome, Safety, SaveEnd, SaveTo};
use crate::model::id_of;
use crate::text::without_quotes;

/// What to do when something could not be saved.
const OTHERWISE: &str = "Uw werk staat nog in het geheugen. Typ bewaar om het opnieuw te proberen, of \
     bewaar met een pad erachter om het ergens anders te bewaren.";

/// What is said instead of when it was saved in the example, as the screen has it in its first row.
const EXAMPLE: &str = "Voorbeeld, niet bewaard.";

/// What came of a save, in sentences; none when there was nothing to save.
#[derive(Debug, Default)]
pub(super) struct Kept {
    said: Vec<String>,
    /// Whether there is more to tell than that all is saved where it was.
    is_news: bool,
}

impl Kept {
    /// Says something that the user has to hear, also when they ask for nothing.
    fn tell(&mut self, news: impl IntoIterator<Item = String>) {
        let before = self.said.len();
        self.said.extend(news);
        self.is_news |= self.said.len() > before;
    }

    /// All of it on one line.
    pub(super) fn words(&self) -> String {
        self.said.join(" ")
    }
}

impl Conversation<'_, '_> {
    /// Save what was changed. Says so in a sentence, loudly when it failed.
    pub(super) fn keep(&mut self) -> Kept {
        if self.work.is_unsaved() {
            self.stay_here();
        }
        let effect = self.work.save();
        self.carry_on(effect)
    }

    /// Carry out a save and what follows from it, and say what came of it.
    pub(super) fn carry_on(&mut self, mut effect: Option<Effect>) -> Kept {
        let mut kept = Kept::default();
        while let Some(save) = effect.take() {
            let theirs = self.id();
            let goes_apart = matches!(self.work.saving_to(), Some(SaveTo::Sibling(_)));
            let goes_elsewhere = matches!(self.work.saving_to(), Some(SaveTo::Chosen(_)));
            match self.desk.world.carry_out(save) {
                Some(Outcome::SaveEnded(_, SaveEnd::Saved { path, at, notice })) => {
                    let time = at.strftime("%H:%M").to_string();
                    effect = self.work.saved(path, at);
                    let saved = self.saved_at(&time);
                    kept.tell(goes_apart.then(|| self.went_apart(&theirs)));
                    kept.said.push(saved);
                    kept.is_news |= goes_elsewhere;
                    kept.tell(notice.map(|notice| format!("Let op: {notice}")));
                }
                // The file there was is still that of the session.
                Some(Outcome::SaveEnded(_, SaveEnd::Failed(reason))) if goes_elsewhere => {
                    kept.tell([format!("Op de nieuwe plaats is niets bewaard: {reason}")]);
                    self.desk.talk.refuse_line(self.desk.talk.line_number());
                    effect = self.work.save_failed(reason);
                }
                Some(Outcome::SaveEnded(_, SaveEnd::Failed(reason))) => {
                    kept.tell([format!("LET OP, NIET BEWAARD. {reason} {OTHERWISE}")]);
                    effect = self.work.save_failed(reason);
                    kept.tell(self.keep_emergency());
                }
                // Over what somebody else wrote nothing is ever saved.
                Some(Outcome::SaveEnded(_, SaveEnd::Conflict(theirs))) => {
                    effect = self.work.conflict(theirs);
                    self.has_put_off = false;
                    if effect.is_none() && self.can_decide() {
                        kept.tell([CHANGED_ELSEWHERE.to_owned()]);
                        kept.tell(self.keep_emergency());
                    } else {
                        effect = effect.or_else(|| self.work.keep_both());
                    }
                }
                _ => kept.tell([format!("LET OP, NIET BEWAARD. {OTHERWISE}")]),
            }
        }
        kept
    }

    /// Keep what cannot be saved in an emergency copy. Says so the first time, without its long path.
    fn keep_emergency(&mut self) -> Option<String> {
        let is_first = self.work.emergency().is_none();
        let effect = self.work.keep_emergency()?;
        if let Some(Outcome::EmergencyKept(_, kept)) = self.desk.world.carry_out(effect) {
            self.work.emergency_kept(kept);
        }
        let kept = self.work.emergency().filter(|_| is_first)?;
        Some(format!(
            "Er is een noodkopie van {}.",
            kept.at.strftime("%H:%M")
        ))
    }

    /// Somebody else changed the file, so this one has its own from now on.
    fn went_apart(&self, theirs: &str) -> String {
        format!(
            "LET OP: iemand anders heeft deze sessie intussen veranderd. Daar is niets van overschreven; \
             lees het later met: quickscan toon {theirs}. Al uw antwoorden staan nu in een eigen \
             sessie, {}, en daar gaat u verder.",
            self.id()
        )
    }

    /// What the session is called on the command line.
    pub(super) fn id(&self) -> String {
        self.work.path().map(id_of).unwrap_or_default()
    }

    /// The file of the session, to name it.
    fn file(&self) -> String {
        let path = self.work.path().map(|path| path.display().to_string());
        path.unwrap_or_default()
    }

    /// Whether nothing of it is kept.
    pub(super) fn is_example(&self) -> bool {
        self.desk.is_example(self.work.path())
    }

    /// That it is saved, at this time; of the example that it is not.
    fn saved_at(&self, time: &str) -> String {
        if self.is_example() {
            EXAMPLE.to_owned()
        } else {
            format!("Bewaard {time}.")
        }
    }

    /// Save, and speak only when there is more to tell than that.
    pub(super) fn keep_quietly(&mut self) {
        let kept = self.keep();
        if kept.is_news {
            self.desk.talk.say(&kept.words());
        }
    }

    /// Save before the end, also what waits for a choice that nobody makes any more.
    pub(super) fn keep_at_the_end(&mut self) {
        self.keep_quietly();
        if let Some(kept) = self.keep_both_at_the_end() {
            self.desk.talk.say(&kept.words());
        }
    }

    /// Say what was done, and that it is saved.
    pub(super) fn say_kept(&mut self, done: &str) {
        let mut kept = self.keep().words();
        if let (true, Safety::Saved(at)) = (kept.is_empty(), self.work.safety()) {
            kept = self.saved_at(&at.strftime("%H:%M").to_string());
        }
        // The moment is of use to who begins, and after that it is said a hundred times for nothing.
        if self.desk.knows_the_way() && kept.starts_with("Bewaard ") && !kept.contains(". ") {
            "Bewaard.".clone_into(&mut kept);
        }
        if kept.is_empty() && self.work.theirs().is_some() {
            "Nog niet bewaard: typ kiezen.".clone_into(&mut kept);
        }
        self.desk.talk.say(format!("{done} {kept}").trim_end());
        if let Some(apart) = self.apart.take() {
            self.desk.talk.say(&apart);
        }
    }

    /// Why not everything is on disk, if so.
    pub(super) fn trouble(&self) -> Option<String> {
        match self.work.safety() {
            Safety::Failed(reason) => Some(match self.work.whole_emergency() {
                None => reason.to_owned(),
                Some(kept) => format!(
                    "{reason} Alles staat wel in de noodkopie «{}»; open de sessie opnieuw om die \
                     terug te halen.",
                    kept.path.display()
                ),
            }),
            Safety::Pending => Some("Probeer het opnieuw.".to_owned()),
            _ => None,
        }
    }

    /// Save at the word of the user: in the file there is, or in a new one.
    pub(super) fn save(&mut self, path: &str) {
        let path = without_quotes(path);
        if !path.is_empty() && !is_named_as_session(path) {
            self.desk.talk.refuse(&format!(
                "De naam van een sessie eindigt op .toml, dus «{path}» is niet gebruikt. Typ bewaar met een \
                 bestand erachter dat zo heet, bijvoorbeeld quickscan.toml."
            ));
            return;
        }
        let effect = match path {
            "" => self.work.is_unsaved().then(|| self.work.save()).flatten(),
            path => self.work.save_elsewhere(PathBuf::from(path)),
        };
        let kept = self.carry_on(effect);
        self.desk.talk.say(&kept.words());
        if self.trouble().is_none() {
            let said = if self.is_example() {
                "Dit is een voorbeeld: er blijft niets van bewaard. Typ bewaar met een bestand erachter, zoals \
                 quickscan.toml, om ermee verder te gaan."
                    .to_owned()
            } else {
                format!("Alles is bewaard, in {}.", self.file())
            };
            self.desk.talk.say(&said);
        }
    }

    /// Whether the conversation may end. What is not saved is said first, once.
    pub(super) fn may_stop(&mut self, has_said_stop: bool) -> bool {
        let saved_in = self.work.to_verify().filter(|_| !self.work.is_unsaved());
        let seen = saved_in.and_then(|path| self.desk.world.carry_out(Effect::Verify(path)));
        if seen == Some(Outcome::Verified(false)) {
            self.work.lose();
        }
        if !self.work.is_unsaved() {
            return true;
        }
        self.settle_new_conflict();
        let mut said = self.keep().words();
        if let Some(kept) = self.keep_both_at_the_end() {
            said = kept.words();
        }
        if !self.work.is_unsaved() {
            self.desk.talk.say(&said);
            return true;
        }
        if !has_said_stop {
            self.desk.talk.say(&said);
            self.desk
                .talk
                .say("Typ nog een keer stop om te stoppen zonder te bewaren.");
        }
        has_said_stop
    }
}

/// Whether a file with this name is found again as a session.
fn is_named_as_session(path: &str) -> bool {
    let ending = Path::new(path).extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}
