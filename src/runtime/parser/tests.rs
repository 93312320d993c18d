use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::*;

/// The events of `bytes`, each in words; then those that come when nothing more comes for a while.
fn words(bytes: &[u8]) -> Vec<String> {
    let mut parser = Parser::default();
    let mut events = parser.read(bytes);
    while parser.wait().is_some() {
        events.extend(parser.nothing_came());
        // What came after a lone Esc goes as well.
        if matches!(parser.state, State::AfterEscape) {
            parser.state = State::Ground;
        }
    }
    events.iter().map(in_words).collect()
}

pub(super) fn in_words(event: &Event) -> String {
    match event {
        Event::Key(key) => {
            let all = [
                (KeyModifiers::CONTROL, "Ctrl+"),
                (KeyModifiers::ALT, "Alt+"),
                (KeyModifiers::SHIFT, "Shift+"),
            ];
            let held = all.iter().filter(|(one, _)| key.modifiers.contains(*one));
            let held: String = held.map(|(_, word)| *word).collect();
            match key.code {
                KeyCode::Char(char) => format!("{held}{char}"),
                code => format!("{held}{code:?}"),
            }
        }
        Event::Paste(text) => format!("paste {text}"),
        other => format!("{other:?}"),
    }
}

/// Keys of xterm, its application keys, rxvt and the console of Linux.
const SEQUENCES: &[(&str, &str)] = &[
    ("\x1b[A", "Up"),
    ("\x1bOB", "Down"),
    ("\x1b[1;5C", "Ctrl+Right"),
    ("\x1bO5D", "Ctrl+Left"),
    ("\x1b[a", "Shift+Up"),
    ("\x1bOb", "Ctrl+Down"),
    ("\x1b[1;2D", "Shift+Left"),
    ("\x1b[H", "Home"),
    ("\x1bOH", "Home"),
    ("\x1b[1~", "Home"),
    ("\x1b[7~", "Home"),
    ("\x1b[F", "End"),
    ("\x1bOF", "End"),
    ("\x1b[4~", "End"),
    ("\x1b[8~", "End"),
    ("\x1b[7$", "Shift+Home"),
    ("\x1b[8^", "Ctrl+End"),
    ("\x1b[3@", "Ctrl+Shift+Delete"),
    ("\x1b[1;6F", "Ctrl+Shift+End"),
    ("\x1b[2~", "Insert"),
    ("\x1b[3~", "Delete"),
    ("\x1b[3;5~", "Ctrl+Delete"),
    ("\x1b[5~", "PageUp"),
    ("\x1b[6~", "PageDown"),
    ("\x1b[Z", "Shift+BackTab"),
    ("\x1bOP", "F(1)"),
    ("\x1bOS", "F(4)"),
    ("\x1b[P", "F(1)"),
    ("\x1b[1;2P", "Shift+F(1)"),
    ("\x1b[11~", "F(1)"),
    ("\x1b[14~", "F(4)"),
    ("\x1b[[A", "F(1)"),
    ("\x1b[[E", "F(5)"),
    ("\x1b[15~", "F(5)"),
    ("\x1b[17~", "F(6)"),
    ("\x1b[21~", "F(10)"),
    ("\x1b[23~", "F(11)"),
    ("\x1b[24;2~", "Shift+F(12)"),
    ("\x1b[I", "FocusGained"),
    ("\x1b[O", "FocusLost"),
    ("\x1bOM", "Enter"),
];

