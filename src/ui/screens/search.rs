//! Searching.

use super::With;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::{Action, SearchScreen, key_for};
use crate::model::{Hit, Question, counted_by_place};
use crate::text::clean;
use crate::ui::excerpt::around;
use crate::ui::lines::{self, List};
use crate::ui::{Theme, WIDE, text_field};

/// The words that were searched for: to be told apart without a colour, also in a row that is selected.
const FOUND: Style = Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED));

/// Below this height the screen has no title.
const ROOMY: u16 = 14;

/// Below this height a hit needs the rows in which its words stand.
const LOW: u16 = 8;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut SearchScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let [mut above, mut below] = [area, area];
    if area.height >= ROOMY {
        let heading = "Zoeken in vragen, notities, bronnen en vervolgstappen";
        frame.render_widget(lines::rule(heading, area.width, theme.heading), area);
        above.y += 1;
    }
    above.height = 1;
    let in_words = !screen.in_list;
    let field = text_field::labelled(frame, above, " Zoek: ", &mut screen.query, in_words, theme);
    below.y = above.y + 1;
    let mut told = lines::wrapped(&told(screen), area.width, 1, Style::new());
    if area.height < LOW {
        told.truncate(1);
    }
    below.height = area.bottom().saturating_sub(below.y);
    lines::draw(frame, below, &told, 0);
    below.y += told.len() as u16;
    below.height = area.bottom().saturating_sub(below.y);
    let hit = hits(screen, with, below.width, theme).draw(frame, below);
    if screen.in_list { hit } else { field }
}

/// How much was found, of which kinds, and what to do with it.
fn told(screen: &SearchScreen) -> String {
    let kinds = counted_by_place(&screen.hits);
    match (screen.query.is_empty(), screen.hits.len()) {
        (true, _) => "Typ een of meer woorden.".to_owned(),
        (false, 0) => "Niets gevonden.".to_owned(),
        (false, 1) => format!(
            "1 plek ({kinds}); {} gaat erheen.",
            key_for(Action::Confirm)
        ),
        (false, count) => format!(
            "{count} plekken: {kinds}; kies met {} en {}.",
            key_for(Action::Up),
            key_for(Action::Down)
        ),
    }
}

fn hits(screen: &SearchScreen, with: &With, room: u16, theme: &Theme) -> List {
    let mut list = List::default();
    for (index, hit) in screen.hits.iter().enumerate() {
        let is_selected = index == screen.selected;
        let lead = if is_selected { " >" } else { "  " };
        let rows = rows(hit, lead, with, room, theme);
        if is_selected {
            list.add_selected(rows, theme.selected);
        } else {
            list.add(rows);
        }
    }
    list
}

/// Where it is, and the words: on one row where that is wide, or else below each other.
fn rows(hit: &Hit, lead: &str, with: &With, room: u16, theme: &Theme) -> Vec<Line<'static>> {
    let label = match &hit.record {
        Some((_, field)) => field,
        None => hit.place.label(),
    };
    let mut start = vec![Span::raw(lead.to_owned())];
    let title = if let Some(id) = &hit.question {
        start.extend(theme.sign(with.session.rating(id).state));
        let question = with.set.question(id);
        let short = question.map_or_else(String::new, |question| clean(&question.short()));
        format!("{id} {short}")
    } else {
        start.push(Span::raw("   "));
        let record = hit.record.as_ref();
        record.map_or_else(String::new, |(id, _)| id.to_string())
    };
    start.push(Span::raw(" "));
    if room >= WIDE {
        start.push(Span::raw(format!("{title:<TITLE$}  {label:<LABEL$}  ")));
        let start = Line::from(start);
        let words = excerpt(hit, "", room.saturating_sub(start.width() as u16));
        return vec![start.spans.into_iter().chain(words.spans).collect()];
    }
    let (title, before) = match title.as_str() {
        "" => (label, String::new()),
        title => (title, format!("{label}: ")),
    };
    let margin = " ".repeat(Line::from(start.clone()).width());
    let mut rows = lines::hanging(start, title, room, Style::new());
    rows.push(excerpt(hit, &format!("{margin}{before}"), room));
    rows
}

/// The columns of a number with its title, and of the word for a place.
const TITLE: usize = 5 + Question::MAX_SHORT;
const LABEL: usize = 12;

/// The words that were found and what stands around them, after `before`.
fn excerpt(hit: &Hit, before: &str, width: u16) -> Line<'static> {
    let room = width.saturating_sub(before.width() as u16 + 1);
    let pieces = around(&hit.excerpt, &hit.found, room).into_iter();
    let pieces = pieces.map(|(piece, is_found)| {
        let style = if is_found { FOUND } else { Style::new() };
        Span::styled(piece, style)
    });
    [Span::raw(before.to_owned())]
        .into_iter()
        .chain(pieces)
        .collect()
}
