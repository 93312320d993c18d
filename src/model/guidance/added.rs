//! What this program adds at a question: what the Quickscan itself instructs, what the law asks, what changed since the
//! sources, lists to go through, and what belongs to the form of the user's own team.

use super::{GuidanceItem, GuidanceSection, has_step, to_take_over};
use crate::model::{
    CheckList, Current, Instrument, KnowledgeBase, OrganisationForm, Positioning, QuestionId,
    Session, TeamModel,
};

/// What comes after the guidance and before the figures.
pub(super) fn before_figures(
    id: &QuestionId,
    base: &KnowledgeBase,
    session: &Session,
) -> Vec<GuidanceItem> {
    let mut items = instructions(id, base, session);
    items.extend(currents(GuidanceSection::Duties, id, &base.duties));
    items.extend(currents(GuidanceSection::Since, id, &base.since));
    let lists = base.lists.iter();
    let lists = lists.filter(|each| each.questions.contains(id));
    items.extend(lists.flat_map(|each| list(each, base)));
    items.extend(team(id, base, session));
    items
}

/// What the description of the basisfunctie asks for, which can become a step.
fn instructions(id: &QuestionId, base: &KnowledgeBase, session: &Session) -> Vec<GuidanceItem> {
    let about = base
        .instructions
        .iter()
        .filter(|each| each.questions.contains(id) || each.extra.contains(id));
    about
        .map(|each| {
            let is_step = has_step(session, id, &each.text);
            let origin = base.citation(each);
            to_take_over(GuidanceSection::Instructions, &each.text, origin, is_step)
        })
        .collect()
}

fn currents(section: GuidanceSection, id: &QuestionId, rows: &[Current]) -> Vec<GuidanceItem> {
    let rows = rows.iter().filter(|each| each.questions.contains(id));
    rows.map(|each| current(section, each)).collect()
}

/// One line of what changed or must be.
pub(super) fn current(section: GuidanceSection, each: &Current) -> GuidanceItem {
    let text = format!("{}. {}", each.subject, each.text);
    GuidanceItem::new(section, &text, each.known_from())
}

/// A list and its points, numbered: each apart, so that it can be read in the smallest window.
pub(super) fn list(list: &CheckList, base: &KnowledgeBase) -> Vec<GuidanceItem> {
    let head = GuidanceItem::cited(GuidanceSection::Lists, &list.name, list, base);
    let points = (1..).zip(&list.points).map(|(number, point)| {
        let text = format!("{number}. {point}");
        GuidanceItem::new(GuidanceSection::Lists, &text, Vec::new())
    });
    std::iter::once(head).chain(points).collect()
}

/// The instruments that help at this question.
pub(super) fn instruments<'a>(
    id: &'a QuestionId,
    base: &'a KnowledgeBase,
) -> impl Iterator<Item = GuidanceItem> + 'a {
    let about = base.instruments.iter();
    about
        .filter(|each| each.questions.contains(id))
        .map(|each| instrument(each, base))
}

/// An instrument, with what it adds and where it is.
pub(super) fn instrument(instrument: &Instrument, base: &KnowledgeBase) -> GuidanceItem {
    let text = format!("{}. {}", instrument.name, instrument.text);
    let adds = format!("Erbij: {}", instrument.adds);
    let more = [&instrument.remark, &instrument.address];
    let more = more.into_iter().filter(|text| !text.is_empty()).cloned();
    let notes = [adds]
        .into_iter()
        .chain(more)
        .chain([base.citation(instrument)]);
    GuidanceItem::new(GuidanceSection::Instruments, &text, notes)
}

/// What belongs to the form of the user's own team, and which gemeenten are like it; where the user did not say, that it
/// can be said.
fn team(id: &QuestionId, base: &KnowledgeBase, session: &Session) -> Vec<GuidanceItem> {
    let about: Vec<_> = base
        .forms
        .iter()
        .filter(|form| form.questions.contains(id))
        .collect();
    let details = &session.details;
    if about.is_empty() {
        return Vec::new();
    }
    if details.team_model.is_none() && details.positioning.is_none() {
        let words = "Bij deze vraag maakt het uit hoe uw team is georganiseerd. Vul dat in bij de gegevens van \
                     de sessie; dan staat hier waar u op kunt letten en welke gemeenten erop lijken.";
        return vec![GuidanceItem::new(GuidanceSection::Team, words, Vec::new())];
    }
    let own = about.iter().filter(|form| is_own(form, session));
    let mut items: Vec<_> = own.map(|form| own_form(form, base)).collect();
    items.extend(alike(base, session));
    items
}

fn is_own(form: &OrganisationForm, session: &Session) -> bool {
    let details = &session.details;
    match form.kind.as_str() {
        "organisatiemodel" => details
            .team_model
            .is_some_and(|own| own.key() == form.number),
        _ => details
            .positioning
            .is_some_and(|own| own.key() == form.number),
    }
}

fn own_form(form: &OrganisationForm, base: &KnowledgeBase) -> GuidanceItem {
    let text = format!("{}. {}", form.title(), form.text);
    let watch = (!form.risks.is_empty()).then(|| format!("Let op: {}.", form.risks.join("; ")));
    let remark = Some(form.remark.clone()).filter(|remark| !remark.is_empty());
    let notes = watch
        .into_iter()
        .chain(form.considerations.iter().cloned())
        .chain(remark)
        .chain([base.citation(form)]);
    GuidanceItem::new(GuidanceSection::Team, &text, notes)
}

/// The gemeenten of which everything that the user said of the own team holds.
fn alike(base: &KnowledgeBase, session: &Session) -> Vec<GuidanceItem> {
    let details = &session.details;
    let holds = |own: Option<&str>, theirs: &[String]| {
        own.is_none_or(|own| theirs.iter().any(|each| each == own))
    };
    let alike: Vec<_> = base
        .gemeenten
        .iter()
        .filter(|each| {
            holds(details.team_model.map(TeamModel::key), &each.team_models)
                && holds(
                    details.positioning.map(Positioning::key),
                    &each.positionings,
                )
        })
        .collect();
    let Some(first) = alike.first() else {
        return Vec::new();
    };
    let text = "Gemeenten die erop lijken, zoals zij het in 2017 vertelden. Welke vorm zij hebben, is een indeling \
                van dit programma.";
    let head = GuidanceItem::cited(GuidanceSection::Team, text, *first, base);
    let each = alike.iter().map(|each| {
        let text = format!("{}: {}", each.name, each.text);
        GuidanceItem::new(GuidanceSection::Team, &text, Vec::new())
    });
    std::iter::once(head).chain(each).collect()
}
