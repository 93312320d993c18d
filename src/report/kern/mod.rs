//! Page one, for who reads no more than that: where we stand, what asks for attention first, what is asked of the
//! reader, and what is not known. Exactly one A4, whatever was typed: each text has so much room, and less where the
//! page would overflow; the whole of it is further on.

mod asked;
mod attention;
mod fit;
mod others;
mod room;
pub(super) mod stand;
#[cfg(test)]
mod tests;
mod told;
mod unknown;

use super::About;
use crate::document::{Block, Document};
use crate::model::{Gap, StoryLine, progress, story};
use crate::text::capitalised;
use asked::Requests;
use attention::Row;
use fit::fit;
use room::{PAGE_HEIGHT, Room, height};

/// The room for each kind of text.
#[derive(Debug, Clone, Copy)]
struct Budget {
    /// Lines of the introduction that the user wrote.
    introduction: usize,
    /// Lines of where we stand.
    stand: usize,
    /// How many gaps there are.
    gaps: usize,
    /// Lines of each cell in the table of gaps.
    cell: usize,
    /// How many requests there are.
    requests: usize,
    /// Lines of each request.
    request: usize,
    /// Lines of each thing that is not known.
    unknown: usize,
    /// Lines of each sentence of the story; with one, it is told in short, with none left out.
    story: usize,
}

/// From roomy to narrow: the first with which all fits on the page is taken, and with the last all texts do. First fewer
/// gaps and requests are named, with all that is said of them; only where that is not enough, what is said is less.
const BUDGETS: [Budget; 16] = [
    Budget::of([8, 6, 5, 12, 6, 3, 3, 3]),
    Budget::of([8, 6, 5, 12, 4, 3, 2, 2]),
    Budget::of([6, 5, 4, 12, 4, 3, 2, 1]),
    Budget::of([6, 5, 4, 12, 3, 3, 1, 1]),
    Budget::of([4, 4, 3, 12, 3, 3, 1, 1]),
    Budget::of([4, 4, 3, 12, 2, 3, 1, 1]),
    Budget::of([3, 4, 2, 12, 2, 3, 1, 1]),
    Budget::of([6, 5, 5, 5, 5, 2, 2, 2]),
    Budget::of([4, 5, 5, 4, 4, 2, 2, 2]),
    Budget::of([4, 4, 5, 3, 3, 2, 2, 2]),
    Budget::of([3, 4, 5, 3, 3, 1, 2, 1]),
    Budget::of([3, 4, 5, 3, 2, 1, 1, 1]),
    Budget::of([3, 3, 4, 3, 3, 1, 2, 1]),
    Budget::of([2, 3, 4, 3, 2, 1, 1, 1]),
    Budget::of([2, 3, 3, 3, 2, 1, 1, 1]),
    Budget::of([2, 3, 2, 3, 2, 1, 1, 0]),
];

impl Budget {
    const fn of(
        [
            introduction,
            stand,
            gaps,
            cell,
            requests,
            request,
            unknown,
            story,
        ]: [usize; 8],
    ) -> Self {
        Self {
            introduction,
            stand,
            gaps,
            cell,
            requests,
            request,
            unknown,
            story,
        }
    }
}

/// Of `gaps`, those that page one may name: as many as it has room for at most.
pub fn gaps_on_page_one(gaps: &[Gap]) -> &[Gap] {
    let [most, ..] = BUDGETS;
    gaps.get(..most.gaps).unwrap_or(gaps)
}

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    let texts = Texts {
        rows: attention::rows(about),
        requests: Requests::of(about),
        unknown: unknown::sentences(about),
        story: story(about.options.knowledge, about.set, about.session),
    };
    let mut blocks = Vec::new();
    for budget in BUDGETS {
        blocks = page(doc, about, budget, &texts);
        if height(&blocks, &doc.subtitle) <= PAGE_HEIGHT {
            break;
        }
    }
    doc.blocks = blocks;
}

/// What takes long to find: the whole plan, everyone who was consulted, notes. It is the same with each budget.
struct Texts {
    rows: Vec<Row>,
    requests: Requests,
    unknown: Vec<unknown::Sentence>,
    story: Vec<StoryLine>,
}

/// All of page one, below what `doc` begins with.
fn page(doc: &Document, about: &About<'_>, budget: Budget, texts: &Texts) -> Vec<Block> {
    let mut page = doc.clone();
    let doc = &mut page;
    introduction(doc, about, budget);
    if progress(about.set, about.session).answered == 0 && about.gaps.is_empty() {
        doc.paragraph(format!(
            "Er is nog geen van de {} vragen beantwoord, dus er valt hier nog niets te zeggen.",
            about.set.own_questions().count()
        ));
        return page.blocks;
    }
    told::write(doc, &texts.story, budget);
    stand::write(doc, about, budget);
    let asks_stands = about.set.asks_stands();
    if asks_stands {
        attention::write(doc, about, &texts.rows, budget);
    }
    others::write(doc, about, budget);
    asked::write(doc, &texts.requests, budget);
    unknown::write(doc, &texts.unknown, budget);
    let whose = if asks_stands {
        "De standen zijn een oordeel van de gemeente zelf."
    } else {
        "De antwoorden zijn van de gemeente zelf."
    };
    doc.paragraph(format!(
        "{} geeft geen cijfer. {whose}",
        capitalised(&about.set.words.called)
    ));
    page.blocks
}

/// What the user wrote to begin with.
fn introduction(doc: &mut Document, about: &About<'_>, budget: Budget) {
    let text = &about.session.details.introduction;
    let text = fit(text, Room::paragraph(budget.introduction));
    if !text.is_empty() {
        doc.paragraph(text);
    }
}
