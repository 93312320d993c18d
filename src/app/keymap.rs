//! THE key table: what each key does in each context. The bottom bar, the help screen and the table
//! in the README all come from here.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Action;
use crate::model::{Footing, State};

/// Where the user is, as far as keys are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The list of sessions while there is none.
    Welcome,
    /// The list of sessions.
    Sessions,
    /// The bin of deleted sessions.
    Bin,
    /// A form of one-line fields: a new session, a next step.
    Form,
    /// The description of a basisfunctie.
    Basisfunctie,
    /// A question, with the focus on something that is no text.
    Choice,
    /// A question, with the focus on a text.
    Text,
    /// The list of all questions.
    AllQuestions,
    /// The dashboard.
    Dashboard,
    /// The preview of the report.
    Export,
    /// Typing what to search for.
    Search,
    /// The help screen, or another text to read.
    Reading,
    /// A question that the program asks.
    Dialog,
}

impl Context {
    /// Every context, in the order of the README.
    pub const ALL: [Self; 13] = [
        Self::Welcome,
        Self::Sessions,
        Self::Bin,
        Self::Form,
        Self::Basisfunctie,
        Self::Choice,
        Self::Text,
        Self::AllQuestions,
        Self::Dashboard,
        Self::Export,
        Self::Search,
        Self::Reading,
        Self::Dialog,
    ];

    /// The name of the context in help and README.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Welcome => "Welkom",
            Self::Sessions => "Lijst van sessies",
            Self::Bin => "Prullenbak",
            Self::Form => "Formulier",
            Self::Basisfunctie => "Basisfunctie",
            Self::Choice => "Vraag, buiten een tekstveld",
            Self::Text => "Vraag, in een tekstveld",
            Self::AllQuestions => "Alle vragen",
            Self::Dashboard => "Dashboard",
            Self::Export => "Rapport",
            Self::Search => "Zoeken",
            Self::Reading => "Help",
            Self::Dialog => "Een vraag van het programma",
        }
    }

    /// Whether keys without a binding are typed into a text here.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Form | Self::Text | Self::Export | Self::Search)
    }
}

/// One row of the key table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it holds.
    pub contexts: &'static [Context],
    /// The key.
    pub code: KeyCode,
    /// Ctrl and Shift; Shift is not looked at for characters, which carry it already.
    pub modifiers: KeyModifiers,
    /// What it does.
    pub action: Action,
    /// What it does in words, for the help screen.
    pub help: &'static str,
    /// Keys and words in the bottom bar; none when it stands in the help only.
    pub bar: Option<(&'static str, &'static str)>,
}

const NONE: KeyModifiers = KeyModifiers::NONE;
const CTRL: KeyModifiers = KeyModifiers::CONTROL;

const ANYWHERE: &[Context] = &Context::ALL;
const QUESTION: &[Context] = &[Context::Choice, Context::Text];
const CHOICE: &[Context] = &[Context::Choice];
const TEXT: &[Context] = &[Context::Text];
const SESSIONS: &[Context] = &[Context::Sessions];
const START: &[Context] = &[Context::Welcome, Context::Sessions];
const INTRODUCED: &[Context] = &[Context::Welcome, Context::Sessions, Context::Basisfunctie];
const FORM: &[Context] = &[Context::Form];
const DASHBOARD: &[Context] = &[Context::Dashboard];
const EXPORT: &[Context] = &[Context::Export];
/// Screens that belong to an open session and are not a text.
const WORK: &[Context] = &[
    Context::Choice,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
];
const WORK_TEXT: &[Context] = &[
    Context::Choice,
    Context::Text,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
];
const NOT_DASHBOARD: &[Context] = &[
    Context::Choice,
    Context::Text,
    Context::Basisfunctie,
    Context::AllQuestions,
];
const NO_TEXT: &[Context] = &[
    Context::Welcome,
    Context::Sessions,
    Context::Bin,
    Context::Choice,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
];
/// Screens whose rows or pages are moved through with the arrows.
const MOVING: &[Context] = &[
    Context::Sessions,
    Context::Bin,
    Context::Basisfunctie,
    Context::Choice,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Export,
    Context::Search,
    Context::Reading,
    Context::Dialog,
];
const PAGING: &[Context] = &[
    Context::Sessions,
    Context::Bin,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Export,
    Context::Search,
    Context::Reading,
];
const JUMPING: &[Context] = &[
    Context::Sessions,
    Context::Bin,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Reading,
];

/// Where Esc simply goes back.
const BACK: &[Context] = &[
    Context::Bin,
    Context::Form,
    Context::Basisfunctie,
    Context::Choice,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Export,
    Context::Search,
    Context::Reading,
    Context::Dialog,
];

