//! However the bytes are cut, the keys are the same.

use proptest::prelude::*;

use super::tests::in_words;
use super::*;

/// Keys, answers and texts as terminals send them.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let fixed = prop::sample::select(vec![
        "\x1b[A",
        "\x1bOB",
        "\x1b[1;5C",
        "\x1b[7$",
        "\x1b[5~",
        "\x1b[15~",
        "\x1b[[A",
        "\x1bOP",
        "\x1b[24;2~",
        "\x1b\x1b[3~",
        "\x1b[200~1\r2\x1b[3~\x1b[201~",
        "\x1b[?62;1;4c",
        "\x1b[12;40R",
        "\x1b]11;rgb:1e1e/2e2e\x1b\\",
        "\x1b]2;\u{dc}2\x07",
        "\x1bP1$r0m\x1b\\",
        "\x1b[M 2!",
        "\x1b[<0;12;5M",
        "\x1b[I",
        "\x1b[O",
        "2",
        "é",
        "€",
        "👩",
        "tekst 15",
        "\r",
        "\x08",
    ]);
    let any = prop::collection::vec(any::<u8>(), 0..12);
    prop_oneof![4 => fixed.prop_map(|text: &str| text.as_bytes().to_vec()), 1 => any]
}

proptest! {
    #[test]
    fn however_it_is_cut_the_keys_are_the_same(
        pieces in prop::collection::vec(piece(), 0..8),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
    ) {
        let bytes = pieces.concat();
        let whole = Parser::default().read(&bytes);
        let mut parser = Parser::default();
        let mut places: Vec<_> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        places.extend([0, bytes.len()]);
        places.sort_unstable();
        let parts = places.windows(2).flat_map(|ends| parser.read(&bytes[ends[0]..ends[1]]));
        prop_assert_eq!(parts.collect::<Vec<_>>(), whole);
    }
}

/// What was typed and pasted: all that can be a command by itself.
fn typed(events: &[Event]) -> Vec<String> {
    let is_typed = |event: &&Event| match event {
        Event::Key(key) => matches!(key.code, KeyCode::Char(_) | KeyCode::Enter),
        Event::Paste(_) => true,
        _ => false,
    };
    events.iter().filter(is_typed).map(in_words).collect()
}

#[test]
fn wherever_a_line_falters_no_part_of_a_key_is_typed() {
    let stream = "2\x1b[A\x1bOB\x1b[1;5C\x1b[5~\x1b\x1b[15~\x1b[[A\x1bOP\x1b[200~1\r2\x1b[201~\x1b[?62;1;4c\
        \x1b[12;40R\x1b]11;rgb:1e1e/2e2e\x1b\\\x1b[24;2~é2";
    let whole = typed(&Parser::default().read(stream.as_bytes()));
    assert_eq!(whole, ["2", "paste 1\r2", "é", "2"]);
    let falter = |parser: &mut Parser| match parser.wait() {
        Some(wait) if wait <= ESC_WAIT => parser.nothing_came(),
        _ => Vec::new(),
    };
    let bytes = stream.as_bytes();
    for first in 0..=bytes.len() {
        for second in first..=bytes.len() {
            let mut parser = Parser::default();
            let mut events = parser.read(&bytes[..first]);
            events.extend(falter(&mut parser));
            events.extend(parser.read(&bytes[first..second]));
            events.extend(falter(&mut parser));
            events.extend(parser.read(&bytes[second..]));
            // Cut twice, an arrow may leave a capital, which is no command anywhere.
            let now = typed(&events)
                .into_iter()
                .filter(|key| !key.starts_with("Shift+"));
            let now: Vec<_> = now.collect();
            assert_eq!(now, whole, "cut at {first} and {second}");
        }
    }
}
