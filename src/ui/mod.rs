//! Drawing only: what the app is doing, as a picture. The files have the names of those in `app`.

mod all_questions;
pub mod bar;
mod basisfunctie;
mod compare;
mod dashboard;
mod dialog;
mod export;
mod form;
mod frames;
mod guidance;
mod header;
mod lines;
mod mail;
mod plan;
mod question;
mod reading;
mod route;
mod search;
mod sessions;
mod text_field;
mod theme;
mod versions;

use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;

pub use theme::Theme;

use crate::app::{Action, App, SMALLEST, Screen, is_too_small, key_for};
use crate::text::clean;

/// From this width on there is room for a second column.
const WIDE: u16 = 100;

/// Draw `app`. Besides drawing, this keeps scroll offsets within their texts, and puts the cursor
/// of the terminal where the user is, so that a screen reader finds it.
pub fn draw(frame: &mut Frame, app: &mut App, theme: &Theme) {
    let area = frame.area();
    if is_too_small(area.width, area.height) {
        too_small(frame, area, app, theme);
        return;
    }
    let bar = bar::lines(app.context(), area.width, theme);
    let message = header::message(app, area.width, theme);
    let [top, body, said, keys] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(message.len() as u16),
        Constraint::Length(bar.len() as u16),
    ]));
    header::draw(frame, top, app, theme);
    let cursor = body_of(frame, body, app, theme);
    lines::draw(frame, said, &message, 0);
    lines::draw(frame, keys, &bar, 0);
    let cursor = match &app.dialog {
        Some(dialog) => dialog::draw(frame, body, dialog, theme),
        None => cursor,
    };
    make_harmless(frame.buffer_mut());
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

/// Whatever a screen drew of a file or a name, it does not steer the terminal: what does has no
/// width, and sticks to the sign before it.
fn make_harmless(buffer: &mut Buffer) {
    let is_plain = |cell: &Cell| {
        cell.symbol()
            .bytes()
            .all(|byte| (b' '..0x7f).contains(&byte))
    };
    for cell in buffer.content.iter_mut().filter(|cell| !is_plain(cell)) {
        let harmless = clean(cell.symbol()).replace(['\n', '\t'], "");
        if harmless != cell.symbol() {
            cell.set_symbol(&harmless);
        }
    }
}

fn body_of(frame: &mut Frame, area: Rect, app: &mut App, theme: &Theme) -> Option<Position> {
    let today = app.today();
    let (set, knowledge) = (&app.questions, &app.knowledge);
    let (screen, below) = app.screens.split_last_mut()?;
    match (screen, &app.work) {
        (Screen::Guidance(guidance), Some(work)) => {
            let mut area = area;
            if let (Some(Screen::Question(question)), true) =
                (below.last_mut(), area.width >= guidance::BESIDE)
            {
                let [left, panel] = guidance::beside(area);
                question::draw(frame, left, question, set, knowledge, work.session(), theme);
                area = panel;
            }
            Some(guidance::draw(frame, area, guidance, set, theme))
        }
        (Screen::Mail(mail), Some(_)) => Some(mail::draw(frame, area, mail, theme)),
        (Screen::Sessions(sessions), _) => Some(sessions::draw(frame, area, sessions, set, theme)),
        (Screen::Bin(bin), _) => Some(sessions::draw_bin(frame, area, bin, set, theme)),
        (Screen::Details(details), _) => form::draw_details(frame, area, details, theme),
        (Screen::Reading(reading), work) => {
            let previous = work.as_ref().map(|work| &work.session().previous);
            Some(reading::draw(frame, area, reading, set, previous, theme))
        }
        (_, None) => None,
        (Screen::Basisfunctie(screen), Some(work)) => {
            basisfunctie::draw(frame, area, screen, set, work.session(), theme)
        }
        (Screen::Question(question), Some(work)) => {
            question::draw(frame, area, question, set, knowledge, work.session(), theme)
        }
        (Screen::AllQuestions(list), Some(work)) => {
            all_questions::draw(frame, area, list, set, work.session(), theme)
        }
        (Screen::Step(step), Some(_)) => form::draw_step(frame, area, step, set, theme),
        (Screen::Dashboard(dashboard), Some(work)) => {
            let with = dashboard::With::new(knowledge, set, today);
            dashboard::draw(frame, area, dashboard, &with, work.session(), theme)
        }
        (Screen::Plan(plan), Some(work)) => {
            plan::draw(frame, area, plan, set, work.session(), today, theme)
        }
        (Screen::Several(several), Some(work)) => {
            form::draw_several(frame, area, several, work.session(), theme)
        }
        (Screen::Frames(screen), Some(work)) => {
            frames::draw(frame, area, screen, knowledge, set, work.session(), theme)
        }
        (Screen::Compare(compare), Some(work)) => {
            compare::draw(frame, area, compare, work.session(), theme)
        }
        (Screen::Versions(versions), Some(_)) => Some(versions::draw(frame, area, versions, theme)),
        (Screen::Elsewhere(elsewhere), Some(_)) => {
            form::draw_elsewhere(frame, area, elsewhere, theme)
        }
        (Screen::Export(export), Some(_)) => export::draw(frame, area, export, theme),
        (Screen::Search(search), Some(_)) => search::draw(frame, area, search, theme),
    }
}

/// What there is to say where no screen fits. The keys do nothing then, but for leaving.
fn too_small(frame: &mut Frame, area: Rect, app: &App, theme: &Theme) {
    let kept = if app.has_failed() {
        ""
    } else {
        " Uw werk blijft bewaard."
    };
    let open = match &app.dialog {
        Some(_) => " Er wacht een vraag op u.",
        None => "",
    };
    let words = format!(
        "Dit venster is te klein. Maak het minstens {} tekens breed en {} regels hoog.{kept}{open} \
         Tot dan doet geen toets iets, behalve {}: stoppen. In een klein venster gaat het wel \
         regel voor regel, met «quickscan invullen».",
        SMALLEST.0,
        SMALLEST.1,
        key_for(Action::Quit)
    );
    let mut text: Vec<Line> = lines::wrapped(&words, area.width, 0, ratatui::style::Style::new());
    text.extend(header::message(app, area.width, theme));
    lines::draw(frame, area, &text, 0);
    frame.set_cursor_position(area.as_position());
}
