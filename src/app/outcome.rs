//! How effects went, and what follows from it.

use super::{App, Choice, Damage, Dialog, Effect, Message, Outcome, Screen, Then, Work};
use crate::model::format_date;

impl App {
    pub(super) fn outcome(&mut self, outcome: Outcome, effects: &mut Vec<Effect>) {
        match outcome {
            Outcome::Listed(list) => {
                if let Some(Screen::Sessions(sessions)) = self.screens.first_mut() {
                    sessions.show(list);
                }
            }
            Outcome::BinListed(list) => {
                if let Some(Screen::Bin(bin)) = self.screens.last_mut() {
                    bin.show(list);
                }
            }
            Outcome::Opened {
                path,
                session,
                looking,
                notice,
            } => {
                self.waiting_for = None;
                self.open_work(Work::opened(*session, path, looking), effects);
                self.message = notice.map(Message::notice).or(self.message.take());
            }
            Outcome::Damaged(damage) => self.dialog = Some(ask_about(*damage)),
            Outcome::Held { path, owner } => self.held(path, &owner),
            Outcome::Conflict(theirs) => self.conflict(theirs, effects),
            Outcome::Versions(list) => self.show_versions(list),
            Outcome::Saved {
                path,
                revision,
                at,
                notice,
            } => {
                let work = self.work.as_mut();
                effects.extend(work.and_then(|work| work.saved(path, revision, at)));
                self.message = notice.map(Message::problem).or(self.message.take());
                if !self.is_unsaved() {
                    self.left(effects);
                }
            }
            Outcome::SaveFailed(reason) => self.save_failed(&reason, effects),
            other => self.told(other, effects),
        }
    }

    /// Outcomes that are told to the user, and little more.
    fn told(&mut self, outcome: Outcome, effects: &mut Vec<Effect>) {
        match outcome {
            Outcome::Deleted => {
                self.say("Sessie naar de prullenbak verplaatst. Met p kunt u haar terugzetten.");
                effects.push(Effect::List);
            }
            Outcome::PutBack => {
                self.say("Sessie teruggezet in de lijst.");
                effects.push(Effect::ListBin);
            }
            Outcome::Exported(path) => {
                self.say(format!("Het rapport staat in {}", path.display()));
            }
            Outcome::ExportExists(path) => {
                if let Some(Screen::Export(export)) = self.screen() {
                    self.dialog = Some(export.ask_overwrite(path));
                }
            }
            Outcome::Failed(problem) => self.failed(problem),
            // The others have been dealt with.
            _ => {}
        }
    }

    /// A list that could not be read says so in its place, until it can.
    fn failed(&mut self, problem: String) {
        let is_list_missing = match self.screens.last_mut() {
            Some(Screen::Sessions(list) | Screen::Bin(list)) => !list.fail(problem.clone()),
            _ => false,
        };
        if !is_list_missing {
            self.warn(problem);
        }
    }
}

/// What is wrong with a damaged session, and what can be opened instead.
fn ask_about(damage: Damage) -> Dialog {
    let mut choices = vec![Choice::new("Niets doen", Then::Nothing)];
    if let Some((version, at)) = damage.newest_version {
        let label = format!(
            "De versie van {} {} terugzetten",
            format_date(at.date()),
            at.strftime("%H:%M")
        );
        let path = damage.path;
        choices.push(Choice::new(
            label,
            Then::Do(Effect::Restore { path, version }),
        ));
    }
    if let Some(session) = damage.readable {
        let label = "Wat te lezen is openen als nieuwe sessie";
        choices.push(Choice::new(label, Then::GoOnWith(session.into())));
    }
    let question = format!(
        "Deze sessie is beschadigd en blijft zoals zij is. {}",
        damage.problem
    );
    Dialog::new(question, choices)
}
