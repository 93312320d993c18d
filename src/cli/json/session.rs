//! The shape of `toon --json`.

use serde::{Serialize, Serializer};

use super::record::{RecordRow, records};
use super::{ByState, moment};
use crate::cli::context::Found;
use crate::model::{
    Answer, AnswerField, Basisfunctie, Chosen, Decider, Gap, KnowledgeBase, NameKind, NextStep,
    Positioning, QuestionId, QuestionSet, RecordKind, Session, State, TeamModel, Trend, Written,
    count_changes, counts, gaps, progress, since_of, since_previous, steps_by_date,
};

/// A session, in `toon`.
#[derive(Serialize)]
pub(in super::super) struct SessionShown<'a> {
    sessie: DetailsRow<'a>,
    /// None, like the counts, where the questions are not there.
    voortgang: Option<ProgressRow>,
    /// The groups of whatever set, also where those are called otherwise: keys stay as they are.
    basisfuncties: Vec<CountsRow>,
    knelpunten: Vec<GapRow>,
    vervolgstappen: Vec<StepRow<'a>>,
    antwoorden: Vec<AnswerRow<'a>>,
    sinds_vorige: Option<ByState<usize>>,
    /// What the practice says beside the policy, by the number of the basisfunctie.
    praktijk: Vec<RecordRow<'a>>,
    /// What came out of talks, by the table of the agenda.
    gesprekken: Vec<RecordRow<'a>>,
    /// The extra questions that are switched on; they count in nothing above but the gaps.
    aanvullende_vragen: Vec<&'a str>,
    /// What was said of names: where those of people are left out, these are not there.
    namen: Vec<NameRow<'a>>,
}

#[derive(Serialize)]
struct DetailsRow<'a> {
    id: String,
    /// None of a session of before there were any, until it is saved.
    kenmerk: Option<String>,
    gemeente: &'a str,
    gebied: &'a str,
    invuller: &'a str,
    functie: &'a str,
    peildatum: Option<String>,
    teammodel: Option<&'static str>,
    positionering: Option<&'static str>,
    inleiding: &'a str,
    gewijzigd: Option<String>,
    laatste_vraag: Option<&'a str>,
    vragenlijst: &'a str,
    vragenlijst_versie: &'a str,
    vorige: Option<&'a str>,
    vorige_peildatum: Option<String>,
    pad: String,
}

#[derive(Serialize)]
struct NameRow<'a> {
    naam: &'a str,
    soort: Option<&'static str>,
    stem: Option<&'a str>,
}

#[derive(Serialize)]
struct ProgressRow {
    beantwoord: usize,
    totaal: usize,
}

#[derive(Serialize)]
struct CountsRow {
    nummer: u8,
    telling: ByState<usize>,
}

#[derive(Serialize)]
struct GapRow {
    vraag: String,
    kort: Option<String>,
    reden: String,
}

#[derive(Serialize)]
struct StepRow<'a> {
    kenmerk: Option<String>,
    vraag: &'a str,
    wat: &'a str,
    wie: &'a str,
    wanneer: Option<String>,
    status: &'static str,
    besluit: Option<&'static str>,
    herkomst: &'a str,
}

#[derive(Serialize)]
struct AnswerRow<'a> {
    vraag: &'a str,
    /// None of a question that is not in use.
    kort: Option<String>,
    /// What the question asks for; none of one that is not in the set.
    soort: Option<&'static str>,
    /// The answer in words; none where nothing was answered.
    antwoord: Option<String>,
    #[serde(flatten)]
    fields: Fields<'a>,
    vorige: Option<PreviousRow<'a>>,
}

/// What was answered last time.
#[derive(Serialize)]
struct PreviousRow<'a> {
    #[serde(flatten)]
    fields: Fields<'a>,
    /// What became of the state since: one of [`Trend::key`].
    verschil: &'static str,
}

