//! What to say of a change that takes something back, or does it again: of which question, what.

use std::collections::BTreeSet;

use super::given::told_apart;
use super::{Change, Words, present};
use crate::model::compare::from_difference;
use crate::model::together::Participant;
use crate::model::{
    Answer, ChoiceField, Chosen, Decider, FlagField, KnownName, NextStep, QuestionId, QuestionSet,
    Rating, Session, format_date,
};
use crate::text::{clean_line, counted, first_words, listed};

/// So much of a text is repeated, in characters.
const MOST: usize = 40;

/// What is said of one thing: which it is, as the sentence begins, and what is back.
pub(super) struct Said {
    about: String,
    what: Vec<String>,
}

impl Said {
    fn new(about: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            about: about.into(),
            what: vec![what.into()],
        }
    }

    /// In an answer.
    pub(super) fn at(question: &QuestionId, what: Vec<String>) -> Self {
        let about = format!("vraag {question}:");
        Self { about, what }
    }
}

impl Change {
    /// What it brings back in `session`, which has yet to be changed: "vraag 2.3: stand is weer «deels»". With the
    /// question set what is chosen is told in its words.
    pub fn describe(&self, session: &Session, set: Option<&QuestionSet>) -> String {
        let (mut told, parts) = told_apart(self.parts(), session, set);
        let parts: Vec<&Self> = parts.iter().collect();
        match several_steps(&parts, session) {
            Some(said) => told.push(said),
            None => {
                for said in parts.iter().flat_map(|part| part.said(session)) {
                    match told.iter_mut().find(|other| other.about == said.about) {
                        Some(other) => other.what.extend(said.what),
                        None => told.push(said),
                    }
                }
            }
        }
        if told.is_empty() {
            return "alles is zoals het was".to_owned();
        }
        let told = told.iter();
        let told: Vec<_> = told
            .map(|said| {
                format!("{} {}", said.about, listed(&said.what))
                    .trim_end()
                    .to_owned()
            })
            .collect();
        told.join("; ")
    }

    /// The changes that it is made of.
    fn parts(&self) -> Vec<&Self> {
        match self {
            Self::All(parts) => parts.iter().flat_map(Self::parts).collect(),
            one => vec![one],
        }
    }

    fn said(&self, session: &Session) -> Vec<Said> {
        match self {
            Self::Rating { question, to } => match rating(session.rating(question), *to) {
                same if same.is_empty() => Vec::new(),
                said => vec![Said::at(question, said)],
            },
            Self::Words { question, to, .. } => {
                let none = Answer::default();
                let answer = session.answer(question).unwrap_or(&none);
                let what = if self.changes(session) {
                    words(to, answer)
                } else {
                    let key = to.field().row().key;
                    format!("wat u sindsdien bij {key} schreef, blijft staan")
                };
                vec![Said::at(question, vec![what])]
            }
            Self::PutStep { .. } | Self::RemoveStep(_) => {
                let step = self.step(session).map(StepSaid::said);
                step.into_iter().collect()
            }
            Self::GapOrder {
                moved: Some((question, by)),
                ..
            } => {
                let way = if *by < 0 { "hoger" } else { "lager" };
                let places = counted(by.unsigned_abs(), "plaats", "plaatsen");
                let what = format!("staat bij de knelpunten weer {places} {way}");
                vec![Said::new(format!("vraag {question}"), what)]
            }
            Self::GapOrder { moved: None, to } => {
                let whose = if to.is_empty() { "de gewone" } else { "uw" };
                let what = format!("staan weer in {whose} volgorde");
                vec![Said::new("de knelpunten", what)]
            }
            Self::ExtraQuestions(to) => {
                let now = &session.extra_questions;
                let on = to.iter().filter(|id| !now.contains(id));
                let off = now.iter().filter(|id| !to.contains(id));
                let on = on.map(|id| Said::new(format!("vraag {id}"), "staat weer aan"));
                on.chain(off.map(|id| Said::new(format!("vraag {id}"), "staat weer uit")))
                    .collect()
            }
            Self::Names(to) => names(&session.names, to),
            Self::PutParticipant { .. } | Self::RemoveParticipant(_) | Self::Decision { .. } => {
                self.said_of_people(session)
            }
            Self::Record { id, to } => {
                let what = to.differs_from(&session.record(id), id.kind);
                vec![Said::new(format!("{id}:"), what)]
            }
            Self::Details(_) => vec![Said::new("de gegevens", "zijn weer zoals ze waren")],
            Self::Place(_) => vec![Said::new("de plek", "is weer zoals die was")],
            Self::Whole(_) => vec![Said::new("de sessie", "is weer zoals die was")],
            Self::All(_) => Vec::new(),
        }
    }

