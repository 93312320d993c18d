//! A question with its answer: the text on top, below it the fields, the one with the focus in full.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::question_sections::Sections;
use super::{Theme, WIDE, lines, route};
use crate::app::{Field, QuestionScreen};
use crate::model::{Question, QuestionSet, Session, Target};

/// The fewest rows that are kept for the fields; a long question gives up its remarks first.
const FIELD_ROWS: u16 = 8;

/// Below this height the strip of the route is left out.
const STRIP_FROM: u16 = 19;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut QuestionScreen,
    set: &QuestionSet,
    session: &Session,
    theme: &Theme,
) -> Option<Position> {
    let main = if area.width >= WIDE {
        let [panel, main] = area.layout(&Layout::horizontal([
            Constraint::Length(route::PANEL),
            Constraint::Fill(1),
        ]));
        route::draw_panel(frame, panel, &screen.id, set, session, theme);
        main
    } else if area.height >= STRIP_FROM {
        let [strip, main] = area.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Fill(1),
        ]));
        frame.render_widget(route::strip(&screen.id, set, session, theme), strip);
        main
    } else {
        area
    };
    let head = head(screen, set, main.width, main.height, theme);
    let [top, fields] = main.layout(&Layout::vertical([
        Constraint::Length(head.len() as u16),
        Constraint::Fill(1),
    ]));
    lines::draw(frame, top, &head, 0);
    let meetlat = set
        .question(&screen.id)
        .and_then(|question| question.meetlat.as_ref());
    draw_fields(
        frame,
        fields,
        &mut Sections::new(screen, session, meetlat, theme),
    )
}

/// The text of the question, and under it what helps to answer it as far as there is room.
fn head(
    screen: &QuestionScreen,
    set: &QuestionSet,
    width: u16,
    height: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let (Some(question), Some(bf)) = (set.question(&screen.id), set.basisfunctie_of(&screen.id))
    else {
        let title = format!("Vraag {} staat niet in deze vragenlijst", screen.id);
        return vec![lines::rule(&title, width, theme.problem)];
    };
    let place = bf.questions.iter().position(|each| each.id == question.id);
    let title = format!(
        "{} · {} · vraag {} van {}",
        question.id,
        bf.name,
        place.unwrap_or(0) + 1,
        bf.questions.len()
    );
    let mut head = vec![lines::rule(&title, width, theme.heading)];
    let lead = if question.sub_questions.is_empty() {
        " "
    } else {
        " - "
    };
    for line in question.lines() {
        head.extend(lines::hanging(
            Span::styled(lead, theme.header),
            line,
            width,
            theme.header,
        ));
    }
    let room = usize::from(height.saturating_sub(FIELD_ROWS));
    for help in help(question, set) {
        let rows = lines::wrapped(&help, width, 1, theme.muted);
        if head.len() + rows.len() <= room {
            head.extend(rows);
        }
    }
    head
}

/// Whose judgement it asks for, what it refers to, and what there is to know: most needed first.
pub(super) fn help(question: &Question, set: &QuestionSet) -> Vec<String> {
    let mut help = Vec::new();
    if let Some(whose) = &question.judgement_of {
        help.push(format!(
            "Hier telt het oordeel van: {whose}. Vraag het hun."
        ));
    }
    for reference in &question.references {
        let (key, there) = match &reference.target {
            Target::Question(id) => ("F4", set.question(id)),
            Target::Basisfunctie(_) => ("F3", None),
        };
        help.push(format!("{} ({key})", reference.text));
        help.extend(there.map(|there| format!("Vraag {}: {}", there.id, there.text)));
    }
    if !question.remark.is_empty() {
        help.push(question.remark.clone());
    }
    for link in &question.links {
        help.push(format!("{}: {}", link.text, link.url));
    }
    help
}

