//! What is found, in which order, and how it is shown.

use super::*;

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).expect("it parses")
}

fn hits(note: &str, query: &str) -> Vec<(String, String)> {
    let hits = search(&set(), &noted(note), query).into_iter();
    let hits = hits.filter(|hit| matches!(hit.place, HitPlace::Written(_)));
    hits.map(|hit| (hit.excerpt.clone(), note.split_at(hit.at).1.to_owned()))
        .collect()
}

#[test]
fn each_hit_says_where_its_words_begin() {
    let long = "Eerst een lange inleiding met ünïcode, en pas daarna staat er zorgloket.";
    for (note, query, expected) in [
        ("zorg", "ZORG", vec![("zorg", "zorg")]),
        ("  zorg \nrest", "zorg", vec![("zorg", "zorg \nrest")]),
        // The same line twice is two places.
        (
            "zorg\nwonen\nzorg",
            "zorg",
            vec![("zorg", "zorg\nwonen\nzorg"), ("zorg", "zorg")],
        ),
        ("één\nzórg", "zorg", vec![("zórg", "zórg")]),
        (
            long,
            "zorgloket",
            vec![("… daarna staat er zorgloket.", "daarna staat er zorgloket.")],
        ),
        ("a\tb\n\nzorg", "zorg", vec![("zorg", "zorg")]),
    ] {
        let found = hits(note, query);
        let found: Vec<_> = found
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        assert_eq!(found, expected, "{note}");
    }
}

/// Where `query` is found: the question, the word for the place, and the line. There is an extra
/// question, K9.1, that is switched off.
fn found(session: &Session, query: &str) -> Vec<(String, &'static str, String)> {
    let mut set = set();
    set.known_extra.push("K9.1".into());
    let hits = search(&set, session, query).into_iter();
    hits.map(|hit| {
        let question = hit.question.map_or_else(String::new, |id| id.to_string());
        (question, hit.place.label(), hit.excerpt)
    })
    .collect()
}

fn noted(note: &str) -> Session {
    let mut session = Session::default();
    session.answer_mut(&"1.1".into()).note = note.to_owned();
    session
}

#[test]
fn all_words_are_on_one_line_in_any_order_case_and_accent() {
    let session = noted("Eén café aan de Dijk\nniets hier\nover het café");
    for (query, expected) in [
        ("CAFE", &["Eén café aan de Dijk", "over het café"][..]),
        ("dijk een", &["Eén café aan de Dijk"]),
        ("  cafe\tdijk ", &["Eén café aan de Dijk"]),
        ("café niets", &[]),
        (" ", &[]),
        ("", &[]),
    ] {
        let hits = found(&session, query);
        let lines: Vec<_> = hits.iter().map(|(_, _, line)| line.as_str()).collect();
        assert_eq!(lines, expected, "{query:?}");
    }
}

#[test]
fn hits_stand_by_question_and_in_it_the_question_its_answer_and_its_steps() {
    let word = "zoekwoord";
    let mut session = noted(word);
    session.answer_mut(&"1.1".into()).sources = vec![word.to_owned(), word.to_owned()];
    session.answer_mut(&"5.7".into()).consulted = vec![word.to_owned()];
    // Of a question that this set does not have, found last; of one that is switched off, never.
    session.answer_mut(&"0.9".into()).note = word.to_owned();
    session.answer_mut(&"K9.1".into()).note = word.to_owned();
    let mut step = NextStep::new("1.1".into(), "bellen");
    step.who = word.to_owned();
    session.steps = vec![NextStep::new("2.1".into(), word), step];
    let hits = found(&session, word).into_iter();
    let places: Vec<_> = hits
        .map(|(id, place, line)| format!("{id} {place}: {line}"))
        .collect();
    assert_eq!(
        places,
        [
            "1.1 notitie: zoekwoord",
            "1.1 bron: zoekwoord",
            "1.1 bron: zoekwoord",
            "1.1 vervolgstap: bellen, zoekwoord",
            "2.1 vervolgstap: zoekwoord",
            "5.7 geraadpleegd: zoekwoord",
            "0.9 notitie: zoekwoord",
        ]
    );
    let set = set();
    let question = set.first().expect("it has one");
    let (id, place, _) = &found(&session, &question.text)[0];
    assert_eq!((id.as_str(), *place), (question.id.as_str(), "vraag"));
}

#[test]
fn a_long_line_begins_at_a_word_a_little_before_the_hit() {
    let before = "een woord of tien staat er voor het gezochte, ";
    let long = format!("{before}{before}hier staat zoekwoord en meer");
    for (line, expected) in [
        ("kort  met zoekwoord ", "kort  met zoekwoord"),
        (long.as_str(), "… hier staat zoekwoord en meer"),
    ] {
        assert_eq!(found(&noted(line), "zoekwoord")[0].2, expected);
    }
    // Exactly as far as it may be, and one character further.
    for (count, starts) in [(2 * LEAD, "xx"), (2 * LEAD + 1, "… ")] {
        let line = format!("{}zoekwoord", "x".repeat(count));
        assert!(
            found(&noted(&line), "zoekwoord")[0].2.starts_with(starts),
            "{count}"
        );
    }
}

/// The words that are marked in what is found.
fn marked(note: &str, query: &str) -> Vec<Vec<String>> {
    let hits = search(&set(), &noted(note), query).into_iter();
    let hits = hits.filter(|hit| matches!(hit.place, HitPlace::Written(_)));
    let words = |hit: Hit| {
        let text = |range: &Range<usize>| {
            hit.excerpt
                .get(range.clone())
                .unwrap_or_default()
                .to_owned()
        };
        hit.found.iter().map(text).collect()
    };
    hits.map(words).collect()
}

#[test]
fn each_hit_says_where_every_word_stands() {
    for (note, query, expected) in [
        (
            "Eén visie, één plan",
            "een visie",
            &["Eén", "visie", "één"][..],
        ),
        ("zorgzorg", "zorg", &["zorgzorg"]),
        ("de visievorming", "visie vorming", &["visievorming"]),
        // One letter that is compared as two is marked as a whole; an accent belongs to its letter.
        ("œuvre", "o", &["œ"]),
        ("cafe\u{301} dicht", "cafe", &["cafe\u{301}"]),
        ("naïef", "i", &["ï"]),
    ] {
        assert_eq!(marked(note, query), [expected], "{note}: {query}");
    }
    // A word before the one that was typed first is seen as well.
    let long = format!("zorg {} en visie", "en nog veel meer ".repeat(9));
    assert_eq!(marked(&long, "visie zorg"), [["zorg", "visie"]]);
}

#[test]
fn hits_are_counted_by_where_they_are() {
    let mut session = noted("zoekwoord\nnog een zoekwoord");
    session.answer_mut(&"1.2".into()).sources = vec!["zoekwoord".to_owned()];
    session.steps = vec![NextStep::new("2.1".into(), "zoekwoord")];
    let hits = search(&set(), &session, "zoekwoord");
    assert_eq!(counted_by_place(&hits), "2 notities, 1 bron, 1 vervolgstap");
}

proptest::proptest! {
    #[test]
    fn what_is_marked_is_whole_characters_that_hold_the_words(note in "[a-eéœß \u{301}İĳ]{0,60}", query in "[a-eo]{1,3}") {
        for hit in search(&set(), &noted(&note), &query) {
            for range in hit.found {
                let words = hit.excerpt.get(range);
                assert!(words.is_some_and(|words| fold(words).contains(&query)), "{words:?}");
            }
        }
    }
}
