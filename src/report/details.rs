//! The head of the report: what it is about, who filled it in and how far.

use super::About;
use crate::document::Document;
use crate::model::{NameKind, format_date_long, progress};
use crate::text::{counted, one_line};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.list(facts(about));
    let introduction = &about.session.details.introduction;
    if !one_line(introduction).is_empty() {
        doc.paragraph("Inleiding:");
        doc.quote(introduction);
    }
    if let Some(sentence) = about.session.question_set.mismatch(about.set) {
        doc.paragraph(format!("Let op: {sentence}"));
    }
    if !about.options.names {
        doc.paragraph(
            "Dit rapport is zonder namen gemaakt. Weggelaten zijn: wie de Quickscan invulde en met welke functie, wie is \
             geraadpleegd en wie een vervolgstap uitvoert (zij heten hier eigenaar 1, eigenaar 2 enzovoort). Namen die in een notitie, een bron of een \
             vervolgstap zelf staan, zijn niet weggelaten.",
        );
        if about
            .session
            .names
            .iter()
            .any(|known| known.kind == NameKind::Function)
        {
            doc.paragraph(
                "Functies en organisaties die als zodanig zijn aangewezen, staan er wel.",
            );
        }
    }
}

/// The name of the question set, as short as people say it, and the gemeente.
pub(super) fn title(about: &About<'_>) -> String {
    let title = &about.set.title;
    let name = title
        .split_once(':')
        .map_or(title.as_str(), |(name, _)| name);
    let name = name.strip_suffix(" voor gemeenten").unwrap_or(name);
    match one_line(&about.session.details.gemeente).as_str() {
        "" => name.to_owned(),
        gemeente => format!("{name}: {gemeente}"),
    }
}

fn facts(about: &About<'_>) -> Vec<String> {
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
    let previous = about.session.previous.peildatum;
    add(
        "Vorige meting",
        previous.map(format_date_long).unwrap_or_default(),
    );
    if about.options.names {
        add("Ingevuld door", one_line(&details.invuller));
        add("Functie", one_line(&details.functie));
    }
    let progress = progress(about.set, about.session);
    add(
        "Voortgang",
        format!(
            "{} van de {} beantwoord",
            progress.answered,
            counted(progress.total, "vraag", "vragen")
        ),
    );
    add(
        "Datum van dit rapport",
        format_date_long(about.options.today),
    );
    facts
}
