//! The pictures in the manual are what the screen shows.

use quickscan::model::Session;
use quickscan::storage::Example;

use crate::support::together::with_participants;
use crate::support::{Harness, pictures};

/// The window in which they are drawn.
const SIZE: (u16, u16) = (80, 24);

/// A picture of the program as it is at its very first start.
const FIRST: &str = "eerste-start";

/// The other pictures: their names, and the keys that lead there in the example session.
const PICTURES: [(&str, &str); 9] = [
    ("vraag", ""),
    ("hulp-bij-een-vraag", "<f2>"),
    ("alle-vragen", "<f4>"),
    ("overzicht", "<f5>"),
    ("plan", "<f10>"),
    ("rapport", "<f6>"),
    ("uitleg", "<f1>"),
    ("vorige-keer", "<esc>h<down><enter><pgdn><f4>1.1l"),
    ("versies", "2nMet de partners besproken.<esc><f9><enter>"),
];

/// Those of what is done together: the keys that lead there with three who take part.
const TOGETHER: [(&str, &str); 4] = [
    ("samen", "m"),
    ("verschillen", "m<tab>"),
    ("uitnodigen", "mn"),
    ("in-de-zaal", "<f12><pgdn> "),
];

/// The picture called `name`, without the place of the cursor.
fn picture(name: &str) -> String {
    let together = TOGETHER.iter().find(|(known, _)| *known == name);
    let (mut harness, keys) = if name == FIRST {
        (Harness::new(), "")
    } else if let Some((_, keys)) = together {
        (with_participants(example(), 3), *keys)
    } else {
        let found = PICTURES.iter().find(|(known, _)| *known == name);
        let (_, keys) = found.expect("a picture with this name");
        (with_example(), *keys)
    };
    let screen = harness.press(keys).screen(SIZE.0, SIZE.1);
    let (shown, _) = screen.rsplit_once("\ncursor: ").expect("a cursor");
    shown.trim_end().to_owned()
}

/// The example, which is there to be looked at.
fn with_example() -> Harness {
    Harness::with_session(&example())
}

fn example() -> Session {
    let example = Example::new().expect("it can be made");
    let loaded = example
        .folder()
        .load(example.session())
        .expect("it can be read");
    loaded.session
}

// On Windows the paths in them are written with other strokes.
#[cfg(unix)]
#[test]
fn the_manual_shows_what_the_screen_shows() {
    let names = PICTURES.into_iter().chain(TOGETHER);
    let names: Vec<&str> = names.map(|(name, _)| name).chain([FIRST]).collect();
    pictures::check("scherm", &names, picture);
}
