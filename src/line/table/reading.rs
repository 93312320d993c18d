//! What is read out, the results, and the session as a whole.

use super::Group::{Answering, Reading, Results, Session, Steps, Together};
use super::{Row, alone, number, row, some};
use crate::line::command::Command;
use crate::line::details::DetailField;
use crate::line::gaps::GapsCommand;
use crate::line::mail::MailWish;
use crate::line::overview::OverviewWish;
use crate::line::plan::PlanCommand;
use crate::line::record::RecordWish;
use crate::line::report_wish::ReportWish;
use crate::line::together::{DecisionWish, TogetherWish};
use crate::model::NameKind;
use crate::report::Framework;
use crate::text::{clean_line, letters};

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    row(Reading, &["lees"], "lees", "deze vraag nog een keer, met uw antwoord", |_, rest| alone(rest, Command::Read)),
    row(Reading, &["meetlat"], "meetlat", "hoe op orde, deels en niet op orde er bij deze vraag uitzien", |_, rest| alone(rest, Command::Meetlat)),
    row(Reading, &["toelichting", "f3"], "toelichting", "de omschrijving bij deze vragen, en waarom dit belangrijk is", |_, rest| alone(rest, Command::Explanation)),
    row(Reading, &["hulp", "handreikingen", "f2"], "hulp", "wat de bronnen bij deze vraag zeggen, in onderdelen; met een onderdeel erachter, zoals hulp cijfers, alleen dat; hulp algemeen is wat voor elke vraag geldt", |_, rest| Some(Command::Guidance(rest.to_owned()))),
    row(Reading, &["neem"], "neem 3", "nummer 3 van de hulp overnemen", |_, rest| number(rest).map(Command::Take)),
    row(Reading, &["mail", "mails", "voorleggen"], "mail", "de mails waarmee u deze vraag aan een ander voorlegt; mail 1 leest de eerste voor, mail 1 bewaar zet die in een bestand", |_, rest| Some(Command::Mail(MailWish::from_words(rest)))),
    row(Reading, &["l"], "l of vorige keer", "lezen wat er vorige keer is geantwoord", |_, rest| alone(rest, Command::ReadPrevious)),
    row(Reading, &["notities"], "notities", "alle notities, met hun vraag", |_, rest| alone(rest, Command::Notes)),
    row(Reading, &["inleiding"], "inleiding", "wat de Quickscan is, en uw eigen inleiding op het rapport; met tekst erachter komt die bij uw inleiding; wis inleiding haalt die weg", |_, rest| Some(some(rest).map_or(Command::Introduction, |text| Command::Introduce(Some(text))))),
    row(Reading, &["meer"], "meer", "het vervolg van wat in delen wordt voorgelezen; meer alles leest de rest", more),
    row(Steps, &["plan", "f10"], "plan", "alle vervolgstappen, met nummers; plan per wie, per basisfunctie, op status of op datum ordent ze; plan van Anna leest alleen die van Anna, plan van iedereen weer alle; plan zonder klaar laat weg wat klaar of vervallen is; plan 2 laat u stap 2 wijzigen; plan 2 klaar, plan 2 en 3 wie Anna, plan 1 tot 4 datum 1 maart of plan 2 weg wijzigt ze in één keer; plan 2 vraag gaat naar de vraag", |_, rest| PlanCommand::from_words(rest).map(Command::Plan)),
    row(Results, &["overzicht", "dashboard", "f5"], "overzicht", "hoe het ervoor staat, en wat u verder kunt horen; overzicht alles leest alles, overzicht verhaal wat de antwoorden samen zeggen, overzicht agenda wat u met wie bespreekt", |_, rest| OverviewWish::from_words(rest).map(Command::Overview)),
    row(Results, &["knelpunten", "knelpunt"], "knelpunten", "de knelpunten op volgorde; knelpunt 2.3 omhoog of omlaag zet er een op een andere plaats, knelpunten gewone volgorde zet alles terug", |_, rest| GapsCommand::from_words(rest).map(Command::Gaps)),
    row(Results, &["waarom", "w"], "w of waarom", "waarom de knelpunten in deze volgorde staan", |_, rest| alone(rest, Command::Gaps(GapsCommand::Why))),
    row(Results, &["kader", "kaders", "k"], "k of kader, met vng, routekaart, thema’s, onderbouwing of gehoord erachter", "dezelfde antwoorden, anders ingedeeld", |_, rest| frames(rest)),
    row(Results, &["aanvullend"], "aanvullend", "de aanvullende vragen; aanvullend K9.1 aan zet er een aan, aanvullend K9.1 uit zet die uit", |_, rest| extra(rest)),
    row(Results, &["praktijk"], "praktijk", "wat de praktijk zegt naast het beleid; praktijk 2 leest dat van basisfunctie 2, praktijk 2 inwoners met tekst erachter schrijft het op, praktijk 2 overeen nee zegt of beide hetzelfde zeggen; met leeg haalt u het weg", |_, rest| RecordWish::practice(rest).map(Command::Record)),
    row(Results, &["gesprek", "gesprekken"], "gesprek", "wat er uit de gesprekken van de agenda kwam; gesprek partners leest dat van die tafel, gesprek partners goed, beter of afspraak met tekst erachter schrijft het op, gesprek partners stap maakt van een afspraak een vervolgstap", |_, rest| RecordWish::talk(rest).map(Command::Record)),
    row(Results, &["rapport", "export", "f6"], "rapport", "een bestand maken met het rapport, de agenda of de tabel; in één keer: rapport word kern zonder namen naar, en dan de plaats; rapport lees leest de eerste bladzijde voor; zonder namen laat weg wie invulde, met wie is gesproken en wie een stap doet", |_, rest| ReportWish::from_words(rest).map(Command::Report)),
    row(Answering, &["stem", "stemmen"], "stem", "namens wie iemand spreekt; stem Anna inwoners zegt dat van een naam: inwoners, team, partners, beleid, bestuur of anderen; stem Anna weet niet haalt weg wat u zei", voice),
    row(Answering, &["namen", "naam"], "namen", "de namen bij stappen en bij gesproken met, en wat ze zijn; naam inkoop functie zegt dat een naam geen mens is en in een rapport zonder namen blijft, naam Anna persoon dat die weg blijft, naam Anna weet niet haalt weg wat u zei", names),
    row(Together, &["samen", "m"], "m of samen", "hoe ver u samen bent: deelnemers, verschillen en besluiten in het kort", |_, rest| together(rest, TogetherWish::Short)),
    row(Together, &["deelnemers", "deelnemer"], "deelnemers", "wie wat is gevraagd, wat er binnen is en wie te laat is; deelnemers herinnering leest de mails voor wie nog niet alles heeft beantwoord; deelnemer Anna rol wijkagent wijzigt de rol van Anna zonder iets te versturen, en zo ook naam, groep, vragen en uiterlijk", |_, rest| Some(Command::Together(TogetherWish::participants(rest)))),
    row(Together, &["uitnodigen", "uitnodiging"], "uitnodigen", "iemand om een antwoord vragen, met de naam en de rol erachter, zoals uitnodigen M. de Wit, intern begeleider; met vragen 2.3, 1.1-1.4 of basisfunctie 2 erachter kiest u de vragen, met uiterlijk 4 december de dag; maakt een formulier voor Word en de tekst van de mail", |_, rest| Some(Command::Together(TogetherWish::Invite(rest.to_owned())))),
    row(Together, &["inlezen"], "inlezen met een bestand erachter", "bewaren wat u terugkreeg; u hoort eerst wat is begrepen en wat niet", |_, rest| Some(Command::Together(TogetherWish::ReadIn(rest.to_owned())))),
    row(Together, &["verschillen", "verschil", "f12"], "verschillen", "waar de antwoorden verschillen, met ieders woorden; verschil 2.3 leest die van een vraag, verschillen zonder namen laat namen weg", |_, rest| TogetherWish::differences(rest).map(Command::Together)),
    row(Together, &["besluit", "besluiten"], "besluit", "wat er is besloten; besluit deels vastgelegd want, en dan waarom, legt een besluit over deze vraag vast, besluit 2.3 deels over een andere; besluit 2.3 bij Anna, M. de Wit zegt wie erbij was; besluit 2.3 anders Anna: niet op orde: reden zegt wie het anders ziet; besluit 2.3 open laat de vraag open, besluit 2.3 weg haalt het besluit weg; besluit eens legt vast waarover iedereen het eens is", |_, rest| DecisionWish::from_words(rest).map(|wish| Command::Together(TogetherWish::Decision(wish)))),
    row(Session, &["gegevens", "f7"], "gegevens", "gemeente, gebied, invuller, functie en peildatum; gegevens gebied wijk Noord wijzigt er een", |_, rest| details(rest)),
    row(Session, &["bewaar", "f8"], "bewaar", "horen of alles bewaard is en waar; met een pad erachter gaat u verder in een nieuw bestand", |_, rest| Some(Command::Save(rest.to_owned()))),
    row(Session, &["versies", "versie", "f9"], "versies", "hoe de sessie eerder was; versie 2 terugzetten zet de tweede terug", |_, rest| versions(rest)),
    row(Session, &["kiezen"], "kiezen", "kiezen wat blijft, als iemand anders deze sessie intussen heeft veranderd", |_, rest| alone(rest, Command::Decide)),
    row(Session, &["sessies"], "sessies", "terug naar de lijst van sessies; ook nieuw, open, vervolg en prullenbak brengen u daar", |_, rest| alone(rest, Command::Sessions(String::new()))),
    row(Session, &["scherm"], "scherm", "hoe u op het scherm werkt", |_, rest| alone(rest, Command::ToScreen)),
    row(Session, &["uitleg", "help", "?", "f1"], "uitleg of ?", "wat u kunt typen; uitleg stap zegt wat stap doet; uitleg vragen zegt wat u kunt typen als het programma iets vraagt", |_, rest| Some(Command::Help(rest.to_owned()))),
    row(Session, &["stop", "stoppen", "exit", "quit"], "stop", "stoppen; alles is dan bewaard", |_, rest| alone(rest, Command::Stop)),
];

