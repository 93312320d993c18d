//! What changes an answer, and going from one question to another.

use super::Group::{Answering, Going, Steps};
use super::{Row, alone, chosen, number, row, some};
use crate::line::command::Command;
use crate::line::filter::{FilterCommand, filter_of};
use crate::line::selection::Selection;
use crate::line::speak::state_label;
use crate::line::step_change::StepChange;
use crate::model::{ChoiceField, Evidence, ListField, State, TextField};
use crate::text::{clean_line, fold, letters};

/// What an answer rests on, in a word.
const EVIDENCE: &[&str] = &[
    "vastgelegd",
    "afgesproken",
    "nergens",
    "gevraagd",
    "gemeten",
    "afgeleid",
    "inschatting",
];

/// What goes before the fields in which one writes.
#[rustfmt::skip]
pub(super) const CHOICES: &[Row] = &[
    chosen(ChoiceField::State, state),
    row(Answering, &["v"], "v", "waarop steunt dat? vastgelegd: er is een document waarin het staat; waar het oordeel van anderen telt: gevraagd, of gemeten", |_, rest| evidence_key(rest, Evidence::Vastgelegd)),
    row(Answering, &["a"], "a", "waarop steunt dat? afgesproken: wel afgesproken, niet op papier; waar het oordeel van anderen telt: afgeleid uit stukken", |_, rest| evidence_key(rest, Evidence::Afgesproken)),
    row(Answering, &["i"], "i", "waarop steunt dat? inschatting: u schat het zelf zo in", |_, rest| evidence_key(rest, Evidence::Inschatting)),
    row(Answering, EVIDENCE, "vastgelegd, afgesproken, nergens, gevraagd, afgeleid of inschatting", "waarop steunt dat? Hetzelfde in een woord", |word, rest| alone(rest, Command::Evidence(Evidence::from_words(word)))),
    chosen(ChoiceField::Evidence, evidence_in_words),
];

/// What comes after them.
#[rustfmt::skip]
pub(super) const OTHERS: &[Row] = &[
    row(Answering, &["vervang"], "vervang OUD door NIEUW", "woorden veranderen die bij deze vraag staan: in de notitie, een bron, gesproken met, het risico of de kernzin", |_, rest| rest.contains(" door ").then(|| Command::Replace(rest.to_owned()))),
    row(Answering, &["wis", "wissen", "0"], "wis of 0", "de stand weghalen; en wis notitie, wis onderbouwing, wis bron 2, wis gesproken 2 of wis stap 2", clear),
    row(Answering, &["o", "overnemen"], "o of overnemen", "het antwoord van vorige keer overnemen", |_, rest| alone(rest, Command::TakeOver)),
    row(Answering, &["alsnog"], "alsnog", "een tekst die niet is gebruikt, toch bij de notitie zetten", |_, rest| alone(rest, Command::TextAfterAll)),
    row(Answering, &["ongedaan"], "ongedaan", "de laatste keuze terugdraaien", undo),
    row(Answering, &["opnieuw"], "opnieuw", "wat ongedaan is gemaakt toch weer doen", |_, rest| alone(rest, Command::Redo)),
    row(Going, &["volgende", "verder", ">"], "Enter, volgende of >", "de volgende vraag; met een punt alleen, of volgende open, de volgende die nog open is", next),
    row(Going, &["vorige", "terug", "<"], "vorige, terug of <", "de vorige vraag", previous),
    row(Going, &["ga", "naar", "vraag", "basisfunctie"], "ga 4.6, of alleen 4.6", "naar vraag 4.6; ga 4 gaat naar het begin van basisfunctie 4; met een opdracht achter het nummer, zoals 4.6 3, wordt die daar meteen gedaan", go_to),
    row(Going, &["lijst", "f4"], "lijst", "alle vragen met hun stand; lijst open noemt alleen wat nog open is, en zo ook lijst bespreken, prioriteit, zonder stap, weet ik niet of met notitie", list),
    row(Going, &["filter", "f"], "f of filter open", "alleen nog langs de vragen die open zijn; ook filter bespreken, prioriteit, zonder stap, weet ik niet of met notitie; filter uit gaat weer langs alle", |_, rest| FilterCommand::from_words(rest).map(Command::Filter)),
    row(Going, &["zoek", "/"], "/ of zoek, met woorden erachter", "zoeken in vragen, notities, stappen en bronnen", |_, rest| some(rest).map(Command::Search)),
    row(Steps, &["s", "stap", "vervolgstap"], "s of stap", "een vervolgstap toevoegen, met tekst erachter of zonder; stap 2 laat u stap 2 van deze vraag wijzigen; stap 2 klaar zegt hoe ver die is, en zo ook open, bezig en vervallen; stap 2 wie Anna zegt wie het doet; stap 2 datum 1 maart zegt uiterlijk wanneer; stap 2 wat, en dan uw tekst, zegt wat er gaat gebeuren; stap 2 besluit raad, of college, zegt wie erover besluit; stap 2 weg haalt die weg", step),
    row(Steps, &["c", "navragen"], "c of navragen", "een vervolgstap om het na te vragen", |_, rest| alone(rest, Command::Ask)),
];

