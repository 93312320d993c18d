//! The last page: what was decided.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Painter;
use crate::model::Question;
use crate::model::together::{Decision, MinorityView};
use crate::text::{clean, counted};
use crate::ui::lines;

impl Painter<'_> {
    pub(super) fn decisions(&self) -> Vec<Line<'static>> {
        let decided = &self.joint.session.decisions;
        let ids = self.room.questions();
        let done = ids.iter().filter(|id| decided.contains_key(**id)).count();
        let words = format!(
            "Besluiten: {done} van {}",
            counted(ids.len(), "vraag", "vragen")
        );
        let mut text = vec![Line::styled(words, self.theme.header), Line::default()];
        if self.is_airy {
            text.push(Line::default());
        }
        for id in ids {
            let question = self.joint.set.question(id);
            let short = question.map(Question::short).unwrap_or_default();
            let decision = decided.get(id);
            let words = decision.map_or_else(|| "nog niet besloten".to_owned(), Decision::in_words);
            let mut head = Line::default();
            head.spans
                .extend(self.theme.sign(decision.and_then(|each| each.state)));
            head.push_span(Span::raw(" "));
            let named = format!("{id} {short}");
            text.extend(lines::hanging(head, &named, self.width, self.theme.header));
            text.extend(lines::wrapped(&words, self.width, 4, Style::new()));
            for view in decision.iter().flat_map(|each| &each.minority) {
                let who = view.who.as_str();
                let who = if self.room.names { who } else { "" };
                let view = MinorityView {
                    who: who.to_owned(),
                    ..view.clone()
                };
                let view = clean(&view.in_words());
                if !view.trim().is_empty() {
                    let view = format!("Ziet het anders: {}", self.untold(view.trim()));
                    text.extend(lines::wrapped(&view, self.width, 4, Style::new()));
                }
            }
            if self.is_airy {
                text.push(Line::default());
            }
        }
        text.push(Line::default());
        let words = "Deze besluiten staan ook in het rapport.";
        text.extend(lines::wrapped(words, self.width, 0, Style::new()));
        text
    }
}
