//! The story of a session in a few sentences: what is strong, the knot, what to find out first, and what
//! was not looked at. With few answers it says less, with none nothing.

use super::{Finding, findings, numbers};
use crate::model::{
    KnowledgeBase, PatternRole, QuestionId, QuestionSet, Session, State, open_questions, progress,
    to_find_out,
};
use crate::text::{counted, listed};

/// What a line of the story is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoryRole {
    /// A pattern.
    Pattern(PatternRole),
    /// What was not looked at.
    NotSeen,
}

impl StoryRole {
    /// What stands before the sentence.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pattern(role) => role.label(),
            Self::NotSeen => "Niet bekeken",
        }
    }
}

/// A sentence of the story.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryLine {
    /// What it is about.
    pub role: StoryRole,
    /// In a few words, without numbers.
    pub short: String,
    /// The sentence, with the numbers of its questions.
    pub sentence: String,
    /// Its questions, in the order of the sentence.
    pub questions: Vec<QuestionId>,
}

/// More numbers than these are no name for anything.
const MOST_NUMBERS: usize = 8;

/// So many numbers stand for all of them where there is hardly any room.
const SOME_NUMBERS: usize = 3;

impl StoryLine {
    /// "De knoop: Geld volgt de inhoud niet (3.5 en 5.7)": where there is room for a row.
    pub fn in_short(&self) -> String {
        let (label, short) = (self.role.label(), &self.short);
        match self.questions.len() {
            1..=MOST_NUMBERS => format!("{label}: {short} ({})", numbers(&self.questions)),
            _ => format!("{label}: {short}"),
        }
    }

    /// The whole of it, and then in ever fewer words, for a page on which there is so much room and no more.
    pub fn in_ever_fewer_words(&self) -> Vec<String> {
        let (label, short) = (self.role.label(), &self.short);
        let some = self.questions.get(..SOME_NUMBERS);
        let some = some.filter(|some| some.len() < self.questions.len());
        let with_some = some.map(|some| {
            let ids: Vec<String> = some.iter().map(ToString::to_string).collect();
            let more = self.questions.len() - some.len();
            format!("{label}: {short} ({} en nog {more}).", ids.join(", "))
        });
        let whole = [self.in_full(), ended(self.in_short())].into_iter();
        whole.chain(with_some).collect()
    }

    /// "De knoop: …", with the whole sentence.
    pub fn in_full(&self) -> String {
        format!("{}: {}", self.role.label(), self.sentence)
    }
}

/// `words` with a full stop, of which an abbreviation at the end may have one.
fn ended(mut words: String) -> String {
    if !words.ends_with('.') {
        words.push('.');
    }
    words
}

/// The story of `session`, at most four sentences.
pub fn story(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<StoryLine> {
    if progress(set, session).answered == 0 || base.patterns.is_empty() {
        return Vec::new();
    }
    let found = findings(base, set, session);
    let first = |role: PatternRole| found.iter().find(|each| each.pattern.role == role);
    let lines = PatternRole::ALL.map(|role| first(role).map(line));
    let [strong, knot, find_out] = lines;
    let find_out = find_out.or_else(|| unknown(set, session));
    let lines = [strong, knot, find_out, not_seen(set, session)];
    lines.into_iter().flatten().collect()
}

fn line(finding: &Finding<'_>) -> StoryLine {
    StoryLine {
        role: StoryRole::Pattern(finding.pattern.role),
        short: finding.pattern.name.clone(),
        sentence: finding.sentence(),
        questions: finding.questions(),
    }
}

/// What is not known yet, and whom to ask.
fn unknown(set: &QuestionSet, session: &Session) -> Option<StoryLine> {
    let groups = to_find_out(set, session);
    let questions = groups.iter().flat_map(|group| &group.questions);
    let questions: Vec<QuestionId> = questions.map(|question| question.id.clone()).collect();
    let asked = groups.iter().map(|group| {
        let ids = group.questions.iter().map(|question| question.id.clone());
        format!("{} ({})", group.ask, numbers(&ids.collect::<Vec<_>>()))
    });
    let asked: Vec<String> = asked.collect();
    let count = counted(questions.len(), "vraag", "vragen");
    (!questions.is_empty()).then(|| StoryLine {
        role: StoryRole::Pattern(PatternRole::Uitzoeken),
        short: format!("{count} met «weet ik nog niet»"),
        sentence: format!("Nog niet bekend, na te vragen bij: {}.", listed(&asked)),
        questions,
    })
}

/// The numbers of `open`; of a basisfunctie that is open as a whole its own number is enough.
fn in_groups(set: &QuestionSet, open: &[QuestionId]) -> String {
    let words = set.basisfuncties.iter().flat_map(|each| {
        let ids = each.questions.iter().map(|question| &question.id);
        let ids: Vec<&QuestionId> = ids.filter(|id| open.contains(id)).collect();
        if ids.len() == each.questions.len() && ids.len() > 1 {
            vec![format!("heel {}", each.number)]
        } else {
            ids.into_iter().map(ToString::to_string).collect()
        }
    });
    listed(&words.collect::<Vec<_>>())
}

/// What is still open, and what was put aside as not applicable.
fn not_seen(set: &QuestionSet, session: &Session) -> Option<StoryLine> {
    let open: Vec<QuestionId> = open_questions(set, session)
        .map(|question| question.id.clone())
        .collect();
    let is_aside = |id: &QuestionId| session.rating(id).state == Some(State::Nvt);
    let all = set.questions().map(|question| question.id.clone());
    let aside: Vec<QuestionId> = all.filter(is_aside).collect();
    let open_words = (!open.is_empty()).then(|| match open.len() {
        1 => format!("1 vraag is nog open ({})", numbers(&open)),
        count => format!("{count} vragen zijn nog open ({})", in_groups(set, &open)),
    });
    let aside_words = (!aside.is_empty()).then(|| match aside.len() {
        1 => format!("1 vraag geldt hier niet ({})", numbers(&aside)),
        count => format!("{count} vragen gelden hier niet ({})", numbers(&aside)),
    });
    let words: Vec<String> = open_words.into_iter().chain(aside_words).collect();
    let short = match (open.len(), aside.len()) {
        (0, aside) => format!("{aside} n.v.t."),
        (open, 0) => format!("{open} nog open"),
        (open, aside) => format!("{open} nog open, {aside} n.v.t."),
    };
    (!words.is_empty()).then(|| StoryLine {
        role: StoryRole::NotSeen,
        short,
        sentence: format!("{}.", listed(&words)),
        questions: [open, aside].concat(),
    })
}
