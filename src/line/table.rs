//! THE table of what can be typed: help and parsing both come from it.
//!
//! The letters are those of a question on the screen (`app/keymap/table.rs`); a test compares them.

use super::command::Command;
use super::speak::state_label;
use super::step::StepChange;
use crate::model::{
    ChoiceField, Evidence, FieldRow, FlagField, ListField, NameKind, State, TextField, WrittenField,
};
use crate::report::Framework;
use crate::text::{clean_line, fold, letters};

/// A command: its words, and what it does.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// The words that begin it, in lower case and without accents.
    pub(super) words: &'static [&'static str],
    /// How it is typed, as help shows it.
    pub(super) shown: &'static str,
    /// What it does.
    pub(super) help: &'static str,
    makes: Makes,
}

/// How the command is made of its first word and what follows; none when that does not fit.
#[derive(Clone, Copy)]
enum Makes {
    By(fn(word: &str, rest: &str) -> Option<Command>),
    Flag(FlagField),
    Written(WrittenField),
}

impl Row {
    /// The command of the first `word` and the `rest`; none when that does not fit.
    pub(super) fn read(&self, word: &str, rest: &str) -> Option<Command> {
        match self.makes {
            Makes::By(read) => read(word, rest),
            Makes::Flag(flag) => alone(rest, Command::Toggle(flag)),
            Makes::Written(WrittenField::Text(field)) => {
                Some(Command::Write(field, rest.to_owned()))
            }
            Makes::Written(WrittenField::List(field)) => {
                Some(Command::AddEntry(field, clean_line(rest)))
            }
        }
    }
}

/// Every command, in the order of the help.
pub(super) fn commands() -> impl Iterator<Item = Row> {
    let written = WrittenField::ALL.map(|field| of_field(field.row(), Makes::Written(field)));
    let flags = FlagField::ALL.map(|flag| of_field(flag.row(), Makes::Flag(flag)));
    let fields = CHOICES.iter().copied().chain(written).chain(flags);
    fields.chain(OTHERS.iter().copied())
}

const fn of_field(row: &FieldRow, makes: Makes) -> Row {
    Row {
        words: row.typed,
        shown: row.shown,
        help: row.typed_help,
        makes,
    }
}

const fn chosen(field: ChoiceField, read: fn(&str, &str) -> Option<Command>) -> Row {
    of_field(field.row(), Makes::By(read))
}

const fn row(
    words: &'static [&'static str],
    shown: &'static str,
    help: &'static str,
    read: fn(&str, &str) -> Option<Command>,
) -> Row {
    Row {
        words,
        shown,
        help,
        makes: Makes::By(read),
    }
}

/// What goes before the fields in which one writes.
#[rustfmt::skip]
const CHOICES: &[Row] = &[
    chosen(ChoiceField::State, state),
    row(&["volgende", "verder", ">"], "Enter of volgende", "de volgende vraag", |_, rest| question_or_nothing(rest, Command::Next)),
    row(&["vorige", "terug", "<"], "vorige of terug", "de vorige vraag", previous),
    row(&["ga", "g", "naar", "vraag"], "ga 4.6, of alleen 4.6", "naar vraag 4.6", go_to),
    row(&["lees"], "lees", "deze vraag nog een keer, met uw antwoord", |_, rest| alone(rest, Command::Read)),
    row(&["v", "vastgelegd"], "v of vastgelegd", "onderbouwing: er is een document waarin het staat", |_, rest| evidence(rest, Evidence::Vastgelegd)),
    row(&["a", "afgesproken"], "a of afgesproken", "onderbouwing: wel afgesproken, niet op papier", |_, rest| evidence(rest, Evidence::Afgesproken)),
    row(&["i", "inschatting"], "i of inschatting", "onderbouwing: u schat het zelf zo in", |_, rest| evidence(rest, Evidence::Inschatting)),
    chosen(ChoiceField::Evidence, evidence_in_words),
];

