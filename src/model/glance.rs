//! What the list of sessions shows of one at a glance, beyond what the head of its file says.

use jiff::civil::Date;

use super::{KnowledgeBase, QuestionId, QuestionSet, Session, State, gaps};

/// What there is to see of a session at a glance.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glance {
    /// What its question set is called.
    pub set_name: String,
    /// The states of the set's own questions in their order, for each basisfunctie.
    pub states: Vec<Vec<Option<State>>>,
    /// Whether it is a follow-up, and of which day.
    pub follows: Option<Option<Date>>,
    /// How many steps are late.
    pub late: usize,
    /// The questions of its first gaps, with how they stand.
    pub first_gaps: Vec<(QuestionId, Option<State>)>,
}

impl Glance {
    /// Of `session`, which was made with `set`, on the day it is `today`.
    pub fn of(base: &KnowledgeBase, set: &QuestionSet, session: &Session, today: Date) -> Self {
        /// As many as are read at a glance.
        const GAPS: usize = 5;
        let mut set = set.clone();
        set.follow(session);
        let state = |id: &QuestionId| session.rating(id).state;
        let states = set.own_basisfuncties().map(|basisfunctie| {
            let questions = basisfunctie.questions.iter();
            questions.map(|question| state(&question.id)).collect()
        });
        let first = gaps(base, &set, session).into_iter().take(GAPS);
        let late = session.steps.iter().filter(|step| step.is_overdue(today));
        Self {
            set_name: set.words.name.clone(),
            states: states.collect(),
            follows: (!session.previous.is_empty()).then_some(session.previous.peildatum),
            late: late.count(),
            first_gaps: first
                .map(|gap| (gap.question.clone(), state(&gap.question)))
                .collect(),
        }
    }

    /// The signs of its questions in their order, a group for each basisfunctie: `~x!~?~ ~x!·!`.
    pub fn strip(&self) -> String {
        let groups = self.states.iter().map(|states| {
            let signs = states.iter().map(|state| strip_sign(*state));
            signs.collect::<String>()
        });
        groups.collect::<Vec<_>>().join(" ")
    }
}

/// What is between the brackets of the sign; a point where nothing is, so that it can be counted.
fn strip_sign(state: Option<State>) -> &'static str {
    match State::sign_of(state).trim_matches(['[', ']']) {
        " " => "·",
        sign => sign,
    }
}
