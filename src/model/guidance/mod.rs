//! What there is to read about a question, in the order in which it helps; and what holds for every
//! question.

mod added;
mod earlier;
mod general;

pub use self::general::general_guidance;

use super::{
    Cited, Contradiction, Guidance, KnowledgeBase, Practice, Question, QuestionId,
    QuestionKnowledge, Session, State,
};
use crate::text::clean;

/// What an item belongs to, in the order of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuidanceSection {
    /// What the question is really about, and what the sources do not say.
    Core,
    /// Whom to ask, as long as it is not known.
    ToAsk,
    /// What could be done.
    Guidance,
    /// What the Quickscan itself asks for in the description of the basisfunctie.
    Instructions,
    /// What the law asks.
    Duties,
    /// What changed since the sources were written.
    Since,
    /// Lists to go through.
    Lists,
    /// What belongs to the form of the user's own team.
    Team,
    /// National figures.
    Figures,
    /// What other gemeenten do.
    Practices,
    /// Questions without a right answer.
    Dilemmas,
    /// Tensions and links with other questions.
    Relations,
    /// What was written at another question about the same.
    Earlier,
    /// The mails that put the question to others.
    Mail,
    /// Kenmerken and steps of the journey.
    Frameworks,
    /// Where sources contradict each other.
    Contradictions,
    /// What to know before reading.
    About,
    /// The insights of KPMG.
    Insights,
    /// The journey of KPMG.
    Route,
    /// How to organise a team, and where to put it.
    Forms,
    /// Other instruments.
    Instruments,
    /// The documents.
    Sources,
}

impl GuidanceSection {
    /// Its heading.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Core => "Kern",
            Self::ToAsk => "Navragen",
            Self::Guidance => "Handreikingen",
            Self::Instructions => "Uit de omschrijving van de basisfunctie",
            Self::Duties => "Wettelijke plicht (toevoeging van dit programma)",
            Self::Since => "Sinds de bronnen (toevoeging van dit programma)",
            Self::Lists => "Lijsten om na te lopen",
            Self::Team => "Bij de vorm van uw team",
            Self::Figures => "Landelijke cijfers (geen norm)",
            Self::Practices => "Voorbeelden",
            Self::Dilemmas => "Dilemma's",
            Self::Relations => "Verband met andere vragen",
            Self::Earlier => "Wat u elders al schreef",
            Self::Mail => "Voorleggen aan een ander",
            Self::Frameworks => "Waar deze vraag bij hoort (indeling van dit programma)",
            Self::Contradictions => "Waar bronnen zichzelf of elkaar tegenspreken",
            Self::About => "Over deze kennisbank",
            Self::Insights => "Inzichten",
            Self::Route => "De routekaart",
            Self::Forms => "Vormen van organisatie",
            Self::Instruments => "Andere instrumenten",
            Self::Sources => "Bronnen",
        }
    }
}

/// What can be done with an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemAction {
    /// Only read it.
    Read,
    /// Make it a next step; its origin is in the notes of the item.
    Step {
        /// What will be done.
        what: String,
        /// Where the idea came from.
        origin: String,
    },
    /// Take over what was written at this question.
    TakeOver(QuestionId),
    /// See the mail for the group of people at this place.
    Mail(usize),
}

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuidanceItem {
    /// What it belongs to.
    pub section: GuidanceSection,
    /// The text.
    pub text: String,
    /// What is below it: where it comes from, and what to know of it.
    pub notes: Vec<String>,
    /// What can be done with it.
    pub action: ItemAction,
}

impl GuidanceItem {
    fn new(section: GuidanceSection, text: &str, notes: impl IntoIterator<Item = String>) -> Self {
        Self {
            section,
            text: clean(text),
            notes: notes.into_iter().map(|note| clean(&note)).collect(),
            action: ItemAction::Read,
        }
    }

    /// With the source of `item` below it.
    fn cited(
        section: GuidanceSection,
        text: &str,
        item: &impl Cited,
        base: &KnowledgeBase,
    ) -> Self {
        Self::new(section, text, [base.citation(item)])
    }

    fn with_action(self, action: ItemAction) -> Self {
        Self { action, ..self }
    }
}

/// Everything there is about `question`.
pub fn guidance_on(
    question: &Question,
    base: &KnowledgeBase,
    session: &Session,
) -> Vec<GuidanceItem> {
    let mut items = Vec::new();
    if let Some(known) = base.about(&question.id) {
        items.push(core(known));
        items.extend(to_ask(question, session));
        let guidance = known.guidance.iter();
        items.extend(guidance.map(|each| step(each, &question.id, base, session)));
        items.extend(added::before_figures(&question.id, base, session));
        items.extend(figures(known, base));
        items.extend(practices(known, base));
        items.extend(dilemmas(known, base));
    } else {
        let words = match (base.absence(), question.remark.as_str()) {
            (Some(absence), _) => absence,
            (None, "") => "Over deze vraag staat niets in de kennisbank.",
            (None, remark) => remark,
        };
        items.push(GuidanceItem::new(GuidanceSection::Core, words, Vec::new()));
        items.extend(to_ask(question, session));
        items.extend(added::before_figures(&question.id, base, session));
    }
    items.extend(relations(question, base));
    items.extend(earlier::written(question, base, session));
    items.extend(mails(question, base));
    items.extend(added::instruments(&question.id, base));
    items.extend(frames(question, base));
    let contradictions = base.contradictions_of(&question.id);
    items.extend(contradictions.map(|each| contradiction(each, base)));
    items
}

