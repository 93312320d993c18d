//! A blank form, to print or to mail to others before the Quickscan is filled in.

use super::invitation::{DAY, FILLED_IN_BY, FUNCTION, NO_RESIDENTS, fields_to_fill, ours};
use crate::document::{Document, Room, markdown};
use crate::model::{Basisfunctie, QuestionSet};

/// The questions of `set` with room for an answer: CommonMark as in [`super::markdown`].
pub fn blank_form(set: &QuestionSet) -> String {
    let mut doc = Document::new(set.title.as_str());
    for paragraph in &set.introduction {
        doc.paragraph(paragraph.as_str());
    }
    let ours = ours(set).map_or(String::new(), |ours| format!("{ours} "));
    doc.paragraph(format!("Alles mag leeg blijven. {ours}{NO_RESIDENTS}"));
    for label in ["Gemeente", "Gebied of team", FILLED_IN_BY, FUNCTION, DAY] {
        doc.room(Room::line("", label));
    }
    let extra = set.extra();
    for basisfunctie in set.whole_groups().chain(extra) {
        chapter(&mut doc, basisfunctie);
    }
    markdown(&doc)
}

fn chapter(doc: &mut Document, basisfunctie: &Basisfunctie) {
    doc.heading(2, basisfunctie.heading());
    for paragraph in &basisfunctie.description {
        doc.paragraph(paragraph.as_str());
    }
    for (index, paragraph) in basisfunctie.rationale.iter().enumerate() {
        let lead = if index == 0 { "Ratio: " } else { "" };
        doc.paragraph(format!("{lead}{paragraph}"));
    }
    for question in &basisfunctie.questions {
        fields_to_fill(doc, question);
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
            assert!(form.contains(&format!(
                "### Vraag {}: {}\n",
                question.id,
                question.short()
            )));
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
