//! A file that was just made, and what one may want with it.

use std::path::Path;

use super::App;
use crate::app::effect::{Effect, ToShow};
use crate::app::screens::Screen;
use crate::app::widgets::{Choice, Dialog, DialogAction};
use crate::report::ExportForm;

impl App {
    /// Say where it is, and ask what to do with it; who went on meanwhile only hears of it, since a
    /// question would take their keys.
    pub(super) fn exported(&mut self, path: &Path) {
        let (notice, text) = match self.screen() {
            Some(Screen::Export(export)) => (export.notice.clone(), None),
            Some(Screen::Mail(mail)) => (None, mail.text().map(str::to_owned)),
            _ => (None, None),
        };
        let is_here = matches!(self.screen(), Some(Screen::Export(_) | Screen::Mail(_)));
        let notice = notice.map_or_else(String::new, |notice| format!(" · {notice}"));
        let told = format!("Bewaard: {}{notice}", path.display());
        if is_here && self.dialog.is_none() {
            self.dialog = Some(Dialog::new(told.clone(), choices(path, text)));
        }
        self.say(told);
    }

    /// Say what becomes of a text that is offered to the clipboard.
    pub(super) fn tell_of_copy(&mut self) {
        self.say("Aangeboden aan het klembord. Plakt u straks niets, dan doet dit venster daar niet aan mee.");
    }
}

/// What can be done with the file at `path`, and with the `text` in it. Only what is a report by its name can
/// be opened: of anything else the system may make something to run.
fn choices(path: &Path, text: Option<String>) -> Vec<Choice> {
    let does = |label: &str, effect| Choice::new(label, DialogAction::Do(effect));
    let copied = |label: &str, text| does(label, Effect::Copy(text));
    let mut choices = vec![Choice::new("Verder", DialogAction::Nothing)];
    if ExportForm::of_file(path).is_some() {
        choices.push(does("Openen", Effect::Show(ToShow::File(path.to_owned()))));
    }
    choices.push(does(
        "Map tonen",
        Effect::Show(ToShow::FolderOf(path.to_owned())),
    ));
    choices.extend(text.map(|text| copied("Tekst kopiëren", text)));
    choices.push(copied("Pad kopiëren", path.display().to_string()));
    choices
}
