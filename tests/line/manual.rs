//! The conversations in the manual are what line mode says.

use crate::Room;
use crate::support::pictures;

/// Their names, and what is typed in them.
const CONVERSATIONS: [(&str, &str); 1] = [(
    "vraag-en-stap",
    "2\na\nn Er is een plan.\ns Evaluatie met partners\nJ. Jansen\nover 3 weken\nja\nstop\n",
)];

/// As wide as the manual is.
const WIDTH: u16 = 100;

#[test]
fn the_manual_shows_what_line_mode_says() {
    pictures::check("gesprek", &CONVERSATIONS.map(|(name, _)| name), |name| {
        let found = CONVERSATIONS.iter().find(|(known, _)| *known == name);
        let (_, lines) = found.expect("a conversation with this name");
        let said = Room::new().hear(lines);
        let rows: Vec<_> = said
            .lines()
            .flat_map(|line| quickscan::editor::rows(line, WIDTH))
            .collect();
        rows.join("\n")
    });
}
