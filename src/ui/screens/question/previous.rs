//! What was answered last time: in a line under the question, and in full.

use ratatui::style::Style;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::{Action, QuestionScreen, key_for};
use crate::model::{
    Answer, Evidence, Previous, QuestionId, WrittenField, format_date, state_in_words,
};
use crate::text::clean;
use crate::ui::{Theme, lines};

/// How it was then and the keys for more, where they work: on one row, or on two.
pub(super) fn line(previous: &Previous, screen: &QuestionScreen, width: u16) -> Vec<Line<'static>> {
    let Some(answer) = previous.answer(&screen.id) else {
        return Vec::new();
    };
    let words = format!(" {}: {}", when(previous), stand(answer));
    let mut more = Vec::new();
    if !answer.note.trim().is_empty() {
        more.push("met notitie");
    }
    if !screen.is_typing {
        more.extend(["l: lezen", "o: overnemen"]);
    }
    let more = more.join(" · ");
    let one_row = format!("{words} · {more}");
    if more.is_empty() {
        vec![Line::raw(lines::fit(&words, width))]
    } else if one_row.width() <= usize::from(width) {
        vec![Line::raw(one_row)]
    } else {
        [lines::fit(&words, width), format!(" {more}")]
            .map(Line::raw)
            .into()
    }
}

/// All of it, to read.
pub(in crate::ui) fn text(
    previous: &Previous,
    id: &QuestionId,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let title = format!("Vraag {id} · {}", when(previous));
    let mut text = vec![lines::rule(&title, width, theme.heading)];
    let Some(answer) = previous.answer(id) else {
        return text;
    };
    let mut paragraph = |label: &str, words: &str| {
        if words.trim().is_empty() {
            return;
        }
        text.push(Line::styled(format!(" {label}"), theme.header));
        text.extend(lines::wrapped(&clean(words), width, 1, Style::new()));
        text.push(Line::default());
    };
    paragraph("Stand", &stand(answer));
    for field in WrittenField::ALL {
        paragraph(field.row().label, &answer.written(field).joined());
    }
    let keys = format!(
        "Met {} gaat u terug naar de vraag. Met {} neemt u daar over wat hier staat; wat u zelf al \
         hebt getypt, blijft staan.",
        key_for(Action::Back),
        key_for(Action::TakeOver)
    );
    text.extend(lines::wrapped(&keys, width, 1, Style::new()));
    text
}

/// "Vorige keer (22-11-2026)"
fn when(previous: &Previous) -> String {
    match previous.peildatum {
        Some(day) => format!("Vorige keer ({})", format_date(day)),
        None => "Vorige keer".to_owned(),
    }
}

/// "[~] deels · afgesproken"
fn stand(answer: &Answer) -> String {
    let state = state_in_words(answer.rating.state);
    match answer.rating.evidence.map(Evidence::key) {
        Some(evidence) => format!("{state} · {evidence}"),
        None => state,
    }
}
