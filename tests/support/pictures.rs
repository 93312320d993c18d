//! Pages of the manual with what the program shows in them. `UPDATE_DOCS=1` draws them again.

use std::fs;
use std::path::PathBuf;

const FENCE: &str = "```text\n";
const END: &str = "\n```\n";

/// What a page shows, by the word that marks it: `<!-- WORD: name -->` stands before the block of text.
#[track_caller]
pub fn check(word: &str, names: &[&str], picture: impl Fn(&str) -> String) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/handleiding");
    let mut shown = Vec::new();
    for entry in fs::read_dir(folder).expect("the manual") {
        let path = entry.expect("a page").path();
        let page = fs::read_to_string(&path).expect("it is text");
        let (fresh, found) = redrawn(&page, word, &picture);
        shown.extend(found);
        if fresh != page && std::env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, fresh).expect("it can be written");
        } else {
            let hint = "has another picture than the program; UPDATE_DOCS=1 cargo test mends it";
            assert!(
                fresh == page,
                "{} {hint}. It should be:\n{fresh}",
                path.display()
            );
        }
    }
    for name in names {
        assert!(shown.iter().any(|at| at == name), "no page shows «{name}»");
    }
}

/// `page` with its pictures as they are now, and their names.
fn redrawn(page: &str, word: &str, picture: impl Fn(&str) -> String) -> (String, Vec<String>) {
    let begin = format!("<!-- {word}: ");
    let mut parts = page.split(&begin);
    let mut fresh = vec![parts.next().unwrap_or_default().to_owned()];
    let mut names = Vec::new();
    for part in parts {
        let (name, rest) = part.split_once(" -->\n").expect("a name ends");
        let (between, rest) = rest.split_once(FENCE).expect("a picture begins");
        let (_, rest) = rest.split_once(END).expect("a picture ends");
        let shown = picture(name);
        fresh.push(format!(
            "{begin}{name} -->\n{between}{FENCE}{shown}{END}{rest}"
        ));
        names.push(name.to_owned());
    }
    (fresh.concat(), names)
}
