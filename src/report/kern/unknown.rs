//! What we do not know yet, how sure we are of the rest, and whose voice is missing.

use super::{Budget, Room, fit};
use crate::document::Document;
use crate::model::{
    Evidence, QuestionId, State, Voice, by_evidence, missing_voices, progress, voices,
};
use crate::report::{About, words};
use crate::text::{counted, listed};

/// So many subjects are named in each sentence.
const MOST_NAMED: usize = 3;

pub(super) fn write(doc: &mut Document, sentences: &[String], budget: Budget) {
    doc.heading(2, "Wat weten we nog niet?");
    let sentences = sentences.iter();
    doc.list(sentences.map(|text| fit(text, Room::item(budget.unknown))));
}

/// All that there is to say of it, as long as it is.
pub(super) fn sentences(about: &About<'_>) -> Vec<String> {
    let sentences = [
        unanswered(about),
        estimates(about),
        missing(about),
        Some(heard(about)),
    ];
    sentences.into_iter().flatten().collect()
}

fn unanswered(about: &About<'_>) -> Option<String> {
    let unknown: Vec<&QuestionId> = about
        .set
        .questions()
        .map(|question| &question.id)
        .filter(|id| about.session.rating(id).state == Some(State::Onbekend))
        .collect();
    let progress = progress(about.set, about.session);
    let open = match progress.total - progress.answered {
        0 => None,
        open => Some(format!(
            "{} nog niet beantwoord.",
            if open == 1 {
                "1 vraag is".to_owned()
            } else {
                format!("{open} vragen zijn")
            }
        )),
    };
    let unknown = (!unknown.is_empty()).then(|| {
        format!(
            "Nog uit te zoeken: {}.",
            words::first_of(&about.topics(unknown), MOST_NAMED)
        )
    });
    let found: Vec<String> = [unknown, open].into_iter().flatten().collect();
    (!found.is_empty()).then(|| found.join(" "))
}

/// How many judgements rest on nothing but an estimate.
fn estimates(about: &About<'_>) -> Option<String> {
    let groups = by_evidence(about.set, about.session);
    let of = |evidence| {
        let mut groups = groups.iter();
        groups
            .find(|group| group.evidence == evidence)
            .map_or(0, |group| group.questions.len())
    };
    let judged: usize = groups.iter().map(|group| group.questions.len()).sum();
    let estimated = match of(Some(Evidence::Inschatting)) {
        0 => None,
        1 => Some("is er 1 alleen een eigen inschatting".to_owned()),
        many => Some(format!("zijn er {many} alleen een eigen inschatting")),
    };
    let unsaid = match of(None) {
        0 => None,
        1 => Some("heeft er 1 geen onderbouwing".to_owned()),
        many => Some(format!("hebben er {many} geen onderbouwing")),
    };
    let found: Vec<String> = [estimated, unsaid].into_iter().flatten().collect();
    let judged = counted(judged, "oordeel", "oordelen");
    (!found.is_empty()).then(|| format!("Van de {judged} {}.", listed(&found)))
}

/// Whose judgement counts somewhere, and was not asked for.
fn missing(about: &About<'_>) -> Option<String> {
    let missing = missing_voices(about.options.knowledge, about.set, about.session);
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for voice in &missing {
        let topic = about.topic(&voice.question.id);
        match groups.iter_mut().find(|(whose, _)| *whose == voice.whose) {
            Some((_, topics)) => topics.push(topic),
            None => groups.push((voice.whose, vec![topic])),
        }
    }
    let groups = groups.into_iter().map(|(whose, topics)| {
        format!(
            "van {} bij {}",
            words::with_article(whose),
            words::first_of(&topics, MOST_NAMED)
        )
    });
    let groups: Vec<String> = groups.collect();
    (!groups.is_empty()).then(|| format!("Nog niet gevraagd is het oordeel {}.", groups.join("; ")))
}

/// Who was heard, and on how many of the questions.
fn heard(about: &About<'_>) -> String {
    let total = counted(about.set.questions().count(), "vraag", "vragen");
    let voices = voices(about.options.knowledge, about.set, about.session);
    let name = |voice: &Voice<'_>| words::with_article(&voice.name.to_lowercase()).to_owned();
    let (silent, heard): (Vec<&Voice>, Vec<&Voice>) =
        voices.iter().partition(|voice| voice.heard.is_empty());
    let told = heard
        .iter()
        .map(|voice| format!("{} bij {}", name(voice), voice.heard.len()));
    let told: Vec<String> = told.collect();
    let silent: Vec<String> = silent.into_iter().map(name).collect();
    match (told.as_slice(), silent.as_slice()) {
        ([], _) => "Er is nog bij geen enkele vraag iemand geraadpleegd.".to_owned(),
        (told, []) => format!("Geraadpleegd: {} van de {total}.", listed(told)),
        (told, silent) => format!(
            "Geraadpleegd: {} van de {total}. Nog nergens geraadpleegd: {}.",
            listed(told),
            listed(silent)
        ),
    }
}
