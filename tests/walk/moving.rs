//! Moving through lists: every row is reached, and the terminal's cursor is on it.

use quickscan::app::{Action, Context, bindings};

use crate::every_list::{List, WITH_A_LIST, lists, screens_seen};
use crate::support::filled::with;
use crate::support::{Harness, text_of};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

/// Where the same rows are seen again.
const USUAL: [(u16, u16); 1] = [SIZES[1]];

/// So much of a row is always on the first line of it, in the narrowest window too.
const FIRST_WORDS: usize = 26;

/// `text` without what lies between words.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|char| !char.is_whitespace() && *char != '│')
        .collect()
}

/// See that the cursor of the terminal is on the row with `words`; where those have `|`, other columns may
/// stand there. Gives the last screen.
fn expect_at(harness: &mut Harness, words: &str, sizes: &[(u16, u16)], why: &str) -> String {
    let mut last = String::new();
    let parts: Vec<String> = format!(">{words}")
        .split('|')
        .map(|part| squeezed(&part.chars().take(FIRST_WORDS + 1).collect::<String>()))
        .collect();
    for &(width, height) in sizes {
        let mut terminal = harness.draw(width, height);
        let cursor = terminal.get_cursor_position().expect("a cursor");
        let text = text_of(terminal.backend().buffer());
        let line = text.lines().nth(usize::from(cursor.y)).unwrap_or_default();
        let mut rest = squeezed(line);
        for part in &parts {
            let Some((_, behind)) = rest.split_once(part.as_str()) else {
                panic!("{why}, {width}x{height}: {part:?} is not in {line:?} in\n{text}");
            };
            rest = behind.to_owned();
        }
        last = text;
    }
    last
}

/// The key for `action` in `context`, as a test writes it; none where it is not bound.
fn key(context: Context, action: Action) -> Option<&'static str> {
    let names = [
        ("Home", "<home>"),
        ("End", "<end>"),
        ("PgUp", "<pgup>"),
        ("PgDn", "<pgdn>"),
    ];
    let binding = bindings(context).find(|binding| binding.action == action)?;
    let name = binding.key_name();
    names
        .iter()
        .find(|(each, _)| *each == name)
        .map(|(_, key)| *key)
}

/// Every row is reached from the one before it and from the one after it.
fn walk(list: &List, harness: &mut Harness) {
    let rows = (list.rows)(harness);
    let [next, back] = list.keys;
    // To the first; where the ends are joined it begins there, and comes there again.
    match key(harness.app.context(), Action::First).filter(|_| moves_rows(list)) {
        Some(home) => drop(harness.press(home)),
        None => drop(harness.press(&back.repeat(rows.len()))),
    }
    let mut before = String::new();
    for (place, row) in rows.iter().enumerate() {
        if place > 0 {
            harness.press(next);
        }
        let why = format!("{}, on the way there", list.name);
        let now = expect_at(harness, row, &SIZES, &why);
        assert_ne!(
            before, now,
            "{why}: the next of two rows that look the same"
        );
        before = now;
    }
    for row in rows.iter().rev().skip(1) {
        harness.press(back);
        expect_at(
            harness,
            row,
            &USUAL,
            &format!("{}, on the way back", list.name),
        );
    }
}

/// The keys to the ends go there.
fn jump(list: &List, harness: &mut Harness, context: Context) {
    let rows = (list.rows)(harness);
    for (action, row) in [(Action::Last, rows.last()), (Action::First, rows.first())] {
        if let (Some(key), Some(row)) = (key(context, action), row) {
            harness.press(key);
            expect_at(harness, row, &USUAL, &format!("{} after {key}", list.name));
        }
    }
}

/// Pages lead from the first row to the last and back.
fn page(list: &List, harness: &mut Harness, context: Context) {
    // There a page is a part, or of the text below the rows; both have tests of their own.
    if matches!(
        context,
        Context::Guidance | Context::Export | Context::ExportRow | Context::Dialog
    ) {
        return;
    }
    let rows = (list.rows)(harness);
    for (action, row) in [
        (Action::PageDown, rows.last()),
        (Action::PageUp, rows.first()),
    ] {
        if let (Some(key), Some(row)) = (key(context, action), row) {
            harness.press(&key.repeat(rows.len().div_ceil(8)));
            expect_at(harness, row, &USUAL, &format!("{} after {key}", list.name));
        }
    }
}

/// Where Tab moves through the list, the other keys move through a text beside it.
fn moves_rows(list: &List) -> bool {
    list.keys[0] != "<tab>"
}

fn expect_every_row(contexts: impl Iterator<Item = Context>) {
    for context in contexts {
        for list in lists(context) {
            let mut harness = (list.reach)();
            assert_eq!(harness.app.context(), context, "{}", list.name);
            assert!(!(list.rows)(&harness).is_empty(), "{}", list.name);
            walk(&list, &mut harness);
            if moves_rows(&list) {
                jump(&list, &mut harness, context);
                page(&list, &mut harness, context);
            }
        }
    }
}

/// The lists that are longest, which take a while to walk through.
const RESULTS: [Context; 2] = [Context::Dashboard, Context::Frameworks];

