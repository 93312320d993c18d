//! What one gemeente sends: of each question the state and the footing, and which gemeente, area and day it is of.

mod not_shared;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use toml::value::Datetime;

pub use self::not_shared::NotShared;
use crate::model::together::{MUNICIPALITY_CODE_EXPECTED, Sharing, is_municipality_code};
use crate::model::{
    Evidence, FileError, Identity, QuestionId, QuestionSet, QuestionSetRef, Rating, Session, State,
};
use crate::text::{one_line, slug};

/// The version of the file, and the highest that is read.
const VERSION: u32 = 1;

/// What is said of a file of a later version.
const NEWER: &str = "deze inzending is gemaakt met een nieuwere versie van quickscan";

/// The longest name of a gemeente or area: no description fits in it.
const LONGEST_NAME: usize = 100;

/// What stands above the file, for who reads it before it is sent.
const EXPLAINED: &str = "\
# Inzending van een Quickscan, voor een regio of een onderzoek.
# Wat erin staat: om welke gemeente, welk gebied en welke dag het gaat, en van elke vraag de stand en de onderbouwing.
# Wat er niet in staat: antwoorden op vragen die iets anders vragen dan de stand, notities, bronnen, namen van mensen en vervolgstappen.
";

/// What one gemeente sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// What its session is known by: two with the same one are two versions of one session.
    pub identity: Identity,
    /// The question set.
    pub question_set: QuestionSetRef,
    /// The name of the gemeente.
    pub gemeente: String,
    /// Its code, of the CBS.
    pub code: String,
    /// The area or team; empty for the whole gemeente.
    pub gebied: String,
    /// The day the answers hold for.
    pub peildatum: Date,
    /// When the session was last saved.
    pub saved: Option<Timestamp>,
    /// Whether the gemeente may be recognised.
    pub sharing: Sharing,
    /// State and footing, of what was answered.
    pub answers: BTreeMap<QuestionId, (State, Option<Evidence>)>,
}

impl Submission {
    /// What `session` sends: of the questions of `set` itself, not of those that were added to it.
    ///
    /// # Errors
    ///
    /// [`NotShared`] when the gemeente did not say that it may, or when it is not clear of whom it is.
    pub fn of(set: &QuestionSet, session: &Session) -> Result<Self, NotShared> {
        Self::check_set(set)?;
        let details = &session.details;
        let sharing = match details.sharing {
            None => return Err(NotShared::NotAsked),
            Some(Sharing::No) => return Err(NotShared::No),
            Some(sharing) => sharing,
        };
        if session.question_set.mismatch(set).is_some() {
            return Err(NotShared::Version);
        }
        let code = details.municipality_code.trim().to_owned();
        if !is_municipality_code(&code) {
            return Err(NotShared::Code);
        }
        let name = |text: &str| {
            one_line(text)
                .chars()
                .take(LONGEST_NAME)
                .collect::<String>()
        };
        let gemeente = Some(name(&details.gemeente)).filter(|name| !name.is_empty());
        let asked = set.asked_in(session);
        let answers = asked
            .filter(|question| question.kind.is_stand())
            .filter_map(|question| {
                let Rating {
                    state, evidence, ..
                } = session.rating(&question.id);
                Some((question.id.clone(), (state?, evidence)))
            });
        let answers: BTreeMap<_, _> = answers.collect();
        if answers.is_empty() {
            return Err(NotShared::Nothing);
        }
        Ok(Self {
            identity: session.identity.ok_or(NotShared::Identity)?,
            question_set: QuestionSetRef::to(set),
            gemeente: gemeente.ok_or(NotShared::Name)?,
            code,
            gebied: name(&details.gebied),
            peildatum: details.peildatum.ok_or(NotShared::Day)?,
            saved: session.changed.as_ref().map(jiff::Zoned::timestamp),
            sharing,
            answers,
        })
    }

