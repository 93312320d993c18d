//! What there is to see through a frame, as rows.

use super::Frame;
use crate::model::{
    ByKenmerk, ByRouteStep, Cited, KnowledgeBase, Question, QuestionId, QuestionSet, Session,
    State, by_footing, by_kenmerk, by_route_step, voices,
};
use crate::text::{capitalised, listed};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum FrameRow {
    /// A heading on a rule.
    Heading(String),
    /// A sentence to read.
    Sentence(String),
    /// A kenmerk, step, footing or perspective, with what there is to say of it.
    Group {
        /// Its name.
        title: String,
        /// What there is to say of it, a line each.
        facts: Vec<String>,
        /// Where it stands in its source; may be empty.
        source: String,
    },
    /// A question.
    Question(QuestionId),
    /// An extra question.
    Extra {
        /// Its id.
        id: QuestionId,
        /// What it is about.
        subject: String,
        /// The question.
        text: String,
        /// Why it is offered.
        why: String,
        /// Whether it is switched on.
        is_on: bool,
        /// How the policy stands, if it was answered.
        state: Option<State>,
    },
}

impl FrameRow {
    /// Whether it can be pointed at.
    pub const fn leads_somewhere(&self) -> bool {
        !matches!(self, Self::Heading(_) | Self::Sentence(_))
    }
}