const fn key(
    contexts: &'static [Context],
    code: KeyCode,
    action: Action,
    help: &'static str,
) -> Binding {
    Binding {
        contexts,
        code,
        modifiers: NONE,
        action,
        help,
        bar: None,
    }
}

const fn char(
    contexts: &'static [Context],
    letter: char,
    action: Action,
    help: &'static str,
) -> Binding {
    key(contexts, KeyCode::Char(letter), action, help)
}

impl Binding {
    const fn bar(mut self, keys: &'static str, words: &'static str) -> Self {
        self.bar = Some((keys, words));
        self
    }

    const fn with(mut self, modifiers: KeyModifiers) -> Self {
        self.modifiers = modifiers;
        self
    }

    /// The name of the key as people read it: `Ctrl+Z`, `PgDn`.
    pub fn key_name(&self) -> String {
        let ctrl = if self.modifiers.contains(CTRL) {
            "Ctrl+"
        } else {
            ""
        };
        let name = match self.code {
            KeyCode::Char(' ') => "Spatie".to_owned(),
            KeyCode::Char(letter) if self.modifiers.contains(CTRL) => {
                letter.to_uppercase().to_string()
            }
            KeyCode::Char(letter) => letter.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::BackTab => "Shift+Tab".to_owned(),
            KeyCode::Backspace => "Backspace".to_owned(),
            KeyCode::Delete => "Delete".to_owned(),
            KeyCode::Esc => "Esc".to_owned(),
            other => format!("{other}"),
        };
        format!("{ctrl}{name}")
    }

    fn matches(&self, context: Context, event: KeyEvent) -> bool {
        let ignored = match self.code {
            KeyCode::Char(_) | KeyCode::BackTab => KeyModifiers::SHIFT,
            _ => KeyModifiers::NONE,
        };
        // With Ctrl, terminals disagree on the case of the letter.
        let same_code = match (self.code, event.code) {
            (KeyCode::Char(ours), KeyCode::Char(theirs)) if self.modifiers.contains(CTRL) => {
                theirs.to_lowercase().eq(ours.to_lowercase())
            }
            (ours, theirs) => ours == theirs,
        };
        same_code
            && self.modifiers == event.modifiers.difference(ignored)
            && self.contexts.contains(&context)
    }
}