fn core(known: &QuestionKnowledge) -> GuidanceItem {
    let lacking = Some(known.lacking.clone()).filter(|lacking| !lacking.is_empty());
    GuidanceItem::new(GuidanceSection::Core, &known.core, lacking)
}

/// A step to find it out, while the question is answered with "weet ik nog niet".
fn to_ask(question: &Question, session: &Session) -> Option<GuidanceItem> {
    if session.rating(&question.id).state != Some(State::Onbekend) {
        return None;
    }
    let what = what_to_ask(question);
    let is_step = has_step(session, &question.id, &what);
    let item = GuidanceItem::new(GuidanceSection::ToAsk, &what, taken(is_step));
    let origin = String::new();
    Some(item.with_action(ItemAction::Step { what, origin }))
}

/// The step that finds out what is not known yet.
pub fn what_to_ask(question: &Question) -> String {
    format!("Navragen bij {}", question.whom_to_ask())
}

fn has_step(session: &Session, question: &QuestionId, what: &str) -> bool {
    session
        .steps_of(question)
        .any(|(_, step)| step.what == what)
}

fn taken(is_step: bool) -> Vec<String> {
    let note = "al in het plan".to_owned();
    is_step.then_some(note).into_iter().collect()
}

fn step(
    guidance: &Guidance,
    id: &QuestionId,
    base: &KnowledgeBase,
    session: &Session,
) -> GuidanceItem {
    let origin = base.citation(guidance);
    let is_step = has_step(session, id, &guidance.text);
    to_take_over(GuidanceSection::Guidance, &guidance.text, origin, is_step)
}

/// Something that can become a next step, if it `is_step` not yet.
fn to_take_over(
    section: GuidanceSection,
    what: &str,
    origin: String,
    is_step: bool,
) -> GuidanceItem {
    let mut notes = vec![origin.clone()];
    notes.extend(taken(is_step));
    let what = what.to_owned();
    GuidanceItem::new(section, &what, notes).with_action(ItemAction::Step { what, origin })
}

fn figures(known: &QuestionKnowledge, base: &KnowledgeBase) -> Vec<GuidanceItem> {
    let item = |figure| {
        let notes = vec![base.caveat(figure), base.citation(figure)];
        GuidanceItem::new(GuidanceSection::Figures, &figure.text, notes)
    };
    known.figures.iter().map(item).collect()
}

fn practices(known: &QuestionKnowledge, base: &KnowledgeBase) -> Vec<GuidanceItem> {
    let item = |practice: &Practice| {
        let year = base
            .source(Cited::source(practice))
            .and_then(|source| source.year);
        let note = match year {
            Some(year) => format!("{}, zoals het was in {year}", base.citation(practice)),
            None => base.citation(practice),
        };
        let text = format!("{}: {}", practice.gemeente, practice.text);
        GuidanceItem::new(GuidanceSection::Practices, &text, vec![note])
    };
    known.practices.iter().map(item).collect()
}

fn dilemmas(known: &QuestionKnowledge, base: &KnowledgeBase) -> Vec<GuidanceItem> {
    let dilemmas = known
        .dilemmas
        .iter()
        .filter_map(|number| base.dilemma(number));
    dilemmas
        .map(|dilemma| {
            let text = format!("{} {}", dilemma.question, dilemma.text);
            GuidanceItem::cited(GuidanceSection::Dilemmas, &text, dilemma, base)
        })
        .collect()
}

fn relations(question: &Question, base: &KnowledgeBase) -> Vec<GuidanceItem> {
    base.relations_of(&question.id)
        .map(|relation| {
            let text = format!("{}: {}", relation.kind.label(), relation.text);
            GuidanceItem::cited(GuidanceSection::Relations, &text, relation, base)
        })
        .collect()
}

fn contradiction(each: &Contradiction, base: &KnowledgeBase) -> GuidanceItem {
    let text = format!("{}: {}", each.subject, each.text);
    GuidanceItem::cited(GuidanceSection::Contradictions, &text, each, base)
}

fn mails(question: &Question, base: &KnowledgeBase) -> Vec<GuidanceItem> {
    let mails = base.mails(question);
    let items = mails.iter().enumerate().map(|(index, mail)| {
        let text = format!("Aan {}: {}", mail.to, mail.text);
        GuidanceItem::new(GuidanceSection::Mail, &text, Vec::new())
            .with_action(ItemAction::Mail(index))
    });
    items.collect()
}

fn frames(question: &Question, base: &KnowledgeBase) -> Vec<GuidanceItem> {
    let kenmerken = base.kenmerken_of(&question.id).map(|kenmerk| {
        let direct = kenmerk.asked_directly.contains(&question.id);
        let how = if direct {
            "vraagt ernaar"
        } else {
            "raakt eraan"
        };
        let text = format!("VNG, kenmerk {}: {} ({how})", kenmerk.number, kenmerk.name);
        GuidanceItem::new(GuidanceSection::Frameworks, &text, Vec::new())
    });
    let known = base.about(&question.id);
    let steps = known.into_iter().flat_map(|known| &known.route);
    let steps = steps
        .filter_map(|number| base.route_step(*number))
        .map(|step| {
            let text = format!("KPMG, routekaart stap {}: {}", step.number, step.name);
            GuidanceItem::new(GuidanceSection::Frameworks, &text, Vec::new())
        });
    kenmerken.chain(steps).collect()
}

#[cfg(test)]
mod tests;
