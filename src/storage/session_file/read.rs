//! From the text of a file to a session.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::Zoned;

use super::VERSION;
use super::faults::Mode;
use super::table::{Table, normalized};
use super::{records, together};
use crate::model::together::Sharing;
use crate::model::{
    Answer, ChoiceField, Chosen, Decider, Details, FileError, FlagField, Identity, KnownName,
    ListField, NameKind, NextStep, Place, Positioning, Previous, Progress, QuestionId,
    QuestionSetRef, RemovedStep, Session, StepStatus, TeamModel, TextField,
};

/// A session from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The session.
    pub session: Session,
    /// Whether a later version wrote it: then it holds what could be read, and may not be saved.
    pub newer: bool,
}

/// What is at the start of a file, for one line in a list.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Head {
    pub(in super::super) question_set: QuestionSetRef,
    pub(in super::super) identity: Option<Identity>,
    pub(in super::super) details: Details,
    pub(in super::super) changed: Option<Zoned>,
    pub(in super::super) progress: Progress,
    /// The version of the file format.
    pub(in super::super) version: i64,
}

/// Read a session from the text of a file.
///
/// # Errors
///
/// [`FileError`] with the place of the first fault: no TOML, no `versie` or `[sessie]`, a wrong
/// type, an unknown word, a row without `vraag`, two answers to one question. A file of a later
/// version is read as far as it can be.
pub fn parse(text: &str) -> Result<Parsed, FileError> {
    read(&normalized(text), Mode::Strict)
}

/// Read a session from `text`, which must be [`normalized`].
pub(super) fn read<'t>(text: &'t str, mode: Mode<'t>) -> Result<Parsed, FileError> {
    let (version, mut file, mut sessie) = open(text, mode)?;
    let head = take_head(version, &mut sessie)?;
    let mut session = Session {
        question_set: head.question_set,
        details: head.details,
        changed: head.changed,
        place: Place {
            question: sessie.string("laatste_vraag")?.map(QuestionId::new),
            field: sessie.string("laatste_veld")?.unwrap_or_default(),
            cursor: sessie.count("laatste_positie")?,
        },
        gap_order: ids(sessie.strings("knelpunten_volgorde")?),
        identity: head.identity,
        previous: Previous {
            identity: identity(sessie.string("vorig_kenmerk")?.as_deref()),
            session: sessie.string("vorige")?.unwrap_or_default(),
            peildatum: sessie.date("vorige_peildatum")?,
            ..Previous::default()
        },
        extra_questions: ids(sessie.strings("aanvullende_vragen")?),
        ..Session::default()
    };
    session.details.introduction = sessie.string("inleiding")?.unwrap_or_default();
    session.unknown_details = sessie.rest()?;
    for row in file.tables("antwoord")? {
        add_answer(&mut session.answers, row)?;
    }
    for row in file.tables("vorige")? {
        add_answer(&mut session.previous.answers, row)?;
    }
    for row in file.tables("vervolgstap")? {
        session.steps.extend(step(row)?);
    }
    removed_steps(&mut file, &mut session)?;
    for row in file.tables("naam")? {
        session.names.extend(known_name(row)?);
    }
    together::read(&mut file, &mut session)?;
    records::read(&mut file, &mut session)?;
    session.unknown = file.rest()?;
    Ok(Parsed {
        session,
        newer: head.version > VERSION,
    })
}

/// The steps that are no longer in the plan, and those that came along from last time.
fn removed_steps(file: &mut Table<'_>, session: &mut Session) -> Result<(), FileError> {
    for mut row in file.tables("verwijderde_stap")? {
        let step = RemovedStep {
            what: row.string("wat")?.unwrap_or_default(),
            who: row.string("wie")?.unwrap_or_default(),
            due: row.date("wanneer")?,
        };
        let identity = identity(row.string("kenmerk")?.as_deref());
        session
            .removed_steps
            .extend(identity.map(|identity| (identity, step)));
    }
    for mut row in file.tables("vorige_stap")? {
        let what = row.string("wat")?.unwrap_or_default();
        let identity = identity(row.string("kenmerk")?.as_deref());
        let steps = &mut session.previous.steps;
        steps.extend(identity.map(|identity| (identity, what)));
    }
    Ok(())
}

/// Read only `versie` and `[sessie]`, from the text of a file or from the start of one.
pub(in super::super) fn head(text: &str) -> Result<Head, FileError> {
    let text = normalized(text);
    let (version, _, mut sessie) = open(&text, Mode::Strict)?;
    take_head(version, &mut sessie)
}

/// `versie`, the file without it, and its `[sessie]`.
fn open<'t>(text: &'t str, mode: Mode<'t>) -> Result<(i64, Table<'t>, Table<'t>), FileError> {
    let mut file = Table::parse(text, mode)?;
    let place = file.place("versie");
    let version = match file.integer("versie")? {
        None => file.missing("versie")?,
        Some(version) if version < 1 => file.refuse(place, "«versie» moet 1 of hoger zijn")?,
        version => version,
    }
    .unwrap_or(VERSION);
    if version > VERSION && matches!(mode, Mode::Strict) {
        file.mode = Mode::Later;
    }
    // Here an older form is brought to this one, version after version: there is none older yet.
    // Its file in `tests/fixtures` stays, and the original is kept when the session is saved.
    let sessie = match file.table("sessie")? {
        None => file.missing("[sessie]")?,
        sessie => sessie,
    };
    let sessie = sessie.unwrap_or_else(|| Table::empty(text, file.mode));
    Ok((version, file, sessie))
}

