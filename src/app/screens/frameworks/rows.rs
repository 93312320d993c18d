//! What there is to see through a frame, as rows.

use super::Framework;
use crate::model::{Counts, KnowledgeBase, QuestionId, QuestionSet, Session, State};
use crate::report::{self, EXTRA, FrameworkGroup};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum FrameworkRow {
    /// A heading on a rule.
    Heading(String),
    /// A sentence to read.
    Sentence(String),
    /// A kenmerk, step, evidence or perspective, with what there is to say of it.
    Group {
        /// Its name.
        title: String,
        /// What there is to say of it, a line each.
        facts: Vec<String>,
        /// Where it is in its source; may be empty.
        source: String,
    },
    /// A question.
    Question(QuestionId),
    /// An extra question.
    Extra {
        /// Its id.
        id: QuestionId,
        /// What it is about.
        subject: String,
        /// The question.
        text: String,
        /// Why it is offered.
        why: String,
        /// Whether it is switched on.
        is_on: bool,
        /// How the policy is, if it was answered.
        state: Option<State>,
    },
}

impl FrameworkRow {
    /// Whether it can be selected.
    pub const fn leads_somewhere(&self) -> bool {
        !matches!(self, Self::Heading(_) | Self::Sentence(_))
    }
}

/// Every row of `frame`.
pub fn rows(
    frame: Framework,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> Vec<FrameworkRow> {
    let view = report::frame(frame, base, set, session);
    let remarks = view.remarks.into_iter().map(FrameworkRow::Sentence);
    let parts = view.parts.into_iter().flat_map(|part| {
        let heading = part.heading.map(FrameworkRow::Heading);
        heading
            .into_iter()
            .chain(part.groups.into_iter().flat_map(group))
    });
    remarks.chain(parts).collect()
}

/// A group with its questions, then the extra ones.
fn group(group: FrameworkGroup<'_>) -> Vec<FrameworkRow> {
    let counts = group.counts.map(Counts::in_words);
    let head = FrameworkRow::Group {
        title: group.title,
        facts: counts
            .into_iter()
            .chain(group.facts)
            .chain(group.others)
            .collect(),
        source: group.source,
    };
    let questions = group.questions.iter();
    let questions = questions.map(|question| FrameworkRow::Question(question.id.clone()));
    let above = (!group.extra.is_empty()).then(|| FrameworkRow::Sentence(EXTRA.to_owned()));
    let extra = group.extra.iter().map(|extra| FrameworkRow::Extra {
        id: extra.question.id.clone(),
        subject: extra.question.subject.clone(),
        text: extra.question.text.clone(),
        why: extra.question.why.clone(),
        is_on: extra.is_on,
        state: extra.state,
    });
    let below = questions.chain(above).chain(extra);
    std::iter::once(head).chain(below).collect()
}
