//! What the answers come down to, as the rows of a tab.

use super::{Overview, Tab};
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::model::{
    Answer, Gap, KnowledgeBase, PlanCounts, QuestionId, QuestionSet, RecordId, Since, StoryLine,
    changes_in_words, gaps, grid_rows, missing_voices, open_questions, progress, since_previous,
    steps_by_date, to_find_out, unfounded,
};
use crate::report::{Framework, NO_GAPS, NO_GAPS_YET, NO_STEPS_YET, ask};

/// How many of the gaps are in sight at a glance: what to do first.
const FIRST: usize = 5;

/// What a row is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A sentence, where there is nothing to list or more to know.
    Words(String),
    /// A sentence of the story.
    Story(StoryLine),
    /// A question to talk about, with what there is to say of it.
    Topic(Vec<String>),
    /// Somebody who was consulted: as written, and whose voice that is.
    Person {
        /// As the user wrote it.
        name: String,
        /// Whose voice it is, in words.
        whose: String,
    },
    /// A question of the grid.
    Cell,
    /// How all questions stand.
    States,
    /// A gap, with its place from 1.
    Gap(usize, Gap),
    /// How much there is to do in all steps together.
    Plan,
    /// The step at this place in the session.
    Step(usize),
    /// A gap for which nothing is done yet.
    WithoutStep,
    /// Whom to ask the questions below, as a phrase.
    Ask(String),
    /// A question with a remark: what its evidence lacks, or whose voice is missing. May be empty.
    Question(String),
    /// A question that is otherwise than before.
    Since(Since),
    /// Another arrangement of the answers.
    Framework(Framework),
    /// What is recorded beside the questions.
    Record(RecordId),
}

/// One row of the dashboard.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The question it leads to, if any.
    pub question: Option<QuestionId>,
    /// What it is about.
    pub item: Item,
}

impl Row {
    pub(super) fn words(words: impl Into<String>) -> Self {
        Self {
            question: None,
            item: Item::Words(words.into()),
        }
    }

    pub(super) fn of(question: &QuestionId, item: Item) -> Self {
        Self {
            question: Some(question.clone()),
            item,
        }
    }

    pub(super) fn remark(question: &QuestionId, words: impl Into<String>) -> Self {
        Self::of(question, Item::Question(words.into()))
    }

    /// Whether it can be selected.
    pub fn leads_somewhere(&self) -> bool {
        let leads = matches!(
            self.item,
            Item::States | Item::Plan | Item::Framework(_) | Item::Story(_) | Item::Record(_)
        );
        self.question.is_some() || leads
    }

    /// Whether it is the same row as `other`, also when its words or its place have changed.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.question == other.question
            && match (&self.item, &other.item) {
                (Item::Step(one), Item::Step(two)) => one == two,
                (Item::Story(one), Item::Story(two)) => one.role == two.role,
                (Item::Person { name: one, .. }, Item::Person { name: two, .. }) => one == two,
                (Item::Framework(one), Item::Framework(two)) => one == two,
                (Item::Record(one), Item::Record(two)) => one == two,
                (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
            }
    }

    /// Whether it is about the same question: of a gap without a step, the step. A cell of the grid is
    /// in another place altogether.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        let is_below = |row: &Self| row.item != Item::Cell;
        self.question.is_some()
            && self.question == other.question
            && is_below(self)
            && is_below(other)
    }
}

