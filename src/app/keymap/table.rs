//! The table itself: a row per key.

use crossterm::event::KeyCode;
use crossterm::event::KeyModifiers;

use super::Where::{self, Anywhere, Except, If, In};
use super::context::Context::{
    self, AllQuestions, Basisfunctie, Bin, Choice, Compare, Dashboard, Dialog, Export, ExportRow,
    Filter, Form, Frameworks, Guidance, Mail, Names, Notes, OneField, Palette, Plan, Search,
    Sessions, Text, Versions, Welcome,
};
use super::{Binding, CTRL};
use crate::app::action::Action;
use crate::model::{Evidence, ListField, State, StepStatus};

const fn key(contexts: Where, code: KeyCode, action: Action, help: &'static str) -> Binding {
    Binding {
        contexts,
        code,
        modifiers: KeyModifiers::NONE,
        action,
        help,
        bar: None,
    }
}

const fn char(contexts: Where, letter: char, action: Action, help: &'static str) -> Binding {
    key(contexts, KeyCode::Char(letter), action, help)
}

/// What a digit does in the list of all questions.
const DIGIT: &str =
    "het nummer van een vraag, zoals 4.6 of 46: die gaat open; één cijfer: naar de basisfunctie";

/// Every key. Within a context the order is that of the bottom bar.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    // The list of sessions and the bin
    key(In(&[Welcome]), KeyCode::Enter, Action::Confirm, "doen wat is aangewezen, zoals beginnen met een nieuwe sessie").bar("Enter", "kiezen"),
    key(In(&[Sessions]), KeyCode::Enter, Action::Confirm, "sessie openen waar u was gebleven, of doen wat is aangewezen").bar("Enter", "openen"),
    char(If(Context::is_start), 'n', Action::NewSession, "nieuwe sessie beginnen").bar("n", "nieuw"),
    key(In(&[Sessions]), KeyCode::Delete, Action::Remove, "sessie naar de prullenbak"),
    char(In(&[Sessions]), '/', Action::Search, "sessies zoeken op gemeente, gebied of invuller").bar("/", "zoeken"),
    key(In(&[Filter]), KeyCode::Enter, Action::Confirm, "sessie openen waar u was gebleven").bar("Enter", "openen"),
    char(In(&[Sessions]), 'h', Action::FollowUp, "nieuwe meting op basis van deze sessie, om te zien wat er veranderd is").bar("h", "nieuwe meting"),
    char(If(Context::is_start), 'x', Action::OpenBin, "prullenbak: weggegooide sessies terugzetten"),
    key(In(&[Bin]), KeyCode::Enter, Action::Confirm, "sessie terugzetten").bar("Enter", "terugzetten"),
    // A form
    key(In(&[Form]), KeyCode::Enter, Action::Confirm, "naar het volgende veld; op het laatste veld klaar").bar("Enter", "volgend veld"),
    key(In(&[Form]), KeyCode::PageDown, Action::Submit, "klaar: bewaren en verder").bar("PgDn", "klaar"),
    key(In(&[Form]), KeyCode::Char('s'), Action::Submit, "klaar: bewaren en verder").with(CTRL),
    key(In(&[Form]), KeyCode::Tab, Action::Complete, "neemt over wat onder het veld staat; anders: volgend veld"),
    key(In(&[Form]), KeyCode::BackTab, Action::PreviousField, "vorig veld"),
    key(In(&[Form]), KeyCode::Down, Action::NextField, "volgend veld"),
    key(In(&[Form]), KeyCode::Up, Action::PreviousField, "vorig veld"),
    key(In(&[OneField]), KeyCode::Enter, Action::Confirm, "klaar: bewaren en verder").bar("Enter", "klaar"),
    key(In(&[OneField]), KeyCode::PageDown, Action::Submit, "klaar: bewaren en verder"),
    key(In(&[OneField]), KeyCode::Char('s'), Action::Submit, "klaar: bewaren en verder").with(CTRL),
    // A basisfunctie
    key(In(&[Basisfunctie]), KeyCode::Enter, Action::Confirm, "naar de vragen").bar("Enter", "naar de vragen"),
    char(In(&[Basisfunctie]), '1', Action::SetState(State::OpOrde), "antwoord op de eerste open vraag: op orde"),
    char(In(&[Basisfunctie]), '2', Action::SetState(State::Deels), "antwoord op de eerste open vraag: deels op orde"),
    char(In(&[Basisfunctie]), '3', Action::SetState(State::NietOpOrde), "antwoord op de eerste open vraag: niet op orde"),
    char(In(&[Basisfunctie]), '4', Action::SetState(State::Onbekend), "antwoord op de eerste open vraag: weet ik nog niet"),
    char(In(&[Basisfunctie]), '5', Action::SetState(State::Nvt), "antwoord op de eerste open vraag: niet van toepassing"),
    // A question
    key(In(&[Choice]), KeyCode::Enter, Action::Confirm, "kiest de regel met >; is die al gekozen, dan de volgende vraag").bar("Enter", "volgende"),
    char(In(&[Choice]), '1', Action::SetState(State::OpOrde), "stand: op orde"),
    char(In(&[Choice]), '2', Action::SetState(State::Deels), "stand: deels op orde"),
    char(In(&[Choice]), '3', Action::SetState(State::NietOpOrde), "stand: niet op orde"),
    char(In(&[Choice]), '4', Action::SetState(State::Onbekend), "stand: weet ik nog niet"),
    char(In(&[Choice]), '5', Action::SetState(State::Nvt), "stand: niet van toepassing"),
    key(In(&[Choice, Text]), KeyCode::PageDown, Action::NextQuestion, "volgende vraag"),
    key(In(&[Choice, Text]), KeyCode::PageUp, Action::PreviousQuestion, "vorige vraag"),
    key(In(&[Choice]), KeyCode::Tab, Action::NextField, "volgend veld"),
    key(In(&[Text]), KeyCode::Tab, Action::Complete, "neemt over wat onder het veld staat; anders: volgend veld").bar("Tab", "volgend veld"),
    key(In(&[Choice, Text]), KeyCode::BackTab, Action::PreviousField, "vorig veld"),
    char(In(&[Choice]), ' ', Action::Choose, "kiezen wat is aangewezen"),
    key(In(&[Choice]), KeyCode::Right, Action::Right, "bij de stand: volgende vraag; anders: volgende keuze"),
    key(In(&[Choice]), KeyCode::Left, Action::Left, "bij de stand: vorige vraag; anders: vorige keuze"),
    char(In(&[Choice]), '0', Action::ClearState, "stand wissen"),
    key(In(&[Choice]), KeyCode::Backspace, Action::Remove, "het aangewezen wissen"),
    key(In(&[Choice]), KeyCode::Delete, Action::Remove, "het aangewezen wissen: stand, onderbouwing, markering of vervolgstap"),
    char(In(&[Choice]), 'v', Action::SetEvidence(Evidence::Vastgelegd), "onderbouwing: vastgelegd"),
    char(In(&[Choice]), 'a', Action::SetEvidence(Evidence::Afgesproken), "onderbouwing: afgesproken"),
    char(In(&[Choice]), 'i', Action::SetEvidence(Evidence::Inschatting), "onderbouwing: inschatting"),
    char(In(&[Choice]), 'n', Action::EditNote, "notitie schrijven"),
    char(In(&[Choice]), 'd', Action::EditList(ListField::Sources), "bronnen: documenten, met de plaats erin"),
    char(In(&[Choice]), 'g', Action::EditList(ListField::Consulted), "gesproken met: wie u hebt gesproken"),
    char(In(&[Choice]), 's', Action::NewStep, "vervolgstap toevoegen"),
    char(In(&[Choice]), 'c', Action::StepToAsk, "vervolgstap om het na te vragen"),
    char(In(&[Choice]), 'b', Action::ToggleDiscuss, "te bespreken aan of uit"),
    char(In(&[Choice, Dashboard]), 'p', Action::TogglePriority, "prioriteit aan of uit"),
    char(In(&[Choice]), 'l', Action::ReadPrevious, "lezen wat er vorige keer is geantwoord"),
    char(In(&[Choice]), 'o', Action::TakeOver, "het antwoord van vorige keer overnemen"),
    // What the sources say
    key(In(&[Guidance]), KeyCode::Enter, Action::Confirm, "overnemen als vervolgstap; bij een mail: de tekst bekijken").bar("Enter", "overnemen"),
    key(In(&[Guidance]), KeyCode::Tab, Action::NextField, "volgend onderdeel").bar("Tab", "volgend onderdeel"),
    key(In(&[Guidance]), KeyCode::BackTab, Action::PreviousField, "vorig onderdeel"),
    key(In(&[Guidance]), KeyCode::PageDown, Action::PageDown, "volgend onderdeel"),
    key(In(&[Guidance]), KeyCode::PageUp, Action::PageUp, "begin van dit onderdeel, dan het vorige"),
    char(In(&[Guidance]), 'd', Action::OtherPage, "bronnen en wat voor alle vragen geldt; weer terug").bar("d", "bronnen en meer"),
    char(In(&[Guidance]), 's', Action::NewStep, "een eigen vervolgstap toevoegen").bar("s", "eigen stap"),
    key(In(&[Guidance]), KeyCode::F(2), Action::Guidance, "terug naar waar u was"),
    // A question to pass on
    char(In(&[Choice, Dashboard]), '@', Action::Mail, "de tekst van een mail om de vraag aan iemand voor te leggen"),
    key(In(&[Mail]), KeyCode::Enter, Action::Confirm, "deze tekst opslaan als bestand").bar("Enter", "opslaan"),
    key(In(&[Mail]), KeyCode::Tab, Action::NextField, "de tekst voor iemand anders").bar("Tab", "iemand anders"),
    key(In(&[Mail]), KeyCode::BackTab, Action::PreviousField, "de vorige tekst"),
    key(In(&[Mail]), KeyCode::Right, Action::Right, "de tekst voor iemand anders"),
    key(In(&[Mail]), KeyCode::Left, Action::Left, "de vorige tekst"),
    // The dashboard
    key(In(&[Dashboard]), KeyCode::Enter, Action::Confirm, "openen wat is aangewezen, zoals de vraag").bar("Enter", "openen"),
    key(In(&[Dashboard]), KeyCode::Tab, Action::NextField, "volgend tabblad").bar("Tab", "volgend tabblad"),
    key(In(&[Dashboard]), KeyCode::BackTab, Action::PreviousField, "vorig tabblad"),
    key(In(&[Dashboard]), KeyCode::Right, Action::Right, "een vraag verder"),
    key(In(&[Dashboard]), KeyCode::Left, Action::Left, "een vraag terug"),
    char(In(&[Choice, Dashboard]), '.', Action::NextOpen, "de volgende vraag die nog open is").bar(".", "volgende open"),
    char(In(&[Dashboard]), '-', Action::MoveUp, "knelpunt een plaats omhoog"),
    char(In(&[Dashboard]), '+', Action::MoveDown, "knelpunt een plaats omlaag"),
    char(In(&[Dashboard]), '=', Action::MoveDown, "knelpunt een plaats omlaag"),
    char(In(&[Dashboard]), 'r', Action::ResetOrder, "knelpunten terug in de gewone volgorde"),
    char(In(&[Dashboard]), 'g', Action::NextVoice, "wiens stem het is, van wie u hebt gesproken"),
    char(In(&[Dashboard]), 'w', Action::ExplainOrder, "waarom deze volgorde"),
    char(In(&[Dashboard]), 's', Action::NewStep, "vervolgstap bij de vraag op deze regel"),
    char(In(&[Dashboard]), 'b', Action::ToggleDiscuss, "te bespreken aan of uit"),
    char(In(&[Dashboard]), 'k', Action::Frameworks, "een andere indeling van uw antwoorden, zoals het VNG-kader"),
    // The plan
    key(In(&[Plan]), KeyCode::Enter, Action::Confirm, "de stap op deze regel wijzigen").bar("Enter", "wijzigen"),
    char(In(&[Plan]), ' ', Action::Choose, "stap markeren of niet meer markeren"),
    char(In(&[Plan]), '1', Action::SetStatus(StepStatus::Open), "status van wat gemarkeerd is, of van deze stap: open").bar("1-4", "status"),
    char(In(&[Plan]), '2', Action::SetStatus(StepStatus::Bezig), "status: bezig"),
    char(In(&[Plan]), '3', Action::SetStatus(StepStatus::Klaar), "status: klaar"),
    char(In(&[Plan]), '4', Action::SetStatus(StepStatus::Vervallen), "status: vervallen"),
    char(In(&[Plan]), 'e', Action::SetOwner, "wie het doet: van wat gemarkeerd is, of van deze stap").bar("e/u", "wie/wanneer"),
    char(In(&[Plan]), 'u', Action::SetDue, "uiterlijk wanneer: van wat gemarkeerd is, of van deze stap"),
    char(In(&[Plan]), 't', Action::NextArrangement, "anders ordenen: op datum, op wie het doet, per basisfunctie, op status").bar("t/z", "ordenen"),
    char(In(&[Plan]), 'f', Action::Filter, "filteren: alleen de stappen van één persoon"),
    char(In(&[Plan]), 'z', Action::ToggleFinished, "zonder of met wat klaar of vervallen is"),
    key(In(&[Plan]), KeyCode::Right, Action::ToQuestion, "de vraag van deze stap openen"),
    char(In(&[Plan]), '*', Action::MarkAll, "alles markeren wat in beeld is, of niets meer"),
    char(In(&[Plan]), 's', Action::NewStep, "nog een stap bij dezelfde vraag"),
    key(In(&[Plan]), KeyCode::Tab, Action::NextField, "volgende groep"),
    key(In(&[Plan]), KeyCode::BackTab, Action::PreviousField, "vorige groep"),
    key(In(&[Plan]), KeyCode::Delete, Action::Remove, "verwijderen wat gemarkeerd is, of deze stap"),
    // Other frames
    key(In(&[Frameworks]), KeyCode::Enter, Action::Confirm, "naar de vraag op deze regel").bar("Enter", "naar de vraag"),
    char(In(&[Frameworks]), ' ', Action::Choose, "aanvullende vraag aan- of uitzetten"),
    key(In(&[Frameworks]), KeyCode::Tab, Action::NextField, "volgende indeling").bar("Tab", "volgende indeling"),
    key(In(&[Frameworks]), KeyCode::BackTab, Action::PreviousField, "vorige indeling"),
    key(In(&[Frameworks]), KeyCode::Right, Action::Right, "volgende indeling"),
    key(In(&[Frameworks]), KeyCode::Left, Action::Left, "vorige indeling"),
    // All questions
    key(In(&[AllQuestions]), KeyCode::Enter, Action::Confirm, "deze vraag openen").bar("Enter", "openen"),
    char(In(&[AllQuestions]), 'f', Action::Filter, "filteren: alle, open, bespreken, prioriteit, zonder stap, weet ik niet, met notitie").bar("f", "filteren"),
    key(In(&[AllQuestions]), KeyCode::Right, Action::Right, "het volgende filter"),
    key(In(&[AllQuestions]), KeyCode::Left, Action::Left, "het vorige filter"),
    key(In(&[AllQuestions]), KeyCode::Tab, Action::NextField, "het volgende filter"),
    key(In(&[AllQuestions]), KeyCode::BackTab, Action::PreviousField, "het vorige filter"),
    char(In(&[AllQuestions]), '1', Action::Digit(1), DIGIT).bar("1-9", "nummer"),
    char(In(&[AllQuestions]), '2', Action::Digit(2), DIGIT),
    char(In(&[AllQuestions]), '3', Action::Digit(3), DIGIT),
    char(In(&[AllQuestions]), '4', Action::Digit(4), DIGIT),
    char(In(&[AllQuestions]), '5', Action::Digit(5), DIGIT),
    char(In(&[AllQuestions]), '6', Action::Digit(6), DIGIT),
    char(In(&[AllQuestions]), '7', Action::Digit(7), DIGIT),
    char(In(&[AllQuestions]), '8', Action::Digit(8), DIGIT),
    char(In(&[AllQuestions]), '9', Action::Digit(9), DIGIT),
    char(In(&[AllQuestions]), '0', Action::Digit(0), DIGIT),
    char(In(&[AllQuestions]), '.', Action::Point, "na de punt: de vraag van de basisfunctie"),
    char(In(&[AllQuestions]), ',', Action::Point, "na de punt: de vraag van de basisfunctie"),
    key(In(&[AllQuestions]), KeyCode::F(4), Action::Notes, "alle notities op één bladzijde").bar("F4", "notities"),
    // All notes
    key(In(&[Notes]), KeyCode::Enter, Action::Confirm, "de vraag van deze notitie openen").bar("Enter", "naar de vraag"),
    key(In(&[Notes]), KeyCode::Tab, Action::NextField, "volgende notitie").bar("Tab", "volgende notitie"),
    key(In(&[Notes]), KeyCode::BackTab, Action::PreviousField, "vorige notitie"),
    // The report
    key(In(&[Export, ExportRow]), KeyCode::Enter, Action::Confirm, "het rapport opslaan; bij «Wie is wat» en «Bladzijde één»: die openen").bar("Enter", "opslaan"),
    key(In(&[ExportRow]), KeyCode::Right, Action::Right, "volgende keuze op deze regel"),
    key(In(&[ExportRow]), KeyCode::Left, Action::Left, "vorige keuze op deze regel").bar("←/→", "kiezen"),
    char(In(&[ExportRow]), ' ', Action::Choose, "volgende keuze op deze regel"),
    key(In(&[Export, ExportRow]), KeyCode::Down, Action::NextField, "volgende regel").bar("↑/↓", "regel"),
    key(In(&[Export, ExportRow]), KeyCode::Up, Action::PreviousField, "vorige regel"),
    key(In(&[Export, ExportRow]), KeyCode::Tab, Action::NextField, "volgende regel"),
    key(In(&[Export, ExportRow]), KeyCode::BackTab, Action::PreviousField, "vorige regel"),
    // The names
    char(In(&[Names]), ' ', Action::Choose, "wisselen: functie of organisatie, persoon, of nog niet gezegd").bar("Spatie", "wisselen"),
    key(In(&[Names]), KeyCode::Enter, Action::Confirm, "wisselen: functie of organisatie, persoon, of nog niet gezegd"),
    // Two states of one session
    key(In(&[Compare]), KeyCode::Enter, Action::Confirm, "wisselen: het ene of het andere houden").bar("Enter", "wisselen"),
    char(In(&[Compare]), ' ', Action::Choose, "wisselen: het ene of het andere houden"),
    key(In(&[Compare]), KeyCode::Char('s'), Action::Submit, "samenvoegen zoals gekozen en bewaren").with(CTRL).bar("Ctrl+S", "samenvoegen"),
    key(In(&[Compare]), KeyCode::Char('b'), Action::KeepBoth, "beide bewaren, als twee sessies naast elkaar").with(CTRL).bar("Ctrl+B", "beide bewaren"),
    key(In(&[Versions]), KeyCode::Enter, Action::Confirm, "zien wat er sinds deze versie veranderd is, en die terugzetten").bar("Enter", "bekijken en terugzetten"),
    // The palette
    key(In(&[Palette]), KeyCode::Enter, Action::Confirm, "doen wat is aangewezen").bar("Enter", "doen"),
    // Searching
    key(In(&[Search]), KeyCode::Enter, Action::Confirm, "naar de gevonden plek").bar("Enter", "naar de gevonden plek"),
    // A question of the program
    key(In(&[Dialog]), KeyCode::Enter, Action::Confirm, "doen wat is aangewezen").bar("Enter", "kiezen"),
    key(In(&[Dialog]), KeyCode::Tab, Action::Down, "volgende keuze").bar("Tab", "volgende keuze"),
    key(In(&[Dialog]), KeyCode::BackTab, Action::Up, "vorige keuze"),
    // Reading what the Quickscan is
    key(If(Context::introduces), KeyCode::F(3), Action::Introduction, "toelichting: wat de Quickscan is"),
    // Moving
    key(If(Context::has_list), KeyCode::Up, Action::Up, "omhoog"),
    key(If(Context::has_list), KeyCode::Down, Action::Down, "omlaag"),
    key(If(Context::pages), KeyCode::PageUp, Action::PageUp, "een scherm omhoog"),
    key(If(Context::pages), KeyCode::PageDown, Action::PageDown, "een scherm omlaag"),
    key(If(Context::jumps), KeyCode::Home, Action::First, "naar het begin"),
    key(If(Context::jumps), KeyCode::End, Action::Last, "naar het eind"),
    // Where else to go
    key(In(&[Choice, Text]), KeyCode::F(3), Action::Basisfunctie, "toelichting: omschrijving en ratio van de basisfunctie"),
    key(If(Context::is_in_session), KeyCode::F(2), Action::Guidance, "hulp bij de vraag: wat de bronnen erover zeggen").bar("F2", "hulp"),
    key(Except(AllQuestions, Context::is_in_session), KeyCode::F(4), Action::AllQuestions, "alle vragen: naar een andere vraag; daar nog eens: alle notities"),
    key(Except(Dashboard, Context::is_in_session), KeyCode::F(5), Action::Dashboard, "overzicht: hoe het ervoor staat, knelpunten en vervolgstappen").bar("F5", "overzicht"),
    key(Except(Plan, Context::is_in_session), KeyCode::F(10), Action::Plan, "plan: alle vervolgstappen bij elkaar; doet F10 niets in uw venster, kies dan op het overzicht het tabblad met de stappen"),
    key(If(Context::is_in_session), KeyCode::F(6), Action::Export, "rapport bekijken en opslaan").bar("F6", "rapport"),
    key(If(Context::is_in_session), KeyCode::F(7), Action::Details, "gegevens van deze sessie wijzigen"),
    key(If(Context::is_in_session), KeyCode::F(9), Action::Versions, "eerdere versies; na een conflict: kiezen wat blijft"),
    key(If(Context::is_in_session), KeyCode::F(8), Action::SaveAs, "de sessie ergens anders bewaren en daar verdergaan"),
    char(Except(Text, Context::is_in_session), '/', Action::Search, "zoeken in vragen, notities, stappen en bronnen"),
    key(If(Context::is_in_session), KeyCode::Char('f'), Action::Search, "zoeken in vragen, notities, stappen en bronnen").with(CTRL),
    key(If(Context::undoes), KeyCode::Char('z'), Action::Undo, "laatste keuze ongedaan maken").with(CTRL),
    key(If(Context::undoes), KeyCode::Char('y'), Action::Redo, "wat ongedaan is gemaakt toch weer doen").with(CTRL),
    key(If(Context::is_in_session), KeyCode::Char('o'), Action::ToList, "naar de lijst van sessies; uw werk is bewaard").with(CTRL),
    // Always
    char(If(Context::takes_commands), ':', Action::Palette, "alles wat u hier kunt doen, op te zoeken met een woord"),
    key(If(Context::has_palette), KeyCode::Char('p'), Action::Palette, "alles wat u hier kunt doen, op te zoeken met een woord").with(CTRL),
    key(Anywhere, KeyCode::Char('l'), Action::Redraw, "het scherm opnieuw tekenen").with(CTRL),
    key(Anywhere, KeyCode::F(1), Action::Help, "uitleg bij dit scherm").bar("F1", "uitleg"),
    char(If(Context::takes_commands), '?', Action::Help, "uitleg bij dit scherm"),
    key(In(&[Text]), KeyCode::Esc, Action::Back, "klaar met typen").bar("Esc", "klaar met typen"),
    key(If(Context::is_start), KeyCode::Esc, Action::Back, "stoppen").bar("Esc", "stoppen"),
    key(In(&[Filter]), KeyCode::Esc, Action::Back, "stoppen met zoeken: alle sessies weer in beeld").bar("Esc", "alle sessies"),
    key(If(Context::goes_back), KeyCode::Esc, Action::Back, "een stap terug").bar("Esc", "terug"),
    key(If(Context::asks_before_back), KeyCode::Esc, Action::Back, "een stap terug; hebt u iets veranderd, dan kiest u eerst of dat blijft").bar("Esc", "terug"),
    key(If(Context::takes_commands), KeyCode::Char('c'), Action::Quit, "stoppen; uw werk is bewaard").with(CTRL),
    key(Anywhere, KeyCode::Char('q'), Action::Quit, "stoppen; uw werk is bewaard").with(CTRL),
];
