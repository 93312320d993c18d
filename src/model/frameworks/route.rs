//! The answers along the inhabitant's journey of KPMG.

use super::kenmerken::{ExtraChoice, extra_choices};
use super::questions;
use crate::model::{Counts, KnowledgeBase, Question, QuestionId, QuestionSet, RouteStep, Session};

/// What the session says of one step of the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct ByRouteStep<'a> {
    /// The step; none for the questions that have no place on the journey.
    pub step: Option<&'a RouteStep>,
    /// The questions that belong here: each at one step only, so that the counts add up.
    pub here: Vec<&'a Question>,
    /// Their counts.
    pub counts: Counts,
    /// Questions that belong elsewhere, and touch this step too.
    pub touching: Vec<&'a Question>,
    /// The extra questions about what the Quickscan leaves out of it.
    pub extra: Vec<ExtraChoice<'a>>,
}

/// The answers by step; last the questions that have no place, if there are any.
pub fn by_route_step<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &Session,
) -> Vec<ByRouteStep<'a>> {
    let ids = |belongs: &dyn Fn(&[u8]) -> bool| -> Vec<QuestionId> {
        set.own_questions()
            .filter(|question| {
                let about = base.about(&question.id);
                belongs(about.map_or(&[], |about| &about.route))
            })
            .map(|question| question.id.clone())
            .collect()
    };
    let group = |step: Option<&'a RouteStep>, here: Vec<QuestionId>, touching: Vec<QuestionId>| {
        let here = questions(set, &here);
        ByRouteStep {
            step,
            counts: Counts::over(here.iter().copied(), session),
            here,
            touching: questions(set, &touching),
            extra: step.map_or_else(Vec::new, |step| {
                extra_choices(&step.extra_questions, set, session)
            }),
        }
    };
    let mut steps: Vec<_> = base
        .route
        .iter()
        .map(|step| {
            let here = ids(&|route| route.first() == Some(&step.number));
            let touching = ids(&|route| route.iter().skip(1).any(|each| *each == step.number));
            group(Some(step), here, touching)
        })
        .collect();
    let nowhere = ids(&<[u8]>::is_empty);
    if !nowhere.is_empty() {
        steps.push(group(None, nowhere, Vec::new()));
    }
    steps
}
