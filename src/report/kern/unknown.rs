//! What we do not know yet, how sure we are of the rest, and whose voice is missing.

use std::collections::BTreeSet;

use super::fit::first_that_fits;
use super::{Budget, Room};
use crate::document::Document;
use crate::model::{
    Evidence, QuestionId, State, Voice, by_evidence, missing_voices, progress, to_find_out, voices,
};
use crate::report::{About, words};
use crate::text::{counted, listed};

/// How many subjects are named in a sentence, as there is room for them.
const NAMED: [usize; 3] = [3, 2, 1];

/// What is known where no consulted people are filled in; a talk may be recorded beside the questions.
const NOBODY_HEARD: &str = "Nog bij geen enkele vraag staat met wie is gesproken.";

/// A sentence in ever fewer words: with fewer names, and in the end with none.
pub(super) type Sentence = Vec<String>;

pub(super) fn write(doc: &mut Document, sentences: &[Sentence], budget: Budget) {
    if sentences.is_empty() {
        return;
    }
    doc.heading(2, "Wat weten we nog niet?");
    let room = Room::item(budget.unknown);
    let sentences = sentences.iter();
    doc.list(sentences.map(|each| first_that_fits(each.iter().cloned(), room)));
}

/// All that there is to say of it.
pub(super) fn sentences(about: &About<'_>) -> Vec<Sentence> {
    if !about.set.asks_stands() {
        let mut found = to_ask(about);
        found.extend(open(about).map(|open| vec![open]));
        if !found.is_empty() {
            found.extend(heard_at_all(about).map(|heard| vec![heard]));
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
fn to_ask(about: &About<'_>) -> Vec<Sentence> {
    let groups = to_find_out(about.set, about.session);
    let groups = groups.iter().map(|group| {
        let topics = about.topics(group.questions.iter().map(|question| &question.id));
        let count = counted(group.questions.len(), "vraag", "vragen");
        let mut asked = group.questions.iter();
        let whom = asked.find_map(|question| question.who_knows());
        let named = NAMED.map(|most| words::first_of(&topics, most));
        let sentence = |what: &String| match whom {
            Some(whom) => format!("Na te vragen bij {}: {what}.", words::with_article(whom)),
            None => format!("Nog uit te zoeken: {what}."),
        };
        named.iter().chain([&count]).map(sentence).collect()
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
    let heard = heard.count();
    let words = counted(heard, "vraag", "vragen");
    (heard > 0).then(|| format!("Bij {words} is iemand geraadpleegd."))
}

fn unanswered(about: &About<'_>) -> Option<Sentence> {
    let unknown: Vec<&QuestionId> = about
        .set
        .questions()
        .map(|question| &question.id)
        .filter(|id| about.session.rating(id).state == Some(State::Onbekend))
        .collect();
    let open = open(about);
    if unknown.is_empty() {
        return open.map(|open| vec![open]);
    }
    let count = counted(unknown.len(), "vraag", "vragen");
    let topics = about.topics(unknown);
    let named = NAMED.map(|most| words::first_of(&topics, most));
    let sentence = |what: &String| {
        let unknown = Some(format!("Nog uit te zoeken: {what}."));
        let parts: Vec<String> = unknown.into_iter().chain(open.clone()).collect();
        parts.join(" ")
    };
    Some(named.iter().chain([&count]).map(sentence).collect())
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
fn estimates(about: &About<'_>) -> Option<Sentence> {
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
        all if all == judged => return Some(vec![only_estimates(judged)]),
        1 => Some("is er 1 alleen een eigen inschatting".to_owned()),
        many => Some(format!("zijn er {many} alleen een eigen inschatting")),
    };
    let unsaid = match of(None) {
        0 => None,
        all if all == judged => return Some(vec![unfounded(judged)]),
        1 => Some("heeft er 1 geen onderbouwing".to_owned()),
        many => Some(format!("hebben er {many} geen onderbouwing")),
    };
    let found: Vec<String> = [estimated, unsaid].into_iter().flatten().collect();
    let judged = counted(judged, "oordeel", "oordelen");
    let in_short = [
        (of(Some(Evidence::Inschatting)), "alleen een inschatting"),
        (of(None), "zonder onderbouwing"),
    ];
    let in_short = in_short.iter().filter(|(count, _)| *count > 0);
    let in_short: Vec<String> = in_short
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    (!found.is_empty()).then(|| {
        vec![
            format!("Van de {judged} {}.", listed(&found)),
            format!("Van de {judged}: {}.", listed(&in_short)),
        ]
    })
}

/// "Alle 4 oordelen zijn alleen een eigen inschatting."
fn only_estimates(all: usize) -> String {
    match all {
        1 => "Het enige oordeel is alleen een eigen inschatting.".to_owned(),
        2 => "Beide oordelen zijn alleen een eigen inschatting.".to_owned(),
        all => format!("Alle {all} oordelen zijn alleen een eigen inschatting."),
    }
}

/// "Geen van de 4 oordelen heeft een onderbouwing."
fn unfounded(all: usize) -> String {
    match all {
        1 => "Het enige oordeel heeft geen onderbouwing.".to_owned(),
        all => format!("Geen van de {all} oordelen heeft een onderbouwing."),
    }
}

/// Whose judgement counts somewhere, where no talk with them is filled in. They may have been heard elsewhere, or in a
/// talk that is recorded beside the questions: so it names the questions.
fn missing(about: &About<'_>) -> Option<Sentence> {
    let missing = missing_voices(about.options.knowledge, about.set, about.session);
    let mut groups: Vec<(&str, Vec<&QuestionId>)> = Vec::new();
    for voice in &missing {
        let id = &voice.question.id;
        match groups.iter_mut().find(|(whose, _)| *whose == voice.whose) {
            Some((_, ids)) => ids.push(id),
            None => groups.push((voice.whose, vec![id])),
        }
    }
    if groups.is_empty() {
        return None;
    }
    let sentence = |what: &dyn Fn(&[&QuestionId]) -> String| {
        let groups = groups
            .iter()
            .map(|(whose, ids)| format!("{} bij {}", words::with_article(whose), what(ids)));
        let groups: Vec<String> = groups.collect();
        format!(
            "Hun oordeel telt, maar een gesprek met hen staat er nog niet bij: {}.",
            groups.join("; ")
        )
    };
    let with_topics = sentence(&|ids| listed(&about.topics(ids.iter().copied())));
    let numbers = |ids: &[&QuestionId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let with_numbers = sentence(&|ids| listed(&numbers(ids)));
    let in_short = format!(
        "Bij {} telt het oordeel van anderen, maar staat een gesprek met hen er nog niet bij.",
        counted(missing.len(), "vraag", "vragen")
    );
    Some(vec![with_topics, with_numbers, in_short])
}

/// Who was heard, and on how many of the questions.
fn heard(about: &About<'_>) -> Sentence {
    if about.options.knowledge.perspectives.is_empty() {
        return vec![heard_at_all(about).unwrap_or(NOBODY_HEARD.to_owned())];
    }
    let total = counted(about.set.questions().count(), "vraag", "vragen");
    let voices = voices(about.options.knowledge, about.set, about.session);
    let name = |voice: &Voice<'_>| words::with_article(&voice.name.to_lowercase()).to_owned();
    let (silent, heard): (Vec<&Voice>, Vec<&Voice>) =
        voices.iter().partition(|voice| voice.heard.is_empty());
    let told = heard
        .iter()
        .map(|voice| format!("{} bij {}", name(voice), voice.heard.len()));
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return vec![NOBODY_HEARD.to_owned()];
    }
    let told = format!("Geraadpleegd: {} van de {total}.", listed(&told));
    let nowhere: Vec<String> = silent.into_iter().map(name).collect();
    let in_full = (!nowhere.is_empty())
        .then(|| format!("{told} Nog bij geen vraag staan: {}.", listed(&nowhere)));
    let ids = heard.iter().flat_map(|voice| &voice.heard);
    let ids: BTreeSet<&QuestionId> = ids.map(|question| &question.id).collect();
    let in_short = format!("Bij {} van de {total} is iemand geraadpleegd.", ids.len());
    in_full.into_iter().chain([told, in_short]).collect()
}
