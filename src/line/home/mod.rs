//! The list of sessions: which there are, beginning one, and what happens to one as a whole.

mod begin;
pub(super) mod table;

use std::collections::HashMap;
use std::path::PathBuf;

use self::table::{HomeCommand, parse};
use super::desk::Desk;
use super::opening::Opened;
use super::speak;
use crate::app::{
    DialogAction, Effect, LeftBehind, Outcome, ask_copy, ask_delete, ask_follow_up, ask_set,
};
use crate::model::{Glance, SessionSummary};
use crate::text::counted;

/// After so many questions for a command it is known what can be typed.
const HINTS: usize = 3;

/// What the user chose.
pub(super) enum Chosen {
    /// To stop.
    Stop,
    /// What this opens.
    Open(Effect),
    /// A new session.
    Begun(Box<Opened>),
}

/// The list of sessions, or the bin.
struct Home<'d, 'a> {
    desk: &'d mut Desk<'a>,
    /// The sessions that can be meant by number: as they were read last.
    list: Vec<SessionSummary>,
    /// Emergency copies that were left behind.
    left_behind: Vec<LeftBehind>,
    /// Whether the list is that of the bin.
    is_bin: bool,
    asked: usize,
}

/// Have the user choose a session; `is_first` where none was open before.
pub(super) fn choose(desk: &mut Desk, is_first: bool) -> Chosen {
    let mut home = Home {
        desk,
        list: Vec::new(),
        left_behind: Vec::new(),
        is_bin: false,
        asked: 0,
    };
    if home.desk.talk.has_waiting() {
        // What was typed in a session is for here.
        home.read_list();
    } else {
        if is_first {
            home.desk.talk.say("Quickscan wijkgericht werken.");
        }
        home.list("");
    }
    home.listen()
}

impl Home<'_, '_> {
    fn listen(&mut self) -> Chosen {
        loop {
            let prompt = self.prompt();
            let Some(said) = self.desk.talk.ask_for_line(prompt) else {
                self.desk.talk.say("Gestopt.");
                return Chosen::Stop;
            };
            let line = said.into_line();
            match parse(&line) {
                Ok(HomeCommand::Stop) => {
                    self.desk.talk.say("Gestopt.");
                    return Chosen::Stop;
                }
                Ok(command) => {
                    if let Some(chosen) = self.carry_out(command) {
                        return chosen;
                    }
                }
                Err(sentence) => self.desk.talk.refuse(&sentence),
            }
        }
    }

