//! What the sources say about a question: a screen of its own, or a panel beside the question.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::With;
use crate::app::guidance::Page;
use crate::app::{Action, GuidanceScreen, key_for};
use crate::model::{GuidanceItem, GuidanceSection, ItemAction, QuestionId, guidance_on};
use crate::text::counted;
use crate::ui::Theme;
use crate::ui::columns::text_area;
use crate::ui::lines::{self, List};

/// Draw it; beside the question, which is visible already, or instead of it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &GuidanceScreen,
    with: &With,
    is_beside: bool,
    theme: &Theme,
) -> Position {
    let area = text_area(area);
    let title = match screen.page {
        Page::Question => format!("Hulp bij vraag {}", screen.id),
        Page::General => "Bronnen en wat voor alle vragen geldt".to_owned(),
    };
    let mut head = vec![Line::styled(
        format!(" {}", lines::fit(&title, area.width)),
        theme.header,
    )];
    let question = with.set.question(&screen.id).filter(|_| !is_beside);
    if let (Page::Question, Some(question)) = (screen.page, question) {
        // It was just read: one row says which it was.
        let words = lines::fit(&question.text, area.width.saturating_sub(1));
        head.push(Line::raw(format!(" {words}")));
    }
    lines::draw(frame, area, &head, 0);
    let taken = (head.len() as u16).min(area.height.saturating_sub(1));
    let area = Rect {
        y: area.y + taken,
        height: area.height - taken,
        ..area
    };
    let selected = Some(screen.selected);
    let list = list(&screen.items, selected, area.width, theme);
    list.draw(frame, area).unwrap_or(area.as_position())
}

/// Draw what there is about the question beside it, to read; one key goes there.
pub(super) fn draw_beside(
    frame: &mut Frame,
    area: Rect,
    id: &QuestionId,
    with: &With,
    theme: &Theme,
) {
    let area = text_area(area);
    let key = key_for(Action::Guidance);
    let title = " Hulp bij deze vraag";
    let gap = usize::from(area.width).saturating_sub(title.len() + key.len());
    let mut rows = vec![Line::styled(
        format!("{title}{}{key}", " ".repeat(gap)),
        theme.header,
    )];
    if let Some(question) = with.set.question(id) {
        let items = guidance_on(question, with.knowledge, with.session);
        rows.extend(list(&items, None, area.width, theme).into_lines());
    }
    let height = usize::from(area.height);
    let hidden = rows.len().saturating_sub(height);
    if hidden > 0 {
        rows.truncate(height.saturating_sub(1));
        let more = counted(hidden + 1, "regel", "regels");
        rows.push(Line::raw(format!(" {} nog {more}: {key}", lines::BELOW)).right_aligned());
    }
    lines::draw(frame, area, &rows, 0);
}

/// The items under the headings of their sections.
fn list(items: &[GuidanceItem], selected: Option<usize>, width: u16, theme: &Theme) -> List {
    let mut list = List::default();
    if items.is_empty() {
        let words = "De kennisbank wordt gelezen …";
        list.add(lines::wrapped(words, width, 1, Style::new()));
    }
    let mut section = None;
    for (index, item) in items.iter().enumerate() {
        if section != Some(item.section) {
            section = Some(item.section);
            let place = selected.and_then(|selected| place_in(items, item.section, selected));
            list.add([Line::default()]);
            list.add(heading(item.section, place, width, theme));
        }
        let is_selected = selected == Some(index);
        let rows = item_rows(item, is_selected, width);
        if is_selected {
            list.add_selected(rows, theme.selected);
        } else {
            list.add(rows);
        }
    }
    list
}

/// Where in this section the selected item is: "1 van 6".
fn place_in(items: &[GuidanceItem], section: GuidanceSection, selected: usize) -> Option<String> {
    let is_in = |item: &&GuidanceItem| item.section == section;
    let here = items.get(selected).filter(is_in)?;
    let before = items.iter().take(selected).filter(is_in).count();
    let count = items.iter().filter(is_in).count();
    let is_taken = matches!(here.action, ItemAction::Read) && count == 1;
    (!is_taken).then(|| format!("{} van {count}", before + 1))
}

/// The heading of a section, with what can be done there and, behind it, where the user is in it.
fn heading(
    section: GuidanceSection,
    place: Option<String>,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let does = match section {
        GuidanceSection::Guidance | GuidanceSection::ToAsk => "in het plan zetten",
        GuidanceSection::Earlier => "notitie en bronnen overnemen",
        GuidanceSection::Mail => "tekst voor een mail",
        _ => "",
    };
    let place = place.unwrap_or_default();
    let room = usize::from(width).saturating_sub(place.len() + 2);
    let mut words = section.label().to_owned();
    if !does.is_empty() && !place.is_empty() {
        let with_key = format!("{words} · {}: {does}", key_for(Action::Confirm));
        if with_key.chars().count() <= room {
            words = with_key;
        }
    }
    let words = lines::fit(&words, room as u16);
    let gap = room.saturating_sub(words.chars().count()) + 1;
    vec![Line::from(vec![
        Span::styled(format!(" {words}"), theme.heading),
        Span::raw(format!("{}{place}", " ".repeat(gap))),
    ])]
}

fn item_rows(item: &GuidanceItem, is_selected: bool, width: u16) -> Vec<Line<'static>> {
    let lead = match (is_selected, &item.action) {
        (true, ItemAction::Read) => "> ",
        (true, _) => ">+ ",
        (false, ItemAction::Read) => "  ",
        (false, _) => " + ",
    };
    let mut rows = lines::hanging(Span::raw(lead), &item.text, width, Style::new());
    for note in &item.notes {
        rows.extend(lines::wrapped(note, width, 4, Style::new()));
    }
    rows
}
