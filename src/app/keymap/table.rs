//! The table itself: a row per key, and the sets of contexts in which rows hold.

use crossterm::event::{KeyCode, KeyModifiers};

use super::{Binding, CTRL, Context};
use crate::app::Action;
use crate::model::{Footing, State};

const NONE: KeyModifiers = KeyModifiers::NONE;

const ANYWHERE: &[Context] = &Context::ALL;
const QUESTION: &[Context] = &[Context::Choice, Context::Text];
const CHOICE: &[Context] = &[Context::Choice];
const TEXT: &[Context] = &[Context::Text];
const SESSIONS: &[Context] = &[Context::Sessions];
const START: &[Context] = &[Context::Welcome, Context::Sessions];
const INTRODUCED: &[Context] = &[Context::Welcome, Context::Sessions, Context::Basisfunctie];
const COMPARE: &[Context] = &[Context::Compare];
const FORM: &[Context] = &[Context::Form];
const DASHBOARD: &[Context] = &[Context::Dashboard];
const FRAMES: &[Context] = &[Context::Frames];
const EXPORT: &[Context] = &[Context::Export];
/// Screens that belong to an open session and are not a text.
const WORK: &[Context] = &[
    Context::Choice,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Frames,
];
const WORK_TEXT: &[Context] = &[
    Context::Choice,
    Context::Text,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Frames,
];
const NOT_DASHBOARD: &[Context] = &[
    Context::Choice,
    Context::Text,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Frames,
];
const NO_TEXT: &[Context] = &[
    Context::Welcome,
    Context::Sessions,
    Context::Bin,
    Context::Choice,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Frames,
];
/// Screens whose rows or pages are moved through with the arrows.
const MOVING: &[Context] = &[
    Context::Compare,
    Context::Versions,
    Context::Sessions,
    Context::Bin,
    Context::Basisfunctie,
    Context::Choice,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Frames,
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
    Context::Frames,
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
    Context::Frames,
    Context::Reading,
];

