//! The palette: everything that can be done here, found by typing words. Its rows come from the key table.

use super::Transition;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::{Binding, Context, bindings, key_for};
use crate::app::widgets::list_cursor;
use crate::editor::{Edit, Editor};
use crate::text::{capitalised, fold};

/// What else people call an action, beside the words of the key table.
const ALSO: &[(Action, &str)] = &[
    (
        Action::Export,
        "exporteren word pdf html excel agenda printen afdrukken delen naam namen weglaten anoniem",
    ),
    (Action::Dashboard, "dashboard knelpunten telling stand"),
    (Action::Plan, "acties actieplan planning taken eigenaar wie"),
    (Action::Versions, "geschiedenis terugzetten herstellen oud"),
    (Action::SaveAs, "kopie usb netwerk map verplaatsen"),
    (Action::Details, "gemeente gebied invuller peildatum naam"),
    (
        Action::AllQuestions,
        "lijst ga naar vraag nummer filter notities",
    ),
    (
        Action::Guidance,
        "handreikingen bronnen kennis voorbeeld cijfers mail",
    ),
    (
        Action::Frameworks,
        "kader vng routekaart gehoord onderbouwing",
    ),
    (
        Action::Together,
        "deelnemers uitnodigen collega partner verschillen besluiten vergelijken",
    ),
    (Action::Invite, "deelnemer vragen formulier mail"),
    (
        Action::EditParticipant,
        "deelnemer naam rol groep uiterlijk wijzigen verbeteren",
    ),
    (Action::ReadIn, "formulier antwoord terug docx importeren"),
    (Action::AcceptAgreed, "hamerstukken allemaal eens"),
    (
        Action::Meeting,
        "beamer vergadering bespreken sessie presenteren",
    ),
    (Action::Search, "vinden"),
    (Action::Undo, "terugdraaien herstellen"),
    (Action::Quit, "afsluiten sluiten exit"),
    (Action::Help, "help toetsen"),
    (Action::ToList, "andere sessie wisselen sluiten"),
];

/// One thing that can be done.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it is, beginning with a capital.
    pub words: String,
    /// The key that does it as well.
    pub key: String,
    action: Action,
    /// All that is looked through.
    folded: String,
}

/// Everything that can be done on the screen below, and the words that leave some of it.
#[derive(Debug, Clone)]
pub struct PaletteScreen {
    /// The words.
    pub words: Editor,
    /// What can be done and has all the words.
    pub found: Vec<Row>,
    /// The place of the row that is selected.
    pub selected: usize,
    /// Whether the cursor is with the rows, and not in the words.
    pub in_list: bool,
    all: Vec<Row>,
}

impl PaletteScreen {
    /// Over a screen with the keys of `context`, but for the actions that are not there.
    pub fn over(context: Context, without: &[Action]) -> Self {
        let mut all: Vec<Row> = Vec::new();
        for binding in bindings(context).filter(|binding| !binding.action.is_a_movement()) {
            let is_there = !without.contains(&binding.action);
            if is_there && all.iter().all(|row| row.action != binding.action) {
                all.push(row(binding));
            }
        }
        Self {
            words: Editor::single_line(""),
            found: all.clone(),
            selected: 0,
            in_list: false,
            all,
        }
    }

    fn find(&mut self) {
        let words = fold(self.words.text());
        let has_all = |row: &&Row| {
            words
                .split_whitespace()
                .all(|word| row.folded.contains(word))
        };
        self.found = self.all.iter().filter(has_all).cloned().collect();
        self.selected = 0;
    }

    fn go(&mut self, action: Action) -> Transition {
        match action {
            Action::Back => return Transition::Back,
            Action::Confirm => {
                let row = self.found.get(self.selected);
                return row.map_or(Transition::Stay, |row| Transition::Act(row.action));
            }
            _ => {
                self.selected = list_cursor::along(action, self.selected, self.found.len());
                self.in_list = !self.found.is_empty();
            }
        }
        Transition::Stay
    }
}

fn row(binding: &Binding) -> Row {
    let also = ALSO.iter().find(|(action, _)| *action == binding.action);
    let also = also.map_or("", |(_, words)| words);
    let in_bar = binding.bar.map_or("", |(_, words)| words);
    Row {
        words: capitalised(binding.help),
        key: binding.key_name(),
        action: binding.action,
        folded: fold(&format!(
            "{} {in_bar} {also} {}",
            binding.help,
            binding.key_name()
        )),
    }
}

impl Behaviour for PaletteScreen {
    fn context(&self) -> Context {
        Context::Palette
    }

    fn purpose(&self) -> Vec<String> {
        vec![format!(
            "Alles wat u op dit scherm kunt doen. Typ een woord van wat u zoekt, wijs het aan en druk op {}. Achter elke regel staat de toets waarmee het ook gaat.",
            key_for(Action::Confirm)
        )]
    }

    fn act(&mut self, action: Action, _: &mut ScreenContext) -> Transition {
        self.go(action)
    }

    fn act_without_session(&mut self, action: Action, _: &mut Vec<Effect>) -> Transition {
        self.go(action)
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        self.edit_without_session(edit, cx.clipboard);
    }

    fn edit_without_session(&mut self, edit: Edit, clipboard: &mut String) {
        self.in_list = false;
        let before = self.words.revision();
        self.words.apply(edit, clipboard);
        if self.words.revision() != before {
            self.find();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(context: Context, words: &str) -> Vec<Action> {
        let mut palette = PaletteScreen::over(context, &[]);
        palette.edit_without_session(Edit::Paste(words.to_owned()), &mut String::new());
        palette.found.iter().map(|row| row.action).collect()
    }

    #[test]
    fn what_people_type_finds_what_they_mean() {
        for (context, words, meant) in [
            (Context::Choice, "rapp", Action::Export),
            (Context::Choice, "naam weglaten", Action::Export),
            (Context::Choice, "WORD", Action::Export),
            (Context::Text, "hulp", Action::Guidance),
            (Context::Choice, "dashb", Action::Dashboard),
            (Context::Plan, "zonder klaar", Action::ToggleFinished),
            (Context::Plan, "wie doet", Action::SetOwner),
            (Context::Choice, "prioriteit", Action::TogglePriority),
            (Context::Sessions, "nieuwe meting", Action::FollowUp),
            (Context::Choice, "lijst sessies", Action::ToList),
            (Context::Choice, "uitnodigen", Action::Together),
            (Context::Together, "deelnemer formulier", Action::Invite),
            (Context::Together, "importeren", Action::ReadIn),
            (Context::Dashboard, "beamer", Action::Meeting),
        ] {
            let found = found(context, words);
            assert!(found.contains(&meant), "{words}: {found:?}");
        }
        assert_eq!(found(Context::Choice, "zeppelin"), []);
    }

    #[test]
    fn it_offers_each_action_once_and_no_movement() {
        for context in Context::ALL {
            let all = found(context, "");
            for (place, action) in all.iter().enumerate() {
                assert!(!action.is_a_movement(), "{action:?}");
                assert!(!all[..place].contains(action), "{action:?} in {context:?}");
            }
        }
    }
}
