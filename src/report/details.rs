//! The head of the report: what it is about, who filled it in and how far.

use super::About;
use crate::document::Document;
use crate::model::{format_date_long, progress};
use crate::text::{counted, one_line};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.list(facts(about));
    for remark in remarks(about) {
        doc.paragraph(remark);
    }
}

/// What to know before the report is read or passed on.
pub(super) fn remarks(about: &About<'_>) -> Vec<String> {
    let mismatch = about.session.question_set.mismatch(about.set);
    let mismatch = mismatch.map(|sentence| format!("Let op: {sentence}"));
    let without_names = (!about.options.names).then(|| {
            "Dit rapport is zonder namen gemaakt. Weggelaten zijn: wie de Quickscan invulde en met welke functie, wie is \
             geraadpleegd en wie een vervolgstap uitvoert (zij heten hier eigenaar 1, eigenaar 2 enzovoort). Namen die in een notitie, een bron of een \
             vervolgstap zelf staan, zijn niet weggelaten."
            .to_owned()
    });
    mismatch.into_iter().chain(without_names).collect()
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