/// Where Esc simply goes back.
const BACK: &[Context] = &[
    Context::Compare,
    Context::Versions,
    Context::Bin,
    Context::Form,
    Context::Basisfunctie,
    Context::Choice,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Frames,
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
    key(CHOICE, KeyCode::Enter, Action::Confirm, "kiest de regel met >; is die al gekozen, dan de volgende vraag"),
    char(CHOICE, ' ', Action::Choose, "kiezen wat is aangewezen"),
    key(CHOICE, KeyCode::Right, Action::Right, "bij de stand: volgende vraag; anders: volgende keuze"),
    key(CHOICE, KeyCode::Left, Action::Left, "bij de stand: vorige vraag; anders: vorige keuze"),
    char(CHOICE, '0', Action::ClearState, "stand wissen"),
    key(CHOICE, KeyCode::Backspace, Action::Remove, "het aangewezen wissen"),
    key(CHOICE, KeyCode::Delete, Action::Remove, "het aangewezen wissen: stand, onderbouwing, markering of vervolgstap"),
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
    char(DASHBOARD, 'k', Action::Frames, "kader: de antwoorden door een ander kader bekijken").bar("k", "ander kader"),
    // Other frames
    key(FRAMES, KeyCode::Enter, Action::Confirm, "naar de vraag op deze regel").bar("Enter", "naar de vraag"),
    char(FRAMES, ' ', Action::Choose, "aanvullende vraag aan- of uitzetten").bar("Spatie", "aanvullende vraag aan/uit"),
    key(FRAMES, KeyCode::Tab, Action::NextField, "volgend kader").bar("Tab", "volgend kader"),
    key(FRAMES, KeyCode::BackTab, Action::PreviousField, "vorig kader"),
    key(FRAMES, KeyCode::Right, Action::Right, "volgend kader"),
    key(FRAMES, KeyCode::Left, Action::Left, "vorig kader"),
    // All questions
    key(&[Context::AllQuestions], KeyCode::Enter, Action::Confirm, "naar deze vraag").bar("Enter", "naar deze vraag"),
    char(&[Context::AllQuestions], '1', Action::Chapter(1), "naar basisfunctie 1").bar("1-5", "basisfunctie"),
    char(&[Context::AllQuestions], '2', Action::Chapter(2), "naar basisfunctie 2"),
    char(&[Context::AllQuestions], '3', Action::Chapter(3), "naar basisfunctie 3"),
    char(&[Context::AllQuestions], '4', Action::Chapter(4), "naar basisfunctie 4"),
    char(&[Context::AllQuestions], '5', Action::Chapter(5), "naar basisfunctie 5"),
    char(&[Context::AllQuestions], '6', Action::Chapter(6), "naar de aanvullende vragen die aan staan"),
    // The report
    key(EXPORT, KeyCode::Enter, Action::Confirm, "het rapport opslaan").bar("Enter", "opslaan"),
    key(EXPORT, KeyCode::F(7), Action::ToggleNames, "namen weglaten of opnemen").bar("F7", "met of zonder namen"),
    // Two states of one session
    key(COMPARE, KeyCode::Enter, Action::Confirm, "wisselen: uw eigen of die van de ander").bar("Enter", "wisselen"),
    char(COMPARE, ' ', Action::Choose, "wisselen: uw eigen of die van de ander"),
    key(COMPARE, KeyCode::PageDown, Action::Submit, "samenvoegen zoals gekozen en bewaren").bar("PgDn", "samenvoegen"),
    char(COMPARE, 'b', Action::KeepBoth, "beide bewaren: uw versie als aparte sessie ernaast").bar("b", "beide bewaren"),
    key(&[Context::Versions], KeyCode::Enter, Action::Confirm, "deze versie terugzetten").bar("Enter", "terugzetten"),
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
    key(QUESTION, KeyCode::F(3), Action::Basisfunctie, "toelichting: omschrijving en ratio van de basisfunctie").bar("F3", "toelichting"),
    key(WORK_TEXT, KeyCode::F(4), Action::AllQuestions, "alle vragen: naar een andere vraag").bar("F4", "alle vragen"),
    key(NOT_DASHBOARD, KeyCode::F(5), Action::Dashboard, "dashboard: knelpunten en vervolgstappen").bar("F5", "dashboard"),
    key(WORK_TEXT, KeyCode::F(6), Action::Export, "rapport bekijken en opslaan").bar("F6", "rapport"),
    key(WORK_TEXT, KeyCode::F(7), Action::Details, "gegevens van deze sessie wijzigen"),
    key(WORK_TEXT, KeyCode::F(9), Action::Versions, "eerdere versies; na een conflict: kiezen wat blijft"),
    key(WORK_TEXT, KeyCode::F(8), Action::SaveElsewhere, "de sessie ergens anders bewaren en daar verdergaan"),
    char(WORK, '/', Action::Search, "zoeken in vragen, notities, stappen en bronnen"),
    key(WORK_TEXT, KeyCode::Char('f'), Action::Search, "zoeken in vragen, notities, stappen en bronnen").with(CTRL),
    key(WORK, KeyCode::Char('z'), Action::Undo, "laatste keuze ongedaan maken").with(CTRL),
    key(WORK, KeyCode::Char('y'), Action::Redo, "wat ongedaan is gemaakt toch weer doen").with(CTRL),
    // Always
    key(ANYWHERE, KeyCode::F(1), Action::Help, "uitleg bij dit scherm").bar("F1", "help"),
    char(NO_TEXT, '?', Action::Help, "uitleg bij dit scherm"),
    key(TEXT, KeyCode::Esc, Action::Back, "klaar met typen").bar("Esc", "klaar met typen"),
    key(START, KeyCode::Esc, Action::Back, "stoppen").bar("Esc", "stoppen"),
    key(BACK, KeyCode::Esc, Action::Back, "een stap terug").bar("Esc", "terug"),
    key(NO_TEXT, KeyCode::Char('c'), Action::Quit, "stoppen; uw werk is bewaard").with(CTRL),
    key(ANYWHERE, KeyCode::Char('q'), Action::Quit, "stoppen; uw werk is bewaard").with(CTRL),
];
