//! Earlier versions of the open session, and putting one back.

use std::path::Path;

use super::Transition;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use crate::app::action::Action;
use crate::app::effect::{EarlierVersion, Effect};
use crate::app::keymap::{Context, key_for};
use crate::app::widgets::list_cursor;
use crate::app::widgets::{Dialog, DialogAction};
use crate::model::{Difference, Session, Topic, compare, format_date};
use crate::text::{counted, listed};

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
        let (Some((version, changes)), Some(path)) = (version, cx.work.path().map(Path::to_owned))
        else {
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
        let mut question = format!(
            "De versie van {} {} terugzetten? Wat u nu hebt, bewaren we eerst als versie.",
            format_date(version.at.date()),
            version.at.strftime("%H:%M")
        );
        let facts: Vec<String> = changes.iter().map(Difference::label).collect();
        if !facts.is_empty() {
            question.push_str(" Sinds die versie is veranderd:");
        }
        let dialog = Dialog::yes_or_no(
            question,
            "Nee, laat staan",
            "Ja, terugzetten",
            DialogAction::Do(restore),
        );
        Transition::Ask(dialog.about(facts))
    }
}

/// What changed since a version, in a few words: "12 antwoorden en de gegevens veranderd". Which they are is asked
/// for.
pub fn changes_in_short(changes: &[Difference]) -> String {
    let answers = changes
        .iter()
        .filter(|change| matches!(change.topic, Topic::Question(_)));
    let answers = match answers.count() {
        0 => None,
        count => Some(counted(count, "antwoord", "antwoorden")),
    };
    let others = changes.iter().filter_map(|change| match &change.topic {
        Topic::Question(_) => None,
        Topic::Details => Some("de gegevens".to_owned()),
        Topic::GapOrder => Some("de volgorde".to_owned()),
        Topic::ExtraQuestions => Some("de aanvullende vragen".to_owned()),
        Topic::Record(id) => Some(id.to_string()),
        Topic::Participants => Some("de deelnemers".to_owned()),
    });
    let parts: Vec<String> = answers.into_iter().chain(others).collect();
    match parts.as_slice() {
        [] => "geen verschil met nu".to_owned(),
        parts => format!("{} veranderd", listed(parts)),
    }
}

impl Behaviour for VersionsScreen {
    fn context(&self) -> Context {
        Context::Versions
    }

    fn purpose(&self) -> Vec<String> {
        vec![format!(
            "Hoe de sessie eerder was, met hoeveel er sindsdien is veranderd. {} laat zien wat dat is, en vraagt of u die versie wilt terugzetten. Wat u nu hebt, bewaren we eerst als versie: u kunt altijd terug.",
            key_for(Action::Confirm)
        )]
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
