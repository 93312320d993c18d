//! The beginning of a table: who are at it, large and alone, and what is talked about there.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Painter;
use crate::app::meeting::TableStop;
use crate::model::Question;
use crate::text::counted;
use crate::ui::lines;

/// Below this width the name of a table takes one row above a question.
const NARROW: u16 = 50;

impl Painter<'_> {
    pub(super) fn beginning_of(&self, table: &TableStop) -> Vec<Line<'static>> {
        let bold = self.theme.header;
        let name = lines::wrapped(&table.name, self.row(), 0, bold);
        let mut text = vec![Line::raw("Aan tafel"), Line::default()];
        text.extend(self.spaced(name));
        text.push(Line::default());
        let decided = &self.joint.session.decisions;
        let left = table.questions.iter();
        let left = left.filter(|id| !decided.contains_key(*id)).count();
        let count = counted(table.questions.len(), "vraag", "vragen");
        let words = match left {
            0 => format!("{count}, alles besloten"),
            left => format!("{count}, nog {left} te besluiten"),
        };
        text.extend(lines::wrapped(&words, self.row(), 0, Style::new()));
        text.push(Line::default());
        for id in &table.questions {
            let question = self.joint.set.question(id);
            let short = question.map(Question::short).unwrap_or_default();
            let lead = Line::from(Span::styled(format!("{id}  "), bold));
            let decision = decided.get(id);
            let words = match decision {
                Some(decision) => format!("{short} · {}", decision.in_words()),
                None => short.into_owned(),
            };
            let rows = lines::hanging(lead, &words, self.row(), Style::new());
            text.extend(rows);
            if self.is_airy {
                text.push(Line::default());
            }
        }
        text
    }

    /// At which table the question is talked about, where tables are gone along.
    pub(super) fn at_table(&self, question: &Question) -> Vec<Line<'static>> {
        let Some(table) = self.room.table() else {
            return Vec::new();
        };
        let mut all = table.questions.iter();
        let place = all.position(|id| *id == question.id).unwrap_or_default() + 1;
        let words = format!("{} ({place} van {})", table.name, table.questions.len());
        if self.width < NARROW {
            // The question is what matters; the name was large before it.
            return vec![Line::raw(lines::fit(&words, self.row()))];
        }
        let mut rows = lines::wrapped(&words, self.row(), 0, Style::new());
        rows.push(Line::default());
        rows
    }
}