impl Overview<'_> {
    /// Every row of `tab`.
    pub fn rows(&self, tab: Tab) -> Vec<Row> {
        match tab {
            Tab::Glance => self.glance(),
            Tab::Gaps => self.gaps(usize::MAX),
            Tab::Plan => self.plan(),
            Tab::ToAsk => self.asked_about(),
            Tab::Discuss => self.discussed(),
            Tab::Open => self.open(),
            Tab::Founding => self.founding(),
            Tab::Heard => self.heard(),
            Tab::Story => self.story(),
            Tab::Agenda => self.agenda(),
            Tab::Since => self.since(),
            Tab::Frameworks => frameworks(self.base, self.set),
            Tab::Orphans => {
                let ids = self.session.orphans(self.set).into_iter();
                ids.map(|id| Row::remark(&id, "")).collect()
            }
        }
    }

    /// The story, the cells of the grid, how all of them stand, then what to do first.
    fn glance(&self) -> Vec<Row> {
        let cells = grid_rows(self.set).flat_map(|row| row.questions);
        let cells = cells.map(|question| Row::of(&question.id, Item::Cell));
        let states = Row {
            question: None,
            item: Item::States,
        };
        let told = self.told().into_iter();
        let rows = told.chain(cells).chain([states]);
        let first = if self.set.asks_stands() {
            self.gaps(FIRST)
        } else {
            vec![Row::words(self.asked_first())]
        };
        rows.chain(first).collect()
    }

    /// What there is to ask first, where no question asks for a stand: then there are no gaps.
    fn asked_first(&self) -> String {
        let unknown = to_find_out(self.set, self.session);
        let ids = unknown.iter().flat_map(|group| &group.questions);
        let ids: Vec<&str> = ids.map(|question| question.id.as_str()).collect();
        match ids.as_slice() {
            [] => "Bij geen vraag staat «weet ik nog niet».".to_owned(),
            ids => format!("«Weet ik nog niet» staat bij: {}.", ids.join(", ")),
        }
    }

    fn gaps(&self, most: usize) -> Vec<Row> {
        let gaps = gaps(self.base, self.set, self.session);
        if gaps.is_empty() {
            return vec![Row::words(
                match progress(self.set, self.session).answered {
                    0 => NO_GAPS_YET,
                    _ => NO_GAPS,
                },
            )];
        }
        let gaps = gaps.into_iter().enumerate().take(most);
        gaps.map(|(index, gap)| Row::of(&gap.question.clone(), Item::Gap(index + 1, gap)))
            .collect()
    }

    fn plan(&self) -> Vec<Row> {
        let steps = steps_by_date(self.session);
        let head = match steps.len() {
            0 => Row::words(NO_STEPS_YET),
            _ => Row {
                question: None,
                item: Item::Plan,
            },
        };
        let mut rows = vec![head];
        let counts = PlanCounts::of(&self.session.steps, self.today);
        rows.extend(counts.advice().map(Row::words));
        let steps = steps.into_iter();
        rows.extend(steps.map(|(index, step)| Row::of(&step.question, Item::Step(index))));
        let without = gaps(self.base, self.set, self.session).into_iter();
        let without = without.filter(|gap| !self.session.has_step(&gap.question));
        let without: Vec<Row> = without
            .map(|gap| Row::of(&gap.question, Item::WithoutStep))
            .collect();
        rows.extend((!without.is_empty()).then(|| Row::words("Nog geen stap bij:")));
        rows.extend(without);
        rows
    }

    fn asked_about(&self) -> Vec<Row> {
        let groups = to_find_out(self.set, self.session).into_iter();
        let rows = groups.flat_map(|group| {
            let head = Row {
                question: None,
                item: Item::Ask(ask(group.ask)),
            };
            let questions = group.questions.into_iter();
            let questions = questions.map(|question| Row::remark(&question.id, ""));
            std::iter::once(head).chain(questions)
        });
        unless_empty(
            rows.collect(),
            "Bij geen vraag staat «weet ik nog niet», dus er is niets na te vragen.",
        )
    }

    fn discussed(&self) -> Vec<Row> {
        let marked = self.set.questions();
        let marked = marked.filter(|question| self.session.rating(&question.id).discuss);
        let rows = marked.map(|question| {
            let answer = self.session.answer(&question.id);
            let sentence = answer.map(Answer::key_sentence_or_proposed);
            Row::remark(&question.id, sentence.unwrap_or_default())
        });
        unless_empty(
            rows.collect(),
            &format!(
                "Er is niets gemarkeerd om te bespreken. Dat doet u met {}, bij een vraag of op een regel hier.",
                key_for(Action::ToggleDiscuss)
            ),
        )
    }

    fn open(&self) -> Vec<Row> {
        let open = open_questions(self.set, self.session);
        let rows = open.map(|question| Row::remark(&question.id, ""));
        unless_empty(rows.collect(), "Alle vragen hebben een antwoord.")
    }

    /// Whether there is a gap that can be moved.
    pub fn has_gaps(&self) -> bool {
        !gaps(self.base, self.set, self.session).is_empty()
    }

    fn founding(&self) -> Vec<Row> {
        let lacking = unfounded(self.set, self.session).into_iter();
        let rows = lacking.map(|(question, lack)| Row::remark(&question.id, lack));
        let mut rows = unless_empty(
            rows.collect(),
            "Er is geen oordeel dat nog onderbouwd moet worden.",
        );
        rows.extend(self.practice());
        rows
    }

    fn heard(&self) -> Vec<Row> {
        let missing = missing_voices(self.base, self.set, self.session).into_iter();
        let has_answers =
            open_questions(self.set, self.session).count() < self.set.questions().count();
        let rows = missing.map(|voice| Row::remark(&voice.question.id, voice.in_words()));
        let asks_for_others = self.set.questions().any(|each| each.judgement_of.is_some());
        let mut rows = unless_empty(
            rows.collect(),
            if !asks_for_others {
                "Geen van de vragen gaat over het oordeel van anderen. Wie u hebt gesproken, vult u in bij de vraag."
            } else if has_answers {
                "Bij de vragen die u hebt beoordeeld, is iedereen gehoord wiens oordeel telt."
            } else {
                "U hebt nog geen vraag beoordeeld. Daarna staat hier wie u nog kunt spreken."
            },
        );
        rows.extend(self.people());
        rows
    }

    /// How many questions changed and which; those without an answer yet are only counted.
    fn since(&self) -> Vec<Row> {
        let since = since_previous(self.set, self.session);
        let counts = Row::words(changes_in_words(&since));
        let changed = since.into_iter().filter(|each| each.change.is_change());
        let changed = changed.map(|each| Row::of(&each.question.clone(), Item::Since(each)));
        [counts].into_iter().chain(changed).collect()
    }
}

fn frameworks(base: &KnowledgeBase, set: &QuestionSet) -> Vec<Row> {
    let head = Row::words("Dezelfde antwoorden, anders ingedeeld:");
    let frames = Framework::offered(base, set).into_iter().map(|frame| Row {
        question: None,
        item: Item::Framework(frame),
    });
    [head].into_iter().chain(frames).collect()
}

/// The rows, or what there is to say where there are none.
fn unless_empty(rows: Vec<Row>, words: &str) -> Vec<Row> {
    if rows.is_empty() {
        vec![Row::words(words)]
    } else {
        rows
    }
}
