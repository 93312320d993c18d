//! A frame as blocks, with the questions by their numbers: to hear a question there is its number to type.

use super::frameworks::{FrameworkGroup, frame, of_questions};
use super::{Framework, above_extra};
use crate::document::{Block, Document, Item};
use crate::model::{Counts, ExtraChoice, KnowledgeBase, QuestionSet, Session, State};
use crate::text::{capitalised, sentence};

/// Builds what there is to see of `session` through a frame as blocks.
pub fn frame_blocks(
    through: Framework,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> Vec<Block> {
    let mut doc = Document::new("");
    doc.heading(2, through.label());
    doc.paragraph(through.ours(set, base).into_owned());
    let view = frame(through, base, set, session);
    for remark in view.remarks {
        doc.paragraph(remark);
    }
    for part in view.parts {
        if let Some(heading) = part.heading {
            doc.heading(3, heading);
        }
        doc.list(part.groups.into_iter().map(|each| group(set, each)));
    }
    doc.blocks.split_off(1)
}

/// A group in a line, with what belongs to it below.
fn group(set: &QuestionSet, group: FrameworkGroup<'_>) -> Item {
    let counted = group.counts.map(Counts::in_sentence);
    let are = match group.questions.len() {
        1 => "Dat is",
        _ => "Dat zijn",
    };
    let which = of_questions(&group.questions).map(|which| format!("{are} {which}"));
    let share = group.share.map(|(count, of)| format!("{count} {of}"));
    let head = std::iter::once(group.title).chain(counted).chain(share);
    let said = head.chain(group.facts).chain(which).chain(group.others);
    let text: Vec<String> = said.map(|fact| sentence(&capitalised(&fact))).collect();
    let above = (!group.extra.is_empty()).then(|| above_extra(&set.words));
    let extra = above.into_iter().chain(group.extra.iter().map(extra));
    Item::from(text.join(" ")).with_children(extra)
}

/// "K9.1 staat aan, deels op orde: Hoe regelt u …"
fn extra(each: &ExtraChoice<'_>) -> String {
    let question = each.question;
    let stands = if each.is_on {
        let state = each.state.map_or("Nog open", State::label).to_lowercase();
        format!("staat aan, {state}")
    } else {
        "staat uit".to_owned()
    };
    format!("{} {stands}: {}", question.id, question.text)
}
