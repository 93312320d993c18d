//! What we do not know yet, how sure we are of the rest, and whose voice is missing.

use super::{Budget, Room, fit};
use crate::document::Document;
use crate::model::{
    Evidence, QuestionId, State, Voice, by_evidence, missing_voices, progress, to_find_out, voices,
};
use crate::report::{About, words};
use crate::text::{counted, listed};

/// So many subjects are named in each sentence.
const MOST_NAMED: usize = 3;

pub(super) fn write(doc: &mut Document, sentences: &[String], budget: Budget) {
    if sentences.is_empty() {
        return;
    }
    doc.heading(2, "Wat weten we nog niet?");
    let sentences = sentences.iter();
    doc.list(sentences.map(|text| fit(text, Room::item(budget.unknown))));
}

/// All that there is to say of it, as long as it is.
pub(super) fn sentences(about: &About<'_>) -> Vec<String> {
    if !about.set.asks_stands() {
        let mut found = to_ask(about);
        found.extend(open(about));
        if !found.is_empty() {
            found.extend(heard_at_all(about));
        }
        return found;
    }
    let sentences = [
        unanswered(about),
        estimates(about),
        missing(about),
        Some(heard(about)),
    ];
    sentences.into_iter().flatten().collect()
}

/// "Na te vragen bij de GGD: Samenwerking (5)."
fn to_ask(about: &About<'_>) -> Vec<String> {
    let groups = to_find_out(about.set, about.session);
    let groups = groups.iter().map(|group| {
        let topics = about.topics(group.questions.iter().map(|question| &question.id));
        let topics = words::first_of(&topics, MOST_NAMED);
        let mut asked = group.questions.iter();
        match asked.find_map(|question| question.who_knows()) {
            Some(whom) => format!("Na te vragen bij {}: {topics}.", words::with_article(whom)),
            None => format!("Nog uit te zoeken: {topics}."),
        }
    });
    groups.collect()
}

/// On how many questions somebody was consulted, where groups of people are not told apart; nothing where nobody was.
fn heard_at_all(about: &About<'_>) -> Option<String> {
    let heard = about.set.questions().filter(|question| {
        let answer = about.session.answer(&question.id);
        let mut people = answer.into_iter().flat_map(|answer| &answer.consulted);
        people.any(|who| !who.trim().is_empty())
    });
    let heard = counted(heard.count(), "vraag", "vragen");
    (!heard.starts_with("0 ")).then(|| format!("Bij {heard} is iemand geraadpleegd."))
}

fn unanswered(about: &About<'_>) -> Option<String> {
    let unknown: Vec<&QuestionId> = about
        .set
        .questions()
        .map(|question| &question.id)
        .filter(|id| about.session.rating(id).state == Some(State::Onbekend))
        .collect();
    let open = open(about);
    let unknown = (!unknown.is_empty()).then(|| {
        format!(
            "Nog uit te zoeken: {}.",
            words::first_of(&about.topics(unknown), MOST_NAMED)
        )
    });
    let found: Vec<String> = [unknown, open].into_iter().flatten().collect();
    (!found.is_empty()).then(|| found.join(" "))
}

/// How many questions have no answer yet.
fn open(about: &About<'_>) -> Option<String> {
    let progress = progress(about.set, about.session);
    match progress.total - progress.answered {
        0 => None,
        1 => Some("1 vraag is nog niet beantwoord.".to_owned()),
        open => Some(format!("{open} vragen zijn nog niet beantwoord.")),
    }
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