/// Every key. Within a context the order is that of the bottom bar.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    // The list of sessions and the bin
    key(&[Context::Welcome], KeyCode::Enter, Action::Confirm, "beginnen met een nieuwe sessie").bar("Enter", "beginnen"),
    key(SESSIONS, KeyCode::Enter, Action::Confirm, "sessie openen waar u was gebleven").bar("Enter", "openen"),
    char(SESSIONS, 'n', Action::NewSession, "nieuwe sessie beginnen").bar("n", "nieuwe sessie"),
    key(SESSIONS, KeyCode::Delete, Action::Remove, "sessie naar de prullenbak").bar("Delete", "weggooien"),
    char(START, 'p', Action::OpenBin, "prullenbak: weggegooide sessies terugzetten").bar("p", "prullenbak"),
    key(&[Context::Bin], KeyCode::Enter, Action::Confirm, "sessie terugzetten").bar("Enter", "terugzetten"),
    // A form
    key(FORM, KeyCode::Enter, Action::Confirm, "naar het volgende veld; op het laatste veld klaar").bar("Enter", "volgend veld"),
    key(FORM, KeyCode::PageDown, Action::Submit, "klaar: bewaren en verder").bar("PgDn", "klaar, verder"),
    key(FORM, KeyCode::Char('s'), Action::Submit, "klaar: bewaren en verder").with(CTRL),
    key(FORM, KeyCode::Tab, Action::NextField, "volgend veld").bar("Tab", "volgend veld"),
    key(FORM, KeyCode::BackTab, Action::PreviousField, "vorig veld"),
    key(FORM, KeyCode::Down, Action::NextField, "volgend veld"),
    key(FORM, KeyCode::Up, Action::PreviousField, "vorig veld"),
    // A basisfunctie
    key(&[Context::Basisfunctie], KeyCode::Enter, Action::Confirm, "naar de vragen").bar("Enter", "naar de vragen"),
    // A question
    char(CHOICE, '1', Action::SetState(State::OpOrde), "stand: op orde").bar("1-5", "stand"),
    char(CHOICE, '2', Action::SetState(State::Deels), "stand: deels op orde"),
    char(CHOICE, '3', Action::SetState(State::NietOpOrde), "stand: niet op orde"),
    char(CHOICE, '4', Action::SetState(State::Onbekend), "stand: weet ik nog niet"),
    char(CHOICE, '5', Action::SetState(State::Nvt), "stand: niet van toepassing"),
    key(QUESTION, KeyCode::PageDown, Action::NextQuestion, "volgende vraag").bar("PgDn", "volgende vraag"),
    key(QUESTION, KeyCode::PageUp, Action::PreviousQuestion, "vorige vraag"),
    key(QUESTION, KeyCode::Tab, Action::NextField, "volgend veld").bar("Tab", "volgend veld"),
    key(QUESTION, KeyCode::BackTab, Action::PreviousField, "vorig veld"),
    key(CHOICE, KeyCode::Enter, Action::Confirm, "kiezen wat is aangewezen; is dat al gekozen: volgende vraag"),
    char(CHOICE, ' ', Action::Choose, "kiezen wat is aangewezen"),
    key(CHOICE, KeyCode::Right, Action::NextQuestion, "volgende vraag"),
    key(CHOICE, KeyCode::Left, Action::PreviousQuestion, "vorige vraag"),
    char(CHOICE, '0', Action::ClearState, "stand wissen"),
    key(CHOICE, KeyCode::Backspace, Action::ClearState, "stand wissen"),
    key(CHOICE, KeyCode::Delete, Action::Remove, "het aangewezen wissen: stand, onderbouwing of vervolgstap"),
    char(CHOICE, 'v', Action::SetFooting(Footing::Vastgelegd), "onderbouwing: vastgelegd"),
    char(CHOICE, 'a', Action::SetFooting(Footing::Afgesproken), "onderbouwing: afgesproken"),
    char(CHOICE, 'i', Action::SetFooting(Footing::Inschatting), "onderbouwing: inschatting"),
    char(CHOICE, 'n', Action::EditNote, "notitie schrijven"),
    char(CHOICE, 's', Action::NewStep, "vervolgstap toevoegen").bar("s", "vervolgstap"),
    char(CHOICE, 'b', Action::ToggleDiscuss, "te bespreken aan of uit"),
    char(&[Context::Choice, Context::Dashboard], 'p', Action::TogglePriority, "prioriteit aan of uit"),
    // The dashboard
    key(DASHBOARD, KeyCode::Enter, Action::Confirm, "de vraag op deze regel openen").bar("Enter", "naar de vraag"),
    key(DASHBOARD, KeyCode::Tab, Action::NextField, "volgend onderdeel").bar("Tab", "volgend onderdeel"),
    key(DASHBOARD, KeyCode::BackTab, Action::PreviousField, "vorig onderdeel"),
    char(DASHBOARD, '-', Action::MoveUp, "knelpunt een plaats omhoog").bar("-/+", "verplaatsen"),
    char(DASHBOARD, '+', Action::MoveDown, "knelpunt een plaats omlaag"),
    char(DASHBOARD, '=', Action::MoveDown, "knelpunt een plaats omlaag"),
    char(DASHBOARD, 'r', Action::ResetOrder, "knelpunten terug in de gewone volgorde"),
    char(DASHBOARD, 'w', Action::ExplainOrder, "waarom deze volgorde").bar("w", "uitleg volgorde"),
    char(DASHBOARD, 's', Action::NewStep, "vervolgstap bij de vraag op deze regel"),
    // All questions
    key(&[Context::AllQuestions], KeyCode::Enter, Action::Confirm, "naar deze vraag").bar("Enter", "naar deze vraag"),
    char(&[Context::AllQuestions], '1', Action::Chapter(1), "naar basisfunctie 1").bar("1-5", "basisfunctie"),
    char(&[Context::AllQuestions], '2', Action::Chapter(2), "naar basisfunctie 2"),
    char(&[Context::AllQuestions], '3', Action::Chapter(3), "naar basisfunctie 3"),
    char(&[Context::AllQuestions], '4', Action::Chapter(4), "naar basisfunctie 4"),
    char(&[Context::AllQuestions], '5', Action::Chapter(5), "naar basisfunctie 5"),
    // The report
    key(EXPORT, KeyCode::Enter, Action::Confirm, "het rapport opslaan").bar("Enter", "opslaan"),
    key(EXPORT, KeyCode::F(7), Action::ToggleNames, "namen weglaten of opnemen").bar("F7", "met of zonder namen"),
    // Searching
    key(&[Context::Search], KeyCode::Enter, Action::Confirm, "naar de gevonden plek").bar("Enter", "naar de gevonden plek"),
    // A question of the program
    key(&[Context::Dialog], KeyCode::Enter, Action::Confirm, "doen wat is aangewezen").bar("Enter", "kiezen"),
    key(&[Context::Dialog], KeyCode::Tab, Action::Down, "volgende keuze").bar("Tab", "volgende keuze"),
    key(&[Context::Dialog], KeyCode::BackTab, Action::Up, "vorige keuze"),
    // Reading what the Quickscan is
    char(INTRODUCED, 'i', Action::Introduction, "de inleiding van de Quickscan lezen").bar("i", "inleiding"),
    // Moving
    key(MOVING, KeyCode::Up, Action::Up, "omhoog"),
    key(MOVING, KeyCode::Down, Action::Down, "omlaag"),
    key(PAGING, KeyCode::PageUp, Action::PageUp, "een scherm omhoog"),
    key(PAGING, KeyCode::PageDown, Action::PageDown, "een scherm omlaag"),
    key(JUMPING, KeyCode::Home, Action::First, "naar het begin"),
    key(JUMPING, KeyCode::End, Action::Last, "naar het eind"),
    // Where else to go
    key(QUESTION, KeyCode::F(3), Action::Basisfunctie, "omschrijving en ratio van de basisfunctie").bar("F3", "toelichting"),
    key(WORK_TEXT, KeyCode::F(4), Action::AllQuestions, "alle vragen: naar een andere vraag").bar("F4", "alle vragen"),
    key(NOT_DASHBOARD, KeyCode::F(5), Action::Dashboard, "dashboard: knelpunten en vervolgstappen").bar("F5", "dashboard"),
    key(WORK_TEXT, KeyCode::F(6), Action::Export, "rapport bekijken en opslaan").bar("F6", "rapport"),
    key(WORK_TEXT, KeyCode::F(7), Action::Details, "gegevens van deze sessie wijzigen"),
    char(WORK, '/', Action::Search, "zoeken in vragen, notities, stappen en bronnen"),
    key(WORK_TEXT, KeyCode::Char('f'), Action::Search, "zoeken in vragen, notities, stappen en bronnen").with(CTRL),
    key(WORK, KeyCode::Char('z'), Action::Undo, "laatste keuze ongedaan maken").with(CTRL),
    // Always
    key(ANYWHERE, KeyCode::F(1), Action::Help, "uitleg bij dit scherm").bar("F1", "help"),
    char(NO_TEXT, '?', Action::Help, "uitleg bij dit scherm"),
    key(TEXT, KeyCode::Esc, Action::Back, "klaar met typen").bar("Esc", "klaar met typen"),
    key(START, KeyCode::Esc, Action::Back, "stoppen").bar("Esc", "stoppen"),
    key(BACK, KeyCode::Esc, Action::Back, "een stap terug").bar("Esc", "terug"),
    key(NO_TEXT, KeyCode::Char('c'), Action::Quit, "stoppen; uw werk is bewaard").with(CTRL),
    key(ANYWHERE, KeyCode::Char('q'), Action::Quit, "stoppen; uw werk is bewaard").with(CTRL),
];

