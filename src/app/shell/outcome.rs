//! How effects went, and what follows from it.

use crate::app::effect::{Damage, Effect, Outcome, SaveEnd, SaveTo, WorkId};
use std::path::PathBuf;
use std::sync::Arc;

use super::opening::{Opened, Opening};
use super::{App, MadeFor};
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::message::Message;
use crate::app::screens::BinScreen;
use crate::app::screens::{Screen, SessionsScreen, ask_set};
use crate::app::widgets::{Choice, Dialog, DialogAction};
use crate::model::{Glance, SessionSummary, format_date};

impl App {
    pub(super) fn outcome(&mut self, outcome: Outcome, effects: &mut Vec<Effect>) {
        match outcome {
            Outcome::Listed(list, binned) => {
                if let Some(Screen::Sessions(sessions)) = self.screens.first_mut() {
                    sessions.show_all(list, binned);
                }
            }
            Outcome::Glanced(glances) => self.glanced(glances),
            Outcome::ExampleMade(set, path) => self.visit_example(*set, path, effects),
            Outcome::Knowledge(knowledge) => {
                self.source.knowledge = Arc::from(knowledge);
                self.source.made_for = MadeFor::default();
            }
            Outcome::SetsListed(sets) => self.dialog = Some(ask_set(sets)),
            Outcome::BinListed(list) => self.bin_listed(list, effects),
            Outcome::Opened {
                path,
                session,
                set,
                read_only,
                notice,
                copy,
            } => {
                let opened = Opened {
                    path,
                    session,
                    set,
                    read_only,
                    notice,
                    copy,
                };
                self.opened(opened, effects);
            }
            Outcome::Damaged(damage) => {
                self.passage.opening = Opening::No;
                let facts = self.facts_of(&damage.path);
                self.dialog = Some(ask_about(*damage).about(facts));
            }
            Outcome::Held { path, owner } => {
                self.passage.opening = Opening::No;
                self.held(path, &owner);
            }
            Outcome::NotOpened(problem) => {
                self.passage.opening = Opening::No;
                if self.go_home() {
                    effects.push(Effect::Close);
                }
                self.warn(problem);
            }
            Outcome::Versions(list) => self.show_versions(list),
            Outcome::EmergencyKept(work, kept) => self.emergency_kept(work, kept),
            Outcome::LeftBehind(all) => self.left_behind(all),
            Outcome::SaveEnded(work, end) => self.save_ended(work, end, effects),
            Outcome::Verified(is_there) => self.verified(is_there, effects),
            other => self.told(other, effects),
        }
    }

    /// How a save ended. What is said of another session than the open one changes nothing here.
    fn save_ended(&mut self, id: WorkId, end: SaveEnd, effects: &mut Vec<Effect>) {
        let Some(work) = self.work.as_mut().filter(|work| work.id() == id) else {
            return;
        };
        match end {
            SaveEnd::Saved { path, at, notice } => {
                let kept_both = matches!(work.saving_to(), Some(SaveTo::Sibling(_)));
                let elsewhere = matches!(work.saving_to(), Some(SaveTo::Chosen(_)));
                let elsewhere = elsewhere.then(|| path.display().to_string());
                effects.extend(work.saved(path, at));
                effects.extend(work.bin_merged());
                if kept_both {
                    self.say("Uw versie staat nu als aparte sessie naast die van de ander.");
                }
                if let Some(path) = elsewhere {
                    self.say(format!(
                        "U gaat nu verder in «{path}». De sessie van daarvoor blijft zoals die was."
                    ));
                }
                self.message = notice.map(Message::problem).or(self.message.take());
                if !self.is_unsaved() {
                    self.left(effects);
                }
            }
            SaveEnd::Failed(reason) => self.save_failed(&reason, effects),
            SaveEnd::Conflict(theirs) => self.conflict(theirs, effects),
        }
    }

    /// Outcomes that are told to the user or remembered, and little more.
    fn told(&mut self, outcome: Outcome, effects: &mut Vec<Effect>) {
        match outcome {
            Outcome::Deleted => {
                let bin = key_for(Action::OpenBin);
                self.say(format!("Sessie naar de prullenbak verplaatst. Met {bin} kunt u die terugzetten."));
                effects.push(Effect::List);
            }
            Outcome::PutBack => {
                self.say("Sessie teruggezet in de lijst.");
                effects.push(Effect::ListBin);
            }
            Outcome::CopyBinned => self.say(format!(
                "Klaar. De kopie ligt in de prullenbak; met {} in de lijst van sessies zet u die terug.",
                key_for(Action::OpenBin)
            )),
            Outcome::CopyStays(reason) => self.warn(reason),
            Outcome::EmergencyPutAway => {
                let versions = key_for(Action::Versions);
                self.say(format!("De noodkopie staat nu bij de eerdere versies ({versions})."));
            }
            Outcome::Exported(path) => self.exported(&path),
            Outcome::ExportExists {
                path,
                name,
                content,
            } => self.export_exists(path, name, content),
            Outcome::OpensElsewhere(path) => {
                let name = path.file_name().unwrap_or(path.as_os_str());
                self.say(format!("«{}» wordt buiten dit programma geopend.", name.display()));
            }
            Outcome::Sent {
                of,
                contributions,
                problems,
            } => self.sent(&of, |work| work.take_sent(contributions, problems)),
            Outcome::FormsMade(made) => self.forms_made(made),
            Outcome::Understood(understood) => self.understood(*understood),
            Outcome::ReadIn(who) => self.read_in(&who, effects),
            Outcome::Others(of, others) => self.sent(&of, |work| work.take_others(others)),
            Outcome::ReportsGoTo(folder) => self.at_hand.export_folder = folder,
            Outcome::Failed(problem) => self.failed(problem),
            // The others have been dealt with.
            _ => {}
        }
    }

