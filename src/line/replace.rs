//! Words that are written in the answer, replaced where they are: "vervang OUD door NIEUW".

use super::Conversation;
use crate::model::{Change, ListField, TextField, Words, Written, WrittenField};
use crate::text::without_quotes;

/// Where words were found.
struct Place {
    field: WrittenField,
    /// How often they are there.
    count: usize,
    /// What is written there with the new words instead.
    becomes: Words,
}

impl Conversation<'_, '_> {
    /// Replace words of this answer by others; `said` is what follows "vervang".
    pub(super) fn replace(&mut self, said: &str) {
        // The word between the two may be in either.
        for (at, between) in said.match_indices(" door ") {
            let (Some(old), Some(new)) = (said.get(..at), said.get(at + between.len()..)) else {
                continue;
            };
            let (old, new) = (without_quotes(old), without_quotes(new));
            let places = self.places(old, new);
            match places.as_slice() {
                [] => {}
                [one] if one.count == 1 => {
                    let name = one.field.row().label.to_lowercase();
                    let to = one.becomes.clone();
                    if let Some(question) = self.questions.question(&self.here) {
                        let session = self.work.session();
                        self.apply(Change::answered_by(session, question, to));
                    }
                    self.changed(&format!("{} {name}: «{old}» is nu «{new}».", self.here));
                    return;
                }
                several => {
                    let count: usize = several.iter().map(|place| place.count).sum();
                    self.desk.talk.refuse(&format!(
                        "«{old}» staat hier {count} keer. Typ er een paar woorden omheen mee, zodat het één plek is."
                    ));
                    return;
                }
            }
        }
        self.desk.talk.refuse(&format!(
            "Die woorden staan niet bij {}. Typ lees om te horen wat er staat.",
            self.here
        ));
    }

    /// Where `old` is written in this answer.
    fn places(&self, old: &str, new: &str) -> Vec<Place> {
        let Some(answer) = self.work.session().answer(&self.here) else {
            return Vec::new();
        };
        if old.is_empty() {
            return Vec::new();
        }
        let fields = WrittenField::ALL.into_iter();
        fields
            .filter_map(|field| {
                let (count, becomes) = match (answer.written(field), field) {
                    (Written::Text(text), WrittenField::Text(field)) => {
                        in_text(text, field, old, new)
                    }
                    (Written::List(list), WrittenField::List(field)) => {
                        in_list(list, field, old, new)
                    }
                    _ => return None,
                };
                (count > 0).then_some(Place {
                    field,
                    count,
                    becomes,
                })
            })
            .collect()
    }
}

fn in_text(text: &str, field: TextField, old: &str, new: &str) -> (usize, Words) {
    let becomes = Words::Text(field, text.replacen(old, new, 1));
    (text.matches(old).count(), becomes)
}

fn in_list(list: &[String], field: ListField, old: &str, new: &str) -> (usize, Words) {
    let count = list.iter().map(|text| text.matches(old).count()).sum();
    let becomes = list.iter().map(|text| text.replacen(old, new, 1));
    (count, Words::List(field, becomes.collect()))
}
