//! Two states of one session beside each other: what differs, and one session out of both.

mod excerpt;
mod merge;
mod people;
mod steps;
#[cfg(test)]
mod tests;
mod words;

pub use excerpt::from_difference;
pub use merge::{Side, merge};
use people::{decision_in_words, participants_in_words};
use steps::{in_words, known};

use std::collections::{BTreeSet, HashMap};

use super::{
    Answer, AnswerField, ChoiceField, FlagField, NextStep, Positioning, QuestionId, Rating,
    RecordId, Session, TeamModel, WrittenField, format_date,
};

/// Whether all that is in `other` is in `session` too, even keys of a later version.
pub fn holds_nothing_new(session: &Session, other: &Session) -> bool {
    merge(session, other, |_| Side::Mine) == *session && compare(session, other).is_empty()
}

/// What a difference is about; of each, a user chooses one side as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Gemeente, area, person, date and introduction.
    Details,
    /// One question with its answer and next steps.
    Question(QuestionId),
    /// The order of gaps that was made by hand.
    GapOrder,
    /// Which extra questions are switched on.
    ExtraQuestions,
    /// Who takes part.
    Participants,
    /// What is recorded of a group of questions, or of a talk.
    Record(RecordId),
}

/// A part of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The gemeente.
    Gemeente,
    /// The area or team.
    Gebied,
    /// Who fills it in.
    Invuller,
    /// That person's function.
    Functie,
    /// The day the answers hold for.
    Peildatum,
    /// How broad the team is.
    TeamModel,
    /// Where the team is placed.
    Positioning,
    /// The introduction of the user's own.
    Introduction,
    /// The code of the gemeente.
    MunicipalityCode,
    /// Whether the answers may go to a region.
    Sharing,
    /// A field of the answer.
    Field(AnswerField),
    /// The next steps of the question.
    Steps,
    /// What was decided on the question.
    Decision,
    /// The order of gaps.
    GapOrder,
    /// The extra questions that are switched on.
    ExtraQuestions,
    /// Who takes part.
    Participants,
    /// All that is recorded of a group or a talk.
    Record,
}

impl Aspect {
    const DETAILS: [Self; 10] = [
        Self::Gemeente,
        Self::Gebied,
        Self::Invuller,
        Self::Functie,
        Self::Peildatum,
        Self::TeamModel,
        Self::Positioning,
        Self::Introduction,
        Self::MunicipalityCode,
        Self::Sharing,
    ];

    fn of_questions() -> Vec<Self> {
        let choices = ChoiceField::ALL.map(AnswerField::Choice).into_iter();
        let flags = FlagField::ALL.map(AnswerField::Flag);
        let written = WrittenField::with_given().map(AnswerField::Written);
        let fields = choices.chain(flags).chain(written).map(Self::Field);
        fields.chain([Self::Steps, Self::Decision]).collect()
    }

    /// The word on screen and on the command line.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Gemeente => "gemeente",
            Self::Gebied => "gebied",
            Self::Invuller => "invuller",
            Self::Functie => "functie",
            Self::Peildatum => "peildatum",
            Self::TeamModel => "teammodel",
            Self::Positioning => "positionering",
            Self::Introduction => "inleiding",
            Self::MunicipalityCode => "gemeentecode",
            Self::Sharing => "delen met een regio",
            Self::Field(field) => field.row().key,
            Self::Steps => "vervolgstappen",
            Self::Decision => "besluit",
            Self::GapOrder => "volgorde van de knelpunten",
            Self::ExtraQuestions => "aanvullende vragen die aan staan",
            Self::Participants => "deelnemers",
            Self::Record => "wat er staat",
        }
    }

    /// What `session` says of this aspect of `topic`, in words; empty when it says nothing.
    pub fn in_words(self, session: &Session, topic: &Topic) -> String {
        match topic {
            Topic::Details => self.of_details(session),
            Topic::Question(id) => self.of_question(session, id),
            Topic::GapOrder => listed(&session.gap_order),
            Topic::ExtraQuestions => listed(&sorted(&session.extra_questions)),
            Topic::Participants => participants_in_words(session),
            Topic::Record(id) => session.record(id).as_lines(id.kind),
        }
    }

    /// Whether `session` says anything of this aspect of `topic`.
    pub fn is_filled_in(self, session: &Session, topic: &Topic) -> bool {
        let rating = match topic {
            Topic::Question(id) => session.rating(id),
            _ => Rating::default(),
        };
        match self {
            Self::Field(AnswerField::Choice(field)) => rating.chosen(field).is_some(),
            Self::Field(AnswerField::Flag(flag)) => rating.flag(flag),
            _ => !self.in_words(session, topic).trim().is_empty(),
        }
    }

    fn of_details(self, session: &Session) -> String {
        let details = &session.details;
        match self {
            Self::Gemeente => details.gemeente.clone(),
            Self::Gebied => details.gebied.clone(),
            Self::Invuller => details.invuller.clone(),
            Self::Functie => details.functie.clone(),
            Self::Peildatum => details.peildatum.map(format_date).unwrap_or_default(),
            Self::TeamModel => details.team_model.map_or("", TeamModel::label).to_owned(),
            Self::Positioning => details
                .positioning
                .map_or("", Positioning::label)
                .to_owned(),
            Self::Introduction => details.introduction.clone(),
            Self::MunicipalityCode => details.municipality_code.clone(),
            Self::Sharing => details
                .sharing
                .map_or(String::new(), |each| each.key().to_owned()),
            _ => String::new(),
        }
    }

    fn of_question(self, session: &Session, id: &QuestionId) -> String {
        let empty = Answer::default();
        let answer = session.answer(id).unwrap_or(&empty);
        match self {
            Self::Field(AnswerField::Choice(field)) => match answer.rating.chosen(field) {
                Some(chosen) => chosen.short().to_owned(),
                // That a question is open is said as well.
                None if field == ChoiceField::State => field.nothing().to_owned(),
                None => String::new(),
            },
            Self::Field(AnswerField::Flag(flag)) => {
                let is_on = answer.rating.flag(flag);
                if is_on { "ja" } else { "nee" }.to_owned()
            }
            Self::Field(AnswerField::Written(field)) => answer.written(field).joined(),
            Self::Steps => {
                let steps = session.steps_of(id).map(|(_, step)| in_words(step));
                steps.collect::<Vec<_>>().join("\n")
            }
            Self::Decision => session
                .decisions
                .get(id)
                .map_or(String::new(), decision_in_words),
            _ => String::new(),
        }
    }

    fn differs(self, both: &Both, topic: &Topic) -> bool {
        let Both { mine, theirs, .. } = both;
        match (self, topic) {
            // Steps may differ in what the words leave out.
            (Self::Steps, Topic::Question(id)) => {
                let [mine, theirs] = [&both.my_steps, &both.their_steps].map(|steps| {
                    let steps = steps.get(id).into_iter().flatten();
                    steps.map(|(_, step)| known(step))
                });
                !mine.eq(theirs)
            }
            (Self::Field(AnswerField::Written(field)), Topic::Question(id)) => {
                let empty = Answer::default();
                let [mine, theirs] = [mine, theirs].map(|each| each.answer(id).unwrap_or(&empty));
                mine.written(field) != theirs.written(field)
            }
            (Self::GapOrder, _) => mine.gap_order != theirs.gap_order,
            (Self::ExtraQuestions, _) => {
                sorted(&mine.extra_questions) != sorted(&theirs.extra_questions)
            }
            (Self::Participants, _) => mine.participants != theirs.participants,
            (Self::Decision, Topic::Question(id)) => {
                mine.decisions.get(id) != theirs.decisions.get(id)
            }
            (Self::Peildatum, _) => mine.details.peildatum != theirs.details.peildatum,
            _ => self.in_words(mine, topic) != self.in_words(theirs, topic),
        }
    }
}

