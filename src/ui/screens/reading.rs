//! Help, the order of gaps, what was answered before: texts to read.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::question;
use crate::app::{
    Action, Binding, Group, Keys, LINE_BY_LINE, TextScreen, Topic, bindings, key_for, text_keys,
};
use crate::model::{Evidence, Meetlat, ORDER_EXPLAINED, Previous, QuestionSet, State};
use crate::ui::{Theme, bar, lines, measured};

/// Where all of this is told at length.
const MANUAL: &str = "De hele handleiding, met plaatjes, staat bij het programma in de map «handleiding»; begin bij README.";

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    reading: &mut TextScreen,
    set: &QuestionSet,
    previous: Option<&Previous>,
    theme: &Theme,
) -> Position {
    let width = measured(area).width;
    let text = match &reading.subject {
        Topic::Introduction => introduction(set, width, theme),
        Topic::GapOrder => gap_order(width, theme),
        Topic::Help {
            keys,
            purpose,
            explains_states,
            without,
        } => {
            let page = Page {
                set,
                without,
                width,
                theme,
            };
            let mut text = page.most_used(keys);
            text.extend(page.for_what(purpose));
            if *explains_states && set.asks_stands() {
                text.extend(page.signs());
            }
            text.extend(page.keys(keys));
            text
        }
        Topic::Previous(id) => previous.map_or_else(Vec::new, |previous| {
            question::previous::text(previous, id, width, theme)
        }),
    };
    lines::draw_text(frame, area, &text, &mut reading.scroll)
}

fn introduction(set: &QuestionSet, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut text = vec![lines::rule("Inleiding", width, theme.heading)];
    text.extend(lines::wrapped(&set.title, width, 1, theme.header));
    text.push(Line::default());
    let origin = (!set.origin.is_empty()).then_some(&set.origin);
    for paragraph in set.introduction.iter().chain(origin) {
        text.extend(lines::wrapped(paragraph, width, 1, Style::new()));
        text.push(Line::default());
    }
    text
}

fn gap_order(width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let title = "Waarom staan de knelpunten in deze volgorde?";
    let mut text = vec![lines::rule(title, width, theme.heading), Line::default()];
    for (index, rule) in ORDER_EXPLAINED.iter().enumerate() {
        let lead = Span::styled(format!(" {}. ", index + 1), theme.key);
        text.extend(lines::hanging(lead, rule, width, Style::new()));
    }
    text.push(Line::default());
    let keys = format!(
        "Met {} en {} verplaatst u een knelpunt, met {} staat alles weer in de gewone volgorde, \
         en met {} maakt u iets tot prioriteit. Het rapport neemt uw volgorde over.",
        key_for(Action::MoveUp),
        key_for(Action::MoveDown),
        key_for(Action::ResetOrder),
        key_for(Action::TogglePriority)
    );
    text.extend(lines::wrapped(&keys, width, 1, Style::new()));
    text
}

/// The keys of the bar: those that matter most.
fn most(keys: &Keys) -> Vec<bar::Item> {
    let (ways_out, others) = bar::items(keys);
    others.into_iter().chain(ways_out).collect()
}

/// A page of help.
struct Page<'a> {
    set: &'a QuestionSet,
    /// The actions that are not there.
    without: &'a [Action],
    width: u16,
    theme: &'a Theme,
}

impl Page<'_> {
    /// Help begins with the keys that matter most.
    fn most_used(&self, keys: &Keys) -> Vec<Line<'static>> {
        let title = format!("Uitleg: {}", self.set.words.put(keys.context.label()));
        let mut text = vec![lines::rule(&title, self.width, self.theme.heading)];
        for (name, words) in most(keys) {
            let row = keys.in_bar().find(|row| row.bar == Some((name, words)));
            let row = row.filter(|row| row.key_name() == name);
            text.extend(self.key_row(name, row.map_or(words, |row| row.help)));
        }
        text
    }

    fn for_what(&self, purpose: &[String]) -> Vec<Line<'static>> {
        let mut text = vec![
            Line::default(),
            lines::rule("Wat u hier doet", self.width, self.theme.heading),
        ];
        for paragraph in purpose {
            text.extend(lines::wrapped(
                &self.set.words.put(paragraph),
                self.width,
                1,
                Style::new(),
            ));
            text.push(Line::default());
        }
        text
    }

    /// Every other key that works there, in groups.
    fn keys(&self, keys: &Keys) -> Vec<Line<'static>> {
        let (context, most) = (keys.context, most(keys));
        let is_other = |row: &&Binding| {
            let shown = row.bar.filter(|item| most.contains(item));
            shown.is_none_or(|(keys, _)| keys != row.key_name())
        };
        let mut text = vec![lines::rule(
            "Alle andere toetsen",
            self.width,
            self.theme.heading,
        )];
        for group in Group::ALL {
            let rows = bindings(context).filter(is_other);
            let rows = rows.filter(|row| !self.without.contains(&row.action));
            let rows = rows.filter(|row| row.group() == group);
            let rows: Vec<Line> = rows
                .flat_map(|row| self.key_row(&row.key_name(), row.help))
                .collect();
            if !rows.is_empty() {
                text.push(Line::styled(
                    format!(" {}", group.label()),
                    self.theme.heading,
                ));
                text.extend(rows);
                text.push(Line::default());
            }
        }
        if context.is_text() {
            text.push(lines::rule(
                "Toetsen bij het typen",
                self.width,
                self.theme.heading,
            ));
            for (keys, words) in text_keys::TYPING {
                let lead = Span::styled(format!(" {keys:<21} "), self.theme.key);
                text.extend(lines::hanging(
                    lead,
                    &self.set.words.put(words),
                    self.width,
                    Style::new(),
                ));
            }
            text.push(Line::default());
        }
        text.push(lines::rule("Zonder scherm", self.width, self.theme.heading));
        text.extend(lines::wrapped(LINE_BY_LINE, self.width, 1, Style::new()));
        text.push(Line::default());
        text.push(lines::rule("Handleiding", self.width, self.theme.heading));
        text.extend(lines::wrapped(MANUAL, self.width, 1, Style::new()));
        text
    }

    fn key_row(&self, keys: &str, words: &str) -> Vec<Line<'static>> {
        let lead = Span::styled(format!(" {keys:<11} "), self.theme.key);
        lines::hanging(lead, &self.set.words.put(words), self.width, Style::new())
    }

    fn signs(&self) -> Vec<Line<'static>> {
        let mut text = vec![lines::rule("Standen", self.width, self.theme.heading)];
        let words = self.set.ours_about_answers();
        text.extend(lines::wrapped(words, self.width, 1, Style::new()));
        if self
            .set
            .questions()
            .any(|question| question.meetlat.is_some())
        {
            let words = Meetlat::HOW_TO_CHOOSE;
            text.extend(lines::wrapped(words, self.width, 1, Style::new()));
        }
        for state in State::ALL {
            let mut line = Line::raw(" ");
            line.extend(self.theme.sign(Some(state)));
            line.push_span(format!(" {}", state.label()));
            text.push(line);
        }
        text.push(Line::raw(" [ ] Nog open"));
        for evidence in Evidence::ALL {
            text.push(Line::raw(format!(
                " {}: {}",
                evidence.key(),
                evidence.explanation()
            )));
        }
        text.push(Line::default());
        text
    }
}
