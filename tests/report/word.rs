//! The report for Word, read back by a reader of zip and one of XML that are not ours.

use proptest::prelude::*;
use quickscan::model::{Session, TextField};
use quickscan::report::{ExportForm, export};
use quickscan::text::{clean, one_line};
use roxmltree::{Document, Node};

use crate::hostile::hostile;
use crate::office::{Package, WORD};
use crate::round_trip;
use crate::sessions::{all, follow_up, half, none, options, set, without_names};

fn bytes(session: &Session) -> Vec<u8> {
    let form = ExportForm::from_key("docx").expect("it is a form");
    let made = export(form, set(), session, "a", &options());
    made.content.expect("there is a document")
}

fn package(session: &Session) -> Package {
    Package::read(&bytes(session))
}

/// All that was typed in `session` is in its document, a note with the beginning of each of its lines.
fn check(session: &Session) {
    let package = package(session);
    let part = package.tree("word/document.xml");
    let lines: Vec<Line> = paragraphs(&part).flat_map(lines).collect();
    let has = |text: &str| {
        let found = lines.iter().any(|line| line.text.contains(text));
        assert!(found, "{text:?} is not there: {lines:#?}");
    };
    let details = &session.details;
    let mut typed = vec![
        &details.gemeente,
        &details.gebied,
        &details.invuller,
        &details.functie,
    ];
    for answer in session.answers.values() {
        typed.extend(answer.sources.iter().chain(&answer.consulted));
        for note in TextField::ALL.map(|field| answer.text(field)) {
            check_note(note, &lines);
        }
    }
    for step in &session.steps {
        typed.extend([&step.what, &step.origin, &step.who]);
    }
    for text in typed {
        has(&read(&one_line(text)));
    }
}

/// What XML cannot hold is there as the sign for it.
fn read(text: &str) -> String {
    text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

/// Each line of `note` is in a quotation, as it was typed: in a list its mark is apart.
fn check_note(note: &str, lines: &[Line]) {
    let note = read(&clean(note)).replace('\t', "    ");
    for typed in note.split('\n').map(|line| line.trim_end_matches(' ')) {
        let is_shown = |line: &Line| {
            let item = typed.strip_prefix("- ").or_else(|| {
                let (number, rest) = typed.split_once(". ")?;
                number.parse::<u32>().is_ok().then_some(rest)
            });
            line.text == typed || (line.is_item && Some(line.text.as_str()) == item)
        };
        let quoted = || lines.iter().filter(|line| line.style == "Quote");
        let found = typed.is_empty() || quoted().any(is_shown);
        let quoted: Vec<&Line> = quoted().collect();
        assert!(found, "{typed:?} is not there: {quoted:#?}");
    }
}

/// A line as a reader sees it.
#[derive(Debug, Clone)]
struct Line {
    style: String,
    is_item: bool,
    text: String,
}

fn paragraphs<'a>(part: &'a Document<'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    part.descendants()
        .filter(|node| node.has_tag_name((WORD, "p")))
}

fn style(paragraph: Node<'_, '_>) -> String {
    let style = paragraph
        .descendants()
        .find(|node| node.has_tag_name((WORD, "pStyle")));
    style
        .and_then(|style| style.attribute((WORD, "val")))
        .unwrap_or_default()
        .to_owned()
}

/// The lines of a paragraph: a break ends one.
fn lines(paragraph: Node<'_, '_>) -> Vec<Line> {
    let mut text = String::new();
    for node in paragraph.descendants() {
        match node.tag_name().name() {
            "t" => text.push_str(node.text().unwrap_or_default()),
            "br" => text.push('\n'),
            _ => {}
        }
    }
    let line = |text: &str| Line {
        style: style(paragraph),
        is_item: paragraph
            .descendants()
            .any(|node| node.has_tag_name((WORD, "numPr"))),
        text: text.to_owned(),
    };
    text.split('\n').map(line).collect()
}

#[test]
fn everything_typed_in_a_usual_and_a_hostile_session_is_in_the_document() {
    check(&half());
    check(&all());
    check(&hostile());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn everything_typed_is_in_the_document(session in round_trip::session()) {
        check(&session);
    }
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    assert_eq!(bytes(&all()), bytes(&all()));
    assert_ne!(bytes(&all()), bytes(&half()));
}

#[test]
fn every_part_is_in_dutch_and_the_document_has_its_title() {
    let package = package(&all());
    let core = package.tree("docProps/core.xml");
    let property = |name: &str| {
        let found = core
            .descendants()
            .find(|node| node.tag_name().name() == name);
        found.and_then(|node| node.text().map(str::to_owned))
    };
    let title = property("title").expect("a title");
    assert!(
        title.starts_with("Quickscan wijkgericht werken: "),
        "{title}"
    );
    assert_eq!(property("language").as_deref(), Some("nl-NL"));
    let styles = package.tree("word/styles.xml");
    let language = styles
        .descendants()
        .find(|node| node.has_tag_name((WORD, "lang")));
    let language = language.expect("a language");
    for script in ["val", "eastAsia", "bidi"] {
        assert_eq!(language.attribute((WORD, script)), Some("nl-NL"));
    }
    let footer = package.tree("word/footer.xml");
    let text: String = paragraphs(&footer)
        .flat_map(lines)
        .map(|line| line.text)
        .collect();
    assert_eq!(text, format!("{title}Pagina 1 van 1"));
}

