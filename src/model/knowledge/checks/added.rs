//! The rules for what this program adds to the sources.

use super::{Fault, too_long};
use crate::model::QuestionId;
use crate::model::knowledge::{Current, Gemeente, KnowledgeBase};

/// The first fault in what is added.
pub(super) fn check(base: &KnowledgeBase) -> Option<Fault> {
    let current = base.since.iter().chain(&base.duties).find_map(current);
    current
        .or_else(|| lists(base))
        .or_else(|| instructions(base))
        .or_else(|| lessons(base))
        .or_else(|| base.gemeenten.iter().find_map(|each| gemeente(base, each)))
        .or_else(|| addresses(base))
}

/// What changed or must be says until when that is known, from what, and where to read it.
fn current(each: &Current) -> Option<Fault> {
    let has_year = each
        .as_of
        .split(|char: char| !char.is_ascii_digit())
        .any(|digits| digits.len() == 4);
    let problem = if each.text.trim().is_empty() || each.read_in.trim().is_empty() {
        "«tekst» en «gelezen_in» mogen niet leeg zijn"
    } else if !has_year {
        "«stand» noemt geen jaar, verwacht bijvoorbeeld 13 februari 2026"
    } else if !is_address(&each.address) {
        "«adres» moet met https:// beginnen"
    } else if each.questions.is_empty() {
        "«vragen» is leeg, verwacht de vragen die dit raakt"
    } else {
        return None;
    };
    Some((each.subject.clone(), problem.to_owned()))
}

fn is_address(address: &str) -> bool {
    address.starts_with("https://") && !address.contains(char::is_whitespace)
}

fn lists(base: &KnowledgeBase) -> Option<Fault> {
    base.lists.iter().find_map(|list| {
        let is_empty =
            list.points.is_empty() || list.points.iter().any(|point| point.trim().is_empty());
        let problem = format!("lijst «{}» heeft een leeg punt of geen punten", list.name);
        is_empty.then(|| (list.name.clone(), problem))
    })
}

/// An instruction that no question asks for names the extra question that does.
fn instructions(base: &KnowledgeBase) -> Option<Fault> {
    base.instructions.iter().find_map(|each| {
        if each.is_blind_spot() && each.extra.is_empty() {
            let problem =
                "geen vraag gaat hierover, verwacht een aanvullende vraag bij «aanvullend»";
            return Some((each.text.clone(), problem.to_owned()));
        }
        too_long(&each.text)
    })
}

fn lessons(base: &KnowledgeBase) -> Option<Fault> {
    let lessons = base.route.iter().flat_map(|step| &step.lessons);
    lessons.into_iter().find_map(|lesson| too_long(lesson))
}

/// A gemeente has forms that are described.
fn gemeente(base: &KnowledgeBase, each: &Gemeente) -> Option<Fault> {
    let strange = |kind: &str, numbers: &[String]| {
        let is_not_described = |number: &&String| {
            let mut forms = base.forms.iter();
            !forms.any(|form| form.kind == kind && form.number == **number)
        };
        numbers.iter().find(is_not_described).cloned()
    };
    let model = strange("organisatiemodel", &each.team_models);
    let number = model.or_else(|| strange("positionering", &each.positionings))?;
    let problem = format!("vorm «{number}» van gemeente «{}» bestaat niet", each.name);
    Some((format!("naam = \"{}\"", each.name), problem))
}

fn addresses(base: &KnowledgeBase) -> Option<Fault> {
    let given = base
        .instruments
        .iter()
        .find(|each| !each.address.is_empty() && !is_address(&each.address))?;
    let problem = "«adres» moet met https:// beginnen".to_owned();
    Some((given.name.clone(), problem))
}

impl KnowledgeBase {
    /// Every question that something added is about.
    pub(super) fn added_questions(&self) -> impl Iterator<Item = &QuestionId> {
        let current = self.since.iter().chain(&self.duties);
        let current = current.flat_map(|each| &each.questions);
        let lists = self.lists.iter().flat_map(|each| &each.questions);
        let instructions = self.instructions.iter();
        let instructions = instructions.flat_map(|each| each.questions.iter().chain(&each.extra));
        let forms = self.forms.iter().flat_map(|each| &each.questions);
        let instruments = self.instruments.iter().flat_map(|each| &each.questions);
        current
            .chain(lists)
            .chain(instructions)
            .chain(forms)
            .chain(instruments)
    }
}
