//! The pictures in the manual are what the program shows. `UPDATE_DOCS=1` draws them again.

use std::fs;
use std::path::PathBuf;

use quickscan::storage::Example;

use crate::support::Harness;

/// What begins a picture: a line with its name, and then a block of text.
const BEGIN: &str = "<!-- scherm: ";
const FENCE: &str = "```text\n";
const END: &str = "\n```\n";

/// The window in which they are drawn.
const SIZE: (u16, u16) = (80, 24);

/// A picture of the program as it is at its very first start.
const FIRST: &str = "eerste-start";

/// The other pictures: their names, and the keys that lead there in the example session.
const PICTURES: [(&str, &str); 7] = [
    ("vraag", ""),
    ("hulp-bij-een-vraag", "<f2>"),
    ("alle-vragen", "<f4>"),
    ("overzicht", "<f5>"),
    ("plan", "<f10>"),
    ("rapport", "<f6>"),
    ("uitleg", "<f1>"),
];

/// The picture called `name`, without the place of the cursor.
fn picture(name: &str) -> String {
    let (mut harness, keys) = if name == FIRST {
        (Harness::new(), "")
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
    let example = Example::new().expect("it can be made");
    let loaded = example
        .folder()
        .load(example.session())
        .expect("it can be read");
    Harness::with_session(&loaded.session)
}

/// `page` with its pictures as they are now, and their names.
fn redrawn(page: &str) -> (String, Vec<String>) {
    let mut parts = page.split(BEGIN);
    let mut fresh = vec![parts.next().unwrap_or_default().to_owned()];
    let mut names = Vec::new();
    for part in parts {
        let (name, rest) = part.split_once(" -->\n").expect("a name ends");
        let (between, rest) = rest.split_once(FENCE).expect("a picture begins");
        let (_, rest) = rest.split_once(END).expect("a picture ends");
        let shown = picture(name);
        fresh.push(format!(
            "{BEGIN}{name} -->\n{between}{FENCE}{shown}{END}{rest}"
        ));
        names.push(name.to_owned());
    }
    (fresh.concat(), names)
}

// On Windows the paths in them are written with other strokes.
#[cfg(unix)]
#[test]
fn the_manual_shows_what_the_program_shows() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/handleiding");
    let mut shown = Vec::new();
    for entry in fs::read_dir(folder).expect("the manual") {
        let path = entry.expect("a page").path();
        let page = fs::read_to_string(&path).expect("it is text");
        let (fresh, names) = redrawn(&page);
        shown.extend(names);
        if fresh != page && std::env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, fresh).expect("it can be written");
        } else {
            let hint = "has other pictures than the program; UPDATE_DOCS=1 cargo test mends it";
            assert!(
                fresh == page,
                "{} {hint}. It should be:\n{fresh}",
                path.display()
            );
        }
    }
    for name in PICTURES.map(|(name, _)| name).into_iter().chain([FIRST]) {
        assert!(
            shown.iter().any(|shown| shown == name),
            "no page shows «{name}»"
        );
    }
}
