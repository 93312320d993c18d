//! Words of the user: their paragraphs, line breaks and lists.

use maud::{Markup, html};

use super::inline::linked;
use crate::document::note::{Lines, Part, parts};

pub(super) fn quote(text: &str) -> Markup {
    html! { blockquote { @for part in parts(text) { (shown(&part)) } } }
}

fn shown(part: &Part) -> Markup {
    match part {
        Part::Paragraph(text) => html! { p { (lines(text)) } },
        Part::Bullets(items) => html! { ul { @for item in items { li { (lines(item)) } } } },
        Part::Numbers { first, items } => {
            html! { ol start=(first) { @for item in items { li { (lines(item)) } } } }
        }
    }
}

fn lines(lines: &Lines) -> Markup {
    html! {
        @for (index, line) in lines.iter().enumerate() {
            @if index > 0 { br; }
            (linked(line))
        }
    }
}
