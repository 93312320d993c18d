//! THE table of every list on every screen: a way to get there, and the words of its rows.

mod reach;
mod rows;
mod together;

use std::collections::BTreeSet;

use quickscan::app::{Context, Screen};

use self::reach::*;
use self::rows::{
    all_questions, binned, dashboard, differences, evidence_rows, fields, frames, guidance, hits,
    labels, mails, names, notes, options, palette, plan, rating, rows_of_report, states,
    steps_of_question, titles, titles_and_more, version_rows,
};
use crate::support::Harness;
use crate::support::filled::with;
use crate::support::together::together as with_others;

/// A list: rows of which one is selected.
pub struct List {
    /// What to call it when it fails.
    pub name: &'static str,
    /// The app with this list visible.
    pub reach: fn() -> Harness,
    /// What each row that can be selected begins with, after `>`; other columns may stand where `|` is.
    pub rows: fn(&Harness) -> Vec<String>,
    /// The keys to the next row and back.
    pub keys: [&'static str; 2],
}

const fn list(
    name: &'static str,
    reach: fn() -> Harness,
    rows: fn(&Harness) -> Vec<String>,
) -> List {
    let keys = ["<down>", "<up>"];
    List {
        name,
        reach,
        rows,
        keys,
    }
}

/// The rows of one field of a question: up and down go on to other fields.
const fn within_field(
    name: &'static str,
    reach: fn() -> Harness,
    rows: fn(&Harness) -> Vec<String>,
) -> List {
    List {
        keys: ["<right>", "<left>"],
        ..list(name, reach, rows)
    }
}

/// The lists of `context`. A new context has its lists here, or none: then it has no rows to point
/// at, but a text.
pub fn lists(context: Context) -> Vec<List> {
    match context {
        // On a row of the report that is no text, the rows are those of the report.
        Context::Welcome
        | Context::Basisfunctie
        | Context::Text
        | Context::Reading
        | Context::Meeting
        | Context::Intake
        | Context::ExportRow => Vec::new(),
        Context::Sessions => vec![list("sessions", || sessions(20), titles_and_more)],
        Context::Filter => vec![list("filter", || pressed(sessions(20), "/gem"), titles)],
        Context::Bin => vec![list("bin", bin, binned)],
        Context::Form => forms(),
        Context::OneField => one_field(),
        Context::Choice => choices(),
        Context::Options => vec![list("keuzes", || of_every_kind("<enter>"), options)],
        Context::AllQuestions => vec![
            list("all questions", || filled("<f10><f4>"), all_questions),
            list("to be discussed", || filled("<f4>ff"), all_questions),
        ],
        Context::Notes => vec![List {
            keys: ["<tab>", "<s-tab>"],
            ..list("notes", || filled("<f4><f4>"), notes)
        }],
        Context::Guidance => vec![
            list("guidance", || filled("4<f2>"), guidance),
            list("general guidance", || filled("<f2>d"), guidance),
        ],
        Context::Mail => vec![List {
            keys: ["<tab>", "<s-tab>"],
            ..list("mail", mail, mails)
        }],
        Context::Dashboard => dashboards(),
        Context::Plan => plans(),
        Context::Frameworks => arrangements(),
        Context::Together => together::tabs(),
        Context::Contribution => together::contribution(),
        Context::Export => report(),
        Context::Names => vec![list(
            "names",
            || filled("<f6><down><down><down><down><enter>"),
            names,
        )],
        Context::Compare => vec![
            list("conflict", conflict, differences),
            list("copy", copy, differences),
        ],
        Context::Versions => vec![list("versions", versions, version_rows)],
        Context::Palette => vec![list("palette", || filled("<c-p>"), palette)],
        Context::Search => vec![list("search", || filled("/bij"), hits)],
        Context::Dialog => vec![
            list("delete", || pressed(sessions(3), "<del>"), labels),
            list("whose steps", || filled("<f10>f"), labels),
        ],
    }
}

/// What a screen is called here. A new screen is named here and, when rows can be selected in
/// it, in [`WITH_A_LIST`].
pub fn name(screen: &Screen) -> &'static str {
    match screen {
        Screen::Sessions(_) => "sessions",
        Screen::Bin(_) => "bin",
        Screen::Details(_) => "details",
        Screen::Basisfunctie(_) => "basisfunctie",
        Screen::Question(_) => "question",
        Screen::AllQuestions(_) => "all questions",
        Screen::Notes(_) => "notes",
        Screen::Guidance(_) => "guidance",
        Screen::Mail(_) => "mail",
        Screen::Record(_) => "record",
        Screen::Step(_) => "step",
        Screen::Dashboard(_) => "dashboard",
        Screen::Plan(_) => "plan",
        Screen::BulkEdit(_) => "several",
        Screen::Frameworks(_) => "frames",
        Screen::Together(_) => "together",
        Screen::Contribution(_) => "contribution",
        Screen::Invite(_) => "invite",
        Screen::ReadIn(_) => "read in",
        Screen::Intake(_) => "intake",
        Screen::Decision(_) => "decision",
        Screen::MeetingStart(_) => "before the room",
        Screen::Meeting(_) => "the room",
        Screen::Export(_) => "export",
        Screen::Compare(_) => "compare",
        Screen::Versions(_) => "versions",
        Screen::SaveAs(_) => "elsewhere",
        Screen::KeySentences(_) => "key sentences",
        Screen::Names(_) => "names",
        Screen::Palette(_) => "palette",
        Screen::Search(_) => "search",
        Screen::Reading(_) => "reading",
    }
}

