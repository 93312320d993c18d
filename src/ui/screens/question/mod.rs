//! A question with its answer, as one page: the text on top and below it the fields, all of them in a
//! row of their own and the one with the focus as high as there is room for. The route is before it
//! and guidance behind it where the window is wide enough.

mod choices;
mod fields;
mod head;
mod other_kinds;
mod page;
pub(super) mod previous;
mod room;
mod written;

use super::{With, guidance};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use self::fields::Fields;
pub(super) use self::head::help;
use self::page::{Here, Page};
use crate::app::{Field, QuestionScreen};
use crate::ui::columns::{Columns, rule, text_area};
use crate::ui::{Theme, route};

/// From this height on the strip of the route is above it.
const STRIP_FROM: u16 = 19;

/// From this height on the question stands apart from its answer.
const AIR_FROM: usize = 16;

/// What is behind the question where there is room for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// Guidance, to read.
    Guidance,
    /// What another screen draws there.
    Other,
}

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut QuestionScreen,
    with: &With,
    behind: Behind,
    theme: &Theme,
) -> Position {
    let columns = Columns::of(area);
    columns.draw_rules(frame, theme);
    if let Some(panel) = columns.route {
        route::draw_panel(frame, panel, &screen.id, with.set, with.session, theme);
    }
    if let Some(panel) = columns.guidance.filter(|_| behind == Behind::Guidance) {
        guidance::draw_beside(frame, panel, &screen.id, with, theme);
    }
    let mut main = columns.main;
    if columns.route.is_none() && main.height >= STRIP_FROM {
        let [strip, line, rest] = main.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ]));
        let route = route::strip(&screen.id, with.set, with.session, strip.width, theme);
        frame.render_widget(route, strip);
        frame.render_widget(rule(line.width, theme), line);
        main = rest;
    }
    let text = text_area(main);
    let room = Room {
        width: text.width,
        height: usize::from(text.height),
        stable: usize::from(stable_height(frame.area(), text)),
        has_guidance: columns.guidance.is_some(),
    };
    let window = (frame.area().width, frame.area().height);
    if screen.view.window != window {
        screen.view.window = window;
        screen.view.top = 0;
    }
    let mut fields = Fields::new(screen, with, text.width, theme);
    let page = page(&mut fields, with, room);
    let (shown, cursor) = page.draw(frame, text, &mut fields.screen.view);
    let cursor_in_text = fields.draw_editor(frame, text, &shown.rows);
    cursor_in_text.unwrap_or(cursor)
}

/// The rows there are to share.
#[derive(Debug, Clone, Copy)]
struct Room {
    width: u16,
    height: usize,
    /// The same whether or not there is a message, so that nothing moves when one comes or goes.
    stable: usize,
    has_guidance: bool,
}

/// The height of `area` while a message of one row is below it.
fn stable_height(window: Rect, area: Rect) -> u16 {
    /// The bar and a message.
    const BELOW: u16 = 2;
    area.height
        .min(window.height.saturating_sub(area.y + BELOW))
}

/// The whole page.
fn page(fields: &mut Fields, with: &With, room: Room) -> Page {
    let air = usize::from(room.height >= AIR_FROM);
    let needed = fields.least_rows() + air;
    let room_for_head = room.stable.saturating_sub(needed);
    let reads = fields.screen.focus == Field::State && fields.screen.row.is_none();
    let head = head::lines(fields, with, room, reads, room_for_head);
    let spare = room_for_head.saturating_sub(head.len());
    let (wanted, order) = fields.wanted();
    let room::Room { is_airy, more } = room::share(spare, &wanted);
    let mut page = Page::default();
    page.add("de vraag", head);
    if reads {
        page.here = Here {
            reads,
            ..Here::default()
        };
    }
    page.gap(air);
    for field in fields.screen.fields() {
        let starts_group = matches!(field, Field::Evidence | Field::NOTE | Field::Flags);
        page.gap(usize::from(is_airy && starts_group));
        let place = order.iter().position(|each| *each == field);
        let more = place.and_then(|place| more.get(place)).copied();
        fields.add_to(&mut page, field, more.unwrap_or(0), room.height);
    }
    page
}
