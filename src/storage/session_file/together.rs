//! What a session file holds of making a scan together: who takes part, what was decided, and of a
//! contribution where it came from.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::read::{identity, ids, question};
use super::table::Table;
use super::write::Rows;
use crate::model::together::{Decision, DecisionKind, MinorityView, Origin, Participant};
use crate::model::{Evidence, FileError, QuestionId, Session, State};

/// Take out of `file` what it holds of this.
pub(super) fn read(file: &mut Table<'_>, session: &mut Session) -> Result<(), FileError> {
    for row in file.tables("deelnemer")? {
        session.participants.push(participant(row)?);
    }
    for row in file.tables("besluit")? {
        add_decision(&mut session.decisions, row)?;
    }
    session.origin = file.table("bijdrage")?.map(origin).transpose()?;
    Ok(())
}

/// Put what `session` has of this behind the other rows of `file`.
pub(super) fn write(file: &mut Rows, session: &Session) {
    if let Some(origin) = &session.origin {
        file.put("bijdrage", origin_row(origin));
    }
    file.list(
        "deelnemer",
        session.participants.iter().map(participant_row),
    );
    file.list("besluit", session.decisions.values().map(decision_row));
}

fn participant(mut row: Table<'_>) -> Result<Participant, FileError> {
    Ok(Participant {
        identity: identity(row.string("kenmerk")?.as_deref()),
        name: row.string("naam")?.unwrap_or_default(),
        role: row.string("rol")?.unwrap_or_default(),
        perspective: row.string("perspectief")?,
        questions: ids(row.strings("vragen")?),
        asked: row.date("gevraagd")?,
        due: row.date("uiterlijk")?,
        round: round(&mut row)?,
        again: ids(row.strings("opnieuw")?),
        unknown: row.rest()?,
    })
}

fn participant_row(participant: &Participant) -> toml::Table {
    let mut row = Rows::default();
    row.identity("kenmerk", participant.identity);
    row.text("naam", &participant.name);
    row.text("rol", &participant.role);
    if let Some(perspective) = &participant.perspective {
        row.put("perspectief", perspective.as_str());
    }
    let questions = participant.questions.iter();
    row.list("vragen", questions.map(QuestionId::as_str));
    row.date("gevraagd", participant.asked);
    row.date("uiterlijk", participant.due);
    row.put("ronde", i64::from(participant.round));
    let again = participant.again.iter();
    row.list("opnieuw", again.map(QuestionId::as_str));
    row.unknown(&participant.unknown);
    row.0
}

/// Which time it is; where that is not said, it is the first.
fn round(row: &mut Table<'_>) -> Result<u32, FileError> {
    Ok(row.number("ronde")?.unwrap_or(1))
}

fn add_decision(
    decisions: &mut BTreeMap<QuestionId, Decision>,
    mut row: Table<'_>,
) -> Result<(), FileError> {
    let place = row.place("vraag");
    let Some(question) = question(&mut row)? else {
        return Ok(());
    };
    match decisions.entry(question.clone()) {
        Entry::Vacant(place) => {
            place.insert(decision(question, row)?);
        }
        Entry::Occupied(_) => {
            row.refuse::<()>(place, "op deze vraag is al een besluit, verwacht er een")?;
        }
    }
    Ok(())
}

fn decision(question: QuestionId, mut row: Table<'_>) -> Result<Decision, FileError> {
    let kind = row.word(
        "soort",
        &DecisionKind::ALL.map(DecisionKind::key),
        DecisionKind::from_key,
    )?;
    let mut minority = Vec::new();
    for view in row.tables("afwijkend")? {
        minority.push(minority_view(view)?);
    }
    Ok(Decision {
        question,
        state: state(&mut row, "stand")?,
        evidence: evidence(&mut row, "onderbouwing")?,
        kind: kind.unwrap_or_default(),
        on: row.date("op")?,
        present: row.strings("bij")?,
        explanation: row.string("toelichting")?.unwrap_or_default(),
        minority,
        own_state: state(&mut row, "eerder")?,
        own_evidence: evidence(&mut row, "eerder_onderbouwing")?,
        unknown: row.rest()?,
    })
}

fn decision_row(decision: &Decision) -> toml::Table {
    let mut row = Rows::default();
    row.put("vraag", decision.question.as_str());
    row.text("stand", decision.state.map_or("", State::key));
    row.text("onderbouwing", decision.evidence.map_or("", Evidence::key));
    row.put("soort", decision.kind.key());
    row.date("op", decision.on);
    row.list("bij", decision.present.iter().map(String::as_str));
    row.text("toelichting", &decision.explanation);
    row.text("eerder", decision.own_state.map_or("", State::key));
    let evidence = decision.own_evidence.map_or("", Evidence::key);
    row.text("eerder_onderbouwing", evidence);
    row.list("afwijkend", decision.minority.iter().map(minority_row));
    row.unknown(&decision.unknown);
    row.0
}

fn minority_view(mut row: Table<'_>) -> Result<MinorityView, FileError> {
    Ok(MinorityView {
        who: row.string("wie")?.unwrap_or_default(),
        state: state(&mut row, "stand")?,
        reason: row.string("reden")?.unwrap_or_default(),
        unknown: row.rest()?,
    })
}

fn minority_row(view: &MinorityView) -> toml::Table {
    let mut row = Rows::default();
    row.text("wie", &view.who);
    row.text("stand", view.state.map_or("", State::key));
    row.text("reden", &view.reason);
    row.unknown(&view.unknown);
    row.0
}

fn origin(mut row: Table<'_>) -> Result<Origin, FileError> {
    Ok(Origin {
        of: identity(row.string("bij")?.as_deref()),
        participant: identity(row.string("deelnemer")?.as_deref()),
        name: row.string("naam")?.unwrap_or_default(),
        round: round(&mut row)?,
        correction: row.number("verbetering")?.unwrap_or_default(),
        received: row.date("ontvangen")?,
        file: row.string("uit")?.unwrap_or_default(),
        sha256: row.string("sha256")?.unwrap_or_default(),
        unplaced: row.string("niet_ingedeeld")?.unwrap_or_default(),
        unknown: row.rest()?,
    })
}

fn origin_row(origin: &Origin) -> toml::Table {
    let mut row = Rows::default();
    row.identity("bij", origin.of);
    row.identity("deelnemer", origin.participant);
    row.text("naam", &origin.name);
    row.put("ronde", i64::from(origin.round));
    if origin.correction > 0 {
        row.put("verbetering", i64::from(origin.correction));
    }
    row.date("ontvangen", origin.received);
    row.text("uit", &origin.file);
    row.text("sha256", &origin.sha256);
    row.text("niet_ingedeeld", &origin.unplaced);
    row.unknown(&origin.unknown);
    row.0
}

fn state(row: &mut Table<'_>, key: &str) -> Result<Option<State>, FileError> {
    row.word(key, &State::ALL.map(State::key), State::from_key)
}

fn evidence(row: &mut Table<'_>, key: &str) -> Result<Option<Evidence>, FileError> {
    row.word(key, &Evidence::ALL.map(Evidence::key), Evidence::from_key)
}