    /// The same of who takes part, and of what was decided.
    fn said_of_people(&self, session: &Session) -> Vec<Said> {
        match self {
            Self::PutParticipant { participant, .. } => {
                let back = match session.participant(participant.identity) {
                    Some(_) => "is weer zoals die was",
                    None => "staat er weer",
                };
                vec![Said::new(participant_named(participant), back)]
            }
            Self::RemoveParticipant(identity) => {
                let gone = session.participant(Some(*identity)).into_iter();
                gone.map(|each| Said::new(participant_named(each), "is weer weg"))
                    .collect()
            }
            Self::Decision { question, to } => {
                let what = match to {
                    Some(to) => format!("besluit is weer «{}»", to.in_words()),
                    None => "het besluit is weer weg".to_owned(),
                };
                vec![Said::at(question, vec![what])]
            }
            _ => Vec::new(),
        }
    }

    /// What it does to a step; none when it is about something else, or does nothing.
    fn step<'a>(&'a self, session: &'a Session) -> Option<StepSaid<'a>> {
        match self {
            Self::PutStep { step, .. } => Some(match present(session, step.identity) {
                Some(now) => StepSaid::Edited(now, differs(now, step)),
                None => StepSaid::Back(step),
            }),
            Self::RemoveStep(identity) => present(session, Some(*identity)).map(StepSaid::Gone),
            _ => None,
        }
    }
}

