//! What the answers come to.

use crate::support::filled::with;
use crate::support::scene::snapshot;

#[test]
fn dashboard() {
    for (name, count) in [("empty", 0), ("half", 14), ("full", 30)] {
        let mut harness = with(count);
        harness.press("<f5>");
        snapshot(&format!("dashboard_{name}"), &mut harness);
        harness.press("<tab><tab>");
        // Without answers there are no gaps and no steps to go to.
        if count > 0 {
            snapshot(&format!("dashboard_{name}_steps"), &mut harness);
        }
        harness.press("<end>");
        snapshot(&format!("dashboard_{name}_end"), &mut harness);
    }
}

#[test]
fn plan() {
    for (name, count) in [("empty", 0), ("half", 14), ("full", 30)] {
        let mut harness = with(count);
        harness.press("<f10>");
        snapshot(&format!("plan_{name}"), &mut harness);
    }
    let mut harness = with(30);
    harness.press("<f10><space><down>ezoë<enter>t*");
    snapshot("plan_by_owner", &mut harness);
    harness.press("f<down>");
    snapshot("plan_filter", &mut harness);
    harness.press("<enter>ttzu<c-a>eind maart");
    snapshot("plan_date", &mut harness);
}

#[test]
fn gap_order() {
    let mut harness = with(14);
    harness.press("<f5>w");
    snapshot("gap_order", &mut harness);
}

// On Windows a path is written with other strokes.
#[cfg(unix)]
#[test]
fn export() {
    let mut harness = with(14);
    harness.press("<f6>");
    snapshot("export", &mut harness);
    harness.press("<down><down><down><right><pgdn>");
    snapshot("export_without_names", &mut harness);
    harness.press("<up><up><left><left>");
    snapshot("export_calendar", &mut harness);
}

#[test]
fn names() {
    let mut harness = with(14);
    harness.press("<f6><down><down><down><down><enter><space><down><space><space>");
    snapshot("names", &mut harness);
}
