//! Where each heading is to be found, and the list that leads there.

use maud::{Markup, html};

use super::inline::flat;
use crate::document::Block;

/// With more of them together, the headings of level 3 are left out.
const MANY: usize = 24;

/// What the heading at this place in the document is known by within the page.
pub(super) fn id(place: usize) -> String {
    format!("b{place}")
}

/// The headings after the block at `place`.
pub(super) fn contents(blocks: &[Block], place: usize) -> Markup {
    let headings = blocks.iter().enumerate().skip(place);
    let headings = headings.filter_map(|(place, block)| match block {
        Block::Heading { level, text } if (2..=3).contains(level) => Some((place, *level, text)),
        _ => None,
    });
    let mut headings: Vec<_> = headings.collect();
    if headings.len() > MANY {
        headings.retain(|(_, level, _)| *level == 2);
    }
    html! {
        nav aria-label="Inhoud" {
            p.label { "Inhoud" }
            ul {
                @for (place, level, text) in headings {
                    li.deeper[level == 3] { a href={ "#" (id(place)) } { (flat(text)) } }
                }
            }
        }
    }
}