/// What is no such sequence.
const OTHERS: &[(&str, &str)] = &[
    // Characters and controls
    ("a", "a"),
    ("A", "Shift+A"),
    ("é", "é"),
    ("€", "€"),
    ("👩", "👩"),
    ("\r", "Enter"),
    ("\n", "Ctrl+j"),
    ("\t", "Tab"),
    ("\x7f", "Backspace"),
    ("\x08", "Backspace"),
    ("\x0c", "Ctrl+l"),
    ("\x11", "Ctrl+q"),
    ("\x1a", "Ctrl+z"),
    ("\0", "Ctrl+ "),
    ("\x1f", "Ctrl+7"),
    ("\x1b", "Esc"),
    // Alt
    ("\x1ba", "Alt+a"),
    ("\x1bé", "Alt+é"),
    ("\x1b\x7f", "Alt+Backspace"),
    ("\x1b\r", "Alt+Enter"),
    ("\x1b[1;3D", "Alt+Left"),
    ("\x1b\x1b[D", "Alt+Left"),
    // Keys that are described
    ("\x1b[99;5u", "Ctrl+c"),
    ("\x1b[13u", "Enter"),
    ("\x1b[13;5u", "Ctrl+Enter"),
    ("\x1b[9;2u", "Shift+BackTab"),
    ("\x1b[27u", "Esc"),
    ("\x1b[127;5:1u", "Ctrl+Backspace"),
    // A pasted text
    ("\x1b[200~een\rtwee\x1b[201~", "paste een\rtwee"),
    (
        "\x1b[200~\x1b[15~2\x1b\x1b[20\x1b[201~",
        "paste \x1b[15~2\x1b\x1b[20",
    ),
];

#[test]
fn every_key_of_every_dialect_is_one_key() {
    for (bytes, key) in SEQUENCES.iter().chain(OTHERS) {
        assert_eq!(words(bytes.as_bytes()), [*key], "{bytes:?}");
    }
}

