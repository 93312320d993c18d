//! THE table of the two faces: for each action of the screen, how the same is done line by line, or why there is
//! nothing to do. A new action does not compile until it is decided here: every new feature comes in both.

use crate::app::Action;

/// How something of the screen is done line by line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Typed in a session, as in these examples.
    Typed(&'static [&'static str]),
    /// Typed at the list of sessions, as in these examples.
    AtTheList(&'static [&'static str]),
    /// It needs no way, for this reason.
    NotNeeded(&'static str),
}

const WALKS: &str = "Wie luistert, loopt niet over rijen: wat wordt voorgelezen, heeft nummers.";
const ASKED: &str =
    "Elke vraag van het gesprek wordt met een regel beantwoord, en Enter alleen slaat die over.";
const ENDS: &str = "Een regel is af met Enter, een tekst met een regel met alleen een punt.";
const DRAWS: &str = "Er wordt niets getekend; lees leest de vraag opnieuw voor.";
const ROOM: &str = "In de zaal kijkt ieder naar één scherm; quickscan verschil leest dezelfde antwoorden voor, met of zonder namen.";
/// What nobody decided on: a test finds the reason that is none.
const UNDECIDED: Way = Way::NotNeeded("");

/// How `action` is done line by line.
#[rustfmt::skip]
pub const fn way(action: Action) -> Way {
    match action {
        Action::Up | Action::Down | Action::Left | Action::Right | Action::First | Action::Last | Action::Digit(_) | Action::Point => Way::NotNeeded(WALKS),
        Action::Confirm | Action::Choose | Action::NextField | Action::PreviousField => Way::NotNeeded(ASKED),
        Action::Submit => Way::NotNeeded(ENDS),
        Action::Redraw => Way::NotNeeded(DRAWS),
        Action::PageUp | Action::PageDown => Way::Typed(&["meer", "meer alles"]),
        // The program
        Action::Quit => Way::Typed(&["stop"]),
        Action::Back | Action::ToList => Way::Typed(&["sessies"]),
        Action::Help | Action::Palette => Way::Typed(&["uitleg", "uitleg stap", "uitleg alles"]),
        Action::Undo | Action::Redo => Way::Typed(&["ongedaan", "opnieuw"]),
        // The list of sessions
        Action::NewSession => Way::AtTheList(&["nieuw", "nieuw Dijkstad"]),
        Action::FollowUp => Way::AtTheList(&["vervolg 1"]),
        Action::OpenBin => Way::AtTheList(&["prullenbak"]),
        // An answer
        Action::SetState(_) | Action::ChoosePlace(_) | Action::ClearState | Action::SetEvidence(_) | Action::ToggleDiscuss | Action::TogglePriority | Action::EditNote | Action::EditRecord | Action::EditList(_)
        | Action::Complete | Action::TakeOver | Action::ReadPrevious | Action::NewStep | Action::StepToAsk | Action::Remove => answering(action),
        // Going and reading
        Action::NextQuestion => Way::Typed(&["", "volgende"]),
        Action::NextOpen => Way::Typed(&[".", "volgende open"]),
        Action::PreviousQuestion => Way::Typed(&["vorige", "terug"]),
        Action::AllQuestions => Way::Typed(&["lijst", "lijst open", "ga 4", "4.6"]),
        Action::Notes => Way::Typed(&["notities"]),
        Action::Search => Way::Typed(&["zoek jeugd"]),
        Action::Introduction => Way::Typed(&["inleiding"]),
        Action::Basisfunctie => Way::Typed(&["toelichting"]),
        Action::Guidance => Way::Typed(&["hulp", "neem 2"]),
        Action::Mail => Way::Typed(&["mail", "mail 1 bewaar"]),
        Action::OtherPage => Way::Typed(&["hulp algemeen", "mail", "mail 1 bewaar"]),
        // The results
        Action::Dashboard => Way::Typed(&["overzicht", "overzicht navragen", "overzicht alles"]),
        Action::MoveUp | Action::MoveDown => Way::Typed(&["knelpunt omhoog", "knelpunt 2.3 omlaag 2"]),
        Action::ResetOrder => Way::Typed(&["knelpunten gewone volgorde"]),
        Action::NextVoice => Way::Typed(&["stem anna inwoners"]),
        Action::ExplainOrder => Way::Typed(&["waarom"]),
        Action::Frameworks => Way::Typed(&["kader vng", "aanvullend", "aanvullend K9.1 aan"]),
        // Together
        Action::Together => Way::Typed(&["samen", "deelnemers", "verschillen", "besluit"]),
        Action::Invite | Action::EditParticipant => Way::Typed(&["uitnodigen M. de Wit, intern begeleider", "deelnemer M. de Wit rol wijkagent"]),
        Action::ReadIn => Way::Typed(&["inlezen formulier.docx"]),
        Action::AcceptAgreed => Way::Typed(&["besluit eens"]),
        Action::Meeting | Action::ToggleNames => Way::NotNeeded(ROOM),
        Action::Plan => Way::Typed(&["plan", "plan 2"]),
        Action::NextArrangement => Way::Typed(&["plan op datum", "plan per wie", "plan per basisfunctie", "plan op status"]),
        Action::Filter => Way::Typed(&["filter open", "filter uit", "plan van Anna", "plan van iedereen"]),
        Action::ToggleFinished => Way::Typed(&["plan zonder klaar", "plan met klaar"]),
        Action::MarkAll => Way::Typed(&["plan alles klaar", "plan 1 tot 4 klaar"]),
        Action::SetStatus(_) => Way::Typed(&["plan 2 klaar", "stap 1 bezig"]),
        Action::SetOwner | Action::SetDue => Way::Typed(&["plan 2 en 3 wie Anna", "stap 1 datum 1 maart", "plan 2 geen datum"]),
        Action::ToQuestion => Way::Typed(&["plan 2 vraag"]),
        Action::Export => Way::Typed(&["rapport", "rapport lees", "rapport agenda", "rapport kern", "rapport zonder namen", "namen", "naam inkoop functie", "kernzin"]),
        // The session
        Action::Details => Way::Typed(&["gegevens", "gegevens gebied wijk Noord"]),
        Action::SaveAs => Way::Typed(&["bewaar quickscan.toml"]),
        Action::Versions | Action::KeepBoth => Way::Typed(&["versies", "versie 1 terugzetten", "kiezen"]),
    }
}