    fn prompt(&mut self) -> &'static str {
        self.asked += 1;
        match (self.is_bin, self.asked > HINTS) {
            (true, _) => "prullenbak",
            (false, true) => "sessies",
            (false, false) => "sessies: nummer, nieuw of uitleg",
        }
    }

    fn carry_out(&mut self, command: HomeCommand) -> Option<Chosen> {
        match command {
            HomeCommand::List => self.list(""),
            HomeCommand::Search(words) => self.list(&words),
            HomeCommand::Bin => self.read_bin(),
            HomeCommand::Open(which) => return self.open(&which),
            HomeCommand::FollowUp(which) => return self.follow_up(&which),
            HomeCommand::Delete(which) => self.delete(&which),
            HomeCommand::New(details) => {
                let begun = begin::begin(self.desk, self.desk.in_use, details);
                return begun.map(|opened| Chosen::Begun(Box::new(opened)));
            }
            HomeCommand::NewWithOtherSet => return self.begin_with_other_set(),
            HomeCommand::Introduction => {
                let text = speak::introduction_of(self.desk.in_use);
                self.desk.talk.say_in_parts(&text);
            }
            HomeCommand::Example => self.desk.talk.say(
                "In een voorbeeld kijkt u rond met: quickscan voorbeeld --regels. Daar blijft niets van bewaard.",
            ),
            HomeCommand::Screen => self.desk.talk.say(speak::TO_SCREEN),
            HomeCommand::More { all } => self.desk.talk.more(all),
            HomeCommand::Help(topic) => {
                let text = speak::home_help(&topic, self.desk.in_use);
                self.desk.talk.say_in_parts(&text);
            }
            HomeCommand::Stop => {}
        }
        None
    }

    /// Know the sessions there are. Returns whether they could be read.
    fn read_list(&mut self) -> bool {
        self.is_bin = false;
        match self.desk.world.carry_out(Effect::List) {
            Some(Outcome::Listed(list, _)) => self.list = list,
            Some(Outcome::Failed(problem)) => {
                self.desk.talk.refuse(&problem);
                return false;
            }
            _ => self.list.clear(),
        }
        if let Some(Outcome::LeftBehind(all)) = self.desk.world.carry_out(Effect::ListLeftBehind) {
            self.left_behind = all;
        }
        true
    }

    /// Read the sessions that hold all of `words`.
    fn list(&mut self, words: &str) {
        if !self.read_list() {
            return;
        }
        self.list.retain(|session| session.holds(words));
        let glances = self.glances();
        let text = speak::sessions(&self.list, &glances, words, self.desk.in_use);
        self.desk.talk.say_in_parts(&text);
        let strays = self.left_behind.iter().filter(|copy| copy.of.is_none());
        let count = strays.count();
        if count > 0 {
            let copies = counted(count, "noodkopie", "noodkopieën");
            self.desk.talk.say(&format!(
                "LET OP: er is {copies} van een sessie zonder bestand. Typ open noodkopie om er een sessie van te maken."
            ));
        }
    }

    /// What the files of the sessions say beyond their heads; of many only of the first, since each is read whole.
    fn glances(&mut self) -> HashMap<PathBuf, Glance> {
        const MOST: usize = 50;
        let paths = self.list.iter().take(MOST);
        let paths = paths.map(|session| session.path.clone()).collect();
        match self.desk.world.carry_out(Effect::Glance(paths)) {
            Some(Outcome::Glanced(glances)) => glances
                .into_iter()
                .filter_map(|(path, glance)| Some((path, glance?)))
                .collect(),
            _ => HashMap::new(),
        }
    }

    fn read_bin(&mut self) {
        match self.desk.world.carry_out(Effect::ListBin) {
            Some(Outcome::BinListed(list)) => {
                self.is_bin = true;
                self.list = list;
                let text = speak::bin(&self.list);
                self.desk.talk.say_in_parts(&text);
            }
            Some(Outcome::Failed(problem)) => self.desk.talk.refuse(&problem),
            _ => {}
        }
    }

    /// The session that is meant by number, id or name; none, and said so, where there is not one.
    fn meant(&mut self, which: &str) -> Option<SessionSummary> {
        if let Ok(number) = which.parse::<usize>() {
            let found = number.checked_sub(1).and_then(|place| self.list.get(place));
            if found.is_none() {
                self.desk.talk.refuse(&format!(
                    "Er is geen nummer {number}. Typ {} om de nummers te horen.",
                    if self.is_bin { "prullenbak" } else { "sessies" }
                ));
            }
            return found.cloned();
        }
        let by_id = self.list.iter().find(|session| session.id == which);
        let mut by_words = self.list.iter().filter(|session| session.holds(which));
        let found = by_id.or_else(|| by_words.next());
        match (found, by_id.is_none() && by_words.next().is_some()) {
            (Some(found), false) if !which.is_empty() => Some(found.clone()),
            (Some(_), _) => {
                self.desk.talk.refuse(
                    "Er zijn er meer die zo heten. Typ sessies, en dan het nummer van de sessie die u bedoelt.",
                );
                None
            }
            (None, _) => {
                self.desk.talk.refuse(&format!(
                    "Er is geen sessie «{which}». Typ sessies om te horen welke er zijn."
                ));
                None
            }
        }
    }

    /// Open a session; one from the bin comes back to the list.
    fn open(&mut self, which: &str) -> Option<Chosen> {
        if crate::text::letters(which) == "noodkopie" {
            let mut strays = self.left_behind.iter().filter(|copy| copy.of.is_none());
            let copy = strays.next().map(|copy| copy.path.clone());
            if copy.is_none() {
                self.desk.talk.refuse("Er is geen noodkopie.");
            }
            return copy.map(|path| Chosen::Open(Effect::OpenLeftBehind(path)));
        }
        let session = self.meant(which)?;
        if self.is_bin {
            self.put_back(&session.path, session.title());
            return None;
        }
        if let Some(original) = self.original_of(&session)
            && !self.desk.talk.is_script()
        {
            return match self.desk.talk.ask_dialog(&ask_copy(&session, &original)) {
                DialogAction::Do(effect) => Some(Chosen::Open(effect)),
                _ => None,
            };
        }
        Some(Chosen::Open(Effect::Open(session.path)))
    }

    /// The session of which `session` is a copy.
    fn original_of(&self, session: &SessionSummary) -> Option<SessionSummary> {
        let id = session.copy_of.as_ref()?;
        self.list.iter().find(|other| other.id == *id).cloned()
    }

    fn put_back(&mut self, path: &std::path::Path, title: &str) {
        match self.desk.world.carry_out(Effect::PutBack(path.to_owned())) {
            Some(Outcome::PutBack) => {
                self.desk
                    .talk
                    .say(&format!("«{title}» staat weer bij uw sessies."));
                self.list("");
            }
            Some(Outcome::Failed(problem)) => self.desk.talk.refuse(&problem),
            _ => {}
        }
    }

    fn follow_up(&mut self, which: &str) -> Option<Chosen> {
        let session = self.meant(which)?;
        if self.desk.talk.is_script() {
            return Some(Chosen::Open(Effect::FollowUp(session.path)));
        }
        match self.desk.talk.ask_dialog(&ask_follow_up(&session)) {
            DialogAction::Do(effect) => Some(Chosen::Open(effect)),
            _ => None,
        }
    }

    /// Begin a session with a question set that is chosen first.
    fn begin_with_other_set(&mut self) -> Option<Chosen> {
        let Some(Outcome::SetsListed(sets)) = self.desk.world.carry_out(Effect::ListSets) else {
            return None;
        };
        let DialogAction::BeginWith(set) = self.desk.talk.ask_dialog(&ask_set(sets)) else {
            return None;
        };
        let begun = begin::begin(self.desk, &set, String::new());
        begun.map(|opened| Chosen::Begun(Box::new(opened)))
    }

    fn delete(&mut self, which: &str) {
        let Some(session) = self.meant(which) else {
            return;
        };
        if self.is_bin {
            self.desk
                .talk
                .refuse("Dit is de prullenbak: wat hier ligt, is al weg. Met een nummer zet u een sessie terug.");
            return;
        }
        let path: PathBuf = session.path.clone();
        if !self.desk.talk.is_script() {
            let chosen = self.desk.talk.ask_dialog(&ask_delete(&session));
            if !matches!(chosen, DialogAction::Do(_)) {
                return;
            }
        }
        match self.desk.world.carry_out(Effect::Delete(path)) {
            Some(Outcome::Deleted) => {
                self.desk.talk.say(&format!(
                    "«{}» ligt in de prullenbak. Typ prullenbak om die sessie terug te zetten.",
                    session.title()
                ));
                self.read_list();
            }
            Some(Outcome::Failed(problem)) => self.desk.talk.refuse(&problem),
            _ => {}
        }
    }
}