/// Every row of `frame`.
pub fn rows(
    frame: Frame,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> Vec<FrameRow> {
    if base.is_empty() && frame != Frame::Onderbouwing {
        let unread = "De kennisbank is niet gelezen, daarom is dit kader leeg. Met «quickscan \
                      controleer» ziet u wat eraan mankeert.";
        return vec![FrameRow::Sentence(
            base.absence().unwrap_or(unread).to_owned(),
        )];
    }
    match frame {
        Frame::Kader => kader(base, set, session),
        Frame::Routekaart => routekaart(base, set, session),
        Frame::Onderbouwing => onderbouwing(set, session),
        Frame::Stemmen => stemmen(base, set, session),
    }
}

fn kader(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<FrameRow> {
    let values = by_kenmerk(base, set, session);
    let all = values.iter().flat_map(|value| &value.kenmerken);
    let unasked: Vec<String> = all
        .filter(|each| !each.is_asked())
        .map(|each| each.kenmerk.number.to_string())
        .collect();
    let mut rows = vec![FrameRow::Sentence(format!(
        "Geteld zijn de vragen die er uitdrukkelijk naar vragen, soms bij meer kenmerken: samen \
         tellen zij niet op tot {}.",
        set.len()
    ))];
    if !unasked.is_empty() {
        rows.push(FrameRow::Sentence(format!(
            "Naar kenmerk {} vraagt de Quickscan niet.",
            listed(&unasked)
        )));
    }
    for value in &values {
        rows.push(FrameRow::Heading(format!("Waarde: {}", value.value.name)));
        for kenmerk in &value.kenmerken {
            add_kenmerk(base, kenmerk, &mut rows);
        }
    }
    rows
}

fn add_kenmerk(base: &KnowledgeBase, each: &ByKenmerk<'_>, rows: &mut Vec<FrameRow>) {
    let kenmerk = each.kenmerk;
    let told = if each.is_asked() {
        each.counts.in_words()
    } else {
        "De Quickscan vraagt hier niet naar.".to_owned()
    };
    rows.push(FrameRow::Group {
        title: format!("Kenmerk {}: {}", kenmerk.number, kenmerk.name),
        facts: facts(told, &each.touching),
        source: citation(base, kenmerk, &kenmerk.name),
    });
    rows.extend(questions(&each.direct));
    if !each.extra.is_empty() {
        rows.push(FrameRow::Sentence(
            "Aanvullend, geen deel van de Quickscan:".to_owned(),
        ));
    }
    rows.extend(each.extra.iter().map(|extra| FrameRow::Extra {
        id: extra.question.id.clone(),
        subject: extra.question.subject.clone(),
        text: extra.question.text.clone(),
        why: extra.question.why.clone(),
        is_on: extra.is_on,
        state: extra.state,
    }));
}

fn routekaart(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<FrameRow> {
    let mut rows = vec![FrameRow::Sentence(format!(
        "Elke vraag telt alleen mee bij de stap waar zij thuishoort; samen zijn dat er {}.",
        set.len()
    ))];
    for each in by_route_step(base, set, session) {
        rows.push(route_step(base, &each));
        rows.extend(questions(&each.here));
    }
    rows
}

fn route_step(base: &KnowledgeBase, each: &ByRouteStep<'_>) -> FrameRow {
    let told = if each.here.is_empty() {
        "Geen vraag hoort bij deze stap.".to_owned()
    } else {
        each.counts.in_words()
    };
    FrameRow::Group {
        title: each.step.map_or_else(
            || "Vragen zonder plaats in de route".to_owned(),
            |step| format!("Stap {}: {}", step.number, step.name),
        ),
        facts: facts(told, &each.touching),
        source: each
            .step
            .map(|step| citation(base, step, &step.name))
            .unwrap_or_default(),
    }
}

fn onderbouwing(set: &QuestionSet, session: &Session) -> Vec<FrameRow> {
    let groups = by_footing(set, session);
    let judged: usize = groups.iter().map(|group| group.questions.len()).sum();
    if judged == 0 {
        let words = "Er is nog niets beoordeeld, dus er is ook nog niets te onderbouwen.";
        return vec![FrameRow::Sentence(words.to_owned())];
    }
    let mut rows = vec![FrameRow::Sentence(format!(
        "Geteld zijn de vragen met een oordeel: op orde, deels of niet op orde.{}",
        set.extra_remark()
    ))];
    for group in groups {
        let title = match group.footing {
            Some(footing) => format!("{}: {}", capitalised(footing.key()), footing.explanation()),
            None => "Niet ingevuld".to_owned(),
        };
        let count = group.questions.len();
        rows.push(FrameRow::Group {
            title,
            facts: vec![format!("{count} van {judged} beoordeelde vragen")],
            source: String::new(),
        });
        rows.extend(questions(&group.questions));
    }
    rows
}

fn stemmen(base: &KnowledgeBase, set: &QuestionSet, session: &Session) -> Vec<FrameRow> {
    let total = set.questions().count();
    let mut rows = vec![FrameRow::Sentence(format!(
        "Wie is er geraadpleegd? Bij «Geraadpleegd» vult u dat per vraag in.{}",
        set.extra_remark()
    ))];
    for voice in voices(base, set, session) {
        let mut told = match voice.heard.len() {
            0 => vec!["nog bij geen enkele vraag geraadpleegd".to_owned()],
            heard => vec![
                format!("geraadpleegd bij {heard} van {total} vragen"),
                format!("Wie: {}", voice.people.join("; ")),
            ],
        };
        told.extend(missing(&voice.missing));
        rows.push(FrameRow::Group {
            title: voice.name.to_owned(),
            facts: told,
            source: String::new(),
        });
        rows.extend(questions(&voice.heard));
    }
    rows
}

/// The questions on which the group is still to be asked.
fn missing(questions: &[&Question]) -> Option<String> {
    let ids: Vec<String> = questions.iter().map(|each| each.id.to_string()).collect();
    match ids.as_slice() {
        [] => None,
        [one] => Some(format!(
            "Nog te raadplegen bij vraag {one}: daar telt hun oordeel."
        )),
        several => Some(format!(
            "Nog te raadplegen bij de vragen {}: daar telt hun oordeel.",
            listed(several)
        )),
    }
}

fn questions<'a>(questions: &'a [&'a Question]) -> impl Iterator<Item = FrameRow> + 'a {
    questions
        .iter()
        .map(|question| FrameRow::Question(question.id.clone()))
}

/// What is counted, and which other questions touch upon it.
fn facts(counted: String, touching: &[&Question]) -> Vec<String> {
    let ids: Vec<String> = touching.iter().map(|each| each.id.to_string()).collect();
    let touching = match ids.as_slice() {
        [] => None,
        [one] => Some(format!("Raakt ook aan vraag {one}.")),
        several => Some(format!("Raakt ook aan de vragen {}.", listed(several))),
    };
    std::iter::once(counted).chain(touching).collect()
}

/// Document, year and place, without the name that stands above it already.
fn citation(base: &KnowledgeBase, item: &impl Cited, name: &str) -> String {
    let citation = base.citation(item).replace(name, "");
    citation.trim_end_matches([' ', '.', ',', ':']).to_owned()
}