#[test]
fn headings_go_down_a_level_at_a_time_below_one_title() {
    for session in [none(), half(), follow_up(), hostile()] {
        let package = package(&session);
        let part = package.tree("word/document.xml");
        let styles: Vec<String> = paragraphs(&part).map(style).collect();
        assert_eq!(styles.iter().filter(|style| *style == "Title").count(), 1);
        let levels = styles
            .iter()
            .filter_map(|style| style.strip_prefix("Heading"));
        let mut last = 0;
        for level in levels.map(|level| level.parse::<u32>().expect("a level")) {
            assert!((1..=last + 1).contains(&level), "{last} {level}");
            last = level;
        }
        assert!(last > 0);
    }
}

#[test]
fn every_table_has_a_header_that_comes_again_and_says_what_it_shows() {
    let package = package(&follow_up());
    let part = package.tree("word/document.xml");
    let named = |node: Node<'_, '_>, name: &'static str| {
        node.descendants()
            .filter(move |node| node.has_tag_name((WORD, name)))
            .count()
    };
    let tables = part
        .descendants()
        .filter(|node| node.has_tag_name((WORD, "tbl")));
    let mut count = 0;
    for table in tables {
        count += 1;
        let mut rows = table
            .children()
            .filter(|node| node.has_tag_name((WORD, "tr")));
        let header = rows.next().expect("a header");
        assert_eq!(
            (named(table, "tblHeader"), named(header, "tblHeader")),
            (1, 1)
        );
        assert_eq!(named(table, "tblCaption"), 1);
        let columns = named(table, "gridCol");
        for row in rows.chain([header]) {
            assert_eq!(named(row, "tc"), columns);
            assert_eq!(named(row, "cantSplit"), 1);
        }
    }
    assert!(count >= 3, "{count}");
}

/// Whatever is referred to is there: styles, lists, links, parts.
#[test]
fn every_reference_leads_somewhere() {
    for session in [all(), hostile()] {
        let package = package(&session);
        let part = package.tree("word/document.xml");
        let values = |name: &'static str| {
            let nodes = part
                .descendants()
                .filter(move |node| node.has_tag_name((WORD, name)));
            nodes.filter_map(|node| node.attribute((WORD, "val")))
        };
        let styles = package.attributes("word/styles.xml", "style", (WORD, "styleId"));
        for name in ["pStyle", "rStyle", "tblStyle"] {
            assert!(values(name).all(|style| styles.iter().any(|known| known == style)));
        }
        let lists = package.attributes("word/numbering.xml", "num", (WORD, "numId"));
        assert!(values("numId").all(|list| lists.iter().any(|known| known == list)));
        let relations = package.attributes("word/_rels/document.xml.rels", "Relationship", "Id");
        let links = part
            .descendants()
            .filter(|node| node.has_tag_name((WORD, "hyperlink")));
        for link in links.filter_map(|link| link.attribute((crate::office::RELATIONS, "id"))) {
            assert!(relations.iter().any(|known| known == link), "{link}");
        }
        assert!(package.missing().is_empty(), "{:?}", package.missing());
    }
}

#[test]
fn a_hostile_text_changes_no_structure_and_leads_nowhere() {
    let package = package(&hostile());
    for target in package.attributes("word/_rels/document.xml.rels", "Relationship", "Target") {
        let is_part = [
            "styles.xml",
            "settings.xml",
            "fontTable.xml",
            "numbering.xml",
            "footer.xml",
        ]
        .contains(&target.as_str());
        let is_link = ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| target.starts_with(scheme));
        assert!(is_part || is_link, "{target}");
    }
}

#[test]
fn a_text_of_a_megabyte_in_a_cell_and_in_a_note_is_whole() {
    let mut session = none();
    let long = "een heel lang verhaal ".repeat(50_000);
    session.answer_mut(&"1.1".into()).note.clone_from(&long);
    let mut step = quickscan::model::NextStep::new("1.1".into(), long.as_str());
    "inkoop".clone_into(&mut step.who);
    session.steps.push(step);
    check(&session);
}

#[test]
fn without_names_no_name_is_in_the_document() {
    let form = ExportForm::from_key("docx").expect("it is a form");
    let made = export(form, set(), &half(), "a", &without_names());
    let package = Package::read(&made.content.expect("there is a document"));
    let details = half().details;
    for part in package.names() {
        let text = package.text(part);
        assert!(!text.contains(&details.invuller), "{part}");
    }
}