    /// Ask whether to write over a file, as long as the user is still at what would be written; who
    /// went on hears of it, since a question would take their keys.
    fn export_exists(&mut self, path: PathBuf, name: String, content: Vec<u8>) {
        let is_here = matches!(self.screen(), Some(Screen::Export(_) | Screen::Mail(_)));
        if is_here && self.dialog.is_none() {
            self.dialog = Some(ask_overwrite(path, name, content));
        } else {
            let file = path.display();
            self.warn(format!(
                "Er is al een bestand «{file}»; er is niets vervangen. Sla opnieuw op om te kiezen."
            ));
        }
    }

    fn glanced(&mut self, glances: Vec<(PathBuf, Option<Glance>)>) {
        if let Some(sessions) = self.list_in_sight() {
            sessions.glanced(glances);
        }
    }

    /// The list of sessions, or the bin, if that is in sight.
    pub(super) fn list_in_sight(&mut self) -> Option<&mut SessionsScreen> {
        match self.screens.last_mut() {
            Some(Screen::Sessions(list) | Screen::Bin(BinScreen(list))) => Some(list),
            _ => None,
        }
    }

    /// The bin was read. Who put the last one back is done there.
    fn bin_listed(&mut self, list: Vec<SessionSummary>, effects: &mut Vec<Effect>) {
        let Some(Screen::Bin(bin)) = self.screens.last_mut() else {
            return;
        };
        let was_filled = bin.0.highlighted().is_some();
        let is_done = list.is_empty() && was_filled;
        bin.0.show(list);
        if is_done {
            effects.push(Effect::List);
            self.back(effects);
        }
    }

    /// A list that could not be read says so in its place, until it can.
    fn failed(&mut self, problem: String) {
        if let Some(Screen::Invite(invite)) = self.screens.last_mut() {
            invite.is_done();
        }
        let list = self.list_in_sight();
        let is_list_missing = list.is_some_and(|list| !list.fail(problem.clone()));
        if !is_list_missing {
            self.warn(problem);
        }
    }
}

/// What to do now that there is a file at `path` already.
pub(crate) fn ask_overwrite(path: PathBuf, name: String, content: Vec<u8>) -> Dialog {
    let question = format!("Er is al een bestand «{}». Wat wilt u?", path.display());
    let replace = Effect::Export {
        path,
        name,
        content,
        overwrite: true,
    };
    let choices = vec![
        Choice::new("Niets doen", DialogAction::Nothing),
        Choice::new("Het oude bestand vervangen", DialogAction::Do(replace)),
    ];
    Dialog::new(question, choices)
}

/// What is wrong with a damaged session, and what can be opened instead.
pub(crate) fn ask_about(damage: Damage) -> Dialog {
    let mut choices = vec![Choice::new("Niets doen", DialogAction::Nothing)];
    let path = damage.path;
    if let Some((version, at)) = damage.newest_version {
        let label = format!(
            "De versie van {} {} terugzetten",
            format_date(at.date()),
            at.strftime("%H:%M")
        );
        let path = path.clone();
        choices.push(Choice::new(
            label,
            DialogAction::Do(Effect::Restore { path, version }),
        ));
    }
    if let Some((copy, at)) = damage.left_behind {
        let at = at.map_or_else(String::new, |at| {
            format!(" van {} {}", format_date(at.date()), at.strftime("%H:%M"))
        });
        choices.push(Choice::new(
            format!("De noodkopie{at} openen als nieuwe sessie"),
            DialogAction::Do(Effect::OpenLeftBehind(copy)),
        ));
    }
    if let Some(session) = damage.readable {
        let look = "Wat te lezen is alleen bekijken";
        choices.push(if let Some(read_only) = damage.read_only {
            Choice::new(look, DialogAction::ViewReadOnly(session, path, read_only))
        } else {
            let label = "Wat te lezen is openen als nieuwe sessie";
            Choice::new(label, DialogAction::GoOnWith(session))
        });
    }
    let question = format!(
        "Deze sessie is beschadigd en blijft zoals die is. {}",
        damage.problem
    );
    Dialog::new(question, choices)
}