/// What comes after them.
#[rustfmt::skip]
const OTHERS: &[Row] = &[
    row(&["s", "stap", "vervolgstap"], "s of stap", "een vervolgstap toevoegen; met stap 2 klaar zegt u hoe ver stap 2 is: open, bezig, klaar of vervallen; met stap 2 besluit college, of raad, wie erover besluit; stap 2 geen besluit haalt dat weg", step),
    row(&["m", "navragen"], "m of navragen", "een vervolgstap om het na te vragen", |_, rest| alone(rest, Command::Ask)),
    row(&["meetlat"], "meetlat", "hoe op orde, deels en niet op orde er bij deze vraag uitzien", |_, rest| alone(rest, Command::Meetlat)),
    row(&["toelichting", "f3"], "toelichting", "omschrijving en ratio van de basisfunctie", |_, rest| alone(rest, Command::Explanation)),
    row(&["inleiding"], "inleiding", "wat de Quickscan is, en uw eigen inleiding op het rapport; met tekst erachter komt die bij uw inleiding; wis inleiding haalt haar weg", |_, rest| Some(some(rest).map_or(Command::Introduction, |text| Command::Introduce(Some(text))))),
    row(&["namen", "naam"], "namen", "de namen bij stappen en geraadpleegd, en wat ze zijn; naam inkoop functie zegt dat een naam geen mens is en in een rapport zonder namen blijft, naam Anna persoon dat zij weg blijft, naam Anna weet niet haalt weg wat u zei", names),
    row(&["handreikingen", "f2"], "handreikingen", "wat de bronnen bij deze vraag zeggen, met nummers", |_, rest| alone(rest, Command::Guidance)),
    row(&["neem"], "neem 3", "nummer 3 van de handreikingen overnemen", |_, rest| number(rest).map(Command::Take)),
    row(&["l"], "l of vorige keer", "lezen wat er vorige keer is geantwoord", |_, rest| alone(rest, Command::ReadPrevious)),
    row(&["o", "overnemen"], "o of overnemen", "het antwoord van vorige keer overnemen", |_, rest| alone(rest, Command::TakeOver)),
    row(&["lijst", "f4"], "lijst", "alle vragen met hun stand", |_, rest| alone(rest, Command::List)),
    row(&["overzicht", "f5"], "overzicht", "de telling, de knelpunten, de vervolgstappen en wat nog openstaat", |_, rest| alone(rest, Command::Overview)),
    row(&["kader", "kaders"], "kader met vng, routekaart, onderbouwing of gehoord erachter", "dezelfde antwoorden, anders ingedeeld", |_, rest| frames(rest)),
    row(&["zoek", "z", "/"], "zoek met woorden erachter", "zoeken in vragen, notities, stappen en bronnen", |_, rest| some(rest).map(Command::Search)),
    row(&["wis", "wissen", "0"], "wis of 0", "de stand weghalen; en wis notitie, wis onderbouwing, wis bron 2, wis geraadpleegd 2 of wis stap 2", clear),
    row(&["ongedaan"], "ongedaan", "de laatste keuze terugdraaien", undo),
    row(&["opnieuw"], "opnieuw", "wat ongedaan is gemaakt toch weer doen", |_, rest| alone(rest, Command::Redo)),
    row(&["bewaar"], "bewaar", "horen of alles bewaard is en waar; met een pad erachter gaat u verder in een nieuw bestand", |_, rest| Some(Command::Save(rest.to_owned()))),
    row(&["help", "h", "?", "f1"], "help of h", "deze lijst", |_, rest| alone(rest, Command::Help)),
    row(&["stop", "stoppen", "exit", "quit"], "stop", "stoppen; alles is dan bewaard", |_, rest| alone(rest, Command::Stop)),
];

fn alone(rest: &str, command: Command) -> Option<Command> {
    rest.is_empty().then_some(command)
}

/// `kader`, `kader vng`.
fn frames(rest: &str) -> Option<Command> {
    let frame = Framework::from_words(rest);
    (rest.is_empty() || frame.is_some()).then_some(Command::Frameworks(frame))
}

fn some(rest: &str) -> Option<String> {
    (!rest.is_empty()).then(|| rest.to_owned())
}