/// `kader`, `kader vng`.
fn frames(rest: &str) -> Option<Command> {
    let frame = Framework::from_words(rest);
    (rest.is_empty() || frame.is_some()).then_some(Command::Frameworks(frame))
}

fn more(_: &str, rest: &str) -> Option<Command> {
    let all = letters(rest) == "alles";
    (all || rest.is_empty()).then_some(Command::More { all })
}

fn together(rest: &str, wish: TogetherWish) -> Option<Command> {
    alone(rest, Command::Together(wish))
}

/// `aanvullend`, `aanvullend K9.1`, `aanvullend K9.1 aan`.
fn extra(rest: &str) -> Option<Command> {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let said = match words.as_slice() {
        [] => None,
        [id] => Some((*id, None)),
        [id, "aan"] => Some((*id, Some(true))),
        [id, "uit"] => Some((*id, Some(false))),
        _ => return None,
    };
    Some(Command::Extra(said.map(|(id, on)| (id.to_owned(), on))))
}

fn details(rest: &str) -> Option<Command> {
    // Who names a part alone wants to hear it, and how to change it.
    let is_part = |field: &DetailField| field.word() == letters(rest);
    if rest.is_empty() || DetailField::ALL.iter().any(is_part) {
        return Some(Command::Details(None));
    }
    let said = DetailField::from_words(rest)?;
    Some(Command::Details(Some(said)))
}

/// `versies`, `versie 2 terugzetten`.
fn versions(rest: &str) -> Option<Command> {
    let (place, word) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let goes_back = ["terug", "terugzetten", "herstel"].contains(&letters(word).as_str());
    match (place, number(place)) {
        ("", _) => Some(Command::Versions(None)),
        (_, Some(number)) if goes_back => Some(Command::Versions(Some(number))),
        _ => None,
    }
}

/// `stem`, `stem Anna inwoners`, `stem Anna weet niet`.
fn voice(_: &str, rest: &str) -> Option<Command> {
    if rest.is_empty() {
        return Some(Command::Voice(None));
    }
    let (name, group) = match rest.strip_suffix("weet niet") {
        Some(name) => (name, ""),
        None => rest.rsplit_once(char::is_whitespace)?,
    };
    let name = some(clean_line(name).trim())?;
    Some(Command::Voice(Some((name, letters(group)))))
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