    /// Whether anything of `set` can be sent.
    ///
    /// # Errors
    ///
    /// [`NotShared::NoStands`] when it asks for other things only.
    pub fn check_set(set: &QuestionSet) -> Result<(), NotShared> {
        set.asks_stands().then_some(()).ok_or(NotShared::NoStands)
    }

    /// The text of its file.
    pub fn render(&self) -> String {
        let file = File {
            inzending: VERSION,
            kenmerk: self.identity.to_string(),
            vragenlijst: self.question_set.id.clone(),
            vragenlijst_versie: self.question_set.version.clone(),
            vragenlijst_vingerafdruk: self.question_set.fingerprint.clone(),
            gemeente: self.gemeente.clone(),
            gemeentecode: self.code.clone(),
            gebied: self.gebied.clone(),
            peildatum: self.peildatum.to_string().parse().ok(),
            bewaard: self.saved.and_then(|saved| {
                let seconds = Timestamp::from_second(saved.as_second()).ok()?;
                seconds.to_string().parse().ok()
            }),
            delen: self.sharing.key().to_owned(),
            antwoord: Vec::new(),
        };
        // Every field is a text, a number or a date, which TOML can always write.
        let head = toml::to_string(&file).unwrap_or_default();
        let rows: String = self.answers.iter().map(row).collect();
        format!("{EXPLAINED}\n{head}antwoord = [\n{rows}]\n")
    }

    /// Reads a submission for `set`.
    ///
    /// # Errors
    ///
    /// Why `text` is none that can be used, as a Dutch sentence without a full stop.
    pub fn parse(text: &str, set: &QuestionSet) -> Result<Self, String> {
        match toml::from_str::<File>(text) {
            Ok(file) => file.check(set),
            Err(error) => Err(why_not(text, &error)),
        }
    }
}

/// What `text` is instead, or else what is wrong in it.
fn why_not(text: &str, error: &toml::de::Error) -> String {
    let Ok(table) = toml::from_str::<toml::Table>(text) else {
        return FileError::from_toml(text, error).to_string();
    };
    if table.contains_key("sessie") {
        return "dit is een sessie en geen inzending; vraag de gemeente om «quickscan inzending SESSIE»"
            .to_owned();
    }
    match table.get("inzending").and_then(toml::Value::as_integer) {
        None => "dit is geen inzending van de Quickscan".to_owned(),
        Some(version) if version > i64::from(VERSION) => NEWER.to_owned(),
        Some(_) => FileError::from_toml(text, error).to_string(),
    }
}

/// What the file of a submission is called: "inzending-voorbeeldstad-noord-2026-11-25.toml".
pub fn file_name(submission: &Submission) -> String {
    let place = slug(
        &format!("{} {}", submission.gemeente, submission.gebied),
        60,
    );
    format!("inzending-{place}-{}.toml", submission.peildatum)
}

/// The file, in the words of the file.
#[derive(Debug, Serialize, Deserialize)]
struct File {
    inzending: u32,
    kenmerk: String,
    vragenlijst: String,
    vragenlijst_versie: String,
    vragenlijst_vingerafdruk: String,
    gemeente: String,
    gemeentecode: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    gebied: String,
    #[serde(default)]
    peildatum: Option<Datetime>,
    #[serde(default)]
    bewaard: Option<Datetime>,
    delen: String,
    #[serde(default, skip_serializing)]
    antwoord: Vec<Row>,
}

#[derive(Debug, Deserialize)]
struct Row {
    vraag: String,
    stand: String,
    #[serde(default)]
    onderbouwing: String,
}

/// An answer on a line of its own, so that all of them are seen at a glance.
fn row((question, (state, evidence)): (&QuestionId, &(State, Option<Evidence>))) -> String {
    let question = toml::Value::from(question.as_str());
    let evidence = evidence.map_or_else(String::new, |evidence| {
        format!(", onderbouwing = \"{}\"", evidence.key())
    });
    format!(
        "  {{ vraag = {question}, stand = \"{}\"{evidence} }},\n",
        state.key()
    )
}

