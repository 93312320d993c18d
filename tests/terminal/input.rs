//! Bytes as lines that falter bring them, and answers that nobody asked for.

use crate::pty::Terminal;
use crate::{CTRL_Q, DOWN, END, ENTER, ESC, Home, cursor_row, pasted};

/// The program in a note that says "een".
fn in_note(home: &Home) -> Terminal {
    let mut terminal = home.begin();
    terminal.send("n").wait_for(">n Notitie");
    terminal.send("een").wait_for("een");
    terminal
}

fn assert_unanswered(terminal: &mut Terminal, home: &Home) {
    terminal.wait_for("0 van 30 beantwoord").send(CTRL_Q);
    assert_eq!(terminal.wait_for_end(END).exit_code(), 0);
    assert!(!home.session().contains("stand = "), "{}", home.session());
}

#[test]
fn esc_and_a_function_key_in_one_read_never_answer() {
    for keys in ["\x1b\x1b[15~", "\x1b\x1b[18~", "\x1b\x1b[5~", "\x1b\x1bOS"] {
        let home = Home::new();
        let mut terminal = in_note(&home);
        terminal.send(keys).send(" twee").wait_for("een twee");
        assert_unanswered(&mut terminal, &home);
    }
}

#[test]
fn a_key_whose_rest_comes_after_the_esc_was_taken_for_one_never_answers() {
    for rest in ["[5~", "[3~", "[1;5~", "OP"] {
        let home = Home::new();
        let mut terminal = in_note(&home);
        terminal.send(ESC).wait_for(">1.1  ");
        terminal.send(rest).send(DOWN);
        terminal.wait_until("the first state pointed at", |screen| {
            cursor_row(screen).trim_start().starts_with(">1")
        });
        assert_unanswered(&mut terminal, &home);
    }
}

#[test]
fn an_arrow_that_comes_in_parts_moves_and_does_not_leave() {
    let home = Home::new();
    home.begin().send(CTRL_Q).wait_for_end(END);
    let mut terminal = home.start();
    terminal.wait_for("> Voorbeeldstad");
    for byte in ["\x1b", "[", "B", "\x1b[", "A", "\x1b", "OA"] {
        terminal.send(byte);
    }
    terminal.send(ENTER).wait_for("1.1  Gedeelde visie");
    assert_unanswered(&mut terminal, &home);
}

#[test]
fn answers_of_the_terminal_that_come_late_are_no_keys() {
    let home = Home::new();
    let mut terminal = home.begin();
    for answer in [
        "\x1b]11;rgb:1e1e/2e2e/3e3e\x1b\\",
        "\x1b]10;rgb:1/2/3\x07",
        "\x1b[?62;1;4c",
        "\x1b[12;34R",
        "\x1bP1+r524742=38\x1b\\",
        "\x1b_Gi=2;OK\x1b\\",
        "\x1b[?1u",
    ] {
        terminal.send(answer);
    }
    terminal.send(DOWN);
    terminal.wait_until("the first state pointed at", |screen| {
        cursor_row(screen).trim_start().starts_with(">1")
    });
    assert_unanswered(&mut terminal, &home);
}

#[test]
fn both_of_what_backspace_sends_delete() {
    let home = Home::new();
    let mut terminal = in_note(&home);
    terminal.send("twee\x08\x7f").send("!").wait_for("eentw!");
}

#[test]
fn a_pasted_text_with_keys_in_it_is_text() {
    let home = Home::new();
    let mut terminal = in_note(&home);
    terminal.send(&pasted(" a\x1b[5~2\x1b[15~")).send("!");
    terminal.wait_until("a text without what was a key", |screen| {
        screen.contents().contains("een a") && cursor_row(screen).trim_end().ends_with('!')
    });
    assert_unanswered(&mut terminal, &home);
}

#[test]
fn a_sentence_where_letters_are_keys_is_asked_about() {
    let home = Home::new();
    let mut terminal = home.begin();
    terminal
        .send("Visie ontbreekt nog")
        .wait_for("«Visie ontbreekt nog»");
    terminal
        .send(&pasted("; zie 2"))
        .wait_for("Visie ontbreekt nog; zie");
    terminal.send(DOWN).wait_for("> Niets").send(ENTER);
    terminal.wait_until("nothing asked any more", |screen| {
        !screen.contents().contains("Visie ontbreekt")
    });
    assert_unanswered(&mut terminal, &home);
}
