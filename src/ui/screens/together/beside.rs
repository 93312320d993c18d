//! Sessions side by side.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::Painter;
use crate::app::together::Beside;
use crate::model::{QuestionId, side_by_side};
use crate::text::clean;
use crate::ui::lines;

/// From this width on the cells stand behind the title.
const BEHIND: usize = 30;

impl Painter<'_> {
    /// A session to choose. One that is chosen has the number of its column.
    pub(super) fn beside(&self, lead: &str, beside: &Beside) -> Vec<Line<'static>> {
        let chosen = self.screen.compared.contains(beside);
        let mut columns = self.joint.choices().into_iter();
        let number = columns
            .by_ref()
            .filter(|each| self.screen.compared.contains(each))
            .position(|each| each == *beside);
        let mark = if chosen { "[x]" } else { "[ ]" };
        let column = number.map_or_else(String::new, |place| format!("  kolom {}", place + 2));
        let words = format!("{}{column}", clean(&self.joint.name_of(beside)));
        lines::hanging(format!("{lead}{mark} "), &words, self.width, Style::new())
    }

    /// A question in each of those that are side by side.
    pub(super) fn compared(&self, lead: &str, id: &QuestionId) -> Vec<Line<'static>> {
        let measured = self.joint.measured(&self.screen.compared);
        let shown = side_by_side(self.joint.set, &measured);
        let mut questions = shown.questions.iter();
        let Some(compared) = questions.find(|each| each.question.id == *id) else {
            return Vec::new();
        };
        let mut cells = Line::default();
        for (index, rating) in compared.ratings.iter().enumerate() {
            cells.push_span(Span::raw(format!("{} ", index + 1)));
            cells.spans.extend(self.theme.sign(rating.state));
            cells.push_span(Span::raw("  "));
        }
        let differs = if compared.differs() { "verschilt" } else { "" };
        cells.push_span(Span::raw(format!("{differs:<9}")));
        let room = usize::from(self.width).saturating_sub(cells.width() + 1);
        let title = format!("{lead}{id} {}", compared.question.short());
        if room < BEHIND {
            let words = format!("{id} {}", compared.question.short());
            let mut rows = lines::hanging(lead.to_owned(), &words, self.width, Style::new());
            let mut line = Line::raw("     ");
            line.spans.extend(cells.spans);
            rows.push(line);
            return rows;
        }
        let title = lines::fit(&title, room as u16);
        let space = room.saturating_sub(title.width()) + 1;
        let mut line = Line::raw(format!("{title}{}", " ".repeat(space)));
        line.spans.extend(cells.spans);
        vec![line]
    }
}
