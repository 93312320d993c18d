//! The plan in the real program: three steps, two of them changed at once, and all of it on disk.

use crate::{CTRL_Q, DOWN, END, ENTER, F5, F10, Home, PAGE_DOWN, cursor_row};

const CTRL_Z: &str = "\x1a";

#[test]
fn several_steps_get_an_owner_and_a_day_together() {
    let home = Home::new();
    let mut terminal = home.begin();
    for what in ["Bellen", "Schrijven", "Meten"] {
        terminal.send("s").wait_for("Vervolgstap bij vraag 1.1");
        terminal.send(what).wait_for(what);
        terminal.send(PAGE_DOWN).wait_for("Hoe staat het ervoor?");
    }
    terminal.send(F10).wait_for("Plan op datum");
    terminal.wait_for("3 te doen · 3 zonder eigenaar · 3 zonder datum");
    terminal.send(" ").wait_for("1 gemarkeerd").send(DOWN);
    terminal.send(" ").wait_for("2 gemarkeerd").send("e");
    terminal.wait_for("Wie doet 2 stappen?").send("Zoë");
    terminal.wait_for("Zoë").send(ENTER);
    terminal.wait_for("«Wie» is bij 2 stappen nu Zoë.");
    terminal.send("u").wait_for("Uiterlijk wanneer: 2 stappen");
    terminal.send("over 3 weken");
    terminal.wait_for("= zondag 13 december 2026 (over 3 weken)");
    terminal.send(ENTER).wait_for("December 2026 (2)");
    terminal.wait_until("the cursor on a marked step", |screen| {
        cursor_row(screen).starts_with(" >[*] 1.1 ")
    });
    terminal
        .send("3")
        .wait_for("De status van 2 stappen is nu «klaar».");
    terminal.send(CTRL_Z).wait_for("Ongedaan gemaakt");
    terminal.send(F5).wait_for("3 stappen");
    terminal.send(F10).wait_for("Plan op datum").send(CTRL_Q);
    assert_eq!(terminal.wait_for_end(END).exit_code(), 0);
    let session = home.session();
    for (words, count) in [
        ("wie = \"Zoë\"", 2),
        ("wanneer = 2026-12-13", 2),
        ("status = \"open\"", 3),
    ] {
        assert_eq!(
            session.matches(words).count(),
            count,
            "{words} in\n{session}"
        );
    }
}
