//! Which questions are looked at: a filter, and going through those that pass it.

use super::gaps::asks_for_step;
use super::{Question, QuestionId, QuestionSet, Session, State};

/// Which questions are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum QuestionFilter {
    /// All of them.
    #[default]
    All,
    /// Those without an answer.
    Open,
    /// Those to be discussed.
    Discuss,
    /// Those with priority.
    Priority,
    /// The gaps without a next step.
    WithoutStep,
    /// Those of which the answer is that it is not known.
    Unknown,
    /// Those with a note.
    WithNote,
}

impl QuestionFilter {
    /// Every filter, in the order of the screen.
    pub const ALL: [Self; 7] = [
        Self::All,
        Self::Open,
        Self::Discuss,
        Self::Priority,
        Self::WithoutStep,
        Self::Unknown,
        Self::WithNote,
    ];

    /// Its name behind a count: "9 bespreken".
    pub const fn label(self) -> &'static str {
        match self {
            Self::All => "alle",
            Self::Open => "open",
            Self::Discuss => "bespreken",
            Self::Priority => "prioriteit",
            Self::WithoutStep => "zonder stap",
            Self::Unknown => "weet ik niet",
            Self::WithNote => "met notitie",
        }
    }

    /// What is so of the questions that pass: "te bespreken".
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::All => "alle vragen",
            Self::Open => "nog open",
            Self::Discuss => "te bespreken",
            Self::Priority => "met prioriteit",
            Self::WithoutStep => "nog zonder stap",
            Self::Unknown => "weet ik nog niet",
            Self::WithNote => "met notitie",
        }
    }

    /// The filter so many places further in the order of the screen, around the ends.
    #[must_use]
    pub fn moved(self, by: isize) -> Self {
        let here = Self::ALL.iter().position(|each| *each == self);
        let count = Self::ALL.len();
        let to = here
            .unwrap_or(0)
            .wrapping_add_signed(by)
            .wrapping_add(count)
            % count;
        Self::ALL.get(to).copied().unwrap_or_default()
    }

    /// Whether the question with this id passes.
    pub fn passes(self, session: &Session, id: &QuestionId) -> bool {
        let rating = session.rating(id);
        match self {
            Self::All => true,
            Self::Open => rating.state.is_none(),
            Self::Discuss => rating.discuss,
            Self::Priority => rating.priority,
            Self::WithoutStep => asks_for_step(rating) && session.steps_of(id).next().is_none(),
            Self::Unknown => rating.state == Some(State::Onbekend),
            Self::WithNote => session.has_note(id),
        }
    }

    /// The questions that pass, in order.
    pub fn questions<'a>(
        self,
        set: &'a QuestionSet,
        session: &'a Session,
    ) -> impl Iterator<Item = &'a Question> {
        let passes = move |question: &&Question| self.passes(session, &question.id);
        set.questions().filter(passes)
    }

    /// The question that passes and is `here`, or else the first after it, or else the last.
    pub fn nearest<'a>(
        self,
        set: &'a QuestionSet,
        session: &Session,
        here: &QuestionId,
    ) -> Option<&'a Question> {
        let passes = |question: &&Question| self.passes(session, &question.id);
        let mut from_here = set.questions().skip_while(|each| each.id != *here);
        from_here
            .find(passes)
            .or_else(|| set.questions().rfind(passes))
    }
}

/// Going through the questions that pass a filter, one after the other.
///
/// A question that was among them at the beginning stays so, also once it has been dealt with: its
/// place in the order is kept, and one can go back to it. One that passes from now on is among them too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    filter: QuestionFilter,
    from_the_start: Vec<QuestionId>,
}

impl Round {
    /// Go through what passes `filter` now.
    pub fn begin(filter: QuestionFilter, set: &QuestionSet, session: &Session) -> Self {
        let questions = filter.questions(set, session);
        Self {
            filter,
            from_the_start: questions.map(|question| question.id.clone()).collect(),
        }
    }

    /// Whether `id` is one of the questions that are gone through.
    fn includes(&self, session: &Session, id: &QuestionId) -> bool {
        self.from_the_start.contains(id) || self.filter.passes(session, id)
    }

    /// The question after `here` among them; before it for `backwards`.
    pub fn beside<'a>(
        &self,
        set: &'a QuestionSet,
        session: &Session,
        here: &QuestionId,
        backwards: bool,
    ) -> Option<&'a Question> {
        let mut ids: Vec<&Question> = set.questions().collect();
        if backwards {
            ids.reverse();
        }
        let from_here = ids.into_iter().skip_while(|each| each.id != *here);
        from_here
            .skip(1)
            .find(|each| self.includes(session, &each.id))
    }

    /// Where `here` is among them; none where it is not.
    pub fn place(
        &self,
        set: &QuestionSet,
        session: &Session,
        here: &QuestionId,
    ) -> Option<PlaceInRound> {
        let all = set.questions().map(|question| &question.id);
        let among: Vec<_> = all.filter(|id| self.includes(session, id)).collect();
        let place = among.iter().position(|id| *id == here)?;
        Some(PlaceInRound {
            filter: self.filter,
            number: place + 1,
            count: among.len(),
        })
    }
}

/// Where a question is in a [`Round`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceInRound {
    filter: QuestionFilter,
    number: usize,
    count: usize,
}

impl PlaceInRound {
    /// "te bespreken, 3 van 9".
    pub fn in_words(self) -> String {
        let words = self.filter.in_words();
        format!("{words}, {} van {}", self.number, self.count)
    }

    /// "3 van 9 bespreken", where there is little room.
    pub fn in_few_words(self) -> String {
        let label = self.filter.label();
        format!("{} van {} {label}", self.number, self.count)
    }
}

#[cfg(test)]
mod tests;