/// A place in a list that was read out, from 1.
fn number(rest: &str) -> Option<usize> {
    rest.parse().ok().filter(|number| *number > 0)
}

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
pub(super) fn state_in_words(words: &str) -> Option<Command> {
    let is_none = letters(words) == letters(&state_label(None));
    let state = State::from_words(words);
    (is_none || state.is_some()).then_some(Command::State(state))
}

fn evidence(rest: &str, evidence: Evidence) -> Option<Command> {
    alone(rest, Command::Evidence(Some(evidence)))
}

/// `onderbouwing vastgelegd`, `onderbouwing leeg`.
fn evidence_in_words(_: &str, rest: &str) -> Option<Command> {
    let is_none = ["leeg", "nogleeg", "geen"].contains(&letters(rest).as_str());
    let evidence = Evidence::from_words(rest).map(Some);
    evidence.or(is_none.then_some(None)).map(Command::Evidence)
}

/// `namen`, `naam inkoop functie`, `naam Anna weet niet`.
fn names(word: &str, rest: &str) -> Option<Command> {
    if rest.is_empty() {
        return Some(Command::Names(None));
    }
    let unsure = rest.strip_suffix("weet niet").filter(|_| word == "naam");
    let (name, kind) = if let Some(name) = unsure {
        (name, None)
    } else {
        let (name, kind) = rest.rsplit_once(char::is_whitespace)?;
        (name, Some(NameKind::from_words(kind)?))
    };
    let name = some(clean_line(name).trim())?;
    Some(Command::Names(Some((name, kind))))
}

fn undo(_: &str, rest: &str) -> Option<Command> {
    matches!(fold(rest).as_str(), "" | "maken").then_some(Command::Undo)
}

/// `volgende`, `volgende vraag`.
fn question_or_nothing(rest: &str, command: Command) -> Option<Command> {
    matches!(fold(rest).as_str(), "" | "vraag").then_some(command)
}

fn previous(word: &str, rest: &str) -> Option<Command> {
    let is_reading = word == "vorige" && fold(rest) == "keer";
    let previous = || question_or_nothing(rest, Command::Previous);
    is_reading
        .then_some(Command::ReadPrevious)
        .or_else(previous)
}

/// `4.6`, `naar 4.6`, `naar vraag 4.6`.
fn go_to(_: &str, rest: &str) -> Option<Command> {
    let mut words = rest.split_whitespace().filter(|word| {
        let word = fold(word);
        word != "naar" && word != "vraag"
    });
    match (words.next(), words.next()) {
        (Some(id), None) => Some(Command::GoTo(id.trim_end_matches('.').to_owned())),
        _ => None,
    }
}

/// A text, or the number of a step and what is changed of it.
fn step(_: &str, rest: &str) -> Option<Command> {
    let Some((place, words)) = rest.split_once(char::is_whitespace) else {
        // A number alone is no step that anyone takes.
        return rest
            .parse::<u64>()
            .is_err()
            .then(|| Command::Step(clean_line(rest)));
    };
    match (number(place), StepChange::from_words(words)) {
        (Some(place), Some(change)) => Some(Command::ChangeStep(place, change)),
        (Some(place), None) if letters(words) == "weg" => Some(Command::RemoveStep(place)),
        _ => Some(Command::Step(clean_line(rest))),
    }
}

fn clear(_: &str, rest: &str) -> Option<Command> {
    let rest = fold(rest);
    let words: Vec<&str> = rest.split_whitespace().collect();
    match words.as_slice() {
        [] | ["stand"] => Some(Command::State(None)),
        ["onderbouwing"] => Some(Command::Evidence(None)),
        ["inleiding"] => Some(Command::Introduce(None)),
        ["stap" | "vervolgstap", place] => number(place).map(Command::RemoveStep),
        [text] => {
            let mut texts = TextField::ALL.into_iter();
            texts
                .find(|field| field.row().one == *text)
                .map(Command::ClearText)
        }
        [list, place] => {
            let mut lists = ListField::ALL.into_iter();
            let field = lists.find(|field| field.row().one == *list)?;
            number(place).map(|place| Command::RemoveEntry(field, place))
        }
        _ => None,
    }
}
