//! What the terminal is sent: colours, the cursor, sizes, and nothing that asks for an answer.

use crate::escapes::{Escape, escapes};
use crate::{CTRL_Q, DOWN, END, ENTER, ESC, F4, F5, F6, Home, PAGE_DOWN, TAB, cursor_row};

#[test]
fn without_colour_nothing_is_coloured_and_the_selected_row_stands_out() {
    let home = Home::new();
    let mut terminal = home.start_with((80, 24), &[("NO_COLOR", "1")]);
    let stands_out = |screen: &vt100::Screen| {
        let (row, column) = screen.cursor_position();
        screen.cell(row, column + 2).is_some_and(vt100::Cell::bold)
    };
    terminal
        .wait_until("a selected row in bold", |screen| {
            cursor_row(screen).starts_with("> Nieuwe sessie") && stands_out(screen)
        })
        .send(ENTER)
        .wait_for("Gemeente")
        .send(PAGE_DOWN)
        .wait_for("naar de vragen")
        .send(ENTER)
        .wait_for("1.1  Gedeelde visie")
        .send("3")
        .send(DOWN)
        .wait_until("a selected state", |screen| {
            cursor_row(screen).contains(">4 [ ] weet ik nog niet")
        })
        .send(F5)
        .wait_for("knelpunt")
        .send(TAB)
        .wait_until("a selected gap in bold", |screen| {
            cursor_row(screen).contains("> 1 [!] 1.1") && stands_out(screen)
        })
        .send(CTRL_Q)
        .wait_for_end(END);
    for escape in escapes(&terminal.raw()) {
        for colour in escape.sgr() {
            assert!(!matches!(colour, 30..=49 | 90..=107), "{escape:?}");
        }
    }
}

#[test]
fn with_colour_there_is_colour_so_that_the_test_above_means_something() {
    let home = Home::new();
    let mut terminal = home.start();
    terminal.wait_for("Welkom");
    let coloured = |escape: &Escape| escape.sgr().contains(&38);
    assert!(escapes(&terminal.raw()).iter().any(coloured));
}

#[test]
fn the_cursor_stands_where_the_user_is() {
    let home = Home::new();
    let mut terminal = home.start();
    for (keys, row, before) in [
        ("", "> Nieuwe sessie", ">"),
        (ENTER, "> Gemeente", ""),
        ("Goes", "> Gemeente", "Goes"),
        (DOWN, "> Gebied", ""),
        (PAGE_DOWN, "", ""),
        (ENTER, "1.1  Gedeelde visie", ">"),
        (DOWN, "1 [ ] op orde", ">"),
        (TAB, "Waarop steunt dat?", ""),
        ("n", "n Notitie", ""),
        ("één twee", "één twee", "één twee"),
        ("\x1b[D\x1b[D", "één twee", "één tw"),
        (ESC, "1.1  Gedeelde visie", ">"),
        (F4, "[ ] 1.1", ">"),
        ("3", "[ ] 3.1", ">"),
    ] {
        terminal
            .send(keys)
            .wait_until(&format!("the cursor at {row:?}"), |screen| {
                let line = cursor_row(screen);
                let column = usize::from(screen.cursor_position().1);
                // Before `>`, or behind what was typed.
                let is_at = match before {
                    "" => true,
                    ">" => line.chars().take(column + 2).any(|char| char == '>'),
                    typed => line
                        .chars()
                        .take(column)
                        .collect::<String>()
                        .ends_with(typed),
                };
                line.contains(row) && is_at && !screen.hide_cursor()
            });
    }
    terminal.send(F6).wait_until(
        "the cursor behind the name that typing replaces",
        |screen| {
            let row = cursor_row(screen);
            let end = row.trim_end().trim_end_matches(".docx").chars().count();
            row.contains("Opslaan als") && usize::from(screen.cursor_position().1) == end
        },
    );
}

#[test]
fn a_window_that_is_too_small_asks_for_a_larger_one_and_gets_a_whole_screen() {
    let home = Home::new();
    let mut terminal = home.start_with((29, 8), &[]);
    terminal.wait_for("Dit venster is te klein");
    let asked = terminal.look(|screen| screen.contents().replace('\n', " "));
    assert!(asked.contains("30 bij 8"));
    terminal
        .resize(80, 24)
        .wait_for("> Nieuwe sessie")
        // The bottom row comes last.
        .wait_for("Esc stoppen");
    let resized = terminal.look(vt100::Screen::contents);
    assert!(!resized.contains("te klein"), "{resized}");
    let mut fresh = home.start();
    fresh.wait_for("> Nieuwe sessie");
    fresh.wait_until("the same screen as at once in this size", |screen| {
        screen.contents() == resized
    });
}

#[test]
fn nothing_at_the_start_asks_the_terminal_for_an_answer() {
    let home = Home::new();
    let mut terminal = home.start();
    terminal.wait_for("> Nieuwe sessie");
    for escape in escapes(&terminal.raw()) {
        assert!(!escape.asks(), "{escape:?}");
    }
}

/// How often the whole screen was drawn.
fn whole_screens(terminal: &crate::pty::Terminal) -> usize {
    let raw = String::from_utf8_lossy(&terminal.raw()).into_owned();
    raw.matches("\x1b[2J").count()
}

#[test]
fn a_window_that_is_small_for_a_moment_comes_back_whole() {
    let home = Home::new();
    let mut terminal = home.start();
    terminal.wait_for("> Nieuwe sessie").wait_for("Esc stoppen");
    let before = terminal.look(vt100::Screen::contents);
    terminal.resize(40, 10).resize(80, 24);
    terminal.wait_until("the same screen", |screen| screen.contents() == before);
}

#[test]
fn the_whole_screen_is_drawn_when_asked_and_when_the_window_says_that_something_happened() {
    let home = Home::new();
    let mut terminal = home.start();
    terminal.wait_for("Esc stoppen");
    let before = terminal.look(vt100::Screen::contents);
    for number in 1..=4 {
        let drawn = whole_screens(&terminal);
        if number % 2 == 0 {
            terminal.send("\x0c");
        } else {
            terminal.signal("WINCH");
        }
        // What is drawn comes at once, so after this one the screen is whole.
        while whole_screens(&terminal) == drawn {
            std::thread::yield_now();
        }
        terminal.wait_until("the same screen", |screen| screen.contents() == before);
    }
}

#[test]
fn what_changes_nothing_on_the_screen_sends_nothing() {
    let sent = |keys: &str| {
        let home = Home::new();
        let mut terminal = home.begin();
        terminal.wait_for("bewaard 14:02");
        let before = terminal.raw().len();
        terminal.send(keys).send(DOWN);
        terminal.wait_until("the first state pointed at", |screen| {
            cursor_row(screen).starts_with(" >1")
        });
        terminal.raw().len() - before
    };
    // Keys without a meaning here, focus that comes, and an answer of the terminal.
    assert_eq!(sent("zzz\x1b[I\x1b[?1u\x07"), sent(""));
}