impl File {
    /// What it says, if that fits `set`.
    fn check(self, set: &QuestionSet) -> Result<Submission, String> {
        if self.inzending > VERSION {
            return Err(NEWER.to_owned());
        }
        let question_set = QuestionSetRef {
            id: self.vragenlijst.clone(),
            version: self.vragenlijst_versie.clone(),
            fingerprint: self.vragenlijst_vingerafdruk.clone(),
        };
        if question_set != QuestionSetRef::to(set) {
            return Err(format!(
                "de inzending is van een andere vragenlijst of versie: «{}», versie {}, vingerafdruk {}",
                one_line(&question_set.id),
                one_line(&question_set.version),
                one_line(&question_set.fingerprint)
            ));
        }
        let sharing = match Sharing::from_key(&self.delen) {
            Some(Sharing::No) => return Err("de gemeente wil niet delen (delen = niet)".to_owned()),
            Some(sharing) => sharing,
            None => {
                return Err(format!(
                    "«delen» is «{}», verwacht anoniem of herkenbaar",
                    one_line(&self.delen)
                ));
            }
        };
        if !is_municipality_code(&self.gemeentecode) {
            return Err(format!(
                "de gemeentecode is «{}», verwacht {MUNICIPALITY_CODE_EXPECTED}",
                one_line(&self.gemeentecode)
            ));
        }
        Ok(Submission {
            identity: Identity::parse(&self.kenmerk)
                .ok_or("het kenmerk ontbreekt of klopt niet")?,
            question_set,
            gemeente: Some(name("gemeente", &self.gemeente)?)
                .filter(|name| !name.is_empty())
                .ok_or("de naam van de gemeente ontbreekt")?,
            code: self.gemeentecode.clone(),
            gebied: name("gebied", &self.gebied)?,
            peildatum: self.day().ok_or("de peildatum ontbreekt of klopt niet")?,
            saved: self
                .bewaard
                .and_then(|moment| moment.to_string().parse().ok()),
            sharing,
            answers: self.answers(set)?,
        })
    }

    fn day(&self) -> Option<Date> {
        self.peildatum?.to_string().parse().ok()
    }

    fn answers(
        &self,
        set: &QuestionSet,
    ) -> Result<BTreeMap<QuestionId, (State, Option<Evidence>)>, String> {
        let mut answers = BTreeMap::new();
        for row in &self.antwoord {
            let id = QuestionId::new(row.vraag.as_str());
            let Some(question) = set.own_questions().find(|question| question.id == id) else {
                return Err(format!("vraag «{id}» staat niet in de vragenlijst"));
            };
            if !question.kind.is_stand() {
                return Err(format!("vraag {id} vraagt niet naar een stand"));
            }
            let state = State::from_key(&row.stand).filter(|state| State::ALL.contains(state));
            let state = state.ok_or_else(|| format!("de stand van vraag {id} is onbekend"))?;
            let evidence = match row.onderbouwing.as_str() {
                "" => None,
                key => Some(
                    Evidence::from_key(key)
                        .ok_or_else(|| format!("de onderbouwing van vraag {id} is onbekend"))?,
                ),
            };
            if answers.insert(id.clone(), (state, evidence)).is_some() {
                return Err(format!("vraag {id} staat er twee keer in"));
            }
        }
        if answers.is_empty() {
            return Err("er is geen vraag beantwoord".to_owned());
        }
        Ok(answers)
    }
}

/// A name that somebody else wrote: on one line, no text, and nothing that a spreadsheet takes for a formula.
fn name(what: &str, text: &str) -> Result<String, String> {
    let name = one_line(text);
    if name.chars().count() > LONGEST_NAME {
        return Err(format!("«{what}» is langer dan {LONGEST_NAME} tekens"));
    }
    if name.starts_with(|start| "=+-@＝＋－＠".contains(start)) {
        return Err(format!(
            "«{what}» begint met een teken waarvan een rekenblad een formule maakt"
        ));
    }
    Ok(name)
}

#[cfg(test)]
pub(super) mod tests;
