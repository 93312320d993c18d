//! The rules that are at the head of `quickscan/kennisbank.toml`.

mod added;
mod patterns;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::{Cited, FORMAT, Figure, KnowledgeBase, RelationKind};
use crate::model::{FileError, Question, QuestionId, QuestionSet};

/// The most words in one sentence that is to be taken in at a glance.
const MAX_WORDS: usize = 30;
/// How many handreikingen a question has.
const GUIDANCE: RangeInclusive<usize> = 3..=6;

/// What is wrong, with words of the file by which its place is found.
type Fault = (String, String);

/// Check what types cannot express.
///
/// # Errors
///
/// The first fault, at the first place in `text` of the words that are wrong.
pub(super) fn check(base: &KnowledgeBase, text: &str) -> Result<(), FileError> {
    if base.versie != FORMAT {
        return Err(place(
            text,
            "versie",
            format!("«versie» moet {FORMAT} zijn"),
        ));
    }
    let fault = cited(base)
        .or_else(|| questions(base))
        .or_else(|| figures(base))
        .or_else(|| frames(base))
        .or_else(|| relations(base))
        .or_else(|| extra_questions(base))
        .or_else(|| added::check(base))
        .or_else(|| voices(base))
        .or_else(|| patterns::check(base));
    fault.map_or(Ok(()), |(words, problem)| Err(place(text, &words, problem)))
}

fn place(text: &str, words: &str, problem: String) -> FileError {
    FileError::at(text, text.find(words).unwrap_or(0), problem)
}

/// Every item names a source that is there, and a place in it.
fn cited(base: &KnowledgeBase) -> Option<Fault> {
    let per_question = base.questions.iter().flat_map(|question| {
        with(&question.guidance, |item| &item.text)
            .chain(with(&question.figures, |item| &item.text))
            .chain(with(&question.practices, |item| &item.text))
    });
    per_question
        .chain(with(&base.relations, |item| &item.text))
        .chain(with(&base.kenmerken, |item| &item.name))
        .chain(with(&base.route, |item| &item.name))
        .chain(with(&base.insights, |item| &item.text))
        .chain(with(&base.dilemmas, |item| &item.text))
        .chain(with(&base.forms, |item| &item.text))
        .chain(with(&base.instruments, |item| &item.text))
        .chain(with(&base.contradictions, |item| &item.text))
        .chain(with(&base.themes, |item| &item.name))
        .chain(with(&base.patterns, |item| &item.sentence))
        .chain(with(&base.lists, |item| &item.name))
        .chain(with(&base.instructions, |item| &item.text))
        .chain(with(&base.gemeenten, |item| &item.name))
        .chain(with(&base.practice_views, |item| &item.name))
        .find_map(|(item, words)| {
            let problem = source_fault(base, item)?;
            Some((words.to_owned(), problem))
        })
}

/// Each of `items`, with its words in the file.
fn with<T: Cited>(
    items: &[T],
    words: fn(&T) -> &String,
) -> impl Iterator<Item = (&dyn Cited, &str)> {
    items
        .iter()
        .map(move |item| (item as &dyn Cited, words(item).as_str()))
}

/// What is wrong with the source of `item`.
fn source_fault(base: &KnowledgeBase, item: &dyn Cited) -> Option<String> {
    if base.source(item.source()).is_none() {
        return Some(format!("bron «{}» bestaat niet", item.source()));
    }
    let is_empty = item.place().trim().is_empty();
    is_empty.then(|| "«plaats» is leeg, verwacht een plek in de bron".to_owned())
}

/// Every question once, with enough guidance, in sentences that are short enough.
fn questions(base: &KnowledgeBase) -> Option<Fault> {
    let mut ids = HashSet::new();
    base.questions.iter().find_map(|question| {
        let id = &question.id;
        if !ids.insert(id) {
            return Some((
                question.core.clone(),
                format!("vraag «{id}» staat er dubbel in"),
            ));
        }
        let count = question.guidance.len();
        if !GUIDANCE.contains(&count) {
            let (least, most) = (GUIDANCE.start(), GUIDANCE.end());
            let problem =
                format!("vraag «{id}» heeft {count} handreikingen, verwacht {least} tot {most}");
            return Some((question.core.clone(), problem));
        }
        let texts = question.guidance.iter().map(|item| &item.text);
        let texts = texts.chain(question.practices.iter().map(|item| &item.text));
        texts
            .chain([&question.core])
            .find_map(|text| too_long(text))
    })
}

