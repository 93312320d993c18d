//! What everybody said, after it is shown: how many said what, then the two that are furthest apart, then the rest.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::together::voices::{remarks, who};
use super::Painter;
use crate::app::meeting::{Shown, ends};
use crate::app::{Action, Context, key_in};
use crate::model::State;
use crate::model::together::{Difference, Said, Speakers};
use crate::text::{capitalised, clean, counted, first_words};
use crate::ui::lines;

impl Painter<'_> {
    pub(super) fn said(&self, difference: &Difference, shown: Shown) -> Vec<Line<'static>> {
        let mut text = self.counts(difference);
        text.push(Line::default());
        let first = ends(difference);
        for said in &first {
            text.extend(self.voice(said, difference));
        }
        let is_first = |said: &Said| first.iter().any(|each| std::ptr::eq(*each, said));
        let mut rest: Vec<&Said> = difference.voices.iter().collect();
        rest.retain(|said| !is_first(said));
        if !self.room.names {
            // Their order would say whom the question asks.
            rest.sort_by_key(|said| (said.state, said.note()));
        }
        if shown == Shown::All {
            text.extend(rest.iter().flat_map(|said| self.voice(said, difference)));
        } else if !rest.is_empty() {
            let count = rest.len();
            let key = key_in(Context::Meeting, Action::Choose);
            let words = format!(
                "{} toont {} meer.",
                capitalised(&key),
                counted(count, "antwoord", "antwoorden")
            );
            text.extend(lines::wrapped(&words, self.row(), 0, Style::new()));
        }
        text
    }

    /// How many said what, with a bar for each.
    fn counts(&self, difference: &Difference) -> Vec<Line<'static>> {
        let counts = difference.answers().into_iter();
        let rows = counts.map(|(state, words, count)| {
            let mut line = Line::default();
            line.spans.extend(self.theme.sign(Some(state)));
            let words = first_words(&words, usize::from(self.width) / 2);
            line.push_span(Span::raw(format!(" {count:>2} {words:<18}")));
            let bar = "██".repeat(count.min(usize::from(self.width) / 6));
            line.push_span(Span::styled(bar, self.theme.state(Some(state))));
            line
        });
        let mut rows: Vec<Line> = self.spaced(rows.collect());
        let answered = difference.answered();
        if answered > 0 {
            rows.push(Line::raw(format!("       van {answered}")));
        }
        rows
    }

    /// One voice: how it stands in their eyes, who says so, and why.
    fn voice(&self, said: &Said, difference: &Difference) -> Vec<Line<'static>> {
        let mut head = Line::default();
        head.spans.extend(self.theme.sign(said.state));
        head.push_span(Span::raw(" "));
        let mut words = said.state.map_or("geen stand", State::short).to_owned();
        if let Some(evidence) = said.evidence {
            words = format!("{words}, {}", evidence.key());
        }
        let speakers = self.joint.speakers(self.room.names);
        let words = format!("{words}  ·  {}", clean(&who(said, &speakers)));
        let mut text = lines::hanging(head, &words, self.row(), self.theme.header);
        let note = clean(said.note().trim());
        if !note.is_empty() {
            let note = self.untold(&note);
            text.extend(lines::wrapped(&note, self.row(), 4, Style::new()));
        }
        for remark in remarks(said)
            .into_iter()
            .filter(|_| self.may_tell(said, difference))
        {
            text.extend(lines::wrapped(remark, self.row(), 4, Style::new()));
        }
        let mut text = self.spaced(text);
        text.push(Line::default());
        text
    }

    /// Whether what there is to know of a voice says nothing of who it is: enough others are known by the same.
    fn may_tell(&self, said: &Said, difference: &Difference) -> bool {
        let is_alike =
            |other: &&Said| (other.is_asked, other.is_later) == (said.is_asked, said.is_later);
        let alike = difference.voices.iter().filter(is_alike).count();
        self.room.names || alike >= Speakers::SHARED_BY
    }
}
