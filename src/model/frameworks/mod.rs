//! The same answers, seen through other frames than the five basisfuncties: the kenmerken of the VNG,
//! the inhabitant's journey of KPMG, the themes that come back in several of them, how well founded they are, and who has been heard.
//!
//! Which question belongs where is our own mapping. It is in the knowledge base, as data.

mod evidence;
mod kenmerken;
mod route;
#[cfg(test)]
mod tests;
mod themes;
mod voices;

pub use evidence::{ByEvidence, by_evidence};
pub use kenmerken::{ByKenmerk, ByValue, ExtraChoice, by_kenmerk};
pub use route::{ByRouteStep, by_route_step};
pub use themes::{ByTheme, by_theme};
pub use voices::{PersonHeard, Voice, people_heard, voices};

use super::{Question, QuestionId, QuestionSet};

/// The questions with these ids, as far as `set` has them, in its order.
fn questions<'a>(set: &'a QuestionSet, ids: &[QuestionId]) -> Vec<&'a Question> {
    set.own_questions()
        .filter(|question| ids.contains(&question.id))
        .collect()
}
