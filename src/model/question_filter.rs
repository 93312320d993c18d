//! Which questions are looked at: those that are open, to be discussed, and so on.

use super::{Question, QuestionId, QuestionSet, Session, State, gaps};
use crate::text::letters;

/// What the questions that are looked at have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionFilter {
    /// Without a state.
    Open,
    /// Marked as to be discussed.
    Discuss,
    /// Marked as priority.
    Priority,
    /// A gap without any step.
    WithoutStep,
    /// Not known yet.
    Unknown,
    /// With something in the note.
    WithNote,
}

impl QuestionFilter {
    /// Every filter, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Open,
        Self::Discuss,
        Self::Priority,
        Self::WithoutStep,
        Self::Unknown,
        Self::WithNote,
    ];

    /// Its name, which follows a count: "4 open".
    pub const fn label(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Discuss => "bespreken",
            Self::Priority => "prioriteit",
            Self::WithoutStep => "zonder stap",
            Self::Unknown => "weet ik niet",
            Self::WithNote => "met notitie",
        }
    }

    /// The filter that a user means with `words`, however they are written.
    pub fn from_words(words: &str) -> Option<Self> {
        match letters(words).as_str() {
            "nogopen" => Some(Self::Open),
            "tebespreken" => Some(Self::Discuss),
            "zondervervolgstap" | "geenstap" => Some(Self::WithoutStep),
            "weetniet" | "weetiknogniet" | "onbekend" => Some(Self::Unknown),
            "notitie" | "notities" => Some(Self::WithNote),
            word => Self::ALL
                .into_iter()
                .find(|filter| letters(filter.label()) == word),
        }
    }

    /// The questions of `set` that it leaves, in order.
    pub fn questions<'a>(self, set: &'a QuestionSet, session: &Session) -> Vec<&'a Question> {
        let without: Vec<QuestionId> = match self {
            Self::WithoutStep => gaps(set, session)
                .into_iter()
                .map(|gap| gap.question)
                .filter(|id| session.steps_of(id).next().is_none())
                .collect(),
            _ => Vec::new(),
        };
        let is_left = |question: &&Question| {
            let rating = session.rating(&question.id);
            match self {
                Self::Open => rating.state.is_none(),
                Self::Discuss => rating.discuss,
                Self::Priority => rating.priority,
                Self::WithoutStep => without.contains(&question.id),
                Self::Unknown => rating.state == Some(State::Onbekend),
                Self::WithNote => session
                    .answer(&question.id)
                    .is_some_and(|answer| !answer.note.trim().is_empty()),
            }
        };
        set.questions().filter(is_left).collect()
    }
}

impl QuestionSet {
    /// The first question after `here` without a state, around the end; `here` itself last. None when all have one.
    pub fn next_open(&self, session: &Session, here: &QuestionId) -> Option<&Question> {
        let open = QuestionFilter::Open.questions(self, session);
        let after = open.iter().find(|question| question.id > *here);
        after.or(open.first()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Details, NextStep};

    fn set() -> QuestionSet {
        QuestionSet::parse(include_str!("../../quickscan/vragenlijst.toml")).expect("it parses")
    }

    fn session(set: &QuestionSet) -> Session {
        let mut session = Session::new(set, Details::default());
        for question in set.questions() {
            session.answer_mut(&question.id).rating.state = Some(State::OpOrde);
        }
        let mut rating = |id: &str, state| {
            let answer = session.answer_mut(&id.into());
            answer.rating.state = state;
            id.clone_into(&mut answer.note);
        };
        rating("1.2", None);
        rating("2.3", Some(State::Onbekend));
        rating("5.7", Some(State::NietOpOrde));
        session.answer_mut(&"1.4".into()).rating.discuss = true;
        session.answer_mut(&"1.5".into()).rating.priority = true;
        let step = NextStep::new("5.7".into(), "Bellen");
        session.steps.push(step);
        session
    }

    #[test]
    fn each_filter_leaves_the_questions_it_is_about() {
        let set = set();
        let session = session(&set);
        let left = |filter: QuestionFilter| {
            let questions = filter.questions(&set, &session).into_iter();
            questions
                .map(|question| question.id.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(left(QuestionFilter::Open), ["1.2"]);
        assert_eq!(left(QuestionFilter::Discuss), ["1.4"]);
        assert_eq!(left(QuestionFilter::Priority), ["1.5"]);
        assert_eq!(left(QuestionFilter::WithoutStep), ["1.5", "2.3"]);
        assert_eq!(left(QuestionFilter::Unknown), ["2.3"]);
        assert_eq!(left(QuestionFilter::WithNote), ["1.2", "2.3", "5.7"]);
    }

    #[test]
    fn the_next_open_question_is_found_around_the_end() {
        let set = set();
        let mut session = session(&set);
        let next = |session: &Session, here: &str| {
            let next = set.next_open(session, &here.into());
            next.map(|question| question.id.to_string())
        };
        assert_eq!(next(&session, "1.1").as_deref(), Some("1.2"));
        assert_eq!(next(&session, "5.7").as_deref(), Some("1.2"));
        assert_eq!(next(&session, "1.2").as_deref(), Some("1.2"));
        session.answer_mut(&"1.2".into()).rating.state = Some(State::Nvt);
        assert_eq!(next(&session, "1.1"), None);
    }

    #[test]
    fn a_filter_is_known_by_its_words() {
        for filter in QuestionFilter::ALL {
            let upper = filter.label().to_uppercase();
            assert_eq!(QuestionFilter::from_words(&upper), Some(filter));
        }
        assert_eq!(QuestionFilter::from_words("alles"), None);
    }
}