/// `2`, `stand 2`, `stand deels op orde`, `stand open`.
fn state(word: &str, rest: &str) -> Option<Command> {
    let (place, is_over) = match word {
        "stand" => (rest, true),
        place => (place, rest.is_empty()),
    };
    let command = match number(place) {
        Some(place) => Some(Command::State(Some(
            *State::ALL.get(place.checked_sub(1)?)?,
        ))),
        None if fold(place) == "open" => Some(Command::State(None)),
        None => state_in_words(place),
    };
    command.filter(|_| is_over)
}

/// The state that `words` name, as the program itself says it; also that there is none yet.
pub(in crate::line) fn state_in_words(words: &str) -> Option<Command> {
    let is_none = letters(words) == letters(&state_label(None));
    let state = State::from_words(words);
    (is_none || state.is_some()).then_some(Command::State(state))
}

fn evidence_key(rest: &str, key: Evidence) -> Option<Command> {
    alone(rest, Command::EvidenceKey(key))
}

/// `onderbouwing vastgelegd`, `onderbouwing leeg`.
fn evidence_in_words(_: &str, rest: &str) -> Option<Command> {
    let is_none = ["leeg", "nogleeg", "geen"].contains(&letters(rest).as_str());
    let evidence = Evidence::from_words(rest).map(Some);
    evidence.or(is_none.then_some(None)).map(Command::Evidence)
}

fn undo(_: &str, rest: &str) -> Option<Command> {
    matches!(fold(rest).as_str(), "" | "maken").then_some(Command::Undo)
}

/// `volgende`, `volgende vraag`.
fn question_or_nothing(rest: &str, command: Command) -> Option<Command> {
    matches!(fold(rest).as_str(), "" | "vraag").then_some(command)
}

fn next(_: &str, rest: &str) -> Option<Command> {
    let is_open = matches!(letters(rest).as_str(), "open" | "openvraag");
    let next = || question_or_nothing(rest, Command::Next);
    is_open.then_some(Command::NextOpen).or_else(next)
}

fn previous(word: &str, rest: &str) -> Option<Command> {
    let is_reading = word == "vorige" && fold(rest) == "keer";
    let previous = || question_or_nothing(rest, Command::Previous);
    is_reading
        .then_some(Command::ReadPrevious)
        .or_else(previous)
}

/// `4.6`, `naar 4.6`, `naar vraag 4.6`, `ga 4`, `basisfunctie 4`.
fn go_to(_: &str, rest: &str) -> Option<Command> {
    let mut words = rest.split_whitespace().filter(|word| {
        let word = fold(word);
        !["naar", "vraag", "basisfunctie"].contains(&&*word)
    });
    match (words.next(), words.next()) {
        (Some(id), None) => Some(Command::GoTo(id.trim_end_matches('.').to_owned())),
        _ => None,
    }
}

/// `lijst`, `lijst open`.
fn list(_: &str, rest: &str) -> Option<Command> {
    if rest.is_empty() {
        return Some(Command::List);
    }
    let filter = filter_of(rest)?;
    Some(Command::Filter(FilterCommand::List(filter)))
}

/// A text, or the number of a step and what is changed of it.
fn step(_: &str, rest: &str) -> Option<Command> {
    if let Some((which, words)) = Selection::split(rest) {
        if words.is_empty() {
            return which.only().map(Command::EditStep);
        }
        if let Some(change) = StepChange::from_words(words) {
            return Some(Command::ChangeSteps(which, change));
        }
    }
    Some(Command::Step(clean_line(rest)))
}

fn clear(_: &str, rest: &str) -> Option<Command> {
    let rest = fold(rest);
    let words: Vec<&str> = rest.split_whitespace().collect();
    match words.as_slice() {
        [] | ["stand"] => Some(Command::State(None)),
        ["onderbouwing"] => Some(Command::Evidence(None)),
        ["inleiding"] => Some(Command::Introduce(None)),
        ["stap" | "vervolgstap", place] => {
            let which = Selection::Numbers(vec![number(place)?]);
            Some(Command::ChangeSteps(which, StepChange::Remove))
        }
        [text] => {
            let mut texts = TextField::ALL.into_iter();
            texts
                .find(|field| field.row().one == *text)
                .map(Command::ClearText)
        }
        [list @ .., place] => {
            let list = list.join(" ");
            let mut lists = ListField::WRITTEN.into_iter();
            let field = lists.find(|field| field.row().typed.contains(&&*list))?;
            number(place).map(|place| Command::RemoveEntry(field, place))
        }
    }
}
