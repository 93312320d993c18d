//! The table itself: a row per key, and the sets of contexts in which rows hold.

use crossterm::event::{KeyCode, KeyModifiers};

use super::{Binding, CTRL, Context};
use crate::app::Action;
use crate::model::{Arrangement, Footing, State, StepStatus};

const NONE: KeyModifiers = KeyModifiers::NONE;

const ANYWHERE: &[Context] = &Context::ALL;
const QUESTION: &[Context] = &[Context::Choice, Context::Text];
const CHOICE: &[Context] = &[Context::Choice];
const TEXT: &[Context] = &[Context::Text];
const SESSIONS: &[Context] = &[Context::Sessions];
const FILTER: &[Context] = &[Context::Filter];
const START: &[Context] = &[Context::Welcome, Context::Sessions];
const INTRODUCED: &[Context] = &[Context::Welcome, Context::Sessions, Context::Basisfunctie];
const GUIDANCE: &[Context] = &[Context::Guidance];
const COMPARE: &[Context] = &[Context::Compare];
const FORM: &[Context] = &[Context::Form];
const DASHBOARD: &[Context] = &[Context::Dashboard];
const PLAN: &[Context] = &[Context::Plan];
const FRAMES: &[Context] = &[Context::Frames];
const EXPORT: &[Context] = &[Context::Export];
/// Where a choice can be taken back.
const UNDOING: &[Context] = &[
    Context::Choice,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Plan,
    Context::Frames,
    Context::Guidance,
];
/// Screens that belong to an open session and are not a text.
const WORK: &[Context] = &[
    Context::Choice,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Plan,
    Context::Frames,
];
const WORK_TEXT: &[Context] = &[
    Context::Choice,
    Context::Text,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Plan,
    Context::Frames,
];
const NOT_DASHBOARD: &[Context] = &[
    Context::Choice,
    Context::Text,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Frames,
    Context::Plan,
];
const NOT_PLAN: &[Context] = &[
    Context::Choice,
    Context::Text,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Dashboard,
    Context::Frames,
];
const NO_TEXT: &[Context] = &[
    Context::Welcome,
    Context::Sessions,
    Context::Bin,
    Context::Choice,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Guidance,
    Context::Mail,
    Context::Dashboard,
    Context::Plan,
    Context::Frames,
];
/// Screens whose rows or pages are moved through with the arrows.
const MOVING: &[Context] = &[
    Context::Compare,
    Context::Versions,
    Context::Sessions,
    Context::Filter,
    Context::Bin,
    Context::Basisfunctie,
    Context::Choice,
    Context::AllQuestions,
    Context::Guidance,
    Context::Mail,
    Context::Dashboard,
    Context::Plan,
    Context::Frames,
    Context::Export,
    Context::Search,
    Context::Reading,
    Context::Dialog,
];
const PAGING: &[Context] = &[
    Context::Compare,
    Context::Versions,
    Context::Sessions,
    Context::Filter,
    Context::Bin,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Mail,
    Context::Dashboard,
    Context::Plan,
    Context::Frames,
    Context::Export,
    Context::Search,
    Context::Reading,
    Context::Dialog,
];
const JUMPING: &[Context] = &[
    Context::Compare,
    Context::Versions,
    Context::Sessions,
    Context::Bin,
    Context::Basisfunctie,
    Context::AllQuestions,
    Context::Guidance,
    Context::Mail,
    Context::Dashboard,
    Context::Plan,
    Context::Frames,
    Context::Reading,
    Context::Dialog,
];

