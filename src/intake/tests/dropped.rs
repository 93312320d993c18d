//! Nothing that was typed is dropped.

use proptest::prelude::*;

use super::*;

/// All words that come back, in any place.
fn all_words(intake: &Intake) -> String {
    let mut all = vec![format!("{:?}", intake.sender)];
    all.extend(intake.not_understood.iter().map(|each| each.text.clone()));
    for answer in intake.answers.values() {
        all.push(answer.note.clone());
        all.push(answer.risk.clone());
        all.push(answer.key_sentence.clone());
        all.extend(answer.sources.iter().chain(&answer.consulted).cloned());
    }
    all.join("\n")
}

proptest! {
    // Each takes in a whole form.
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is typed wherever comes back somewhere.
    #[test]
    fn no_word_is_dropped(
        typed in prop::collection::vec(("[a-z]{3,8}zq", 0..1000_usize, prop::bool::ANY), 1..6),
        format in 0..3,
    ) {
        let mut text = match format {
            0 => in_mail(),
            1 => markdown(&made()),
            _ => format!("> {}", in_mail().replace('\n', "\n> ")),
        };
        for (word, place, is_line) in &typed {
            let spaces: Vec<usize> = text.match_indices([' ', '\n']).map(|(at, _)| at).collect();
            let at = spaces[place * spaces.len() / 1000];
            let added = if *is_line { format!("\n{word} is de visie op orde\n") } else { format!(" {word} ") };
            text.insert_str(at, &added);
        }
        let intake = taken(&text);
        let all = all_words(&intake);
        for (word, ..) in &typed {
            prop_assert!(all.contains(word.as_str()), "{word}: {intake:#?}\n{text}");
        }
    }

    /// Also words that are on the form themselves: as often as they are there more than on the form.
    #[test]
    fn no_word_of_the_form_is_dropped_when_it_is_typed(
        words in prop::collection::vec(prop::sample::select(vec![
            "visie", "gemeente", "Notitie", "partners", "de", "orde", "preventie", "Bronnen", "er", "team",
        ]), 1..12),
        field in prop::sample::select(vec!["Notitie:", "Bronnen:"]),
    ) {
        let typed = words.join(" ");
        let text = changed(&in_mail(), "2.3", field, &format!("{field} {typed}"));
        let intake = taken(&text);
        let answer = answer(&intake, "2.3");
        let back = if field == "Notitie:" { answer.note.clone() } else { answer.sources.join("\n") };
        prop_assert_eq!(&back, &typed, "{:#?}", intake);
    }

    #[test]
    fn any_text_is_taken_in(text in "(?s).{0,400}") {
        if let Ok(lines) = read(text.as_bytes(), Format::Text) {
            take_in(&set(), &lines);
        }
    }
}
