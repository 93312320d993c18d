//! The rows of a tab.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{Painter, voices};
use crate::app::together::{Further, Row};
use crate::app::{Action, key_for};
use crate::model::together::{Decision, Difference, DifferenceKind, Standing};
use crate::model::with_article;
use crate::model::{Identity, Question, QuestionId, format_date};
use crate::text::{clean, clean_line, counted, sentence};
use crate::ui::lines;

/// From this width on what is known of a row stands on that row.
const ON_ONE_ROW: u16 = 66;
/// How wide a name is, there.
const NAME: u16 = 22;
/// How wide a role is.
const ROLE: u16 = 20;
/// How wide "12 van 30" is.
const ANSWERED: usize = 10;
/// So many rows of a note are shown below a question.
const NOTE: usize = 4;

impl Painter<'_> {
    pub(super) fn row(&self, row: &Row, is_selected: bool) -> Vec<Line<'static>> {
        let lead = if is_selected { ">" } else { " " };
        match row {
            Row::Words(words) => {
                let mut rows = lines::wrapped(&clean(words), self.width, 0, Style::new());
                rows.push(Line::default());
                rows
            }
            Row::Heading(words) => vec![
                Line::default(),
                Line::styled(words.clone(), self.theme.heading),
            ],
            Row::Participant(who) => self.participant(lead, *who),
            Row::Stranger(place) => self.stranger(lead, *place),
            Row::Further(further) => vec![further_row(lead, *further)],
            Row::Accept(count) => {
                let words = match count {
                    1 => "Deze ene vraag overnemen als besluit".to_owned(),
                    count => format!("Alle {count} in één keer overnemen als besluit"),
                };
                let key = key_for(Action::AcceptAgreed);
                lines::hanging(format!("{lead}{key} "), &words, self.width, Style::new())
            }
            Row::Difference(id) => self.difference(lead, id),
            Row::Decision(id) => self.decision(lead, id),
            Row::Beside(beside) => self.beside(lead, beside),
            Row::Compared(id) => self.compared(lead, id),
        }
    }

    fn title(&self, id: &QuestionId) -> String {
        let question = self.joint.set.question(id);
        question
            .map(Question::short)
            .unwrap_or_default()
            .into_owned()
    }

    fn participant(&self, lead: &str, who: Identity) -> Vec<Line<'static>> {
        let Some(standing) = self.joint.standing(who) else {
            return Vec::new();
        };
        let participant = standing.participant;
        let (name, role) = (clean_line(&participant.name), clean_line(&participant.role));
        let name = if name.is_empty() {
            "(zonder naam)".to_owned()
        } else {
            name
        };
        let far = standing.in_words();
        let when = Self::when(standing);
        if self.width >= ON_ONE_ROW {
            let name = padded(&name, NAME);
            let role = padded(&role, ROLE);
            let words = format!("{name} {role} {far:<ANSWERED$} {when}");
            return lines::hanging(lead.to_owned(), &words, self.width, Style::new());
        }
        let mut rows = lines::hanging(lead.to_owned(), &name, self.width, Style::new());
        let parts = [role, far, when]
            .into_iter()
            .filter(|part| !part.is_empty());
        let words = parts.collect::<Vec<_>>().join(" · ");
        rows.extend(lines::wrapped(&words, self.width, 3, Style::new()));
        rows
    }

    /// "binnen 03-12-2026", or by when it is to be.
    fn when(standing: &Standing) -> String {
        let due = standing.participant.due.map(format_date);
        let received = standing.received.map(format_date).unwrap_or_default();
        let is_in = standing
            .is_in
            .then(|| format!("binnen {received}").trim_end().to_owned());
        let late = due.clone().map(|due| format!("TE LAAT, {due}"));
        let late = late.filter(|_| standing.is_late);
        let waiting = due.map(|due| format!("uiterlijk {due}"));
        let asked = standing.participant.asked;
        let asked = asked.map(|day| format!("gevraagd {}", format_date(day)));
        let state = match (late, is_in) {
            (Some(late), _) => late,
            (None, Some(is_in)) if standing.is_complete() => is_in,
            (None, Some(is_in)) => waiting.unwrap_or(is_in),
            (None, None) => waiting
                .or(asked)
                .unwrap_or_else(|| "nog niet binnen".to_owned()),
        };
        match standing.participant.round {
            0 | 1 => state,
            round => format!("{state} · ronde {round}"),
        }
    }

    fn stranger(&self, lead: &str, place: usize) -> Vec<Line<'static>> {
        let strangers = self.joint.strangers();
        let Some(one) = strangers.get(place) else {
            return Vec::new();
        };
        let name = match clean_line(&one.origin.name) {
            nobody if nobody.is_empty() => "(zonder naam)".to_owned(),
            name => name,
        };
        let answers = one.session.answers.values();
        let count = answers
            .filter(|answer| answer.rating.state.is_some())
            .count();
        let words = format!("{name} · {}", counted(count, "antwoord", "antwoorden"));
        lines::hanging(lead.to_owned(), &words, self.width, Style::new())
    }

    fn difference(&self, lead: &str, id: &QuestionId) -> Vec<Line<'static>> {
        let Some(difference) = self.joint.difference(id) else {
            return Vec::new();
        };
        let counts = voices::counts(difference, self.theme);
        let mut what = vec![difference.kind.label()];
        what.extend(difference.is_safety().then_some("veiligheid"));
        if difference.kind == DifferenceKind::Agreed {
            what.clear();
        }
        let room = self.width.saturating_sub(counts.width() as u16 + 2);
        let title = format!("{lead}{id} {}", self.title(id));
        let mut rows = if self.width >= ON_ONE_ROW || title.width() <= usize::from(room) {
            let title = lines::fit(&title, room);
            let space = usize::from(self.width).saturating_sub(title.width() + counts.width());
            let mut line = Line::raw(format!("{title}{}", " ".repeat(space)));
            line.spans.extend(counts.spans);
            vec![line]
        } else {
            let words = format!("{id} {}", self.title(id));
            let mut rows = lines::hanging(lead.to_owned(), &words, self.width, Style::new());
            let mut line = Line::raw("     ");
            line.spans.extend(counts.spans);
            rows.push(line);
            rows
        };
        if !what.is_empty() {
            rows.extend(lines::wrapped(
                &what.join(" · "),
                self.width,
                5,
                Style::new(),
            ));
        }
        rows
    }

    fn decision(&self, lead: &str, id: &QuestionId) -> Vec<Line<'static>> {
        let Some(decision) = self.joint.session.decisions.get(id) else {
            return Vec::new();
        };
        let words = format!("{id} {}", self.title(id));
        let sign = self.theme.sign(decision.state);
        let mut rows = lines::signed(lead, sign, &words, self.width);
        let day = decision.on.map(format_date);
        let mut parts = vec![decision.in_words()];
        if !decision.is_open() {
            parts.push(decision.kind.in_words().to_owned());
        }
        parts.extend(day);
        let otherwise = decision.minority.len() + self.dissenting(id).len();
        if otherwise > 0 {
            let see = if otherwise == 1 { "ziet" } else { "zien" };
            parts.push(format!("{otherwise} {see} het anders"));
        }
        let indent = lead.width() as u16 + 4;
        rows.extend(lines::wrapped(
            &parts.join(" · "),
            self.width,
            indent,
            Style::new(),
        ));
        rows
    }

    /// Who sees it otherwise than was decided and is not told with it.
    fn dissenting(&self, id: &QuestionId) -> Vec<String> {
        let speakers = self.joint.speakers(true);
        let Some(difference) = self.joint.difference(id) else {
            return Vec::new();
        };
        let said = difference.dissenting().into_iter();
        said.map(|said| {
            let later = if said.is_later {
                ", na het besluit"
            } else {
                ""
            };
            format!(
                "{} zegt: {}{later}",
                speakers.of_said(said),
                said.state_in_words()
            )
        })
        .collect()
    }

    /// What stands above the voices where they are beside the rows.
    pub(super) fn heading_of(&self, row: &Row) -> Vec<Line<'static>> {
        let Some(id) = row.question() else {
            return Vec::new();
        };
        let title = format!("{id} {}", self.title(id));
        let mut rows = lines::wrapped(&title, self.width, 0, self.theme.heading);
        let whose = self.joint.difference(id).and_then(Difference::whose);
        if let Some(whose) = whose {
            let words = format!(
                "Deze vraag vraagt om het oordeel van {}.",
                with_article(whose)
            );
            rows.extend(lines::wrapped(&words, self.width, 0, Style::new()));
        }
        rows.push(Line::default());
        rows
    }

    /// What there is to see of the row that is selected, below it.
    pub(super) fn details(&self, row: &Row) -> Vec<Line<'static>> {
        match row {
            Row::Difference(id) => self.said(id),
            Row::Decision(id) => {
                let decision = self.joint.session.decisions.get(id);
                decision.map_or_else(Vec::new, |decision| self.about(decision))
            }
            _ => Vec::new(),
        }
    }

    fn said(&self, id: &QuestionId) -> Vec<Line<'static>> {
        let speakers = self.joint.speakers(true);
        let difference = self.joint.difference(id);
        difference.map_or_else(Vec::new, |each| {
            voices::all(each, &speakers, self.width, Some(NOTE), self.theme)
        })
    }

    fn about(&self, decision: &Decision) -> Vec<Line<'static>> {
        let mut rows = Vec::new();
        let mut tell = |words: &str| {
            rows.extend(lines::wrapped(&clean(words), self.width, 5, Style::new()));
        };
        if !decision.explanation.trim().is_empty() {
            tell(decision.explanation.trim());
        }
        if !decision.present.is_empty() {
            tell(&format!("Erbij: {}", decision.present.join(", ")));
        }
        for view in &decision.minority {
            tell(&format!("Ziet het anders: {}", view.in_words()));
        }
        for voice in self.dissenting(&decision.question) {
            tell(&voice);
        }
        let rating = self.joint.session.rating(&decision.question);
        if let Some(now) = decision.answer_since(rating) {
            tell(&format!(
                "Het antwoord in de sessie is na dit besluit veranderd: {}",
                sentence(&now)
            ));
        }
        rows
    }
}

fn further_row(lead: &str, further: Further) -> Line<'static> {
    let key = further.key().unwrap_or_default();
    Line::from(vec![
        Span::raw(lead.to_owned()),
        Span::raw(format!("{key:<4}{}", further.label())),
    ])
}

/// `text` in exactly so many columns.
pub(super) fn padded(text: &str, width: u16) -> String {
    let text = lines::fit(text, width);
    let space = usize::from(width).saturating_sub(text.width());
    format!("{text}{}", " ".repeat(space))
}
