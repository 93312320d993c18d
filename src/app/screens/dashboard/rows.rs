//! What the answers come down to, as rows.

use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::model::{
    Counts, Gap, KnowledgeBase, QuestionId, QuestionSet, Session, Since, changes_in_words, counts,
    gaps, missing_voices, progress, since_previous, steps_by_date, to_find_out, unfounded,
};
pub use crate::report::OverviewPart as Section;
use crate::report::{NO_GAPS, NO_GAPS_YET, NO_STEPS_YET, ask};

/// What a row is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// The heading of a part.
    Heading,
    /// A sentence, where there is nothing to list or more to see.
    Nothing(String),
    /// A sentence of its own.
    Words(String),
    /// A question that is otherwise than before.
    Since(Since),
    /// The counts of the basisfunctie with this number.
    Counts(u8, Counts),
    /// A gap, with its place from 1.
    Gap(usize, Gap),
    /// How much there is to do in all steps together.
    Plan,
    /// The step at this place in the session.
    Step(usize),
    /// A gap without any step.
    WithoutStep,
    /// Whom to ask the questions below, as a phrase.
    Ask(String),
    /// A question to find out, or to discuss.
    Question,
    /// A question with a remark: what its evidence lacks, or whose voice is missing.
    Remark(String),
}

/// One row of the dashboard.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The part it belongs to.
    pub section: Section,
    /// The question it leads to, if any.
    pub question: Option<QuestionId>,
    /// What it is about.
    pub item: Item,
}

impl Row {
    /// Whether it can be selected.
    pub fn leads_somewhere(&self) -> bool {
        self.question.is_some() || matches!(self.item, Item::Counts(..))
    }

    /// Whether it is the same row as `other`, also when its words or its place have changed.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.section == other.section
            && self.question == other.question
            && match (&self.item, &other.item) {
                (Item::Counts(one, _), Item::Counts(two, _)) => one == two,
                (Item::Step(one), Item::Step(two)) => one == two,
                (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
            }
    }

    /// Whether it is about the same question in the same part: of a gap without a step, the step.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        self.section == other.section && self.question.is_some() && self.question == other.question
    }
}

/// Every row of the dashboard.
pub fn rows(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<Row> {
    let mut rows = Rows(Vec::new());
    basisfuncties(set, session, &mut rows);
    vorige(set, session, &mut rows);
    if progress(set, session).answered == 0 && session.steps.is_empty() {
        rows.nothing(
            Section::Knelpunten,
            &format!(
                "{NO_GAPS_YET} Vanaf uw eerste antwoord staan ze hier, met de vervolgstappen."
            ),
        );
    } else {
        knelpunten(set, session, &mut rows);
        vervolgstappen(set, session, &mut rows);
    }
    uitzoeken(set, session, &mut rows);
    founding(base, set, session, &mut rows);
    for id in session.orphans(set) {
        rows.listed(Section::Overig, id, Item::Question);
    }
    rows.0
}

struct Rows(Vec<Row>);

impl Rows {
    fn push(&mut self, section: Section, question: Option<QuestionId>, item: Item) {
        if self.0.last().is_none_or(|row| row.section != section) {
            self.0.push(Row {
                section,
                question: None,
                item: Item::Heading,
            });
        }
        self.0.push(Row {
            section,
            question,
            item,
        });
    }

    fn listed(&mut self, section: Section, id: QuestionId, item: Item) {
        self.push(section, Some(id), item);
    }

    fn nothing(&mut self, section: Section, words: &str) {
        self.push(section, None, Item::Nothing(words.to_owned()));
    }
}

fn basisfuncties(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    for bf in &set.basisfuncties {
        let item = Item::Counts(bf.number, counts(bf, session));
        rows.push(Section::Basisfuncties, None, item);
    }
    rows.nothing(
        Section::Basisfuncties,
        &format!(
            "Met {} ziet u dezelfde antwoorden door een ander kader: VNG-kader, routekaart, onderbouwing en stemmen.",
            key_for(Action::Frameworks)
        ),
    );
}

/// How many questions changed and which; those without an answer yet are only counted.
fn vorige(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    let since = since_previous(set, session);
    if since.is_empty() {
        return;
    }
    let counts = Item::Words(changes_in_words(&since));
    rows.push(Section::Vorige, None, counts);
    for each in since.into_iter().filter(|each| each.change.is_change()) {
        rows.listed(Section::Vorige, each.question.clone(), Item::Since(each));
    }
}

fn knelpunten(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    let gaps = gaps(set, session);
    if gaps.is_empty() {
        rows.nothing(Section::Knelpunten, NO_GAPS);
    }
    for (index, gap) in gaps.into_iter().enumerate() {
        let id = gap.question.clone();
        rows.listed(Section::Knelpunten, id, Item::Gap(index + 1, gap));
    }
}

fn vervolgstappen(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    let steps = steps_by_date(session);
    if steps.is_empty() {
        rows.nothing(Section::Vervolgstappen, NO_STEPS_YET);
    } else {
        rows.push(Section::Vervolgstappen, None, Item::Plan);
    }
    for (index, step) in steps {
        rows.listed(
            Section::Vervolgstappen,
            step.question.clone(),
            Item::Step(index),
        );
    }
    for gap in gaps(set, session) {
        if session.steps_of(&gap.question).next().is_none() {
            rows.listed(Section::Vervolgstappen, gap.question, Item::WithoutStep);
        }
    }
}

fn uitzoeken(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    for group in to_find_out(set, session) {
        let ask = Item::Ask(ask(group.ask));
        rows.push(Section::Uitzoeken, None, ask);
        for question in group.questions {
            rows.listed(Section::Uitzoeken, question.id.clone(), Item::Question);
        }
    }
}

fn founding(base: &KnowledgeBase, set: &QuestionSet, session: &Session, rows: &mut Rows) {
    for (question, lack) in unfounded(set, session) {
        let item = Item::Remark(lack.to_owned());
        rows.listed(Section::Onderbouwing, question.id.clone(), item);
    }
    for voice in missing_voices(base, set, session) {
        let item = Item::Remark(voice.in_words());
        rows.listed(Section::Stemmen, voice.question.id.clone(), item);
    }
    for question in set.questions() {
        if session.rating(&question.id).discuss {
            rows.listed(Section::Bespreken, question.id.clone(), Item::Question);
        }
    }
}
