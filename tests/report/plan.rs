//! The plan as calendar and as table, read back by parsers that are not ours.

use std::collections::BTreeMap;
use std::io::BufReader;

use ical::parser::ical::component::IcalCalendar;
use ical::property::Property;
use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;
use quickscan::document::{Layout, plain};
use quickscan::model::{Details, NextStep, QuestionId, Session, StepStatus, steps_by_date};
use quickscan::report::{ExportForm, NO_STEPS, Options, export};
use quickscan::text::clean;

use crate::hostile::hostile;
use crate::sessions::{half, none, options, set, without_names};

fn made(form: ExportForm, session: &Session, options: Options) -> String {
    let id = "sudwest-fryslan-2026-11-22";
    let made = export(form, set(), session, id, &options);
    text(made.content.expect("there are steps"))
}

fn preview(form: ExportForm, session: &Session, options: &Options) -> String {
    let (document, _) = quickscan::report::preview(form, set(), session, options);
    plain(&document, Layout::Wide(80))
}

pub fn text(content: Vec<u8>) -> String {
    String::from_utf8(content).expect("it is text")
}

pub fn calendar() -> ExportForm {
    ExportForm::from_key("ics").expect("it is a form")
}

fn table() -> ExportForm {
    ExportForm::from_key("csv").expect("it is a form")
}

/// The properties of an entry by name, a parameter as part of the name, texts as they were meant.
pub type Entry = BTreeMap<String, String>;

fn entry(properties: &[Property]) -> Entry {
    let entry = properties.iter().map(|property| {
        let params: Vec<String> = property
            .params
            .iter()
            .flatten()
            .map(|(key, values)| format!(";{key}={}", values.join(",")))
            .collect();
        let value = property.value.clone().unwrap_or_default();
        (
            format!("{}{}", property.name, params.concat()),
            unescaped(&value),
        )
    });
    entry.collect()
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => match chars.next().expect("something is escaped") {
                'n' | 'N' => text.push('\n'),
                other => text.push(other),
            },
            ';' | ',' => panic!("not escaped in {value}"),
            _ => text.push(char),
        }
    }
    text
}

/// The events and the to-dos.
pub fn read_calendar(text: &str) -> (Vec<Entry>, Vec<Entry>) {
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line:?}");
        assert!(!line.ends_with(' '), "{line:?}");
    }
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    let calendars: Vec<IcalCalendar> = ical::IcalParser::new(BufReader::new(text.as_bytes()))
        .map(|calendar| calendar.expect("it parses"))
        .collect();
    let [calendar] = calendars.as_slice() else {
        panic!("one calendar in {text}");
    };
    let events = calendar.events.iter().map(|event| entry(&event.properties));
    let todos = calendar.todos.iter().map(|todo| entry(&todo.properties));
    (events.collect(), todos.collect())
}

fn read_table(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| {
            let row = row.expect("every row has as many cells");
            row.iter().map(str::to_owned).collect()
        })
        .collect()
}

/// A session with these steps, each of the first question: what, who and origin.
fn with(steps: Vec<[String; 3]>) -> Session {
    let mut session = Session::new(set(), Details::default());
    session.steps = steps
        .into_iter()
        .map(|[what, who, origin]| NextStep {
            who,
            origin,
            due: Some(date(2027, 12, 31)),
            ..NextStep::new("1.1".into(), what)
        })
        .collect();
    session
}

#[test]
fn the_plan_as_calendar_and_table() {
    let text = made(calendar(), &half(), options());
    insta::assert_snapshot!("calendar", text.replace("\r\n", "\n"));
    let text = made(table(), &half(), without_names());
    insta::assert_snapshot!("table_without_names", text.replace("\r\n", "\n"));
    insta::assert_snapshot!("calendar_preview", preview(calendar(), &half(), &options()));
}

