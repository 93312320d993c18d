//! What the report is about, who filled it in and how far.

use super::{About, Cut, Holds};
use crate::document::Document;
use crate::model::{KnownName, NameKind, Positioning, TeamModel, format_date_long, progress};
use crate::text::{counted, first_words, one_line};

/// A longer title would not leave the page to what it is about.
const LONGEST_TITLE: usize = 90;
/// As much of the gebied is below the title.
const LONGEST_AREA: usize = 40;

/// The name of the question set, as short as people say it, and the gemeente.
pub(super) fn title(about: &About<'_>) -> String {
    let name = &about.set.words.name;
    let title = match one_line(&about.session.details.gemeente).as_str() {
        "" => name.to_owned(),
        gemeente => format!("{name}: {gemeente}"),
    };
    first_words(&title, LONGEST_TITLE).into_owned()
}

/// "Stand op 16 november 2026 · 14 van de 30 vragen beantwoord"
pub(super) fn subtitle(about: &About<'_>) -> String {
    let day = match about.session.details.peildatum {
        Some(day) => format!("stand op {}", format_date_long(day)),
        None => format!("gemaakt op {}", format_date_long(about.options.today)),
    };
    let cut = match about.options.cut {
        Cut::Kern => Some("de kern".to_owned()),
        Cut::Plan => Some("het plan".to_owned()),
        Cut::Agenda => Some("de gespreksagenda".to_owned()),
        Cut::Besluiten => Some("de besluiten".to_owned()),
        Cut::WieZeiWat => Some("wie zei wat".to_owned()),
        Cut::Alles => None,
    };
    let area = first_words(&one_line(&about.session.details.gebied), LONGEST_AREA).into_owned();
    let area = Some(area).filter(|area| !area.is_empty());
    let names = (!about.options.names).then(|| "zonder namen".to_owned());
    let facts = [cut, Some(day), area, Some(answered(about)), names];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    crate::text::capitalised(&facts.join(" · "))
}

fn answered(about: &About<'_>) -> String {
    let progress = progress(about.set, about.session);
    let total = counted(progress.total, "vraag", "vragen");
    if progress.answered == progress.total {
        format!("alle {total} beantwoord")
    } else {
        format!("{} van de {total} beantwoord", progress.answered)
    }
}

/// Everything of the session that is no answer.
pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.list(facts(about));
    let introduction = &about.session.details.introduction;
    if !one_line(introduction).is_empty() {
        doc.paragraph("Inleiding:");
        doc.quote(introduction);
    }
    for remark in remarks(about) {
        doc.paragraph(remark);
    }
}

/// What to know before the report is read or passed on.
pub(super) fn remarks(about: &About<'_>) -> Vec<String> {
    let mismatch = about.session.question_set.mismatch(about.set);
    let mismatch = mismatch.map(|sentence| format!("Let op: {sentence}"));
    let without_names = (!about.options.names).then(|| {
        format!(
            "Dit rapport is zonder namen gemaakt. Weggelaten zijn: wie dit invulde en met welke functie, met wie is \
             gesproken en wie een vervolgstap uitvoert (zij heten hier eigenaar 1, eigenaar 2 enzovoort). {}",
            Holds::Report.names_that_stay()
        )
    });
    let is_function = |known: &KnownName| known.kind == Some(NameKind::Function);
    let keeps_functions = !about.options.names && about.session.names.iter().any(is_function);
    let functions = keeps_functions.then(|| {
        "Functies en organisaties die als zodanig zijn aangewezen, staan er wel.".to_owned()
    });
    mismatch
        .into_iter()
        .chain(without_names)
        .chain(functions)
        .collect()
}

pub(super) fn facts(about: &About<'_>) -> Vec<String> {
    let details = &about.session.details;
    let or_not_yet = |text: String| {
        if text.is_empty() {
            "nog niet ingevuld".to_owned()
        } else {
            text
        }
    };
    let peildatum = details.peildatum.map(format_date_long).unwrap_or_default();
    let mut facts = vec![format!(
        "Gemeente: {}",
        or_not_yet(one_line(&details.gemeente))
    )];
    let mut add = |what: &str, text: String| {
        if !text.is_empty() {
            facts.push(format!("{what}: {text}"));
        }
    };
    add("Gebied of team", one_line(&details.gebied));
    add("Peildatum", or_not_yet(peildatum));
    let team = details.team_model.map_or("", TeamModel::label);
    add("Vorm van het team", team.to_owned());
    let positioning = details.positioning.map_or("", Positioning::label);
    add("Positionering", positioning.to_owned());
    let previous = about.session.previous.peildatum;
    add(
        "Vorige meting",
        previous.map(format_date_long).unwrap_or_default(),
    );
    if about.options.names {
        add("Ingevuld door", one_line(&details.invuller));
        add("Functie", one_line(&details.functie));
    }
    add("Voortgang", answered(about));
    add(
        "Datum van dit rapport",
        format_date_long(about.options.today),
    );
    facts
}
