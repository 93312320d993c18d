//! What line mode does not do itself: the words for it, and where it is.

use super::Conversation;
use crate::app::{Action, Context, key_for, key_in};
use crate::text::letters;

/// The words for something, and the sentence that says where it is. In that, `SESSIE` is the
/// session, `VRAAG` the question that is open, and `TOETS_…` a key of the screen, where the sentence
/// sends the user there.
const ELSEWHERE: &[(&[&str], &str)] = &[
    (
        &["dashboard"],
        "Wat het dashboard laat zien, hoort u met overzicht. Op het scherm: quickscan open SESSIE, en dan TOETS_DASHBOARD.",
    ),
    (
        &["plan", "f10"],
        "De vervolgstappen op datum hoort u met overzicht. Het plan om in te ordenen en te wijzigen staat op \
         het scherm: quickscan open SESSIE, en dan TOETS_PLAN.",
    ),
    (
        &["rapport", "export", "exporteren", "agenda", "tabel", "f6"],
        "Het rapport maakt u na stop, met: quickscan export SESSIE --uit rapport.md. Met een naam op .ics \
         krijgt u een agenda, en met .csv een tabel.",
    ),
    (
        &["gegevens", "f7"],
        "De gemeente, het gebied en de invuller wijzigt u op het scherm: quickscan open SESSIE, en dan TOETS_GEGEVENS.",
    ),
    (
        &["versies", "herstel", "f9"],
        "De eerdere versies noemt, na stop: quickscan versies SESSIE. Met quickscan herstel SESSIE en de naam \
         van een versie zet u die terug.",
    ),
    (
        &["mail", "mails", "voorleggen"],
        "De tekst voor een mail staat bij handreikingen; met neem en het nummer hoort u hem. Na stop kan het \
         ook met: quickscan voorleggen SESSIE VRAAG.",
    ),
    (
        &["sessies", "nieuw", "vervolg", "open", "openen"],
        "Dit gesprek gaat over één sessie. Na stop noemt quickscan lijst ze alle; quickscan nieuw begint er \
         een, quickscan vervolg SESSIE een nieuwe meting, en quickscan invullen opent er een.",
    ),
    (
        &["f8"],
        "Ergens anders bewaren doet u met bewaar, met een pad erachter.",
    ),
];

/// Where extra questions are switched on.
pub(super) const EXTRA_QUESTIONS: &str = "Aanvullende vragen zet u aan of uit op het scherm: quickscan open SESSIE, \
     dan TOETS_DASHBOARD, en dan TOETS_KADER.";

/// Where that is which `line` is the word for.
pub(super) fn sentence(line: &str) -> Option<&'static str> {
    let word = letters(line);
    let found = ELSEWHERE
        .iter()
        .find(|(words, _)| words.contains(&word.as_str()));
    found.map(|(_, sentence)| *sentence)
}

impl Conversation<'_> {
    /// Say where something is, with the names that this session and question have.
    pub(super) fn tell_where(&mut self, sentence: &str) {
        let said = sentence
            .replace("SESSIE", &self.id())
            .replace("VRAAG", self.here.as_str())
            .replace("TOETS_DASHBOARD", &key_for(Action::Dashboard))
            .replace("TOETS_KADER", &key_for(Action::Frameworks))
            .replace("TOETS_PLAN", &key_in(Context::Choice, Action::Plan))
            .replace("TOETS_GEGEVENS", &key_for(Action::Details));
        self.talk.say(&said);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::table::commands;
    use crate::text::fold;

    #[test]
    fn each_word_is_found_and_is_no_command() {
        for (words, said) in ELSEWHERE {
            for word in *words {
                assert_eq!(letters(&fold(word)), *word);
                assert_eq!(sentence(&format!("{}.", word.to_uppercase())), Some(*said));
                assert!(commands().all(|row| !row.words.contains(word)), "{word}");
            }
        }
        assert_eq!(sentence("plan maken"), None);
        assert_eq!(sentence(""), None);
    }
}
