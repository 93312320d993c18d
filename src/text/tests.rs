use super::*;

#[test]
fn clean_keeps_words_and_drops_what_steers_a_terminal() {
    assert_eq!(clean("a\u{1b}[31mb\u{9b}c\u{7}\u{202e}d"), "a[31mbcd");
    assert_eq!(
        clean("één\r\ntwee\rdrie\tvier 👨‍👩‍👧"),
        "één\ntwee\ndrie\tvier 👨‍👩‍👧"
    );
    // The soft line break of Word, the page break of a PDF, the next line of a mainframe.
    assert_eq!(clean("a\u{b}b\u{c}c\u{85}d\u{2029}e"), "a\nb\nc\nd\ne");
}

#[test]
fn a_field_of_one_line_has_one_line() {
    let text = " a\r\n\tb\u{2028}c\u{1b}\n";
    assert_eq!(clean_line(text), " a b c ");
    assert_eq!(one_line(text), "a b c");
}

#[test]
fn a_known_word_is_its_letters() {
    for text in ["n.v.t.", "NVT", "n.v.t"] {
        assert_eq!(letters(text), "nvt");
    }
    assert_eq!(letters("Niet-op-órde."), letters("niet op orde"));
}

#[test]
fn the_first_words_are_whole_and_fit() {
    assert_eq!(
        first_words("Zijn er wachttijden?", 20),
        "Zijn er wachttijden?"
    );
    assert_eq!(first_words("Zijn er wachttijden? Ja.", 20), "Zijn er…");
    assert_eq!(
        first_words("Zijn er wachttijden? Ja.", 21),
        "Zijn er wachttijden…"
    );
    assert_eq!(first_words("één, twee drie", 6), "één…");
    assert_eq!(first_words("wijkgericht", 5), "wijk…");
    assert_eq!(first_words("", 0), "");
    for most in 1..20 {
        let short = first_words("één, twee drie vier vijf", most);
        assert!(short.chars().count() <= most, "{short}");
    }
}

#[test]
fn a_slug_is_safe_in_any_file_system() {
    assert_eq!(slug("’s-Hertogenbosch", 40), "s-hertogenbosch");
    assert_eq!(slug("Súdwest-Fryslân / 2026", 40), "sudwest-fryslan-2026");
    assert_eq!(slug("Súdwest-Fryslân / 2026", 8), "sudwest");
    assert_eq!(slug("../..\\ 東京", 40), "");
}

#[test]
fn a_list_of_words_ends_with_en() {
    let words = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(listed(&words[..0]), "");
    assert_eq!(listed(&words[..1]), "a");
    assert_eq!(listed(&words[..2]), "a en b");
    assert_eq!(listed(&words), "a, b en c");
}

#[test]
fn words_agree_with_their_number_and_sentences_begin_with_a_capital() {
    assert_eq!(counted(0, "stap", "stappen"), "0 stappen");
    assert_eq!(counted(1, "stap", "stappen"), "1 stap");
    assert_eq!(capitalised("één stap"), "Eén stap");
    assert_eq!(capitalised(""), "");
}

#[test]
fn fold_ignores_case_and_accents_also_as_two_code_points() {
    assert_eq!(fold("CREËREN"), "creeren");
    assert_eq!(fold("cree\u{308}ren"), "creeren");
}

#[test]
fn fold_writes_letters_as_they_are_typed() {
    for (text, typed) in [
        ("Ĳsselmeer, ĳs", "ijsselmeer, ijs"),
        ("Œuvre, œdeem", "oeuvre, oedeem"),
        ("Ærø, Sjælland", "aero, sjaelland"),
        ("Straße, GROẞ", "strasse, gross"),
        ("Łódź, Đorđević", "lodz, dordevic"),
        ("İstanbul, Işık, Şahin", "istanbul, isik, sahin"),
        ("Škoda, Dvořák, Nagy Ő", "skoda, dvorak, nagy o"),
        ("oﬃcieel, beleidsﬁche", "officieel, beleidsfiche"),
        ("Þór", "thor"),
    ] {
        assert_eq!(fold(text), typed);
        // Typed without is found as well as typed with.
        assert_eq!(fold(&fold(text)), fold(text));
    }
    assert_eq!(slug("Œuvre & Łódź", 40), "oeuvre-lodz");
}

#[test]
fn a_place_in_a_folded_text_is_found_back_in_the_text() {
    for (text, word, before) in [
        ("een ĳsje œ noot", "noot", 11),
        ("cree\u{308}er noot", "noot", 8),
        ("noot", "noot", 0),
        ("aß noot", "noot", 3),
    ] {
        let at = fold(text).find(word).expect("it is there");
        assert_eq!(chars_before(text, at), before, "{text}");
    }
}

#[test]
fn a_text_without_an_end_gets_a_full_stop() {
    for (text, expected) in [
        ("Is het zo?", "Is het zo?"),
        ("zo. ja", "zo. ja."),
        ("Zo.", "Zo."),
        ("En zo …", "En zo …"),
        ("n.v.t.", "n.v.t."),
    ] {
        assert_eq!(sentence(text), expected);
    }
}
