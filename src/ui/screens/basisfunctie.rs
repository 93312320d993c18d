//! The description and ratio of a basisfunctie, and its questions.

use super::With;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::question::help as question_help;
use crate::app::{Action, BasisfunctieScreen, Context, key_for, key_in};
use crate::model::{Basisfunctie, KnowledgeBase, QuestionId, RecordId, State, counts, record_ids};
use crate::report::{record_in_short, record_lines};
use crate::text::capitalised;
use crate::ui::columns::MEASURE;
use crate::ui::{Theme, lines};

/// From this width on the questions are beside the description.
const BESIDE_FROM: u16 = 118;

/// The columns between them.
const GAP: u16 = 3;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut BasisfunctieScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let basisfunctie = with.set.basisfunctie(screen.number)?;
    let area = with_margin(area);
    let text = if area.width >= BESIDE_FROM {
        let column = area.width.min(2 * MEASURE + GAP) / 2 - GAP / 2;
        let left = why(basisfunctie, with, column, theme);
        beside(left, questions(basisfunctie, with, column, theme), column)
    } else {
        let column = area.width.min(MEASURE + 1);
        let mut text = why(basisfunctie, with, column, theme);
        text.extend(questions(basisfunctie, with, column, theme));
        text
    };
    let cursor = lines::draw_text(frame, area, &text, &mut screen.scroll);
    let visible = screen.scroll + usize::from(area.height.saturating_sub(1));
    screen.at_end = visible >= text.len() || text.len() <= usize::from(area.height);
    Some(cursor)
}

/// The part of `area` for text, with a column free before it.
fn with_margin(area: Rect) -> Rect {
    let width = area.width.saturating_sub(1);
    Rect {
        x: area.x + area.width.min(1),
        width,
        ..area
    }
}

/// `right` beside `left`, which is as wide as `width`.
fn beside(
    mut left: Vec<Line<'static>>,
    right: Vec<Line<'static>>,
    width: u16,
) -> Vec<Line<'static>> {
    let rows = left.len().max(right.len());
    left.resize(rows, Line::default());
    for (row, right) in left.iter_mut().zip(right) {
        let gap = usize::from(width + GAP).saturating_sub(row.width());
        row.push_span(Span::raw(" ".repeat(gap)));
        row.spans.extend(right.spans);
    }
    left
}

/// What the basisfunctie is, and why it matters.
fn why(bf: &Basisfunctie, with: &With, room: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut text = vec![lines::rule(&bf.heading(), room, theme.heading)];
    paragraphs(&mut text, &bf.description, room);
    if bf.is_extra {
        paragraphs(&mut text, &[how_to_switch_off()], room);
    }
    for link in &bf.links {
        text.extend(lines::wrapped(
            &format!("{}: {}", link.text, link.url),
            room,
            1,
            Style::new(),
        ));
        text.push(Line::default());
    }
    if !bf.rationale.is_empty() {
        let title = "Waarom is dit belangrijk? (ratio)";
        text.push(lines::rule(title, room, theme.heading));
        paragraphs(&mut text, &bf.rationale, room);
    }
    blind_spots(&mut text, bf, with.knowledge, room, theme);
    practice(&mut text, bf, with, room, theme);
    text
}

/// What the practice says beside the policy, or how to write that down.
fn practice(
    text: &mut Vec<Line<'static>>,
    bf: &Basisfunctie,
    with: &With,
    room: u16,
    theme: &Theme,
) {
    let id = RecordId::practice(bf.number);
    let record = with.session.record(&id);
    let has_place = record_ids(with.knowledge, with.set).any(|known| known == id);
    if !has_place && record.is_blank() {
        return;
    }
    text.push(lines::rule("Beleid en praktijk", room, theme.heading));
    let key = key_in(Context::Basisfunctie, Action::EditRecord);
    let said = if record.is_blank() {
        vec![format!(
            "Nog niets opgeschreven. Met {key} schrijft u op wat de praktijk zegt naast het beleid."
        )]
    } else {
        let mut said = record_lines(id.kind, with.knowledge, &record);
        said.push(format!(
            "{}.",
            capitalised(&record_in_short(&id, with.session))
        ));
        said
    };
    paragraphs(text, &said, room);
}

/// What the description asks for and no question does.
fn blind_spots(
    text: &mut Vec<Line<'static>>,
    bf: &Basisfunctie,
    base: &KnowledgeBase,
    width: u16,
    theme: &Theme,
) {
    let about = base.instructions.iter();
    let blind: Vec<_> = about
        .filter(|each| each.basisfunctie == bf.number && each.is_blind_spot() && !bf.is_extra)
        .collect();
    if blind.is_empty() {
        return;
    }
    let title = "Waar de Quickscan niet naar vraagt";
    text.push(lines::rule(title, width, theme.heading));
    let words = "Dit staat in de omschrijving, in onze woorden, en in geen vraag. Tussen haakjes staat de \
                 aanvullende vraag van dit programma die er wel over gaat.";
    text.extend(lines::wrapped(words, width, 1, Style::new()));
    for each in blind {
        let extra: Vec<_> = each.extra.iter().map(QuestionId::as_str).collect();
        let words = format!("{} ({})", each.text, extra.join(", "));
        text.extend(lines::hanging(
            Span::raw(" - "),
            &words,
            width,
            Style::new(),
        ));
    }
    text.push(Line::default());
}

/// The questions, and how they stand.
fn questions(bf: &Basisfunctie, given: &With, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let (set, session) = (given.set, given.session);
    let mut text = vec![lines::rule("De vragen", width, theme.heading)];
    text.extend(lines::wrapped(
        &counts(bf, session).in_words(),
        width,
        1,
        Style::new(),
    ));
    for question in &bf.questions {
        let state = session.rating(&question.id).state;
        let lead = format!(" {} {} ", State::sign_of(state), question.id);
        let mut rows = lines::hanging(Span::raw(lead), &question.text, width, Style::new());
        if let Some(first) = rows.first_mut() {
            let mut spans = vec![Span::raw(" ")];
            spans.extend(theme.sign(state));
            spans.push(Span::raw(format!(" {} ", question.id)));
            first.spans.splice(..1, spans);
        }
        text.extend(rows);
        for help in question_help(question, set, given.knowledge) {
            text.extend(lines::wrapped(&help, width, 9, Style::new()));
        }
    }
    text
}

fn paragraphs(text: &mut Vec<Line<'static>>, paragraphs: &[String], width: u16) {
    for paragraph in paragraphs {
        text.extend(lines::wrapped(paragraph, width, 1, Style::new()));
        text.push(Line::default());
    }
}

/// Extra questions are switched on and off in another place than where they are answered.
fn how_to_switch_off() -> String {
    format!(
        "Uitzetten doet u op het overzicht ({}), met {} en dan {}.",
        key_for(Action::Dashboard),
        key_for(Action::Frameworks),
        key_in(Context::Frameworks, Action::Choose)
    )
}
