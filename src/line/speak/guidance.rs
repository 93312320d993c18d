//! What the sources say, for the ear: the parts with their numbers first, and nothing said twice.

use std::collections::HashMap;

use crate::model::{GuidanceItem, GuidanceSection, ItemAction, QuestionId};
use crate::text::{counted, letters};

/// Of a remark that is longer than this, it is only said once where it is.
const LONG: usize = 60;

/// The items of the part that `which` names, or all; without a word the parts with their counts and the first of them.
/// None where there is no such part.
pub(in crate::line) fn guidance(
    id: &QuestionId,
    items: &[GuidanceItem],
    which: &str,
) -> Option<String> {
    let numbered: Vec<(usize, &GuidanceItem)> = (1..).zip(items).collect();
    let Some(first) = items.first().map(|item| item.section) else {
        return Some(format!("Bij vraag {id} zeggen de bronnen niets."));
    };
    let word = letters(which);
    let of = |section: GuidanceSection| {
        let items = numbered.iter().copied();
        items
            .filter(|(_, item)| item.section == section)
            .collect::<Vec<_>>()
    };
    match word.as_str() {
        "" => {
            let parts: Vec<String> = sections(items)
                .into_iter()
                .map(|section| {
                    let count = items.iter().filter(|item| item.section == section).count();
                    format!("{} {count}", section.label())
                })
                .collect();
            Some(format!(
                "Wat de bronnen zeggen bij vraag {id}: {}. Typ hulp met een van die woorden, of hulp \
                 alles.\n{}",
                parts.join(", "),
                lines(&of(first))
            ))
        }
        "alles" => Some(lines(&numbered)),
        word => {
            let section = sections(items)
                .into_iter()
                .find(|section| letters(section.label()).contains(word))?;
            Some(lines(&of(section)))
        }
    }
}

/// What holds for every question.
pub(in crate::line) fn general_guidance(items: &[GuidanceItem]) -> String {
    let numbered: Vec<(usize, &GuidanceItem)> = (1..).zip(items).collect();
    lines(&numbered)
}

/// The parts there are, in order.
fn sections(items: &[GuidanceItem]) -> Vec<GuidanceSection> {
    let mut sections: Vec<GuidanceSection> = items.iter().map(|item| item.section).collect();
    sections.dedup();
    sections
}

fn lines(items: &[(usize, &GuidanceItem)]) -> String {
    let mut lines = Vec::new();
    let mut section = None;
    let mut said: HashMap<&str, usize> = HashMap::new();
    let mut offers = 0;
    for (number, item) in items {
        if section != Some(item.section) {
            section = Some(item.section);
            lines.push(format!("{}.", item.section.label()));
        }
        let action = match item.action {
            ItemAction::Read => "",
            ItemAction::Step { .. } | ItemAction::TakeOver(_) => " Over te nemen.",
            ItemAction::Mail(_) => " De tekst voor een mail.",
        };
        offers += usize::from(!action.is_empty());
        lines.push(format!("{number}. {}{action}", aloud(&item.text)));
        for note in &item.notes {
            let first = *said.entry(note).or_insert(*number);
            lines.push(if first < *number && note.len() > LONG {
                format!("Bij {number}: zoals bij {first}.")
            } else {
                format!("Bij {number}: {}", aloud(note))
            });
        }
    }
    if offers > 0 {
        let what = counted(offers, "nummer", "nummers");
        lines.push(format!(
            "Van {what} kunt u iets overnemen: typ neem met het nummer."
        ));
    }
    lines.join("\n")
}

/// What a sign or an abbreviation of ours means, as it is said aloud: "n=64 gemeenten" is 64 of them.
pub(in crate::line) fn aloud(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("n=") {
        let is_word = before.ends_with(|char: char| char.is_alphanumeric());
        let digits = after.chars().take_while(char::is_ascii_digit).count();
        out.push_str(before);
        if is_word || digits == 0 {
            out.push_str("n=");
        } else if !after
            .trim_start_matches(|char: char| char.is_ascii_digit())
            .starts_with(" gemeenten")
        {
            out.push_str("n is ");
        }
        rest = after;
    }
    out.push_str(rest);
    out.replace("par. ", "paragraaf ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_answers_is_said_as_one() {
        for (text, said) in [
            ("2022, n=64 gemeenten.", "2022, 64 gemeenten."),
            ("bij n=64 kan dat niet", "bij n is 64 kan dat niet"),
            ("Movisie 2022, par. 4.1", "Movisie 2022, paragraaf 4.1"),
            ("een=64, n= en n=x", "een=64, n= en n=x"),
        ] {
            assert_eq!(aloud(text), said);
        }
    }
}
