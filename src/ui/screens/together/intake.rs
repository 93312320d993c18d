//! What was understood of what somebody sent back.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::super::With;
use crate::app::together::IntakeScreen;
use crate::app::{Action, Context, key_for, key_in};
use crate::intake::place_in_words;
use crate::model::{Question, State};
use crate::text::{capitalised, clean, clean_line, counted, sentence};
use crate::ui::lines;
use crate::ui::{Theme, measured};

/// Draw it.
pub(in crate::ui::screens) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut IntakeScreen,
    with: &With,
    theme: &Theme,
) -> Position {
    let title = format!("Inlezen: {}", clean_line(&screen.understood.file));
    frame.render_widget(lines::rule(&title, area.width, theme.heading), area);
    let below = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..measured(area)
    };
    let text = text(screen, with, below.width, theme);
    lines::draw_text(frame, below, &text, &mut screen.scroll)
}

fn text(screen: &IntakeScreen, with: &With, room: u16, theme: &Theme) -> Vec<Line<'static>> {
    let understood = &screen.understood;
    let mut text = lines::wrapped(&summary(screen, with), room, 2, Style::new());
    text.push(Line::default());
    if !understood.not_understood.is_empty() {
        let count = counted(understood.not_understood.len(), "regel", "regels");
        let words =
            format!("Niet begrepen: {count}. Dat gaat mee in de notitie, of als «niet ingedeeld».");
        text.extend(lines::wrapped(&words, room, 2, theme.heading));
        for line in &understood.not_understood {
            let lead = match place_in_words(line.line, line.question.as_ref()) {
                place if place.is_empty() => "  ".to_owned(),
                place => format!("  {place}: "),
            };
            let words = format!("«{}» ({})", clean(line.text.trim()), line.why);
            text.extend(lines::hanging(lead, &words, room, Style::new()));
        }
        text.push(Line::default());
    }
    text.push(Line::styled("  Begrepen", theme.heading));
    let questions = with.set.questions();
    let answered = questions.filter(|question| understood.session.answer(&question.id).is_some());
    for question in answered {
        text.extend(answer(screen, question, room, theme));
    }
    text
}

/// From whom it is, how much it answers, and what the keys do.
fn summary(screen: &IntakeScreen, with: &With) -> String {
    let understood = &screen.understood;
    let known = with.session.participant(understood.participant);
    let name = clean_line(&understood.name);
    let other = (with.session).other_name_on_form(understood.form_of, &name);
    let who = match (known, name.trim()) {
        _ if other.is_some() => other.unwrap_or_default(),
        (Some(participant), _) => format!("Van {}", sentence(&clean_line(&participant.in_words()))),
        (None, "") => "Van wie dit is, staat er niet in.".to_owned(),
        (None, name) => format!("Van «{name}», nog geen deelnemer."),
    };
    let count = counted(understood.session.answers.len(), "vraag", "vragen");
    let keep = key_in(Context::Intake, Action::Confirm);
    let back = key_for(Action::Back);
    if let Some(before) = &understood.read_before {
        return format!("{who} Dit bestand is al ingelezen, {before}. {back} gaat terug.");
    }
    let corrects = understood.corrects.as_ref();
    let who = corrects.map_or_else(|| who.clone(), |corrects| format!("{who} {corrects}"));
    format!(
        "{who} Het zegt iets over {count}. Er is nog niets bewaard: {keep} bewaart het, {back} schrijft niets."
    )
}

fn answer(
    screen: &IntakeScreen,
    question: &Question,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let rating = screen.understood.session.rating(&question.id);
    let mut words = format!("{} {}", question.id, question.short());
    let state = rating.state.map_or("geen stand", State::short);
    words = format!("{words} · {state}");
    if let Some(evidence) = rating.evidence {
        words = format!("{words}, {}", evidence.key());
    }
    let mut text = lines::signed("  ", theme.sign(rating.state), &words, width);
    if let Some(answer) = screen.understood.session.answer(&question.id) {
        let note = clean(answer.note.trim());
        if !note.is_empty() {
            text.extend(lines::wrapped(&note, width, 6, Style::new()));
        }
        for field in crate::model::ListField::WRITTEN {
            for entry in answer.list(field) {
                let label = capitalised(field.row().label);
                let words = format!("{label}: {}", clean_line(entry));
                text.extend(lines::wrapped(&words, width, 6, Style::new()));
            }
        }
    }
    text
}
