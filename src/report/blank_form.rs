//! A blank form, to print or to mail to others before the Quickscan is filled in.

use super::words;
use crate::document::{Document, Item, markdown};
use crate::model::{
    Basisfunctie, ChoiceField, Evidence, Question, QuestionSet, State, WrittenField,
};

/// Room to write something down on paper.
const LINE: &str = "……………………………………………………………";

/// The questions of `set` with room for an answer: CommonMark as in [`super::markdown`].
pub fn blank_form(set: &QuestionSet) -> String {
    let mut doc = Document::new(set.title.as_str());
    for paragraph in &set.introduction {
        doc.paragraph(paragraph.as_str());
    }
    doc.paragraph(
        "Alles mag leeg blijven. De standen, de onderbouwing en de meetlat zijn een toevoeging van \
         het programma quickscan; de Quickscan zelf heeft geen antwoordschaal. Noem geen namen of \
         andere gegevens van inwoners.",
    );
    let details = [
        "Gemeente",
        "Gebied of team",
        "Ingevuld door",
        "Functie",
        "Datum",
    ];
    doc.list(details.map(|detail| format!("{detail}: {LINE}")));
    for basisfunctie in &set.basisfuncties {
        chapter(&mut doc, basisfunctie);
    }
    markdown(&doc)
}

fn chapter(doc: &mut Document, basisfunctie: &Basisfunctie) {
    let title = format!(
        "Basisfunctie {}: {}",
        basisfunctie.number, basisfunctie.name
    );
    doc.heading(2, title);
    for paragraph in &basisfunctie.description {
        doc.paragraph(paragraph.as_str());
    }
    for (index, paragraph) in basisfunctie.rationale.iter().enumerate() {
        let lead = if index == 0 { "Ratio: " } else { "" };
        doc.paragraph(format!("{lead}{paragraph}"));
    }
    for question in &basisfunctie.questions {
        room_for(doc, question);
    }
}

fn room_for(doc: &mut Document, question: &Question) {
    doc.heading(3, format!("Vraag {}", question.id));
    words::question(doc, question);
    if let Some(whose) = &question.judgement_of {
        doc.paragraph(format!("Hier telt het oordeel van: {whose}."));
    }
    doc.paragraph(format!("{}:", ChoiceField::State.row().on_form));
    doc.list(State::ALL.map(|state| {
        let meetlat = question
            .meetlat
            .as_ref()
            .and_then(|meetlat| meetlat.of(state));
        let looks_like = meetlat.map_or(String::new(), |text| format!(": {text}"));
        Item::from(format!("{}{looks_like}", state.label())).with_tick_box()
    }));
    doc.paragraph(format!("{}:", ChoiceField::Evidence.row().on_form));
    let asked = Evidence::asked(question.judgement_of.is_some(), None);
    doc.list(
        asked.into_iter().map(|each| {
            Item::from(format!("{}: {}", each.key(), each.explanation())).with_tick_box()
        }),
    );
    let fields = WrittenField::ALL.map(|field| field.row().on_form);
    for what in fields.into_iter().chain(["Vervolgstap: wat, wie, wanneer"]) {
        doc.paragraph(format!("{what}: {LINE}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_quickscan_is_on_the_form() {
        let set = QuestionSet::parse(include_str!("../../quickscan/vragenlijst.toml")).unwrap();
        let form = blank_form(&set);
        for question in set.questions() {
            assert!(form.contains(&format!("### Vraag {}\n", question.id)));
            for words in question.lines() {
                let part = words
                    .split(['(', '[', '*', '_', '<', '\'', '"'])
                    .next()
                    .unwrap_or(words);
                assert!(form.contains(part.trim_end()), "{part}");
            }
        }
        assert_eq!(form.matches("- [ ] Op orde: ").count(), 30);
        assert_eq!(
            form.matches("Vervolgstap: wat, wie, wanneer: …").count(),
            30
        );
        assert!(form.ends_with("…\n") && !form.contains("\n\n\n"));
    }
}