/// Where Esc simply goes back.
const BACK: &[Context] = &[
    Context::Compare,
    Context::Versions,
    Context::Bin,
    Context::Basisfunctie,
    Context::Choice,
    Context::AllQuestions,
    Context::Guidance,
    Context::Mail,
    Context::Dashboard,
    Context::Plan,
    Context::Frames,
    Context::Search,
    Context::Reading,
    Context::Dialog,
];
/// Where Esc asks what becomes of what was typed.
const ASKING: &[Context] = &[Context::Form, Context::Export];

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
    char(SESSIONS, '/', Action::Search, "sessies zoeken op gemeente, gebied of invuller").bar("/", "zoeken"),
    key(FILTER, KeyCode::Enter, Action::Confirm, "sessie openen waar u was gebleven").bar("Enter", "openen"),
    char(SESSIONS, 'v', Action::FollowUp, "vervolg: nieuwe meting op basis van deze sessie").bar("v", "vervolg"),
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
    key(QUESTION, KeyCode::Tab, Action::NextField, "volgend veld").bar("Tab", "veld"),
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
    char(CHOICE, 'm', Action::StepToAsk, "vervolgstap om het na te vragen"),
    char(CHOICE, 'b', Action::ToggleDiscuss, "te bespreken aan of uit"),
    char(&[Context::Choice, Context::Dashboard], 'p', Action::TogglePriority, "prioriteit aan of uit"),
    char(CHOICE, 'l', Action::ReadPrevious, "lezen wat er vorige keer is geantwoord"),
    char(CHOICE, 'o', Action::TakeOver, "het antwoord van vorige keer overnemen"),
    // What the sources say
    key(GUIDANCE, KeyCode::Enter, Action::Confirm, "overnemen als vervolgstap; bij een mail: de tekst bekijken").bar("Enter", "overnemen"),
    key(GUIDANCE, KeyCode::Tab, Action::NextField, "volgend onderdeel").bar("Tab", "volgend onderdeel"),
    key(GUIDANCE, KeyCode::BackTab, Action::PreviousField, "vorig onderdeel"),
    key(GUIDANCE, KeyCode::PageDown, Action::PageDown, "volgend onderdeel"),
    key(GUIDANCE, KeyCode::PageUp, Action::PageUp, "begin van dit onderdeel, dan het vorige"),
    char(GUIDANCE, 'b', Action::OtherPage, "bronnen en wat voor alle vragen geldt; weer terug").bar("b", "bronnen en meer"),
    char(GUIDANCE, 's', Action::NewStep, "een eigen vervolgstap toevoegen").bar("s", "eigen vervolgstap"),
    key(GUIDANCE, KeyCode::F(2), Action::Guidance, "terug naar waar u was"),
    // A question to pass on
    key(&[Context::Mail], KeyCode::Enter, Action::Confirm, "deze tekst opslaan als bestand").bar("Enter", "opslaan"),
    key(&[Context::Mail], KeyCode::Tab, Action::NextField, "de tekst voor iemand anders").bar("Tab", "iemand anders"),
    key(&[Context::Mail], KeyCode::BackTab, Action::PreviousField, "de vorige tekst"),
    key(&[Context::Mail], KeyCode::Right, Action::Right, "de tekst voor iemand anders"),
    key(&[Context::Mail], KeyCode::Left, Action::Left, "de vorige tekst"),
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
    char(DASHBOARD, 'v', Action::Plan, "plan: alle vervolgstappen bij elkaar (ook F10)").bar("v", "plan"),
    char(DASHBOARD, 'k', Action::Frames, "kader: de antwoorden door een ander kader bekijken").bar("k", "ander kader"),
    // The plan
    key(PLAN, KeyCode::Enter, Action::Confirm, "de stap op deze regel wijzigen").bar("Enter", "wijzigen"),
    char(PLAN, ' ', Action::Choose, "stap markeren of niet meer markeren").bar("Spatie", "markeren"),
    char(PLAN, '1', Action::SetStatus(StepStatus::Open), "status van wat gemarkeerd is, of van deze stap: open").bar("1-4", "status"),
    char(PLAN, '2', Action::SetStatus(StepStatus::Bezig), "status: bezig"),
    char(PLAN, '3', Action::SetStatus(StepStatus::Klaar), "status: klaar"),
    char(PLAN, '4', Action::SetStatus(StepStatus::Vervallen), "status: vervallen"),
    char(PLAN, 'e', Action::SetOwner, "eigenaar van wat gemarkeerd is, of van deze stap").bar("e", "eigenaar"),
    char(PLAN, 'u', Action::SetDue, "uiterste datum van wat gemarkeerd is, of van deze stap").bar("u", "datum"),
    char(PLAN, 'd', Action::Arrange(Arrangement::Date), "ordenen op datum").bar("d/w/b/t", "ordenen"),
    char(PLAN, 'w', Action::Arrange(Arrangement::Owner), "ordenen per eigenaar: wie het doet"),
    char(PLAN, 'b', Action::Arrange(Arrangement::Basisfunctie), "ordenen per basisfunctie"),
    char(PLAN, 't', Action::Arrange(Arrangement::Status), "ordenen op status"),
    char(PLAN, 'f', Action::FilterOwner, "filteren: alleen de stappen van één eigenaar").bar("f", "filteren"),
    char(PLAN, 'k', Action::ToggleFinished, "wat klaar of vervallen is verbergen of tonen").bar("k", "zonder klaar"),
    char(PLAN, 'o', Action::ToQuestion, "de vraag van deze stap openen").bar("o", "naar de vraag"),
    char(PLAN, '*', Action::MarkAll, "alles markeren wat in beeld is, of niets meer"),
    char(PLAN, 's', Action::NewStep, "nog een stap bij dezelfde vraag"),
    key(PLAN, KeyCode::Tab, Action::NextField, "volgende groep"),
    key(PLAN, KeyCode::BackTab, Action::PreviousField, "vorige groep"),
    key(PLAN, KeyCode::Delete, Action::Remove, "verwijderen wat gemarkeerd is, of deze stap"),
    // Other frames
    key(FRAMES, KeyCode::Enter, Action::Confirm, "naar de vraag op deze regel").bar("Enter", "naar de vraag"),
    char(FRAMES, ' ', Action::Choose, "aanvullende vraag aan- of uitzetten").bar("Spatie", "aanvullende vraag aan/uit"),
    key(FRAMES, KeyCode::Tab, Action::NextField, "volgend kader").bar("Tab", "volgend kader"),
    key(FRAMES, KeyCode::BackTab, Action::PreviousField, "vorig kader"),
    key(FRAMES, KeyCode::Right, Action::Right, "volgend kader"),
    key(FRAMES, KeyCode::Left, Action::Left, "vorig kader"),
    // All questions
    key(&[Context::AllQuestions], KeyCode::Enter, Action::Confirm, "naar deze vraag").bar("Enter", "naar deze vraag"),
    char(&[Context::AllQuestions], '1', Action::Digit(1), "naar basisfunctie 1").bar("1-5", "basisfunctie"),
    char(&[Context::AllQuestions], '2', Action::Digit(2), "naar basisfunctie 2"),
    char(&[Context::AllQuestions], '3', Action::Digit(3), "naar basisfunctie 3"),
    char(&[Context::AllQuestions], '4', Action::Digit(4), "naar basisfunctie 4"),
    char(&[Context::AllQuestions], '5', Action::Digit(5), "naar basisfunctie 5"),
    char(&[Context::AllQuestions], '.', Action::Point, "dan een cijfer: naar die vraag van de basisfunctie, zoals 4.6"),
    char(&[Context::AllQuestions], ',', Action::Point, "dan een cijfer: naar die vraag van de basisfunctie, zoals 4.6"),
    char(&[Context::AllQuestions], '6', Action::Digit(6), "naar de aanvullende vragen die aan staan; na een punt: naar vraag 6"),
    char(&[Context::AllQuestions], '7', Action::Digit(7), "na een punt: naar de vraag met dit nummer"),
    char(&[Context::AllQuestions], '8', Action::Digit(8), "na een punt: naar de vraag met dit nummer"),
    char(&[Context::AllQuestions], '9', Action::Digit(9), "na een punt: naar de vraag met dit nummer"),
    char(&[Context::AllQuestions], '0', Action::Digit(0), "na een punt: naar de vraag met dit nummer"),
    // The report
    key(EXPORT, KeyCode::Enter, Action::Confirm, "het rapport opslaan").bar("Enter", "opslaan"),
    key(EXPORT, KeyCode::F(7), Action::ToggleNames, "namen weglaten of opnemen").bar("F7", "met of zonder namen"),
    key(EXPORT, KeyCode::F(8), Action::NextForm, "andere vorm: rapport, agenda of tabel").bar("F8", "andere vorm"),
    // Two states of one session
    key(COMPARE, KeyCode::Enter, Action::Confirm, "wisselen: het ene of het andere houden").bar("Enter", "wisselen"),
    char(COMPARE, ' ', Action::Choose, "wisselen: het ene of het andere houden"),
    key(COMPARE, KeyCode::Char('s'), Action::Submit, "samenvoegen zoals gekozen en bewaren").with(CTRL).bar("Ctrl+S", "samenvoegen"),
    char(COMPARE, 'b', Action::KeepBoth, "beide bewaren, als twee sessies naast elkaar").bar("b", "beide bewaren"),
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
    key(WORK_TEXT, KeyCode::F(2), Action::Guidance, "handreikingen: wat de bronnen bij deze vraag zeggen").bar("F2", "handreikingen"),
    key(WORK_TEXT, KeyCode::F(4), Action::AllQuestions, "alle vragen: naar een andere vraag").bar("F4", "alle vragen"),
    key(NOT_DASHBOARD, KeyCode::F(5), Action::Dashboard, "dashboard: knelpunten en vervolgstappen").bar("F5", "dashboard"),
    key(NOT_PLAN, KeyCode::F(10), Action::Plan, "plan: alle vervolgstappen bij elkaar; houdt uw venster F10 zelf, dan F5 en daarna v"),
    key(WORK_TEXT, KeyCode::F(6), Action::Export, "rapport bekijken en opslaan").bar("F6", "rapport"),
    key(WORK_TEXT, KeyCode::F(7), Action::Details, "gegevens van deze sessie wijzigen"),
    key(WORK_TEXT, KeyCode::F(9), Action::Versions, "eerdere versies; na een conflict: kiezen wat blijft"),
    key(WORK_TEXT, KeyCode::F(8), Action::SaveElsewhere, "de sessie ergens anders bewaren en daar verdergaan"),
    char(WORK, '/', Action::Search, "zoeken in vragen, notities, stappen en bronnen"),
    key(WORK_TEXT, KeyCode::Char('f'), Action::Search, "zoeken in vragen, notities, stappen en bronnen").with(CTRL),
    key(UNDOING, KeyCode::Char('z'), Action::Undo, "laatste keuze ongedaan maken").with(CTRL),
    key(UNDOING, KeyCode::Char('y'), Action::Redo, "wat ongedaan is gemaakt toch weer doen").with(CTRL),
    // Always
    key(ANYWHERE, KeyCode::Char('l'), Action::Redraw, "het scherm opnieuw tekenen").with(CTRL),
    key(ANYWHERE, KeyCode::F(1), Action::Help, "uitleg bij dit scherm").bar("F1", "help"),
    char(NO_TEXT, '?', Action::Help, "uitleg bij dit scherm"),
    key(TEXT, KeyCode::Esc, Action::Back, "klaar met typen").bar("Esc", "klaar met typen"),
    key(START, KeyCode::Esc, Action::Back, "stoppen").bar("Esc", "stoppen"),
    key(FILTER, KeyCode::Esc, Action::Back, "stoppen met zoeken: alle sessies weer in beeld").bar("Esc", "alle sessies"),
    key(BACK, KeyCode::Esc, Action::Back, "een stap terug").bar("Esc", "terug"),
    key(ASKING, KeyCode::Esc, Action::Back, "een stap terug; hebt u iets veranderd, dan kiest u eerst of dat blijft").bar("Esc", "terug"),
    key(NO_TEXT, KeyCode::Char('c'), Action::Quit, "stoppen; uw werk is bewaard").with(CTRL),
    key(ANYWHERE, KeyCode::Char('q'), Action::Quit, "stoppen; uw werk is bewaard").with(CTRL),
];
