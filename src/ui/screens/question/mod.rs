//! A question with its answer: the text on top, below it the fields, the one with the focus in full.

mod choices;
pub(super) mod previous;
mod sections;
mod share;

use super::With;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use self::sections::Sections;
use self::share::share;
use crate::app::{Action, Field, QuestionScreen, key_for};
use crate::model::{
    Basisfunctie, KnowledgeBase, Question, QuestionSet, RelationKind, Session, Target,
};
use crate::text::clean;
use crate::ui::{Theme, WIDE, lines, route};

/// The fewest rows that are kept for the fields; a long question gives up its remarks first.
const FIELD_ROWS: u16 = 8;

/// The rows of all fields, with the states and what one of them means: what there is to bear in
/// mind takes none of them, since it is in the handreikingen as well.
const ALL_FIELD_ROWS: u16 = 15;

/// Below this height the strip of the route is left out.
const STRIP_FROM: u16 = 19;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut QuestionScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let (set, knowledge, session) = (with.set, with.knowledge, with.session);
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
        let line = route::strip(&screen.id, set, session, strip.width, theme);
        frame.render_widget(line, strip);
        main
    } else {
        area
    };
    let head = head(screen, set, knowledge, session, main, theme);
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
    knowledge: &KnowledgeBase,
    session: &Session,
    area: Rect,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let (id, width) = (&screen.id, area.width);
    let (Some(question), Some(bf)) = (set.question(id), set.basisfunctie_of(id)) else {
        let why = if set.is_switched_off(id) {
            "is een aanvullende vraag die uit staat"
        } else {
            "staat niet in deze vragenlijst"
        };
        let title = format!("Vraag {id} {why}");
        return vec![lines::rule(&title, width, theme.problem)];
    };
    let mut head = vec![lines::rule(&title(question, bf), width, theme.heading)];
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
    let room = usize::from(area.height.saturating_sub(FIELD_ROWS));
    let left = room.saturating_sub(head.len());
    let before = previous::line(&session.previous, screen, width);
    head.extend(before.into_iter().take(left.max(1)));
    for (words, kept) in [
        (help(question, set), FIELD_ROWS),
        (cautions(question, knowledge), ALL_FIELD_ROWS),
    ] {
        let room = usize::from(area.height.saturating_sub(kept));
        for words in words {
            let rows = lines::wrapped(&words, width, 1, theme.muted);
            if head.len() + rows.len() <= room {
                head.extend(rows);
            }
        }
    }
    head
}

fn title(question: &Question, bf: &Basisfunctie) -> String {
    if bf.is_extra {
        // Said where it is never cut: an extra question may not pass for one of the Quickscan.
        return format!(
            "{} · Aanvullende vraag, geen deel van de Quickscan",
            question.id
        );
    }
    let place = bf.questions.iter().position(|each| each.id == question.id);
    format!(
        "{} · {} · vraag {} van {}",
        question.id,
        bf.name,
        place.unwrap_or(0) + 1,
        bf.questions.len()
    )
}

/// Whose judgement it asks for, what it refers to, and what there is to know: most needed first.
pub(super) fn help(question: &Question, set: &QuestionSet) -> Vec<String> {
    let mut help = Vec::new();
    if let Some(whose) = &question.judgement_of {
        help.push(format!(
            "Hier telt het oordeel van: {whose}. Vraag het hun; {} geeft de tekst voor een mail.",
            key_for(Action::Guidance)
        ));
    }
    for reference in &question.references {
        let (key, there) = match &reference.target {
            Target::Question(id) => (key_for(Action::AllQuestions), set.question(id)),
            Target::Basisfunctie(_) => (key_for(Action::Basisfunctie), None),
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

/// What to bear in mind when answering: tensions with other questions, and what must come first.
fn cautions(question: &Question, knowledge: &KnowledgeBase) -> Vec<String> {
    let kinds = [RelationKind::Spanning, RelationKind::Voorwaarde];
    knowledge
        .relations_of(&question.id)
        .filter(|relation| kinds.contains(&relation.kind))
        .map(|relation| format!("{}: {}", relation.kind.label(), clean(&relation.text)))
        .collect()
}

fn draw_fields(frame: &mut Frame, area: Rect, sections: &mut Sections) -> Option<Position> {
    let focus = sections.focus();
    sections.fit_meetlat(area);
    let wanted = sections.all_wanted(area);
    let place = Field::all().position(|field| field == focus).unwrap_or(0);
    let shares = share(&wanted, place, area.height);
    let spare = area.height.saturating_sub(shares.iter().sum());
    // With plenty of room the fields stand apart.
    let gap = u16::from(usize::from(spare) >= Field::COUNT);
    let mut y = area.y + gap;
    let mut cursor = None;
    for (field, height) in Field::all().zip(shares) {
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

/// The style of text that is not being edited.
const PLAIN: Style = Style::new();