#[test]
fn every_row_of_what_the_answers_come_to_is_reached_and_has_the_cursor() {
    expect_every_row(RESULTS.into_iter());
}

#[test]
fn every_row_of_every_other_list_is_reached_and_has_the_cursor() {
    let contexts = Context::ALL.into_iter();
    expect_every_row(contexts.filter(|context| !RESULTS.contains(context)));
}

#[test]
fn every_screen_with_rows_is_in_the_table() {
    let all = Context::ALL.into_iter().flat_map(lists);
    let seen: Vec<Harness> = all.map(|list| (list.reach)()).collect();
    assert_eq!(screens_seen(&seen), WITH_A_LIST.into_iter().collect());
}

/// The row at the cursor, from its `>` on.
fn row(harness: &mut Harness) -> String {
    let mut terminal = harness.draw(80, 24);
    let cursor = terminal.get_cursor_position().expect("a cursor");
    let text = text_of(terminal.backend().buffer());
    let line = text.lines().nth(usize::from(cursor.y)).unwrap_or_default();
    line.to_owned()
}

/// Go down to the first row with `words`.
fn go_down_to(harness: &mut Harness, words: &str) {
    for _ in 0..100 {
        if row(harness).contains(words) {
            return;
        }
        harness.press("<down>");
    }
    panic!("{words} is not there");
}

#[test]
fn typing_brings_the_cursor_back_to_the_words() {
    let mut harness = with(14);
    for keys in ["/bij", "<esc><esc>/oost"] {
        harness.press(keys);
        assert!(row(&mut harness).contains("Zoek: "), "{keys}");
        for moving in ["<down>", "<pgdn>", "<up>", "<pgup>"] {
            harness.press(moving);
            let row = row(&mut harness);
            assert!(row.trim_start().starts_with('>'), "{keys}{moving}: {row}");
        }
        for typing in ["x", "<bs>", "<left>"] {
            harness.press("<down>").press(typing);
            assert!(row(&mut harness).contains("Zoek: "), "{keys}{typing}");
        }
    }
    // Without a row to go to it stays.
    harness.press("xyz<down>");
    assert!(row(&mut harness).contains("Zoek: "));
}

#[test]
fn what_is_highlighted_is_the_same_after_a_change() {
    let harness = &mut with(30);
    // A gap without a step: once it has one, that step.
    harness.press("<f5><tab><tab>");
    go_down_to(harness, "] 1.2");
    harness.press("sBellen<pgdn>");
    assert_eq!(row(harness).trim(), ">1.2 Bellen");
    // An estimate that is laid down is in another group of the frame.
    harness.press("k<tab><tab><tab>");
    go_down_to(harness, "] 1.2 ");
    let question = row(harness);
    harness.press("<enter>v<esc>");
    assert_eq!(row(harness), question);
    // Somebody heard, so there are more rows above.
    harness.press("<tab>");
    go_down_to(harness, "] 2.4 ");
    let question = row(harness);
    harness.press("<enter><c-end><enter>een inwoner<esc><esc>");
    assert!(harness.screen(80, 60).contains("een inwoner"));
    assert_eq!(row(harness), question);
}

#[test]
fn the_step_that_is_highlighted_in_the_plan_stays_it_when_places_shift() {
    let harness = &mut with(12);
    harness.press("<f10><end>");
    let last = row(harness);
    // The first of them goes, and comes back, on another screen.
    harness.press("<f4><home><enter><s-tab><s-tab><s-tab><s-tab><home><del>");
    assert!(harness.says("vervolgstap verwijderd."));
    harness.press("<f10>");
    assert_eq!(row(harness), last);
    harness.press("<c-z>");
    assert_eq!(row(harness), last);
}

#[test]
fn a_search_points_at_the_same_hit_when_others_came_before_it() {
    let harness = &mut with(14);
    harness.press("/notitie bij<down><down>");
    let hit = row(harness);
    harness.press("<enter><f4>1.2nNog een notitie bij 1.2<esc><c-f><down><up>");
    assert_eq!(row(harness), hit);
}

#[test]
fn a_row_is_highlighted_also_where_the_question_is_not_in_the_list() {
    let harness = &mut with(3);
    harness.press("<f5>k");
    go_down_to(harness, "aanvullend");
    harness.press("<enter><down>");
    harness.press("<f4>");
    assert!(row(harness).starts_with(" >[ ] 5.7"), "{}", row(harness));
    harness.press("<up>");
    assert!(row(harness).starts_with(" >[ ] 5.6"));
}

#[test]
fn the_first_key_up_moves_also_after_steps_are_gone() {
    let harness = &mut with(0);
    harness.press("sEen<pgdn>sTwee<pgdn>sDrie<pgdn><s-tab><s-tab><s-tab><s-tab><down><down><down>");
    assert!(row(harness).contains("+ stap toevoegen"));
    harness.press("<f10>*<del><down><enter><esc>");
    assert!(row(harness).contains("+ stap toevoegen"));
    harness.press("<up>");
    assert!(row(harness).contains("Gesproken met"), "{}", row(harness));
    harness.press("<down><f10><c-z><esc>");
    assert!(row(harness).contains("Een"), "{}", row(harness));
}