/// Two sessions with the steps of each question, which are asked for at every topic.
struct Both<'a> {
    mine: &'a Session,
    theirs: &'a Session,
    my_steps: HashMap<&'a QuestionId, Vec<(usize, &'a NextStep)>>,
    their_steps: HashMap<&'a QuestionId, Vec<(usize, &'a NextStep)>>,
}

fn listed(ids: &[QuestionId]) -> String {
    let ids: Vec<_> = ids.iter().map(QuestionId::as_str).collect();
    ids.join(", ")
}

/// For what is switched on, the order says nothing.
fn sorted(ids: &[QuestionId]) -> Vec<QuestionId> {
    let mut ids = ids.to_vec();
    ids.sort();
    ids.dedup();
    ids
}

/// Something that differs between two sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub topic: Topic,
    /// In what it differs; never empty.
    pub aspects: Vec<Aspect>,
}

impl Difference {
    /// "vraag 2.3: stand, notitie", for a list.
    pub fn label(&self) -> String {
        let aspects = self.aspects.iter().map(|aspect| aspect.label());
        let aspects = aspects.collect::<Vec<_>>().join(", ");
        match &self.topic {
            Topic::Details => format!("gegevens: {aspects}"),
            Topic::Question(id) => format!("vraag {id}: {aspects}"),
            Topic::GapOrder | Topic::ExtraQuestions | Topic::Participants => aspects,
            Topic::Record(id) => id.to_string(),
        }
    }
}

/// Everything in which `mine` and `theirs` differ: details, questions in order, the order of gaps,
/// which extra questions are switched on.
///
/// Where the user was, when it was saved, and keys of a later version are no differences to choose
/// between.
pub fn compare(mine: &Session, theirs: &Session) -> Vec<Difference> {
    let both = Both {
        mine,
        theirs,
        my_steps: mine.steps_by_question(),
        their_steps: theirs.steps_by_question(),
    };
    topics(mine, theirs)
        .into_iter()
        .filter_map(|topic| {
            let aspects: Vec<Aspect> = match topic {
                Topic::Details => Aspect::DETAILS.to_vec(),
                Topic::Question(_) => Aspect::of_questions(),
                Topic::GapOrder => vec![Aspect::GapOrder],
                Topic::ExtraQuestions => vec![Aspect::ExtraQuestions],
                Topic::Participants => vec![Aspect::Participants],
                Topic::Record(_) => vec![Aspect::Record],
            }
            .into_iter()
            .filter(|aspect| aspect.differs(&both, &topic))
            .collect();
            (!aspects.is_empty()).then_some(Difference { topic, aspects })
        })
        .collect()
}

/// Everything that either session says something about.
fn topics(mine: &Session, theirs: &Session) -> Vec<Topic> {
    let mut questions: Vec<&QuestionId> = [mine, theirs]
        .into_iter()
        .flat_map(|session| {
            let steps = session.steps.iter().map(|step| &step.question);
            let decided = session.decisions.keys();
            session.answers.keys().chain(steps).chain(decided)
        })
        .collect();
    questions.sort();
    questions.dedup();
    let questions = questions.into_iter().cloned().map(Topic::Question);
    let records = mine.records.keys().chain(theirs.records.keys());
    let records: BTreeSet<&RecordId> = records.collect();
    std::iter::once(Topic::Details)
        .chain(questions)
        .chain([Topic::GapOrder, Topic::ExtraQuestions, Topic::Participants])
        .chain(records.into_iter().cloned().map(Topic::Record))
        .collect()
}
