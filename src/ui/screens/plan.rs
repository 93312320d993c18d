//! The plan: every next step, in groups.

use super::With;
use jiff::civil::Date;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::{Action, Context, PlanScreen, key_for, key_in};
use crate::model::{
    Arrangement, NextStep, PlanCounts, PlanGroup, Session, Whose, format_date, no_later_than,
};
use crate::text::clean;
use crate::ui::Theme;
use crate::ui::lines::{self, List};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &PlanScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let (set, session, today) = (with.set, with.session, with.today);
    let mut head = vec![lines::rule(&title(screen), area.width, theme.heading)];
    let said = said(screen, session, today);
    head.extend(lines::wrapped(&said, area.width, 1, theme.header));
    lines::draw(frame, area, &head, 0);
    let below = Rect {
        y: area.y + head.len() as u16,
        height: area.height.saturating_sub(head.len() as u16),
        ..area
    };
    let mut list = List::default();
    if let Some(advice) = PlanCounts::of(&session.steps, today).advice() {
        list.add(lines::wrapped(&advice, area.width, 1, theme.muted));
    }
    let groups = screen.view.groups(set, session, today);
    if groups.is_empty() {
        let words = nothing(session);
        list.add(lines::wrapped(&words, area.width, 1, Style::new()));
    }
    for group in &groups {
        add_group(&mut list, group, screen, today, area.width, theme);
    }
    list.draw(frame, below)
}

fn add_group(
    list: &mut List,
    group: &PlanGroup,
    screen: &PlanScreen,
    today: Date,
    width: u16,
    theme: &Theme,
) {
    let title = format!("{} ({})", clean(&group.name), group.steps.len());
    list.add([lines::rule(&title, width, theme.heading)]);
    for (_, step) in &group.steps {
        let is_selected = step.identity.is_some() && screen.highlighted == step.identity;
        let is_marked = step
            .identity
            .is_some_and(|step| screen.marked.contains(&step));
        let mark = if is_marked { "[*]" } else { "   " };
        let lead = format!("{}{mark} ", if is_selected { "> " } else { "  " });
        let rows = step_lines(step, &lead, today, width, theme);
        if is_selected {
            list.add_selected(rows, theme.selected);
        } else {
            list.add(rows);
        }
    }
}

/// What is visible, and how much of it is marked.
fn title(screen: &PlanScreen) -> String {
    let by = match screen.view.by {
        Arrangement::Date => "op datum",
        Arrangement::Owner => "per eigenaar",
        Arrangement::Basisfunctie => "per basisfunctie",
        Arrangement::Status => "op status",
    };
    let whose = match &screen.view.whose {
        Whose::Everyone => String::new(),
        Whose::Nobody => ", alleen zonder eigenaar".to_owned(),
        Whose::One(who) => format!(", alleen van {}", clean(who)),
    };
    match screen.marked.len() {
        0 => format!("Plan {by}{whose}"),
        marked => format!("{marked} gemarkeerd · Plan {by}{whose}"),
    }
}

/// The counts of whose steps are visible, and what of theirs is hidden.
fn said(screen: &PlanScreen, session: &Session, today: Date) -> String {
    let theirs = || {
        let steps = session.steps.iter();
        steps.filter(|step| screen.view.whose.includes(step))
    };
    let mut said = vec![PlanCounts::of(theirs(), today).in_words()];
    let finished = theirs().filter(|step| !step.status.is_pending()).count();
    if screen.view.hides_finished && finished > 0 {
        said.push(format!("{finished} klaar of vervallen, niet in beeld"));
    }
    said.join(" · ")
}

fn nothing(session: &Session) -> String {
    if session.steps.is_empty() {
        format!(
            "Er zijn nog geen vervolgstappen. Een stap maakt u bij een vraag: ga met {} naar een vraag \
             en druk daar op {}.",
            key_for(Action::AllQuestions),
            key_for(Action::NewStep)
        )
    } else {
        format!(
            "Geen stap om te tonen. Met {} kiest u wiens stappen u ziet; met {} komt wat klaar of \
             vervallen is weer in beeld.",
            key_in(Context::Plan, Action::Filter),
            key_for(Action::ToggleFinished)
        )
    }
}

/// A step: what, with below it when, who and how far. The dashboard shows steps so as well.
pub(super) fn step_lines(
    step: &NextStep,
    lead: &str,
    today: Date,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let start = Span::raw(format!("{lead}{} ", step.question));
    // A list is to be looked over: who wants to read more opens the step.
    let room = width.saturating_sub(start.width() as u16);
    let what = lines::fit(&what(step), room.saturating_mul(2));
    let mut lines = lines::hanging(start, &what, width, Style::new());
    let due = step.due.map_or_else(
        || "geen datum".to_owned(),
        |due| no_later_than(format_date(due)),
    );
    let who = step.owner().unwrap_or("geen eigenaar");
    let facts = clean(&format!("{due} · {who} · {}", step.status.key()));
    let indent = lead.chars().count() as u16 + 4;
    lines.extend(if step.is_overdue(today) {
        lines::wrapped(&format!("TE LAAT · {facts}"), width, indent, theme.problem)
    } else {
        lines::wrapped(&facts, width, indent, Style::new())
    });
    lines
}

/// The question of a step and what will be done, for one line.
pub(in crate::ui) fn step_name(step: &NextStep) -> String {
    format!("{} {}", step.question, what(step))
}

fn what(step: &NextStep) -> String {
    match step.what.trim() {
        "" => "(nog niet ingevuld wat)".to_owned(),
        what => clean(what),
    }
}
