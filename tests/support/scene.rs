//! Snapshots of whole screens. The key bar has snapshots of its own, one for each width: in those of
//! a screen only the name of the context is in its place, once it has been found to be there.

use quickscan::app::{Context, Keys, is_too_small};
use quickscan::ui::{Theme, bar};

use super::Harness;

/// The sizes at which every screen is looked at.
pub const SIZES: [(u16, u16); 4] = [(40, 12), (60, 20), (80, 24), (120, 40)];

/// Compare the screen with its snapshot at every size.
pub fn snapshot(name: &str, harness: &mut Harness) {
    for size in SIZES {
        snapshot_at(name, harness, size);
    }
}

/// Compare the screen with its snapshot at one size.
pub fn snapshot_at(name: &str, harness: &mut Harness, (width, height): (u16, u16)) {
    let screen = harness.screen(width, height);
    assert!(!screen.contains('\u{fffd}'));
    let scene = if is_too_small(width, height) {
        screen
    } else {
        without_bar(&screen, &harness.app.keys(), (width, height))
    };
    compare(&format!("{name}_{width}x{height}"), &scene);
}

/// Compare the bars of all contexts with their snapshot at every width.
pub fn snapshot_bars() {
    for size in SIZES {
        let bars =
            Context::ALL.map(|context| format!("{context:?}\n{}", bar_of(&context.into(), size)));
        compare(&format!("bars_{}", size.0), &bars.join("\n\n"));
    }
}

fn compare(name: &str, text: &str) {
    let name = format!("{}__{name}", env!("CARGO_CRATE_NAME"));
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

/// The bar as it is drawn apart from any screen.
fn bar_of(keys: &Keys, (width, height): (u16, u16)) -> String {
    let rows = bar::lines(keys, width, height, &Theme::colour());
    let rows = rows.iter().map(|row| row.to_string().trim_end().to_owned());
    rows.collect::<Vec<_>>().join("\n")
}

/// `screen` with the name of the context in the place of its bar, which must be the last of it.
fn without_bar(screen: &str, keys: &Keys, size: (u16, u16)) -> String {
    let bar = bar_of(keys, size);
    let context = keys.context;
    let Some((body, cursor)) = screen.rsplit_once(&format!("\n{bar}\ncursor: ")) else {
        panic!("below this there should be the keys of {context:?},\n{bar}\nbut it is\n{screen}");
    };
    format!("{body}\n[keys of {context:?}]\ncursor: {cursor}")
}