fn take_head(version: i64, sessie: &mut Table<'_>) -> Result<Head, FileError> {
    Ok(Head {
        question_set: QuestionSetRef {
            id: sessie.string("vragenlijst")?.unwrap_or_default(),
            version: sessie.string("vragenlijst_versie")?.unwrap_or_default(),
            fingerprint: sessie
                .string("vragenlijst_vingerafdruk")?
                .unwrap_or_default(),
        },
        identity: identity(sessie.string("kenmerk")?.as_deref()),
        details: Details {
            gemeente: sessie.string("gemeente")?.unwrap_or_default(),
            gebied: sessie.string("gebied")?.unwrap_or_default(),
            invuller: sessie.string("invuller")?.unwrap_or_default(),
            functie: sessie.string("functie")?.unwrap_or_default(),
            peildatum: sessie.date("peildatum")?,
            team_model: sessie.word("teammodel", &TeamModel::ALL.map(TeamModel::key), |word| {
                word.parse().ok()
            })?,
            positioning: sessie.word(
                "positionering",
                &Positioning::ALL.map(Positioning::key),
                |word| word.parse().ok(),
            )?,
            // Long, so it is behind what the list of sessions reads.
            introduction: String::new(),
            municipality_code: sessie.string("gemeentecode")?.unwrap_or_default(),
            sharing: sessie.word("delen", &Sharing::ALL.map(Sharing::key), Sharing::from_key)?,
        },
        changed: sessie.moment("gewijzigd")?,
        progress: Progress {
            answered: sessie.count("beantwoord")?,
            total: sessie.count("totaal")?,
        },
        version,
    })
}

fn add_answer(
    answers: &mut BTreeMap<QuestionId, Answer>,
    mut row: Table<'_>,
) -> Result<(), FileError> {
    let place = row.place("vraag");
    let Some(question) = question(&mut row)? else {
        return Ok(());
    };
    match answers.entry(question) {
        Entry::Vacant(place) => {
            place.insert(answer(row)?);
        }
        Entry::Occupied(_) => {
            row.refuse::<()>(place, "deze vraag heeft al een antwoord, verwacht er een")?;
        }
    }
    Ok(())
}

/// The question of a row. Where that is no fault, a row without one is passed over.
pub(super) fn question(row: &mut Table<'_>) -> Result<Option<QuestionId>, FileError> {
    let id = match row.string("vraag")? {
        None => row.missing("vraag")?,
        id => id,
    };
    Ok(id.map(QuestionId::new))
}

fn answer(mut row: Table<'_>) -> Result<Answer, FileError> {
    let mut answer = Answer::default();
    let rating = &mut answer.rating;
    for field in ChoiceField::ALL {
        let options: Vec<_> = field.options().into_iter().map(Chosen::key).collect();
        let chosen = row.word(field.row().key, &options, |key| field.from_key(key))?;
        if let Some(chosen) = chosen {
            rating.choose(chosen);
        }
    }
    for flag in FlagField::ALL {
        *rating.flag_mut(flag) = row.flag(flag.row().key)?;
    }
    for field in TextField::ALL {
        *answer.text_mut(field) = row.string(field.row().key)?.unwrap_or_default();
    }
    for field in ListField::ALL {
        *answer.list_mut(field) = row.strings(field.row().key)?;
    }
    answer.unknown = row.rest()?;
    Ok(answer)
}

fn step(mut row: Table<'_>) -> Result<Option<NextStep>, FileError> {
    let Some(question) = question(&mut row)? else {
        return Ok(None);
    };
    let status = row.word(
        "status",
        &StepStatus::ALL.map(StepStatus::key),
        StepStatus::from_key,
    )?;
    let decided_by = row.word(
        "besluit",
        &Decider::ALL.map(Decider::key),
        Decider::from_key,
    )?;
    Ok(Some(NextStep {
        identity: identity(row.string("kenmerk")?.as_deref()),
        question,
        what: row.string("wat")?.unwrap_or_default(),
        who: row.string("wie")?.unwrap_or_default(),
        due: row.date("wanneer")?,
        status: status.unwrap_or_default(),
        decided_by,
        origin: row.string("herkomst")?.unwrap_or_default(),
        unknown: row.rest()?,
    }))
}

fn known_name(mut row: Table<'_>) -> Result<Option<KnownName>, FileError> {
    let name = match row.string("naam")? {
        None => row.missing("naam")?,
        name => name,
    };
    let kind = row.word(
        "soort",
        &NameKind::ALL.map(NameKind::key),
        NameKind::from_key,
    )?;
    let voice = row.string("stem")?;
    let known = name.map(|name| -> Result<KnownName, FileError> {
        Ok(KnownName {
            name,
            kind,
            voice,
            unknown: row.rest()?,
        })
    });
    known.transpose()
}

/// One that is no identity is none: it gets another at the next save.
pub(super) fn identity(text: Option<&str>) -> Option<Identity> {
    text.and_then(Identity::parse)
}

pub(super) fn ids(words: Vec<String>) -> Vec<QuestionId> {
    words.into_iter().map(QuestionId::new).collect()
}
