//! Numbers as words: `twaalf`, `vijfentwintig`, `derde`.

/// From one; `een` is also the article.
const UNITS: [&str; 19] = [
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];

/// From twenty.
const TENS: [&str; 8] = [
    "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
];

/// `3` for `drie`, `25` for `vijfentwintig`; words as [`fold`](crate::text::fold) gives them.
pub(super) fn cardinal(word: &str) -> Option<i32> {
    if word == "honderd" {
        return Some(100);
    }
    if let Some(unit) = place(&UNITS, word) {
        return Some(unit);
    }
    TENS.iter().zip((20..).step_by(10)).find_map(|(name, ten)| {
        let before = word.strip_suffix(name)?;
        if before.is_empty() {
            return Some(ten);
        }
        let unit = place(&UNITS, before.strip_suffix("en")?)?;
        (unit < 10).then_some(ten + unit)
    })
}

/// `3` for `derde`, `25` for `vijfentwintigste`.
pub(super) fn ordinal(word: &str) -> Option<i32> {
    match word {
        "eerste" => Some(1),
        "derde" => Some(3),
        _ => {
            let number = word.strip_suffix("ste").or(word.strip_suffix("de"))?;
            cardinal(number).filter(|number| ![1, 3].contains(number))
        }
    }
}

fn place(names: &[&str], word: &str) -> Option<i32> {
    let place = names.iter().position(|name| *name == word)?;
    i32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_are_understood() {
        for (word, number) in [
            ("een", 1),
            ("twaalf", 12),
            ("negentien", 19),
            ("twintig", 20),
            ("eenentwintig", 21),
            ("tweeentwintig", 22),
            ("vijfentwintig", 25),
            ("negenennegentig", 99),
            ("honderd", 100),
        ] {
            assert_eq!(cardinal(word), Some(number), "{word}");
        }
        for word in [
            "",
            "en",
            "entwintig",
            "elfentwintig",
            "twintigen",
            "nul",
            "ste",
        ] {
            assert_eq!(cardinal(word), None, "{word}");
        }
    }

    #[test]
    fn ordinals_in_words_are_understood() {
        for (word, number) in [
            ("eerste", 1),
            ("tweede", 2),
            ("derde", 3),
            ("achtste", 8),
            ("twaalfde", 12),
            ("twintigste", 20),
            ("eenendertigste", 31),
        ] {
            assert_eq!(ordinal(word), Some(number), "{word}");
        }
        for word in ["", "de", "ste", "eende", "driede", "laatste"] {
            assert_eq!(ordinal(word), None, "{word}");
        }
    }
}