/// What `event` means in `context`, if it has a meaning there.
pub fn lookup(context: Context, event: KeyEvent) -> Option<Action> {
    BINDINGS
        .iter()
        .find(|binding| binding.matches(context, event))
        .map(|binding| binding.action)
}

/// The rows that hold in `context`.
pub fn bindings(context: Context) -> impl Iterator<Item = &'static Binding> {
    BINDINGS
        .iter()
        .filter(move |binding| binding.contexts.contains(&context))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_context() {
        for context in Context::ALL {
            let mut seen = HashSet::new();
            for binding in bindings(context) {
                let name = binding.key_name();
                assert!(
                    seen.insert(name.clone()),
                    "{name} stands twice in {context:?}"
                );
            }
        }
    }

    #[test]
    fn a_bar_names_only_keys_that_work_there() {
        for context in Context::ALL {
            let names: HashSet<String> = bindings(context).map(Binding::key_name).collect();
            for (keys, _) in bindings(context).filter_map(|binding| binding.bar) {
                let known = names.contains(keys)
                    || keys
                        .split(['-', '/'])
                        .filter(|key| !key.is_empty())
                        .all(|key| names.contains(key));
                assert!(known, "{keys} in {context:?}");
            }
        }
    }

    #[test]
    fn a_letter_is_never_a_command_where_text_is_typed() {
        for context in Context::ALL.into_iter().filter(|context| context.is_text()) {
            for binding in bindings(context) {
                let is_letter = matches!(binding.code, KeyCode::Char(_));
                assert!(
                    !is_letter || binding.modifiers.contains(CTRL),
                    "{} in {context:?}",
                    binding.key_name()
                );
            }
        }
    }

    #[test]
    fn every_context_has_help_a_way_back_and_a_way_out() {
        for context in Context::ALL {
            for action in [Action::Help, Action::Back, Action::Quit] {
                assert!(
                    bindings(context).any(|binding| binding.action == action),
                    "{action:?} in {context:?}"
                );
            }
        }
    }
}
