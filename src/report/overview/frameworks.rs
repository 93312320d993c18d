//! The same answers through other frames, worded once for the screen and for who listens.

use super::NO_FOOTING_YET;
use crate::model::{
    ByKenmerk, ByRouteStep, Cited, Counts, ExtraChoice, KnowledgeBase, ListField, Question,
    QuestionSet, Session, by_evidence, by_kenmerk, by_route_step, voices,
};
use crate::text::{capitalised, letters, listed};

/// A way to look at the answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Framework {
    /// The kenmerken of the VNG.
    #[default]
    Kader,
    /// The inhabitant's journey of KPMG.
    Routekaart,
    /// How well founded they are.
    Onderbouwing,
    /// Who has been heard.
    Stemmen,
}

impl Framework {
    /// Every frame, in order.
    pub const ALL: [Self; 4] = [
        Self::Kader,
        Self::Routekaart,
        Self::Onderbouwing,
        Self::Stemmen,
    ];

    /// The name on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kader => "VNG-kader",
            Self::Routekaart => "Routekaart",
            Self::Onderbouwing => "Onderbouwing",
            Self::Stemmen => "Wie is gehoord",
        }
    }

    /// The frame whose name `words` are, or begin: "vng" is enough.
    pub fn from_words(words: &str) -> Option<Self> {
        let words = letters(words);
        if words.is_empty() {
            return None;
        }
        let begins = |frame: &Self| letters(frame.label()).starts_with(&words);
        let holds = |frame: &Self| letters(frame.label()).contains(&words);
        let mut all = Self::ALL.into_iter();
        all.find(begins)
            .or_else(|| Self::ALL.into_iter().find(holds))
    }

    /// What is seen through it, in a sentence.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Kader => "Naar de kenmerken van wijkgericht werken, van de VNG.",
            Self::Routekaart => "Naar de stappen die een inwoner doorloopt, volgens KPMG.",
            Self::Onderbouwing => {
                "Naar waar een oordeel op steunt: papier, een afspraak of een inschatting."
            }
            Self::Stemmen => {
                "Naar wie u hebt gesproken: inwoners, het lokale team, partners, beleid en bestuur."
            }
        }
    }

    /// What is ours about it: said on top, whatever is visible.
    pub const fn ours(self) -> &'static str {
        match self {
            Self::Kader | Self::Routekaart => {
                "Deze indeling is van dit programma; VNG en KPMG leggen het verband zelf niet."
            }
            Self::Onderbouwing => {
                "De onderbouwing is een toevoeging van dit programma aan de Quickscan."
            }
            Self::Stemmen => {
                "Dit programma leidt uit de ingevulde woorden af bij wie iemand hoort. Klopt dat niet, zet \
                 de groep er dan achter, zoals «M. Jansen (inwoner)»."
            }
        }
    }
}

/// What there is to see through a frame.
#[derive(Debug, Default)]
pub struct FrameworkView<'a> {
    /// What to know first, a sentence each.
    pub remarks: Vec<String>,
    /// The groups, in parts.
    pub parts: Vec<FrameworkPart<'a>>,
}

/// Groups that belong together.
#[derive(Debug)]
pub struct FrameworkPart<'a> {
    /// What they have in common, where there are more parts.
    pub heading: Option<String>,
    /// The groups.
    pub groups: Vec<FrameworkGroup<'a>>,
}

/// A kenmerk, step, evidence or perspective, with what there is to say of it.
#[derive(Debug, Default)]
pub struct FrameworkGroup<'a> {
    /// Its name.
    pub title: String,
    /// How its questions stand, where that is counted.
    pub counts: Option<Counts>,
    /// How many there are of what is counted otherwise, and of what: "van de 16 beoordeelde vragen".
    pub share: Option<(usize, String)>,
    /// What else there is to say of its questions.
    pub facts: Vec<String>,
    /// Which other questions it is about as well, if any.
    pub others: Option<String>,
    /// Where it is in its source; may be empty.
    pub source: String,
    /// Its questions.
    pub questions: Vec<&'a Question>,
    /// The extra questions that it suggests.
    pub extra: Vec<ExtraChoice<'a>>,
}

