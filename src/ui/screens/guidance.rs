//! What the sources say about a question: a screen of its own, or a panel beside the question.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::guidance::Page;
use crate::app::{Action, GuidanceScreen, key_for};
use crate::model::{GuidanceItem, GuidanceSection, ItemAction, QuestionSet};
use crate::ui::Theme;
use crate::ui::lines::{self, List};

/// From this width on the question stays visible.
pub(super) const BESIDE: u16 = 116;

/// The part for the question and the part for the panel.
pub(super) fn beside(area: Rect) -> [Rect; 2] {
    let [question, _, panel] = area.layout(&Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(area.width / 2 - 2),
    ]));
    [question, panel]
}

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &GuidanceScreen,
    set: &QuestionSet,
    theme: &Theme,
) -> Position {
    let mut list = List::default();
    let title = match screen.page {
        Page::Question => format!("Handreikingen bij vraag {}", screen.id),
        Page::General => "Bronnen en wat voor alle vragen geldt".to_owned(),
    };
    list.add([lines::rule(&title, area.width, theme.header)]);
    // Beside the panel the question is visible already.
    let question = set.question(&screen.id).filter(|_| area.width > BESIDE / 2);
    if let (Page::Question, Some(question)) = (screen.page, question) {
        list.add(lines::wrapped(&question.text, area.width, 1, theme.muted));
    }
    if screen.items.is_empty() {
        list.add(lines::wrapped(
            "De kennisbank wordt gelezen …",
            area.width,
            1,
            Style::new(),
        ));
    }
    let mut section = None;
    for (index, item) in screen.items.iter().enumerate() {
        let mut rows = Vec::new();
        if section != Some(item.section) {
            section = Some(item.section);
            list.add([lines::rule(
                &heading(item.section),
                area.width,
                theme.heading,
            )]);
        }
        let is_selected = index == screen.selected;
        rows.extend(item_rows(item, is_selected, area.width, theme));
        if is_selected {
            list.add_selected(rows, theme.selected);
        } else {
            list.add(rows);
        }
    }
    list.draw(frame, area).unwrap_or(area.as_position())
}

/// The heading of a section, with what can be done there.
fn heading(section: GuidanceSection) -> String {
    let does = match section {
        GuidanceSection::Guidance | GuidanceSection::ToAsk => "neem over als vervolgstap",
        GuidanceSection::Earlier => "neem notitie en bronnen hier over",
        GuidanceSection::Mail => "tekst voor een mail",
        _ => return section.label().to_owned(),
    };
    let key = key_for(Action::Confirm);
    format!("{} · {key}: {does}", section.label())
}

fn item_rows(
    item: &GuidanceItem,
    is_selected: bool,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let lead = match (is_selected, &item.action) {
        (true, _) => "> ",
        (false, ItemAction::Read) => "  ",
        (false, _) => "+ ",
    };
    let mut rows = lines::hanging(Span::raw(lead), &item.text, width, Style::new());
    for note in &item.notes {
        rows.extend(lines::wrapped(note, width, 4, theme.muted));
    }
    rows
}
