//! Sessions side by side: a table for each basisfunctie, with a column for each session.

use jiff::civil::Date;

use crate::document::{Document, docx, html, markdown};
use crate::model::{ComparedQuestion, QuestionSet, SideBySide, State};
use crate::report::ExportForm;
use crate::report::forms::{book_of, csv_of};
use crate::text::one_line;

/// More of them do not fit beside each other: then each has a letter, and a row says which letters have which state.
const MOST_IN_WORDS: usize = 4;

/// `side` as a document. With `only_differing`, the questions on which all say the same are left out.
pub fn compared(set: &QuestionSet, side: &SideBySide<'_>, only_differing: bool) -> Document {
    let title = match side.subject.as_str() {
        "" => "Naast elkaar".to_owned(),
        subject => format!("Naast elkaar: {subject}"),
    };
    let mut doc = Document::new(title);
    doc.paragraph(side.in_sentence());
    let names = columns(side);
    let rows = side.names.iter().zip(&names).zip(&side.counts);
    let rows = rows.map(|((name, letter), counts)| {
        let name = if name == letter {
            name.clone()
        } else {
            format!("{letter}: {name}")
        };
        vec![name, counts.in_sentence()]
    });
    doc.table(
        "Hoe elk ervoor staat",
        &[("Wat", 30), ("Telling", 70)],
        rows.collect(),
    );
    for basisfunctie in &set.basisfuncties {
        let here = side.questions.iter().filter(|each| {
            let is_here = basisfunctie.questions.contains(each.question);
            is_here && (each.differs() || !only_differing)
        });
        let rows: Vec<Vec<String>> = here.map(|each| row(side, each)).collect();
        if rows.is_empty() {
            continue;
        }
        doc.heading(2, basisfunctie.heading());
        let caption = format!("{}: elke vraag naast elkaar", basisfunctie.short());
        doc.short_table(caption, &heads(set, side), rows);
    }
    doc
}

/// The same in a form of export; none for one that holds steps alone.
pub fn compared_as(
    form: ExportForm,
    set: &QuestionSet,
    side: &SideBySide<'_>,
    only_differing: bool,
    today: Date,
) -> Option<Vec<u8>> {
    let document = || compared(set, side, only_differing);
    match form.key() {
        "docx" => Some(docx(&document())),
        "html" => Some(html(&document()).into_bytes()),
        "md" => Some(markdown(&document()).into_bytes()),
        "csv" => Some(csv_of(&cells(set, side, only_differing)).into_bytes()),
        "xlsx" => book_of(
            &document().title,
            "Naast elkaar",
            &cells(set, side, only_differing),
            today,
        ),
        _ => None,
    }
}

/// What each is called in the head of a table.
fn columns(side: &SideBySide<'_>) -> Vec<String> {
    if side.names.len() <= MOST_IN_WORDS {
        return side.names.clone();
    }
    (1..=side.names.len()).map(letter).collect()
}

/// "A", "B", … "Z", "AA": as the columns of a spreadsheet.
fn letter(number: usize) -> String {
    let mut number = number;
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.push(char::from(b'A' + (number % 26) as u8));
        number /= 26;
    }
    letters.iter().rev().collect()
}

fn heads<'a>(set: &QuestionSet, side: &'a SideBySide<'_>) -> Vec<(&'a str, u16)> {
    let mut heads = vec![("Nr.", 6), ("Onderwerp", 32)];
    if side.names.len() <= MOST_IN_WORDS {
        heads.extend(side.names.iter().map(|name| (name.as_str(), 18)));
    } else {
        let answer = if set.asks_stands() {
            "Stand"
        } else {
            "Antwoord"
        };
        heads.push((answer, 50));
    }
    heads.push(("Verschil", 10));
    heads
}

fn row(side: &SideBySide<'_>, compared: &ComparedQuestion<'_>) -> Vec<String> {
    let mut row = vec![
        compared.question.id.to_string(),
        one_line(&compared.question.short()),
    ];
    if side.names.len() <= MOST_IN_WORDS {
        row.extend(compared.with_signs());
    } else {
        row.push(letters_by_state(compared));
    }
    row.push(difference(compared).to_owned());
    row
}

/// "op orde: B, D; deels: A; nog open: C"
fn letters_by_state(compared: &ComparedQuestion<'_>) -> String {
    let states = State::COUNTED.into_iter().map(Some).chain([None]);
    let all: Vec<_> = compared
        .ratings
        .iter()
        .zip(compared.in_brief())
        .zip(1..)
        .collect();
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for state in states {
        for ((rating, words), number) in &all {
            match groups.iter_mut().find(|(known, _)| known == words) {
                _ if rating.state != state => {}
                Some((_, letters)) => letters.push(letter(*number)),
                None => groups.push((words, vec![letter(*number)])),
            }
        }
    }
    let groups = groups
        .iter()
        .map(|(words, letters)| format!("{words}: {}", letters.join(", ")));
    groups.collect::<Vec<_>>().join("; ")
}

/// In a word: differs, the same, or nothing to compare.
fn difference(compared: &ComparedQuestion<'_>) -> &'static str {
    match (compared.differs(), compared.answered()) {
        (true, _) => "verschilt",
        (false, 0 | 1) => "",
        (false, _) => "gelijk",
    }
}

/// As cells: a row for each question, with state and footing of each session; the first row is the head.
fn cells(set: &QuestionSet, side: &SideBySide<'_>, only_differing: bool) -> Vec<Vec<String>> {
    let answer = if set.asks_stands() {
        "stand"
    } else {
        "antwoord"
    };
    let mut head = ["vraag", set.words.group.as_str(), "onderwerp"]
        .map(str::to_owned)
        .to_vec();
    for name in &side.names {
        head.extend([format!("{name}: {answer}"), format!("{name}: onderbouwing")]);
    }
    head.push("verschil".to_owned());
    let shown = side.questions.iter();
    let shown = shown.filter(|each| each.differs() || !only_differing);
    let rows = shown.map(|each| {
        let basisfunctie = set.basisfunctie_of(&each.question.id);
        let mut row = vec![
            each.question.id.to_string(),
            basisfunctie.map_or_else(String::new, |found| one_line(&found.name)),
            one_line(&each.question.short()),
        ];
        for (rating, words) in each.ratings.iter().zip(each.in_brief()) {
            row.push(words);
            let evidence = rating.evidence.map_or("", crate::model::Evidence::key);
            row.push(evidence.to_owned());
        }
        row.push(difference(each).to_owned());
        row
    });
    std::iter::once(head).chain(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn every_column_has_a_letter_of_its_own() {
        let letters: Vec<String> = [1, 2, 26, 27, 52, 53].map(letter).to_vec();
        assert_eq!(letters, ["A", "B", "Z", "AA", "AZ", "BA"]);
    }
}
