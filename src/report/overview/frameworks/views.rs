//! What there is to see through each frame.

use super::{
    FrameworkGroup, FrameworkPart, FrameworkView, citation, not_asked, of_questions, touching,
};
use crate::model::{
    ByKenmerk, ByRouteStep, ByTheme, KnowledgeBase, ListField, Question, QuestionSet, Session,
    by_evidence, by_kenmerk, by_route_step, by_theme, voices,
};
use crate::report::overview::{NO_FOOTING_YET, first_of};
use crate::text::{capitalised, listed};

pub(super) fn kader<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> FrameworkView<'a> {
    let values = by_kenmerk(base, set, session);
    let all = values.iter().flat_map(|value| &value.kenmerken);
    let unasked: Vec<String> = all
        .filter(|each| !each.is_asked())
        .map(|each| each.kenmerk.number.to_string())
        .collect();
    let mut remarks = vec![format!(
        "Geteld zijn de vragen die er uitdrukkelijk naar vragen, soms bij meer kenmerken. De \
         aantallen samen zijn dus niet {}.",
        set.own_questions().count()
    )];
    if !unasked.is_empty() {
        remarks.push(format!(
            "Naar kenmerk {} vraagt {} niet.",
            listed(&unasked),
            set.words.called
        ));
    }
    let parts = values.into_iter().map(|value| FrameworkPart {
        heading: Some(format!("Waarde: {}", value.value.name)),
        groups: value
            .kenmerken
            .into_iter()
            .map(|each| kenmerk(base, set, each))
            .collect(),
    });
    FrameworkView {
        remarks,
        parts: parts.collect(),
    }
}

fn kenmerk<'a>(base: &KnowledgeBase, set: &QuestionSet, each: ByKenmerk<'a>) -> FrameworkGroup<'a> {
    let kenmerk = each.kenmerk;
    let is_asked = each.is_asked();
    let unasked = (!is_asked).then(|| format!("{}.", not_asked(set)));
    FrameworkGroup {
        title: format!("Kenmerk {}: {}", kenmerk.number, kenmerk.name),
        counts: is_asked.then_some(each.counts),
        facts: unasked.into_iter().collect(),
        others: touching(&each.touching),
        source: citation(base, kenmerk, &kenmerk.name),
        questions: each.direct,
        extra: each.extra,
        ..FrameworkGroup::default()
    }
}

pub(super) fn routekaart<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> FrameworkView<'a> {
    let remark = format!(
        "Elke vraag telt mee bij één stap; samen zijn dat er {}.",
        set.own_questions().count()
    );
    let steps = by_route_step(base, set, session);
    let blind_spots = blind_spots(set, &steps);
    let groups = steps.into_iter().map(|each| route_step(base, each));
    let mut view = FrameworkView::of(remark, groups.collect());
    view.remarks.extend(blind_spots);
    view
}

/// At which steps the Quickscan leaves something out, in a sentence.
fn blind_spots(set: &QuestionSet, steps: &[ByRouteStep<'_>]) -> Option<String> {
    let blind = steps.iter().filter_map(|each| each.step);
    let blind: Vec<String> = blind
        .filter(|step| !step.blind_spot.is_empty())
        .map(|step| step.number.to_string())
        .collect();
    let steps = (!blind.is_empty()).then(|| listed(&blind))?;
    Some(format!(
        "Bij stap {steps} laat {} iets liggen; daar staan aanvullende vragen.",
        set.words.called
    ))
}

fn route_step<'a>(base: &KnowledgeBase, each: ByRouteStep<'a>) -> FrameworkGroup<'a> {
    let is_empty = each.here.is_empty();
    let none = is_empty.then(|| "Geen vraag hoort bij deze stap.".to_owned());
    let blind_spot = each.step.map(|step| step.blind_spot.clone());
    let blind_spot = blind_spot.filter(|text| !text.is_empty());
    let lessons = each.step.into_iter().flat_map(|step| &step.lessons);
    let lessons = lessons.map(|lesson| format!("Les: {lesson}"));
    FrameworkGroup {
        title: each.step.map_or_else(
            || "Vragen zonder plaats in de route".to_owned(),
            |step| format!("Stap {}: {}", step.number, step.name),
        ),
        counts: (!is_empty).then_some(each.counts),
        facts: none.into_iter().chain(blind_spot).chain(lessons).collect(),
        others: touching(&each.touching),
        extra: each.extra,
        source: each
            .step
            .map(|step| citation(base, step, &step.name))
            .unwrap_or_default(),
        questions: each.here,
        ..FrameworkGroup::default()
    }
}

