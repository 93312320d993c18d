//! Answers that somebody typed without the form: "2.3: deels op orde, want …".

use crate::document::reading::is_mark;
use crate::model::{ChoiceField, Chosen, QuestionId, QuestionSet, State};
use crate::text::letters;

/// Other ways to say that one does not know.
const DO_NOT_KNOW: [&str; 5] = [
    "weet ik niet",
    "ik weet het niet",
    "ik weet het nog niet",
    "weet niet",
    "geen idee",
];

/// A choice that begins a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Begun {
    pub(super) chosen: Chosen,
    /// Whether the text says no more than that.
    pub(super) is_all: bool,
}

/// What is chosen with `text`: it says so in the words of `field`, alone or before a sign that ends them. "Op orde is het
/// niet" does not.
pub(super) fn begun(field: ChoiceField, text: &str) -> Option<Begun> {
    /// No choice is longer.
    const LONGEST: usize = 60;
    let text = text.trim();
    let start: String = text.chars().take(LONGEST).collect();
    let ends = start
        .char_indices()
        .filter(|(_, char)| ",;:.!\n(–—".contains(*char));
    let ends = ends.map(|(at, _)| at).chain(start.find(" - "));
    let whole = (start.len() == text.len()).then_some(text.len());
    let mut ends: Vec<usize> = ends.chain(whole).collect();
    ends.sort_unstable();
    ends.into_iter().rev().find_map(|end| {
        let words = start.get(..end)?;
        let chosen = field
            .from_words(words)
            .or_else(|| not_known(field, words))?;
        let rest = text.get(end..).unwrap_or_default();
        Some(Begun {
            chosen,
            is_all: letters(rest).is_empty(),
        })
    })
}

fn not_known(field: ChoiceField, words: &str) -> Option<Chosen> {
    let words = letters(words);
    let is_it = DO_NOT_KNOW.iter().any(|each| letters(each) == words);
    (field == ChoiceField::State && is_it).then_some(Chosen::State(State::Onbekend))
}

/// The question that `line` begins with, and what is said of it.
pub(super) fn question_of<'l>(set: &QuestionSet, line: &'l str) -> Option<(QuestionId, &'l str)> {
    let line = line.trim_start_matches(|char: char| !char.is_alphanumeric());
    let word = line
        .get(..5)
        .filter(|word| word.eq_ignore_ascii_case("vraag"));
    let line = word.map_or(line, |word| {
        line.strip_prefix(word).unwrap_or(line).trim_start()
    });
    let end = line.find(|char: char| char.is_whitespace() || ":);,=".contains(char));
    let (id, rest) = line.split_at(end.unwrap_or(line.len()));
    let id = QuestionId::new(id.trim_end_matches('.'));
    set.question(&id)?;
    let said = rest.trim_start();
    let is_divided = said.starts_with([':', ')', ';', ',', '=', '-', '–']);
    let said =
        said.trim_start_matches(|char: char| char.is_whitespace() || ":);,=-–".contains(char));
    let is_answer = is_divided || begun(ChoiceField::State, said).is_some();
    (is_answer && !said.is_empty() && !is_mark(said)).then_some((id, said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_what_a_text_begins_with_and_ends_with_a_sign() {
        for (text, key, is_all) in [
            ("Deels op orde", "deels", true),
            ("op orde.", "op-orde", true),
            ("Niet op orde: wij zien het niet", "niet-op-orde", false),
            ("n.v.t.", "nvt", true),
            ("n.v.t., want wij zijn klein", "nvt", false),
            ("Ik weet het niet!", "onbekend", true),
            ("deels - de helft", "deels", false),
            ("niet-op-orde", "niet-op-orde", true),
        ] {
            let begun = begun(ChoiceField::State, text).expect(text);
            assert_eq!((begun.chosen.key(), begun.is_all), (key, is_all), "{text}");
        }
        for text in [
            "Op orde is het zeker niet",
            "Deels wel en deels niet",
            "",
            "visie",
        ] {
            assert_eq!(begun(ChoiceField::State, text), None, "{text}");
        }
    }

    #[test]
    fn an_answer_without_a_form_names_its_question() {
        let set = QuestionSet::parse(include_str!("../../quickscan/vragenlijst.toml"))
            .expect("it parses");
        for (line, id, said) in [
            ("2.3: wij zien de POH niet", "2.3", "wij zien de POH niet"),
            ("- Vraag 2.3 deels op orde", "2.3", "deels op orde"),
            ("2.4) n.v.t.", "2.4", "n.v.t."),
            ("vraag 1.1 = op orde, zie nota", "1.1", "op orde, zie nota"),
        ] {
            assert_eq!(question_of(&set, line), Some((id.into(), said)), "{line}");
        }
        for line in ["2.3 miljoen euro", "9.9: deels", "op 2.3: deels", "2.3", ""] {
            assert_eq!(question_of(&set, line), None, "{line}");
        }
    }
}
