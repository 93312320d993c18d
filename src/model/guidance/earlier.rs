//! What was written at another question about the same, to take over.

use super::{GuidanceItem, GuidanceSection, ItemAction};
use crate::model::{KnowledgeBase, ListField, Question, RelationKind, Session, TextField};
use crate::text::capitalised;

/// What may be copied of the answers to questions about the same.
pub(super) fn written(
    question: &Question,
    base: &KnowledgeBase,
    session: &Session,
) -> Vec<GuidanceItem> {
    let same = base
        .relations_of(&question.id)
        .filter(|relation| relation.kind == RelationKind::ZelfdeOnderwerp);
    let others = same.flat_map(|relation| &relation.questions);
    others
        .filter(|other| **other != question.id)
        .filter_map(|other| {
            let answer = session.answer(other)?;
            let texts = TextField::ALL.into_iter();
            let texts = texts.filter(|field| field.row().is_copied);
            let texts = texts.map(|field| answer.text(field).trim());
            let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
            let lists = ListField::WRITTEN.into_iter();
            let lists = lists.filter(|field| field.row().is_copied);
            let entries: Vec<String> = lists
                .flat_map(|field| {
                    let one = capitalised(field.row().one);
                    let list = answer.list(field).iter();
                    list.map(move |entry| format!("{one}: {entry}"))
                })
                .collect();
            if texts.is_empty() && entries.is_empty() {
                return None;
            }
            let text = format!("Vraag {other}: {}", texts.join("\n"));
            let item = GuidanceItem::new(GuidanceSection::Earlier, &text, entries);
            Some(item.with_action(ItemAction::TakeOver(other.clone())))
        })
        .collect()
}