/// What is done with an answer.
#[rustfmt::skip]
const fn answering(action: Action) -> Way {
    match action {
        Action::SetState(_) => Way::Typed(&["2", "stand deels op orde"]),
        Action::ChoosePlace(_) => Way::Typed(&["2", "antwoord 2 en 5", "rij 3 keuze 2", "antwoord"]),
        Action::ClearState => Way::Typed(&["0", "wis stand", "wis antwoord"]),
        Action::SetEvidence(_) => Way::Typed(&["v", "onderbouwing vastgelegd"]),
        Action::ToggleDiscuss => Way::Typed(&["b", "bespreken"]),
        Action::TogglePriority => Way::Typed(&["p", "prioriteit"]),
        Action::EditNote => Way::Typed(&["n", "notitie Er is een visie.", "vervang oud door nieuw"]),
        Action::EditRecord => Way::Typed(&["praktijk 2", "praktijk 2 inwoners Zij wachten lang.", "gesprek partners", "gesprek partners afspraak Elke maand bellen.", "gesprek partners stap"]),
        Action::EditList(_) => Way::Typed(&["d", "bron Visie 2024", "g", "gesproken met Anna", "wis bron 1", "wis gesproken 1"]),
        Action::Complete => Way::NotNeeded(ASKED),
        Action::TakeOver => Way::Typed(&["o", "overnemen"]),
        Action::ReadPrevious => Way::Typed(&["l", "vorige keer"]),
        Action::NewStep => Way::Typed(&["s", "stap Bellen"]),
        Action::StepToAsk => Way::Typed(&["c", "navragen"]),
        Action::Remove => Way::Typed(&["wis notitie", "wis bron 1", "stap 1 weg", "plan 1 en 2 weg"]),
        _ => UNDECIDED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::BINDINGS;
    use crate::line::home::table as home;
    use crate::line::parse;

    /// Each thing that can be done on the screen can be done here, in words that are understood.
    #[test]
    fn every_key_of_the_screen_has_its_way_in_line_mode() {
        for binding in BINDINGS {
            let action = binding.action;
            match way(action) {
                Way::Typed(examples) => {
                    assert!(!examples.is_empty(), "{action:?}");
                    for line in examples {
                        assert!(parse(line).is_ok(), "{action:?}: {line}: {:?}", parse(line));
                    }
                }
                Way::AtTheList(examples) => {
                    assert!(!examples.is_empty(), "{action:?}");
                    for line in examples {
                        assert!(home::parse(line).is_ok(), "{action:?}: {line}");
                        // In a session the same words lead there.
                        assert!(parse(line).is_ok(), "{action:?}: {line}");
                    }
                }
                Way::NotNeeded(reason) => {
                    assert!(
                        reason.split_whitespace().count() > 5,
                        "{action:?}: {reason}"
                    );
                    assert!(reason.ends_with('.'), "{reason}");
                }
            }
        }
    }
}
