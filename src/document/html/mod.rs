//! A document as a web page: one file that asks for nothing else, reads well on a phone, in the dark and on paper, and
//! tells a screen reader what everything is.
//!
//! What is text is escaped by `maud`, which has no other way to put it in. Should a browser still find a script or an
//! address to load in it, the policy in its head forbids that: nothing but the one style that is there, known by its
//! hash, is used.

mod bars;
mod contents;
mod inline;
mod quote;
mod style;
mod table;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use self::inline::{flat, inline};
use super::{Block, Document, Item};

/// `document` as an HTML file.
pub fn html(document: &Document) -> String {
    let policy = format!(
        "default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'",
        style::HASH
    );
    let page = html! {
        (DOCTYPE)
        html lang="nl" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (flat(&document.title)) }
                style { (PreEscaped(style::STYLE)) }
            }
            body { main { (blocks(document)) } }
        }
    };
    page.into_string() + "\n"
}

fn blocks(document: &Document) -> Markup {
    html! {
        @for (place, each) in document.blocks.iter().enumerate() {
            (block(document, place, each))
            "\n"
        }
    }
}

fn block(document: &Document, place: usize, block: &Block) -> Markup {
    match block {
        Block::Heading { level, text } => heading(document, place, *level, text),
        Block::Paragraph(text) => html! { p { (inline(text)) } },
        Block::List { is_numbered, items } => list(*is_numbered, items),
        Block::Choices(choices) => html! {
            ul { @for option in &choices.options { li { "☐ " (flat(&option.text)) } } }
        },
        Block::Room(room) => html! { p { (flat(&room.label)) ": " (flat(room.on_paper())) } },
        Block::Table(table) => table::table(table),
        Block::Quote(text) => quote::quote(text),
        Block::Bars(bars) => bars::bars(bars),
        Block::PageBreak => html! { div.page {} },
        Block::Contents => contents::contents(&document.blocks, place),
    }
}

fn heading(document: &Document, place: usize, level: u8, text: &str) -> Markup {
    let (id, text) = (contents::id(place), flat(text));
    match level {
        0 | 1 => html! {
            h1 id=(id) { (text) }
            @if !document.subtitle.is_empty() { p.subtitle { (flat(&document.subtitle)) } }
        },
        2 => html! { h2 id=(id) { (text) } },
        3 => html! { h3 id=(id) { (text) } },
        4 => html! { h4 id=(id) { (text) } },
        5 => html! { h5 id=(id) { (text) } },
        _ => html! { h6 id=(id) { (text) } },
    }
}

fn list(is_numbered: bool, items: &[Item]) -> Markup {
    let items = html! {
        @for item in items {
            li {
                (inline(&item.text))
                @if !item.children.is_empty() {
                    ul { @for child in &item.children { li { (inline(child)) } } }
                }
            }
        }
    };
    if is_numbered {
        html! { ol { (items) } }
    } else {
        html! { ul { (items) } }
    }
}
