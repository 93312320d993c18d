//! Earlier versions of the open session, and putting one back.

use std::path::Path;

use super::Transition;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use crate::app::action::Action;
use crate::app::effect::{EarlierVersion, Effect};
use crate::app::keymap::Context;
use crate::app::widgets::list_cursor;
use crate::app::widgets::{Dialog, DialogAction};
use crate::model::{Difference, Session, compare, format_date};

/// The earlier versions, newest first.
#[derive(Debug, Clone, Default)]
pub struct VersionsScreen {
    /// Each with where it differs from the session now; none until they have been read.
    pub list: Option<Vec<(EarlierVersion, Vec<Difference>)>>,
    /// The place of the one that is selected.
    pub selected: usize,
}

impl VersionsScreen {
    /// Show `versions` beside the session as it is `now`.
    pub fn show(&mut self, versions: Vec<EarlierVersion>, now: &Session) {
        let with_changes = |version: EarlierVersion| {
            let session = version.session.as_ref();
            let found = session.map(|earlier| compare(earlier, now));
            (version, found.unwrap_or_default())
        };
        self.list = Some(versions.into_iter().map(with_changes).collect());
    }

    fn ask(&self, cx: &mut ScreenContext) -> Transition {
        let version = self.list.as_ref().and_then(|list| list.get(self.selected));
        let (Some((version, _)), Some(path)) = (version, cx.work.path().map(Path::to_owned)) else {
            return Transition::Stay;
        };
        if cx.refuses() {
            return Transition::Stay;
        }
        if version.session.is_none() {
            cx.warn("Deze versie kan niet worden gelezen. Kies een andere.");
            return Transition::Stay;
        }
        if cx.work.is_unsaved() {
            // It would not be in the version that is made of the file.
            cx.save();
            cx.warn("Uw laatste werk is nog niet bewaard. Zodra dat zo is, kunt u een versie terugzetten.");
            return Transition::Stay;
        }
        let restore = Effect::Restore {
            path,
            version: version.id.clone(),
        };
        let question = format!(
            "De versie van {} {} terugzetten? Hoe de sessie nu is, wordt eerst zelf als versie bewaard.",
            format_date(version.at.date()),
            version.at.strftime("%H:%M")
        );
        Transition::Ask(Dialog::yes_or_no(
            question,
            "Nee, laat staan",
            "Ja, terugzetten",
            DialogAction::Do(restore),
        ))
    }
}

impl Behaviour for VersionsScreen {
    fn context(&self) -> Context {
        Context::Versions
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            "Hoe de sessie eerder was, met wat er sindsdien is veranderd. Terugzetten kan altijd ongedaan worden: ook hoe zij nu is, wordt eerst een versie.".to_owned(),
        ]
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        let count = self.list.as_ref().map_or(0, Vec::len);
        match action {
            Action::Confirm => return self.ask(cx),
            Action::Back => return Transition::Back,
            _ => self.selected = list_cursor::along(action, self.selected, count),
        }
        Transition::Stay
    }
}