/// What is above extra questions.
pub const EXTRA: &str = "Aanvullend, geen deel van de Quickscan:";

/// Looks at `session` through `frame`.
pub fn frame<'a>(
    frame: Framework,
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> FrameworkView<'a> {
    if base.is_empty() && frame != Framework::Onderbouwing {
        let unread = "De kennisbank is niet gelezen, daarom is dit kader leeg. Met «quickscan \
                      controleer» ziet u wat eraan mankeert.";
        return FrameworkView::of(base.absence().unwrap_or(unread), Vec::new());
    }
    match frame {
        Framework::Kader => kader(base, set, session),
        Framework::Routekaart => routekaart(base, set, session),
        Framework::Onderbouwing => onderbouwing(set, session),
        Framework::Stemmen => stemmen(base, set, session),
    }
}

impl<'a> FrameworkView<'a> {
    fn of(remark: impl Into<String>, groups: Vec<FrameworkGroup<'a>>) -> Self {
        Self {
            remarks: vec![remark.into()],
            parts: vec![FrameworkPart {
                heading: None,
                groups,
            }],
        }
    }
}

fn kader<'a>(
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
            "Naar kenmerk {} vraagt de Quickscan niet.",
            listed(&unasked)
        ));
    }
    let parts = values.into_iter().map(|value| FrameworkPart {
        heading: Some(format!("Waarde: {}", value.value.name)),
        groups: value
            .kenmerken
            .into_iter()
            .map(|each| kenmerk(base, each))
            .collect(),
    });
    FrameworkView {
        remarks,
        parts: parts.collect(),
    }
}

fn kenmerk<'a>(base: &KnowledgeBase, each: ByKenmerk<'a>) -> FrameworkGroup<'a> {
    let kenmerk = each.kenmerk;
    let is_asked = each.is_asked();
    let unasked = (!is_asked).then(|| "De Quickscan vraagt hier niet naar.".to_owned());
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

fn routekaart<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
) -> FrameworkView<'a> {
    let remark = format!(
        "Elke vraag telt mee bij één stap; samen zijn dat er {}.",
        set.own_questions().count()
    );
    let steps = by_route_step(base, set, session);
    let blind_spots = blind_spots(&steps);
    let groups = steps.into_iter().map(|each| route_step(base, each));
    let mut view = FrameworkView::of(remark, groups.collect());
    view.remarks.extend(blind_spots);
    view
}

/// At which steps the Quickscan leaves something out, in a sentence.
fn blind_spots(steps: &[ByRouteStep<'_>]) -> Option<String> {
    let blind = steps.iter().filter_map(|each| each.step);
    let blind: Vec<String> = blind
        .filter(|step| !step.blind_spot.is_empty())
        .map(|step| step.number.to_string())
        .collect();
    let steps = (!blind.is_empty()).then(|| listed(&blind))?;
    Some(format!(
        "Bij stap {steps} laat de Quickscan iets liggen; daar staan aanvullende vragen."
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

fn onderbouwing<'a>(set: &'a QuestionSet, session: &'a Session) -> FrameworkView<'a> {
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

fn stemmen<'a>(
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
    Some(format!("Nog niet gehoord bij {of}: daar telt hun oordeel."))
}

/// Which other questions touch upon it.
fn touching(questions: &[&Question]) -> Option<String> {
    let of = of_questions(questions)?;
    Some(format!("Heeft ook te maken met {of}."))
}

/// "vraag 1.1", "de vragen 1.1 en 2.3"; none without any.
pub(super) fn of_questions(questions: &[&Question]) -> Option<String> {
    let ids: Vec<String> = questions.iter().map(|each| each.id.to_string()).collect();
    match ids.as_slice() {
        [] => None,
        [one] => Some(format!("vraag {one}")),
        several => Some(format!("de vragen {}", listed(several))),
    }
}

/// Document, year and place, without the name that is above it already.
fn citation(base: &KnowledgeBase, item: &impl Cited, name: &str) -> String {
    let citation = base.citation(item).replace(name, "");
    citation.trim_end_matches([' ', '.', ',', ':']).to_owned()
}
