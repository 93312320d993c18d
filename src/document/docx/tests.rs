//! What is in the text part for each kind of block.

use roxmltree::{Document as Tree, Node};

use super::body::Body;
use crate::document::{Document, Inline, Item, Span};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The text part of `document`, a line for each paragraph: its style and what is special about it, then its words.
fn written(document: &Document) -> Vec<String> {
    let part = String::from_utf8(Body::of(document).finish()).expect("text");
    let tree = Tree::parse(&part).expect("XML");
    let paragraphs = tree.descendants().filter(|node| is(*node, "p"));
    paragraphs.map(line).collect()
}

fn is(node: Node<'_, '_>, name: &'static str) -> bool {
    node.has_tag_name((WORD, name))
}

fn line(paragraph: Node<'_, '_>) -> String {
    let mut rating = Vec::new();
    let mut words = String::new();
    for node in paragraph.descendants() {
        let value = node.attribute((WORD, "val")).unwrap_or_default();
        match node.tag_name().name() {
            "pStyle" => rating.push(value.to_owned()),
            "keepNext" | "pageBreakBefore" => rating.push(node.tag_name().name().to_owned()),
            "numId" | "ilvl" => rating.push(format!("{}={value}", node.tag_name().name())),
            "br" => words.push('/'),
            "hyperlink" => {
                let to = [
                    node.attribute((WORD, "anchor")),
                    node.attributes().next().map(|id| id.value()),
                ];
                words.extend(["<", to[0].or(to[1]).unwrap_or_default(), ">"]);
            }
            "rStyle" if value == "Strong" => words.push('*'),
            "fldChar" => {
                let kind = node.attribute((WORD, "fldCharType"));
                words.extend(["(", kind.unwrap_or_default(), ")"]);
            }
            "t" | "instrText" => words.push_str(node.text().unwrap_or_default()),
            _ => {}
        }
    }
    format!("{}: {words}", rating.join(" "))
}

#[test]
fn the_title_has_a_subtitle_and_the_headings_below_it_count_from_one() {
    let mut doc = Document::new("Titel");
    doc.subtitle = "Voor de raad".to_owned();
    for level in 2..=9 {
        doc.heading(level, "Kop");
    }
    let lines = written(&doc);
    assert_eq!(lines[..2], ["Title: Titel", "Subtitle: Voor de raad"]);
    assert_eq!(
        lines[2..],
        [1, 2, 3, 4, 5, 6, 6, 6].map(|level| format!("Heading{level}: Kop"))
    );
}

#[test]
fn a_page_begins_with_what_follows_the_break() {
    let mut doc = Document::new("Titel");
    doc.page_break();
    // Nothing follows these contents, so that they are not there.
    doc.contents();
    doc.paragraph("Tekst");
    doc.page_break();
    doc.page_break();
    doc.table("", &["A"], vec![]);
    assert_eq!(
        written(&doc),
        [
            "Title: Titel",
            "pageBreakBefore: Tekst",
            "TableText pageBreakBefore: ",
            "TableHeader keepNext: A",
            // Word ends no text with a table.
            "TableText: ",
        ]
    );
}

#[test]
fn contents_are_filled_in_and_lead_to_their_headings() {
    let mut doc = Document::new("Titel");
    doc.heading(2, "Ervoor");
    doc.contents();
    doc.heading(2, "Plan");
    doc.heading(3, "Inkoop");
    assert_eq!(
        written(&doc)[2..],
        [
            "TOCHeading: Inhoud",
            "TOC1: (begin)TOC \\o \"1-2\" \\n \\h \\z(separate)<_Toc3>Plan",
            "TOC2: <_Toc4>Inkoop(end)",
            "Heading1: Plan",
            "Heading2: Inkoop",
        ]
    );
    // With many headings only the upper ones are named.
    for _ in 0..30 {
        doc.heading(3, "Nog een");
    }
    let lines = written(&doc);
    assert_eq!(
        lines.iter().filter(|line| line.starts_with("TOC")).count(),
        2
    );
    assert_eq!(
        lines[3],
        "TOC1: (begin)TOC \\o \"1-1\" \\n \\h \\z(separate)<_Toc3>Plan(end)"
    );
}

#[test]
fn lists_are_real_lists_and_each_numbered_one_begins_anew() {
    let mut doc = Document::new("Titel");
    doc.numbered([Item::from("een").with_children(["onder"])]);
    doc.numbered(["een"]);
    doc.list(["punt", "naar:"]);
    assert_eq!(
        written(&doc)[1..],
        [
            "ListParagraph ilvl=0 numId=1: een",
            "ListParagraph ilvl=1 numId=1: onder",
            "ListParagraph ilvl=0 numId=2: een",
            "ListParagraph ilvl=0 numId=3: punt",
            "ListParagraph keepNext ilvl=0 numId=3: naar:",
        ]
    );
}

#[test]
fn a_quotation_keeps_its_paragraphs_lines_and_lists() {
    let mut doc = Document::new("Titel");
    doc.quote("Eén\n  twee\n\nZie:\n- a\n- b\n  verder\n1. x\n2. y");
    assert_eq!(
        written(&doc)[1..],
        [
            "Quote: Eén/  twee",
            "Quote keepNext: Zie:",
            "Quote ilvl=0 numId=1: a",
            "Quote ilvl=0 numId=1: b/  verder",
            "Quote ilvl=0 numId=2: x",
            "Quote ilvl=0 numId=2: y",
        ]
    );
}

#[test]
fn words_stand_out_and_addresses_lead_where_they_say() {
    let mut doc = Document::new("Titel");
    doc.paragraph(Inline(vec![
        Span::Strong("Bron: ".to_owned()),
        Span::Text("zie https://vng.nl/a en j@vng.nl, ".to_owned()),
        Span::Link {
            text: "de nota".to_owned(),
            url: "https://vng.nl/a".to_owned(),
        },
        Span::Text(" of https://vng.nl/100%".to_owned()),
    ]));
    assert_eq!(
        written(&doc)[1],
        ": *Bron: zie <link0>https://vng.nl/a en <link1>j@vng.nl, <link0>de nota, https://vng.nl/a of https://vng.nl/100%"
    );
}

#[test]
fn two_tables_stay_two_and_what_is_about_one_stays_with_it() {
    let mut doc = Document::new("Titel");
    doc.paragraph("Hieronder staat het");
    doc.table(
        "Wat",
        &[("A", 1), ("B", 3)],
        vec![vec!["1".to_owned(), "2".to_owned()]],
    );
    doc.table("Wie", &["C"], vec![]);
    assert_eq!(
        written(&doc)[1..],
        [
            "keepNext: Hieronder staat het",
            "TableHeader keepNext: A",
            "TableHeader keepNext: B",
            "TableText: 1",
            "TableText: 2",
            "TableText: ",
            "TableHeader keepNext: C",
            "TableText: ",
        ]
    );
    let part = String::from_utf8(Body::of(&doc).finish()).expect("text");
    for expected in [
        "<w:gridCol w:w=\"2409\"/><w:gridCol w:w=\"7228\"/>",
        "<w:tblCaption w:val=\"Wat\"/>",
    ] {
        assert!(part.contains(expected), "{part}");
    }
}
