//! A text on one line, with the addresses in it as links.

use maud::{Markup, html};

use crate::document::links::{Piece, pieces};
use crate::document::{Inline, Span};
use crate::text::clean;

/// `text` without what could steer a reader, on one line.
pub(super) fn flat(text: &str) -> String {
    clean(text).replace(['\n', '\t'], " ")
}

pub(super) fn inline(inline: &Inline) -> Markup {
    html! {
        @for span in &inline.0 {
            @match span {
                Span::Text(text) => { (linked(text)) }
                Span::Strong(text) => { strong { (linked(text)) } }
                Span::Link { text, url } => { (link(&flat(text), &flat(url))) }
            }
        }
    }
}

/// `text` on one line, in which each web and mail address leads there.
pub(super) fn linked(text: &str) -> Markup {
    let text = flat(text);
    html! {
        @for piece in pieces(&text) {
            @match piece {
                Piece::Text(text) => { (text) }
                Piece::Link(address) if address.contains("://") => { a href=(address) { (address) } }
                Piece::Link(address) => { a href={ "mailto:" (address) } { (address) } }
            }
        }
    }
}

/// Words that lead to `url`, which a reader on paper sees too. Only to a place on the web: any other address is text.
fn link(text: &str, url: &str) -> Markup {
    if url.starts_with("https://") || url.starts_with("http://") {
        html! { a href=(url) { (text) } span.address { ", " (url) } }
    } else {
        html! { (text) ", " (url) }
    }
}