#[test]
fn a_step_to_be_done_on_a_day_is_an_event_and_a_to_do() {
    let (mut events, todos) = read_calendar(&made(calendar(), &half(), options()));
    events.retain(|event| event["STATUS"] == "CONFIRMED");
    let [evaluation, consultation] = events.as_slice() else {
        panic!("two pending steps have a day: {events:?}");
    };
    assert_eq!(evaluation["SUMMARY"], "Evaluatie preventie met partners");
    assert_eq!(evaluation["DTSTART;VALUE=DATE"], "20270301");
    assert_eq!(evaluation["DTEND;VALUE=DATE"], "20270302");
    assert_eq!(evaluation["TRANSP"], "TRANSPARENT");
    assert_eq!(consultation["DTSTART;VALUE=DATE"], "20261001");
    let about = &evaluation["DESCRIPTION"];
    assert!(about.starts_with("Vraag 2.3: "), "{about}");
    assert!(about.contains("\nWie: J. Jansen\n"), "{about}");
    assert!(about.contains("\nHerkomst: kpmg-2019, Tijdig"), "{about}");
    let states: Vec<(&str, Option<&str>)> = todos
        .iter()
        .map(|todo| {
            let due = todo.get("DUE;VALUE=DATE").map(String::as_str);
            (todo["STATUS"].as_str(), due)
        })
        .collect();
    assert_eq!(
        states,
        [
            ("NEEDS-ACTION", Some("20270301")),
            ("IN-PROCESS", Some("20261001")),
            ("COMPLETED", Some("20260901")),
            ("NEEDS-ACTION", None),
        ]
    );
}

#[test]
fn an_entry_is_known_again_when_it_is_imported_once_more() {
    let uids = |session: &Session, id: &str| -> Vec<String> {
        let made = export(calendar(), set(), session, id, &options());
        let text = text(made.content.expect("there are steps"));
        let (events, todos) = read_calendar(&text);
        let uid = |entry: &Entry| entry["UID"].clone();
        events.iter().chain(&todos).map(uid).collect()
    };
    let before = uids(&half(), "a");
    let mut unique = before.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), before.len());
    let mut later = half();
    later.steps[0].what = "Anders gezegd".to_owned();
    later.steps[0].due = Some(date(2028, 1, 1));
    later.steps[1].status = StepStatus::Open;
    later.steps.push(NextStep::new("5.1".into(), "Nog een"));
    assert_eq!(uids(&later, "a")[..before.len()], before[..]);
    assert!(uids(&half(), "b").iter().all(|uid| !before.contains(uid)));
}

#[test]
fn the_table_opens_in_excel_as_rows_and_cells() {
    let rows = read_table(&made(table(), &half(), options()));
    assert_eq!(
        rows[0].join("|"),
        "vraag|basisfunctie|wat|wie|wanneer|status|herkomst|te laat"
    );
    assert!(rows[1][0].starts_with("Vraag 1.3: "));
    assert_eq!(
        rows[1][2..].join("|"),
        "Casusoverleg voor alle doelgroepen opzetten|Anneke de Vries-Ñúñez|2026-10-01|bezig||ja"
    );
    assert_eq!(rows[2][1], "Tijdig signaleren van de vraag");
    assert_eq!(rows[2][7], "nee");
    assert_eq!(rows.len(), 5);
}

#[test]
fn commas_quotes_line_breaks_and_formulas_stay_text() {
    let texts = [
        "Jansen, \"Jan\"; de Vries",
        "een\ntwee\r\ndrie",
        "=HYPERLINK(\"https://a.nl\")",
        "+31 6",
        "-1",
        "@SUM(A1)",
        "\u{feff}é; \\n \\, \\",
    ];
    let steps = texts.map(|text| [text, text, text].map(str::to_owned));
    let session = with(steps.to_vec());
    let rows = read_table(&made(table(), &session, options()));
    let (events, todos) = read_calendar(&made(calendar(), &session, options()));
    for (index, text) in texts.into_iter().enumerate() {
        let text = clean(text);
        let cell = match text.chars().next() {
            Some('=' | '+' | '-' | '@') => format!("'{text}"),
            _ => text.clone(),
        };
        for column in [2, 3, 6] {
            assert_eq!(rows[index + 1][column], cell);
        }
        for entry in [&events[index], &todos[index]] {
            assert_eq!(entry["SUMMARY"], text.replace('\n', " "));
            let about = &entry["DESCRIPTION"];
            assert!(about.contains(&format!("\nWie: {text}\n")), "{about}");
        }
    }
}

