//! Reading a report back with a real Markdown parser.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// A report without the head for other programs, which a reader does not see.
pub fn body(report: &str) -> &str {
    let body = report.strip_prefix("---\n");
    let body = body.and_then(|rest| rest.split_once("\n---\n\n"));
    body.expect("a head").1
}

/// A reader of Markdown that knows nothing of heads.
pub fn parser(markdown: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM;
    Parser::new_ext(markdown, options)
}

/// What a block of the report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Heading,
    Paragraph,
    Item,
    Cell,
    Note,
}

/// Every block with its text as a reader sees it, in order.
pub fn blocks(markdown: &str) -> Vec<(Kind, String)> {
    let mut blocks: Vec<(Kind, String)> = Vec::new();
    let mut events = parser(markdown);
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::BlockQuote(_)) => {
                blocks.push((Kind::Note, note(&mut events)));
            }
            Event::Start(Tag::Heading { .. }) => blocks.push((Kind::Heading, String::new())),
            Event::Start(Tag::Paragraph) => blocks.push((Kind::Paragraph, String::new())),
            Event::Start(Tag::Item) => blocks.push((Kind::Item, String::new())),
            Event::Start(Tag::TableCell) => blocks.push((Kind::Cell, String::new())),
            // The head, see `markdown/head.rs`.
            Event::Rule | Event::Start(Tag::HtmlBlock) | Event::Html(_) if blocks.is_empty() => {}
            Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::List(_))
            | Event::End(_) => {}
            event => {
                let block = blocks.last_mut().expect("text in a block");
                block.1.push_str(&inline(event));
            }
        }
    }
    blocks
}

/// The text of what may be within a block; nothing else may.
fn inline(event: Event<'_>) -> String {
    match event {
        Event::Text(text) => text.into_string(),
        Event::Start(Tag::Link {
            link_type: LinkType::Autolink | LinkType::Email,
            ..
        })
        | Event::End(TagEnd::Link) => String::new(),
        other => panic!("{other:?} should be plain text"),
    }
}

/// A note as it was typed, with a blank line between paragraphs and around lists.
fn note(events: &mut Parser<'_>) -> String {
    let mut text = String::new();
    let mut numbers: Vec<Option<u64>> = Vec::new();
    for event in events {
        match event {
            Event::End(TagEnd::BlockQuote(_)) => return text.trim_matches('\n').to_owned(),
            Event::Start(Tag::List(start)) => numbers.push(start),
            Event::End(TagEnd::List(_)) => {
                numbers.pop();
                text.push('\n');
            }
            Event::Start(Tag::Item) => match numbers.last_mut() {
                Some(Some(number)) => {
                    text.extend([number.to_string().as_str(), ". "]);
                    *number += 1;
                }
                _ => text.push_str("- "),
            },
            Event::HardBreak | Event::End(TagEnd::Item) => text.push('\n'),
            Event::Start(Tag::Paragraph) => {}
            Event::End(TagEnd::Paragraph) => {
                text.push_str(if numbers.is_empty() { "\n\n" } else { "" });
            }
            event => text.push_str(&inline(event)),
        }
    }
    panic!("a note without an end: {text}")
}

/// The blocks without their text, and notes without what is in them.
pub fn structure(markdown: &str) -> Vec<Kind> {
    blocks(markdown).into_iter().map(|(kind, _)| kind).collect()
}
