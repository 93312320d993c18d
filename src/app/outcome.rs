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
            Outcome::Knowledge(knowledge) => self.knowledge = *knowledge,
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
                copy,
            } => {
                self.waiting_for = None;
                let beside = self.copies_beside(&path);
                self.open_work(Work::opened(*session, path, looking), effects);
                let said = notice.map(Message::notice).or(self.message.take());
                match copy {
                    Some(copy) => {
                        self.message = said;
                        self.compare_with(copy);
                    }
                    None => self.message = said.or(beside.map(Message::notice)),
                }
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
                effects.extend(self.work.as_mut().and_then(Work::bin_merged));
                if !self.is_unsaved() {
                    self.left(effects);
                }
            }
            Outcome::SaveFailed(reason) => self.save_failed(&reason, effects),
            other => self.told(other, effects),
        }
    }

    /// Outcomes that are told to the user or remembered, and little more.
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
            Outcome::CopyBinned => self.say(
                "Klaar. De kopie ligt in de prullenbak; met p in de lijst van sessies zet u haar terug.",
            ),
            Outcome::CopyStays(reason) => {
                self.warn(format!("De kopie staat nog in de lijst van sessies. {reason}"));
            }
            Outcome::Exported(path) => {
                let subject = match self.screen() {
                    Some(Screen::Export(export)) => export.form.subject(),
                    Some(Screen::Mail(_)) => "De tekst staat",
                    _ => "Het bestand staat",
                };
                self.say(format!("{subject} in {}", path.display()));
            }
            Outcome::ExportExists(path) => {
                self.dialog = match self.screen() {
                    Some(Screen::Export(export)) => Some(export.ask_overwrite(path)),
                    Some(Screen::Mail(mail)) => mail.ask_overwrite(path),
                    _ => None,
                };
            }
            Outcome::ReportsGoTo(folder) => self.export_folder = folder,
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