#[test]
fn without_names_an_owner_has_a_number() {
    for form in [calendar(), table()] {
        let text = made(form, &half(), without_names());
        assert!(
            !text.contains("Jansen") && !text.contains("Vries"),
            "{text}"
        );
        assert!(text.contains("eigenaar 1") && text.contains("eigenaar 2"));
        let text = preview(form, &half(), &without_names());
        assert!(!text.contains("Jansen") && text.contains("eigenaar 1"));
    }
}

#[test]
fn the_same_person_has_one_number() {
    let steps = ["J. Jansen", "Ans", " j. jansen", ""];
    let steps = steps.map(|who| ["wat", who, ""].map(str::to_owned));
    let rows = read_table(&made(table(), &with(steps.to_vec()), without_names()));
    let owners: Vec<&str> = rows[1..].iter().map(|row| row[3].as_str()).collect();
    assert_eq!(owners, ["eigenaar 2", "eigenaar 1", "eigenaar 2", ""]);
}

#[test]
fn without_any_step_there_is_nothing_to_make() {
    for form in [calendar(), table()] {
        assert_eq!(
            export(form, set(), &none(), "a", &options()).content,
            Err(NO_STEPS)
        );
    }
}

#[test]
fn a_session_full_of_traps_gives_sound_files() {
    let count = hostile().steps.len();
    let (_, todos) = read_calendar(&made(calendar(), &hostile(), options()));
    assert_eq!(todos.len(), count);
    let rows = read_table(&made(table(), &hostile(), options()));
    assert_eq!(rows.len(), count + 1);
}

/// For other parsers: `cargo test --test report -- --ignored`, then read `target/reports`.
#[test]
#[ignore = "writes files for parsers that are run by hand"]
fn write_plans() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/reports");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, session) in [("half", half()), ("hostile", hostile())] {
        for form in [calendar(), table()] {
            let path = folder.join(format!("{name}.{}", form.key()));
            std::fs::write(path, made(form, &session, options())).expect("a file");
        }
    }
}

proptest! {
    #[test]
    fn whatever_was_typed_comes_back(
        steps in vec([any::<String>(), any::<String>(), any::<String>()], 1..4),
        id in any::<String>(),
    ) {
        let mut session = with(steps);
        for (step, question) in session.steps.iter_mut().zip(["2.3", "x\r\n", "1.1"]) {
            step.question = QuestionId::new(question);
        }
        let rows = read_table(&made(table(), &session, options()));
        let shown = |text: &str| text.strip_prefix('\'').unwrap_or(text).to_owned();
        for ((_, step), row) in steps_by_date(&session).into_iter().zip(&rows[1..]) {
            prop_assert_eq!(shown(&row[2]), shown(&clean(&step.what)));
            prop_assert_eq!(shown(&row[6]), shown(&clean(&step.origin)));
        }
        let made = export(calendar(), set(), &session, &id, &options());
        let text = text(made.content.expect("there are steps"));
        let (events, todos) = read_calendar(&text);
        prop_assert_eq!(events.len(), session.steps.len());
        for (step, todo) in session.steps.iter().zip(&todos) {
            let what = clean(&step.what).replace(['\n', '\t'], " ");
            let what = Some(what.trim_matches(' ')).filter(|what| !what.is_empty());
            let what = what.unwrap_or("Zonder omschrijving");
            // This parser drops every colon with which a value begins, and odd spaces at its end.
            prop_assert_eq!(todo["SUMMARY"].trim_end(), what.trim_start_matches(':').trim_end());
        }
    }
}