/// What is said of a step.
enum StepSaid<'a> {
    Back(&'a NextStep),
    Gone(&'a NextStep),
    Edited(&'a NextStep, Vec<String>),
}

impl StepSaid<'_> {
    fn step(&self) -> &NextStep {
        match self {
            Self::Back(step) | Self::Gone(step) | Self::Edited(step, _) => step,
        }
    }

    fn said(self) -> Said {
        let name = format!("vervolgstap {}", quoted(&self.step().what));
        let question = self.step().question.clone();
        match self {
            Self::Back(_) => Said::at(&question, vec![format!("{name} staat er weer")]),
            Self::Gone(_) => Said::at(&question, vec![format!("{name} is weer weg")]),
            Self::Edited(_, what) => Said {
                about: format!("vraag {question}, {name}:"),
                what,
            },
        }
    }

    /// The same of one of several.
    fn of_several(&self) -> String {
        match self {
            Self::Back(_) => " staan er weer".to_owned(),
            Self::Gone(_) => " zijn weer weg".to_owned(),
            Self::Edited(_, what) => format!(": {}", listed(what)),
        }
    }
}

/// Several steps in one sentence, where `parts` are nothing else: "2 vervolgstappen (vraag 2.3 en 4.1):
/// status is weer «open»".
fn several_steps(parts: &[&Change], session: &Session) -> Option<Said> {
    let steps: Option<Vec<_>> = parts.iter().map(|part| part.step(session)).collect();
    let steps = steps.filter(|steps| steps.len() > 1)?;
    let questions: BTreeSet<_> = steps.iter().map(|said| &said.step().question).collect();
    let questions: Vec<_> = questions.iter().map(ToString::to_string).collect();
    let mut what: Vec<String> = steps.iter().map(StepSaid::of_several).collect();
    what.dedup();
    let what = match what.as_slice() {
        [same] => same.as_str(),
        _ => " zijn weer zoals ze waren",
    };
    let number = counted(steps.len(), "vervolgstap", "vervolgstappen");
    let about = format!("{number} (vraag {}){what}", listed(&questions));
    Some(Said {
        about,
        what: Vec::new(),
    })
}

fn participant_named(participant: &Participant) -> String {
    format!("deelnemer {}", quoted(&participant.name))
}

/// `text` as it is repeated: on one line, and not all of it.
pub(super) fn quoted(text: &str) -> String {
    format!("«{}»", first_words(clean_line(text).trim(), MOST))
}

/// Of which names something else is said than `now`.
fn names(now: &[KnownName], to: &[KnownName]) -> Vec<Said> {
    let about = |known: &KnownName| format!("naam {}:", quoted(&known.name));
    let back = to.iter().filter(|known| !now.contains(known));
    let back = back.map(|known| {
        let kind = known.kind.map(|kind| kind.key().to_owned());
        let voice = known.voice.as_ref().map(|voice| format!("stem {voice}"));
        let words: Vec<String> = kind.into_iter().chain(voice).collect();
        Said::new(about(known), format!("weer «{}»", words.join(", ")))
    });
    let gone = now
        .iter()
        .filter(|known| to.iter().all(|other| other.name != known.name));
    back.chain(gone.map(|known| Said::new(about(known), "weer nog niet gezegd")))
        .collect()
}

/// What changes from `now` to `to`.
fn rating(now: Rating, to: Rating) -> Vec<String> {
    let mut said = Vec::new();
    for field in ChoiceField::ALL {
        if now.chosen(field) != to.chosen(field) {
            let key = field.row().key;
            said.push(match to.chosen(field).map(Chosen::short) {
                Some(chosen) => format!("{key} is weer «{chosen}»"),
                None => format!("{key} is weer {}", field.nothing()),
            });
        }
    }
    for flag in FlagField::ALL {
        if now.flag(flag) != to.flag(flag) {
            let to = if to.flag(flag) { "aan" } else { "uit" };
            said.push(format!("«{}» staat weer {to}", flag.in_line()));
        }
    }
    said
}

/// What changes in what is written, from that in `answer`.
fn words(to: &Words, answer: &Answer) -> String {
    match to {
        Words::Text(field, text) => {
            let row = field.row();
            let it = format!("{} {}", row.article, row.one);
            if text.trim().is_empty() {
                return format!("{it} is weer leeg");
            }
            format!(
                "{it} is weer {}",
                quoted(&from_difference(text, answer.text(*field)))
            )
        }
        Words::List(field, list) => {
            let (key, now) = (field.row().key, answer.list(*field));
            let missing = |from: &[String], of: &[String]| -> Vec<String> {
                from.iter()
                    .filter(|entry| !of.contains(entry))
                    .map(|entry| quoted(entry))
                    .collect()
            };
            let (back, gone) = (missing(list, now), missing(now, list));
            match (back.as_slice(), gone.as_slice()) {
                ([], []) => format!("{key} staan weer in de volgorde van daarvoor"),
                (back, []) => format!("bij {key} staat weer {}", listed(back)),
                ([], gone) => format!("bij {key} staat niet meer {}", listed(gone)),
                (back, _) => format!(
                    "bij {key} staat weer {} in plaats van {}",
                    listed(back),
                    listed(&gone)
                ),
            }
        }
    }
}

/// In what `to` differs from the step as it is `now`.
fn differs(now: &NextStep, to: &NextStep) -> Vec<String> {
    let mut said = Vec::new();
    let text = |text: &str| match text.trim() {
        "" => "leeg".to_owned(),
        text => quoted(text),
    };
    if now.what != to.what {
        said.push(format!("heet weer {}", text(&to.what)));
    }
    if now.who != to.who {
        said.push(format!("eigenaar is weer {}", text(&to.who)));
    }
    if now.due != to.due {
        let due = to.due.map_or_else(|| "leeg".to_owned(), format_date);
        said.push(format!("datum is weer {due}"));
    }
    if now.status != to.status {
        said.push(format!("status is weer «{}»", to.status.key()));
    }
    if now.decided_by != to.decided_by {
        let decided = to.decided_by.map_or("niet nodig", Decider::key);
        said.push(format!("besluit is weer «{decided}»"));
    }
    if said.is_empty() {
        said.push("is weer zoals die was".to_owned());
    }
    said
}
