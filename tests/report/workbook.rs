//! The answers and the plan as a workbook, read back by a reader that is not ours.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use jiff::civil::{Date, date};
use quickscan::model::{NextStep, QuestionSet, Session, TextField, WrittenField, steps_by_date};
use quickscan::report::{ExportForm, Options, export};
use quickscan::text::{clean, one_line};

use crate::hostile::{TRAPS, hostile};
use crate::round_trip::random_sessions;
use crate::sessions::{all, extra, follow_up, half, none, options, set, without_names};

fn made(set: &QuestionSet, session: &Session, options: &Options<'_>) -> Vec<u8> {
    let form = ExportForm::from_key("xlsx").expect("it is a form");
    let made = export(form, set, session, "a", options);
    made.content.expect("there is a workbook")
}

/// A sheet by rows, its header first.
fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    book.worksheet_range(name).expect("a sheet of that name")
}

fn names(bytes: &[u8]) -> Vec<String> {
    let book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    book.sheet_names()
}

/// What is in the column of this title, below it.
fn column(sheet: &Range<Data>, title: &str) -> Vec<String> {
    let mut rows = sheet.rows();
    let header = rows.next().expect("a header");
    let place = header.iter().position(|cell| *cell == title);
    let place = place.unwrap_or_else(|| panic!("{title} in {header:?}"));
    rows.map(|row| row[place].to_string()).collect()
}

fn day(cell: &Data) -> Date {
    let Data::DateTime(moment) = cell else {
        panic!("{cell:?} is no day");
    };
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let [month, day] = [month, day].map(|number| i8::try_from(number).expect("it is small"));
    date(i16::try_from(year).expect("a year"), month, day)
}

#[test]
fn a_workbook_has_a_row_for_every_question_and_step() {
    let bytes = made(set(), &half(), &options());
    assert_eq!(
        names(&bytes),
        [
            "Antwoorden",
            "Plan",
            "Bronnen",
            "Tellingen",
            "Over dit bestand"
        ]
    );
    let answers = sheet(&bytes, "Antwoorden");
    let rows: Vec<String> = answers
        .rows()
        .take(12)
        .map(|row| {
            row.iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(" | ")
        })
        .collect();
    insta::assert_snapshot!("answers", rows.join("\n---\n"));
    assert_eq!(column(&answers, "nr.").len(), set().questions().count());
    let plan = sheet(&bytes, "Plan");
    assert_eq!(
        column(&plan, "wat"),
        [
            "Casusoverleg voor alle doelgroepen opzetten",
            "Evaluatie preventie met partners",
            "Afspraken met politie en scholen maken",
            "Visie naar de raad",
        ]
    );
    assert_eq!(column(&plan, "te laat"), ["ja", "nee", "nee", "nee"]);
    let when = plan.rows().nth(1).expect("a row");
    assert_eq!(day(&when[5]), date(2026, 10, 1));
    assert_eq!(
        column(&sheet(&bytes, "Bronnen"), "vragen"),
        ["1.1 en 2.3", "1.1", "5.1"]
    );
    let counts = sheet(&bytes, "Tellingen");
    let together = counts.rows().next_back().expect("a row");
    assert_eq!(
        together[1..]
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" "),
        "5 2 3 3 1 16 30"
    );
    assert!(
        together[1..]
            .iter()
            .all(|cell| matches!(cell, Data::Float(_) | Data::Int(_)))
    );
}

#[test]
fn extra_questions_and_those_that_are_gone_have_a_row_and_those_that_are_off_have_none() {
    let (set, mut session) = extra();
    session.answer_mut(&"9.9".into()).note = "Blijft bewaard".to_owned();
    let numbers = column(
        &sheet(&made(&set, &session, &options()), "Antwoorden"),
        "nr.",
    );
    assert_eq!(numbers[30..], ["K9.1", "K11.1", "9.9"]);
    let before = sheet(&made(&set, &follow_up(), &options()), "Antwoorden");
    assert_eq!(column(&before, "stand vorige keer")[0], "[x] op orde");
}

/// Every typed character is in its cell.
fn check(session: &Session) {
    let bytes = made(set(), session, &options());
    check_no_formula(&bytes);
    let answers = sheet(&bytes, "Antwoorden");
    for field in WrittenField::ALL {
        let shown = column(&answers, field.row().label);
        for (question, shown) in set().questions().zip(shown) {
            let answer = session.answer(&question.id).cloned().unwrap_or_default();
            let texts = answer.written(field).entries().into_iter();
            let texts = texts.filter(|text| !one_line(text).is_empty());
            let texts: Vec<String> = match field {
                WrittenField::Text(_) => texts.map(clean).collect(),
                WrittenField::List(_) => texts.map(one_line).collect(),
            };
            assert_eq!(shown, texts.join("\n"), "{}", question.id);
        }
    }
    let plan = sheet(&bytes, "Plan");
    let steps = steps_by_date(session);
    for (title, typed) in [
        (
            "wat",
            steps
                .iter()
                .map(|(_, step)| clean(&step.what))
                .collect::<Vec<_>>(),
        ),
        (
            "herkomst",
            steps.iter().map(|(_, step)| clean(&step.origin)).collect(),
        ),
    ] {
        assert_eq!(column(&plan, title), typed);
    }
}

