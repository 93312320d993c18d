//! The rows of what is recorded beside the questions.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Painter;
use crate::model::{RecordId, RecordKind};
use crate::report::{record_in_short, record_lines};
use crate::ui::lines;

impl Painter<'_> {
    /// How it stands with a record; of a talk also what came out of it, since it has no other place here.
    pub(super) fn record(&self, lead: &str, id: &RecordId, width: u16) -> Vec<Line<'static>> {
        let overview = &self.overview;
        let (base, session) = (overview.base, overview.session);
        let short = record_in_short(id, session);
        let lead = Span::raw(lead.to_owned());
        match id.kind {
            RecordKind::Practice => {
                let words = format!("{} · {short}", id.subject(base, overview.set));
                lines::hanging(lead, &words, width, Style::new())
            }
            RecordKind::Talk => {
                let record = session.record(id);
                let between = if record.is_blank() { ":" } else { "" };
                let words = format!("Gesprek{between} {short}");
                let mut rows = lines::hanging(lead, &words, width, Style::new());
                for line in record_lines(id.kind, base, &record) {
                    rows.extend(lines::wrapped(&line, width, 5, Style::new()));
                }
                rows
            }
        }
    }
}
