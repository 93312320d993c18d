//! What there is to see through a frame, as rows.

use std::collections::BTreeSet;

use super::Framework;
use crate::model::{Counts, KnowledgeBase, QuestionId, QuestionSet, Session, State};
use crate::report::{self, FrameworkGroup};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum FrameworkRow {
    /// A heading on a rule.
    Heading(String),
    /// A sentence to read.
    Sentence(String),
    /// A kenmerk, step, evidence or perspective, with what there is to say of it.
    Group(GroupRow),
    /// A question.
    Question(QuestionId),
    /// How many extra questions that are off are folded away, or can be.
    Fold {
        /// The name of the group they belong to.
        group: String,
        /// How many they are.
        count: usize,
        /// Whether they are in sight.
        is_open: bool,
    },
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

/// The head of a group.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupRow {
    /// Its name.
    pub title: String,
    /// How its questions stand, where that is counted.
    pub counts: Option<Counts>,
    /// How many there are of what is counted otherwise, and of what.
    pub share: Option<(usize, String)>,
    /// What there is to say of it, a line each.
    pub facts: Vec<String>,
    /// Where it is in its source; may be empty.
    pub source: String,
}

impl FrameworkRow {
    /// Whether it can be selected.
    pub const fn leads_somewhere(&self) -> bool {
        !matches!(self, Self::Heading(_) | Self::Sentence(_))
    }
}

/// Every row of `frame`, first what is counted and last what to know of that. Extra questions that are off
/// are folded away but for the groups in `unfolded`.
pub fn rows(
    frame: Framework,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
    unfolded: &BTreeSet<String>,
) -> Vec<FrameworkRow> {
    let view = report::frame(frame, base, set, session);
    let mut rows = Vec::new();
    for part in view.parts {
        rows.extend(part.heading.map(FrameworkRow::Heading));
        for each in part.groups {
            let is_open = unfolded.contains(&each.title);
            rows.extend(group(each, is_open));
        }
    }
    rows.extend(view.remarks.into_iter().map(FrameworkRow::Sentence));
    rows
}

/// A group with its questions, then the extra ones.
fn group(group: FrameworkGroup<'_>, is_open: bool) -> Vec<FrameworkRow> {
    let fold = FrameworkRow::Fold {
        group: group.title.clone(),
        count: group.extra.iter().filter(|extra| !extra.is_on).count(),
        is_open,
    };
    let head = FrameworkRow::Group(GroupRow {
        title: group.title,
        counts: group.counts,
        share: group.share,
        facts: group.facts.into_iter().chain(group.others).collect(),
        source: group.source,
    });
    let questions = group.questions.iter();
    let questions = questions.map(|question| FrameworkRow::Question(question.id.clone()));
    let (on, off): (Vec<_>, Vec<_>) = group.extra.iter().partition(|extra| extra.is_on);
    let row = |extra: &&crate::model::ExtraChoice| FrameworkRow::Extra {
        id: extra.question.id.clone(),
        subject: extra.question.subject.clone(),
        text: extra.question.text.clone(),
        why: extra.question.why.clone(),
        is_on: extra.is_on,
        state: extra.state,
    };
    let mut rows = vec![head];
    rows.extend(questions);
    rows.extend(on.iter().map(row));
    if !off.is_empty() {
        rows.push(fold);
        rows.extend(off.iter().filter(|_| is_open).map(row));
    }
    rows
}