#[test]
fn what_is_no_key_is_dropped_whole() {
    for bytes in [
        // Who it is, how it is, where the cursor is, kitty, its modes, its size, xterm's keys
        &b"\x1b[?62;1;4c"[..],
        b"\x1b[>41;351;0c",
        b"\x1b[0n",
        b"\x1b[12;40R",
        b"\x1b[?1u",
        b"\x1b[?2026;2$y",
        b"\x1b[4;1$y",
        b"\x1b[8;24;80t",
        b"\x1b[27;5;50~",
        // A colour, an answer in words, one with the name of a place in it, and one of each kind
        b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\",
        b"\x1b]11;rgb:1234/1234/1234\x07",
        "\x1b]l\u{dc}bersicht 2\x1b\\".as_bytes(),
        b"\x1bP1$r0m\x1b\\",
        b"\x1b_Gi=31;OK\x1b\\",
        b"\x1b^2\x1b\\",
        b"\x1bX2\x1b\\",
        // The same in controls of one byte
        b"\x9b12;40R",
        b"\xc2\x9b15;15R",
        b"\x9d11;rgb:12\x9c",
        // The mouse, left on by another program
        b"\x1b[M 2!",
        b"\x1b[<0;12;5m",
        b"\x1b[<35;12;5M",
        b"\x1b[32;12;5M",
        // The keypad, left in another mode; an unknown key; one that goes up
        b"\x1bOr",
        b"\x1b[99~",
        b"\x1b[[Z",
        b"\x1b[99;5:3u",
        b"\x1b[50u",
        // The end of a pasted text that never began, and bytes that are no text
        b"\x1b[201~",
        b"\xff\xc3",
    ] {
        assert_eq!(
            words(bytes),
            [""; 0],
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn the_mouse_is_told_from_what_it_does_elsewhere() {
    let said = |bytes: &[u8]| -> Vec<Event> { Parser::default().read(bytes) };
    for (bytes, kind) in [
        (
            &b"\x1b[<0;12;5M"[..],
            MouseEventKind::Down(MouseButton::Left),
        ),
        (b"\x1b[<64;12;5M", MouseEventKind::ScrollUp),
        (b"\x1b[<65;12;5M", MouseEventKind::ScrollDown),
    ] {
        let event = MouseEvent {
            kind,
            column: 11,
            row: 4,
            modifiers: KeyModifiers::NONE,
        };
        assert_eq!(said(bytes), [Event::Mouse(event)]);
    }
    for nowhere in ["\x1b[<0;0;5M", "\x1b[<0;5M", "\x1bO<0;1;5M"] {
        assert_eq!(said(nowhere.as_bytes()), [], "{nowhere}");
    }
}

#[test]
fn a_function_key_just_after_esc_never_becomes_digits() {
    assert_eq!(words(b"\x1b\x1b[15~"), ["Alt+F(5)"]);
    assert_eq!(words(b"\x1b\x1b"), ["Esc", "Esc"]);
    assert_eq!(words(b"\x1b\x1b\x1bOP"), ["Esc", "Alt+F(1)"]);
    assert_eq!(words(b"\x1b\x1ba"), ["Esc", "Alt+a"]);
}

#[test]
fn the_rest_of_a_key_that_comes_late_is_no_answer() {
    let mut parser = Parser::default();
    assert!(parser.read(b"\x1b").is_empty());
    assert_eq!(parser.wait(), Some(ESC_WAIT));
    let esc: Vec<_> = parser.nothing_came().iter().map(in_words).collect();
    assert_eq!(esc, ["Esc"]);
    assert_eq!(
        parser.read(b"[3~"),
        [],
        "it was meant for the note that Esc left"
    );
    assert_eq!(parser.read(b"2").len(), 1);
}

#[test]
fn a_capital_soon_after_esc_is_typed() {
    let mut parser = Parser::default();
    parser.read(b"\x1b");
    parser.nothing_came();
    assert!(parser.read(b"O").is_empty());
    assert_eq!(parser.wait(), Some(ESC_WAIT));
    let typed: Vec<_> = parser.nothing_came().iter().map(in_words).collect();
    assert_eq!(typed, ["Shift+O"]);
}

#[test]
fn a_sequence_that_is_broken_off_hides_no_key() {
    assert_eq!(words(b"\x1b[1\r"), ["Enter"]);
    assert_eq!(words(b"\x1b[1\x1b[B"), ["Down"]);
    assert_eq!(words(b"\x1b]11;rgb\r"), ["Enter"]);
    assert_eq!(words(b"\x1b]11;rgb\x1b[B"), ["Down"]);
    assert_eq!(words(b"\xc3a"), ["a"]);
}

#[test]
fn nothing_that_never_ends_keeps_the_keyboard() {
    for beginning in [
        "\x1b]52;c;aGVs",
        "\x1bP",
        "\x1b[",
        "\x1bO",
        "\x1b[M",
        "\x1b[[",
    ] {
        let mut parser = Parser::default();
        parser.read(beginning.as_bytes());
        assert!(parser.wait().is_some(), "{beginning:?}");
        assert_eq!(parser.nothing_came(), [], "{beginning:?}");
        assert_eq!(parser.read(b"a").len(), 1, "{beginning:?}");
    }
    let mut parser = Parser::default();
    parser.read(b"\x1b[200~half");
    let pasted: Vec<_> = parser.nothing_came().iter().map(in_words).collect();
    assert_eq!(pasted, ["paste half"]);
    assert_eq!(parser.read(b"a").len(), 1);
}

#[test]
fn neither_an_answer_nor_a_pasted_text_takes_memory_without_end() {
    let mut parser = Parser::default();
    parser.read(b"\x1b[200~");
    for _ in 0..8 {
        parser.read(&vec![b'x'; LONGEST_PASTE / 2]);
    }
    match &parser.read(PASTE_END)[..] {
        [Event::Paste(text)] => assert_eq!(text.len(), LONGEST_PASTE),
        other => panic!("{} events", other.len()),
    }
    parser.read(b"\x1b[");
    for _ in 0..1000 {
        parser.read(&[b'1'; 1000]);
    }
    let State::Sequence(sequence) = &parser.state else {
        panic!("a sequence");
    };
    assert!(format!("{sequence:?}").len() < 1000);
    assert_eq!(parser.read(b"~"), []);
}