/// The screens with rows to point at: all but those with only a text.
pub const WITH_A_LIST: [&str; 28] = [
    "sessions",
    "bin",
    "details",
    "question",
    "all questions",
    "notes",
    "guidance",
    "mail",
    "record",
    "step",
    "dashboard",
    "plan",
    "several",
    "frames",
    "compare",
    "versions",
    "elsewhere",
    "export",
    "key sentences",
    "names",
    "palette",
    "search",
    "together",
    "contribution",
    "invite",
    "decision",
    "before the room",
    "read in",
];

fn one_field() -> Vec<List> {
    vec![
        list("several steps", || filled("<f10>*u"), fields),
        list("elsewhere", || filled("<f8>"), fields),
        list("read in", || pressed(with_others(1), "ml"), fields),
    ]
}

fn forms() -> Vec<List> {
    vec![
        list("a new session", || pressed(sessions(2), "n"), fields),
        list("details", || filled("<f7>"), fields),
        list("a step", || filled("s"), fields),
        list("a record", || filled("<f5>n"), fields),
        list("key sentences", || filled("<f6><up><enter>"), fields),
        list("invite", || pressed(with_others(1), "mn"), fields),
        list(
            "decision",
            || pressed(with_others(3), "m<tab><enter>"),
            fields,
        ),
        list(
            "before the room",
            || pressed(with_others(3), "<f12>"),
            fields,
        ),
    ]
}

fn plans() -> Vec<List> {
    vec![
        list("plan by date", || filled("<f10>"), plan),
        list("plan by owner", || filled("<f10>t*"), plan),
        list("plan by basisfunctie", || filled("<f10>tt"), plan),
        list("plan by status", || filled("<f10>ttt"), plan),
        list("a part of the plan", || filled("<f10>z"), plan),
    ]
}

fn report() -> Vec<List> {
    vec![list("the report", || filled("<f6>"), rows_of_report)]
}

/// At the first question of a set with every kind of question.
fn of_every_kind(keys: &str) -> Harness {
    pressed(
        Harness::with_set(include_str!("../../fixtures/every_kind.toml")),
        keys,
    )
}

fn choices() -> Vec<List> {
    vec![
        list("stand", || filled("0"), states),
        within_field("onderbouwing", || filled("<tab>"), evidence_rows),
        within_field("markering", || filled("<s-tab><s-tab><s-tab>"), rating),
        within_field(
            "vervolgstappen",
            || filled("<s-tab><s-tab><s-tab><s-tab>"),
            steps_of_question,
        ),
    ]
}

fn arrangements() -> Vec<List> {
    vec![
        list("kader", || filled("<f5>k"), frames),
        list(
            "extra questions",
            || filled("<f5>k<down><down><down><down><enter>"),
            frames,
        ),
        list("routekaart", || filled("<f5>k<tab>"), frames),
        list("onderbouwing", || filled("<f5>k<tab><tab>"), frames),
        list("stemmen", || filled("<f5>k<s-tab>"), frames),
    ]
}

/// Every tab.
fn dashboards() -> Vec<List> {
    let at_a_glance = |name, reach| List {
        keys: ["<right>", "<left>"],
        ..list(name, reach, dashboard)
    };
    vec![
        at_a_glance("dashboard", || pressed(with(14), "<f5>")),
        at_a_glance("empty dashboard", || pressed(with(0), "<f5>")),
        at_a_glance("dashboard with extra questions", || filled("<f5>")),
        list("gaps", || filled("<f5><tab>"), dashboard),
        list(
            "steps",
            || filled(&format!("<f5>{}", "<tab>".repeat(2))),
            dashboard,
        ),
        list(
            "to ask",
            || filled(&format!("<f5>{}", "<tab>".repeat(3))),
            dashboard,
        ),
        list(
            "to discuss",
            || filled(&format!("<f5>{}", "<tab>".repeat(4))),
            dashboard,
        ),
        list(
            "open",
            || filled(&format!("<f5>{}", "<tab>".repeat(5))),
            dashboard,
        ),
        list(
            "to found",
            || filled(&format!("<f5>{}", "<tab>".repeat(6))),
            dashboard,
        ),
        list(
            "to hear",
            || filled(&format!("<f5>{}", "<tab>".repeat(7))),
            dashboard,
        ),
        list("arrangements", || filled("<f5><s-tab>"), dashboard),
        list("changed", changed_since, dashboard),
    ]
}

/// The screens of the whole table, by name.
pub fn screens_seen(seen: &[Harness]) -> BTreeSet<&'static str> {
    seen.iter()
        .filter_map(|harness| harness.app.screen())
        .map(name)
        .collect()
}
