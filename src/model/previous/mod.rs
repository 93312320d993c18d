//! The previous measurement this one: what was answered then, and what has changed since.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    Answer, Details, FlagField, Identities, Identity, Question, QuestionId, QuestionSet,
    QuestionSetRef, Session, State,
};

/// The previous measurement this one. A session holds it whole: the file it came from may go away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Previous {
    /// What its session is known by, if it ever was.
    pub identity: Option<Identity>,
    /// The id of its session.
    pub session: String,
    /// The day its answers held for.
    pub peildatum: Option<Date>,
    /// What was answered, without what was only to be discussed then, or came first then.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// The steps that were still to be done and came along, by identity, with what was to be done.
    pub steps: BTreeMap<Identity, String>,
}

impl Previous {
    /// Whether there was none.
    pub fn is_empty(&self) -> bool {
        let Self {
            identity: _,
            session,
            peildatum,
            answers,
            steps,
        } = self;
        session.is_empty() && peildatum.is_none() && answers.is_empty() && steps.is_empty()
    }

    /// What was answered to `question`.
    pub fn answer(&self, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(question)
    }

    /// How the policy was for `question`.
    pub fn state(&self, question: &QuestionId) -> Option<State> {
        self.answer(question)?.rating.state
    }
}

/// A new measurement after `session`, which is known as `id`: nothing answered, the old answers
/// beside it, and the steps that are still to be done. What has no identity yet gets one.
pub fn follow_up(
    session: &Session,
    id: &str,
    set: &QuestionSet,
    peildatum: Date,
    identities: &mut Identities,
) -> Session {
    let mut answers = session.answers.clone();
    for answer in answers.values_mut() {
        for flag in FlagField::ALL {
            *answer.rating.flag_mut(flag) = false;
        }
    }
    answers.retain(|_, answer| !answer.is_empty());
    let pending = session.steps.iter().filter(|step| step.status.is_pending());
    let mut new = Session {
        question_set: QuestionSetRef::to(set),
        details: Details {
            peildatum: Some(peildatum),
            // What was said of last time is not true of this one.
            introduction: String::new(),
            // Whoever agreed to share one measurement is asked again for the next.
            sharing: None,
            ..session.details.clone()
        },
        steps: pending.cloned().collect(),
        previous: Previous {
            identity: session.identity,
            session: id.to_owned(),
            peildatum: session.details.peildatum,
            answers,
            steps: BTreeMap::new(),
        },
        // Their answers and steps come along.
        extra_questions: session.extra_questions.clone(),
        names: session.names.clone(),
        ..Session::default()
    };
    new.identify(identities);
    let steps = new.steps.iter();
    let taken_along = steps.filter_map(|step| Some((step.identity?, step.what.clone())));
    new.previous.steps = taken_along.collect();
    new
}

/// What became of the state of a question since the previous measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Better.
    Forward,
    /// The same.
    Same,
    /// Worse.
    Backward,
    /// Other, but one of the two says nothing of how the policy is.
    Incomparable,
    /// Another answer to a question that asks for something else than a stand: neither better nor worse.
    Other,
    /// Not answered yet this time.
    Open,
}

impl Trend {
    /// Every change, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::Forward,
        Self::Same,
        Self::Backward,
        Self::Incomparable,
        Self::Other,
        Self::Open,
    ];

    /// What `was` before, seen from what it is `now`.
    ///
    /// Only of two judgements can one be better: "weet ik nog niet", "niet van toepassing" and no
    /// answer say nothing of how the policy is, so from or to those is no step either way.
    pub fn between(was: Option<State>, now: Option<State>) -> Self {
        // The better, the lower: the order of the states is that of the keys 1 to 3.
        match (was, now) {
            (_, None) => Self::Open,
            (was, now) if was == now => Self::Same,
            (Some(was), Some(now)) if was.is_judgement() && now.is_judgement() => {
                if now < was {
                    Self::Forward
                } else {
                    Self::Backward
                }
            }
            _ => Self::Incomparable,
        }
    }

    /// The word in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Forward => "vooruit",
            Self::Same => "gelijk",
            Self::Backward => "achteruit",
            Self::Incomparable => "niet-te-vergelijken",
            Self::Other => "anders",
            Self::Open => "open",
        }
    }

    /// The words on screen and in the report.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Forward => "vooruit",
            Self::Same => "gelijk",
            Self::Backward => "achteruit",
            Self::Incomparable => "niet te vergelijken",
            Self::Other => "anders",
            Self::Open => "nog open",
        }
    }

    /// Whether the state is another than it was.
    pub const fn is_change(self) -> bool {
        matches!(
            self,
            Self::Forward | Self::Backward | Self::Incomparable | Self::Other
        )
    }
}