fn draw_fields(frame: &mut Frame, area: Rect, sections: &mut Sections) -> Option<Position> {
    let focus = sections.focus();
    sections.fit_meetlat(area);
    let wanted: Vec<u16> = Field::ALL
        .iter()
        .map(|field| sections.wanted(*field, area.width))
        .collect();
    let place = Field::ALL
        .iter()
        .position(|field| *field == focus)
        .unwrap_or(0);
    let shares = share(&wanted, place, area.height);
    let spare = area.height.saturating_sub(shares.iter().sum());
    // With plenty of room the fields stand apart.
    let gap = u16::from(usize::from(spare) >= Field::ALL.len());
    let mut y = area.y + gap;
    let mut cursor = None;
    for (field, height) in Field::ALL.into_iter().zip(shares) {
        let part = Rect { y, height, ..area };
        if height == 0 {
            continue;
        }
        y += height + gap;
        if field == focus || height > 1 {
            let position = sections.draw(frame, part, field);
            cursor = cursor.or(position.filter(|_| field == focus));
        } else {
            frame.render_widget(sections.summary(field, area.width), part);
        }
    }
    cursor
}

/// The most rows a field with the focus takes while the others still want a row each.
const FOCUS_FIRST: u16 = 7;

/// The fields that are shown in full first when there is room to spare: by place in
/// [`Field::ALL`]: stand, note, steps, footing, sources, consulted, marks.
const SPARE_ORDER: [usize; 7] = [0, 2, 6, 1, 3, 4, 5];

/// Share `height` rows among fields that want `wanted`: first the one with the focus, then a row
/// for each other, nearest first, then in full where that fits; what is left goes to the focus.
fn share(wanted: &[u16], focus: usize, height: u16) -> Vec<u16> {
    let mut shares = vec![0; wanted.len()];
    let others = (wanted.len() as u16).saturating_sub(1);
    let want = wanted.get(focus).copied().unwrap_or(0);
    let most = height.saturating_sub(others).max(FOCUS_FIRST.min(height));
    let mut left = height;
    let mut give = |index: usize, rows: u16, left: &mut u16| {
        if let Some(share) = shares.get_mut(index) {
            *share += rows;
            *left -= rows;
        }
    };
    give(focus, want.min(most), &mut left);
    let mut nearest: Vec<usize> = (0..wanted.len()).filter(|&index| index != focus).collect();
    nearest.sort_by_key(|index| index.abs_diff(focus));
    for index in nearest {
        give(index, left.min(1), &mut left);
    }
    for index in SPARE_ORDER {
        let more = wanted.get(index).copied().unwrap_or(0).saturating_sub(1);
        if index != focus && more > 0 && more <= left {
            give(index, more, &mut left);
        }
    }
    let missing = want.saturating_sub(want.min(most));
    give(focus, missing.min(left), &mut left);
    shares
}

/// The style of text that is not being edited.
pub(super) const PLAIN: Style = Style::new();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_room_every_field_is_shown_in_full() {
        assert_eq!(share(&[6, 4, 5, 3, 3, 3, 2], 0, 40), [6, 4, 5, 3, 3, 3, 2]);
    }

    #[test]
    fn without_room_the_focus_comes_first_and_the_nearest_fields_stay_in_sight() {
        assert_eq!(share(&[6, 4, 5, 3, 3, 3, 2], 2, 8), [1, 1, 5, 1, 0, 0, 0]);
        assert_eq!(share(&[6, 4, 90, 3, 3, 3, 2], 2, 12), [0, 1, 7, 1, 1, 1, 1]);
    }

    #[test]
    fn a_long_note_takes_what_the_others_leave() {
        assert_eq!(
            share(&[6, 4, 90, 3, 3, 3, 2], 2, 20).iter().sum::<u16>(),
            20
        );
    }

    #[test]
    fn the_shares_never_add_up_to_more_than_there_is() {
        for height in 0..60 {
            for focus in 0..7 {
                let sum: u16 = share(&[12, 4, 90, 3, 2, 3, 9], focus, height).iter().sum();
                assert!(sum <= height);
            }
        }
    }
}
