//! The start where there are no sessions yet: what this is, what it takes, and what comes of it.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{With, add_further};
use crate::app::{LINE_BY_LINE, SessionsScreen};
use crate::model::State;
use crate::ui::lines::{self, List};
use crate::ui::{Theme, measured};

/// Draw it. Where there is little room, the rows that can be chosen come first.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &SessionsScreen,
    given: With,
) -> Position {
    let inner = measured(area);
    let mut further = List::default();
    add_further(&mut further, screen, given.theme);
    let below = further.len();
    let room = usize::from(inner.height).saturating_sub(below);
    let mut list = List::default();
    list.add(words_that_fit(inner.width, room, given));
    add_further(&mut list, screen, given.theme);
    list.draw(frame, inner).unwrap_or(area.as_position())
}

/// As many of the paragraphs as fit in so many rows, the most telling first.
fn words_that_fit(width: u16, room: usize, given: With) -> Vec<Line<'static>> {
    let title = "Welkom bij de Quickscan wijkgericht werken";
    let mut text = lines::wrapped(title, width, 2, given.theme.heading);
    for part in [
        paragraph(&what_it_is(given), width),
        paragraph(TAKES, width),
        picture(width, given),
        paragraph(LINE_BY_LINE, width),
    ] {
        // Air between them where there is room for all.
        if text.len() + part.len() < room && !part.is_empty() {
            text.push(Line::default());
        }
        if text.len() + part.len() <= room {
            text.extend(part);
        }
    }
    text
}

fn paragraph(words: &str, width: u16) -> Vec<Line<'static>> {
    lines::wrapped(words, width, 2, Style::new())
}

fn what_it_is(given: With) -> String {
    format!(
        "U legt uw beleid langs {} vragen in {} {}. U ziet wat op orde is en wat niet, \
         bepaalt de volgende stappen, en maakt er een rapport van.",
        given.set.own_questions().count(),
        given.set.own_basisfuncties().count(),
        given.set.words.groups
    )
}

const TAKES: &str = "15 minuten voor een eerste ronde; later verder. Niets is verplicht. Alles wordt meteen bewaard, \
     alleen op deze computer.";

/// How the example that comes with the program stands, a sign for each question: a test keeps it true.
const EXAMPLE: [&str; 5] = ["~x~!?x", "~x~!!", "?·xx·", "~x··!··", "~······"];

/// A small picture of what comes of it, if the questions are those of the example.
fn picture(width: u16, given: With) -> Vec<Line<'static>> {
    let basisfuncties: Vec<_> = given.set.own_basisfuncties().collect();
    let counts = basisfuncties.iter().map(|each| each.questions.len());
    if !counts.eq(EXAMPLE.iter().map(|signs| signs.chars().count())) {
        return Vec::new();
    }
    let rows = basisfuncties
        .iter()
        .zip(EXAMPLE)
        .map(|(basisfunctie, signs)| {
            let room = width.saturating_sub(4 + 2 + 3 * 7);
            let name = format!("{} {}", basisfunctie.number, basisfunctie.name);
            let name = lines::fit(&name, room.min(32));
            let lead = Span::raw(format!(
                "    {name:<width$}  ",
                width = usize::from(room.min(32))
            ));
            let signs = signs_of(signs, given.theme);
            [lead].into_iter().chain(signs).collect::<Line>()
        });
    let title = Line::raw(lines::fit(
        "  Zo staat het er dan voor, in het voorbeeld:",
        width,
    ));
    std::iter::once(title).chain(rows).collect()
}

fn signs_of<'a>(signs: &'a str, theme: &'a Theme) -> impl Iterator<Item = Span<'static>> + 'a {
    signs.chars().flat_map(|sign| {
        let mut all = State::ALL.into_iter();
        let state = all.find(|state| state.sign().contains(sign));
        theme.sign(state)
    })
}
