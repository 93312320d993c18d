//! What a Quickscan is: the question set, a session of answers, and what follows from them.
//!
//! Pure data and rules. No file, clock, terminal or word of layout lives here.

mod answer;
mod article;
mod change;
mod compare;
mod dates;
mod entries;
mod extra;
mod facts;
mod file_error;
mod filter;
mod frameworks;
mod gaps;
mod glance;
mod guidance;
mod identity;
mod knowledge;
mod names;
mod national;
mod old_steps;
mod other_set;
mod overview;
mod patterns;
mod plan;
mod previous;
mod privacy;
mod question_set;
mod question_set_file;
mod record;
mod search;
mod session;
mod side_by_side;
mod step;
mod summary;
mod tables;
pub mod together;
mod unknown_keys;

pub use answer::{
    Answer, AnswerField, ChoiceField, Chosen, Entries, Evidence, FieldRow, FlagField, Given,
    ListField, MAX_NOTE, Rating, State, TextField, Written, WrittenField, proposed_key_sentence,
};
pub use article::with_article;
pub use change::{Change, Words};
pub use compare::{
    Aspect, Difference, Side, Topic, compare, from_difference, holds_nothing_new, merge,
};
pub use dates::{
    day_in_words, due_in_words, format_date, format_date_long, no_later_than, parse_date,
    parse_due, parse_past,
};
pub use facts::SessionFacts;
pub use file_error::FileError;
pub use filter::{PlaceInRound, QuestionFilter, Round};
pub use frameworks::{
    ByEvidence, ByKenmerk, ByRouteStep, ByTheme, ByValue, ExtraChoice, PersonHeard, Voice,
    by_evidence, by_kenmerk, by_route_step, by_theme, people_heard, voices,
};
pub use gaps::{Gap, GapKind, ORDER_EXPLAINED, gaps, order_with};
pub use glance::Glance;
pub use guidance::{
    GuidanceItem, GuidanceSection, ItemAction, general_guidance, guidance_on, what_to_ask,
};
pub use identity::{Identities, Identity};
pub use knowledge::{
    AnswerPattern, CheckList, Cited, Contradiction, Current, Dilemma, ExtraQuestion, Figure,
    Gemeente, Guidance, Insight, Instruction, Instrument, Kenmerk, KnowledgeBase, Mail,
    OrganisationForm, Others, Pattern, PatternRole, Perspective, Practice, PracticeView,
    QuestionKnowledge, Relation, RelationKind, RouteStep, Source, Table, Theme, Value, place_name,
    signature,
};
pub use names::{KnownName, NO_NAMES, NOBODY, NOT_SAID, NameKind};
pub use national::{Apart, most_apart, most_chosen};
pub use old_steps::{OldStep, old_steps};
pub use overview::{
    Counts, GRID_COLUMNS, GridRow, MissingVoice, Progress, StepsTaken, ToFindOut, counts,
    grid_rows, lacks_its_voice, missing_voices, next_open, open_questions, progress, steps_by_date,
    steps_taken, to_find_out, unfounded,
};
pub use patterns::{Finding, StoryLine, StoryRole, findings, story};
pub use plan::{
    Arrangement, OwnerMonths, OwnerPlan, PlanCounts, PlanGroup, PlanView, StepInMonth, StepsBy,
    WhoWhen, Whose, compared_owner, is_same_owner, owners, steps_by_month, who_when,
};
pub use previous::{
    CHANGE_EXPLAINED, Previous, Since, Trend, changes_in_words, count_changes, follow_up, since_of,
    since_previous, state_in_words,
};
pub use privacy::{
    PersonalData, PersonalText, TextPlace, personal_data, personal_details, personal_texts,
};
pub use question_set::{
    Basisfunctie, Condition, Kind, LeftOut, Link, Meetlat, NationalFigures, NotTogether,
    NumberRange, Percentage, Question, QuestionId, QuestionOption, QuestionSet, Reference,
    SetWords, Target, WHICH_EXPECTED,
};
pub use record::{
    Agreement, NoStep, Record, RecordField, RecordForm, RecordId, RecordKind, agreed_step,
    field_named, record_fields, record_ids,
};
pub use search::{Hit, HitPlace, counted_by_place, search};
pub use session::{Details, Place, Positioning, QuestionSetRef, Session, TeamModel, id_of};
pub use side_by_side::{ComparedQuestion, Measured, SideBySide, refusal_to_compare, side_by_side};
pub use step::{Decider, NextStep, RemovedStep, StepStatus};
pub use summary::SessionSummary;
pub use tables::{TableTalk, tables};
pub use unknown_keys::UnknownKeys;