/// The fields of an answer, by the key of each.
struct Fields<'a> {
    answer: Option<&'a Answer>,
    /// What is flagged is not kept for the next time.
    has_flags: bool,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Choice(Option<&'static str>),
    Flag(bool),
    Text(&'a str),
    List(&'a [String]),
}

impl<'a> Value<'a> {
    fn new(answer: &'a Answer, field: AnswerField) -> Self {
        match field {
            AnswerField::Choice(field) => {
                Self::Choice(answer.rating.chosen(field).map(Chosen::key))
            }
            AnswerField::Flag(flag) => Self::Flag(answer.rating.flag(flag)),
            AnswerField::Written(field) => match answer.written(field) {
                Written::Text(text) => Self::Text(text),
                Written::List(list) => Self::List(list),
            },
        }
    }
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let none = Answer::default();
        let answer = self.answer.unwrap_or(&none);
        let fields = AnswerField::all()
            .filter(|field| self.has_flags || !matches!(field, AnswerField::Flag(_)));
        serializer.collect_map(fields.map(|field| (field.row().key, Value::new(answer, field))))
    }
}

impl<'a> SessionShown<'a> {
    pub(in super::super) fn new(
        base: &KnowledgeBase,
        set: &QuestionSet,
        found: &'a Found,
        counts_all: bool,
    ) -> Self {
        let session = &found.session;
        let progress = counts_all.then(|| progress(set, session));
        Self {
            sessie: DetailsRow::new(found),
            voortgang: progress.map(|progress| ProgressRow {
                beantwoord: progress.answered,
                totaal: progress.total,
            }),
            basisfuncties: set
                .own_basisfuncties()
                .filter(|_| counts_all)
                .map(|basisfunctie| CountsRow::new(basisfunctie, session))
                .collect(),
            knelpunten: gaps(base, set, session)
                .iter()
                .map(|gap| GapRow::new(set, gap))
                .collect(),
            vervolgstappen: steps_by_date(session)
                .into_iter()
                .map(|(_, step)| StepRow::new(step))
                .collect(),
            antwoorden: session
                .answered_ever()
                .into_iter()
                .map(|id| AnswerRow::new(set, id, session))
                .collect(),
            sinds_vorige: changes(set, session),
            praktijk: records(base, set, session, RecordKind::Practice),
            gesprekken: records(base, set, session, RecordKind::Talk),
            aanvullende_vragen: session
                .extra_questions
                .iter()
                .map(QuestionId::as_str)
                .collect(),
            namen: session
                .names
                .iter()
                .map(|known| NameRow {
                    naam: &known.name,
                    soort: known.kind.map(NameKind::key),
                    stem: known.voice.as_deref(),
                })
                .collect(),
        }
    }
}

impl<'a> DetailsRow<'a> {
    fn new(found: &'a Found) -> Self {
        let session = &found.session;
        Self {
            id: found.id(),
            kenmerk: session.identity.map(|identity| identity.to_string()),
            gemeente: &session.details.gemeente,
            gebied: &session.details.gebied,
            invuller: &session.details.invuller,
            functie: &session.details.functie,
            peildatum: session.details.peildatum.map(|day| day.to_string()),
            teammodel: session.details.team_model.map(TeamModel::key),
            positionering: session.details.positioning.map(Positioning::key),
            inleiding: &session.details.introduction,
            gewijzigd: session.changed.as_ref().map(moment),
            laatste_vraag: session.place.question.as_ref().map(QuestionId::as_str),
            vorige: Some(session.previous.session.as_str()).filter(|id| !id.is_empty()),
            vorige_peildatum: session.previous.peildatum.map(|day| day.to_string()),
            vragenlijst: &session.question_set.id,
            vragenlijst_versie: &session.question_set.version,
            pad: found.path.display().to_string(),
        }
    }
}

impl CountsRow {
    fn new(basisfunctie: &Basisfunctie, session: &Session) -> Self {
        let counts = counts(basisfunctie, session);
        let each = counts.by_state().into_iter();
        let each = each.map(|(state, count)| (state.map_or("open", State::key), count));
        Self {
            nummer: basisfunctie.number,
            telling: ByState(each.collect()),
        }
    }
}

impl GapRow {
    fn new(set: &QuestionSet, gap: &Gap) -> Self {
        Self {
            vraag: gap.question.as_str().to_owned(),
            kort: short(set, &gap.question),
            reden: gap.reason(),
        }
    }
}

impl<'a> StepRow<'a> {
    fn new(step: &'a NextStep) -> Self {
        Self {
            kenmerk: step.identity.map(|identity| identity.to_string()),
            vraag: step.question.as_str(),
            wat: &step.what,
            wie: &step.who,
            wanneer: step.due.map(|day| day.to_string()),
            status: step.status.key(),
            besluit: step.decided_by.map(Decider::key),
            herkomst: &step.origin,
        }
    }
}

impl<'a> AnswerRow<'a> {
    fn new(set: &QuestionSet, question: &'a QuestionId, session: &'a Session) -> Self {
        let state = session.rating(question).state;
        let asked = set.question_or_left_out(question);
        let was = session.previous.state(question);
        let change = asked.map_or(Trend::between(was, state), |asked| {
            since_of(asked, session).change
        });
        let in_words = session.answer(question).zip(asked);
        let in_words = in_words.and_then(|(answer, asked)| asked.answered_in_words(answer));
        Self {
            vraag: question.as_str(),
            kort: short(set, question),
            soort: asked.map(|asked| asked.kind.key()),
            antwoord: in_words.or_else(|| state.map(|state| state.label().to_lowercase())),
            fields: Fields {
                answer: session.answer(question),
                has_flags: true,
            },
            vorige: session.previous.answer(question).map(|before| PreviousRow {
                fields: Fields {
                    answer: Some(before),
                    has_flags: false,
                },
                verschil: change.key(),
            }),
        }
    }
}

/// The short title of `question`, where the set has the question.
fn short(set: &QuestionSet, question: &QuestionId) -> Option<String> {
    let question = set.question(question)?;
    Some(question.short().into_owned())
}

/// How many questions changed in each way since last time, if there was one.
fn changes(set: &QuestionSet, session: &Session) -> Option<ByState<usize>> {
    let since = since_previous(set, session);
    let trends = Trend::ALL.into_iter();
    let trends = trends.filter(|trend| *trend != Trend::Other || set.asks_other_kinds());
    let counts = trends.map(|change| (change.key(), count_changes(&since, change)));
    (!since.is_empty()).then(|| ByState(counts.collect()))
}