/// The themes of `base`, with what the answers to their questions say together.
pub(super) fn themas<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> FrameworkView<'a> {
    let themes = by_theme(base, set, session);
    let asked: Vec<&Question> = themes
        .iter()
        .flat_map(|each| each.questions.clone())
        .collect();
    let own = set.own_questions();
    let without = own.filter(|question| !asked.iter().any(|each| each.id == question.id));
    let without: Vec<&Question> = without.collect();
    let groups = themes.into_iter().map(|each| theme(set, each));
    let remark = "Geteld zijn de vragen die over een thema gaan, uit alle {} samen.";
    let mut view = FrameworkView::of(remark.replace("{}", &set.words.groups), groups.collect());
    let nowhere = of_questions(&without);
    view.remarks
        .extend(nowhere.map(|which| format!("Bij geen thema: {which}.")));
    view
}

fn theme<'a>(set: &QuestionSet, each: ByTheme<'a>) -> FrameworkGroup<'a> {
    let numbers: Vec<String> = each.groups.iter().map(ToString::to_string).collect();
    let words = match numbers.len() {
        1 => set.words.group.clone(),
        _ => format!("de {}", set.words.groups),
    };
    let where_asked = format!("Komt terug in {words} {}.", listed(&numbers));
    let together = each
        .findings
        .iter()
        .map(|finding| format!("{} {}", finding.sentence(), first_of(finding)));
    FrameworkGroup {
        title: each.theme.name.clone(),
        counts: Some(each.counts),
        facts: std::iter::once(where_asked).chain(together).collect(),
        questions: each.questions,
        ..FrameworkGroup::default()
    }
}

pub(super) fn onderbouwing<'a>(set: &'a QuestionSet, session: &'a Session) -> FrameworkView<'a> {
    let groups = by_evidence(set, session);
    let judged: usize = groups.iter().map(|group| group.questions.len()).sum();
    if judged == 0 {
        return FrameworkView::of(NO_FOOTING_YET, Vec::new());
    }
    let remark = format!(
        "Geteld zijn de vragen met een oordeel: op orde, deels of niet op orde.{}",
        set.extra_remark()
    );
    let groups = groups.into_iter().map(|group| FrameworkGroup {
        title: match group.evidence {
            Some(evidence) => format!(
                "{}: {}",
                capitalised(evidence.key()),
                evidence.explanation()
            ),
            None => "Niet ingevuld".to_owned(),
        },
        share: Some((
            group.questions.len(),
            format!("van de {judged} beoordeelde vragen"),
        )),
        questions: group.questions,
        ..FrameworkGroup::default()
    });
    FrameworkView::of(remark, groups.collect())
}

pub(super) fn stemmen<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> FrameworkView<'a> {
    let total = set.questions().count();
    let remark = format!(
        "Wie u hebt gesproken, vult u per vraag in bij «{}».{}",
        ListField::Consulted.row().label,
        set.extra_remark()
    );
    let groups = voices(base, set, session).into_iter().map(|voice| {
        let people = voice.people.join("; ");
        let facts = (!people.is_empty()).then(|| format!("Wie: {people}"));
        FrameworkGroup {
            title: voice.name.to_owned(),
            share: Some((voice.heard.len(), format!("van de {total} vragen"))),
            facts: facts.into_iter().collect(),
            others: missing(&voice.missing),
            questions: voice.heard,
            ..FrameworkGroup::default()
        }
    });
    FrameworkView::of(remark, groups.collect())
}

/// The questions on which the group is still to be asked.
fn missing(questions: &[&Question]) -> Option<String> {
    let of = of_questions(questions)?;
    Some(format!(
        "Hun oordeel telt bij {of}, maar een gesprek met hen staat er nog niet bij."
    ))
}