/// What [`Trend::between`] goes by, for readers.
pub const CHANGE_EXPLAINED: &str = "Een vraag gaat sinds de vorige keer alleen vooruit of achteruit als zij beide keren is \
     beoordeeld als op orde, deels of niet op orde. Was of is het antwoord «weet ik nog niet» of «niet van \
     toepassing», of was er geen antwoord, dan zijn de twee niet te vergelijken.";

/// One question now and then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The question.
    pub question: QuestionId,
    /// How the policy was.
    pub was: Option<State>,
    /// How it is.
    pub now: Option<State>,
    /// What that comes down to.
    pub change: Trend,
    /// The answers of then and of now in a few words, to a question that asks for something else than a stand.
    pub given: Option<[String; 2]>,
}

impl Since {
    /// `[~] deels → [x] op orde: vooruit`; `was «Nee», nu «Ja»`.
    pub fn in_words(&self) -> String {
        if let Some([was, now]) = &self.given {
            return format!("was «{was}», nu «{now}»");
        }
        let [was, now] = self.was_and_is();
        format!("{was} → {now}: {}", self.change.label())
    }

    /// The answers of then and of now, each with its sign.
    pub fn was_and_is(&self) -> [String; 2] {
        let states = [self.was, self.now];
        match &self.given {
            Some([was, now]) => {
                let [first, second] = states.map(State::sign_of);
                [format!("{first} {was}"), format!("{second} {now}")]
            }
            None => states.map(state_in_words),
        }
    }

    /// "2.3, vooruit: was deels op orde, is nu op orde."
    pub fn in_sentence(&self) -> String {
        if self.given.is_some() {
            return format!("{}: {}.", self.question, self.in_words());
        }
        let words = |state: Option<State>| state.map_or("Nog open", State::label).to_lowercase();
        let (was, now) = (words(self.was), words(self.now));
        let change = self.change.label();
        format!("{}, {change}: was {was}, is nu {now}.", self.question)
    }
}

/// "[~] deels": the sign and the words of a state that may not be there.
pub fn state_in_words(state: Option<State>) -> String {
    let words = state.map_or("nog open", State::short);
    format!("{} {words}", State::sign_of(state))
}

/// Every question of `set` itself now and in the previous measurement; none when there was none.
pub fn since_previous(set: &QuestionSet, session: &Session) -> Vec<Since> {
    if session.previous.is_empty() {
        return Vec::new();
    }
    let since = set.own_questions();
    since.map(|question| since_of(question, session)).collect()
}

/// What became of `question` in `session` since the previous measurement.
pub fn since_of(question: &Question, session: &Session) -> Since {
    if !question.kind.is_stand() {
        return since_of_other_kind(question, session);
    }
    let was = session.previous.state(&question.id);
    let now = session.rating(&question.id).state;
    Since {
        question: question.id.clone(),
        was,
        now,
        change: Trend::between(was, now),
        given: None,
    }
}

/// The answers to a question that asks for something else than a stand.
fn since_of_other_kind(question: &Question, session: &Session) -> Since {
    let none = Answer::default();
    let was = session.previous.answer(&question.id).unwrap_or(&none);
    let now = session.answer(&question.id).unwrap_or(&none);
    let states = [was, now].map(|answer| answer.rating.state);
    let [first, second] = states;
    let is_same = first == second && question.says_the_same(was, now);
    Since {
        question: question.id.clone(),
        was: first,
        now: second,
        change: match states {
            [_, None] => Trend::Open,
            _ if is_same => Trend::Same,
            [None, _] => Trend::Incomparable,
            _ => Trend::Other,
        },
        given: Some([was, now].map(|answer| question.in_brief(answer))),
    }
}

/// "4 vooruit · 20 gelijk · 1 achteruit · 5 nog open (van 30)": what is not zero, with the denominator.
pub fn changes_in_words(since: &[Since]) -> String {
    let counts = Trend::ALL.map(|change| (change, count_changes(since, change)));
    let words: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(change, count)| format!("{count} {}", change.label()))
        .collect();
    format!("{} (van {})", words.join(" · "), since.len())
}

/// How many questions changed like this.
pub fn count_changes(since: &[Since], change: Trend) -> usize {
    since.iter().filter(|each| each.change == change).count()
}

#[cfg(test)]
mod tests;
