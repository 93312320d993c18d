//! What the answers say together, and what to talk about with whom, as blocks.

use super::OverviewPart;
use crate::document::{Block, Document, Item};
use crate::model::{
    Finding, KnowledgeBase, PatternRole, QuestionSet, Session, StoryLine, TableTalk, findings,
    story, tables,
};
use crate::text::{counted, listed};

/// Where nothing is to be talked about with anybody.
pub const NOTHING_TO_TALK_ABOUT: &str =
    "Er zijn geen knelpunten en er is niets gemarkeerd om te bespreken, dus er is nog geen agenda.";

/// The story in a few sentences; nothing without answers.
pub(super) fn story_blocks(
    doc: &mut Document,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) {
    let story = story(base, set, session);
    doc.list(story.iter().map(StoryLine::in_full));
}

/// The story with what to do first and where each sentence comes from, then what else the answers say; nothing
/// without answers.
pub fn story_in_full(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<Block> {
    let story = story(base, set, session);
    let found = findings(base, set, session);
    let about = |finding: &Finding<'_>| [first_of(finding), source_of(base, finding)];
    let told = story.iter().map(|line| {
        let finding = found.iter().find(|each| each.sentence() == line.sentence);
        Item::from(line.in_full()).with_children(finding.into_iter().flat_map(about))
    });
    let is_told = |each: &&Finding| story.iter().any(|line| line.sentence == each.sentence());
    let others = found.iter().filter(|each| !is_told(each));
    let others = others.map(|each| Item::from(each.sentence()).with_children(about(each)));
    let mut doc = Document::new("");
    if !story.is_empty() {
        doc.heading(2, OverviewPart::Verhaal.label());
        doc.list(told.chain(others));
    }
    doc.blocks.split_off(1)
}

/// Every pattern that is so, with where it comes from and what to do first.
pub(in crate::report) fn pattern_blocks(
    doc: &mut Document,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) {
    let found = findings(base, set, session);
    doc.list(found.iter().map(|finding| {
        Item::from(finding.sentence()).with_children([first_of(finding), source_of(base, finding)])
    }));
}

/// "Eerst: regel hoe u meet (5.2)." What is to be found out is called what comes first already.
pub fn first_of(finding: &Finding<'_>) -> String {
    let lead = match finding.pattern.role {
        PatternRole::Uitzoeken => "",
        PatternRole::Sterk | PatternRole::Knoop => "Eerst: ",
    };
    let words = finding.pattern.first.trim_end_matches('.');
    match finding.first_at() {
        Some(id) => format!("{lead}{words} ({id})."),
        None => format!("{lead}{words}."),
    }
}

/// "Bron: KPMG 2019, De 5 inzichten, inzicht 4."
pub fn source_of(base: &KnowledgeBase, finding: &Finding<'_>) -> String {
    let citation = base.citation(finding.pattern);
    let end = if citation.ends_with('?') { "" } else { "." };
    format!("Bron: {citation}{end}")
}

/// What to talk about, a heading of this `level` for each table.
pub(in crate::report) fn agenda_blocks(
    doc: &mut Document,
    level: u8,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) {
    for talk in tables(base, set, session) {
        doc.heading(level, talk.table.name.clone());
        doc.list(talk.topics.iter().map(|topic| {
            let question = topic.question;
            Item::from(format!("{} ({})", question.short(), question.id))
                .with_children(topic.lines())
        }));
        if let Some(words) = left_over(&talk) {
            doc.paragraph(words);
        }
    }
}

/// "Daarna nog 2 vragen: 1.3 en 2.1."
pub fn left_over(talk: &TableTalk<'_>) -> Option<String> {
    let ids: Vec<String> = talk.others.iter().map(|each| each.id.to_string()).collect();
    let count = counted(ids.len(), "vraag", "vragen");
    (!ids.is_empty()).then(|| format!("Daarna nog {count}: {}.", listed(&ids)))
}
