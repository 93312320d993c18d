//! The report: where it will be saved, and a preview.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;

use super::basisfunctie::READING_WIDTH;
use crate::app::{Action, Context, ExportScreen, key_in};
use crate::document::{self, plain};
use crate::model::PersonalText;
use crate::report::Cut;
use crate::text::{clean_line, counted};
use crate::ui::{Theme, lines, text_field};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut ExportScreen,
    theme: &Theme,
) -> Option<Position> {
    let chosen = chosen(screen, area.width, theme);
    let [title, input, choices, head, rest] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(chosen.len() as u16),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    lines::draw(frame, choices, &chosen, 0);
    frame.render_widget(lines::rule("Opslaan", area.width, theme.heading), title);
    let cursor = text_field::labelled(frame, input, "Opslaan als: ", &mut screen.path, true, theme);
    let text = plain(
        &screen.preview,
        document::Layout::Wide(rest.width.min(READING_WIDTH)),
    );
    let preview: Vec<Line> = text
        .lines()
        .map(|line| Line::raw(clean_line(line)))
        .collect();
    let title = format!("Voorbeeld, {}", counted(preview.len(), "regel", "regels"));
    frame.render_widget(lines::rule(&title, area.width, theme.heading), head);
    lines::draw_text(frame, rest, &preview, &mut screen.scroll, theme.muted);
    cursor
}

/// What will be made, with the keys that change it.
fn chosen(screen: &ExportScreen, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let form = (
        key_in(Context::Export, Action::NextForm),
        "Vorm",
        screen.form.label().to_owned(),
    );
    let cut = (
        key_in(Context::Export, Action::NextCut),
        "Deel",
        screen.cut.label().to_owned(),
    );
    let names = if screen.names {
        "[x] opgenomen".to_owned()
    } else {
        format!("[ ] weg: {}", screen.form.left_out())
    };
    let told = screen.telling_names.in_words().map(|told| {
        let key = key_in(Context::Export, Action::Names);
        format!("; persoon of functie ({key}): {told}")
    });
    let names = names + told.as_deref().unwrap_or_default();
    let names = (key_in(Context::Export, Action::ToggleNames), "Namen", names);
    let (written, gaps) = screen.key_sentences;
    let sentences =
        format!("bij {written} van {gaps} knelpunten schreef u zelf wat er aan de hand is");
    let page_one = (
        key_in(Context::Export, Action::KeySentences),
        "Bladzijde één",
        sentences,
    );
    let has_cuts = screen.form.has_cuts();
    let has_page_one = has_cuts && screen.cut != Cut::Plan && gaps > 0;
    let mut rows = vec![form];
    rows.extend(has_cuts.then_some(cut));
    rows.push(names);
    rows.extend(has_page_one.then_some(page_one));
    let mut text = Vec::new();
    for (key, what, words) in rows {
        let words = format!("{what} ({key}): {words}");
        text.extend(lines::wrapped(&words, width, 0, theme.muted));
    }
    text.extend(personal(screen, width, theme));
    text
}

/// Where personal data seem to be: leaving out names does not leave out those.
fn personal(screen: &ExportScreen, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    if screen.personal.is_empty() {
        return Vec::new();
    }
    let words = PersonalText::before_sharing(&screen.personal);
    lines::wrapped(&words, width, 0, theme.problem)
}