/// Nothing in any part of the file is worked out by a program.
fn check_no_formula(bytes: &[u8]) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("it is text");
        for mark in [
            "<f>",
            "<f ",
            "<f/",
            "calcChain",
            "externalLink",
            "<oleObject",
            "hyperlink",
        ] {
            assert!(!text.contains(mark), "{mark} in {:?}", part.name());
        }
    }
}

#[test]
fn everything_typed_stands_in_its_cell_and_nothing_is_a_formula() {
    for session in [none(), half(), all(), hostile()]
        .into_iter()
        .chain(random_sessions(60))
    {
        check(&session);
    }
}

#[test]
fn what_looks_like_a_formula_or_an_escape_stays_text() {
    let texts = [
        "=HYPERLINK(\"https://a.nl\";\"klik\")",
        "=1+1",
        "+31 6",
        "-1",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "'=1",
        "{=1}",
        "=cmd|'/C calc'!A0",
        "https://a.nl",
        "mailto:a@b.nl",
        "_x0041_",
        "_x005F_",
        "]]>",
        "<f>1</f>",
        "1.1",
        "2026-11-22",
        "WAAR",
        "1e5",
        "a\u{b}b\u{1b}c\u{202e}d",
        "\u{fffe}\u{ffff}\u{feff}",
    ];
    let mut session = half();
    session.steps.clear();
    for text in texts {
        let mut step = NextStep::new("1.1".into(), text);
        text.clone_into(&mut step.origin);
        session.steps.push(step);
        session
            .answer_mut(&"1.1".into())
            .sources
            .push(text.to_owned());
    }
    texts
        .join("\n")
        .clone_into(&mut session.answer_mut(&"1.1".into()).note);
    check(&session);
}

#[test]
fn a_megabyte_in_one_field_goes_on_elsewhere_in_the_file() {
    let mut session = half();
    let note = TRAPS.concat().repeat(1000);
    session.answer_mut(&"1.1".into()).note.clone_from(&note);
    let bytes = made(set(), &session, &options());
    check_no_formula(&bytes);
    let begin = column(&sheet(&bytes, "Antwoorden"), "Notitie")[0].clone();
    let (begin, said) = begin.rsplit_once('\n').expect("a sentence below it");
    assert_eq!(
        said,
        "[Deze tekst past niet in de cel. De rest staat op het blad Vervolg, vanaf rij 2.]"
    );
    let rest = sheet(&bytes, "Vervolg");
    assert_eq!(
        begin.to_owned() + &column(&rest, "tekst").concat(),
        clean(&note)
    );
    assert_eq!(column(&rest, "hoort bij")[0], "Antwoorden, rij 2, Notitie");
    assert_eq!(column(&rest, "deel")[0], "2");
}

#[test]
fn days_that_the_format_does_not_count_are_text() {
    let mut session = half();
    session.steps[0].due = Some(date(1822, 3, 1));
    let plan = sheet(&made(set(), &session, &options()), "Plan");
    assert_eq!(column(&plan, "wanneer")[0], "01-03-1822");
}

#[test]
fn the_same_session_gives_the_same_file() {
    let mut session = half();
    session.changed = Some(
        "2026-11-22T14:02:11+01:00[Europe/Amsterdam]"
            .parse()
            .expect("a moment"),
    );
    let bytes = made(set(), &session, &options());
    assert_eq!(bytes, made(set(), &session, &options()));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut core = String::new();
    let mut part = archive
        .by_name("docProps/core.xml")
        .expect("the properties");
    part.read_to_string(&mut core).expect("it is text");
    assert!(
        core.contains("<dc:title>Quickscan wijkgericht werken: Súdwest-Fryslân</dc:title>"),
        "{core}"
    );
    assert!(
        core.contains(">2026-11-22T13:02:11Z</dcterms:created>"),
        "{core}"
    );
}

#[test]
fn without_names_no_name_is_in_the_file() {
    let bytes = made(set(), &half(), &without_names());
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        part.read_to_string(&mut all).expect("it is text");
    }
    for name in ["Jansen", "Anneke", "Hoekstra", "van 't Hof", "Timpaan"] {
        assert!(!all.contains(name), "{name}");
    }
    let answers = sheet(&bytes, "Antwoorden");
    assert!(column(&answers, "Gesproken met").contains(&"2 (namen weggelaten)".to_owned()));
    assert!(column(&sheet(&bytes, "Plan"), "wie").contains(&"eigenaar 1".to_owned()));
    let about = column(&sheet(&bytes, "Over dit bestand"), "Over dit bestand");
    assert!(
        about
            .iter()
            .any(|line| line.contains("zonder namen gemaakt"))
    );
    // A text of the user may not hold names of its own kind unseen: only lists of people are counted.
    assert!(TextField::ALL.iter().all(|field| !field.row().holds_names));
}