/// A sentence without words, or with more than can be taken in at a glance.
fn too_long(text: &str) -> Option<Fault> {
    match text.split_whitespace().count() {
        0 => Some(("\"\"".to_owned(), "hier is een tekst leeg".to_owned())),
        words if words > MAX_WORDS => Some((
            text.to_owned(),
            format!("deze zin telt {words} woorden, verwacht er hoogstens {MAX_WORDS}"),
        )),
        _ => None,
    }
}

/// Every figure has a year, an n or the reason why not, and is in its own sentence.
fn figures(base: &KnowledgeBase) -> Option<Fault> {
    let per_question = base.questions.iter().flat_map(|question| &question.figures);
    let per_form = base.forms.iter().flat_map(|form| &form.figures);
    per_question.chain(per_form).find_map(|figure: &Figure| {
        let problem = if figure.n.is_none() == figure.without_n.trim().is_empty() {
            "dit cijfer heeft «n» nodig, of «zonder_n» met de reden waarom die er niet is"
        } else if !(1990..=2100).contains(&figure.year) {
            "dit cijfer heeft een jaar nodig, zoals 2022"
        } else if !figure
            .text
            .to_lowercase()
            .contains(&figure.value.to_lowercase())
        {
            "het getal in «waarde» staat niet in «tekst»"
        } else {
            return too_long(&figure.text);
        };
        Some((figure.text.clone(), problem.to_owned()))
    })
}

/// Numbers of steps, dilemmas and values lead somewhere; questions asked directly are among those
/// of their kenmerk.
fn frames(base: &KnowledgeBase) -> Option<Fault> {
    let per_question = base.questions.iter().find_map(|question| {
        let step = question
            .route
            .iter()
            .find(|step| base.route_step(**step).is_none());
        let dilemma = question
            .dilemmas
            .iter()
            .find(|each| base.dilemma(each).is_none());
        let problem = match (step, dilemma) {
            (Some(step), _) => format!("routestap «{step}» bestaat niet"),
            (None, Some(dilemma)) => format!("dilemma «{dilemma}» bestaat niet"),
            (None, None) => return None,
        };
        Some((question.core.clone(), problem))
    });
    per_question.or_else(|| {
        base.kenmerken.iter().find_map(|kenmerk| {
            let stranger = kenmerk
                .asked_directly
                .iter()
                .find(|id| !kenmerk.questions.contains(id));
            let problem = if !base.values.iter().any(|value| value.id == kenmerk.value) {
                format!("waarde «{}» bestaat niet", kenmerk.value)
            } else if let Some(id) = stranger {
                format!("vraag «{id}» staat in «vragen_direct» maar niet in «vragen»")
            } else {
                return None;
            };
            Some((kenmerk.name.clone(), problem))
        })
    })
}

/// What goes first in a condition is one of its questions.
fn relations(base: &KnowledgeBase) -> Option<Fault> {
    base.relations.iter().find_map(|relation| {
        let first = relation.first.as_ref()?;
        let problem = if relation.kind != RelationKind::Voorwaarde {
            "alleen een verband van de soort «voorwaarde» heeft «eerst»".to_owned()
        } else if !relation.questions.contains(first) {
            format!("vraag «{first}» staat in «eerst» maar niet in «vragen»")
        } else {
            return None;
        };
        Some((relation.text.clone(), problem))
    })
}

/// Every extra question once, with a short name, whom to ask and what its states look like.
fn extra_questions(base: &KnowledgeBase) -> Option<Fault> {
    let mut ids = HashSet::new();
    base.extra_questions().find_map(|(_, extra)| {
        let (id, most) = (&extra.id, Question::MAX_SHORT);
        let meetlat = &extra.meetlat;
        let states = [&meetlat.op_orde, &meetlat.deels, &meetlat.niet_op_orde];
        let problem = if !ids.insert(id) {
            format!("aanvullende vraag «{id}» staat er dubbel in")
        } else if extra.subject.chars().count() > most {
            format!("«onderwerp» van aanvullende vraag «{id}» is langer dan {most} tekens")
        } else if extra.ask.trim().is_empty() {
            format!("«navragen_bij» van aanvullende vraag «{id}» is leeg")
        } else if states.iter().any(|text| text.trim().is_empty()) {
            format!("in de meetlat van aanvullende vraag «{id}» is een stand leeg")
        } else {
            return None;
        };
        Some((extra.text.clone(), problem))
    })
}

