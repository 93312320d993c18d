//! What to talk about with whom: gaps and what is to be discussed, by who must be at the table.

use super::{
    Answer, Evidence, Gap, GapKind, KnowledgeBase, Question, QuestionSet, RecordId, Session, State,
    Table, gaps,
};
use crate::text::one_line;

/// So many questions are talked about at one table: more is no conversation.
const MOST: usize = 3;

/// One table, with what to talk about there.
#[derive(Debug, Clone, PartialEq)]
pub struct TableTalk<'a> {
    /// Who are at it.
    pub table: &'a Table,
    /// What to talk about.
    pub topics: Vec<Topic<'a>>,
    /// What would come after that.
    pub others: Vec<&'a Question>,
}

/// A question to talk about.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic<'a> {
    /// The question.
    pub question: &'a Question,
    /// What it is really about; empty where the knowledge base does not say.
    pub core: &'a str,
    /// How it stands with us, in words.
    pub stand: String,
    /// What we ask of them.
    pub ask: String,
}

impl Topic<'_> {
    /// What there is to say of it, each on a line of its own.
    pub fn lines(&self) -> Vec<String> {
        let core = (!self.core.is_empty()).then(|| format!("Waar het om gaat: {}", self.core));
        let ours = format!("Onze stand: {}", self.stand);
        let ask = format!("Wat wij vragen: {}", self.ask);
        core.into_iter().chain([ours, ask]).collect()
    }
}

/// Every table at which there is something to talk about, in the order of the knowledge base. What was
/// marked to be discussed comes first, then the gaps in their order.
pub fn tables<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &Session,
) -> Vec<TableTalk<'a>> {
    let gaps = gaps(base, set, session);
    let is_marked = |question: &&Question| session.rating(&question.id).discuss;
    let of_gaps = gaps.iter().filter_map(|gap| set.question(&gap.question));
    let (marked, others): (Vec<&Question>, Vec<&Question>) = of_gaps.partition(is_marked);
    let is_no_gap = |question: &&Question| !marked.contains(question);
    let only_marked = set.questions().filter(is_marked).filter(is_no_gap);
    let only_marked: Vec<&Question> = only_marked.collect();
    let order = [marked, only_marked, others].concat();
    let talks = base.tables.iter().map(|table| {
        let mut theirs = order
            .iter()
            .copied()
            .filter(|question| table.questions.contains(&question.id));
        let topics = theirs.by_ref().take(MOST);
        let topics = topics.map(|question| topic(base, question, session, &gaps));
        TableTalk {
            table,
            topics: topics.collect(),
            others: theirs.collect(),
        }
    });
    // What came out of a talk stays in sight when there is nothing more to talk about.
    let is_held = |table: &Table| !session.record(&RecordId::talk(&table.id)).is_blank();
    talks
        .filter(|talk| !talk.topics.is_empty() || is_held(talk.table))
        .collect()
}

fn topic<'a>(
    base: &'a KnowledgeBase,
    question: &'a Question,
    session: &Session,
    gaps: &[Gap],
) -> Topic<'a> {
    let none = Answer::default();
    let answer = session.answer(&question.id).unwrap_or(&none);
    let evidence = answer.rating.evidence.map(Evidence::key);
    let state = answer.rating.state.map_or("nog open", State::short);
    let words: Vec<&str> = [state].into_iter().chain(evidence).collect();
    let said = answer.key_sentence_or_proposed();
    let said = match said.as_str() {
        "" => String::new(),
        said => format!(". {said}"),
    };
    let stand = format!("{}{said}", words.join(", "));
    let mut gaps = gaps.iter();
    let gap = gaps.find(|gap| gap.question == question.id);
    Topic {
        question,
        core: base.about(&question.id).map_or("", |about| &about.core),
        stand: ended(stand),
        ask: ask(base, question, gap.map(|gap| gap.kind), answer.rating.state),
    }
}

fn ended(words: String) -> String {
    if words.ends_with(['.', '!', '?', '…']) {
        words
    } else {
        words + "."
    }
}

/// What we ask of them: in the words of the knowledge base where it is their judgement or their knowledge.
fn ask(
    base: &KnowledgeBase,
    question: &Question,
    kind: Option<GapKind>,
    state: Option<State>,
) -> String {
    let is_theirs = matches!(kind, Some(GapKind::NotHeard | GapKind::Onbekend)) || state.is_none();
    let is_theirs = is_theirs || question.judgement_of.is_some();
    // Of several mails each is for some of those at the table only.
    if let ([mail], true) = (base.mails(question).as_slice(), is_theirs) {
        return one_line(&mail.text);
    }
    let words = match kind {
        _ if question.judgement_of.is_some() => {
            "Hoe kijkt u hiertegen aan? Wat gaat goed, en wat kan beter?"
        }
        Some(GapKind::NietOpOrde) => {
            "Wat is er nodig om dit op orde te krijgen, en wat kunt u daarin doen?"
        }
        Some(GapKind::Deels) => "Wat ontbreekt er volgens u nog, en wat spreken wij af?",
        Some(GapKind::Onbekend) => "Hoe staat het hiermee, en waar is dat te vinden?",
        Some(GapKind::NotLaidDown) => "Herkent u dit, en hoe leggen wij het samen vast?",
        Some(GapKind::NoReason) => "Geldt dit hier echt niet, en waarom?",
        Some(GapKind::NotHeard | GapKind::Marked) | None => {
            "Hoe kijkt u hiertegen aan? Wat gaat goed, en wat kan beter?"
        }
    };
    words.to_owned()
}
