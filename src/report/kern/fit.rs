//! Making texts fit in their room: ours say less, of what the user wrote whole texts and sentences are left out.

use unicode_segmentation::UnicodeSegmentation;

use super::room::Room;
use crate::text::one_line;

/// The first of `texts`, which say the same in ever fewer words, that there is room for; else the shortest. So no
/// sentence of ours is cut.
pub(super) fn first_that_fits(texts: impl IntoIterator<Item = String>, room: Room) -> String {
    let mut last = String::new();
    for text in texts {
        last = one_line(&text);
        if room.holds(&last) {
            break;
        }
    }
    last
}

/// These texts of the user as far as there is room for them, whole ones left out and counted.
pub(super) fn fit_items(items: &[String], room: Room) -> String {
    let [first, ..] = items else {
        return String::new();
    };
    let with = |shown: usize| {
        let kept = items.get(..shown).unwrap_or(items).join("; ");
        match items.len() - shown {
            0 => kept,
            more => format!("{kept}; en nog {more}"),
        }
    };
    let found = (1..=items.len()).rev().map(with);
    let found = found.map(|text| one_line(&text));
    let mut found = found.filter(|text| room.holds(text));
    found.next().unwrap_or_else(|| fit(first, room))
}

/// `text`, which the user wrote, on one line as far as there is room for it: whole sentences, and where there is no
/// room for one, whole words. An ellipsis says that there is more.
pub(super) fn fit(text: &str, room: Room) -> String {
    let text = one_line(text);
    if room.holds(&text) {
        return text;
    }
    let fits = |kept: &str| room.holds(&format!("{} …", kept.trim_end()));
    let whole_sentences = longest(&text, sentences(&text), fits).trim_end();
    if !whole_sentences.is_empty() {
        return format!("{whole_sentences} …");
    }
    let fits = |kept: &str| room.holds(&format!("{}…", kept.trim_end()));
    let whole_words = longest(&text, text.split_inclusive(' '), fits);
    let kept = if whole_words.trim().is_empty() {
        longest(&text, text.graphemes(true), fits)
    } else {
        whole_words
    };
    let kept = kept.trim_end_matches(|char: char| char.is_whitespace() || ",;:.".contains(char));
    format!("{kept}…")
}

/// The sentences of `text`, each with the space behind it.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut words = text.split_inclusive(' ').peekable();
    let mut start = 0;
    std::iter::from_fn(move || {
        let mut end = start;
        while let Some(word) = words.next() {
            end += word.len();
            let next = words.peek().and_then(|next| next.chars().next());
            if [". ", "! ", "? "].iter().any(|end| word.ends_with(end))
                && next.is_some_and(|next| !next.is_lowercase())
            {
                break;
            }
        }
        let sentence = text.get(start..end).filter(|sentence| !sentence.is_empty());
        start = end;
        sentence
    })
}

/// As much of `text`, which is these `pieces`, as fits. It is halved over and over: trying one piece after the
/// other would take an hour where thousands take no room.
fn longest<'a>(
    text: &'a str,
    pieces: impl Iterator<Item = &'a str>,
    fits: impl Fn(&str) -> bool,
) -> &'a str {
    let mut end = 0;
    let starts = pieces.map(|piece| {
        end += piece.len();
        text.get(..end).unwrap_or_default()
    });
    let starts: Vec<&str> = starts.collect();
    let count = starts.partition_point(|start| fits(start));
    let last = count.checked_sub(1).and_then(|last| starts.get(last));
    last.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_that_fits_stays_and_another_ends_behind_a_word() {
        let room = Room::cell(20, 2);
        for (text, expected) in [
            ("Preventie (2.3)", "Preventie (2.3)"),
            ("een\ntwee", "een twee"),
            (
                "Niemand heeft vast de leiding, en ieder werkt anders.",
                "Niemand heeft vast de leiding, en…",
            ),
            ("", ""),
        ] {
            assert_eq!(fit(text, room), expected);
        }
        // One endless word is cut within.
        let cut = fit(&"x".repeat(500), room);
        assert!(
            cut.ends_with("x…") && (20..60).contains(&cut.len()),
            "{cut}"
        );
    }

    #[test]
    fn of_several_texts_whole_ones_are_left_out_and_counted() {
        let items = ["Bel de partners", "Schrijf het op", "Vraag het team"].map(str::to_owned);
        assert_eq!(fit_items(&items, Room::cell(60, 2)), items.join("; "));
        assert_eq!(
            fit_items(&items, Room::cell(32, 1)),
            "Bel de partners; en nog 2"
        );
        assert_eq!(fit_items(&[], Room::cell(24, 2)), "");
    }

    #[test]
    fn of_several_sentences_whole_ones_stay() {
        let text = "Dat loopt. Maar het loket weet het niet, o.a. bij de balie.";
        assert_eq!(fit(text, Room::cell(24, 2)), "Dat loopt. …");
        assert_eq!(
            first_that_fits(
                ["Een lange zin van ons.".to_owned(), "Kort.".to_owned()],
                Room::cell(10, 1)
            ),
            "Kort."
        );
    }

    #[test]
    fn the_end_of_an_endless_text_is_found_in_some_ten_tries() {
        // However many signs take no room, halving finds the end in some ten tries.
        let tries = std::cell::Cell::new(0);
        let text = "\u{200b}".repeat(1_000);
        let kept = longest(&text, text.graphemes(true), |start| {
            tries.set(tries.get() + 1);
            start.len() <= 300
        });
        assert_eq!((kept.len(), tries.get() <= 11), (300, true), "{tries:?}");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_fits_in_its_room(text in any::<String>(), weight in 10_u16..100, most in 1_usize..6) {
            for room in [Room::cell(weight, most), Room::item(most), Room::paragraph(most)] {
                let fitted = fit(&text, room);
                prop_assert!(room.holds(&fitted), "{fitted:?}");
            }
        }
    }
}
