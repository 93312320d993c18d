//! `praktijk` and `gesprek`: what is recorded beside the questions, shown and written.

use super::Failure;
use super::arguments::{Practice, Talk};
use super::context::Context;
use super::output::print;
use crate::clock;
use crate::document::{Block, Layout, plain_blocks};
use crate::model::{
    Change, KnowledgeBase, QuestionSet, RecordId, RecordKind, Session, field_named, record_fields,
};
use crate::report::records_shown;

/// How wide it is: as a window of a terminal mostly is.
const COLUMNS: u16 = 80;

pub(super) fn practice(context: &Context, asked: &Practice) -> Result<(), Failure> {
    let of = asked.of.as_deref();
    run(
        context,
        RecordKind::Practice,
        &asked.session,
        of,
        &asked.given,
    )
}

pub(super) fn talk(context: &Context, asked: &Talk) -> Result<(), Failure> {
    let of = asked.of.as_deref();
    run(context, RecordKind::Talk, &asked.session, of, &asked.given)
}

/// Write what was given, or show what there is.
fn run(
    context: &Context,
    kind: RecordKind,
    wanted: &str,
    of: Option<&str>,
    given: &[String],
) -> Result<(), Failure> {
    let named = |session: &Session| -> Result<Option<RecordId>, Failure> {
        let set = context.set_of(session);
        let base = context.knowledge(&set);
        let id = of.map(|of| RecordId::from_words(kind, of, base, &set));
        id.transpose().map_err(Failure::WentWrong)
    };
    if given.is_empty() {
        let session = context.find(wanted)?.session;
        let id = named(&session)?;
        let set = context.set_of(&session);
        return show(kind, id.as_ref(), context.knowledge(&set), &set, &session);
    }
    let mut changing = context.find_to_change(wanted)?;
    let Some(id) = named(changing.session())? else {
        return Ok(());
    };
    let set = context.set_of(changing.session());
    let base = context.knowledge(&set);
    let mut record = changing.session().record(&id);
    for pair in given {
        let (word, text) = pair.split_once('=').ok_or_else(|| {
            Failure::WrongUse(format!(
                "«{}» is geen veld met een tekst. Schrijf het veld, het teken = en de tekst, tussen aanhalingstekens: \
                 \"beleid=Er is een visie.\"",
                crate::text::clean_line(pair)
            ))
        })?;
        let fields = record_fields(kind, base, &record);
        let field = field_named(&fields, word).map_err(Failure::WrongUse)?;
        record
            .put(field, text, clock::now().date())
            .map_err(Failure::WrongUse)?;
    }
    let to = Box::new(record);
    changing.apply(Change::Record { id, to })?;
    context.save(changing)
}

fn show(
    kind: RecordKind,
    id: Option<&RecordId>,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> Result<(), Failure> {
    let blocks: Vec<Block> = records_shown(kind, id, base, set, session);
    if blocks.is_empty() {
        let why = kind.no_place(base, set);
        let why = why.unwrap_or("Hier is nog niets opgeschreven.");
        return print(&format!("{why}\n"));
    }
    print(&plain_blocks(&blocks, Layout::Wide(COLUMNS)))
}