/// Every word by which somebody is recognised says something, and points one way.
fn voices(base: &KnowledgeBase) -> Option<Fault> {
    let words = base
        .perspectives
        .iter()
        .flat_map(|each| each.words.iter().chain(&each.only_alone));
    let mut seen = HashSet::new();
    words.chain(&base.others.words).find_map(|word| {
        let problem = if word.is_empty() {
            "hier staat een woord zonder letters".to_owned()
        } else if !seen.insert(word.words()) {
            format!("het woord «{word}» staat er dubbel in")
        } else {
            return None;
        };
        Some((format!("\"{word}\""), problem))
    })
}

impl KnowledgeBase {
    /// What is wrong when it was not made for `set`, with what it should say when it was.
    fn other_set(&self, set: &QuestionSet) -> Option<String> {
        let (about, fingerprint) = (&self.about, set.fingerprint());
        [
            ("vragenlijst", &about.question_set, &set.id),
            ("vragenlijst_versie", &about.question_set_version, &set.version),
            ("vragenlijst_vingerafdruk", &about.question_set_fingerprint, &fingerprint),
        ]
        .into_iter()
        .find(|(key, own, found)| own != found && (*key == "vragenlijst" || !own.is_empty()))
        .map(|(key, own, found)| {
            format!(
                "deze kennisbank hoort bij {key} «{own}», en in gebruik is «{found}»; zij wordt zo niet gebruikt"
            )
        })
    }

    /// The first question that is talked about at none of the tables, where there are any.
    fn without_table<'a>(&self, set: &'a QuestionSet) -> Option<&'a Question> {
        let mut questions = set.own_questions();
        let is_at_one = |id| self.tables.iter().any(|table| table.questions.contains(id));
        questions.find(|question| !self.tables.is_empty() && !is_at_one(&question.id))
    }

    /// Check that this knowledge base, read from `text`, fits `set`: every question is served, and
    /// no other is named.
    ///
    /// # Errors
    ///
    /// [`FileError`] with the place of the first that is not.
    pub fn check_against(&self, set: &QuestionSet, text: &str) -> Result<(), FileError> {
        if let Some(problem) = self.other_set(set) {
            return Err(place(text, "vragenlijst = ", problem));
        }
        // An empty one is allowed: it says that there is nothing for this set.
        if self.is_empty() {
            return Ok(());
        }
        if let Some(question) = set.questions().find(|each| self.about(&each.id).is_none()) {
            let problem = format!("over vraag «{}» staat hier niets", question.id);
            return Err(place(text, "[[vraag]]", problem));
        }
        let extra = self.extra_question_ids();
        let strange = |id: &&QuestionId| set.question(id).is_none();
        let relations = self.relations.iter().flat_map(|each| &each.questions);
        let kenmerken = self.kenmerken.iter().flat_map(|each| &each.questions);
        let contradictions = self.contradictions.iter().flat_map(|each| &each.questions);
        if let Some(question) = self.without_table(set) {
            let problem = format!("vraag «{}» staat aan geen tafel", question.id);
            return Err(place(text, "[[tafel]]", problem));
        }
        let themes = self.themes.iter().flat_map(|each| &each.questions);
        let tables = self.tables.iter().flat_map(|each| &each.questions);
        let patterns = self
            .patterns
            .iter()
            .flat_map(|each| each.condition.named().into_iter().chain(&each.first_at));
        let named = self.questions.iter().map(|each| &each.id);
        let named = named.chain(themes).chain(tables).chain(patterns);
        let mut named = named
            .chain(relations)
            .chain(kenmerken)
            .chain(contradictions);
        named.find(strange).map_or(Ok(()), |id| {
            let problem = format!("vraag «{id}» staat niet in de vragenlijst");
            Err(place(text, &format!("\"{id}\""), problem))
        })?;
        // What is added may be about an extra question as well.
        let neither = |id: &&QuestionId| strange(id) && !extra.contains(id);
        self.added_questions().find(neither).map_or(Ok(()), |id| {
            let problem = format!(
                "vraag «{id}» staat niet in de vragenlijst en niet bij de aanvullende vragen"
            );
            Err(place(text, &format!("\"{id}\""), problem))
        })
    }
}
